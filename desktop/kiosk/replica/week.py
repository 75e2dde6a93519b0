"""An instructor's profile, and seven days of their time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from core.errors import NotFound
from core.ids import InstructorId, OfferingId
from core.models import Offering as OfferingRow
from core.repositories.calendars import rules_of
from core.scheduling.reasons import Reason as Rule
from core.scheduling.slots import DayCells, day_cells
from desktop.kiosk.replica.catalogue import offering_id_of, price_of, usual_minutes
from desktop.kiosk.replica.phrases import subjects_of, summary_of
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.spacing import shown_cells
from desktop.kiosk.values import DurationChoice, Lesson, Offering, Profile, Week, WeekDay

DAYS = 7


def profile(place: Place, instructor_id: InstructorId) -> Profile:
    """What a student may know of an instructor; `NotFound` for somebody who has left, or whom
    managers do not show here.
    """
    shelf = place.catalogue.current
    row = shelf.teacher(instructor_id)
    taught = shelf.taught_by.get(row.id)
    if taught is None:
        raise NotFound("instructor", row.id)
    return Profile(
        instructor=shelf.shown(row.id),
        summary=subjects_of(taught) if len(taught) != 1 else summary_of(taught[0]),
        bio=row.bio,
        languages=tuple(row.languages),
        years=row.experience_years,
        offerings=tuple(_offering(each) for each in taught),
        written_in=row.written_in,
    )


def week(
    place: Place, offering_id: OfferingId, minutes: int, first: date, held: datetime | None
) -> Week:
    """Seven days from `first`, each start free or with the reason why not; `held` stays in sight.

    `NotFound` for an offering that is no more.
    """
    instructor_id = place.catalogue.current.offering(offering_id).instructor_id
    return _week(place, instructor_id, minutes, first, held)


def week_around(place: Place, lesson: Lesson, first: date) -> Week:
    """The same for moving a lesson: its own time stands in nobody's way."""
    booked = lesson.appointment
    ignore = frozenset({lesson.id})
    return _week(place, booked.instructor.id, booked.minutes, first, None, ignore)


def _week(
    place: Place,
    instructor_id: str,
    minutes: int,
    first: date,
    held: datetime | None,
    ignore: frozenset[str] = frozenset(),
) -> Week:
    instructor = place.catalogue.current.teacher(instructor_id)
    begin, end = place.midnight(first), place.midnight(first + timedelta(days=DAYS + 1))
    calendar = place.times.calendars([instructor.id], begin, end)[instructor.id]
    days = day_cells(calendar, minutes, first, DAYS, place.asking(ignore))
    free = [cell.start for day in days for cell in day.cells if cell.is_free]
    firm = place.firm().starts(instructor.id, minutes)
    today = place.today()
    last = today + timedelta(days=rules_of(instructor).horizon_days)
    return Week(
        days=tuple(_day(day, free, minutes, held, firm) for day in days),
        has_earlier=first > today,
        has_later=first + timedelta(days=DAYS) <= last,
    )


def _day(
    day: DayCells,
    free: list[datetime],
    minutes: int,
    held: datetime | None,
    firm: Sequence[datetime],
) -> WeekDay:
    cells = shown_cells(day.cells, free, minutes, held, firm)
    if cells:
        return WeekDay(day.date, cells)
    is_blackout = day.closed is not None and day.closed.reason is Rule.BLACKOUT
    note = day.closed.facts.note if day.closed is not None and is_blackout else ""
    return WeekDay(day.date, closed=note or "")


def _offering(row: OfferingRow) -> Offering:
    return Offering(
        id=offering_id_of(row),
        service=row.service_name,
        durations=tuple(
            DurationChoice(minutes, price_of(row, minutes)) for minutes in sorted(row.durations_min)
        ),
        usual=usual_minutes(row),
    )
