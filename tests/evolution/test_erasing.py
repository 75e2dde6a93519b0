"""A manager erases somebody: every other device forgets them, to the last byte of its file."""

from __future__ import annotations

from core.access.permissions import Role
from core.ids import new_id
from core.models import Conversation, Message
from core.mutations.erasing import EraseStudent
from core.mutations.messages import EditMessage
from core.mutations.students import CreateStudent
from tests.builders.replica import dump
from tests.evolution.conftest import Town, said
from tests.evolution.devices import KEY, Device
from tests.evolution.plain_pages import texts_in
from tests.evolution.test_scopes import file_of
from tests.integration.client.test_opening import plain_connection
from tests.integration.server.house import AT

NAMED = ("Hugo Brand", "+49301234567", "Hugo plays loudly")


def _write_to(town: Town, student_id: str, author: str | None = None) -> str:
    """Their teacher writes to them, as the server has it; the message's id. `author` is the seat of
    whoever typed it.
    """
    with town.house.services.database.writing(town.house.studio_id) as writing:
        rows, studio = writing.rows, town.house.studio_id
        thread = Conversation(
            id=new_id(),
            studio_id=studio,
            student_id=student_id,
            instructor_id=town.house.instructors[0],
            last_message=NAMED[2],
            last_message_at=AT,
        )
        rows.conversations.add(thread)
        message = rows.messages.add(
            Message(
                id=new_id(),
                studio_id=studio,
                conversation_id=thread.id,
                instructor_id=town.house.instructors[0],
                author="Mara",
                author_account_id=town.people[author].actor.account_id if author else None,
                body=NAMED[2],
                sent_at=AT,
            )
        )
        return message.id


def known(device: Device, person: CreateStudent) -> int:
    """How many rows a device has of somebody: themselves, their thread, and what was written."""
    people = [each for each in dump(device.replica, "student") if each["id"] == person.student_id]
    threads = dump(device.replica, "conversation")
    own = [each["id"] for each in threads if each["student_id"] == person.student_id]
    messages = dump(device.replica, "message")
    return len(people) + len(own) + sum(each["body"] == NAMED[2] for each in messages)


def test_who_was_erased_by_a_manager_without_a_network_is_gone_from_the_desk(town: Town) -> None:
    manager, desk = town.seat("manager", Role.MANAGER), town.seat("desk", Role.FRONT_DESK)
    person = CreateStudent(
        student_id=new_id(), student_name=NAMED[0], phone=NAMED[1], notes=NAMED[2]
    )
    desk.perform(said(person))
    desk.rounds.run()
    manager.rounds.run()
    _write_to(town, person.student_id)
    desk.rounds.run()
    manager.rounds.run()
    assert known(manager, person) == 3
    manager.perform(said(EraseStudent(student_id=person.student_id)))
    assert known(manager, person) == 0
    manager.rounds.run()
    desk.rounds.run()
    for device, name in ((manager, "manager"), (desk, "desk")):
        assert known(device, person) == 0
        assert texts_in(file_of(town, name), KEY, *NAMED) == set()


def test_what_was_typed_into_a_message_meanwhile_does_not_wait_to_be_said_again(
    town: Town,
) -> None:
    manager, desk = town.seat("manager", Role.MANAGER), town.seat("desk", Role.MANAGER)
    person = CreateStudent(student_id=new_id(), student_name=NAMED[0])
    manager.perform(said(person))
    manager.rounds.run()
    message = _write_to(town, person.student_id, "desk")
    desk.rounds.run()
    edited = desk.perform(said(EditMessage(message_id=message, body=f"{NAMED[2]}, and well")))
    manager.perform(said(EraseStudent(student_id=person.student_id)))
    manager.rounds.run()
    desk.rounds.run()
    assert desk.outcomes(edited) == {edited[0]: ["rejected", "not_found"]}
    kept = plain_connection(file_of(town, "desk"), KEY)
    assert kept.execute("SELECT name, arguments FROM outbox").fetchall() == [("", "{}")]
    kept.close()
