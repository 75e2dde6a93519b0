"""The lessons of a series, which is no row of its own: they carry its id (booking rule 14)."""

from collections.abc import Collection, Sequence

from sqlalchemy import BindParameter, bindparam, func, select
from sqlmodel import Session, col
from sqlmodel import select as select_rows

from core.ids import StudioId
from core.models import Booking

_STUDIO: BindParameter[str] = bindparam("studio_id")
_IDS: BindParameter[str] = bindparam("ids", expanding=True)
# Wrapped, because SQLite would else read the whole studio by its index and look for the series.
_OF_STUDIO = func.coalesce(col(Booking.studio_id), col(Booking.studio_id)) == _STUDIO
_IDS_OF = (
    select(col(Booking.id))
    .where(col(Booking.series_id) == bindparam("series_id"), _OF_STUDIO)
    .order_by(col(Booking.starts_at), col(Booking.id))
)
_ROWS = select_rows(Booking).where(col(Booking.id).in_(_IDS), _OF_STUDIO)
_KNOWN = select(col(Booking.id)).where(col(Booking.id).in_(_IDS)).order_by(col(Booking.id))


class SeriesRepository:
    """Reads the lessons of series, many at a time."""

    def __init__(self, session: Session, studio_id: StudioId) -> None:
        self.session = session
        self.studio_id = studio_id

    def ids(self, series_id: str) -> list[str]:
        """Ids of all lessons of a series, in whatever state, by start."""
        asked = {"studio_id": self.studio_id, "series_id": series_id}
        return list(self.session.execute(_IDS_OF, asked).scalars())

    def load(self, booking_ids: Collection[str]) -> dict[str, Booking]:
        """The lessons of these ids, read together, by id; those that do not exist are missing."""
        self.session.flush()
        asked = {"studio_id": self.studio_id, "ids": list(booking_ids)}
        rows = self.session.execute(_ROWS, asked).scalars()
        return {row.id: row for row in rows}

    def known(self, booking_ids: Collection[str]) -> Sequence[str]:
        """Which of these ids some lesson has already."""
        self.session.flush()
        return self.session.execute(_KNOWN, {"ids": list(booking_ids)}).scalars().all()

    def settle(self) -> None:
        """Write now what was changed: the schema looks at one row after the other, and must see a
        slot given up before it sees it taken.
        """
        self.session.flush()
