"""What overviews show: a day's money, a month's days, and the endless list of lessons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from functools import cache
from typing import cast

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
    type_coerce,
)
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, BookingState, Occupancy, OccupancyKind, Offering, Service
from core.models.columns import Id, to_microseconds
from core.repositories.base import columns
from core.repositories.lessons import (
    LINES,
    NOT_COMPLETED,
    LessonLine,
    LessonRepository,
    lines_of,
)


@dataclass(frozen=True, slots=True)
class EarningLine:
    """What one lesson brings in. `is_taught` says that the money is earned; minor units."""

    starts_at: datetime
    amount_minor: int
    currency: str
    is_taught: bool


class Way(Enum):
    """By which index lessons are found in order of time."""

    INSTRUCTOR = auto()
    STUDIO = auto()
    FEW = auto()
    """The one of all lessons that are not completed."""


@dataclass(frozen=True, slots=True)
class LessonScope:
    """Whose lessons, of which services (by name) and in which states; empty: of any.

    Cancelled lessons are never meant.
    """

    instructor_ids: tuple[str, ...]
    services: frozenset[str] = frozenset()
    states: frozenset[BookingState] = frozenset()

    @property
    def way(self) -> Way:
        """The shortest way to them."""
        if self.states and BookingState.COMPLETED not in self.states:
            return Way.FEW
        return Way.INSTRUCTOR if len(self.instructor_ids) == 1 else Way.STUDIO

    @property
    def is_narrowed(self) -> bool:
        """Whether lessons of those instructors are left out."""
        return bool(self.services or self.states)

    def has(self, service: str, state: BookingState) -> bool:
        """Whether such a lesson of one of the instructors is meant."""
        return (not self.services or service in self.services) and (
            not self.states or state in self.states
        )


@dataclass(frozen=True, slots=True)
class DayLoad:
    """One day of a month: how many lessons start in it, how long they last together, in minutes,
    and the ids of the first of them in order of time.
    """

    lessons: int
    booked_min: int
    first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportedCalendar:
    """A calendar whose busy times were brought in: how many stretches, and until when, UTC."""

    calendar_id: str
    instructor_id: str
    stretches: int
    until: datetime


Place = tuple[datetime, str]
"""A lesson's start and id: where a page of the endless list begins or ends."""

_STUDIO: BindParameter[str] = bindparam("studio_id")
_EARNING = (
    BookingState.CONFIRMED,
    BookingState.CHECKED_IN,
    BookingState.COMPLETED,
    BookingState.NO_SHOW,
    BookingState.CANCELLED,
)
_TAUGHT = frozenset({BookingState.COMPLETED, BookingState.NO_SHOW, BookingState.CANCELLED})
_BETWEEN = (
    select(*columns(Booking, "starts_at", "price_minor", "fee_minor", "currency", "state"))
    .where(
        col(Booking.studio_id) == _STUDIO,
        col(Booking.starts_at) >= bindparam("first"),
        col(Booking.starts_at) < bindparam("last"),
        col(Booking.state).in_(_EARNING),
    )
    .order_by(col(Booking.starts_at))
)
_OF_INSTRUCTOR = _BETWEEN.where(col(Booking.instructor_id) == bindparam("instructor_id"))
_MICROSECONDS_A_MINUTE = 60_000_000
_INSTANT = columns(Booking, "starts_at")[0].type
_SERVICES = (
    select(*columns(Service, "name"))
    .join(Offering, col(Offering.service_id) == col(Service.id))
    .where(col(Offering.studio_id) == _STUDIO)
    .distinct()
    .order_by(col(Service.name))
)
_CALENDARS = (
    select(
        *columns(Occupancy, "holder", "instructor_id"),
        func.count().label("stretches"),
        func.max(col(Occupancy.ends_at), type_=Occupancy.__table__.c.ends_at.type),  # type: ignore[attr-defined]  # SQLModel sets it on table classes
    )
    .where(
        col(Occupancy.studio_id) == _STUDIO,
        col(Occupancy.kind) == OccupancyKind.EXTERNAL,
        # Said, so that the short index of what somebody holds is read and not the whole table.
        col(Occupancy.holder).is_not(None),
    )
    .group_by(col(Occupancy.holder), col(Occupancy.instructor_id))
    .order_by(col(Occupancy.instructor_id), col(Occupancy.holder))
)


