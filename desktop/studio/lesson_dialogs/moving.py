"""Moving a lesson to a time that is chosen from a list (booking rule 13)."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal

from core.access.actor import Actor
from core.mutations.bookings import RescheduleBooking
from core.repositories import Repositories
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
class Elsewhere:
    """Where a lesson is to go: when (UTC), for how long, and to whom."""

    start: datetime
    duration_min: int
    instructor_id: str

    def differs(self, line: LessonLine) -> bool:
        """Whether that is anything but where and how the lesson is."""
        here = (line.starts_at, line.duration_min, line.instructor_id)
        return (self.start, self.duration_min, self.instructor_id) != here


@dataclass(frozen=True, slots=True)
class Teacher:
    """Who could give the lesson, and for how long."""

    id: str
    name: str
    durations_min: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MoveState:
    """What the dialog shows; `problem` is a refusal in words. `teachers` teach the same service,
    the present one first.
    """

    line: LessonLine
    pick: TimePick
    duration_min: int
    instructor_id: str
    teachers: tuple[Teacher, ...] = ()
    is_busy: bool = False
    problem: str = ""

    @property
    def elsewhere(self) -> Elsewhere | None:
        """Where it would go."""
        if self.pick.chosen is None:
            return None
        return Elsewhere(self.pick.chosen, self.duration_min, self.instructor_id)

    @property
    def teacher(self) -> Teacher | None:
        """Whose it would be."""
        return next((each for each in self.teachers if each.id == self.instructor_id), None)

    @property
    def is_elsewhere(self) -> bool:
        """Whether anything but its own time, length and instructor is chosen."""
        return self.elsewhere is not None and self.elsewhere.differs(self.line)

    @property
    def can_move(self) -> bool:
        """Whether there is another time to go to, and nothing against it."""
        return self.pick.is_possible and self.is_elsewhere and not self.is_busy


class MovePresenter(Presenter[MoveState]):
    """Takes the dialog's intents. `done()`: the lesson has moved, durably."""

    tables = FREE_TIME_TABLES
    done = Signal()

    def __init__(self, desk: StudioDesk, line: LessonLine, wanted: Elsewhere | None = None) -> None:
        place = wanted or Elsewhere(line.starts_at, line.duration_min, line.instructor_id)
        local = place.start.astimezone(ZoneInfo(desk.zone))
        self._wanted = Wanted(
            instructor_id=place.instructor_id,
            duration_min=place.duration_min,
            start=place.start,
            student_id=line.student_id,
            ignored=line.id,
        )
        today = desk.local_now().date()
        self._day = local.date() if wanted is not None else max(local.date(), today)
        self._free: FreeTime | None = None
        self._desk = desk
        pick = TimePick(desk.zone, self._day, chosen=place.start)
        state = MoveState(line, pick, place.duration_min, place.instructor_id)
        super().__init__(state, desk.jobs)
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

    def read_teachers(self) -> None:
        """Read who could give the lesson, and how long it could be."""
        desk, line = self._desk, self.state.line
        self.run(
            "teachers",
            lambda: desk.read(lambda rows: read_teachers(rows, desk.actor, line)),
            self._on_teachers,
            self._on_failed,
        )

    def choose_length(self, minutes: int) -> None:
        """Make it longer or shorter."""
        self._wanted = replace(self._wanted, duration_min=minutes, is_outside_allowed=False)
        self._judge()

    def choose_teacher(self, teacher: Teacher) -> None:
        """Hand it over, at a length that the other one teaches."""
        minutes = self._wanted.duration_min
        if minutes not in teacher.durations_min and teacher.id != self.state.line.instructor_id:
            minutes = min(teacher.durations_min, key=lambda each: abs(each - minutes))
        self._wanted = replace(
            self._wanted,
            instructor_id=teacher.id,
            duration_min=minutes,
            is_outside_allowed=False,
        )
        self._judge()

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
        state, place = self.state, self.state.elsewhere
        if not state.can_move or place is None:
            return
        self.state = replace(state, is_busy=True, problem="")
        line = state.line
        is_other = place.instructor_id != line.instructor_id
        wish = RescheduleBooking(
            booking_id=line.id,
            starts_at=place.start,
            duration_min=place.duration_min,
            moved_from=line.starts_at,
            instructor_id=place.instructor_id if is_other else None,
            allow_outside_hours=state.pick.is_outside_allowed,
        )
        teacher = state.teacher
        done = changed_words(line, place, self._desk.zone, teacher.name if teacher else "")
        self._desk.do(wish, done, lambda _performed: self.done.emit(), self._on_refused)

    def tell(self, sentence: str) -> None:
        """Say why it was refused."""
        self._on_refused(sentence)

    def _judge(self) -> None:
        desk = self._desk
        pick = pick_time(self._free, self._wanted, self._day, desk.zone, desk.clock.now())
        wanted = self._wanted
        state = replace(
            self.state,
            pick=pick,
            duration_min=wanted.duration_min,
            instructor_id=wanted.instructor_id,
            problem="",
        )
        if not state.is_elsewhere:
            state = replace(state, pick=replace(pick, why="", can_allow_outside=False))
        self.state = state

    def _on_teachers(self, teachers: tuple[Teacher, ...]) -> None:
        self.state = replace(self.state, teachers=teachers)

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


def read_teachers(rows: Repositories, actor: Actor, line: LessonLine) -> tuple[Teacher, ...]:
    """Who teaches what the lesson is of, and whose week the actor may book into; the lesson's own
    instructor first, and its own length among theirs.
    """
    offerings = rows.offerings.active()
    own = [
        each
        for each in offerings
        if each.instructor_id == line.instructor_id and each.service_name == line.service
    ]
    services = {each.service_id for each in own}
    found: list[Teacher] = []
    for one in rows.instructors.active():
        lengths = {
            minutes
            for each in offerings
            if each.instructor_id == one.id and each.service_id in services
            for minutes in each.durations_min
        }
        if one.id == line.instructor_id:
            found.insert(0, Teacher(one.id, one.name, tuple(sorted(lengths | {line.duration_min}))))
        elif lengths and actor.owns(one.id):
            found.append(Teacher(one.id, one.name, tuple(sorted(lengths))))
    return tuple(found)


def changed_words(line: LessonLine, place: Elsewhere, zone: str, teacher: str) -> Done:
    """What to say of a lesson that is elsewhere, longer, or somebody else's now."""
    moved = moved_words(line, place.start, zone)
    say, who = QCoreApplication.translate, first_name(line)
    if place.instructor_id != line.instructor_id:
        words = say("MovePresenter", "{who}’s lesson is now with {teacher}.")
        return Done(moved.description, words.format(who=who, teacher=teacher))
    if place.start == line.starts_at:
        words = say("MovePresenter", "{who}’s lesson is now {minutes} min.")
        what = say("MovePresenter", "length of {who}’s {service} lesson")
        return Done(
            what.format(who=who, service=line.service.lower()),
            words.format(who=who, minutes=place.duration_min),
        )
    return moved


def moved_words(line: LessonLine, start: datetime, zone: str) -> Done:
    """What to say of a lesson that moved."""
    local = start.astimezone(ZoneInfo(zone))
    when = f"{short_day(local.date())} {clock_time(local)}"
    who = first_name(line)
    say = QCoreApplication.translate
    return Done(
        say("MovePresenter", "move of {who}’s {service} lesson").format(
            who=who, service=line.service.lower()
        ),
        say("MovePresenter", "{who}’s lesson moved to {when}.").format(who=who, when=when),
    )
