"""Waiting for a time: joining the list, being offered one, and the lesson that comes of it.

Weighed: a booking in a state "waiting" (it has no time, and every screen and rule that reads
bookings would have to know); a change that also makes the lesson's own entry (two rows that must
agree about one thing); a row of its own that ends in a lesson made by the same rules as any other.
The last leaves booking, slots and states as they are.
"""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from core.access.permissions import Permission
from core.errors import Conflict, NotAllowed, Rejected
from core.models import BookingState, DayPart, WaitlistEntry
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.bookings import CreateBooking
from core.mutations.bookings import create as book_by_the_rules
from core.mutations.fields import Day, Identity, Minutes, Moment
from core.mutations.lessons import CancelBooking
from core.mutations.lessons import cancel as cancel_lesson
from core.repositories.taken_back import UNDONE

WAITLISTED = "waitlisted"
"""Why a lesson that lost its time was called off, and how its attention item was answered."""
_STANDING = frozenset({BookingState.REQUESTED, BookingState.CONFIRMED, BookingState.CHECKED_IN})


class JoinWaitlist(Arguments):
    """Wait for a time between two dates, both included, of the studio's calendar.

    `instructor_id` None: anybody who teaches it. `parts` empty: any time of day. `lost_id` is a
    lesson that lost its time and waits in place of being rebooked (booking rule 11).
    """

    name: ClassVar[str] = "waitlist.join"

    entry_id: Identity
    student_id: Identity
    service_id: Identity
    instructor_id: Identity | None = None
    duration_min: Minutes
    first_date: Day
    last_date: Day
    parts: list[DayPart] = Field(default=[], max_length=3)
    lost_id: Identity | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_date < self.first_date:
            raise ValueError("the last date is before the first")
        return self


class LeaveWaitlist(Arguments):
    """Wait no more."""

    name: ClassVar[str] = "waitlist.leave"

    entry_id: Identity


class RejoinWaitlist(Arguments):
    """Wait again as before; a lesson that came of it meanwhile is taken back."""

    name: ClassVar[str] = "waitlist.rejoin"

    entry_id: Identity


class OfferTime(Arguments):
    """Say that they were told of a time, for colleagues to see. Nothing is kept by that.

    Without a time: they were told of none, or did not want it.
    """

    name: ClassVar[str] = "waitlist.offer"

    entry_id: Identity
    offering_id: Identity | None = None
    starts_at: Moment | None = None


class BookFromWaitlist(CreateBooking):
    """The lesson that somebody waited for."""

    name: ClassVar[str] = "waitlist.book"

    entry_id: Identity


def join(context: Context, wish: JoinWaitlist) -> Applied:
    """Put somebody on the list; a kiosk may do so for a walk-in."""
    actor, rows = context.actor, context.rows
    if not (actor.may(Permission.VIEW_STUDIO_SCHEDULE) or actor.may(Permission.BOOK_WALK_INS)):
        raise NotAllowed(Permission.BOOK_WALK_INS)
    rows.students.require(wish.student_id)
    rows.services.require(wish.service_id)
    if wish.instructor_id is not None:
        rows.instructors.require(wish.instructor_id)
    if rows.waitlist.find(wish.entry_id) is not None:
        raise Conflict("exists", entry_id=wish.entry_id)
    if wish.lost_id is not None:
        _call_off(context, wish.lost_id)
    entry = WaitlistEntry(
        id=wish.entry_id,
        studio_id=rows.studio_id,
        student_id=wish.student_id,
        service_id=wish.service_id,
        instructor_id=wish.instructor_id,
        duration_min=wish.duration_min,
        first_date=wish.first_date,
        last_date=wish.last_date,
        parts=[str(part) for part in DayPart if part in wish.parts],
        origin_device_id=actor.device_id,
        created_at=context.now,
    )
    rows.waitlist.add(entry)
    return Applied(intend(LeaveWaitlist(entry_id=entry.id)))


