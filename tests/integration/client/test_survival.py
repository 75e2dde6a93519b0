"""A bug somewhere ends nothing for good, is told where somebody looks, and loses nothing."""

from __future__ import annotations

import threading

import pytest

from core.errors import Unavailable
from sync.client.replica import Replica
from sync.client.status import SyncPhase
from sync.client.writer import Transaction
from tests.builders.replica import ToyServer, assert_agree, book
from tests.integration.client.conftest import Desk

_PATIENCE_S = 20


@pytest.mark.expected_log("sync failed in an unforeseen way")
def test_a_bug_in_an_exchange_is_told_and_what_waits_goes_with_the_next(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))

    def fail() -> None:
        raise ZeroDivisionError("a bug")

    desk.line.before_exchange = fail
    assert desk.engine.attempt() == 0.5
    assert desk.engine.attempt() == 1.0, "as after any other failure, it waits longer each time"
    status = desk.engine.status
    assert (status.phase, status.problem) == (SyncPhase.OFFLINE, "sync_broken")
    assert status.waiting == 1
    desk.line.before_exchange = lambda: None
    assert desk.engine.attempt() is None
    assert desk.engine.status.problem == ""
    assert_agree(desk.replica, desk.server)


@pytest.mark.expected_log("the sync thread failed")
def test_the_sync_thread_outlives_a_bug_while_it_rests(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telling how things stand goes wrong once, between two attempts."""
    engine, tries, failed = desk.engine, threading.Lock(), threading.Event()
    attempt, tell = engine.attempt, engine._tell

    def guarded() -> float | None:
        with tries:
            return attempt()

    def fail_once() -> None:
        if threading.current_thread().name != "sync" or tries.locked() or failed.is_set():
            return tell()
        failed.set()
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(engine, "attempt", guarded)
    monkeypatch.setattr(engine, "_tell", fail_once)
    engine.start()
    engine._stir(retell=True)
    assert failed.wait(_PATIENCE_S)
    performed = desk.replica.perform(book(desk.server, 10))
    assert desk.replica.wait_for_verdict(performed.mutation_id, _PATIENCE_S) is not None
    assert desk.engine._thread.is_alive()


@pytest.mark.expected_log("what follows a job failed")
@pytest.mark.parametrize("when", ["after_commit", "at_leisure"])
def test_what_follows_a_commit_undoes_nothing_and_is_logged_where_it_fails(
    replica: Replica, when: str, caplog: pytest.LogCaptureFixture
) -> None:
    writer, done = replica.exchanges._writer, threading.Event()

    def fail() -> None:
        raise ZeroDivisionError("a bug")

    def job(transaction: Transaction) -> str:
        tasks = transaction.after_commit if when == "after_commit" else transaction.at_leisure
        tasks += [fail, done.set]
        transaction.connection.exec_driver_sql("UPDATE student SET notes = 'durable'")
        return "done"

    assert writer.run(job) == "done"
    assert done.wait(_PATIENCE_S), "the one that comes after it has its turn"
    query = "SELECT notes FROM student"
    found = writer.run(lambda each: each.connection.exec_driver_sql(query).scalars().all())
    assert set(found) == {"durable"}
    assert [str(each.exc_info[1]) for each in caplog.records if each.exc_info] == ["a bug"]


@pytest.mark.expected_log("what follows a job failed")
def test_a_job_that_fails_says_why_whatever_its_undoing_meets(
    replica: Replica, server: ToyServer
) -> None:
    undone: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError("a bug")

    def job(transaction: Transaction) -> None:
        transaction.after_rollback.extend([fail, lambda: undone.append("the other")])
        raise Unavailable("disk_full")

    with pytest.raises(Unavailable) as refused:
        replica.exchanges._writer.run(job)
    assert (refused.value.code, undone) == ("disk_full", ["the other"])
    replica.perform(book(server, 10))
    assert replica.waiting() == 1
