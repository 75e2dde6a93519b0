"""What a person must decide."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field

from core.errors import Fact
from core.models.base import Replicated
from core.models.columns import Choice, Id, Instant, Json


class AttentionKind(StrEnum):
    """What happened."""

    LOST_SLOT = "lost_slot"
    CHANGE_REJECTED = "change_rejected"
    EDIT_CONFLICT = "edit_conflict"
    QUARANTINED = "quarantined"
    CALLED = "called"


class AttentionItem(Replicated, table=True):
    """A row shared by the staff, never a toast that fades.

    `facts` hold what the screens turn into words; `alternatives` are free starts, as microseconds
    of the epoch, nearest first. `mutation` is the name of the intention that was refused.
    """

    __tablename__ = "attention_item"

    kind: AttentionKind = Field(sa_type=Choice(AttentionKind))
    code: str
    mutation: str = ""
    booking_id: str | None = Field(default=None, sa_type=Id)
    instructor_id: str | None = Field(default=None, sa_type=Id)
    student_id: str | None = Field(default=None, sa_type=Id)
    facts: dict[str, Fact] = Field(default={}, sa_type=Json)
    alternatives: list[int] = Field(default=[], sa_type=Json)
    created_at: datetime = Field(sa_type=Instant)
    resolved_at: datetime | None = Field(default=None, sa_type=Instant)
    resolution: str = ""
