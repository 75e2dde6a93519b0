"""Device and server add up the same rows, and what differs is fetched anew."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.holds import HoldSlot
from core.mutations.lessons import CancelBooking
from core.mutations.students import UpdateStudent
from sync.client.checksums import EVERY, EVERY_PULLS
from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.writer import Transaction
from tests.builders.replica import dump, wired
from tests.integration.agreement.conftest import Station, Stationed
from tests.integration.server.house import Desk, House

EVERYBODY = [(Role.MANAGER, None), (Role.INSTRUCTOR, 0), (Role.KIOSK, None)]


def _spoil(replica: Replica, statement: str) -> None:
    """Change the base behind everybody's back, as a bug or a bad disk would."""

    def job(transaction: Transaction) -> None:
        connection = transaction.connection
        connection.exec_driver_sql("UPDATE capture SET is_on = 0")
        assert connection.exec_driver_sql(statement).rowcount > 0
        connection.exec_driver_sql("UPDATE capture SET is_on = 1")

    replica.exchanges._writer.run(job)


def _fetched(station: Station, act: Callable[[], object]) -> set[str]:
    """The tables that the server was asked to send whole while `act` ran."""
    before = len(station.server.requests)
    act()
    asked = station.server.requests[before:]
    return {table for request in asked for table in CACHE if table not in request.fingerprints}


def _start(house: House, number: int) -> datetime:
    """Starts of lessons that do not overlap, from tomorrow morning on."""
    morning = house.clock.now().replace(hour=9, minute=0) + timedelta(days=1)
    return morning + timedelta(days=number // 12, minutes=30 * (number % 12))


@pytest.fixture
def lived_in(house: House, desk: Desk) -> House:
    """Lessons of every kind, one with letters from everywhere, one hold."""
    booked = [house.booking(_start(house, number), number % 2, number % 3) for number in range(6)]
    desk.push(*(desk.wire_mutation(wish) for wish in booked))
    edit = UpdateStudent(
        student_id=house.students[0], student_name='Zoë "Ω" \\ 😀 \u007f/é', notes="a\nb\tc"
    )
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[0],
        starts_at=_start(house, 8),
        duration_min=30,
    )
    cancel = CancelBooking(booking_id=booked[0].booking_id, reason="Ill", told_fee_minor=0)
    desk.push(*(desk.wire_mutation(wish) for wish in (edit, hold, cancel)))
    return house


@pytest.mark.parametrize(("role", "instructor"), EVERYBODY)
def test_the_sums_agree_in_every_scope(
    lived_in: House, stationed: Stationed, caplog: pytest.LogCaptureFixture,
    role: Role, instructor: int | None,
) -> None:  # fmt: skip
    station = stationed(role, instructor)
    station.sync()
    station.replica.checks.ask()
    assert station.sync() == 2
    assert station.server.requests[-1].checksums["booking"]
    assert not station.replica.checks.is_due
    assert not caplog.records


_SPOILT = {
    "corrupted": "UPDATE booking SET note = note || 'x' WHERE id = (SELECT min(id) FROM booking)",
    "deleted": "DELETE FROM booking WHERE id = (SELECT max(id) FROM booking)",
    "stale": "UPDATE booking SET version = version - 1, state = 'confirmed' WHERE state <> 'x'",
    "extra": "INSERT INTO student SELECT 'f' || substr(id, 2), studio_id, version, {rest} "
    "FROM student LIMIT 1",
    "swapped": "UPDATE booking SET student_id = (SELECT max(student_id) FROM booking)",
}


@pytest.mark.parametrize(
    ("kind", "has_pending"), [("corrupted", False), *((kind, True) for kind in sorted(_SPOILT))]
)
def test_a_base_that_differs_is_fetched_anew_and_nothing_waiting_is_lost(
    lived_in: House,
    desk: Desk,
    stationed: Stationed,
    caplog: pytest.LogCaptureFixture,
    kind: str,
    has_pending: bool,
) -> None:
    station = stationed()
    station.sync()
    replica = station.replica
    rest = ", ".join(CACHE["student"].column_names[3:])
    _spoil(replica, _SPOILT[kind].format(rest=rest))
    table = "student" if kind == "extra" else "booking"
    replica.checks.ask()

    def typed(_: bool) -> None:
        if has_pending and station.server.requests[-1].checksums:
            _make_pending(station)

    assert _fetched(station, lambda: station.rounds.run(on_answer=typed)) == {table}
    assert f"the checksum of {table} differs" in caplog.text
    assert f"differed in {table} and fetches anew" in caplog.text
    caplog.clear()
    assert replica.waiting() == 0
    desk.sync()
    for name in CACHE:
        held = {str(row["id"]): row for row in dump(replica, name)}
        assert held == desk.tables.get(name, {}), name
    assert replica.state.repaired == ()
    assert _repairs(station) == 1


