"""Series of lessons (booking rules 2 and 14)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.errors import Malformed
from core.scheduling.recurrence import MAX_OCCURRENCES, Every, Occurrence, Recurrence, shifted
from tests.unit.core.scheduling.builders import PARIS, local


def _walls(series: Recurrence, first: datetime, zone: str = PARIS) -> list[str]:
    found = series.occurrences(first, zone)
    return [f"{each.start.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" for each in found]


def test_a_weekly_lesson_keeps_its_wall_time_over_a_clock_change() -> None:
    series = Recurrence(Every.WEEK, times=3)
    first = local("2026-10-20 16:00")
    assert _walls(series, first) == ["2026-10-20 16:00", "2026-10-27 16:00", "2026-11-03 16:00"]
    assert [each.start.hour for each in series.occurrences(first, PARIS)] == [14, 15, 15]


def test_a_fortnightly_series_includes_its_last_date() -> None:
    series = Recurrence(Every.FORTNIGHT, until=date(2026, 12, 15))
    assert _walls(series, local("2026-11-17 23:30")) == [
        "2026-11-17 23:30",
        "2026-12-01 23:30",
        "2026-12-15 23:30",
    ]


def test_a_monthly_lesson_is_never_dropped_in_a_short_month() -> None:
    series = Recurrence(Every.MONTH, times=4)
    first = local("2026-12-31 10:00")
    assert _walls(series, first) == [
        "2026-12-31 10:00",
        "2027-01-31 10:00",
        "2027-02-28 10:00",
        "2027-03-31 10:00",
    ]
    found = series.occurrences(first, PARIS)
    assert [each.is_clamped for each in found] == [False, False, True, False]
    assert [each.is_flagged for each in found] == [False, False, True, False]


def test_a_lesson_whose_time_does_not_exist_moves_by_the_gap_and_is_flagged() -> None:
    series = Recurrence(Every.WEEK, times=3)
    found = series.occurrences(local("2026-03-22 02:30"), PARIS)
    assert found == (
        Occurrence(local("2026-03-22 02:30")),
        Occurrence(local("2026-03-29 03:30"), moved_min=60),
        Occurrence(local("2026-04-05 02:30")),
    )
    assert [each.is_flagged for each in found] == [False, True, False]


def test_a_later_lesson_in_a_repeated_hour_is_the_first_of_the_two() -> None:
    found = Recurrence(Every.WEEK, times=2).occurrences(local("2026-10-18 02:30"), PARIS)
    assert found[1] == Occurrence(local("2026-10-25 02:30", fold=0))


def test_the_first_lesson_stays_what_it_is() -> None:
    second_of_two = local("2026-10-25 02:30", fold=1)
    found = Recurrence(Every.WEEK, times=1).occurrences(second_of_two, PARIS)
    assert found == (Occurrence(second_of_two),)


def test_a_series_that_ended_before_it_began_is_empty() -> None:
    series = Recurrence(Every.WEEK, until=date(2026, 11, 20))
    assert series.occurrences(local("2026-11-21 10:00"), PARIS) == ()


def test_a_distant_last_date_does_not_make_an_endless_series() -> None:
    series = Recurrence(Every.WEEK, until=date(2999, 1, 1))
    assert len(series.occurrences(local("2026-11-21 10:00"), PARIS)) == MAX_OCCURRENCES


@pytest.mark.parametrize(
    ("times", "until"),
    [(None, None), (3, date(2026, 12, 1)), (0, None), (MAX_OCCURRENCES + 1, None)],
)
def test_a_series_has_exactly_one_end(times: int | None, until: date | None) -> None:
    with pytest.raises(Malformed, match="recurrence_malformed"):
        Recurrence(Every.WEEK, times, until)


def test_a_shift_keeps_one_time_of_day_over_a_clock_change() -> None:
    starts = [local("2026-10-20 16:00"), local("2026-10-27 16:00")]
    found = shifted(starts, starts[0], local("2026-10-21 17:30"), PARIS)
    assert [each.start for each in found] == [local("2026-10-21 17:30"), local("2026-10-28 17:30")]
    assert [each.start.hour for each in found] == [15, 16]


def test_a_shift_into_a_gap_moves_on_by_the_gap_and_is_flagged() -> None:
    starts = [local("2026-03-22 16:00"), local("2026-03-29 16:00")]
    found = shifted(starts, starts[0], local("2026-03-22 02:30"), PARIS)
    assert found == (
        Occurrence(local("2026-03-22 02:30")),
        Occurrence(local("2026-03-29 03:30"), moved_min=60),
    )
