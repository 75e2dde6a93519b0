"""Which starts are offered: grid, notice, horizon and hours."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.scheduling.calendar import BusyKind, Channel
from core.scheduling.hours import Blackout, WeeklyHours
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.rules import BookingRules
from core.scheduling.slots import day_cells, why_not
from tests.unit.core.scheduling.builders import (
    asked,
    calendar,
    local,
    reasons,
    taken,
    walls,
    window,
)

MONDAY = "2026-11-23"
SUNDAY_NOON = local("2026-11-22 12:00")
ANYBODY = asked(SUNDAY_NOON)
HOURLY = BookingRules(start_interval_min=60, notice_min=0)


def _at(clock: str, day: str = MONDAY) -> datetime:
    return local(f"{day} {clock}")


# Starts (booking rules 4 and 8)


def test_starts_are_counted_from_the_start_of_each_window() -> None:
    weekly = WeeklyHours.same_every_day(window("09:10", "11:00"), window("14:05", "15:30"))
    free = calendar(weekly=weekly, rules=replace(HOURLY, start_interval_min=30))
    assert walls(free, MONDAY, 30, ANYBODY) == ["09:10", "09:40", "10:10", "14:05", "14:35"]


def test_a_lesson_ends_when_the_window_does_at_the_latest() -> None:
    assert walls(calendar(), MONDAY, 60, ANYBODY) == ["09:00", "10:00", "11:00"]
    assert walls(calendar(), MONDAY, 65, ANYBODY) == ["09:00", "10:00"]


def test_counting_begins_anew_on_each_date() -> None:
    always = WeeklyHours.same_every_day(window("00:00", "24:00"))
    rules = BookingRules(start_interval_min=50, notice_min=0)
    found = walls(calendar(weekly=always, rules=rules), MONDAY, 60, ANYBODY)
    assert (found[:2], found[-1]) == (["00:00", "00:50"], "23:20")


def test_a_lesson_may_cross_midnight_where_windows_touch() -> None:
    weekly = WeeklyHours.same_every_day(window("22:30", "24:00"), window("00:00", "00:15"))
    free = calendar(weekly=weekly)
    assert walls(free, MONDAY, 90, ANYBODY) == ["22:30"]
    assert walls(free, MONDAY, 45, ANYBODY) == ["22:30", "23:30"]
    assert walls(free, MONDAY, 50, ANYBODY) == ["22:30"]


def test_both_of_a_repeated_hour_are_listed_and_none_of_a_skipped_one() -> None:
    weekly = WeeklyHours.same_every_day(window("01:00", "04:00"))
    free = calendar(weekly=weekly)
    long_before = asked(local("2026-03-01 00:00"))
    spring = walls(free, "2026-03-29", 60, long_before)
    rules = replace(HOURLY, horizon_days=365)
    autumn = walls(calendar(weekly=weekly, rules=rules), "2026-10-25", 60, long_before)
    assert (spring, autumn) == (["01:00", "03:00"], ["01:00", "02:00", "02:00", "03:00"])


def test_gap_saving_also_offers_the_first_instant_after_a_lesson() -> None:
    rules = replace(HOURLY, gap_saving=True, buffer_before_min=5)
    busy = calendar(taken(_at("09:00"), 40), rules=rules)
    assert walls(busy, MONDAY, 60, ANYBODY) == ["09:45", "10:00", "11:00"]
    assert walls(replace(busy, rules=HOURLY), MONDAY, 60, ANYBODY) == ["10:00", "11:00"]


def test_gap_saving_does_not_follow_a_hold() -> None:
    rules = replace(HOURLY, gap_saving=True)
    busy = calendar(taken(_at("09:00"), 40, BusyKind.HOLD), rules=rules)
    assert walls(busy, MONDAY, 60, ANYBODY) == ["10:00", "11:00"]


@pytest.mark.parametrize("minutes", [-60, 0, 10, 52, 485])
def test_a_duration_no_lesson_has_is_refused(minutes: int) -> None:
    assert walls(calendar(), MONDAY, minutes, ANYBODY) == []
    assert reasons(calendar(), _at("09:00"), minutes, ANYBODY) == [Reason.DURATION]
    (day,) = day_cells(calendar(), minutes, date(2026, 11, 23), 1, ANYBODY)
    assert [cell.reasons for cell in day.cells] == [(Reason.DURATION,)] * 3


def test_students_and_the_desk_keep_to_listed_starts_and_staff_to_five_minutes() -> None:
    told = {
        channel: [
            reasons(calendar(), _at(clock), 60, asked(SUNDAY_NOON, channel))
            for clock in ("09:00", "09:25", "09:26")
        ]
        for channel in Channel
    }
    off = [Reason.OFF_GRID]
    assert told == {
        Channel.STUDENT: [[], off, off],
        Channel.DESK: [[], off, off],
        Channel.STAFF: [[], [], off],
    }


def test_what_was_offered_once_may_be_confirmed_off_the_grid_but_not_between_minutes() -> None:
    confirming = replace(ANYBODY, grid=False)
    assert reasons(calendar(), _at("09:26"), 60, confirming) == []
    odd = [Reason.OFF_GRID]
    assert reasons(calendar(), _at("09:26") + timedelta(seconds=1), 60, confirming) == odd
    assert reasons(calendar(), _at("09:00") + timedelta(microseconds=1), 60, confirming) == odd


# Past, notice and horizon (booking rule 6)


def test_students_need_notice_and_walk_ins_their_own() -> None:
    rules = replace(HOURLY, notice_min=90, walk_in_notice_min=30)
    now = _at("08:45")
    free = calendar(rules=rules)
    found = {channel: walls(free, MONDAY, 60, asked(now, channel)) for channel in Channel}
    assert found == {
        Channel.STUDENT: ["11:00"],
        Channel.DESK: ["10:00", "11:00"],
        Channel.STAFF: ["09:00", "10:00", "11:00"],
    }


def test_notice_says_by_how_much_it_is_missed() -> None:
    free = calendar(rules=replace(HOURLY, notice_min=120))
    now = _at("08:45") + timedelta(seconds=30)
    (obstacle,) = why_not(free, _at("10:00"), 60, asked(now))
    facts = Facts(until=now + timedelta(hours=2), minutes_short=46)
    assert obstacle == Obstacle(Reason.NOTICE, facts)


def test_the_present_instant_can_be_booked_and_the_one_before_it_not() -> None:
    sharp = _at("10:00")
    assert reasons(calendar(), sharp, 60, asked(sharp)) == []
    late = asked(sharp + timedelta(microseconds=1))
    assert reasons(calendar(), sharp, 60, late) == [Reason.PAST]
    assert walls(calendar(), MONDAY, 60, late) == ["11:00"]


def test_the_horizon_ends_with_a_whole_date() -> None:
    free = calendar(rules=replace(HOURLY, horizon_days=1))
    assert reasons(free, _at("11:00"), 60, ANYBODY) == []
    beyond = _at("09:00", "2026-11-24")
    for channel in (Channel.STUDENT, Channel.DESK):
        told = why_not(free, beyond, 60, asked(SUNDAY_NOON, channel))
        assert told == (Obstacle(Reason.HORIZON, Facts(since=_at("00:00", "2026-11-24"))),)
    assert reasons(free, beyond, 60, asked(SUNDAY_NOON, Channel.STAFF)) == []


def test_only_staff_who_say_so_book_in_the_past_and_outside_hours() -> None:
    now = _at("10:30")
    staff = asked(now, Channel.STAFF)
    lenient = replace(staff, allow_outside_hours=True)
    student = replace(lenient, channel=Channel.STUDENT)
    for start, reason in ((_at("09:00"), Reason.PAST), (_at("20:00"), Reason.OUTSIDE_HOURS)):
        assert reasons(calendar(), start, 60, staff) == [reason]
        assert reasons(calendar(), start, 60, student) == [reason]
        assert reasons(calendar(), start, 60, lenient) == []


# Hours (booking rule 3)


def test_hours_and_blackouts_are_told_apart() -> None:
    away = Blackout(date(2026, 11, 24), date(2026, 11, 25), "Concert")
    closed = calendar(blackouts=[away])
    assert reasons(closed, _at("12:00"), 60, ANYBODY) == [Reason.OUTSIDE_HOURS]
    since, until = _at("00:00", "2026-11-24"), _at("00:00", "2026-11-26")
    expected = (Obstacle(Reason.BLACKOUT, Facts(since=since, until=until, note="Concert")),)
    assert why_not(closed, _at("09:00", "2026-11-25"), 60, ANYBODY) == expected
    lenient = replace(asked(SUNDAY_NOON, Channel.STAFF), allow_outside_hours=True)
    assert why_not(closed, _at("23:30"), 60, lenient) == expected


def test_a_blackout_on_a_date_that_never_was_closes_no_other() -> None:
    never = date(2011, 12, 30)
    always = WeeklyHours.same_every_day(window("00:00", "24:00"))
    free = calendar(weekly=always, blackouts=[Blackout(never, never)], zone="Pacific/Apia")
    asking = asked(local("2011-12-28 12:00", "Pacific/Apia"))
    assert reasons(free, local("2011-12-29 23:00", "Pacific/Apia"), 120, asking) == []


def test_a_lesson_may_end_where_a_blackout_begins() -> None:
    weekly = WeeklyHours.same_every_day(window("22:00", "24:00"))
    away = Blackout(date(2026, 11, 24), date(2026, 11, 24))
    closed = calendar(weekly=weekly, blackouts=[away])
    assert walls(closed, MONDAY, 60, ANYBODY) == ["22:00", "23:00"]
