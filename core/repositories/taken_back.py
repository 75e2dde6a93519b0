"""Bookings that were undone as soon as they were made: nothing happened, and nothing counts them.

Undo keeps the row, cancelled and without a fee, for whoever has heard of it. A slip of the hand is
no cancellation of a student's, so lists and figures leave it out.
"""

from sqlalchemy import ColumnElement, or_
from sqlmodel import col

from core.models import Booking, BookingState

UNDONE = "undone"
"""The reason of a cancellation that takes back what was just booked."""


def took_place() -> ColumnElement[bool]:
    """The booking was not taken back. The reason is read of cancelled lessons only."""
    return or_(
        col(Booking.state) != BookingState.CANCELLED,
        col(Booking.cancel_reason) != UNDONE,
        col(Booking.fee_minor) > 0,
    )
