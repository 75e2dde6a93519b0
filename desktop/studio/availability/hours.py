"""Weekly hours as they are stored and as they are painted, and the presets. Pure.

Stored: windows of each weekday (0 is Monday), which may run past midnight. Painted: blocks of each
weekday that end at 24:00 at the latest; what runs past midnight stands on both days, and means the
same, because windows that touch are one (booking rule 3).
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from core.mutations.fields import WindowPairs
from desktop.calendar.hours.blocks import DayHours, HoursBlock, WeekHours, joined
from desktop.calendar.scale import MINUTES_A_DAY

DAYS = 7
Stored = Mapping[int, WindowPairs]
"""Windows by weekday; a weekday that is missing is closed."""
_WEEKDAYS = range(5)
_WEEKEND = range(5, 7)


class Preset(StrEnum):
    """Hours that many people keep. All but CLEAR are added to what is there."""

    WEEKDAYS = "weekdays"
    MORNINGS = "mornings"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    CLEAR = "clear"


_PRESETS: dict[Preset, tuple[range, HoursBlock]] = {
    Preset.WEEKDAYS: (_WEEKDAYS, HoursBlock(9 * 60, 17 * 60)),
    Preset.MORNINGS: (_WEEKDAYS, HoursBlock(8 * 60, 12 * 60)),
    Preset.EVENINGS: (_WEEKDAYS, HoursBlock(17 * 60, 21 * 60)),
    Preset.WEEKENDS: (_WEEKEND, HoursBlock(9 * 60, 17 * 60)),
}


def painted(stored: Stored) -> WeekHours:
    """The blocks of each weekday, Monday first."""
    days: list[list[HoursBlock]] = [[] for _ in range(DAYS)]
    for weekday, windows in stored.items():
        for start, end in windows:
            days[weekday].append(HoursBlock(start, min(end, MINUTES_A_DAY)))
            if end > MINUTES_A_DAY:
                days[(weekday + 1) % DAYS].append(HoursBlock(0, end - MINUTES_A_DAY))
    return tuple(joined(blocks) for blocks in days)


def windows(blocks: DayHours) -> WindowPairs:
    """A day's blocks as they are stored."""
    return [[block.start, block.end] for block in blocks]


def changed(stored: Stored, after: WeekHours) -> dict[int, WindowPairs]:
    """The weekdays to write so that the week is `after`.

    Where a window runs past midnight all days are written anew: one day's paint may be another's
    window.
    """
    before = painted(stored)
    is_plain = all(end <= MINUTES_A_DAY for pairs in stored.values() for _, end in pairs)
    return {
        day: windows(after[day])
        for day in range(DAYS)
        if after[day] != before[day] or (not is_plain and after != before)
    }


def with_preset(hours: WeekHours, preset: Preset) -> WeekHours:
    """The week with a preset added, or with nothing left."""
    if preset is Preset.CLEAR:
        return ((),) * DAYS
    days, block = _PRESETS[preset]
    return tuple(
        joined((*blocks, block)) if day in days else blocks for day, blocks in enumerate(hours)
    )


def with_day_copied(hours: WeekHours, source: int, targets: Sequence[int]) -> WeekHours:
    """The week with one weekday's hours on others too."""
    return tuple(hours[source] if day in targets else blocks for day, blocks in enumerate(hours))


def column_order(first_weekday: int) -> tuple[int, ...]:
    """Weekdays (1 is Monday) in the order of columns, for a week that begins on `first_weekday`."""
    return tuple((first_weekday - 1 + at) % DAYS + 1 for at in range(DAYS))


def in_columns(hours: WeekHours, weekdays: Sequence[int]) -> WeekHours:
    """The week's blocks in the order of columns."""
    return tuple(hours[weekday - 1] for weekday in weekdays)


def from_columns(columns: WeekHours, weekdays: Sequence[int]) -> WeekHours:
    """The blocks of columns, Monday first."""
    by_day = dict(zip(weekdays, columns, strict=True))
    return tuple(by_day[day + 1] for day in range(DAYS))
