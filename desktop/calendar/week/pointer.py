"""What mouse, pen and finger do to a week: click, drag, pull an edge, scroll, long press."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPointingDevice

from desktop.calendar.scale import FINE_SNAP_MINUTES, SNAP_MINUTES
from desktop.calendar.week.carrying import WeekCarrying
from desktop.calendar.week.drag import Grip
from desktop.calendar.week.layout import PlacedLesson

_EDGE_PX = 6
_LEAST_HEIGHT_FOR_EDGES = 24
_HANDLE_REACH = 22
_LONG_PRESS_MS = 350
_FRAME_MS = 16
_PULL_SHARE = 0.25
_PULL_MOST = 12.0
_AUTO_SCROLL_SHARE = 0.35


class WeekPointer(QObject):
    """Follows one pointer from press to release and tells the canvas what it means.

    A finger scrolls; held still for 350 ms it takes hold. At the handles of the chosen lesson it
    takes hold of an edge at once. A mouse takes hold at once anywhere, after the platform's drag
    distance. Alt snaps to 5 minutes instead of 15; Ctrl copies instead of moving.
    """

    clicked = Signal(object, QPointF)

    def __init__(self, canvas: WeekCarrying) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed_at: QPointF | None = None
        self._last = QPointF()
        self._placed: PlacedLesson | None = None
        self._is_panning = False
        self._is_finger = False
        self._is_copy = False
        self._long_press = QTimer(self, singleShot=True, interval=_LONG_PRESS_MS)
        self._long_press.timeout.connect(self._on_long_press)
        self._auto_scroll = QTimer(self, interval=_FRAME_MS)
        self._auto_scroll.timeout.connect(self._on_auto_scroll)

    @property
    def is_pressed(self) -> bool:
        """Whether a button or finger is down."""
        return self._pressed_at is not None

    def press(self, event: QMouseEvent) -> None:
        """Remember where it began; nothing happens yet."""
        point = event.position()
        if not self._canvas.place.is_in_body(point):
            return
        if event.button() is Qt.MouseButton.RightButton and self._canvas.piece_at(point) is None:
            self.clicked.emit(None, point)  # what is asked for next is meant for that time
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed_at = self._last = point
        self._is_panning = False
        self._is_finger = event.pointerType() is QPointingDevice.PointerType.Finger
        handle = self._handle_at(point) if self._is_finger else None
        self._placed = handle[0] if handle is not None else self._canvas.piece_at(point)
        self._canvas.show_handles(self._is_finger)
        if self._is_finger and self._handle_at(point) is None:
            self._long_press.start()

    def move(self, event: QMouseEvent) -> None:
        """Drag, scroll, or show which grip is under the pointer."""
        point = event.position()
        if self._pressed_at is None:
            self._show_grip(point)
            return
        is_fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._is_copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._canvas.overlay.drag is not None:
            self._follow(point, is_fine)
        elif self._is_panning:
            self._canvas.scroll_to(self._canvas.place.scroll + self._last.y() - point.y())
        elif self._is_far(point):
            self._long_press.stop()
            if self._is_finger and self._handle_at(self._pressed_at) is None:
                self._is_panning = True
            else:
                self._take_hold()
                self._follow(point, is_fine)
        self._last = point

    def release(self, event: QMouseEvent) -> None:
        """Drop what is held; a press that went nowhere is a click."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed_at is None:
            return
        self._long_press.stop()
        self._auto_scroll.stop()
        placed = self._placed
        was_click = not self._is_panning and not self._is_far(event.position())
        self._pressed_at = None
        self._is_panning = False
        if self._canvas.overlay.drag is not None:
            self._canvas.drop()
        elif was_click:
            self.clicked.emit(placed, event.position())

    def cancel(self) -> None:
        """Forget the press: the drag it began was given up."""
        self._long_press.stop()
        self._auto_scroll.stop()
        self._pressed_at = None

    def _is_far(self, point: QPointF) -> bool:
        if self._pressed_at is None:
            return False
        distance = QGuiApplication.styleHints().startDragDistance()
        return (point - self._pressed_at).manhattanLength() >= distance

    def _handle_at(self, point: QPointF) -> tuple[PlacedLesson, Grip] | None:
        """The edge of the chosen lesson that a finger means: near its handle, inside or outside."""
        chosen = self._canvas.piece_of(self._canvas.state.selected_id)
        if chosen is None or not chosen.card.state.is_movable:
            return None
        rect = self._canvas.place.piece_rect(chosen)
        reach = min(_HANDLE_REACH, rect.height() / 3)
        for grip, edge in ((Grip.BOTTOM, rect.bottom()), (Grip.TOP, rect.top())):
            inside = reach if grip is Grip.BOTTOM else _HANDLE_REACH
            outside = _HANDLE_REACH if grip is Grip.BOTTOM else reach
            is_near = edge - inside <= point.y() <= edge + outside
            if is_near and rect.left() <= point.x() <= rect.right():
                return chosen, grip
        return None

    def _grip_at(self, placed: PlacedLesson, point: QPointF) -> Grip:
        rect = self._canvas.place.piece_rect(placed)
        if not placed.card.state.is_movable or rect.height() < _LEAST_HEIGHT_FOR_EDGES:
            return Grip.BODY
        if point.y() < rect.top() + _EDGE_PX and not placed.continues_before:
            return Grip.TOP
        if point.y() > rect.bottom() - _EDGE_PX and not placed.continues_after:
            return Grip.BOTTOM
        return Grip.BODY

    def _show_grip(self, point: QPointF) -> None:
        placed = self._canvas.piece_at(point)
        is_edge = placed is not None and self._grip_at(placed, point) is not Grip.BODY
        if is_edge:
            self._canvas.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self._canvas.unsetCursor()

    def _take_hold(self) -> None:
        start, placed = self._pressed_at, self._placed
        if start is None:
            return
        place = self._canvas.place
        minute = place.minute_at(start.y())
        if placed is None:
            self._canvas.begin_drag(Grip.NEW, place.column_at(start.x()), minute)
        elif placed.card.state.is_movable:
            handle = self._handle_at(start)
            grip = Grip.BODY if self._is_finger else self._grip_at(placed, start)
            if self._is_finger and handle is not None:
                grip = handle[1]
            self._canvas.begin_drag(grip, placed.column, minute, placed)

    def _follow(self, point: QPointF, is_fine: bool) -> None:
        drag = self._canvas.overlay.drag
        if drag is None:
            return
        place = self._canvas.place
        column = place.column_at(point.x())
        step = FINE_SNAP_MINUTES if is_fine else SNAP_MINUTES
        if drag.copy(self._is_copy):
            self._canvas.copying_changed()
        changed = drag.drag_to(column, place.minute_at(point.y()), step)
        pull = 0.0
        if drag.grip is Grip.BODY:
            aside = point.x() - place.column_rect(column).center().x()
            pull = round(min(max(aside * _PULL_SHARE, -_PULL_MOST), _PULL_MOST))
        self._canvas.drag_changed(changed, pull)
        if self._overshoot(point) and not self._auto_scroll.isActive():
            self._auto_scroll.start()

    def _overshoot(self, point: QPointF) -> float:
        """How far the pointer is beyond the body, negative above it."""
        body = self._canvas.place.body
        return min(point.y() - body.top(), 0.0) + max(point.y() - body.bottom(), 0.0)

    def _on_long_press(self) -> None:
        self._take_hold()

    def _on_auto_scroll(self) -> None:
        beyond = self._overshoot(self._last)
        if self._canvas.overlay.drag is None or not beyond:
            self._auto_scroll.stop()
            return
        self._canvas.scroll_to(self._canvas.place.scroll + beyond * _AUTO_SCROLL_SHARE)
        self._follow(self._last, False)
