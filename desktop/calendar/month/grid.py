"""The month: six weeks at a glance, from which a day is opened and a lesson moved to another."""

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.calendar.month.carrying import MonthCarrying
from desktop.calendar.month.keys import MonthKeys
from desktop.calendar.month.state import MonthState
from desktop.calendar.month.words import month_name
from desktop.calendar.week.state import Judge, LessonCard, accept_all
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.widgets.accessible import items_changed

_LONG_PRESS_MS = 350
_WHEEL_NOTCH = 120


class MonthGrid(MonthCarrying):
    """Shows a `MonthState` and hears hands and keys; `MonthCarrying` has the signals."""

    def __init__(
        self,
        state: MonthState,
        theme: Theme,
        *,
        judge: Judge = accept_all,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(state, theme, judge, words, parent)
        self._keys = MonthKeys(self)
        self._pressed: tuple[QPointF, LessonCard | None] | None = None
        self._turned = 0
        self._long_press = QTimer(self, singleShot=True, interval=_LONG_PRESS_MS)
        self._long_press.timeout.connect(self._on_long_press)
        self.setAccessibleName(month_name(state, self.words))

    def set_state(self, state: MonthState) -> None:
        """Show `state`. A move under way goes on unless its lesson is gone."""
        day = self.state.days[self.place].day
        self._state = state
        place = state.place_of(day)
        self.place = place if place is not None else state.place_of(state.first) or 0
        if self.held is not None and state.card_of(self.held.id) is None:
            self.let_go()
        if state.card_of(self.focused_id) is None:
            self.focused_id = None
        self.setAccessibleName(month_name(state, self.words))
        items_changed(self)
        self.update()

    def let_go(self) -> None:
        """Put the lesson back where it was, whatever the hand still does."""
        self._long_press.stop()
        self._pressed = None
        super().let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began; a finger that stays takes hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position(), self.lesson_at(event.position())
            if event.pointerType() is QPointingDevice.PointerType.Finger:
                self._long_press.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take hold of a lesson, and carry it from day to day."""
        if self._pressed is None:
            self._show_hand(event.position())
            return
        start, card = self._pressed
        is_finger = event.pointerType() is QPointingDevice.PointerType.Finger
        if self.held is None and self._is_far(start, event.position()):
            self._long_press.stop()
            if card is not None and not is_finger:
                self.take_up(card)
        if self.held is not None:
            self.pointer = event.position()
            place = self.geometry_of_days.place_at(event.position())
            if place is not None:
                self.hold_over(place)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is held; a press that went nowhere is a click."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        start, card = self._pressed
        if self.held is not None:
            self.drop()
            return
        self.let_go()
        if not self._is_far(start, event.position()):
            self._click(event.position(), card)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        place = self.geometry_of_days.place_at(event.position())
        if place is not None and self.lesson_at(event.position()) is None:
            self.day_opened.emit(self.state.days[place].day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Another month for each notch."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _WHEEL_NOTCH:
            step = -1 if self._turned > 0 else 1
            self._turned += step * _WHEEL_NOTCH
            self.page_requested.emit(step)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer, or under the keyboard."""
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_requested.emit(event.pos(), is_by_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a hand can do, by keys."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep keys for an unfinished move before a shortcut takes them."""
        if event.type() is QEvent.Type.ShortcutOverride and self.held is not None:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Step through the lessons by Tab before leaving the month."""
        return self._keys.step(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self._keys.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place and give up an unfinished move by keys."""
        super().focusOutEvent(event)
        if self.held is not None and self._pressed is None:
            self.let_go()
        self.shows_keyboard = False
        self.update()

    def _click(self, point: QPointF, card: LessonCard | None) -> None:
        place = self.geometry_of_days.place_at(point)
        if place is None:
            return
        self.place, self.focused_id = place, card.id if card is not None else None
        self.focus_moved()
        if card is not None:
            self.lesson_chosen.emit(card.id)
        elif self.geometry_of_days.cell_head(place).contains(point):
            self.day_opened.emit(self.state.days[place].day)
        elif self._is_more(place, point):
            self.list_day(place)

    def _is_more(self, place: int, point: QPointF) -> bool:
        """Whether a point is on "+3 more"."""
        shown = self.shown(place)
        more = self.geometry_of_days.row(place, len(shown))
        return self.state.days[place].count > len(shown) and more.contains(point)

    def _show_hand(self, point: QPointF) -> None:
        place = self.geometry_of_days.place_at(point)
        is_target = place is not None and (
            self.lesson_at(point) is not None
            or self.geometry_of_days.cell_head(place).contains(point)
            or self._is_more(place, point)
        )
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if is_target else Qt.CursorShape.ArrowCursor
        )

    def _is_far(self, start: QPointF, point: QPointF) -> bool:
        distance = QGuiApplication.styleHints().startDragDistance()
        return (point - start).manhattanLength() >= distance

    def _on_long_press(self) -> None:
        if self._pressed is not None and self._pressed[1] is not None:
            self.pointer = self._pressed[0]
            self.take_up(self._pressed[1])
