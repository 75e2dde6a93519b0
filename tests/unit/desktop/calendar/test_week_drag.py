"""Where a drag would land: snapped, within bounds, judged once a place."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.calendar.week.drag import Drag, Grip
from desktop.calendar.week.sample import DRAGGED, at, refuse_after_half_past_four, sample_week
from desktop.calendar.week.state import (
    DragKind,
    DragProposal,
    LessonCard,
    Verdict,
    WeekState,
    accept_all,
)

WEEK = sample_week()
MATEO = next(card for card in WEEK.lessons if card.id == DRAGGED)


def drag_of(grip: Grip, minute: float = 14 * 60 + 45, judge=refuse_after_half_past_four) -> Drag:  # type: ignore[no-untyped-def]  # the judge's type is the canvas's
    """Mateo's lesson on Friday, taken by `grip`."""
    return Drag(grip, WEEK, judge, 4, minute, MATEO)


def test_a_moved_lesson_keeps_its_length_and_snaps_to_a_quarter() -> None:
    drag = drag_of(Grip.BODY, minute=15 * 60)
    assert drag.drag_to(3, 15 * 60 + 22)
    assert drag.proposal == DragProposal(
        DragKind.MOVE, DRAGGED, 3, at("thu", "15:00"), at("thu", "15:45")
    )
    drag.drag_to(3, 15 * 60 + 22, 5)
    assert drag.proposal.start == at("thu", "15:05")


def test_a_refused_place_says_by_how_much_and_why() -> None:
    drag = drag_of(Grip.BODY)
    drag.drag_to(4, 16 * 60 + 30)
    assert drag.verdict == Verdict(False, "15 min too late", "Tomás has Dylan Cho at 17:00")


def test_the_judge_is_asked_once_for_each_place() -> None:
    asked: list[DragProposal] = []

    def judge(proposal: DragProposal) -> Verdict:
        asked.append(proposal)
        return Verdict(True)

    drag = drag_of(Grip.BODY, judge=judge)
    for minute in (885, 887, 890, 905, 885, 905):
        drag.drag_to(4, minute)
    assert [proposal.start for proposal in asked] == [at("fri", "14:45"), at("fri", "15:00")]


def test_dropping_where_it_began_changes_nothing() -> None:
    drag = drag_of(Grip.BODY)
    drag.drag_to(4, 16 * 60)
    assert drag.has_changed
    drag.drag_to(4, 14 * 60 + 45)
    assert not drag.has_changed


def test_an_edge_keeps_the_other_and_the_shortest_length() -> None:
    bottom = drag_of(Grip.BOTTOM, judge=accept_all)
    bottom.drag_to(4, 17 * 60 + 2)
    assert (bottom.proposal.start, bottom.proposal.end) == (MATEO.start, at("fri", "17:00"))
    bottom.drag_to(4, 10 * 60)
    assert bottom.proposal.end == MATEO.start + timedelta(minutes=15)
    top = drag_of(Grip.TOP, judge=accept_all)
    top.drag_to(4, 6 * 60)
    assert (top.proposal.start, top.proposal.end) == (
        MATEO.end - timedelta(minutes=480),
        MATEO.end,
    )


@pytest.mark.parametrize(
    ("pressed", "reached", "start", "end"),
    [
        (605, 605, "10:00", "10:15"),
        (605, 660, "10:00", "11:00"),
        (605, 560, "09:15", "10:15"),
        (605, 1439, "10:00", "18:00"),
    ],
)
def test_a_new_lesson_grows_both_ways_from_where_it_was_pressed(
    pressed: float, reached: float, start: str, end: str
) -> None:
    drag = Drag(Grip.NEW, WEEK, accept_all, 1, pressed)
    drag.drag_to(1, reached)
    assert (drag.proposal.start, drag.proposal.end) == (at("tue", start), at("tue", end))
    assert drag.proposal.lesson_id is None


def test_keys_shift_by_the_snap_and_stop_at_the_edges_of_the_week() -> None:
    drag = drag_of(Grip.BODY, judge=accept_all)
    for _ in range(9):
        drag.nudge(1, 0)
    assert drag.proposal.column == 6
    drag.nudge(0, -15)
    assert drag.proposal.start == at("sun", "14:30")


def test_a_lesson_moved_into_the_spring_gap_starts_when_the_clock_exists_again() -> None:
    drag = drag_of(Grip.BODY, judge=accept_all)
    drag.drag_to(6, 2 * 60 + 15)
    assert drag.proposal.start == datetime(2026, 3, 8, 6, 0, tzinfo=UTC)
    assert drag.proposal.end - drag.proposal.start == timedelta(minutes=45)
    assert drag.extent == (180, 225)


def test_a_grip_without_a_card_is_refused() -> None:
    with pytest.raises(ValueError, match="no card"):
        Drag(Grip.BODY, WEEK, accept_all, 0, 600)


def test_a_state_that_cannot_be_drawn_is_refused() -> None:
    zone, now = ZoneInfo("UTC"), datetime(2026, 3, 2, tzinfo=UTC)
    for wrong in ({"days": 8}, {"hour_range": (9, 9)}, {"now": datetime(2026, 3, 2)}):  # noqa: DTZ001 - a naive instant is what is refused
        arguments = {"first_date": now.date(), "zone": zone, "now": now, **wrong}
        with pytest.raises(ValueError):
            WeekState(**arguments)  # type: ignore[arg-type]  # wrong on purpose


def test_what_has_happened_cannot_be_moved() -> None:
    movable = {card.state.value for card in WEEK.lessons if card.state.is_movable}
    assert movable == {"requested", "confirmed"}
    assert isinstance(MATEO, LessonCard)
