"""What floats over a week: the drag under way and the keyboard's place. State and its painting."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.calendar.scale import SNAP_MINUTES
from desktop.calendar.week.drag import Drag, Grip
from desktop.calendar.week.geometry import WeekGeometry
from desktop.calendar.week.layout import PlacedLesson
from desktop.calendar.week.paint_drag import DragPainter
from desktop.calendar.week.paint_ruler import pill_box
from desktop.calendar.week.paint_week import WeekPainter
from desktop.calendar.week.state import LessonCard


@dataclass(frozen=True, slots=True)
class TimeCursor:
    """The keyboard's place in empty time: `length` minutes from `minute` of `column`."""

    column: int
    minute: int
    length: int = SNAP_MINUTES


class WeekOverlay:
    """Holds what moves. A dropped ghost is held until the next state shows the change itself.

    `drag` is under way, `dropped` waits for its state, `pull` is how far the hand draws the ghost
    sideways (px); `focused_id` is the lesson under keyboard focus, `cursor` the time slot.
    """

    def __init__(self) -> None:
        self.drag: Drag | None = None
        self.dropped: Drag | None = None
        self.pull = 0.0
        self.cursor: TimeCursor | None = None
        self.focused_id: str | None = None
        self.shows_keyboard = False
        self.shows_handles = False
        self._lane: tuple[int, int] | None = None
        self._painted = QRectF()

    @property
    def held(self) -> Drag | None:
        """The drag whose ghost is on screen."""
        return self.drag or self.dropped

    def begin(self, drag: Drag, lane: tuple[int, int] | None) -> None:
        """Start a drag; an edge that is pulled stays in its `lane` (place, of how many)."""
        self.drag, self.dropped = drag, None
        self.pull = 0.0
        self._lane = lane

    def hold(self) -> None:
        """Keep the ghost where it was dropped until `settle`."""
        self.drag, self.dropped = None, self.drag
        self.pull = 0.0

    def settle(self) -> None:
        """Let go of a dropped ghost."""
        self.dropped = None

    def moved(self, floats: DragPainter, place: WeekGeometry, week: WeekPainter) -> list[QRectF]:
        """Return what must be repainted: where the ghost was painted and where it will be."""
        before = self._painted
        return [before, self._area(floats, place, week)]

    def paint(
        self,
        painter: QPainter,
        week: WeekPainter,
        floats: DragPainter,
        place: WeekGeometry,
    ) -> None:
        """Paint the keyboard's place, then the ghost and its chip above everything."""
        painter.save()
        painter.setClipRect(place.body)
        if self.shows_keyboard and self.held is None and self.cursor is not None:
            cursor = self.cursor
            rect = place.card_rect(cursor.column, cursor.minute, cursor.minute + cursor.length)
            floats.paint_slot(painter, rect)
        if self.held is not None:
            self._paint_held(painter, week, floats, place, self.held)
        painter.restore()
        if self.shows_keyboard and self.held is None and self.cursor is not None:
            self._paint_mark(painter, week, floats, place, self.cursor.minute)

    def _ghost(self, place: WeekGeometry, drag: Drag) -> QRectF:
        top, bottom = drag.extent
        lane, lanes = self._lane or (0, 1)
        rect = place.card_rect(drag.proposal.column, top, bottom, lane, lanes)
        return rect.translated(place.crisp(self.pull), 0)

    def _paint_held(
        self,
        painter: QPainter,
        week: WeekPainter,
        floats: DragPainter,
        place: WeekGeometry,
        drag: Drag,
    ) -> None:
        ghost = self._ghost(place, drag)
        span = week.words.span(*drag.extent)
        self._painted = self._area(floats, place, week)
        if drag.grip is Grip.NEW or drag.card is None:
            floats.paint_new(painter, ghost, span, drag.verdict)
        else:
            floats.paint_ghost(painter, ghost, _floating(drag, drag.card), drag.verdict)
        if _has_chip(drag):
            chip = floats.chip_rect(ghost, place.body, span, drag.verdict)
            floats.paint_chip(painter, chip, span, drag.verdict)

    def _area(self, floats: DragPainter, place: WeekGeometry, week: WeekPainter) -> QRectF:
        drag = self.held
        if drag is None:
            return QRectF()
        ghost = self._ghost(place, drag)
        area = floats.with_shadow(ghost)
        if _has_chip(drag):
            span = week.words.span(*drag.extent)
            chip = floats.chip_rect(ghost, place.body, span, drag.verdict)
            area = area.united(floats.with_shadow(chip))
        return area.adjusted(-2, -2, 2, 2)

    def _paint_mark(
        self,
        painter: QPainter,
        week: WeekPainter,
        floats: DragPainter,
        place: WeekGeometry,
        minute: int,
    ) -> None:
        y = place.y_of(minute)
        if not place.body.top() <= y <= place.body.bottom():
            return
        box = pill_box(week.look, place, y)
        box.moveTop(max(box.top(), place.body.top() + 1))
        floats.paint_mark(painter, box, week.words.figures(minute))


def _floating(drag: Drag, card: LessonCard) -> PlacedLesson:
    """The dragged lesson as it would stand there, alone in its lane."""
    top, bottom = drag.extent
    return PlacedLesson(
        card=card,
        column=drag.proposal.column,
        top=top,
        bottom=bottom,
        lane=0,
        lanes=1,
        continues_before=False,
        continues_after=False,
        start=top,
        end=bottom,
    )


def _has_chip(drag: Drag) -> bool:
    """Whether there is something to say beside the ghost."""
    return not drag.verdict.ok or bool(drag.verdict.headline or drag.verdict.detail)
