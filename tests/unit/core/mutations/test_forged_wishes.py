"""Arguments that no screen of ours sends, and that a program may."""

from dataclasses import replace

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Malformed, NotAllowed, Rejected
from core.ids import new_id
from core.models import BookingState
from core.mutations.availability import SetRules
from core.mutations.dated_hours import DatedHours, RestoreDates
from core.mutations.holds import HoldSlot
from core.mutations.lessons import MoveState
from core.repositories import begin_writing
from core.repositories.calendars import rules_of
from core.scheduling.rules import BookingRules
from tests.builders import SomeStudio, actor_of, wish_for


@pytest.fixture
def kiosk(studio: SomeStudio) -> Actor:
    return actor_of(Role.KIOSK, studio.studio_id)


def _hold(studio: SomeStudio, hour: int, minute: int = 0) -> HoldSlot:
    return HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, hour, minute),
        duration_min=60,
    )


def _taken(studio: SomeStudio) -> list[str]:
    return [row.id for row in studio.rows.occupancies.all()]


@pytest.mark.parametrize(
    "rule",
    [
        *("start_interval_min", "buffer_before_min", "buffer_after_min", "notice_min"),
        *("walk_in_notice_min", "horizon_days", "gap_saving", "approval_by_hand"),
    ],
)
def test_a_rule_that_has_to_say_something_is_never_set_to_nothing(
    studio: SomeStudio, rule: str
) -> None:
    """Every look at the instructor's week would have failed, on every device and the server."""
    with pytest.raises(Malformed):
        studio.act(SetRules(instructor_id=studio.instructor_id, rules={rule: None}))
    studio.act(wish_for(studio, studio.at(6, 10)))


def test_rules_that_say_nothing_or_are_not_known_here_are_read_as_if_nobody_had_set_them(
    studio: SomeStudio,
) -> None:
    begin_writing(studio.session)
    mara = studio.rows.instructors.require(studio.instructor_id)
    mara.rules = {"buffer_after_min": None, "notice_min": 60, "rests_at_noon": True}
    studio.rows.instructors.save(mara)
    studio.session.commit()
    assert rules_of(mara) == BookingRules(notice_min=60)


def test_a_lesson_is_not_redeemed_as_if_it_were_a_hold(studio: SomeStudio) -> None:
    first = wish_for(studio, studio.at(6, 10))
    studio.act(first)
    other = studio.add_student("Ben")
    second = wish_for(studio, studio.at(6, 10), student_id=other, hold_id=first.booking_id)
    for actor in (studio.manager, replace(studio.manager, device_id=None)):
        with pytest.raises(Rejected) as refused:
            studio.act(second, actor)
        assert refused.value.code == "taken"
    assert _taken(studio) == [first.booking_id]


def test_what_a_device_holds_gives_way_to_what_it_holds_and_books_next(
    studio: SomeStudio, kiosk: Actor
) -> None:
    """The schema refused the second: on the device it was held, or booked, and then was not."""
    studio.act(_hold(studio, 10), kiosk)
    second = _hold(studio, 10, 30)
    studio.act(second, kiosk)
    assert _taken(studio) == [second.hold_id]
    wish = wish_for(studio, studio.at(6, 11))
    studio.act(wish, kiosk)
    assert _taken(studio) == [wish.booking_id]


def test_a_hold_is_renewed_with_the_instructor_that_it_names(
    studio: SomeStudio, kiosk: Actor
) -> None:
    other, _ = studio.add_instructor("Tomás Herrera")
    wish = _hold(studio, 10)
    studio.act(wish, kiosk)
    studio.act(wish.model_copy(update={"instructor_id": other}), kiosk)
    assert studio.rows.occupancies.require(wish.hold_id).instructor_id == other


def test_an_instructor_holds_nobody_elses_time(studio: SomeStudio) -> None:
    other, _ = studio.add_instructor("Tomás Herrera")
    with pytest.raises(NotAllowed):
        studio.act(_hold(studio, 10), actor_of(Role.INSTRUCTOR, studio.studio_id, other))
    studio.act(_hold(studio, 10), actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id))


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.STUDENT])
def test_who_has_no_week_of_their_own_books_into_nobodys(studio: SomeStudio, role: Role) -> None:
    with pytest.raises(NotAllowed):
        studio.act(wish_for(studio, studio.at(6, 10)), actor_of(role, studio.studio_id))


def test_a_ticket_does_not_approve_what_an_instructor_wants_to_approve(
    studio: SomeStudio, kiosk: Actor
) -> None:
    studio.act(SetRules(instructor_id=studio.instructor_id, rules={"approval_by_hand": True}))
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish, kiosk)
    approval = MoveState(
        booking_id=wish.booking_id,
        state=BookingState.CONFIRMED,
        seen=BookingState.REQUESTED,
        code=wish.code,
    )
    with pytest.raises(Rejected) as refused:
        studio.act(approval, kiosk)
    assert refused.value.code == "state"
    studio.act(approval, actor_of(Role.FRONT_DESK, studio.studio_id))


def test_a_date_is_restored_once(studio: SomeStudio) -> None:
    day = DatedHours(on_date=studio.at(6, 10).date(), windows=[[600, 700]])
    with pytest.raises(ValueError, match="twice"):
        RestoreDates(instructor_id=studio.instructor_id, dates=[day, day], base=[day])
