"""What stands in the way of a start: buffers, other lessons, claims and limits."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.errors import Malformed
from core.scheduling.calendar import Busy, BusyKind
from core.scheduling.reasons import Facts, Obstacle, Reason, Unit
from core.scheduling.rules import BookingRules
from core.scheduling.slots import why_not
from tests.unit.core.scheduling.builders import (
    LONG_AGO,
    asked,
    calendar,
    local,
    reasons,
    taken,
    walls,
)

MONDAY = "2026-11-23"
SUNDAY_NOON = local("2026-11-22 12:00")
ANYBODY = asked(SUNDAY_NOON)
HOURLY = BookingRules(start_interval_min=60, notice_min=0)


def _at(clock: str, day: str = MONDAY) -> datetime:
    return local(f"{day} {clock}")


# Buffers (booking rule 5)


@pytest.mark.parametrize(
    ("own", "others", "needed"),
    [
        ((0, 0), (0, 0), 0),
        ((10, 0), (0, 25), 25),
        ((30, 0), (0, 25), 30),
        ((0, 45), (45, 0), 0),  # these two lie on the far sides
    ],
)
def test_after_a_lesson_the_longer_buffer_counts(
    own: tuple[int, int], others: tuple[int, int], needed: int
) -> None:
    rules = BookingRules(
        start_interval_min=5, notice_min=0, buffer_before_min=own[0], buffer_after_min=own[1]
    )
    busy = calendar(taken(_at("09:00"), buffers=others), rules=rules)
    first = walls(busy, MONDAY, 30, ANYBODY)[0]
    assert first == f"10:{needed:02}"


def test_before_a_lesson_the_longer_buffer_counts_too() -> None:
    rules = replace(HOURLY, buffer_after_min=20)
    later = taken(_at("11:00"), buffers=(30, 0))
    assert reasons(calendar(later, rules=rules), _at("10:00"), 30, ANYBODY) == []
    (obstacle,) = why_not(calendar(later, rules=rules), _at("10:00"), 40, ANYBODY)
    facts = Facts(busy_id="other", since=_at("11:00"), until=_at("12:00"), minutes_short=10)
    assert obstacle == Obstacle(Reason.BUFFER, facts)


# Conflicts (booking rule 9)


def test_back_to_back_is_fine_and_overlap_is_not() -> None:
    busy = calendar(taken(_at("10:00")))
    assert walls(busy, MONDAY, 60, ANYBODY) == ["09:00", "11:00"]
    facts = Facts(busy_id="other", since=_at("10:00"), until=_at("11:00"))
    assert why_not(busy, _at("10:00"), 60, ANYBODY) == (Obstacle(Reason.TAKEN, facts),)


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (BusyKind.LESSON, Reason.TAKEN),
        (BusyKind.EXTERNAL, Reason.TAKEN),
        (BusyKind.HOLD, Reason.HELD),
        (BusyKind.LEASE, Reason.LEASED),
    ],
)
def test_each_kind_of_busy_time_has_its_word(kind: BusyKind, reason: Reason) -> None:
    busy = calendar(taken(_at("10:00"), kind=kind, holder="kiosk-1"))
    assert reasons(busy, _at("10:00"), 60, ANYBODY) == [reason]


@pytest.mark.parametrize("kind", [BusyKind.HOLD, BusyKind.LEASE])
def test_a_claim_counts_until_it_expires_and_never_against_its_holder(kind: BusyKind) -> None:
    claim = taken(_at("10:00"), kind=kind, holder="kiosk-1", expires=SUNDAY_NOON)
    busy = calendar(claim)
    just_before = replace(ANYBODY, now=SUNDAY_NOON - timedelta(microseconds=1))
    assert len(reasons(busy, _at("10:00"), 60, just_before)) == 1
    assert reasons(busy, _at("10:00"), 60, replace(just_before, holder="kiosk-1")) == []
    assert len(reasons(busy, _at("10:00"), 60, replace(just_before, holder="kiosk-2"))) == 1
    assert reasons(busy, _at("10:00"), 60, ANYBODY) == []


def test_a_claim_without_a_holder_is_nobodys_own() -> None:
    busy = calendar(taken(_at("10:00"), kind=BusyKind.HOLD))
    assert reasons(busy, _at("10:00"), 60, ANYBODY) == [Reason.HELD]


def test_a_lesson_counts_against_its_holder_and_does_not_expire() -> None:
    busy = calendar(taken(_at("10:00"), holder="kiosk-1", expires=LONG_AGO))
    own = replace(ANYBODY, holder="kiosk-1")
    assert reasons(busy, _at("10:00"), 60, own) == [Reason.TAKEN]


def test_a_lesson_being_moved_does_not_stand_in_its_own_way() -> None:
    busy = calendar(taken(_at("10:00"), name="mine"))
    moving = replace(ANYBODY, ignore_ids=frozenset({"mine"}))
    assert walls(busy, MONDAY, 60, moving) == ["09:00", "10:00", "11:00"]


def test_neither_student_nor_room_is_in_two_lessons_at_once() -> None:
    rules = replace(HOURLY, buffer_before_min=30)
    asking = replace(
        ANYBODY, student_busy=[taken(_at("09:00"))], room_busy=[taken(_at("11:00"), name="room")]
    )
    assert walls(calendar(rules=rules), MONDAY, 60, asking) == ["10:00"]
    told = [reasons(calendar(), _at(clock), 60, asking) for clock in ("09:00", "11:00")]
    assert told == [[Reason.STUDENT_BUSY], [Reason.ROOM_BUSY]]


def test_everything_in_the_way_is_told_in_one_order() -> None:
    busy = calendar(
        taken(_at("10:30"), kind=BusyKind.LEASE, name="lease"),
        taken(_at("10:00"), 20, name="second"),
        taken(_at("09:30"), 30, name="first"),
        taken(_at("09:40"), 10, kind=BusyKind.HOLD, name="hold"),
        rules=replace(HOURLY, notice_min=120),
    )
    asking = replace(asked(_at("08:00")), student_busy=[taken(_at("09:00"))])
    told = why_not(busy, _at("09:25"), 95, asking)
    assert [(each.reason, each.facts.busy_id) for each in told] == [
        (Reason.NOTICE, None),
        (Reason.OFF_GRID, None),
        (Reason.TAKEN, "first"),
        (Reason.TAKEN, "second"),
        (Reason.HELD, "hold"),
        (Reason.LEASED, "lease"),
        (Reason.STUDENT_BUSY, "other"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "buffer"), [(0, 0, 0), (60, 0, 0), (0, 60, 121), (0, 60, -1)]
)
def test_busy_time_that_makes_no_sense_is_refused(start: int, end: int, buffer: int) -> None:
    with pytest.raises(Malformed, match="busy_malformed"):
        Busy(start, end, BusyKind.LESSON, "x", buffer_before_min=buffer)


# Limits (booking rule 7)


def test_a_full_day_takes_no_more_lessons() -> None:
    busy = calendar(
        taken(_at("14:00"), name="a"),
        taken(_at("16:00"), name="b"),
        rules=replace(HOURLY, max_lessons_day=2),
    )
    assert walls(busy, MONDAY, 60, ANYBODY) == []
    assert len(walls(busy, "2026-11-24", 60, ANYBODY)) == 3
    facts = Facts(
        since=_at("00:00"),
        until=_at("00:00", "2026-11-24"),
        used=2,
        limit=2,
        unit=Unit.LESSONS,
    )
    assert why_not(busy, _at("09:00"), 60, ANYBODY) == (Obstacle(Reason.LIMIT_DAY, facts),)


def test_a_limit_of_minutes_counts_the_lesson_asked_for() -> None:
    busy = calendar(taken(_at("14:00"), 60), rules=replace(HOURLY, max_minutes_day=120))
    assert reasons(busy, _at("09:00"), 60, ANYBODY) == []
    (obstacle,) = why_not(busy, _at("09:00"), 65, ANYBODY)
    assert (obstacle.reason, obstacle.facts.used, obstacle.facts.unit) == (
        Reason.LIMIT_DAY,
        60,
        Unit.MINUTES,
    )


def test_a_week_runs_from_monday_to_sunday() -> None:
    busy = calendar(taken(_at("14:00", "2026-11-29")), rules=replace(HOURLY, max_lessons_week=1))
    assert reasons(busy, _at("09:00", "2026-11-23"), 60, ANYBODY) == [Reason.LIMIT_WEEK]
    assert reasons(busy, _at("09:00", "2026-11-30"), 60, ANYBODY) == []


def test_limits_count_in_the_instructors_zone() -> None:
    evening = taken(_at("00:30", "2026-11-24"))  # still Monday in UTC
    busy = calendar(evening, rules=replace(HOURLY, max_lessons_day=1))
    assert reasons(busy, _at("09:00"), 60, ANYBODY) == []
    assert reasons(busy, _at("09:00", "2026-11-24"), 60, ANYBODY) == [Reason.LIMIT_DAY]


def test_limits_count_claims_of_others_but_not_time_from_elsewhere_or_ignored() -> None:
    rules = replace(HOURLY, max_lessons_day=1)
    for kind, full in (
        (BusyKind.HOLD, True),
        (BusyKind.LEASE, True),
        (BusyKind.EXTERNAL, False),
    ):
        busy = calendar(taken(_at("14:00"), kind=kind, name="x"), rules=rules)
        assert bool(reasons(busy, _at("09:00"), 60, ANYBODY)) == full
        moving = replace(ANYBODY, ignore_ids=frozenset({"x"}))
        assert reasons(busy, _at("09:00"), 60, moving) == []
