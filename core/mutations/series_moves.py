"""Moving lessons of a series together: "this and following", or all of it (booking rule 14).

Which lessons, and where each of them goes, is named: the device works out the same shift in wall
time, a person sees it and may give one lesson another time or leave it where it is.
"""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.errors import StudioError
from core.models import Booking
from core.mutations import bookings, refusals, series_slots
from core.mutations.base import Applied, Arguments, Context, Intention, Kind, intend
from core.mutations.bookings import RescheduleBooking
from core.mutations.fields import Identity, Minutes, Moment
from core.mutations.series import is_within_reach, lessons_of, of_lesson
from core.mutations.series_slots import Going
from core.scheduling.recurrence import MAX_OCCURRENCES
from core.scheduling.together import WantedLesson


class SeriesMove(BaseModel):
    """Where one lesson goes. `moved_from` is the time it was seen at, `instructor_id` the one it
    goes to, None where that stays.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    booking_id: Identity
    starts_at: Moment
    duration_min: Minutes
    moved_from: Moment
    instructor_id: Identity | None = None
    allow_outside_hours: bool = False


def _each_once(moves: list[SeriesMove]) -> list[SeriesMove]:
    is_twice = len({each.booking_id for each in moves}) < len(moves)
    if is_twice or not is_within_reach([each.starts_at for each in moves]):
        raise ValueError("each lesson moves once, and not beyond 25 years")
    return moves


class RescheduleSeries(Arguments):
    """Move these lessons of a series, together."""

    name: ClassVar[str] = "series.reschedule"

    series_id: Identity
    lessons: Annotated[
        list[SeriesMove],
        Field(min_length=1, max_length=MAX_OCCURRENCES),
        AfterValidator(_each_once),
    ]

    def single(self, move: SeriesMove) -> RescheduleBooking:
        """One of the moves as it would be made by itself."""
        return RescheduleBooking(**move.model_dump())


def reschedule(context: Context, wish: RescheduleSeries) -> Applied:
    """Move all that can go where they should; each other one stays and is put before a person.

    Every rule is checked against everything but the lessons that leave. Where none can go, nothing
    is done and the first one's reason is said.
    """
    ids = [each.booking_id for each in wish.lessons]
    found = lessons_of(context, wish.series_id, ids)
    refused, going = _going(context, wish)
    refused |= series_slots.judge_moves(context, going) if going else {}
    if len(refused) == len(ids):
        raise series_slots.first_refusal(refused, ids)
    leaving = [each for each in going if each.id not in refused]
    back = _way_back(wish, found, {each.id for each in leaving})
    _write(context, wish, leaving)
    for move in wish.lessons:
        error = refused.get(move.booking_id)
        if error is not None:
            alone = of_lesson(context, move.booking_id)
            bookings.keep_refused_move(alone, wish.single(move), error)
    return Applied(back)


def going_of(booking: Booking, move: SeriesMove, context: Context) -> Going:
    """A lesson's way, for `series_slots.judge_moves`."""
    instructor = context.rows.instructors.require(move.instructor_id or booking.instructor_id)
    wanted = WantedLesson(booking.id, move.starts_at, move.duration_min, move.allow_outside_hours)
    return Going(
        booking.id,
        instructor,
        booking.student_id,
        booking.room_id,
        booking.starts_at,
        booking.ends_at,
        wanted,
    )


def _going(context: Context, wish: RescheduleSeries) -> tuple[dict[str, StudioError], list[Going]]:
    """Why some may not be moved at all, by id, and the ways of all others."""
    refused: dict[str, StudioError] = {}
    going: list[Going] = []
    for move in wish.lessons:
        try:
            booking, instructor = bookings.require_move_of(context, wish.single(move))
            bookings.offering_for(context, booking, instructor)
        except StudioError as error:
            refused[move.booking_id] = error
        else:
            going.append(going_of(booking, move, context))
    return refused, going


def _write(context: Context, wish: RescheduleSeries, leaving: Sequence[Going]) -> None:
    moves = {each.booking_id: wish.single(each) for each in wish.lessons}
    for instructor in {each.instructor.id: each.instructor for each in leaving}.values():
        wanted = [each.wanted for each in leaving if each.instructor is instructor]
        series_slots.clear_expired(context, series_slots.Row(instructor, None, None, wanted))
    for each in series_slots.in_turn(leaving):
        booking = context.rows.bookings.require(each.id)
        offering = bookings.offering_for(context, booking, each.instructor)
        bookings.write_move(context, booking, each.instructor, offering, moves[each.id])
        context.rows.series.settle()


def _way_back(
    wish: RescheduleSeries, found: Sequence[Booking], leaving: set[str]
) -> Intention | None:
    """The same lessons back to where they are now; None where that is too far for one piece."""
    by_id = {each.id: each for each in found}
    back = []
    for move in wish.lessons:
        booking = by_id[move.booking_id]
        if booking.id in leaving:
            back.append(
                SeriesMove(
                    booking_id=booking.id,
                    starts_at=booking.starts_at,
                    duration_min=bookings.duration_of(booking),
                    moved_from=move.starts_at,
                    instructor_id=booking.instructor_id,
                    allow_outside_hours=True,
                )
            )
    if not is_within_reach([each.starts_at for each in back]):
        return None
    return intend(RescheduleSeries(series_id=wish.series_id, lessons=back))


KINDS: tuple[Kind[RescheduleSeries], ...] = (
    Kind(RescheduleSeries, reschedule, refusals.keep_what_was_typed),
)
