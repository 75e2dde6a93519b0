"""What lessons add up to. Whole numbers throughout: minutes, minor units, lessons.

What counts as what: a lesson *stands* while it is confirmed, under way or completed. One that was
cancelled or missed is *called off*. Money is *earned* once a lesson is completed or missed, or
cancelled with a fee (booking rule 12), as in the week's earnings on Today; the price of a lesson
that stands is *to come*. Time is *booked* by every lesson that stands or was missed. A request is
not a lesson yet, and a lost slot is none.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from core.scheduling.pricing import half_even

KeyT = TypeVar("KeyT", bound=Hashable)

# A booking's states by their names (booking rule 11), as in `core.access.transitions`.
_CANCELLED, _MISSED = "cancelled", "no_show"
STANDING = frozenset({"confirmed", "checked_in", "completed"})
ATTENDED = frozenset({"checked_in", "completed"})
BOOKING_TIME = STANDING | {_MISSED}
EARNING = frozenset({"completed", _MISSED})
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Lump:
    """Lessons of one bucket that are alike, summed: the form in which the database gives them.

    `bucket` counts periods from 0; `minutes`, `price_minor` and `fee_minor` are sums.
    """

    bucket: int
    instructor_id: str
    service: str
    currency: str
    state: str
    lessons: int
    minutes: int
    price_minor: int
    fee_minor: int


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, exactly; a part may be larger than its whole (time outside hours)."""

    part: int = 0
    whole: int = 0

    @property
    def permille(self) -> int | None:
        """Thousandths, half-even; None of nothing."""
        return half_even(self.part * _THOUSAND, self.whole) if self.whole else None

    def __add__(self, other: "Share") -> "Share":
        """The share of both wholes together."""
        return Share(self.part + other.part, self.whole + other.whole)


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums over some lessons; money in minor units of one currency.

    `other_money` counts lessons whose money is in another currency and has no place in the sum.
    """

    lessons: int = 0
    minutes: int = 0
    cancelled: int = 0
    missed: int = 0
    earned_minor: int = 0
    to_come_minor: int = 0
    other_money: int = 0

    @property
    def called_off(self) -> Share:
        """Cancelled and missed lessons among all that were meant to be."""
        off = self.cancelled + self.missed
        return Share(off, self.lessons + off)

    def __add__(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            self.lessons + other.lessons,
            self.minutes + other.minutes,
            self.cancelled + other.cancelled,
            self.missed + other.missed,
            self.earned_minor + other.earned_minor,
            self.to_come_minor + other.to_come_minor,
            self.other_money + other.other_money,
        )


NOTHING = Tally()


def tally_of(lump: Lump, currency: str) -> Tally:
    """What one lump adds to the figures of a studio that reckons in `currency`."""
    state = lump.state
    earned, to_come = _money(lump)
    is_other = lump.currency != currency and (earned or to_come)
    return Tally(
        lessons=lump.lessons if state in STANDING else 0,
        minutes=lump.minutes if state in BOOKING_TIME else 0,
        cancelled=lump.lessons if state == _CANCELLED else 0,
        missed=lump.lessons if state == _MISSED else 0,
        earned_minor=0 if is_other else earned,
        to_come_minor=0 if is_other else to_come,
        other_money=lump.lessons if is_other else 0,
    )


def summed(lumps: Iterable[Lump], currency: str) -> Tally:
    """All of them together."""
    return sum((tally_of(lump, currency) for lump in lumps), NOTHING)


def summed_by(
    lumps: Iterable[Lump], currency: str, key: Callable[[Lump], KeyT]
) -> Mapping[KeyT, Tally]:
    """Sums by what `key` makes of a lump; keys without lessons are missing."""
    found: dict[KeyT, Tally] = {}
    for lump in lumps:
        which = key(lump)
        found[which] = found.get(which, NOTHING) + tally_of(lump, currency)
    return found


def _money(lump: Lump) -> tuple[int, int]:
    """What is earned, and what is to come."""
    if lump.state in EARNING:
        return lump.price_minor, 0
    if lump.state == _CANCELLED:
        return lump.fee_minor, 0
    return 0, lump.price_minor if lump.state in STANDING else 0
