"""Lessons that belong together, in the small studio."""

from datetime import datetime

from core.ids import new_id
from core.models import Booking
from core.mutations.series import CancelSeries, CreateSeries, SeriesEnd
from core.mutations.series_moves import RescheduleSeries, SeriesMove
from core.scheduling.recurrence import Every, Recurrence
from tests.builders.studio import SomeStudio

ZONE = "America/Halifax"


def series(studio: SomeStudio, *starts: datetime, **more: object) -> CreateSeries:
    """Ana's piano lessons at these times."""
    lessons = [{"booking_id": new_id(), "starts_at": at, "code": "K7M42Q"} for at in starts]
    values: dict[str, object] = {
        "series_id": new_id(),
        "every": "weekly",
        "student_id": studio.student_id,
        "offering_id": studio.offering_id,
        "duration_min": 60,
        "lessons": lessons,
    }
    return CreateSeries.model_validate({**values, **more})


def tuesdays(studio: SomeStudio, times: int = 4, hour: int = 16) -> list[datetime]:
    """Tuesdays from 10 March 2026 on."""
    found = Recurrence(Every.WEEK, times=times).occurrences(studio.at(10, hour), ZONE)
    return [each.start for each in found]


def booked(studio: SomeStudio, wish: CreateSeries) -> list[Booking]:
    """The lessons of a series as they stand, in the order of the wish."""
    return [studio.booking(each.booking_id) for each in wish.lessons]


def to(wish: CreateSeries, *starts: datetime, **more: object) -> RescheduleSeries:
    """Move the last lessons of a series to these times, from where they were booked."""
    moves = [
        SeriesMove.model_validate(
            {
                "booking_id": each.booking_id,
                "starts_at": at,
                "duration_min": wish.duration_min,
                "moved_from": each.starts_at,
                **more,
            }
        )
        for each, at in zip(wish.lessons[-len(starts) :], starts, strict=True)
    ]
    return RescheduleSeries(series_id=wish.series_id, lessons=moves)


def ends(wish: CreateSeries, **more: object) -> CancelSeries:
    """Cancel all of a series."""
    lessons = [SeriesEnd(booking_id=each.booking_id) for each in wish.lessons]
    values = {"series_id": wish.series_id, "lessons": lessons, "reason": "moved away", **more}
    return CancelSeries.model_validate(values)