class AgendaRepository:
    """Reads for overviews; writes nothing."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def earnings(
        self, first: datetime, last: datetime, instructor_id: str | None = None
    ) -> Sequence[EarningLine]:
        """Lessons that start in [first, last), by start; of one instructor, or of the studio.

        A cancelled lesson brings its fee (booking rule 12), a missed one its price.
        """
        asked = {"studio_id": self.studio_id, "first": first, "last": last}
        query = _BETWEEN
        if instructor_id is not None:
            query = _OF_INSTRUCTOR
            asked["instructor_id"] = instructor_id
        return [
            EarningLine(
                starts_at,
                fee if state is BookingState.CANCELLED else price,
                currency,
                state in _TAUGHT,
            )
            for starts_at, price, fee, currency, state in self.session.execute(query, asked)
        ]

    def services(self) -> list[str]:
        """Names of what is taught here, in order."""
        return list(self.session.execute(_SERVICES, {"studio_id": self.studio_id}).scalars())

    def calendars(self) -> list[ImportedCalendar]:
        """Every calendar that was brought in, by instructor."""
        rows = self.session.execute(_CALENDARS, {"studio_id": self.studio_id})
        return [ImportedCalendar(*row) for row in rows]

    def days(self, bounds: Sequence[datetime], scope: LessonScope, most: int) -> list[DayLoad]:
        """The days between these instants, one after the other; the first `most` lessons of each.

        Instants stay numbers until few are left: a month of a studio has thousands.
        """
        marks = [to_microseconds(bound) for bound in bounds]
        query = _starts(bool(scope.services), bool(scope.states))
        asked = {**self._asked(scope), "first": bounds[0], "last": bounds[-1]}
        found: list[tuple[int, int, list[str]]] = [(0, 0, []) for _ in marks[1:]]
        at = 0
        for identity, start, end in cast(
            "Iterable[tuple[str, int, int]]", self.session.execute(query, asked)
        ):
            while start >= marks[at + 1]:
                at += 1
            lessons, booked, first = found[at]
            if lessons < most:
                first.append(identity)
            found[at] = lessons + 1, booked + end - start, first
        return [
            DayLoad(lessons, booked // _MICROSECONDS_A_MINUTE, tuple(first))
            for lessons, booked, first in found
        ]

    def lines(self, loads: Iterable[DayLoad]) -> dict[str, LessonLine]:
        """The lessons that stand first in these days, by id."""
        ids = [identity for load in loads for identity in load.first]
        return LessonRepository(self.session, self.studio_id).lines(ids)

    def after(
        self, scope: LessonScope, since: datetime, limit: int, beyond: Place | None = None
    ) -> list[LessonLine]:
        """Lessons from `since` on, or beyond a place, the next `limit` in order of time."""
        start, last = (since, "") if beyond is None else beyond
        query = _page(scope.way, bool(scope.services), bool(scope.states), is_back=False)
        asked = {**self._asked(scope), "start": start, "place_id": last, "most": limit}
        return list(lines_of(self.session.execute(query, asked)))

    def before(self, scope: LessonScope, place: Place, limit: int) -> list[LessonLine]:
        """The last `limit` lessons before a place, in order of time."""
        query = _page(scope.way, bool(scope.services), bool(scope.states), is_back=True)
        asked = {**self._asked(scope), "start": place[0], "place_id": place[1], "most": limit}
        return list(lines_of(self.session.execute(query, asked)))[::-1]

    def _asked(self, scope: LessonScope) -> dict[str, object]:
        asked: dict[str, object] = {
            "studio_id": self.studio_id,
            "ids": list(scope.instructor_ids),
        }
        if scope.services:
            asked["services"] = sorted(scope.services)
        if scope.states:
            asked["states"] = sorted(scope.states)
        return asked


_IDS: BindParameter[str] = bindparam("ids", expanding=True)


# Built once each: putting a statement together costs more than running it.
def _meant(*, has_services: bool, has_states: bool) -> list[ColumnElement[bool]]:
    found = [col(Booking.state) != BookingState.CANCELLED]
    if has_services:
        services: BindParameter[str] = bindparam("services", expanding=True)
        found.append(col(Booking.service_name).in_(services))
    if has_states:
        states: BindParameter[BookingState] = bindparam("states", expanding=True)
        found.append(col(Booking.state).in_(states))
    return found


@cache
def _starts(has_services: bool, has_states: bool) -> Select[*tuple[object, ...]]:
    """Ids, starts and ends in order of start, found instructor by instructor."""
    instants = (type_coerce(each, BigInteger) for each in columns(Booking, "starts_at", "ends_at"))
    return (
        select(*columns(Booking, "id"), *instants)
        .where(
            func.coalesce(col(Booking.studio_id), col(Booking.studio_id)) == _STUDIO,
            col(Booking.instructor_id).in_(_IDS),
            col(Booking.starts_at) >= bindparam("first"),
            col(Booking.starts_at) < bindparam("last"),
            *_meant(has_services=has_services, has_states=has_states),
        )
        .order_by(col(Booking.starts_at), col(Booking.id))
    )


@cache
def _page(
    way: Way, has_services: bool, has_states: bool, *, is_back: bool
) -> Select[*tuple[object, ...]]:
    """One instructor's lessons come in order from their index; those of many from the studio's,
    for an index of each would have to be read to its end and sorted; those in few states from the
    index of the few.
    """
    whose: ColumnElement[str] = type_coerce(col(Booking.instructor_id), Id)
    studio: ColumnElement[str] = type_coerce(col(Booking.studio_id), Id)
    query = LINES.where(*_meant(has_services=has_services, has_states=has_states))
    if way is not Way.INSTRUCTOR:
        whose = func.coalesce(whose, whose)
    if way is not Way.STUDIO:
        studio = func.coalesce(studio, studio)
    query = query.where(whose.in_(_IDS), studio == _STUDIO)
    if way is Way.FEW:
        query = query.where(NOT_COMPLETED)
    start, last = col(Booking.starts_at), bindparam("start", type_=_INSTANT)
    beyond: BindParameter[str] = bindparam("place_id")
    identity = col(Booking.id)
    if is_back:
        is_there = or_(start < last, and_(start == last, identity < beyond))
        query = query.where(start <= last, is_there).order_by(start.desc(), identity.desc())
    else:
        is_there = or_(start > last, and_(start == last, identity > beyond))
        query = query.where(start >= last, is_there).order_by(start, identity)
    return query.limit(bindparam("most"))
