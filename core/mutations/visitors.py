"""What somebody at a kiosk does with a lesson of theirs: arriving without a ticket, and moving it.

Kinds of their own, beside those of the staff: what a visitor may is less, and asks for a proof.
"""

from datetime import timedelta
from hmac import compare_digest
from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission, Role
from core.errors import NotAllowed, Rejected, StudioError
from core.models import Booking, BookingState
from core.mutations import bookings, lessons, refusals
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.bookings import RescheduleBooking
from core.mutations.fields import Identity, Moment
from core.mutations.lessons import MoveState
from core.tickets import hash_digits

NEAR = timedelta(hours=24)
"""How far a lesson may be for its student to be let in by four digits."""


class Arrive(Arguments):
    """Check in by the last four digits of the student's telephone."""

    name: ClassVar[str] = "visitor.arrive"

    booking_id: Identity
    digits: str = Field(pattern=r"^[0-9]{4}$")


class MoveOwn(Arguments):
    """Move a lesson to another time with the same instructor, for as long as it was.

    `moved_from` is the time it was seen at, `code` the ticket's.
    """

    name: ClassVar[str] = "visitor.reschedule"

    booking_id: Identity
    starts_at: Moment
    moved_from: Moment
    code: str = Field(min_length=6, max_length=6)


def arrive(context: Context, wish: Arrive) -> Applied:
    """Check in a lesson of these hours whose student's number ends so; else as if there were none
    that could be. At kiosks only: four digits are no reason to let staff at a colleague's lessons.
    """
    if context.actor.role != Role.KIOSK:
        raise NotAllowed(Permission.CHECK_IN_STUDENTS)
    booking = context.rows.bookings.require(wish.booking_id)
    salt = context.rows.studios.current().check_in_salt
    known = hash_digits(salt, booking.id, wish.digits)
    is_near = abs(booking.starts_at - context.now) <= NEAR
    if not booking.digits_hash or not compare_digest(known, booking.digits_hash) or not is_near:
        raise NotAllowed(Permission.CHECK_IN_STUDENTS, booking_id=booking.id)
    seen, arrived = BookingState.CONFIRMED, BookingState.CHECKED_IN
    return lessons.move(
        context, booking, MoveState(booking_id=booking.id, state=arrived, seen=seen)
    )


def move_own(context: Context, wish: MoveOwn) -> Applied:
    """Move it in one piece, while cancelling it would be free; later only staff may.

    Else a lesson could be moved out of the reach of its fee, and cancelled there.
    """
    context.actor.require(Permission.BOOK_WALK_INS)
    booking = context.rows.bookings.require(wish.booking_id)
    lessons.require_ticket(context, booking, wish.code)
    fee = lessons.policy_fee(context, booking)
    if fee or booking.starts_at <= context.now:
        raise Rejected("too_late_to_move", fee_minor=fee, booking_id=booking.id)
    return bookings.move_checked(context, booking, as_move(booking, wish))


def keep_refused(context: Context, wish: MoveOwn, error: StudioError) -> None:
    """What staff get to see is the move of any lesson that could not be."""
    booking = context.rows.bookings.find(wish.booking_id)
    if booking is None or context.actor.role != Role.KIOSK:
        refusals.keep_what_was_typed(context, wish, error)
    else:
        bookings.tell_of_refused_move(context, booking, as_move(booking, wish), error)


def as_move(booking: Booking, wish: MoveOwn) -> RescheduleBooking:
    """The same move as staff make it."""
    return RescheduleBooking(
        booking_id=booking.id,
        starts_at=wish.starts_at,
        duration_min=bookings.duration_of(booking),
        moved_from=wish.moved_from,
    )


KINDS = (
    Kind(Arrive, arrive, refusals.nobody_need_know),
    Kind(MoveOwn, move_own, keep_refused),
)
