"""Lessons as the screens list them: values with the names they need, read in one query each.

Rows are found through indexes that carry what they are sorted by, so a week costs the same among a
thousand lessons and among a million.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    func,
    literal_column,
    not_,
    or_,
    select,
)
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, BookingState, Instructor, Room, Student
from core.repositories.base import columns
from core.repositories.lesson_words import meant_by, mentions
from core.repositories.taken import LONGEST_LESSON
from core.repositories.taken_back import took_place


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One lesson as a list or a calendar shows it. Instants are UTC; money in minor units.

    `student` is empty where the device may not know the name.
    """

    id: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    state: BookingState
    service: str
    instructor_id: str
    instructor: str
    hue: int
    student_id: str | None
    student: str
    room: str
    price_minor: int
    fee_minor: int
    currency: str
    code: str
    is_paid_at_desk: bool
    note: str
    created_at: datetime
    checked_in_at: datetime | None = None
    series_id: str | None = None
    series_every: str = ""

    @property
    def duration_min(self) -> int:
        """How long the lesson is, in minutes."""
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


class LessonList(StrEnum):
    """The lists that the Lessons screen offers. `CANCELLED` is ahead, what was cancelled and would
    be over by now is history.
    """

    UPCOMING = "upcoming"
    HISTORY = "history"
    REQUESTS = "requests"
    LOST = "lost"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class LessonFilter:
    """What to list. `text` is looked for in student and service; None for `instructor_id`: all.

    `states` are those that are wanted, none for every one; `pays_at_desk`: only those that are
    paid at the desk. Lessons start at `first` or later, and before `last`.
    """

    which: LessonList = LessonList.UPCOMING
    instructor_id: str | None = None
    student_id: str | None = None
    text: str = ""
    states: frozenset[BookingState] = frozenset()
    pays_at_desk: bool = False
    first: datetime | None = None
    last: datetime | None = None


_STUDIO: BindParameter[str] = bindparam("studio_id")
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
LINES = (
    select(
        *columns(Booking, "id", "starts_at", "ends_at", "zone", "state", "service_name"),
        *columns(Booking, "instructor_id"),
        func.coalesce(col(Instructor.name), "").label("instructor"),
        func.coalesce(col(Instructor.hue), 0).label("hue"),
        *columns(Booking, "student_id"),
        func.coalesce(col(Student.name), "").label("student"),
        func.coalesce(col(Room.name), "").label("room"),
        *columns(Booking, "price_minor", "fee_minor", "currency", "code", "pays_at_desk", "note"),
        *columns(Booking, "created_at", "checked_in_at", "series_id", "series_every"),
    )
    .select_from(Booking)
    .outerjoin(Instructor, col(Instructor.id) == col(Booking.instructor_id))
    .outerjoin(Student, col(Student.id) == col(Booking.student_id))
    .outerjoin(Room, col(Room.id) == col(Booking.room_id))
)
# In words and not as a value: else SQLite would not know that a device's index of all lessons but
# these, a tenth of them, has whatever is asked for.
NOT_COMPLETED = col(Booking.state) != literal_column(f"'{BookingState.COMPLETED}'")
# Wrapped, because SQLite would else read the whole studio by its index and look for the ids in it.
_OF_STUDIO = func.coalesce(col(Booking.studio_id), col(Booking.studio_id)) == _STUDIO
_BY_ID = LINES.where(col(Booking.id).in_(_IDS), _OF_STUDIO)
_IN_SPAN = LINES.where(
    col(Booking.starts_at) > bindparam("after"),
    col(Booking.starts_at) < bindparam("last"),
    col(Booking.ends_at) > bindparam("first"),
    col(Booking.state) != BookingState.CANCELLED,
).order_by(col(Booking.starts_at), col(Booking.id))
_OVERLAPPING = _IN_SPAN.where(col(Booking.studio_id) == _STUDIO)
_OVERLAPPING_OF = _IN_SPAN.where(_OF_STUDIO, col(Booking.instructor_id).in_(_IDS))
_STILL_OPEN = timedelta(days=30)
"""How far back requests and lost lessons are looked for; older ones stand in the history. It keeps
the search within the index by start.
"""
_AT_A_TIME = 500
"""Rows of a long list that are held at once."""
_MEANT = {
    LessonList.REQUESTS: frozenset({BookingState.REQUESTED}),
    LessonList.LOST: frozenset({BookingState.CONFLICT}),
    LessonList.CANCELLED: frozenset({BookingState.CANCELLED}),
}
_MAY_BE_TAKEN_BACK = frozenset({LessonList.HISTORY, LessonList.CANCELLED})
_STANDING = (
    BookingState.REQUESTED,
    BookingState.CONFIRMED,
    BookingState.CHECKED_IN,
    BookingState.CONFLICT,
)


