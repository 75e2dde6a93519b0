"""How much of the open time is booked, in all and by the hour of the week."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.insights.figures import Share
from core.scheduling.hours import OpenHours
from core.scheduling.zones import DAY_S, clock_of, epoch_seconds

HOURS_A_DAY, DAYS_A_WEEK = 24, 7
QUARTER_S = 900
_HOUR_S = 3600
_EPOCH_WEEKDAY = 3
"""1970-01-01 was a Thursday; 0 is Monday."""

WeekMinutes = list[list[int]]
"""Minutes of each hour of each weekday, Monday first."""
WeekShares = tuple[tuple[Share, ...], ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Lessons that are alike: they begin in one quarter of an hour of the week and last as long.

    `quarter` counts from Monday 00:00 on the wall; `minutes` is how long each of them is.
    """

    quarter: int
    minutes: int
    lessons: int


def empty_week() -> WeekMinutes:
    """No minute anywhere."""
    return [[0] * HOURS_A_DAY for _ in range(DAYS_A_WEEK)]


def booked_by_hour(starts: Iterable[Start]) -> WeekMinutes:
    """The minutes that lessons take of each hour; what runs past midnight is the next day's."""
    found = empty_week()
    for start in starts:
        first = start.quarter * QUARTER_S
        _spread(found, first, first + start.minutes * 60, start.lessons)
    return found


def open_by_hour(
    calendars: Iterable[OpenHours], first: datetime, last: datetime, zone: str
) -> WeekMinutes:
    """The open minutes of each hour of the week on the clock of `zone`, over [first, last)."""
    found = empty_week()
    clock = clock_of(zone)
    for low, high in _open_spans(calendars, first, last):
        cuts = [change.instant for change in clock.changes(low + 1, high)]
        for since, until in zip((low, *cuts), (*cuts, high), strict=True):
            wall = since + clock.offset_at(since) + _EPOCH_WEEKDAY * DAY_S
            _spread(found, wall, wall + until - since, 1)
    return found


def open_minutes(calendars: Iterable[OpenHours], edges: Sequence[datetime]) -> list[int]:
    """The open minutes between each two neighbouring edges; edges are in order."""
    cuts = [epoch_seconds(edge) for edge in edges]
    found = [0] * (len(cuts) - 1)
    for low, high in _open_spans(calendars, edges[0], edges[-1]):
        for at in range(len(found)):
            if low < cuts[at + 1] and high > cuts[at]:
                found[at] += (min(high, cuts[at + 1]) - max(low, cuts[at])) // 60
    return found


def shares_of(booked: WeekMinutes, opened: WeekMinutes) -> WeekShares:
    """Booked of open, hour by hour."""
    return tuple(
        tuple(Share(part, whole) for part, whole in zip(row, base, strict=True))
        for row, base in zip(booked, opened, strict=True)
    )


def _open_spans(
    calendars: Iterable[OpenHours], first: datetime, last: datetime
) -> Iterator[tuple[int, int]]:
    start, end = epoch_seconds(first), epoch_seconds(last)
    for hours in calendars:
        days = hours.clock.day_of(start), hours.clock.day_of(end - 1)
        for low, high in hours.opening(*days).spans:
            if low < end and high > start:
                yield max(low, start), min(high, end)


def _spread(week: WeekMinutes, first: int, last: int, times: int) -> None:
    """Add the minutes of [first, last), in seconds after a Monday's 00:00, to their hours."""
    while first < last:
        following = min((first // _HOUR_S + 1) * _HOUR_S, last)
        day, hour = divmod(first // _HOUR_S, HOURS_A_DAY)
        week[day % DAYS_A_WEEK][hour] += (following - first) // 60 * times
        first = following
