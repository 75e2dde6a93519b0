"""Paints what lies behind lessons: closed and open hours, lines, blackouts with their reason."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ink import brush, pen, qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.design.colors import Color
from desktop.design.tokens import LINE, RADIUS, SPACE, WEEK

_REASON_INSET = 8
_REASON_LINES = 2


def paint_hatch(painter: QPainter, rect: QRectF, color: Color, phase: float) -> None:
    """Hatch `rect` at 45°, a 1 px line every 8 px; `phase` is the scroll, so lines move along."""
    step = WEEK.hatch_step * math.sqrt(2)
    height = rect.height()
    x = rect.left() - height - (rect.top() + phase) % step
    lines: list[QLineF] = []
    while x < rect.right():
        lines.append(QLineF(x, rect.bottom(), x + height, rect.top()))
        x += step
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(color, WEEK.hatch_width))
    painter.drawLines(lines)
    painter.restore()


def paint_hour_lines(
    painter: QPainter, color: Color, left: float, width: float, heights: list[float]
) -> None:
    """Paint 1 px lines of `width` from `left`, the pixel row starting at each of `heights`."""
    ink = qcolor(color)
    for y in heights:
        painter.fillRect(QRectF(left, y, width, LINE.hairline), ink)


def paint_panel(
    painter: QPainter, rect: QRectF, fill: Color, line: Color, radius: float = RADIUS.control
) -> None:
    """Paint a small flat card: filled, with a 1 px line inside its edge."""
    painter.setPen(pen(line))
    painter.setBrush(brush(fill))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def paint_pill(
    painter: QPainter, rect: QRectF, fill: Color, radius: float = RADIUS.control
) -> None:
    """Paint a filled rounded box without a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush(fill))
    painter.drawRoundedRect(rect, radius, radius)


def paint_dot(painter: QPainter, centre: QPointF, fill: Color, ring: Color) -> None:
    """Paint the now dot: 8 px with a 1 px ring that keeps it apart from what it lies on."""
    painter.setPen(Qt.PenStyle.NoPen)
    outer = WEEK.now_dot / 2
    painter.setBrush(brush(ring))
    painter.drawEllipse(centre, outer, outer)
    painter.setBrush(brush(fill))
    painter.drawEllipse(centre, outer - 1, outer - 1)


def paint_reason(
    painter: QPainter, look: GridLook, column: QRectF, top: float, title: str, detail: str
) -> None:
    """Paint a blackout's reason as a small card in `column`, its top edge at `top`."""
    pad, line = 5, look.text.line(TextRole.ROW)
    width = column.width() - 2 * _REASON_INSET + 1
    room = width - 2 * SPACE.xs
    titles = look.text.wrapped(TextRole.NAME, title, room, _REASON_LINES)
    details = look.text.wrapped(TextRole.ROW, detail, room, _REASON_LINES)
    height = (len(titles) + len(details)) * line + 2 * pad
    box = QRectF(column.left() + _REASON_INSET - 1, top, width, height)
    paint_panel(painter, box, look.colors.surface_raised, look.colors.border_control)
    row = QRectF(box.left() + SPACE.xs, box.top() + pad, room, line)
    for words in titles:
        look.text.leading(painter, TextRole.NAME, words, row, look.colors.text)
        row.translate(0, line)
    for words in details:
        look.text.leading(painter, TextRole.ROW, words, row, look.colors.text_muted)
        row.translate(0, line)
