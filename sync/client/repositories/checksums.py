"""The base's rows as text, for checksums: what the server last said, whatever lies on top of it."""

from collections.abc import Iterator

from sqlalchemy import Connection

from sync.client.database import driver_of
from sync.client.migrations.tables import CACHE, CachedTable
from sync.client.repositories.state import ReplicaState, StateRepository

_AT_ONCE = 500


def _texts_of(table: CachedTable) -> str:
    held = ", ".join(f"coalesce({name}, char(30))" for name in table.column_names)
    images = ", ".join(
        f"coalesce(json_extract(image, '$.{name}'), char(30))" for name in table.column_names
    )
    return (
        f"SELECT concat_ws(char(31), {held}) FROM {table.name} WHERE id NOT IN"
        f" (SELECT row_id FROM pending_base WHERE table_name = '{table.name}')"
        f" UNION ALL SELECT concat_ws(char(31), {images}) FROM pending_base"
        f" WHERE table_name = '{table.name}' AND image IS NOT NULL"
    )


_STATEMENTS = {name: _texts_of(table) for name, table in CACHE.items()}


class BaseTextRepository:
    """Through a connection that sees one state of the file until its transaction ends."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def state(self) -> ReplicaState:
        """Where the feed stands in the state that is seen."""
        return StateRepository(self._connection).load() or ReplicaState()

    def texts(self, table: str) -> Iterator[str]:
        """Each row's columns in the table's order, joined by U+001F, U+001E for null."""
        # Straight to the driver, a few hundred at a time: this runs beside somebody's work.
        cursor = driver_of(self._connection).execute(_STATEMENTS[table])
        while rows := cursor.fetchmany(_AT_ONCE):
            for (text,) in rows:
                yield text
