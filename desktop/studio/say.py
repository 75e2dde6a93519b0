"""How the Studio writes times, days and money, by the reader's locale."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from core.money import Money


def clock_time(local: datetime) -> str:
    """A time of day by locale: `16:30`, `4:30 PM`. `local` is in its zone already."""
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def time_span(first: datetime, last: datetime) -> str:
    """`15:00 – 16:00`, both in their zone already."""
    return f"{clock_time(first)} – {clock_time(last)}"


def day_words(day: date, *, with_year: bool = False) -> str:
    """`Thursday 5 March`, in the reader's language."""
    pattern = "dddd d MMMM yyyy" if with_year else "dddd d MMMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def short_day(day: date) -> str:
    """`Thu 5 Mar`, in the reader's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM")


def weekday_word(day: date) -> str:
    """`Thu`, in the reader's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd")


def month_word(day: date, *, with_year: bool = False) -> str:
    """`Mar`, `Mar 2026`, in the reader's language."""
    form = "MMM yyyy" if with_year else "MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def money(amount: Money) -> str:
    """`$54.00`, by locale, with the currency's own number of digits.

    A studio reckons in one currency, so the short sign is enough: a dollar is a dollar there.
    """
    value = amount.amount / 10**amount.minor_digits
    symbol = _SIGNS.get(amount.currency, f"{amount.currency}\N{NO-BREAK SPACE}")
    return QLocale().toCurrencyString(value, symbol, amount.minor_digits)


def minutes_words(span: timedelta) -> str:
    """`40 min`, `2 h`, `2 h 10`."""
    minutes = int(span.total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


_SIGNS = {
    **dict.fromkeys(("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP"), "$"),
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "KRW": "₩",
    "ILS": "₪",
    "VND": "₫",
}
