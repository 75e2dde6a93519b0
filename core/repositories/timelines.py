"""Taken time of one instructor, student or room, kept in order while a batch is judged."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import sub

from core.repositories.taken import Taken, busy_of
from core.scheduling.calendar import Busy
from core.scheduling.rules import BookingRules


class Timeline:
    """What is taken over [first, last), by start.

    Each row is turned into what the engine takes once: the lessons around one that is booked are
    looked at again for the next ones.
    """

    __slots__ = ("_busy", "_ends", "_limits", "_longest", "_rows", "_starts", "first", "last")

    def __init__(self, first: datetime, last: datetime, rows: Sequence[Taken]) -> None:
        """`rows` are in order of start."""
        self.first, self.last = first, last
        self._rows = list(rows)
        self._starts = [row.starts_at for row in rows]
        self._ends = [row.ends_at for row in rows]
        self._longest = max(map(sub, self._ends, self._starts)) if rows else timedelta()
        self._busy: list[Busy | None] = [None] * len(self._rows)
        self._limits: BookingRules | None = None

    def within(self, first: datetime, last: datetime) -> list[Taken]:
        """What overlaps [first, last)."""
        return [self._rows[at] for at in self._overlapping(first, last)]

    def busy_within(self, first: datetime, last: datetime, limits: BookingRules) -> list[Busy]:
        """The same, as the engine takes it, with the buffers of `limits`."""
        if limits is not self._limits:
            self._busy, self._limits = [None] * len(self._rows), limits
        found = []
        for at in self._overlapping(first, last):
            busy = self._busy[at]
            if busy is None:
                busy = self._busy[at] = busy_of(self._rows[at], limits)
            found.append(busy)
        return found

    def add(self, row: Taken) -> None:
        """Take more time, if it is any of this line's."""
        start, end = row.starts_at, row.ends_at
        if start < self.last and end > self.first:
            at = bisect_right(self._starts, start)
            self._rows.insert(at, row)
            self._starts.insert(at, start)
            self._ends.insert(at, end)
            self._busy.insert(at, None)
            self._longest = max(self._longest, end - start)

    def drop(self, identity: str) -> None:
        """Give back the time of the row of that id, if it is here."""
        at = next((at for at, row in enumerate(self._rows) if row.id == identity), None)
        if at is not None:
            del self._rows[at], self._starts[at], self._ends[at], self._busy[at]

    def _overlapping(self, first: datetime, last: datetime) -> list[int]:
        starts, ends = self._starts, self._ends
        low = bisect_left(starts, first - self._longest)
        return [at for at in range(low, bisect_left(starts, last, low)) if ends[at] > first]
