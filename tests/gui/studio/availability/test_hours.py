"""Stored windows and painted blocks mean the same hours."""

from desktop.calendar.hours.blocks import HoursBlock, WeekHours
from desktop.studio.availability.hours import (
    Preset,
    changed,
    column_order,
    from_columns,
    in_columns,
    painted,
    with_day_copied,
    with_preset,
)

NINE_TO_FIVE = HoursBlock(540, 1020)
CLOSED: WeekHours = ((),) * 7


def test_a_window_past_midnight_stands_on_both_days() -> None:
    week = painted({4: [[1200, 1560]], 6: [[1380, 1500]]})
    assert week[4] == (HoursBlock(1200, 1440),)
    assert week[5] == (HoursBlock(0, 120),)
    assert week[6] == (HoursBlock(1380, 1440),)
    assert week[0] == (HoursBlock(0, 60),)


def test_only_days_that_differ_are_written() -> None:
    stored = {0: [[540, 1020]], 1: [[540, 1020]]}
    week = painted(stored)
    after = (week[0], (*week[1], HoursBlock(1080, 1200)), *week[2:])
    assert changed(stored, after) == {1: [[540, 1020], [1080, 1200]]}
    assert changed(stored, week) == {}


def test_a_week_with_a_window_past_midnight_is_written_whole() -> None:
    stored = {4: [[1200, 1560]]}
    after = (*painted(stored)[:5], (), ())
    assert changed(stored, after) == {
        **{day: [] for day in (0, 1, 2, 3, 5, 6)},
        4: [[1200, 1440]],
    }


def test_presets_add_to_what_is_there_and_clear_leaves_nothing() -> None:
    week = with_preset(CLOSED, Preset.WEEKDAYS)
    assert week == ((NINE_TO_FIVE,),) * 5 + ((), ())
    both = with_preset(week, Preset.EVENINGS)
    assert both[0] == (HoursBlock(540, 1260),)
    assert with_preset(both, Preset.WEEKENDS)[6] == (NINE_TO_FIVE,)
    assert with_preset(both, Preset.CLEAR) == CLOSED


def test_a_day_is_copied_to_others_only() -> None:
    week = ((NINE_TO_FIVE,), *CLOSED[1:])
    assert with_day_copied(week, 0, [2, 4]) == (
        *((NINE_TO_FIVE,), (), (NINE_TO_FIVE,), (), (NINE_TO_FIVE,)),
        *((), ()),
    )


def test_columns_follow_the_locale_and_come_back() -> None:
    assert column_order(7) == (7, 1, 2, 3, 4, 5, 6)
    week = ((NINE_TO_FIVE,), *CLOSED[1:])
    columns = in_columns(week, column_order(7))
    assert columns[1] == (NINE_TO_FIVE,)
    assert from_columns(columns, column_order(7)) == week
