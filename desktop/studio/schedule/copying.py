"""The same lesson again at another time: what copying and pasting, and dragging with Ctrl, book."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.errors import NotFound, Rejected
from core.ids import new_id
from core.mutations.bookings import CreateBooking
from core.repositories import Repositories
from core.tickets import new_code
from desktop.studio.desk import Done
from desktop.studio.say import clock_time, short_day


@dataclass(frozen=True, slots=True)
class CopyWanted:
    """Which lesson is wanted again, and when (UTC); with whom, None for the same instructor."""

    booking_id: str
    starts_at: datetime
    instructor_id: str | None = None
    is_outside_allowed: bool = False


def copy_of(rows: Repositories, wanted: CopyWanted) -> CreateBooking:
    """The booking of the same student, service, length and room. Notes are about one lesson, and
    stay with it. Raises `NotFound` for a lesson that is gone, and `Rejected("not_taught")` where
    the other instructor does not teach that.
    """
    booking = rows.bookings.require(wanted.booking_id)
    if booking.student_id is None or booking.offering_id is None:
        raise NotFound("student", booking.student_id or "")
    offering_id = booking.offering_id
    if wanted.instructor_id not in (None, booking.instructor_id):
        taught = rows.offerings.require(offering_id)
        other = rows.offerings.of_service(wanted.instructor_id or "", taught.service_id)
        if other is None:
            teacher = rows.instructors.require(wanted.instructor_id or "")
            raise Rejected("not_taught", instructor=teacher.name, service=booking.service_name)
        offering_id = other.id
    return CreateBooking(
        booking_id=new_id(),
        student_id=booking.student_id,
        offering_id=offering_id,
        starts_at=wanted.starts_at,
        duration_min=int((booking.ends_at - booking.starts_at).total_seconds()) // 60,
        code=new_code(),
        room_id=booking.room_id,
        pays_at_desk=booking.pays_at_desk,
        allow_outside_hours=wanted.is_outside_allowed,
    )


def copied_words(who: str, start: datetime, zone: str) -> Done:
    """What to say of a lesson that was booked once more."""
    local = start.astimezone(ZoneInfo(zone))
    when = f"{short_day(local.date())} {clock_time(local)}"
    say = QCoreApplication.translate
    return Done(
        say("Copying", "copy of {who}’s lesson").format(who=who),
        say("Copying", "Lesson copied: {who}, {when}.").format(who=who, when=when),
    )
