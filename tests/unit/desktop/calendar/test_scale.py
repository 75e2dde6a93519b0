"""Wall-clock minutes, instants and heights agree, also on the nights the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar.scale import TimeScale, instant_at, snap, wall_minute

HALIFAX = ZoneInfo("America/Halifax")
SPRING = date(2026, 3, 8)
AUTUMN = date(2026, 11, 1)


def test_a_wall_minute_and_its_instant_are_inverse() -> None:
    instant = instant_at(date(2026, 3, 5), 14 * 60 + 20, HALIFAX)
    assert instant == datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
    assert wall_minute(instant, date(2026, 3, 5), HALIFAX) == 860


def test_a_minute_inside_the_spring_gap_is_the_first_instant_after_it() -> None:
    assert instant_at(SPRING, 2 * 60 + 30, HALIFAX) == datetime(2026, 3, 8, 6, 0, tzinfo=UTC)
    assert instant_at(SPRING, 2 * 60, HALIFAX) == datetime(2026, 3, 8, 6, 0, tzinfo=UTC)
    assert instant_at(SPRING, 3 * 60, HALIFAX) == datetime(2026, 3, 8, 6, 0, tzinfo=UTC)


def test_a_repeated_minute_is_the_first_of_the_two() -> None:
    first = instant_at(AUTUMN, 60 + 30, HALIFAX)
    assert first == datetime(2026, 11, 1, 4, 30, tzinfo=UTC)
    again = first + timedelta(hours=1)
    assert wall_minute(again, AUTUMN, HALIFAX) == wall_minute(first, AUTUMN, HALIFAX) == 90


def test_minutes_beyond_a_day_are_other_days() -> None:
    day = date(2026, 3, 5)
    assert instant_at(day, 24 * 60, HALIFAX) == instant_at(day + timedelta(days=1), 0, HALIFAX)
    assert wall_minute(instant_at(day, -30, HALIFAX), day, HALIFAX) == -30


@pytest.mark.parametrize(
    ("minute", "step", "snapped"),
    [(7, 15, 0), (7.5, 15, 15), (22, 15, 15), (23, 5, 25), (-8, 15, -15)],
)
def test_snapping_goes_to_the_nearest_step(minute: float, step: int, snapped: int) -> None:
    assert snap(minute, step) == snapped


@given(
    st.integers(0, 23).flatmap(lambda first: st.tuples(st.just(first), st.integers(first + 1, 24))),
    st.floats(20, 200),
    st.floats(0, 1),
)
def test_height_and_minute_are_inverse(
    hours: tuple[int, int], hour_height: float, share: float
) -> None:
    scale = TimeScale(*hours, hour_height)
    minute = 60 * (hours[0] + share * (hours[1] - hours[0]))
    assert scale.minute_at(scale.y_of(minute)) == pytest.approx(minute)
    assert scale.minute_at(-1) == hours[0] * 60
    assert scale.minute_at(scale.height + 1) == hours[1] * 60
