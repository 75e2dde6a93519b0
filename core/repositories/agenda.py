"""What a day's overview sums up: money by day and state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, select
from sqlmodel import Session, col

from core.ids import StudioId
from core.models import Booking, BookingState
from core.repositories.base import columns


@dataclass(frozen=True, slots=True)
class EarningLine:
    """What one lesson brings in. `is_taught` says that the money is earned; minor units."""

    starts_at: datetime
    amount_minor: int
    currency: str
    is_taught: bool


_STUDIO: BindParameter[str] = bindparam("studio_id")
_EARNING = (
    BookingState.CONFIRMED,
    BookingState.CHECKED_IN,
    BookingState.COMPLETED,
    BookingState.NO_SHOW,
    BookingState.CANCELLED,
)
_TAUGHT = frozenset({BookingState.COMPLETED, BookingState.NO_SHOW, BookingState.CANCELLED})
_BETWEEN = (
    select(*columns(Booking, "starts_at", "price_minor", "fee_minor", "currency", "state"))
    .where(
        col(Booking.studio_id) == _STUDIO,
        col(Booking.starts_at) >= bindparam("first"),
        col(Booking.starts_at) < bindparam("last"),
        col(Booking.state).in_(_EARNING),
    )
    .order_by(col(Booking.starts_at))
)
_OF_INSTRUCTOR = _BETWEEN.where(col(Booking.instructor_id) == bindparam("instructor_id"))


class AgendaRepository:
    """Reads sums for overviews; writes nothing."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def earnings(
        self, first: datetime, last: datetime, instructor_id: str | None = None
    ) -> Sequence[EarningLine]:
        """Lessons that start in [first, last), by start; of one instructor, or of the studio.

        A cancelled lesson brings its fee (booking rule 12), a missed one its price.
        """
        asked = {"studio_id": self.studio_id, "first": first, "last": last}
        query = _BETWEEN
        if instructor_id is not None:
            query = _OF_INSTRUCTOR
            asked["instructor_id"] = instructor_id
        return [
            EarningLine(
                starts_at,
                fee if state is BookingState.CANCELLED else price,
                currency,
                state in _TAUGHT,
            )
            for starts_at, price, fee, currency, state in self.session.execute(query, asked)
        ]
