"""What the Availability screen shows: frozen values, no widgets."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.scheduling.rules import BookingRules
from desktop.calendar.hours.blocks import WeekHours

_CLOSED: WeekHours = ((),) * 7


class AppliesTo(StrEnum):
    """What a stroke changes."""

    WEEKLY = "weekly"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Teacher:
    """An instructor whose hours can be looked at."""

    id: str
    name: str
    hue: int
    can_edit: bool


@dataclass(frozen=True, slots=True)
class BookedTime:
    """A lesson of this week: it stays when hours change. UTC."""

    id: str
    start: datetime
    end: datetime
    student: str


@dataclass(frozen=True, slots=True)
class DatedChange:
    """A date, or several, that differ from the week. `hours` are blocks; None: a blackout."""

    first: date
    last: date
    note: str
    hours: tuple[tuple[int, int], ...] | None
    blackout_id: str | None = None
    is_studio: bool = False
    can_remove: bool = True


@dataclass(frozen=True, slots=True)
class PreviewDay:
    """What students see of a date: the first starts that do not overlap, and how many more.

    `is_closed`: there are no hours that day; else a day without starts is full.
    """

    day: date
    starts: tuple[datetime, ...]
    more: int
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class MovedLesson:
    """A lesson that a clock change moves here: `before` and `after` are times of the studio's wall,
    `starts_at` is when it is, UTC.
    """

    id: str
    series_id: str | None
    student: str
    starts_at: datetime
    duration_min: int
    day: date
    before: datetime
    after: datetime

    @property
    def key(self) -> str:
        """The lesson at its time, as it is answered for."""
        return f"{self.id}@{self.starts_at:%Y%m%dT%H%MZ}"


@dataclass(frozen=True, slots=True)
class ClockNotice:
    """The next clock change, by how many minutes (60: forward), and whom it moves.

    `answered` is how many lessons it moved that were decided about, and are not in `moved`.
    """

    day: date
    minutes: int
    moved: tuple[MovedLesson, ...]
    answered: int = 0

    @property
    def together(self) -> tuple[tuple[MovedLesson, ...], ...]:
        """The lessons that are decided about at once: those of a series, else each by itself."""
        groups: dict[str, list[MovedLesson]] = {}
        for lesson in self.moved:
            groups.setdefault(lesson.series_id or lesson.id, []).append(lesson)
        return tuple(tuple(group) for group in groups.values())


@dataclass(frozen=True, slots=True)
class AvailabilityState:
    """The whole screen. `hours` are painted blocks, Monday first; in a range they are a draft.

    `today` is the studio's date. `is_read` is False until the first answer; `problem` says why
    nothing could be read.
    """

    today: date
    teachers: tuple[Teacher, ...] = ()
    teacher: Teacher | None = None
    hours: WeekHours = _CLOSED
    is_closing: bool = False
    applies: AppliesTo = AppliesTo.WEEKLY
    range_first: date = field(default=date.min)
    range_last: date = field(default=date.min)
    booked: tuple[BookedTime, ...] = ()
    exceptions: tuple[DatedChange, ...] = ()
    preview: tuple[PreviewDay, ...] = ()
    preview_min: int = 60
    durations_min: tuple[int, ...] = ()
    clock: ClockNotice | None = None
    rules: BookingRules = field(default_factory=BookingRules)
    may_close_studio: bool = False
    is_read: bool = False
    problem: str = ""

    @property
    def can_edit(self) -> bool:
        """Whether the actor may change these hours."""
        return self.teacher is not None and self.teacher.can_edit

    @property
    def open_minutes(self) -> int:
        """How long the week is open."""
        return sum(block.minutes for day in self.hours for block in day)
