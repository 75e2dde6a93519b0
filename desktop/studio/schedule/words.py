"""The schedule in words: ranges, countdowns, what happened to a lesson, what was done with it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.errors import Fact
from core.models import BookingState
from core.models.columns import from_microseconds
from core.mutations.history.booking_cancel import UNRECORDED
from core.repositories.lessons import LessonLine
from desktop.calendar.words import written_day, written_span
from desktop.design.icons import Icon
from desktop.studio.lessons.model import is_unmarked, unmarked_words
from desktop.studio.say import as_title, clock_time, day_words, minutes_words, short_day
from desktop.studio.schedule.state import HistoryLine, ScheduleState, ViewMode
from desktop.widgets.badges import Tone

_CONTEXT = "Schedule"
_HOUR = timedelta(hours=1)
_MINUTES_TOLD = 2 * _HOUR


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def range_title(state: ScheduleState, first: date, *, is_short: bool = False) -> str:
    """`2 – 8 March 2026`, `30 Mar – 5 Apr 2026`, `Thursday 5 March 2026`, `March 2026`.

    Where text is large and room is short: `2 – 8 Mar`, `30 Mar – 5 Apr`, `Thu 5 Mar`.
    """
    if state.mode in (ViewMode.MONTH, ViewMode.AGENDA):
        return as_title(written_day(first, "MMM yyyy" if is_short else "MMMM yyyy"))
    if state.mode is ViewMode.DAY:
        return as_title(short_day(first) if is_short else day_words(first, with_year=True))
    last = first + timedelta(days=6)
    return written_span(first, last, with_year=not is_short, is_short=is_short)


def week_number(first: date) -> str:
    """`Week 10`, counted as ISO 8601 does: by the week's Thursday."""
    thursday = first + timedelta(days=(4 - first.isoweekday()) % 7)
    return _say("Week {number}").format(number=thursday.isocalendar().week)


def countdown(start: datetime, end: datetime, now: datetime) -> str:
    """`in 40 min`, `now`, `2 h ago`, `in 3 days`; the minutes are told for two hours."""
    if start <= now < end:
        return _say("now")
    ahead = start - now if start > now else now - end
    days = ahead.days
    if days >= 2:
        span = _say("{days} days").format(days=days)
    elif days == 1:
        span = _say("1 day")
    else:
        is_near = ahead < _MINUTES_TOLD
        span = minutes_words(ahead if is_near else round(ahead / _HOUR) * _HOUR)
    return (_say("in {span}") if start > now else _say("{span} ago")).format(span=span)


def state_chip(state: BookingState) -> tuple[str, Tone, Icon | None]:
    """The words, tone and icon of a lesson's state; a confirmed one wears its hue.

    One that a newer program wrote is said to be unknown, and nothing is made up about it.
    """
    known = {
        BookingState.REQUESTED: (_say("Requested"), Tone.OUTLINE, Icon.WAITING),
        BookingState.CONFIRMED: (_say("Confirmed"), Tone.NEUTRAL, None),
        BookingState.CHECKED_IN: (_say("Here"), Tone.POSITIVE, Icon.CHECK_CIRCLE),
        BookingState.COMPLETED: (_say("Completed"), Tone.NEUTRAL, Icon.CHECK),
        BookingState.NO_SHOW: (_say("No-show"), Tone.NEUTRAL, Icon.NO_SHOW),
        BookingState.CANCELLED: (_say("Cancelled"), Tone.NEUTRAL, Icon.CLOSE),
        BookingState.CONFLICT: (_say("Lost slot"), Tone.DANGER, Icon.ATTENTION),
    }
    return known.get(state, (_say("Unknown"), Tone.OUTLINE, Icon.WARNING))


def line_chip(line: LessonLine, now: datetime) -> tuple[str, Tone, Icon | None]:
    """The same of a lesson: one that is over still has to be marked."""
    if is_unmarked(line, now):
        return unmarked_words(), Tone.OUTLINE, None
    return state_chip(line.state)


def history_when(at: datetime, now: datetime, zone: str) -> str:
    """`Today 14:09`, else the day."""
    place = ZoneInfo(zone)
    local, today = at.astimezone(place), now.astimezone(place).date()
    if local.date() == today:
        return _say("Today {time}").format(time=clock_time(local))
    form = "d MMMM" if local.year == today.year else "d MMM yyyy"
    return written_day(local.date(), form)


def history_what(line: HistoryLine, zone: str) -> str:
    """What happened: `Wed 16:00 to Thu 15:00`, `Checked in by Mara`."""
    match line.what:
        case "booked":
            return {
                "student": _say("Booked by the student"),
                "desk": _say("Booked at the kiosk"),
            }.get(str(line.before), _say("Booked by staff"))
        case "moved" | "rebooked":
            before, after = _moment(line.before, zone), _moment(line.after, zone, line.before)
            return _by(_say("{before} to {after}").format(before=before, after=after), line.by)
        case "state":
            return _by(_state_words(line.after), line.by)
        case "cancelled":
            reason = str(line.after or "")
            return _by(_say("Cancelled: {reason}").format(reason=reason), line.by)
        case "promised":
            return _say("Confirmed by the kiosk offline")
        case "fee_waived":
            return _by(_waiver_words(str(line.after or "")), line.by)
        case _:
            return _by(line.what, line.by)


def _waiver_words(reason: str) -> str:
    if reason in ("", UNRECORDED):
        return _say("Fee waived")
    return _say("Fee waived: {reason}").format(reason=reason)


def _by(words: str, who: str) -> str:
    return _say("{what}, {who}").format(what=words, who=who.split()[0]) if who.strip() else words


def _state_words(value: Fact) -> str:
    try:
        return state_chip(BookingState(str(value)))[0]
    except ValueError:
        return str(value)


def _moment(value: Fact, zone: str, said: Fact = None) -> str:
    """A day and a time; the time alone on the day that was `said` just before."""
    if not isinstance(value, int):
        return ""
    local = from_microseconds(value).astimezone(ZoneInfo(zone))
    is_said = isinstance(said, int) and (
        from_microseconds(said).astimezone(ZoneInfo(zone)).date() == local.date()
    )
    return clock_time(local) if is_said else f"{short_day(local.date())} {clock_time(local)}"
