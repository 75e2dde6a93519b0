"""Moving a lesson: seven days of its instructor, one touch, and one question."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.clock import Clock
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.values import Cell, Lesson, Week
from desktop.kiosk.visiting import Moved, MoveOutcome, NotMoved, WholeDesk
from desktop.runtime.jobs import JobRunner

DAYS = 7


@dataclass(frozen=True, slots=True)
class MovingState:
    """The lesson, the week that is shown, the start that is asked about, and what came of it."""

    lesson: Lesson | None = None
    first: date | None = None
    week: Week | None = None
    explained: Cell | None = None
    chosen: datetime | None = None
    refused: NotMoved | None = None
    moved: Moved | None = None


class MovingPresenter(Presenter[MovingState]):
    """Shows the weeks in which a lesson could be instead."""

    def __init__(self, desk: WholeDesk, jobs: JobRunner, clock: Clock) -> None:
        super().__init__(MovingState(), jobs)
        self._desk = desk
        self._clock = clock

    def open(self, lesson: Lesson) -> None:
        """Begin with the week from the lesson's day on; for one of today, from today."""
        today = self._day_of(self._clock.now())
        ahead = (self._day_of(lesson.appointment.start) - today).days
        first = today + timedelta(days=max(0, ahead) // DAYS * DAYS)
        self._show(MovingState(lesson=lesson, first=first))
        self.refresh()

    def turn(self, weeks: int) -> None:
        """Seven days on (1) or back (-1)."""
        if self.state.first is not None:
            first = self.state.first + timedelta(days=DAYS * weeks)
            self._show(replace(self.state, first=first, explained=None, chosen=None))
            self.refresh()

    def touch(self, cell: Cell) -> None:
        """Ask about a free start; explain one that is not."""
        if cell.reason is not None:
            is_shown = self.state.explained == cell
            self._show(replace(self.state, explained=None if is_shown else cell, chosen=None))
        else:
            chosen = replace(self.state, explained=None, chosen=cell.start, refused=None)
            self._show(chosen)

    def keep(self) -> None:
        """Leave the lesson where it is."""
        self._show(replace(self.state, chosen=None))

    def move(self) -> None:
        """Move it to what was asked about."""
        lesson, start = self.state.lesson, self.state.chosen
        if lesson is not None and start is not None and not self.is_busy:
            self._ask("move", lambda: self._desk.move(lesson, start), self._on_outcome)

    def refresh(self) -> None:
        """Ask for the shown week again."""
        lesson, first = self.state.lesson, self.state.first
        if lesson is not None and first is not None:
            self._ask("week", lambda: self._desk.move_week(lesson, first), self._on_week)

    def _on_week(self, week: Week) -> None:
        self._show(replace(self.state, week=self._elsewhere(week)))

    def _elsewhere(self, week: Week) -> Week:
        """The week without the lesson's own start, which is no other time."""
        own = self.state.lesson.appointment.start if self.state.lesson is not None else None
        days = (
            replace(day, cells=tuple(cell for cell in day.cells if cell.start != own))
            for day in week.days
        )
        return replace(week, days=tuple(days))

    def _on_outcome(self, outcome: MoveOutcome) -> None:
        if isinstance(outcome, Moved):
            self._show(replace(self.state, moved=outcome, chosen=None))
        else:
            self._show(replace(self.state, refused=outcome, chosen=None))
            self.refresh()

    def _day_of(self, instant: datetime) -> date:
        return instant.astimezone(ZoneInfo(self._desk.studio().zone)).date()
