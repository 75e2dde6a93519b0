"""Moving a lesson to a time that is chosen from a list (booking rule 13)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal

from core.mutations.bookings import RescheduleBooking
from core.repositories.lessons import LessonLine
from desktop.runtime.hub import ChangeSet, touches
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import Done, StudioDesk
from desktop.studio.lesson_dialogs.cancelling import first_name
from desktop.studio.lesson_dialogs.free_time import (
    FREE_TIME_TABLES,
    FreeTime,
    TimePick,
    Wanted,
    pick_time,
    read_free_time,
)
from desktop.studio.lesson_dialogs.time_choice import same_time_on
from desktop.studio.refusals import explain
from desktop.studio.say import clock_time, short_day


@dataclass(frozen=True, slots=True)
class MoveState:
    """What the dialog shows; `problem` is a refusal in words."""

    line: LessonLine
    pick: TimePick
    is_busy: bool = False
    problem: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Whether another time than its own is chosen."""
        return self.pick.chosen is not None and self.pick.chosen != self.line.starts_at

    @property
    def can_move(self) -> bool:
        """Whether there is another time to go to, and nothing against it."""
        return self.pick.is_possible and self.is_elsewhere and not self.is_busy


class MovePresenter(Presenter[MoveState]):
    """Takes the dialog's intents. `done()`: the lesson has moved, durably."""

    tables = FREE_TIME_TABLES
    done = Signal()

    def __init__(self, desk: StudioDesk, line: LessonLine) -> None:
        local = line.starts_at.astimezone(ZoneInfo(desk.zone))
        self._wanted = Wanted(
            instructor_id=line.instructor_id,
            duration_min=line.duration_min,
            start=line.starts_at,
            student_id=line.student_id,
            ignored=line.id,
        )
        self._day = max(local.date(), desk.local_now().date())
        self._free: FreeTime | None = None
        self._desk = desk
        super().__init__(MoveState(line, TimePick(desk.zone, self._day)), desk.jobs)
        desk.hub.changed.connect(self._on_hub)

    def refresh(self) -> None:
        """Read the day's free time."""
        desk, day = self._desk, self._day
        self.run(
            "free",
            lambda: desk.read(lambda rows: read_free_time(rows, desk.actor, desk.zone, day, day)),
            self._on_read,
            self._on_failed,
        )

    def choose_day(self, day: date) -> None:
        """Look at another day; the time of day stays."""
        if self._wanted.start is not None:
            start = same_time_on(day, self._wanted.start, self._desk.zone)
            self._wanted = replace(self._wanted, start=start, is_outside_allowed=False)
        self._day = day
        self._free = None
        self._judge()
        self.refresh()

    def choose_start(self, start: datetime) -> None:
        """Take a time, free or not."""
        self._wanted = replace(self._wanted, start=start, is_outside_allowed=False)
        self._judge()

    def allow_outside(self, is_allowed: bool) -> None:
        """Say that the hours do not matter this once."""
        self._wanted = replace(self._wanted, is_outside_allowed=is_allowed)
        self._judge()

    def confirm(self) -> None:
        """Move the lesson, if the time is possible."""
        state, start = self.state, self.state.pick.chosen
        if not state.can_move or start is None:
            return
        self.state = replace(state, is_busy=True, problem="")
        line = state.line
        wish = RescheduleBooking(
            booking_id=line.id,
            starts_at=start,
            duration_min=line.duration_min,
            moved_from=line.starts_at,
            allow_outside_hours=state.pick.is_outside_allowed,
        )
        done = moved_words(line, start, self._desk.zone)
        self._desk.do(wish, done, lambda _performed: self.done.emit(), self._on_refused)

    def tell(self, sentence: str) -> None:
        """Say why it was refused."""
        self._on_refused(sentence)

    def _judge(self) -> None:
        desk = self._desk
        pick = pick_time(self._free, self._wanted, self._day, desk.zone, desk.clock.now())
        if self._wanted.start == self.state.line.starts_at:
            pick = replace(pick, why="", can_allow_outside=False)
        self.state = replace(self.state, pick=pick, problem="")

    def _on_read(self, free: FreeTime) -> None:
        self._free = free
        self._judge()

    def _on_refused(self, sentence: str) -> None:
        self.state = replace(self.state, is_busy=False, problem=sentence)

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is said in the dialog; an error that is a bug goes on as one."""
        sentence = explain(failure.error, self._desk.zone)
        if sentence is None:
            raise failure.error
        self._on_refused(sentence)

    def _on_hub(self, changes: ChangeSet) -> None:
        if touches(changes, self.tables) and not self.state.is_busy:
            self.refresh()


def moved_words(line: LessonLine, start: datetime, zone: str) -> Done:
    """What to say of a lesson that moved."""
    local = start.astimezone(ZoneInfo(zone))
    when = f"{short_day(local.date())} {clock_time(local)}"
    who = first_name(line)
    say = QCoreApplication.translate
    return Done(
        say("MovePresenter", "move of {who}'s {service} lesson").format(
            who=who, service=line.service.lower()
        ),
        say("MovePresenter", "{who}'s lesson is on {when} now.").format(who=who, when=when),
    )
