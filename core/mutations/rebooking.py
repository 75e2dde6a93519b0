"""A lesson that lost its slot gets another time."""

from datetime import timedelta
from typing import ClassVar

from core.access.permissions import Permission
from core.access.transitions import require_move
from core.models import BookingState
from core.models.columns import to_microseconds
from core.mutations import refusals, slots
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.bookings import duration_of
from core.mutations.fields import Identity, Moment
from core.mutations.lessons import noted


class ResolveConflict(Arguments):
    """Give a lesson that lost its slot a new time."""

    name: ClassVar[str] = "booking.resolve_conflict"

    booking_id: Identity
    starts_at: Moment
    allow_outside_hours: bool = False


def resolve_conflict(context: Context, wish: ResolveConflict) -> Applied:
    """Book a lesson that lost its slot anew, and close what asked for a decision."""
    booking = context.rows.bookings.require(wish.booking_id)
    context.actor.require_owner(booking.instructor_id, Permission.RESOLVE_ATTENTION)
    require_move(booking.state, BookingState.CONFIRMED, context.actor.permissions)
    instructor = context.rows.instructors.require(booking.instructor_id)
    minutes = duration_of(booking)
    asked = slots.asking(
        context,
        wish.starts_at,
        minutes,
        student_id=booking.student_id,
        room_id=booking.room_id,
        allow_outside_hours=wish.allow_outside_hours,
    )
    slots.require_free(context, instructor, wish.starts_at, minutes, asked)
    noted(
        context,
        booking,
        "rebooked",
        to_microseconds(booking.starts_at),
        to_microseconds(wish.starts_at),
    )
    booking.state = BookingState.CONFIRMED
    booking.starts_at = wish.starts_at
    booking.ends_at = wish.starts_at + timedelta(minutes=minutes)
    context.rows.bookings.save(booking)
    context.rows.occupancies.mirror(booking)
    for item in context.rows.attention.of_booking(booking.id):
        item.resolved_at, item.resolution = context.now, "rebooked"
        context.rows.attention.save(item)
    return Applied()


KINDS = (Kind(ResolveConflict, resolve_conflict, refusals.keep_what_was_typed),)
