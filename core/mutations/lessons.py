"""What happens to a lesson that stands: confirm, check in, complete, miss, note, cancel."""

from datetime import timedelta
from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission, Role
from core.access.transitions import require_move
from core.errors import Fact, NotAllowed, NotFound, Rejected
from core.models import OCCUPYING, Booking, BookingState
from core.models.columns import to_microseconds
from core.mutations import refusals, slots
from core.mutations.base import Applied, Arguments, Context, Intention, Kind, intend
from core.mutations.fields import Identity
from core.scheduling.policy import CancellationPolicy
from core.tickets import hash_code

UNDO_GRACE = timedelta(minutes=15)
"""How long after it was made a booking can be undone without a fee, by whoever made it."""
WAIVER_MOST = 200
"""How long the reason of a waiver may be, in characters."""


class MoveState(Arguments):
    """Move a lesson along its states; `seen` is the state it was seen in.

    `code` is the ticket's: a kiosk must show it, for it holds the ids of everybody's lessons.
    """

    name: ClassVar[str] = "booking.set_state"

    booking_id: Identity
    state: BookingState
    seen: BookingState
    code: str = Field(default="", max_length=6)


class CancelBooking(Arguments):
    """Cancel a lesson (booking rule 12).

    `told_fee_minor` is the fee that was shown when the person agreed; staff never charge more than
    was said. `waiver` is why staff waive the fee, for staff to read; empty where they do not.
    `is_undo` takes back a booking just made, without a fee. `code` is the ticket's, which a kiosk
    must show.
    """

    name: ClassVar[str] = "booking.cancel"
    version: ClassVar[int] = 2

    booking_id: Identity
    reason: str = Field(min_length=1, max_length=500)
    told_fee_minor: int | None = Field(default=None, ge=0)
    waiver: str = Field(default="", max_length=WAIVER_MOST)
    is_undo: bool = False
    code: str = Field(default="", max_length=6)


class NoteBooking(Arguments):
    """Write the lesson's note; `former` is the note it was written over."""

    name: ClassVar[str] = "booking.note"

    booking_id: Identity
    note: str = Field(max_length=2000)
    former: str = Field(default="", max_length=2000)


def set_state(context: Context, wish: MoveState) -> Applied:
    """Confirm, check in, complete or miss a lesson, or take that back.

    Time is neither given back nor taken by it: cancelling, and a lesson that lost its slot, have
    mutations of their own.
    """
    booking = context.rows.bookings.require(wish.booking_id)
    _require_owner(context, booking, wish.code)
    return move(context, booking, wish)


def move(context: Context, booking: Booking, wish: MoveState) -> Applied:
    """The same for a lesson that is known to be the actor's business."""
    if booking.state == wish.state:
        return Applied()
    takes_time = booking.state in OCCUPYING and wish.state in OCCUPYING
    if booking.state != wish.seen or not takes_time:
        raise Rejected("state", before=booking.state, after=wish.state)
    before = booking.state
    require_move(before, wish.state, context.actor.permissions)
    if before == BookingState.REQUESTED:
        _check_still_free(context, booking)
    noted(context, booking, "state", str(before), str(wish.state))
    booking.state = wish.state
    if booking.state == BookingState.CHECKED_IN and before == BookingState.CONFIRMED:
        booking.checked_in_at = context.now
    elif booking.state == BookingState.CONFIRMED:
        booking.checked_in_at = None
    context.rows.bookings.save(booking)
    return Applied(_way_back(booking, before, wish.code))


def cancel(context: Context, wish: CancelBooking) -> Applied:
    """Cancel with the fee that the policy and the staff's word allow, and free the time."""
    booking = context.rows.bookings.require(wish.booking_id)
    _require_owner(context, booking, wish.code)
    if booking.state == BookingState.CANCELLED:
        return Applied()
    require_move(booking.state, BookingState.CANCELLED, context.actor.permissions)
    fee = _fee(context, booking, wish)
    reason, waiver = _words(context, booking, wish)
    if wish.waiver and booking.state in OCCUPYING:
        noted(context, booking, "fee_waived", policy_fee(context, booking), waiver)
    noted(context, booking, "cancelled", str(booking.state), reason)
    booking.state = BookingState.CANCELLED
    booking.cancel_reason, booking.fee_minor = reason, fee
    context.rows.bookings.save(booking)
    context.rows.occupancies.mirror(booking)
    for item in context.rows.attention.of_booking(booking.id):
        item.resolved_at, item.resolution = context.now, "cancelled"
        context.rows.attention.save(item)
    return Applied()


