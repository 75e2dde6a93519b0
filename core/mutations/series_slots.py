"""Which lessons of a series can be booked or moved: listed and written by the same judgement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from core.errors import Rejected, StudioError
from core.models import Instructor
from core.models.columns import to_microseconds
from core.mutations import slots
from core.mutations.base import Context
from core.scheduling.calendar import Asking, Busy, BusyKind, InstructorCalendar
from core.scheduling.reasons import Obstacle
from core.scheduling.together import WantedLesson, judge_together
from core.scheduling.zones import epoch_seconds

_AROUND = timedelta(days=15)

Obstacles = dict[str, tuple[Obstacle, ...]]
"""By the lesson's id, all that stands in its way; empty where it can be booked."""


@dataclass(frozen=True, slots=True)
class Row:
    """Lessons to be had with one instructor, by one student, in one room or none."""

    instructor: Instructor
    student_id: str | None
    room_id: str | None
    wanted: Sequence[WantedLesson]


@dataclass(frozen=True, slots=True)
class Going:
    """A lesson of a series that is to be moved: from where to where, with whom."""

    id: str
    instructor: Instructor
    student_id: str | None
    room_id: str | None
    since: datetime
    until: datetime
    wanted: WantedLesson

    @property
    def arrival(self) -> tuple[datetime, datetime]:
        """From when to when it is to be."""
        start = self.wanted.start
        return start, start + timedelta(minutes=self.wanted.duration_min)


def judge(
    context: Context,
    row: Row,
    ignore: frozenset[str] = frozenset(),
    student_busy: Sequence[Busy] = (),
) -> Obstacles:
    """What stands in the way of each lesson of `row`; those before it count where they are free.

    What is in `ignore` is not there. `student_busy` is what the student will have besides.
    """
    first, last = _span(row)
    taken = context.rows.occupancies.busy
    asking = Asking(
        now=context.now,
        channel=slots.channel_of(context),
        holder=context.actor.device_id,
        ignore_ids=ignore,
        student_busy=[
            *(taken("student_id", row.student_id, first, last) if row.student_id else ()),
            *student_busy,
        ],
        room_busy=taken("room_id", row.room_id, first, last) if row.room_id else (),
    )
    found = judge_together(_calendar(context, row), row.wanted, asking)
    return {each.id: obstacles for each, obstacles in zip(row.wanted, found, strict=True)}


def clear_expired(context: Context, row: Row) -> None:
    """Remove the instructor's holds that have run out, so that the schema's own guard agrees."""
    slots.clear_expired(context, _calendar(context, row))


def refusals_of(row: Row, found: Obstacles) -> dict[str, Rejected]:
    """The refusal of each lesson that something stands in the way of, by its id."""
    return {
        each.id: slots.refusal(found[each.id], row.instructor, each.start, each.duration_min)
        for each in row.wanted
        if found[each.id]
    }


def judge_moves(context: Context, going: Sequence[Going]) -> dict[str, StudioError]:
    """Why some of these lessons must stay where they are; all others can go, in `in_turn`'s order.

    A lesson that stays stands in the way of others, which may make these stay as well.
    """
    staying: dict[str, StudioError] = {}
    while True:
        leaving = [each for each in going if each.id not in staying]
        refused = _judged_once(context, leaving)
        if not refused:
            stuck = _stuck(leaving)
            if stuck is None:
                return staying
            refused = {stuck.id: _in_a_circle(stuck)}
        staying.update(refused)


def in_turn(going: Sequence[Going]) -> tuple[Going, ...]:
    """In an order in which nobody arrives where another has not left yet; those that run in a
    circle are left out.
    """
    left = [
        *sorted((each for each in going if each.wanted.start >= each.since), key=_since)[::-1],
        *sorted((each for each in going if each.wanted.start < each.since), key=_since),
    ]
    found: list[Going] = []
    while left:
        free = next((each for each in left if not _is_awaited(each, left)), None)
        if free is None:
            break
        left.remove(free)
        found.append(free)
    return tuple(found)


def _span(row: Row) -> tuple[datetime, datetime]:
    starts = [each.start for each in row.wanted]
    return min(starts) - _AROUND, max(starts) + _AROUND


def _calendar(context: Context, row: Row) -> InstructorCalendar:
    first, last = _span(row)
    return context.rows.calendars.between([row.instructor], first, last)[row.instructor.id]


def _judged_once(context: Context, going: Sequence[Going]) -> dict[str, StudioError]:
    """The refusals while all of `going` are taken to leave their places."""
    ignore = frozenset(each.id for each in going)
    refused: dict[str, StudioError] = {}
    accepted: list[Busy] = []
    by_place = sorted(going, key=_place)
    for _, group in groupby(by_place, key=_place):
        lessons = sorted(group, key=lambda each: each.wanted.start)
        row = _row_of(lessons)
        refused.update(refusals_of(row, judge(context, row, ignore, accepted)))
        accepted += [_busy_of(each) for each in lessons if each.id not in refused]
    return refused


def _row_of(lessons: Sequence[Going]) -> Row:
    first = lessons[0]
    wanted = [each.wanted for each in lessons]
    return Row(first.instructor, first.student_id, first.room_id, wanted)


def _busy_of(each: Going) -> Busy:
    start, end = each.arrival
    return Busy(epoch_seconds(start), epoch_seconds(end), BusyKind.LESSON, "")


def _place(each: Going) -> tuple[str, str, str]:
    return each.instructor.id, each.room_id or "", each.student_id or ""


def _since(each: Going) -> datetime:
    return each.since


def _is_awaited(each: Going, left: Sequence[Going]) -> bool:
    start, end = each.arrival
    return any(other is not each and start < other.until and other.since < end for other in left)


def _stuck(going: Sequence[Going]) -> Going | None:
    gone = {each.id for each in in_turn(going)}
    return next((each for each in going if each.id not in gone), None)


def _in_a_circle(each: Going) -> Rejected:
    """Two lessons that would change places: the first stays where it is."""
    return Rejected(
        "taken",
        instructor_id=each.instructor.id,
        instructor=each.instructor.name,
        starts_at=to_microseconds(each.wanted.start),
        duration_min=each.wanted.duration_min,
        reasons=["taken"],
    )


def first_refusal(refused: Mapping[str, StudioError], ids: Sequence[str]) -> StudioError:
    """Of these lessons the first that was refused: what to say where none of them can be had."""
    return next(refused[each] for each in ids if each in refused)
