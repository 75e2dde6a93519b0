"""Periods, what they are compared with, and the open time in them."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.insights.figures import Lump, Share, Tally, tally_of
from core.insights.fullness import Start, booked_by_hour, open_by_hour, open_minutes, shares_of
from core.insights.periods import (
    Period,
    Step,
    bounds_of,
    edges_of,
    latest_months,
    latest_weeks,
    period_before,
    split,
)
from core.models import BookingState
from core.scheduling.hours import Blackout, OpenHours, WeeklyHours, Window

THURSDAY = date(2026, 3, 5)
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
PERIODS = st.builds(
    lambda day, length: Period(day, day + timedelta(length)), DAYS, st.integers(0, 800)
)
HALIFAX = "America/Halifax"
NINE_TO_FIVE = WeeklyHours.same_every_day(Window(540, 1020))


def test_twelve_weeks_end_today_and_begin_with_a_week() -> None:
    assert latest_weeks(THURSDAY, 12, 0) == Period(date(2025, 12, 15), THURSDAY)
    assert latest_weeks(THURSDAY, 1, 6) == Period(date(2026, 3, 1), THURSDAY)
    assert latest_months(THURSDAY, 12) == Period(date(2025, 4, 1), THURSDAY)


def test_a_week_that_is_not_over_is_compared_with_as_much_of_the_former_one() -> None:
    weeks = latest_weeks(THURSDAY, 4, 0)
    assert period_before(weeks, Step.WEEK) == Period(date(2026, 1, 12), date(2026, 2, 5))
    year = latest_months(THURSDAY, 12)
    assert period_before(year, Step.MONTH) == Period(date(2024, 4, 1), date(2025, 3, 5))
    march = Period(date(2026, 3, 1), date(2026, 3, 31))
    assert period_before(march, Step.MONTH) == Period(date(2026, 2, 1), date(2026, 2, 28))


@settings(max_examples=settings().max_examples // 4)
@given(PERIODS, st.sampled_from(Step), st.integers(0, 6))
def test_parts_follow_one_another_and_the_former_period_ends_before(
    period: Period, step: Step, week_start: int
) -> None:
    parts = split(period, step, week_start)
    assert (parts[0].first, parts[-1].last) == (period.first, period.last)
    assert all(after.first == before.last + timedelta(1) for before, after in pairwise(parts))
    assert all(
        part.first.weekday() == week_start if step is Step.WEEK else part.first.day == 1
        for part in parts[1:]
    )
    assert period_before(period, step).last < period.first


def test_a_period_that_is_inside_out_is_refused() -> None:
    with pytest.raises(ValueError, match="is before"):
        Period(THURSDAY, THURSDAY - timedelta(1))


def test_open_minutes_are_those_of_the_hours_without_blackouts() -> None:
    closed = Blackout(date(2026, 3, 3), date(2026, 3, 4))
    hours = OpenHours(HALIFAX, NINE_TO_FIVE, {THURSDAY: ()}, [closed])
    week = Period(date(2026, 3, 2), date(2026, 3, 8))
    edges = edges_of([Period(week.first, THURSDAY), Period(date(2026, 3, 6), week.last)], HALIFAX)
    assert open_minutes([hours, hours], edges) == [2 * 480, 2 * 3 * 480]
    by_hour = open_by_hour([hours], *bounds_of(week, HALIFAX), HALIFAX)
    assert [sum(row) for row in by_hour] == [480, 0, 0, 0, 480, 480, 480]
    assert by_hour[0][8:18] == [0, *[60] * 8, 0]


def test_an_hour_that_the_clocks_skip_is_never_open() -> None:
    always = OpenHours(HALIFAX, WeeklyHours.same_every_day(Window(0, 1440)), {}, [])
    sunday = Period(date(2026, 3, 8), date(2026, 3, 8))
    by_hour = open_by_hour([always], *bounds_of(sunday, HALIFAX), HALIFAX)
    assert by_hour[6] == [60, 60, 0, *[60] * 21]


def test_a_lesson_over_midnight_takes_minutes_of_both_days() -> None:
    sunday_late = Start(quarter=7 * 96 - 1, minutes=30, lessons=2)
    booked = booked_by_hour([sunday_late])
    assert (booked[6][23], booked[0][0]) == (30, 30)
    assert shares_of(booked, booked)[0][0].permille == 1000


def test_another_currency_has_no_place_in_the_sum() -> None:
    euros = Lump(0, "i", "Piano", "EUR", BookingState.COMPLETED, 2, 120, 9000, 0)
    assert tally_of(euros, "CAD") == Tally(lessons=2, minutes=120, other_money=2)


@pytest.mark.parametrize(
    ("share", "permille"), [(Share(1, 3), 333), (Share(), None), (Share(3, 2), 1500)]
)
def test_shares_are_thousandths_and_nothing_has_none(share: Share, permille: int | None) -> None:
    assert share.permille == permille
