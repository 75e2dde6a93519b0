"""What the server makes of what devices did."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pydantic import JsonValue
from sqlalchemy.exc import IntegrityError

from core.access.permissions import Role
from core.errors import Malformed
from core.ids import DeviceId, new_id
from core.models import Occupancy, OccupancyKind
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.bookings import RescheduleBooking
from core.mutations.holds import HoldSlot
from core.mutations.refusals import keep_what_was_typed
from core.mutations.registry import AnyKind, kind
from core.mutations.students import CreateStudent, UpdateStudent
from sync.protocol import HEAD_ATTEMPTS, WireMutation
from tests.integration.server.house import AT, Desk, House, open_house

TOMORROW_AT_10 = AT.replace(hour=9, minute=0) + timedelta(days=1)


class Bump(Arguments):
    """A mutation that fails in ways no rule foresees."""

    name = "test.bump"
    booking_id: str
    how: str


def _bump(context: Context, wish: Bump) -> Applied:
    student = context.rows.students.require(wish.booking_id)
    student.notes = "half done"
    if wish.how == "unsaid":
        raise Malformed("refused_late")
    context.rows.students.save(student)
    if wish.how == "bug":
        raise ZeroDivisionError
    if wish.how == "late":
        raise Malformed("refused_late")
    first = context.rows.occupancies.all()[0]
    context.rows.occupancies.add(
        Occupancy(
            id=new_id(),
            studio_id=context.rows.studio_id,
            instructor_id=first.instructor_id,
            starts_at=first.starts_at,
            ends_at=first.ends_at,
            kind=OccupancyKind.LESSON,
        )
    )
    return Applied()


BUMP = Kind(Bump, _bump, keep_what_was_typed)


def _kinds(name: str, version: int) -> AnyKind:
    return BUMP if name == Bump.name else kind(name, version)  # type: ignore[return-value]  # as the registry does


@pytest.fixture
def bumpy(pg_url: str) -> Iterator[House]:
    found = open_house(pg_url, _kinds).furnish(students=3)
    yield found
    found.services.database.close()


def _told(answer: dict[str, JsonValue]) -> list[tuple[str, str]]:
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    return [
        (str(each["outcome"]), str(each["code"])) for each in verdicts if isinstance(each, dict)
    ]


def _desk(house: House, role: Role = Role.MANAGER, instructor: int | None = None) -> Desk:
    return Desk(house.services, house.person(role, instructor))


def test_a_booking_is_applied_and_comes_back_with_its_version(house: House) -> None:
    desk = _desk(house)
    desk.sync()
    wish = house.booking(TOMORROW_AT_10)
    answer = desk.push(desk.wire_mutation(wish))
    assert _told(answer) == [("applied", "")]
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert isinstance(verdicts[0], dict)
    desk.sync()
    lesson = desk.tables["booking"][wish.booking_id]
    assert (lesson["state"], lesson["version"]) == ("confirmed", verdicts[0]["version"])
    assert lesson["starts_at"] == int(TOMORROW_AT_10.timestamp()) * 1_000_000
    assert desk.tables["occupancy"][wish.booking_id]["version"] == lesson["version"]


def test_sending_again_gives_the_same_verdicts_and_changes_nothing(house: House) -> None:
    desk = _desk(house)
    batch = [desk.wire_mutation(house.booking(TOMORROW_AT_10)) for _ in range(2)]
    first = desk.push(*batch)
    again = desk.push(*batch)
    assert _told(first) == [("applied", ""), ("rejected", "taken")]
    assert again["verdicts"] == first["verdicts"]
    assert again["version"] == first["version"]


def test_a_lost_slot_in_one_batch_becomes_a_conflict_that_people_see(house: House) -> None:
    desk = _desk(house)
    winner, loser = house.booking(TOMORROW_AT_10), house.booking(TOMORROW_AT_10, student=1)
    desk.push(desk.wire_mutation(winner), desk.wire_mutation(loser))
    desk.sync()
    states = {each: row["state"] for each, row in desk.tables["booking"].items()}
    assert states == {winner.booking_id: "confirmed", loser.booking_id: "conflict"}
    items = list(desk.tables["attention_item"].values())
    assert [(item["kind"], item["booking_id"]) for item in items] == [
        ("lost_slot", loser.booking_id)
    ]
    assert list(desk.tables["occupancy"]) == [winner.booking_id]


def test_a_slot_given_up_in_a_batch_can_be_taken_in_the_same_batch(house: House) -> None:
    desk = _desk(house)
    first, second = house.booking(TOMORROW_AT_10), house.booking(TOMORROW_AT_10, student=1)
    moved_to = TOMORROW_AT_10 + timedelta(hours=2)
    move = RescheduleBooking(
        booking_id=first.booking_id,
        starts_at=moved_to,
        duration_min=30,
        moved_from=TOMORROW_AT_10,
    )
    batch = [desk.wire_mutation(each) for each in (first, move, second)]
    assert _told(desk.push(*batch)) == [("applied", "")] * 3


def test_a_held_slot_is_redeemed_by_its_holder_and_by_nobody_else(house: House) -> None:
    holder, other = _desk(house, Role.KIOSK), _desk(house, Role.KIOSK)
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[0],
        starts_at=TOMORROW_AT_10,
        duration_min=30,
    )
    assert _told(holder.push(holder.wire_mutation(hold))) == [("applied", "")]
    late = house.booking(TOMORROW_AT_10, student=1)
    assert _told(other.push(other.wire_mutation(late))) == [("rejected", "held")]
    wish = house.booking(TOMORROW_AT_10).model_copy(update={"hold_id": hold.hold_id})
    assert _told(holder.push(holder.wire_mutation(wish))) == [("applied", "")]


def test_a_held_slot_is_redeemed_in_the_batch_that_took_it(house: House) -> None:
    desk = _desk(house, Role.KIOSK)
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[0],
        starts_at=TOMORROW_AT_10,
        duration_min=30,
    )
    student = CreateStudent(student_id=new_id(), student_name="Walk In")
    wish = house.booking(TOMORROW_AT_10).model_copy(
        update={"hold_id": hold.hold_id, "student_id": student.student_id}
    )
    batch = [desk.wire_mutation(each) for each in (hold, student, wish)]
    assert _told(desk.push(*batch)) == [("applied", "")] * 3


def test_a_sequence_that_is_too_high_is_a_gap_and_nothing_is_judged(house: House) -> None:
    desk = _desk(house)
    desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10)))
    desk.sequence = 4
    later = desk.wire_mutation(house.booking(TOMORROW_AT_10 + timedelta(hours=1)))
    answer = desk.push(later)
    assert (answer["expected"], answer["verdicts"]) == (2, [])


def test_another_history_under_the_same_identity_is_a_fork(house: House) -> None:
    desk = _desk(house)
    desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10)))
    desk.sequence = 0
    other = desk.wire_mutation(house.booking(TOMORROW_AT_10 + timedelta(hours=1)))
    answer = desk.push(other)
    assert (answer["is_fork"], answer["verdicts"]) == (True, [])


def test_the_replica_of_another_device_is_a_fork(house: House) -> None:
    desk, thief = _desk(house), _desk(house)
    desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10)))
    thief.replica_id, thief.sequence = desk.replica_id, desk.sequence
    answer = thief.push(thief.wire_mutation(house.booking(TOMORROW_AT_10)))
    assert answer["is_fork"] is True


def test_a_mutation_judged_under_a_former_identity_keeps_its_verdict(house: House) -> None:
    desk = _desk(house)
    first = desk.wire_mutation(house.booking(TOMORROW_AT_10))
    before = desk.push(first)
    desk.replica_id = new_id()
    after = desk.push(first)
    assert after["verdicts"] == before["verdicts"]
    assert after["version"] == before["version"]


def test_an_id_that_is_used_again_for_something_else_is_refused(house: House) -> None:
    desk = _desk(house)
    first = desk.wire_mutation(house.booking(TOMORROW_AT_10))
    later = house.booking(TOMORROW_AT_10 + timedelta(hours=1))
    desk.push(first)
    assert _told(desk.push(desk.wire_mutation(later, first.id))) == [("rejected", "duplicate_id")]


def test_a_mutation_that_was_given_up_is_refused_and_its_neighbours_are_not(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.mutations.registry.RETIRED", frozenset({"piano.tune"}))
    desk = _desk(house)
    strange = WireMutation(
        sequence=1, id=new_id(), name="piano.tune", version=3, arguments={"a": "\x00"}, made_at=0
    )
    desk.sequence = 1
    good = desk.wire_mutation(house.booking(TOMORROW_AT_10))
    assert _told(desk.push(strange, good)) == [("rejected", "unknown_mutation"), ("applied", "")]
    desk.sync()
    (item,) = desk.tables["attention_item"].values()
    assert (item["code"], item["mutation"]) == ("unknown_mutation", "piano.tune")


@pytest.mark.parametrize(("name", "version"), [("piano.tune", 1), ("booking.create", 99)])
def test_what_only_a_newer_program_understands_waits_with_all_that_follows(
    house: House, name: str, version: int
) -> None:
    desk = _desk(house)
    before, after = (house.booking(TOMORROW_AT_10 + timedelta(hours=n)) for n in (0, 1))
    known = desk.wire_mutation(before)
    strange = desk.wire_mutation(after).model_copy(update={"name": name, "version": version})
    answer = desk.push(known, strange, desk.wire_mutation(after))
    assert _told(answer) == [("applied", "")]
    assert (answer["unknown"], answer["failed"], answer["expected"]) == (2, None, None)
    desk.sync()
    assert set(desk.tables["booking"]) == {before.booking_id}
    assert desk.tables.get("attention_item", {}) == {}


def test_text_that_cannot_be_stored_is_refused_and_its_neighbours_are_not(house: House) -> None:
    desk = _desk(house)
    strange = CreateStudent(student_id=new_id(), student_name="Ada", notes="N\x00L")
    good = CreateStudent(student_id=new_id(), student_name="Bo")
    batch = [desk.wire_mutation(strange), desk.wire_mutation(good)]
    assert _told(desk.push(*batch)) == [("rejected", "unstorable"), ("applied", "")]


def test_the_rows_of_another_studio_do_not_exist(house: House, pg_url: str) -> None:
    other = open_house(pg_url).furnish()
    desk = _desk(house)
    foreign = [
        UpdateStudent(student_id=other.students[0], student_name="Mine now"),
        CreateStudent(student_id=other.students[0], student_name="Mine now"),
        other.booking(TOMORROW_AT_10),
        house.booking(TOMORROW_AT_10).model_copy(update={"student_id": other.students[0]}),
    ]
    answer = desk.push(*[desk.wire_mutation(each) for each in foreign])
    assert _told(answer) == [
        ("rejected", "not_found"),
        ("rejected", "exists"),
        ("rejected", "not_found"),
        ("rejected", "not_found"),
    ]
    theirs = Desk(other.services, other.person(Role.MANAGER))
    theirs.sync()
    assert theirs.tables["student"][other.students[0]]["name"] == "Secretive Person 0"
    other.services.database.close()


def test_what_an_actor_may_not_do_is_refused_and_kept_for_a_person(house: House) -> None:
    desk = _desk(house, Role.INSTRUCTOR, instructor=0)
    answer = desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10, instructor=1)))
    assert _told(answer) == [("rejected", "not_allowed")]
    desk.sync()
    assert len(desk.tables["attention_item"]) == 1


def test_a_batch_in_which_nothing_happens_does_not_raise_the_version(house: House) -> None:
    desk = _desk(house, Role.KIOSK)
    before = desk.push()["version"]
    hold = HoldSlot(
        hold_id=new_id(), instructor_id=new_id(), starts_at=TOMORROW_AT_10, duration_min=30
    )
    answer = desk.push(desk.wire_mutation(hold))
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert isinstance(verdicts[0], dict)
    assert _told(answer) == [("rejected", "not_found")]
    assert (verdicts[0]["version"], answer["version"]) == (before, before)


@pytest.mark.parametrize("how", ["late", "unsaid"])
def test_a_refusal_after_a_write_leaves_nothing_of_it(bumpy: House, how: str) -> None:
    desk = _desk(bumpy)
    good = CreateStudent(student_id=new_id(), student_name="Bo")
    bad = Bump(booking_id=bumpy.students[0], how=how)
    batch = [desk.wire_mutation(each) for each in (good, bad, bumpy.booking(TOMORROW_AT_10))]
    assert _told(desk.push(*batch)) == [
        ("applied", ""),
        ("rejected", "refused_late"),
        ("applied", ""),
    ]
    desk.sync()
    assert desk.tables["student"][bumpy.students[0]]["notes"] == ""


def test_the_schema_itself_refuses_an_overlap_and_the_device_hears_taken(bumpy: House) -> None:
    desk = _desk(bumpy)
    desk.push(desk.wire_mutation(bumpy.booking(TOMORROW_AT_10)))
    answer = desk.push(desk.wire_mutation(Bump(booking_id=bumpy.students[0], how="overlap")))
    assert _told(answer) == [("rejected", "taken")]


@pytest.mark.expected_log("could not be judged")
def test_a_bug_fails_the_head_but_not_what_came_before(bumpy: House) -> None:
    desk = _desk(bumpy)
    good, after = bumpy.booking(TOMORROW_AT_10), bumpy.booking(TOMORROW_AT_10, student=1)
    bad = Bump(booking_id=bumpy.students[0], how="bug")
    answer = desk.push(*[desk.wire_mutation(each) for each in (good, bad, after)])
    assert _told(answer) == [("applied", "")]
    assert answer["failed"] == 2


@pytest.mark.expected_log("could not be judged")
def test_a_head_that_keeps_failing_is_set_aside_where_people_see_it(bumpy: House) -> None:
    desk = _desk(bumpy)
    bad = desk.wire_mutation(Bump(booking_id=bumpy.students[0], how="bug"))
    after = desk.wire_mutation(bumpy.booking(TOMORROW_AT_10))
    failed = [desk.push(bad, after)["failed"] for _ in range(HEAD_ATTEMPTS - 1)]
    answer = desk.push(bad, after)
    assert failed == [1] * (HEAD_ATTEMPTS - 1)
    assert _told(answer) == [("quarantined", "quarantined"), ("applied", "")]
    desk.sync()
    (item,) = desk.tables["attention_item"].values()
    assert (item["kind"], item["mutation"]) == ("quarantined", "test.bump")


@pytest.mark.parametrize(
    ("replica_id", "first", "second"),
    [("x" * 36, {}, {}), (new_id(), {"id": "y" * 36}, {}), (new_id(), {}, {"sequence": 7})],
    ids=["replica", "mutation", "sequence"],
)
def test_a_batch_that_no_outbox_makes_is_malformed(
    house: House, replica_id: str, first: dict[str, object], second: dict[str, object]
) -> None:
    desk = _desk(house)
    one = desk.wire_mutation(house.booking(TOMORROW_AT_10)).model_copy(update=first)
    two = desk.wire_mutation(house.booking(TOMORROW_AT_10)).model_copy(update=second)
    with pytest.raises(Malformed):
        house.services.authority.push(desk.person.actor, replica_id, [one, two])


def test_lessons_may_touch_in_the_schema_and_never_overlap(house: House) -> None:
    def take(first: int, last: int) -> None:
        with house.services.database.writing(house.studio_id) as writing:
            writing.rows.occupancies.add(
                Occupancy(
                    id=new_id(),
                    studio_id=house.studio_id,
                    instructor_id=house.instructors[0],
                    starts_at=AT + timedelta(minutes=first),
                    ends_at=AT + timedelta(minutes=last),
                    kind=OccupancyKind.LESSON,
                )
            )

    take(0, 30)
    take(30, 60)
    with pytest.raises(IntegrityError, match="occupancy_instructor_free"):
        take(59, 90)


def test_an_actor_without_a_device_is_nobodys_replica(house: House) -> None:
    desk = _desk(house)
    desk.push(desk.wire_mutation(house.booking(TOMORROW_AT_10)))
    elsewhere = replace(desk.person.actor, device_id=DeviceId(new_id()))
    desk.person = replace(desk.person, actor=elsewhere)
    again = desk.wire_mutation(house.booking(TOMORROW_AT_10))
    judgement = house.services.authority.push(elsewhere, desk.replica_id, [again])
    assert judgement.is_fork
