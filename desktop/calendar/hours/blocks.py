"""Weekly hours as they are painted: blocks of each day, strokes over them, and what comes of it.

Pure; minutes are wall-clock minutes of a weekday, 0 to 1440, columns are the days as shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.calendar.scale import MINUTES_A_DAY, SNAP_MINUTES, snap

WHOLE_DAY_LESS_ONE = MINUTES_A_DAY - 1


@dataclass(frozen=True, slots=True)
class HoursBlock:
    """Open hours of one day, from `start` up to `end`."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.end - self.start


DayHours = tuple[HoursBlock, ...]
WeekHours = tuple[DayHours, ...]
"""The blocks of each day shown: in order, never touching."""


class HoursKind(StrEnum):
    """What was done to weekly hours, for the words of an undo."""

    OPEN = "open"
    CLOSE = "close"
    MOVE = "move"
    RESIZE = "resize"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class WeekHoursEdit:
    """One stroke's outcome: all hours before and after; `columns` are the days that changed."""

    kind: HoursKind
    before: WeekHours
    after: WeekHours

    @property
    def columns(self) -> tuple[int, ...]:
        """The days that differ, in order."""
        pairs = enumerate(zip(self.before, self.after, strict=True))
        return tuple(column for column, (before, after) in pairs if before != after)


def joined(blocks: Iterable[HoursBlock]) -> DayHours:
    """Return blocks in order, touching and overlapping ones joined (booking rule 3).

    An end of 23:59 means 24:00. Empty blocks disappear.
    """
    whole: list[HoursBlock] = []
    for block in sorted(blocks, key=lambda one: (one.start, one.end)):
        end = MINUTES_A_DAY if block.end == WHOLE_DAY_LESS_ONE else block.end
        if end <= block.start:
            continue
        if whole and block.start <= whole[-1].end:
            whole[-1] = HoursBlock(whole[-1].start, max(whole[-1].end, end))
        else:
            whole.append(HoursBlock(block.start, end))
    return tuple(whole)


def without(blocks: DayHours, closed: HoursBlock) -> DayHours:
    """Return `blocks` less `closed`."""
    left: list[HoursBlock] = []
    for block in blocks:
        left.append(HoursBlock(block.start, min(block.end, closed.start)))
        left.append(HoursBlock(max(block.start, closed.end), block.end))
    return joined(left)


def total_minutes(blocks: Iterable[HoursBlock]) -> int:
    """Return how long blocks are together."""
    return sum(block.minutes for block in blocks)


@dataclass(frozen=True, slots=True)
class HoursStroke:
    """A stroke under way: where it began, where it is, and the block it holds, if any.

    OPEN and CLOSE cover a rectangle of days and minutes; MOVE and RESIZE hold `held`, a block of
    column `anchor_column`; RESIZE pulls its start if `pulls_start`, else its end.
    """

    kind: HoursKind
    anchor_column: int
    anchor_minute: float
    column: int
    minute: float
    step: int = SNAP_MINUTES
    held: HoursBlock | None = None
    pulls_start: bool = False

    def to(self, column: int, minute: float, step: int = SNAP_MINUTES) -> "HoursStroke":
        """Return the stroke drawn on to `minute` of `column`."""
        return replace(self, column=column, minute=minute, step=step)

    def blocks(self) -> Iterator[tuple[int, HoursBlock]]:
        """Yield what is painted: a column and a block for each day covered."""
        if self.held is None:
            first, last = sorted((self.anchor_column, self.column))
            for column in range(first, last + 1):
                yield column, self._painted()
        elif self.kind is HoursKind.MOVE:
            yield self.column, self._moved(self.held)
        else:
            yield self.anchor_column, self._resized(self.held)

    def applied(self, hours: WeekHours) -> WeekHours:
        """Return the week's hours after this stroke."""
        days = [list(day) for day in hours]
        if self.held is not None:
            days[self.anchor_column] = [b for b in days[self.anchor_column] if b != self.held]
        for column, block in self.blocks():
            if self.kind is HoursKind.CLOSE:
                days[column] = list(without(tuple(days[column]), block))
            else:
                days[column].append(block)
        return tuple(joined(day) for day in days)

    def gain(self, hours: WeekHours) -> int:
        """Return by how many minutes open time grows (or shrinks, below 0) on the day it is on."""
        column = self.anchor_column if self.kind is HoursKind.RESIZE else self.column
        return total_minutes(self.applied(hours)[column]) - total_minutes(hours[column])

    def _painted(self) -> HoursBlock:
        """From the slot pressed to the slot reached, at least one step, both ways."""
        low, high = sorted((self.anchor_minute, self.minute))
        start = int(low // self.step) * self.step
        end = max(snap(high, self.step), start + self.step)
        return HoursBlock(start, min(end, MINUTES_A_DAY))

    def _moved(self, held: HoursBlock) -> HoursBlock:
        wanted = snap(held.start + self.minute - self.anchor_minute, self.step)
        start = min(max(wanted, 0), MINUTES_A_DAY - held.minutes)
        return HoursBlock(start, start + held.minutes)

    def _resized(self, held: HoursBlock) -> HoursBlock:
        edge = min(max(snap(self.minute, self.step), 0), MINUTES_A_DAY)
        if self.pulls_start:
            return HoursBlock(min(edge, held.end - self.step), held.end)
        return HoursBlock(held.start, max(edge, held.start + self.step))
