"""A lesson and the time that is taken share their ids, and nobody else's."""

import pytest

from core.access.actor import Actor
from core.access.permissions import Role
from core.errors import NotAllowed, Rejected
from core.ids import MutationId, new_id
from core.models import AttentionKind, BookingState, OccupancyKind
from core.mutations.base import Context
from core.mutations.bookings import CreateBooking, keep_as_conflict
from core.mutations.holds import HoldSlot
from core.mutations.lessons import CancelBooking
from core.mutations.rebooking import ResolveConflict
from core.repositories import begin_writing
from tests.builders import SomeStudio, actor_of, wish_for


@pytest.fixture
def kiosk(studio: SomeStudio) -> Actor:
    return actor_of(Role.KIOSK, studio.studio_id)


def _hold(studio: SomeStudio, hold_id: str, hour: int) -> HoldSlot:
    return HoldSlot(
        hold_id=hold_id,
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, hour),
        duration_min=60,
    )


def _lost(studio: SomeStudio, booking_id: str) -> CreateBooking:
    """A lesson of that id at ten, where there is one already; what the server keeps of it."""
    studio.act(wish_for(studio, studio.at(6, 10)))
    other = studio.add_student("Ben")
    wish = wish_for(studio, studio.at(6, 10), student_id=other, booking_id=booking_id)
    with pytest.raises(Rejected) as refused:
        studio.act(wish)
    begin_writing(studio.session)
    context = Context(studio.rows, studio.manager, studio.now, MutationId(new_id()))
    keep_as_conflict(context, wish, refused.value)
    studio.session.commit()
    return wish


def test_a_lost_lesson_with_the_id_of_a_hold_is_no_way_to_end_it(
    studio: SomeStudio, kiosk: Actor
) -> None:
    """Nor a lease, or what was imported: everybody's taken time is known by its id."""
    hold = _hold(studio, new_id(), 12)
    studio.act(hold, kiosk)
    _lost(studio, hold.hold_id)
    assert studio.rows.bookings.find(hold.hold_id) is None
    (item,) = studio.rows.attention.pending()
    assert item.kind is AttentionKind.CHANGE_REJECTED
    assert studio.rows.occupancies.require(hold.hold_id).kind is OccupancyKind.HOLD


def test_a_hold_with_the_id_of_a_lost_lesson_is_none(studio: SomeStudio, kiosk: Actor) -> None:
    """Rebooked, the lesson would have had a time that ran out."""
    lost = _lost(studio, new_id())
    with pytest.raises(NotAllowed):
        studio.act(_hold(studio, lost.booking_id, 12), kiosk)
    studio.act(ResolveConflict(booking_id=lost.booking_id, starts_at=studio.at(6, 12)))
    taken = studio.rows.occupancies.require(lost.booking_id)
    assert (taken.kind, taken.expires_at) == (OccupancyKind.LESSON, None)


def test_a_lesson_gives_no_time_back_that_is_not_a_lessons(
    studio: SomeStudio, kiosk: Actor
) -> None:
    """Two devices may have made the same id, each before it heard of the other."""
    lost = _lost(studio, new_id())
    begin_writing(studio.session)
    hold = _hold(studio, new_id(), 12)
    studio.act(hold, kiosk)
    begin_writing(studio.session)
    row = studio.rows.occupancies.require(hold.hold_id)
    studio.rows.occupancies.remove(row)
    row = row.model_copy(update={"id": lost.booking_id})
    studio.rows.occupancies.add(type(row)(**row.model_dump()))
    studio.session.commit()
    studio.act(CancelBooking(booking_id=lost.booking_id, reason="moved away"))
    assert studio.booking(lost.booking_id).state is BookingState.CANCELLED
    assert studio.rows.occupancies.find(lost.booking_id) is not None
