"""The algebra of half-open intervals, against sets of numbers."""

from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.scheduling.intervals import Span, clip, covers, join, subtract

_NUMBERS = st.integers(0, 30)
_SPANS = st.lists(st.tuples(_NUMBERS, _NUMBERS), max_size=8)


def _numbers(spans: Iterable[Span]) -> set[int]:
    return {number for start, end in spans for number in range(start, end)}


def _is_a_row(spans: list[Span]) -> bool:
    inside_out = any(start >= end for start, end in spans)
    apart = all(before[1] < after[0] for before, after in pairwise(spans))
    return apart and not inside_out


def test_touching_and_overlapping_spans_become_one() -> None:
    assert join([(5, 7), (1, 3), (3, 4), (6, 9), (8, 8)]) == [(1, 4), (5, 9)]


@given(_SPANS)
def test_a_row_covers_what_its_spans_covered(spans: list[Span]) -> None:
    row = join(spans)
    assert _is_a_row(row)
    assert _numbers(row) == _numbers(spans)


@given(_SPANS, _SPANS)
def test_subtracting_leaves_what_no_hole_covers(spans: list[Span], holes: list[Span]) -> None:
    real = sorted(hole for hole in holes if hole[0] < hole[1])
    left = subtract(join(spans), real)
    assert _is_a_row(left)
    assert _numbers(left) == _numbers(spans) - _numbers(real)


@given(_SPANS, _NUMBERS, _NUMBERS)
def test_clipping_keeps_what_is_inside(spans: list[Span], start: int, end: int) -> None:
    assert _numbers(clip(join(spans), start, end)) == _numbers(spans) & _numbers([(start, end)])


@given(_SPANS, _NUMBERS, st.integers(1, 10))
def test_covering_means_every_number(spans: list[Span], start: int, length: int) -> None:
    every = set(range(start, start + length))
    assert covers(join(spans), start, start + length) == (every <= _numbers(spans))
