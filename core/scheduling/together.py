"""Several lessons judged together: each against the calendar and those before it (rule 14)."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.scheduling.calendar import Asking, Busy, BusyKind, InstructorCalendar
from core.scheduling.hours import OpenHours
from core.scheduling.reasons import Obstacle
from core.scheduling.slots import why_not
from core.scheduling.zones import DAY_S, epoch_seconds

_AROUND_S = 8 * DAY_S
"""As far as a weekly limit can reach (booking rule 7)."""


@dataclass(frozen=True, slots=True)
class WantedLesson:
    """One of several. `start` is aware; `is_outside_allowed`: staff said hours do not matter."""

    id: str
    start: datetime
    duration_min: int
    is_outside_allowed: bool = False


def judge_together(
    calendar: InstructorCalendar, wanted: Sequence[WantedLesson], asking: Asking
) -> tuple[tuple[Obstacle, ...], ...]:
    """All that stands in the way of each, in the order given; empty where it can be booked.

    One that can be booked is taken time for those after it, with all that this means for buffers
    and limits: what is found free can be booked whole. `ignore_ids` names what leaves its place,
    which may be these lessons themselves. `asking` holds for all of them; what it has
    of student and room must reach over all, and the calendar a week further on both sides.
    """
    judge = _Judge(calendar, asking)
    return tuple(judge.hear(each) for each in wanted)


class _Judge:
    """The taken time in order, so that a lesson is judged by what is near and not by years."""

    def __init__(self, calendar: InstructorCalendar, asking: Asking) -> None:
        ignored = asking.ignore_ids
        self._calendar = calendar
        # A lesson that moves is not where it was, but it is where it goes.
        self._asking = replace(asking, ignore_ids=frozenset())
        self._taken = _Line(calendar.busy, ignored)
        self._student = _Line(asking.student_busy, ignored)
        self._room = _Line(asking.room_busy, ignored)
        self._accepted: list[Busy] = []
        self._hours: dict[str, OpenHours] = {}

    def hear(self, wanted: WantedLesson) -> tuple[Obstacle, ...]:
        """All that stands in its way; where nothing does, it stands in the way of others now."""
        start = epoch_seconds(wanted.start)
        end = start + wanted.duration_min * 60
        first, last = start - _AROUND_S, end + _AROUND_S
        accepted = [each for each in self._accepted if each.start < last and each.end > first]
        busy = [*self._taken.near(first, last), *accepted]
        asking = replace(
            self._asking,
            student_busy=self._student.near(first, last),
            room_busy=self._room.near(first, last),
            allow_outside_hours=wanted.is_outside_allowed,
        )
        calendar = replace(self._calendar, busy=busy).sharing(self._hours)
        found = why_not(calendar, wanted.start, wanted.duration_min, asking)
        if not found:
            rules = calendar.rules
            before, after = rules.buffer_before_min, rules.buffer_after_min
            lesson = Busy(start, end, BusyKind.LESSON, wanted.id, None, None, before, after)
            self._accepted.append(lesson)
        return found


class _Line:
    """Taken time by start, but for what is ignored."""

    def __init__(self, taken: Iterable[Busy], ignored: frozenset[str]) -> None:
        self._taken = sorted((each for each in taken if each.id not in ignored), key=_start)
        self._longest = max((each.end - each.start for each in self._taken), default=0)

    def near(self, first: int, last: int) -> list[Busy]:
        """All that overlaps [first, last), and perhaps more of what begins before it."""
        low = bisect_left(self._taken, first - self._longest, key=_start)
        return self._taken[low : bisect_left(self._taken, last, key=_start)]


def _start(busy: Busy) -> int:
    return busy.start
