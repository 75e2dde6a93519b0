"""Who waits for a time."""

from collections.abc import Sequence

from sqlmodel import col, func, select

from core.models import WaitlistEntry
from core.repositories.base import Repository


class WaitlistRepository(Repository[WaitlistEntry]):
    """The waiting list."""

    model = WaitlistEntry

    def waiting(self, limit: int = 200) -> Sequence[WaitlistEntry]:
        """Who waits, longest first."""
        query = (
            select(WaitlistEntry)
            .where(
                col(WaitlistEntry.studio_id) == self.studio_id,
                col(WaitlistEntry.left_at).is_(None),
                col(WaitlistEntry.booking_id).is_(None),
            )
            .order_by(col(WaitlistEntry.created_at), col(WaitlistEntry.id))
            .limit(limit)
        )
        return self.session.exec(query).all()

    def of_student(self, student_id: str) -> Sequence[WaitlistEntry]:
        """What one student waits for, or waited for."""
        query = select(WaitlistEntry).where(
            col(WaitlistEntry.studio_id) == self.studio_id,
            col(WaitlistEntry.student_id) == student_id,
        )
        return self.session.exec(query).all()

    def count_waiting(self) -> int:
        """How many wait."""
        query = select(func.count()).where(
            col(WaitlistEntry.studio_id) == self.studio_id,
            col(WaitlistEntry.left_at).is_(None),
            col(WaitlistEntry.booking_id).is_(None),
        )
        return self.session.exec(query).one()
