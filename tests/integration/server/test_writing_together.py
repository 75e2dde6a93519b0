"""What a batch sends ahead, while the rest of it is still judged, counts as if it were written."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from pydantic import TypeAdapter

from core.access.permissions import Role
from core.models.columns import to_microseconds
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking, RescheduleBooking
from core.mutations.lessons import CancelBooking, NoteBooking
from sync.protocol import Verdict
from tests.integration.server.house import AT, Desk, House

_FIRST = AT.replace(hour=8, minute=0) + timedelta(days=1)
_MANY = 45
"""Lessons enough to be sent in three parts."""


def _lessons(house: House) -> list[CreateBooking]:
    return [
        house.booking(_FIRST + timedelta(days=number // 20, minutes=30 * (number % 20)))
        for number in range(_MANY)
    ]


def _outcomes(desk: Desk, wishes: Sequence[Arguments]) -> list[tuple[str, str]]:
    """Outcome and code of each, pushed together."""
    answer = desk.push(*[desk.wire_mutation(wish) for wish in wishes])
    verdicts = TypeAdapter(list[Verdict]).validate_python(answer["verdicts"])
    return [(str(each.outcome), each.code) for each in verdicts]


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house.services, house.person(Role.MANAGER))


def test_what_was_sent_can_still_be_moved_noted_and_cancelled(house: House, desk: Desk) -> None:
    lessons = _lessons(house)
    moved, noted, cancelled = (lesson.booking_id for lesson in lessons[:3])
    start = _FIRST + timedelta(days=9)
    wishes = [
        *lessons,
        RescheduleBooking(booking_id=moved, starts_at=start, duration_min=30, moved_from=_FIRST),
        NoteBooking(booking_id=noted, note="Scales"),
        CancelBooking(booking_id=cancelled, reason="ill"),
    ]
    assert set(_outcomes(desk, wishes)) == {("applied", "")}
    desk.sync()
    booked, taken = desk.tables["booking"], desk.tables["occupancy"]
    assert len(booked) == _MANY
    assert booked[moved]["starts_at"] == taken[moved]["starts_at"] == to_microseconds(start)
    assert booked[noted]["note"] == "Scales"
    assert booked[cancelled]["state"] == "cancelled"
    assert taken.keys() == booked.keys() - {cancelled}


@pytest.mark.parametrize(("many", "at"), [(_MANY, 4), (_MANY, _MANY - 1), (1, 0)])
def test_what_only_the_schema_refuses_fails_nothing_but_itself(
    house: House, desk: Desk, many: int, at: int
) -> None:
    lessons = _lessons(house)[:many]
    other = House(house.services, house.clock).furnish(1, 1)
    theirs = Desk(house.services, other.person(Role.MANAGER))
    wish = other.booking(_FIRST).model_copy(update={"booking_id": lessons[at].booking_id})
    theirs.push(theirs.wire_mutation(wish))

    outcomes = _outcomes(desk, lessons)

    assert outcomes.pop(at) == ("rejected", "exists")
    assert outcomes == [("applied", "")] * (many - 1)
    desk.sync()
    assert len(desk.tables["booking"]) == len(desk.tables["occupancy"]) == many - 1
