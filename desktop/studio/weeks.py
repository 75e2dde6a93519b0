"""On which day of the week a person's weeks begin."""

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QLocale, QObject, Qt, Signal

from desktop.device_settings import SettingsFile

_DAYS = 7


class WeekStart(StrEnum):
    """What can be chosen: as the locale has it, or one of the three days weeks begin on."""

    LOCALE = "locale"
    MONDAY = "monday"
    SUNDAY = "sunday"
    SATURDAY = "saturday"


_FIRST = {
    WeekStart.MONDAY: Qt.DayOfWeek.Monday,
    WeekStart.SATURDAY: Qt.DayOfWeek.Saturday,
    WeekStart.SUNDAY: Qt.DayOfWeek.Sunday,
}


class Weeks(QObject):
    """Where weeks begin on every screen of one person. `changed()`: on another day from now on.

    Until `keep_in` says where the choice is kept, and for whoever chose nothing, it is as the
    locale has it. UI thread; `first` and `first_of` may be asked by any.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings: SettingsFile | None = None
        self._account_id = ""
        self._chosen = WeekStart.LOCALE

    def keep_in(self, settings: SettingsFile, account_id: str) -> None:
        """Take what this person chose on this device, and keep there what they choose next."""
        self._settings, self._account_id = settings, account_id
        kept = settings.current.week_starts.get(account_id, WeekStart.LOCALE)
        self._chosen = WeekStart(kept) if kept in set(WeekStart) else WeekStart.LOCALE

    @property
    def chosen(self) -> WeekStart:
        """What was chosen."""
        return self._chosen

    @property
    def first(self) -> int:
        """The weekday that weeks begin on: 1 is Monday, 7 is Sunday."""
        day = _FIRST.get(self._chosen)
        return (day or QLocale().firstDayOfWeek()).value

    def choose(self, start: WeekStart) -> None:
        """Begin weeks so from now on, and after the next start."""
        if self._settings is not None:
            others = self._settings.current.week_starts
            self._settings.change(week_starts={**others, self._account_id: start.value})
        self._chosen = start
        self.changed.emit()

    def first_of(self, day: date) -> date:
        """The first day of the week that `day` is in."""
        return day - timedelta(days=(day.isoweekday() - self.first) % _DAYS)
