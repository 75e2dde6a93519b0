"""PostgreSQL calls of the server that fail for real.

A call is a statement or a commit of the server's pool. Time-outs and serialization failures are
raised by PostgreSQL itself, in the same transaction, so that it is aborted as it would be; a reset
ends the connection, before the call was sent or after it was done and before the answer came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from unittest.mock import patch

from psycopg import Connection, Error, OperationalError
from sqlalchemy import Engine
from sqlalchemy.pool import PoolProxiedConnection

from tests.force.tally import Tally


class PostgresFault(StrEnum):
    """What can be wrong with the database."""

    RESET = "connection reset before the call"
    RESET_AFTER = "connection reset after the call was done"
    SERIALIZATION = "serialization failure"
    LOCK_TIMEOUT = "lock time-out"
    STATEMENT_TIMEOUT = "statement time-out"


_STATES = {
    PostgresFault.SERIALIZATION: "40001",
    PostgresFault.LOCK_TIMEOUT: "55P03",
    PostgresFault.STATEMENT_TIMEOUT: "57014",
}
_RAISE = "DO $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '{}'; END $$"


class FailingPostgres:
    """While `installed` on an engine, its calls are counted and the one due fails."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.fault = PostgresFault.RESET

    @property
    def kinds(self) -> int:
        """How many ways to fail there are."""
        return len(PostgresFault)

    def be(self, number: int) -> str:
        """Fail in the way of that number, in rotation; its name."""
        self.fault = list(PostgresFault)[number % len(PostgresFault)]
        return self.fault

    @contextmanager
    def installed(self, engine: Engine) -> Iterator[None]:
        """Calls made inside, through the engine or anything derived from it, may fail."""
        dialect = engine.dialect
        execute, many, commit = dialect.do_execute, dialect.do_executemany, dialect.do_commit

        def failing_execute(cursor, statement, parameters, context=None):  # type: ignore[no-untyped-def]  # the dialect's own
            self._around(cursor.connection, lambda: execute(cursor, statement, parameters, context))

        def failing_many(cursor, statement, parameters, context=None):  # type: ignore[no-untyped-def]  # the dialect's own
            self._around(cursor.connection, lambda: many(cursor, statement, parameters, context))

        def failing_commit(connection: PoolProxiedConnection) -> None:
            driver = connection.driver_connection
            assert isinstance(driver, Connection)
            try:
                self._around(driver, lambda: commit(connection))
            except Error:
                # A commit that fails has ended its transaction.
                if not driver.closed:
                    driver.rollback()
                raise

        with (
            patch.object(dialect, "do_execute", failing_execute),
            patch.object(dialect, "do_executemany", failing_many),
            patch.object(dialect, "do_commit", failing_commit),
        ):
            yield

    def _around(self, driver: Connection, call: Callable[[], None]) -> None:
        if not self.tally.is_due():
            call()
            return
        if self.fault is PostgresFault.RESET_AFTER:
            call()
        if self.fault in _STATES:
            driver.execute(_RAISE.format(_STATES[self.fault]).encode())
        driver.pgconn.finish()
        raise OperationalError("planted: the connection was reset")
