"""Lessons of the replica as the kiosk shows them."""

from datetime import datetime, timedelta

from core.ids import OfferingId
from core.models import OCCUPYING, Booking, BookingState
from core.money import Money
from core.mutations.bookings import PROMISED
from core.scheduling.policy import CancellationPolicy
from desktop.kiosk.replica.catalogue import Shelf, offering_id_of, price_of
from desktop.kiosk.values import Appointment, CancelTerms, Lesson, LessonState

_STATES = {state: LessonState(state.value) for state in BookingState}


def offered(shelf: Shelf, offering_id: OfferingId, start: datetime, minutes: int) -> Appointment:
    """A lesson that could be; `NotFound` for an offering that is no more."""
    offering = shelf.offering(offering_id)
    return Appointment(
        instructor=shelf.shown(offering.instructor_id),
        offering_id=offering_id_of(offering),
        service=offering.service_name,
        start=start,
        end=start + timedelta(minutes=minutes),
        price=price_of(offering, minutes),
    )


def booked(shelf: Shelf, row: Booking) -> Appointment:
    """A lesson that was booked, at the price it was booked for."""
    return Appointment(
        instructor=shelf.shown(row.instructor_id),
        offering_id=OfferingId(row.offering_id or ""),
        service=row.service_name,
        start=row.starts_at,
        end=row.ends_at,
        price=Money(row.price_minor, row.currency),
        room=shelf.rooms.get(row.room_id or "", ""),
    )


def terms_of(shelf: Shelf, start: datetime) -> CancelTerms:
    """Until when cancelling is free and until when it costs half (booking rule 12)."""
    studio = shelf.studio
    return CancelTerms(
        free_until=start - timedelta(hours=studio.free_cancel_h),
        half_until=start - timedelta(hours=studio.half_fee_h),
    )


def lesson_of(
    shelf: Shelf, row: Booking, code: str, now: datetime, *, is_unjudged: bool = False
) -> Lesson:
    """The lesson as its ticket's owner sees it. What the server has not judged is a request, but
    for what was promised inside a lease.
    """
    state = _STATES.get(row.state, LessonState.UNKNOWN)
    if is_unjudged and state is LessonState.CONFIRMED and not _is_promised(row):
        state = LessonState.REQUESTED
    is_open = state in {LessonState.REQUESTED, LessonState.CONFIRMED, LessonState.CONFLICT}
    return Lesson(
        code=code,
        state=state,
        appointment=booked(shelf, row),
        fee=fee_of(shelf, row, now),
        can_cancel=is_open and row.starts_at > now,
        id=row.id,
        pays_at_desk=row.pays_at_desk,
        is_unheard=is_unjudged,
    )


def fee_of(shelf: Shelf, row: Booking, now: datetime) -> Money:
    """What cancelling costs now; what was charged, where it is cancelled already."""
    if row.state not in OCCUPYING:
        return Money(row.fee_minor, row.currency)
    studio = shelf.studio
    policy = CancellationPolicy(
        free_over_min=studio.free_cancel_h * 60, full_under_min=studio.half_fee_h * 60
    )
    return Money(policy.fee(row.price_minor, row.starts_at, now).amount, row.currency)


def _is_promised(row: Booking) -> bool:
    return any(line.get("what") == PROMISED for line in row.history)
