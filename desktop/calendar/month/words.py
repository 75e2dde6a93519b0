"""What a month says in words: to a screen reader, in full sentences of facts."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.calendar.month.state import MonthDay, MonthState
from desktop.calendar.scale import MINUTES_A_DAY, wall_minute
from desktop.calendar.week.state import LessonCard
from desktop.calendar.week.words import state_words
from desktop.calendar.words import TimeWords, lessons_told

DAY = "day:"
"""Begins the id of a day; every other id is a lesson's."""


def day_id(day: date) -> str:
    """The id of a day among the items of a month."""
    return f"{DAY}{day.isoformat()}"


def day_name(day: MonthDay, words: TimeWords) -> str:
    """`Thursday 5 March, 6 lessons, 4 h 30 min of 9 h booked`."""
    say = QCoreApplication.translate
    facts = [words.full_day(day.day)]
    if day.closed:
        facts.append(say("MonthGrid", "closed: {why}").format(why=day.closed))
    facts.append(lessons_told(day.count))
    if day.booked_min and day.open_min:
        booked = say("MonthGrid", "{booked} of {open} booked")
        facts.append(
            booked.format(booked=words.length(day.booked_min), open=words.length(day.open_min))
        )
    return ", ".join(facts)


def lesson_name(card: LessonCard, state: MonthState, words: TimeWords) -> str:
    """`Grace Kim, piano, Monday 2 March 10:00 to 11:00, confirmed, waiting to send`."""
    say = QCoreApplication.translate
    day = state.day_of(card)
    start, end = (wall_minute(each, day, state.zone) for each in (card.start, card.end))
    when = say("WeekCanvas", "{day} {start} to {end}").format(
        day=words.full_day(day),
        start=words.clock(start % MINUTES_A_DAY),
        end=words.clock(end % MINUTES_A_DAY),
    )
    facts = [card.student, card.subject.lower(), when, state_words(card.state)]
    if card.is_waiting or card.is_unjudged:
        facts.append(say("WeekCanvas", "waiting to send"))
    return ", ".join(fact for fact in facts if fact)


def month_name(state: MonthState, words: TimeWords) -> str:
    """`March 2026, 172 lessons`; days of the months before and after are not counted."""
    month = words.locale.monthName(state.first.month, QLocale.FormatType.LongFormat)
    shown = sum(day.count for at, day in enumerate(state.days) if state.is_within(at))
    text = QCoreApplication.translate("MonthGrid", "{month} {year}, {lessons}")
    return text.format(month=month, year=state.first.year, lessons=lessons_told(shown))
