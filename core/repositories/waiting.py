"""Who waits for a time."""

from collections.abc import Sequence

from sqlmodel import col, or_, select

from core.models import Student, WaitlistEntry
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

    def is_for(self, student_id: str, instructor_id: str) -> bool:
        """Whether the student, or one who was merged into them, waits for a time that this
        instructor could give.
        """
        wanted = col(WaitlistEntry.instructor_id)
        same = select(Student.id).where(
            or_(col(Student.id) == student_id, col(Student.merged_into_id) == student_id)
        )
        query = (
            select(WaitlistEntry.id)
            .where(
                col(WaitlistEntry.studio_id) == self.studio_id,
                col(WaitlistEntry.student_id).in_(same),
                col(WaitlistEntry.left_at).is_(None),
                col(WaitlistEntry.booking_id).is_(None),
                or_(wanted.is_(None), wanted == instructor_id),
            )
            .limit(1)
        )
        return self.session.exec(query).first() is not None
