"""SQLite calls of the replica that fail as SQLite itself lets them fail.

A call is a statement sent, rows fetched, or a commit, on any connection of the replica. What a
full disk does to the transaction is done to it here too: SQLite rolls it back by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from unittest.mock import patch

from sqlcipher3 import dbapi2

from tests.force.tally import Tally


class SqliteFault(StrEnum):
    """What can be wrong with the disk."""

    BUSY = "busy"
    FULL = "full disk"
    BROKEN = "I/O error"


_CODES = {
    SqliteFault.BUSY: dbapi2.SQLITE_BUSY,
    SqliteFault.FULL: dbapi2.SQLITE_FULL,
    SqliteFault.BROKEN: dbapi2.SQLITE_IOERR,
}


class FailingSqlite:
    """While `installed`, connections of the replica count their calls and fail the one due.

    `commits` counts the transactions that changed something and are durable.
    """

    def __init__(self) -> None:
        self.tally = Tally()
        self.commits = 0
        self.fault = SqliteFault.BUSY

    @property
    def kinds(self) -> int:
        """How many ways to fail there are."""
        return len(SqliteFault)

    def be(self, number: int) -> str:
        """Fail in the way of that number, in rotation; its name."""
        self.fault = list(SqliteFault)[number % len(SqliteFault)]
        return self.fault

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Connections opened inside are failing ones."""
        failing = self
        connect = dbapi2.connect

        class Cursor(dbapi2.Cursor):  # type: ignore[misc]  # published without types
            def execute(self, statement: str, *values: object) -> object:
                failing.strike(self.connection)
                if not self.connection.in_transaction:
                    self.connection.changed_before = self.connection.total_changes
                return super().execute(statement, *values)

            def executemany(self, *arguments: object) -> object:
                failing.strike(self.connection)
                return super().executemany(*arguments)

            def fetchall(self) -> Sequence[object]:
                failing.strike(self.connection)
                found: Sequence[object] = super().fetchall()
                return found

            def fetchone(self) -> object:
                failing.strike(self.connection)
                return super().fetchone()

        class Connection(dbapi2.Connection):  # type: ignore[misc]  # published without types
            changed_before = 0

            def cursor(self, factory: type[dbapi2.Cursor] = Cursor) -> object:
                return super().cursor(factory)

            def commit(self) -> None:
                failing.strike(self)
                super().commit()
                failing.commits += self.total_changes > self.changed_before

        def connected(*arguments: object, **options: object) -> object:
            return connect(*arguments, factory=Connection, **options)

        with patch.object(dbapi2, "connect", connected):
            yield

    def strike(self, connection: dbapi2.Connection) -> None:
        """Fail, if this call is the one."""
        if not self.tally.is_due():
            return
        if self.fault is SqliteFault.FULL and connection.in_transaction:
            dbapi2.Connection.rollback(connection)
        error = dbapi2.OperationalError(f"planted: {self.fault}")
        error.sqlite_errorcode = _CODES[self.fault]
        raise error
