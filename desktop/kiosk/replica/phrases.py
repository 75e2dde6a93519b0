"""What was understood of a search, and what an offering is about, in few words.

Chips echo what the visitor typed, and only English is understood, so they are English; summaries
are in the language worn at the moment.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from core.discovery import (
    AgeWish,
    AsapWish,
    Audience,
    CategoryWish,
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
    Wish,
)
from core.discovery.words import AGES
from core.models import Offering as OfferingRow
from core.money import Money
from desktop.kiosk.language import CONTEXT, mark
from desktop.kiosk.replica.catalogue import Shelf

_NAMED = 3
_LEVELS = {
    Level.BEGINNER: mark("beginners"),
    Level.INTERMEDIATE: mark("intermediate"),
    Level.ADVANCED: mark("advanced"),
}
_PLACES = {
    PlaceKind.ONLINE: "Online",
    PlaceKind.IN_PERSON: "In person",
    PlaceKind.AT_HOME: "At home",
    PlaceKind.NEAR_ME: "Near me",
    PlaceKind.AREA: "Area",
}
_AUDIENCES = {
    Audience.TODDLER: "Toddler",
    Audience.CHILD: "Child",
    Audience.TEEN: "Teenager",
    Audience.ADULT: "Adult",
    Audience.SENIOR: "Senior",
}
_DATES = {
    DateCode.TODAY: "Today",
    DateCode.TOMORROW: "Tomorrow",
    DateCode.THIS_WEEK: "This week",
    DateCode.NEXT_WEEK: "Next week",
    DateCode.WEEKEND: "Weekend",
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TIMES = {
    TimeCode.MORNING: "Morning",
    TimeCode.LUNCH: "Lunch time",
    TimeCode.AFTERNOON: "Afternoon",
    TimeCode.EVENING: "Evening",
    TimeCode.AFTER_SCHOOL: "After school",
    TimeCode.AFTER_WORK: "After work",
    TimeCode.BEFORE_WORK: "Before work",
}


def summary_of(offering: OfferingRow) -> str:
    """`Piano · from age 5 · all levels`."""
    parts = [offering.service_name, _ages_of(offering), _levels_of(offering)]
    return " · ".join(part for part in parts if part)


def subjects_of(taught: Sequence[OfferingRow]) -> str:
    """`Voice · Piano · Singing for Kids +1`: what somebody teaches, three by name."""
    names = list(dict.fromkeys(offering.service_name for offering in taught))
    rest = len(names) - _NAMED
    return " · ".join(names[:_NAMED]) + (f" +{rest}" if rest > 0 else "")


def chip_label(wish: Wish, shelf: Shelf) -> str:
    """What a chip says."""
    if isinstance(wish, ServiceWish):
        slug = wish.matches[0].slug
        return next((row.name for row in shelf.services.values() if row.slug == slug), slug)
    if isinstance(wish, CategoryWish):
        return next((row.name for row in shelf.categories if row.slug == wish.slug), wish.slug)
    if isinstance(wish, Price):
        return _price(wish, shelf.studio.currency)
    if isinstance(wish, DateWish):
        return _date(wish)
    if isinstance(wish, ClockWish):
        return _clock(wish)
    if isinstance(wish, AgeWish):
        return _age(wish)
    return _plain(wish)


def _plain(wish: AsapWish | PlaceWish | LevelWish | DurationWish) -> str:
    if isinstance(wish, DurationWish):
        return f"{wish.minutes} minutes"
    if isinstance(wish, LevelWish):
        return wish.level.value.capitalize() if wish.grade is None else f"Grade {wish.grade}"
    if isinstance(wish, PlaceWish):
        return wish.area or _PLACES[wish.kind]
    return "As soon as possible"


def _price(wish: Price, currency: str) -> str:
    low, high = _money(wish.min_minor, wish, currency), _money(wish.max_minor, wish, currency)
    each = " an hour" if wish.per_hour else ""
    if wish.code is PriceCode.CHEAP or not (low or high):
        return "Cheapest first"
    if low and high:
        return f"{low} – {high}{each}"
    return f"Under {high}{each}" if high else f"From {low}{each}"


def _money(minor: int | None, wish: Price, currency: str) -> str:
    if minor is None:
        return ""
    scale = 10 ** Money(0, currency).minor_digits
    whole, rest = divmod(minor, scale)
    sign = wish.symbol or "$"
    return f"{sign}{whole}" if not rest else f"{sign}{minor / scale:.2f}"


def _date(wish: DateWish) -> str:
    if wish.code in _DATES:
        return _DATES[wish.code]
    if wish.code is DateCode.WEEKDAYS:
        return ", ".join(_WEEKDAYS[day] for day in sorted(wish.weekdays))
    first = wish.dates[0]
    return f"{first:%B}" if wish.code is DateCode.MONTH else _day(first)


def _day(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {day:%B}"


def _clock(wish: ClockWish) -> str:
    first, last = _wall(wish.window.start_min), _wall(wish.window.end_min)
    if wish.code in _TIMES:
        return _TIMES[wish.code]
    if wish.code is TimeCode.AFTER:
        return f"After {first}"
    if wish.code is TimeCode.BEFORE:
        return f"Before {last}"
    if wish.code is TimeCode.AT:
        return f"At {first}"
    if wish.code is TimeCode.AROUND:
        return f"Around {_wall((wish.window.start_min + wish.window.end_min) // 2)}"
    return f"{first} – {last}"


def _wall(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _age(wish: AgeWish) -> str:
    low, high = wish.min_age, wish.max_age
    if wish.grade is not None:
        return f"School grade {wish.grade}"
    if (low, high) == AGES[wish.audience]:
        return _AUDIENCES[wish.audience]
    if low is not None and low == high:
        return f"Age {low}"
    if low is None:
        return f"Up to age {high}"
    return f"From age {low}" if high is None else f"Ages {low} – {high}"


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


def _said(source: str, **facts: int) -> str:
    return QCoreApplication.translate(CONTEXT, source).format(**facts)
