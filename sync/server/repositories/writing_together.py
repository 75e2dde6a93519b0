"""Lessons and their time, as a batch on PostgreSQL writes them: without the ORM's part in it.

What a batch books it hardly ever looks at again, and the session's watch over the two rows of each
lesson costs more than judging it does. So they are written from their values. Whatever looks for
one of them gets a row that the session knows, as ever (docs/adr/0015-a-batch-brings-its-rows.md).
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from core.ids import StudioId
from core.models import Booking, Occupancy, OccupancyKind
from core.repositories import writing_of
from core.repositories.batch import BatchBookings, BatchOccupancies, Memory
from sync.server.repositories.bulk_session import BulkSession


class TakenTime(NamedTuple):
    """An occupancy's time, as `core.repositories.taken.Taken`."""

    id: str
    instructor_id: str
    student_id: str | None
    room_id: str | None
    starts_at: datetime
    ends_at: datetime
    kind: OccupancyKind
    holder: str | None
    expires_at: datetime | None


class BroughtBookings(BatchBookings):
    """Lessons of a batch."""

    def __init__(self, session: BulkSession, studio_id: StudioId, memory: Memory) -> None:
        super().__init__(session, studio_id, memory)
        self._bulk = session

    def find(self, identity: str) -> Booking | None:
        """The row, or None where the studio has none of that id."""
        row = self._memory.added.get((self.table, identity))
        if row is not None:
            self._bulk.watch(row)
        return super().find(identity)

    def add(self, row: Booking) -> Booking:
        """Insert a new row, with the next flush."""
        writing = writing_of(self.session)
        identity = row.id
        if writing.version is not None:
            # Nobody watches the row yet: it is written as it then is.
            row.__dict__["version"] = writing.version
        self._memory.added[self.table, identity] = row
        self._bulk.bring_row(row)
        writing.added.add(self.table)
        writing.touch(self.table, (identity,))
        return row


class BroughtOccupancies(BatchOccupancies):
    """Taken time of a batch."""

    def __init__(
        self, session: BulkSession, studio_id: StudioId, memory: Memory, further: timedelta
    ) -> None:
        super().__init__(session, studio_id, memory, further)
        self._bulk = session

    def take(self, booking: Booking) -> None:
        """Take the time of a lesson that had none."""
        lesson = booking.__dict__
        taken = TakenTime(
            lesson["id"],
            lesson["instructor_id"],
            lesson["student_id"],
            lesson["room_id"],
            lesson["starts_at"],
            lesson["ends_at"],
            OccupancyKind.LESSON,
            None,
            None,
        )
        writing = writing_of(self.session)
        version = writing.version or 0
        self._bulk.bring(
            Occupancy, {**taken._asdict(), "studio_id": lesson["studio_id"], "version": version}
        )
        self._memory.absent.discard((self.table, taken.id))
        self._note(taken)
        writing.added.add(self.table)
        writing.touch(self.table, (taken.id,))

    def find(self, identity: str) -> Occupancy | None:
        """The row, or None where the studio has none of that id."""
        values = self._bulk.take_back(Occupancy, identity)
        if values is not None:
            row = Occupancy(**values)  # type: ignore[arg-type]  # what `take` gave
            self._memory.added[self.table, identity] = row
            self.session.add(row)
            return row
        return super().find(identity)
