"""Places of a month's grid in logical pixels: head, cells, rows in a cell; and back again."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.calendar.month.state import DAYS

_HEAD = 32
_CELL_HEAD = 26
_ROW = 19
_ROW_GAP = 1
_INSET = 5


@dataclass(frozen=True, slots=True)
class MonthGeometry:
    """Where things are in a grid of `width` × `height`; mirrored where days run to the left.

    `weeks` share the height.
    """

    width: float
    height: float
    text_scale: float
    ratio: float
    is_rtl: bool
    weeks: int

    @property
    def head(self) -> float:
        """The height of the weekdays' names."""
        return round(_HEAD * self.text_scale)

    @property
    def row_height(self) -> float:
        """The height of one lesson."""
        return round(_ROW * self.text_scale)

    @property
    def rows(self) -> int:
        """How many lessons a cell has room for; where there are more, the last row says so."""
        room = (self.height - self.head) / self.weeks - round(_CELL_HEAD * self.text_scale)
        return max(int(room // (self.row_height + _ROW_GAP)), 1)

    def column_rect(self, column: int) -> QRectF:
        """A weekday's column, from top to bottom."""
        left, right = (self._crisp(self.width * at / DAYS) for at in (column, column + 1))
        if self.is_rtl:
            left, right = self.width - right, self.width - left
        return QRectF(left, 0, right - left, self.height)

    def cell(self, place: int) -> QRectF:
        """The cell of the day at `place`, counted row by row."""
        week, column = divmod(place, DAYS)
        room = self.height - self.head
        top, bottom = (self._crisp(self.head + room * at / self.weeks) for at in (week, week + 1))
        rect = self.column_rect(column)
        return QRectF(rect.left(), top, rect.width(), bottom - top)

    def cell_head(self, place: int) -> QRectF:
        """The part of a cell that holds its number."""
        cell = self.cell(place)
        height = round(_CELL_HEAD * self.text_scale)
        return QRectF(cell.left(), cell.top(), cell.width(), min(height, cell.height()))

    def row(self, place: int, at: int) -> QRectF:
        """A lesson's row in a cell, the first at 0."""
        cell, head = self.cell(place), self.cell_head(place)
        top = head.bottom() + at * (self.row_height + _ROW_GAP)
        width = cell.width() - 2 * _INSET
        return QRectF(cell.left() + _INSET, top, width, self.row_height)

    def place_at(self, point: QPointF) -> int | None:
        """The day under a point; None on the head and outside."""
        if not (0 <= point.x() < self.width and self.head <= point.y() < self.height):
            return None
        x = self.width - point.x() if self.is_rtl else point.x()
        column = min(int(x * DAYS / self.width), DAYS - 1)
        down = (point.y() - self.head) / (self.height - self.head)
        week = min(int(down * self.weeks), self.weeks - 1)
        return week * DAYS + column

    def _crisp(self, value: float) -> float:
        return round(value * self.ratio) / self.ratio
