"""A server that was put back to a backup: devices offer again what it lost, and all ends alike."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from core.access.permissions import Role
from core.models import AttentionKind, BookingState
from core.models.columns import to_microseconds
from core.mutations.attention import RetryAttention
from core.mutations.base import Intention
from core.mutations.erasing import EraseStudent
from core.mutations.lessons import CancelBooking, NoteBooking
from core.mutations.rebooking import ResolveConflict
from sync.protocol import Former, WireMutation
from sync.server.repositories.state import StateRepository
from tests.builders.replica import TABLES, dump
from tests.evolution.conftest import Town, said, town_around
from tests.fixtures.postgres_server import SharedServer
from tests.integration.server.house import AT, Desk, House, Person, open_house

_numbers = itertools.count()
Rows = dict[str, dict[str, dict[str, object]]]


@dataclass
class Backups:
    """One studio whose database is copied while the server rests, and put in its place later."""

    postgres: SharedServer
    url: str
    folder: Path
    house: House
    people: dict[str, Person] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)

    @contextmanager
    def open(self) -> Iterator[Town]:
        """The server over HTTP, with the devices that are known."""
        fresh = open_house(self.url, clock=self.house.clock)
        house = House(
            fresh.services,
            fresh.clock,
            self.house.studio_id,
            self.house.instructors,
            self.house.offerings,
            self.house.students,
        )
        with town_around(house, self.folder) as town:
            town.people = self.people
            yield town

    def copy(self) -> str:
        """A backup: PostgreSQL's own copy of the whole database."""
        name = f"backup_{os.getpid()}_{next(_numbers)}"
        self.made.append(name)
        return self.postgres.clone(str(make_url(self.url).database), name)

    def restore(self, url: str) -> None:
        """Go on with a backup, as one does after a restore."""
        self.url = url
        house = open_house(url, clock=self.house.clock)
        with house.services.database.transaction() as session:
            StateRepository(session).begin_anew(self.house.clock.now())
        house.services.database.close()


@pytest.fixture
def backups(pg_url: str, postgres: SharedServer, tmp_path: Path) -> Iterator[Backups]:
    house = open_house(pg_url).furnish(instructors=2, students=3)
    house.services.database.close()
    found = Backups(postgres, pg_url, tmp_path, house)
    yield found
    for name in found.made:
        postgres.drop(name)


def business(town: Town) -> Rows:
    """What the studio is about, without what numbers the rows, and without what a refusal said of
    the winner and of free times: those are told anew, of the state that is found.
    """
    told_anew = {"version", "alternatives", "facts", "lost_to"}
    return {
        table: {
            key: {name: value for name, value in row.items() if name not in told_anew}
            for key, row in town.rows(table).items()
        }
        for table in ("booking", "student", "attention_item")
    }


def lesson_id(wish: Intention) -> str:
    """The lesson that a wish is about."""
    return str(wish.arguments["booking_id"])


def assert_in_step(town: Town, *names: str) -> None:
    """Each device holds what a fresh pull would bring it, and goes on under the name it has."""
    for name in names:
        device = town.reopened(name)
        device.rounds.run()
        identity = device.replica.state.replica_id
        held = {table: dump(device.replica, table) for table in TABLES}
        device.replica.exchanges.ask_anew()
        device.rounds.run()
        assert {table: dump(device.replica, table) for table in TABLES} == held, name
        assert (device.replica.waiting(), device.replica.state.replica_id) == (0, identity)
        device.close()


def sync(town: Town, *names: str) -> None:
    """Each of these devices comes by once."""
    for name in names:
        device = town.reopened(name)
        device.rounds.run()
        device.close()


