"""What somebody may see changes: the device holds that and nothing else, to the last byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import PLATFORM, new_id
from core.models import Service
from core.mutations.calls import CallStaff
from core.mutations.lessons import CancelBooking
from core.mutations.students import CreateStudent, SeenStudent, UpdateStudent
from core.mutations.waitlist import JoinWaitlist
from sync.client.answers import Answer
from sync.protocol import SyncRequest
from tests.builders.replica import TABLES, dump
from tests.evolution.conftest import Town, said
from tests.evolution.devices import KEY, Device
from tests.evolution.plain_pages import texts_in
from tests.evolution.test_restored_server import lesson_id
from tests.integration.server.house import AT

STRANGERS = ("Secretive Person 1", "+49300000001", "Secretive Person 2", "+49300000002")


def place(town: Town, name: str, **values: object) -> None:
    """Change somebody's place in the studio."""
    with town.house.services.database.writing(town.house.studio_id) as writing:
        found = writing.rows.staff.of_account(str(town.people[name].actor.account_id))
        assert found is not None
        for field, value in values.items():
            setattr(found, field, value)
        writing.rows.staff.save(found)


def resets_at(device: Device) -> set[str]:
    """Which tables are sent whole at the next contact."""
    told: set[str] = set()
    way = device.transport.exchange

    def listen(request: SyncRequest, token: str) -> Answer:
        answer = way(request, token)
        told.update(answer.head.resets)
        return answer

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(device.transport, "exchange", listen)
        device.rounds.run()
    return told


def held(device: Device) -> dict[str, list[dict[str, JsonValue]]]:
    """Every row on the device, but for the staff and the devices, which change with a role."""
    return {
        table: dump(device.replica, table) for table in TABLES if table not in ("staff", "device")
    }


def file_of(town: Town, name: str) -> Path:
    """The device's replica."""
    return town.folder / name / "replica.db"


def test_another_role_brings_what_differs_and_takes_every_trace_of_what_it_may_not_see(
    town: Town,
) -> None:
    town.elsewhere(town.lesson(9), town.lesson(10, student=1, instructor=1))
    desk = town.seat("mara", Role.INSTRUCTOR, 0)
    before = held(desk)
    assert texts_in(file_of(town, "mara"), KEY, *STRANGERS, "Secretive Person 0") == {
        "Secretive Person 0"
    }
    place(town, "mara", role=Role.FRONT_DESK)
    differs = resets_at(desk)
    assert {"booking", "student", "occupancy"} <= differs
    assert not {"studio", "category", "service", "room", "instructor", "weekly_hours"} & differs
    assert len(desk.replica.state.fingerprints) == len(TABLES)
    assert texts_in(file_of(town, "mara"), KEY, *STRANGERS) == set(STRANGERS)
    place(town, "mara", role=Role.INSTRUCTOR)
    assert resets_at(desk) == differs
    assert held(desk) == before
    assert texts_in(file_of(town, "mara"), KEY, *STRANGERS) == set()


def test_pending_edits_of_what_is_now_out_of_reach_are_put_before_a_person(town: Town) -> None:
    foreign = town.lesson(10, student=1, instructor=1)
    town.elsewhere(town.lesson(9), foreign)
    desk = town.seat("mara", Role.MANAGER)
    renamed = UpdateStudent(student_id=town.house.students[2], student_name="Someone Renamed")
    desk.perform(said(CancelBooking(booking_id=lesson_id(foreign), reason="ill")), said(renamed))
    place(town, "mara", role=Role.INSTRUCTOR, instructor_id=town.house.instructors[0])
    desk.rounds.run()
    assert desk.replica.waiting() == 0
    assert desk.replica.waiting_rows() == frozenset()
    items = town.rows("attention_item").values()
    assert sorted(str(each["mutation"]) for each in items) == ["booking.cancel", "student.update"]
    assert {each["code"] for each in items} == {"not_allowed"}
    assert town.rows("booking")[lesson_id(foreign)]["state"] == "confirmed"
    assert texts_in(file_of(town, "mara"), KEY, *STRANGERS) == set()


def test_another_instructors_place_brings_their_lessons_and_takes_the_former(town: Town) -> None:
    theirs, others = town.lesson(9), town.lesson(10, student=1, instructor=1)
    town.elsewhere(theirs, others)
    desk = town.seat("mara", Role.INSTRUCTOR, 0)
    place(town, "mara", instructor_id=town.house.instructors[1])
    assert "offering" not in resets_at(desk)
    assert [row["id"] for row in dump(desk.replica, "booking")] == [lesson_id(others)]
    found = texts_in(file_of(town, "mara"), KEY, "Secretive Person 0", *STRANGERS[:2])
    assert found == set(STRANGERS[:2])


