"""A month: what is read for it, and what its grid draws."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.models import Instructor
from core.repositories import Repositories
from core.repositories.agenda import DayLoad, LessonScope
from core.repositories.lessons import LessonLine
from core.scheduling.calendar import InstructorCalendar
from core.scheduling.hours import open_time
from core.scheduling.zones import day_number, epoch_seconds
from desktop.calendar.month.state import DAYS, MonthDay, MonthState, weeks_around
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.schedule.details import read_detail
from desktop.studio.schedule.drawing import lesson_card
from desktop.studio.schedule.reading import Asked, Pending, marks_of
from desktop.studio.schedule.state import InstructorMark, LessonDetail

_MOST_A_DAY = 12
"""Lessons of a day that are read by name: as many as a window of 1600 px has room for."""


@dataclass(frozen=True, slots=True)
class MonthRead:
    """What one instant's rows say about the weeks of a month."""

    asked: Asked
    month: date
    instructors: tuple[InstructorMark, ...]
    lines: tuple[LessonLine, ...]
    state: MonthState
    detail: LessonDetail | None
    services: tuple[str, ...]


def read_month(
    rows: Repositories, actor: Actor, asked: Asked, month: date, pending: Pending
) -> MonthRead:
    """Read its weeks from `asked.first` on: numbers for each day, names for its first lessons."""
    instructors = rows.instructors.active()
    marks = marks_of(instructors, actor, asked.shown)
    seen = [
        one for one, mark in zip(instructors, marks, strict=True) if mark.is_shown and mark.is_owned
    ]
    days = weeks_around(month, asked.first) * DAYS
    bounds = [day_bounds(asked.first + timedelta(days=at), asked.zone)[0] for at in range(days + 1)]
    scope = LessonScope(
        tuple(one.id for one in seen), asked.narrowing.services, asked.narrowing.states
    )
    loads = rows.agenda.days(bounds, scope, _MOST_A_DAY)
    lines = rows.agenda.lines(loads)
    drawn = _days(asked, loads, lines, _hours(rows, seen, asked), pending)
    return MonthRead(
        asked=asked,
        month=month,
        instructors=marks,
        lines=tuple(lines.values()),
        state=MonthState(month, ZoneInfo(asked.zone), asked.now, drawn, asked.selected_id),
        detail=read_detail(rows, actor, asked.selected_id, asked.now, pending.waiting),
        services=tuple(rows.agenda.services()),
    )


def lessons_of_day(
    rows: Repositories, scope: LessonScope, day: date, zone: str
) -> list[LessonLine]:
    """All lessons that start on a date of the studio, in order of time."""
    loads = rows.agenda.days(day_bounds(day, zone), scope, sys.maxsize)
    lines = rows.agenda.lines(loads)
    return [lines[each] for load in loads for each in load.first if each in lines]


def _hours(
    rows: Repositories, instructors: Sequence[Instructor], asked: Asked
) -> tuple[InstructorCalendar, ...]:
    """Hours without taken time: of that, nothing lies between an instant and itself."""
    since = day_bounds(asked.first, asked.zone)[0]
    return tuple(rows.calendars.between(instructors, since, since).values())


def _days(
    asked: Asked,
    loads: Sequence[DayLoad],
    lines: Mapping[str, LessonLine],
    calendars: Sequence[InstructorCalendar],
    pending: Pending,
) -> tuple[MonthDay, ...]:
    days = [asked.first + timedelta(days=at) for at in range(len(loads))]
    opened = _open_minutes(calendars, days, asked.zone)
    return tuple(
        MonthDay(
            day=day,
            lessons=tuple(lesson_card(lines[each], pending) for each in load.first),
            count=load.lessons,
            booked_min=load.booked_min,
            open_min=opened[day],
            closed=_closed_on(calendars, day),
        )
        for day, load in zip(days, loads, strict=True)
    )


def _open_minutes(
    calendars: Sequence[InstructorCalendar], days: Sequence[date], zone: str
) -> dict[date, int]:
    """Minutes in which somebody could teach, those of all together; a window is its first day's."""
    found = dict.fromkeys(days, 0)
    place = ZoneInfo(zone)
    for calendar in calendars:
        spans = open_time(
            calendar.zone,
            calendar.weekly,
            calendar.exceptions,
            calendar.blackouts,
            (days[0], days[-1]),
        )
        for since, until in spans:
            day = since.astimezone(place).date()
            if day in found:
                found[day] += (epoch_seconds(until) - epoch_seconds(since)) // 60
    return found


def _closed_on(calendars: Sequence[InstructorCalendar], day: date) -> str:
    """Why nobody teaches that day: the first reason, where all are away."""
    closed = [calendar.hours.blackout_on(day_number(day)) for calendar in calendars]
    reasons = [each.reason for each in closed if each is not None]
    return reasons[0] if reasons and len(reasons) == len(closed) else ""
