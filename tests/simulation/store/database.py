"""`sync.server.database.Database` over one in-memory SQLite connection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from psycopg.errors import CheckViolation, ExclusionViolation, UniqueViolation
from sqlalchemy import Connection, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlcipher3 import dbapi2

from core.clock import Clock
from core.models.columns import to_microseconds
from sync.server.database import Database
from tests.simulation.disks import Dialect, Disk, Drive, Silent
from tests.simulation.store.schema import OVERLAP, UNSTORABLE, create
from tests.simulation.store.translation import (
    Md5Sum,
    Parameters,
    bound,
    bulk_insert,
    compact,
    translated,
)


class Untranslated(Exception):
    """A statement that SQLite does not take: `translation.py` lacks a rule."""


class _Answered(NamedTuple):
    """What a statement that went straight to the driver has to show."""

    cursor: DBAPICursor


class _Translating(Dialect):
    """Says in SQLite's words what the toolkit says in its own."""

    supports_statement_cache = True

    def do_execute(  # type: ignore[override]  # the parent's types leave the parameters open
        self, cursor: DBAPICursor, statement: str, parameters: Parameters, context: object = None
    ) -> None:
        cursor.execute(*_in_sqlites_words(cursor.connection, statement, parameters))


class _Straight(Silent):
    """Statements that the server words itself go to the driver at once, as they do in PostgreSQL's
    pipelines: the toolkit's way there is longer than most of them.
    """

    def exec_driver_sql(  # type: ignore[override]  # nobody here looks at more than the cursor
        self,
        statement: str,
        parameters: Parameters = (),
        execution_options: Mapping[str, object] | None = None,
    ) -> _Answered:
        del execution_options
        if not self.in_transaction():
            self.begin()
        drive = _drive_of(self)
        cursor = drive.cursor()
        try:
            cursor.execute(*_in_sqlites_words(drive, statement, parameters))
        except BaseException as error:  # noqa: BLE001  # told on as the toolkit tells it
            self._handle_dbapi_exception(error, statement, None, cursor, None)
        return _Answered(cursor)


class SqliteDatabase(Database):
    """Transactions, snapshots and writings are the production's; only the connection is not.

    One connection: what PostgreSQL's locks put in one line is in one line by itself.
    """

    def __init__(self, clock: Clock) -> None:
        self.url = "sqlite://"
        self._clock = clock
        self.disk = Disk(_Translating(dbapi=dbapi2), converts=True)
        drive = self.disk.drive
        drive.create_function("pg_notify", 2, lambda channel, payload: "")
        drive.create_function("set_config", 3, lambda name, value, is_local: value)
        drive.create_function("server_now", 0, lambda: to_microseconds(self._clock.now()))
        drive.create_aggregate("md5_sum", 1, Md5Sum)
        create(drive)
        self.engine = self.disk.engine()
        self._snapshots = self.engine.execution_options()
        for each in (self.engine, self._snapshots):
            each._connection_cls = _Straight
        event.listen(self.engine, "handle_error", _named)


def _drive_of(connection: Connection) -> Drive:
    drive = connection.connection.driver_connection
    if not isinstance(drive, Drive):
        raise TypeError("not a connection of the simulator")
    return drive


def _in_sqlites_words(
    drive: Drive, statement: str, parameters: Parameters
) -> tuple[str, Parameters]:
    """What to ask in place of a statement; what SQLite has no words for is done at once."""
    values = bound(parameters)
    if "_populate_recordset" in statement and bulk_insert(drive, statement, parameters):
        return "SELECT 1 WHERE 0", ()
    if "DELETE FROM tombstone WHERE ctid" in statement and not isinstance(values, Mapping):
        return f"SELECT {compact(drive, values)}", ()
    return translated(statement), values


def _named(context: ExceptionContext) -> BaseException | None:
    """The schema's refusals under the names that PostgreSQL gives them."""
    if isinstance(context.sqlalchemy_exception, OperationalError):
        # Or else it would pass for a database that is away.
        raise Untranslated(f"{context.original_exception}: {context.statement}")
    if not isinstance(context.sqlalchemy_exception, IntegrityError):
        return None
    words = str(context.original_exception)
    kinds: tuple[tuple[str, Callable[[str], Exception]], ...] = (
        (OVERLAP, ExclusionViolation),
        (UNSTORABLE, CheckViolation),
        ("UNIQUE", UniqueViolation),
    )
    for word, kind in kinds:
        if word in words:
            return IntegrityError(context.statement or "", None, kind(words))
    return None
