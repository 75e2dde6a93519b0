"""Lessons, and the time that is taken."""

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field

from core.errors import Fact
from core.models.base import Replicated
from core.models.columns import Choice, Id, Instant, Json


class BookingState(StrEnum):
    """Booking rule 11. `core.access.transitions` says who may move it from where to where."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    CONFLICT = "conflict"


OCCUPYING = frozenset(
    {
        BookingState.REQUESTED,
        BookingState.CONFIRMED,
        BookingState.CHECKED_IN,
        BookingState.COMPLETED,
        BookingState.NO_SHOW,
    }
)
"""The states in which a lesson holds its time (a missed lesson held it too)."""


class OccupancyKind(StrEnum):
    """Why a stretch of time is taken."""

    LESSON = "lesson"
    HOLD = "hold"
    LEASE = "lease"
    EXTERNAL = "external"


class Booking(Replicated, table=True):
    """A promise of an instructor's time to a student, with a snapshot of service, rate and price.

    `zone` is the zone it was made in. `history` lists former times and states, oldest first, as
    `{"at", "by", "what", "from", "to"}`. `lost_to` keeps what a conflict was about: the winner's
    time and the nearest free starts. `code` is what the customer shows; `code_hash` lets a device
    that may not read the code recognise it. `digits_hash` does so for the last four digits of the
    student's telephone (`core.tickets.hash_digits`); empty where none is known.
    """

    __tablename__ = "booking"

    instructor_id: str = Field(sa_type=Id)
    student_id: str | None = Field(default=None, sa_type=Id)
    offering_id: str | None = Field(default=None, sa_type=Id)
    room_id: str | None = Field(default=None, sa_type=Id)
    service_name: str
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)
    zone: str
    state: BookingState = Field(sa_type=Choice(BookingState))
    rate_minor: int = 0
    price_minor: int = 0
    currency: str
    code: str = ""
    code_hash: str = ""
    digits_hash: str = ""
    channel: str = "staff"
    origin_device_id: str | None = Field(default=None, sa_type=Id)
    created_at: datetime = Field(sa_type=Instant)
    note: str = ""
    cancel_reason: str = ""
    fee_minor: int = 0
    pays_at_desk: bool = False
    series_id: str | None = Field(default=None, sa_type=Id)
    series_every: str = ""
    checked_in_at: datetime | None = Field(default=None, sa_type=Instant)
    lost_to: dict[str, Fact] | None = Field(default=None, sa_type=Json)
    history: list[dict[str, Fact]] = Field(default=[], sa_type=Json)


class Occupancy(Replicated, table=True):
    """Time that is taken, without saying by whom: the one table that the slot predicate reads.

    A lesson's row has the lesson's id. `holder` is the device that a hold or lease belongs to.
    PostgreSQL refuses overlapping rows of one instructor, student or room in the schema itself.
    """

    __tablename__ = "occupancy"

    instructor_id: str = Field(sa_type=Id)
    student_id: str | None = Field(default=None, sa_type=Id)
    room_id: str | None = Field(default=None, sa_type=Id)
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)
    kind: OccupancyKind = Field(sa_type=Choice(OccupancyKind))
    holder: str | None = Field(default=None, sa_type=Id)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
