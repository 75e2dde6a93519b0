"""Disks in memory that fail when they are told to: a SQLite connection that outlives its users."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy

import orjson
from sqlalchemy import Connection as SqlConnection
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from sync.client.database import driver_of


class PowerCut(BaseException):
    """The process that used the disk is gone, in the middle of whatever it did.

    Not an `Exception`: nobody may catch it and carry on.
    """


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the driver has no types
    """Counts every statement."""

    def execute(self, statement: str, parameters: object = ()) -> _Cursor:
        self.connection.spend()
        super().execute(statement, parameters)
        return self

    def executemany(self, statement: str, parameters: object) -> _Cursor:
        self.connection.spend()
        super().executemany(statement, parameters)
        return self


class Drive(dbapi2.Connection):  # type: ignore[misc]  # the driver has no types
    """The connection: `left` statements until the power is cut, None for never."""

    left: int | None = None
    is_dead = False
    fault: Callable[[], BaseException] = PowerCut
    is_lasting = True

    def cursor(self, factory: type[dbapi2.Cursor] = _Cursor) -> dbapi2.Cursor:
        return super().cursor(factory)

    def spend(self) -> None:
        """One more statement."""
        if self.is_dead:
            raise self.fault()
        if self.left is not None:
            if self.left <= 0:
                self.is_dead, self.left = self.is_lasting, None
                raise self.fault()
            self.left -= 1

    def commit(self) -> None:
        """Make it durable; the cut may come before, or between that and its being told."""
        if not self.in_transaction:
            return
        self.spend()
        super().commit()
        if self.left == 0:
            self.spend()

    def rollback(self) -> None:
        if not self.is_dead:
            super().rollback()

    @contextmanager
    def unwatched(self) -> Iterator[None]:
        """Statements within are the simulator's own: they are not counted and never fail."""
        left, self.left = self.left, None
        dead, self.is_dead = self.is_dead, False
        yield
        self.left, self.is_dead = left, dead

    def close(self) -> None:
        """Users come and go; the disk stays."""
        self.rollback()


_TABLES = (
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    " ORDER BY name"
)
_MAKING = "__anew"
"""How tables end that a replica is filling anew beside the old ones: they come and go."""


class Image:
    """A copy of a disk as it was last committed: its rows.

    SQLite's own backup would have every statement and the whole schema read anew, which takes
    longer than most histories.
    """

    def __init__(self, drive: Drive) -> None:
        self._made: list[str] = []
        self._rows: dict[str, list[tuple[object, ...]]] = {}
        with drive.unwatched():
            for name, statement in drive.execute(_TABLES).fetchall():
                if name.endswith(_MAKING):
                    self._made.append(statement)
                # An expression, for which the driver knows of no type to convert from.
                columns = [each[1] for each in drive.execute(f"PRAGMA table_info({name})")]
                plain = ", ".join(f"+{column}" for column in columns)
                self._rows[name] = drive.execute(f"SELECT {plain} FROM {name}").fetchall()

    def named(self, replica_id: str) -> Image:
        """The same copy of a replica, under another identity."""
        twin = copy(self)
        ((key, text),) = self._rows["replica_state"]
        state = orjson.dumps({**orjson.loads(str(text)), "replica_id": replica_id}).decode()
        twin._rows = {**self._rows, "replica_state": [(key, state)]}
        return twin

    def lay_down(self, drive: Drive) -> None:
        """Make the rows there these."""
        with drive.unwatched():
            drive.execute("BEGIN")
            present = [name for name, _ in drive.execute(_TABLES).fetchall()]
            if "capture" in present:
                drive.execute("UPDATE capture SET is_on = 0")
            for name in sorted(present, key=_LAST.__contains__):
                if name.endswith(_MAKING):
                    drive.execute(f"DROP TABLE {name}")
                else:
                    drive.execute(f"DELETE FROM {name}")
            for statement in self._made:
                drive.execute(statement)
            for name in sorted(self._rows, key=_LAST.__contains__):
                rows = self._rows[name]
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    drive.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
            drive.execute("COMMIT")


_LAST = ("capture", "tombstone")
"""Switched on again when everything else is there; written to by the triggers of the others."""


class Disk:
    """One drive, with the engines through which the product uses it."""

    def __init__(self, begin: str, *, converts: bool = False) -> None:
        self.drive: Drive = dbapi2.connect(
            ":memory:",
            isolation_level=None,
            check_same_thread=False,
            cached_statements=1024,
            detect_types=dbapi2.PARSE_DECLTYPES if converts else 0,
            factory=Drive,
        )
        self.drive.execute("PRAGMA secure_delete = ON")
        self._begin = begin
        self._engines: list[Engine] = []

    def engine(self) -> Engine:
        """An engine on it; all engines share what has been compiled before."""
        if not self._engines:
            self._engines = [self._engine(), self._engine()]
        self._engines.reverse()
        return self._engines[0]

    def _engine(self) -> Engine:
        engine = Engine(
            StaticPool(lambda: self.drive),
            _DIALECT,
            make_url("sqlite+pysqlite://"),
            execution_options={"compiled_cache": _COMPILED},
        )
        event.listen(engine, "begin", self._on_begin)
        return engine

    def cut_after(self, statements: int) -> None:
        """Cut the power at the statement after so many more."""
        self.drive.left = statements

    def restart(self) -> None:
        """The power is back; what was not committed is gone."""
        self.drive.is_dead, self.drive.left = False, None
        self.drive.rollback()

    def image(self) -> Image:
        """What is on it."""
        return Image(self.drive)

    def load(self, image: Image) -> None:
        """Put an image on it."""
        self.restart()
        image.lay_down(self.drive)

    def _on_begin(self, connection: SqlConnection) -> None:
        driver_of(connection).execute(self._begin)


def _dialect() -> Engine:
    engine = create_engine("sqlite+pysqlite://", module=dbapi2)
    with engine.connect():
        return engine


_DIALECT = _dialect().dialect
_COMPILED: dict[object, object] = {}
