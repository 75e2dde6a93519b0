"""Lessons that belong together, in the small studio."""

from datetime import datetime

from core.ids import new_id
from core.mutations.series import CreateSeries
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
