"""Booking and cancelling a series, in one piece; each lesson is a booking of its own (rule 14).

What was named is what is booked: who made it saw every lesson, left out what clashed or gave it
another time. What was taken since then is kept as a lesson in conflict, as a single one would be,
and holds nothing else back (docs/adr/0016-a-series-is-its-lessons.md).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.access.permissions import Permission
from core.errors import Conflict, NotFound, Rejected, StudioError
from core.ids import MutationId, derived_id
from core.models import OCCUPYING, Booking, BookingState, Instructor, Offering
from core.mutations import bookings, lessons, refusals, series_slots
from core.mutations.base import Applied, Arguments, Context, Intention, Kind, intend
from core.mutations.bookings import CreateBooking
from core.mutations.fields import Identity, Minutes, Moment
from core.mutations.lessons import WAIVER_MOST, CancelBooking
from core.repositories.calendars import rules_of
from core.repositories.taken_back import UNDONE
from core.scheduling.recurrence import MAX_OCCURRENCES, Every
from core.scheduling.together import WantedLesson

MOST_SPAN = timedelta(days=25 * 366)
"""From the first lesson to the last: 260 months are not quite 22 years."""

_NOTES = 50_000
"""As many characters of notes as fit into one change; many pages of them stay with what was."""


class SeriesLesson(BaseModel):
    """One lesson of a series: when, and its ticket's code."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    booking_id: Identity
    starts_at: Moment
    code: str = Field(min_length=6, max_length=6)
    note: str = Field(default="", max_length=2000)
    allow_outside_hours: bool = False


def is_within_reach(starts: Sequence[datetime]) -> bool:
    """Whether lessons lie near enough to one another to be booked or moved together."""
    return max(starts) - min(starts) <= MOST_SPAN


def _no_twins(lessons: list[SeriesLesson]) -> list[SeriesLesson]:
    starts = [each.starts_at for each in lessons]
    twins = Counter([each.booking_id for each in lessons]).most_common(1)[0][1]
    if twins > 1 or len(set(starts)) < len(starts) or not is_within_reach(starts):
        raise ValueError("lessons of a series differ, and lie within 25 years")
    return lessons


class CreateSeries(Arguments):
    """Book these lessons, which belong together. `every` is how often they were made to repeat."""

    name: ClassVar[str] = "series.create"

    series_id: Identity
    every: Every
    student_id: Identity
    offering_id: Identity
    duration_min: Minutes
    lessons: Annotated[
        list[SeriesLesson],
        Field(min_length=1, max_length=MAX_OCCURRENCES),
        AfterValidator(_no_twins),
    ]
    room_id: Identity | None = None
    pays_at_desk: bool = False

    def single(self, lesson: SeriesLesson) -> CreateBooking:
        """One of the lessons as it would be booked by itself."""
        return CreateBooking(
            booking_id=lesson.booking_id,
            student_id=self.student_id,
            offering_id=self.offering_id,
            starts_at=lesson.starts_at,
            duration_min=self.duration_min,
            code=lesson.code,
            room_id=self.room_id,
            note=lesson.note,
            pays_at_desk=self.pays_at_desk,
            allow_outside_hours=lesson.allow_outside_hours,
        )


class SeriesEnd(BaseModel):
    """One lesson that is to be cancelled, and the fee that was shown for it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    booking_id: Identity
    told_fee_minor: int | None = Field(default=None, ge=0)


def _each_once(lessons: list[SeriesEnd]) -> list[SeriesEnd]:
    if len({each.booking_id for each in lessons}) < len(lessons):
        raise ValueError("each lesson is cancelled once")
    return lessons


class CancelSeries(Arguments):
    """Cancel these lessons of a series (booking rule 12), for one reason; each has its own fee.

    `waiver` is why staff waive the fees. `is_undo` takes back what was just booked.
    """

    name: ClassVar[str] = "series.cancel"

    series_id: Identity
    lessons: Annotated[
        list[SeriesEnd],
        Field(min_length=1, max_length=MAX_OCCURRENCES),
        AfterValidator(_each_once),
    ]
    reason: str = Field(min_length=1, max_length=500)
    waiver: str = Field(default="", max_length=WAIVER_MOST)
    is_undo: bool = False

    def single(self, lesson: SeriesEnd) -> CancelBooking:
        """One of the lessons as it would be cancelled by itself."""
        return CancelBooking(
            booking_id=lesson.booking_id,
            reason=self.reason,
            told_fee_minor=lesson.told_fee_minor,
            waiver=self.waiver,
            is_undo=self.is_undo,
        )


def create(context: Context, wish: CreateSeries) -> Applied:
    """Book all that are free; where none is, nothing is done and the first one's reason is said."""
    student = context.rows.students.current(wish.student_id)
    wish = wish.model_copy(update={"student_id": student.id})
    offering, instructor = _require_parties(context, wish)
    row = row_of(wish, instructor)
    found = series_slots.judge(context, row)
    refused = series_slots.refusals_of(row, found)
    ids = [each.booking_id for each in wish.lessons]
    if len(refused) == len(ids):
        raise series_slots.first_refusal(refused, ids)
    series_slots.clear_expired(context, row)
    by_hand = rules_of(instructor).approval_by_hand and context.actor.instructor_id != instructor.id
    state = BookingState.REQUESTED if by_hand else BookingState.CONFIRMED
    free = [each for each in wish.lessons if each.booking_id not in refused]
    for lesson in free:
        bookings.write_new(context, wish.single(lesson), offering, instructor, state)
        _join(context, wish, lesson)
    for lesson in wish.lessons:
        error = refused.get(lesson.booking_id)
        if error is not None:
            alone = of_lesson(context, lesson.booking_id)
            bookings.keep_as_conflict(alone, wish.single(lesson), error)
            _join(context, wish, lesson)
    ends = [SeriesEnd(booking_id=each) for each in ids]
    return Applied(
        intend(CancelSeries(series_id=wish.series_id, lessons=ends, reason=UNDONE, is_undo=True))
    )


