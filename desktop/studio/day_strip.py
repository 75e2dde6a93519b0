"""A day of one instructor as a strip: open hours, what is taken, and the time in question."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.scheduling.calendar import InstructorCalendar
from core.scheduling.hours import open_time
from desktop.actions.palette import DayStrip, Span
from desktop.calendar.scale import MINUTES_A_DAY, instant_at, wall_minute
from desktop.studio.say import clock_time

_MARGIN_MIN = 60
_EVERY_MIN = 60
_MOST_MARKS = 7


def day_strip(
    calendar: InstructorCalendar,
    start: datetime,
    duration_min: int,
    zone: str,
    hue: int,
    names: Mapping[str, str] | None = None,
    words: str = "",
    reach_min: int = MINUTES_A_DAY,
) -> DayStrip:
    """The day of `start` (aware) in the studio's `zone`, from its first hour in use to its last.

    `names` are what to write on taken time, by lesson id; `words` on the time in question. It shows
    at most `reach_min` minutes before and after that time.
    """
    place = ZoneInfo(zone)
    local = start.astimezone(place)
    day = local.date()
    opened = _open_spans(calendar, day, place)
    busy = _busy_spans(calendar, day, place, hue, names or {})
    first = round(wall_minute(start, day, place))
    wanted = Span(first, first + duration_min, words)
    shown = _near(_shown((*opened, *busy, wanted)), wanted, reach_min)
    return DayStrip(shown, opened, busy, wanted, _marks(shown, day))


def _open_spans(calendar: InstructorCalendar, day: date, place: ZoneInfo) -> tuple[Span, ...]:
    spans = open_time(
        calendar.zone, calendar.weekly, calendar.exceptions, calendar.blackouts, (day, day)
    )
    return tuple(
        Span(round(wall_minute(since, day, place)), round(wall_minute(until, day, place)))
        for since, until in spans
    )


def _busy_spans(
    calendar: InstructorCalendar, day: date, place: ZoneInfo, hue: int, names: Mapping[str, str]
) -> tuple[Span, ...]:
    first = int(instant_at(day, 0, place).timestamp())
    last = int(instant_at(day + timedelta(days=1), 0, place).timestamp())
    found = []
    for busy in calendar.busy_between(first, last):
        since, until = (
            round(wall_minute(datetime.fromtimestamp(second, UTC), day, place))
            for second in (busy.start, busy.end)
        )
        found.append(Span(since, until, names.get(busy.id, ""), hue))
    return tuple(sorted(found, key=lambda span: span.start))


def _shown(spans: tuple[Span, ...]) -> Span:
    """From an hour before what is there to an hour after, whole hours, within the day."""
    first = max(min(span.start for span in spans) - _MARGIN_MIN, 0) // 60 * 60
    last = min(-(-(max(span.end for span in spans) + _MARGIN_MIN) // 60) * 60, MINUTES_A_DAY)
    return Span(first, max(last, first + 60))


def _near(shown: Span, wanted: Span, reach_min: int) -> Span:
    first = max(shown.start, (wanted.start - reach_min) // 60 * 60)
    return Span(first, max(min(shown.end, -(-(wanted.end + reach_min) // 60) * 60), first + 60))


def _marks(shown: Span, day: date) -> tuple[tuple[int, str], ...]:
    step = _EVERY_MIN
    while (shown.end - shown.start) / step > _MOST_MARKS:
        step *= 2
    inside = range(shown.start + step, shown.end, step)
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a wall clock, not an instant
    return tuple((minute, clock_time(midnight + timedelta(minutes=minute))) for minute in inside)
