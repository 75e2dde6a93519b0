"""Making one person of two that were taken down twice, and two again of one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import Field

from core.errors import Conflict, Rejected
from core.models import OCCUPYING, Booking, Conversation, Message, Student
from core.models.columns import to_microseconds
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity
from core.mutations.students import (
    SeenStudent,
    details_of,
    require_own,
    seal_digits,
    write_details,
)

_MOST = 5000
"""Rows of a kind that can be given back; who has more of them stays one person."""
Ids = Annotated[list[Identity], Field(max_length=_MOST)]


class MergeStudents(Arguments):
    """Make one person of two that were taken down twice; `kept_id` remains."""

    name: ClassVar[str] = "student.merge"

    kept_id: Identity
    merged_id: Identity


class PartStudents(Arguments):
    """Make two people again of one: what was the merged one's goes back, the kept one is as before.

    `former` is what was known of the kept one before the two were merged.
    """

    name: ClassVar[str] = "student.part"

    kept_id: Identity
    merged_id: Identity
    former: SeenStudent
    booking_ids: Ids
    conversation_ids: Ids
    message_ids: Ids


def merge(context: Context, wish: MergeStudents) -> Applied:
    """Move the lessons and threads of one to the other, and fill in what the other lacks.

    Where both wrote with the same instructor, the messages come together in the kept one's thread.
    `Rejected("lessons_overlap")` where both have a lesson at one time: nobody can be in two.
    """
    kept, merged = require_own(context, wish.kept_id), require_own(context, wish.merged_id)
    if kept.id == merged.id:
        raise Rejected("same_student")
    if merged.merged_into_id is not None or kept.merged_into_id is not None:
        raise Conflict("merged_already")
    former, rows = details_of(kept), context.rows
    theirs = rows.bookings.all_of_student(merged.id)
    _require_apart([*rows.bookings.all_of_student(kept.id), *theirs])
    lessons = [booking.id for booking in theirs]
    _give_lessons(context, lessons, merged, kept)
    threads, messages = _give_threads(context, merged, kept)
    write_details(kept, combined(former, details_of(merged)))
    merged.merged_into_id = kept.id
    rows.students.save(kept)
    rows.students.save(merged)
    seal_digits(context, kept)
    if max(len(lessons), len(threads), len(messages)) > _MOST:
        return Applied()
    way_back = PartStudents(
        kept_id=kept.id,
        merged_id=merged.id,
        former=former,
        booking_ids=lessons,
        conversation_ids=threads,
        message_ids=messages,
    )
    return Applied(intend(way_back))


def part(context: Context, wish: PartStudents) -> Applied:
    """Give back what merging moved; what somebody changed of the kept one since then stays."""
    kept, merged = require_own(context, wish.kept_id), require_own(context, wish.merged_id)
    if merged.merged_into_id != kept.id:
        raise Conflict("not_merged")
    rows = context.rows
    made, stands = combined(wish.former, details_of(merged)), details_of(kept)
    restored = {
        field: getattr(wish.former, field)
        for field in SeenStudent.model_fields
        if getattr(stands, field) == getattr(made, field)
    }
    write_details(kept, stands.model_copy(update=restored))
    merged.merged_into_id = None
    _give_lessons(context, wish.booking_ids, kept, merged)
    for identity in wish.conversation_ids:
        thread = rows.conversations.find(identity)
        if thread is not None and thread.student_id == kept.id:
            thread.student_id = merged.id
            rows.conversations.save(thread)
    _give_messages(context, wish.message_ids, kept, merged)
    rows.students.save(kept)
    rows.students.save(merged)
    seal_digits(context, kept)
    seal_digits(context, merged)
    return Applied(intend(MergeStudents(kept_id=kept.id, merged_id=merged.id)))


def combined(kept: SeenStudent, merged: SeenStudent) -> SeenStudent:
    """What is known of the one that two become: the kept one's, gaps filled, both notes."""
    notes = [kept.notes, merged.notes if merged.notes != kept.notes else ""]
    return SeenStudent(
        student_name=kept.student_name,
        phone=kept.phone or merged.phone,
        email=kept.email or merged.email,
        birth_year=kept.birth_year or merged.birth_year,
        guardian_name=kept.guardian_name or merged.guardian_name,
        notes="\n".join(filter(None, notes)),
    )


def _require_apart(lessons: Sequence[Booking]) -> None:
    """`Rejected` where two of these lessons take time at once; those that touch do not."""
    taking = [each for each in lessons if each.state in OCCUPYING]
    taking.sort(key=lambda each: (each.starts_at, each.id))
    for one, next_one in pairwise(taking):
        if next_one.starts_at < one.ends_at:
            raise Rejected("lessons_overlap", starts_at=to_microseconds(next_one.starts_at))


def _give_lessons(context: Context, ids: list[str], giver: Student, taker: Student) -> None:
    rows = context.rows
    for identity in ids:
        booking = rows.bookings.find(identity)
        if booking is not None and booking.student_id == giver.id:
            booking.student_id = taker.id
            rows.bookings.save(booking)
            rows.occupancies.mirror(booking)


def _give_threads(context: Context, giver: Student, taker: Student) -> tuple[list[str], list[str]]:
    """Threads that changed hands, and messages that went into a thread of the taker's."""
    rows = context.rows
    threads: list[str] = []
    messages: list[str] = []
    for thread in rows.conversations.of_student(giver.id):
        own = rows.conversations.between(taker.id, thread.instructor_id)
        if own is None:
            thread.student_id = taker.id
            rows.conversations.save(thread)
            threads.append(thread.id)
            continue
        moved = list(rows.messages.all_of(thread.id))
        _move(context, moved, thread, own)
        messages += [message.id for message in moved]
    return threads, messages


def _give_messages(context: Context, ids: list[str], giver: Student, taker: Student) -> None:
    """Back into the taker's own threads, out of those of the giver's."""
    rows, wanted = context.rows, set(ids)
    for thread in rows.conversations.of_student(taker.id):
        shared = rows.conversations.between(giver.id, thread.instructor_id)
        if shared is not None:
            held = rows.messages.all_of(shared.id)
            _move(context, [each for each in held if each.id in wanted], shared, thread)


def _move(
    context: Context, moved: list[Message], source: Conversation, target: Conversation
) -> None:
    """Messages from one thread to another; the previews of both follow."""
    rows, ids = context.rows, {message.id for message in moved}
    left = [each for each in rows.messages.all_of(source.id) if each.id not in ids]
    held = [*rows.messages.all_of(target.id), *moved]
    for message in moved:
        message.conversation_id = target.id
        rows.messages.save(message)
    for thread, messages in ((source, left), (target, held)):
        latest = max(messages, key=lambda each: (each.sent_at, each.id), default=None)
        thread.last_message = latest.body[:200] if latest else ""
        thread.last_message_at = latest.sent_at if latest else None
        rows.conversations.save(thread)


KINDS = (
    Kind(MergeStudents, merge, refusals.keep_what_was_typed),
    Kind(PartStudents, part, refusals.keep_what_was_typed),
)
