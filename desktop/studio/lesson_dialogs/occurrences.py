"""Many lessons at once, each with what is against it, and what a person decided about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from core.errors import StudioError
from core.ids import MutationId
from core.models.columns import from_microseconds
from core.mutations import slots
from core.mutations.base import Context
from core.repositories import Repositories
from core.scheduling.reasons import Reason
from core.scheduling.recurrence import Every
from desktop.runtime.hub import ChangeSet, touches
from desktop.runtime.jobs import Failure
from desktop.runtime.presenter import Presenter
from desktop.studio.desk import StudioDesk
from desktop.studio.lesson_dialogs.free_time import FREE_TIME_TABLES
from desktop.studio.refusals import explain


class Ends(StrEnum):
    """How a series ends."""

    TIMES = "times"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often, and how long. `every` is None for a single lesson."""

    every: Every | None = None
    ends: Ends = Ends.TIMES
    times: int = 10
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """A lesson as the rule places it, UTC. `was` is where it is now, if it is there already.

    `moved_min`: the clock change moved it by so much; `is_clamped`: the month is too short.
    """

    id: str
    start: datetime
    duration_min: int
    moved_min: int = 0
    is_clamped: bool = False
    was: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about one lesson."""

    start: datetime | None = None
    is_left_out: bool = False
    is_outside_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One lesson of the list. `why` is what is against it, in words."""

    planned: Planned
    decision: Decision = field(default_factory=Decision)
    why: str = ""
    can_allow_outside: bool = False

    @property
    def id(self) -> str:
        """The lesson's id."""
        return self.planned.id

    @property
    def start(self) -> datetime:
        """When it is to be, UTC."""
        return self.decision.start or self.planned.start

    @property
    def is_clash(self) -> bool:
        """Whether something has to be decided about it."""
        return bool(self.why) and not self.decision.is_left_out


@dataclass(frozen=True, slots=True)
class OccurrencesState:
    """The list, clashes first; `chosen` is the id of the one that is being decided about.

    `near` are free starts around it, UTC, nearest first. `is_judged`: all has been asked for.
    """

    lines: tuple[Occurrence, ...] = ()
    chosen: str = ""
    near: tuple[datetime, ...] = ()
    is_judged: bool = False
    repeat: Repeat = field(default_factory=Repeat)

    @property
    def going(self) -> tuple[Occurrence, ...]:
        """Those that are to be had, by start."""
        found = (each for each in self.lines if not each.decision.is_left_out)
        return tuple(sorted(found, key=_by_start))

    @property
    def clashes(self) -> int:
        """About how many something has to be decided."""
        return sum(each.is_clash for each in self.lines)

    @property
    def line(self) -> Occurrence | None:
        """The one that is being decided about."""
        return next((each for each in self.lines if each.id == self.chosen), None)

    @property
    def is_ready(self) -> bool:
        """Whether all can be had as they stand."""
        return self.is_judged and not self.clashes and bool(self.going)


