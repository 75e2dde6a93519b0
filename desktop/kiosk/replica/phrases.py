"""What was understood of a search, and what an offering is about, in few words.

All of it is in the language worn at the moment, but for the names of services.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from core.discovery import (
    AgeWish,
    AsapWish,
    Audience,
    CategoryWish,
    Chip,
    ClockWish,
    DateCode,
    DateWish,
    DurationWish,
    Level,
    LevelWish,
    PlaceKind,
    PlaceWish,
    Price,
    PriceCode,
    ServiceWish,
    TimeCode,
)
from core.discovery.vocabulary import TERM_SCORE
from core.discovery.words import AGES
from core.models import Offering as OfferingRow
from core.money import Money
from desktop.kiosk.language import CONTEXT, mark
from desktop.kiosk.replica.catalogue import Shelf
from desktop.kiosk.words import SHELVES

_NAMED = 3
_LEVELS = {
    Level.BEGINNER: mark("beginners"),
    Level.INTERMEDIATE: mark("intermediate"),
    Level.ADVANCED: mark("advanced"),
}
_LEVEL_CHIPS = {
    Level.BEGINNER: mark("Beginner"),
    Level.INTERMEDIATE: mark("Intermediate"),
    Level.ADVANCED: mark("Advanced"),
}
_PLACES = {
    PlaceKind.ONLINE: mark("Online"),
    PlaceKind.IN_PERSON: mark("In person"),
    PlaceKind.AT_HOME: mark("At home"),
    PlaceKind.NEAR_ME: mark("Near me"),
    PlaceKind.AREA: mark("Area"),
}
_AUDIENCES = {
    Audience.TODDLER: mark("Toddler"),
    Audience.CHILD: mark("Child"),
    Audience.TEEN: mark("Teenager"),
    Audience.ADULT: mark("Adult"),
    Audience.SENIOR: mark("Senior"),
}
_DATES = {
    DateCode.TODAY: mark("Today"),
    DateCode.TOMORROW: mark("Tomorrow"),
    DateCode.THIS_WEEK: mark("This week"),
    DateCode.NEXT_WEEK: mark("Next week"),
    DateCode.WEEKEND: mark("Weekend"),
}
_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)
_ALL_BUT_ONE = 6
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
_TIMES = {
    TimeCode.MORNING: mark("Morning"),
    TimeCode.LUNCH: mark("Lunch time"),
    TimeCode.AFTERNOON: mark("Afternoon"),
    TimeCode.EVENING: mark("Evening"),
    TimeCode.AFTER_SCHOOL: mark("After school"),
    TimeCode.AFTER_WORK: mark("After work"),
    TimeCode.BEFORE_WORK: mark("Before work"),
}


def summary_of(offering: OfferingRow) -> str:
    """`Piano · from age 5 · all levels`."""
    parts = [offering.service_name, _ages_of(offering), _levels_of(offering)]
    return " · ".join(part for part in parts if part)


def subjects_of(taught: Sequence[OfferingRow]) -> str:
    """`Voice · Piano · Singing for Kids +1`: what somebody teaches, three by name."""
    names = list(dict.fromkeys(offering.service_name for offering in taught))
    rest = len(names) - _NAMED
    # The number stays with the name before it, wherever the line breaks.
    return " · ".join(names[:_NAMED]) + (f"\N{NO-BREAK SPACE}+{rest}" if rest > 0 else "")


def chip_label(chip: Chip, text: str, shelf: Shelf) -> str:
    """What a chip says; `text` is what the query was made of."""
    wish = chip.wish
    if isinstance(wish, ServiceWish):
        return _service(wish, text[slice(*chip.span)], shelf)
    if isinstance(wish, CategoryWish):
        names = (row.name for row in shelf.categories if row.slug == wish.slug)
        name = next(names, wish.slug)
        return _said(name) if name in SHELVES else name
    if isinstance(wish, Price):
        return _price(wish, shelf.studio.currency)
    if isinstance(wish, DateWish):
        return _date(wish)
    if isinstance(wish, ClockWish):
        return _clock(wish)
    if isinstance(wish, AgeWish):
        return _age(wish)
    return _plain(wish)


def _service(wish: ServiceWish, typed: str, shelf: Shelf) -> str:
    """The service's name; what was typed where it may mean several alike, as "dance" does."""
    best = wish.matches[0]
    if best.score < TERM_SCORE and any(each.score == best.score for each in wish.matches[1:]):
        return typed.capitalize()
    named = (row.name for row in shelf.services.values() if row.slug == best.slug)
    return next(named, best.slug)


