"""What devices get: everything they may have, and not a byte more."""

import base64
import json
from collections.abc import Iterator
from datetime import timedelta

import orjson
import pytest
from pydantic import JsonValue
from sqlmodel import Session

from core.access.permissions import Role
from core.errors import Conflict, Malformed
from core.ids import PLATFORM, new_id
from core.kiosk_settings import KioskSettings
from core.models import REPLICATED, Category, Conversation, Message
from core.mutations.base import Arguments
from core.mutations.devices import wish_for
from core.mutations.lessons import CancelBooking
from sync.server.jobs.work import KEEP_TOMBSTONES, compact
from sync.server.repositories.identity import IdentityRepository
from tests.integration.server.house import AT, Desk, House, Person, open_house

TODAY_AT_17 = AT.replace(hour=16, minute=0)
TOMORROW_AT_10 = AT.replace(hour=9, minute=0) + timedelta(days=1)


@pytest.fixture
def manager(house: House) -> Desk:
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.sync()
    return desk


@pytest.fixture
def kiosk(house: House) -> Desk:
    return Desk(house.services, house.person(Role.KIOSK))


def _teacher(house: House, number: int = 0) -> Desk:
    return Desk(house.services, house.person(Role.INSTRUCTOR, number))


def test_a_manager_holds_the_whole_studio(house: House, manager: Desk) -> None:
    assert len(manager.tables["student"]) == 3
    assert len(manager.tables["weekly_hours"]) == 14
    assert len(manager.tables["staff"]) == 1
    assert manager.tables["studio"][house.studio_id]["zone"] == "Europe/Berlin"


def test_a_sync_with_nothing_new_brings_nothing(manager: Desk) -> None:
    answer = manager.ask(manager.request())
    assert (answer["changes"], answer["removals"], answer["resets"]) == ([], [], [])


def test_a_pull_in_small_pages_brings_the_same_as_one_in_large(house: House, manager: Desk) -> None:
    slow = Desk(house.services, house.person(Role.MANAGER))
    manager.sync()
    assert slow.sync(limit=3) > 8
    assert slow.tables["weekly_hours"] == manager.tables["weekly_hours"]
    slow.sync()
    manager.sync()
    assert slow.tables == manager.tables


def test_what_changes_between_two_pages_is_not_missed(house: House, manager: Desk) -> None:
    slow = Desk(house.services, house.person(Role.MANAGER))
    first = slow.ask(slow.request(limit=4))
    wish = house.booking(TOMORROW_AT_10)
    manager.push(manager.wire_mutation(wish))
    manager.push(manager.wire_mutation(CancelBooking(booking_id=wish.booking_id, reason="ill")))
    slow.sync(limit=4)
    manager.sync()
    assert first["next_page"] is not None
    assert slow.tables == manager.tables


def test_a_deleted_row_is_removed_and_one_that_returns_is_not(house: House, manager: Desk) -> None:
    wish = house.booking(TOMORROW_AT_10)
    manager.push(manager.wire_mutation(wish))
    manager.sync()
    assert wish.booking_id in manager.tables["occupancy"]
    manager.push(manager.wire_mutation(CancelBooking(booking_id=wish.booking_id, reason="ill")))
    manager.sync()
    assert manager.tables["occupancy"] == {}
    with house.services.database.writing(house.studio_id) as writing:
        booking = writing.rows.bookings.require(wish.booking_id)
        writing.rows.occupancies.take(booking)
    manager.sync()
    assert list(manager.tables["occupancy"]) == [wish.booking_id]


def test_an_instructor_gets_their_own_lessons_and_nameless_times_of_others(house: House) -> None:
    mine, theirs = _teacher(house, 0), _teacher(house, 1)
    own, foreign = house.booking(TOMORROW_AT_10, 0, 0), house.booking(TOMORROW_AT_10, 1, 1)
    mine.push(mine.wire_mutation(own))
    theirs.push(theirs.wire_mutation(foreign))
    mine.sync()
    assert list(mine.tables["booking"]) == [own.booking_id]
    assert list(mine.tables["student"]) == [house.students[0]]
    assert {each: row["student_id"] for each, row in mine.tables["occupancy"].items()} == {
        own.booking_id: house.students[0],
        foreign.booking_id: None,
    }
    assert house.students[1].encode() not in mine.wire
    assert b"Secretive Person 1" not in mine.wire
    assert b"waive_fees" not in mine.wire
    assert b"+49300000001" not in mine.wire


