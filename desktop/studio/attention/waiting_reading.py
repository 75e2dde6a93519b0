"""Who waits for a time, and what is free for them now, read from the replica."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.access.permissions import Permission
from core.errors import NotFound
from core.ids import MutationId
from core.models import Instructor, Student, WaitlistEntry
from core.mutations.base import Context
from core.mutations.waitlist_times import MOST_TIMES, OpenTime, OpenTimes
from core.repositories import Repositories
from desktop.studio.attention.values import FreeStart, ItemLine, OfferedStart, WaitingPerson

_MOST_LISTED = 40
"""Longest first: a desk that has more people waiting than this begins with those."""

Drawn = Callable[[Instructor, datetime, int], FreeStart]
"""A free start with the day around it."""


class WaitingReader:
    """Reads for one person at one moment; `zone` is the studio's."""

    def __init__(
        self,
        rows: Repositories,
        actor: Actor,
        now: datetime,
        zone: str,
        waiting: frozenset[tuple[str, str]],
    ) -> None:
        self._rows = rows
        self._actor = actor
        self._zone = zone
        self._waiting = waiting
        self._open = OpenTimes(Context(rows, actor, now, MutationId("")), zone)

    def lines(self) -> tuple[ItemLine, ...]:
        """Everybody on the list, those first for whom something is free."""
        if not self._actor.may(Permission.VIEW_STUDIO_SCHEDULE):
            return ()
        found = [self._line(entry) for entry in self._rows.waitlist.waiting(_MOST_LISTED)]
        return tuple(sorted(found, key=lambda line: not line.free))

    def case(self, entry_id: str, drawn: Drawn) -> WaitingPerson | None:
        """One of them in full; None for who waits no more."""
        entry = self._rows.waitlist.find(entry_id)
        if entry is None or not entry.is_waiting:
            return None
        student = self._student(entry)
        times = self._times(entry)
        offered = entry.offered_start
        return WaitingPerson(
            line=self._line(entry, times),
            entry_id=entry.id,
            student_id=student.id if student else entry.student_id,
            guardian=student.guardian_name if student else "",
            phone=student.phone if student else "",
            email=student.email if student else "",
            minutes=entry.duration_min,
            first=entry.first_date,
            last=entry.last_date,
            parts=tuple(entry.parts),
            starts=tuple(self._offered(each, entry, drawn) for each in times),
            offered=self._local(offered) if offered else None,
            offered_at=self._local(entry.offered_at) if entry.offered_at else None,
            offered_by=entry.offered_by,
            can_tell=self._actor.may(Permission.SEND_MESSAGES) and bool(self._actor.account_id),
        )

    def _line(self, entry: WaitlistEntry, times: tuple[OpenTime, ...] | None = None) -> ItemLine:
        student = self._student(entry)
        service = self._rows.services.find(entry.service_id)
        wanted = self._rows.instructors.find(entry.instructor_id) if entry.instructor_id else None
        free = self._times(entry, 1) if times is None else times
        return ItemLine(
            id=entry.id,
            kind=None,
            code="",
            mutation="",
            who=student.name if student else "",
            service=service.name if service else "",
            instructor=wanted.name if wanted else "",
            wanted=self._local(free[0].start) if free else None,
            at=self._local(entry.created_at),
            is_waiting=("waitlist_entry", entry.id) in self._waiting,
            phone=student.phone if student else "",
            free=len(free),
        )

    def _times(self, entry: WaitlistEntry, most: int = MOST_TIMES) -> tuple[OpenTime, ...]:
        try:
            return self._open.of(entry, most)
        except NotFound:  # who waits was erased a moment ago
            return ()

    def _offered(self, time: OpenTime, entry: WaitlistEntry, drawn: Drawn) -> OfferedStart:
        return OfferedStart(
            free=drawn(time.instructor, time.start, entry.duration_min),
            offering_id=time.offering.id,
            instructor_id=time.instructor.id,
            instructor=time.instructor.name,
            hue=time.instructor.hue,
        )

    def _student(self, entry: WaitlistEntry) -> Student | None:
        found = self._rows.students.find(entry.student_id)
        return self._rows.students.current(entry.student_id) if found else None

    def _local(self, instant: datetime) -> datetime:
        return instant.astimezone(ZoneInfo(self._zone))
