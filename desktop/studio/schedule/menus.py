"""The schedule's two menus: which lessons are shown, and what else can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from core.models import BookingState
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.studio.schedule.state import EVERY, Narrowing
from desktop.studio.schedule.words import state_chip

_STATES = tuple(state for state in BookingState if state is not BookingState.CANCELLED)


class FilterMenu(QMenu):
    """States and services to tick; it stays open while they are ticked.

    `narrowed(Narrowing)`: a person wants to see these.
    """

    narrowed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrowing = EVERY
        self._services: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Which lessons are shown"))
        self.every = self.addAction(self.tr("All lessons"))
        self.every.triggered.connect(self._on_every)
        self.addSection(self.tr("State"))
        self.states = {state: self._tick(state_chip(state)[0]) for state in _STATES}
        self.addSection(self.tr("Service"))
        self.services: dict[str, QAction] = {}

    def show_narrowing(self, narrowing: Narrowing, services: Sequence[str]) -> None:
        """Offer these services, and tick what is asked for."""
        if tuple(services) != self._services:
            self._services = tuple(services)
            for action in self.services.values():
                self.removeAction(action)
            self.services = {name: self._tick(name.replace("&", "&&")) for name in services}
        self._narrowing = narrowing
        self.every.setEnabled(bool(narrowing))
        for state, action in self.states.items():
            action.setChecked(state in narrowing.states)
        for name, action in self.services.items():
            action.setChecked(name in narrowing.services)

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

    def _tick(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(self._on_ticked)
        return action

    def _on_ticked(self) -> None:
        self.narrowed.emit(
            Narrowing(
                frozenset(name for name, action in self.services.items() if action.isChecked()),
                frozenset(state for state, action in self.states.items() if action.isChecked()),
            )
        )

    def _on_every(self) -> None:
        self.narrowed.emit(EVERY)


class MoreMenu(QMenu):
    """What is done with the schedule as a whole."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("More"))
        self.zone = self.addAction(theme.icon(Icon.GLOBE), self.tr("Second time zone…"))
        self.zoom_in = self.addAction(theme.icon(Icon.ADD), self.tr("Taller hours"))
        self.zoom_out = self.addAction(theme.icon(Icon.REMOVE), self.tr("Lower hours"))
        self.zoom_home = self.addAction(self.tr("Hours as they were"))
        self.addSeparator()
        self.print = self.addAction(theme.icon(Icon.PRINT), self.tr("Print…"))
        self.pdf = self.addAction(self.tr("Save as PDF…"))
        self.addSeparator()
        self.export = self.addAction(
            theme.icon(Icon.EXPORT), self.tr("Save lessons as a calendar (.ics)…")
        )
        self.busy = self.addAction(self.tr("Busy times of other calendars…"))

    def show_for(self, *, is_by_hour: bool) -> None:
        """Offer what there is: only hours have a zone, a height, and a sheet of paper."""
        for action in (
            *(self.zone, self.zoom_in, self.zoom_out, self.zoom_home),
            *(self.print, self.pdf),
        ):
            action.setEnabled(is_by_hour)


def _is_tick(action: QAction | None) -> bool:
    """Qt gives null where there is none, though its types say otherwise."""
    return action is not None and action.isCheckable()


def open_below(menu: QMenu, button: QWidget) -> None:
    """Open a menu under its button, where a hand or a key asked for it."""
    is_rtl = button.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x = button.width() - menu.sizeHint().width() if not is_rtl else 0
    menu.popup(button.mapToGlobal(QPoint(x, button.height() + 2)))