def test_what_a_restore_lost_is_offered_again_and_ends_in_the_same_state(backups: Backups) -> None:
    with backups.open() as town:
        desk, teacher = town.seat("desk", Role.MANAGER), town.seat("teacher", Role.INSTRUCTOR, 0)
        kiosk = town.seat("hall", Role.KIOSK)
        before = town.lesson(9)
        desk.perform(before)
        kiosk.perform(*town.walk_in(10))
        for device in (desk, kiosk, teacher):
            device.rounds.run()
    backup = backups.copy()
    with backups.open() as town:
        _more_is_done(town, before)
        wanted = business(town)
    states = sorted(str(row["state"]) for row in wanted["booking"].values())
    assert states == ["cancelled", "confirmed", "confirmed", "confirmed", "confirmed", "confirmed"]

    backups.restore(backup)
    with backups.open() as town:
        assert len(business(town)["booking"]) == 2
        sync(town, "hall", "desk", "teacher", "hall")
        assert business(town) == wanted
        assert_in_step(town, "hall", "desk", "teacher")
        desk = town.reopened("desk")
        (done,) = desk.perform(town.lesson(18))
        desk.rounds.run()
        assert desk.outcomes([done]) == {done: ["applied", ""]}


def _more_is_done(town: Town, before: Intention) -> None:
    """After the backup: one lesson more, one less, a lost slot that was found another, a walk-in,
    and a note.
    """
    desk, teacher, kiosk = (town.reopened(name) for name in ("desk", "teacher", "hall"))
    lost, won = town.lesson(13, student=1), town.lesson(13)
    desk.perform(town.lesson(11), lost)
    desk.perform(said(CancelBooking(booking_id=lesson_id(before), reason="ill")))
    teacher.perform(won)
    kiosk.perform(*town.walk_in(12))
    for device in (teacher, desk, kiosk):
        device.rounds.run()
    at_15 = AT.replace(day=7, hour=15, minute=0)
    desk.perform(said(ResolveConflict(booking_id=lesson_id(lost), starts_at=at_15)))
    teacher.rounds.run()
    teacher.perform(said(NoteBooking(booking_id=lesson_id(won), note="Scales")))
    for device in (desk, teacher):
        device.rounds.run()


def test_a_slot_that_was_given_away_since_the_restore_is_a_conflict_that_people_see(
    backups: Backups,
) -> None:
    with backups.open() as town:
        desk = town.seat("desk", Role.MANAGER)
    backup = backups.copy()
    with backups.open() as town:
        desk = town.reopened("desk")
        mine = town.lesson(9)
        desk.perform(mine)
        desk.rounds.run()
        desk.perform(town.lesson(11))
    backups.restore(backup)
    with backups.open() as town:
        theirs = town.lesson(9, student=1)
        town.elsewhere(theirs)
        sync(town, "desk")
        states = {key: row["state"] for key, row in town.rows("booking").items()}
        assert states[lesson_id(mine)] == BookingState.CONFLICT
        assert states[lesson_id(theirs)] == BookingState.CONFIRMED
        assert sorted(map(str, states.values())) == ["confirmed", "confirmed", "conflict"]
        (item,) = town.rows("attention_item").values()
        assert item["booking_id"] == lesson_id(mine)
        assert_in_step(town, "desk")


def test_what_is_offered_again_ahead_of_what_it_rests_on_waits_for_it(backups: Backups) -> None:
    with backups.open() as town:
        for name, role in (("hall", Role.KIOSK), ("desk", Role.MANAGER), ("door", Role.FRONT_DESK)):
            town.seat(name, role)
    backup = backups.copy()
    with backups.open() as town:
        stranger, wish = town.walk_in(9)
        town.reopened("hall").perform(stranger, wish)
        sync(town, "hall", "desk", "door")
        town.reopened("door").perform(said(NoteBooking(booking_id=lesson_id(wish), note="Scales")))
        backups.house.clock.advance(timedelta(minutes=1))
        sync(town, "door", "desk")
        ended = said(CancelBooking(booking_id=lesson_id(wish), reason="ill"))
        (end,) = town.reopened("desk").perform(ended)
        sync(town, "desk", "hall")
        wanted = business(town)
    backups.restore(backup)
    with backups.open() as town:
        sync(town, "desk", "door")
        waiting = business(town)["attention_item"].values()
        assert {str(each["kind"]) for each in waiting} == {AttentionKind.QUARANTINED}
        assert len(waiting) == 2
        sync(town, "hall", "desk", "door")
        assert business(town)["booking"] == wanted["booking"]
        items = business(town)["attention_item"].values()
        assert {each["resolution"] for each in items} == {"judged_again"}
        assert town.reopened("desk").outcomes([end]) == {end: ["quarantined", "quarantined"]}
        assert_in_step(town, "hall", "desk", "door")


