"""Bars over time, each with a mark for the same days of the period before."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from desktop.design.theme import Theme
from desktop.design.tokens import LINE, RADIUS, SPACE, TYPE, WEIGHT
from desktop.studio.insights.readout import ReadChart
from desktop.widgets.badges import Dress, draw_dress

_LINES = 4
_WIDEST_BAR = 40
_SO_FAR = 0.45
_BEFORE = 2


@dataclass(frozen=True, slots=True)
class BarPoint:
    """One bar: values in any unit, None where there is nothing to measure."""

    label: str
    value: int | None
    before: int | None
    sentence: str
    is_partial: bool = False


class BarChart(ReadChart):
    """Bars that begin at nothing, grid lines at round values. Painted in the design's tokens.

    A chart library was weighed and left out: it would bring a canvas of its own that knows neither
    tokens nor right-to-left nor a screen reader, for what is a few rectangles here.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._points: tuple[BarPoint, ...] = ()
        self._say_value: Callable[[int], str] = str
        self._lines: tuple[int, ...] = (0, 1)

    def show_points(
        self, name: str, points: tuple[BarPoint, ...], say_value: Callable[[int], str]
    ) -> None:
        """Draw other bars; `say_value` writes what stands beside a grid line."""
        self._points, self._say_value = points, say_value
        values = [value for point in points for value in (point.value, point.before) if value]
        self._lines = grid_lines(max(values, default=0))
        self.setAccessibleName(name)
        self.read_out(None)
        self.update()

    def grid(self) -> tuple[int, int]:
        """Return how many columns and rows there are."""
        return len(self._points), 1

    def sentence(self, column: int, row: int) -> str:
        """Return what stands there, in words."""
        return self._points[column].sentence

    def box_of(self, column: int, row: int) -> QRectF:
        """Return where it is drawn."""
        slot = self._slot(column)
        top = self._y_of(max(self._points[column].value or 0, 0))
        width = min(slot.width() * 0.66, float(_WIDEST_BAR))
        return QRectF(slot.center().x() - width / 2, top, width, self._floor() - top)

    def sizeHint(self) -> QSize:
        return QSize(420, 168)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self._theme.scaled(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_grid(painter)
        colors = self._theme.colors
        for column, point in enumerate(self._points):
            box = self.box_of(column, 0)
            if box.height() > 0:
                fill = colors.accent.faded(_SO_FAR) if point.is_partial else colors.accent
                painter.setClipRect(QRectF(0, 0, self.width(), self._floor()))
                low = box.adjusted(0, 0, 0, RADIUS.small)
                draw_dress(painter, low, RADIUS.small, Dress(fill, colors.on_accent))
                painter.setClipping(False)
            if point.before is not None:
                middle = self._y_of(point.before)
                over = SPACE.xxs
                mark = QRectF(box.left() - over, middle - 1, box.width() + 2 * over, _BEFORE)
                painter.fillRect(mark, colors.text.qt)
            self._paint_label(painter, column, point)
        self.paint_mark(painter)

    def _paint_grid(self, painter: QPainter) -> None:
        colors = self._theme.colors
        caption = self._theme.scaled(TYPE.caption.line)
        for line in self._lines:
            y = self._y_of(line)
            ink = colors.border_control if line == 0 else colors.grid
            left = 0 if self.isRightToLeft() else self._ruler()
            painter.fillRect(QRectF(left, y, self.width() - self._ruler(), LINE.hairline), ink.qt)
            words = self._say_value(line)
            painter.setFont(self._theme.font_for(words, TYPE.caption))
            painter.setPen(colors.text_muted.qt)
            start = self.width() - self._ruler() if self.isRightToLeft() else 0
            box = QRectF(start, y - caption / 2, self._ruler() - SPACE.xs, caption)
            side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(side), words)

    def _paint_label(self, painter: QPainter, column: int, point: BarPoint) -> None:
        slot = self._slot(column)
        is_now = point.is_partial
        painter.setFont(
            self._theme.font_for(
                point.label, TYPE.caption, WEIGHT.strong if is_now else WEIGHT.text
            )
        )
        colors = self._theme.colors
        painter.setPen((colors.accent if is_now else colors.text_muted).qt)
        wanted = painter.fontMetrics().horizontalAdvance(point.label)
        if wanted > slot.width() * 2 - SPACE.xxs or (wanted > slot.width() and column % 2):
            return
        box = QRectF(0, 0, max(slot.width(), wanted + 2.0), self._theme.scaled(TYPE.caption.line))
        box.moveCenter(slot.center())
        box.moveTop(self._floor() + SPACE.xs)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), point.label)

    def _ruler(self) -> float:
        metrics = QFontMetrics(self._theme.font(TYPE.caption))
        words = [self._say_value(line) for line in self._lines]
        return float(max(map(metrics.horizontalAdvance, words)) + SPACE.xs)

    def _slot(self, column: int) -> QRectF:
        ruler = self._ruler()
        width = (self.width() - ruler) / max(len(self._points), 1)
        place = len(self._points) - 1 - column if self.isRightToLeft() else column
        left = (0 if self.isRightToLeft() else ruler) + place * width
        return QRectF(left, 0, width, self.height())

    def _floor(self) -> float:
        return float(self.height() - self._theme.scaled(TYPE.caption.line) - SPACE.xs - 1)

    def _y_of(self, value: int) -> float:
        top = self._theme.scaled(TYPE.caption.line) / 2
        return self._floor() - (self._floor() - top) * value / self._lines[-1]


def grid_lines(most: int) -> tuple[int, ...]:
    """Round values from nothing to at least `most`, evenly apart: 1, 2, 2.5 or 5 times a power."""
    if most <= 0:
        return (0, 1)
    rough = most / _LINES
    power = 10 ** floor(log10(rough)) if rough >= 1 else 1
    step = next(
        round(power * times) for times in (1, 2, 2.5, 5, 10) if round(power * times) >= rough
    )
    return tuple(step * at for at in range(ceil(most / step) + 1))
