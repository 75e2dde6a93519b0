"""The scheduling engine: zones, hours, free starts with reasons, series, prices and fees.

Pure: no database, no clock of its own. The names below are what other packages use.
"""

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.hours import Blackout, DayHours, WeeklyHours, Window, open_time
from core.scheduling.policy import CancellationFee, CancellationPolicy, FeeBand
from core.scheduling.pricing import half_even, lesson_price
from core.scheduling.reasons import Facts, Obstacle, Reason, Unit
from core.scheduling.recurrence import Every, Occurrence, Recurrence
from core.scheduling.rules import BookingRules, is_duration
from core.scheduling.slots import (
    Cell,
    DayCells,
    day_cells,
    nearest_starts,
    next_start,
    next_starts,
    open_starts,
    why_not,
)
from core.scheduling.zones import (
    ClockChange,
    WallTime,
    clock_changes,
    epoch_seconds,
    instant_at,
    instants_of,
    wall_time,
)

__all__ = [
    "Asking",
    "Blackout",
    "BookingRules",
    "Busy",
    "BusyKind",
    "CancellationFee",
    "CancellationPolicy",
    "Cell",
    "Channel",
    "ClockChange",
    "DayCells",
    "DayHours",
    "Every",
    "Facts",
    "FeeBand",
    "InstructorCalendar",
    "Obstacle",
    "Occurrence",
    "Reason",
    "Recurrence",
    "Unit",
    "WallTime",
    "WeeklyHours",
    "Window",
    "clock_changes",
    "day_cells",
    "epoch_seconds",
    "half_even",
    "instant_at",
    "instants_of",
    "is_duration",
    "lesson_price",
    "nearest_starts",
    "next_start",
    "next_starts",
    "open_starts",
    "open_time",
    "wall_time",
    "why_not",
]
