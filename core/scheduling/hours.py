"""Weekly hours, dated exceptions and blackouts, and the open time they make (booking rule 3)."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from core.errors import Malformed
from core.scheduling.intervals import Span, join, subtract
from core.scheduling.zones import (
    DAY_S,
    ZoneClock,
    clock_of,
    date_of,
    day_number,
    instant_at,
)

DAY_MIN = 1_440
_MOST_OPENINGS = 256


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Open from one wall-clock minute to another, counted from the 00:00 of its date.

    An end of 24:00 (1440) is allowed and 23:59 means it; an end not after the start is on the next
    day, and is kept as minutes beyond 1440. Malformed `window_malformed` for anything else.
    """

    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        """Put the end into its one form, or refuse the window."""
        start, end = self.start_minute, self.end_minute
        if not 0 <= start < DAY_MIN or not 0 <= end <= 2 * DAY_MIN or start == end:
            raise Malformed("window_malformed", start_minute=start, end_minute=end)
        if end < start:
            end += DAY_MIN
        if end % DAY_MIN == DAY_MIN - 1:
            end += 1
        if end - start > DAY_MIN:
            raise Malformed("window_malformed", start_minute=start, end_minute=self.end_minute)
        object.__setattr__(self, "end_minute", end)


DayHours = tuple[Window, ...]
"""The windows that begin on one date, in any order; none: closed."""


