"""A session for reading that takes the short way for statements it has met before."""

from sqlalchemy import Connection
from sqlmodel import Session

from core.repositories.base import ASK_VALUES
from sync.client.database import driver_of
from sync.client.repositories.short_way import asked_again


class ReadingSession(Session):
    """Behaves as any session does. For one connection of the replica that cannot write."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, join_transaction_mode="rollback_only")
        self._driver = driver_of(connection)
        self.info[ASK_VALUES] = self.execute

    def execute(self, statement, params=None, **options):  # type: ignore[no-untyped-def]  # the parent's signature is half a page
        """The rows of a statement."""
        found = None if options else asked_again(self._driver, statement, params)
        return super().execute(statement, params, **options) if found is None else found

    def close(self) -> None:
        """Let go of everything at once: with what it holds of itself it would wait for the garbage
        collector, which is the window's thread, and all it has read with it.
        """
        super().close()
        self.info.clear()
