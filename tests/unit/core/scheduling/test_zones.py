"""Wall time and instants where clocks skip and repeat (booking rules 1 and 2)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.errors import Malformed
from core.scheduling.zones import (
    ClockChange,
    WallTime,
    clock_changes,
    clock_of,
    date_of,
    day_number,
    epoch_seconds,
    instant_at,
    instants_at,
    instants_of,
    wall_seconds,
    wall_time,
)
from tests.unit.core.scheduling.builders import local

NEW_YORK = "America/New_York"
HAVANA = "America/Havana"


def _wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _edge(zone: str, text: str) -> datetime:
    return instant_at(clock_of(zone).edge(wall_seconds(_wall(text))))


def test_an_unknown_zone_is_refused_by_name() -> None:
    for name in ("Mars/Olympus", "", "../etc/passwd", "America"):
        with pytest.raises(Malformed) as refused:
            clock_of(name)
        assert (refused.value.code, refused.value.facts) == ("unknown_zone", {"zone": name})


def test_seconds_and_instants_are_two_forms_of_one_thing() -> None:
    moment = datetime(1931, 5, 6, 7, 8, 9, tzinfo=UTC)
    assert instant_at(epoch_seconds(moment)) == moment
    assert instants_at([5, -7, 5]) == [instant_at(5), instant_at(-7), instant_at(5)]
    assert epoch_seconds(instant_at(-1) + timedelta(microseconds=999_999)) == -1


def test_naive_instants_and_aware_wall_times_are_bugs() -> None:
    with pytest.raises(ValueError, match="aware"):
        epoch_seconds(_wall("2026-01-01 00:00"))
    with pytest.raises(ValueError, match="naive"):
        wall_seconds(datetime(2026, 1, 1, tzinfo=UTC))


def test_days_are_numbered_from_1970() -> None:
    assert day_number(date(1970, 1, 1)) == 0
    assert date_of(day_number(date(2026, 11, 21))) == date(2026, 11, 21)


def test_an_edge_in_a_gap_is_the_first_instant_that_exists() -> None:
    after = datetime(2026, 3, 8, 7, 0, tzinfo=UTC)
    assert _edge(NEW_YORK, "2026-03-08 02:00") == after
    assert _edge(NEW_YORK, "2026-03-08 02:59") == after
    assert _edge(NEW_YORK, "2026-03-08 03:00") == after
    assert _edge(NEW_YORK, "2026-03-08 01:59") == after - timedelta(minutes=1)


def test_a_bare_time_in_a_repeated_hour_is_the_first() -> None:
    assert _edge(NEW_YORK, "2026-11-01 01:30") == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert _edge(NEW_YORK, "2026-11-01 02:00") == datetime(2026, 11, 1, 7, 0, tzinfo=UTC)


def test_a_lesson_in_a_gap_moves_forward_by_the_gap() -> None:
    clock = clock_of("Australia/Lord_Howe")
    instant, moved = clock.meet(wall_seconds(_wall("2026-10-04 02:10")))
    assert wall_time("Australia/Lord_Howe", instant_at(instant)).time == _wall("2026-10-04 02:40")
    assert moved == 30 * 60
    assert clock.meet(wall_seconds(_wall("2026-10-04 02:30")))[1] == 0


def test_a_wall_time_has_no_instant_in_a_gap_and_two_in_a_repeat() -> None:
    assert instants_of(NEW_YORK, _wall("2026-03-08 02:30")) == ()
    assert instants_of(NEW_YORK, _wall("2026-11-01 01:30")) == (
        datetime(2026, 11, 1, 5, 30, tzinfo=UTC),
        datetime(2026, 11, 1, 6, 30, tzinfo=UTC),
    )
    assert instants_of(NEW_YORK, _wall("2026-11-21 09:00")) == (
        local("2026-11-21 09:00", NEW_YORK),
    )


def test_both_of_a_repeated_hour_are_told_apart_by_their_offsets() -> None:
    wall = _wall("2026-11-01 01:30")
    told = [wall_time(NEW_YORK, instant) for instant in instants_of(NEW_YORK, wall)]
    assert told == [WallTime(wall, -240, True), WallTime(wall, -300, True)]
    assert not wall_time(NEW_YORK, local("2026-11-01 02:00", NEW_YORK)).is_repeated


def test_clock_changes_of_a_range_of_dates() -> None:
    spring = epoch_seconds(datetime(2026, 3, 29, 1, tzinfo=UTC))
    autumn = epoch_seconds(datetime(2026, 10, 25, 1, tzinfo=UTC))
    year = clock_changes("Europe/Paris", date(2026, 1, 1), date(2026, 12, 31))
    assert year == (ClockChange(spring, 3_600, 7_200), ClockChange(autumn, 7_200, 3_600))
    assert [change.skipped_s for change in year] == [3_600, -3_600]
    assert clock_changes("Europe/Paris", date(2026, 3, 29), date(2026, 3, 29)) == year[:1]
    assert clock_changes("Europe/Paris", date(2026, 3, 30), date(2026, 10, 24)) == ()


def test_a_change_belongs_to_a_range_that_starts_with_it_and_not_to_one_that_ends_there() -> None:
    clock = clock_of("Europe/Paris")
    spring = epoch_seconds(datetime(2026, 3, 29, 1, tzinfo=UTC))
    assert [change.instant for change in clock.changes(spring, spring + 1)] == [spring]
    assert clock.changes(spring - 86_400, spring) == []
    assert clock.changes(spring + 1, spring + 86_400) == []


def test_a_date_begins_with_its_first_midnight() -> None:
    clock = clock_of(HAVANA)
    sunday = day_number(date(2026, 11, 1))
    first = clock.midnight(sunday)
    assert instant_at(first) == datetime(2026, 11, 1, 4, 0, tzinfo=UTC)
    assert [clock.day_of(first - 1), clock.day_of(first), clock.day_of(first + 3_600)] == [
        sunday - 1,
        sunday,
        sunday,
    ]


def test_yesterday_shown_again_is_already_the_new_date() -> None:
    clock = clock_of("America/St_Johns")  # at 00:01 the clocks went back to 23:01
    sunday = day_number(date(2010, 11, 7))
    again = clock.midnight(sunday) + 30 * 60
    assert wall_time("America/St_Johns", instant_at(again)).time == _wall("2010-11-06 23:30")
    assert clock.day_of(again) == sunday


def test_a_date_that_never_was_is_empty() -> None:
    clock = clock_of("Pacific/Apia")
    friday = day_number(date(2011, 12, 30))
    assert clock.midnight(friday) == clock.midnight(friday + 1)
    assert clock.day_of(clock.midnight(friday)) == friday + 1
    assert clock.day_of(clock.midnight(friday) - 1) == friday - 1


def test_absurd_dates_are_answered_too() -> None:
    clock = clock_of(NEW_YORK)
    for day in (day_number(date.min), day_number(date.max)):
        assert clock.day_of(clock.midnight(day)) == day
