"""Lessons and the time that is taken."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import BindParameter, Select, bindparam
from sqlalchemy import select as sqlalchemy_select
from sqlalchemy.orm import Mapped
from sqlmodel import col, or_, select

from core.models import OCCUPYING, Booking, BookingState, Occupancy, OccupancyKind
from core.repositories.base import Repository, columns, read_values, writing_of
from core.repositories.taken import LONGEST_LESSON, NO_BUFFERS, TAKEN, Taken, busy_of
from core.scheduling.calendar import Busy
from core.scheduling.rules import BookingRules

_MET = (
    sqlalchemy_select(*columns(Booking, "id"))
    .where(
        col(Booking.studio_id) == bindparam("studio_id"),
        col(Booking.student_id) == bindparam("student_id"),
        col(Booking.instructor_id) == bindparam("instructor_id"),
        col(Booking.state) != BookingState.CONFLICT,
    )
    .limit(1)
)


class BookingRepository(Repository[Booking]):
    """Lessons in every state."""

    model = Booking

    def between(
        self, first: datetime, last: datetime, instructor_ids: Sequence[str] | None = None
    ) -> Sequence[Booking]:
        """Lessons that overlap [first, last), cancelled ones left out, by start."""
        query = select(Booking).where(
            col(Booking.studio_id) == self.studio_id,
            col(Booking.starts_at) > first - LONGEST_LESSON,
            col(Booking.starts_at) < last,
            col(Booking.ends_at) > first,
            col(Booking.state) != BookingState.CANCELLED,
        )
        if instructor_ids is not None:
            query = query.where(col(Booking.instructor_id).in_(instructor_ids))
        return self.session.exec(query.order_by(col(Booking.starts_at), col(Booking.id))).all()

    def by_code(self, code: str, code_hash: str) -> Sequence[Booking]:
        """Lessons that carry a ticket's code, in clear or as its hash, latest start first."""
        query = (
            select(Booking)
            .where(
                col(Booking.studio_id) == self.studio_id,
                or_(col(Booking.code) == code, col(Booking.code_hash) == code_hash),
            )
            .order_by(col(Booking.starts_at).desc())
        )
        return self.session.exec(query).all()

    def of_student(self, student_id: str, limit: int = 50) -> Sequence[Booking]:
        """A student's lessons, latest start first."""
        query = (
            select(Booking)
            .where(col(Booking.studio_id) == self.studio_id, col(Booking.student_id) == student_id)
            .order_by(col(Booking.starts_at).desc())
            .limit(limit)
        )
        return self.session.exec(query).all()

    def of_student_from(self, student_id: str, first: datetime) -> Sequence[Booking]:
        """A student's lessons that begin at `first` or later, in every state, by start."""
        query = (
            select(Booking)
            .where(
                col(Booking.studio_id) == self.studio_id,
                col(Booking.student_id) == student_id,
                col(Booking.starts_at) >= first,
            )
            .order_by(col(Booking.starts_at), col(Booking.id))
        )
        return self.session.exec(query).all()

    def have_met(self, student_id: str, instructor_id: str) -> bool:
        """Whether the two have, or had, a lesson together that was not merely lost."""
        asked = {
            "studio_id": self.studio_id, "student_id": student_id, "instructor_id": instructor_id
        }  # fmt: skip
        return read_values(self.session, _MET, asked).first() is not None

    def is_first(self, student_id: str, instructor_id: str) -> bool:
        """Whether a lesson that is about to be written is the first of the two: the instructor's
        devices do not hold the student yet, and are to be sent the row. A device sends nothing to
        anybody, and does not look.
        """
        if writing_of(self.session).version is None:
            return True
        return not self._have_met_before(student_id, instructor_id)

    def _have_met_before(self, student_id: str, instructor_id: str) -> bool:
        return self.have_met(student_id, instructor_id)

    def all_of_student(self, student_id: str) -> Sequence[Booking]:
        """Every lesson of a student: for merging two of them."""
        query = select(Booking).where(
            col(Booking.studio_id) == self.studio_id, col(Booking.student_id) == student_id
        )
        return self.session.exec(query).all()


def _taken_by(whose: Mapped[str] | Mapped[str | None]) -> Select[*tuple[object, ...]]:
    """What `ids` have taken between `first` and `last`, for `after` see `LONGEST_LESSON`; `Taken`.

    Built once for each column: putting a statement together costs more than running it.
    """
    ids: BindParameter[str] = bindparam("ids", expanding=True)
    return (
        sqlalchemy_select(*columns(Occupancy, *TAKEN))
        .where(
            col(Occupancy.studio_id) == bindparam("studio_id"),
            whose.in_(ids),
            col(Occupancy.starts_at) > bindparam("after"),
            col(Occupancy.starts_at) < bindparam("last"),
            col(Occupancy.ends_at) > bindparam("first"),
        )
        .order_by(col(Occupancy.starts_at))
    )


