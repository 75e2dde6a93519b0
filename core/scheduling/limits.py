"""Most lessons or minutes of a day and of a week (booking rule 7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.scheduling.calendar import Busy, BusyKind
from core.scheduling.reasons import Reason, Unit
from core.scheduling.rules import BookingRules
from core.scheduling.zones import ZoneClock

_NOTHING = (0, 0)


@dataclass(frozen=True, slots=True)
class FullPeriod:
    """A day or week, [start, end) in epoch seconds, that has no room for the lesson asked for."""

    start: int
    end: int
    reason: Reason
    used: int
    limit: int
    unit: Unit


class Load:
    """How many lessons and minutes each day and week already has.

    What occupies time counts, holds and leases too, since each may become a lesson; `external`
    time does not. A lesson counts whole on the date on which it starts. Weeks begin on Monday.
    """

    def __init__(self, clock: ZoneClock, occupying: Iterable[Busy]) -> None:
        """Count `occupying`, which leaves out what the asker need not reckon with."""
        self._clock = clock
        self._days: dict[int, tuple[int, int]] = {}
        self._weeks: dict[int, tuple[int, int]] = {}
        for busy in occupying:
            if busy.kind is not BusyKind.EXTERNAL:
                day = clock.day_of(busy.start)
                minutes = -((busy.start - busy.end) // 60)
                for totals, period in ((self._days, day), (self._weeks, _monday(day))):
                    lessons, so_far = totals.get(period, _NOTHING)
                    totals[period] = lessons + 1, so_far + minutes

    def full(
        self, rules: BookingRules, duration_min: int, first: int, last: int
    ) -> Iterator[FullPeriod]:
        """The days and weeks from day `first` to `last` that one more lesson would overfill."""
        midnight = self._clock.midnight
        limits = rules.max_lessons_day, rules.max_minutes_day
        for day in range(first, last + 1):
            hit = _overfilled(self._days.get(day, _NOTHING), limits, duration_min)
            if hit:
                yield FullPeriod(midnight(day), midnight(day + 1), Reason.LIMIT_DAY, *hit)
        limits = rules.max_lessons_week, rules.max_minutes_week
        for day in range(_monday(first), last + 1, 7):
            hit = _overfilled(self._weeks.get(day, _NOTHING), limits, duration_min)
            if hit:
                yield FullPeriod(midnight(day), midnight(day + 7), Reason.LIMIT_WEEK, *hit)


def _monday(day: int) -> int:
    return day - (day + 3) % 7


def _overfilled(
    used: tuple[int, int], limits: tuple[int | None, int | None], duration_min: int
) -> tuple[int, int, Unit] | None:
    lessons, minutes = used
    most_lessons, most_minutes = limits
    if most_lessons is not None and lessons + 1 > most_lessons:
        return lessons, most_lessons, Unit.LESSONS
    if most_minutes is not None and minutes + duration_min > most_minutes:
        return minutes, most_minutes, Unit.MINUTES
    return None