def test_a_student_comes_into_an_instructors_scope_with_the_first_lesson(house: House) -> None:
    teacher, manager = _teacher(house), Desk(house.services, house.person(Role.MANAGER))
    teacher.sync()
    assert teacher.tables["student"] == {}
    manager.push(manager.wire_mutation(house.booking(TOMORROW_AT_10)))
    teacher.sync()
    assert list(teacher.tables["student"]) == [house.students[0]]


def test_a_student_travels_with_the_first_lesson_of_each_instructor_only(
    house: House, manager: Desk
) -> None:
    student = house.students[0]

    def version_after(*wishes: Arguments) -> object:
        manager.push(*map(manager.wire_mutation, wishes))
        manager.sync()
        return manager.tables["student"][student]["version"]

    lessons = [house.booking(TOMORROW_AT_10 + timedelta(hours=n), n // 4) for n in range(8)]
    first = version_after(lessons[0])
    assert version_after(lessons[1]) == version_after(lessons[2], lessons[3]) == first
    second = version_after(lessons[4], lessons[5])
    assert second != first
    assert version_after(lessons[6]) == second
    other = _teacher(house, 1)
    other.sync()
    assert list(other.tables["student"]) == [student]


def test_messages_are_between_the_student_and_their_instructor(house: House) -> None:
    with house.services.database.writing(house.studio_id) as writing:
        thread = Conversation(
            id=new_id(),
            studio_id=house.studio_id,
            student_id=house.students[2],
            instructor_id=house.instructors[1],
        )
        writing.rows.conversations.add(thread)
        writing.rows.messages.add(
            Message(
                id=new_id(),
                studio_id=house.studio_id,
                conversation_id=thread.id,
                instructor_id=thread.instructor_id,
                body="between us",
                sent_at=AT,
            )
        )
    mine, theirs = _teacher(house, 0), _teacher(house, 1)
    mine.sync()
    theirs.sync()
    assert b"between us" not in mine.wire
    assert b"between us" in theirs.wire


def test_a_kiosk_learns_no_name_no_code_and_no_other_day(
    house: House, manager: Desk, kiosk: Desk
) -> None:
    today, later = house.booking(TODAY_AT_17), house.booking(TOMORROW_AT_10, student=1)
    noted = today.model_copy(update={"note": "allergic to cats"})
    manager.push(manager.wire_mutation(noted), manager.wire_mutation(later))
    kiosk.sync()
    lesson = kiosk.tables["booking"][today.booking_id]
    assert (lesson["code"], lesson["note"], lesson["student_id"]) == ("", "", None)
    assert lesson["code_hash"] != ""
    assert list(kiosk.tables["booking"]) == [today.booking_id]
    assert set(kiosk.tables["occupancy"]) == {today.booking_id, later.booking_id}
    wire = kiosk.wire
    assert not any(student.encode() in wire for student in house.students)
    assert not any(word in wire for word in (b"Secretive", b"allergic", b"+4930", b"ABCDEF"))
    for table in ("student", "staff", "conversation", "message", "attention_item"):
        assert not kiosk.tables[table]
    assert lesson["digits_hash"] != ""
    assert list(kiosk.tables["device"]) == [str(kiosk.person.actor.device_id)]


def test_two_kiosks_set_up_apart_hold_their_own_settings_and_not_each_others(
    house: House, manager: Desk, kiosk: Desk
) -> None:
    other = Desk(house.services, house.person(Role.KIOSK))
    for desk, minutes in ((kiosk, 3), (other, 10)):
        wish = wish_for(str(desk.person.actor.device_id), KioskSettings(hold_min=minutes))
        manager.push(manager.wire_mutation(wish))
    for desk, minutes in ((kiosk, 3), (other, 10)):
        desk.sync()
        (row,) = desk.tables["device"].values()
        assert row["id"] == desk.person.actor.device_id
        assert f'"hold_min": {minutes}' in str(row["settings"])


def test_a_kiosk_sees_its_own_booking_of_today_with_the_code(house: House, kiosk: Desk) -> None:
    kiosk.sync()
    wish = house.booking(TOMORROW_AT_10)
    kiosk.push(kiosk.wire_mutation(wish))
    kiosk.sync()
    lesson = kiosk.tables["booking"][wish.booking_id]
    assert (lesson["code"], lesson["student_id"]) == ("ABCDEF", None)


def test_at_midnight_a_kiosk_forgets_yesterday(house: House, manager: Desk, kiosk: Desk) -> None:
    wish, next_day = house.booking(TODAY_AT_17), house.booking(TOMORROW_AT_10, student=1)
    manager.push(manager.wire_mutation(wish), manager.wire_mutation(next_day))
    kiosk.sync()
    assert list(kiosk.tables["booking"]) == [wish.booking_id]
    house.clock.advance(timedelta(hours=9))
    answer = kiosk.ask(kiosk.request())
    kiosk.sync()
    assert answer["resets"] == ["booking"]
    assert list(kiosk.tables["booking"]) == [next_day.booking_id]


def test_a_row_that_leaves_the_scope_is_removed(house: House, manager: Desk, kiosk: Desk) -> None:
    wish = house.booking(TODAY_AT_17)
    manager.push(manager.wire_mutation(wish))
    kiosk.sync()
    with house.services.database.writing(house.studio_id) as writing:
        booking = writing.rows.bookings.require(wish.booking_id)
        booking.starts_at, booking.ends_at = (
            booking.starts_at + timedelta(days=2),
            booking.ends_at + timedelta(days=2),
        )
        writing.rows.bookings.save(booking)
    kiosk.sync()
    assert kiosk.tables["booking"] == {}


def test_another_role_on_the_device_fetches_only_what_differs(house: House) -> None:
    desk = _teacher(house)
    desk.sync()
    desk.person = Person(house.person(Role.MANAGER).actor, "")
    answer = desk.ask(desk.request())
    assert answer["resets"] == [
        "attention_item",
        "booking",
        "conversation",
        "device",
        "message",
        "occupancy",
        "read_marker",
        "staff",
        "student",
        "waitlist_entry",
    ]


def test_a_scope_that_changes_between_two_pages_makes_the_pull_begin_anew(house: House) -> None:
    kiosk = Desk(house.services, house.person(Role.KIOSK))
    page = kiosk.ask(kiosk.request(limit=2))["next_page"]
    house.clock.advance(timedelta(days=1))
    with pytest.raises(Conflict, match="page_stale"):
        kiosk.ask(kiosk.request(page=page))


def test_deletions_forgotten_between_two_pages_make_the_pull_begin_anew(house: House) -> None:
    new = Desk(house.services, house.person(Role.MANAGER))
    page = new.ask(new.request(limit=2))["next_page"]
    with house.services.database.writing(house.studio_id) as writing:
        writing.rows.students.remove(writing.rows.students.require(house.students[0]))
    house.clock.advance(KEEP_TOMBSTONES + timedelta(days=400))
    assert not compact(house.services).startswith("0 tombstones")
    with pytest.raises(Conflict, match="page_stale"):
        new.ask(new.request(page=page))


def test_the_catalogue_is_shared_and_has_a_counter_of_its_own(
    house: House, manager: Desk, pg_url: str
) -> None:
    before = manager.cursor
    with house.services.database.writing(PLATFORM) as writing:
        writing.rows.categories.add(
            Category(id=new_id(), studio_id=PLATFORM, slug="music", name="Music")
        )
    manager.sync()
    other = open_house(pg_url).furnish()
    theirs = Desk(other.services, other.person(Role.MANAGER))
    theirs.sync()
    assert manager.cursor != before
    assert theirs.tables["category"] == manager.tables["category"] != {}
    assert not set(theirs.tables["student"]) & set(manager.tables["student"])
    other.services.database.close()


def test_a_restored_server_makes_devices_fetch_everything(manager: Desk) -> None:
    manager.epoch = new_id()
    resets = manager.ask(manager.request())["resets"]
    assert isinstance(resets, list)
    assert len(resets) == len(REPLICATED)


def test_a_cursor_older_than_what_is_remembered_of_deletions_starts_anew(
    house: House, manager: Desk
) -> None:
    wish = house.booking(TOMORROW_AT_10)
    manager.push(manager.wire_mutation(wish))
    manager.sync()
    cancelled = manager.wire_mutation(CancelBooking(booking_id=wish.booking_id, reason="ill"))
    manager.push(cancelled)
    house.clock.advance(KEEP_TOMBSTONES + timedelta(days=400))
    compact(house.services)
    manager.sync()
    assert manager.tables["occupancy"] == {}


@pytest.mark.parametrize("cursor", ["", "x", "1", "1.", "-1.0", "1.2.3", "١.٢"])
def test_a_cursor_of_somebody_elses_making_is_malformed(manager: Desk, cursor: str) -> None:
    with pytest.raises(Malformed):
        manager.ask(manager.request(cursor=cursor))


@pytest.mark.parametrize("page", ["x", "bnVsbA==", "WzEsMl0=", "W10="])
def test_a_page_of_somebody_elses_making_is_malformed(manager: Desk, page: str) -> None:
    with pytest.raises(Malformed):
        manager.ask(manager.request(page=page))


@pytest.mark.parametrize(
    ("place", "value"),
    [
        *((0, 2**63), (1, "1"), (2, True), (3, 1.5), (4, None), (5, 2**64), (7, -5)),
        *((8, [2**63, new_id()]), (8, [1, "zz"]), (8, [1, "\x00"]), (8, [1]), (8, {"0": 1})),
    ],
)
def test_a_page_that_somebody_altered_is_malformed(
    house: House, place: int, value: JsonValue
) -> None:
    new = Desk(house.services, house.person(Role.MANAGER))
    page = new.ask(new.request(limit=2))["next_page"]
    assert isinstance(page, str)
    content = orjson.loads(base64.urlsafe_b64decode(page))
    content[place] = value
    altered = base64.urlsafe_b64encode(json.dumps(content).encode()).decode()
    with pytest.raises(Malformed, match="page"):
        new.ask(new.request(page=altered))


@pytest.mark.expected_log("an older state of the database was put back")
def test_a_database_that_was_put_back_without_a_word_is_told_of(
    house: House, manager: Desk
) -> None:
    """Nobody ran `restored`: the device is filled anew, and the log says what is to be done."""
    manager.sync()
    seen = manager.cursor
    assert seen is not None
    studio, _, platform = seen.partition(".")
    manager.cursor = f"{int(studio) + 5}.{platform}"
    manager.sync()
    assert manager.cursor == seen


@pytest.mark.parametrize("role", [Role.STUDENT, Role.INSTRUCTOR])
def test_who_may_hold_nothing_is_heard_and_told_so(house: House, role: Role) -> None:
    desk = Desk(house.services, house.person(role))
    answer = desk.push(desk.wire_mutation(house.booking(house.clock.now() + timedelta(days=1))))
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert (answer["closed"], len(verdicts)) == ("no_place", 1)
    assert "changes" not in answer


@pytest.fixture
def session(house: House) -> Iterator[Session]:
    with house.services.database.transaction() as session:
        yield session


def test_what_a_device_reports_is_kept(house: House, manager: Desk, session: Session) -> None:
    manager.push(manager.wire_mutation(house.booking(TOMORROW_AT_10)))
    desk = Desk(house.services, manager.person, replica_id=new_id())
    mutation = desk.wire_mutation(house.booking(TOMORROW_AT_10 + timedelta(hours=1)))
    report = {"waiting": 7, "app_version": "1.2"}
    desk.ask(desk.request(mutations=[mutation], report=report))
    replicas = IdentityRepository(session).replicas_of(house.studio_id)
    assert (7, "1.2") in {(each.waiting, each.app_version) for each in replicas}
