"""A bug somewhere ends nothing for good, is told where somebody looks, and loses nothing."""

from __future__ import annotations

import threading

import pytest

from core.errors import Unavailable
from sync.client.backoff import Backoff
from sync.client.live import LiveListener
from sync.client.replica import Replica
from sync.client.status import SyncPhase
from sync.client.writer import Transaction
from tests.builders.replica import ToyServer, assert_agree, book
from tests.integration.client.conftest import Desk, Highest
from tests.plugin import PATIENCE_S


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
    # The rows are there before anybody books: the fault may come before the thread's first attempt.
    desk.engine.attempt()
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
    assert failed.wait(PATIENCE_S)
    performed = desk.replica.perform(book(desk.server, 10))
    assert desk.replica.wait_for_verdict(performed.mutation_id, PATIENCE_S) is not None
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
    assert done.wait(PATIENCE_S), "the one that comes after it has its turn"
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


@pytest.mark.parametrize(
    ("lasting_s", "waits"), [(0.0, [0.5, 1.0, 2.0, 4.0]), (60.0, [0.5, 0.5, 0.5, 0.5])]
)
def test_a_stream_that_is_cut_at_once_each_time_is_asked_for_ever_more_rarely(
    desk: Desk, lasting_s: float, waits: list[float]
) -> None:
    clock = [0.0]
    waited: list[float | None] = []

    class Stopped(threading.Event):
        """Waits for nobody, and is set once there is enough to see."""

        def wait(self, timeout: float | None = None) -> bool:
            waited.append(timeout)
            if len(waited) == len(waits):
                self.set()
            return self.is_set()

    def monotonic() -> float:
        clock[0] += lasting_s
        return clock[0]

    pulls: list[None] = []
    listener = LiveListener(
        desk.engine.account, desk.line, lambda: pulls.append(None), lambda _: None,
        Backoff(Highest()), monotonic=monotonic,
    )  # fmt: skip
    listener._stopped = Stopped()
    listener._run()
    assert waited == waits
    assert len(pulls) == len(waits)