def test_a_person_who_is_erased_leaves_rows_and_outbox_of_every_device(town: Town) -> None:
    desk, other = town.seat("desk", Role.MANAGER), town.seat("other", Role.FRONT_DESK)
    wish = CreateStudent(student_id=new_id(), student_name="Hugo Brand", phone="+49301234567")
    stays = CreateStudent(student_id=new_id(), student_name="Ruby Voss")
    desk.perform(said(wish), said(stays))
    desk.rounds.run()
    other.rounds.run()
    other.perform(said(UpdateStudent(student_id=wish.student_id, student_name="Hugo Brandt")))
    erase(town, wish.student_id)
    for device, name in ((desk, "desk"), (other, "other")):
        device.rounds.run()
        assert device.replica.waiting() == 0
        assert wish.student_id not in {row["id"] for row in dump(device.replica, "student")}
        traces = texts_in(file_of(town, name), KEY, "Hugo Brand", "+49301234567", "Ruby Voss")
        assert traces == ({"Ruby Voss"} if device is desk else {"Hugo Brand", "Ruby Voss"})
    # What the other had typed is where the staff decide about it, and nowhere else.
    resolve_all(town)
    other.rounds.run()
    assert texts_in(file_of(town, "other"), KEY, "Hugo Brand") == set()


def test_a_person_who_was_erased_is_forgotten_where_everything_is_fetched_anew(town: Town) -> None:
    desk = town.seat("desk", Role.MANAGER)
    wish = CreateStudent(student_id=new_id(), student_name="Hugo Brand")
    desk.perform(said(wish))
    desk.rounds.run()
    erase(town, wish.student_id)
    desk.replica.exchanges.ask_anew()
    desk.rounds.run()
    assert texts_in(file_of(town, "desk"), KEY, "Hugo Brand") == set()


def test_what_waited_to_be_decided_about_a_person_goes_with_them(town: Town) -> None:
    desk, other = town.seat("desk", Role.MANAGER), town.seat("other", Role.FRONT_DESK)
    wish = CreateStudent(student_id=new_id(), student_name="Hugo Brand")
    stays = CreateStudent(student_id=new_id(), student_name="Ruby Voss")
    desk.perform(said(wish), said(stays))
    desk.rounds.run()
    other.rounds.run()
    for person in (wish, stays):
        for seat, name in ((desk, f"{person.student_name}t"), (other, f"{person.student_name}er")):
            seen = SeenStudent.model_validate(person.model_dump(exclude={"student_id"}))
            edit = UpdateStudent(student_id=person.student_id, student_name=name, seen=seen)
            seat.perform(said(edit))
    desk.rounds.run()
    other.rounds.run()
    desk.rounds.run()
    assert len(dump(desk.replica, "attention_item")) == 2
    erase(town, wish.student_id)
    for device, name in ((desk, "desk"), (other, "other")):
        device.rounds.run()
        (left,) = dump(device.replica, "attention_item")
        assert left["student_id"] == stays.student_id
        assert texts_in(file_of(town, name), KEY, "Hugo Brand", "Ruby Voss") == {"Ruby Voss"}


def test_a_kiosk_keeps_nothing_of_who_waits_and_the_desk_what_it_needs(town: Town) -> None:
    kiosk, desk = town.seat("kiosk", Role.KIOSK), town.seat("desk", Role.FRONT_DESK)
    person = CreateStudent(student_id=new_id(), student_name="Hugo Brand")
    service = new_id()
    with town.house.services.database.writing(PLATFORM) as writing:
        writing.rows.services.add(
            Service(id=service, studio_id=PLATFORM, category_id=new_id(), slug="p", name="Piano")
        )
    kiosk.rounds.run()
    wish = JoinWaitlist(
        entry_id=new_id(),
        student_id=person.student_id,
        service_id=service,
        duration_min=30,
        first_date=AT.date(),
        last_date=AT.date(),
    )
    kiosk.perform(said(person), said(wish), said(CallStaff(called_at=AT)))
    assert len(dump(kiosk.replica, "waitlist_entry")) == 1
    kiosk.rounds.run()
    desk.rounds.run()
    assert (dump(kiosk.replica, "waitlist_entry"), dump(kiosk.replica, "student")) == ([], [])
    (call,) = dump(kiosk.replica, "attention_item")
    (entry,) = dump(desk.replica, "waitlist_entry")
    assert (call["kind"], entry["student_id"]) == ("called", person.student_id)
    erase(town, person.student_id)
    desk.rounds.run()
    assert dump(desk.replica, "waitlist_entry") == []


def erase(town: Town, student_id: str) -> None:
    """Delete a person on the server."""
    with town.house.services.database.writing(town.house.studio_id) as writing:
        writing.rows.students.remove(writing.rows.students.require(student_id))


def resolve_all(town: Town) -> None:
    """Whoever erases a person deletes what waited to be decided about them."""
    with town.house.services.database.writing(town.house.studio_id) as writing:
        for item in writing.rows.attention.all():
            writing.rows.attention.remove(item)