class LessonRepository:
    """Reads lessons for screens; writes nothing."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def between(
        self, first: datetime, last: datetime, instructor_ids: Sequence[str] | None = None
    ) -> list[LessonLine]:
        """Lessons that overlap [first, last), cancelled ones left out, by start."""
        asked = {
            "studio_id": self.studio_id,
            "after": first - LONGEST_LESSON,
            "first": first,
            "last": last,
        }
        if instructor_ids is None:
            return list(lines_of(self.session.execute(_OVERLAPPING, asked)))
        asked["ids"] = list(instructor_ids)
        return list(lines_of(self.session.execute(_OVERLAPPING_OF, asked)))

    def lines(self, ids: Sequence[str]) -> dict[str, LessonLine]:
        """The lessons of these ids, by id; those that are gone are missing."""
        asked = {"studio_id": self.studio_id, "ids": list(ids)}
        return {line.id: line for line in lines_of(self.session.execute(_BY_ID, asked))}

    def line(self, booking_id: str) -> LessonLine | None:
        """One lesson, or None where there is none."""
        return self.lines([booking_id]).get(booking_id)

    def ids(self, wanted: LessonFilter, now: datetime, limit: int | None = None) -> list[str]:
        """Ids of the lessons to list, in the list's order; the first `limit` where given."""
        query = select(col(Booking.id)).where(*_wheres(wanted, now, self.studio_id))
        is_past = wanted.which is LessonList.HISTORY
        start = col(Booking.starts_at)
        query = query.order_by(start.desc() if is_past else start).limit(limit)
        return list(self.session.execute(query).scalars())

    def dated_ids(
        self, wanted: LessonFilter, now: datetime, limit: int | None = None
    ) -> Iterator[tuple[str, datetime]]:
        """As `ids`, each with its lesson's start: for lists that have a heading a day.

        Read as it is gone through, within the session: a hundred thousand rows held at once are
        gone through by the garbage collector as well, which is the window's thread.
        """
        query = select(col(Booking.id), col(Booking.starts_at))
        query = query.where(*_wheres(wanted, now, self.studio_id))
        is_past = wanted.which is LessonList.HISTORY
        start = col(Booking.starts_at)
        query = query.order_by(start.desc() if is_past else start).limit(limit)
        found = self.session.execute(query, execution_options={"yield_per": _AT_A_TIME})
        return ((row[0], row[1]) for row in found)

    def few_ids(
        self, wanted: LessonFilter, now: datetime, limit: int
    ) -> list[tuple[str, datetime]] | None:
        """The first `limit` of `dated_ids` where its words lead to few of those that have lessons:
        what they say is looked up first, and then the lessons of those alone. None where the list
        itself is as short a way, or where the words say too much.

        A word that hardly any lesson has costs `dated_ids` every lesson there ever was.
        """
        is_long = wanted.which is LessonList.HISTORY and wanted.student_id is None
        if not wanted.text.strip() or not is_long or _is_few(wanted):
            return None
        meant = meant_by(self.session, self.studio_id, wanted.text.split())
        if meant is None:
            return None
        found = {
            lesson: start
            for place in meant.places()
            for lesson, start in self._at(place, wanted, now, limit)
        }
        return sorted(found.items(), key=lambda each: each[1], reverse=True)[:limit]

    def _at(
        self, place: ColumnElement[bool], wanted: LessonFilter, now: datetime, limit: int
    ) -> Iterator[tuple[str, datetime]]:
        """The latest of the list's lessons that are found by way of this index."""
        query = select(col(Booking.id), col(Booking.starts_at)).where(
            place, *_beside(wanted, self.studio_id), *_conditions(wanted, now)
        )
        query = query.order_by(col(Booking.starts_at).desc()).limit(limit)
        return ((row[0], row[1]) for row in self.session.execute(query))

    def count(self, wanted: LessonFilter, now: datetime, most: int | None = None) -> int:
        """How many lessons the list has; counting ends at `most`, where the reader stops caring."""
        wheres = _wheres(wanted, now, self.studio_id)
        counted = select(col(Booking.id)).where(*wheres).limit(most).subquery()
        return int(self.session.execute(select(func.count()).select_from(counted)).scalar_one())


