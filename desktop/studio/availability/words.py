"""Availability in words."""

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.calendar.hours.blocks import HoursKind
from desktop.calendar.words import written_day, written_span
from desktop.studio.availability.hours import Preset
from desktop.studio.availability.state import ClockNotice, DatedChange, MovedLesson
from desktop.studio.desk import Done
from desktop.studio.say import clock_time, day_words, short_day

_CONTEXT = "Availability"


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def preset_words(preset: Preset) -> tuple[str, str]:
    """A preset's button, and what it does."""
    return {
        Preset.WEEKDAYS: (_say("Weekdays 9–5"), _say("Opens Monday to Friday from 9 to 17")),
        Preset.MORNINGS: (_say("Mornings"), _say("Opens Monday to Friday from 8 to 12")),
        Preset.EVENINGS: (_say("Evenings"), _say("Opens Monday to Friday from 17 to 21")),
        Preset.WEEKENDS: (_say("Weekends"), _say("Opens Saturday and Sunday from 9 to 17")),
        Preset.CLEAR: (_say("Clear"), _say("Closes the whole week")),
    }[preset]


def preset_done(preset: Preset) -> Done:
    """What to say after a preset."""
    if preset is Preset.CLEAR:
        return Done(_say("clear the week"), _say("The week is cleared."))
    words = preset_words(preset)[0]
    return Done(words.lower(), _say("{preset} added.").format(preset=words))


def stroke_done(kind: HoursKind, weekdays: list[int]) -> Done:
    """What to say after a stroke on some weekdays (0 is Monday)."""
    days = day_list(weekdays)
    described = {
        HoursKind.OPEN: _say("opening {days}"),
        HoursKind.CLOSE: _say("closing {days}"),
        HoursKind.MOVE: _say("moving hours on {days}"),
        HoursKind.RESIZE: _say("changing hours on {days}"),
        HoursKind.REMOVE: _say("removing hours on {days}"),
    }[kind]
    return Done(described.format(days=days), _say("Hours on {days} saved.").format(days=days))


def day_list(weekdays: list[int]) -> str:
    """`Wednesday`, `Monday – Friday`, `Mon, Wed`."""
    locale = QLocale()
    if len(weekdays) == 1:
        return locale.dayName(weekdays[0] + 1, QLocale.FormatType.LongFormat)
    if weekdays == list(range(weekdays[0], weekdays[-1] + 1)):
        ends = (weekdays[0], weekdays[-1])
        return " – ".join(locale.dayName(d + 1, QLocale.FormatType.LongFormat) for d in ends)
    return ", ".join(locale.dayName(d + 1, QLocale.FormatType.ShortFormat) for d in weekdays)


def dates_words(first: date, last: date) -> str:
    """`Tue 24 March`, `3 – 10 April`, `30 Mar – 2 Apr`."""
    if first == last:
        return written_day(first, "ddd d MMMM")
    return written_span(first, last)


def day_in_month(day: date) -> str:
    """`9 March`."""
    return written_day(day, "d MMMM")


def change_words(change: DatedChange) -> str:
    """`09:00 – 12:00 only`, `closed`, `Easter holiday`."""
    if change.hours is None:
        return change.note or (_say("Studio closed") if change.is_studio else _say("Blackout"))
    if not change.hours:
        return change.note or _say("closed")
    spans = ", ".join(f"{_clock(start)} – {_clock(end)}" for start, end in change.hours)
    words = _say("{hours} only").format(hours=spans)
    return f"{words} · {change.note}" if change.note else words


def clock_words(notice: ClockNotice) -> tuple[str, str]:
    """The warning's title and sentence."""
    when = day_words(notice.day)
    title = (
        _say("Clocks go forward on {day}")
        if notice.minutes > 0
        else _say("Clocks go back on {day}")
    )
    if not notice.moved and notice.answered:
        sentence = _say("Every affected lesson is decided.")
    elif not notice.moved:
        sentence = _say("No lesson moves: every student keeps the same clock time.")
    elif len(notice.moved) == 1:
        sentence = _say("One student lives by another time zone, so their lesson moves here.")
    else:
        sentence = _say("{count} lessons follow another time zone, so they move here.").format(
            count=len(notice.moved)
        )
    return title.format(day=when), sentence


def moved_words(lessons: Sequence[MovedLesson]) -> str:
    """`Tue 14:00 → 15:00`, and of several on one weekday how many."""
    first = lessons[0]
    change = f"{clock_time(first.before)} → {clock_time(first.after)}"
    if len(lessons) == 1:
        return f"{short_day(first.day)} {change}"
    day = QLocale().dayName(first.day.isoweekday(), QLocale.FormatType.ShortFormat)
    words = _say("{day} {change}, {count} times")
    return words.format(day=day, change=change, count=len(lessons))


def hours_total(minutes: int) -> str:
    """`47 h a week`, `8 h 30 min a week`."""
    hours, rest = divmod(minutes, 60)
    words = _say("{hours} h {minutes} min a week") if rest else _say("{hours} h a week")
    return words.format(hours=hours, minutes=rest)


def _clock(minute: int) -> str:
    if minute % 1440 == 0 and minute:
        return "24:00"
    return clock_time(datetime.combine(date.min, time(minute % 1440 // 60, minute % 60)))
