"""The one predicate of booking (booking rule 9): what lists a start is what judges it.

Every rule says which starts it forbids, as a half-open interval of instants: a *ban*. A start is
listed when it lies on the grid, the lesson fits into open time, and no ban holds it. Listing takes
all bans away from open time at once; judging asks which of the same bans hold one start.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import ClosedSpan, Mark, Opening
from core.scheduling.intervals import Span, clip, covers, subtract
from core.scheduling.limits import FullPeriod, Load
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.rules import MAX_BUFFER_MIN, BookingRules, is_duration
from core.scheduling.zones import epoch_seconds, instant_at

_REACH_S = MAX_BUFFER_MIN * 60
_ORDER = {reason: at for at, reason in enumerate(Reason)}
_KINDS = {
    BusyKind.LESSON: Reason.TAKEN,
    BusyKind.EXTERNAL: Reason.TAKEN,
    BusyKind.HOLD: Reason.HELD,
    BusyKind.LEASE: Reason.LEASED,
}
# Names of their own: until Python 3.12 a member of an enum costs as much as all else in the loop.
_LESSON, _EXTERNAL = BusyKind.LESSON, BusyKind.EXTERNAL
_STAFF, _TAKEN = Channel.STAFF, Reason.TAKEN
_EVER = 10**18
_NEVER: Mark = (_EVER, 0)

Ban = tuple[int, int, Reason, Busy | ClosedSpan | FullPeriod]
"""Starts from the first to before the second instant are forbidden, by the reason's source.

