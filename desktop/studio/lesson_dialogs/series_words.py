"""Words for series: how often, which of how many, and what became of one lesson."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from core.models import BookingState
from core.mutations.series import CreateSeries
from core.scheduling.recurrence import Every
from desktop.studio.desk import Done
from desktop.studio.lesson_dialogs.occurrences import Occurrence, OccurrencesState
from desktop.studio.say import clock_time, short_day, time_span


def every_words(every: str) -> str:
    """How often, as "Weekly"; empty for what is no series."""
    say = QCoreApplication.translate
    known = {
        Every.WEEK: say("Series", "Weekly"),
        Every.FORTNIGHT: say("Series", "Fortnightly"),
        Every.MONTH: say("Series", "Monthly"),
    }
    return known[Every(every)] if every in set(Every) else ""


def series_done(name: str, series: CreateSeries) -> Done:
    """What to say of a series that was booked."""
    say = QCoreApplication.translate
    who, count = name.split()[0], lessons_words(len(series.lessons))
    every = every_words(series.every).lower()
    return Done(
        say("BookPresenter", "booking of {who}’s series").format(who=who),
        say("BookPresenter", "{who} is booked for {lessons}, {every}.").format(
            who=who, lessons=count, every=every
        ),
    )


def state_words(state: BookingState) -> str:
    """What became of a lesson, in a word or two."""
    say = QCoreApplication.translate
    known = {
        BookingState.REQUESTED: say("Series", "Requested"),
        BookingState.CONFIRMED: say("Series", "Confirmed"),
        BookingState.CHECKED_IN: say("Series", "Here"),
        BookingState.COMPLETED: say("Series", "Completed"),
        BookingState.NO_SHOW: say("Series", "No-show"),
        BookingState.CANCELLED: say("Series", "Cancelled"),
        BookingState.CONFLICT: say("Series", "Lost slot"),
    }
    return known.get(state, say("Series", "Unknown"))


def place_words(every: str, position: int, count: int) -> str:
    """Which of a series, as "Weekly, 3 of 10"."""
    words = QCoreApplication.translate("Series", "{every}, {position} of {count}")
    number = QLocale().toString
    return words.format(every=every_words(every), position=number(position), count=number(count))


def lessons_words(count: int) -> str:
    """How many, as "10 lessons"."""
    say = QCoreApplication.translate
    if count == 1:
        return say("Series", "1 lesson")
    return say("Series", "{count} lessons").format(count=QLocale().toString(count))


def clashes_words(count: int) -> str:
    """What has still to be decided, as one sentence."""
    say = QCoreApplication.translate
    if count == 1:
        return say("Series", "1 conflict: skip it or choose another time.")
    words = say("Series", "{count} conflicts: skip them or choose other times.")
    return words.format(count=QLocale().toString(count))


def summary_words(state: OccurrencesState) -> str:
    """What there is to say of the whole list."""
    say = QCoreApplication.translate
    if not state.is_judged:
        return say("Series", "Checking every lesson…")
    if state.clashes:
        return clashes_words(state.clashes)
    words = lessons_words(len(state.going))
    left = [each for each in state.lines if each.decision.is_left_out]
    if not left:
        return say("Series", "{lessons}, no conflicts.").format(lessons=words)
    if left[0].planned.was is not None:
        stay = say("Series", "{lessons}, {left} not moved.")
        return stay.format(lessons=words, left=len(left))
    return say("Series", "{lessons}, {left} skipped.").format(lessons=words, left=len(left))


def when_words(line: Occurrence, zone: str) -> tuple[str, str]:
    """Its day, with the year where that is another, and from when to when."""
    start, end = local_span(line, zone)
    day = short_day(start.date())
    return day, time_span(start, end)


def note_words(line: Occurrence, zone: str) -> tuple[str, str]:
    """What there is to say of one lesson, and in which tone."""
    say = QCoreApplication.translate
    decision, planned = line.decision, line.planned
    if decision.is_left_out:
        if planned.was is not None:
            return say("Series", "Not moved"), "muted"
        return say("Series", "Skipped"), "muted"
    if line.why:
        return line.why, "danger"
    if decision.start is not None:
        return say("Series", "Another time"), "accent"
    if planned.moved_min:
        words = say("Series", "{minutes} min later: the clocks change")
        return words.format(minutes=planned.moved_min), "warning"
    if planned.is_clamped:
        return say("Series", "Last day: the month is too short"), "warning"
    if decision.is_outside_allowed:
        return say("Series", "Outside the hours"), "warning"
    if planned.was is not None:
        was = planned.was.astimezone(ZoneInfo(zone))
        words = say("Series", "now {day}, {time}")
        return words.format(day=short_day(was.date()), time=clock_time(was)), "muted"
    return "", "muted"


def local_span(line: Occurrence, zone: str) -> tuple[datetime, datetime]:
    """Start and end in `zone`."""
    end = line.start + timedelta(minutes=line.planned.duration_min)
    place = ZoneInfo(zone)
    return line.start.astimezone(place), end.astimezone(place)
