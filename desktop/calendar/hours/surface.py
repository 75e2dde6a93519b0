"""Weekly hours as a picture that strokes change, whoever leads them: a hand or keys."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.calendar.hours.blocks import HoursBlock, HoursKind, HoursStroke, WeekHoursEdit
from desktop.calendar.hours.paint_hours import HoursLayer, block_rect
from desktop.calendar.hours.state import HoursState
from desktop.calendar.paint.kept_layer import Stroke
from desktop.calendar.scale import SNAP_MINUTES
from desktop.calendar.week.geometry import WeekGeometry, grid_geometry
from desktop.calendar.week.time_grid import TimeGrid
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme
from desktop.widgets.accessible import items_changed

_HEADER = 44
_HOME_HOUR = 7
_HOME_MARGIN = 10


class HoursSurface(TimeGrid):
    """Shows a `HoursState` and paints strokes over its hours.

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
        super().__init__(theme, words, parent)

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
        self._stroke = None
        self._show(state)

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

    def _show(self, state: HoursState) -> None:
        self._state = state
        items_changed(self)
        self.invalidate()

    def _take(self, kind: HoursKind, after: tuple[tuple[HoursBlock, ...], ...]) -> None:
        before = self._state.hours
        if after != before:
            self._show(replace(self._state, hours=after))
            self.hours_changed.emit(WeekHoursEdit(kind, before, after))

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

    def _home_scroll(self) -> float:
        starts = [block.start for day in self._state.hours for block in day]
        first = min([*starts, _HOME_HOUR * 60 + 60]) // 60 * 60 - 60
        return max(self.place.scale.y_of(first) - _HOME_MARGIN, 0.0)
