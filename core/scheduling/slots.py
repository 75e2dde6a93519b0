"""Questions about an instructor's free time; all are answered by one predicate (booking rule 9)."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from core.scheduling.calendar import Asking, InstructorCalendar
from core.scheduling.enquiry import Enquiry
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.zones import DAY_S, date_of, day_number, epoch_seconds, instant_at, instants_at

_MOST_DAYS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Cell:
    """One start of the grid, aware UTC, with all that stands in its way."""

    start: datetime
    obstacles: tuple[Obstacle, ...]

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The obstacles' codes, in their order."""
        return tuple(obstacle.reason for obstacle in self.obstacles)

    @property
    def is_free(self) -> bool:
        """True when it can be booked."""
        return not self.obstacles


@dataclass(frozen=True, slots=True)
class DayCells:
    """The grid of one date, by time. `closed` says why there is none, and is None otherwise."""

    date: date
    cells: tuple[Cell, ...]
    closed: Obstacle | None = None


def open_starts(
    calendar: InstructorCalendar,
    duration_min: int,
    first: datetime,
    last: datetime,
    asking: Asking,
) -> list[datetime]:
    """Every bookable start with first <= start < last: aware UTC, ascending (booking rule 4).

    In a repeated hour both are listed. A duration no lesson may have has no starts.
    """
    enquiry = Enquiry(calendar, duration_min, asking)
    return instants_at(enquiry.starts(_second_from(first), _second_from(last)))


def why_not(
    calendar: InstructorCalendar, start: datetime, duration_min: int, asking: Asking
) -> tuple[Obstacle, ...]:
    """All that stands in the way of a start, in the order of `Reason`; empty: it can be booked."""
    enquiry = Enquiry(calendar, duration_min, asking)
    found = enquiry.obstacles(epoch_seconds(start))
    if start.microsecond and not found:
        return (Obstacle(Reason.OFF_GRID),)
    return found


def next_start(
    calendar: InstructorCalendar,
    duration_min: int,
    asking: Asking,
    horizon: timedelta | None = None,
) -> datetime | None:
    """The first bookable start from now on, aware UTC, or None.

    Looks `horizon` ahead; by default as far as the calendar's own horizon reaches.
    """
    found = _next(calendar, duration_min, asking, 1, horizon)
    return instant_at(found[0]) if found else None


def next_starts(
    calendar: InstructorCalendar,
    duration_min: int,
    asking: Asking,
    count: int = 3,
    horizon: timedelta | None = None,
) -> list[datetime]:
    """Up to `count` bookable starts, the first from now on: aware UTC, ascending."""
    return instants_at(_next(calendar, duration_min, asking, count, horizon))


def nearest_starts(
    calendar: InstructorCalendar,
    wanted: datetime,
    duration_min: int,
    asking: Asking,
    count: int = 3,
) -> list[datetime]:
    """The `count` bookable starts closest to `wanted`, on either side: by distance, then by time.

    Looks as many days both ways as the calendar's horizon has; `wanted` itself may be among them.
    """
    enquiry = Enquiry(calendar, duration_min, asking)
    centre = epoch_seconds(wanted)
    farthest = (calendar.rules.horizon_days + 1) * DAY_S
    reach = min(DAY_S, farthest)
    while True:
        found = enquiry.starts(centre - reach, centre + reach + 1)
        if len(found) >= count or reach == farthest:
            found.sort(key=lambda start: (abs(start - centre), start))
            return instants_at(found[:count])
        reach = min(reach * 4, farthest)


def day_cells(
    calendar: InstructorCalendar,
    duration_min: int,
    first_date: date,
    days: int,
    asking: Asking,
) -> tuple[DayCells, ...]:
    """The grid of `days` dates from `first_date` on, in the calendar's zone, free or not.

    Has every start within open time, those too where the lesson would run over the closing.
    """
    enquiry = Enquiry(calendar, duration_min, asking)
    first = day_number(first_date)
    midnights = [enquiry.clock.midnight(day) for day in range(first, first + days + 1)]
    found = enquiry.cells(midnights[0], midnights[-1])
    starts = [start for start, _ in found]
    cells = [
        Cell(moment, obstacles)
        for moment, (_, obstacles) in zip(instants_at(starts), found, strict=True)
    ]
    borders = [bisect_left(starts, midnight) for midnight in midnights]
    return tuple(
        DayCells(date_of(day), tuple(cells[low:high]), _why_closed(enquiry, day, high - low))
        for day, (low, high) in enumerate(pairwise(borders), start=first)
    )


def _why_closed(enquiry: Enquiry, day: int, cells: int) -> Obstacle | None:
    if cells:
        return None
    blackout = enquiry.calendar.hours.blackout_on(day)
    if blackout is None:
        return Obstacle(Reason.OUTSIDE_HOURS)
    midnight = enquiry.clock.midnight
    since = midnight(day_number(blackout.first))
    until = midnight(day_number(blackout.last) + 1)
    facts = Facts(since=instant_at(since), until=instant_at(until), note=blackout.reason)
    return Obstacle(Reason.BLACKOUT, facts)


def _next(
    calendar: InstructorCalendar,
    duration_min: int,
    asking: Asking,
    count: int,
    horizon: timedelta | None,
) -> list[int]:
    """Searches one date, then two, four and eight at a time, and stops with enough."""
    enquiry = Enquiry(calendar, duration_min, asking)
    clock = enquiry.clock
    now = _second_from(asking.now)
    end = enquiry.horizon if horizon is None else _second_from(asking.now + horizon)
    start = max(now, enquiry.earliest)
    day = clock.day_of(start)
    found: list[int] = []
    days = 1
    while start < end and len(found) < count:
        day += days
        until = min(clock.midnight(day), end)
        found += enquiry.starts(start, until)
        start = until
        days = min(days * 2, _MOST_DAYS_AT_ONCE)
    return found[:count]


def _second_from(moment: datetime) -> int:
    """The first whole second not before `moment`."""
    return epoch_seconds(moment) + (moment.microsecond > 0)
