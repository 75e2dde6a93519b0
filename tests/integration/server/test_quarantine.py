"""What cannot be judged is set aside with what rests on it, and judged again when asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import orjson
import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.attention import ResolveAttention, RetryAttention
from core.mutations.base import Applied, Arguments, Context
from core.mutations.bookings import CreateBooking
from core.mutations.registry import AnyKind, kind
from core.mutations.students import CreateStudent, UpdateStudent
from sync.protocol import HEAD_ATTEMPTS, WireMutation
from tests.integration.server.house import AT, Desk, House, open_house

TOMORROW_AT_10 = AT.replace(hour=9, minute=0) + timedelta(days=1)


@dataclass
class Program:
    """The server's kinds, of which making a student is broken until it is updated."""

    is_broken: bool = True

    def kind(self, name: str, version: int) -> AnyKind:
        found = kind(name, version)
        if name != CreateStudent.name or not self.is_broken:
            return found

        def fails(context: Context, wish: Arguments) -> Applied:
            found.apply(context, wish)
            raise ZeroDivisionError

        return replace(found, apply=fails)


@dataclass
class Scene:
    """A new student, a lesson of theirs, and a note on both, typed at the front desk."""

    house: House
    program: Program
    clerk: Desk
    manager: Desk
    student: CreateStudent
    lesson: CreateBooking
    batch: list[WireMutation]

    def push(self) -> list[tuple[str, str]]:
        """Offer the batch until the head is set aside; what is then said of each."""
        for _ in range(HEAD_ATTEMPTS - 1):
            assert self.clerk.push(*self.batch)["failed"] == 1
        return _told(self.clerk.push(*self.batch))

    def items(self) -> list[dict[str, JsonValue]]:
        """The attention items, in the order in which they were typed."""
        self.manager.sync()
        found = list(self.manager.tables["attention_item"].values())
        at = {item.id: item.sequence for item in self.batch}
        return sorted(found, key=lambda item: at[_fact(item, "mutation_id")])

    def retry(self, item: dict[str, JsonValue]) -> list[tuple[str, str]]:
        """What the manager hears who asks for one to be judged again."""
        wish = RetryAttention(attention_id=str(item["id"]))
        return _told(self.manager.push(self.manager.wire_mutation(wish)))


@pytest.fixture
def scene(pg_url: str) -> Iterator[Scene]:
    program = Program()
    house = open_house(pg_url, program.kind).furnish(instructors=1, students=2)
    clerk = Desk(house.services, house.person(Role.FRONT_DESK))
    manager = Desk(house.services, house.person(Role.MANAGER))
    student = CreateStudent(student_id=new_id(), student_name="Bo")
    lesson = house.booking(TOMORROW_AT_10)
    lesson = lesson.model_copy(update={"student_id": student.student_id})
    note = UpdateStudent(student_id=student.student_id, student_name="Bo", notes="left-handed")
    other = house.booking(TOMORROW_AT_10 + timedelta(hours=2))
    batch = [clerk.wire_mutation(wish) for wish in (student, lesson, note, other)]
    yield Scene(house, program, clerk, manager, student, lesson, batch)
    house.services.database.close()


def _told(answer: dict[str, JsonValue]) -> list[tuple[str, str]]:
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    return [
        (str(each["outcome"]), str(each["code"])) for each in verdicts if isinstance(each, dict)
    ]


def _fact(item: dict[str, JsonValue], name: str) -> str:
    facts = orjson.loads(str(item["facts"]))
    return str(facts[name])


def _state(items: list[dict[str, JsonValue]]) -> list[tuple[str, str, bool]]:
    return [
        (str(item["kind"]), str(item["code"]), item["resolved_at"] is not None) for item in items
    ]


SET_ASIDE = ("quarantined", "quarantined", False)


@pytest.mark.expected_log("could not be judged")
def test_what_rests_on_the_head_is_set_aside_with_it_and_nothing_else(scene: Scene) -> None:
    aside = ("quarantined", "quarantined")
    assert scene.push() == [aside, aside, aside, ("applied", "")]
    items = scene.items()
    assert _state(items) == [SET_ASIDE] * 3
    behind = [_fact(item, "behind") for item in items]
    assert behind == ["None", str(items[0]["id"]), str(items[0]["id"])]


@pytest.mark.expected_log("still cannot be judged")
@pytest.mark.expected_log("could not be judged")
def test_before_the_update_it_fails_again_and_stays(scene: Scene) -> None:
    scene.push()
    before = scene.items()
    assert scene.retry(before[0]) == [("rejected", "still_failing")]
    assert scene.items() == before
    assert scene.student.student_id not in scene.manager.tables["student"]


@pytest.mark.expected_log("could not be judged")
def test_after_the_update_all_of_it_is_done_in_order_by_who_did_it(scene: Scene) -> None:
    scene.push()
    scene.program.is_broken = False
    assert scene.retry(scene.items()[0]) == [("applied", "")]
    assert [is_resolved for _, _, is_resolved in _state(scene.items())] == [True] * 3
    tables = scene.manager.tables
    assert tables["student"][scene.student.student_id]["notes"] == "left-handed"
    lesson = tables["booking"][scene.lesson.booking_id]
    assert lesson["origin_device_id"] == scene.clerk.person.actor.device_id
    assert scene.retry(scene.items()[0]) == [("rejected", "decided")]


@pytest.mark.expected_log("could not be judged")
def test_a_rule_that_refuses_one_of_them_says_so_and_the_rest_is_done(scene: Scene) -> None:
    scene.push()
    scene.program.is_broken = False
    winner = scene.house.booking(TOMORROW_AT_10)
    scene.manager.push(scene.manager.wire_mutation(winner))
    scene.retry(scene.items()[0])
    (_, _, student_is_done), lesson, (_, _, note_is_done) = _state(scene.items())
    assert (student_is_done, note_is_done) == (True, True)
    assert lesson == ("change_rejected", "taken", False)


@pytest.mark.expected_log("could not be judged")
def test_one_that_was_dropped_holds_nothing_back_any_more(scene: Scene) -> None:
    head, *rest = scene.batch
    for _ in range(HEAD_ATTEMPTS):
        scene.clerk.push(head)
    scene.manager.sync()
    (item,) = scene.manager.tables["attention_item"].values()
    drop = ResolveAttention(attention_id=str(item["id"]), resolution="dismissed")
    assert _told(scene.manager.push(scene.manager.wire_mutation(drop))) == [("applied", "")]
    missing = ("rejected", "not_found")
    assert _told(scene.clerk.push(*rest)) == [missing, missing, ("applied", "")]


@pytest.mark.expected_log("could not be judged")
def test_an_instructor_may_not_have_somebody_elses_change_judged_again(scene: Scene) -> None:
    scene.push()
    item = scene.items()[0]
    instructor = Desk(scene.house.services, scene.house.person(Role.INSTRUCTOR, 0))
    wish = RetryAttention(attention_id=str(item["id"]))
    assert _told(instructor.push(instructor.wire_mutation(wish))) == [("rejected", "not_allowed")]
