"""Money as integer minor units and an ISO 4217 currency."""

from dataclasses import dataclass

_MINOR_DIGITS = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "ISK": 0, "BHD": 3, "KWD": 3, "TND": 3}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (cents) of `currency`."""

    amount: int
    currency: str

    def __post_init__(self) -> None:
        """Refuse a currency that is not three capital letters."""
        if len(self.currency) != 3 or not self.currency.isascii() or not self.currency.isupper():
            raise ValueError(f"not an ISO 4217 currency: {self.currency!r}")

    @property
    def minor_digits(self) -> int:
        """How many digits stand behind the decimal point (ISO 4217)."""
        return _MINOR_DIGITS.get(self.currency, 2)

    def __add__(self, other: "Money") -> "Money":
        """The sum; both must be of one currency."""
        if self.currency != other.currency:
            raise ValueError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)