def leave(context: Context, wish: LeaveWaitlist) -> Applied:
    """Take somebody off the list; who is off stays off."""
    entry = _require_entry(context, wish.entry_id)
    if not entry.is_waiting:
        return Applied()
    entry.left_at = context.now
    context.rows.waitlist.save(entry)
    return Applied(intend(RejoinWaitlist(entry_id=entry.id)))


def rejoin(context: Context, wish: RejoinWaitlist) -> Applied:
    """Put somebody back on the list, and take back the lesson that they got from it."""
    entry = _require_entry(context, wish.entry_id)
    if entry.is_waiting:
        return Applied()
    made = context.rows.bookings.find(entry.booking_id) if entry.booking_id else None
    if made is not None and made.state in _STANDING:
        undone = CancelBooking(booking_id=made.id, reason=UNDONE, is_undo=True)
        cancel_lesson(context, undone)
    was_booked = entry.booking_id is not None
    entry.left_at = entry.booking_id = None
    context.rows.waitlist.save(entry)
    return Applied(None if was_booked else intend(LeaveWaitlist(entry_id=entry.id)))


def offer(context: Context, wish: OfferTime) -> Applied:
    """Note which time they were told of; `Rejected("decided")` where they wait no more."""
    entry = _require_waiting(context, wish.entry_id)
    former = OfferTime(
        entry_id=entry.id, offering_id=entry.offered_offering_id, starts_at=entry.offered_start
    )
    if wish.offering_id is not None:
        context.rows.offerings.require(wish.offering_id)
    is_offer = wish.offering_id is not None and wish.starts_at is not None
    entry.offered_offering_id = wish.offering_id if is_offer else None
    entry.offered_start = wish.starts_at if is_offer else None
    entry.offered_at = context.now if is_offer else None
    entry.offered_by = context.actor.name if is_offer else ""
    context.rows.waitlist.save(entry)
    return Applied(intend(former))


def book(context: Context, wish: BookFromWaitlist) -> Applied:
    """Book by the rules of any booking, and take them off the list."""
    entry = _require_waiting(context, wish.entry_id)
    book_by_the_rules(context, wish)
    entry.booking_id = wish.booking_id
    context.rows.waitlist.save(entry)
    return Applied(intend(RejoinWaitlist(entry_id=entry.id)))


def _require_entry(context: Context, entry_id: str) -> WaitlistEntry:
    """The list is the desk's: instructors and kiosks hold none of it."""
    context.actor.require(Permission.VIEW_STUDIO_SCHEDULE)
    return context.rows.waitlist.require(entry_id)


def _require_waiting(context: Context, entry_id: str) -> WaitlistEntry:
    entry = _require_entry(context, entry_id)
    if not entry.is_waiting:
        raise Rejected("decided", entry_id=entry.id)
    return entry


def _call_off(context: Context, booking_id: str) -> None:
    """End a lesson that lost its time, and close what asked for a decision about it."""
    context.actor.require(Permission.VIEW_STUDIO_SCHEDULE)
    lost = context.rows.bookings.require(booking_id)
    if lost.state != BookingState.CONFLICT:
        raise Rejected("state", before=lost.state, after=WAITLISTED)
    asked = context.rows.attention.of_booking(booking_id)
    cancel_lesson(context, CancelBooking(booking_id=booking_id, reason=WAITLISTED))
    for item in asked:
        item.resolution = WAITLISTED
        context.rows.attention.save(item)


KINDS: tuple[
    Kind[JoinWaitlist]
    | Kind[LeaveWaitlist]
    | Kind[RejoinWaitlist]
    | Kind[OfferTime]
    | Kind[BookFromWaitlist],
    ...,
] = (
    Kind(JoinWaitlist, join, refusals.keep_what_was_typed),
    Kind(LeaveWaitlist, leave, refusals.keep_what_was_typed),
    Kind(RejoinWaitlist, rejoin, refusals.keep_what_was_typed),
    Kind(OfferTime, offer, refusals.nobody_need_know),
    Kind(BookFromWaitlist, book, refusals.keep_what_was_typed),
)