_TAKEN_BY = {
    "instructor_id": _taken_by(col(Occupancy.instructor_id)),
    "student_id": _taken_by(col(Occupancy.student_id)),
    "room_id": _taken_by(col(Occupancy.room_id)),
}


class OccupancyRepository(Repository[Occupancy]):
    """Time that is taken."""

    model = Occupancy

    def of_instructor(self, instructor_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) for an instructor, by start."""
        return self.taken("instructor_id", [instructor_id], first, last)

    def of_student(self, student_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) for a student, with any instructor, by start."""
        return self.taken("student_id", [student_id], first, last)

    def of_room(self, room_id: str, first: datetime, last: datetime) -> Sequence[Taken]:
        """What overlaps [first, last) in a room, by start."""
        return self.taken("room_id", [room_id], first, last)

    def busy(
        self,
        whose: str,
        identity: str,
        first: datetime,
        last: datetime,
        limits: BookingRules = NO_BUFFERS,
    ) -> list[Busy]:
        """What overlaps [first, last) for one, by start, with the buffers of `limits`.

        `whose` names the column that `identity` is found in.
        """
        return [busy_of(row, limits) for row in self.taken(whose, [identity], first, last)]

    def taken(
        self, whose: str, ids: Sequence[str], first: datetime, last: datetime
    ) -> Sequence[Taken]:
        """What overlaps [first, last) for all of these, by start; `whose` names their column."""
        asked = {
            "studio_id": self.studio_id,
            "ids": ids,
            "after": first - LONGEST_LESSON,
            "first": first,
            "last": last,
        }
        rows = read_values(self.session, _TAKEN_BY[whose], asked).all()
        return cast("Sequence[Taken]", rows)  # rows of columns have these names

    def expired(self, now: datetime, limit: int = 500) -> Sequence[Occupancy]:
        """Holds and leases whose time is over, oldest first."""
        query = (
            select(Occupancy)
            .where(
                col(Occupancy.studio_id) == self.studio_id,
                col(Occupancy.holder).is_not(None),
                col(Occupancy.kind).in_([OccupancyKind.HOLD, OccupancyKind.LEASE]),
                col(Occupancy.expires_at) <= now,
            )
            .order_by(col(Occupancy.expires_at))
            .limit(limit)
        )
        return self.session.exec(query).all()

    def held_by(self, holder: str) -> Sequence[Occupancy]:
        """The holds of one device."""
        query = select(Occupancy).where(
            col(Occupancy.studio_id) == self.studio_id,
            col(Occupancy.holder) == holder,
            col(Occupancy.kind) == OccupancyKind.HOLD,
        )
        return self.session.exec(query).all()

    def imported(self, instructor_id: str, calendar_id: str) -> Sequence[Occupancy]:
        """The busy times of one calendar that was brought in for an instructor, by start."""
        query = (
            select(Occupancy)
            .where(
                col(Occupancy.studio_id) == self.studio_id,
                col(Occupancy.holder) == calendar_id,
                col(Occupancy.instructor_id) == instructor_id,
                col(Occupancy.kind) == OccupancyKind.EXTERNAL,
            )
            .order_by(col(Occupancy.starts_at), col(Occupancy.id))
        )
        return self.session.exec(query).all()

    def remove(self, row: Occupancy) -> None:
        """Give the time back, at once: the ORM would write whoever takes it ahead of that."""
        super().remove(row)
        self.session.flush()

    def mirror(self, booking: Booking) -> None:
        """Make the booking's row here say what the booking says: its time, or nothing."""
        row = self.find(booking.id)
        if row is not None and row.kind != OccupancyKind.LESSON:
            row = None  # somebody else's, by the same id
        if booking.state not in OCCUPYING:
            if row is not None:
                self.remove(row)
            return
        if row is None:
            self.take(booking)
            return
        row.instructor_id, row.student_id = booking.instructor_id, booking.student_id
        row.room_id = booking.room_id
        row.starts_at, row.ends_at = booking.starts_at, booking.ends_at
        self.save(row)

    def take(self, booking: Booking) -> None:
        """Take the time of a lesson that had none."""
        self.add(
            Occupancy(
                id=booking.id,
                studio_id=booking.studio_id,
                instructor_id=booking.instructor_id,
                student_id=booking.student_id,
                room_id=booking.room_id,
                starts_at=booking.starts_at,
                ends_at=booking.ends_at,
                kind=OccupancyKind.LESSON,
            )
        )
