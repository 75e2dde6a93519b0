"""Values that a newer program gave to what is stored: an older one reads, keeps and shows them."""

from __future__ import annotations

import pytest

from core.access.permissions import Role
from core.errors import Rejected
from core.ids import new_id
from core.models import AttentionItem, AttentionKind, BookingState, Occupancy, OccupancyKind, Staff
from core.models.columns import choice_of, is_known
from core.mutations.attention import ResolveAttention
from core.mutations.lessons import CancelBooking, NoteBooking
from tests.builders.replica import dump
from tests.evolution.conftest import DAY_AFTER, Town, said
from tests.evolution.devices import Device
from tests.integration.server.house import AT

PAUSED = choice_of(BookingState, "paused")
AUDITED = choice_of(AttentionKind, "audited")
REHEARSAL = choice_of(OccupancyKind, "rehearsal")
TUNER = choice_of(Role, "tuner")


def written_by_a_newer_program(town: Town) -> str:
    """The lesson of nine o'clock is paused; somebody audits, somebody tunes. Its id."""
    studio = town.house.studio_id
    with town.house.services.database.writing(studio) as writing:
        rows = writing.rows
        (lesson,) = rows.bookings.all()
        lesson.state = PAUSED
        rows.bookings.save(lesson)
        rows.attention.add(
            AttentionItem(id=new_id(), studio_id=studio, kind=AUDITED, code="audit", created_at=AT)
        )
        rows.staff.add(Staff(id=new_id(), studio_id=studio, name="Piano tuner", role=TUNER))
        writing.session.add(
            Occupancy(
                id=new_id(),
                studio_id=studio,
                version=writing.version,
                instructor_id=town.house.instructors[0],
                starts_at=DAY_AFTER.replace(hour=11),
                ends_at=DAY_AFTER.replace(hour=12),
                kind=REHEARSAL,
            )
        )
        return lesson.id


def told(device: Device, table: str, column: str) -> set[object]:
    """What a device holds in a column."""
    return {row[column] for row in dump(device.replica, table)}


def test_what_a_newer_program_wrote_is_read_and_goes_back_as_it_came(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    town.elsewhere(town.lesson(9))
    lesson_id = written_by_a_newer_program(town)
    desk.rounds.run()
    assert told(desk, "booking", "state") == {"paused"}
    with desk.replica.read() as rows:
        lesson, (item,) = rows.bookings.require(lesson_id), rows.attention.all()
        assert lesson.state is PAUSED
        assert item.kind is AUDITED
        assert not is_known(lesson.state)
        assert not is_known(item.kind)
        assert [each.role for each in rows.staff.all() if not is_known(each.role)] == ["tuner"]
    noted = desk.perform(
        said(NoteBooking(booking_id=lesson_id, note="Left the score here")),
        said(ResolveAttention(attention_id=item.id, resolution="dismissed")),
    )
    desk.rounds.run()
    assert [desk.outcomes([each])[each][0] for each in noted] == ["applied", "applied"]
    (kept,) = town.rows("booking").values()
    assert (kept["state"], kept["note"]) == ("paused", "Left the score here")
    assert {row["kind"] for row in town.rows("attention_item").values()} == {"audited"}
    assert told(desk, "booking", "state") == {"paused"}


def test_nobody_moves_what_they_do_not_know_and_taken_time_stays_taken(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    town.elsewhere(town.lesson(9))
    lesson_id = written_by_a_newer_program(town)
    desk.rounds.run()
    with pytest.raises(Rejected, match="taken"):
        desk.perform(town.lesson(11, student=2))
    with pytest.raises(Rejected, match="state"):
        desk.perform(said(CancelBooking(booking_id=lesson_id, reason="x")))


def test_a_role_that_is_not_known_may_what_the_server_says_and_no_more(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    card = town.house.services.bearers.check(town.people["desk"].token).card
    newer = card.model_copy(update={"role": "tuner", "permissions": ["view_studio_schedule"]})
    desk.replica.adopt(newer)
    assert desk.replica.actor().permissions == {"view_studio_schedule"}
    assert not is_known(desk.replica.actor().role)