For the instructor's own busy time the reason reads `taken`; which it is depends on the start.
"""


class Enquiry:
    """One duration asked of one calendar. Instants in and out are epoch seconds.

    `earliest` is the first instant that is late enough, `horizon` the first that is too late for
    all but staff: dates are bookable whole, the last being `horizon_days` after today's
    (booking rule 6).
    """

    def __init__(self, calendar: InstructorCalendar, duration_min: int, asking: Asking) -> None:
        """Work out what does not depend on the start."""
        rules = calendar.rules
        self.calendar = calendar
        self.asking = asking
        self.clock = calendar.hours.clock
        self.is_duration = is_duration(duration_min)
        self._is_lenient = asking.is_lenient
        self._ignored = asking.ignore_ids
        self._duration_min = duration_min
        self._length = duration_min * 60 if self.is_duration else 0
        self._before = rules.buffer_before_min
        self._after = rules.buffer_after_min
        self._step = rules.start_interval_min * 60
        self._now = epoch_seconds(asking.now)
        # A start must not lie before `now`, microseconds included; expiry compares whole seconds.
        self._present = self._now + (asking.now.microsecond > 0)
        self._notice_from = self._present + _notice_min(rules, asking.channel) * 60
        self.earliest = -_EVER if self._is_lenient else self._notice_from
        self._too_late = _EVER
        if asking.channel is not _STAFF:
            self._too_late = self.horizon

    @property
    def horizon(self) -> int:
        """The first instant that is too late for all but staff."""
        if self._too_late != _EVER:
            return self._too_late
        today = self.clock.day_of(self._now)
        return self.clock.midnight(today + self.calendar.rules.horizon_days + 1)

    def starts(self, first: int, end: int) -> list[int]:
        """Every listed start with first <= start < end, in order."""
        if not self.is_duration:
            return []
        first, end = max(first, self.earliest), min(end, self._too_late)
        if first >= end:
            return []
        opening = self._opening(first, end)
        needed = 1 if self._is_lenient else self._length
        fits = clip([(low, high - needed + 1) for low, high in opening.spans], first, end)
        if not fits:
            return []
        bans = [(ban[0], ban[1]) for ban in self._bans(first, end)]
        bans.sort()
        return self._on_grid(subtract(fits, bans), opening.marks)

    def obstacles(self, start: int) -> tuple[Obstacle, ...]:
        """Everything that forbids a start, in the order of `Reason`, then by time."""
        if not self.is_duration:
            return (Obstacle(Reason.DURATION),)
        opening = self._opening(start, start + 1)
        sources = [ban for ban in self._bans(start, start + 1) if ban[0] <= start < ban[1]]
        found = self._explain(start, opening, sources)
        is_in_hours = covers(opening.spans, start, start + 1)
        if (is_in_hours or self._is_lenient) and not self._is_on_grid(start, opening, is_in_hours):
            found.append(Obstacle(Reason.OFF_GRID))
        return _in_order(found)

    def cells(self, first: int, end: int) -> list[tuple[int, tuple[Obstacle, ...]]]:
        """Every start of the grid within open time, in order, free or not, with its obstacles."""
        opening = self._opening(first, end)
        starts = self._on_grid(clip(opening.spans, first, end), opening.marks)
        if not self.is_duration:
            return [(start, (Obstacle(Reason.DURATION),)) for start in starts]
        sources: list[list[Ban]] = [[] for _ in starts]
        for ban in self._bans(first, end):
            for at in range(bisect_left(starts, ban[0]), bisect_left(starts, ban[1])):
                sources[at].append(ban)
        return [
            (start, _in_order(self._explain(start, opening, held)))
            for start, held in zip(starts, sources, strict=True)
        ]

    def _opening(self, first: int, end: int) -> Opening:
        """Open time for lessons that start in [first, end), to the date the last may end on."""
        day_of = self.clock.day_of
        return self.calendar.hours.opening(day_of(first), day_of(end - 1 + self._length))

    def _counts(self, busy: Busy) -> bool:
        """False for what is ignored, and for claims that lapsed or are the asker's own."""
        if self._ignored and busy.id in self._ignored:
            return False
        kind = busy.kind
        if kind is _LESSON or kind is _EXTERNAL:
            return True
        if busy.expires_at is not None and busy.expires_at <= self._now:
            return False
        return busy.holder is None or busy.holder != self.asking.holder

    def _bans(self, first: int, end: int) -> list[Ban]:
        """Every ban that may hold a start in [first, end), in no order."""
        asking = self.asking
        bans = self._own_bans(first, end)
        if asking.student_busy:
            bans += self._others_bans(asking.student_busy, Reason.STUDENT_BUSY)
        if asking.room_busy:
            bans += self._others_bans(asking.room_busy, Reason.ROOM_BUSY)
        for closed in self.calendar.hours.closed:
            bans.append((closed.start - self._length + 1, closed.end, Reason.BLACKOUT, closed))
        if self.calendar.rules.has_limits:
            days = self.clock.day_of(first), self.clock.day_of(end - 1)
            full = self._load.full(self.calendar.rules, self._duration_min, *days)
            bans += [(each.start, each.end, each.reason, each) for each in full]
        return bans

    def _own_bans(self, first: int, end: int) -> list[Ban]:
        """Booking rules 5 and 9: between two lessons lies the longer of the two buffers."""
        bans: list[Ban] = []
        before, after, length = self._before, self._after, self._length
        for busy in self.calendar.busy_between(first - _REACH_S, end + length + _REACH_S):
            if self._counts(busy):
                # Comparisons, not max(): this is the innermost loop of every search.
                lead = busy.buffer_before_min if busy.buffer_before_min > after else after
                rest = busy.buffer_after_min if busy.buffer_after_min > before else before
                low = busy.start - lead * 60 - length + 1
                bans.append((low, busy.end + rest * 60, _TAKEN, busy))
        return bans

    def _others_bans(self, busy: Sequence[Busy], reason: Reason) -> list[Ban]:
        """The student's and the room's time: no buffer belongs to it."""
        return [
            (each.start - self._length + 1, each.end, reason, each)
            for each in busy
            if self._counts(each)
        ]

    @cached_property
    def _load(self) -> Load:
        return Load(self.clock, filter(self._counts, self.calendar.busy))

    def _on_grid(self, row: Sequence[Span], marks: Sequence[Mark]) -> list[int]:
        """The starts of the grid in a row of open time, in order (booking rule 4)."""
        starts = _counted(row, marks, self._step)
        if self.calendar.rules.gap_saving and row:
            saving = self._gap_saving(row[0][0], row[-1][1])
            inside = [start for start in saving if covers(row, start, start + 1)]
            if inside:
                return sorted({*starts, *inside})
        return starts

    def _gap_saving(self, first: int, end: int) -> list[int]:
        """The first instants after lessons that waste nothing, in [first, end), in no order.

        Lessons only: what follows a hold would vanish with it.
        """
        found = []
        for busy in self.calendar.busy_between(first - _REACH_S - 1, end):
            if busy.kind is BusyKind.LESSON and self._counts(busy):
                start = busy.end + max(busy.buffer_after_min, self._before) * 60
                if first <= start < end:
                    found.append(start)
        return found

    def _is_on_grid(self, start: int, opening: Opening, is_in_hours: bool) -> bool:
        if is_in_hours:
            mark = opening.marks[bisect_right(opening.marks, start, key=_since) - 1]
            if (start - mark[1]) % self._step == 0:
                return True
            if self.calendar.rules.gap_saving and self._gap_saving(start, start + 1):
                return True
        wall = start + self.clock.offset_at(start)
        if not self.asking.grid:
            return wall % 60 == 0
        return self.asking.channel is Channel.STAFF and wall % 300 == 0

    def _explain(self, start: int, opening: Opening, sources: Iterable[Ban]) -> list[Obstacle]:
        """All obstacles of a start but `duration` and `off_grid`, given the bans that hold it."""
        found = [self._told(start, ban) for ban in sources]
        if start < self.earliest:
            found.append(self._too_early(start))
        if start >= self._too_late:
            found.append(Obstacle(Reason.HORIZON, Facts(since=instant_at(self._too_late))))
        is_closed = any(each.reason is Reason.BLACKOUT for each in found)
        if not (is_closed or self._is_lenient) and not covers(
            opening.spans, start, start + self._length
        ):
            found.append(Obstacle(Reason.OUTSIDE_HOURS))
        return found

    def _too_early(self, start: int) -> Obstacle:
        if start < self._present:
            return Obstacle(Reason.PAST)
        return Obstacle(
            Reason.NOTICE,
            Facts(
                until=instant_at(self._notice_from),
                minutes_short=_minutes_up(self._notice_from - start),
            ),
        )

    def _told(self, start: int, ban: Ban) -> Obstacle:
        _, _, reason, source = ban
        if isinstance(source, Busy):
            return self._clash(start, reason, source)
        if isinstance(source, ClosedSpan):
            since, until = instant_at(source.start), instant_at(source.end)
            return Obstacle(reason, Facts(since=since, until=until, note=source.blackout.reason))
        return Obstacle(
            reason,
            Facts(
                since=instant_at(source.start),
                until=instant_at(source.end),
                used=source.used,
                limit=source.limit,
                unit=source.unit,
            ),
        )

    def _clash(self, start: int, reason: Reason, busy: Busy) -> Obstacle:
        short = 0
        if reason is Reason.TAKEN:
            if start >= busy.end:
                short = busy.end + max(busy.buffer_after_min, self._before) * 60 - start
            elif start + self._length <= busy.start:
                lead = max(busy.buffer_before_min, self._after) * 60
                short = start + self._length + lead - busy.start
            reason = Reason.BUFFER if short else _KINDS[busy.kind]
        return Obstacle(
            reason,
            Facts(
                busy_id=busy.id,
                since=instant_at(busy.start),
                until=instant_at(busy.end),
                expires_at=None if busy.expires_at is None else instant_at(busy.expires_at),
                minutes_short=_minutes_up(short) if short else None,
            ),
        )


