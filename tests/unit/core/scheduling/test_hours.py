"""Weekly hours, exceptions and blackouts as open time (booking rule 3)."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest

from core.errors import Malformed
from core.scheduling.hours import Blackout, DayHours, WeeklyHours, Window, open_time
from tests.unit.core.scheduling.builders import PARIS, local, window

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


def _open(
    weekly: WeeklyHours,
    exceptions: Mapping[date, DayHours] | None = None,
    blackouts: tuple[Blackout, ...] = (),
    zone: str = PARIS,
    first: date = MONDAY,
    last: date = MONDAY,
) -> list[tuple[str, str]]:
    found = open_time(zone, weekly, exceptions or {}, blackouts, (first, last))
    return [(f"{start:%d %H:%M}", f"{end:%d %H:%M}") for start, end in found]


def _daily(*windows: Window) -> WeeklyHours:
    return WeeklyHours.same_every_day(*windows)


@pytest.mark.parametrize(
    ("start", "end", "kept"),
    [
        (540, 720, 720),
        (540, 1_440, 1_440),
        (540, 1_439, 1_440),  # 23:59 means 24:00
        (0, 1_439, 1_440),
        (1_320, 120, 1_560),  # over midnight
        (1_320, 0, 1_440),
        (1_320, 1_560, 1_560),
        (1_439, 1_440, 1_440),
        (1_439, 1_439 + 1_440, None),  # 23:59 to 24:00 the next day is longer than a day
    ],
)
def test_the_end_of_a_window_has_one_form(start: int, end: int, kept: int | None) -> None:
    if kept is None:
        with pytest.raises(Malformed):
            Window(start, end)
    else:
        assert Window(start, end).end_minute == kept


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 60), (1_440, 1_500), (60, 60), (60, 2_881), (5, -5)]
)
def test_a_window_that_makes_no_sense_is_refused(start: int, end: int) -> None:
    with pytest.raises(Malformed) as refused:
        Window(start, end)
    assert refused.value.code == "window_malformed"
    assert refused.value.facts == {"start_minute": start, "end_minute": end}


def test_a_week_has_seven_days() -> None:
    with pytest.raises(Malformed, match="week_malformed"):
        WeeklyHours(((),) * 6)


def test_a_blackout_does_not_end_before_it_begins() -> None:
    with pytest.raises(Malformed, match="blackout_malformed"):
        Blackout(TUESDAY, MONDAY)


def test_touching_and_overlapping_windows_join() -> None:
    weekly = _daily(window("12:00", "14:00"), window("09:00", "12:00"), window("13:00", "15:00"))
    assert _open(weekly) == [("23 08:00", "23 14:00")]


def test_windows_join_over_midnight() -> None:
    weekly = _daily(window("22:00", "24:00"), window("00:00", "02:00"))
    assert _open(weekly, last=TUESDAY) == [
        ("22 23:00", "23 01:00"),
        ("23 21:00", "24 01:00"),
        ("24 21:00", "24 23:00"),
    ]


def test_a_window_over_midnight_is_open_on_both_dates() -> None:
    sunday_night = WeeklyHours((*((),) * 6, (window("22:00", "02:00"),)))
    assert _open(sunday_night) == [("22 23:00", "23 01:00")]


def test_an_exception_replaces_its_date() -> None:
    weekly = _daily(window("09:00", "12:00"))
    exceptions = {TUESDAY: (window("15:00", "16:00"),)}
    assert _open(weekly, exceptions, last=WEDNESDAY) == [
        ("23 08:00", "23 11:00"),
        ("24 14:00", "24 15:00"),
        ("25 08:00", "25 11:00"),
    ]


def test_an_empty_exception_closes_the_day() -> None:
    assert _open(_daily(window("09:00", "12:00")), {MONDAY: ()}) == []


def test_an_exception_takes_the_hours_after_midnight_with_it() -> None:
    weekly = _daily(window("22:00", "02:00"))
    assert _open(weekly, {MONDAY: ()}, last=TUESDAY) == [
        ("22 23:00", "23 01:00"),
        ("24 21:00", "24 23:00"),
    ]


def test_a_blackout_beats_hours_and_exceptions() -> None:
    weekly = _daily(window("09:00", "12:00"))
    exceptions = {TUESDAY: (window("15:00", "16:00"),)}
    away = (Blackout(MONDAY, TUESDAY, "Fair"),)
    assert _open(weekly, exceptions, away, last=WEDNESDAY) == [("25 08:00", "25 11:00")]


def test_a_blackout_ends_the_night_before_and_has_no_night_of_its_own() -> None:
    weekly = _daily(window("22:00", "02:00"))
    away = (Blackout(TUESDAY, TUESDAY),)
    assert _open(weekly, None, away, last=WEDNESDAY) == [
        ("22 23:00", "23 01:00"),
        ("23 21:00", "23 23:00"),
        ("25 21:00", "25 23:00"),
    ]


def test_hours_keep_to_the_wall_when_clocks_change() -> None:
    found = open_time(
        PARIS, _daily(window("09:00", "12:00")), {}, (), (date(2026, 3, 28), date(2026, 3, 29))
    )
    assert [start for start, _ in found] == [
        local("2026-03-28 09:00"),
        local("2026-03-29 09:00"),
    ]
    assert [f"{start:%H}" for start, _ in found] == ["08", "07"]


def test_edges_in_a_gap_move_to_its_end() -> None:
    spring = date(2026, 3, 29)  # 02:00 to 03:00 does not exist
    weekly = _daily(window("01:00", "02:20"), window("02:40", "03:30"))
    assert _open(weekly, first=spring, last=spring) == [("29 00:00", "29 01:30")]


def test_a_window_within_a_gap_is_never_open() -> None:
    spring = date(2026, 3, 29)
    assert _open(_daily(window("02:10", "02:50")), first=spring, last=spring) == []


def test_a_window_over_a_repeated_hour_has_both() -> None:
    autumn = date(2026, 10, 25)  # 02:00 to 03:00 comes twice
    assert _open(_daily(window("02:00", "03:00")), first=autumn, last=autumn) == [
        ("25 00:00", "25 02:00")
    ]


def test_an_edge_in_a_repeated_hour_is_the_first() -> None:
    autumn = date(2026, 10, 25)
    assert _open(_daily(window("02:15", "02:45")), first=autumn, last=autumn) == [
        ("25 00:15", "25 00:45")
    ]


def test_a_date_that_never_was_is_never_open() -> None:
    never = date(2011, 12, 30)
    weekly = _daily(window("09:00", "12:00"))
    assert _open(weekly, zone="Pacific/Apia", first=never, last=never) == []


def test_open_time_is_aware_utc() -> None:
    ((start, _),) = open_time("UTC", _daily(window("09:00", "12:00")), {}, (), (MONDAY, MONDAY))
    assert start == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert start.tzinfo is UTC
