"""When a calendar's file (RFC 5545) says that somebody is busy. All of the file, or nothing.

What comes from elsewhere is trusted in nothing: its size, the number of its events and how often
they are repeated have bounds, and whatever is wrong ends as one refusal with a code.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

import recurring_ical_events  # type: ignore[import-untyped]  # published without types
from icalendar import Calendar, Component
from icalendar.timezone import tzp

from core.errors import Malformed, Rejected
from core.interchange.events import instant_of, set_right, taken_apart, unknown_zones
from core.mutations.external import MOST_SPANS, joined, minute_of

MOST_BYTES = 4 * 1024 * 1024
MOST_EVENTS = 5_000
"""In the file, repetitions not counted."""

_MOST_TIMES = 4 * MOST_SPANS
"""Repetitions within the window, before those that touch are joined."""

_WRONG = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)
"""What the two libraries raise for files that are none; a fuzzer of a valid one found no other."""

_STEP = timedelta(days=31)
_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_TIMES = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"})
_PARTS_OF_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
_MOST_A_DAY = 24
_ESCAPED = re.compile(r"\\([\\,;nN])")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ONE_FILE = Lock()
"""The library keeps the zones that files describe by their names, and for the whole program."""


@dataclass(frozen=True, slots=True)
class BusyCalendar:
    """A calendar's name (empty where the file has none) and when it is busy, UTC, joined.

    `unknown_zones` are names that events give and nobody knows; their times were read as those
    without a zone. `backward` counts events that end before they begin, and were left out.
    """

    name: str
    busy: tuple[tuple[datetime, datetime], ...]
    unknown_zones: tuple[str, ...] = ()
    backward: int = 0


def read_busy(data: bytes, zone: str, first: datetime, last: datetime) -> BusyCalendar:
    """The busy times within [first, last).

    Times without a zone, or with one that nobody knows, and whole days, are those of `zone`. Events
    that are cancelled or marked as free leave no trace. Raises `Malformed` or `Rejected` with the
    codes `calendar_unreadable`, `calendar_too_large`, `calendar_too_many`, `calendar_empty`, and
    `calendar_backward` where it is empty but for events that end before they begin.
    """
    if len(data) > MOST_BYTES:
        raise Rejected("calendar_too_large", limit=MOST_BYTES // 1024**2)
    calendar = _parsed(data)
    place = ZoneInfo(zone)
    try:
        _check_repetitions(calendar)
        strange, backward = unknown_zones(calendar), set_right(calendar, place)
        spans = _spans(calendar, place, first, last)
    except _WRONG as error:
        raise Malformed("calendar_unreadable") from error
    if len(spans) > MOST_SPANS:
        raise Rejected("calendar_too_many", limit=MOST_SPANS)
    if not spans and backward:
        raise Rejected("calendar_backward", count=backward)
    if not spans:
        raise Rejected("calendar_empty")
    return BusyCalendar(_name(calendar), tuple(spans), strange, backward)


def _parsed(data: bytes) -> Calendar:
    try:
        text = data.decode("utf-16") if data.startswith(_UTF_16) else data
        with _ONE_FILE:
            tzp.use_default()  # forgets what another file meant by the same name
            calendar = Calendar.from_ical(text)
    except _WRONG as error:
        raise Malformed("calendar_unreadable") from error
    if not isinstance(calendar, Calendar):
        raise Malformed("calendar_unreadable")
    if len(calendar.walk("VEVENT")) > MOST_EVENTS:
        raise Rejected("calendar_too_many", limit=MOST_SPANS)
    return calendar


def _check_repetitions(calendar: Calendar) -> None:
    """Refuse times that the library would pass over in silence, and what repeats within a day: no
    lesson waits for it, and a year of it has no end.
    """
    events = calendar.walk("VEVENT")
    if any(name in _TIMES for event in events for name, _ in event.errors):
        raise Malformed("calendar_unreadable")
    found = [event.get("RRULE", []) for event in events]
    for rule in (rule for some in found for rule in (some if isinstance(some, list) else [some])):
        frequency = str(next(iter(rule["FREQ"]))).upper()
        times = 1
        for part in _PARTS_OF_DAY:
            times *= max(len(rule.get(part, [])), 1)
        if frequency in _OFTEN or times > _MOST_A_DAY:
            raise Rejected("calendar_too_many", limit=MOST_SPANS)


def _spans(
    calendar: Calendar, place: ZoneInfo, first: datetime, last: datetime
) -> list[tuple[datetime, datetime]]:
    found: list[list[int]] = []
    bounds = minute_of(first), minute_of(last, is_end=True)
    for since, until in _times(calendar, place, first, last):
        start = max(minute_of(since), bounds[0])
        end = min(minute_of(until, is_end=True), bounds[1])
        if start < end:
            found.append([start, end])
    return [(_instant(start), _instant(end)) for start, end in joined(found)]


def _times(
    calendar: Calendar, place: ZoneInfo, first: datetime, last: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """Every time an event takes place, a month at a time, so that too many are seen early."""
    once, rest = taken_apart(calendar)
    # What the file says of its zone is for what is repeated: it would take instants off their own.
    found = recurring_ical_events.of(once), recurring_ical_events.of(rest)
    count, since = 0, first.astimezone(place)
    while since < last:
        until = min(since + _STEP, last)
        events: list[Component] = [event for part in found for event in part.between(since, until)]
        count += len(events)
        if count > _MOST_TIMES:
            raise Rejected("calendar_too_many", limit=MOST_SPANS)
        for event in events:
            if _is_busy(event):
                start, end = event.decoded("DTSTART"), event.decoded("DTEND")
                yield instant_of(start, place), instant_of(end, place)
        since += _STEP


def _is_busy(event: Component) -> bool:
    is_free = str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
    return not is_free and str(event.get("STATUS", "")).upper() != "CANCELLED"


def _instant(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)


def _name(calendar: Calendar) -> str:
    for key in ("X-WR-CALNAME", "NAME"):
        if key in calendar:
            return _ESCAPED.sub(_meant, str(calendar[key])).strip()[:80]
    return ""


def _meant(escaped: re.Match[str]) -> str:
    """What the library leaves escaped in names that the standard does not know; one line."""
    return " " if escaped[1] in "nN" else escaped[1]
