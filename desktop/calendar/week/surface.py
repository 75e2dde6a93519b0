"""The week as a picture with places in it: state, geometry and painting, without hands."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.calendar.paint.kept_layer import Stroke
from desktop.calendar.scale import wall_minute
from desktop.calendar.week.geometry import WeekGeometry, week_geometry
from desktop.calendar.week.layout import PlacedLesson, place_lessons
from desktop.calendar.week.overlay import WeekOverlay
from desktop.calendar.week.paint_drag import DragPainter
from desktop.calendar.week.paint_week import WeekPainter
from desktop.calendar.week.state import LessonCard, WeekState
from desktop.calendar.week.time_grid import TimeGrid
from desktop.calendar.week.words import lesson_name
from desktop.calendar.words import TimeWords
from desktop.design.theme import Theme

_REACH = 8
"""Px that a lesson's ring, and the dot of what waits, stand out at most."""
_HOME_MARGIN = 10
_HOME_WITHOUT_LESSONS = 8 * 60.0, 20 * 60.0


class WeekSurface(TimeGrid):
    """Shows a `WeekState` and says what is where. `overlay` holds the ghost and the cursor."""

    def __init__(
        self,
        state: WeekState,
        theme: Theme,
        words: TimeWords | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._state = state
        self._placed = place_lessons(state)
        self.overlay = WeekOverlay()
        self._access_of: object = None
        self._access_ids: tuple[str, ...] = ()
        self._week_painter: WeekPainter | None = None
        self._drag_painter: DragPainter | None = None
        super().__init__(theme, words, parent)

    @property
    def state(self) -> WeekState:
        """The week shown."""
        return self._state

    @property
    def placed(self) -> tuple[PlacedLesson, ...]:
        """Every lesson's pieces, column by column in order of time."""
        return self._placed

    @property
    def brushwork(self) -> tuple[WeekPainter, DragPainter]:
        """What paints the week and what floats over it, in the look of now."""
        look = self.look
        if self._week_painter is None or self._drag_painter is None:
            self._week_painter = WeekPainter(look, self._words)
            self._drag_painter = DragPainter(look, self._week_painter.lessons)
        return self._week_painter, self._drag_painter

    def card_for(self, lesson_id: str) -> LessonCard | None:
        """Return the lesson of that id, if it is shown."""
        placed = self.piece_of(lesson_id)
        return placed.card if placed is not None else None

    def piece_of(self, lesson_id: str | None) -> PlacedLesson | None:
        """Return a lesson's first piece, if it is shown."""
        return next((piece for piece in self._placed if piece.card.id == lesson_id), None)

    def rect_of(self, lesson_id: str) -> QRectF:
        """Return where a lesson's first piece is (widget coordinates), empty if not shown."""
        placed = self.piece_of(lesson_id)
        return self.place.piece_rect(placed) if placed is not None else QRectF()

    def piece_at(self, point: QPointF) -> PlacedLesson | None:
        """Return the piece of a lesson under `point`; the one drawn last wins."""
        if not self.place.is_in_body(point):
            return None
        for placed in reversed(self._placed):
            if self.place.piece_rect(placed).contains(point):
                return placed
        return None

    def show_handles(self, is_shown: bool) -> None:
        """Show the chosen lesson's edges to a finger, or hide them from a mouse."""
        if self.overlay.shows_handles != is_shown:
            self.overlay.shows_handles = is_shown
            self.update()

    def access_ids(self) -> tuple[str, ...]:
        """Lessons in reading order, each once."""
        if self._access_of is not self._placed:
            self._access_of = self._placed
            self._access_ids = tuple(dict.fromkeys(piece.card.id for piece in self._placed))
        return self._access_ids

    def access_name(self, item_id: str) -> str:
        """The facts of a lesson in one line."""
        card = self.card_for(item_id)
        return lesson_name(card, self._state, self._words) if card is not None else ""

    def access_help(self) -> str:
        """The keys that act on a lesson."""
        return QCoreApplication.translate(
            "WeekCanvas", "Enter to select, M to move, Shift and arrows to resize"
        )

    def access_rect(self, item_id: str) -> QRectF:
        """Where a lesson is."""
        return self.rect_of(item_id)

    def access_at(self, point: QPointF) -> str | None:
        """The lesson at a point."""
        placed = self.piece_at(point)
        return placed.card.id if placed is not None else None

    def access_focused(self) -> str | None:
        """The lesson under the keyboard."""
        return self.overlay.focused_id

    def access_selected(self) -> str | None:
        """The chosen lesson."""
        return self._state.selected_id

    def _make_place(self, scroll: float) -> WeekGeometry:
        return week_geometry(
            self._state,
            (float(self.width()), float(self.height())),
            scroll=scroll,
            zoom=self._zoom,
            text_scale=self._theme.text_scale,
            ratio=self.devicePixelRatioF(),
            is_rtl=self._is_rtl(),
        )

    def _on_look_changed(self) -> None:
        self._week_painter = self._drag_painter = None

    def _mend(self, lesson_id: str) -> None:
        """Paint a lesson's place anew, and nothing else of the week."""
        place = self.place
        mine = [place.piece_rect(each) for each in self._placed if each.card.id == lesson_id]
        for rect in mine:
            area = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).intersected(place.body)
            wide = area.adjusted(-_REACH, -_REACH, _REACH, _REACH)
            near = [each for each in self._placed if place.piece_rect(each).intersects(wide)]
            if not area.isEmpty():
                self._layer.mend(self.look, area, self._strokes_of(tuple(near)))

    def _strokes(self) -> Sequence[Stroke]:
        return self._strokes_of(self._placed)

    def _strokes_of(self, placed: tuple[PlacedLesson, ...]) -> Sequence[Stroke]:
        held = self.overlay.held
        is_away = held is not None and not held.is_copy
        dragged = held.card.id if held is not None and held.card is not None and is_away else None
        return self.brushwork[0].strokes(self._state, self.place, placed, dragged)

    def _paint_over(self, painter: QPainter) -> None:
        week, floats = self.brushwork
        overlay = self.overlay
        overlay.paint(painter, week, floats, self.place)
        chosen = self.piece_of(self._state.selected_id)
        if overlay.shows_handles and overlay.held is None and chosen is not None:
            painter.setClipRect(self.place.body)
            if chosen.card.state.is_movable:
                floats.paint_handles(painter, self.place.piece_rect(chosen))
        focused = self.piece_of(overlay.focused_id)
        if overlay.shows_keyboard and overlay.held is None and focused is not None:
            painter.setClipRect(self.place.body)
            rect = self.place.piece_rect(focused)
            floats.paint_focus(painter, rect)
            if focused.card.is_waiting or focused.card.is_unjudged:
                week.lessons.paint_wait_dot(painter, rect)

    def _home_scroll(self) -> float:
        """An hour before the first lesson or opening; around now, if that would be hidden and is
        not before or after all of them: at night nobody looks at empty hours.
        """
        state, place = self._state, self.place
        first, last = self._taught()
        home = place.scale.y_of(max(first // 60 * 60 - 60, 0)) - _HOME_MARGIN
        today = state.now.astimezone(state.zone).date()
        if state.first_date <= today <= state.date_of(state.column_count - 1):
            minute = wall_minute(state.now, today, state.zone)
            now, height = place.scale.y_of(minute), place.body.height()
            is_hidden = not home + height * 0.1 < now < home + height * 0.9
            if is_hidden and first - 60 <= minute <= last + 60:
                home = now - height / 2
        return max(home, 0.0)

    def _taught(self) -> tuple[float, float]:
        """From which minute of a day until which there are lessons or open hours in the week."""
        state = self._state
        taught = [(placed.top, placed.bottom) for placed in self._placed]
        for column, spans in enumerate(state.open_time[: state.column_count]):
            day = state.date_of(column)
            for span in spans:
                opens = wall_minute(span.start, day, state.zone)
                taught.append((opens, opens + (span.end - span.start).total_seconds() / 60))
        first = min((each for each, _ in taught), default=_HOME_WITHOUT_LESSONS[0])
        return first, max((each for _, each in taught), default=_HOME_WITHOUT_LESSONS[1])
