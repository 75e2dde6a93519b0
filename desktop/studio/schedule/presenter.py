"""The schedule's state and intents: which days, whose, which lesson, and what is done with it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal

from core.clock import Clock
from core.repositories import Repositories
from core.repositories.agenda import LessonScope
from core.repositories.lessons import LessonLine
from desktop.calendar.month.state import MonthState, weeks_around
from desktop.calendar.week.state import WeekState
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.free_time import FreeTime, read_free_time
from desktop.studio.refusals import explain
from desktop.studio.schedule.agenda import AgendaRead, Way, read_agenda
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.judging import DragJudge
from desktop.studio.schedule.memory import ForgetfulMemory, ScheduleMemory
from desktop.studio.schedule.months import MonthRead, read_month
from desktop.studio.schedule.reading import Asked, Pending, ScheduleRead, read_schedule
from desktop.studio.schedule.state import (
    AgendaState,
    Narrowing,
    Offer,
    ScheduleState,
    ViewMode,
)

T = TypeVar("T")
_WEEK = 7


class SchedulePresenter(Presenter[ScheduleState]):
    """Knows which days are shown, whose, and which lesson is chosen.

    `judge_changed()`: `judge`, by which drags are judged, is another now. `last_read` is what the
    hours in sight were drawn from.
    """

    tables = frozenset(
        {
            *("booking", "occupancy", "student", "instructor", "room", "studio"),
            *("weekly_hours", "day_exception", "blackout"),
        }
    )
    judge_changed = Signal()

    def __init__(self, desk: StudioDesk, memory: ScheduleMemory | None = None) -> None:
        memory = memory or ForgetfulMemory()
        today = desk.local_now().date()
        state = ScheduleState(
            ViewMode.WEEK, today, second_zone=memory.zone(), is_split=memory.is_split()
        )
        super().__init__(state, desk.jobs)
        self._desk = desk
        self._memory = memory
        self._shown: frozenset[str] | None = None
        self._selected: str | None = None
        self._listed: dict[str, LessonLine] | None = None
        self._free: FreeTime | None = None
        self.last_read: ScheduleRead | None = None
        self.judge = self._make_judge()
        desk.weeks.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read what is shown, and after it the free time that drags are judged by."""
        match self.state.mode:
            case ViewMode.MONTH:
                self._read_month()
            case ViewMode.AGENDA:
                is_there = self.state.agenda is not None and self._listed is not None
                self._read_agenda(Way.AGAIN if is_there else Way.AROUND)
            case _:
                self._read_week()

    def _read_week(self) -> None:
        desk, asked = self._desk, self._asked()
        self._ask(
            lambda rows: read_schedule(rows, desk.actor, asked, _pending(desk)), self._on_read
        )

    def _read_month(self) -> None:
        desk, asked = self._desk, self._asked()
        month = self.state.day.replace(day=1)
        self._ask(
            lambda rows: read_month(rows, desk.actor, asked, month, _pending(desk)), self._on_month
        )

    def _read_agenda(self, way: Way) -> None:
        desk, asked, former = self._desk, self._asked(), self.state.agenda
        self._ask(
            lambda rows: read_agenda(rows, desk.actor, asked, _pending(desk), way, former),
            lambda read: self._take(read, agenda=read.state),
        )

    def _ask(self, query: Callable[[Repositories], T], then: Callable[[T], None]) -> None:
        desk = self._desk
        self.run("week", lambda: desk.read(query), then, self._on_failed)

    def read_on(self, *, is_later: bool) -> None:
        """The list was scrolled near one of its ends: read on there."""
        agenda = self.state.agenda
        if self.state.mode is not ViewMode.AGENDA or agenda is None:
            return
        if agenda.has_later if is_later else agenda.has_earlier:
            self._read_agenda(Way.LATER if is_later else Way.EARLIER)

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only lessons of some services or in some states."""
        self.state = replace(self.state, narrowing=narrowing)
        self._listed = None
        self.refresh()

    def show_second_zone(self, zone: str) -> None:
        """Put the hours of another zone beside those of the studio; empty takes them away."""
        self._memory.keep_zone(zone)
        self.state = replace(self.state, second_zone=zone)
        if self.state.week is not None:
            second = ZoneInfo(zone) if zone else None
            self.state = replace(self.state, week=replace(self.state.week, second_zone=second))

    def split(self, is_split: bool) -> None:
        """Divide each day of a week among the instructors, or let them share it; kept."""
        self._memory.keep_split(is_split)
        self.state = replace(self.state, is_split=is_split)
        self._go(ViewMode.WEEK, self.state.day)

    def open_day(self, day: date) -> None:
        """From a month to one of its days."""
        self._go(ViewMode.DAY, day)

    def show_mode(self, mode: ViewMode) -> None:
        """A day with its instructors side by side, or a week; around the same day."""
        if mode is not self.state.mode:
            self._go(mode, self.state.day)

    def show_day(self, day: date) -> None:
        """Go to a date."""
        self._go(self.state.mode, day)

    def look_at(self, day: date) -> None:
        """The list was scrolled: this day is seen at its top, and every other view begins there."""
        if self.state.mode is ViewMode.AGENDA and day != self.state.day:
            self.state = replace(self.state, day=day)

    def step(self, steps: int) -> None:
        """Forward or back by whole days, weeks or months."""
        if self.state.mode is ViewMode.MONTH:
            self.show_day(months_on(self.state.day, steps))
            return
        days = 1 if self.state.mode is ViewMode.DAY else _WEEK
        self.show_day(self.state.day + timedelta(days=days * steps))

    def show_today(self) -> None:
        """Back to the present."""
        self.show_day(self._desk.local_now().date())

    def tick(self) -> None:
        """Time has passed: the now line moves on, and today may be another day."""
        week, month, now = self.state.week, self.state.month, self._desk.clock.now()
        if self.state.mode.is_by_hour and week is not None:
            self.state = replace(self.state, week=replace(week, now=now))
        elif self.state.mode is ViewMode.MONTH and month is not None:
            self.state = replace(self.state, month=replace(month, now=now))

    def show_instructor(self, instructor_id: str, is_shown: bool) -> None:
        """Tick or untick one instructor."""
        shown = {mark.id for mark in self.state.instructors if mark.is_shown}
        self._shown = frozenset(shown | {instructor_id} if is_shown else shown - {instructor_id})
        self._listed = None
        self.refresh()

    def show_all_or_few(self) -> None:
        """Everybody; and if everybody is shown already, those shown at first."""
        every = frozenset(mark.id for mark in self.state.instructors)
        shown = frozenset(mark.id for mark in self.state.instructors if mark.is_shown)
        self._shown = None if shown == every else every
        self._listed = None
        self.refresh()

    def choose(self, booking_id: str | None) -> None:
        """Open a lesson in the inspector, or close it."""
        self._selected = booking_id
        week, month, detail = self.state.week, self.state.month, self.state.detail
        is_its = detail is not None and detail.line.id == booking_id
        self.state = replace(
            self.state,
            week=replace(week, selected_id=booking_id) if week is not None else None,
            month=replace(month, selected_id=booking_id) if month is not None else None,
            detail=detail if is_its else None,
        )
        self.refresh()

    def show_lesson(self, booking_id: str) -> None:
        """Go to wherever a lesson is and choose it."""
        self.run(
            "where",
            lambda: self._desk.read(lambda rows: rows.lessons.line(booking_id)),
            self._on_found,
            self._on_failed,
        )

    def show_offer(self, offer: Offer | None) -> None:
        """Ask whether to insist on what was refused, or leave it."""
        self.state = replace(self.state, offer=offer)

    def line(self, booking_id: str | None) -> LessonLine | None:
        """A lesson that is shown."""
        return (self._listed or {}).get(booking_id or "")

    def _go(self, mode: ViewMode, day: date) -> None:
        self.state = replace(self.state, mode=mode, day=day, offer=None)
        self._listed = None
        self.refresh()

    def span(self) -> tuple[date, int]:
        """The first day that is shown, and how many there are; of the list, the day at its top."""
        mode, day = self.state.mode, self.state.day
        if mode is ViewMode.WEEK:
            return self._desk.weeks.first_of(day), _WEEK
        if mode is ViewMode.MONTH:
            month = day.replace(day=1)
            first = self._desk.weeks.first_of(month)
            return first, weeks_around(month, first) * _WEEK
        return day, 1

    def first_named(self) -> date:
        """The day that the title begins with: of a week its first."""
        return self.span()[0] if self.state.mode is ViewMode.WEEK else self.state.day

    def scope(self) -> LessonScope:
        """Whose lessons are shown, and which."""
        marks, narrowing = self.state.instructors, self.state.narrowing
        whose = tuple(mark.id for mark in marks if mark.is_shown and mark.is_owned)
        return LessonScope(whose, narrowing.services, narrowing.states)

    def _asked(self) -> Asked:
        first, days = self.span()
        return Asked(
            first=first,
            days=days,
            shown=self._shown,
            selected_id=self._selected,
            zone=self._desk.zone,
            now=self._desk.clock.now(),
            narrowing=self.state.narrowing,
            names=self._memory.names(),
        )

    def _on_read(self, read: ScheduleRead) -> None:
        now, zone = self._desk.clock.now(), self.state.second_zone
        self.last_read = read
        week = week_of(read, self.state.mode, now, is_split=self.state.is_split)
        week = replace(week, second_zone=ZoneInfo(zone) if zone else None)
        self._take(read, week=week)
        self._read_free_time(read.asked)

    def _on_month(self, read: MonthRead) -> None:
        self._take(read, month=read.state)
        self._read_free_time(read.asked)

    def _take(
        self,
        read: ScheduleRead | MonthRead | AgendaRead,
        *,
        week: WeekState | None = None,
        month: MonthState | None = None,
        agenda: AgendaState | None = None,
    ) -> None:
        """Show what was read; what the other ways to look at it last showed is kept for them."""
        lines = read.state.lines if isinstance(read, AgendaRead) else read.lines
        self._listed = {line.id: line for line in lines}
        if read.detail is None and self._selected is not None:
            self._selected = None
        self.state = replace(
            self.state,
            instructors=read.instructors,
            services=read.services,
            week=week or self.state.week,
            month=month or self.state.month,
            agenda=agenda or self.state.agenda,
            detail=read.detail,
            problem="",
        )
        self._renew_judge()

    def _read_free_time(self, asked: Asked) -> None:
        """Everybody's time around what is shown: a student may be busy with somebody else."""
        desk, zone, first = self._desk, asked.zone, asked.first
        last = first + timedelta(days=asked.days - 1)
        self.run(
            "free",
            lambda: desk.read(lambda rows: read_free_time(rows, desk.actor, zone, first, last)),
            self._on_free_time,
            self._on_failed,
        )

    def _on_free_time(self, free: FreeTime) -> None:
        self._free = free
        self._renew_judge()

    def _renew_judge(self) -> None:
        self.judge = self._make_judge()
        self.judge_changed.emit()

    def _make_judge(self) -> DragJudge:
        clock, whose = self._desk.clock, self.default_instructor()
        return _judge(self.state, clock, self._free, self._listed or {}, whose)

    def default_instructor(self) -> str | None:
        """Whose a new lesson is: one's own, or the only one's that is shown."""
        own = self._desk.actor.instructor_id
        if own is not None:
            return own
        shown = [mark.id for mark in self.state.instructors if mark.is_shown and mark.is_owned]
        return shown[0] if len(shown) == 1 else None

    def _on_found(self, line: LessonLine | None) -> None:
        if line is None:
            self._desk.refused.emit(QCoreApplication.translate("Refusals", "It no longer exists."))
            return
        shown = {mark.id for mark in self.state.instructors if mark.is_shown}
        if self._shown is not None or (shown and line.instructor_id not in shown):
            self._shown = (self._shown or frozenset(shown)) | {line.instructor_id}
        self._selected = line.id
        self.show_day(line.starts_at.astimezone(self._desk.local_now().tzinfo).date())

    def _on_failed(self, failure: Failure) -> None:
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.state = replace(self.state, problem=sentence)


def _judge(
    state: ScheduleState,
    clock: Clock,
    free: FreeTime | None,
    lines: Mapping[str, LessonLine],
    whose: str | None,
) -> DragJudge:
    marks, week = state.instructors, state.week if state.mode.is_by_hour else None
    return DragJudge(
        free=free,
        lines=lines,
        columns=tuple(each.key for each in week.columns) if week is not None else (),
        default_instructor_id=whose,
        owned=frozenset(mark.id for mark in marks if mark.is_owned),
        clock=clock,
    )


def months_on(day: date, steps: int) -> date:
    """The first of the month so many months after the one of `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
    return date(year, month + 1, 1)


def _pending(desk: StudioDesk) -> Pending:
    """What is on its way. Any thread."""
    return Pending(_bookings(desk.waiting_rows()), _bookings(desk.rows_made_here()))


def _bookings(rows: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(row_id for table, row_id in rows if table == "booking")
