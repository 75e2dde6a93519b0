"""One read gives an instructor's hours and what follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.access.permissions import Permission
from core.models import Instructor
from core.mutations.fields import WindowPairs
from core.repositories import Repositories
from core.repositories.calendars import rules_of
from core.repositories.lessons import LessonFilter, LessonLine
from core.scheduling.calendar import Asking, Channel, InstructorCalendar
from core.scheduling.rules import BookingRules
from core.scheduling.slots import open_starts
from core.scheduling.zones import clock_changes, day_number, epoch_seconds, instant_at
from desktop.studio.availability.state import (
    BookedTime,
    ClockNotice,
    DatedChange,
    MovedLesson,
    PreviewDay,
    Teacher,
)
from desktop.studio.lesson_dialogs.free_time import day_bounds

_PREVIEW_DAYS = 7
_PREVIEW_ROWS = 4
_LOOK_AHEAD_DAYS = 45
_MOST_MOVED = 200


@dataclass(frozen=True, slots=True)
class AvailabilityRead:
    """What one instant's rows say about an instructor's hours."""

    teachers: tuple[Teacher, ...]
    teacher: Teacher | None
    stored: dict[int, WindowPairs]
    booked: tuple[BookedTime, ...] = ()
    exceptions: tuple[DatedChange, ...] = ()
    preview: tuple[PreviewDay, ...] = ()
    preview_min: int = 60
    durations_min: tuple[int, ...] = ()
    clock: ClockNotice | None = None
    rules: BookingRules = field(default_factory=BookingRules)
    may_close_studio: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose hours, in which studio zone, at what instant, and for what length of lesson."""

    teacher_id: str | None
    week_first: date
    zone: str
    now: datetime
    preview_min: int | None


