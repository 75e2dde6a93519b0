"""The schedule's state and intents: which days, whose, which lesson, and what is done with it."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Signal

from core.repositories.lessons import LessonLine
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.free_time import FreeTime, read_free_time
from desktop.studio.refusals import explain
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.judging import DragJudge
from desktop.studio.schedule.reading import Asked, Pending, ScheduleRead, read_schedule
from desktop.studio.schedule.state import (
    LessonDetail,
    Offer,
    ScheduleState,
    ViewMode,
)

_WEEK = 7


class SchedulePresenter(Presenter[ScheduleState]):
    """Knows which days are shown, whose, and which lesson is chosen.

    `judge_changed()`: `judge`, by which drags are judged, is another now.
    """

    tables = frozenset(
        {
            *("booking", "occupancy", "student", "instructor", "room", "studio"),
            *("weekly_hours", "day_exception", "blackout"),
        }
    )
    judge_changed = Signal()

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__(ScheduleState(ViewMode.WEEK, desk.local_now().date()), desk.jobs)
        self._desk = desk
        self._shown: frozenset[str] | None = None
        self._selected: str | None = None
        self._read: ScheduleRead | None = None
        self._free: FreeTime | None = None
        self.judge = self._make_judge()

    def refresh(self) -> None:
        """Read what is shown, and after it the free time that drags are judged by."""
        desk, asked = self._desk, self._asked()

        def work() -> ScheduleRead:
            pending = Pending(_bookings(desk.waiting_rows()), _bookings(desk.rows_made_here()))
            return desk.read(lambda rows: read_schedule(rows, desk.actor, asked, pending))

        self.run("week", work, self._on_read, self._on_failed)

    def show_mode(self, mode: ViewMode) -> None:
        """A day with its instructors side by side, or a week; around the same day."""
        if mode is not self.state.mode:
            self._go(mode, self.state.day)

    def show_day(self, day: date) -> None:
        """Go to a date."""
        self._go(self.state.mode, day)

    def step(self, steps: int) -> None:
        """Forward or back by whole days or weeks."""
        days = 1 if self.state.mode is ViewMode.DAY else _WEEK
        self.show_day(self.state.day + timedelta(days=days * steps))

    def show_today(self) -> None:
        """Back to the present."""
        self.show_day(self._desk.local_now().date())

    def tick(self) -> None:
        """Time has passed: the now line moves on."""
        week = self.state.week
        if week is not None:
            self.state = replace(self.state, week=replace(week, now=self._desk.clock.now()))

    def show_instructor(self, instructor_id: str, is_shown: bool) -> None:
        """Tick or untick one instructor."""
        shown = {mark.id for mark in self.state.instructors if mark.is_shown}
        self._shown = frozenset(shown | {instructor_id} if is_shown else shown - {instructor_id})
        self.refresh()

    def show_all_or_few(self) -> None:
        """Everybody; and if everybody is shown already, those shown at first."""
        every = frozenset(mark.id for mark in self.state.instructors)
        shown = frozenset(mark.id for mark in self.state.instructors if mark.is_shown)
        self._shown = None if shown == every else every
        self.refresh()

    def choose(self, booking_id: str | None) -> None:
        """Open a lesson in the inspector, or close it."""
        self._selected = booking_id
        week = self.state.week
        if week is not None:
            self.state = replace(
                self.state,
                week=replace(week, selected_id=booking_id),
                detail=self.state.detail if self._is_detail_of(booking_id) else None,
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
        return self._lines().get(booking_id or "")

    def _go(self, mode: ViewMode, day: date) -> None:
        self.state = replace(self.state, mode=mode, day=day, offer=None)
        self.refresh()

    def _asked(self) -> Asked:
        mode, day = self.state.mode, self.state.day
        first = day if mode is ViewMode.DAY else first_of_week(day)
        return Asked(
            first=first,
            days=1 if mode is ViewMode.DAY else _WEEK,
            shown=self._shown,
            selected_id=self._selected,
            zone=self._desk.zone,
            now=self._desk.clock.now(),
        )

    def _on_read(self, read: ScheduleRead) -> None:
        self._read = read
        if read.detail is None and self._selected is not None:
            self._selected = None
        now = self._desk.clock.now()
        self.state = replace(
            self.state,
            instructors=read.instructors,
            week=week_of(read, self.state.mode, now),
            detail=read.detail,
            problem="",
        )
        self._renew_judge()
        self._read_free_time(read)

    def _read_free_time(self, read: ScheduleRead) -> None:
        """Everybody's time around what is shown: a student may be busy with somebody else."""
        desk, asked = self._desk, read.asked
        last = asked.first + timedelta(days=asked.days - 1)
        self.run(
            "free",
            lambda: desk.read(
                lambda rows: read_free_time(rows, desk.actor, asked.zone, asked.first, last)
            ),
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
        marks = self.state.instructors
        is_day = self.state.mode is ViewMode.DAY
        return DragJudge(
            free=self._free,
            lines=self._lines(),
            columns=tuple(mark.id for mark in marks if mark.is_shown) if is_day else (),
            default_instructor_id=self.default_instructor(),
            owned=frozenset(mark.id for mark in marks if mark.is_owned),
            clock=self._desk.clock,
        )

    def default_instructor(self) -> str | None:
        """Whose a new lesson is: one's own, or the only one's that is shown."""
        own = self._desk.actor.instructor_id
        if own is not None:
            return own
        shown = [mark.id for mark in self.state.instructors if mark.is_shown and mark.is_owned]
        return shown[0] if len(shown) == 1 else None

    def _lines(self) -> dict[str, LessonLine]:
        return {line.id: line for line in self._read.lines} if self._read is not None else {}

    def _is_detail_of(self, booking_id: str | None) -> bool:
        detail: LessonDetail | None = self.state.detail
        return detail is not None and detail.line.id == booking_id

    def _on_found(self, line: LessonLine | None) -> None:
        if line is None:
            self._desk.refused.emit(
                QCoreApplication.translate("Refusals", "That does not exist any more.")
            )
            return
        if self._shown is not None:
            self._shown |= {line.instructor_id}
        elif not any(m.id == line.instructor_id and m.is_shown for m in self.state.instructors):
            shown = {mark.id for mark in self.state.instructors if mark.is_shown}
            self._shown = frozenset(shown | {line.instructor_id}) if shown else None
        self._selected = line.id
        self.show_day(line.starts_at.astimezone(self._desk.local_now().tzinfo).date())

    def _on_failed(self, failure: Failure) -> None:
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self.state = replace(self.state, problem=sentence)


def first_of_week(day: date) -> date:
    """The first day of the week that `day` is in, by the reader's locale."""
    first = QLocale().firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % _WEEK)


def _bookings(rows: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(row_id for table, row_id in rows if table == "booking")
