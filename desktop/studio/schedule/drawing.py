"""From what was read to what the week canvas draws."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.models import BookingState
from core.repositories.lessons import LessonLine
from core.scheduling.calendar import Busy, BusyKind, InstructorCalendar
from core.scheduling.hours import Blackout as ClosedDates
from core.scheduling.hours import open_time
from core.scheduling.intervals import join
from core.scheduling.zones import clock_changes, day_number, epoch_seconds, instant_at
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.say import clock_time
from desktop.studio.schedule.reading import Pending, ScheduleRead, TakenTime
from desktop.studio.schedule.state import InstructorMark, ViewMode
from desktop.widgets.badges import initials_of
from desktop.widgets.week_state import (
    Blackout,
    Buffer,
    ClockChange,
    LessonCard,
    LessonState,
    Span,
    WeekColumn,
    WeekState,
)

_TAKEN_STATES = {
    BusyKind.HOLD: LessonState.HELD,
    BusyKind.LEASE: LessonState.RESERVED,
}
_LESSON_STATES = {state: LessonState(state.value) for state in BookingState}


def week_of(read: ScheduleRead, mode: ViewMode, now: datetime) -> WeekState:
    """The canvas's state: a column a day, or in the day view a column an instructor."""
    asked = read.asked
    shown = [mark for mark in read.instructors if mark.is_shown]
    places = {mark.id: at for at, mark in enumerate(shown)} if mode is ViewMode.DAY else {}
    return WeekState(
        first_date=asked.first,
        zone=ZoneInfo(asked.zone),
        now=now,
        days=asked.days,
        columns=tuple(_column(mark) for mark in shown) if mode is ViewMode.DAY else (),
        open_time=_open_columns(read, shown, mode),
        blackouts=_blackouts(read, shown, mode),
        clock_changes=() if mode is ViewMode.DAY else _changes(asked.zone, asked.first, asked.days),
        lessons=_cards(read, places, asked.zone),
        buffers=_buffers(read, shown, mode),
        selected_id=asked.selected_id,
    )


def _buffers(
    read: ScheduleRead, shown: Sequence[InstructorMark], mode: ViewMode
) -> tuple[Buffer, ...]:
    """What is kept free around lessons; in a week only of one instructor, for the others' lessons
    may stand there.
    """
    if mode is ViewMode.WEEK and len(shown) != 1:
        return ()
    places = {mark.id: at for at, mark in enumerate(shown)}
    place = ZoneInfo(read.asked.zone)
    found = []
    for line in read.lines:
        rules = read.calendars[line.instructor_id].rules
        for minutes, end in (
            (-rules.buffer_before_min, line.starts_at),
            (rules.buffer_after_min, line.ends_at),
        ):
            if minutes and line.state is not BookingState.CONFLICT:
                since, until = sorted((end, end + timedelta(minutes=minutes)))
                column = places[line.instructor_id]
                if mode is ViewMode.WEEK:
                    column = (since.astimezone(place).date() - read.asked.first).days
                if 0 <= column < max(read.asked.days, len(shown)):
                    found.append(Buffer(column, Span(since, until)))
    return tuple(found)


def _column(mark: InstructorMark) -> WeekColumn:
    return WeekColumn(mark.id, mark.name, initials_of(mark.name), mark.hue)


def _cards(read: ScheduleRead, places: Mapping[str, int], zone: str) -> tuple[LessonCard, ...]:
    marks = {mark.id: mark for mark in read.instructors}
    lessons = [
        lesson_card(line, read.pending, places.get(line.instructor_id, 0)) for line in read.lines
    ]
    taken = [
        _taken_card(
            each,
            marks[each.instructor_id],
            places.get(each.instructor_id, 0),
            _taken_words(each.busy, zone, read.asked.names),
        )
        for each in read.taken
    ]
    return (*taken, *lessons)


def lesson_card(line: LessonLine, pending: Pending, column: int = 0) -> LessonCard:
    """One lesson's card; without a name where the device may not know it."""
    name = line.student or QCoreApplication.translate("Schedule", "Somebody")
    return LessonCard(
        id=line.id,
        start=line.starts_at,
        end=line.ends_at,
        student=name,
        first_name=name.split()[0],
        subject=line.service,
        initials=initials_of(line.instructor),
        hue_index=line.hue,
        state=_LESSON_STATES.get(line.state, LessonState.UNKNOWN),
        column=column,
        is_waiting=line.id in pending.waiting,
        is_unjudged=line.id in pending.made_here,
        arrived_at=line.checked_in_at,
    )


