"""Making and moving lessons (booking rules 5 to 13)."""

from datetime import timedelta
from functools import partial
from typing import ClassVar, TypeVar

from pydantic import Field

from core.access.permissions import Permission
from core.errors import Conflict, Fact, NotAllowed, Rejected, StudioError
from core.models import (
    AttentionKind,
    Booking,
    BookingState,
    Instructor,
    OccupancyKind,
    Offering,
)
from core.models.columns import to_microseconds
from core.mutations import refusals, slots
from core.mutations.base import Applied, Arguments, Context, Intention, Kind, intend
from core.mutations.fields import Identity, Minutes, Moment
from core.mutations.lessons import CancelBooking, noted
from core.mutations.students import require_known
from core.mutations.winner import winner_of
from core.repositories.calendars import rules_of
from core.repositories.taken_back import UNDONE
from core.scheduling.pricing import lesson_price
from core.tickets import hash_code, hash_digits, last_digits

PROMISED = "promised"
"""In a lesson's history: a kiosk confirmed it by itself, without the network."""


class CreateBooking(Arguments):
    """Book a lesson. `code` is the ticket's; `hold_id` the hold that this booking redeems."""

    name: ClassVar[str] = "booking.create"

    booking_id: Identity
    student_id: Identity
    offering_id: Identity
    starts_at: Moment
    duration_min: Minutes
    code: str = Field(min_length=6, max_length=6)
    room_id: Identity | None = None
    hold_id: Identity | None = None
    note: str = Field(default="", max_length=2000)
    pays_at_desk: bool = False
    allow_outside_hours: bool = False


Wish = TypeVar("Wish", bound=CreateBooking)


class RescheduleBooking(Arguments):
    """Move a lesson in one piece. `moved_from` is the time it was seen at when it was moved."""

    name: ClassVar[str] = "booking.reschedule"

    booking_id: Identity
    starts_at: Moment
    duration_min: Minutes
    moved_from: Moment
    instructor_id: Identity | None = None
    allow_outside_hours: bool = False


def create(context: Context, wish: CreateBooking) -> Applied:
    """Check every rule, then write the lesson and take its time."""
    wish = for_who_it_is_now(context, wish)
    offering, instructor = require_parties(context, wish)
    if not offering.is_active or wish.duration_min not in offering.durations_min:
        raise Rejected(
            "duration", duration_min=wish.duration_min, offered=list(offering.durations_min)
        )
    asked = slots.asking(
        context,
        wish.starts_at,
        wish.duration_min,
        student_id=wish.student_id,
        room_id=wish.room_id,
        allow_outside_hours=wish.allow_outside_hours,
    )
    slots.require_free(context, instructor, wish.starts_at, wish.duration_min, asked)
    by_hand = rules_of(instructor).approval_by_hand and context.actor.instructor_id != instructor.id
    state = BookingState.REQUESTED if by_hand else BookingState.CONFIRMED
    return write_new(context, wish, offering, instructor, state)


def for_who_it_is_now(context: Context, wish: Wish) -> Wish:
    """The same for the one that its student has become, where two were made one meanwhile."""
    student = context.rows.students.current(wish.student_id)
    if student.id == wish.student_id:
        return wish
    return wish.model_copy(update={"student_id": student.id})


def require_parties(context: Context, wish: CreateBooking) -> tuple[Offering, Instructor]:
    """What is booked and with whom, where the actor may book it, and has not done so already."""
    offering = context.rows.offerings.require(wish.offering_id)
    instructor = context.rows.instructors.require(offering.instructor_id)
    require_booker(context, instructor)
    require_known(context, wish.student_id)
    if wish.room_id is not None:
        context.rows.rooms.require(wish.room_id)
    if context.rows.bookings.find(wish.booking_id) is not None:
        raise Conflict("exists", booking_id=wish.booking_id)
    return offering, instructor


def write_new(
    context: Context,
    wish: CreateBooking,
    offering: Offering,
    instructor: Instructor,
    state: BookingState,
    *,
    is_promised: bool = False,
) -> Applied:
    """Write a lesson whose time is known to be free, in place of the hold that it redeems."""
    rows = context.rows
    booking = _new_booking(context, wish, offering, instructor, state)
    if is_promised:
        noted(context, booking, PROMISED, None, None)
    _release(context, wish.hold_id)
    if rows.bookings.is_first(wish.student_id, instructor.id):
        rows.students.save(rows.students.require(wish.student_id))  # now in the instructor's scope
    rows.bookings.add(booking)
    rows.occupancies.take(booking)
    return Applied(partial(_taking_back, wish))


def _taking_back(wish: CreateBooking) -> Intention:
    return intend(
        CancelBooking(booking_id=wish.booking_id, reason=UNDONE, is_undo=True, code=wish.code)
    )


