"""Whatever anybody asks for, what is none of theirs stays as it was."""

from collections.abc import Mapping
from datetime import timedelta
from random import Random

import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import new_id
from core.models import Room
from core.models.columns import to_microseconds
from core.mutations.availability import AddBlackout
from core.mutations.base import Arguments
from core.mutations.external import ImportBusy
from core.mutations.holds import HoldSlot
from core.mutations.messages import SendMessage
from core.mutations.registry import KINDS
from sync.protocol import Former, WireMutation
from sync.server.repositories.state import StateRepository
from tests.integration.server.house import AT, Desk, House, Table, open_house
from tests.integration.server.trespasser import Trespasser

_TOMORROW = AT.replace(hour=9, minute=0) + timedelta(days=1)
_IN_SPRING = (AT + timedelta(days=60)).date()
_FIELDS = {
    "booking": ("booking_id", "lost_id", "hold_id"),
    "occupancy": ("hold_id", "lease_id"),
    "student": ("student_id", "kept_id", "merged_id"),
    "offering": ("offering_id",),
    "instructor": ("instructor_id",),
    "conversation": ("conversation_id",),
    "message": ("message_id",),
    "attention_item": ("attention_id",),
    "blackout": ("blackout_id",),
    "device": ("device_id",),
    "service": ("service_id",),
    "room": ("room_id",),
}
_FOR_VISITORS = frozenset({"student", "booking", "occupancy", "attention_item", "waitlist_entry"})

Rows = dict[tuple[str, str], dict[str, JsonValue]]


def _furnished(house: House) -> Desk:
    """A studio in which the first instructor has something of everything, and its manager."""
    manager = Desk(house.services, house.person(Role.MANAGER))
    kiosk = Desk(house.services, house.person(Role.KIOSK))
    with house.services.database.writing(house.studio_id) as writing:
        writing.rows.rooms.add(Room(id=new_id(), studio_id=house.studio_id, name="Blue"))
    mara, ana = house.instructors[0], house.students[0]
    lessons = [house.booking(_TOMORROW + timedelta(hours=at)) for at in range(3)]
    closed = [
        AddBlackout(blackout_id=new_id(), instructor_id=who, first=_IN_SPRING, last=_IN_SPRING)
        for who in (mara, None)
    ]
    taken = [[29_600_000, 29_600_060]]
    wishes: list[Arguments] = [
        *lessons,
        lessons[0].model_copy(update={"booking_id": new_id(), "student_id": house.students[1]}),
        SendMessage(message_id=new_id(), student_id=ana, instructor_id=mara, body="See you"),
        *closed,
        ImportBusy(instructor_id=mara, calendar_id=new_id(), busy=taken),
    ]
    manager.push(*map(manager.wire_mutation, wishes))
    at_five = _TOMORROW + timedelta(hours=8)
    hold = HoldSlot(hold_id=new_id(), instructor_id=mara, starts_at=at_five, duration_min=30)
    kiosk.push(kiosk.wire_mutation(hold))
    return manager


def _rows(manager: Desk) -> Rows:
    """All that there is, without the version: of that one hears whenever a row is sent again."""
    manager.sync()
    return {
        (table, identity): {name: value for name, value in row.items() if name != "version"}
        for table, rows in manager.tables.items()
        for identity, row in rows.items()
    }


def _named(tables: Mapping[str, Table]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for table, fields in _FIELDS.items():
        for field in fields:
            found.setdefault(field, []).extend(tables.get(table, {}))
    return found


def _ask_for_everything(eve: Desk, named: Mapping[str, list[str]], seed: int) -> None:
    """Every kind of mutation, several times, in no order."""
    wishes = Trespasser(Random(seed), named)
    names = [*KINDS] * 5
    wishes.random.shuffle(names)
    for first in range(0, len(names), 50):
        batch = []
        for name in names[first : first + 50]:
            eve.sequence += 1
            batch.append(
                WireMutation(
                    sequence=eve.sequence,
                    id=new_id(),
                    name=name,
                    version=KINDS[name].version,
                    arguments=wishes.arguments(name),
                    made_at=0,
                )
            )
        assert eve.push(*batch)["failed"] is None


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.STUDENT])
def test_nobody_does_anything_to_a_colleague(house: House, role: Role, seed: int) -> None:
    manager, mara = _furnished(house), house.instructors[0]
    eve = Desk(house.services, house.person(role, 1 if role is Role.INSTRUCTOR else None))
    before = _rows(manager)
    _ask_for_everything(eve, _named(manager.tables), seed)
    after = _rows(manager)
    # Whoever may teach may teach anybody, and then writes down what is to be known of them.
    own = {("instructor", house.instructors[1]), *(key for key in before if key[0] == "student")}
    theirs = {
        key: row
        for key, row in before.items()
        if row.get("instructor_id", mara) == mara and key not in own
    }
    assert {key: after.get(key) for key in theirs} == theirs
    new = [key for key in after.keys() - before.keys() if after[key].get("instructor_id") == mara]
    assert new == []


@pytest.mark.parametrize("seed", range(3))
def test_a_kiosk_without_a_ticket_adds_what_visitors_bring_and_changes_nothing(
    house: House, seed: int
) -> None:
    manager = _furnished(house)
    eve = Desk(house.services, house.person(Role.KIOSK))
    before = _rows(manager)
    _ask_for_everything(eve, _named(manager.tables), seed)
    after = _rows(manager)
    assert {key: after.get(key) for key in before} == before
    assert {table for table, _ in after.keys() - before.keys()} <= _FOR_VISITORS


@pytest.mark.parametrize("role", [Role.MANAGER, Role.ADMIN, Role.KIOSK])
def test_nobody_does_anything_to_another_studio(house: House, pg_url: str, role: Role) -> None:
    manager, elsewhere = _furnished(house), open_house(pg_url).furnish()
    eve = Desk(elsewhere.services, elsewhere.person(role))
    before = _rows(manager)
    _ask_for_everything(eve, _named(manager.tables), seed=0)
    assert _rows(manager) == before
    elsewhere.services.database.close()


@pytest.mark.parametrize("is_restored", [False, True])
def test_a_refusal_that_a_device_claims_to_remember_is_no_way_into_a_colleagues_week(
    house: House, *, is_restored: bool
) -> None:
    """Nothing was asked of who remembered that the slot was lost: it was kept as if it had been."""
    if is_restored:
        with house.services.database.transaction() as session:
            StateRepository(session).begin_anew(AT + timedelta(minutes=1))
    manager = _furnished(house)
    eve = Desk(house.services, house.person(Role.INSTRUCTOR, 1))
    before = _rows(manager)
    wish = eve.wire_mutation(house.booking(_TOMORROW, student=2))
    said: dict[str, JsonValue] = {"obstacle": {"busy_id": _named(manager.tables)["booking_id"][0]}}
    at = to_microseconds(AT)
    former = Former(outcome="rejected", code="taken", facts=said, judged_at=at)
    eve.push(wish.model_copy(update={"former": former}))
    new = {key: row for key, row in _rows(manager).items() if key not in before}
    assert [row["instructor_id"] for row in new.values()] == [house.instructors[1]]
    assert {table for table, _ in new} == {"attention_item"}
