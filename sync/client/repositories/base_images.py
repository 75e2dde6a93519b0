"""What rows were before pending changes first touched them: the base under the view."""

from collections.abc import Sequence

from sqlalchemy import Connection

from sync.client.database import driver_of
from sync.client.migrations.tables import CACHE, CachedColumn, CachedTable


def _value(column: CachedColumn) -> str:
    """What the image says; zero in a column that was added since the image was taken."""
    kept = f"json_extract(image, '$.{column.name}')"
    return kept if column.zero is None else f"coalesce({kept}, {column.zero})"


def _pending_rows(table: CachedTable) -> tuple[str, str]:
    names = ", ".join(table.column_names)
    values = ", ".join(_value(column) for column in table.columns)
    remove = (
        f"DELETE FROM {table.name} WHERE id IN"
        " (SELECT row_id FROM pending_base WHERE table_name = ?)"
    )
    restore = (
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM pending_base"
        " WHERE table_name = ? AND image IS NOT NULL"
    )
    return remove, restore


_STATEMENTS = {name: _pending_rows(table) for name, table in CACHE.items()}


class BaseImageRepository:
    """The rows of `pending_base`, and the switch of the triggers that fill it."""

    def __init__(self, connection: Connection) -> None:
        # Straight to the driver: SQLAlchemy's way there is longer than most of these statements.
        self._driver = driver_of(connection)

    def pending(self) -> dict[str, frozenset[str]]:
        """Ids by table of the rows that look other than the server last said."""
        found: dict[str, set[str]] = {}
        query = "SELECT table_name, row_id FROM pending_base"
        for table, identity in self._driver.execute(query):
            found.setdefault(table, set()).add(identity)
        return {table: frozenset(ids) for table, ids in found.items()}

    def pending_among(self, table: str, ids: Sequence[str]) -> frozenset[str]:
        """Which of these rows look other than the server last said: a screenful by primary key,
        and as quick beside thousands of changes that wait.
        """
        query = (
            "SELECT row_id FROM pending_base WHERE table_name = ?"
            f" AND row_id IN ({', '.join('?' * len(ids))})"
        )
        return frozenset(row[0] for row in self._driver.execute(query, (table, *ids)))

    def made_here(self) -> frozenset[tuple[str, str]]:
        """(table, id) of the rows that the server has not heard of yet."""
        query = "SELECT table_name, row_id FROM pending_base WHERE image IS NULL"
        return frozenset((row[0], row[1]) for row in self._driver.execute(query))

    def capture(self, is_on: bool) -> None:
        """Whether the triggers keep what they see; off while the base itself is written."""
        self._driver.execute("UPDATE capture SET is_on = ?", (int(is_on),))

    def restore(self) -> None:
        """Make every touched row what the server last said it was. With capture off."""
        query = "SELECT DISTINCT table_name FROM pending_base"
        for (table,) in self._driver.execute(query).fetchall():
            for statement in _STATEMENTS[table]:
                self._driver.execute(statement, (table,))
        self._driver.execute("DELETE FROM pending_base")
