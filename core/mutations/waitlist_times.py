"""Which free times somebody who waits could have now, by the predicate that books them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.models import DayPart, Instructor, Offering, WaitlistEntry
from core.mutations import slots
from core.mutations.base import Context
from core.scheduling.slots import open_starts

MOST_TIMES = 3
_BUFFERS = timedelta(days=8)
"""How far beyond the dates lessons matter: a week's limits reach that far."""


@dataclass(frozen=True, slots=True)
class OpenTime:
    """A free start that suits who waits; aware UTC."""

    start: datetime
    offering: Offering
    instructor: Instructor


def times_for(context: Context, entry: WaitlistEntry, zone: str) -> tuple[OpenTime, ...]:
    """The first free starts that suit the entry, at most `MOST_TIMES`, soonest first, and of one
    day at most one with each instructor: choices, and no list.

    Dates and parts of the day are those of `zone`, the studio's.
    """
    place = ZoneInfo(zone)
    first = max(context.now, _midnight(entry, place, 0))
    last = _midnight(entry, place, 1)
    if first >= last:
        return ()
    taught = list(_taught(context, entry))
    calendars = context.rows.calendars.between(
        [instructor for _, instructor in taught], first - _BUFFERS, last + _BUFFERS
    )
    student = context.rows.students.current(entry.student_id)
    days = (last - first).days + 1
    asked = slots.asking(context, first, entry.duration_min, student_id=student.id, days=days)
    found: list[OpenTime] = []
    for offering, instructor in taught:
        free = open_starts(calendars[instructor.id], entry.duration_min, first, last, asked)
        starts = _suiting(free, entry.parts, place)
        found += [OpenTime(start, offering, instructor) for start in starts]
    found.sort(key=lambda each: (each.start, each.instructor.name))
    return tuple(found[:MOST_TIMES])


def _taught(context: Context, entry: WaitlistEntry) -> Iterable[tuple[Offering, Instructor]]:
    """Who could give that lesson, in that length."""
    teaching = {each.id: each for each in context.rows.instructors.active()}
    for offering in context.rows.offerings.active():
        instructor = teaching.get(offering.instructor_id)
        is_wished = entry.instructor_id in (None, offering.instructor_id)
        fits = offering.service_id == entry.service_id
        if instructor and fits and is_wished and entry.duration_min in offering.durations_min:
            yield offering, instructor


def _suiting(free: Sequence[datetime], parts: list[str], place: ZoneInfo) -> list[datetime]:
    """The first of each day that lies in one of the parts."""
    wanted = [DayPart(part) for part in parts] or list(DayPart)
    firsts: dict[object, datetime] = {}
    for start in free:
        local = start.astimezone(place)
        minute = local.hour * 60 + local.minute
        if any(part.holds(minute) for part in wanted):
            firsts.setdefault(local.date(), start)
    return list(firsts.values())[:MOST_TIMES]


def _midnight(entry: WaitlistEntry, place: ZoneInfo, after: int) -> datetime:
    """When the first of the dates begins (0), or when the last is over (1)."""
    day = entry.last_date + timedelta(days=1) if after else entry.first_date
    return datetime.combine(day, time(), place).astimezone(UTC)
