"""The instructors' hours and taken time of the next weeks, kept in memory until something changes.

Weighed: reading for every question (each pays for the disk, and a visitor's typing asks often);
mending the copy row by row (a second place that knows what a change means); reading all of it again
after a change. The last is right by construction, and the home screen, which asks after every
change, pays for it instead of the visitor.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from core.repositories.calendars import rules_of
from core.scheduling.calendar import InstructorCalendar
from desktop.kiosk.replica.catalogue import Catalogue, Shelf
from sync.client.broadcast import ChangeSet
from sync.client.replica import Replica

TABLES = ("occupancy", "weekly_hours", "day_exception", "blackout")
AHEAD = timedelta(days=22)
"""How far the copy reaches; what lies beyond is read when it is asked for."""
_SHIFT = timedelta(days=1)
_BUFFERS = timedelta(days=1)
_WEEK = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class _Copy:
    edition: int
    shelf: Shelf
    first: datetime
    last: datetime
    calendars: dict[str, InstructorCalendar]


class Timetable:
    """Calendars by instructor. Any thread."""

    def __init__(self, replica: Replica, catalogue: Catalogue) -> None:
        self._replica = replica
        self._catalogue = catalogue
        self._lock = Lock()
        self._edition = 0
        self._copy: _Copy | None = None
        self._leave = replica.changed.subscribe(self._on_change)

    def close(self) -> None:
        """Listen no longer."""
        self._leave()

    def calendars(
        self, ids: list[str], first: datetime, last: datetime
    ) -> dict[str, InstructorCalendar]:
        """Good for starts in [first, last): with all that limits and buffers reach."""
        shelf = self._catalogue.current
        copy = self._fresh(shelf)
        if copy.first <= first and last <= copy.last:
            return {each: copy.calendars[each] for each in ids}
        return self._read(shelf, ids, first, last)

    def _fresh(self, shelf: Shelf) -> _Copy:
        now = self._replica.clock.now()
        with self._lock:
            known = self._copy
            is_good = (
                known is not None
                and known.edition == self._edition
                and known.shelf is shelf
                and known.first + _SHIFT <= now < known.first + 2 * _SHIFT
            )
            if known is not None and is_good:
                return known
            # Noted before reading: what changes meanwhile makes this copy stale, never unseen.
            edition = self._edition
            first, last = now - _SHIFT, now + AHEAD + _SHIFT
            calendars = self._read(shelf, list(shelf.everybody), first, last)
            self._copy = _Copy(edition, shelf, first, last, calendars)
            return self._copy

    def _read(
        self, shelf: Shelf, ids: list[str], first: datetime, last: datetime
    ) -> dict[str, InstructorCalendar]:
        instructors = [shelf.teacher(each) for each in ids]
        has_limits = any(rules_of(instructor).has_limits for instructor in instructors)
        margin = _WEEK if has_limits else _BUFFERS
        with self._replica.read() as rows:
            return rows.calendars.between(instructors, first - margin, last + margin)

    def _on_change(self, changes: ChangeSet) -> None:
        if changes.concerns(*TABLES):
            self._edition += 1
