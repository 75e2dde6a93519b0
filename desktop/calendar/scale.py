"""Wall-clock minutes of a day, as instants and as heights. Pure; minutes count from midnight."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTES_A_DAY = 24 * 60
SNAP_MINUTES = 15
FINE_SNAP_MINUTES = 5


def wall_minute(instant: datetime, day: date, zone: ZoneInfo) -> float:
    """Return the wall-clock minute of `instant` in `zone`, counted from midnight of `day`.

    Below 0 on the day before, 1440 or more on the day after. In a repeated hour both passes give
    the same minute, because the grid is drawn on the wall clock.
    """
    local = instant.astimezone(zone)
    days = (local.date() - day).days
    seconds = local.second + local.microsecond / 1_000_000
    return days * MINUTES_A_DAY + local.hour * 60 + local.minute + seconds / 60


def instant_at(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return the UTC instant at wall-clock `minute` of `day` in `zone` (booking rule 2).

    A minute that does not exist that day gives the first instant after the gap; one that exists
    twice gives the first.
    """
    shift, within = divmod(minute, MINUTES_A_DAY)
    wall = datetime.combine(
        day + timedelta(days=shift), time(within // 60, within % 60), tzinfo=zone
    )
    instant = wall.astimezone(UTC)
    landed = instant.astimezone(zone)
    if landed.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return instant
    return _first_after_gap(instant, zone)


def _first_after_gap(instant: datetime, zone: ZoneInfo) -> datetime:
    """Walk back from inside the shifted hour to the moment the offset changed."""
    offset = instant.astimezone(zone).utcoffset()
    edge = instant.replace(second=0, microsecond=0)
    while (edge - timedelta(minutes=1)).astimezone(zone).utcoffset() == offset:
        edge -= timedelta(minutes=1)
    return edge


def snap(minute: float, step: int) -> int:
    """Return the multiple of `step` minutes nearest to `minute`; halves go later."""
    return int((minute + step / 2) // step) * step


@dataclass(frozen=True, slots=True)
class TimeScale:
    """Maps minutes of a day to heights: y 0 is `first_hour`, in logical pixels, downward."""

    first_hour: int
    last_hour: int
    hour_height: float

    @property
    def height(self) -> float:
        """The height of all hours together."""
        return (self.last_hour - self.first_hour) * self.hour_height

    def y_of(self, minute: float) -> float:
        """Return the height of `minute`; may lie outside the hours drawn."""
        return (minute - self.first_hour * 60) * self.hour_height / 60

    def minute_at(self, y: float) -> float:
        """Return the minute at height `y`, kept within the hours drawn."""
        minute = self.first_hour * 60 + y * 60 / self.hour_height
        return min(max(minute, self.first_hour * 60.0), self.last_hour * 60.0)

    def snapped_at(self, y: float, step: int) -> int:
        """Return the minute at `y`, snapped to `step` and kept within the hours drawn."""
        return min(max(snap(self.minute_at(y), step), self.first_hour * 60), self.last_hour * 60)
