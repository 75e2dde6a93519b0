"""Who has the time that a lesson lost."""

from core.errors import Fact, StudioError
from core.models.columns import to_microseconds
from core.mutations.base import Context


def winner_of(context: Context, error: StudioError) -> Fact:
    """What stands where the loser wanted to be, as far as the staff may know it."""
    obstacle = error.facts.get("obstacle")
    winner_id = obstacle.get("busy_id") if isinstance(obstacle, dict) else None
    booking = context.rows.bookings.find(winner_id) if isinstance(winner_id, str) else None
    if booking is None:
        return None
    student = context.rows.students.find(booking.student_id) if booking.student_id else None
    return {
        "booking_id": booking.id,
        "student": student.name if student else "",
        "service": booking.service_name,
        "starts_at": to_microseconds(booking.starts_at),
        "ends_at": to_microseconds(booking.ends_at),
        "created_at": to_microseconds(booking.created_at),
        "channel": booking.channel,
    }
