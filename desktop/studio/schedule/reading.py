"""One read gives a whole week: lessons, open hours, blackouts, and time that is taken."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from core.access.actor import Actor
from core.models import Instructor
from core.repositories import Repositories
from core.repositories.lessons import LessonLine
from core.scheduling.calendar import Busy, BusyKind, InstructorCalendar
from core.scheduling.zones import epoch_seconds
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.schedule.details import read_detail
from desktop.studio.schedule.state import EVERY, InstructorMark, LessonDetail, Narrowing

_SHOWN_AT_FIRST = 5
"""A week of a dozen instructors is unreadable; the rail says "5 of 12" (look, Schedule)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which days, whose, which lessons, and the one that is chosen. `shown` None: those shown at
    first. `names` are what calendars that were brought in here are called, by id.
    """

    first: date
    days: int
    shown: frozenset[str] | None
    selected_id: str | None
    zone: str
    now: datetime
    narrowing: Narrowing = EVERY
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakenTime:
    """Time of an instructor that is taken without a lesson that may be seen."""

    instructor_id: str
    busy: Busy


@dataclass(frozen=True, slots=True)
class Pending:
    """Ids of lessons with changes on their way, and of those the server has not heard of."""

    waiting: frozenset[str] = frozenset()
    made_here: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ScheduleRead:
    """What one instant's rows say about the days asked for."""

    asked: Asked
    instructors: tuple[InstructorMark, ...]
    lines: tuple[LessonLine, ...]
    calendars: Mapping[str, InstructorCalendar]
    taken: tuple[TakenTime, ...]
    pending: Pending
    detail: LessonDetail | None
    services: tuple[str, ...] = ()


def read_schedule(rows: Repositories, actor: Actor, asked: Asked, pending: Pending) -> ScheduleRead:
    """Read the days asked for. Lessons of instructors whom the actor owns; busy times of others."""
    instructors = rows.instructors.active()
    marks = marks_of(instructors, actor, asked.shown)
    shown = [one for one, mark in zip(instructors, marks, strict=True) if mark.is_shown]
    since = day_bounds(asked.first, asked.zone)[0]
    until = day_bounds(asked.first + timedelta(days=asked.days - 1), asked.zone)[1]
    owned = [one.id for one in shown if actor.owns(one.id)]
    calendars = rows.calendars.beside_lessons(shown, since, until, owned)
    lines = rows.lessons.between(since, until, owned) if owned else []
    seen = frozenset(line.id for line in lines)
    return ScheduleRead(
        asked=asked,
        instructors=marks,
        lines=tuple(filter(asked.narrowing.has, lines) if asked.narrowing else lines),
        calendars=calendars,
        taken=tuple(_taken(calendars, seen, epoch_seconds(asked.now))),
        pending=pending,
        detail=read_detail(rows, actor, asked.selected_id, asked.now, pending.waiting),
        services=tuple(rows.agenda.services()),
    )


def marks_of(
    instructors: Sequence[Instructor], actor: Actor, shown: frozenset[str] | None
) -> tuple[InstructorMark, ...]:
    """The instructor who looks comes first; their own lessons are what they see at first."""
    if shown is None:
        first = [one.id for one in instructors if actor.owns(one.id)][:_SHOWN_AT_FIRST]
        own = actor.instructor_id
        shown = frozenset([own] if own in first and not actor.sees_whole_studio else first)
    return tuple(
        InstructorMark(one.id, one.name, one.hue, one.id in shown, actor.owns(one.id))
        for one in instructors
    )


def _taken(
    calendars: Mapping[str, InstructorCalendar], seen: frozenset[str], now: int
) -> Iterator[TakenTime]:
    """Holds and leases that still count, and lessons that may not be seen."""
    for instructor_id, calendar in calendars.items():
        for busy in calendar.busy:
            is_claim = busy.kind in (BusyKind.HOLD, BusyKind.LEASE)
            has_lapsed = busy.expires_at is not None and busy.expires_at <= now
            if busy.id not in seen and not (is_claim and has_lapsed):
                yield TakenTime(instructor_id, busy)