def keep_as_conflict(context: Context, wish: CreateBooking, error: StudioError) -> None:
    """Keep a booking that lost its slot whole, with what won and the nearest free starts."""
    rows = context.rows
    offering = rows.offerings.find(wish.offering_id)
    instructor = rows.instructors.find(offering.instructor_id) if offering else None
    is_known = rows.students.find(wish.student_id) is not None
    is_slot = isinstance(error, Rejected) and "obstacle" in error.facts
    if offering is None or instructor is None or not (is_known and is_slot):
        refusals.keep_what_was_typed(context, wish, error)
        return
    is_taken = rows.occupancies.find(wish.booking_id) is not None
    if is_taken or not may_book(context, instructor):
        refusals.keep_what_was_typed(context, wish, error)
        return
    wish = for_who_it_is_now(context, wish)
    near = slots.free_starts_near(
        context,
        instructor,
        wish.starts_at,
        wish.duration_min,
        student_id=wish.student_id,
        room_id=wish.room_id,
    )
    booking = _new_booking(context, wish, offering, instructor, BookingState.CONFLICT)
    booking.lost_to = {**error.facts, "code": error.code, "alternatives": list(near)}
    _release(context, wish.hold_id)
    rows.bookings.add(booking)
    student = rows.students.require(wish.student_id)
    rows.students.save(student)
    more: dict[str, Fact] = {
        "student": student.name,
        "service": offering.service_name,
        "wanted": to_microseconds(wish.starts_at),
        "winner": winner_of(context, error, booking),
    }
    refusals.ask_a_person(
        context,
        error,
        wish,
        AttentionKind.LOST_SLOT,
        booking_id=booking.id,
        instructor_id=instructor.id,
        student_id=student.id,
        alternatives=near,
        more=more,
    )


def reschedule(context: Context, wish: RescheduleBooking) -> Applied:
    """Move a lesson, checking every rule against everything but itself (booking rule 13)."""
    booking, instructor = require_move_of(context, wish)
    offering = offering_for(context, booking, instructor)
    _check_move(context, booking, instructor, wish)
    return write_move(context, booking, instructor, offering, wish)


def move_checked(context: Context, booking: Booking, wish: RescheduleBooking) -> Applied:
    """The same with its own instructor, for an actor who is known to be allowed to."""
    _require_unmoved(booking, wish)
    instructor = context.rows.instructors.require(booking.instructor_id)
    _check_move(context, booking, instructor, wish)
    return write_move(context, booking, instructor, None, wish)


def require_move_of(context: Context, wish: RescheduleBooking) -> tuple[Booking, Instructor]:
    """The lesson that may be moved by the actor, and from where it was seen; and to whom it goes.

    `Conflict("moved_meanwhile")` where somebody else moved it.
    """
    booking = context.rows.bookings.require(wish.booking_id)
    context.actor.require_owner(booking.instructor_id, Permission.CREATE_BOOKINGS)
    _require_unmoved(booking, wish)
    instructor = context.rows.instructors.require(wish.instructor_id or booking.instructor_id)
    require_booker(context, instructor)
    return booking, instructor


def write_move(
    context: Context,
    booking: Booking,
    instructor: Instructor,
    offering: Offering | None,
    wish: RescheduleBooking,
) -> Applied:
    """Move a lesson to a time that is known to be free."""
    before = RescheduleBooking(
        booking_id=booking.id,
        starts_at=booking.starts_at,
        duration_min=duration_of(booking),
        moved_from=wish.starts_at,
        instructor_id=booking.instructor_id,
        allow_outside_hours=True,
    )
    noted(
        context,
        booking,
        "moved",
        to_microseconds(booking.starts_at),
        to_microseconds(wish.starts_at),
    )
    booking.starts_at = wish.starts_at
    booking.ends_at = wish.starts_at + timedelta(minutes=wish.duration_min)
    if instructor.id != booking.instructor_id and booking.student_id is not None:
        # The student leaves one instructor's scope and enters another's: both must hear of it.
        context.rows.students.save(context.rows.students.require(booking.student_id))
    booking.instructor_id, booking.zone = instructor.id, instructor.zone
    if offering is not None:
        booking.offering_id, booking.rate_minor = offering.id, offering.rate_minor
    booking.price_minor = lesson_price(booking.rate_minor, wish.duration_min)
    context.rows.bookings.save(booking)
    context.rows.occupancies.mirror(booking)
    return Applied(intend(before))


def keep_refused_move(context: Context, wish: RescheduleBooking, error: StudioError) -> None:
    """The lesson stays where it is; the staff learn where it should have gone, and what is near."""
    booking = context.rows.bookings.find(wish.booking_id)
    if booking is None or not context.actor.owns(booking.instructor_id):
        refusals.keep_what_was_typed(context, wish, error)
    else:
        tell_of_refused_move(context, booking, wish, error)


