"""What the hours painter shows: a week of open blocks, what closes days, lessons that stay."""

from dataclasses import dataclass

from desktop.calendar.hours.blocks import WeekHours


@dataclass(frozen=True, slots=True)
class ThinLesson:
    """A booked lesson beside the hours: it stays when hours change. Minutes of its day."""

    column: int
    start: float
    end: float
    hue_index: int
    name: str


@dataclass(frozen=True, slots=True)
class DayBlackout:
    """A day of this week that is closed whatever the weekly hours say."""

    column: int
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class HoursState:
    """All a `HoursPainter` shows: `weekdays` (1 is Monday) name the columns in their order.

    `zone_name` stands over the ruler, such as "AST". `is_closing` is the eraser: strokes close
    instead of open.
    """

    hours: WeekHours
    zone_name: str
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)
    blackouts: tuple[DayBlackout, ...] = ()
    lessons: tuple[ThinLesson, ...] = ()
    is_closing: bool = False
    hour_range: tuple[int, int] = (0, 24)
    hour_height: float = 42.5

    def __post_init__(self) -> None:
        """Refuse hours that do not fit the days."""
        if len(self.hours) != len(self.weekdays):
            raise ValueError(f"{len(self.hours)} days of hours for {len(self.weekdays)} columns")
