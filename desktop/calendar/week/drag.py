"""One drag over a week, by hand or by keyboard: where it would land and what the rules say.

Pure but for the judge it asks; knows columns and wall-clock minutes, not pixels.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from desktop.calendar.scale import (
    FINE_SNAP_MINUTES,
    MINUTES_A_DAY,
    SNAP_MINUTES,
    instant_at,
    snap,
    wall_minute,
)
from desktop.calendar.week.layout import wall_extent
from desktop.calendar.week.state import (
    DragKind,
    DragProposal,
    Judge,
    LessonCard,
    Span,
    Verdict,
    WeekState,
)

SHORTEST_LESSON = 15
LONGEST_LESSON = 480


class Grip(Enum):
    """What was taken hold of."""

    NEW = "new"
    BODY = "body"
    TOP = "top"
    BOTTOM = "bottom"

    @property
    def kind(self) -> DragKind:
        """What a drag by this grip does."""
        if self is Grip.NEW:
            return DragKind.CREATE
        return DragKind.MOVE if self is Grip.BODY else DragKind.RESIZE


class Drag:
    """A drag under way. `verdict` is the judge's answer for `proposal`, asked once a place.

    Lengths stay within 15 to 480 minutes (booking rule 8); a moved lesson keeps its length in
    real time, also across a clock change.
    """

    def __init__(
        self,
        grip: Grip,
        state: WeekState,
        judge: Judge,
        column: int,
        minute: float,
        card: LessonCard | None = None,
    ) -> None:
        if (card is None) != (grip is Grip.NEW):
            raise ValueError("a new lesson has no card yet, every other grip holds one")
        self.grip = grip
        self._is_copy = False
        self.card = card
        self._state = state
        self._judge = judge
        self._answers: dict[DragProposal, Verdict] = {}
        self._anchor_column = column
        self._anchor_minute = minute
        self._origin_top = self._top_of(card, column)
        self.proposal = self._origin(column, minute)
        self.verdict = self._ask(self.proposal)

    @property
    def has_changed(self) -> bool:
        """Whether dropping now would change anything."""
        if self.card is None:
            return True
        here = (self.proposal.column, self.proposal.start, self.proposal.end)
        return here != (self._anchor_column, self.card.start, self.card.end)

    @property
    def extent(self) -> tuple[float, float]:
        """The proposal's top and bottom in wall-clock minutes of its column."""
        span = Span(self.proposal.start, self.proposal.end)
        return wall_extent(span, self._state, self.proposal.column)

    def drag_to(self, column: int, minute: float, step: int = SNAP_MINUTES) -> bool:
        """Follow the hand to `minute` of `column`; return whether the proposal changed."""
        if self.grip is Grip.BODY:
            moved = self._origin_top + minute - self._anchor_minute
            return self._place(column, snap(moved, step), step)
        if self.grip is Grip.NEW:
            return self._stretch_new(minute, step)
        return self._resize(snap(minute, step), step)

    @property
    def is_copy(self) -> bool:
        """Whether dropping leaves the lesson where it is, and books the same again."""
        return self._is_copy

    def copy(self, is_copy: bool) -> bool:
        """Copy from here on, or move; return whether that is something else than before."""
        if self.grip is not Grip.BODY or is_copy == self._is_copy:
            return False
        self._is_copy = is_copy
        kind = DragKind.COPY if is_copy else DragKind.MOVE
        return self._take(replace(self.proposal, kind=kind))

    def nudge(self, columns: int, minutes: int) -> bool:
        """Shift by keyboard: the whole lesson, or the edge that is held."""
        top, bottom = self.extent
        if self.grip is Grip.BODY:
            column = min(max(self.proposal.column + columns, 0), self._state.column_count - 1)
            return self._place(column, round(top) + minutes, abs(minutes) or SNAP_MINUTES)
        edge = top if self.grip is Grip.TOP else bottom
        return self._resize(round(edge) + minutes, abs(minutes) or SNAP_MINUTES)

    def _origin(self, column: int, minute: float) -> DragProposal:
        if self.card is not None:
            return DragProposal(
                self.grip.kind, self.card.id, column, self.card.start, self.card.end
            )
        start = int(minute // SNAP_MINUTES) * SNAP_MINUTES
        return self._new(column, start, start + SNAP_MINUTES)

    def _new(self, column: int, top: int, bottom: int) -> DragProposal:
        return DragProposal(
            DragKind.CREATE, None, column, self._instant(column, top), self._instant(column, bottom)
        )

    def _stretch_new(self, minute: float, step: int) -> bool:
        """Grow from where the press was, down or up; the day stays the one pressed on."""
        anchor = int(self._anchor_minute // step) * step
        edge = snap(minute, step)
        if edge > anchor:
            top, bottom = anchor, min(max(edge, anchor + SHORTEST_LESSON), anchor + LONGEST_LESSON)
        else:
            bottom = anchor + step
            top = max(min(edge, bottom - SHORTEST_LESSON), bottom - LONGEST_LESSON)
        return self._take(self._new(self._anchor_column, top, bottom))

    def _place(self, column: int, top: int, step: int) -> bool:
        card = self._held()
        earliest = min(self._state.hour_range[0] * 60, snap(self._origin_top, step))
        latest = min(self._state.hour_range[1] * 60, MINUTES_A_DAY) - max(step, FINE_SNAP_MINUTES)
        start = self._instant(column, min(max(top, earliest), latest))
        length = card.end - card.start
        kind = DragKind.COPY if self._is_copy else DragKind.MOVE
        return self._take(DragProposal(kind, card.id, column, start, start + length))

    def _resize(self, edge: int, step: int) -> bool:
        card = self._held()
        column = self._anchor_column
        instant = self._instant(column, edge)
        least = timedelta(minutes=max(SHORTEST_LESSON, step))
        most = timedelta(minutes=LONGEST_LESSON)
        if self.grip is Grip.TOP:
            start = min(max(instant, card.end - most), card.end - least)
            return self._take(DragProposal(DragKind.RESIZE, card.id, column, start, card.end))
        end = max(min(instant, card.start + most), card.start + least)
        return self._take(DragProposal(DragKind.RESIZE, card.id, column, card.start, end))

    def _take(self, proposal: DragProposal) -> bool:
        if proposal == self.proposal:
            return False
        self.proposal = proposal
        self.verdict = self._ask(proposal)
        return True

    def _ask(self, proposal: DragProposal) -> Verdict:
        answer = self._answers.get(proposal)
        if answer is None:
            answer = self._judge(proposal)
            self._answers[proposal] = answer
        return answer

    def _held(self) -> LessonCard:
        if self.card is None:
            raise ValueError("a new lesson has nothing to move yet")
        return self.card

    def _top_of(self, card: LessonCard | None, column: int) -> float:
        if card is None:
            return 0.0
        return wall_minute(card.start, self._state.date_of(column), self._state.zone)

    def _instant(self, column: int, minute: int) -> datetime:
        return instant_at(self._state.date_of(column), minute, self._state.zone)
