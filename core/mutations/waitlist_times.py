"""Which free times somebody who waits could have now, by the predicate that books them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from core.models import DayPart, Instructor, Offering, WaitlistEntry
from core.mutations import slots
from core.mutations.base import Context
from core.scheduling.calendar import Asking, InstructorCalendar
from core.scheduling.slots import open_starts

MOST_TIMES = 3
_MARGIN = timedelta(days=8)
"""How far beyond the dates lessons matter: a week's limits reach that far."""
_SHARED = timedelta(days=30)
"""Calendars are read once for all who wait within so many days: nearly everybody."""
_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class OpenTime:
    """A free start that suits who waits; aware UTC."""

    start: datetime
    offering: Offering
    instructor: Instructor


class OpenTimes:
    """Looks for one reader at one moment; `zone` is the studio's, in which dates and parts are."""

    def __init__(self, context: Context, zone: str) -> None:
        self._context = context
        self._place = ZoneInfo(zone)

    def of(self, entry: WaitlistEntry, most: int = MOST_TIMES) -> tuple[OpenTime, ...]:
        """The first `most` free starts that suit the entry, soonest first, at most one of a day
        with each instructor: choices, and no list.
        """
        first = max(self._context.now, self._midnight(entry, 0))
        last = self._midnight(entry, 1)
        taught = list(self._taught(entry)) if first < last else []
        if not taught:
            return ()
        calendars = self._calendars([instructor for _, instructor in taught], first, last)
        asked = self._asking(entry, first, last)
        found: list[OpenTime] = []
        for since, until in self._pieces(first, last):
            for offering, instructor in taught:
                calendar = calendars[instructor.id]
                free = open_starts(calendar, entry.duration_min, since, until, asked)
                starts = self._suiting(free, entry.parts)
                found += [OpenTime(start, offering, instructor) for start in starts]
            if len(found) >= most:
                break
        found.sort(key=lambda each: (each.start, each.instructor.name))
        return tuple(found[:most])

    @cached_property
    def _teaching(self) -> dict[str, Instructor]:
        return {each.id: each for each in self._context.rows.instructors.active()}

    @cached_property
    def _offerings(self) -> Sequence[Offering]:
        return self._context.rows.offerings.active()

    @cached_property
    def _shared(self) -> Mapping[str, InstructorCalendar]:
        now = self._context.now
        return self._context.rows.calendars.between(
            list(self._teaching.values()), now - _MARGIN, now + _SHARED + _MARGIN
        )

    def _calendars(
        self, instructors: Sequence[Instructor], first: datetime, last: datetime
    ) -> Mapping[str, InstructorCalendar]:
        if last <= self._context.now + _SHARED:
            return self._shared
        return self._context.rows.calendars.between(instructors, first - _MARGIN, last + _MARGIN)

    def _asking(self, entry: WaitlistEntry, first: datetime, last: datetime) -> Asking:
        student = self._context.rows.students.current(entry.student_id)
        return slots.asking(
            self._context,
            first,
            entry.duration_min,
            student_id=student.id,
            days=(last - first).days + 1,
        )

    def _taught(self, entry: WaitlistEntry) -> Iterable[tuple[Offering, Instructor]]:
        """Who could give that lesson, in that length."""
        for offering in self._offerings:
            instructor = self._teaching.get(offering.instructor_id)
            is_wished = entry.instructor_id in (None, offering.instructor_id)
            fits = offering.service_id == entry.service_id
            if instructor and fits and is_wished and entry.duration_min in offering.durations_min:
                yield offering, instructor

    def _suiting(self, free: Sequence[datetime], parts: list[str]) -> list[datetime]:
        """The first of each day that lies in one of the parts."""
        wanted = [part for part in DayPart if part in parts] or list(DayPart)
        firsts: dict[object, datetime] = {}
        for start in free:
            local = start.astimezone(self._place)
            minute = local.hour * 60 + local.minute
            if any(part.holds(minute) for part in wanted):
                firsts.setdefault(local.date(), start)
        return list(firsts.values())

    def _midnight(self, entry: WaitlistEntry, after: int) -> datetime:
        """When the first of the dates begins (0), or when the last is over (1)."""
        day = entry.last_date + timedelta(days=1) if after else entry.first_date
        return datetime.combine(day, time(), self._place).astimezone(UTC)

    def _pieces(self, first: datetime, last: datetime) -> Iterator[tuple[datetime, datetime]]:
        """A few whole days at a time: whoever is found soon is not looked for in all four weeks."""
        day, days = first.astimezone(self._place).date(), _AT_ONCE
        since = first
        while since < last:
            day += timedelta(days=days)
            until = min(datetime.combine(day, time(), self._place).astimezone(UTC), last)
            yield since, until
            since, days = until, days * 2