def _wheres(wanted: LessonFilter, now: datetime, studio_id: StudioId) -> list[ColumnElement[bool]]:
    return [*_places(wanted, studio_id), *_conditions(wanted, now)]


def _conditions(wanted: LessonFilter, now: datetime) -> list[ColumnElement[bool]]:
    """What makes a lesson one of the list's, whichever way it is found."""
    state = col(Booking.state)
    found: list[ColumnElement[bool]] = []
    match wanted.which:
        case LessonList.UPCOMING:
            found += [col(Booking.starts_at) > now - LONGEST_LESSON, col(Booking.ends_at) > now]
            found.append(state.in_(_STANDING))
        case LessonList.HISTORY:
            is_ahead = (col(Booking.starts_at) > now) & (state == BookingState.CANCELLED)
            is_done = state.not_in(_STANDING) & not_(is_ahead)
            found.append(or_(col(Booking.ends_at) <= now, is_done))
        case LessonList.REQUESTS:
            found += [state == BookingState.REQUESTED, col(Booking.starts_at) > now - _STILL_OPEN]
        case LessonList.LOST:
            found += [state == BookingState.CONFLICT, col(Booking.starts_at) > now - _STILL_OPEN]
        case LessonList.CANCELLED:
            found += [state == BookingState.CANCELLED, col(Booking.starts_at) > now]
    if wanted.which in _MAY_BE_TAKEN_BACK and not wanted.text.strip():
        found.append(took_place())  # whoever types its code finds it all the same
    if wanted.text.strip():
        found += [mentions(word) for word in wanted.text.split()]
    return found + _narrowed(wanted)


def _places(wanted: LessonFilter, studio_id: StudioId) -> list[ColumnElement[bool]]:
    """Whose lessons, said so that SQLite, which counts no rows, takes the shortest way to them: a
    student's, then the few that are not completed, then an instructor's, then the studio's.
    """
    studio, whose, who = col(Booking.studio_id), col(Booking.instructor_id), col(Booking.student_id)
    is_few = _is_few(wanted)
    is_narrow = is_few or not wanted.student_id is wanted.instructor_id is None
    found = [(func.coalesce(studio, studio) if is_narrow else studio) == studio_id]
    if is_few:
        found.append(NOT_COMPLETED)
    if wanted.instructor_id is not None:
        is_other = is_few or wanted.student_id is not None
        found.append((func.coalesce(whose, whose) if is_other else whose) == wanted.instructor_id)
    if wanted.student_id is not None:
        found.append(who == wanted.student_id)
    return found


def _is_few(wanted: LessonFilter) -> bool:
    """Whether the index of the lessons that are not completed has all of them."""
    states = wanted.states or _MEANT.get(wanted.which, frozenset())
    return bool(states) and BookingState.COMPLETED not in states and wanted.student_id is None


def _beside(wanted: LessonFilter, studio_id: StudioId) -> list[ColumnElement[bool]]:
    """Whose lessons, wrapped so that SQLite does not take it for a way to find them."""
    studio, whose = col(Booking.studio_id), col(Booking.instructor_id)
    found: list[ColumnElement[bool]] = [func.coalesce(studio, studio) == studio_id]
    if wanted.instructor_id is not None:
        found.append(func.coalesce(whose, whose) == wanted.instructor_id)
    return found


def _narrowed(wanted: LessonFilter) -> list[ColumnElement[bool]]:
    """What a person's filters leave of a list."""
    found: list[ColumnElement[bool]] = []
    if wanted.states:
        found.append(col(Booking.state).in_(sorted(wanted.states)))
    if wanted.pays_at_desk:
        found.append(col(Booking.pays_at_desk).is_(True))
    if wanted.first is not None:
        found.append(col(Booking.starts_at) >= wanted.first)
    if wanted.last is not None:
        found.append(col(Booking.starts_at) < wanted.last)
    return found


def lines_of(rows: Iterable[Sequence[object]]) -> Iterator[LessonLine]:
    """Rows of `LINES` as values."""
    return (LessonLine(*row) for row in rows)  # type: ignore[arg-type]  # columns are in its order
