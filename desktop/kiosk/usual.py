"""What pages are rehearsed with before anybody comes: as much, and as long, as they usually show.

None of it is ever seen: a page draws its own state when it is entered.
"""

from datetime import datetime, timedelta

from core.ids import InstructorId, OfferingId
from core.money import Money
from desktop.kiosk.values import (
    Cell,
    Chip,
    DurationChoice,
    Hit,
    Instructor,
    Offering,
    Profile,
    Reason,
    SearchResult,
    Week,
    WeekDay,
)

_DAYS, _STARTS, _HITS, _CHIPS = 7, 8, 12, 3
_STEP = timedelta(minutes=75)
_WHO = Instructor(InstructorId(""), "Quentin Vaughn Jiménez", 0)
_WHAT = Offering(
    OfferingId(""),
    "",
    tuple(DurationChoice(minutes, Money(minutes * 150, "CAD")) for minutes in (30, 45, 60)),
    45,
)
PROFILE = Profile(
    _WHO, "Piano · Violin", "Exams, from the first note on", ("English",), 10, (_WHAT,)
)


def usual_week(now: datetime) -> Week:
    """Seven days from today, every other start of them free."""
    return Week(tuple(_day(now + timedelta(days=n)) for n in range(_DAYS)), True, True)


def usual_result(now: datetime) -> SearchResult:
    """A small studio's instructors with as many starts as a card has room for."""
    starts = tuple(now + n * _STEP for n in range(_STARTS))
    price = Money(6750, "CAD")
    return SearchResult(
        chips=tuple(Chip(f"{n}", "Next week") for n in range(_CHIPS)),
        hits=tuple(
            Hit(_WHO, _WHAT.id, PROFILE.summary, 45, price, starts, is_soonest=n == 0)
            for n in range(_HITS)
        ),
    )


def _day(first: datetime) -> WeekDay:
    reasons = (None, Reason.TAKEN)
    cells = (Cell(first + n * _STEP, reasons[n % len(reasons)]) for n in range(_STARTS))
    return WeekDay(first.date(), tuple(cells))
