"""Paints a page with lines and letters, never pictures: it is as sharp as the printer is.

One unit is a quarter of a point. Paper is white, so the colours are always those of the light
scheme, and what is told by colour is told by a word as well.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.state import LessonState
from desktop.calendar.week.words import state_words
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color
from desktop.design.tokens import TOKENS, WEIGHT, Scheme
from desktop.studio.printing.sheet import Sheet, SheetColumn

UNITS_AN_INCH = 288

_TITLE, _HEAD, _NAME, _ROW, _SMALL = 76, 44, 34, 30, 26
_TITLE_ROW, _KEY_ROW, _COLUMN_HEAD, _FOOT_ROW = 112, 60, 76, 56
_RULER = 148
_PAD, _GAP, _BAR = 14, 4, 12
_HAIR, _RADIUS = 2.0, 12.0
_PLAIN = (LessonState.CONFIRMED, LessonState.HELD, LessonState.RESERVED, LessonState.BUSY)
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the hours are on the page."""

    box: QRectF
    hours: tuple[int, int]
    columns: int

    def y_of(self, minute: float) -> float:
        first, last = self.hours
        share = (minute - first * 60) / ((last - first) * 60)
        return self.box.top() + min(max(share, 0.0), 1.0) * self.box.height()

    def column(self, at: int, top: float, bottom: float) -> QRectF:
        width = self.box.width() / self.columns
        y = self.y_of(top)
        return QRectF(self.box.left() + at * width, y, width, self.y_of(bottom) - y)

    def card(self, placed: PlacedLesson) -> QRectF:
        whole = self.column(placed.column, placed.top, placed.bottom)
        whole = whole.adjusted(2 * _GAP, _GAP / 2, -2 * _GAP, -_GAP / 2)
        share = (whole.width() - _GAP * (placed.lanes - 1)) / placed.lanes
        left = whole.left() + placed.lane * (share + _GAP)
        return QRectF(left, whole.top(), share, whole.height())


