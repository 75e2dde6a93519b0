"""Hours, rules and busy times, as the scheduling engine takes them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import cast

import orjson
from sqlalchemy import BindParameter, bindparam, func, or_, select
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import (
    Blackout,
    DayException,
    Instructor,
    Occupancy,
    OccupancyKind,
    WeeklyHours,
)
from core.repositories.base import columns, read_values
from core.repositories.taken import LONGEST_LESSON, TAKEN, Taken, busy_of
from core.scheduling import hours, rules
from core.scheduling.calendar import Busy, InstructorCalendar

_REMEMBERED = "hours of instructors"


def _reach(limits: rules.BookingRules) -> timedelta:
    """How far from a lesson other lessons can matter to it."""
    if limits.max_lessons_week is not None or limits.max_minutes_week is not None:
        return timedelta(days=8)
    if limits.has_limits:
        return timedelta(days=2)
    return timedelta(minutes=2 * rules.MAX_BUFFER_MIN)


def rules_of(instructor: Instructor) -> rules.BookingRules:
    """The instructor's booking rules: the defaults, and what they set themselves."""
    return _rules(orjson.dumps(instructor.rules, option=orjson.OPT_SORT_KEYS))


@lru_cache(maxsize=1024)
def _rules(written: bytes) -> rules.BookingRules:
    """By what is written, for a booking asks three times and rules hardly ever change. A rule that
    a newer program added, or that says nothing, is as if nobody had set it.
    """
    told = orjson.loads(written)
    known = rules.BookingRules.__slots__
    return rules.BookingRules(**{name: told[name] for name in known if told.get(name) is not None})


@dataclass(frozen=True, slots=True)
class _Hours:
    weekly: hours.WeeklyHours
    exceptions: Mapping[date, hours.DayHours]
    blackouts: tuple[hours.Blackout, ...]
    known: dict[str, hours.OpenHours] = field(default_factory=dict)

    def calendar(
        self, zone: str, limits: rules.BookingRules, busy: Sequence[Busy]
    ) -> InstructorCalendar:
        """These hours and that time, by those rules."""
        calendar = InstructorCalendar(
            zone, self.weekly, self.exceptions, self.blackouts, limits, busy
        )
        return calendar.sharing(self.known)


_Pairs = Sequence[Sequence[int]]
WeeklyRow = tuple[str, int, _Pairs]
"""Instructor, weekday, windows."""
ExceptionRow = tuple[str, date, _Pairs]
"""Instructor, date, windows."""
BlackoutRow = tuple[str | None, date, date, str]
"""Instructor or None for the whole studio, first and last date, reason."""
_Gathered = dict[str, tuple[list[hours.DayHours], dict[date, hours.DayHours], list[hours.Blackout]]]

# Built once: putting a statement together costs more than running it.
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
_STUDIO: BindParameter[str] = bindparam("studio_id")
_WEEKLY = select(*columns(WeeklyHours, "instructor_id", "weekday", "windows")).where(
    col(WeeklyHours.studio_id) == _STUDIO, col(WeeklyHours.instructor_id).in_(_IDS)
)
_EXCEPTIONS = select(*columns(DayException, "instructor_id", "on_date", "windows")).where(
    col(DayException.studio_id) == _STUDIO, col(DayException.instructor_id).in_(_IDS)
)
_BLACKOUTS = select(*columns(Blackout, "instructor_id", "first_date", "last_date", "reason")).where(
    col(Blackout.studio_id) == _STUDIO,
    or_(col(Blackout.instructor_id).in_(_IDS), col(Blackout.instructor_id).is_(None)),
)
_BUSY = (
    select(*columns(Occupancy, *TAKEN))
    .where(
        # Wrapped, because SQLite would else read the whole studio by its index for a dozen ids.
        func.coalesce(col(Occupancy.studio_id), col(Occupancy.studio_id)) == _STUDIO,
        col(Occupancy.instructor_id).in_(_IDS),
        col(Occupancy.starts_at) > bindparam("after"),
        col(Occupancy.starts_at) < bindparam("last"),
        col(Occupancy.ends_at) > bindparam("first"),
    )
    .order_by(col(Occupancy.starts_at))
)
_BUSY_BESIDE_LESSONS = _BUSY.where(
    or_(
        col(Occupancy.kind) != OccupancyKind.LESSON,
        col(Occupancy.instructor_id).not_in(bindparam("listed", expanding=True)),
    )
)


def forget_hours(session: Session) -> None:
    """Drop the remembered hours: they are about to change."""
    session.info.pop(_REMEMBERED, None)


def _gathered(
    ids: Sequence[str],
    weekly: Iterable[WeeklyRow],
    exceptions: Iterable[ExceptionRow],
    blackouts: Iterable[BlackoutRow],
) -> dict[str, _Hours]:
    """The hours of each, from rows of the three tables."""
    found = {identity: ([()] * 7, {}, []) for identity in ids}  # type: _Gathered
    for identity, weekday, windows in weekly:
        found[identity][0][weekday] = windows_of(windows)
    for identity, on_date, windows in exceptions:
        found[identity][1][on_date] = windows_of(windows)
    for owner, first, last, reason in blackouts:
        for identity in [owner] if owner else ids:
            found[identity][2].append(hours.Blackout(first, last, reason))
    return {
        identity: _Hours(hours.WeeklyHours(tuple(days)), dates, tuple(closed))
        for identity, (days, dates, closed) in found.items()
    }


