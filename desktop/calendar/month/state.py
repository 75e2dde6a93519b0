"""What a painted month is made of: frozen values in, typed intentions out. No Qt here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.calendar.scale import MINUTES_A_DAY, instant_at, wall_minute
from desktop.calendar.week.state import DragKind, DragProposal, LessonCard

DAYS = 7


def weeks_around(month: date, first: date) -> int:
    """How many weeks a month touches, 4 to 6: `month` is its first date, `first` its week's."""
    last = (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return (last - first).days // DAYS + 1


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One day of the grid: its first `lessons` in order of time, out of `count` that start in it.

    `booked_min` of `open_min` minutes are taken by lessons. `closed` is why nobody teaches; it is
    empty on a day with open hours, and on one that merely has none.
    """

    day: date
    lessons: tuple[LessonCard, ...] = ()
    count: int = 0
    booked_min: int = 0
    open_min: int = 0
    closed: str = ""

    @property
    def load(self) -> float:
        """The share of open time that is taken, 0 to 1; 1 where there are lessons but no hours."""
        if not self.open_min:
            return 1.0 if self.booked_min else 0.0
        return min(self.booked_min / self.open_min, 1.0)


@dataclass(frozen=True, slots=True)
class MonthState:
    """All a `MonthGrid` shows: the weeks around the month of `first`, its first date."""

    first: date
    zone: ZoneInfo
    now: datetime
    days: tuple[MonthDay, ...]
    selected_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse a state that could not be drawn."""
        if not self.days or len(self.days) % DAYS:
            raise ValueError(f"a month is drawn in whole weeks, not {len(self.days)} days")

    @property
    def weeks(self) -> int:
        """How many weeks are shown."""
        return len(self.days) // DAYS

    @property
    def today(self) -> date:
        """The date it is now."""
        return self.now.astimezone(self.zone).date()

    def is_within(self, place: int) -> bool:
        """Whether the day at `place` belongs to the month, and not to its neighbours."""
        day = self.days[place].day
        return (day.year, day.month) == (self.first.year, self.first.month)

    def place_of(self, day: date) -> int | None:
        """Where a date stands in the grid, if it is shown."""
        place = (day - self.days[0].day).days
        return place if 0 <= place < len(self.days) else None

    def card_of(self, lesson_id: str | None) -> LessonCard | None:
        """The lesson of that id, if it is shown by name."""
        cards = (card for day in self.days for card in day.lessons)
        return next((card for card in cards if card.id == lesson_id), None)

    def day_of(self, card: LessonCard) -> date:
        """The date a lesson starts on."""
        return card.start.astimezone(self.zone).date()

    def moved(self, card: LessonCard, day: date) -> DragProposal:
        """The lesson on another day at the same time of the clock, as long as it is now."""
        minute = round(wall_minute(card.start, self.day_of(card), self.zone)) % MINUTES_A_DAY
        start = instant_at(day, minute, self.zone)
        return DragProposal(DragKind.MOVE, card.id, 0, start, start + (card.end - card.start))
