"""Which starts a kiosk keeps, and until when."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.scheduling.calendar import Asking, Busy, BusyKind, Channel, InstructorCalendar
from core.scheduling.leases import (
    LEAD,
    LEFT_WITHIN,
    PROMISE_MARGIN,
    STALE,
    Lease,
    Reserve,
    is_needed,
    starts_to_grant,
    usual_minutes,
)
from core.scheduling.rules import BookingRules
from core.scheduling.slots import open_starts, why_not
from core.scheduling.zones import epoch_seconds, instant_at
from tests.unit.core.scheduling.builders import calendar, local, taken

NINE = local("2026-06-10 09:00")
ONE = Reserve(1, timedelta(hours=3))
EVERYBODY = Channel.DESK


def _lease(start: datetime, minutes: int = 60, name: str = "lease") -> Lease:
    return Lease(name, "mara", "kiosk", start, start + timedelta(minutes=minutes))


def _busy(lease: Lease) -> Busy:
    return taken(lease.start, lease.minutes, BusyKind.LEASE, name=lease.id, holder=lease.holder)


def test_the_first_free_start_half_an_hour_ahead_is_kept() -> None:
    found = starts_to_grant(calendar(), 60, [], ONE, NINE)
    assert found == [local("2026-06-10 10:00")]


def test_time_that_is_taken_is_not_granted_and_the_next_is() -> None:
    of = calendar(taken(local("2026-06-10 09:00")), rules=BookingRules())
    assert starts_to_grant(of, 30, [], ONE, NINE) == [local("2026-06-10 10:00")]


def test_the_last_free_start_of_a_day_and_a_night_stays_for_everybody() -> None:
    of = calendar(taken(local("2026-06-10 09:00"), 120))
    closed_tomorrow = replace(of, exceptions={local("2026-06-11 09:00").date(): ()})
    now = local("2026-06-10 10:00")
    assert starts_to_grant(of, 60, [], ONE, now) == [local("2026-06-10 11:00")]
    assert starts_to_grant(closed_tomorrow, 60, [], ONE, now) == []


def test_a_lease_with_time_left_is_enough_and_a_stale_one_is_not() -> None:
    held = _lease(local("2026-06-10 10:00"))
    of = calendar(_busy(held))
    early, late = held.start - STALE, held.start - STALE + timedelta(seconds=1)
    assert starts_to_grant(of, 60, [held], ONE, early) == []
    of = replace(of, rules=BookingRules(start_interval_min=30))
    assert starts_to_grant(of, 30, [held], ONE, late) == [local("2026-06-10 11:00")]


def test_an_instructor_who_confirms_by_hand_has_nothing_to_promise() -> None:
    of = calendar(rules=BookingRules(approval_by_hand=True))
    assert starts_to_grant(of, 60, [], ONE, NINE) == []
    held = _lease(local("2026-06-10 10:00"))
    assert not is_needed(of, held, [held], ONE, NINE)


@pytest.mark.parametrize(
    ("now", "needed"),
    [
        (local("2026-06-10 09:57"), True),
        (local("2026-06-10 10:00") - PROMISE_MARGIN, False),
        (local("2026-06-11 10:00"), False),
    ],
)
def test_a_lease_is_given_back_once_nothing_can_be_promised(now: datetime, needed: bool) -> None:
    held = _lease(local("2026-06-10 10:00"))
    assert is_needed(calendar(_busy(held)), held, [held], ONE, now) is needed
    assert held.may_be_promised(held.start, now) is needed


def test_a_lease_is_given_back_when_hours_or_setting_change() -> None:
    held = _lease(local("2026-06-10 10:00"))
    of = calendar(_busy(held))
    closed = replace(of, exceptions={held.start.date(): ()})
    assert is_needed(of, held, [held], ONE, NINE)
    assert not is_needed(closed, held, [held], ONE, NINE)
    assert not is_needed(of, held, [held], Reserve(0, ONE.window), NINE)
    assert not is_needed(of, held, [held], Reserve(1, timedelta(minutes=60)), NINE)


def test_a_stale_lease_stays_until_a_better_one_is_there() -> None:
    old, new = _lease(local("2026-06-10 10:00"), name="old"), _lease(local("2026-06-10 11:00"))
    of, now = calendar(_busy(old), _busy(new)), local("2026-06-10 09:50")
    assert is_needed(of, old, [old], ONE, now)
    assert not is_needed(of, old, [old, new], ONE, now)
    assert is_needed(of, new, [old, new], ONE, now)


def test_of_two_good_leases_where_one_is_enough_the_earlier_stays() -> None:
    early, late = _lease(local("2026-06-10 10:00"), name="z"), _lease(local("2026-06-10 11:00"))
    of, held = calendar(_busy(early), _busy(late)), [late, early]
    assert is_needed(of, early, held, ONE, NINE)
    assert not is_needed(of, late, held, ONE, NINE)
    assert is_needed(of, late, held, Reserve(2, ONE.window), NINE)


@pytest.mark.parametrize(("offered", "usual"), [([30, 45, 60], 45), ([60], 60), ([90, 30], 30)])
def test_a_lease_is_as_long_as_a_lesson_usually_is(offered: list[int], usual: int) -> None:
    assert usual_minutes(offered) == usual


_MINUTES = st.integers(0, 60).map(lambda n: n * 5)


@st.composite
def _calendars(draw: st.DrawFn) -> InstructorCalendar:
    """A morning from 9 to 14 with buffers, limits, lessons and claims of others."""
    rules = BookingRules(
        start_interval_min=draw(st.sampled_from([15, 20, 60])),
        buffer_before_min=draw(st.sampled_from([0, 10])),
        buffer_after_min=draw(st.sampled_from([0, 15])),
        notice_min=0,
        walk_in_notice_min=draw(st.sampled_from([0, 45])),
        max_lessons_day=draw(st.sampled_from([None, 2, 4])),
    )
    busy = [
        Busy(
            epoch_seconds(NINE) + start * 60,
            epoch_seconds(NINE) + (start + length) * 60,
            kind,
            f"{kind}-{at}",
            buffer_before_min=rules.buffer_before_min,
            buffer_after_min=rules.buffer_after_min,
        )
        for at, (start, length, kind) in enumerate(
            draw(
                st.lists(
                    st.tuples(
                        _MINUTES,
                        st.sampled_from([15, 30, 60]),
                        st.sampled_from([BusyKind.LESSON, BusyKind.LEASE, BusyKind.HOLD]),
                    ),
                    max_size=4,
                )
            )
        )
    ]
    return calendar(*busy, rules=rules)


@settings(max_examples=settings().max_examples // 4, deadline=None)
@given(
    of=_calendars(),
    minutes=st.sampled_from([30, 60]),
    wanted=st.integers(0, 4),
    window=st.sampled_from([60, 180, 300]),
    late=st.integers(0, 200),
)
def test_what_is_granted_keeps_every_rule_of_leases(
    of: InstructorCalendar, minutes: int, wanted: int, window: int, late: int
) -> None:
    reserve, now = Reserve(wanted, timedelta(minutes=window)), NINE + timedelta(minutes=late)
    asking = Asking(now, EVERYBODY)
    granted = starts_to_grant(of, minutes, [], reserve, now)
    assert len(granted) <= wanted
    leases = [_lease(start, minutes, f"lease-{start}") for start in granted]
    for at, lease in enumerate(leases):
        # Free to everybody, beside the others that are granted; far enough off, and not too far.
        beside = _with(of, leases[:at] + leases[at + 1 :])
        assert why_not(beside, lease.start, minutes, asking) == ()
        assert now + LEAD <= lease.start < now + reserve.window
    with_all = _with(of, leases)
    if granted:
        within = max(reserve.window, LEFT_WITHIN)
        assert open_starts(with_all, minutes, now, now + within, asking)
    for lease in leases:
        # Its holder can book it, nobody else can, and the kiosk sees no reason to give it back.
        assert why_not(with_all, lease.start, minutes, Asking(now, EVERYBODY, "kiosk")) == ()
        assert why_not(with_all, lease.start, minutes, Asking(now, Channel.STAFF, "other"))
        assert is_needed(with_all, lease, leases, reserve, now)
    if len(granted) == wanted:
        assert starts_to_grant(with_all, minutes, leases, reserve, now) == []


def _with(of: InstructorCalendar, leases: list[Lease]) -> InstructorCalendar:
    claims = [
        replace(
            _busy(lease),
            buffer_before_min=of.rules.buffer_before_min,
            buffer_after_min=of.rules.buffer_after_min,
        )
        for lease in leases
    ]
    return replace(of, busy=(*of.busy, *claims))


def test_a_lesson_fits_into_a_lease_only_whole() -> None:
    lease = _lease(NINE)
    minute = timedelta(minutes=1)
    assert lease.covers("mara", NINE + 15 * minute, NINE + 60 * minute)
    assert not lease.covers("mara", NINE, NINE + 61 * minute)
    assert not lease.covers("mara", NINE - minute, NINE + 30 * minute)
    assert not lease.covers("tomas", NINE, NINE + 30 * minute)
    assert instant_at(epoch_seconds(lease.start)) == lease.start
