"""Who has the time that a lesson lost."""

from core.errors import Fact, StudioError
from core.models import Booking
from core.models.columns import to_microseconds
from core.mutations.base import Context


def winner_of(context: Context, error: StudioError, loser: Booking) -> Fact:
    """What stands where the loser wanted to be, as far as the loser's instructor may know it: not
    who comes to a colleague's lesson, which was only in the same room.
    """
    obstacle = error.facts.get("obstacle")
    winner_id = obstacle.get("busy_id") if isinstance(obstacle, dict) else None
    booking = context.rows.bookings.find(winner_id) if isinstance(winner_id, str) else None
    if booking is None:
        return None
    is_theirs = booking.instructor_id == loser.instructor_id
    is_told = is_theirs or booking.student_id == loser.student_id
    student_id = booking.student_id if is_told else None
    student = context.rows.students.find(student_id) if student_id else None
    return {
        "booking_id": booking.id,
        "student": student.name if student else "",
        "service": booking.service_name,
        "starts_at": to_microseconds(booking.starts_at),
        "ends_at": to_microseconds(booking.ends_at),
        "created_at": to_microseconds(booking.created_at),
        "channel": booking.channel,
    }
