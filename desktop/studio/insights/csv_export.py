"""Figures as rows of a file: dates in ISO 8601, money decimal and exact."""

from collections.abc import Iterable, Iterator

from core.insights.figures import Tally
from core.insights.periods import Period
from core.money import Money

HEAD = (
    *("first_day", "last_day", "instructor", "service", "lessons", "minutes_booked"),
    *("cancelled", "missed", "earned", "to_come", "currency"),
)


def csv_rows(
    lines: Iterable[tuple[Period, str, str, Tally]], currency: str
) -> Iterator[tuple[str, ...]]:
    """A row a line, in the order of `HEAD`. Days are the studio's."""
    for period, instructor, service, tally in lines:
        numbers = (tally.lessons, tally.minutes, tally.cancelled, tally.missed)
        amounts = (tally.earned_minor, tally.to_come_minor)
        yield (
            *(period.first.isoformat(), period.last.isoformat(), instructor, service),
            *map(str, numbers),
            *(_decimal(amount, currency) for amount in amounts),
            currency,
        )


def _decimal(minor: int, currency: str) -> str:
    digits = Money(0, currency).minor_digits
    if not digits:
        return str(minor)
    sign, whole = ("-" if minor < 0 else ""), f"{abs(minor):0{digits + 1}}"
    return f"{sign}{whole[:-digits]}.{whole[-digits:]}"
