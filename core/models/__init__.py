"""The tables that device and server share; one class is the table on both sides.

`REPLICATED` lists them so that a row's parents come before it.
"""

from sqlalchemy import Index

from core.models.attention import AttentionItem, AttentionKind
from core.models.base import Replicated
from core.models.booking import OCCUPYING, Booking, BookingState, Occupancy, OccupancyKind
from core.models.catalogue import Category, Offering, Service
from core.models.conversation import Conversation, Message, ReadMarker
from core.models.instructor import Blackout, DayException, Instructor, WeeklyHours
from core.models.student import Student
from core.models.studio import Device, Room, Staff, Studio
from core.models.waiting import DayPart, WaitlistEntry

REPLICATED: tuple[type[Replicated], ...] = (
    Studio,
    Category,
    Service,
    Room,
    Instructor,
    Staff,
    Device,
    Offering,
    WeeklyHours,
    DayException,
    Blackout,
    Student,
    Booking,
    Occupancy,
    Conversation,
    Message,
    ReadMarker,
    AttentionItem,
    WaitlistEntry,
)

_INDEXES: dict[type[Replicated], tuple[tuple[str, ...], ...]] = {
    Booking: (
        ("instructor_id", "starts_at"),
        ("student_id", "starts_at"),
        ("studio_id", "starts_at"),
        ("code",),
        ("code_hash",),
    ),
    Occupancy: (
        ("instructor_id", "starts_at"),
        ("student_id", "starts_at"),
        ("room_id", "starts_at"),
    ),
    Offering: (("instructor_id",), ("service_id",)),
    WeeklyHours: (("instructor_id",),),
    DayException: (("instructor_id", "on_date"),),
    Blackout: (("instructor_id",),),
    Student: (("name",), ("phone",)),
    Conversation: (("instructor_id", "last_message_at"), ("student_id",)),
    Message: (("conversation_id", "sent_at"),),
    ReadMarker: (("conversation_id",),),
    AttentionItem: (("resolved_at", "created_at"), ("booking_id",)),
    WaitlistEntry: (("student_id",),),
}


def _index_all() -> None:
    """Names and places every index; the feed's own (studio, version) comes first on each table."""
    for model in REPLICATED:
        table = model.__table__  # type: ignore[attr-defined]  # SQLModel sets it on table classes
        for columns in (("studio_id", "version", "id"), *_INDEXES.get(model, ())):
            name = f"ix_{table.name}_{'_'.join(columns)}"
            Index(name, *(table.c[column] for column in columns))
    taken = Occupancy.__table__  # type: ignore[attr-defined]  # as above
    # Who holds or leases asks often; lessons, which nobody holds, pay nothing for it.
    is_held = taken.c.holder.is_not(None)
    # On PostgreSQL its migration says so; said here, every device would import that dialect.
    Index("ix_occupancy_holder", taken.c.holder, sqlite_where=is_held)
    lessons = Booking.__table__  # type: ignore[attr-defined]  # as above
    in_series = lessons.c.series_id.is_not(None)
    Index("ix_booking_series", lessons.c.series_id, lessons.c.starts_at, sqlite_where=in_series)


_index_all()

__all__ = [
    "OCCUPYING",
    "REPLICATED",
    "AttentionItem",
    "AttentionKind",
    "Blackout",
    "Booking",
    "BookingState",
    "Category",
    "Conversation",
    "DayException",
    "DayPart",
    "Device",
    "Instructor",
    "Message",
    "Occupancy",
    "OccupancyKind",
    "Offering",
    "ReadMarker",
    "Replicated",
    "Room",
    "Service",
    "Staff",
    "Student",
    "Studio",
    "WaitlistEntry",
    "WeeklyHours",
]
