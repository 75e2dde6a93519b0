"""Lessons as a calendar's file (RFC 5545) that any other program opens."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from core.models import BookingState
from core.repositories.lessons import LessonLine

PRODUCT = "-//InstaInstru//Studio//EN"
_STATUS = {
    BookingState.REQUESTED: "TENTATIVE",
    BookingState.CANCELLED: "CANCELLED",
    BookingState.CONFLICT: "CANCELLED",
}


def lessons_as_calendar(
    lines: Sequence[LessonLine], name: str, zone: str, written_at: datetime
) -> bytes:
    """The lessons in order, under `name`, on the wall clock of `zone`, which is described within.

    A lesson keeps its identity, so that a file that is opened again brings nothing twice. Notes,
    prices and codes stay in the studio.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", zone)
    place = ZoneInfo(zone)
    for line in lines:
        calendar.add_component(_event(line, place, written_at))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(line: LessonLine, place: ZoneInfo, written_at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{line.id}@instainstru")
    event.add("dtstamp", written_at)
    for name, when in zip(("dtstart", "dtend"), _written(line, place), strict=True):
        event.add(name, when)
    event.add("summary", f"{line.service} · {line.student}" if line.student else line.service)
    event.add("description", line.instructor)
    event.add("status", _STATUS.get(line.state, "CONFIRMED"))
    if line.room:
        event.add("location", line.room)
    return event


def _written(line: LessonLine, place: ZoneInfo) -> tuple[datetime, datetime]:
    """Both ends on the wall; UTC where it shows one the second time, as the format means the
    first. Programs that reckon with a wall's times go wrong where the two differ in kind.
    """
    start, end = line.starts_at.astimezone(place), line.ends_at.astimezone(place)
    if start.fold or end.fold:
        return line.starts_at.astimezone(UTC), line.ends_at.astimezone(UTC)
    return start, end
