"""One instructor's (or studio's) booking rules, each within its bounds (booking rules 4 to 8)."""

from dataclasses import dataclass
from enum import StrEnum

from core.errors import Malformed

MAX_BUFFER_MIN = 120
MIN_DURATION_MIN, MAX_DURATION_MIN, DURATION_STEP_MIN = 15, 480, 5

_DAY_MIN = 1_440

_BOUNDS = {
    "start_interval_min": (5, 60),
    "buffer_before_min": (0, MAX_BUFFER_MIN),
    "buffer_after_min": (0, MAX_BUFFER_MIN),
    "notice_min": (0, 168 * 60),
    "walk_in_notice_min": (0, 168 * 60),
    "horizon_days": (1, 365),
    "max_lessons_day": (1, 96),
    "max_minutes_day": (15, 1_440),
    "max_lessons_week": (1, 672),
    "max_minutes_week": (15, 10_080),
    "gap_saving": (0, 1),
    "approval_by_hand": (0, 1),
}
_LIMITS = frozenset(each for each in _BOUNDS if each.startswith("max_"))
"""These alone may say nothing."""


@dataclass(frozen=True, slots=True)
class BookingRules:
    """What may be booked when, apart from the hours. Malformed `rule_out_of_bounds` names the rule.

    Times are minutes. `notice_min` is for students, `walk_in_notice_min` for the desk. A limit that
    is None does not limit. `gap_saving` also offers the first instant after each lesson.
    `approval_by_hand` makes a booking begin as `requested`; it takes the slot all the same.
    """

    start_interval_min: int = 15
    buffer_before_min: int = 0
    buffer_after_min: int = 0
    notice_min: int = 120
    walk_in_notice_min: int = 0
    horizon_days: int = 90
    max_lessons_day: int | None = None
    max_minutes_day: int | None = None
    max_lessons_week: int | None = None
    max_minutes_week: int | None = None
    gap_saving: bool = False
    approval_by_hand: bool = False

    def __post_init__(self) -> None:
        """Refuse the first rule outside its bounds."""
        for rule, (low, high) in _BOUNDS.items():
            value: int | None = getattr(self, rule)
            is_within = rule in _LIMITS if value is None else low <= value <= high
            if not is_within:
                raise Malformed("rule_out_of_bounds", rule=rule, value=value, low=low, high=high)

    @staticmethod
    def bounds_of(rule: str) -> tuple[int, int]:
        """The least and the most of a rule that is a number. KeyError for any other."""
        return _BOUNDS[rule]

    @property
    def has_limits(self) -> bool:
        """True when lessons or minutes of a day or a week are limited."""
        return (
            self.max_lessons_day is not None
            or self.max_minutes_day is not None
            or self.max_lessons_week is not None
            or self.max_minutes_week is not None
        )


class Contradiction(StrEnum):
    """Rules that are each within bounds and make no sense together."""

    NOTICE_BEYOND_HORIZON = "notice_beyond_horizon"
    DAY_TOO_SHORT = "day_too_short"
    WEEK_TOO_SHORT = "week_too_short"
    WEEK_BELOW_DAY = "week_below_day"


def contradictions(rules: BookingRules, shortest_min: int) -> frozenset[Contradiction]:
    """What is wrong with rules taken together, where lessons last at least `shortest_min`.

    Students could book nothing with a notice beyond the horizon, or with limits shorter than the
    shortest lesson; a week's limit below a day's leaves the day's without a meaning.
    """
    day, week = rules.max_minutes_day, rules.max_minutes_week
    most_day, most_week = rules.max_lessons_day, rules.max_lessons_week
    found = {
        # The horizon's last date is bookable whole: its end is a day further on.
        Contradiction.NOTICE_BEYOND_HORIZON: rules.notice_min
        >= (rules.horizon_days + 1) * _DAY_MIN,
        Contradiction.DAY_TOO_SHORT: day is not None and day < shortest_min,
        Contradiction.WEEK_TOO_SHORT: week is not None and week < shortest_min,
        Contradiction.WEEK_BELOW_DAY: _is_below(week, day) or _is_below(most_week, most_day),
    }
    return frozenset(each for each, is_so in found.items() if is_so)


def _is_below(week: int | None, day: int | None) -> bool:
    return week is not None and day is not None and week < day


def is_duration(minutes: int) -> bool:
    """True for what a lesson may last: 15 to 480 minutes in steps of 5 (booking rule 8)."""
    return MIN_DURATION_MIN <= minutes <= MAX_DURATION_MIN and minutes % DURATION_STEP_MIN == 0
