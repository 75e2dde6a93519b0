"""What a painted week is made of: frozen values in, typed intentions out. No Qt here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class LessonState(StrEnum):
    """The states a lesson card can be drawn in (booking rule 11); cancelled ones are not drawn.

    HELD, RESERVED and BUSY are no lessons but time that is taken: kept while somebody types, kept
    for a kiosk that may have lost the network, or somebody else's and nameless. UNKNOWN is a lesson
    in a state that a newer program wrote.
    """

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    CONFLICT = "conflict"
    CANCELLED = "cancelled"
    HELD = "held"
    RESERVED = "reserved"
    BUSY = "busy"
    UNKNOWN = "unknown"

    @property
    def is_movable(self) -> bool:
        """Whether a hand may drag it: what has happened or was lost stays where it is."""
        return self in (LessonState.REQUESTED, LessonState.CONFIRMED)

    @property
    def is_lesson(self) -> bool:
        """Whether it is a lesson, which can be chosen, and not merely time that is taken."""
        taken = (LessonState.HELD, LessonState.RESERVED, LessonState.BUSY)
        return self not in (*taken, LessonState.CANCELLED)

    @property
    def is_past(self) -> bool:
        """Whether it is drawn faded, as something that is over."""
        return self in (LessonState.COMPLETED, LessonState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class LessonCard:
    """One lesson as the canvas draws it. `start` and `end` are aware UTC instants.

    `column` counts only where the state names columns: it is the place of the instructor among
    them. The day follows from `start`. `is_waiting` is an edit still to be sent, `is_unjudged` a
    lesson made offline that the server has not judged. `arrived_at` is when a checked-in student
    came.
    """

    id: str
    start: datetime
    end: datetime
    student: str
    first_name: str
    subject: str
    initials: str
    hue_index: int
    state: LessonState = LessonState.CONFIRMED
    column: int = 0
    is_waiting: bool = False
    is_unjudged: bool = False
    arrived_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open interval of aware UTC instants (booking rule 9)."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Blackout:
    """Closed time in one column and why: `title` is the reason, `detail` a quieter second line."""

    column: int
    span: Span
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Buffer:
    """Time in one column that is kept free beside a lesson (booking rule 5)."""

    column: int
    span: Span


@dataclass(frozen=True, slots=True)
class ClockChange:
    """The clocks change in this column's night, by `minutes` (+60 in spring)."""

    column: int
    minutes: int


@dataclass(frozen=True, slots=True)
class WeekColumn:
    """An instructor who has a column of each day: their hue's place, and their initials."""

    key: str
    title: str
    initials: str
    hue_index: int


@dataclass(frozen=True, slots=True)
class WeekState:
    """All a `WeekCanvas` shows. Without `columns` there is one column for each of `days` days; with
    them each day is divided among these instructors, day by day.

    `open_time` holds the open spans of each column, in column order. `hour_range` is the first
    and last wall-clock hour drawn (0 to 24). `hour_height` is logical pixels an hour at 100 %.
    """

    first_date: date
    zone: ZoneInfo
    now: datetime
    days: int = 7
    columns: tuple[WeekColumn, ...] = ()
    second_zone: ZoneInfo | None = None
    open_time: tuple[tuple[Span, ...], ...] = ()
    blackouts: tuple[Blackout, ...] = ()
    clock_changes: tuple[ClockChange, ...] = ()
    lessons: tuple[LessonCard, ...] = ()
    buffers: tuple[Buffer, ...] = ()
    selected_id: str | None = None
    hour_range: tuple[int, int] = (0, 24)
    hour_height: float = 57.0

    def __post_init__(self) -> None:
        """Refuse a state that could not be drawn."""
        if not 1 <= self.days <= 7:
            raise ValueError(f"a week canvas shows 1 to 7 days, not {self.days}")
        first, last = self.hour_range
        if not 0 <= first < last <= 24:
            raise ValueError(f"hour_range must rise within 0 to 24, not {self.hour_range}")
        if self.now.tzinfo is None:
            raise ValueError("now must be an aware instant")

    @property
    def column_count(self) -> int:
        """How many columns stand side by side."""
        return self.days * self.lanes

    @property
    def lanes(self) -> int:
        """How many columns a day has."""
        return len(self.columns) or 1

    @property
    def is_day_view(self) -> bool:
        """Whether columns are instructors of one day rather than days."""
        return bool(self.columns) and self.days == 1

    @property
    def is_split(self) -> bool:
        """Whether each of several days is divided among instructors."""
        return bool(self.columns) and self.days > 1

    def date_of(self, column: int) -> date:
        """Return the wall-clock date that `column` shows."""
        return self.first_date + timedelta(days=column // self.lanes)

    def person_of(self, column: int) -> WeekColumn | None:
        """Return whose `column` is; None where days are not divided."""
        return self.columns[column % self.lanes] if self.columns else None


class DragKind(StrEnum):
    """What a drag would do to the schedule."""

    CREATE = "create"
    MOVE = "move"
    COPY = "copy"
    RESIZE = "resize"


@dataclass(frozen=True, slots=True)
class DragProposal:
    """Where a drag would land now: aware UTC instants; `lesson_id` is None for a new lesson."""

    kind: DragKind
    lesson_id: str | None
    column: int
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a drop would be accepted. `headline` says by how much, `detail` why, in words."""

    ok: bool
    headline: str = ""
    detail: str = ""


Judge = Callable[[DragProposal], Verdict]
"""Answers within a frame, on the UI thread, from local values only."""


def accept_all(_proposal: DragProposal) -> Verdict:
    """Accept every drop; what a canvas uses until a screen gives it a judge."""
    return Verdict(ok=True)
