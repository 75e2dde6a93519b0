"""How the Studio writes times, days and money, by the reader's locale."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, QTime
from PySide6.QtGui import QGuiApplication

from core.money import Money
from core.people import shown_phone
from desktop.calendar.words import TimeWords, writes_24_hours, written_day


def clock_time(local: datetime) -> str:
    """A time of day by locale: `09:30`, `4:30 PM`. `local` is in its zone already.

    Always two digits where hours are counted to 24, so that times stand below each other.
    """
    locale, time = QLocale(), QTime(local.hour, local.minute)
    if writes_24_hours(locale):
        return locale.toString(time, "HH:mm")
    return locale.toString(time, QLocale.FormatType.ShortFormat)


def time_span(first: datetime, last: datetime) -> str:
    """`15:00 – 16:00`, both in their zone already."""
    return f"{clock_time(first)} – {clock_time(last)}"


def day_words(day: date, *, with_year: bool = False) -> str:
    """`Thursday 5 March`, in the reader's language."""
    return written_day(day, "dddd d MMMM yyyy" if with_year else "dddd d MMMM")


def short_day(day: date) -> str:
    """`Thu 5 Mar`, in the reader's language."""
    return written_day(day, "ddd d MMM")


def phone_words(number: str) -> str:
    """A telephone number, kept in E.164, as people write it. Where one reads from the right it is
    set apart (Unicode UAX 9, isolates): its plus sign would else stand at the other end.
    """
    told = shown_phone(number)
    return f"\u2066{told}\u2069" if told and QGuiApplication.isRightToLeft() else told


def unbroken(words: str) -> str:
    """Words that stay in one line where a paragraph flows around them, such as a number."""
    return words.replace(" ", "\u00a0").replace("-", "\u2011")


def weekday_word(day: date) -> str:
    """`Thu`, in the reader's language."""
    return written_day(day, "ddd")


def month_word(day: date, *, with_year: bool = False) -> str:
    """`Mar`, `Mar 2026`, in the reader's language."""
    return written_day(day, "MMM yyyy" if with_year else "MMM")


def as_title(words: str) -> str:
    """Words as they begin a title: no language here writes `lunes` large within a sentence."""
    return words[:1].upper() + words[1:]


def money(amount: Money) -> str:
    """`$54.00`, by locale, with the currency's own number of digits.

    A studio reckons in one currency, so the short sign is enough: a dollar is a dollar there.
    """
    value = amount.amount / 10**amount.minor_digits
    symbol = _SIGNS.get(amount.currency, f"{amount.currency}\N{NO-BREAK SPACE}")
    return QLocale().toCurrencyString(value, symbol, amount.minor_digits)


def minutes_words(span: timedelta) -> str:
    """`40 min`, `2 h`, `2 h 10 min`, in the reader's language."""
    return TimeWords(QLocale()).length(span.total_seconds() // 60)


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
