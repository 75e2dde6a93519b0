"""Waiting between attempts."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sync.client.backoff import FIRST_S, LONGEST_ASKED_S, LONGEST_S, Backoff


class Highest(random.Random):
    """Always the most a jitter can be."""

    def random(self) -> float:
        return 1.0


def test_the_ceiling_doubles_from_half_a_second_to_a_minute() -> None:
    backoff = Backoff(Highest())
    assert [backoff.next_s() for _ in range(9)] == [0.5, 1, 2, 4, 8, 16, 32, 60, 60]


def test_success_begins_from_the_start() -> None:
    backoff = Backoff(Highest())
    for _ in range(5):
        backoff.next_s()
    backoff.reset()
    assert backoff.next_s() == FIRST_S


def test_the_server_may_ask_for_longer_but_not_for_less() -> None:
    assert Backoff(Highest()).next_s(retry_after=90) == 90
    assert Backoff(Highest()).next_s(retry_after=0.1) == FIRST_S


@pytest.mark.parametrize("asked", [31_536_000.0, 1e300, float("inf")])
def test_nobody_keeps_a_device_away_for_longer_than_a_quarter_of_an_hour(asked: float) -> None:
    """A proxy in front of the server could, with one answer, and for years."""
    assert Backoff(Highest()).next_s(retry_after=asked) == LONGEST_ASKED_S


@given(some.integers(), some.integers(min_value=0, max_value=100_000))
def test_every_wait_lies_under_its_ceiling(seed: int, failures: int) -> None:
    wait = Backoff(random.Random(seed), failures).next_s()
    assert 0 <= wait <= min(LONGEST_S, FIRST_S * 2 ** min(failures, 20))