def _notice_min(rules: BookingRules, channel: Channel) -> int:
    if channel is _STAFF:
        return 0
    return rules.notice_min if channel is Channel.STUDENT else rules.walk_in_notice_min


def _counted(row: Sequence[Span], marks: Sequence[Mark], step: int) -> list[int]:
    """Every `step` seconds from the latest mark, as far as the row reaches."""
    starts: list[int] = []
    coming = iter(marks)
    phase = 0
    since, next_phase = next(coming, _NEVER)
    for start, end in row:
        low = start
        while since < end:
            if since > low:
                starts += range(low + (phase - low) % step, since, step)
                low = since
            phase = next_phase
            since, next_phase = next(coming, _NEVER)
        starts += range(low + (phase - low) % step, end, step)
    return starts


def _in_order(obstacles: list[Obstacle]) -> tuple[Obstacle, ...]:
    if len(obstacles) > 1:
        obstacles.sort(key=_told_before)
    return tuple(obstacles)


def _told_before(obstacle: Obstacle) -> tuple[int, float, str]:
    facts = obstacle.facts
    since = facts.since.timestamp() if facts.since else 0.0
    return _ORDER[obstacle.reason], since, facts.busy_id or ""


def _minutes_up(seconds: int) -> int:
    return -(-seconds // 60)


def _since(mark: Mark) -> int:
    return mark[0]
