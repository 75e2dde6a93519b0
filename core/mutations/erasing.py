"""Erasing a person: what says who they are goes everywhere, what the books need stays nameless."""

from typing import ClassVar

from core.access.permissions import Permission
from core.errors import Conflict, Rejected
from core.models import Booking, BookingState, Student
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.fields import Identity

_STANDING = frozenset(
    {
        BookingState.REQUESTED,
        BookingState.CONFIRMED,
        BookingState.CHECKED_IN,
        BookingState.CONFLICT,
    }
)


class EraseStudent(Arguments):
    """Forget a person, and those who were merged into them. It cannot be undone."""

    name: ClassVar[str] = "student.erase"

    student_id: Identity


def erase(context: Context, wish: EraseStudent) -> Applied:
    """Delete the person, their threads and what waits to be decided about them. Their lessons keep
    day, service, price and fee, and nothing that somebody wrote.

    `Rejected("lessons_to_come")` while they have any: those are cancelled first, by the rules of
    cancelling. `Conflict("merged_already")` for one who is part of another.
    """
    context.actor.require(Permission.MANAGE_STUDIO)
    rows = context.rows
    student = rows.students.require(wish.student_id)
    if student.merged_into_id is not None:
        raise Conflict("merged_already")
    lessons = rows.bookings.all_of_student(student.id)
    coming = [each for each in lessons if each.state in _STANDING and each.ends_at > context.now]
    if coming:
        raise Rejected("lessons_to_come", student=student.name, lessons=len(coming))
    for each in (*rows.students.merged_into(student.id), student):
        _forget(context, each)
    return Applied()


def _forget(context: Context, student: Student) -> None:
    rows = context.rows
    # Before the lessons are let go of: an item about one of them is found by whose it is.
    for item in rows.attention.about_student(student.id):
        rows.attention.remove(item)
    lessons = rows.bookings.all_of_student(student.id)
    _leave_winners_nameless(context, {booking.id for booking in lessons})
    for booking in lessons:
        _make_nameless(booking)
        rows.bookings.save(booking)
        rows.occupancies.mirror(booking)
    for thread in rows.conversations.of_student(student.id):
        messages = rows.messages.all_of(thread.id)
        for item in rows.attention.about_messages({each.id for each in messages}):
            rows.attention.remove(item)
        for message in messages:
            rows.messages.remove(message)
        for marker in rows.read_markers.of_thread(thread.id):
            rows.read_markers.remove(marker)
        rows.conversations.remove(thread)
    rows.students.remove(student)


def _leave_winners_nameless(context: Context, lessons: set[str]) -> None:
    """What others lost to these lessons is still to be decided, and says no more to whom."""
    attention = context.rows.attention
    for item in attention.lost_slots():
        winner = item.facts.get("winner")
        if isinstance(winner, dict) and winner.get("booking_id") in lessons:
            item.facts = {**item.facts, "winner": {**winner, "student": ""}}
            attention.save(item)


def _make_nameless(booking: Booking) -> None:
    """Leave what accounts must keep; who came, and all that was written about it, goes."""
    booking.student_id = None
    booking.note = booking.cancel_reason = booking.digits_hash = ""
    booking.lost_to, booking.history = None, []


KINDS = (Kind(EraseStudent, erase, refusals.keep_what_was_typed),)
