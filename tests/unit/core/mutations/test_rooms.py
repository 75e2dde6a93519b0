"""Lessons that need a room as well."""

import pytest

from core.errors import NotFound, Rejected
from core.ids import MutationId, new_id
from core.models import AttentionItem, Room
from core.models.columns import to_microseconds
from core.mutations.base import Context
from core.mutations.bookings import CreateBooking, keep_as_conflict
from core.mutations.rebooking import ResolveConflict
from core.repositories import begin_writing
from tests.builders import SomeStudio, wish_for


@pytest.fixture
def room(studio: SomeStudio) -> str:
    begin_writing(studio.session)
    room = Room(id=new_id(), studio_id=studio.studio_id, name="Blue room")
    studio.rows.rooms.add(room)
    studio.session.commit()
    return room.id


@pytest.fixture
def lost(studio: SomeStudio, room: str) -> CreateBooking:
    """Ana's lesson at ten, which a colleague's in the same room came before."""
    _, offering = studio.add_instructor("Tomás Herrera")
    ben, at_ten = studio.add_student("Ben"), studio.at(6, 10)
    studio.act(wish_for(studio, at_ten, offering_id=offering, room_id=room, student_id=ben))
    lost = wish_for(studio, at_ten, room_id=room)
    with pytest.raises(Rejected) as refused:
        studio.act(lost)
    assert refused.value.code == "room_busy"
    begin_writing(studio.session)
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    keep_as_conflict(context, lost, refused.value)
    studio.session.commit()
    return lost


def _item(studio: SomeStudio) -> AttentionItem:
    (item,) = studio.rows.attention.pending()
    return item


def test_a_room_is_one_of_the_studios(studio: SomeStudio) -> None:
    """Another studio's would be taken from it: the schema tells rooms apart by nothing but id."""
    with pytest.raises(NotFound):
        studio.act(wish_for(studio, studio.at(6, 10), room_id=new_id()))


def test_the_times_near_a_lost_lesson_have_its_room(
    studio: SomeStudio, lost: CreateBooking
) -> None:
    near = [(9, 0), (11, 0), (11, 15)]
    assert _item(studio).alternatives == [
        to_microseconds(studio.at(6, hour, minute)) for hour, minute in near
    ]


def test_a_lost_lesson_is_not_rebooked_into_a_taken_room(
    studio: SomeStudio, lost: CreateBooking
) -> None:
    """It was shown as booked, and the schema refused it later on."""
    with pytest.raises(Rejected) as refused:
        studio.act(ResolveConflict(booking_id=lost.booking_id, starts_at=studio.at(6, 10, 30)))
    assert refused.value.code == "room_busy"
    studio.act(ResolveConflict(booking_id=lost.booking_id, starts_at=studio.at(6, 11)))


def test_an_instructor_is_not_told_who_comes_to_a_colleagues_lesson(
    studio: SomeStudio, lost: CreateBooking
) -> None:
    winner = _item(studio).facts["winner"]
    assert isinstance(winner, dict)
    assert (winner["student"], winner["service"]) == ("", "Piano")