def windows_of(pairs: Sequence[Sequence[int]]) -> hours.DayHours:
    """A day's windows from their stored form."""
    return tuple(hours.Window(first, last) for first, last in pairs)


class CalendarRepository:
    """Builds calendars; one query each for hours, exceptions, blackouts and taken time.

    Hours are remembered for the rest of a session's transaction, for a batch asks for the same
    instructors over and over; whatever writes hours forgets them (see `forget_hours`).
    """

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def around(
        self, instructor: Instructor, starts_at: datetime, duration_min: int, days: int = 0
    ) -> InstructorCalendar:
        """What the predicate needs to judge a lesson at `starts_at`, and `days` on either side.

        Without limits that is no more than buffers can reach; a limit needs its whole day or week.
        """
        limits = rules_of(instructor)
        margin = max(timedelta(days=days), _reach(limits))
        end = starts_at + timedelta(minutes=duration_min)
        identity = instructor.id
        known = self._hours((identity,))[identity]
        busy = self._busy_of(identity, limits, starts_at - margin, end + margin)
        return known.calendar(instructor.zone, limits, busy)

    def between(
        self, instructors: Sequence[Instructor], first: datetime, last: datetime
    ) -> dict[str, InstructorCalendar]:
        """The calendars of many instructors over [first, last), by instructor id."""
        limits = {instructor.id: rules_of(instructor) for instructor in instructors}
        return self._calendars(instructors, limits, self._busy(limits, first, last))

    def beside_lessons(
        self,
        instructors: Sequence[Instructor],
        first: datetime,
        last: datetime,
        listed: Collection[str],
    ) -> dict[str, InstructorCalendar]:
        """The same without lessons of the instructors `listed`, which whoever asks has read."""
        limits = {instructor.id: rules_of(instructor) for instructor in instructors}
        asked = {**self._asked(limits, first, last), "listed": list(listed)}
        rows = self.session.execute(_BUSY_BESIDE_LESSONS, asked)
        return self._calendars(instructors, limits, _busy_by_instructor(rows, limits))

    def learn(
        self,
        ids: Sequence[str],
        weekly: Iterable[WeeklyRow],
        exceptions: Iterable[ExceptionRow],
        blackouts: Iterable[BlackoutRow],
    ) -> None:
        """Remember the hours of several that were read some other way: all their rows."""
        remembered = self.session.info.setdefault(_REMEMBERED, {})
        remembered.update(_gathered(ids, weekly, exceptions, blackouts))

    def _hours(self, ids: Sequence[str]) -> Mapping[str, _Hours]:
        remembered: dict[str, _Hours] = self.session.info.setdefault(_REMEMBERED, {})
        missing = [identity for identity in ids if identity not in remembered]
        if missing:
            remembered.update(self._read_hours(missing))
        return remembered

    def _read_hours(self, ids: Sequence[str]) -> dict[str, _Hours]:
        asked = {"studio_id": self.studio_id, "ids": ids}
        weekly, exceptions, blackouts = (
            read_values(self.session, statement, asked)
            for statement in (_WEEKLY, _EXCEPTIONS, _BLACKOUTS)
        )
        return _gathered(
            ids,
            cast("Iterable[WeeklyRow]", weekly),
            cast("Iterable[ExceptionRow]", exceptions),
            cast("Iterable[BlackoutRow]", blackouts),
        )

    def _busy_of(
        self, identity: str, limits: rules.BookingRules, first: datetime, last: datetime
    ) -> list[Busy]:
        return self._busy({identity: limits}, first, last)[identity]

    def _busy(
        self, limits: Mapping[str, rules.BookingRules], first: datetime, last: datetime
    ) -> dict[str, list[Busy]]:
        rows = self.session.execute(_BUSY, self._asked(limits, first, last))
        return _busy_by_instructor(rows, limits)

    def _calendars(
        self,
        instructors: Sequence[Instructor],
        limits: Mapping[str, rules.BookingRules],
        busy: Mapping[str, Sequence[Busy]],
    ) -> dict[str, InstructorCalendar]:
        known = self._hours(list(limits))
        return {
            each.id: known[each.id].calendar(each.zone, limits[each.id], busy[each.id])
            for each in instructors
        }

    def _asked(self, ids: Iterable[str], first: datetime, last: datetime) -> dict[str, object]:
        return {
            "studio_id": self.studio_id,
            "ids": list(ids),
            "after": first - LONGEST_LESSON,
            "first": first,
            "last": last,
        }


def _busy_by_instructor(
    rows: Iterable[Taken], limits: Mapping[str, rules.BookingRules]
) -> dict[str, list[Busy]]:
    found: dict[str, list[Busy]] = {identity: [] for identity in limits}
    for row in rows:
        found[row.instructor_id].append(busy_of(row, limits[row.instructor_id]))
    return found
