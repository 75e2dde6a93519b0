"""Times and days as the reader writes them: 24 or 12 hours, day order and names by locale."""

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.widgets.time_scale import MINUTES_A_DAY

_OF = {"d MMMM": "d 'de' MMMM", "MMMM yyyy": "MMMM 'de' yyyy"}
"""What Spanish puts between the parts of a date that is written out."""
_DAY_OF_MONTH = re.compile(r"\bd(?= MMM)")


def written_day(day: date, pattern: str, locale: QLocale | None = None) -> str:
    """Return a date by Qt's pattern, as the language joins its parts: "2 de marzo", "1er mars"."""
    speaks = QLocale() if locale is None else locale
    if speaks.language() is QLocale.Language.Spanish:
        for plain, joined in _OF.items():
            pattern = pattern.replace(plain, joined)
    elif speaks.language() is QLocale.Language.French and day.day == 1:
        pattern = _DAY_OF_MONTH.sub("d'er'", pattern)
    return speaks.toString(QDate(day.year, day.month, day.day), pattern)


class TimeWords:
    """Words for minutes of a day and dates, in one locale. Keeps what it has once written."""

    def __init__(self, locale: QLocale, *, is_24_hour: bool | None = None) -> None:
        self.locale = locale
        self.is_24_hour = writes_24_hours(locale) if is_24_hour is None else is_24_hour
        self._clocks: dict[int, str] = {}

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
        form = "HH:mm" if self.is_24_hour else "h:mm AP"
        return self.locale.toString(QTime(within // 60, within % 60), form)

    def hour(self, minute: int) -> str:
        """Return a label for the ruler: "09:00", or "9 AM" where hours are counted to 12."""
        if self.is_24_hour:
            return self.clock(minute)
        return self.locale.toString(QTime(minute // 60 % 24, 0), "h AP")

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

    def length(self, minutes: float) -> str:
        """Return a duration: "45 min", "3 h", "3 h 30"."""
        hours, rest = divmod(int(minutes), 60)
        if not hours:
            return QCoreApplication.translate("TimeWords", "{minutes} min").format(minutes=rest)
        if not rest:
            return QCoreApplication.translate("TimeWords", "{hours} h").format(hours=hours)
        return QCoreApplication.translate("TimeWords", "{hours} h {minutes:02}").format(
            hours=hours, minutes=rest
        )


def writes_24_hours(locale: QLocale) -> bool:
    """Return whether times of day are counted to 24 there."""
    return "a" not in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