class OccurrencesPresenter(Presenter[OccurrencesState]):
    """Judges the lessons as they are planned and decided about, by the predicate that books them.

    Who derives from it says what is against them (`refused`) and what is free around one (`near`).
    """

    tables = FREE_TIME_TABLES

    def __init__(self, desk: StudioDesk) -> None:
        super().__init__(OccurrencesState(), desk.jobs)
        self._desk = desk
        self._planned: tuple[Planned, ...] = ()
        self._decisions: dict[str, Decision] = {}
        desk.hub.changed.connect(self._on_hub)

    def refused(self, context: Context, lines: Sequence[Occurrence]) -> Mapping[str, StudioError]:
        """Why some of these cannot be had, by id. Off the UI thread."""
        raise NotImplementedError

    def near(self, context: Context, line: Occurrence) -> Sequence[int]:
        """Free starts around one, in microseconds of the epoch. Off the UI thread."""
        raise NotImplementedError

    def plan(self, planned: Sequence[Planned]) -> None:
        """List these; what was decided about those that were listed before stands."""
        if tuple(planned) == self._planned:
            return
        self._planned = tuple(planned)
        ids = {each.id for each in planned}
        self._decisions = {key: each for key, each in self._decisions.items() if key in ids}
        self.refresh()

    def forget_decisions(self) -> None:
        """Begin anew: the lessons are others now."""
        self._decisions = {}

    def choose(self, lesson_id: str) -> None:
        """Decide about this one."""
        if lesson_id == self.state.chosen:
            return
        self.state = replace(self.state, chosen=lesson_id, near=())
        self._look_around()

    def leave_out(self, is_left_out: bool) -> None:
        """Do without the chosen one, or not."""
        self._decide(is_left_out=is_left_out)

    def leave_out_clashes(self) -> None:
        """Do without all that something is against."""
        for each in self.state.lines:
            if each.is_clash:
                self._decisions[each.id] = replace(each.decision, is_left_out=True)
        self.refresh()

    def allow_outside(self, is_allowed: bool) -> None:
        """Say that the hours do not matter for the chosen one."""
        self._decide(is_outside_allowed=is_allowed)

    def move_to(self, start: datetime) -> None:
        """Give the chosen one another time (UTC)."""
        line = self.state.line
        if line is not None:
            elsewhere = None if start == line.planned.start else start
            self._decide(start=elsewhere, is_left_out=False, is_outside_allowed=False)

    def refresh(self) -> None:
        """Judge again; what is listed meanwhile is listed without reasons."""
        lines = tuple(
            Occurrence(each, self._decisions.get(each.id, Decision())) for each in self._planned
        )
        former = {each.id: each for each in self.state.lines}
        shown = tuple(_as_before(each, former.get(each.id)) for each in lines)
        chosen = self.state.chosen if any(each.id == self.state.chosen for each in lines) else ""
        self.state = replace(self.state, lines=_listed(shown), chosen=chosen, is_judged=False)
        going = [each for each in lines if not each.decision.is_left_out]
        if not going:
            self._on_judged(lines, {})
            return
        self.run(
            "judge",
            lambda: self._desk.read(lambda rows: self.refused(self._context(rows), going)),
            lambda refused: self._on_judged(lines, refused),
            self._on_failed,
        )

    def _decide(self, **what: object) -> None:
        chosen = self.state.chosen
        if chosen:
            former = self._decisions.get(chosen, Decision())
            self._decisions[chosen] = replace(former, **what)  # type: ignore[arg-type]  # its fields
            self.refresh()

    def _look_around(self) -> None:
        line = self.state.line
        if line is None or not line.is_clash:
            return
        self.run(
            "near",
            lambda: self._desk.read(lambda rows: self.near(self._context(rows), line)),
            self._on_near,
            self._on_failed,
        )

    def _context(self, rows: Repositories) -> Context:
        desk = self._desk
        return Context(rows, desk.actor, desk.clock.now(), MutationId(""))

    def _on_judged(self, lines: Sequence[Occurrence], refused: Mapping[str, StudioError]) -> None:
        told = tuple(self._told(each, refused.get(each.id)) for each in lines)
        self.state = replace(self.state, lines=_listed(told), is_judged=True)
        if not self.state.near:
            self._look_around()

    def _told(self, line: Occurrence, error: StudioError | None) -> Occurrence:
        if error is None:
            is_outside = line.decision.is_outside_allowed
            return replace(line, why="", can_allow_outside=is_outside)
        is_outside = error.facts.get("reasons") == [str(Reason.OUTSIDE_HOURS)]
        return replace(
            line, why=explain(error, self._desk.zone) or "", can_allow_outside=is_outside
        )

    def _on_near(self, near: Sequence[int]) -> None:
        self.state = replace(self.state, near=tuple(map(from_microseconds, near)))

    def _on_failed(self, failure: Failure) -> None:
        """What cannot be read is not listed as free; an error that is a bug goes on as one."""
        if explain(failure.error, self._desk.zone) is None:
            raise failure.error

    def _on_hub(self, changes: ChangeSet) -> None:
        if self._planned and touches(changes, self.tables):
            self.refresh()


def starts_near(
    context: Context, instructor_id: str, line: Occurrence, student_id: str | None
) -> list[int]:
    """Free starts around a lesson, in microseconds of the epoch, nearest first."""
    instructor = context.rows.instructors.require(instructor_id)
    return slots.free_starts_near(
        context,
        instructor,
        line.start,
        line.planned.duration_min,
        student_id=student_id,
        ignore=frozenset({line.id}),
    )


def _as_before(line: Occurrence, former: Occurrence | None) -> Occurrence:
    """What was said of it stands until it has been asked for again."""
    if former is None or former.start != line.start:
        return line
    return replace(line, why=former.why, can_allow_outside=former.can_allow_outside)


def _listed(lines: Sequence[Occurrence]) -> tuple[Occurrence, ...]:
    """Those that something has to be decided about first, then by start."""
    return tuple(sorted(lines, key=lambda each: (not each.is_clash, each.start)))


def _by_start(each: Occurrence) -> datetime:
    return each.start
