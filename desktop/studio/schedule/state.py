"""What the schedule shows: frozen values, no widgets."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.errors import Fact
from core.models import BookingState
from core.repositories.lessons import LessonLine
from desktop.calendar.month.state import MonthState
from desktop.calendar.week.state import DragProposal, WeekState
from desktop.studio.lesson_acts import LessonAct


class ViewMode(StrEnum):
    """How lessons stand: by the hour in a day or a week, by the day in a month, or in a list."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AGENDA = "agenda"

    @property
    def is_by_hour(self) -> bool:
        """Whether lessons stand on the canvas of hours."""
        return self in (ViewMode.DAY, ViewMode.WEEK)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which lessons are shown of the instructors that are ticked; empty: of any kind."""

    services: frozenset[str] = frozenset()
    states: frozenset[BookingState] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.services or self.states)

    def has(self, line: LessonLine) -> bool:
        """Whether a lesson is among them."""
        return (not self.services or line.service in self.services) and (
            not self.states or line.state in self.states
        )


EVERY = Narrowing()
"""No lesson is left out."""


@dataclass(frozen=True, slots=True)
class AgendaState:
    """A stretch of the endless list. `has_earlier`, `has_later`: it goes on there.

    `top` is the day to bring to the upper edge, `visit` another number each time that is asked.
    """

    lines: tuple[LessonLine, ...]
    has_earlier: bool
    has_later: bool
    top: date
    visit: int = 0
    waiting: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class InstructorMark:
    """One instructor in the rail. `is_owned`: their lessons, and not only busy times, are seen."""

    id: str
    name: str
    hue: int
    is_shown: bool
    is_owned: bool


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

    `acts` are what the actor may do now, the likeliest first. `history` is newest first. `series`
    says which of how many it is. `age` is None where the birth year is not known.
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
    series: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A drop that was refused only because it is outside the hours: staff may insist."""

    sentence: str
    proposal: DragProposal


@dataclass(frozen=True, slots=True)
class ScheduleState:
    """The whole screen. `week`, `month` and `agenda` are None until they were read; `problem` is
    why they could not be. `services` are what can be asked for in `narrowing`. `is_split`: each day
    of a week is divided among the instructors; `hidden` of those who are ticked have no room there.
    """

    mode: ViewMode
    day: date
    instructors: tuple[InstructorMark, ...] = ()
    week: WeekState | None = None
    month: MonthState | None = None
    agenda: AgendaState | None = None
    narrowing: Narrowing = EVERY
    services: tuple[str, ...] = ()
    second_zone: str = ""
    detail: LessonDetail | None = None
    offer: Offer | None = None
    problem: str = ""
    is_split: bool = False

    @property
    def hidden(self) -> int:
        """How many instructors are ticked, and not among those who share a split week."""
        week = self.week
        if week is None or not week.is_split or self.mode is not ViewMode.WEEK:
            return 0
        return sum(mark.is_shown for mark in self.instructors) - week.lanes

    @property
    def is_read(self) -> bool:
        """Whether there is something to show in this mode."""
        if self.mode is ViewMode.MONTH:
            return self.month is not None
        return (self.agenda if self.mode is ViewMode.AGENDA else self.week) is not None
