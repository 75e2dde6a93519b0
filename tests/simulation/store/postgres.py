"""The store that counts: PostgreSQL itself, for fewer histories."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from pydantic import JsonValue
from sqlalchemy import Connection, event
from sqlmodel import SQLModel

from core.clock import Clock
from core.ids import PLATFORM
from core.models.columns import Instant, Json, to_microseconds
from core.mutations.registry import kind
from sync.server.database import Database
from sync.server.repositories.state import StateRepository
from sync.server.settings import Settings
from tests.simulation.chance import SOURCE
from tests.simulation.disks import Image, PowerCut
from tests.simulation.server import Row
from tests.simulation.town import furnish, settle_in

_SETTINGS = Settings(jobs=False, threads=2)


class PostgresStore:
    """One database for one history after the other: `begin` empties it and furnishes it anew.

    It has no backups: histories on it are told without restores of the server.
    """

    def __init__(self, url: str, clock: Clock) -> None:
        self._clock = clock
        self.database = Database(url, _SETTINGS, clock)
        self._left: int | None = None
        self._tables = [*SQLModel.metadata.tables]
        event.listen(self.database.engine, "before_cursor_execute", self._spend)

    def close(self) -> None:
        """Let go of the database."""
        self.database.close()

    def begin(self) -> None:
        """Begin with the furnished town."""
        names = self._read(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            " AND tablename <> 'alembic_version'"
        )
        with self.database.transaction() as session:
            tables = ", ".join(str(name) for (name,) in names)
            session.connection().exec_driver_sql(f"TRUNCATE {tables}")
            session.connection().exec_driver_sql(
                "INSERT INTO studio_version (studio_id, version) VALUES (%s, 0)", (PLATFORM,)
            )
        SOURCE.begin("the town")
        furnish(self.database)
        settle_in(self.database, kind)
        with self.database.transaction() as session:
            StateRepository(session).claim("INT")

    def rows(self, table: str) -> list[Row]:
        """Every row, in the form that travels."""
        columns = SQLModel.metadata.tables[table].columns
        ways = [(column.name, _travelling(column.type)) for column in columns]
        names = ", ".join(f'"{name}"' for name, _ in ways)
        return [
            {name: way(value) for (name, way), value in zip(ways, row, strict=True)}
            for row in self._read(f"SELECT {names} FROM {table}")
        ]

    def commits(self) -> object:
        """Something that is another whenever rows were written."""
        return self._read(
            "SELECT (SELECT string_agg(version::text, ',' ORDER BY studio_id) FROM studio_version),"
            " (SELECT sum(judged) FROM replica)"
        )

    def heads(self, studio_id: str) -> tuple[str, tuple[int, int]]:
        """The epoch, and the versions of the studio and of the platform."""
        found = {str(who): int(str(at)) for who, at in self._read(
            "SELECT studio_id::text, version FROM studio_version"
        )}  # fmt: skip
        ((epoch,),) = self._read("SELECT epoch::text FROM server_state")
        return str(epoch), (found.get(studio_id, 0), found[PLATFORM])

    def ledgers(self) -> list[tuple[str, int, int, int]]:
        """For each replica: how far it was judged, how many verdicts, the last one's sequence."""
        found = self._read(
            "SELECT id::text, judged, count(sequence), coalesce(max(sequence), 0) FROM replica"
            " LEFT JOIN verdict ON replica_id = id GROUP BY id"
        )
        return [(str(who), *(int(str(each)) for each in rest)) for who, *rest in found]  # type: ignore[misc]  # three numbers follow

    def outcomes(self) -> dict[str, set[str]]:
        """What was made of each mutation, under whichever identity."""
        told: dict[str, set[str]] = {}
        for identity, outcome in self._read("SELECT mutation_id::text, outcome FROM verdict"):
            told.setdefault(str(identity), set()).add(str(outcome))
        return told

    @property
    def furnished(self) -> Image | None:
        """It has no backups."""
        return None

    def backup(self) -> Image | None:
        """It has no backups."""
        return None

    def restore(self, image: Image) -> None:
        """It has no backups."""
        raise NotImplementedError

    def crash_after(self, statements: int) -> None:
        """Let the server die at the statement after so many more."""
        self._left = statements

    def calm(self) -> None:
        """Let it live after all."""
        self._left = None

    def restart(self) -> None:
        """Start the server again."""
        self._left = None

    def _read(self, query: str) -> list[tuple[object, ...]]:
        left, self._left = self._left, None
        with self.database.engine.connect() as connection:
            found = [tuple(row) for row in connection.exec_driver_sql(query)]
        self._left = left
        return found

    def _spend(self, connection: Connection, *asked: object) -> None:
        del connection, asked
        if self._left is None:
            return
        if self._left <= 0:
            self._left = None
            raise PowerCut
        self._left -= 1


def _travelling(kind: object) -> Callable[[object], JsonValue]:
    if isinstance(kind, Instant):
        return lambda value: None if value is None else to_microseconds(value)  # type: ignore[arg-type]  # psycopg gives a datetime
    if isinstance(kind, Json):
        return lambda value: None if value is None else orjson.dumps(value).decode()
    return _plain


def _plain(value: object) -> JsonValue:
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, int | str) or value is None else str(value)
