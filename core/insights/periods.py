"""The stretches of days that figures are about: whole dates of the studio, both ends included."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.scheduling.zones import clock_of, day_number, instant_at

_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_MONTHS_A_YEAR = 12


class Step(StrEnum):
    """What one bar of a chart stands for."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """Every date from `first` to `last`, both included. ValueError where it is inside out."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a period that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @property
    def days(self) -> int:
        """How many dates it has."""
        return (self.last - self.first).days + 1


def latest_weeks(today: date, count: int, week_start: int) -> Period:
    """So many weeks, this one up to today among them. `week_start` is a weekday, 0 is Monday."""
    return Period(_week_of(today, week_start) - (count - 1) * _WEEK, today)


def latest_months(today: date, count: int) -> Period:
    """So many calendar months, this one up to today among them."""
    return Period(months_back(today.replace(day=1), count - 1), today)


def period_before(period: Period, step: Step) -> Period:
    """The period to compare with: moved back by the fewest whole steps that clear it.

    Weekdays stand against the same weekdays, and the days of a month against the same days, so a
    week or month that is not over is compared with as much of the former one.
    """
    if step is Step.WEEK:
        shift = -(-period.days // _WEEK.days) * _WEEK
        return Period(period.first - shift, period.last - shift)
    count = _month(period.last) - _month(period.first) + 1
    return Period(months_back(period.first, count), months_back(period.last, count))


def split(period: Period, step: Step, week_start: int = 0) -> tuple[Period, ...]:
    """The period cut at the beginnings of weeks or months; the ends may be shorter."""
    found = []
    first = period.first
    while first <= period.last:
        if step is Step.WEEK:
            following = _week_of(first, week_start) + _WEEK
        else:
            following = months_back(first.replace(day=1), -1)
        found.append(Period(first, min(following - _DAY, period.last)))
        first = following
    return tuple(found)


def months_back(day: date, count: int) -> date:
    """The same day of an earlier month, or that month's last where it is shorter."""
    year, month = divmod(_month(day) - count, _MONTHS_A_YEAR)
    following = date(year + (month + 1) // _MONTHS_A_YEAR, (month + 1) % _MONTHS_A_YEAR + 1, 1)
    return min(date(year, month + 1, 1) + (day.day - 1) * _DAY, following - _DAY)


def bounds_of(period: Period, zone: str) -> tuple[datetime, datetime]:
    """The period's first instant and the first after it, by the clock of `zone`; UTC."""
    midnight = clock_of(zone).midnight
    first, last = day_number(period.first), day_number(period.last)
    return instant_at(midnight(first)), instant_at(midnight(last + 1))


def edges_of(periods: Sequence[Period], zone: str) -> tuple[datetime, ...]:
    """Where periods that follow one another begin, and where the last ends; UTC, in order."""
    starts = [bounds_of(each, zone)[0] for each in periods]
    return (*starts, bounds_of(periods[-1], zone)[1]) if periods else ()


def _week_of(day: date, week_start: int) -> date:
    return day - (day.weekday() - week_start) % 7 * _DAY


def _month(day: date) -> int:
    return day.year * _MONTHS_A_YEAR + day.month - 1
