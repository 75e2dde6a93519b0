"""The next starts, the nearest ones, and the grid of a week."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from core.scheduling.calendar import Channel
from core.scheduling.hours import Blackout, WeeklyHours
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.rules import BookingRules
from core.scheduling.slots import (
    day_cells,
    nearest_starts,
    next_start,
    next_starts,
    open_starts,
)
from tests.unit.core.scheduling.builders import asked, calendar, local, taken, window

MONDAY = "2026-11-23"
SUNDAY_NOON = local("2026-11-22 12:00")
ANYBODY = asked(SUNDAY_NOON)
HOURLY = BookingRules(start_interval_min=60, notice_min=0)


def _at(clock: str, day: str = MONDAY) -> datetime:
    return local(f"{day} {clock}")


# Asking for the next, the nearest and the week


def test_the_next_starts_skip_what_is_taken() -> None:
    busy = calendar(taken(_at("09:00")))
    assert next_start(busy, 60, ANYBODY) == _at("10:00")
    assert next_starts(busy, 60, ANYBODY, 3) == [
        _at("10:00"),
        _at("11:00"),
        _at("09:00", "2026-11-24"),
    ]


def test_the_next_start_may_be_months_ahead_or_not_at_all() -> None:
    last = date(2026, 11, 22) + timedelta(days=90)
    only = calendar(weekly=WeeklyHours.closed(), exceptions={last: (window("09:00", "10:00"),)})
    assert next_start(only, 60, ANYBODY) == local(f"{last} 09:00")
    assert next_start(only, 60, ANYBODY, horizon=timedelta(days=89)) is None
    assert next_start(calendar(weekly=WeeklyHours.closed()), 60, ANYBODY) is None


def test_staff_are_not_offered_the_past() -> None:
    lenient = replace(asked(_at("10:30"), Channel.STAFF), allow_outside_hours=True)
    assert next_start(calendar(), 60, lenient) == _at("11:00")


def test_the_nearest_starts_lie_on_both_sides() -> None:
    busy = calendar(taken(_at("10:00")))
    assert nearest_starts(busy, _at("10:00"), 60, ANYBODY) == [
        _at("09:00"),
        _at("11:00"),
        _at("09:00", "2026-11-24"),
    ]
    assert nearest_starts(busy, _at("10:00"), 60, ANYBODY, count=1) == [_at("09:00")]


def test_the_nearest_starts_may_be_far_away_and_few() -> None:
    far = date(2027, 1, 10)
    only = calendar(weekly=WeeklyHours.closed(), exceptions={far: (window("09:00", "10:00"),)})
    assert nearest_starts(only, _at("10:00"), 60, ANYBODY) == [local("2027-01-10 09:00")]


def test_the_grid_of_days_says_what_is_free_and_why_the_rest_is_not() -> None:
    away = Blackout(date(2026, 11, 24), date(2026, 11, 24), "Concert")
    busy = calendar(
        taken(_at("10:00"), 30),
        blackouts=[away],
        exceptions={date(2026, 11, 25): ()},
        rules=replace(HOURLY, start_interval_min=30),
    )
    monday, tuesday, wednesday = day_cells(busy, 60, date(2026, 11, 23), 3, ANYBODY)
    assert [(f"{cell.start:%H:%M}", cell.reasons) for cell in monday.cells] == [
        ("08:00", ()),
        ("08:30", (Reason.TAKEN,)),
        ("09:00", (Reason.TAKEN,)),
        ("09:30", ()),
        ("10:00", ()),
        ("10:30", (Reason.OUTSIDE_HOURS,)),
    ]
    assert [cell.is_free for cell in monday.cells] == [True, False, False, True, True, False]
    since, until = _at("00:00", "2026-11-24"), _at("00:00", "2026-11-25")
    concert = Obstacle(Reason.BLACKOUT, Facts(since=since, until=until, note="Concert"))
    assert (monday.closed, tuesday.closed, wednesday.closed) == (
        None,
        concert,
        Obstacle(Reason.OUTSIDE_HOURS),
    )
    assert tuesday.cells == wednesday.cells == ()


def test_a_day_that_never_was_is_closed() -> None:
    free = calendar(zone="Pacific/Apia")
    asking = asked(datetime(2011, 12, 28, tzinfo=UTC))
    days = day_cells(free, 60, date(2011, 12, 29), 3, asking)
    assert [len(day.cells) for day in days] == [3, 0, 3]


def test_a_question_about_no_time_has_no_answer() -> None:
    assert open_starts(calendar(), 60, _at("10:00"), _at("10:00"), ANYBODY) == []
    assert open_starts(calendar(), 60, _at("11:00"), _at("10:00"), ANYBODY) == []
    assert day_cells(calendar(), 60, date(2026, 11, 23), 0, ANYBODY) == ()
