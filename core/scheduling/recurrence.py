"""When the lessons of a series take place (booking rules 2 and 14)."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import count, islice, takewhile

from core.errors import Malformed
from core.scheduling.zones import clock_of, instant_at, wall_seconds, wall_time

MAX_OCCURRENCES = 260


class Every(StrEnum):
    """How often a series repeats."""

    WEEK = "weekly"
    FORTNIGHT = "fortnightly"
    MONTH = "monthly"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One lesson of a series, aware UTC.

    `moved_min` > 0: its wall time does not exist that day and it was moved forward by so much.
    `is_clamped`: the month is too short for the series' date, so it is on the month's last.
    """

    start: datetime
    moved_min: int = 0
    is_clamped: bool = False

    @property
    def is_flagged(self) -> bool:
        """True when it is not where a person would look for it."""
        return self.moved_min > 0 or self.is_clamped


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A series by number of lessons, or to the last date on which one may be (included).

    Malformed `recurrence_malformed` unless exactly one of the two is given, the number being
    1 to 260. A series to a date ends after 260 lessons as well.
    """

    every: Every
    times: int | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        """Refuse a series without one end, or with two."""
        times = self.times
        is_counted = times is not None and 1 <= times <= MAX_OCCURRENCES
        if (times is None) == (self.until is None) or (times is not None and not is_counted):
            until = self.until.isoformat() if self.until else None
            raise Malformed("recurrence_malformed", times=times, until=until)

    def occurrences(self, first: datetime, zone: str) -> tuple[Occurrence, ...]:
        """The lessons, `first` (aware) among them as it is, at its wall time in `zone`.

        In order. A wall time in a gap moves forward by the gap, one that is repeated is the first;
        monthly keeps the day of the month, and is clamped, never dropped, in shorter months.
        """
        clock = clock_of(zone)
        wall = wall_time(zone, first).time
        dates = takewhile(self._is_within, _dates(wall.date(), self.every))
        found: list[Occurrence] = []
        for on in islice(dates, self.times or MAX_OCCURRENCES):
            instant, moved = clock.meet(wall_seconds(datetime.combine(on, wall.time())))
            is_clamped = self.every is Every.MONTH and on.day != wall.day
            found.append(Occurrence(instant_at(instant), moved // 60, is_clamped))
        if found:
            found[0] = Occurrence(first)  # which may be the second of a repeated hour
        return tuple(found)

    def _is_within(self, on: date) -> bool:
        return self.until is None or on <= self.until


def shifted(
    starts: Sequence[datetime], before: datetime, after: datetime, zone: str
) -> tuple[Occurrence, ...]:
    """Where lessons go when the one at `before` goes to `after`: the same shift in wall time.

    In the order of `starts` (aware). By the clock in `zone`, so that all stay at one time of day
    across a clock change; a wall time in a gap moves forward by the gap (booking rule 2).
    """
    clock = clock_of(zone)
    by = wall_time(zone, after).time - wall_time(zone, before).time
    found: list[Occurrence] = []
    for start in starts:
        if start == before:
            found.append(Occurrence(after))
            continue
        instant, moved = clock.meet(wall_seconds(wall_time(zone, start).time + by))
        found.append(Occurrence(instant_at(instant), moved // 60))
    return tuple(found)


def _dates(first: date, every: Every) -> Iterator[date]:
    if every is Every.MONTH:
        return (_months_later(first, months) for months in count())
    days = 7 if every is Every.WEEK else 14
    return (first + timedelta(days=days * times) for times in count())


def _months_later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
