"""What a week says in words: to a screen reader, in full sentences of facts."""

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.calendar.scale import MINUTES_A_DAY, wall_minute
from desktop.calendar.week.state import LessonCard, LessonState, WeekState
from desktop.calendar.words import TimeWords, lessons_told


def state_words(state: LessonState) -> str:
    """Return a state as a word, in the reader's language."""
    translate = QCoreApplication.translate
    return {
        LessonState.REQUESTED: translate("WeekCanvas", "requested"),
        LessonState.CONFIRMED: translate("WeekCanvas", "confirmed"),
        LessonState.CHECKED_IN: translate("WeekCanvas", "checked in"),
        LessonState.COMPLETED: translate("WeekCanvas", "completed"),
        LessonState.NO_SHOW: translate("WeekCanvas", "did not come"),
        LessonState.CONFLICT: translate("WeekCanvas", "lost its slot"),
        LessonState.CANCELLED: translate("WeekCanvas", "cancelled"),
        LessonState.HELD: translate("WeekCanvas", "held for now"),
        LessonState.RESERVED: translate("WeekCanvas", "reserved"),
        LessonState.BUSY: translate("WeekCanvas", "busy"),
        LessonState.UNKNOWN: translate("WeekCanvas", "unknown status"),
    }[state]


def lesson_name(card: LessonCard, state: WeekState, words: TimeWords) -> str:
    """Return the facts of a lesson in one line: who, what, when, its state, and whether it waits.

    Such as "Grace Kim, piano, Monday 2 March 10:00 to 11:00, confirmed, waiting to send".
    """
    day = card.start.astimezone(state.zone).date()
    start = wall_minute(card.start, day, state.zone)
    end = wall_minute(card.end, day, state.zone)
    when = QCoreApplication.translate("WeekCanvas", "{day} {start} to {end}").format(
        day=words.full_day(day),
        start=words.clock(start % MINUTES_A_DAY),
        end=words.clock(end if end == MINUTES_A_DAY else end % MINUTES_A_DAY),
    )
    facts = [card.student, card.subject.lower(), when]
    if 0 <= card.column < len(state.columns):
        facts.append(state.columns[card.column].title)
    facts.append(state_words(card.state))
    if card.is_unjudged:
        facts.append(QCoreApplication.translate("WeekCanvas", "made offline"))
    if card.is_waiting or card.is_unjudged:
        facts.append(QCoreApplication.translate("WeekCanvas", "waiting to send"))
    return ", ".join(fact for fact in facts if fact)


def lesson_tip(card: LessonCard, state: WeekState, words: TimeWords) -> str:
    """Return the facts of a lesson in lines, for whoever points at a card too small for them.

    Written as HTML, in which a name stays a name.
    """
    day = card.start.astimezone(state.zone).date()
    start = wall_minute(card.start, day, state.zone)
    end = wall_minute(card.end, day, state.zone)
    column = state.columns[card.column].title if 0 <= card.column < len(state.columns) else ""
    marks = [state_words(card.state)]
    if card.is_waiting or card.is_unjudged:
        marks.append(QCoreApplication.translate("WeekCanvas", "waiting to send"))
    until = end if end == MINUTES_A_DAY else end % MINUTES_A_DAY
    when = f"{words.full_day(day)}, {words.span(start % MINUTES_A_DAY, until)}"
    what = " · ".join(filter(None, (card.subject, column)))
    told = " · ".join(marks)
    rest = "<br>".join(escape(line) for line in (when, what, told) if line)
    return f"<b>{escape(card.student)}</b><br>{rest}" if card.student else rest


def week_name(state: WeekState, words: TimeWords) -> str:
    """Return the name of the whole grid: its days and how many lessons it holds."""
    lessons = lessons_told(sum(card.state.is_lesson for card in state.lessons))
    first = words.full_day(state.first_date)
    if state.is_day_view or state.days == 1:
        text = QCoreApplication.translate("WeekCanvas", "{first}, {lessons}")
        return text.format(first=first, lessons=lessons)
    last = words.full_day(state.date_of(state.column_count - 1))
    text = QCoreApplication.translate("WeekCanvas", "{first} to {last}, {lessons}")
    return text.format(first=first, last=last, lessons=lessons)


def cursor_words(state: WeekState, column: int, minute: int, words: TimeWords) -> str:
    """Return where the keyboard's time cursor is: "Monday 2 March 10:15"."""
    place = f"{words.full_day(state.date_of(column))} {words.clock(minute)}"
    person = state.person_of(column)
    return f"{place}, {person.title}" if person is not None else place


def stretch_words(state: WeekState, column: int, start: float, end: float, words: TimeWords) -> str:
    """Return where a lesson would be: "Friday 6 March 15:15 to 16:15"; where days are divided, with
    whom.
    """
    text = QCoreApplication.translate("WeekCanvas", "{day} {start} to {end}")
    place = text.format(
        day=words.full_day(state.date_of(column)), start=words.clock(start), end=words.clock(end)
    )
    person = state.person_of(column)
    return f"{place}, {person.title}" if person is not None else place
