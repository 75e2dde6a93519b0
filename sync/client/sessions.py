"""The writer's session: it outlives a transaction, because nobody else writes the file.

What one mutation has read (the studio, an instructor's hours, an offering) the next finds in the
session instead of the database. It is thrown away whenever something was undone or the base moved
under it.
"""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection

from core.ids import StudioId
from core.models import Replicated
from core.repositories import begin_writing, writing_of
from core.repositories.batch import BatchRepositories
from sync.client.repositories.direct_session import DirectSession

_FURTHER = timedelta(days=7)


class WriterSession:
    """Repositories over the writer's connection, used on the writer's thread only."""

    def __init__(self) -> None:
        self._session: DirectSession | None = None
        self._rows: BatchRepositories | None = None

    def rows(self, connection: Connection, studio_id: StudioId) -> BatchRepositories:
        """The repositories, with a record of writing that begins empty."""
        if self._session is None or self._rows is None or self._rows.studio_id != studio_id:
            self.forget()
            self._session = DirectSession(connection)
            self._rows = BatchRepositories(self._session, studio_id, _FURTHER)
        begin_writing(self._session)
        return self._rows

    def flush(self) -> Mapping[str, set[str]]:
        """Send what is pending to the database; the rows touched since `rows` was called."""
        session, rows = self._opened()
        session.flush()
        rows.settle()
        return writing_of(session).touched

    def flush_unless_it_may_wait(self) -> Mapping[str, set[str]]:
        """The same, where what is new may not wait to be written together with more."""
        session, rows = self._opened()
        if not rows.may_wait():
            session.flush()
        return writing_of(session).touched

    def has_written(self, before: Mapping[str, set[str]]) -> bool:
        """Whether anything was declared since `rows`, or changed and not said. `before` are the
        rows touched earlier that may still wait.
        """
        session, _ = self._opened()
        if writing_of(session).touched:
            return True
        pending = (*session.new, *session.dirty, *session.deleted)
        return any(
            not isinstance(row, Replicated) or row.id not in before.get(str(row.__tablename__), ())
            for row in pending
        )

    def keep(self) -> None:
        """The transaction is about to be committed: keep what was read for the next."""
        self._opened()[0].commit()

    def forget(self) -> None:
        """What was read is true no longer."""
        if self._session is not None:
            self._session.close()
        self._session = self._rows = None

    def _opened(self) -> tuple[DirectSession, BatchRepositories]:
        if self._session is None or self._rows is None:
            raise RuntimeError("no session: `rows` comes first")
        return self._session, self._rows
