"""Weekly hours that are painted by dragging, moved, stretched, and edited by keys alike."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.design.theme import Theme
from desktop.widgets.kept_layer import Stroke
from desktop.widgets.paint_hours import HoursLayer, block_rect
from desktop.widgets.time_access import items_changed
from desktop.widgets.time_grid import TimeGrid
from desktop.widgets.time_hours import HoursBlock, HoursKind, HoursStroke, WeekHoursEdit
from desktop.widgets.time_hours_keys import HoursKeys
from desktop.widgets.time_hours_state import HoursState
from desktop.widgets.time_scale import FINE_SNAP_MINUTES, SNAP_MINUTES
from desktop.widgets.time_words import TimeWords
from desktop.widgets.week_geometry import WeekGeometry, grid_geometry

_HEADER = 44
_EDGE_PX = 6
_HOME_HOUR = 7
_HOME_MARGIN = 10


class HoursPainter(TimeGrid):
    """Shows a `HoursState` and lets weekly hours be painted over it.

    `hours_changed(WeekHoursEdit)` follows each stroke that changed something; the new hours are
    shown at once, and `set_state` with the former ones takes them back (undo is the caller's).
    `closing_changed(bool)` follows the keyboard's toggle between opening and closing.
    """

    hours_changed = Signal(object)
    closing_changed = Signal(bool)

    def __init__(
        self,
        state: HoursState,
        theme: Theme,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._state = state
        self._stroke: HoursStroke | None = None
        self._hours_layer: HoursLayer | None = None
        self._painted = QRectF()
        self.keys = HoursKeys(self)
        super().__init__(theme, words, parent)
        self.setAccessibleName(QCoreApplication.translate("HoursPainter", "Weekly hours"))

    @property
    def state(self) -> HoursState:
        """What is shown."""
        return self._state

    @property
    def stroke(self) -> HoursStroke | None:
        """The stroke being painted."""
        return self._stroke

    def set_state(self, state: HoursState) -> None:
        """Show `state`; a stroke under way is given up."""
        self._state = state
        self._stroke = None
        self.keys.follow_state()
        items_changed(self)
        self.invalidate()

    def set_closing(self, is_closing: bool) -> None:
        """Make strokes close hours instead of opening them."""
        if is_closing != self._state.is_closing:
            self._state = replace(self._state, is_closing=is_closing)
            self.closing_changed.emit(is_closing)
            self.update()

    def begin(self, stroke: HoursStroke) -> None:
        """Start a stroke, by hand or by keys."""
        self._stroke = stroke
        if stroke.held is not None:
            self._layer.spoil()
        self.update()

    def follow(self, column: int, minute: float, step: int = SNAP_MINUTES) -> None:
        """Draw the stroke on; only what it covered and covers is painted again."""
        if self._stroke is None:
            return
        former = self._stroke
        self._stroke = former.to(column, minute, step)
        if list(former.blocks()) != list(self._stroke.blocks()):
            area = self._area(former).united(self._area(self._stroke))
            self.update(area.toAlignedRect())

    def finish(self) -> None:
        """End the stroke and tell what it changed."""
        stroke, self._stroke = self._stroke, None
        self._layer.spoil()
        self.update()
        if stroke is not None:
            self._take(stroke.kind, stroke.applied(self._state.hours))

    def give_up(self) -> None:
        """Forget the stroke."""
        self._stroke = None
        self._layer.spoil()
        self.update()

    def remove(self, column: int, block: HoursBlock) -> None:
        """Close a whole block."""
        days = list(self._state.hours)
        days[column] = tuple(one for one in days[column] if one != block)
        self._take(HoursKind.REMOVE, tuple(days))

    def block_at(self, point: QPointF) -> tuple[int, HoursBlock] | None:
        """Return the block under `point` and its column."""
        if not self.place.is_in_body(point):
            return None
        column = self.place.column_at(point.x())
        for block in self._state.hours[column]:
            if block_rect(self.place, column, block).contains(point):
                return column, block
        return None

    def rect_of(self, column: int, block: HoursBlock) -> QRectF:
        """Return where a block is (widget coordinates)."""
        return block_rect(self.place, column, block)

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
            "HoursPainter", "M moves, Shift and arrows change the end, Delete closes"
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

    def _take(self, kind: HoursKind, after: tuple[tuple[HoursBlock, ...], ...]) -> None:
        before = self._state.hours
        if after == before:
            return
        self._state = replace(self._state, hours=after)
        self.keys.follow_state()
        items_changed(self)
        self.invalidate()
        self.hours_changed.emit(WeekHoursEdit(kind, before, after))

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

    def _area(self, stroke: HoursStroke) -> QRectF:
        area = QRectF()
        for column, block in stroke.blocks():
            area = area.united(block_rect(self.place, column, block))
        return area.adjusted(-4, -4, 4, 4)

    def _make_place(self, scroll: float) -> WeekGeometry:
        return grid_geometry(
            (float(self.width()), float(self.height())),
            columns=len(self._state.hours),
            hours=self._state.hour_range,
            hour_height=self._state.hour_height * self._zoom,
            header=_HEADER,
            scroll=scroll,
            text_scale=self._theme.text_scale,
            ratio=self.devicePixelRatioF(),
            is_rtl=self._is_rtl(),
        )

    def _on_look_changed(self) -> None:
        self._hours_layer = None

    def _brushwork(self) -> HoursLayer:
        look = self.look
        if self._hours_layer is None:
            self._hours_layer = HoursLayer(look, self._words)
        return self._hours_layer

    def _strokes(self) -> tuple[Stroke]:
        return (self._paint_still,)

    def _paint_still(self, painter: QPainter) -> None:
        self._brushwork().paint(painter, self._state, self.place, self._stroke)

    def _paint_over(self, painter: QPainter) -> None:
        painter.setClipRect(self.place.body)
        layer = self._brushwork()
        if self._stroke is not None:
            layer.paint_stroke(painter, self._state, self.place, self._stroke)
        ring = self.keys.ring()
        if ring is not None:
            layer.paint_ring(painter, ring)

    def _home_scroll(self) -> float:
        starts = [block.start for day in self._state.hours for block in day]
        first = min([*starts, _HOME_HOUR * 60 + 60]) // 60 * 60 - 60
        return max(self.place.scale.y_of(first) - _HOME_MARGIN, 0.0)
