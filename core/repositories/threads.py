"""Conversations as the Messages screen shows them: values, read in one query each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, Conversation, Instructor, Message, ReadMarker, Student
from core.repositories.base import columns


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """One thread in the list. `conversation_id` is None for a pair that has met but not written.

    `last_message` is the beginning of the latest message; `is_answered` says that the studio wrote
    it, `is_deleted` that it was taken back. `unread` counts what the studio has not read.
    """

    conversation_id: str | None
    student_id: str
    student: str
    instructor_id: str
    instructor: str
    last_message: str
    last_message_at: datetime | None
    is_answered: bool
    is_deleted: bool
    unread: int

    @property
    def pair(self) -> tuple[str, str]:
        """Who writes with whom: (student id, instructor id)."""
        return self.student_id, self.instructor_id


@dataclass(frozen=True, slots=True)
class MessageLine:
    """One message. `author_account_id` is whose it is among the staff; None for a student's.

    `studio_sign` and `student_sign` are what each side answered with; empty for nothing.
    """

    id: str
    is_from_student: bool
    author: str
    author_account_id: str | None
    body: str
    sent_at: datetime
    edited_at: datetime | None
    deleted_at: datetime | None
    studio_sign: str = ""
    student_sign: str = ""


@dataclass(frozen=True, slots=True)
class StudentFacts:
    """Who the studio writes with. `since` is the first lesson's start, `last_service` its latest's
    service; both are empty where there was none.
    """

    id: str
    name: str
    phone: str
    email: str
    birth_year: int | None
    guardian: str
    notes: str
    since: datetime | None
    last_service: str


@dataclass(frozen=True, slots=True)
class ReadUpTo:
    """How far each side has read a thread; None for never."""

    staff: datetime | None = None
    student: datetime | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A message that was looked for, and how many came after it."""

    message_id: str
    later: int


_LOOKED_THROUGH = 3_000
"""Lessons among which is looked for whom one may write to: of a studio of twelve, two months'."""
_STUDIO: BindParameter[str] = bindparam("studio_id")


def _newest(column: ColumnElement[bool]) -> ColumnElement[bool]:
    """Something of a thread's latest message; None where it has none."""
    return (
        select(column)
        .where(col(Message.conversation_id) == col(Conversation.id))
        .order_by(col(Message.sent_at).desc(), col(Message.id).desc())
        .limit(1)
        .correlate(Conversation)
        .scalar_subquery()
    )


def _unread() -> ColumnElement[int]:
    read = (
        select(col(ReadMarker.read_up_to))
        .where(
            col(ReadMarker.conversation_id) == col(Conversation.id),
            col(ReadMarker.is_student).is_(False),
        )
        .correlate(Conversation)
        .scalar_subquery()
    )
    return (
        select(func.count())
        .where(
            col(Message.conversation_id) == col(Conversation.id),
            col(Message.is_from_student).is_(True),
            col(Message.deleted_at).is_(None),
            or_(read.is_(None), col(Message.sent_at) > read),
        )
        .correlate(Conversation)
        .scalar_subquery()
    )


_FIRST = (
    select(col(Conversation.id))
    .outerjoin(Student, col(Student.id) == col(Conversation.student_id))
    .where(col(Conversation.studio_id) == _STUDIO, col(Student.merged_into_id).is_(None))
    .order_by(col(Conversation.last_message_at).desc(), col(Conversation.id))
)
"""Which threads: only of these is asked what they say."""
_LINES = (
    select(
        *columns(Conversation, "id", "student_id"),
        func.coalesce(col(Student.name), ""),
        *columns(Conversation, "instructor_id"),
        func.coalesce(col(Instructor.name), ""),
        *columns(Conversation, "last_message", "last_message_at"),
        func.coalesce(_newest(col(Message.is_from_student).is_(False)), False),
        func.coalesce(_newest(col(Message.deleted_at).is_not(None)), False),
        _unread(),
    )
    .outerjoin(Student, col(Student.id) == col(Conversation.student_id))
    .outerjoin(Instructor, col(Instructor.id) == col(Conversation.instructor_id))
    .where(col(Conversation.studio_id) == _STUDIO, col(Student.merged_into_id).is_(None))
    .order_by(col(Conversation.last_message_at).desc(), col(Conversation.id))
)
_MESSAGES = (
    select(
        *columns(Message, "id", "is_from_student", "author", "author_account_id", "body"),
        *columns(Message, "sent_at", "edited_at", "deleted_at", "reactions"),
    )
    .where(
        col(Message.studio_id) == _STUDIO,
        col(Message.conversation_id) == bindparam("conversation_id"),
    )
    .order_by(col(Message.sent_at).desc(), col(Message.id).desc())
    .limit(bindparam("most"))
)


