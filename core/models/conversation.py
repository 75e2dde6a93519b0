"""Messages between a student and an instructor of the studio."""

from datetime import datetime

from sqlmodel import Field

from core.models.base import Replicated
from core.models.columns import Id, Instant, Json


class Conversation(Replicated, table=True):
    """One thread for each student and instructor."""

    __tablename__ = "conversation"

    student_id: str = Field(sa_type=Id)
    instructor_id: str = Field(sa_type=Id)
    last_message_at: datetime | None = Field(default=None, sa_type=Instant)
    last_message: str = ""


class Message(Replicated, table=True):
    """1 to 2,000 characters; `is_from_student` tells the side, `author` the name shown.

    `reactions` holds at most one sign of each side, by `student` and `studio`.
    """

    __tablename__ = "message"

    conversation_id: str = Field(sa_type=Id)
    instructor_id: str = Field(sa_type=Id)
    is_from_student: bool = False
    author: str = ""
    author_account_id: str | None = Field(default=None, sa_type=Id)
    body: str
    sent_at: datetime = Field(sa_type=Instant)
    edited_at: datetime | None = Field(default=None, sa_type=Instant)
    deleted_at: datetime | None = Field(default=None, sa_type=Instant)
    booking_id: str | None = Field(default=None, sa_type=Id)
    reactions: dict[str, str] = Field(default={}, sa_type=Json)


class ReadMarker(Replicated, table=True):
    """How far one side has read a conversation; merges by taking the later instant."""

    __tablename__ = "read_marker"

    conversation_id: str = Field(sa_type=Id)
    instructor_id: str = Field(sa_type=Id)
    is_student: bool = False
    read_up_to: datetime = Field(sa_type=Instant)
