"""What the Today screen shows. Times are in the studio's zone."""

from dataclasses import dataclass
from datetime import date, datetime

from core.models import BookingState
from core.money import Money
from core.repositories.lessons import LessonLine
from desktop.studio.attention.values import ItemLine


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One lesson of the day; `is_waiting`: the server has not judged its last change yet."""

    line: LessonLine
    starts_at: datetime
    ends_at: datetime
    is_waiting: bool = False
    here_since: datetime | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.line.state in (BookingState.COMPLETED, BookingState.NO_SHOW)


@dataclass(frozen=True, slots=True)
class UnreadThread:
    """A conversation with something new in it."""

    student_id: str
    instructor_id: str
    student: str
    text: str
    at: datetime
    hue: int


@dataclass(frozen=True, slots=True)
class DayMoney:
    """What one day brings, in minor units."""

    day: date
    taught: int
    to_come: int


@dataclass(frozen=True, slots=True)
class WeekMoney:
    """This week's money; `is_own`: one instructor's."""

    days: tuple[DayMoney, ...]
    currency: str
    is_own: bool

    @property
    def taught(self) -> Money:
        """What is earned already."""
        return Money(sum(day.taught for day in self.days), self.currency)

    @property
    def booked(self) -> Money:
        """What is earned and what is still to come."""
        return Money(sum(day.taught + day.to_come for day in self.days), self.currency)


@dataclass(frozen=True, slots=True)
class TodayState:
    """The whole screen. `next` may be on a later day. `is_mine`: only one's own lessons.

    `can_switch`: the person teaches, and sees the whole studio too. `week` is None for those who
    may not see money.
    """

    now: datetime
    is_mine: bool = False
    can_switch: bool = False
    agenda: tuple[AgendaLine, ...] = ()
    next: AgendaLine | None = None
    is_own_next: bool = False
    attention: tuple[ItemLine, ...] = ()
    threads: tuple[UnreadThread, ...] = ()
    week: WeekMoney | None = None
    is_read: bool = False
    problem: str = ""