def _repairs(station: Station) -> int:
    """How many repairs of this device the studio knows of."""
    actor = station.server.person.actor
    known = station.house.services.devices.known(actor.studio_id)
    found = next(device for device in known if device.id == actor.device_id)
    assert (found.repairs > 0) is (found.repaired_at is not None)
    return found.repairs


def _make_pending(station: Station) -> None:
    """Something is typed after the sums were told: it lies on the base while that is added up."""
    house, replica = station.house, station.replica
    with replica.read() as rows:
        booked = rows.bookings.all()
    replica.perform(wired(house.booking(_start(house, 20), 1, 2)))
    for lesson in booked[1:]:
        cancel = CancelBooking(booking_id=lesson.id, reason="Ill", told_fee_minor=0)
        replica.perform(wired(cancel))
    for student in house.students:
        edit = UpdateStudent(student_id=student, student_name="Somebody", notes="later")
        replica.perform(wired(edit))


def test_a_table_that_differs_again_is_reported_and_not_fetched_again_the_same_day(
    lived_in: House, stationed: Stationed, caplog: pytest.LogCaptureFixture
) -> None:
    station = stationed()
    station.sync()
    for fetched in ({"booking"}, set(), {"booking"}):
        _spoil(station.replica, _SPOILT["corrupted"])
        station.replica.checks.ask()
        assert _fetched(station, station.sync) == fetched
        station.house.clock.advance(timedelta() if fetched else EVERY)
    assert "differs from the server's, again" in caplog.text
    caplog.clear()


def test_it_is_due_after_a_hundred_pulls_and_after_a_day(
    house: House, stationed: Stationed
) -> None:
    station = stationed()
    counts = [station.sync() for _ in range(EVERY_PULLS + 1)]
    assert counts == [1] * (EVERY_PULLS - 1) + [2, 1]
    house.clock.advance(EVERY - timedelta(seconds=1))
    assert station.sync() == 1
    house.clock.advance(timedelta(seconds=1))
    assert station.sync() == 2
    assert station.sync() == 1
    house.clock.advance(-EVERY)
    assert station.sync() == 2


def test_a_server_that_knows_no_sums_is_asked_again_another_day(
    house: House, stationed: Stationed
) -> None:
    station = stationed()
    station.sync()
    station.replica.checks.ask()
    last = station.line.server.exchange(station.replica.exchanges.next_request())
    assert station.replica.checks.compare(last) == frozenset()
    assert not station.replica.checks.is_due


def test_sums_of_another_moment_are_not_compared(
    lived_in: House, desk: Desk, stationed: Stationed
) -> None:
    station = stationed()
    station.sync()
    checks = station.replica.checks
    question = station.replica.exchanges.next_request(checksums=checks.question())
    desk.push(desk.wire_mutation(lived_in.booking(_start(lived_in, 30))))
    answer = station.server.exchange(question)
    checks.ask()
    assert checks.compare(answer) == frozenset()
    assert checks.is_due


def test_a_column_that_only_one_side_knows_is_not_compared(
    lived_in: House, stationed: Stationed
) -> None:
    station = stationed()
    exchanges = station.replica.exchanges
    asked = {"room": ["id", "shape_of_things"], "student": ["id"], "no_table": ["id"]}
    answer = station.server.exchange(exchanges.next_request(checksums=asked))
    assert set(answer.checksums) == {"student"}


def test_a_column_that_is_named_over_and_over_is_not_summed_up(house: House, desk: Desk) -> None:
    """PostgreSQL takes a hundred arguments, and the request failed as if it had been our fault."""
    answer = desk.ask(desk.request(checksums={"booking": ["id"] * 120, "studio": ["id"]}))
    assert isinstance(sums := answer["checksums"], dict)
    assert list(sums) == ["studio"]


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_called_different_while_everybody_writes(
    house: House, desk: Desk, stationed: Stationed, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    chance = random.Random(seed)
    station = stationed(*chance.choice(EVERYBODY))
    station.server.limit = chance.choice([40, 5000])
    booked: list[str] = []
    number = 0

    def others_write() -> None:
        nonlocal number
        for _ in range(chance.randrange(2)):
            number += 1
            if booked and chance.random() < 0.3:
                victim = booked.pop(chance.randrange(len(booked)))
                cancel = CancelBooking(booking_id=victim, reason="Ill", told_fee_minor=0)
                desk.push(desk.wire_mutation(cancel))
            else:
                wish = house.booking(_start(house, number), chance.randrange(2), number % 3)
                booked.append(wish.booking_id)
                desk.push(desk.wire_mutation(wish))

    station.line.before_exchange = others_write
    for _ in range(4):
        station.replica.checks.ask()
        station.sync()
        if station.replica.card is not None and chance.random() < 0.5:
            _hold(station, number)
    assert any(request.checksums for request in station.server.requests)
    assert not caplog.records


def _hold(station: Station, number: int) -> None:
    house = station.house
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[0],
        starts_at=_start(house, number + 40),
        duration_min=30,
    )
    station.replica.perform(wired(hold))
