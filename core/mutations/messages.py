"""Writing to each other."""

from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission
from core.errors import Conflict, NotAllowed, Rejected
from core.ids import derived_id
from core.models import Conversation, Message, ReadMarker
from core.mutations import refusals
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.fields import Identity, Moment
from core.mutations.students import require_known

EDIT_WITHIN = timedelta(minutes=5)
STUDIO_SIDE, STUDENT_SIDE = "studio", "student"
"""Whose sign it is, in `Message.reactions`."""


class SendMessage(Arguments):
    """Write 1 to 2,000 characters to a student; begins the thread where there is none."""

    name: ClassVar[str] = "message.send"

    message_id: Identity
    student_id: Identity
    instructor_id: Identity
    body: str = Field(min_length=1, max_length=2000)
    booking_id: Identity | None = None


class EditMessage(Arguments):
    """Change one's own message within five minutes."""

    name: ClassVar[str] = "message.edit"

    message_id: Identity
    body: str = Field(min_length=1, max_length=2000)


class DeleteMessage(Arguments):
    """Take one's own message back; its place in the thread remains."""

    name: ClassVar[str] = "message.delete"

    message_id: Identity


class MarkRead(Arguments):
    """Say how far the staff have read a thread; the later of two such words holds."""

    name: ClassVar[str] = "message.read"

    conversation_id: Identity
    read_up_to: Moment


class Sign(StrEnum):
    """What one can answer with in place of words. Each side draws them in its own way."""

    HEART = "heart"
    THUMBS_UP = "thumbs_up"
    SMILE = "smile"
    APPLAUSE = "applause"


class ReactToMessage(Arguments):
    """Put the studio's sign on a message in place of any it had; None takes it away."""

    name: ClassVar[str] = "message.react"

    message_id: Identity
    sign: Sign | None = None


def send(context: Context, wish: SendMessage) -> Applied:
    """Append to the thread. Allowed while the two have, or had, a lesson together, and while the
    student waits for one; who waits is the desk's to know.
    """
    actor, rows = context.actor, context.rows
    actor.require_owner(wish.instructor_id, Permission.SEND_MESSAGES)
    instructor = rows.instructors.require(wish.instructor_id)
    student = require_known(context, wish.student_id)
    thread = rows.conversations.between(student.id, instructor.id)
    if thread is None and not _have_to_do(context, student.id, instructor.id):
        raise Rejected("no_lesson_together", student=student.name)
    if rows.messages.find(wish.message_id) is not None:
        raise Conflict("exists", message_id=wish.message_id)
    if actor.account_id is None:
        raise NotAllowed(Permission.SEND_MESSAGES)
    if thread is None:
        thread = Conversation(
            id=derived_id("conversation", student.id, instructor.id),
            studio_id=rows.studio_id,
            student_id=student.id,
            instructor_id=instructor.id,
        )
        rows.conversations.add(thread)
    message = Message(
        id=wish.message_id,
        studio_id=rows.studio_id,
        conversation_id=thread.id,
        instructor_id=instructor.id,
        author=actor.name,
        author_account_id=actor.account_id,
        body=wish.body,
        sent_at=context.now,
        booking_id=wish.booking_id,
    )
    rows.messages.add(message)
    thread.last_message_at, thread.last_message = context.now, wish.body[:200]
    rows.conversations.save(thread)
    rows.students.save(student)  # now in the instructor's scope
    return Applied(intend(DeleteMessage(message_id=message.id)))


def edit(context: Context, wish: EditMessage) -> Applied:
    """Change the words, within five minutes of sending."""
    message = _require_own(context, wish.message_id)
    if context.now - message.sent_at > EDIT_WITHIN:
        raise Rejected("too_late_to_edit", minutes=5)
    inverse = EditMessage(message_id=message.id, body=message.body)
    message.body, message.edited_at = wish.body, context.now
    context.rows.messages.save(message)
    _renew_preview(context, message)
    return Applied(intend(inverse))


def delete(context: Context, wish: DeleteMessage) -> Applied:
    """Empty the message and say that it was taken back; what is deleted never comes back."""
    message = context.rows.messages.require(wish.message_id)
    if not context.actor.may(Permission.MODERATE_MESSAGES):
        _require_own(context, wish.message_id)
    if message.deleted_at is None:
        message.deleted_at, message.body, message.reactions = context.now, "", {}
        context.rows.messages.save(message)
        _renew_preview(context, message)
    return Applied()


def react(context: Context, wish: ReactToMessage) -> Applied:
    """Change the studio's sign; the student's stays. Of two desks the later word holds."""
    message = context.rows.messages.require(wish.message_id)
    context.actor.require_owner(message.instructor_id, Permission.SEND_MESSAGES)
    if message.deleted_at is not None:
        raise Rejected("message_deleted")
    former = message.reactions.get(STUDIO_SIDE)
    kept = {side: sign for side, sign in message.reactions.items() if side != STUDIO_SIDE}
    message.reactions = kept if wish.sign is None else {**kept, STUDIO_SIDE: wish.sign.value}
    context.rows.messages.save(message)
    known = Sign(former) if former in set(Sign) else None
    return Applied(intend(ReactToMessage(message_id=message.id, sign=known)))


def mark_read(context: Context, wish: MarkRead) -> Applied:
    """Move the staff's marker forward; never back, and never past the present."""
    rows = context.rows
    thread = rows.conversations.require(wish.conversation_id)
    context.actor.require_owner(thread.instructor_id, Permission.VIEW_MESSAGES)
    read_up_to = min(wish.read_up_to, context.now)
    identity = derived_id("read_marker", thread.id, "staff")
    marker = rows.read_markers.find(identity)
    if marker is None:
        rows.read_markers.add(
            ReadMarker(
                id=identity,
                studio_id=rows.studio_id,
                conversation_id=thread.id,
                instructor_id=thread.instructor_id,
                read_up_to=read_up_to,
            )
        )
    elif read_up_to > marker.read_up_to:
        marker.read_up_to = read_up_to
        rows.read_markers.save(marker)
    return Applied()


def _have_to_do(context: Context, student_id: str, instructor_id: str) -> bool:
    rows = context.rows
    if rows.bookings.have_met(student_id, instructor_id):
        return True
    is_desk = context.actor.may(Permission.VIEW_STUDIO_SCHEDULE)
    return is_desk and rows.waitlist.is_for(student_id, instructor_id)


def _require_own(context: Context, message_id: str) -> Message:
    message = context.rows.messages.require(message_id)
    context.actor.require_owner(message.instructor_id, Permission.SEND_MESSAGES)
    if message.is_from_student or message.author_account_id != context.actor.account_id:
        raise NotAllowed(Permission.SEND_MESSAGES, message_id=message_id)
    if message.deleted_at is not None:
        raise Rejected("message_deleted")
    return message


def _renew_preview(context: Context, message: Message) -> None:
    thread = context.rows.conversations.find(message.conversation_id)
    if thread is not None and thread.last_message_at == message.sent_at:
        thread.last_message = message.body[:200]
        context.rows.conversations.save(thread)


KINDS = (
    Kind(SendMessage, send, refusals.keep_what_was_typed),
    Kind(EditMessage, edit, refusals.keep_what_was_typed),
    Kind(DeleteMessage, delete, refusals.keep_what_was_typed),
    Kind(MarkRead, mark_read, refusals.nobody_need_know),
    Kind(ReactToMessage, react, refusals.nobody_need_know),
)
