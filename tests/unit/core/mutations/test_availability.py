"""Weekly hours, exceptions, blackouts and rules."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.access.permissions import Role
from core.errors import Malformed, NotAllowed, Rejected
from core.ids import new_id
from core.models import AttentionKind
from core.mutations.availability import (
    AddBlackout,
    ApplyToRange,
    CopyWeek,
    RemoveBlackout,
    SetException,
    SetRules,
    SetWeek,
)
from core.mutations.base import Applied, Arguments
from core.mutations.closures import CloseDays, Closure, ReopenDays
from core.mutations.dated_hours import tidy
from core.mutations.registry import kind
from tests.builders import SomeStudio, actor_of, wish_for

OPEN = [[540, 1080]]


def windows(studio: SomeStudio, weekday: int) -> list[list[int]]:
    """The stored windows of a weekday."""
    rows = studio.rows.weekly_hours.of_instructor(studio.instructor_id)
    return next(row.windows for row in rows if row.weekday == weekday)


def test_touching_and_overlapping_windows_become_one() -> None:
    assert tidy([[600, 720], [540, 600], [700, 780]]) == [[540, 780]]


def test_two_devices_that_edit_different_days_both_win(studio: SomeStudio) -> None:
    for weekday in (1, 3):
        studio.act(
            SetWeek(
                instructor_id=studio.instructor_id,
                days={weekday: [[600, 720]]},
                base={weekday: OPEN},
            )
        )
    assert [windows(studio, day) for day in (1, 2, 3)] == [[[600, 720]], OPEN, [[600, 720]]]
    assert studio.rows.attention.pending() == []


def test_a_day_edited_twice_keeps_the_first_and_puts_both_before_a_person(
    studio: SomeStudio,
) -> None:
    first = {1: [[600, 720]]}
    second = {1: [[660, 900]], 2: [[480, 600]]}
    studio.act(SetWeek(instructor_id=studio.instructor_id, days=first, base={1: OPEN}))
    studio.act(SetWeek(instructor_id=studio.instructor_id, days=second, base={1: OPEN, 2: OPEN}))
    (item,) = studio.rows.attention.pending()
    assert (windows(studio, 1), windows(studio, 2)) == ([[600, 720]], [[480, 600]])
    assert item.kind == AttentionKind.EDIT_CONFLICT
    assert item.facts["days"] == {"1": {"theirs": [[600, 720]], "yours": [[660, 900]]}}


def test_setting_hours_is_undone_by_its_inverse(studio: SomeStudio) -> None:
    applied = studio.act(SetWeek(instructor_id=studio.instructor_id, days={0: []}, base={0: OPEN}))
    assert windows(studio, 0) == []
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert windows(studio, 0) == OPEN


def test_an_exception_replaces_the_day_and_goes_again(studio: SomeStudio) -> None:
    friday = date(2026, 3, 6)
    applied = studio.act(
        SetException(instructor_id=studio.instructor_id, on_date=friday, windows=[])
    )
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 10)))
    assert refused.value.code == "outside_hours"
    assert applied.inverse is not None
    studio.act(applied.inverse)
    studio.act(wish_for(studio, studio.at(6, 10)))


def test_a_blackout_beats_everything_but_lessons_already_booked(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    blackout = AddBlackout(
        blackout_id=new_id(),
        instructor_id=studio.instructor_id,
        first=date(2026, 3, 6),
        last=date(2026, 3, 8),
        reason="Recital",
    )
    studio.act(blackout)
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 12)))
    assert (refused.value.code, studio.booking(wish.booking_id).state) == ("blackout", "confirmed")
    studio.act(RemoveBlackout(blackout_id=blackout.blackout_id))
    studio.act(wish_for(studio, studio.at(6, 12)))


def test_holidays_are_closed_and_opened_as_one_change(studio: SomeStudio) -> None:
    ids = [new_id(), new_id()]
    closures = [
        Closure(blackout_id=identity, first=day, last=day, reason="Feast")
        for identity, day in zip(ids, (date(2026, 3, 6), date(2026, 3, 7)), strict=True)
    ]
    mara = studio.instructor_id
    away = AddBlackout(
        blackout_id=new_id(), instructor_id=mara, first=closures[0].first, last=closures[0].last
    )
    studio.act(away)
    done = studio.act(CloseDays(instructor_id=None, closures=closures))
    assert [row.id for row in studio.rows.blackouts.of_instructor(mara)] == [
        *sorted([away.blackout_id, ids[0]]),
        ids[1],
    ]
    assert studio.act(CloseDays(instructor_id=None, closures=closures)).inverse is None
    assert done.inverse is not None
    again = studio.act(done.inverse).inverse
    assert [row.id for row in studio.rows.blackouts.of_instructor(mara)] == [away.blackout_id]
    assert again is not None
    assert again.arguments == CloseDays(instructor_id=None, closures=closures).model_dump(
        mode="json"
    )
    other = ReopenDays(instructor_id=None, blackout_ids=[away.blackout_id])
    assert studio.act(other).inverse is None


def test_the_studio_s_holidays_are_not_an_instructor_s_to_close(studio: SomeStudio) -> None:
    mara = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id)
    day = Closure(blackout_id=new_id(), first=date(2026, 3, 6), last=date(2026, 3, 6))
    with pytest.raises(NotAllowed):
        studio.act(CloseDays(instructor_id=None, closures=[day]), mara)
    with pytest.raises(NotAllowed):
        studio.act(ReopenDays(instructor_id=None, blackout_ids=[day.blackout_id]), mara)
    studio.act(CloseDays(instructor_id=studio.instructor_id, closures=[day]), mara)
    assert len(studio.rows.blackouts.all()) == 1


def test_only_the_studio_closes_itself(studio: SomeStudio) -> None:
    mara = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id)
    closing = AddBlackout(
        blackout_id=new_id(),
        instructor_id=None,
        first=date(2026, 3, 6),
        last=date(2026, 3, 6),
        reason="Flood",
    )
    with pytest.raises(NotAllowed):
        studio.act(closing, mara)
    studio.act(closing)


def test_copying_a_week_copies_what_it_really_was(studio: SomeStudio) -> None:
    monday = date(2026, 3, 9)
    studio.act(
        SetException(instructor_id=studio.instructor_id, on_date=monday, windows=[[600, 660]])
    )
    studio.act(
        CopyWeek(
            instructor_id=studio.instructor_id,
            from_monday=monday,
            to_monday=monday + timedelta(days=7),
        )
    )
    kept = studio.rows.day_exceptions.of_instructor(studio.instructor_id, date(2026, 3, 16))
    assert [(row.on_date, row.windows) for row in kept] == [(date(2026, 3, 16), [[600, 660]])]


def test_a_range_gets_the_hours_of_its_weekdays(studio: SomeStudio) -> None:
    studio.act(
        ApplyToRange(
            instructor_id=studio.instructor_id,
            first=date(2026, 3, 9),
            last=date(2026, 3, 22),
            days={0: [[600, 660]]},
        )
    )
    kept = studio.rows.day_exceptions.of_instructor(studio.instructor_id)
    assert [row.on_date for row in kept] == [date(2026, 3, 9), date(2026, 3, 16)]


def own_dates(studio: SomeStudio) -> dict[date, tuple[list[list[int]], str]]:
    """The dates with hours of their own."""
    rows = studio.rows.day_exceptions.of_instructor(studio.instructor_id)
    return {row.on_date: (row.windows, row.note) for row in rows}


def a_holiday(studio: SomeStudio) -> SetException:
    """A date that had hours of its own before."""
    return SetException(
        instructor_id=studio.instructor_id,
        on_date=date(2026, 3, 11),
        windows=[[600, 660]],
        note="Concert",
    )


def range_over_it(studio: SomeStudio) -> ApplyToRange:
    return ApplyToRange(
        instructor_id=studio.instructor_id,
        first=date(2026, 3, 9),
        last=date(2026, 3, 15),
        days={0: [[480, 540]], 2: [[700, 760]], 6: []},
        note="Exams",
    )


def week_over_it(studio: SomeStudio) -> CopyWeek:
    return CopyWeek(
        instructor_id=studio.instructor_id,
        from_monday=date(2026, 3, 2),
        to_monday=date(2026, 3, 9),
    )


@pytest.mark.parametrize("wish", [range_over_it, week_over_it])
def test_many_dates_are_undone_and_done_again(
    studio: SomeStudio, wish: Callable[[SomeStudio], Arguments]
) -> None:
    studio.act(a_holiday(studio))
    before = own_dates(studio)
    applied = studio.act(wish(studio))
    after = own_dates(studio)
    assert after != before
    assert applied.inverse is not None
    undone = studio.act(applied.inverse)
    assert own_dates(studio) == before
    assert undone.inverse is not None
    studio.act(undone.inverse)
    assert own_dates(studio) == after


def test_undoing_many_dates_leaves_alone_what_others_changed_since(studio: SomeStudio) -> None:
    applied = studio.act(range_over_it(studio))
    studio.act(a_holiday(studio))
    assert applied.inverse is not None
    studio.act(applied.inverse)
    assert own_dates(studio) == {date(2026, 3, 11): ([[600, 660]], "Concert")}


def test_a_range_without_any_of_its_weekdays_changes_nothing(studio: SomeStudio) -> None:
    monday = date(2026, 3, 9)
    wish = ApplyToRange(
        instructor_id=studio.instructor_id, first=monday, last=monday, days={4: OPEN}
    )
    assert studio.act(wish) == Applied()
    assert own_dates(studio) == {}


def test_nobody_edits_anothers_hours_by_guessing_an_id(studio: SomeStudio) -> None:
    other, _ = studio.add_instructor("Tomás Herrera")
    tomas = actor_of(Role.INSTRUCTOR, studio.studio_id, other)
    with pytest.raises(NotAllowed):
        studio.act(SetWeek(instructor_id=studio.instructor_id, days={0: []}, base={0: OPEN}), tomas)


@pytest.mark.parametrize("rules", [{"buffer_after_min": 121}, {"horizon_days": 0}, {"colour": 3}])
def test_a_rule_out_of_bounds_or_unknown_is_refused(
    studio: SomeStudio, rules: dict[str, int | bool | None]
) -> None:
    with pytest.raises(Malformed):
        studio.act(SetRules(instructor_id=studio.instructor_id, rules=rules))


@pytest.mark.parametrize("value", ["9" * 40, 2**31, -(2**63)])
def test_a_rule_that_no_row_can_keep_is_refused_at_the_edge(value: str | int) -> None:
    with pytest.raises(Malformed, match="no rule is as large"):
        kind("availability.set_rules", 1).parse(
            {"instructor_id": new_id(), "rules": {"notice_min": value}}
        )


@pytest.mark.parametrize(
    "change",
    [
        {"first": "2026-03-09", "last": "2026-03-08"},
        {"first": "2026-03-09", "last": "2029-03-08"},
        {"first": "0001-01-01", "last": "9999-12-31"},
    ],
)
def test_absurd_ranges_are_refused_at_the_edge(change: dict[str, str]) -> None:
    wish = {"blackout_id": new_id(), "instructor_id": None, "reason": "", **change}
    with pytest.raises(Malformed) as refused:
        kind("availability.add_blackout", 1).parse(dict(wish))
    assert refused.value.code == "arguments"