def tell_of_refused_move(
    context: Context, booking: Booking, wish: RescheduleBooking, error: StudioError
) -> None:
    """The same for a lesson that is known to be the actor's business."""
    instructor = context.rows.instructors.require(booking.instructor_id)
    near = slots.free_starts_near(
        context,
        instructor,
        wish.starts_at,
        wish.duration_min,
        student_id=booking.student_id,
        room_id=booking.room_id,
        ignore=frozenset({booking.id}),
    )
    student = context.rows.students.find(booking.student_id) if booking.student_id else None
    refusals.ask_a_person(
        context,
        error,
        wish,
        booking_id=booking.id,
        instructor_id=booking.instructor_id,
        student_id=booking.student_id,
        alternatives=near,
        more={
            "student": student.name if student else "",
            "service": booking.service_name,
            "wanted": to_microseconds(wish.starts_at),
            "kept": to_microseconds(booking.starts_at),
        },
    )


def duration_of(booking: Booking) -> int:
    """How long the lesson is, in minutes."""
    return int((booking.ends_at - booking.starts_at).total_seconds()) // 60


def may_book(context: Context, instructor: Instructor) -> bool:
    """Whether the actor may take that instructor's time: an instructor their own, the desk and its
    kiosks everybody's.
    """
    actor = context.actor
    is_theirs = actor.may(Permission.CREATE_BOOKINGS) and actor.owns(instructor.id)
    return is_theirs or actor.may(Permission.BOOK_WALK_INS)


def require_booker(context: Context, instructor: Instructor) -> None:
    """Raise `NotAllowed` unless the actor `may_book`."""
    if not may_book(context, instructor):
        raise NotAllowed(Permission.CREATE_BOOKINGS, instructor_id=instructor.id)


def _require_unmoved(booking: Booking, wish: RescheduleBooking) -> None:
    if booking.state not in (BookingState.REQUESTED, BookingState.CONFIRMED):
        raise Rejected("state", before=booking.state, after="moved")
    if booking.starts_at != wish.moved_from:
        raise Conflict("moved_meanwhile", starts_at=to_microseconds(booking.starts_at))


def _check_move(
    context: Context, booking: Booking, instructor: Instructor, wish: RescheduleBooking
) -> None:
    asked = slots.asking(
        context,
        wish.starts_at,
        wish.duration_min,
        student_id=booking.student_id,
        room_id=booking.room_id,
        ignore=frozenset({booking.id}),
        allow_outside_hours=wish.allow_outside_hours,
    )
    slots.require_free(context, instructor, wish.starts_at, wish.duration_min, asked)


def offering_for(context: Context, booking: Booking, instructor: Instructor) -> Offering | None:
    """How the new instructor teaches the lesson's service; None where the instructor stays."""
    if instructor.id == booking.instructor_id or booking.offering_id is None:
        return None
    taught = context.rows.offerings.require(booking.offering_id)
    offering = context.rows.offerings.of_service(instructor.id, taught.service_id)
    if offering is None:
        raise Rejected("not_taught", instructor=instructor.name, service=booking.service_name)
    return offering


def _new_booking(
    context: Context,
    wish: CreateBooking,
    offering: Offering,
    instructor: Instructor,
    state: BookingState,
) -> Booking:
    studio = context.rows.studios.current()
    student = context.rows.students.require(wish.student_id)
    return Booking.made(
        id=wish.booking_id,
        studio_id=context.rows.studio_id,
        instructor_id=instructor.id,
        student_id=wish.student_id,
        offering_id=offering.id,
        room_id=wish.room_id,
        service_name=offering.service_name,
        starts_at=wish.starts_at,
        ends_at=wish.starts_at + timedelta(minutes=wish.duration_min),
        zone=instructor.zone,
        state=state,
        rate_minor=offering.rate_minor,
        price_minor=lesson_price(offering.rate_minor, wish.duration_min),
        currency=offering.currency,
        code=wish.code,
        code_hash=hash_code(studio.check_in_salt, wish.code),
        digits_hash=hash_digits(studio.check_in_salt, wish.booking_id, last_digits(student.phone)),
        channel=str(slots.channel_of(context)),
        origin_device_id=context.actor.device_id,
        created_at=context.now,
        note=wish.note,
        pays_at_desk=wish.pays_at_desk,
        history=[],
    )


def _release(context: Context, hold_id: str | None) -> None:
    hold = context.rows.occupancies.find(hold_id) if hold_id else None
    is_hold = hold is not None and hold.kind == OccupancyKind.HOLD
    if hold is not None and is_hold and hold.holder == context.actor.device_id:
        context.rows.occupancies.remove(hold)


KINDS: tuple[Kind[CreateBooking] | Kind[RescheduleBooking], ...] = (
    Kind(CreateBooking, create, keep_as_conflict),
    Kind(RescheduleBooking, reschedule, keep_refused_move),
)
