"""The replica on real SQLCipher against the toy server."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar, cast

import pytest

from core.clock import FixedClock
from core.errors import Malformed, Rejected, Unavailable
from core.ids import MutationId, new_id
from core.models import Student
from core.mutations.base import Applied, Arguments, Context, Intention, Kind, intend
from core.mutations.closures import CloseDays, Closure, ReopenDays
from core.mutations.lessons import CancelBooking
from core.mutations.registry import AnyKind, kind
from core.mutations.students import CreateStudent
from sync.client import database
from sync.client.broadcast import ChangeSet
from sync.client.credentials import Credentials
from sync.client.replica import Replica
from sync.protocol import Outcome
from tests.builders.replica import (
    TABLES,
    ToyServer,
    assert_agree,
    book,
    dump,
    manager_on,
    opened,
    sync,
    wired,
)


def test_the_first_sync_brings_every_row(replica: Replica, server: ToyServer) -> None:
    assert replica.is_filled
    assert_agree(replica, server)


def test_a_change_is_there_at_once_and_waits(replica: Replica, server: ToyServer) -> None:
    wish = book(server, 10)
    performed = replica.perform(wish)
    identity = str(wish.arguments["booking_id"])
    with replica.read() as rows:
        assert rows.bookings.require(identity).starts_at == server.studio.at(9, 10)
    assert replica.waiting() == 1
    assert {("booking", identity), ("occupancy", identity)} <= replica.waiting_rows()
    assert performed.touched["booking"] == {identity}
    assert performed.inverse is not None
    assert performed.inverse.name == "booking.cancel"


def test_a_synced_change_waits_no_longer_and_both_sides_agree(
    replica: Replica, server: ToyServer
) -> None:
    performed = replica.perform(book(server, 10))
    assert replica.verdict_of(performed.mutation_id) is None
    assert sync(replica, server) == 1
    assert replica.waiting() == 0
    assert replica.waiting_rows() == frozenset()
    verdict = replica.verdict_of(performed.mutation_id)
    assert verdict is not None
    assert verdict.outcome == Outcome.APPLIED
    assert_agree(replica, server)


def test_a_refused_change_leaves_nothing(replica: Replica, server: ToyServer) -> None:
    replica.perform(book(server, 10))
    before = {table: dump(replica, table) for table in TABLES}
    with pytest.raises(Rejected) as refusal:
        replica.perform(book(server, 10))
    assert refusal.value.code == "taken"
    with pytest.raises(Malformed):
        replica.perform(Intention("booking.create", {"booking_id": "x"}))
    with pytest.raises(Malformed):
        replica.perform(Intention("booking.teleport", {}))
    assert {table: dump(replica, table) for table in TABLES} == before
    assert replica.waiting() == 1


def test_losing_a_slot_undoes_the_loser_here(replica: Replica, server: ToyServer) -> None:
    performed = replica.perform(book(server, 10))
    server.act(book(server, 10, student_id=server.studio.add_student("Ben")))
    sync(replica, server)
    verdict = replica.verdict_of(performed.mutation_id)
    assert verdict is not None
    assert (verdict.outcome, verdict.code) == (Outcome.REJECTED, "taken")
    assert_agree(replica, server)


def test_pending_changes_are_laid_on_the_new_base(replica: Replica, server: ToyServer) -> None:
    mine = book(server, 10)
    replica.perform(mine)
    server.act(book(server, 13))
    request = replica.exchanges.next_request()
    answer = server.exchange(request.model_copy(update={"mutations": ()}))
    replica.exchanges.take(request, answer)
    replica.exchanges.merge_whole_pulls()
    assert replica.waiting() == 1
    with replica.read() as rows:
        starts = [booking.starts_at for booking in rows.bookings.all()]
        assert sorted(starts) == [server.studio.at(9, 10), server.studio.at(9, 13)]
    assert ("booking", str(mine.arguments["booking_id"])) in replica.waiting_rows()
    sync(replica, server)
    assert_agree(replica, server)


def test_a_pending_change_refused_by_the_new_base_is_marked_and_still_sent(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10))
    winner = book(server, 10, student_id=server.studio.add_student("Ben"))
    server.act(winner)
    request = replica.exchanges.next_request()
    answer = server.exchange(request.model_copy(update={"mutations": ()}))
    replica.exchanges.take(request, answer)
    replica.exchanges.merge_whole_pulls()
    with replica.read() as rows:
        assert [each.id for each in rows.bookings.all()] == [winner.arguments["booking_id"]]
    assert replica.attention() == 1
    assert b'"refused_here": "taken"' in replica.export_unsynced()
    assert len(replica.exchanges.next_request().mutations) == 1


def test_a_chain_on_one_row_survives_a_rebase(replica: Replica, server: ToyServer) -> None:
    wish = book(server, 10)
    replica.perform(wish)
    cancel = CancelBooking(booking_id=str(wish.arguments["booking_id"]), reason="ill")
    replica.perform(wired(cancel))
    again = book(server, 10)
    replica.perform(again)
    server.act(book(server, 13))
    sync(replica, server)
    assert_agree(replica, server)
    with replica.read() as rows:
        states = {row.id: row.state for row in rows.bookings.all()}
    assert states[str(wish.arguments["booking_id"])] == "cancelled"
    assert states[str(again.arguments["booking_id"])] == "confirmed"


def test_what_was_undone_and_done_again_survives_a_rebase(
    replica: Replica, server: ToyServer
) -> None:
    days = [date(2026, 4, 8), date(2026, 4, 9)]
    closures = [Closure(blackout_id=new_id(), first=day, last=day) for day in days]
    who = server.studio.instructor_id
    close = wired(CloseDays(instructor_id=who, closures=closures))
    ids = sorted(each.blackout_id for each in closures)
    reopen = wired(ReopenDays(instructor_id=who, blackout_ids=ids))
    replica.perform(close)
    sync(replica, server)
    replica.perform(reopen)
    replica.perform(close)
    server.act(book(server, 13))
    request = replica.exchanges.next_request()
    quiet = request.model_copy(update={"mutations": ()})
    replica.exchanges.take(quiet, server.exchange(quiet))
    replica.exchanges.merge_whole_pulls()
    assert [row["id"] for row in dump(replica, "blackout")] == ids
    sync(replica, server)
    assert [row["id"] for row in dump(replica, "blackout")] == ids
    assert_agree(replica, server)


def test_commits_tell_what_they_changed(replica: Replica, server: ToyServer) -> None:
    told: list[ChangeSet] = []
    leave = replica.changed.subscribe(told.append)
    wish = book(server, 10)
    replica.perform(wish)
    assert told[0].rows["booking"] == {wish.arguments["booking_id"]}
    assert told[0].concerns("occupancy", "message")
    assert not told[0].concerns("message")
    leave()
    replica.perform(book(server, 11))
    assert len(told) == 1


def test_nothing_new_writes_nothing(replica: Replica, server: ToyServer) -> None:
    told: list[ChangeSet] = []
    replica.changed.subscribe(told.append)
    before = replica.state
    assert sync(replica, server) == 1
    assert replica.state == before
    assert told == []


def test_what_was_saved_is_there_after_closing(
    tmp_path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(tmp_path / "replica.db", secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        performed = replica.perform(book(server, 10))
        before = {table: dump(replica, table) for table in TABLES}
    with opened(tmp_path / "replica.db", secrets) as replica:
        assert {table: dump(replica, table) for table in TABLES} == before
        assert replica.waiting() == 1
        assert replica.recovery is None
        assert performed.sequence == 1
        assert replica.perform(book(server, 12)).sequence == 2


def test_the_file_tells_nothing_without_the_key(
    tmp_path: Path, replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10, note="a secret about Ana"))
    replica.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert len(kept) > 100_000
    for word in (b"SQLite format 3", b"a secret about Ana", b"Harbour Street", b"booking"):
        assert word not in kept


def test_readers_see_one_instant(replica: Replica, server: ToyServer) -> None:
    with replica.read() as rows:
        before = len(rows.bookings.all())
        replica.perform(book(server, 10))
        assert len(rows.bookings.all()) == before
    with replica.read() as rows:
        assert len(rows.bookings.all()) == before + 1


def test_readers_cannot_write(replica: Replica, server: ToyServer) -> None:
    with pytest.raises(Unavailable), replica.read() as rows:
        rows.session.connection().exec_driver_sql("DELETE FROM booking")


def test_a_replica_without_actor_says_so(tmp_path: Path, secrets: Credentials) -> None:
    with opened(tmp_path / "replica.db", secrets) as replica:
        with pytest.raises(Unavailable) as refusal, replica.read():
            pass
        assert refusal.value.code == "not_signed_in"
        with pytest.raises(Unavailable):
            replica.perform(Intention("booking.create", {}))


def test_waiting_for_a_verdict_ends_when_it_comes(replica: Replica, server: ToyServer) -> None:
    performed = replica.perform(book(server, 10))
    assert replica.wait_for_verdict(performed.mutation_id, 0.0) is None
    sync(replica, server)
    verdict = replica.wait_for_verdict(performed.mutation_id, 5.0)
    assert verdict is not None
    assert replica.wait_for_verdict(MutationId(new_id()), 0.0) is None


def test_a_lesson_stands_though_its_student_was_judged_and_may_not_be_held_here(
    replica: Replica, server: ToyServer
) -> None:
    server.hidden.add("student")
    student = new_id()
    made = replica.perform(intend(CreateStudent(student_id=student, student_name="Ida Walk-in")))
    request = replica.exchanges.next_request()
    wish = book(server, 10, student_id=student)
    replica.perform(wish)
    replica.exchanges.take(request, server.exchange(request))
    replica.exchanges.merge_whole_pulls()
    assert replica.verdict_of(made.mutation_id) is not None
    with replica.read() as rows:
        assert rows.bookings.find(str(wish.arguments["booking_id"])) is not None
    assert replica.attention() == 0
    sync(replica, server)
    assert replica.waiting_rows() == frozenset()
    with replica.read() as rows:
        assert rows.students.find(student) is None, "a name stays no longer than it must"


def test_old_verdicts_are_forgotten_and_sequences_are_not_given_twice(
    replica: Replica, server: ToyServer
) -> None:
    performed = replica.perform(book(server, 10))
    sync(replica, server)
    replica.clock.correction = timedelta(days=31)
    replica.tidy()
    assert replica.verdict_of(performed.mutation_id) is None
    replica.clock.correction = timedelta()
    assert replica.perform(book(server, 12)).sequence == 2


def test_a_clock_that_jumped_ahead_has_nothing_forgotten(
    replica: Replica, server: ToyServer
) -> None:
    performed = replica.perform(book(server, 10))
    sync(replica, server)
    base = replica.clock.base
    assert isinstance(base, FixedClock)
    base.advance(timedelta(days=366))
    replica.tidy()
    assert replica.verdict_of(performed.mutation_id) is not None


class Rename(Arguments):
    """Give a student another name, then think better of it where `is_refused`."""

    name: ClassVar[str] = "test.rename"

    student_id: str
    to: str
    is_refused: bool = False


def rename(context: Context, wish: Rename) -> Applied:
    student = context.rows.students.require(wish.student_id)
    student.name = wish.to
    context.rows.students.save(student)
    if wish.is_refused and student.notes != "allowed":
        raise Rejected("second_thoughts")
    return Applied()


RENAME = Kind(Rename, rename, lambda _, __, ___: None)


def kinds(name: str, version: int) -> AnyKind:
    return cast("AnyKind", RENAME) if name == RENAME.name else kind(name, version)


def renaming(student_id: str, to: str, *, is_refused: bool = False) -> Intention:
    return intend(Rename(student_id=student_id, to=to, is_refused=is_refused))


def test_what_a_refused_change_had_written_is_gone_and_stays_gone(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(path, secrets, kinds=kinds) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        ana, ben = server.studio.student_id, server.studio.add_student("Ben")
        replica.perform(renaming(ana, "Anna"))
        with pytest.raises(Rejected):
            replica.perform(renaming(ana, "Nobody", is_refused=True))
        replica.perform(book(server, 10))
        assert [row["name"] for row in dump(replica, "student")] == ["Anna"]
        assert replica.waiting() == 2
        assert ben not in str(dump(replica, "student"))


def test_what_a_refused_replay_had_written_is_gone(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(path, secrets, kinds=kinds) as replica:
        replica.adopt(manager_on(server))
        student = server.session.get_one(Student, server.studio.student_id)
        student.notes = "allowed"
        server.session.commit()
        sync(replica, server)
        replica.perform(renaming(student.id, "Anna", is_refused=True))
        replica.perform(book(server, 10))
        student.notes, student.version = "", server.version + 1
        server.version += 1
        server.session.commit()
        request = replica.exchanges.next_request()
        answer = server.exchange(request.model_copy(update={"mutations": ()}))
        replica.exchanges.take(request, answer)
        replica.exchanges.merge_whole_pulls()
        assert [row["name"] for row in dump(replica, "student")] == ["Ana Duarte"]
        assert len(dump(replica, "booking")) == 1
        assert replica.attention() == 1


def test_the_log_is_moved_into_the_file_at_rest_and_not_by_a_commit(
    replica: Replica, server: ToyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def left() -> int:
        """Pages that only the log has, once the writer has nothing more to do."""
        replica.exchanges._writer.run(lambda _: None)
        driver = replica._readers.raw_connection()
        ((_, length, moved),) = driver.execute("PRAGMA wal_checkpoint(NOOP)").fetchall()
        driver.close()
        return int(length) - int(moved)

    replica.perform(book(server, 9))
    assert left() > 0
    replica.rest()
    assert left() > 0, "it is not long enough to be worth it"
    monkeypatch.setattr(database, "_LONG_LOG", 1)
    replica.rest()
    assert left() == 0
    replica.perform(book(server, 10))
    assert left() > 0


def test_a_replica_that_was_closed_rests_already(replica: Replica) -> None:
    replica.close()
    replica.rest()