def write_note(context: Context, wish: NoteBooking) -> Applied:
    """Write the lesson's note; refused where somebody else has written meanwhile, and about a
    student who was erased.
    """
    booking = context.rows.bookings.require(wish.booking_id)
    context.actor.require_owner(booking.instructor_id, Permission.VIEW_BOOKING_DETAILS)
    if booking.student_id is None:
        raise NotFound("student", "")  # erased: nothing is written about them any more
    if booking.note not in (wish.former, wish.note):
        raise Rejected("note_changed", note=booking.note)
    inverse = NoteBooking(booking_id=booking.id, note=booking.note, former=wish.note)
    booking.note = wish.note
    context.rows.bookings.save(booking)
    return Applied(intend(inverse))


def policy_fee(context: Context, booking: Booking) -> int:
    """What the studio's policy asks for cancelling at `context.now`, in minor units."""
    studio = context.rows.studios.current()
    policy = CancellationPolicy(
        free_over_min=studio.free_cancel_h * 60, full_under_min=studio.half_fee_h * 60
    )
    return policy.fee(booking.price_minor, booking.starts_at, context.now).amount


def noted(context: Context, booking: Booking, what: str, before: Fact, after: Fact) -> None:
    """Add a line to the lesson's history. Replaces the list: JSON is never changed in place."""
    line: dict[str, Fact] = {
        "at": to_microseconds(context.now),
        "by": context.actor.name,
        "what": what,
        "from": before,
        "to": after,
    }
    booking.history = [*booking.history, line]


def _require_owner(context: Context, booking: Booking, code: str) -> None:
    """A kiosk works for whoever shows the ticket; everybody else with their own rows."""
    if context.actor.role == Role.KIOSK:
        require_ticket(context, booking, code)
    else:
        context.actor.require_owner(booking.instructor_id, Permission.VIEW_BOOKING_DETAILS)


def require_ticket(context: Context, booking: Booking, code: str) -> None:
    """Raise `NotAllowed` unless `code` is the one on the lesson's ticket."""
    salt = context.rows.studios.current().check_in_salt
    if booking.code_hash != hash_code(salt, code):
        raise NotAllowed(Permission.CHECK_IN_STUDENTS, booking_id=booking.id)


def _check_still_free(context: Context, booking: Booking) -> None:
    """Confirming checks again (booking rule 11)."""
    instructor = context.rows.instructors.require(booking.instructor_id)
    minutes = int((booking.ends_at - booking.starts_at).total_seconds()) // 60
    asked = slots.asking(
        context,
        booking.starts_at,
        minutes,
        student_id=booking.student_id,
        room_id=booking.room_id,
        ignore=frozenset({booking.id}),
        allow_outside_hours=True,
    )
    slots.require_free(context, instructor, booking.starts_at, minutes, asked)


def _way_back(booking: Booking, before: BookingState, code: str) -> Intention | None:
    if booking.state == BookingState.NO_SHOW or before == BookingState.REQUESTED:
        return None
    return intend(MoveState(booking_id=booking.id, state=before, seen=booking.state, code=code))


def _words(context: Context, booking: Booking, wish: CancelBooking) -> tuple[str, str]:
    """Reason and waiver as they are kept: not of somebody who was erased. A kiosk, which is told
    of nobody whose lesson it is, has no words of its own.
    """
    is_erased = booking.student_id is None and context.actor.role != Role.KIOSK
    return ("", "") if is_erased else (wish.reason, wish.waiver)


def _fee(context: Context, booking: Booking, wish: CancelBooking) -> int:
    if booking.state not in OCCUPYING:
        return 0
    if wish.is_undo and context.now - booking.created_at <= UNDO_GRACE:
        return 0
    if wish.waiver:
        context.actor.require(Permission.WAIVE_FEES)
        return 0
    fee = policy_fee(context, booking)
    is_staff = context.actor.may(Permission.CANCEL_STUDENT_BOOKINGS)
    told = wish.told_fee_minor if is_staff else None
    return fee if told is None else min(fee, told)


KINDS: tuple[Kind[MoveState] | Kind[CancelBooking] | Kind[NoteBooking], ...] = (
    Kind(MoveState, set_state, refusals.keep_what_was_typed),
    Kind(CancelBooking, cancel, refusals.keep_what_was_typed),
    Kind(NoteBooking, write_note, refusals.keep_what_was_typed),
)