def _taken_card(
    each: TakenTime, mark: InstructorMark, column: int, said: tuple[str, str]
) -> LessonCard:
    busy = each.busy
    words, more = said
    return LessonCard(
        id=busy.id,
        start=instant_at(busy.start),
        end=instant_at(busy.end),
        student=words,
        first_name=words,
        subject=more,
        initials=initials_of(mark.name),
        hue_index=mark.hue,
        state=_TAKEN_STATES.get(busy.kind, LessonState.BUSY),
        column=column,
    )


def _taken_words(busy: Busy, zone: str, names: Mapping[str, str]) -> tuple[str, str]:
    say = QCoreApplication.translate
    if busy.kind is BusyKind.LEASE:
        return say("Schedule", "Reserved for the desk"), ""
    if busy.kind is BusyKind.EXTERNAL:
        name = names.get(busy.holder or "", "")
        named = say("Schedule", "Busy ({name})").format(name=name)
        return (named, "") if name else (say("Schedule", "Busy elsewhere"), "")
    if busy.kind is not BusyKind.HOLD:
        return say("Schedule", "Busy"), ""
    if busy.expires_at is None:
        return say("Schedule", "Being booked"), ""
    until = clock_time(instant_at(busy.expires_at).astimezone(ZoneInfo(zone)))
    text = say("Schedule", "until {time}")
    return say("Schedule", "Being booked"), text.format(time=until)


def _open_columns(
    read: ScheduleRead, shown: Sequence[InstructorMark], mode: ViewMode
) -> tuple[tuple[Span, ...], ...]:
    """A day is open while any of those shown is; in the day view each has their own column."""
    first, days = read.asked.first, read.asked.days
    calendars = [read.calendars[mark.id] for mark in shown]
    if mode is ViewMode.DAY:
        return tuple(_spans([calendar], first) for calendar in calendars)
    return tuple(_spans(calendars, first + timedelta(days=at)) for at in range(days))


def _spans(calendars: Iterable[InstructorCalendar], day: date) -> tuple[Span, ...]:
    found = [
        (epoch_seconds(since), epoch_seconds(until))
        for calendar in calendars
        for since, until in _open_on(calendar, day)
    ]
    return tuple(Span(instant_at(since), instant_at(until)) for since, until in join(found))


def _open_on(calendar: InstructorCalendar, day: date) -> tuple[tuple[datetime, datetime], ...]:
    return open_time(
        calendar.zone, calendar.weekly, calendar.exceptions, calendar.blackouts, (day, day)
    )


def _blackouts(
    read: ScheduleRead, shown: Sequence[InstructorMark], mode: ViewMode
) -> tuple[Blackout, ...]:
    """In the week a day is hatched when all of those shown are away; else in their own column."""
    asked = read.asked
    found = []
    for at in range(len(shown) if mode is ViewMode.DAY else asked.days):
        day = asked.first if mode is ViewMode.DAY else asked.first + timedelta(days=at)
        whose = [shown[at]] if mode is ViewMode.DAY else shown
        closed = [_closed_on(read.calendars[mark.id], day) for mark in whose]
        first = next((each for each in closed if each is not None), None)
        if first is None or None in closed:
            continue
        found.append(_blackout(at, day, first, whose, asked.zone))
    return tuple(found)


def _blackout(
    column: int, day: date, closed: ClosedDates, whose: Sequence[InstructorMark], zone: str
) -> Blackout:
    say = QCoreApplication.translate
    away = say("Schedule", "{who} is away").format(who=whose[0].name.split()[0])
    detail = away if len(whose) == 1 else say("Schedule", "Studio closed")
    return Blackout(column, Span(*day_bounds(day, zone)), closed.reason or detail, detail)


def _closed_on(calendar: InstructorCalendar, day: date) -> ClosedDates | None:
    return calendar.hours.blackout_on(day_number(day))


def _changes(zone: str, first: date, days: int) -> tuple[ClockChange, ...]:
    changes = clock_changes(zone, first, first + timedelta(days=days - 1))
    place = ZoneInfo(zone)
    return tuple(
        ClockChange(
            (instant_at(change.instant).astimezone(place).date() - first).days,
            change.skipped_s // 60,
        )
        for change in changes
    )
