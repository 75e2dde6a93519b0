"""Prices: `under 80`, `$40-60`, `around 50`, `75/hr`, `cheap`."""

from dataclasses import dataclass

from core.discovery.query import Price, PriceCode
from core.discovery.reading import Phrasebook, Reading
from core.discovery.words import (
    CHEAP_WORDS,
    CURRENCIES,
    HOUR_WORDS,
    MINUTE_WORDS,
    MONTHS,
    WEEKDAYS,
    YEAR_WORDS,
)

_LEADS = {
    PriceCode.AT_MOST: (
        "under",
        "below",
        "less than",
        "cheaper than",
        "no more than",
        "not more than",
        "up to",
        "at most",
        "max",
        "maximum",
        "maximum of",
        "max of",
        "budget",
        "budget of",
        "budget is",
        "within",
        "<",
        "≤",
    ),
    PriceCode.AT_LEAST: (
        "over",
        "above",
        "more than",
        "at least",
        "minimum",
        "min",
        "from",
        "starting at",
        ">",
        "≥",
    ),
    PriceCode.AROUND: ("around", "about", "roughly", "approximately", "approx", "circa", "~"),
}
_CODES = {tuple(words.split()): code for code, leads in _LEADS.items() for words in leads if words}
_BOOK = Phrasebook(_CODES)
_CHEAP = Phrasebook(
    [
        *((word,) for word in CHEAP_WORDS),
        ("low", "cost"),
        ("good", "value"),
        ("not", "expensive"),
        ("not", "too", "expensive"),
        ("on", "a", "budget"),
    ]
)
# A bare number is a price only from here on; below, it is an hour, an age or a count.
_LEAST_BARE = {
    PriceCode.AT_MOST: 1500,
    PriceCode.AROUND: 1500,
    PriceCode.AT_LEAST: 2500,
    PriceCode.BETWEEN: 2500,
}
_NOT_MONEY = MINUTE_WORDS | HOUR_WORDS | YEAR_WORDS | frozenset(MONTHS) | frozenset(WEEKDAYS)
_UNITS = _NOT_MONEY | {
    "am",
    "pm",
    "m",
    "yo",
    "s",
    "th",
    "st",
    "nd",
    "rd",
    ":",
    "x",
    "days",
    "weeks",
}


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number that may be money: hundredths, the sign it came with, its unit, where it ends.

    `per_hour` is None where no unit was named; `is_sure` where sign or unit make it money.
    """

    hundredths: int
    symbol: str | None
    per_hour: bool | None
    end: int

    @property
    def is_sure(self) -> bool:
        """Whether it can be nothing but money."""
        return self.symbol is not None or self.per_hour is not None


class PriceRules:
    """The rules for one currency."""

    def __init__(self, minor_digits: int = 2) -> None:
        """`minor_digits` is how many digits the currency's minor unit has."""
        self._scale: int = 10**minor_digits

    def read(self, reading: Reading) -> None:
        """Understand every price in the text."""
        reading.each(self._price)

    def _price(self, reading: Reading, at: int) -> int:
        return (
            self._between(reading, at)
            or self._bound(reading, at)
            or self._plain(reading, at)
            or _cheap(reading, at)
        )

    def _between(self, reading: Reading, at: int) -> int:
        lead = reading.word(at)
        if at and reading.tokens[at - 1].text == "-":
            return 0
        low = _amount(reading, at + (lead in {"between", "from"}))
        links = {"-", "to", "and"} if lead == "between" else {"-", "to"}
        if low is None or reading.word(low.end) not in links:
            return 0
        high = _amount(reading, low.end + 1)
        if high is None or low.hundredths > high.hundredths:
            return 0
        if not (low.is_sure or high.is_sure or _is_large(reading, high, PriceCode.BETWEEN)):
            return 0
        bounds = self._minor(low), self._minor(high)
        return _take(reading, at, high, PriceCode.BETWEEN, bounds, low.symbol)

    def _bound(self, reading: Reading, at: int) -> int:
        lead = _BOOK.at(reading, at)
        amount = _amount(reading, at + len(lead)) if lead else None
        if amount is None:
            return 0
        code = _CODES[lead]
        if not (amount.is_sure or _is_large(reading, amount, code)):
            return 0
        return _take(reading, at, amount, code, _bounds(code, self._minor(amount)))

    def _plain(self, reading: Reading, at: int) -> int:
        amount = _amount(reading, at)
        if amount is None or not amount.is_sure:
            return 0
        code = PriceCode.AT_LEAST if reading.word(amount.end) == "+" else PriceCode.AT_MOST
        return _take(reading, at, amount, code, _bounds(code, self._minor(amount)))

    def _minor(self, amount: _Amount) -> int:
        return amount.hundredths * self._scale // 100


def _take(
    reading: Reading,
    start: int,
    last: _Amount,
    code: PriceCode,
    bounds: tuple[int | None, int | None],
    symbol: str | None = None,
) -> int:
    least, most = bounds
    wish = Price(most, least, bool(last.per_hour), code, symbol or last.symbol)
    reading.understand(start, last.end, wish)
    return last.end - start


def _cheap(reading: Reading, at: int) -> int:
    phrase = _CHEAP.at(reading, at)
    if phrase:
        wish = Price(None, None, False, PriceCode.CHEAP, is_cheap=True)
        reading.understand(at, at + len(phrase), wish)
    return len(phrase)


def _bounds(code: PriceCode, minor: int) -> tuple[int | None, int | None]:
    """Least and most; "around" reaches a fifth either way."""
    if code is PriceCode.AROUND:
        return minor * 4 // 5, minor * 6 // 5
    return (minor, None) if code is PriceCode.AT_LEAST else (None, minor)


def _amount(reading: Reading, at: int) -> _Amount | None:
    """A number with a currency before it, behind it, on both sides ("$40 CAD") or on none."""
    symbol = CURRENCIES.get(reading.word(at))
    place = at + (symbol is not None)
    token = reading.tokens[place] if reading.is_free(place) else None
    if token is None or not token.minor:
        return None
    end = place + 1
    behind = CURRENCIES.get(reading.word(end))
    # In "40 £60" the second sign belongs to the second number.
    if behind and (reading.tokens[end].is_word or reading.value(end + 1) is None):
        symbol, end = symbol or behind, end + 1
    per_hour, end = _unit(reading, end)
    return _Amount(token.minor, symbol, per_hour, end)


def _unit(reading: Reading, at: int) -> tuple[bool | None, int]:
    """Whether the price is an hour's (None where the text does not say), and where it ends."""
    word = reading.word(at)
    if word in {"hourly", "ph"}:
        return True, at + 1
    if word in {"/", "per", "an", "a"}:
        unit = reading.word(at + 1)
        if unit in HOUR_WORDS:
            return True, at + 2
        if unit in {"lesson", "session", "class"}:
            return False, at + 2
    return None, at


def _is_large(reading: Reading, amount: _Amount, code: PriceCode) -> bool:
    """Whether a bare number is large enough, and nothing behind it makes it something else."""
    return amount.hundredths >= _LEAST_BARE[code] and reading.word(amount.end) not in _UNITS
