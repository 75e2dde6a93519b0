"""Disks in memory that fail when they are told to: a SQLite connection that outlives its users."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import lru_cache

import orjson
from sqlalchemy import Connection as SqlConnection
from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import make_url
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2


class PowerCut(BaseException):
    """The process that used the disk is gone, in the middle of whatever it did.

    Not an `Exception`: nobody may catch it and carry on.
    """


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # the driver has no types
    """Has every statement counted."""

    def execute(self, statement: str, parameters: object = ()) -> _Cursor:
        self.connection.spend(statement)
        super().execute(statement, parameters)
        return self

    def executemany(self, statement: str, parameters: object) -> _Cursor:
        self.connection.spend(statement)
        super().executemany(statement, parameters)
        return self


_WRITTEN = re.compile(r"\b(?:INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
_RESHAPES = re.compile(r"\s*(?:CREATE|DROP|ALTER)\b", re.IGNORECASE)
_ALL = frozenset({"*"})
"""Stands for every table."""


@lru_cache(maxsize=4096)
def _written(statement: str) -> frozenset[str]:
    """The tables that a statement may write to, and perhaps words that are no tables."""
    return _ALL if _RESHAPES.match(statement) else frozenset(_WRITTEN.findall(statement))


class Drive(dbapi2.Connection):  # type: ignore[misc]  # the driver has no types
    """The connection: `left` statements until the power is cut, None for never. `said` are the
    statements since somebody last emptied it, each once.
    """

    left: int | None = None
    is_dead = False
    fault: Callable[[], BaseException] = PowerCut
    is_lasting = True

    def __init__(self, *values: object, **named: object) -> None:
        super().__init__(*values, **named)
        self.said: set[str] = set()

    def cursor(self, factory: type[dbapi2.Cursor] = _Cursor) -> dbapi2.Cursor:
        return super().cursor(factory)

    def execute(self, statement: str, parameters: object = ()) -> dbapi2.Cursor:
        """As the driver does it, with one call less on the way."""
        self.spend(statement)
        return dbapi2.Cursor.execute(super().cursor(_Cursor), statement, parameters)

    def spend(self, statement: str = "COMMIT") -> None:
        """One more statement."""
        self.said.add(statement)
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
_TRIGGERS = "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'"
_MAKING = "__anew"
"""How tables end that a replica is filling anew beside the old ones: they come and go."""
Rows = list[tuple[object, ...]]


class Image:
    """A copy of a disk as it was last committed: its rows.

    SQLite's own backup would have every statement and the whole schema read anew, which takes
    longer than most histories.
    """

    def __init__(self, drive: Drive) -> None:
        self.made: list[str] = []
        self.rows: dict[str, Rows] = {}
        with drive.unwatched():
            for name, statement in drive.execute(_TABLES).fetchall():
                if name.endswith(_MAKING):
                    self.made.append(statement)
                # An expression, for which the driver knows of no type to convert from.
                columns = [each[1] for each in drive.execute(f"PRAGMA table_info({name})")]
                plain = ", ".join(f"+{column}" for column in columns)
                self.rows[name] = drive.execute(f"SELECT {plain} FROM {name}").fetchall()

    def named(self, replica_id: str) -> Image:
        """The same copy of a replica, under another identity."""
        twin = copy(self)
        ((key, text),) = self.rows["replica_state"]
        state = orjson.dumps({**orjson.loads(str(text)), "replica_id": replica_id}).decode()
        twin.rows = {**self.rows, "replica_state": [(key, state)]}
        return twin


class _Layer:
    """Puts images on one drive, and remembers which rows it put where: what nobody has written to
    since is left alone.
    """

    def __init__(self, drive: Drive) -> None:
        self._drive = drive
        self._laid: dict[str, Rows] = {}
        self._tables: list[str] = []
        self._tails: dict[str, frozenset[str]] = {}
        """The tables that a write to each may reach through its triggers."""

    def lay_down(self, image: Image) -> None:
        """Make the rows there these."""
        drive = self._drive
        with drive.unwatched():
            self._forget_what_was_written()
            drive.execute("BEGIN")
            if "capture" in self._tables:
                drive.execute("UPDATE capture SET is_on = 0")
                self._laid.pop("capture", None)
            self._shape(image)
            stale = [
                name
                for name, rows in image.rows.items()
                if name not in self._laid or self._laid[name] is not rows
            ]
            # Empty first, all of them: what is written to one may look at another.
            stale = self._with_tails(stale, image)
            for name in stale:
                drive.execute(f"DELETE FROM {name}")
            for name in stale:
                self._fill(name, image.rows[name])
            drive.execute("COMMIT")
        drive.said.clear()

    def _forget_what_was_written(self) -> None:
        drive = self._drive
        written: frozenset[str] = frozenset().union(*map(_written, drive.said))
        if not self._laid or not written.isdisjoint(_ALL):
            self._laid.clear()
            self._tables = [name for name, _ in drive.execute(_TABLES).fetchall()]
            self._tails = {}
            for table, statement in drive.execute(_TRIGGERS).fetchall():
                reached = frozenset(_WRITTEN.findall(statement))
                self._tails[table] = self._tails.get(table, frozenset()) | reached
            return
        for table in written:
            self._laid.pop(table, None)
            for each in self._tails.get(table, ()):
                self._laid.pop(each, None)

    def _with_tails(self, stale: list[str], image: Image) -> list[str]:
        """These tables, and those that emptying and filling them writes to; the last come last."""
        reached = {each for name in stale for each in self._tails.get(name, ())}
        found = {*stale, *reached.intersection(image.rows)}
        return sorted(found, key=lambda name: (name in _LAST, name))

    def _shape(self, image: Image) -> None:
        """Have the tables that are being filled anew on the image, and no others."""
        if image.made or any(name.endswith(_MAKING) for name in self._tables):
            for name in self._tables:
                if name.endswith(_MAKING):
                    self._drive.execute(f"DROP TABLE {name}")
            for statement in image.made:
                self._drive.execute(statement)
            self._tables = list(image.rows)
            self._laid.clear()

    def _fill(self, name: str, rows: Rows) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._drive.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
        self._laid[name] = rows


_LAST = ("capture", "tombstone")
"""Switched on again when everything else is there; written to by the triggers of the others."""


class _Line:
    """What a pool hands out, for a drive on which nothing has to be put right in between."""

    __slots__ = ("commit", "cursor", "dbapi_connection", "driver_connection", "rollback")
    is_valid = True
    is_detached = False

    def __init__(self, drive: Drive) -> None:
        self.dbapi_connection = self.driver_connection = drive
        self.cursor, self.commit, self.rollback = drive.cursor, drive.commit, drive.rollback

    def close(self) -> None:
        """Give it back."""
        self.rollback()

    def invalidate(self, error: BaseException | None = None, soft: bool = False) -> None:
        """Give it back after whatever went wrong on it."""
        self.rollback()

    def _close_special(self, *, transaction_reset: bool = False) -> None:
        """Give it back when its transaction has just been ended: nothing is left to undo."""


class _Socket(StaticPool):
    """A pool for one drive, which stays whoever leaves."""

    def __init__(self, drive: Drive) -> None:
        super().__init__(lambda: drive)
        self._drive = drive

    def connect(self) -> _Line:  # type: ignore[override]  # it does what is asked of a connection
        return _Line(self._drive)

    def recreate(self) -> _Socket:
        return self

    def dispose(self) -> None:
        """Nothing to let go of."""


class Dialect(SQLiteDialect_pysqlite):
    """Begins as the product's writers do. Said here and not by an event: whoever listens to an
    engine has each connection and each statement ask whether anybody listens.
    """

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: _Line) -> None:  # type: ignore[override]  # the same
        dbapi_connection.driver_connection.execute("BEGIN IMMEDIATE")


class Silent(SqlConnection):
    """A connection to which nobody listens."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, _has_events=False)


class Disk:
    """One drive, with the engines through which the product uses it."""

    def __init__(self, dialect: Dialect | None = None, *, converts: bool = False) -> None:
        self.drive: Drive = dbapi2.connect(
            ":memory:",
            isolation_level=None,
            check_same_thread=False,
            cached_statements=1024,
            detect_types=dbapi2.PARSE_DECLTYPES if converts else 0,
            factory=Drive,
        )
        self._dialect = dialect or _DIALECT
        self._layer = _Layer(self.drive)
        self._engines: list[Engine] = []

    def engine(self) -> Engine:
        """An engine on it; all engines share what has been compiled before."""
        if not self._engines:
            self._engines = [self._engine(), self._engine()]
        self._engines.reverse()
        return self._engines[0]

    def _engine(self) -> Engine:
        engine = Engine(
            _Socket(self.drive),
            self._dialect,
            make_url("sqlite+pysqlite://"),
            execution_options={"compiled_cache": _COMPILED},
        )
        engine._connection_cls = Silent
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
        self._layer.lay_down(image)


_DIALECT = Dialect(dbapi=dbapi2)
_COMPILED: dict[object, object] = {}