def test_who_was_erased_does_not_come_back_with_a_backup(backups: Backups) -> None:
    with backups.open() as town:
        town.seat("hall", Role.KIOSK)
        town.seat("desk", Role.MANAGER)
        stranger, _ = town.walk_in(9)
        town.reopened("hall").perform(stranger)
        sync(town, "hall", "desk")
    backup = backups.copy()
    person = str(stranger.arguments["student_id"])
    with backups.open() as town:
        town.reopened("desk").perform(said(EraseStudent(student_id=person)))
        sync(town, "desk", "hall")
        assert person not in business(town)["student"]
    backups.restore(backup)
    with backups.open() as town:
        assert person in business(town)["student"]
        sync(town, "hall", "desk")
        assert person not in business(town)["student"]
        assert business(town)["attention_item"] == {}


def test_what_rests_on_a_row_that_never_comes_can_be_tried_by_the_staff(backups: Backups) -> None:
    with backups.open() as town:
        town.seat("hall", Role.KIOSK)
        town.seat("desk", Role.MANAGER)
    backup = backups.copy()
    with backups.open() as town:
        stranger, wish = town.walk_in(9)
        town.reopened("hall").perform(stranger, wish)
        sync(town, "hall", "desk")
        town.reopened("desk").perform(said(NoteBooking(booking_id=lesson_id(wish), note="Scales")))
        sync(town, "desk")
    backups.restore(backup)
    with backups.open() as town:
        sync(town, "desk")
        (item,) = business(town)["attention_item"]
        desk = town.reopened("desk")
        (tried,) = desk.perform(said(RetryAttention(attention_id=item)))
        desk.rounds.run()
        assert desk.outcomes([tried]) == {tried: ["rejected", "still_failing"]}
        (left,) = business(town)["attention_item"].values()
        assert (left["kind"], left["resolved_at"]) == (AttentionKind.QUARANTINED, None)


def test_what_was_in_time_when_it_was_judged_is_in_time_when_it_is_offered_again(
    backups: Backups,
) -> None:
    with backups.open() as town:
        town.seat("hall", Role.KIOSK)
    backup = backups.copy()
    with backups.open() as town:
        kiosk = town.reopened("hall")
        stranger, wish = town.walk_in(9)
        kiosk.perform(stranger, wish)
        kiosk.rounds.run()
    backups.house.clock.advance(timedelta(days=5))
    backups.restore(backup)
    with backups.open() as town:
        sync(town, "hall")
        found = town.rows("booking")[lesson_id(wish)]
        assert (found["state"], found["created_at"]) == (BookingState.CONFIRMED, AT)


def test_nobody_is_believed_about_former_times_where_nothing_was_restored(town: Town) -> None:
    house = town.house
    desk = Desk(house.services, house.person(Role.MANAGER))
    wish = house.booking(AT + timedelta(hours=3))
    house.clock.advance(timedelta(days=5))
    former = Former(outcome="applied", judged_at=to_microseconds(AT))
    asked: WireMutation = desk.wire_mutation(wish).model_copy(update={"former": former})
    desk.push(asked)
    desk.sync()
    assert desk.tables["booking"][wish.booking_id]["state"] == "conflict"
