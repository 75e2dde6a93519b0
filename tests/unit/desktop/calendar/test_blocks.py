"""Weekly hours join, open and close as painted."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar.hours.blocks import (
    DayHours,
    HoursBlock,
    HoursKind,
    HoursStroke,
    WeekHoursEdit,
    joined,
    total_minutes,
    without,
)

MORNING = HoursBlock(9 * 60, 13 * 60)
AFTERNOON = HoursBlock(14 * 60, 18 * 60)
WEEK = ((MORNING, AFTERNOON), (MORNING,), ())


def stroke(kind: HoursKind, column: int, start: float, to: float, end: float) -> HoursStroke:
    """A stroke from `start` of `column` to `end` of column `to`."""
    return HoursStroke(kind, column, start, int(to), end)


def test_touching_blocks_join_and_23_59_means_midnight() -> None:
    blocks = (HoursBlock(600, 660), HoursBlock(540, 600), HoursBlock(1200, 1439))
    assert joined(blocks) == (HoursBlock(540, 660), HoursBlock(1200, 1440))


def test_closing_the_middle_leaves_two() -> None:
    assert without((MORNING,), HoursBlock(600, 660)) == (HoursBlock(540, 600), HoursBlock(660, 780))


def test_painting_between_two_blocks_joins_them() -> None:
    painted = stroke(HoursKind.OPEN, 0, 13 * 60, 0, 14 * 60)
    assert painted.applied(WEEK) == ((HoursBlock(540, 1080),), (MORNING,), ())
    assert painted.gain(WEEK) == 60


def test_painting_upwards_and_across_days_covers_a_rectangle() -> None:
    painted = stroke(HoursKind.OPEN, 2, 12 * 60, 1, 9 * 60 + 4)
    assert list(painted.blocks()) == [(1, HoursBlock(540, 720)), (2, HoursBlock(540, 720))]
    assert painted.applied(WEEK) == (WEEK[0], (MORNING,), (HoursBlock(540, 720),))


def test_a_press_alone_paints_one_step() -> None:
    assert list(stroke(HoursKind.OPEN, 0, 547, 0, 547).blocks()) == [(0, HoursBlock(540, 555))]


def test_closing_takes_away_and_tells_the_loss() -> None:
    erased = stroke(HoursKind.CLOSE, 0, 12 * 60, 0, 15 * 60)
    assert erased.applied(WEEK)[0] == (HoursBlock(540, 720), HoursBlock(900, 1080))
    assert erased.gain(WEEK) == -120


def test_a_block_moves_to_another_day_and_stays_within_it() -> None:
    moved = HoursStroke(HoursKind.MOVE, 1, 600, 2, 600 + 30, held=MORNING)
    assert moved.applied(WEEK) == (WEEK[0], (), (HoursBlock(570, 810),))
    assert moved.to(2, 3000).applied(WEEK)[2] == (HoursBlock(1200, 1440),)


def test_an_edge_stretches_and_never_turns_a_block_over() -> None:
    end = HoursStroke(HoursKind.RESIZE, 1, 780, 1, 900, held=MORNING)
    assert end.applied(WEEK)[1] == (HoursBlock(540, 900),)
    assert end.to(1, 0).applied(WEEK)[1] == (HoursBlock(540, 555),)
    start = HoursStroke(HoursKind.RESIZE, 1, 540, 1, 480, held=MORNING, pulls_start=True)
    assert start.applied(WEEK)[1] == (HoursBlock(480, 780),)


def test_an_edit_names_the_days_that_changed() -> None:
    after = (WEEK[0], (), WEEK[2])
    assert WeekHoursEdit(HoursKind.REMOVE, WEEK, after).columns == (1,)


_MINUTES = st.integers(0, 96).map(lambda quarter: quarter * 15)
_BLOCKS = st.lists(
    st.tuples(_MINUTES, _MINUTES).map(lambda pair: HoursBlock(min(pair), max(pair))), max_size=8
)


def minutes_of(blocks: DayHours) -> set[int]:
    """Every open minute, the slow and obvious way."""
    return {minute for block in blocks for minute in range(block.start, block.end)}


@given(_BLOCKS, _BLOCKS)
def test_joining_and_closing_agree_with_counting_minutes(
    blocks: list[HoursBlock], closed: list[HoursBlock]
) -> None:
    whole = joined(blocks)
    assert minutes_of(whole) == minutes_of(tuple(blocks))
    assert total_minutes(whole) == len(minutes_of(whole))
    assert all(one.end < other.start for one, other in pairwise(whole))
    for block in closed:
        rest = without(whole, block)
        assert minutes_of(rest) == minutes_of(whole) - minutes_of((block,))
