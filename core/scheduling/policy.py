"""What cancelling costs (booking rule 12)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.errors import Malformed
from core.scheduling.pricing import half_even

_MOST_MIN = 60 * 24 * 60


class FeeBand(StrEnum):
    """Which part of the price is kept."""

    FREE = "free"
    PARTIAL = "partial"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class CancellationFee:
    """What is owed for cancelling: `amount` in minor units of the lesson's currency."""

    band: FeeBand
    percent: int
    amount: int


@dataclass(frozen=True, slots=True)
class CancellationPolicy:
    """Free more than `free_over_min` before the start, all under `full_under_min`, part between.

    Both ends of the middle belong to it: by default exactly 24 and exactly 12 hours cost half.
    Malformed `policy_malformed` for times or a percentage that make no sense.
    """

    free_over_min: int = 24 * 60
    full_under_min: int = 12 * 60
    partial_percent: int = 50

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        ordered = 0 <= self.full_under_min <= self.free_over_min <= _MOST_MIN
        if not ordered or not 0 <= self.partial_percent <= 100:
            raise Malformed(
                "policy_malformed",
                free_over_min=self.free_over_min,
                full_under_min=self.full_under_min,
                partial_percent=self.partial_percent,
            )

    def fee(self, price: int, start: datetime, cancelled_at: datetime) -> CancellationFee:
        """The fee for a lesson at `start` that costs `price` minor units; half-even.

        Both instants are aware. After the start it is the whole price.
        """
        ahead = (start - cancelled_at).total_seconds() / 60
        if ahead > self.free_over_min:
            return CancellationFee(FeeBand.FREE, 0, 0)
        if ahead < self.full_under_min:
            return CancellationFee(FeeBand.FULL, 100, price)
        amount = half_even(price * self.partial_percent, 100)
        return CancellationFee(FeeBand.PARTIAL, self.partial_percent, amount)
