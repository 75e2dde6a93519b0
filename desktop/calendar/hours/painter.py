"""Weekly hours that are painted by dragging, moved, stretched, and edited by keys alike."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.calendar.hours.blocks import HoursBlock, HoursKind, HoursStroke
from desktop.calendar.hours.keys import HoursKeys
from desktop.calendar.hours.paint_hours import block_rect
from desktop.calendar.hours.state import HoursState
from desktop.calendar.hours.surface import HoursSurface
from desktop.calendar.scale import FINE_SNAP_MINUTES, SNAP_MINUTES
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme

_EDGE_PX = 6


class HoursPainter(HoursSurface):
    """Lets hands and keys lead the strokes of a `HoursSurface`. `keys` is the keyboard's place."""

    def __init__(
        self,
        state: HoursState,
        theme: Theme,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.keys = HoursKeys(self)
        super().__init__(state, theme, words, parent)
        self.setAccessibleName(QCoreApplication.translate("HoursPainter", "Weekly hours"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke, or take up a block or its edge."""
        point = event.position()
        if event.button() is Qt.MouseButton.LeftButton and self.place.is_in_body(point):
            self.keys.hide()
            self.begin(self._stroke_from(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Paint on, or show what would be taken hold of."""
        point = event.position()
        if self._stroke is None:
            self._show_grip(point)
            return
        is_fine = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        column, minute = self.place.column_at(point.x()), self.place.minute_at(point.y())
        self.follow(column, minute, FINE_SNAP_MINUTES if is_fine else SNAP_MINUTES)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() is Qt.MouseButton.LeftButton and self._stroke is not None:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything a hand can do, by keys."""
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Step through blocks by Tab before leaving."""
        return self.keys.step(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.keys.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place."""
        super().focusOutEvent(event)
        self.keys.hide()

    def access_ids(self) -> tuple[str, ...]:
        """Ids of blocks: column and times."""
        return self.keys.ids()

    def access_name(self, item_id: str) -> str:
        """Day and times of a block."""
        return self.keys.name(item_id)

    def access_help(self) -> str:
        """The keys that act on a block."""
        return QCoreApplication.translate(
            "HoursPainter", "M to move, Shift and arrows to resize, Delete to close"
        )

    def access_rect(self, item_id: str) -> QRectF:
        """Where a block is."""
        found = self.keys.find(item_id)
        return self.rect_of(*found) if found is not None else QRectF()

    def access_at(self, point: QPointF) -> str | None:
        """The block at a point."""
        found = self.block_at(point)
        return self.keys.id_of(*found) if found is not None else None

    def access_focused(self) -> str | None:
        """The block under the keyboard."""
        return self.keys.focused_id

    def access_selected(self) -> str | None:
        """None: blocks are not chosen."""
        return None

    def _stroke_from(self, point: QPointF) -> HoursStroke:
        column, minute = self.place.column_at(point.x()), self.place.minute_at(point.y())
        if self._state.is_closing:
            return HoursStroke(HoursKind.CLOSE, column, minute, column, minute)
        found = self.block_at(point)
        if found is None:
            return HoursStroke(HoursKind.OPEN, column, minute, column, minute)
        edge = self._edge_at(point, *found)
        if edge is None:
            return HoursStroke(HoursKind.MOVE, column, minute, column, minute, held=found[1])
        held_minute = float(found[1].start if edge else found[1].end)
        return HoursStroke(
            HoursKind.RESIZE, column, minute, column, held_minute, held=found[1], pulls_start=edge
        )

    def _edge_at(self, point: QPointF, column: int, block: HoursBlock) -> bool | None:
        """True at a block's start, False at its end, None within."""
        rect = block_rect(self.place, column, block)
        if point.y() < rect.top() + _EDGE_PX:
            return True
        return False if point.y() > rect.bottom() - _EDGE_PX else None

    def _show_grip(self, point: QPointF) -> None:
        found = None if self._state.is_closing else self.block_at(point)
        if found is not None and self._edge_at(point, *found) is not None:
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        elif found is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    def _show(self, state: HoursState) -> None:
        self._state = state
        self.keys.follow_state()
        super()._show(state)

    def _paint_over(self, painter: QPainter) -> None:
        super()._paint_over(painter)
        ring = self.keys.ring()
        if ring is not None:
            self._brushwork().paint_ring(painter, ring)
