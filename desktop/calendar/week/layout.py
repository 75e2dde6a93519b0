"""Where each lesson stands in the columns of a week: pieces of days, side by side in lanes.

Pure, in wall-clock minutes. Cost is n log n in the lessons of a column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.calendar.scale import MINUTES_A_DAY, wall_minute
from desktop.calendar.week.state import LessonCard, LessonState, Span, WeekState

SHORTEST_MINUTES = 10
"""The least height a lesson is drawn with, so that it can always be seen and taken."""


@dataclass(frozen=True, slots=True)
class PlacedLesson:
    """A lesson's piece in one column: minutes of that day, and its lane of `lanes`.

    `top` and `bottom` are clipped to the day, `start` and `end` are the lesson's own minutes,
    `arrived` the minute a checked-in student came.
    """

    card: LessonCard
    column: int
    top: float
    bottom: float
    lane: int
    lanes: int
    continues_before: bool
    continues_after: bool
    start: float
    end: float
    arrived: float | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    card: LessonCard
    column: int
    top: float
    bottom: float
    end: float


def wall_extent(span: Span, state: WeekState, column: int) -> tuple[float, float]:
    """Return top and bottom minutes of `span` on the wall clock of `column`, not clipped.

    Across a repeated hour the wall clock runs back, so the true length is the least drawn.
    """
    day = state.date_of(column)
    top = wall_minute(span.start, day, state.zone)
    bottom = wall_minute(span.end, day, state.zone)
    true_minutes = (span.end - span.start).total_seconds() / 60
    return top, max(bottom, top + true_minutes)


def is_placed_alike(one: WeekState, other: WeekState) -> bool:
    """Whether every lesson of both stands in the same place: choosing one moves none."""
    return (
        (one.first_date, one.zone, one.days, one.columns)
        == (other.first_date, other.zone, other.days, other.columns)
    ) and one.lessons == other.lessons


def place_lessons(state: WeekState) -> tuple[PlacedLesson, ...]:
    """Return every visible piece, column by column, in order of time.

    Overlapping lessons share their column in lanes of equal width; a lesson that crosses
    midnight has a piece in each day shown. Cancelled lessons are left out.
    """
    columns: list[list[_Piece]] = [[] for _ in range(state.column_count)]
    for card in state.lessons:
        if card.state is LessonState.CANCELLED:
            continue
        for piece in _pieces(card, state):
            columns[piece.column].append(piece)
    return tuple(placed for pieces in columns for placed in _lanes(pieces, state))


def _pieces(card: LessonCard, state: WeekState) -> Iterator[_Piece]:
    """The pieces of one lesson; minutes are found once and shifted a day for each column."""
    start = wall_minute(card.start, state.first_date, state.zone)
    end = wall_minute(card.end, state.first_date, state.zone)
    true_minutes = (card.end - card.start).total_seconds() / 60
    bottom = max(end, start + true_minutes)
    for column, shift in _columns_of(card, state, start, bottom):
        if bottom - shift > 0 and start - shift < MINUTES_A_DAY:
            least = max(bottom, start + SHORTEST_MINUTES)
            yield _Piece(card, column, start - shift, least - shift, end - shift)


def _columns_of(
    card: LessonCard, state: WeekState, start: float, bottom: float
) -> Iterator[tuple[int, int]]:
    """The columns a lesson may touch, and the minutes each begins after the first date."""
    lane = card.column if state.columns else 0
    if lane >= state.lanes:
        return
    first, last = int(start // MINUTES_A_DAY), int(bottom // MINUTES_A_DAY)
    for day in range(max(first, 0), min(last + 1, state.days)):
        yield day * state.lanes + lane, day * MINUTES_A_DAY


def _lanes(pieces: list[_Piece], state: WeekState) -> Iterator[PlacedLesson]:
    """Give pieces of one column their lanes, cluster by cluster of what overlaps."""
    pieces.sort(key=lambda piece: (piece.top, -piece.bottom, piece.card.id))
    cluster: list[tuple[_Piece, int]] = []
    lane_ends: list[float] = []
    for piece in pieces:
        if cluster and piece.top >= max(lane_ends):
            yield from _placed(cluster, len(lane_ends), state)
            cluster, lane_ends = [], []
        lane = next((i for i, end in enumerate(lane_ends) if end <= piece.top), len(lane_ends))
        lane_ends[lane : lane + 1] = [piece.bottom]
        cluster.append((piece, lane))
    yield from _placed(cluster, len(lane_ends), state)


def _placed(
    cluster: list[tuple[_Piece, int]], lanes: int, state: WeekState
) -> Iterator[PlacedLesson]:
    for piece, lane in cluster:
        card = piece.card
        arrived = None
        if card.arrived_at is not None:
            arrived = wall_minute(card.arrived_at, state.date_of(piece.column), state.zone)
        yield PlacedLesson(
            card=card,
            column=piece.column,
            top=max(piece.top, 0.0),
            bottom=min(piece.bottom, float(MINUTES_A_DAY)),
            lane=lane,
            lanes=lanes,
            continues_before=piece.top < 0,
            continues_after=piece.bottom > MINUTES_A_DAY,
            start=piece.top,
            end=piece.end,
            arrived=arrived,
        )
