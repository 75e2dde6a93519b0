"""What could be lost, or stuck for ever, between a real device and a real server."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.errors import Rejected
from core.ids import new_id
from core.models import AttentionKind
from core.mutations.base import intend
from core.mutations.erasing import EraseStudent
from core.mutations.merging import MergeStudents
from core.mutations.students import CreateStudent, UpdateStudent
from sync.protocol import Outcome
from tests.integration.agreement.conftest import Station, Stationed
from tests.integration.server.house import AT, Desk, House

_TOMORROW = AT.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.fixture
def station(stationed: Stationed) -> Station:
    """A manager's device that is up to date."""
    found = stationed()
    found.sync()
    return found


def put_back(house: House, judged: int) -> None:
    """The server's memory of every outbox goes back to so many changes, and nobody is told."""
    with house.services.database.transaction() as session:
        connection = session.connection()
        connection.exec_driver_sql("DELETE FROM verdict WHERE sequence > %s", (judged,))
        connection.exec_driver_sql("UPDATE replica SET judged = %s", (judged,))


def test_who_has_two_lessons_at_once_is_merged_on_neither_side(
    house: House, station: Station, desk: Desk
) -> None:
    """The device called it done, and the schema called it taken."""
    kept, merged = house.students[:2]
    station.replica.perform(intend(house.booking(_TOMORROW, 0, 0)))
    station.sync()
    desk.push(desk.wire_mutation(house.booking(_TOMORROW, 1, 1)))
    wish = intend(MergeStudents(kept_id=kept, merged_id=merged))
    done = station.replica.perform(wish)  # it has not heard of the other lesson yet
    station.sync()
    verdict = station.replica.verdict_of(done.mutation_id)
    assert verdict is not None
    assert (verdict.outcome, verdict.code) == (Outcome.REJECTED, "lessons_overlap")
    with station.replica.read() as rows:
        assert rows.students.require(merged).merged_into_id is None
        (item,) = rows.attention.pending()
    assert (item.kind, item.code) == (AttentionKind.CHANGE_REJECTED, "lessons_overlap")
    with pytest.raises(Rejected, match="lessons_overlap"):
        station.replica.perform(wish)


def test_what_was_said_of_who_is_erased_holds_up_nothing_after_a_put_back(
    house: House, station: Station, desk: Desk
) -> None:
    """It was offered again without a name, as what only a newer program could mean."""
    someone = new_id()
    for wish in (
        CreateStudent(student_id=someone, student_name="Zoë Roux"),
        UpdateStudent(student_id=someone, student_name="Zoë R."),
    ):
        station.replica.perform(intend(wish))
    station.sync()
    desk.push(desk.wire_mutation(EraseStudent(student_id=someone)))
    station.sync()
    put_back(house, judged=0)
    station.replica.perform(intend(house.booking(_TOMORROW)))
    station.sync()
    assert station.replica.waiting() == 0
    with station.replica.read() as rows:
        assert len(rows.bookings.all()) == 1
        assert rows.attention.pending() == []
