"""The booking rules once more: minute by minute, with `zoneinfo` alone, slow and obvious."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import Window
from core.scheduling.reasons import Reason

DAYS_BEFORE, DAYS_AFTER = 3, 6
_MINUTE = timedelta(minutes=1)
_CLAIM_REASONS = {BusyKind.HOLD: Reason.HELD, BusyKind.LEASE: Reason.LEASED}


@lru_cache(maxsize=64)
def wall_of_every_minute(zone: str, around: date) -> dict[datetime, datetime]:
    """For each minute of some days, in order, what the clock on the wall shows."""
    start = datetime(around.year, around.month, around.day, tzinfo=UTC)
    start -= timedelta(days=DAYS_BEFORE)
    minutes = (start + _MINUTE * n for n in range((DAYS_BEFORE + DAYS_AFTER) * 1_440))
    return {each: each.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for each in minutes}


@lru_cache(maxsize=65_536)
def first_minute_at_or_after(zone: str, around: date, wall: datetime) -> datetime:
    """The first minute whose clock shows `wall` or, if none does, later than that."""
    every = wall_of_every_minute(zone, around)
    return next(each for each, shown in every.items() if shown >= wall)


def dates(around: date) -> list[date]:
    """The dates that matter."""
    return [around + timedelta(days=n) for n in range(-2, DAYS_AFTER - 2)]


def edge(zone: str, around: date, on: date, minute: int) -> datetime:
    """The instant of a wall-clock minute of a date."""
    midnight = datetime.combine(on, time())
    return first_minute_at_or_after(zone, around, midnight + _MINUTE * minute)


@lru_cache(maxsize=64)
def date_of_every_minute(zone: str, around: date) -> dict[datetime, date]:
    """The date each minute belongs to: it begins with the first 00:00."""
    found = {}
    for on in dates(around):
        each, end = edge(zone, around, on, 0), edge(zone, around, on, 1_440)
        while each < end:
            found[each] = on
            each += _MINUTE
    return found


@dataclass(frozen=True)
class SlowModel:
    """What the rules say about one calendar near one date."""

    calendar: InstructorCalendar
    around: date

    def edge(self, on: date, minute: int) -> datetime:
        return edge(self.calendar.zone, self.around, on, minute)

    @cached_property
    def date_of(self) -> dict[datetime, date]:
        return date_of_every_minute(self.calendar.zone, self.around)

    @cached_property
    def blacked_out(self) -> set[date]:
        """The dates on which nothing takes place."""
        return {
            on
            for on in dates(self.around)
            if any(each.first <= on <= each.last for each in self.calendar.blackouts)
        }

    def windows(self, on: date) -> tuple[Window, ...]:
        if on in self.blacked_out:
            return ()
        weekly = self.calendar.weekly.days[on.weekday()]
        return tuple(self.calendar.exceptions.get(on, weekly))

    @cached_property
    def open_minutes(self) -> dict[datetime, datetime]:
        """Each open minute with the minute that its starts are counted from."""
        opened: set[datetime] = set()
        begins: set[datetime] = set()
        for on in dates(self.around):
            of_date: set[datetime] = set()
            for window in self.windows(on):
                each = self.edge(on, window.start_minute)
                end = self.edge(on, window.end_minute)
                while each < end:
                    of_date.add(each)
                    each += _MINUTE
            begins |= {each for each in of_date if each - _MINUTE not in of_date}
            opened |= of_date
        counted = {}
        origin: datetime | None = None
        for each in wall_of_every_minute(self.calendar.zone, self.around):
            if each in begins:
                origin = each
            on_date = self.date_of.get(each)
            if each in opened and origin and on_date and on_date not in self.blacked_out:
                counted[each] = origin
        return counted

    def counts(self, busy: Busy, asking: Asking) -> bool:
        if busy.id in asking.ignore_ids:
            return False
        if busy.kind in _CLAIM_REASONS:
            if busy.expires_at is not None and _at(busy.expires_at) <= asking.now:
                return False
            return busy.holder is None or busy.holder != asking.holder
        return True

    def live(self, asking: Asking) -> list[Busy]:
        return [each for each in self.calendar.busy if self.counts(each, asking)]

    def is_on_grid(self, start: datetime, asking: Asking) -> bool:
        """A start that is listed if nothing else forbids it."""
        if start not in self.open_minutes:
            return False
        wall = wall_of_every_minute(self.calendar.zone, self.around)
        since = wall[start] - wall[self.open_minutes[start]]
        if since % timedelta(minutes=self.calendar.rules.start_interval_min) == timedelta():
            return True
        rules = self.calendar.rules
        return rules.gap_saving and any(
            _at(each.end) + _MINUTE * max(each.buffer_after_min, rules.buffer_before_min) == start
            for each in self.live(asking)
            if each.kind is BusyKind.LESSON
        )

    def open_starts(
        self, first: datetime, last: datetime, minutes: int, asking: Asking
    ) -> list[datetime]:
        """Every start of the grid to which nothing is said."""
        return [
            each
            for each in self.open_minutes
            if first <= each < last
            and self.is_on_grid(each, asking)
            and not self.reasons(each, minutes, asking)
        ]

    def reasons(self, start: datetime, minutes: int, asking: Asking) -> set[Reason]:
        """Every reason against a start."""
        lenient = asking.channel is Channel.STAFF and asking.allow_outside_hours
        lesson = [start + _MINUTE * n for n in range(minutes)]
        found = self._too_soon_or_late(start, asking, lenient)
        found |= self._in_the_way(start, start + _MINUTE * minutes, asking)
        found |= self._over_limits(start, minutes, asking)
        if any(self.date_of[each] in self.blacked_out for each in lesson):
            found.add(Reason.BLACKOUT)
        elif not lenient and any(each not in self.open_minutes for each in lesson):
            found.add(Reason.OUTSIDE_HOURS)
        if (start in self.open_minutes or lenient) and not self._may_start(start, asking):
            found.add(Reason.OFF_GRID)
        return found

    def _may_start(self, start: datetime, asking: Asking) -> bool:
        if not asking.grid or self.is_on_grid(start, asking):
            return True
        wall = wall_of_every_minute(self.calendar.zone, self.around)[start]
        return asking.channel is Channel.STAFF and wall.minute % 5 == 0

    def _too_soon_or_late(self, start: datetime, asking: Asking, lenient: bool) -> set[Reason]:
        rules = self.calendar.rules
        notice = {
            Channel.STUDENT: rules.notice_min,
            Channel.DESK: rules.walk_in_notice_min,
            Channel.STAFF: 0,
        }[asking.channel]
        found = set()
        if not lenient and start < asking.now:
            found.add(Reason.PAST)
        elif not lenient and start < asking.now + _MINUTE * notice:
            found.add(Reason.NOTICE)
        today = self.date_of[asking.now.replace(second=0, microsecond=0)]
        last = today + timedelta(days=rules.horizon_days)
        if asking.channel is not Channel.STAFF and self.date_of[start] > last:
            found.add(Reason.HORIZON)
        return found

    def _in_the_way(self, start: datetime, end: datetime, asking: Asking) -> set[Reason]:
        rules = self.calendar.rules
        found = set()
        for each in self.live(asking):
            if start < _at(each.end) and _at(each.start) < end:
                found.add(_CLAIM_REASONS.get(each.kind, Reason.TAKEN))
            elif end <= _at(each.start):
                if _at(each.start) - end < _MINUTE * max(
                    rules.buffer_after_min, each.buffer_before_min
                ):
                    found.add(Reason.BUFFER)
            elif start - _at(each.end) < _MINUTE * max(
                each.buffer_after_min, rules.buffer_before_min
            ):
                found.add(Reason.BUFFER)
        for others, reason in (
            (asking.student_busy, Reason.STUDENT_BUSY),
            (asking.room_busy, Reason.ROOM_BUSY),
        ):
            if any(
                start < _at(each.end) and _at(each.start) < end and self.counts(each, asking)
                for each in others
            ):
                found.add(reason)
        return found

    def _over_limits(self, start: datetime, minutes: int, asking: Asking) -> set[Reason]:
        rules = self.calendar.rules
        day = self.date_of[start]
        week = day - timedelta(days=day.weekday())
        found = set()
        of_day, of_week = [minutes], [minutes]
        for each in self.live(asking):
            on = self.date_of[_at(each.start)]
            if each.kind is not BusyKind.EXTERNAL:
                length = (each.end - each.start) // 60
                of_day += [length] if on == day else []
                of_week += [length] if week <= on < week + timedelta(days=7) else []
        if _exceeds(of_day, rules.max_lessons_day, rules.max_minutes_day):
            found.add(Reason.LIMIT_DAY)
        if _exceeds(of_week, rules.max_lessons_week, rules.max_minutes_week):
            found.add(Reason.LIMIT_WEEK)
        return found


def _exceeds(lengths: list[int], lessons: int | None, minutes: int | None) -> bool:
    return (lessons is not None and len(lengths) > lessons) or (
        minutes is not None and sum(lengths) > minutes
    )


def _at(second: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
