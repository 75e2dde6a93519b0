"""What the schedule shows: frozen values, no widgets."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.errors import Fact
from core.models import BookingState
from core.repositories.lessons import LessonLine
from desktop.widgets.week_state import DragProposal, WeekState


class ViewMode(StrEnum):
    """How many days stand side by side."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class InstructorMark:
    """One instructor in the rail. `is_owned`: their lessons, and not only busy times, are seen."""

    id: str
    name: str
    hue: int
    is_shown: bool
    is_owned: bool


class LessonAct(StrEnum):
    """What can be done with a lesson from the inspector."""

    CONFIRM = "confirm"
    CHECK_IN = "check_in"
    COMPLETE = "complete"
    NO_SHOW = "no_show"
    TAKE_BACK = "take_back"
    MOVE = "move"
    MESSAGE = "message"
    BOOK_AGAIN = "book_again"
    RESOLVE = "resolve"
    CANCEL = "cancel"


ACT_STATES = {
    LessonAct.CONFIRM: BookingState.CONFIRMED,
    LessonAct.CHECK_IN: BookingState.CHECKED_IN,
    LessonAct.COMPLETE: BookingState.COMPLETED,
    LessonAct.NO_SHOW: BookingState.NO_SHOW,
    LessonAct.TAKE_BACK: BookingState.CONFIRMED,
}
"""The state that an act moves a lesson to."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to a lesson, as it is stored."""

    at: datetime
    by: str
    what: str
    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True)
class LessonDetail:
    """The chosen lesson with all that the inspector says about it.

    `acts` are what the actor may do now, the main one first if `has_main`. `history` is newest
    first. `age` is None where the birth year is not known.
    """

    line: LessonLine
    is_waiting: bool
    age: int | None
    phone: str
    email: str
    guardian: str
    buffer_after_min: int
    cancel_reason: str
    history: tuple[HistoryLine, ...]
    acts: tuple[LessonAct, ...]
    has_main: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A drop that was refused only because it is outside the hours: staff may insist."""

    sentence: str
    proposal: DragProposal


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """The whole screen. `week` is None until it was read; `problem` is why it could not be."""

    mode: ViewMode
    day: date
    instructors: tuple[InstructorMark, ...] = ()
    week: WeekState | None = None
    detail: LessonDetail | None = None
    offer: Offer | None = None
    problem: str = ""
