"""Instructors know whom they teach, and nobody else of the studio."""

from datetime import timedelta

import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.base import Arguments
from core.mutations.messages import SendMessage
from core.mutations.students import CreateStudent
from tests.integration.server.house import AT, Desk, House

_TOMORROW = AT.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.fixture
def tomas(house: House) -> Desk:
    """The second instructor; the first teaches Ana."""
    manager = Desk(house.services, house.person(Role.MANAGER))
    manager.push(manager.wire_mutation(house.booking(_TOMORROW)))
    found = Desk(house.services, house.person(Role.INSTRUCTOR, 1))
    found.sync()
    return found


def _told(desk: Desk, wish: Arguments) -> dict[str, JsonValue]:
    verdicts = desk.push(desk.wire_mutation(wish))["verdicts"]
    assert isinstance(verdicts, list)
    (verdict,) = verdicts
    assert isinstance(verdict, dict)
    return verdict


def test_a_colleagues_student_is_not_come_by_with_a_lesson(house: House, tomas: Desk) -> None:
    """Ids of rows that are out of scope are told, to be removed: a lesson made them people."""
    wish = house.booking(_TOMORROW + timedelta(hours=2), instructor=1)
    assert _told(tomas, wish)["code"] == "not_found"
    tomas.sync()
    assert tomas.tables["student"] == {}


def test_a_colleagues_student_is_not_come_by_with_a_message(house: House, tomas: Desk) -> None:
    wish = SendMessage(
        message_id=new_id(),
        student_id=house.students[0],
        instructor_id=house.instructors[1],
        body="Who are you?",
    )
    told = _told(tomas, wish)
    assert (told["code"], "Secretive" in str(told["facts"])) == ("not_found", False)


def test_who_was_just_taken_down_is_whoever_s_who_did(house: House, tomas: Desk) -> None:
    new = CreateStudent(student_id=new_id(), student_name="Bo")
    lesson = house.booking(_TOMORROW + timedelta(hours=2), instructor=1)
    lesson = lesson.model_copy(update={"student_id": new.student_id})
    again = lesson.model_copy(
        update={"booking_id": new_id(), "starts_at": lesson.starts_at + timedelta(hours=1)}
    )
    answer = tomas.push(*map(tomas.wire_mutation, (new, lesson, again)))
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert [each["outcome"] for each in verdicts if isinstance(each, dict)] == ["applied"] * 3
    tomas.sync()
    assert list(tomas.tables["student"]) == [new.student_id]
