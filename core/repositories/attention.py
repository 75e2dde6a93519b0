"""What a person must decide."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import String, bindparam, cast
from sqlalchemy import select as select_values
from sqlmodel import col, func, or_, select

from core.models import AttentionItem, AttentionKind, Booking
from core.repositories.base import Repository, columns, read_values

_OF_BOOKING = select_values(*columns(AttentionItem, "id")).where(
    col(AttentionItem.booking_id) == bindparam("booking_id"),
    col(AttentionItem.resolved_at).is_(None),
)
"""Only their ids, for hardly any lesson has one."""


class AttentionRepository(Repository[AttentionItem]):
    """Attention items."""

    model = AttentionItem

    def pending(self, limit: int = 200) -> Sequence[AttentionItem]:
        """What is not yet decided, newest first."""
        query = (
            select(AttentionItem)
            .where(
                col(AttentionItem.studio_id) == self.studio_id,
                col(AttentionItem.resolved_at).is_(None),
            )
            .order_by(col(AttentionItem.created_at).desc(), col(AttentionItem.id))
            .limit(limit)
        )
        return self.session.exec(query).all()

    def set_aside(self) -> Sequence[AttentionItem]:
        """The undecided items about changes that could not be judged: few, of perhaps many."""
        query = select(AttentionItem).where(
            col(AttentionItem.studio_id) == self.studio_id,
            col(AttentionItem.kind) == AttentionKind.QUARANTINED,
            col(AttentionItem.resolved_at).is_(None),
        )
        return self.session.exec(query).all()

    def answered(self, since: datetime, limit: int = 20) -> Sequence[AttentionItem]:
        """What was decided at `since` or later, latest first."""
        query = (
            select(AttentionItem)
            .where(
                col(AttentionItem.studio_id) == self.studio_id,
                col(AttentionItem.resolved_at) >= since,
            )
            .order_by(col(AttentionItem.resolved_at).desc(), col(AttentionItem.id))
            .limit(limit)
        )
        return self.session.exec(query).all()

    def count_pending(self) -> int:
        """How many items wait for a decision."""
        query = select(func.count()).where(
            col(AttentionItem.studio_id) == self.studio_id, col(AttentionItem.resolved_at).is_(None)
        )
        return self.session.exec(query).one()

    def of_booking(self, booking_id: str) -> Sequence[AttentionItem]:
        """The undecided items about one lesson."""
        found = read_values(self.session, _OF_BOOKING, {"booking_id": booking_id})
        return [self.require(str(identity)) for (identity,) in found]

    def clashes_of_student(self, student_id: str) -> Sequence[AttentionItem]:
        """The undecided items about edits of one student that were made twice."""
        query = select(AttentionItem).where(
            col(AttentionItem.studio_id) == self.studio_id,
            col(AttentionItem.student_id) == student_id,
            col(AttentionItem.kind) == AttentionKind.EDIT_CONFLICT,
            col(AttentionItem.resolved_at).is_(None),
        )
        return self.session.exec(query).all()

    def about_student(self, student_id: str) -> Sequence[AttentionItem]:
        """Every item, decided or not, that may say something of one student: that is about them or
        a lesson of theirs, or that keeps what somebody typed about them.
        """
        lessons = select(col(Booking.id)).where(
            col(Booking.studio_id) == self.studio_id, col(Booking.student_id) == student_id
        )
        query = select(AttentionItem).where(
            col(AttentionItem.studio_id) == self.studio_id,
            or_(
                col(AttentionItem.student_id) == student_id,
                col(AttentionItem.booking_id).in_(lessons),
                cast(col(AttentionItem.facts), String).contains(student_id, autoescape=True),
            ),
        )
        return self.session.exec(query).all()

    def about_messages(self, message_ids: Collection[str]) -> list[AttentionItem]:
        """Every item, decided or not, about what somebody did to one of these messages: it keeps
        the words that they typed.
        """
        query = select(AttentionItem).where(
            col(AttentionItem.studio_id) == self.studio_id,
            col(AttentionItem.mutation).startswith("message."),
        )
        return [
            item
            for item in self.session.exec(query).all()
            if isinstance(typed := item.facts.get("typed"), dict)
            and typed.get("message_id") in message_ids
        ]

    def lost_slots(self) -> Sequence[AttentionItem]:
        """Every item, decided or not, about a lesson that lost its time to another."""
        query = select(AttentionItem).where(
            col(AttentionItem.studio_id) == self.studio_id,
            col(AttentionItem.kind) == AttentionKind.LOST_SLOT,
        )
        return self.session.exec(query).all()
