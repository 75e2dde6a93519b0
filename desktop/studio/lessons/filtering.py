"""The menu that narrows a list of lessons down: states, who pays at the desk, and when."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.models import BookingState
from core.repositories.lessons import LessonFilter, LessonList
from desktop.studio.lessons.model import state_mark, unmarked_words
from desktop.studio.lessons.periods import (
    Now,
    Period,
    filters_in,
    narrowed,
    span_of,
    without_filters,
)

_STATES = {
    LessonList.UPCOMING: (
        BookingState.REQUESTED,
        BookingState.CONFIRMED,
        BookingState.CHECKED_IN,
        BookingState.CONFLICT,
    ),
    LessonList.HISTORY: (
        BookingState.COMPLETED,
        BookingState.NO_SHOW,
        BookingState.CANCELLED,
        BookingState.CONFIRMED,
    ),
}
"""States that are worth asking for in a list; the others have lists of one state."""


class FilterMenu(QMenu):
    """`narrowed(LessonFilter)`: another list is wanted. It deletes itself once closed."""

    chosen = Signal(object)

    def __init__(self, wanted: LessonFilter, now: Now, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted, self._now = wanted, now
        for state in _STATES.get(wanted.which, ()):
            is_over = state is BookingState.CONFIRMED and wanted.which is LessonList.HISTORY
            words = unmarked_words() if is_over else state_mark(state).words
            entry = self._entry(words, is_on=state in wanted.states)
            entry.setData(state.value)
            entry.triggered.connect(self._on_state)
        if self.actions():
            self.addSeparator()
        self.at_desk = self._entry(_say("Pays at the desk"), is_on=wanted.pays_at_desk)
        self.at_desk.triggered.connect(self._on_at_desk)
        self.addSeparator()
        group = QActionGroup(self)
        for period in Period:
            span = span_of(period, now)
            entry = self._entry(_period(period), is_on=span == (wanted.first, wanted.last))
            entry.setData(period.value)
            entry.triggered.connect(self._on_period)
            group.addAction(entry)
        self.addSeparator()
        clear = self.addAction(_say("Clear filters"))
        clear.setEnabled(bool(filters_in(wanted)))
        clear.triggered.connect(self._on_clear)

    def _entry(self, words: str, *, is_on: bool) -> QAction:
        entry = self.addAction(words)
        entry.setCheckable(True)
        entry.setChecked(is_on)
        return entry

    def _on_state(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            state = BookingState(str(entry.data()))
            self.chosen.emit(replace(self._wanted, states=self._wanted.states ^ {state}))

    def _on_at_desk(self) -> None:
        self.chosen.emit(replace(self._wanted, pays_at_desk=not self._wanted.pays_at_desk))

    def _on_period(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            period = Period(str(entry.data()))
            self.chosen.emit(narrowed(self._wanted, period, self._now))

    def _on_clear(self) -> None:
        self.chosen.emit(without_filters(self._wanted))


def _period(period: Period) -> str:
    return {
        Period.ANY: _say("At any time"),
        Period.WEEK: _say("This week"),
        Period.MONTH: _say("This month"),
        Period.LAST_MONTH: _say("Last month"),
        Period.YEAR: _say("This year"),
    }[period]


def _say(text: str) -> str:
    return QCoreApplication.translate("Lessons", text)
