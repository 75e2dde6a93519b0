"""What a list of lessons is narrowed down by: periods reckoned from today, and other filters."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.repositories.lessons import LessonFilter
from desktop.calendar.scale import instant_at


class Period(StrEnum):
    """When the lessons are that are listed, in the studio's days."""

    ANY = "any"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Now:
    """Today in the studio's `zone`, and the first day of the week that it is in."""

    today: date
    week_first: date
    zone: str


def span_of(period: Period, now: Now) -> tuple[datetime | None, datetime | None]:
    """The instants between which the lessons of a period start; None for no end on that side."""
    today = now.today
    days = {
        Period.WEEK: (now.week_first, now.week_first + timedelta(days=7)),
        Period.MONTH: _month(today),
        Period.LAST_MONTH: _month(today.replace(day=1) - timedelta(days=1)),
        Period.YEAR: (today.replace(month=1, day=1), date(today.year + 1, 1, 1)),
    }
    if period is Period.ANY:
        return None, None
    first, last = days[period]
    place = ZoneInfo(now.zone)
    return instant_at(first, 0, place), instant_at(last, 0, place)


def narrowed(wanted: LessonFilter, period: Period, now: Now) -> LessonFilter:
    """The same list, within a period."""
    first, last = span_of(period, now)
    return replace(wanted, first=first, last=last)


def without_filters(wanted: LessonFilter) -> LessonFilter:
    """The whole list again; whose lessons they are and what is searched for stay."""
    return replace(wanted, states=frozenset(), pays_at_desk=False, first=None, last=None)


def filters_in(wanted: LessonFilter) -> int:
    """How many things narrow the list down."""
    is_dated = wanted.first is not None or wanted.last is not None
    return len(wanted.states) + wanted.pays_at_desk + is_dated


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1)
