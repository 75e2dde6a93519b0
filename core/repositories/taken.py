"""Time that is taken, as rows say it and as the scheduling engine takes it."""

from datetime import datetime, timedelta
from typing import Protocol

from core.models import OccupancyKind
from core.models.columns import EPOCH
from core.scheduling.calendar import Busy, BusyKind
from core.scheduling.rules import BookingRules

LONGEST_LESSON = timedelta(minutes=480)
"""Booking rule 8; bounds how far before an interval an overlapping lesson can begin."""

TAKEN = (
    *("id", "instructor_id", "student_id", "room_id", "starts_at", "ends_at"),
    *("kind", "holder", "expires_at"),
)
"""The columns of an `Occupancy` that make it `Taken`."""

NO_BUFFERS = BookingRules()
"""The default rules: those of a student's or a room's time, to which no buffer belongs."""

_SECOND = timedelta(seconds=1)
_KINDS = {kind: BusyKind(kind.value) for kind in OccupancyKind}


class Taken(Protocol):
    """What the slot predicate needs of taken time: an `Occupancy`, or a row with its columns."""

    @property
    def id(self) -> str: ...
    @property
    def instructor_id(self) -> str: ...
    @property
    def student_id(self) -> str | None: ...
    @property
    def room_id(self) -> str | None: ...
    @property
    def starts_at(self) -> datetime: ...
    @property
    def ends_at(self) -> datetime: ...
    @property
    def kind(self) -> OccupancyKind: ...
    @property
    def holder(self) -> str | None: ...
    @property
    def expires_at(self) -> datetime | None: ...


def busy_of(row: Taken, limits: BookingRules = NO_BUFFERS) -> Busy:
    """Taken time as the engine takes it, in epoch seconds, with its instructor's buffers."""
    expires_at = row.expires_at
    return Busy(
        _second(row.starts_at),
        _second(row.ends_at),
        # Whatever a newer program takes time for, it is taken.
        _KINDS.get(row.kind, BusyKind.EXTERNAL),
        row.id,
        row.holder,
        None if expires_at is None else _second(expires_at),
        limits.buffer_before_min,
        limits.buffer_after_min,
        row.student_id,
        row.room_id,
    )


def _second(instant: datetime) -> int:
    return (instant - EPOCH) // _SECOND
