"""Leases: starts that are kept for one kiosk, so that it can promise them without a network.

A lease is given by the server and ends in one of three ways only: its holder gives it back or books
inside it (both in the order of its outbox, so never behind a promise), or a manager takes it away.
It does not lapse: whoever was not heard of may have promised the time
(docs/adr/0009-a-lease-ends-when-its-holder-says-so.md).

Pure: the same rules say on the server what to grant, and on the kiosk what to ask for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.slots import open_starts, why_not
from core.scheduling.zones import epoch_seconds

PROMISE_MARGIN = timedelta(minutes=2)
"""A promise is given until so long before the start: clocks are never quite right."""
LEAD = timedelta(minutes=30)
"""A new lease starts no sooner: nearer ones are for whoever stands somewhere now."""
LEFT_WITHIN = timedelta(days=1)
"""Within a day (or the window, where it is longer) others must find a free start all the same."""
STALE = timedelta(minutes=15)
"""With less than this left a lease is worth little in an outage: another is asked for."""


@dataclass(frozen=True, slots=True)
class Reserve:
    """What a studio lets each kiosk keep: `starts` of each instructor within `window` from now."""

    starts: int
    window: timedelta

    @property
    def is_on(self) -> bool:
        """Whether anything is kept at all."""
        return self.starts > 0


@dataclass(frozen=True, slots=True)
class Lease:
    """Time of one instructor that is kept for `holder`, half-open, aware UTC."""

    id: str
    instructor_id: str
    holder: str
    start: datetime
    end: datetime

    @property
    def minutes(self) -> int:
        """How long it is."""
        return int((self.end - self.start).total_seconds()) // 60

    @property
    def promisable_until(self) -> datetime:
        """Until when its holder may promise it."""
        return self.start - PROMISE_MARGIN

    def covers(self, instructor_id: str, start: datetime, end: datetime) -> bool:
        """Whether a lesson lies in it whole. Buffers are kept already: around the lease itself."""
        return self.instructor_id == instructor_id and self.start <= start and end <= self.end

    def may_be_promised(self, start: datetime, now: datetime) -> bool:
        """Whether a lesson from `start` on may still be promised at `now`, the server's time."""
        return now < start - PROMISE_MARGIN

    def is_good(self, now: datetime, notice: timedelta = timedelta()) -> bool:
        """Whether enough of it is left; `notice` is what the desk must give the instructor."""
        return self.start - now >= STALE + notice


def usual_minutes(durations_min: Sequence[int]) -> int:
    """The length that an offering is booked at: the middle one, the shorter of two."""
    lengths = sorted(durations_min)
    return lengths[(len(lengths) - 1) // 2]


def starts_to_grant(
    calendar: InstructorCalendar,
    minutes: int,
    held: Sequence[Lease],
    reserve: Reserve,
    now: datetime,
) -> list[datetime]:
    """The starts that one kiosk lacks of one instructor, who has `held` for it: by time.

    Each is free to everybody now, and leaves a free start within a day: what is kept for desks
    never empties the others' lists, however many desks there are.
    """
    notice = timedelta(minutes=calendar.rules.walk_in_notice_min)
    lacking = reserve.starts - sum(lease.is_good(now, notice) for lease in held)
    if lacking <= 0 or calendar.rules.approval_by_hand:
        return []
    # Without a holder: to this question a kiosk's own leases and holds are as taken as others'.
    asking = Asking(now, Channel.DESK)
    last, seen = now + reserve.window, now + max(reserve.window, LEFT_WITHIN)
    found: list[datetime] = []
    for start in open_starts(calendar, minutes, now + LEAD + notice, last, asking):
        if len(found) == lacking:
            break
        with_it = _with_lease(calendar, start, minutes)
        is_free = not why_not(calendar, start, minutes, asking)
        if is_free and open_starts(with_it, minutes, now, seen, asking):
            found.append(start)
            calendar = with_it
    return found


def is_needed(
    calendar: InstructorCalendar, lease: Lease, held: Sequence[Lease], reserve: Reserve,
    now: datetime,
) -> bool:  # fmt: skip
    """Whether a kiosk is to keep one of the leases it holds of an instructor.

    Not once it can be promised no more, where the hours, rules or setting changed, and not where
    enough better ones are held: those with more time left, and of them the earliest.
    """
    is_within = now < lease.promisable_until and lease.start < now + reserve.window
    if not (reserve.is_on and is_within) or calendar.rules.approval_by_hand:
        return False
    if why_not(calendar, lease.start, lease.minutes, Asking(now, Channel.DESK, lease.holder)):
        return False
    notice = timedelta(minutes=calendar.rules.walk_in_notice_min)
    good = sorted((each for each in held if each.is_good(now, notice)), key=_by_start)
    return lease in good[: reserve.starts] or (
        len(good) < reserve.starts and not lease.is_good(now, notice)
    )


def _by_start(lease: Lease) -> tuple[datetime, str]:
    return lease.start, lease.id


def _with_lease(calendar: InstructorCalendar, start: datetime, minutes: int) -> InstructorCalendar:
    second = epoch_seconds(start)
    taken = Busy(
        second,
        second + minutes * 60,
        BusyKind.LEASE,
        f"granted at {second}",
        buffer_before_min=calendar.rules.buffer_before_min,
        buffer_after_min=calendar.rules.buffer_after_min,
    )
    return replace(calendar, busy=(*calendar.busy, taken))
