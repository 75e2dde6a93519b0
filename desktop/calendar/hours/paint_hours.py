"""Paints weekly hours: closed ground, open blocks, the stroke being painted, thin lessons."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.calendar.hours.blocks import HoursBlock, HoursKind, HoursStroke, total_minutes
from desktop.calendar.hours.state import HoursState, ThinLesson
from desktop.calendar.paint.ground import (
    paint_hatch,
    paint_hour_lines,
    paint_panel,
    paint_pill,
    paint_reason,
)
from desktop.calendar.paint.ink import brush, pen, qcolor
from desktop.calendar.paint.look import GridLook
from desktop.calendar.paint.text import TextRole
from desktop.calendar.scale import MINUTES_A_DAY
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.paint_header import paint_header_ground
from desktop.calendar.week.paint_ruler import RulerFacts, RulerPainter
from desktop.calendar.words import TimeWords
from desktop.design.colors import Color
from desktop.design.tokens import LINE, RADIUS, SPACE

_BLOCK_INSET = 4
_TEXT_INSET = 9
_TEXT_SLACK = 4
_THIN_WIDTH = 10
_THIN_RING = 2
_NAME_INSET = 9
_TOTAL_INSET = 10
_REASON_AT = 9 * 60
_LINE_ALPHA = 0.12
_LINE_ALPHA_OPEN = 0.09


def block_rect(place: WeekGeometry, column: int, block: HoursBlock) -> QRectF:
    """Return where a block stands: 4 px inside its column, from hour line to hour line."""
    rect = place.column_rect(column)
    top = place.y_of(block.start) + 1
    height = max(place.y_of(block.end) - top, 3.0)
    return QRectF(rect.left() + _BLOCK_INSET, top, rect.width() - 2 * _BLOCK_INSET, height)


class HoursLayer:
    """Paints what stays while a stroke is drawn, and the stroke itself over it."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self._look = look
        self._words = words
        self._ruler = RulerPainter(look, words)

    def paint(
        self, painter: QPainter, state: HoursState, place: WeekGeometry, held: HoursStroke | None
    ) -> None:
        """Paint the whole grid; the block that `held` has taken up leaves a dashed outline."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.setClipRect(place.body)
        self._paint_ground(painter, state, place)
        for column, blocks in enumerate(state.hours):
            for block in blocks:
                is_held = held is not None and held.held == block
                if is_held and held is not None and held.anchor_column == column:
                    self._paint_vacated(painter, block_rect(place, column, block))
                else:
                    self._paint_block(painter, place, column, block)
        for lesson in state.lessons:
            self._paint_lesson(painter, state, place, lesson)
        painter.restore()
        facts = RulerFacts(state.hour_range, (state.zone_name,))
        self._ruler.paint(painter, facts, place)
        self._paint_header(painter, state, place)
        self._ruler.paint_zones(painter, facts, place)

    def paint_stroke(
        self, painter: QPainter, state: HoursState, place: WeekGeometry, stroke: HoursStroke
    ) -> None:
        """Paint the stroke: its hours, what the day gains or loses, and the lessons that stay."""
        gain = stroke.gain(state.hours)
        sign = "+" if gain >= 0 else "−"
        change = f"{sign}{self._words.length(abs(gain))}"
        for column, block in stroke.blocks():
            rect = block_rect(place, column, block)
            if stroke.kind is HoursKind.CLOSE:
                fill, ink = self._look.colors.closed, self._look.colors.text
                paint_pill(painter, rect, fill)
                self._paint_vacated(painter, rect)
            else:
                fill, ink = self._look.colors.accent, self._look.colors.on_accent
                paint_pill(painter, rect, fill)
            self._paint_words(painter, rect, block, ink, change)
            for lesson in state.lessons:
                if lesson.column == column:
                    self._paint_lesson(painter, state, place, lesson)

    def paint_ring(self, painter: QPainter, rect: QRectF) -> None:
        """Paint keyboard focus around a block or a time slot."""
        out = LINE.focus_gap
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(self._look.colors.accent, LINE.focus_ring))
        ring = rect.adjusted(-out, -out, out, out)
        painter.drawRoundedRect(ring, RADIUS.control + out, RADIUS.control + out)

    def _paint_ground(self, painter: QPainter, state: HoursState, place: WeekGeometry) -> None:
        colors, body = self._look.colors, place.body
        painter.fillRect(body, qcolor(colors.closed))
        heights = _hour_heights(state, place)
        faint = colors.accent.faded(_LINE_ALPHA)
        paint_hour_lines(painter, faint, body.left(), body.width(), heights)
        for blackout in state.blackouts:
            rect = place.column_rect(blackout.column)
            painter.fillRect(rect, qcolor(colors.blackout))
            paint_hatch(painter, rect, colors.blackout_line, place.scroll)
            paint_hour_lines(painter, colors.grid, rect.left(), rect.width(), heights)
        for column in range(len(state.hours)):
            x = place.mirrored(place.column_edge(column), LINE.hairline)
            line = QRectF(x, body.top(), LINE.hairline, body.height())
            painter.fillRect(line, qcolor(colors.border))
        for blackout in state.blackouts:
            rect = place.column_rect(blackout.column)
            top = max(place.y_of(_REASON_AT), body.top() + 2)
            paint_reason(painter, self._look, rect, top, blackout.title, blackout.detail)

    def _paint_block(
        self, painter: QPainter, place: WeekGeometry, column: int, block: HoursBlock
    ) -> None:
        colors = self._look.colors
        rect = block_rect(place, column, block)
        if not rect.intersects(place.body):
            return
        paint_panel(painter, rect, colors.accent_soft, colors.accent)
        hours = range(block.start // 60 + 1, (block.end + 59) // 60)
        faint = colors.accent.faded(_LINE_ALPHA_OPEN)
        inner = [place.y_of(hour * 60) for hour in hours]
        paint_hour_lines(painter, faint, rect.left() + 1, rect.width() - 2, inner)
        self._paint_words(painter, rect, block, colors.accent, "")

    def _paint_words(
        self, painter: QPainter, rect: QRectF, block: HoursBlock, ink: Color, change: str
    ) -> None:
        """The block's times, on two rows where one has no room, then what it changes."""
        text = self._look.text
        line = text.line(TextRole.NAME)
        room = rect.width() - 2 * _TEXT_INSET + _TEXT_SLACK
        rows = [(TextRole.NAME, self._words.brief_span(block.start, block.end))]
        if text.width(TextRole.NAME, rows[0][1]) > room and rect.height() >= 2 * line:
            start, end = self._words.brief(block.start), self._words.brief(block.end)
            rows = [(TextRole.NAME, f"{start} –"), (TextRole.NAME, end)]
        if change:
            rows.append((TextRole.ROW, change))
        top = rect.top() + min(SPACE.xxs, max((rect.height() - line) / 2, 0))
        row = QRectF(rect.left() + _TEXT_INSET, top, room, line)
        for role, words in rows:
            if row.bottom() > rect.bottom():
                return
            text.leading(painter, role, words, row, ink)
            row.translate(0, line)

    def _paint_vacated(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(pen(self._look.colors.border_strong, LINE.hairline, is_dashed=True))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS.control, RADIUS.control)

    def _paint_lesson(
        self, painter: QPainter, state: HoursState, place: WeekGeometry, lesson: ThinLesson
    ) -> None:
        """A thin bar at the trailing side; with a ring where it lies across a block's edge."""
        column = place.column_rect(lesson.column)
        inset = _BLOCK_INSET + 5
        x = column.left() + inset if place.is_rtl else column.right() - inset - _THIN_WIDTH
        top, bottom = place.y_of(max(lesson.start, 0)), place.y_of(min(lesson.end, MINUTES_A_DAY))
        rect = QRectF(x, top + 3, _THIN_WIDTH, max(bottom - top - 4, 3.0))
        hours = state.hours[lesson.column]
        is_inside = any(one.start <= lesson.start and lesson.end <= one.end for one in hours)
        touches = any(one.start < lesson.end and lesson.start < one.end for one in hours)
        painter.setPen(Qt.PenStyle.NoPen)
        if touches and not is_inside:
            ring = rect.adjusted(-_THIN_RING, -_THIN_RING, _THIN_RING, _THIN_RING)
            painter.setBrush(brush(self._look.colors.surface))
            painter.drawRoundedRect(ring, RADIUS.small, RADIUS.small)
        painter.setBrush(brush(self._look.tokens.hue_for(lesson.hue_index).solid))
        painter.drawRoundedRect(rect, RADIUS.small - 1, RADIUS.small - 1)

    def _paint_header(self, painter: QPainter, state: HoursState, place: WeekGeometry) -> None:
        """Each day's name and how long it is open; one over the other where room is short."""
        paint_header_ground(painter, self._look, place)
        text, colors = self._look.text, self._look.colors
        names = [self._words.weekday(number) for number in state.weekdays]
        totals = [self._total(state, column) for column in range(len(names))]
        rows: list[QRectF] = []
        left, right = (_TOTAL_INSET, _NAME_INSET) if place.is_rtl else (_NAME_INSET, _TOTAL_INSET)
        for column in range(len(names)):
            box = place.column_rect(column)
            rows.append(
                QRectF(box.left() + left, 0, box.width() - left - right, place.header_height)
            )
        is_stacked = any(
            text.width(TextRole.DAY_STRONG, name) + SPACE.xs + text.width(TextRole.ROW, total)
            > row.width()
            for name, total, row in zip(names, totals, rows, strict=True)
        )
        for name, total, row in zip(names, totals, rows, strict=True):
            upper, lower = QRectF(row), QRectF(row)
            if is_stacked:
                line, small = text.line(TextRole.DAY_STRONG), text.line(TextRole.ROW)
                upper = QRectF(row.left(), (row.height() - line - small) / 2, row.width(), line)
                lower = QRectF(row.left(), upper.bottom(), row.width(), small)
            text.leading(painter, TextRole.DAY_STRONG, name, upper, colors.text)
            place_total = text.leading if is_stacked else text.trailing
            place_total(painter, TextRole.ROW, total, lower, colors.text_muted)

    def _total(self, state: HoursState, column: int) -> str:
        is_closed = any(blackout.column == column for blackout in state.blackouts)
        minutes = 0 if is_closed else total_minutes(state.hours[column])
        return self._words.short_length(minutes) if minutes else _closed()


def _closed() -> str:
    return QCoreApplication.translate("HoursPainter", "closed")


def _hour_heights(state: HoursState, place: WeekGeometry) -> list[float]:
    first, last = state.hour_range
    body = place.body
    ys = (place.y_of(hour * 60) for hour in range(first, last + 1))
    return [y for y in ys if body.top() - 1 < y < body.bottom()]