@dataclass(frozen=True, slots=True)
class WeeklyHours:
    """The windows of each weekday, Monday first, in the wall-clock time of a zone.

    `rows` are the same, joined, in seconds after 00:00. Malformed `week_malformed` for anything
    but seven days.
    """

    days: tuple[DayHours, ...]
    rows: tuple[Sequence[Span], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse anything but seven days, and join their windows once for all questions."""
        if len(self.days) != 7:
            raise Malformed("week_malformed", days=len(self.days))
        object.__setattr__(self, "rows", tuple(_joined(each) for each in self.days))

    @classmethod
    def closed(cls) -> "WeeklyHours":
        """A week without any open time."""
        return cls(((),) * 7)

    @classmethod
    def same_every_day(cls, *windows: Window) -> "WeeklyHours":
        """A week of seven like days."""
        return cls((windows,) * 7)


@dataclass(frozen=True, slots=True)
class Blackout:
    """Closed on all dates from `first` to `last`, both included, whatever the hours say."""

    first: date
    last: date
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse a range turned inside out: Malformed `blackout_malformed`."""
        if self.last < self.first:
            first, last = self.first.isoformat(), self.last.isoformat()
            raise Malformed("blackout_malformed", first=first, last=last)


@dataclass(frozen=True, slots=True)
class ClosedSpan:
    """A blackout as instants: epoch seconds, half-open."""

    start: int
    end: int
    blackout: Blackout


Mark = tuple[int, int]
"""`(since, phase)`, epoch seconds: from `since` to the next mark, starts are counted from `phase`.

The two differ only after a clock change, where wall time goes on being counted from the window's
start. A plain pair, because a thousand searches make tens of thousands of them.
"""


class Opening(NamedTuple):
    """Open time on some dates: a row of spans in epoch seconds, and the marks, in order."""

    spans: Sequence[Span]
    marks: Sequence[Mark]


class OpenHours:
    """One instructor's hours as open time. Safe to share by threads.

    A blackout takes its dates whole: windows that begin on them are gone with what they have after
    midnight, and a window that began the evening before ends at midnight.
    """

    def __init__(
        self,
        zone: str,
        weekly: WeeklyHours,
        exceptions: Mapping[date, DayHours],
        blackouts: Sequence[Blackout],
    ) -> None:
        """No date is worked out yet. Malformed `unknown_zone`."""
        self.clock: ZoneClock = clock_of(zone)
        self.closed: tuple[ClosedSpan, ...] = _closed_spans(self.clock, blackouts)
        self._holes = [(closed.start, closed.end) for closed in self.closed]
        self._blackouts = tuple(blackouts)
        self._week = weekly.rows
        self._exceptions = {day_number(on): hours for on, hours in exceptions.items()}
        self._openings: dict[tuple[int, int], Opening] = {}

    def blackout_on(self, day: int) -> Blackout | None:
        """The first blackout named that covers a date."""
        if not self._blackouts:
            return None
        on = date_of(day)
        return next((each for each in self._blackouts if each.first <= on <= each.last), None)

    def opening(self, first_day: int, last_day: int) -> Opening:
        """Open time from the first date's start to the end of the last.

        Windows of neighbouring dates join where they touch, so that a lesson may cross midnight,
        but starts are counted afresh from the first window that begins on a date: a place that
        never closes would otherwise have no start to count from. It may have more at both ends.
        """
        found = self._openings.get((first_day, last_day))
        if found is None:
            if len(self._openings) >= _MOST_OPENINGS:
                self._openings.clear()
            found = self._openings[first_day, last_day] = self._worked_out(first_day, last_day)
        return found

    def _worked_out(self, first_day: int, last_day: int) -> Opening:
        spans: list[Span] = []
        is_steady = True
        for day in range(first_day - 1, last_day + 1):
            row = self._row_of(day)
            offset = self.clock.steady_offset(day)
            if offset is None:
                is_steady = False
                spans += self._moved_row(day * DAY_S, row)
            elif row:
                midnight = day * DAY_S - offset
                spans += [(midnight + start, midnight + end) for start, end in row]
        row = join(spans)
        if self._holes:
            row = subtract(row, self._holes)
        marks = [(start, start) for start, _ in spans]
        if not is_steady:
            self._count_on_across_changes(marks, row)
        return Opening(row, marks)

    def _row_of(self, day: int) -> Sequence[Span]:
        """The windows that begin on a date, joined, in wall-clock seconds after its 00:00."""
        if self._blackouts and self.blackout_on(day) is not None:
            return ()
        exception = self._exceptions.get(day)
        return self._week[(day + 3) % 7] if exception is None else _joined(exception)

    def _moved_row(self, wall: int, row: Sequence[Span]) -> list[Span]:
        """A date's row as instants where the clocks change on it or near."""
        edge = self.clock.edge
        return join([(edge(wall + start), edge(wall + end)) for start, end in row])

    def _count_on_across_changes(self, marks: list[Mark], row: list[Span]) -> None:
        """Add a mark at each clock change, so that starts keep to the same wall minutes."""
        if not marks or not row:
            return
        for change in self.clock.changes(marks[0][0] + 1, row[-1][1]):
            at = bisect_left(marks, change.instant, key=_since)
            if at == len(marks) or marks[at][0] != change.instant:
                marks.insert(at, (change.instant, marks[at - 1][1] - change.skipped_s))


def open_time(
    zone: str,
    weekly: WeeklyHours,
    exceptions: Mapping[date, DayHours],
    blackouts: Sequence[Blackout],
    dates: tuple[date, date],
) -> tuple[tuple[datetime, datetime], ...]:
    """Open time on the dates from the first to the last, both included: UTC, sorted, disjoint.

    Windows that touch are joined, over midnight too; at both ends it is cut at midnight.
    """
    hours = OpenHours(zone, weekly, exceptions, blackouts)
    first, last = day_number(dates[0]), day_number(dates[1])
    start, end = hours.clock.midnight(first), hours.clock.midnight(last + 1)
    return tuple(
        (instant_at(max(low, start)), instant_at(min(high, end)))
        for low, high in hours.opening(first, last).spans
        if low < end and high > start
    )


def _closed_spans(clock: ZoneClock, blackouts: Sequence[Blackout]) -> tuple[ClosedSpan, ...]:
    spans = (
        ClosedSpan(
            clock.midnight(day_number(each.first)),
            clock.midnight(day_number(each.last) + 1),
            each,
        )
        for each in blackouts
    )
    # A blackout of nothing but a date that never was is empty, and must forbid nothing.
    return tuple(
        sorted((each for each in spans if each.start < each.end), key=lambda each: each.start)
    )


def _joined(hours: DayHours) -> list[Span]:
    return join([(each.start_minute * 60, each.end_minute * 60) for each in hours])


def _since(mark: Mark) -> int:
    return mark[0]
