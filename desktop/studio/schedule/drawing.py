"""From what was read to what the week canvas draws."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
from desktop.calendar.week.state import (
    Blackout,
    Buffer,
    ClockChange,
    LessonCard,
    LessonState,
    Span,
    WeekColumn,
    WeekState,
)
from desktop.studio.lesson_dialogs.free_time import day_bounds
from desktop.studio.say import clock_time
from desktop.studio.schedule.reading import Pending, ScheduleRead, TakenTime
from desktop.studio.schedule.state import InstructorMark, ViewMode
from desktop.widgets.badges import initials_of

_TAKEN_STATES = {
    BusyKind.HOLD: LessonState.HELD,
    BusyKind.LEASE: LessonState.RESERVED,
}
_LESSON_STATES = {state: LessonState(state.value) for state in BookingState}


SPLIT_MOST = 5
"""Instructors among whom the days of a week are divided: more had no room for a name."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Which column is whose, and on which day. `is_divided`: each day has one for each of `whose`,
    day by day; else one for all of them.
    """

    first: date
    days: int
    whose: tuple[InstructorMark, ...]
    is_divided: bool

    @property
    def lanes(self) -> int:
        """How many columns a day has."""
        return len(self.whose) if self.is_divided else 1

    @property
    def columns(self) -> Iterator[tuple[date, Sequence[InstructorMark]]]:
        """Each column's day, and who stands in it."""
        for at in range(self.days):
            day = self.first + timedelta(days=at)
            if self.is_divided:
                yield from ((day, (mark,)) for mark in self.whose)
            else:
                yield day, self.whose

    @property
    def places(self) -> Mapping[str, int]:
        """Each instructor's place among the columns of a day."""
        return {mark.id: at if self.is_divided else 0 for at, mark in enumerate(self.whose)}


def week_of(
    read: ScheduleRead, mode: ViewMode, now: datetime, *, is_split: bool = False
) -> WeekState:
    """The canvas's state: a column a day, or a column an instructor in the day view, and in a week
    that is split. There is room for so many of those who are ticked.
    """
    asked = read.asked
    shown = tuple(mark for mark in read.instructors if mark.is_shown)
    is_split = is_split and mode is ViewMode.WEEK and len(shown) > 1
    whose = shown[:SPLIT_MOST] if is_split else shown
    grid = _Grid(asked.first, asked.days, whose, is_split or mode is ViewMode.DAY)
    return WeekState(
        first_date=asked.first,
        zone=ZoneInfo(asked.zone),
        now=now,
        days=asked.days,
        columns=tuple(_column(mark) for mark in whose) if grid.is_divided else (),
        open_time=tuple(
            _spans([read.calendars[mark.id] for mark in marks], day) for day, marks in grid.columns
        ),
        blackouts=_blackouts(read, grid),
        clock_changes=() if mode is ViewMode.DAY else _changes(asked.zone, grid),
        lessons=_cards(read, grid, asked.zone),
        buffers=_buffers(read, grid),
        selected_id=asked.selected_id,
    )


def _buffers(read: ScheduleRead, grid: _Grid) -> tuple[Buffer, ...]:
    """What is kept free around lessons; where instructors share a column only of one alone, for
    the others' lessons may stand there.
    """
    if not grid.is_divided and len(grid.whose) != 1:
        return ()
    places, zone = grid.places, ZoneInfo(read.asked.zone)
    found = []
    for line in read.lines:
        if line.instructor_id not in places or line.state is BookingState.CONFLICT:
            continue
        rules = read.calendars[line.instructor_id].rules
        for minutes, end in (
            (-rules.buffer_before_min, line.starts_at),
            (rules.buffer_after_min, line.ends_at),
        ):
            if minutes:
                since, until = sorted((end, end + timedelta(minutes=minutes)))
                day = (since.astimezone(zone).date() - grid.first).days
                if grid.days == 1:
                    day = 0
                if 0 <= day < grid.days:
                    column = day * grid.lanes + places[line.instructor_id]
                    found.append(Buffer(column, Span(since, until)))
    return tuple(found)


def _column(mark: InstructorMark) -> WeekColumn:
    return WeekColumn(mark.id, mark.name, initials_of(mark.name), mark.hue)


def _cards(read: ScheduleRead, grid: _Grid, zone: str) -> tuple[LessonCard, ...]:
    """Where a column is one instructor's, no card says whose it is: the name has the room."""
    marks, places = {mark.id: mark for mark in read.instructors}, grid.places
    lessons = [
        lesson_card(line, read.pending, places[line.instructor_id])
        for line in read.lines
        if line.instructor_id in places
    ]
    taken = [
        _taken_card(
            each,
            marks[each.instructor_id],
            places[each.instructor_id],
            _taken_words(each.busy, zone, read.asked.names),
        )
        for each in read.taken
        if each.instructor_id in places
    ]
    cards = (*taken, *lessons)
    is_shared = len(grid.whose) > 1 and not grid.is_divided
    return cards if is_shared else tuple(replace(card, initials="") for card in cards)


def lesson_card(line: LessonLine, pending: Pending, column: int = 0) -> LessonCard:
    """One lesson's card; without a name where the device may not know it."""
    name = line.student or QCoreApplication.translate("Schedule", "Someone")
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


def _blackouts(read: ScheduleRead, grid: _Grid) -> tuple[Blackout, ...]:
    """A column is hatched when all who stand in it are away."""
    found = []
    for at, (day, whose) in enumerate(grid.columns):
        closed = [_closed_on(read.calendars[mark.id], day) for mark in whose]
        first = next((each for each in closed if each is not None), None)
        if first is None or None in closed:
            continue
        found.append(_blackout(at, day, first, whose, read.asked.zone))
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


def _changes(zone: str, grid: _Grid) -> tuple[ClockChange, ...]:
    """In the first column of its day."""
    changes = clock_changes(zone, grid.first, grid.first + timedelta(days=grid.days - 1))
    place = ZoneInfo(zone)
    return tuple(
        ClockChange(
            (instant_at(change.instant).astimezone(place).date() - grid.first).days * grid.lanes,
            change.skipped_s // 60,
        )
        for change in changes
    )
