"""Figures as a file that every spreadsheet opens: CSV after RFC 4180, UTF-8 with its mark."""

import csv
import io
from collections.abc import Iterable

from core.insights.figures import Tally
from core.insights.periods import Period
from core.money import Money

_HEAD = (
    *("first_day", "last_day", "instructor", "service", "lessons", "minutes_booked"),
    *("cancelled", "missed", "earned", "to_come", "currency"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(lines: Iterable[tuple[Period, str, str, Tally]], currency: str) -> bytes:
    """The file. Dates are ISO 8601 days of the studio; money is decimal and exact."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(_HEAD)
    for period, instructor, service, tally in lines:
        writer.writerow(
            (
                *(period.first.isoformat(), period.last.isoformat()),
                *(_harmless(instructor), _harmless(service)),
                *(tally.lessons, tally.minutes, tally.cancelled, tally.missed),
                *(_decimal(tally.earned_minor, currency), _decimal(tally.to_come_minor, currency)),
                currency,
            )
        )
    return written.getvalue().encode("utf-8-sig")


def _harmless(words: str) -> str:
    """A name as text even where a spreadsheet would run it as a formula (OWASP, CSV injection)."""
    return f"'{words}" if words.startswith(_FORMULA) else words


def _decimal(minor: int, currency: str) -> str:
    digits = Money(0, currency).minor_digits
    if not digits:
        return str(minor)
    sign, whole = ("-" if minor < 0 else ""), f"{abs(minor):0{digits + 1}}"
    return f"{sign}{whole[:-digits]}.{whole[-digits:]}"
