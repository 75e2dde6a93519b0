"""The schedule's two menus: which lessons are shown, and what else can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from core.models import BookingState
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.studio.passing_menu import PassingMenu
from desktop.studio.schedule.state import EVERY, Narrowing, ScheduleState, ViewMode
from desktop.studio.schedule.words import state_chip

_STATES = tuple(state for state in BookingState if state is not BookingState.CANCELLED)


class FilterMenu(PassingMenu):
    """States and services to tick; it stays open while they are ticked.

    `narrowed(Narrowing)`: a person wants to see these.
    """

    narrowed = Signal(object)

    def __init__(self, parent: QWidget, narrowing: Narrowing, services: Sequence[str]) -> None:
        super().__init__(parent, QCoreApplication.translate("FilterMenu", "Lessons shown"))
        self.every = self.addAction(self.tr("All lessons"))
        self.every.setEnabled(bool(narrowing))
        self.every.triggered.connect(self._on_every)
        self.addSection(self.tr("Status"))
        self.states = {
            state: self._tick(state_chip(state)[0], state in narrowing.states) for state in _STATES
        }
        self.addSection(self.tr("Service"))
        self.services = {
            name: self._tick(name.replace("&", "&&"), name in narrowing.services)
            for name in services
        }

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing: several are often wanted together."""
        action = self.actionAt(event.position().toPoint())
        if _is_tick(action):
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and _is_tick(action):
            action.trigger()
        else:
            super().keyPressEvent(event)

    def _tick(self, words: str, is_on: bool) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(self._on_ticked)
        return action

    def _on_ticked(self) -> None:
        wanted = Narrowing(
            frozenset(name for name, action in self.services.items() if action.isChecked()),
            frozenset(state for state, action in self.states.items() if action.isChecked()),
        )
        self.every.setEnabled(bool(wanted))
        self.narrowed.emit(wanted)

    def _on_every(self) -> None:
        self.narrowed.emit(EVERY)


class MoreMenu(PassingMenu):
    """What is done with the schedule as a whole; only hours have a zone, a height and a page."""

    def __init__(self, theme: Theme, parent: QWidget, state: ScheduleState) -> None:
        super().__init__(parent, QCoreApplication.translate("MoreMenu", "More"))
        self.split = self.addAction(self.tr("Instructors side by side"))
        self.split.setCheckable(True)
        self.split.setChecked(state.is_split)
        self.addSeparator()
        self.zone = self.addAction(theme.icon(Icon.GLOBE), self.tr("Second time zone…"))
        self.zoom_in = self.addAction(theme.icon(Icon.ADD), self.tr("Taller hours"))
        self.zoom_out = self.addAction(theme.icon(Icon.REMOVE), self.tr("Shorter hours"))
        self.zoom_home = self.addAction(self.tr("Reset hour height"))
        self.addSeparator()
        self.print = self.addAction(theme.icon(Icon.PRINT), self.tr("Print…"))
        self.pdf = self.addAction(self.tr("Save as PDF…"))
        for action in self.actions():
            action.setEnabled(state.mode.is_by_hour)
        self.split.setEnabled(state.mode is ViewMode.WEEK)
        self.split.setVisible(len(state.instructors) > 1)
        self.addSeparator()
        self.export = self.addAction(
            theme.icon(Icon.EXPORT), self.tr("Save lessons as a calendar (.ics)…")
        )
        self.busy = self.addAction(self.tr("Busy times from other calendars…"))


def _is_tick(action: QAction | None) -> bool:
    """Qt gives null where there is none, though its types say otherwise."""
    return action is not None and action.isCheckable()
