"""Paints a whole week but for what moves: ground, now line, lessons, ruler and header.

The canvas keeps the result in a pixmap; a frame of a drag copies it and paints only the ghost.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.paint.ground import paint_dot, paint_hatch, paint_hour_lines, paint_reason
from desktop.calendar.paint.ink import qcolor
from desktop.calendar.paint.kept_layer import Stroke
from desktop.calendar.paint.look import GridLook
from desktop.calendar.scale import MINUTES_A_DAY
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.layout import PlacedLesson, wall_extent
from desktop.calendar.week.paint_header import HeaderPainter
from desktop.calendar.week.paint_lesson import LessonPainter
from desktop.calendar.week.paint_ruler import RulerPainter, ruler_facts
from desktop.calendar.week.state import Blackout, Buffer, WeekState
from desktop.calendar.words import TimeWords
from desktop.design.tokens import LINE, WEEK

_REASON_AT = 9 * 60
_REASON_LEAST = 64
"""Narrower columns hatch only: two letters and an ellipsis say nothing."""
_PAST_LINE_ALPHA = 0.34
_AT_ONCE = 80
"""So many lessons are painted together: 30 ms of a processor at its fastest, the first time."""
_A_STROKE = 20


class WeekPainter:
    """Paints the layer of a week that does not change while something is dragged over it."""

    def __init__(self, look: GridLook, words: TimeWords) -> None:
        self.look = look
        self.words = words
        self.lessons = LessonPainter(look, words)
        self._header = HeaderPainter(look, words)
        self._ruler = RulerPainter(look, words)

    def strokes(
        self,
        state: WeekState,
        place: WeekGeometry,
        lessons: tuple[PlacedLesson, ...],
        dragged_id: str | None,
    ) -> list[Stroke]:
        """Return what paints everything; the lesson `dragged_id` leaves only its dashed outline.

        Up to `_AT_ONCE` lessons it is one stroke, beyond that each is for some of them.
        """
        body = place.body.adjusted(-4, -4, 4, 4)
        seen = [
            (each, rect) for each in lessons if (rect := place.piece_rect(each)).intersects(body)
        ]
        self.lessons.begin_frame()

        def ground(painter: QPainter) -> None:
            with _inside(painter, place):
                self._paint_ground(painter, state, place)
                self._paint_now(painter, state, place)

        def some(first: int, painter: QPainter) -> None:
            with _inside(painter, place):
                for placed, rect in seen[first : first + _A_STROKE]:
                    self._paint_lesson(painter, placed, rect, dragged_id)

        def rest(painter: QPainter) -> None:
            with _inside(painter, place):
                self._paint_marks(painter, state, seen, dragged_id)
            self._paint_frame(painter, state, place)

        turns = [partial(some, first) for first in range(0, len(seen), _A_STROKE)]
        strokes: list[Stroke] = [ground, *turns, rest]
        return strokes if len(seen) > _AT_ONCE else [partial(_paint_all, strokes)]

    def _paint_frame(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        """What stands around the hours, and over their edge."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        facts = ruler_facts(state)
        self._ruler.paint(painter, facts, place)
        if facts.now_minute is not None:
            self._paint_now_dot(painter, state, place, facts.now_minute)
        self._header.paint(painter, state, place)
        self._ruler.paint_zones(painter, facts, place)

    def _paint_ground(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        colors = self.look.colors
        painter.fillRect(place.body, qcolor(colors.closed))
        raised = qcolor(colors.surface_raised)
        for column, spans in enumerate(state.open_time[: state.column_count]):
            for span in spans:
                top, bottom = wall_extent(span, state, column)
                painter.fillRect(
                    place.span_rect(column, max(top, 0), min(bottom, MINUTES_A_DAY)), raised
                )
        for blackout in state.blackouts:
            self._paint_blackout(painter, state, place, blackout)
        body = place.body
        first, last = state.hour_range
        heights = [
            y
            for hour in range(first, last + 1)
            if body.top() - 1 < (y := place.y_of(hour * 60)) < body.bottom()
        ]
        paint_hour_lines(painter, colors.grid, body.left(), body.width(), heights)
        for column in range(state.column_count):
            x = place.mirrored(place.column_edge(column), LINE.hairline)
            line = QRectF(x, body.top(), LINE.hairline, body.height())
            is_inner = state.is_split and column % state.lanes
            painter.fillRect(line, qcolor(colors.grid if is_inner else colors.border))
        for buffer in state.buffers:
            self._paint_buffer(painter, state, place, buffer)
        for blackout in state.blackouts:
            self._paint_why(painter, state, place, blackout)

    def _paint_buffer(
        self, painter: QPainter, state: WeekState, place: WeekGeometry, buffer: Buffer
    ) -> None:
        """Hatched like closed time, but no wider than a lesson: it belongs to one."""
        top, bottom = wall_extent(buffer.span, state, buffer.column)
        rect = place.card_rect(buffer.column, max(top, 0.0), min(bottom, float(MINUTES_A_DAY)))
        if rect.intersects(place.body):
            paint_hatch(painter, rect, self.look.colors.blackout_line, place.scroll)

    def _blackout_rect(
        self, state: WeekState, place: WeekGeometry, blackout: Blackout
    ) -> tuple[QRectF, float, float]:
        top, bottom = wall_extent(blackout.span, state, blackout.column)
        top, bottom = max(top, 0.0), min(bottom, float(MINUTES_A_DAY))
        return place.span_rect(blackout.column, top, bottom), top, bottom

    def _paint_blackout(
        self, painter: QPainter, state: WeekState, place: WeekGeometry, blackout: Blackout
    ) -> None:
        rect = self._blackout_rect(state, place, blackout)[0].intersected(place.body)
        painter.fillRect(rect, qcolor(self.look.colors.blackout))
        paint_hatch(painter, rect, self.look.colors.blackout_line, place.scroll)

    def _paint_why(
        self, painter: QPainter, state: WeekState, place: WeekGeometry, blackout: Blackout
    ) -> None:
        """The reason's card: at 09:00, at the blackout's start, or where it can still be read."""
        rect, top, bottom = self._blackout_rect(state, place, blackout)
        if rect.width() < self.look.sized(_REASON_LEAST):
            return
        minute = _REASON_AT if top <= _REASON_AT < bottom else top
        y = place.y_of(minute) + 2
        if y < place.body.top():
            y = min(place.body.top() + 2, rect.bottom() - self.look.sized(44))
        paint_reason(painter, self.look, rect, y, blackout.title, blackout.detail)

    def _paint_now(self, painter: QPainter, state: WeekState, place: WeekGeometry) -> None:
        """Faint over the days gone by, 2 px over today."""
        minute = ruler_facts(state).now_minute
        if minute is None:
            return
        y = place.y_of(minute)
        accent = self.look.colors.accent
        first, last = _today_columns(state)
        start, end = place.column_edge(first), place.column_edge(last)
        past = start - place.ruler_width
        if past > 0:
            x = place.mirrored(place.ruler_width, past)
            faint = qcolor(accent.faded(_PAST_LINE_ALPHA))
            painter.fillRect(QRectF(x, y, past, WEEK.now_line_past), faint)
        x = place.mirrored(start, end - start - 1)
        painter.fillRect(QRectF(x, y - 1, end - start - 1, WEEK.now_line), qcolor(accent))

    def _paint_now_dot(
        self, painter: QPainter, state: WeekState, place: WeekGeometry, minute: float
    ) -> None:
        """The dot where today begins, over the ruler's edge where today comes first."""
        start = place.column_edge(_today_columns(state)[0])
        centre = QPointF(place.width - start if place.is_rtl else start, place.y_of(minute))
        paint_dot(painter, centre, self.look.colors.accent, self.look.colors.surface_raised)

    def _paint_lesson(
        self, painter: QPainter, placed: PlacedLesson, rect: QRectF, dragged_id: str | None
    ) -> None:
        if placed.card.id == dragged_id:
            self.lessons.paint_vacated(painter, rect)
        else:
            self.lessons.paint(painter, placed, rect)

    def _paint_marks(
        self,
        painter: QPainter,
        state: WeekState,
        seen: list[tuple[PlacedLesson, QRectF]],
        dragged_id: str | None,
    ) -> None:
        """The ring around what is chosen, and the dots of what waits: over every lesson."""
        still = [(each.card, rect) for each, rect in seen if each.card.id != dragged_id]
        for card, rect in still:
            if card.id == state.selected_id:
                self.lessons.paint_selection(painter, rect)
        for card, rect in still:
            if card.is_waiting or card.is_unjudged:
                self.lessons.paint_wait_dot(painter, rect)


@contextmanager
def _inside(painter: QPainter, place: WeekGeometry) -> Iterator[None]:
    """Among the hours: nothing is painted over ruler and header."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(place.body)
    yield
    painter.restore()


def _paint_all(strokes: list[Stroke], painter: QPainter) -> None:
    for stroke in strokes:
        stroke(painter)


def _today_columns(state: WeekState) -> tuple[int, int]:
    """The first column of today and the one after its last."""
    if state.is_day_view:
        return 0, state.column_count
    today = (state.now.astimezone(state.zone).date() - state.first_date).days
    return today * state.lanes, (today + 1) * state.lanes
