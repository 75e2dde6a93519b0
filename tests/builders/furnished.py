"""A small studio in the server's database: one instructor, open every day from 9 to 18 UTC."""

from dataclasses import dataclass

from core.ids import PLATFORM, StudioId, derived_id, new_id
from core.models import Category, Instructor, Offering, Service, Studio, WeeklyHours
from sync.server.database import Database


@dataclass(frozen=True, slots=True)
class Furnished:
    """What was put there."""

    studio_id: StudioId
    instructor_id: str
    offering_id: str


def furnish(database: Database) -> Furnished:
    """Write the catalogue's piano, a studio and its instructor."""
    found = Furnished(StudioId(new_id()), new_id(), new_id())
    category, service = derived_id("category", "music"), derived_id("service", "piano")
    with database.writing(PLATFORM) as writing:
        writing.rows.categories.add(
            Category(id=category, studio_id=PLATFORM, slug="music", name="Music")
        )
        writing.rows.services.add(
            Service(
                id=service, studio_id=PLATFORM, category_id=category, slug="piano", name="Piano"
            )
        )
    with database.writing(found.studio_id) as writing:
        rows = writing.rows
        rows.studios.add(
            Studio(
                id=found.studio_id,
                studio_id=found.studio_id,
                name="Harbour Street",
                zone="UTC",
                currency="CAD",
                check_in_salt="salt",
            )
        )
        rows.instructors.add(
            Instructor(id=found.instructor_id, studio_id=found.studio_id, name="Mara", zone="UTC")
        )
        rows.offerings.add(
            Offering(
                id=found.offering_id,
                studio_id=found.studio_id,
                instructor_id=found.instructor_id,
                service_id=service,
                service_name="Piano",
                rate_minor=7200,
                currency="CAD",
                durations_min=[30, 60],
            )
        )
        for weekday in range(7):
            rows.weekly_hours.add(
                WeeklyHours(
                    id=derived_id("weekly_hours", found.instructor_id, str(weekday)),
                    studio_id=found.studio_id,
                    instructor_id=found.instructor_id,
                    weekday=weekday,
                    windows=[[540, 1080]],
                )
            )
    return found
