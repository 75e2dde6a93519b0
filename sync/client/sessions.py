"""The writer's session: it outlives a transaction, because nobody else writes the file.

What one mutation has read (the studio, an instructor's hours, an offering) the next finds in the
session instead of the database. It is thrown away whenever something was undone or the base moved
under it.
"""

from collections.abc import Mapping

from sqlalchemy import Connection, event
from sqlmodel import Session

from core.ids import StudioId
from core.repositories import Repositories, begin_writing, writing_of
from sync.client.repositories.direct_session import DirectSession

_MOST_ROWS = 4000


class WriterSession:
    """Repositories over the writer's connection, used on the writer's thread only."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._rows: Repositories | None = None
        self._held: list[object] = []

    def rows(self, connection: Connection, studio_id: StudioId) -> Repositories:
        """The repositories, with a record of writing that begins empty."""
        if self._session is None or self._rows is None or self._rows.studio_id != studio_id:
            self.forget()
            # A guest in the writer's transaction: it never commits it.
            self._session = DirectSession(
                connection, expire_on_commit=False, join_transaction_mode="rollback_only"
            )
            event.listen(self._session, "loaded_as_persistent", self._hold)
            self._rows = Repositories(self._session, studio_id)
        begin_writing(self._session)
        return self._rows

    def flush(self) -> Mapping[str, set[str]]:
        """Send what is pending to the database; the rows touched since `rows` was called."""
        session = self._opened()
        session.flush()
        return writing_of(session).touched

    def keep(self) -> None:
        """The transaction is about to be committed: keep what was read for the next."""
        self._opened().commit()

    def forget(self) -> None:
        """What was read is true no longer."""
        if self._session is not None:
            self._session.close()
        self._session = self._rows = None
        self._held.clear()

    def _hold(self, _: object, row: object) -> None:
        """The session itself holds a row only as long as somebody else does."""
        if len(self._held) >= _MOST_ROWS:
            self._held.clear()
        self._held.append(row)

    def _opened(self) -> Session:
        if self._session is None:
            raise RuntimeError("no session: `rows` comes first")
        return self._session
