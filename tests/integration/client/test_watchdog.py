"""No stall goes unreported for more than a minute, whatever hangs (invariant 15)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import wait
from contextlib import contextmanager
from dataclasses import replace

import pytest

from core.errors import Unavailable
from sync.client.answers import Answer, NotAnAnswer, PageHead
from sync.client.status import SyncPhase, SyncStatus
from sync.client.transport import Busy, Offline
from sync.client.watchdog import STALL_S
from sync.client.writer import Transaction
from sync.protocol import SyncRequest
from tests.builders.replica import assert_agree, book
from tests.integration.client.conftest import Desk
from tests.plugin import PATIENCE_S

WATCH_S = 10.0


@pytest.fixture
def waiting(desk: Desk) -> Desk:
    """A device with one change that waits."""
    desk.engine.attempt()
    desk.engine.watch()
    desk.replica.perform(book(desk.server, 10))
    return desk


def _pass(desk: Desk, seconds: float, *, is_writing: bool = True) -> None:
    """Time goes by, and the watchdog looks at it as often as it does."""
    until = desk.seconds[0] + seconds
    while desk.seconds[0] < until:
        desk.seconds[0] += WATCH_S
        if is_writing:
            # Its beat is due within ten seconds; here they are over at once.
            wait([desk.replica.beat(), desk.engine._watchdog._beating or desk.replica.beat()])
        desk.engine.watch()


def _is_stalled(desk: Desk) -> bool:
    return desk.engine.status.is_stalled


@contextmanager
def _hanging(desk: Desk) -> Iterator[None]:
    """The sync thread is under way and does not come back until the block ends."""
    release, hangs = threading.Event(), threading.Event()

    def hang() -> None:
        hangs.set()
        release.wait(PATIENCE_S)

    desk.line.before_exchange = hang
    thread = threading.Thread(target=desk.engine.attempt)
    thread.start()
    assert hangs.wait(PATIENCE_S)
    yield
    desk.line.before_exchange = lambda: None
    release.set()
    thread.join(PATIENCE_S)


def test_a_stall_is_reported_once_and_the_transport_rebuilt(
    waiting: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    waiting.line.faults = [Offline("cut")] * 3
    waiting.engine.attempt()
    _pass(waiting, STALL_S - WATCH_S)
    assert not _is_stalled(waiting)
    _pass(waiting, WATCH_S)
    assert _is_stalled(waiting)
    assert waiting.line.renewals == 1
    waiting.engine.attempt()
    _pass(waiting, STALL_S)
    assert waiting.line.renewals == 2
    assert len(caplog.records) == 1
    waiting.engine.attempt()
    waiting.engine.attempt()
    assert waiting.engine.status == SyncStatus(
        SyncPhase.UP_TO_DATE, last_contact=waiting.clock.now()
    )


@pytest.mark.expected_log("nothing has moved for a minute")
@pytest.mark.parametrize(
    "fault", [Busy("unexpected", status=500), NotAnAnswer("a portal", "portal"), Offline("cut")]
)
def test_a_server_that_fails_for_ever_is_a_stall(waiting: Desk, fault: Unavailable) -> None:
    waiting.line.faults = [fault] * 7
    for _ in range(7):
        waiting.engine.attempt()
        _pass(waiting, WATCH_S)
    assert _is_stalled(waiting)
    assert waiting.engine.status.problem == fault.code


@pytest.mark.expected_log("nothing has moved for a minute")
def test_a_head_that_cannot_be_judged_is_a_stall_and_no_lost_server(waiting: Desk) -> None:
    waiting.server.judge_failures = 7
    for hour in range(11, 18):
        assert waiting.engine.attempt() is not None
        # News of others is no progress of what waits here.
        waiting.server.act(book(waiting.server, hour, day=10))
        _pass(waiting, WATCH_S)
    status = waiting.engine.status
    assert (status.phase, status.problem) == (SyncPhase.SAVING, "judging_failed")
    assert status.is_stalled
    waiting.engine.attempt()
    assert not _is_stalled(waiting)
    assert_agree(waiting.replica, waiting.server)


@pytest.mark.expected_log("nothing has moved for a minute")
def test_a_request_that_never_comes_back_is_told_though_the_sync_thread_hangs(
    waiting: Desk,
) -> None:
    told: list[SyncStatus] = []
    waiting.engine.status_changed.subscribe(told.append)
    with _hanging(waiting):
        _pass(waiting, STALL_S)
        assert told[-1].is_stalled
        assert waiting.line.renewals == 1
    assert not told[-1].is_stalled


@pytest.mark.expected_log("nothing has moved for a minute")
def test_a_writer_that_hangs_is_told_though_nothing_waits(desk: Desk) -> None:
    desk.engine.attempt()
    release = threading.Event()

    def hang(_: Transaction) -> None:
        release.wait(PATIENCE_S)

    hanging = desk.replica.exchanges._writer.submit(hang)
    _pass(desk, STALL_S + WATCH_S, is_writing=False)
    assert (_is_stalled(desk), desk.engine.status.problem) == (True, "disk_error")
    release.set()
    hanging.result()
    desk.engine.attempt()
    assert not _is_stalled(desk)


@pytest.mark.expected_log("nothing has moved for a minute")
@pytest.mark.parametrize("is_paged", [False, True])
def test_answers_that_lead_nowhere_end_the_sync_and_are_a_stall(
    waiting: Desk, is_paged: bool
) -> None:
    server, real = waiting.server, waiting.server.exchange

    class Circle:
        """Answers everything, and brings nothing nearer."""

        def exchange(self, request: SyncRequest) -> Answer:
            answer = replace(real(request), head=PageHead(), verdicts=())
            return (
                replace(answer, next_page=request.page or f"0-{server.version}")
                if is_paged
                else answer
            )

    waiting.line.server = Circle()
    before = waiting.line.exchanges
    for _ in range(7):
        assert waiting.engine.attempt() is not None
        _pass(waiting, WATCH_S)
    assert waiting.line.exchanges - before < 50
    assert _is_stalled(waiting)
    assert waiting.replica.waiting() == 1
    waiting.line.server = server
    waiting.engine.attempt()
    waiting.engine.attempt()
    assert waiting.replica.waiting() == 0


def test_no_stall_is_told_where_nothing_waits_or_nobody_is_signed_in(desk: Desk) -> None:
    _pass(desk, 10 * STALL_S)
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    desk.engine.account.sign_out(even_with_waiting=True)
    _pass(desk, 10 * STALL_S)
    assert desk.line.renewals == 0


def test_after_a_sleep_the_connections_are_fresh_and_a_sync_is_due(desk: Desk) -> None:
    desk.engine.attempt()
    desk.engine._reasons.take()
    desk.engine.resume()
    assert desk.line.renewals == 1
    assert desk.engine._reasons.urgent
