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
    event.add("dtstart", _written(line.starts_at, place))
    event.add("dtend", _written(line.ends_at, place))
    event.add("summary", f"{line.service} · {line.student}" if line.student else line.service)
    event.add("description", line.instructor)
    event.add("status", _STATUS.get(line.state, "CONFIRMED"))
    if line.room:
        event.add("location", line.room)
    return event


def _written(when: datetime, place: ZoneInfo) -> datetime:
    """On the wall; UTC where the wall shows it the second time, as the format means the first."""
    wall = when.astimezone(place)
    return when.astimezone(UTC) if wall.fold else wall
