"""Times and days as the reader writes them: 24 or 12 hours, day order and names by locale."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.calendar.scale import MINUTES_A_DAY

_OF = {"d MMMM": "d 'de' MMMM", "MMMM yyyy": "MMMM 'de' yyyy"}
"""What Spanish puts between the parts of a date that is written out."""
_IDLE_SIGNS = re.compile(r"[.\s]")
_DAY_OF_MONTH = re.compile(r"\bd(?= MMM)")
_DAY_FIRST = re.compile(r"(?:(?P<name>d{3,4}) )?\bd (?P<month>M{3,4})(?: (?P<year>yyyy))?")


def written_day(day: date, pattern: str, locale: QLocale | None = None) -> str:
    """Return a date by Qt's pattern, as the reader joins its parts: "2 de marzo", "1er mars";
    "Monday, March 2" where English has the month first.
    """
    speaks = QLocale() if locale is None else locale
    pattern = ordered(pattern, speaks)
    if speaks.language() is QLocale.Language.Spanish:
        for plain, joined in _OF.items():
            pattern = pattern.replace(plain, joined)
    elif speaks.language() is QLocale.Language.French and day.day == 1:
        pattern = _DAY_OF_MONTH.sub("d'er'", pattern)
    return speaks.toString(QDate(day.year, day.month, day.day), pattern)


def written_span(
    first: date, last: date, *, with_year: bool = False, is_short: bool = False
) -> str:
    """Return days from `first` to `last` in the reader's order: "2 – 8 March", "March 2 – 8, 2026";
    short names of months where there are two, or asked for: "30 Mar – 5 Apr".
    """
    locale, year = QLocale(), " yyyy" if with_year else ""
    if (first.year, first.month) != (last.year, last.month):
        early = " yyyy" if with_year and first.year != last.year else ""
        return f"{written_day(first, 'd MMM' + early)} – {written_day(last, 'd MMM' + year)}"
    month = "MMM" if is_short else "MMMM"
    if not puts_month_first(locale):
        return f"{written_day(first, 'd')} – {written_day(last, f'd {month}{year}')}"
    end = written_day(last, "d, yyyy" if with_year else "d")
    return f"{written_day(first, f'd {month}')} – {end}"


def ordered(pattern: str, locale: QLocale) -> str:
    """Return a pattern of Qt's such as "ddd d MMM yyyy" in the order of the reader's English."""
    return _DAY_FIRST.sub(_month_first, pattern) if puts_month_first(locale) else pattern


def puts_month_first(locale: QLocale) -> bool:
    """Return whether it is "March 2" there, and not "2 March": in English of North America."""
    if locale.language() is not QLocale.Language.English:
        return False
    long = locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return -1 < long.find("M") < long.find("d")


def _month_first(found: re.Match[str]) -> str:
    name, month, year = found["name"], found["month"], found["year"]
    return f"{name + ', ' if name else ''}{month} d{', ' + year if year else ''}"


class TimeWords:
    """Words for minutes of a day and dates, in one locale. Keeps what it has once written."""

    def __init__(self, locale: QLocale, *, is_24_hour: bool | None = None) -> None:
        self.locale = locale
        self.is_24_hour = writes_24_hours(locale) if is_24_hour is None else is_24_hour
        self._clocks: dict[int, str] = {}
        self._briefs: dict[int, str] = {}

    def clock(self, minute: float) -> str:
        """Return a wall-clock minute such as "09:30" or "9:30 AM"; 1440 reads as "24:00"."""
        whole = int(minute)
        kept = self._clocks.get(whole)
        if kept is None:
            kept = self._clock(whole)
            self._clocks[whole] = kept
        return kept

    def _clock(self, minute: int) -> str:
        if minute == MINUTES_A_DAY and self.is_24_hour:
            return "24:00"
        within = minute % MINUTES_A_DAY
        form = "HH:mm" if self.is_24_hour else "h:mm Ap"
        return self.locale.toString(QTime(within // 60, within % 60), form)

    def brief(self, minute: float) -> str:
        """Return a time for where there is little room: "09:30"; "9:30am", "9am" of 12 hours."""
        if self.is_24_hour:
            return self.clock(minute)
        whole = int(minute)
        kept = self._briefs.get(whole)
        if kept is None:
            kept = self._briefs[whole] = self._brief(whole % MINUTES_A_DAY)
        return kept

    def _brief(self, minute: int) -> str:
        """Without the signs and spaces of "a.m."; marks of other scripts stay as they are."""
        time = QTime(minute // 60, minute % 60)
        told = self.locale.toString(time, "h:mmAp" if minute % 60 else "hAp")
        plain = _IDLE_SIGNS.sub("", told)
        return plain.lower() if plain.isascii() else told

    def figures(self, minute: float) -> str:
        """Return a time where the hours beside it say which half of the day it is: "9:30"."""
        if self.is_24_hour:
            return self.clock(minute)
        hours, rest = divmod(int(minute) % MINUTES_A_DAY, 60)
        return self.locale.toString(QTime(hours % 12 or 12, rest), "h:mm")

    def brief_span(self, start: float, end: float) -> str:
        """Return a range for where there is little room: "9:30 – 10:30", "9:30am – 12:30pm"."""
        first, last = self.brief(start), self.brief(end)
        mark = first.lstrip("0123456789:")
        is_one_half = mark and mark.isascii() and last.endswith(mark)
        return f"{first.removesuffix(mark) if is_one_half else first} – {last}"

    def span(self, start: float, end: float) -> str:
        """Return a range such as "09:30 – 10:30"."""
        return f"{self.clock(start)} – {self.clock(end)}"

    def short_day(self, day: date) -> str:
        """Return the weekday's short name, "Mon"."""
        return self.weekday(day.isoweekday())

    def weekday(self, number: int) -> str:
        """Return the short name of a weekday, 1 for Monday to 7 for Sunday."""
        return self.locale.dayName(number, QLocale.FormatType.ShortFormat).rstrip(".")

    def long_weekday(self, number: int) -> str:
        """Return the full name of a weekday, 1 for Monday to 7 for Sunday."""
        return self.locale.dayName(number, QLocale.FormatType.LongFormat)

    def full_day(self, day: date) -> str:
        """Return the date in full without the year, "Monday 2 March"."""
        return written_day(day, "dddd d MMMM", self.locale)

    def short_length(self, minutes: float) -> str:
        """Return a duration for where there is little room: "3 h 30"."""
        hours, rest = divmod(int(minutes), 60)
        if not hours or not rest:
            return self.length(minutes)
        return QCoreApplication.translate("TimeWords", "{hours} h {minutes:02}").format(
            hours=hours, minutes=rest
        )

    def length(self, minutes: float) -> str:
        """Return a duration: "45 min", "3 h", "3 h 30 min"; "3 h 30" in Spanish and French."""
        hours, rest = divmod(int(minutes), 60)
        if not hours:
            return QCoreApplication.translate("TimeWords", "{minutes} min").format(minutes=rest)
        if not rest:
            return QCoreApplication.translate("TimeWords", "{hours} h").format(hours=hours)
        return QCoreApplication.translate("TimeWords", "{hours} h {minutes} min").format(
            hours=hours, minutes=rest
        )


def lessons_told(count: int) -> str:
    """Return how many lessons: "1 lesson", "6 lessons"."""
    say = QCoreApplication.translate
    if count == 1:
        return say("TimeWords", "1 lesson")
    return say("TimeWords", "{count} lessons").format(count=count)


def writes_24_hours(locale: QLocale) -> bool:
    """Return whether times of day are counted to 24 there."""
    return "a" not in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
