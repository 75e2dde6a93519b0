"""What the rules say of a drag, from memory, and in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from core.clock import Clock
from core.repositories.lessons import LessonLine
from core.scheduling.calendar import BusyKind
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.zones import instant_at
from desktop.calendar.week.state import DragKind, DragProposal, Verdict
from desktop.studio.lesson_dialogs.free_time import FreeTime, Wanted, is_only_outside_hours
from desktop.studio.say import clock_time, time_span

_CONTEXT = "Schedule"


@dataclass(frozen=True, slots=True)
class DragJudge:
    """Judges proposals of the visible days. Called within a frame, on the UI thread.

    `columns` are the instructors among whom each day is divided; empty where it is not: there a
    lesson stays with its instructor and a new one is `default_instructor_id`'s.
    """

    free: FreeTime | None
    lines: Mapping[str, LessonLine]
    columns: tuple[str, ...]
    default_instructor_id: str | None
    owned: frozenset[str]
    clock: Clock

    def __call__(self, proposal: DragProposal) -> Verdict:
        """Return whether the drop would be accepted, and why not."""
        free, wanted = self.free, self.wanted(proposal)
        if free is None or wanted is None:
            return Verdict(ok=True)
        if wanted.instructor_id not in self.owned:
            say = QCoreApplication.translate
            return Verdict(
                False, say(_CONTEXT, "not yours"), say(_CONTEXT, "Only the desk can do this.")
            )
        obstacles = free.obstacles(wanted, self.clock.now())
        if not obstacles and proposal.kind is DragKind.COPY:
            return Verdict(True, QCoreApplication.translate(_CONTEXT, "a copy"))
        if not obstacles:
            return Verdict(ok=True)
        return Verdict(
            False, self._headline(proposal, obstacles[0]), self._detail(wanted, obstacles)
        )

    def is_offer(self, proposal: DragProposal) -> bool:
        """Whether staff may insist: nothing but the hours is against it."""
        wanted = self.wanted(proposal)
        if self.free is None or wanted is None:
            return False
        return is_only_outside_hours(self.free.obstacles(wanted, self.clock.now()))

    def sentence(self, proposal: DragProposal) -> str:
        """The first obstacle, in words."""
        wanted = self.wanted(proposal)
        if self.free is None or wanted is None:
            return ""
        return self.free.why(wanted, self.free.obstacles(wanted, self.clock.now()))

    def wanted(self, proposal: DragProposal) -> Wanted | None:
        """The lesson a drag proposes; None where nobody can tell whose it would be."""
        line = self.lines.get(proposal.lesson_id) if proposal.lesson_id else None
        instructor_id = self.instructor_of(proposal, line)
        if instructor_id is None:
            return None
        is_copy = proposal.kind is DragKind.COPY
        room_id = None
        if line is not None and self.free is not None:
            busy = self.free.busy(line.id)
            room_id = busy.room_id if busy is not None else None
        return Wanted(
            instructor_id=instructor_id,
            duration_min=int((proposal.end - proposal.start).total_seconds()) // 60,
            start=proposal.start,
            student_id=line.student_id if line is not None else None,
            room_id=room_id,
            ignored=line.id if line is not None and not is_copy else None,
        )

    def instructor_of(self, proposal: DragProposal, line: LessonLine | None) -> str | None:
        """Whose the lesson would be; dragging to another's column hands it over."""
        if self.columns and proposal.kind is not DragKind.RESIZE:
            return self.whose(proposal.column)
        return line.instructor_id if line is not None else self.default_instructor_id

    def whose(self, column: int) -> str | None:
        """Whose a column is; None where days are not divided."""
        return self.columns[column % len(self.columns)] if self.columns else None

    def _headline(self, proposal: DragProposal, obstacle: Obstacle) -> str:
        """By how much it is missed, where that can be said."""
        say = QCoreApplication.translate
        facts = obstacle.facts
        match obstacle.reason:
            case (
                Reason.TAKEN | Reason.STUDENT_BUSY | Reason.ROOM_BUSY | Reason.HELD | Reason.LEASED
            ):
                return _miss(proposal, facts)
            case Reason.BUFFER:
                text = say(_CONTEXT, "{minutes} min too close")
                return text.format(minutes=facts.minutes_short)
            case Reason.OUTSIDE_HOURS:
                return say(_CONTEXT, "outside hours")
            case Reason.PAST:
                return say(_CONTEXT, "in the past")
            case Reason.BLACKOUT:
                return say(_CONTEXT, "closed")
            case _:
                return say(_CONTEXT, "not possible")

    def _detail(self, wanted: Wanted, obstacles: tuple[Obstacle, ...]) -> str:
        """Who or what is in the way: "Tomás has Dylan Cho at 17:00"."""
        first = obstacles[0]
        busy = self.free.busy(first.facts.busy_id or "") if self.free is not None else None
        if busy is not None and busy.kind is BusyKind.EXTERNAL and self.free is not None:
            since, until = (
                instant_at(each).astimezone(ZoneInfo(self.free.zone))
                for each in (busy.start, busy.end)
            )
            text = QCoreApplication.translate(_CONTEXT, "{who} is busy elsewhere, {span}")
            name = self.free.names.get(wanted.instructor_id, "").split()
            return text.format(who=name[0] if name else "", span=time_span(since, until))
        line = self.lines.get(first.facts.busy_id or "")
        if first.reason is not Reason.TAKEN or line is None or self.free is None:
            return self.free.why(wanted, obstacles) if self.free is not None else ""
        who = self.free.names.get(wanted.instructor_id, "").split()
        starts = line.starts_at.astimezone(ZoneInfo(self.free.zone))
        text = QCoreApplication.translate(_CONTEXT, "{who} has {student} at {time}")
        return text.format(
            who=who[0] if who else "",
            student=line.student or line.service,
            time=clock_time(starts),
        )


def _miss(proposal: DragProposal, facts: Facts) -> str:
    """How far it overlaps, from the side that is nearer to free."""
    if facts.since is None or facts.until is None:
        return ""
    late = _minutes(facts.since, proposal.end)
    early = _minutes(proposal.start, facts.until)
    say = QCoreApplication.translate
    if late <= early:
        return say(_CONTEXT, "{minutes} min too late").format(minutes=late)
    return say(_CONTEXT, "{minutes} min too early").format(minutes=early)


def _minutes(since: datetime, until: datetime) -> int:
    return int((until - since).total_seconds()) // 60
