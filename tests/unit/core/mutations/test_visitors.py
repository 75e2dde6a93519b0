"""What a visitor at a kiosk may do with a lesson of theirs, and by which proof."""

from datetime import timedelta

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import Conflict, NotAllowed, Rejected
from core.ids import new_id
from core.models import BookingState
from core.mutations.merging import MergeStudents
from core.mutations.students import CreateStudent, UpdateStudent
from core.mutations.visitors import Arrive, MoveOwn
from tests.builders import SomeStudio, actor_of, wish_for

CODE = "K7M42Q"


@pytest.fixture
def kiosk(studio: SomeStudio) -> Actor:
    return actor_of(Role.KIOSK, studio.studio_id, name="Front desk")


def call(studio: SomeStudio, phone: str) -> None:
    """Write down Ana's number."""
    studio.act(UpdateStudent(student_id=studio.student_id, student_name="Ana Duarte", phone=phone))


def booked(studio: SomeStudio, day: int = 5, hour: int = 16, **more: object) -> str:
    """A lesson of Ana's, an hour long."""
    wish = wish_for(studio, studio.at(day, hour), code=CODE, **more)
    studio.act(wish)
    return wish.booking_id


def test_four_digits_check_in_and_no_other_four(studio: SomeStudio, kiosk: Actor) -> None:
    call(studio, "+19024250148")
    lesson = booked(studio)
    with pytest.raises(NotAllowed):
        studio.act(Arrive(booking_id=lesson, digits="0149"), kiosk)
    studio.act(Arrive(booking_id=lesson, digits="0148"), kiosk)
    found = studio.booking(lesson)
    assert (found.state, found.checked_in_at) == (BookingState.CHECKED_IN, studio.now)


def test_the_digits_of_a_lesson_say_nothing_of_another_of_the_same_person(
    studio: SomeStudio,
) -> None:
    call(studio, "+19024250148")
    seals = {studio.booking(booked(studio, hour=hour)).digits_hash for hour in (15, 16)}
    assert len(seals) == 2
    assert all("0148" not in seal for seal in seals)


def test_without_a_number_no_digits_check_in(studio: SomeStudio, kiosk: Actor) -> None:
    lesson = booked(studio)
    assert studio.booking(lesson).digits_hash == ""
    with pytest.raises(NotAllowed):
        studio.act(Arrive(booking_id=lesson, digits="0000"), kiosk)


def test_a_lesson_of_another_day_is_not_checked_in_by_digits(
    studio: SomeStudio, kiosk: Actor
) -> None:
    call(studio, "+19024250148")
    lesson = booked(studio, day=7)
    with pytest.raises(NotAllowed):
        studio.act(Arrive(booking_id=lesson, digits="0148"), kiosk)


def test_another_number_and_a_merge_change_by_what_one_checks_in(
    studio: SomeStudio, kiosk: Actor
) -> None:
    lesson = booked(studio)
    call(studio, "+19024250148")
    call(studio, "+19024250237")
    with pytest.raises(NotAllowed):
        studio.act(Arrive(booking_id=lesson, digits="0148"), kiosk)
    twin = CreateStudent(student_id=new_id(), student_name="Ana D", phone="+19024259999")
    studio.act(twin)
    merge = studio.act(MergeStudents(kept_id=twin.student_id, merged_id=studio.student_id))
    with pytest.raises(NotAllowed):
        studio.act(Arrive(booking_id=lesson, digits="0237"), kiosk)
    assert merge.inverse is not None
    studio.act(merge.inverse)
    studio.act(Arrive(booking_id=lesson, digits="0237"), kiosk)


def test_who_shows_the_ticket_moves_the_lesson_in_one_piece(
    studio: SomeStudio, kiosk: Actor
) -> None:
    lesson = booked(studio, day=9)
    wish = MoveOwn(
        booking_id=lesson, starts_at=studio.at(10, 11), moved_from=studio.at(9, 16), code=CODE
    )
    studio.act(wish, kiosk)
    found = studio.booking(lesson)
    assert (found.starts_at, found.ends_at) == (studio.at(10, 11), studio.at(10, 12))
    assert [line["what"] for line in found.history] == ["moved"]
    taken = studio.rows.occupancies.require(lesson)
    assert taken.starts_at == studio.at(10, 11)


@pytest.mark.parametrize("code", ["AAAAAA", "K7M42X"])
def test_without_the_ticket_nothing_moves(studio: SomeStudio, kiosk: Actor, code: str) -> None:
    lesson = booked(studio, day=9)
    wish = MoveOwn(
        booking_id=lesson, starts_at=studio.at(10, 11), moved_from=studio.at(9, 16), code=code
    )
    with pytest.raises(NotAllowed):
        studio.act(wish, kiosk)
    assert studio.booking(lesson).starts_at == studio.at(9, 16)


def test_a_lesson_whose_cancelling_costs_is_moved_by_staff_only(
    studio: SomeStudio, kiosk: Actor
) -> None:
    """Else it could be moved away from its fee, and cancelled there."""
    lesson = booked(studio, day=6, hour=10)
    wish = MoveOwn(
        booking_id=lesson, starts_at=studio.at(12, 11), moved_from=studio.at(6, 10), code=CODE
    )
    with pytest.raises(Rejected, match="too_late_to_move"):
        studio.act(wish, kiosk)
    studio.now -= timedelta(days=1)
    studio.act(wish, kiosk)


def test_a_time_that_is_taken_or_was_left_meanwhile_is_refused(
    studio: SomeStudio, kiosk: Actor
) -> None:
    lesson, other = booked(studio, day=9), studio.add_student("Bo")
    studio.act(wish_for(studio, studio.at(10, 11), student_id=other, code="AAAAAA"))
    wish = MoveOwn(
        booking_id=lesson, starts_at=studio.at(10, 11), moved_from=studio.at(9, 16), code=CODE
    )
    with pytest.raises(Rejected, match="taken"):
        studio.act(wish, kiosk)
    stale = wish.model_copy(update={"moved_from": studio.at(9, 15)})
    with pytest.raises(Conflict, match="moved_meanwhile"):
        studio.act(stale, kiosk)


def test_a_kiosk_may_say_again_who_somebody_is_and_not_who_they_are_not(
    studio: SomeStudio, kiosk: Actor
) -> None:
    who = CreateStudent(student_id=new_id(), student_name="Karin Ek", phone="+19024250148")
    studio.act(who)
    studio.act(who, kiosk)
    with pytest.raises(Conflict, match="exists"):
        studio.act(who.model_copy(update={"student_name": "Somebody"}), kiosk)
    with pytest.raises(Conflict, match="exists"):
        studio.act(who)
