"""Students as they prove who they are, and what is before them."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from core.ids import StudioId
from core.models import Booking, BookingState, Student

MOST_REACHED = 8
"""A family shares a telephone; more are somebody's mistake."""
_ENDED = (BookingState.CANCELLED, BookingState.COMPLETED, BookingState.NO_SHOW)


class VisitorRepository:
    """Reads of one studio, through one session."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def reached_by(self, phone: str, email: str) -> Sequence[Student]:
        """Students who have that E.164 number, or that address where no number is given; oldest
        first. One question, whichever is given.
        """
        is_theirs = (
            col(Student.phone) == phone if phone else func.lower(col(Student.email)) == email
        )
        query = (
            select(Student)
            .where(
                col(Student.studio_id) == self.studio_id,
                is_theirs,
                col(Student.merged_into_id).is_(None),
            )
            .order_by(col(Student.created_at), col(Student.id))
            .limit(MOST_REACHED)
        )
        return self.session.exec(query).all()

    def ahead_of(
        self, student_ids: Sequence[str], now: datetime, limit: int = 30
    ) -> Sequence[Booking]:
        """What is before these students: lessons that are not over and not cancelled, by start."""
        query = (
            select(Booking)
            .where(
                col(Booking.studio_id) == self.studio_id,
                col(Booking.student_id).in_(student_ids),
                col(Booking.ends_at) > now,
                col(Booking.state).not_in(_ENDED),
            )
            .order_by(col(Booking.starts_at), col(Booking.id))
            .limit(limit)
        )
        return self.session.exec(query).all()
