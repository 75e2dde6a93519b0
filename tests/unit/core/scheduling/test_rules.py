"""Bounds of the booking rules (booking rules 4 to 8)."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from core.errors import Malformed
from core.scheduling.rules import BookingRules, Contradiction, contradictions, is_duration

_BOUNDS: Mapping[str, tuple[int, int]] = {
    "start_interval_min": (5, 60),
    "buffer_before_min": (0, 120),
    "buffer_after_min": (0, 120),
    "notice_min": (0, 10_080),
    "walk_in_notice_min": (0, 10_080),
    "horizon_days": (1, 365),
    "max_lessons_day": (1, 96),
    "max_minutes_day": (15, 1_440),
    "max_lessons_week": (1, 672),
    "max_minutes_week": (15, 10_080),
}


def _with(rule: str, value: int) -> BookingRules:
    return BookingRules(**{rule: value})  # type: ignore[arg-type]  # rules that are flags aside


def test_the_defaults_are_the_designs() -> None:
    assert BookingRules() == BookingRules(
        15, 0, 0, 120, 0, 90, None, None, None, None, False, False
    )


@pytest.mark.parametrize("rule", _BOUNDS)
def test_each_rule_has_its_bounds(rule: str) -> None:
    low, high = _BOUNDS[rule]
    assert [getattr(_with(rule, value), rule) for value in (low, high)] == [low, high]
    for value in (low - 1, high + 1):
        with pytest.raises(Malformed) as refused:
            _with(rule, value)
        assert refused.value.code == "rule_out_of_bounds"
        assert refused.value.facts == {"rule": rule, "value": value, "low": low, "high": high}


def test_limits_are_only_what_is_set() -> None:
    limits = [rule for rule in _BOUNDS if _with(rule, 30).has_limits]
    assert limits == [rule for rule in _BOUNDS if rule.startswith("max_")]


def test_lessons_last_15_to_480_minutes_in_steps_of_5() -> None:
    assert [minutes for minutes in range(-20, 600) if is_duration(minutes)] == list(
        range(15, 481, 5)
    )


def test_rules_that_make_no_sense_together_are_named() -> None:
    ahead = BookingRules(notice_min=5 * 1440, horizon_days=4)
    assert contradictions(ahead, 30) == {Contradiction.NOTICE_BEYOND_HORIZON}
    assert contradictions(replace(ahead, notice_min=5 * 1440 - 1), 30) == frozenset()
    short = BookingRules(max_minutes_day=45, max_minutes_week=30)
    assert contradictions(short, 60) == {
        Contradiction.DAY_TOO_SHORT,
        Contradiction.WEEK_TOO_SHORT,
        Contradiction.WEEK_BELOW_DAY,
    }
    few = BookingRules(max_lessons_day=4, max_lessons_week=3)
    assert contradictions(few, 15) == {Contradiction.WEEK_BELOW_DAY}