class ThreadRepository:
    """Reads threads for screens; writes nothing."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def lines(
        self, instructor_id: str | None, text: str = "", limit: int = 500
    ) -> list[ThreadLine]:
        """Threads, latest first; of one instructor, or of the studio where that is None.

        With `text`, those whose student's name or one of whose messages has every word of it.
        """
        first = _FIRST
        if instructor_id is not None:
            first = first.where(col(Conversation.instructor_id) == instructor_id)
        words = text.split()
        if words:
            named = [col(Student.name).icontains(word, autoescape=True) for word in words]
            first = first.where(or_(and_(*named), _said_in(words)))
        query = _LINES.where(col(Conversation.id).in_(first.limit(limit)))
        found = self.session.execute(query, {"studio_id": self.studio_id})
        return [_line(row) for row in found]

    def unwritten(
        self, instructor_id: str | None, text: str = "", limit: int = 20
    ) -> list[ThreadLine]:
        """Pairs who have, or had, a lesson together and no thread yet: whom one may write to.

        Those who met last come first. Looked for among the latest lessons; with `text`, which every
        such student's name has, among the latest of theirs.
        """
        thread, met = aliased(Conversation), self._latest(instructor_id, text).subquery()
        query = (
            select(col(Student.id), col(Student.name), col(Instructor.id), col(Instructor.name))
            .select_from(met)
            .join(Student, col(Student.id) == met.c.student_id)
            .join(Instructor, col(Instructor.id) == met.c.instructor_id)
            .where(
                col(Student.merged_into_id).is_(None),
                ~select(col(thread.id))
                .where(
                    col(thread.student_id) == col(Student.id),
                    col(thread.instructor_id) == col(Instructor.id),
                )
                .exists(),
            )
            .group_by(col(Student.id), col(Student.name), col(Instructor.id), col(Instructor.name))
            .order_by(func.max(met.c.starts_at).desc(), col(Student.id))
            .limit(limit)
        )
        return [_unwritten(*row) for row in self.session.execute(query)]

    def _latest(
        self, instructor_id: str | None, text: str
    ) -> Select[*tuple[str | None, str, datetime]]:
        """The latest lessons of an instructor or of all, with those whose names have the words."""
        studio, whose = col(Booking.studio_id), col(Booking.instructor_id)
        latest = select(col(Booking.student_id), whose, col(Booking.starts_at))
        names = [col(Student.name).icontains(word, autoescape=True) for word in text.split()]
        if names:
            # Wrapped, so that SQLite goes by the few students.
            named = select(col(Student.id)).where(*names)
            latest = latest.where(
                func.coalesce(studio, studio) == self.studio_id, col(Booking.student_id).in_(named)
            )
        elif instructor_id is None:
            latest = latest.where(studio == self.studio_id)
        else:
            latest = latest.where(func.coalesce(studio, studio) == self.studio_id)
        if instructor_id is not None:
            is_of_them = func.coalesce(whose, whose) if names else whose
            latest = latest.where(is_of_them == instructor_id)
        return latest.order_by(col(Booking.starts_at).desc()).limit(_LOOKED_THROUGH)

    def between(self, student_id: str, instructor_id: str) -> ThreadLine | None:
        """The line of that pair, written to or not; None where either is unknown here."""
        query = _LINES.where(
            col(Conversation.student_id) == student_id,
            col(Conversation.instructor_id) == instructor_id,
        )
        row = self.session.execute(query, {"studio_id": self.studio_id}).first()
        if row is not None:
            return _line(row)
        names = (
            select(col(Student.name), col(Instructor.name))
            .join(Instructor, col(Instructor.studio_id) == col(Student.studio_id))
            .where(
                col(Student.studio_id) == self.studio_id,
                col(Student.id) == student_id,
                col(Instructor.id) == instructor_id,
            )
        )
        found = self.session.execute(names).first()
        if found is None:
            return None
        return _unwritten(student_id, found[0], instructor_id, found[1])

    def messages(self, conversation_id: str, most: int) -> list[MessageLine]:
        """The latest `most` messages, oldest first."""
        asked = {
            "studio_id": self.studio_id,
            "conversation_id": conversation_id,
            "most": most,
        }
        found = [_message(*row) for row in self.session.execute(_MESSAGES, asked)]
        return found[::-1]

    def mentions(self, conversation_id: str, text: str, most: int = 50) -> list[Mention]:
        """The latest messages with every word of `text`, latest first."""
        later = aliased(Message)
        after = (
            select(func.count())
            .where(
                col(later.conversation_id) == conversation_id,
                col(later.sent_at) > col(Message.sent_at),
            )
            .correlate(Message)
            .scalar_subquery()
        )
        query = (
            select(col(Message.id), after)
            .where(
                col(Message.studio_id) == self.studio_id,
                col(Message.conversation_id) == conversation_id,
                *_saying(text.split()),
            )
            .order_by(col(Message.sent_at).desc(), col(Message.id).desc())
            .limit(most)
        )
        return [Mention(identity, count) for identity, count in self.session.execute(query)]

    def read_up_to(self, conversation_id: str) -> ReadUpTo:
        """How far each side has read."""
        query = select(col(ReadMarker.is_student), col(ReadMarker.read_up_to)).where(
            col(ReadMarker.studio_id) == self.studio_id,
            col(ReadMarker.conversation_id) == conversation_id,
        )
        sides = {row[0]: row[1] for row in self.session.execute(query)}
        return ReadUpTo(sides.get(False), sides.get(True))

    def student(self, student_id: str) -> StudentFacts | None:
        """Who somebody is, as far as this device may know; None where it does not."""
        of_them = (col(Booking.studio_id) == self.studio_id, col(Booking.student_id) == student_id)
        since = select(func.min(col(Booking.starts_at))).where(*of_them).scalar_subquery()
        latest = (
            select(col(Booking.service_name))
            .where(*of_them)
            .order_by(col(Booking.starts_at).desc(), col(Booking.id))
            .limit(1)
            .scalar_subquery()
        )
        query = select(
            *columns(Student, "id", "name", "phone", "email", "birth_year"),
            *columns(Student, "guardian_name", "notes"),
            since,
            func.coalesce(latest, ""),
        ).where(col(Student.studio_id) == self.studio_id, col(Student.id) == student_id)
        row = self.session.execute(query).first()
        return None if row is None else StudentFacts(*row)


def _saying(words: Sequence[str]) -> list[ColumnElement[bool]]:
    """The message has all of these words."""
    return [col(Message.body).icontains(word, autoescape=True) for word in words]


def _said_in(words: Sequence[str]) -> ColumnElement[bool]:
    """A message of the thread has the words that the student's name has not.

    All messages are gone through once, as they lie, for those with any of the words: thread by
    thread each would be another page to decrypt.
    """
    any_said = select(col(Message.conversation_id)).where(or_(*_saying(words)))
    said = col(Conversation.id).in_(any_said)
    # Of one word that is all there is to ask; of several they may be in different messages.
    return said if len(words) == 1 else and_(said, _mentioned(words).exists())


def _mentioned(words: Sequence[str]) -> Select[str]:
    """A message of the thread that, with the student's name, has all of these words."""
    name = col(Student.name)
    return (
        select(col(Message.id))
        .where(
            col(Message.conversation_id) == col(Conversation.id),
            *(
                or_(said, name.icontains(word, autoescape=True))
                for word, said in zip(words, _saying(words), strict=True)
            ),
        )
        .correlate(Conversation, Student)
    )


def _message(*row: object) -> MessageLine:
    """The signs stand in one column, by side."""
    signs = row[-1] if isinstance(row[-1], dict) else {}
    told = (str(signs.get(side, "")) for side in ("studio", "student"))
    return MessageLine(*row[:-1], *told)  # type: ignore[arg-type]  # columns are in its order


def _line(row: Sequence[object]) -> ThreadLine:
    return ThreadLine(*row)  # type: ignore[arg-type]  # columns are in its order


def _unwritten(student_id: str, student: str, instructor_id: str, instructor: str) -> ThreadLine:
    return ThreadLine(
        conversation_id=None,
        student_id=student_id,
        student=student,
        instructor_id=instructor_id,
        instructor=instructor,
        last_message="",
        last_message_at=None,
        is_answered=False,
        is_deleted=False,
        unread=0,
    )
