"""Short ways to say what a calendar looks like."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import Blackout, DayHours, WeeklyHours, Window
from core.scheduling.reasons import Reason
from core.scheduling.rules import BookingRules
from core.scheduling.slots import open_starts, why_not
from core.scheduling.zones import epoch_seconds

PARIS = "Europe/Paris"
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def window(start: str, end: str) -> Window:
    """The window from one "HH:MM" to another."""
    return Window(minute(start), minute(end))


def minute(clock: str) -> int:
    """Minutes after midnight of "HH:MM"."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def local(text: str, zone: str = PARIS, fold: int = 0) -> datetime:
    """The UTC instant of "YYYY-MM-DD HH:MM" on the wall of a zone."""
    wall = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)
    return wall.astimezone(UTC)


def taken(
    start: datetime,
    minutes: int = 60,
    kind: BusyKind = BusyKind.LESSON,
    name: str = "other",
    holder: str | None = None,
    expires: datetime | None = None,
    buffers: tuple[int, int] = (0, 0),
) -> Busy:
    """Time taken from `start` on."""
    second = epoch_seconds(start)
    until = None if expires is None else epoch_seconds(expires)
    end = second + minutes * 60
    return Busy(second, end, kind, name, holder, until, buffers[0], buffers[1])


def calendar(
    *busy: Busy,
    weekly: WeeklyHours | None = None,
    exceptions: Mapping[date, DayHours] | None = None,
    blackouts: Sequence[Blackout] = (),
    rules: BookingRules | None = None,
    zone: str = PARIS,
) -> InstructorCalendar:
    """A calendar that is open from 9 to 12 every day unless told otherwise."""
    return InstructorCalendar(
        zone,
        weekly or WeeklyHours.same_every_day(window("09:00", "12:00")),
        exceptions or {},
        blackouts,
        rules or BookingRules(start_interval_min=60, notice_min=0),
        busy,
    )


def asked(now: datetime, channel: Channel = Channel.STUDENT) -> Asking:
    """A question asked at `now`."""
    return Asking(now, channel)


def walls(of: InstructorCalendar, on: str, minutes: int, asking: Asking) -> list[str]:
    """The open starts of one date of the year 2026, as "HH:MM" on the wall."""
    zone = ZoneInfo(of.zone)
    midnight = datetime.fromisoformat(on).replace(tzinfo=zone)
    first = midnight.astimezone(UTC)
    last = (midnight + timedelta(days=1)).astimezone(UTC)
    found = open_starts(of, minutes, first, last, asking)
    return [f"{start.astimezone(zone):%H:%M}" for start in found]


def reasons(of: InstructorCalendar, start: datetime, minutes: int, asking: Asking) -> list[Reason]:
    """Only the codes of what stands in the way."""
    return [obstacle.reason for obstacle in why_not(of, start, minutes, asking)]
