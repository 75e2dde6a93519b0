"""What calendars of the same hours work out together, and what they must not."""

from dataclasses import replace

from core.scheduling.hours import OpenHours, WeeklyHours
from core.scheduling.rules import BookingRules
from tests.unit.core.scheduling.builders import (
    asked,
    calendar,
    local,
    taken,
    walls,
    window,
)

_ON = "2026-06-10"
_NOBODY = asked(local("2026-06-01 08:00"))


def test_calendars_that_share_hours_differ_in_rules_and_busy_time() -> None:
    known: dict[str, OpenHours] = {}
    free = calendar().sharing(known)
    busy = calendar(taken(local(f"{_ON} 10:00"))).sharing(known)
    quarters = calendar(rules=BookingRules(start_interval_min=30, notice_min=0)).sharing(known)

    assert walls(free, _ON, 60, _NOBODY) == ["09:00", "10:00", "11:00"]
    assert walls(busy, _ON, 60, _NOBODY) == ["09:00", "11:00"]
    assert walls(quarters, _ON, 60, _NOBODY) == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    assert free.hours is busy.hours is quarters.hours


def test_a_calendar_moved_to_another_zone_shares_nothing_of_the_old_one() -> None:
    known: dict[str, OpenHours] = {}
    here = calendar().sharing(known)
    there = calendar(zone="America/Halifax").sharing(known)

    assert here.hours is not there.hours
    assert walls(there, _ON, 60, _NOBODY) == ["09:00", "10:00", "11:00"]


def test_a_calendar_made_from_another_has_hours_of_its_own() -> None:
    first = calendar().sharing({})
    assert walls(first, _ON, 60, _NOBODY) == ["09:00", "10:00", "11:00"]

    shorter = replace(first, weekly=WeeklyHours.same_every_day(window("09:00", "10:00")))

    assert walls(shorter, _ON, 60, _NOBODY) == ["09:00"]


def test_what_was_worked_out_is_let_go_of_before_it_is_much() -> None:
    hours = calendar().hours
    first = hours.opening(20_000, 20_001)

    for day in range(300):
        hours.opening(20_000 + day, 20_000 + day)

    assert hours.opening(20_000, 20_001) == first
    assert len(hours._openings) <= 256
