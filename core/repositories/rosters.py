"""Students as the screens list them: values, read in one query each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, bindparam, case, func, literal, or_, select
from sqlalchemy.orm import Mapped
from sqlalchemy.sql.selectable import ScalarSelect
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, BookingState, Conversation, Instructor, Student, Studio
from core.repositories.base import columns
from core.repositories.registers import Register, number_in, read_register
from core.repositories.taken_back import took_place


@dataclass(frozen=True, slots=True)
class StudentLine:
    """One student in a list. `last_at` and `next_at` start their latest and their next lesson."""

    id: str
    name: str
    phone: str
    email: str
    guardian: str
    birth_year: int | None
    last_at: datetime | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class StudentCard:
    """What is known of one student. `merged_into_id` is who they became; else None."""

    id: str
    name: str
    phone: str
    email: str
    birth_year: int | None
    guardian: str
    notes: str
    created_at: datetime
    merged_into_id: str | None


@dataclass(frozen=True, slots=True)
class StudentSums:
    """What came of a student's lessons, as far as this device knows them. Money in minor units.

    `spent_minor`: lessons that were held or missed, and fees of cancelled ones; `ahead_minor`: what
    is booked and not over. `since` starts the first lesson.
    """

    completed: int
    missed: int
    cancelled: int
    spent_minor: int
    ahead_minor: int
    currency: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """An instructor who has taught, or writes with, a student; `service` is their latest lesson."""

    instructor_id: str
    instructor: str
    service: str


@dataclass(frozen=True, slots=True)
class KnownStudent:
    """What tells whether two students of like entries are one."""

    id: str
    birth_year: int | None
    created_at: datetime


_STUDIO: BindParameter[str] = bindparam("studio_id")
_NOW: BindParameter[datetime] = bindparam("now")
_WHO: BindParameter[str] = bindparam("student_id")
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_HELD = (BookingState.CONFIRMED, BookingState.CHECKED_IN, BookingState.COMPLETED)
_COMING = (BookingState.REQUESTED, BookingState.CONFIRMED, BookingState.CHECKED_IN)


def _start(
    which: ColumnElement[datetime], *conditions: ColumnElement[bool]
) -> ScalarSelect[datetime]:
    return (
        select(which)
        .where(col(Booking.student_id) == col(Student.id), *conditions)
        .correlate(Student)
        .scalar_subquery()
    )


_LAST = _start(
    func.max(col(Booking.starts_at)), col(Booking.starts_at) <= _NOW, col(Booking.state).in_(_HELD)
)
_NEXT = _start(
    func.min(col(Booking.starts_at)), col(Booking.starts_at) > _NOW, col(Booking.state).in_(_COMING)
)
# Wrapped, because SQLite would else read the whole studio by its index and look for the ids in it.
_OF_STUDIO = func.coalesce(col(Student.studio_id), col(Student.studio_id)) == _STUDIO
_LINES = select(
    *columns(Student, "id", "name", "phone", "email", "guardian_name", "birth_year"), _LAST, _NEXT
).where(col(Student.id).in_(_IDS), _OF_STUDIO)
_CARD = select(
    *columns(Student, "id", "name", "phone", "email", "birth_year", "guardian_name", "notes"),
    *columns(Student, "created_at", "merged_into_id"),
).where(col(Student.id) == _WHO, _OF_STUDIO)
_KNOWN = select(*columns(Student, "id", "birth_year", "created_at")).where(
    col(Student.id).in_(_IDS), _OF_STUDIO
)
_AT_ONCE = 5_000
"""Ids in one statement: SQLite takes no more than 32,766 values."""


def _sum_where(amount: Mapped[int], *states: BookingState) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((col(Booking.state).in_(states), amount), else_=0)), 0)


def _count(state: BookingState) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((col(Booking.state) == state, 1), else_=0)), 0)


_SUMS = select(
    _count(BookingState.COMPLETED),
    _count(BookingState.NO_SHOW),
    _count(BookingState.CANCELLED),
    _sum_where(col(Booking.price_minor), BookingState.COMPLETED, BookingState.NO_SHOW)
    + _sum_where(col(Booking.fee_minor), BookingState.CANCELLED),
    _sum_where(col(Booking.price_minor), BookingState.CONFIRMED, BookingState.CHECKED_IN),
    select(col(Studio.currency)).where(col(Studio.id) == _STUDIO).scalar_subquery(),
    func.min(col(Booking.starts_at)),
).where(
    col(Booking.student_id) == _WHO,
    func.coalesce(col(Booking.studio_id), col(Booking.studio_id)) == _STUDIO,
    took_place(),
)


class RosterRepository:
    """Reads students for screens; writes nothing."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def ids(self, text: str = "", limit: int | None = None) -> list[str]:
        """Ids by name, without those that were merged into another; the first `limit` where given.

        With `text`, those of whom each word is in name, guardian or mail address; what looks like a
        number is looked for in the telephone number.
        """
        query = select(col(Student.id)).where(
            col(Student.studio_id) == self.studio_id,
            col(Student.merged_into_id).is_(None),
            *_mentioned(text),
        )
        # A first page comes off the index by name. Whoever looks at every row reads them as they
        # lie and sorts what is left: in the index's order each is another page to decrypt.
        is_page = limit is not None and not text.strip()
        name = col(Student.name) if is_page else func.coalesce(col(Student.name), col(Student.name))
        query = query.order_by(name, col(Student.id)).limit(limit)
        return list(self.session.execute(query).scalars())

    def register(self) -> Register:
        """Everybody by name, to be searched in memory: the same as `ids` finds, accents apart."""
        return read_register(self.session, self.studio_id)

    def lines(self, ids: Sequence[str], now: datetime) -> dict[str, StudentLine]:
        """The students of these ids, by id; those that are gone are missing."""
        asked = {"studio_id": self.studio_id, "ids": list(ids), "now": now}
        found = _student_lines(self.session.execute(_LINES, asked))
        return {line.id: line for line in found}

    def card(self, student_id: str) -> StudentCard | None:
        """What is known of one; None where this device knows nobody of that id."""
        asked = {"studio_id": self.studio_id, "student_id": student_id}
        row = self.session.execute(_CARD, asked).first()
        return None if row is None else StudentCard(*row)

    def sums(self, student_id: str) -> StudentSums:
        """What came of their lessons."""
        asked = {"studio_id": self.studio_id, "student_id": student_id}
        return StudentSums(*self.session.execute(_SUMS, asked).one())

    def acquaintances(
        self, student_id: str, instructor_id: str | None = None
    ) -> list[Acquaintance]:
        """Instructors who taught them, latest lesson first, then those who only write with them.

        Only that one, where `instructor_id` is given.
        """
        found = [*self._teachers(student_id), *self._writers(student_id)]
        known: dict[str, Acquaintance] = {}
        for each in found:
            if instructor_id in (None, each.instructor_id):
                known.setdefault(each.instructor_id, each)
        return list(known.values())

    def known(self, ids: Sequence[str]) -> list[KnownStudent]:
        """Those of these ids, in no order: for finding those who were taken down twice."""
        found: list[KnownStudent] = []
        for first in range(0, len(ids), _AT_ONCE):
            asked = {"studio_id": self.studio_id, "ids": ids[first : first + _AT_ONCE]}
            found += [KnownStudent(*row) for row in self.session.execute(_KNOWN, asked)]
        return found

    def _teachers(self, student_id: str) -> Iterable[Acquaintance]:
        query = (
            select(col(Instructor.id), col(Instructor.name), col(Booking.service_name))
            .select_from(Booking)
            .join(Instructor, col(Instructor.id) == col(Booking.instructor_id))
            .where(col(Booking.student_id) == student_id, self._own(col(Booking.studio_id)))
            .order_by(col(Booking.starts_at).desc(), col(Booking.id))
            .limit(200)
        )
        return _acquaintances(self.session.execute(query))

    def _writers(self, student_id: str) -> Iterable[Acquaintance]:
        query = (
            select(col(Instructor.id), col(Instructor.name), literal(""))
            .select_from(Conversation)
            .join(Instructor, col(Instructor.id) == col(Conversation.instructor_id))
            .where(
                col(Conversation.student_id) == student_id, self._own(col(Conversation.studio_id))
            )
            .order_by(col(Conversation.last_message_at).desc(), col(Conversation.id))
        )
        return _acquaintances(self.session.execute(query))

    def _own(self, studio: Mapped[StudioId]) -> ColumnElement[bool]:
        return func.coalesce(studio, studio) == self.studio_id


def _mentioned(text: str) -> list[ColumnElement[bool]]:
    number = number_in(text)
    if number:
        return [col(Student.phone).contains(number, autoescape=True)]
    return [_has(word) for word in text.split()]


def _has(word: str) -> ColumnElement[bool]:
    fields = (col(Student.name), col(Student.guardian_name), col(Student.email))
    return or_(*(field.icontains(word, autoescape=True) for field in fields))


def _student_lines(rows: Iterable[Sequence[object]]) -> Iterable[StudentLine]:
    return (StudentLine(*row) for row in rows)  # type: ignore[arg-type]  # columns are in its order


def _acquaintances(rows: Iterable[Sequence[object]]) -> Iterable[Acquaintance]:
    return (Acquaintance(*row) for row in rows)  # type: ignore[arg-type]  # columns are in its order
