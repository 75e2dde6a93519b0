"""Whatever a mutation says, it gets a verdict, and so does what comes after it."""

from random import Random

import orjson
import pytest
from pydantic import JsonValue

from core.access.permissions import Role
from core.ids import new_id
from core.models.columns import to_microseconds
from core.mutations.base import Arguments
from core.mutations.lessons import NoteBooking
from core.mutations.registry import KINDS
from core.mutations.students import CreateStudent
from sync.protocol import Former, WireMutation
from sync.server.repositories.state import StateRepository
from tests.integration.server.house import AT, Desk, House
from tests.integration.server.strange import Stranger

_AT_ONCE = 26


@pytest.fixture
def desk(house: House) -> Desk:
    found = Desk(house.services, house.person(Role.MANAGER))
    found.sync()
    return found


def _raw(desk: Desk, name: str, text: bytes) -> WireMutation:
    """A mutation as a program that checks nothing writes it."""
    desk.sequence += 1
    said = {"sequence": desk.sequence, "id": new_id(), "name": name, "made_at": 0}
    version = KINDS[name].version
    return WireMutation.model_validate(
        {**said, "version": version, "arguments": orjson.loads(text)}
    )


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_asked_for_is_judged(desk: Desk, house: House, seed: int) -> None:
    rows = [identity for table in desk.tables.values() for identity in table]
    stranger = Stranger(Random(seed), [*rows, new_id(), new_id()])
    names = [*KINDS] * 4
    stranger.random.shuffle(names)
    for first in range(0, len(names), _AT_ONCE):
        batch = [
            _raw(desk, name, orjson.dumps(stranger.arguments(name)))
            for name in names[first : first + _AT_ONCE]
        ]
        answer = desk.push(*batch)
        assert answer["failed"] is None, batch
        verdicts = answer["verdicts"]
        assert isinstance(verdicts, list)
        assert len(verdicts) == len(batch)
    Desk(house.services, desk.person).sync()


def test_an_unstorable_change_beside_a_malformed_one_holds_nobody_up(desk: Desk) -> None:
    """The device could never have sent anything again."""
    wishes: list[Arguments] = [
        CreateStudent(student_id=new_id(), student_name="Ada", notes="N\x00L"),
        CreateStudent(student_id=new_id(), student_name="Bo"),
    ]
    first, last = (desk.wire_mutation(each) for each in wishes)
    broken = _raw(desk, "booking.cancel", b'{"booking_id": 3}')
    answer = desk.push(first, last, broken)
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    codes = [each["code"] for each in verdicts if isinstance(each, dict)]
    assert codes == ["unstorable", "", "arguments"]


def test_an_unstorable_change_before_one_that_misses_a_row_holds_nobody_up(desk: Desk) -> None:
    """To look for what was set aside wrote it, and the device could never send anything again."""
    unstorable = CreateStudent(student_id=new_id(), student_name="Ada", notes="N\x00L")
    missing = NoteBooking(booking_id=new_id(), note="late")
    answer = desk.push(*map(desk.wire_mutation, (unstorable, missing)))
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    codes = [each["code"] for each in verdicts if isinstance(each, dict)]
    assert codes == ["unstorable", "not_found"]


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("x", {"self": 1, "by": 2, "typed": 3, "code": [4]}),
        ("a\x00", {}),
        ("x", {"a\x00": "b\x00"}),
    ],
)
def test_a_former_refusal_stands_whatever_the_device_says_of_it(
    desk: Desk, house: House, code: str, facts: dict[str, JsonValue]
) -> None:
    wish = desk.wire_mutation(CreateStudent(student_id=new_id(), student_name="Ada"))
    with house.services.database.transaction() as session:
        StateRepository(session).begin_anew(AT)
    at = to_microseconds(AT)
    former = Former(outcome="rejected", code=code, facts=facts, judged_at=at)
    verdicts = desk.push(wish.model_copy(update={"former": former}))["verdicts"]
    assert isinstance(verdicts, list)
    told = [each["code"] for each in verdicts if isinstance(each, dict)]
    assert told == [code.replace("\x00", "\N{REPLACEMENT CHARACTER}")]


@pytest.mark.expected_log("nobody is told: its id is taken")
def test_an_id_that_another_studio_has_used_is_refused_and_holds_nobody_up(
    desk: Desk, house: House, pg_url: str
) -> None:
    broken = _raw(desk, "booking.cancel", b'{"booking_id": 3}')
    desk.push(broken)
    other = House(house.services, house.clock).furnish()
    thief = Desk(other.services, other.person(Role.MANAGER))
    copied = broken.model_copy(update={"sequence": 1})
    thief.sequence = 1
    student = thief.wire_mutation(CreateStudent(student_id=new_id(), student_name="Bo"))
    verdicts = thief.push(copied, student)["verdicts"]
    assert isinstance(verdicts, list)
    told = [(each["outcome"], each["code"]) for each in verdicts if isinstance(each, dict)]
    assert told == [("rejected", "arguments"), ("applied", "")]