class SheetPainter:
    """Paints one sheet in a face of the family given. The painter is scaled to units already."""

    def __init__(self, sheet: Sheet, family: str, words: TimeWords) -> None:
        self._sheet = sheet
        self._family = family
        self._words = words
        self._tokens = TOKENS[Scheme.LIGHT]

    def paint(self, painter: QPainter, page: QRectF) -> None:
        """Paint head, grid and foot into `page`, the printable part of the paper in units."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet, colors = self._sheet, self._tokens.colors
        head = QRectF(page.left(), page.top(), page.width(), _TITLE_ROW)
        self._put(painter, head, sheet.title, _TITLE, WEIGHT.strong, colors.text)
        self._put(painter, head, sheet.detail, _HEAD, WEIGHT.text, colors.text_muted, _TRAILING)
        top = head.bottom()
        if sheet.key:
            self._paint_key(painter, QRectF(page.left(), top, page.width(), _KEY_ROW))
            top += _KEY_ROW
        foot = QRectF(page.left(), page.bottom() - _FOOT_ROW, page.width(), _FOOT_ROW)
        self._put(painter, foot, sheet.foot, _SMALL, WEIGHT.text, colors.text_muted)
        body = QRectF(page.left() + _RULER, top, page.width() - _RULER, foot.top() - 16 - top)
        body.adjust(0, _COLUMN_HEAD, 0, 0)
        grid = _Grid(body, sheet.hours, max(len(sheet.columns), 1))
        self._paint_columns(painter, grid)
        self._paint_hours(painter, grid, page.left())
        for placed in sheet.lessons:
            if self._is_in(placed):
                self._paint_lesson(painter, grid.card(placed), placed)

    def _is_in(self, placed: PlacedLesson) -> bool:
        first, last = self._sheet.hours
        return placed.bottom > first * 60 and placed.top < last * 60

    def _paint_key(self, painter: QPainter, box: QRectF) -> None:
        """Whose hue is whose, as far as there is room."""
        left = box.left()
        for name, hue in self._sheet.key:
            width = self._metrics(_ROW, WEIGHT.label).horizontalAdvance(name) + 100
            if left + width > box.right():
                return
            middle = box.center().y()
            self._fill(painter, QRectF(left, middle - 14, 28, 28), self._tokens.hue_for(hue).solid)
            row = QRectF(left + 40, box.top(), width, box.height())
            self._put(painter, row, name, _ROW, WEIGHT.label, self._tokens.colors.text)
            left += width

    def _paint_columns(self, painter: QPainter, grid: _Grid) -> None:
        colors = self._tokens.colors
        painter.fillRect(grid.box, colors.closed.qt)
        first, last = (hour * 60 for hour in grid.hours)
        for at, column in enumerate(self._sheet.columns):
            for top, bottom in column.open:
                if bottom > first and top < last:
                    painter.fillRect(grid.column(at, top, bottom), colors.surface_raised.qt)
            whole = grid.column(at, first, last)
            self._paint_head(painter, whole, column)
            if column.closed:
                painter.fillRect(whole, colors.blackout.qt)
                row = QRectF(whole.left() + _PAD, whole.top() + _PAD, whole.width() - 2 * _PAD, 44)
                self._put(painter, row, column.closed, _ROW, WEIGHT.label, colors.text_muted)
            self._line(painter, whole.topLeft(), whole.bottomLeft(), colors.border_control)

    def _paint_head(self, painter: QPainter, whole: QRectF, column: SheetColumn) -> None:
        colors = self._tokens.colors
        head = QRectF(whole.left(), whole.top() - _COLUMN_HEAD, whole.width(), _COLUMN_HEAD)
        head.adjust(_PAD, 0, -_PAD, 0)
        if column.hue is not None:
            side = QRectF(head.left(), head.center().y() - 16, 32, 32)
            self._fill(painter, side, self._tokens.hue_for(column.hue).solid)
            head.adjust(48, 0, 0, 0)
        ink = colors.accent if column.is_today else colors.text
        if column.detail:
            self._put(painter, head, column.detail, _HEAD, WEIGHT.strong, ink)
            head.adjust(self._metrics(_HEAD, WEIGHT.strong).horizontalAdvance("30") + 16, 0, 0, 0)
            quiet = ink if column.is_today else colors.text_muted
            self._put(painter, head, column.title, _NAME, WEIGHT.text, quiet)
        else:
            self._put(painter, head, column.title, _NAME, WEIGHT.strong, ink)

    def _paint_hours(self, painter: QPainter, grid: _Grid, left: float) -> None:
        colors = self._tokens.colors
        for hour in range(grid.hours[0], grid.hours[1] + 1):
            y = grid.y_of(hour * 60)
            self._line(painter, QPointF(grid.box.left(), y), QPointF(grid.box.right(), y),
                       colors.grid)  # fmt: skip
            row = QRectF(left, y - 20, _RULER - 20, 40)
            words = self._words.brief(hour * 60)
            self._put(painter, row, words, _SMALL, WEIGHT.text, colors.text_muted, _TRAILING)
        box = grid.box
        self._line(painter, box.topRight(), box.bottomRight(), colors.border_control)
        self._line(painter, box.topLeft(), box.topRight(), colors.border_strong)
        self._line(painter, box.bottomLeft(), box.bottomRight(), colors.border_control)

    def _paint_lesson(self, painter: QPainter, box: QRectF, placed: PlacedLesson) -> None:
        card, colors = placed.card, self._tokens.colors
        hue = self._tokens.hue_for(card.hue_index)
        is_lesson = card.state.is_lesson
        is_sure = is_lesson and card.state is not LessonState.REQUESTED
        fill = hue.fill if is_sure else colors.surface_sunken if not is_lesson else colors.surface
        ink = hue.ink if is_lesson else colors.text_muted
        line = hue.solid if card.state is LessonState.REQUESTED else None
        if card.state is LessonState.CONFLICT:
            fill, ink, line = colors.danger_soft, colors.danger, colors.danger
        painter.save()
        painter.setClipRect(box.adjusted(-1, -1, 1, 1))
        self._fill(painter, box, fill, line)
        painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), hue.solid.qt)
        inner = box.adjusted(_BAR + _PAD, 0, -_PAD, 0)
        row = 40.0
        if box.height() < 2 * row:
            words = f"{self._words.clock(placed.start)} {card.student}"
            self._put(painter, inner, words, _SMALL, WEIGHT.label, ink)
        else:
            inner = QRectF(inner.left(), box.top() + 6, inner.width(), row)
            for words, size, weight in self._rows(placed, inner.width()):
                if inner.bottom() > box.bottom() + 2:
                    break
                self._put(painter, inner, words, size, weight, ink)
                inner.translate(0, row - 4)
        painter.restore()

    def _rows(self, placed: PlacedLesson, room: float) -> tuple[tuple[str, int, int], ...]:
        """Who, when, what; and the state where it is not the plain one."""
        card, when = placed.card, self._words.span(placed.start, placed.end)
        if self._metrics(_SMALL, WEIGHT.text).horizontalAdvance(when) > room:
            when = self._words.clock(placed.start)
        rows = [(card.student, _ROW, WEIGHT.strong), (when, _SMALL, WEIGHT.text)]
        if card.subject:
            whose = card.initials if self._sheet.key else ""
            what = " · ".join(filter(None, (card.subject, whose)))
            rows.append((what, _SMALL, WEIGHT.text))
        if card.state not in _PLAIN:
            rows.append((state_words(card.state), _SMALL, WEIGHT.label))
        return tuple(rows)

    def _put(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        size: int,
        weight: int,
        ink: Color,
        side: Qt.AlignmentFlag = _LEADING,
    ) -> None:
        painter.setFont(self._face(size, weight))
        painter.setPen(ink.qt)
        metrics = self._metrics(size, weight)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(side), shown)

    def _fill(self, painter: QPainter, box: QRectF, fill: Color, line: Color | None = None) -> None:
        painter.setPen(QPen(line.qt, 2 * _HAIR) if line is not None else Qt.PenStyle.NoPen)
        painter.setBrush(fill.qt)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _line(self, painter: QPainter, start: QPointF, end: QPointF, ink: Color) -> None:
        painter.setPen(QPen(QColor(ink.hex), _HAIR))
        painter.drawLine(start, end)

    def _face(self, size: int, weight: int) -> QFont:
        face = QFont(self._family)
        face.setPixelSize(size)
        face.setWeight(QFont.Weight(weight))
        face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return face

    def _metrics(self, size: int, weight: int) -> QFontMetricsF:
        return QFontMetricsF(self._face(size, weight))
