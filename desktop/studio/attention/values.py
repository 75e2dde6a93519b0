"""What the screen shows of the items that ask for a decision. Times are in the studio's zone."""

from dataclasses import dataclass, field
from datetime import date, datetime

from core.models import AttentionKind
from core.mutations.base import Arguments
from core.repositories.lessons import LessonLine
from desktop.actions.palette import DayStrip


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item in the list. `who` is the student, or the instructor whose hours it is about.

    `wanted` is the time that was asked for; `resolution` is empty while it is open. `kind` is None
    for who waits for a time: `wanted` is then the first of the `free` ones that suit, and `phone`
    what to call them by, in E.164.
    """

    id: str
    kind: AttentionKind | None
    code: str
    mutation: str
    who: str
    service: str
    instructor: str
    wanted: datetime | None
    at: datetime
    resolution: str = ""
    is_waiting: bool = False
    free: int = 0
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Winner:
    """The lesson that kept the time."""

    student: str
    service: str
    starts_at: datetime
    ends_at: datetime
    booked_at: datetime
    channel: str


@dataclass(frozen=True, slots=True)
class FreeStart:
    """A time that is free for the student and the instructor, and that day around it."""

    start: datetime
    end: datetime
    strip: DayStrip


@dataclass(frozen=True, slots=True)
class LostSlot:
    """A lesson that lost its time (booking rule 11). `lesson` is None where it cannot be seen.

    `by` made the booking; `reached_at` is when it arrived. `winner` is None where no lesson of the
    instructor stood in the way, and then `reason` says all there is. `is_promised`: a kiosk had
    confirmed it by itself, so the student does not expect a call.
    """

    line: ItemLine
    reason: str
    by: str
    reached_at: datetime
    lesson: LessonLine | None
    phone: str = ""
    winner: Winner | None = None
    starts: tuple[FreeStart, ...] = ()
    can_tell: bool = False
    is_promised: bool = False


@dataclass(frozen=True, slots=True)
class TypedFact:
    """One thing that was typed, by the name of its field."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class RefusedChange:
    """A change that was refused: what was typed, why it failed, and free times for a move."""

    line: ItemLine
    reason: str
    by: str
    typed: tuple[TypedFact, ...]
    kept: datetime | None = None
    starts: tuple[FreeStart, ...] = ()
    can_repeat: bool = False


@dataclass(frozen=True, slots=True)
class ClashingDay:
    """A weekday (0 is Monday) that two devices edited: windows in minutes of the day."""

    weekday: int
    theirs: tuple[tuple[int, int], ...]
    yours: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class HoursClash:
    """Weekly hours that two devices edited; what stands now is theirs."""

    line: ItemLine
    by: str
    instructor_id: str
    days: tuple[ClashingDay, ...]


@dataclass(frozen=True, slots=True)
class ClashingText:
    """One field that two devices wrote: as it stands now, and as it was typed."""

    field: str
    theirs: str
    yours: str


@dataclass(frozen=True, slots=True)
class TextsClash:
    """What is known of a student, or a lesson's note, written on two devices; theirs stands.

    `use` is the change that puts what was typed in its place; `join` the one that keeps both,
    where both are texts. None where the row is gone.
    """

    line: ItemLine
    by: str
    texts: tuple[ClashingText, ...]
    use: Arguments | None = None
    join: Arguments | None = None


@dataclass(frozen=True, slots=True)
class OfferedStart:
    """A free time that suits who waits, with whom it would be."""

    free: FreeStart
    offering_id: str
    instructor_id: str
    instructor: str
    hue: int


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """Somebody on the waiting list, how to reach them, and what is free for them now.

    `parts` are parts of the day; none is any time. `offered` is the time they were told of last.
    `can_tell`: an offer goes along as a message.
    """

    line: ItemLine
    entry_id: str
    student_id: str
    guardian: str
    phone: str
    email: str
    minutes: int
    first: date
    last: date
    parts: tuple[str, ...]
    starts: tuple[OfferedStart, ...] = ()
    offered: datetime | None = None
    offered_at: datetime | None = None
    offered_by: str = ""
    can_tell: bool = False


@dataclass(frozen=True, slots=True)
class CalledFor:
    """Somebody at a kiosk asks for a person; `language` is the code of what is spoken there."""

    line: ItemLine
    kiosk: str
    language: str


Case = LostSlot | RefusedChange | HoursClash | TextsClash | WaitingPerson | CalledFor


@dataclass(frozen=True, slots=True)
class Inbox:
    """Open items, newest first, who waits for a time, and what was answered in the last seven
    days.
    """

    open: tuple[ItemLine, ...] = ()
    waiting: tuple[ItemLine, ...] = ()
    answered: tuple[ItemLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AttentionState:
    """The whole screen. `looked_at` is which of the free starts stands out.

    `message` is what the student will be told; `is_edited` says that somebody wrote it. `problem`
    is a refusal in words.
    """

    now: datetime
    inbox: Inbox = field(default_factory=Inbox)
    case: Case | None = None
    looked_at: int = 0
    message: str = ""
    is_edited: bool = False
    is_read: bool = False
    is_busy: bool = False
    problem: str = ""

    @property
    def chosen(self) -> str:
        """The id of the item that is open on the right; empty where there is none."""
        return self.case.line.id if self.case else ""
