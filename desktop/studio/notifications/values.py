"""What may be told, and what was."""

from dataclasses import dataclass, field
from datetime import datetime, time
from enum import Enum


class Kind(Enum):
    """What a notice is about."""

    LESSON = "lesson"
    MESSAGE = "message"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something that may be told, once.

    `key` is the same at every reading and after every start; it holds ids, never names. It is
    worth telling from `due` until `over`. `who` and `what` are names as the screens write them, and
    `count` how many messages or items it stands for. `lesson_at` is the start of a lesson.
    """

    key: str
    kind: Kind
    due: datetime
    over: datetime
    who: str = ""
    what: str = ""
    count: int = 1
    booking_id: str = ""
    student_id: str = ""
    instructor_id: str = ""
    lesson_at: datetime | None = None

    @property
    def about(self) -> str:
        """What it is about: the same for each reminder of a lesson, and each message of a thread.

        Where a desktop shows one notice of it already, the next takes its place.
        """
        if self.kind is Kind.LESSON:
            return f"lesson:{self.booking_id}"
        if self.kind is Kind.MESSAGE:
            return f"message:{self.student_id}:{self.instructor_id}"
        return self.key


@dataclass(frozen=True, slots=True)
class UpcomingLesson:
    """A lesson of today that has not begun, for the tray's menu."""

    booking_id: str
    starts_at: datetime
    student: str
    service: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one look at the rows found: what may be told, and today's next lessons."""

    occasions: tuple[Occasion, ...] = ()
    lessons: tuple[UpcomingLesson, ...] = ()


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of every day in which nothing is told, by the wall clock; they may pass midnight."""

    since: time
    until: time


@dataclass(frozen=True, slots=True)
class Told:
    """What was told and what is to come again, by key. `since` is when notices began here."""

    since: datetime
    told: dict[str, datetime] = field(default_factory=dict)
    snoozed: dict[str, datetime] = field(default_factory=dict)
