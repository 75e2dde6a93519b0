"""Under which name and number changes are sent: restored images and servers, gaps, forks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from core.access.permissions import Role
from core.ids import new_id
from core.models.columns import to_microseconds
from core.mutations.base import intend
from core.mutations.students import CreateStudent
from sync.client.credentials import Credentials
from sync.client.replica import Replica
from sync.protocol import Outcome
from tests.builders.replica import (
    ToyServer,
    assert_agree,
    book,
    card_of,
    manager_on,
    opened,
    sync,
)
from tests.builders.studio import actor_of


def test_a_restored_disk_image_becomes_another_replica(
    path: Path, tmp_path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        replica.perform(book(server, 9))
        identity = replica.state.replica_id
    image = path.read_bytes()
    with opened(path, secrets) as replica:
        replica.perform(book(server, 10))
        sync(replica, server)
    path.write_bytes(image)
    with opened(path, secrets) as replica:
        forked = replica.perform(book(server, 11))
        assert forked.sequence == 2
        sync(replica, server)
        assert replica.state.replica_id != identity
        verdict = replica.verdict_of(forked.mutation_id)
        assert verdict is not None
        assert (verdict.sequence, verdict.outcome) == (1, Outcome.APPLIED)
        assert_agree(replica, server)
        with replica.read() as rows:
            assert len(rows.bookings.all()) == 3


def test_a_restored_server_is_told_again_what_it_had_applied(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 9))
    sync(replica, server)
    backup = server.image()
    replica.perform(book(server, 10))
    sync(replica, server)
    replica.perform(book(server, 11))
    sync(replica, server)
    server.restore(backup)
    assert len(server.dump("booking")) == 1
    sync(replica, server)
    assert len(server.dump("booking")) == 3
    assert_agree(replica, server)


def test_what_a_second_restore_lost_is_offered_as_of_when_it_was_first_applied(
    replica: Replica, server: ToyServer
) -> None:
    """As of the first restore a lesson that was booked in time would have been booked too late."""
    backup = server.image()
    replica.perform(book(server, 9))
    sync(replica, server)
    first = to_microseconds(server.clock.now())
    for _ in range(2):
        server.clock.advance(timedelta(days=3))
        server.restore(backup)
        request = replica.exchanges.next_request()
        replica.exchanges.take(request, server.exchange(request))
        (offered,) = replica.exchanges.next_request().mutations
        assert offered.former is not None
        assert (offered.former.outcome, offered.former.judged_at) == (Outcome.APPLIED, first)
        sync(replica, server)


def test_a_server_restored_to_before_the_replica_was_made_takes_it_all(
    replica: Replica, server: ToyServer
) -> None:
    backup = server.image()
    for hour in (9, 10, 11):
        replica.perform(book(server, hour))
        sync(replica, server)
    server.restore(backup)
    replica.perform(book(server, 12))
    sync(replica, server)
    assert len(server.dump("booking")) == 4
    assert_agree(replica, server)


def test_what_is_offered_again_is_in_view_from_the_first_answer_on(
    replica: Replica, server: ToyServer
) -> None:
    backup = server.image()
    server.hidden.add("student")
    wish = CreateStudent(student_id=new_id(), student_name="Zoë Roux", phone="+4930123")
    replica.perform(intend(wish))
    sync(replica, server)
    assert not _knows(replica, wish.student_id), "out of scope, and judged"
    server.restore(backup)
    request = replica.exchanges.next_request()
    assert replica.exchanges.take(request, server.exchange(request)).more
    assert replica.waiting() == 1
    assert _knows(replica, wish.student_id)


def test_another_place_in_the_studio_changes_at_once_what_stands_of_what_waits(
    replica: Replica, server: ToyServer
) -> None:
    wish = book(server, 9)
    replica.perform(wish)
    identity = str(wish.arguments["booking_id"])
    student = actor_of(Role.STUDENT, server.studio.studio_id)
    replica.adopt(card_of(replace(student, permissions=frozenset())))
    with replica.read() as rows:
        assert rows.bookings.find(identity) is None
    assert replica.waiting() == 1, "the server has the last word all the same"
    replica.adopt(manager_on(server))
    with replica.read() as rows:
        assert rows.bookings.find(identity) is not None


def _knows(replica: Replica, student_id: str) -> bool:
    with replica.read() as rows:
        return rows.students.find(student_id) is not None


def test_after_a_gap_that_cannot_be_filled_the_replica_goes_on_under_another_name(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 9))
    sync(replica, server)
    identity = replica.state.replica_id
    replica.clock.correction = timedelta(days=31)
    replica.tidy()
    replica.clock.correction = timedelta()
    server.ledgers.clear()
    second = replica.perform(book(server, 10))
    assert second.sequence == 2
    sync(replica, server)
    assert replica.state.replica_id != identity
    assert replica.waiting() == 0
    assert_agree(replica, server)


def test_a_gap_is_filled_from_where_the_server_waits(replica: Replica, server: ToyServer) -> None:
    replica.perform(book(server, 9))
    sync(replica, server)
    server.ledgers.clear()
    identity = replica.state.replica_id
    replica.perform(book(server, 10))
    sync(replica, server)
    assert replica.state.replica_id == identity
    assert [each.sequence for each in server.requests[-1].mutations] == [1, 2]
    assert replica.waiting() == 0
    assert_agree(replica, server)


def test_what_was_numbered_with_a_gap_goes_in_batches_without_one(
    replica: Replica, server: ToyServer
) -> None:
    made = [replica.perform(book(server, hour)) for hour in (9, 10, 11)]
    server.exchange(replica.exchanges.next_request())
    replica.exchanges._writer.run(
        lambda transaction: transaction.connection.exec_driver_sql(
            "UPDATE outbox SET outcome = 'applied', judged_version = 0 WHERE sequence = 2"
        )
    )
    assert [each.sequence for each in replica.exchanges.next_request().mutations] == [1]
    sync(replica, server)
    assert replica.waiting() == 0
    assert all(replica.verdict_of(each.mutation_id) for each in made)
    assert_agree(replica, server)
