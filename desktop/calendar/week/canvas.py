"""The week: one painted widget with hit targets, a keyboard path and a tree for screen readers."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.calendar.scale import instant_at
from desktop.calendar.week.carrying import WeekCarrying
from desktop.calendar.week.keys import WeekKeys
from desktop.calendar.week.layout import PlacedLesson, is_placed_alike, place_lessons
from desktop.calendar.week.pointer import WeekPointer
from desktop.calendar.week.state import Judge, WeekState, accept_all
from desktop.calendar.week.words import lesson_tip, week_name
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.widgets.accessible import items_changed


class WeekCanvas(WeekCarrying):
    """Shows a `WeekState` and hears hands and keys; `WeekCarrying` has the signals."""

    def __init__(
        self,
        state: WeekState,
        theme: Theme,
        *,
        judge: Judge = accept_all,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, theme, judge, words, parent)
        self._pointer = WeekPointer(self)
        self._pointer.clicked.connect(self._on_clicked)
        self._keys = WeekKeys(self)
        self._name_week()

    def set_state(self, state: WeekState) -> None:
        """Show `state`. A drag under way goes on unless its lesson or its column is gone."""
        self.carry_on(state)
        if not is_placed_alike(self._state, state):
            self._placed = place_lessons(state)
        self._state = state
        self._keys.follow_state()
        self._name_week()
        items_changed(self)
        self.invalidate()

    @property
    def slot(self) -> tuple[datetime, int] | None:
        """The start (UTC) and column of the slot that the time cursor is on, if it is on one."""
        cursor = self.overlay.cursor
        if cursor is None:
            return None
        day = self._state.date_of(cursor.column)
        return instant_at(day, cursor.minute, self._state.zone), cursor.column

    def create_at_cursor(self) -> None:
        """Request a lesson in the slot that the time cursor is on, as Enter does."""
        self._keys.create_at_cursor()

    def cancel_drag(self) -> None:
        """Put everything back where it was, whatever the hand still does."""
        self._pointer.cancel()
        super().cancel_drag()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, a drag, or with a finger a scroll or a long press."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, scroll, or show what would be taken hold of."""
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or choose what was clicked."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a lesson."""
        placed = self.piece_at(event.position())
        if placed is not None:
            self.lesson_opened.emit(placed.card.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or under the keyboard."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(event.pos(), is_by_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a hand can do, by keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for an unfinished drag before a shortcut takes it, and tell all of a lesson
        to whoever points at it for a while.
        """
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell_at(event)
            return True
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keys.is_wanted(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _tell_at(self, event: QHelpEvent) -> None:
        placed = self.piece_at(QPointF(event.pos())) if self.overlay.drag is None else None
        if placed is None:
            QToolTip.hideText()
            return
        told = lesson_tip(placed.card, self._state, self._words)
        place = self.place.piece_rect(placed).toAlignedRect()
        QToolTip.showText(event.globalPos(), told, self, place)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Step through lessons by Tab before leaving the week."""
        return self._keys.step(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._keys.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place and give up an unfinished move."""
        super().focusOutEvent(event)
        if self.overlay.drag is not None and not self._pointer.is_pressed:
            self.cancel_drag()
        self._keys.leave()

    def _on_clicked(self, placed: PlacedLesson | None, point: QPointF) -> None:
        """Choose the lesson that was clicked, or put the time cursor where there is none."""
        if placed is not None:
            self._keys.focus_on(placed, reveals=False)
            self.lesson_chosen.emit(placed.card.id)
        else:
            self._keys.put_cursor_at(point)

    def _name_week(self) -> None:
        self.setAccessibleName(week_name(self._state, self._words))
