"""Prices and cancellation fees in minor units (booking rules 10 and 12)."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Malformed
from core.scheduling.policy import CancellationFee, CancellationPolicy, FeeBand
from core.scheduling.pricing import half_even, lesson_price

START = datetime(2026, 11, 21, 18, tzinfo=UTC)
FREE = CancellationFee(FeeBand.FREE, 0, 0)
FULL = CancellationFee(FeeBand.FULL, 100, 4_501)
HALF = CancellationFee(FeeBand.PARTIAL, 50, 2_250)


@pytest.mark.parametrize(
    ("rate", "minutes", "price"),
    [(6_000, 45, 4_500), (4_999, 30, 2_500), (5_001, 30, 2_500), (5_003, 30, 2_502), (0, 60, 0)],
)
def test_ties_go_to_the_even_cent(rate: int, minutes: int, price: int) -> None:
    assert lesson_price(rate, minutes) == price


@given(st.integers(-(10**12), 10**12), st.integers(1, 10**6))
def test_half_even_rounds_like_the_exact_fraction(numerator: int, denominator: int) -> None:
    assert half_even(numerator, denominator) == round(Fraction(numerator, denominator))


@pytest.mark.parametrize(
    ("ahead", "fee"),
    [
        (timedelta(hours=24, microseconds=1), FREE),
        (timedelta(hours=24), HALF),
        (timedelta(hours=12), HALF),
        (timedelta(hours=12) - timedelta(microseconds=1), FULL),
        (timedelta(0), FULL),
        (timedelta(hours=-1), FULL),
    ],
)
def test_the_fee_depends_on_how_late_it_is(ahead: timedelta, fee: CancellationFee) -> None:
    assert CancellationPolicy().fee(4_501, START, START - ahead) == fee


def test_a_policy_may_have_no_middle() -> None:
    policy = CancellationPolicy(free_over_min=60, full_under_min=60, partial_percent=0)
    assert policy.fee(4_501, START, START - timedelta(minutes=61)) == FREE
    assert policy.fee(4_501, START, START - timedelta(minutes=59)) == FULL


@pytest.mark.parametrize(
    ("free_over", "full_under", "percent"),
    [(720, 1_440, 50), (1_440, -1, 50), (1_440, 720, 101), (1_440, 720, -1), (10**9, 720, 50)],
)
def test_a_policy_that_makes_no_sense_is_refused(
    free_over: int, full_under: int, percent: int
) -> None:
    with pytest.raises(Malformed, match="policy_malformed"):
        CancellationPolicy(free_over, full_under, percent)
