"""The endless list as a model: one row a lesson, the first of a day knows that it is."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.models import BookingState
from core.repositories.lessons import LessonLine
from desktop.studio.say import clock_time, day_words
from desktop.studio.schedule.state import AgendaState
from desktop.studio.schedule.words import line_chip

Index = QModelIndex | QPersistentModelIndex

_NONE = QModelIndex()
MOVABLE = frozenset({BookingState.REQUESTED, BookingState.CONFIRMED})
"""What has happened, or was lost, stays where it is (booking rule 11)."""


class AgendaModel(QAbstractListModel):
    """Shows the lessons of an `AgendaState`. UI thread."""

    def __init__(
        self, zone: str, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = ZoneInfo(zone)
        self._lines: tuple[LessonLine, ...] = ()
        self._waiting: frozenset[str] = frozenset()
        self._days: list[date] = []

    def show_lines(self, state: AgendaState) -> None:
        """Show another stretch."""
        self.beginResetModel()
        self._lines, self._waiting = state.lines, state.waiting
        self._days = [line.starts_at.astimezone(self._zone).date() for line in state.lines]
        self.endResetModel()

    def line(self, row: int) -> LessonLine | None:
        """The lesson in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def day(self, row: int) -> date:
        """The date a row's lesson starts on."""
        return self._days[row]

    def is_first_of_day(self, row: int) -> bool:
        """Whether no lesson of the same day stands above."""
        return row == 0 or self._days[row - 1] != self._days[row]

    def is_today(self, row: int, now: datetime) -> bool:
        """Whether a row's lesson starts on the studio's today."""
        return 0 <= row < len(self._days) and self._days[row] == now.astimezone(self._zone).date()

    def begun_today(self, now: datetime) -> int | None:
        """The first row after all that has begun by now; None where today has no lesson."""
        place = next(
            (at for at, line in enumerate(self._lines) if line.starts_at > now), len(self._lines)
        )
        has_today = self.is_today(place, now) or self.is_today(place - 1, now)
        return place if has_today else None

    def is_waiting(self, row: int) -> bool:
        """Whether a change of the lesson is on its way."""
        return self._lines[row].id in self._waiting

    def row_of(self, booking_id: str | None) -> int:
        """Where a lesson stands, -1 where it does not."""
        found = (at for at, line in enumerate(self._lines) if line.id == booking_id)
        return next(found, -1)

    def row_from(self, day: date) -> int:
        """The first row of that day or a later one; the last where there is none."""
        found = (at for at, each in enumerate(self._days) if each >= day)
        return next(found, len(self._days) - 1)

    def times(self, row: int) -> tuple[str, str]:
        """From when to when, on the studio's wall."""
        line = self._lines[row]
        start, end = (each.astimezone(self._zone) for each in (line.starts_at, line.ends_at))
        return clock_time(start), clock_time(end)

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a screen reader says of a row, and what typing a name finds it by."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.student or line.service
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), line)
        return None

    def _spoken(self, row: int, line: LessonLine) -> str:
        say = QCoreApplication.translate
        start, end = self.times(row)
        when = say("Schedule", "{day} {start} to {end}").format(
            day=day_words(self.day(row)), start=start, end=end
        )
        facts = [when, line.student, line.service.lower(), line.instructor, line.room]
        facts.append(line_chip(line, self._now())[0].lower())
        if self.is_waiting(row):
            facts.append(say("Schedule", "waiting to send"))
        return ", ".join(filter(None, facts))
