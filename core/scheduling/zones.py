"""Wall-clock time and instants: where clocks skip, where they repeat, and where dates begin.

Inside the scheduling package an instant is an `int`: whole seconds since 1970-01-01T00:00Z. A
*wall* time is what a clock on the wall shows, either as a naive `datetime` (at public borders) or
as whole seconds counted as if the zone were UTC. A *day* is the number of a date, 1970-01-01
being 0.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.errors import Malformed

DAY_S = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = _EPOCH.replace(tzinfo=None)
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
# Two days short of the calendar's ends, so that no offset can push an instant out of `datetime`.
_FIRST_DAY = date(1, 1, 3).toordinal() - _EPOCH_ORDINAL
_LAST_DAY = date(9999, 12, 29).toordinal() - _EPOCH_ORDINAL


@dataclass(frozen=True, slots=True)
class ClockChange:
    """The clocks change at `instant` (epoch seconds), from one UTC offset in seconds to another."""

    instant: int
    offset_before: int
    offset_after: int

    @property
    def skipped_s(self) -> int:
        """Seconds of wall time that never happen; negative where they happen twice."""
        return self.offset_after - self.offset_before


@dataclass(frozen=True, slots=True)
class WallTime:
    """What the clock on the wall shows: a naive time, its UTC offset, and if it is shown twice."""

    time: datetime
    offset_min: int
    is_repeated: bool


def epoch_seconds(moment: datetime) -> int:
    """The whole second an aware `moment` lies in. A naive one is a bug: ValueError."""
    if moment.tzinfo is None:
        raise ValueError("an instant must be aware")
    since = moment - _EPOCH
    return since.days * DAY_S + since.seconds


def instant_at(second: int) -> datetime:
    """The aware UTC instant of an epoch second."""
    return _EPOCH + timedelta(0, second)


def instants_at(seconds: Iterable[int]) -> list[datetime]:
    """The aware UTC instants of epoch seconds; fastest when they are evenly spaced."""
    moment, at = _EPOCH, 0
    moments = []
    for second in seconds:
        moment += _lapse(second - at)
        at = second
        moments.append(moment)
    return moments


def day_number(of: date) -> int:
    """The number of a date; 1970-01-01 is 0."""
    return of.toordinal() - _EPOCH_ORDINAL


def date_of(day: int) -> date:
    """The date a day number stands for."""
    return date.fromordinal(day + _EPOCH_ORDINAL)


class ZoneClock:
    """One IANA zone's clock, remembering the offsets it has looked up. Safe to share by threads.

    Looking up an offset costs a microsecond or two; nearly all days lie far from any change, so one
    look-up per UTC day answers for every instant near it.
    """

    __slots__ = ("_offsets", "_steady", "_zone", "name")

    def __init__(self, name: str) -> None:
        """Malformed `unknown_zone` when the zone's data does not have `name`."""
        try:
            self._zone = ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise Malformed("unknown_zone", zone=name) from error
        self.name = name
        self._offsets: dict[int, int] = {}
        self._steady: dict[int, int | None] = {}

    def steady_offset(self, day: int) -> int | None:
        """The UTC offset in force on a date and the next, in seconds; None: it changes."""
        try:
            return self._steady[day]
        except KeyError:
            offset = self._day_offset(day - 1)
            # Two dates touch up to four UTC days, as offsets reach from -16 to +15 hours.
            same = all(self._day_offset(day + ahead) == offset for ahead in range(4))
            return self._steady.setdefault(day, offset if same else None)

    def offset_at(self, instant: int) -> int:
        """The UTC offset in seconds at an instant."""
        day = instant // DAY_S
        offset = self.steady_offset(day)
        if offset is not None:
            return offset
        return self._look_up(instant)

    def midnight(self, day: int) -> int:
        """The first instant of a date: its 00:00, the first of two, or what exists right after."""
        return self.edge(day * DAY_S)

    def day_of(self, instant: int) -> int:
        """The date an instant belongs to: the last one whose first instant is not after it.

        Where clocks go back over midnight the wall shows yesterday again; the new date has begun
        all the same, so that dates follow one another without a break.
        """
        offset = self.steady_offset(instant // DAY_S)
        if offset is not None:
            return (instant + offset) // DAY_S
        day = (instant + self._look_up(instant)) // DAY_S + 1
        while self.midnight(day) > instant:
            day -= 1
        return day

    def edge(self, wall: int) -> int:
        """The instant of a window's edge; inside a gap the first that exists (booking rule 2)."""
        offset = self.steady_offset(wall // DAY_S)
        if offset is not None:
            return wall - offset
        before, after = self._offsets_around(wall)
        if before >= after:
            return wall - before
        return self._first_with(after, wall - after, wall - before)

    def meet(self, wall: int) -> tuple[int, int]:
        """A lesson's wall time as an instant, and the seconds a gap moved it by (rule 2)."""
        before, after = self._offsets_around(wall)
        return wall - before, max(0, after - before)

    def readings(self, wall: int) -> tuple[int, ...]:
        """Every instant that the wall shows so: none in a gap, two in a repeat, else one."""
        before, after = self._offsets_around(wall)
        if before == after:
            return (wall - before,)
        return () if before < after else (wall - before, wall - after)

    def changes(self, first: int, end: int) -> list[ClockChange]:
        """The clock changes with first <= instant < end, in order."""
        found = []
        for day in range((first - 1) // DAY_S, (end - 1) // DAY_S + 1):
            before, after = self._day_offset(day), self._day_offset(day + 1)
            if before != after:
                instant = self._first_with(after, day * DAY_S, (day + 1) * DAY_S)
                if first <= instant < end:
                    found.append(ClockChange(instant, before, after))
        return found

    def _day_offset(self, day: int) -> int:
        offset = self._offsets.get(day)
        if offset is None:
            offset = self._offsets[day] = self._look_up(day * DAY_S)
        return offset

    def _look_up(self, instant: int) -> int:
        kept = min(max(instant, _FIRST_DAY * DAY_S), _LAST_DAY * DAY_S)
        return _seconds(instant_at(kept).astimezone(self._zone))

    def _offsets_around(self, wall: int) -> tuple[int, int]:
        """PEP 495: fold 0 is read with the offset before a change, fold 1 with the one after it."""
        kept = min(max(wall, _FIRST_DAY * DAY_S), _LAST_DAY * DAY_S)
        naive = _NAIVE_EPOCH + timedelta(0, kept)
        first = naive.replace(tzinfo=self._zone)
        return _seconds(first), _seconds(first.replace(fold=1))

    def _first_with(self, offset: int, low: int, high: int) -> int:
        """The first instant in (low, high] with `offset`, given that it changes to it just once."""
        while high - low > 1:
            middle = (low + high) // 2
            if self._look_up(middle) == offset:
                high = middle
            else:
                low = middle
        return high


@lru_cache(maxsize=512)
def clock_of(zone: str) -> ZoneClock:
    """The one clock of an IANA zone in this process; Malformed `unknown_zone` if there is none."""
    return ZoneClock(zone)


def clock_changes(zone: str, first: date, last: date) -> tuple[ClockChange, ...]:
    """The clock changes of a zone on the dates from `first` to `last`, both included, in order."""
    clock = clock_of(zone)
    end = clock.midnight(day_number(last) + 1)
    return tuple(clock.changes(clock.midnight(day_number(first)), end))


def wall_time(zone: str, instant: datetime) -> WallTime:
    """What the clock of a zone shows at an aware instant."""
    clock = clock_of(zone)
    second = epoch_seconds(instant)
    offset = clock.offset_at(second)
    wall = second + offset
    repeated = len(clock.readings(wall)) > 1
    return WallTime(_NAIVE_EPOCH + timedelta(0, wall), offset // 60, repeated)


def instants_of(zone: str, wall: datetime) -> tuple[datetime, ...]:
    """Every instant, in order, at which a zone's clock shows the naive time `wall`.

    None when the clocks skip it, two when they repeat it, of which a bare time means the first
    (booking rule 2).
    """
    return tuple(instant_at(second) for second in clock_of(zone).readings(wall_seconds(wall)))


def wall_seconds(wall: datetime) -> int:
    """A naive wall time as the package counts it. An aware one is a bug: ValueError."""
    if wall.tzinfo is not None:
        raise ValueError("a wall time must be naive")
    since = wall - _NAIVE_EPOCH
    return since.days * DAY_S + since.seconds


@lru_cache(maxsize=256)
def _lapse(seconds: int) -> timedelta:
    return timedelta(0, seconds)


def _seconds(local: datetime) -> int:
    offset = local.utcoffset() or timedelta()
    return offset.days * DAY_S + offset.seconds
