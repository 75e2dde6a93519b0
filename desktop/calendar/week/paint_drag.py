"""Paints what floats over a week: the ghost of a drag, the chip that says why not, the cursor."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ground import paint_dot, paint_panel, paint_pill
from desktop.calendar.paint.ink import pen
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.paint_lesson import LessonPainter
from desktop.calendar.week.state import Verdict
from desktop.design.tokens import LINE, RADIUS, SPACE
from desktop.widgets.shadow import Shadow

_CHIP_PADDING = (10, 6)
_CHIP_GAP = 11
_CHIP_WIDTH = 232
_HEADLINE_GAP = 24


class DragPainter:
    """Paints ghost and chip with their shadow; asks for nothing but where they are."""

    def __init__(self, look: GridLook, lessons: LessonPainter) -> None:
        self._look = look
        self._lessons = lessons
        self._shadow = Shadow(look.colors.shadow, RADIUS.control, look.ratio)

    def with_shadow(self, box: QRectF) -> QRectF:
        """Return `box` grown by all its shadow covers, for what must be repainted."""
        reach = self._shadow.margins
        return box.adjusted(-reach.left(), -reach.top(), reach.right(), reach.bottom())

    def paint_ghost(
        self,
        painter: QPainter,
        rect: QRectF,
        placed: PlacedLesson,
        verdict: Verdict,
    ) -> None:
        """Paint a dragged lesson: its own colours, lifted; a red line if it would be refused."""
        self._shadow.cast(painter, rect)
        self._lessons.paint(painter, placed, rect)
        if not verdict.ok:
            self._lessons.paint_outline(painter, rect, self._look.colors.danger)

    def paint_new(self, painter: QPainter, rect: QRectF, words: str, verdict: Verdict) -> None:
        """Paint the place of a lesson being made by dragging over empty time."""
        look, colors = self._look, self._look.colors
        fill = colors.accent_soft if verdict.ok else colors.danger_soft
        line = colors.accent if verdict.ok else colors.danger
        paint_panel(painter, rect, fill, line)
        row = look.text.line(TextRole.NAME)
        top = min(3.0, (rect.height() - row) / 2)
        box = QRectF(rect.left() + 9, rect.top() + top, rect.width() - 14, row)
        look.text.leading(painter, TextRole.NAME, words, box, line)

    def paint_slot(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the keyboard's time cursor: a focus ring with nothing in it."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = LINE.focus_ring / 2
        painter.setPen(pen(self._look.colors.accent, LINE.focus_ring))
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), RADIUS.small, RADIUS.small)

    def paint_focus(self, painter: QPainter, rect: QRectF) -> None:
        """Paint keyboard focus on a lesson: a 2 px gap and the 2 px accent ring."""
        out = LINE.focus_gap + LINE.focus_ring
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self._look.colors.surface_raised, LINE.focus_gap + 1))
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), RADIUS.control, RADIUS.control)
        painter.setPen(pen(self._look.colors.accent, LINE.focus_ring))
        ring = rect.adjusted(1 - out, 1 - out, out - 1, out - 1)
        painter.drawRoundedRect(ring, RADIUS.control + 3, RADIUS.control + 3)

    def paint_handles(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the dots by which a finger pulls the edges of the chosen lesson."""
        colors = self._look.colors
        for edge in (rect.top(), rect.bottom()):
            paint_dot(painter, QPointF(rect.center().x(), edge), colors.accent, colors.surface)

    def paint_mark(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Paint the cursor's time in the ruler."""
        paint_pill(painter, box, self._look.colors.accent_soft)
        self._look.text.centred(painter, TextRole.NAME, words, box, self._look.colors.accent)

    def chip_rect(self, ghost: QRectF, room: QRectF, span: str, verdict: Verdict) -> QRectF:
        """Return where the chip goes: beside the ghost, on the side that has the room."""
        text, line = self._look.text, self._look.text.line(TextRole.ROW)
        pad_x, pad_y = _CHIP_PADDING
        head = text.width(TextRole.NAME, span) + text.width(TextRole.NAME, verdict.headline)
        content = max(head + _HEADLINE_GAP, text.width(TextRole.LABEL, verdict.detail) + 1)
        limit = room.width() - 2 * SPACE.xs
        width = min(max(content + 2 * pad_x, self._look.sized(_CHIP_WIDTH)), limit)
        height = line * (2 if verdict.detail else 1) + 2 * pad_y
        right, left = ghost.right() + _CHIP_GAP, ghost.left() - _CHIP_GAP - width
        fits_right = right + width <= room.right()
        fits_left = left >= room.left()
        prefers_left = self._look.is_rtl
        y = min(max(ghost.top(), room.top() + SPACE.xs), room.bottom() - height - SPACE.xs)
        if fits_left and (prefers_left or not fits_right):
            return QRectF(left, y, width, height)
        if fits_right:
            return QRectF(right, y, width, height)
        below = ghost.bottom() + SPACE.xs
        y = below if below + height <= room.bottom() else ghost.top() - height - SPACE.xs
        x = min(max(ghost.left(), room.left() + SPACE.xs), room.right() - width - SPACE.xs)
        return QRectF(x, y, width, height)

    def paint_chip(self, painter: QPainter, box: QRectF, span: str, verdict: Verdict) -> None:
        """Paint the time, by how much it misses, and why; red only where it is refused."""
        look, colors = self._look, self._look.colors
        self._shadow.cast(painter, box)
        if verdict.ok:
            paint_panel(painter, box, colors.surface_raised, colors.border_control)
            ink = colors.text
        else:
            paint_pill(painter, box, colors.danger)
            ink = colors.on_danger
        pad_x, pad_y = _CHIP_PADDING
        line = look.text.line(TextRole.ROW)
        row = QRectF(box.left() + pad_x, box.top() + pad_y, box.width() - 2 * pad_x, line)
        look.text.leading(painter, TextRole.NAME, span, row, ink)
        taken = look.text.width(TextRole.NAME, span) + SPACE.sm
        rest = row.adjusted(0, 0, -taken, 0) if look.is_rtl else row.adjusted(taken, 0, 0, 0)
        look.text.trailing(painter, TextRole.NAME, verdict.headline, rest, ink)
        row.translate(0, line)
        look.text.leading(painter, TextRole.LABEL, verdict.detail, row, ink)
