"""What a calendar's events mean, put so that they are repeated and measured without a mistake.

Repeating works on the wall. An event that takes place once has no need of that: its two ends are
put as instants first, whatever zone each is written in.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

_DATED = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_REPEATING = ("RRULE", "RDATE", "RECURRENCE-ID")


def instant_of(when: object, place: ZoneInfo) -> datetime:
    """The instant, UTC, of what an event tells; without a zone it is on the wall of `place`.

    TypeError where it is no time at all.
    """
    if isinstance(when, datetime):
        return (when if when.tzinfo is not None else when.replace(tzinfo=place)).astimezone(UTC)
    if isinstance(when, date):
        return datetime.combine(when, time(), place).astimezone(UTC)
    raise TypeError(f"a time of an event is a {type(when).__name__}")


def unknown_zones(calendar: Calendar) -> tuple[str, ...]:
    """The zones that events name, and that neither the file describes nor anybody knows."""
    found = {
        name
        for event in calendar.walk("VEVENT")
        for name, times in _times(event)
        if any(isinstance(one, datetime) and one.tzinfo is None for one in times)
    }
    return tuple(sorted(found))


def set_right(calendar: Calendar, place: ZoneInfo) -> int:
    """Put every event's ends so that they can be reckoned with; how many end before they begin.

    Those are marked as cancelled: what they were meant to be nobody can say. TypeError or
    AttributeError where something is no time.
    """
    backward = 0
    for event in calendar.walk("VEVENT"):
        if "DTSTART" not in event:
            continue
        start, end = _day_of(event, "DTSTART"), _end_of(event, place)
        if end is None:
            continue
        if instant_of(end, place) < instant_of(start, place):
            backward += 1
            event["STATUS"] = "CANCELLED"
        elif isinstance(start, datetime):
            _put(event, start, instant_of(end, place), place)
    return backward


def taken_apart(calendar: Calendar) -> tuple[Calendar, Calendar]:
    """The events that take place once, and the rest of the file with those that are repeated."""
    once, rest = Calendar(), calendar.copy()
    for part in calendar.subcomponents:
        is_once = part.name == "VEVENT" and not any(name in part for name in _REPEATING)
        (once if is_once else rest).add_component(part)
    return once, rest


def _end_of(event: Component, place: ZoneInfo) -> date | None:
    """Where it ends; None of what says neither that nor how long it takes."""
    if "DTEND" in event:
        return _day_of(event, "DTEND")
    if "DURATION" not in event:
        return None
    start, takes = _day_of(event, "DTSTART"), event.decoded("DURATION")
    # Days are counted on the wall, hours as they pass.
    whole = timedelta(days=takes.days)
    end: datetime = instant_of(start + whole, place) + (takes - whole)
    return end


def _day_of(event: Component, name: str) -> date:
    """The day, or the time of a day, that is told. TypeError of anything else."""
    told = event.decoded(name)
    if not isinstance(told, date):
        raise TypeError(f"{name} of an event is a {type(told).__name__}")
    return told


def _put(event: Component, start: datetime, end: datetime, place: ZoneInfo) -> None:
    """One that takes place once as two instants; one that is repeated on a single wall."""
    is_repeated = any(name in event for name in _REPEATING)
    if is_repeated and "DTEND" not in event:
        return
    for name in ("DTSTART", "DTEND", "DURATION"):
        event.pop(name, None)
    if is_repeated:
        event.add("DTSTART", start)
        event.add("DTEND", end.astimezone(start.tzinfo or place).replace(tzinfo=start.tzinfo))
    else:
        event.add("DTSTART", instant_of(start, place))
        event.add("DTEND", end)


def _times(event: Component) -> Iterator[tuple[str, list[object]]]:
    """The zones that it names, each with the times that are told in it."""
    for name in _DATED:
        found = event.get(name, [])
        for each in found if isinstance(found, list) else [found]:
            zone = each.params.get("TZID")
            if zone:
                yield str(zone), [one.dt for one in getattr(each, "dts", [each])]
