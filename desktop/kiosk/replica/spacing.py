"""Which of many starts a screen shows: those that do not overlap one another.

An instructor's grid has a start every quarter of an hour; a wall of them says less than the few
lessons that fit one after the other. What is left out can still be booked elsewhere.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.scheduling.reasons import Obstacle
from core.scheduling.reasons import Reason as Rule
from core.scheduling.slots import Cell as Slot
from desktop.kiosk.values import Cell, Reason

_NEAREST = 2
_UNTOLD = frozenset({Rule.PAST, Rule.OUTSIDE_HOURS, Rule.DURATION, Rule.OFF_GRID})
"""Starts that are over, or too late for the length that was chosen, explain nothing."""
_REASONS = {
    Rule.DURATION: Reason.OUTSIDE_HOURS,
    Rule.PAST: Reason.PAST,
    Rule.NOTICE: Reason.NOTICE,
    Rule.HORIZON: Reason.HORIZON,
    Rule.BLACKOUT: Reason.BLACKOUT,
    Rule.OUTSIDE_HOURS: Reason.OUTSIDE_HOURS,
    Rule.OFF_GRID: Reason.OUTSIDE_HOURS,
    Rule.TAKEN: Reason.TAKEN,
    Rule.HELD: Reason.HELD,
    Rule.LEASED: Reason.LEASED,
    Rule.BUFFER: Reason.BUFFER,
    Rule.STUDENT_BUSY: Reason.STUDENT_BUSY,
    Rule.ROOM_BUSY: Reason.TAKEN,
    Rule.LIMIT_DAY: Reason.LIMIT,
    Rule.LIMIT_WEEK: Reason.LIMIT,
}


def reason_of(code: str) -> Reason | None:
    """What a screen calls a rule of the engine; None for a code that is no rule about a time."""
    return _REASONS[Rule(code)] if code in set(Rule) else None


def spaced(
    starts: Sequence[datetime], minutes: int, kept: Sequence[datetime] = ()
) -> list[datetime]:
    """Of ascending `starts`, as many as follow one another without overlap, the first first.

    Those of `kept` that are among them stay: the start that is held first, then what is firm.
    """
    length = timedelta(minutes=minutes)
    fixed: list[datetime] = []
    for start in kept:
        if start in starts and all(abs(start - other) >= length for other in fixed):
            fixed.append(start)
    shown: list[datetime] = []
    for start in starts:
        is_fixed = start in fixed
        if not is_fixed and any(abs(start - other) < length for other in fixed):
            continue
        if is_fixed or not shown or start - shown[-1] >= length:
            shown.append(start)
    return shown


def shown_cells(
    slots: Sequence[Slot],
    free: Sequence[datetime],
    minutes: int,
    held: datetime | None,
    firm: Sequence[datetime] = (),
) -> tuple[Cell, ...]:
    """A day's cells as the week shows them: spaced free starts, and one for each thing in the way.

    `free` are the free starts of the whole week, from which the nearest ones are taken.
    """
    open_now = [slot.start for slot in slots if slot.is_free]
    kept = (*firm,) if held is None else (held, *firm)
    cells = [Cell(start, is_firm=start in firm) for start in spaced(open_now, minutes, kept)]
    for slot in _one_for_each_obstacle(slots):
        reason = _REASONS[slot.obstacles[0].reason]
        cells.append(Cell(slot.start, reason, nearest(free, slot.start, _NEAREST)))
    return tuple(sorted(cells, key=lambda cell: cell.start))


def nearest(starts: Sequence[datetime], wanted: datetime, count: int) -> tuple[datetime, ...]:
    """The `count` starts closest to `wanted`, itself left out, in order of time."""
    others = (start for start in starts if start != wanted)
    close = sorted(others, key=lambda start: (abs(start - wanted), start))[:count]
    return tuple(sorted(close))


def _one_for_each_obstacle(slots: Sequence[Slot]) -> list[Slot]:
    """The start that lies best in each lesson, hold or limit that takes some."""
    chosen: dict[tuple[str, str], Slot] = {}
    for slot in slots:
        if slot.is_free or slot.obstacles[0].reason in _UNTOLD:
            continue
        key = _thing(slot.obstacles[0])
        known = chosen.get(key)
        if known is None or _strays(slot) < _strays(known):
            chosen[key] = slot
    return list(chosen.values())


def _thing(obstacle: Obstacle) -> tuple[str, str]:
    if obstacle.facts.busy_id:
        return "busy", obstacle.facts.busy_id
    return str(obstacle.reason), str(obstacle.facts.since)


def _strays(slot: Slot) -> tuple[bool, timedelta]:
    """How far a start is from where the thing in its way begins; breaks come after lessons."""
    obstacle = slot.obstacles[0]
    since = obstacle.facts.since or slot.start
    return obstacle.reason is Rule.BUFFER, abs(slot.start - since)