def _plain(wish: AsapWish | PlaceWish | LevelWish | DurationWish) -> str:
    if isinstance(wish, DurationWish):
        return _said(mark("{n} minutes"), n=wish.minutes)
    if isinstance(wish, LevelWish):
        if wish.grade is not None:
            return _said(mark("Grade {n}"), n=wish.grade)
        return _said(_LEVEL_CHIPS[wish.level])
    if isinstance(wish, PlaceWish):
        return wish.area or _said(_PLACES[wish.kind])
    return _said(mark("As soon as possible"))


def _price(wish: Price, currency: str) -> str:
    low, high = _money(wish.min_minor, wish, currency), _money(wish.max_minor, wish, currency)
    if wish.code is PriceCode.CHEAP or not (low or high):
        return _said(mark("Cheapest first"))
    if low and high:
        told = f"{low} – {high}"
    elif high:
        told = _said(mark("Under {price}"), price=high)
    else:
        told = _said(mark("From {price}"), price=low)
    return _said(mark("{price} an hour"), price=told) if wish.per_hour else told


def _money(minor: int | None, wish: Price, currency: str) -> str:
    if minor is None:
        return ""
    scale = 10 ** Money(0, currency).minor_digits
    whole, rest = divmod(minor, scale)
    sign = wish.symbol or "$"
    return f"{sign}{whole}" if not rest else f"{sign}{minor / scale:.2f}"


def _date(wish: DateWish) -> str:
    if wish.code in _DATES:
        return _said(_DATES[wish.code])
    if wish.code is DateCode.WEEKDAYS and len(wish.weekdays) == _ALL_BUT_ONE:
        refused = next(day for day in range(7) if day not in wish.weekdays)
        return _said(mark("Not {day}"), day=_said(_WEEKDAYS[refused]))
    if wish.code is DateCode.WEEKDAYS:
        return ", ".join(_said(_WEEKDAYS[day]) for day in sorted(wish.weekdays))
    first, last = wish.dates[0], wish.dates[-1]
    if wish.code is DateCode.MONTH:
        return _month(first)
    return _day(first) if first == last else _said(mark("Until {day}"), day=_day(last))


def _month(day: date) -> str:
    return _said(_MONTHS[day.month - 1])


def _day(day: date) -> str:
    return f"{_said(_WEEKDAYS[day.weekday()])} {day.day} {_month(day)}"


def _clock(wish: ClockWish) -> str:
    first, last = _wall(wish.window.start_min), _wall(wish.window.end_min)
    if wish.code in _TIMES:
        return _said(_TIMES[wish.code])
    if wish.code is TimeCode.AFTER:
        return _said(mark("After {time}"), time=first)
    if wish.code is TimeCode.BEFORE:
        return _said(mark("Before {time}"), time=last)
    if wish.code is TimeCode.AT:
        return _said(mark("At {time}"), time=first)
    if wish.code is TimeCode.AROUND:
        middle = _wall((wish.window.start_min + wish.window.end_min) // 2)
        return _said(mark("Around {time}"), time=middle)
    return f"{first} – {last}"


def _wall(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _age(wish: AgeWish) -> str:
    low, high = wish.min_age, wish.max_age
    if wish.grade is not None:
        return _said(mark("School grade {n}"), n=wish.grade)
    if (low, high) == AGES[wish.audience]:
        return _said(_AUDIENCES[wish.audience])
    if low is not None and low == high:
        return _said(mark("Age {n}"), n=low)
    if low is None:
        return _said(mark("Up to age {n}"), n=high or 0)
    if high is None:
        return _said(mark("From age {n}"), n=low)
    return _said(mark("Ages {low} – {high}"), low=low, high=high)


def _ages_of(offering: OfferingRow) -> str:
    low, high = offering.age_min, offering.age_max
    if low is None and high is None:
        return _said(mark("all ages"))
    if high is None:
        return _said(mark("from age {n}"), n=low or 0)
    if low is None:
        return _said(mark("up to age {n}"), n=high)
    return _said(mark("age {low} to {high}"), low=low, high=high)


def _levels_of(offering: OfferingRow) -> str:
    levels = [level for level in Level if level.value in offering.levels]
    if not levels or len(levels) == len(Level):
        return _said(mark("all levels"))
    return _said(mark(" and ")).join(_said(_LEVELS[level]) for level in levels)


def _said(source: str, **facts: int | str) -> str:
    return QCoreApplication.translate(CONTEXT, source).format(**facts)
