"""Free time: one instructor's week, and the next start of a thousand instructors.

Every calendar is new to the engine each time, as after reading it from the database: nothing is
kept from a run before but the zones' offsets, which the process looks up once.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import WeeklyHours, Window
from core.scheduling.rules import BookingRules
from core.scheduling.slots import day_cells, nearest_starts, next_start, open_starts, why_not
from core.scheduling.zones import epoch_seconds
from tests.benchmarks.figure import Figure, Timing, timed

_ZONE = "Europe/Paris"
_MONDAY = date(2026, 11, 23)
_FIRST = datetime(2026, 11, 22, 23, tzinfo=UTC)
_NOW = datetime(2026, 11, 22, 22, 7, tzinfo=UTC)
_ASKING = Asking(_NOW, Channel.STUDENT)
_QUARTER_S = 900


def _calendar(seed: int) -> InstructorCalendar:
    """A week from 9 to 13 and 14 to 21 with 60 lessons of half an hour to an hour."""
    chance = random.Random(seed)
    quarters: set[int] = set()
    busy: list[Busy] = []
    while len(busy) < 60:
        start = chance.randrange(7) * 96 + chance.randrange(36, 82)
        length = chance.choice([2, 3, 4])
        wanted = set(range(start, start + length))
        if not wanted & quarters:
            quarters |= wanted
            second = epoch_seconds(_FIRST) + start * _QUARTER_S
            end = second + length * _QUARTER_S
            busy.append(Busy(second, end, BusyKind.LESSON, f"lesson-{len(busy)}"))
    windows = Window(9 * 60, 13 * 60), Window(14 * 60, 21 * 60)
    weekly = WeeklyHours.same_every_day(*windows)
    return InstructorCalendar(_ZONE, weekly, {}, (), BookingRules(), busy)


def _fresh(
    calendars: list[InstructorCalendar], runs: int
) -> Callable[[], list[InstructorCalendar]]:
    """Hands out the calendars anew for each run (and the one before it), as if just read."""
    batches = [[replace(each) for each in calendars] for _ in range(runs + 1)]
    return batches.pop


def measure() -> list[Figure]:
    """Every figure of the scheduling engine; the two with a budget come first."""
    week = _FIRST + timedelta(days=7)
    wanted = _FIRST + timedelta(hours=15)
    singles: list[tuple[str, float | None, Callable[[InstructorCalendar], object]]] = [
        (
            "open starts of one instructor, 7 days, 60 bookings",
            0.3,
            lambda one: open_starts(one, 45, _FIRST, week, _ASKING),
        ),
        ("judging one start", None, lambda one: why_not(one, wanted, 45, _ASKING)),
        ("three nearest starts", None, lambda one: nearest_starts(one, wanted, 45, _ASKING)),
        ("seven-day grid with reasons", None, lambda one: day_cells(one, 45, _MONDAY, 7, _ASKING)),
    ]
    found = [
        _timed([_calendar(0)], action, 300).figure(name, budget=budget)
        for name, budget, action in singles
    ]
    many = [_calendar(seed) for seed in range(1_000)]
    ahead = _timed(many, lambda each: next_start(each, 45, _ASKING), 30)
    name = "next free start of each of 1,000 instructors"
    return [found[0], ahead.figure(name, budget=50.0), *found[1:]]


def _timed(
    calendars: list[InstructorCalendar], ask: Callable[[InstructorCalendar], object], runs: int
) -> Timing:
    fresh = _fresh(calendars, runs)
    return timed(lambda: [ask(each) for each in fresh()], runs)
