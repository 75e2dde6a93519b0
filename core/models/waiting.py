"""Who waits for a time."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field

from core.models.base import Replicated
from core.models.columns import Day, Id, Instant, Json


class DayPart(StrEnum):
    """Parts of the studio's day, as people say them; together they are the whole of it."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"

    def holds(self, minute: int) -> bool:
        """Whether a minute of the wall clock's day lies in it."""
        first, last = _BOUNDS[self]
        return first <= minute < last


_BOUNDS = {
    DayPart.MORNING: (0, 12 * 60),
    DayPart.AFTERNOON: (12 * 60, 17 * 60),
    DayPart.EVENING: (17 * 60, 24 * 60),
}


class WaitlistEntry(Replicated, table=True):
    """Somebody waits for a time with an instructor, or with anybody who teaches the service.

    Names nobody: `student_id` leads to who it is and how to reach them, and may have been merged
    into another since. Dates and `parts` are the studio's wall calendar; no parts: any time of day.
    Waits until `left_at` or `booking_id`, the lesson that came of it, is set. `offered_at` is when
    somebody told them of `offered_start` with `offered_offering_id`; nothing is kept by that.
    """

    __tablename__ = "waitlist_entry"

    student_id: str = Field(sa_type=Id)
    service_id: str = Field(sa_type=Id)
    instructor_id: str | None = Field(default=None, sa_type=Id)
    duration_min: int
    first_date: date = Field(sa_type=Day)
    last_date: date = Field(sa_type=Day)
    parts: list[str] = Field(default=[], sa_type=Json)
    origin_device_id: str | None = Field(default=None, sa_type=Id)
    created_at: datetime = Field(sa_type=Instant)
    offered_offering_id: str | None = Field(default=None, sa_type=Id)
    offered_start: datetime | None = Field(default=None, sa_type=Instant)
    offered_at: datetime | None = Field(default=None, sa_type=Instant)
    offered_by: str = ""
    booking_id: str | None = Field(default=None, sa_type=Id)
    left_at: datetime | None = Field(default=None, sa_type=Instant)

    @property
    def is_waiting(self) -> bool:
        """Whether a time is still looked for."""
        return self.left_at is None and self.booking_id is None