def cancel(context: Context, wish: CancelSeries) -> Applied:
    """Cancel all that can be; the staff learn which could not. Where none can, nothing is done."""
    found = lessons_of(context, wish.series_id, [each.booking_id for each in wish.lessons])
    stood = [each for each in found if each.state in OCCUPYING]
    refused: dict[str, StudioError] = {}
    for lesson in wish.lessons:
        try:
            lessons.cancel(context, wish.single(lesson))
        except StudioError as error:
            refused[lesson.booking_id] = error
            if len(refused) == len(wish.lessons):
                raise
    for lesson in wish.lessons:
        reason = refused.get(lesson.booking_id)
        if reason is not None:
            alone = of_lesson(context, lesson.booking_id)
            refusals.keep_what_was_typed(alone, wish.single(lesson), reason)
    gone = [each for each in stood if each.state == BookingState.CANCELLED]
    return Applied(_booked_anew(gone, wish.series_id))


def lessons_of(context: Context, series_id: str, ids: Sequence[str]) -> list[Booking]:
    """The lessons of these ids, in this order, which must exist and belong to the series."""
    found = context.rows.series.load(ids)
    for each in ids:
        if each not in found:
            raise NotFound("booking", each)
        if found[each].series_id != series_id:
            raise Rejected("other_series", booking_id=each)
    return [found[each] for each in ids]


def row_of(wish: CreateSeries, instructor: Instructor) -> series_slots.Row:
    """The lessons as they are judged."""
    return series_slots.Row(
        instructor,
        wish.student_id,
        wish.room_id,
        [
            WantedLesson(
                each.booking_id, each.starts_at, wish.duration_min, each.allow_outside_hours
            )
            for each in wish.lessons
        ],
    )


def of_lesson(context: Context, booking_id: str) -> Context:
    """The context in which one lesson's attention item is made: it has an id of its own."""
    identity = derived_id("series", context.mutation_id, booking_id)
    return replace(context, mutation_id=MutationId(identity))


def _require_parties(context: Context, wish: CreateSeries) -> tuple[Offering, Instructor]:
    """What is booked and with whom, where the actor may book it, and has not done so already."""
    offering, instructor = bookings.require_parties(context, wish.single(wish.lessons[0]))
    context.actor.require_owner(instructor.id, Permission.CREATE_BOOKINGS)
    if not offering.is_active or wish.duration_min not in offering.durations_min:
        raise Rejected(
            "duration", duration_min=wish.duration_min, offered=list(offering.durations_min)
        )
    known = context.rows.series.known([each.booking_id for each in wish.lessons])
    if known:
        raise Conflict("exists", booking_id=known[0])
    return offering, instructor


def _join(context: Context, wish: CreateSeries, lesson: SeriesLesson) -> Booking:
    booking = context.rows.bookings.require(lesson.booking_id)
    booking.series_id, booking.series_every = wish.series_id, str(wish.every)
    return booking


def _booked_anew(gone: Sequence[Booking], series_id: str) -> Intention | None:
    """What takes a cancellation back: the same lessons, booked anew, for none comes back to life.

    None where money is due, which a new lesson would not pay back, and where they are not alike.
    """
    if not gone or any(each.fee_minor for each in gone):
        return None
    if not is_within_reach([each.starts_at for each in gone]):
        return None
    if len({_alike(each) for each in gone}) > 1 or sum(len(each.note) for each in gone) > _NOTES:
        return None
    one = gone[0]
    if one.student_id is None or one.offering_id is None or not all(each.code for each in gone):
        return None
    anew = CreateSeries(
        series_id=series_id,
        every=Every(one.series_every),
        student_id=one.student_id,
        offering_id=one.offering_id,
        duration_min=bookings.duration_of(one),
        room_id=one.room_id,
        pays_at_desk=one.pays_at_desk,
        lessons=[
            SeriesLesson(
                booking_id=derived_id("anew", each.id),
                starts_at=each.starts_at,
                code=each.code,
                note=each.note,
                allow_outside_hours=True,
            )
            for each in gone
        ],
    )
    return intend(anew)


def _alike(booking: Booking) -> tuple[str | None, str | None, str | None, bool, int]:
    minutes = bookings.duration_of(booking)
    return (
        *(booking.student_id, booking.offering_id, booking.room_id),
        *(booking.pays_at_desk, minutes),
    )


KINDS: tuple[Kind[CreateSeries] | Kind[CancelSeries], ...] = (
    Kind(CreateSeries, create, refusals.keep_what_was_typed),
    Kind(CancelSeries, cancel, refusals.keep_what_was_typed),
)
