"""Threads, messages and how far they were read."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select

from core.models import Conversation, Message, ReadMarker
from core.repositories.base import Repository


class ConversationRepository(Repository[Conversation]):
    """One thread for each student and instructor."""

    model = Conversation

    def of_instructor(self, instructor_id: str | None, limit: int = 200) -> Sequence[Conversation]:
        """Threads, latest first; of one instructor, or of the studio where that is None."""
        query = select(Conversation).where(col(Conversation.studio_id) == self.studio_id)
        if instructor_id is not None:
            query = query.where(col(Conversation.instructor_id) == instructor_id)
        query = query.order_by(
            col(Conversation.last_message_at).desc(), col(Conversation.id)
        ).limit(limit)
        return self.session.exec(query).all()

    def between(self, student_id: str, instructor_id: str) -> Conversation | None:
        """The thread of that pair."""
        query = select(Conversation).where(
            col(Conversation.studio_id) == self.studio_id,
            col(Conversation.student_id) == student_id,
            col(Conversation.instructor_id) == instructor_id,
        )
        return self.session.exec(query).first()

    def of_student(self, student_id: str) -> Sequence[Conversation]:
        """A student's threads with every instructor."""
        query = select(Conversation).where(
            col(Conversation.studio_id) == self.studio_id,
            col(Conversation.student_id) == student_id,
        )
        return self.session.exec(query).all()


class MessageRepository(Repository[Message]):
    """Messages."""

    model = Message

    def page(
        self, conversation_id: str, before: datetime | None = None, limit: int = 50
    ) -> list[Message]:
        """The latest `limit` messages sent before `before`, oldest first."""
        query = select(Message).where(
            col(Message.studio_id) == self.studio_id,
            col(Message.conversation_id) == conversation_id,
        )
        if before is not None:
            query = query.where(col(Message.sent_at) < before)
        query = query.order_by(col(Message.sent_at).desc(), col(Message.id).desc()).limit(limit)
        return list(reversed(self.session.exec(query).all()))

    def all_of(self, conversation_id: str) -> Sequence[Message]:
        """Every message of a thread, in no order: for merging two of them."""
        query = select(Message).where(
            col(Message.studio_id) == self.studio_id,
            col(Message.conversation_id) == conversation_id,
        )
        return self.session.exec(query).all()

    def unread(self, conversation_ids: Sequence[str], is_student: bool = False) -> dict[str, int]:
        """For each thread with any: how many messages the reader's side has not read."""
        marker = (
            select(ReadMarker.conversation_id, ReadMarker.read_up_to)
            .where(col(ReadMarker.is_student).is_(is_student))
            .subquery()
        )
        query = (
            select(Message.conversation_id, func.count())
            .outerjoin(marker, marker.c.conversation_id == col(Message.conversation_id))
            .where(
                col(Message.conversation_id).in_(conversation_ids),
                col(Message.is_from_student).is_(not is_student),
                col(Message.deleted_at).is_(None),
                (marker.c.read_up_to.is_(None)) | (col(Message.sent_at) > marker.c.read_up_to),
            )
            .group_by(col(Message.conversation_id))
        )
        return dict(self.session.exec(query).all())


class ReadMarkerRepository(Repository[ReadMarker]):
    """How far each side has read."""

    model = ReadMarker

    def of_thread(self, conversation_id: str) -> Sequence[ReadMarker]:
        """Both sides' marks in a thread."""
        query = select(ReadMarker).where(
            col(ReadMarker.studio_id) == self.studio_id,
            col(ReadMarker.conversation_id) == conversation_id,
        )
        return self.session.exec(query).all()