def read_availability(rows: Repositories, actor: Actor, asked: Asked) -> AvailabilityRead:
    """Read the hours of one of the instructors whom the actor may look after."""
    instructors = [one for one in rows.instructors.active() if actor.owns(one.id)]
    teachers = tuple(_teacher(one, actor) for one in instructors)
    wanted = asked.teacher_id or actor.instructor_id
    chosen = next((one for one in instructors if one.id == wanted), None)
    chosen = chosen or next(iter(instructors), None)
    if chosen is None:
        return AvailabilityRead(teachers, None, {})
    durations = _durations(rows, chosen.id)
    minutes = asked.preview_min if asked.preview_min in durations else None
    minutes = minutes or (durations[len(durations) // 2] if durations else 60)
    return AvailabilityRead(
        teachers=teachers,
        teacher=_teacher(chosen, actor),
        stored={r.weekday: r.windows for r in rows.weekly_hours.of_instructor(chosen.id)},
        booked=_booked(rows, chosen.id, asked),
        exceptions=_exceptions(rows, chosen.id, actor, asked),
        preview=_preview(rows, chosen, minutes, asked),
        preview_min=minutes,
        durations_min=durations,
        clock=_clock_notice(rows, chosen.id, asked),
        rules=rules_of(chosen),
        may_close_studio=actor.may(Permission.MANAGE_STUDIO),
    )


def _teacher(one: Instructor, actor: Actor) -> Teacher:
    can_edit = actor.keeps(one.id, Permission.MANAGE_AVAILABILITY)
    return Teacher(one.id, one.name, one.hue, can_edit)


def _durations(rows: Repositories, instructor_id: str) -> tuple[int, ...]:
    offered = [o for o in rows.offerings.of_instructor(instructor_id) if o.is_active]
    return tuple(sorted({minutes for each in offered for minutes in each.durations_min}))


def _booked(rows: Repositories, instructor_id: str, asked: Asked) -> tuple[BookedTime, ...]:
    first = day_bounds(asked.week_first, asked.zone)[0]
    last = day_bounds(asked.week_first + timedelta(days=6), asked.zone)[1]
    return tuple(
        BookedTime(line.id, line.starts_at, line.ends_at, line.student)
        for line in rows.lessons.between(first, last, [instructor_id])
    )


def _exceptions(
    rows: Repositories, instructor_id: str, actor: Actor, asked: Asked
) -> tuple[DatedChange, ...]:
    """Those to come, by date; a blackout of the studio is the manager's to lift."""
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    since = min(today, asked.week_first)
    dated = [
        DatedChange(
            row.on_date,
            row.on_date,
            row.note,
            tuple((start, end) for start, end in row.windows),
        )
        for row in rows.day_exceptions.of_instructor(
            instructor_id, first=min(today, asked.week_first)
        )
    ]
    closed = [
        DatedChange(
            row.first_date,
            row.last_date,
            row.reason,
            None,
            row.id,
            is_studio=row.instructor_id is None,
            can_remove=row.instructor_id is not None or actor.may(Permission.MANAGE_STUDIO),
        )
        for row in rows.blackouts.of_instructor(instructor_id)
        if row.last_date >= since
    ]
    return tuple(sorted([*dated, *closed], key=lambda each: (each.first, each.last)))


def _preview(
    rows: Repositories, instructor: Instructor, minutes: int, asked: Asked
) -> tuple[PreviewDay, ...]:
    """The next seven days by the very predicate that students book by (booking rule 9)."""
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    days = [today + timedelta(days=at) for at in range(1, _PREVIEW_DAYS + 1)]
    first, last = day_bounds(days[0], asked.zone)[0], day_bounds(days[-1], asked.zone)[1]
    around = timedelta(days=8)
    calendars = rows.calendars.between([instructor], first - around, last + around)
    asking = Asking(now=asked.now, channel=Channel.STUDENT)
    return tuple(
        preview_day(calendars[instructor.id], day, minutes, asked.zone, asking) for day in days
    )


def preview_day(
    calendar: InstructorCalendar, day: date, minutes: int, zone: str, asking: Asking
) -> PreviewDay:
    """One date's starts, each after the end of the one before it."""
    first, last = day_bounds(day, zone)
    length = timedelta(minutes=minutes)
    apart: list[datetime] = []
    for start in open_starts(calendar, minutes, first, last, asking):
        if not apart or start >= apart[-1] + length:
            apart.append(start)
    hours = calendar.hours.opening(day_number(day), day_number(day)).spans
    since, until = epoch_seconds(first), epoch_seconds(last)
    is_closed = not any(low < until and high > since for low, high in hours)
    more = max(len(apart) - _PREVIEW_ROWS, 0)
    return PreviewDay(day, tuple(apart[:_PREVIEW_ROWS]), more, is_closed)


def _clock_notice(rows: Repositories, instructor_id: str, asked: Asked) -> ClockNotice | None:
    """The next clock change within 45 days, and the lessons that it moves."""
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    changes = clock_changes(asked.zone, today, today + timedelta(days=_LOOK_AHEAD_DAYS))
    coming = [change for change in changes if instant_at(change.instant) > asked.now]
    if not coming:
        return None
    at = instant_at(coming[0].instant)
    ids = rows.lessons.ids(LessonFilter(instructor_id=instructor_id), asked.now, _MOST_MOVED)
    lines = sorted(rows.lessons.lines(ids).values(), key=lambda line: line.starts_at)
    day = at.astimezone(ZoneInfo(asked.zone)).date()
    return ClockNotice(day, coming[0].skipped_s // 60, moved_lessons(lines, at, asked.zone))


def moved_lessons(lines: Sequence[LessonLine], at: datetime, zone: str) -> tuple[MovedLesson, ...]:
    """Lessons after a clock change at `at` that stand at another time here than they used to.

    Whoever booked by another zone's clock keeps to it; where that clock does not change at the
    same moment, the lesson moves on the studio's.
    """
    here = ZoneInfo(zone)
    shift_here = _offset(at, here) - _offset(at - timedelta(seconds=1), here)
    found = []
    for line in lines:
        there = ZoneInfo(line.zone)
        if line.starts_at < at or line.zone == zone:
            continue
        shift_there = _offset(line.starts_at, there) - _offset(at - timedelta(seconds=1), there)
        shift = shift_here - shift_there
        if shift:
            after = line.starts_at.astimezone(here)
            before = (after.replace(tzinfo=None) - shift).replace(tzinfo=here)
            found.append(
                MovedLesson(
                    line.id,
                    line.series_id,
                    line.student,
                    line.starts_at,
                    line.duration_min,
                    after.date(),
                    before,
                    after,
                )
            )
    return tuple(found)


def _offset(instant: datetime, zone: ZoneInfo) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()
