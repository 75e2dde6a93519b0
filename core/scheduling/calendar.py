"""What an instructor's time consists of, and who is asking for a piece of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.errors import Malformed
from core.scheduling.hours import Blackout, DayHours, OpenHours, WeeklyHours
from core.scheduling.rules import MAX_BUFFER_MIN, BookingRules


class BusyKind(StrEnum):
    """What occupies time. `external` is time known without its lesson, from elsewhere."""

    LESSON = "lesson"
    HOLD = "hold"
    LEASE = "lease"
    EXTERNAL = "external"


class Channel(StrEnum):
    """Where a booking is made: by a student, for a walk-in at the desk, or by the staff."""

    STUDENT = "student"
    DESK = "desk"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Busy:
    """Time that is taken, half-open, in epoch seconds.

    A hold or lease is over at `expires_at` (None: never), and does not count against its `holder`.
    Malformed `busy_malformed` for an empty interval or a buffer out of bounds.
    """

    start: int
    end: int
    kind: BusyKind
    id: str
    holder: str | None = None
    expires_at: int | None = None
    buffer_before_min: int = 0
    buffer_after_min: int = 0
    student_id: str | None = None
    room_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be searched for."""
        if (
            self.start >= self.end
            or not 0 <= self.buffer_before_min <= MAX_BUFFER_MIN
            or not 0 <= self.buffer_after_min <= MAX_BUFFER_MIN
        ):
            raise Malformed("busy_malformed", id=self.id, start=self.start, end=self.end)


@dataclass(frozen=True, slots=True)
class InstructorCalendar:
    """One instructor's hours, rules and busy time. Safe to share by threads.

    `busy` may come in any order; for weekly limits it must reach over the whole weeks asked about.
    """

    zone: str
    weekly: WeeklyHours
    exceptions: Mapping[date, DayHours]
    blackouts: Sequence[Blackout]
    rules: BookingRules
    busy: Sequence[Busy]
    _known: dict[str, OpenHours] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def hours(self) -> OpenHours:
        """The hours as open time; Malformed `unknown_zone`."""
        found = self._known.get(self.zone)
        if found is None:
            found = OpenHours(self.zone, self.weekly, self.exceptions, self.blackouts)
            self._known[self.zone] = found
        return found

    def sharing(self, known: dict[str, OpenHours]) -> "InstructorCalendar":
        """This calendar, using what was worked out of the same hours before, by zone.

        Calendars that differ in nothing but rules, zone and busy time may share it; one that is
        made from another by `replace` shares nothing.
        """
        object.__setattr__(self, "_known", known)
        return self

    def busy_between(self, start: int, end: int) -> list[Busy]:
        """All busy time that overlaps [start, end), in the order it was given.

        A look at each is cheaper than an order to search by: most calendars answer one question.
        """
        return [each for each in self.busy if each.start < end and each.end > start]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, and when. `now` is aware.

    `student` needs `notice_min`, `desk` `walk_in_notice_min`; both keep to the horizon and to the
    listed starts. `staff` have neither notice nor horizon and may start at any minute that is a
    multiple of five; with `allow_outside_hours` (which means nothing to others) also outside the
    hours and in the past, though never on a blackout.
    What is in `ignore_ids` is not there: a lesson being moved does not stand in its own way.
    `student_busy` and `room_busy` are the lessons of the student and the room named, if any.
    `grid=False` lets a start be any whole minute, for what was offered once and is now confirmed.
    """

    now: datetime
    channel: Channel
    holder: str | None = None
    ignore_ids: frozenset[str] = frozenset()
    student_busy: Sequence[Busy] = ()
    room_busy: Sequence[Busy] = ()
    grid: bool = True
    allow_outside_hours: bool = False

    @property
    def is_lenient(self) -> bool:
        """True when staff said that hours and the past do not matter."""
        return self.allow_outside_hours and self.channel is Channel.STAFF
