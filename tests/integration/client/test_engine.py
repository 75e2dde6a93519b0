"""The engine and the account over a line that can be cut, one attempt at a time."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.errors import FromTheFuture, Unavailable
from core.mutations.registry import AnyKind
from sync.client.answers import NotAnAnswer
from sync.client.status import SyncPhase, SyncStatus
from sync.client.transport import (
    Busy,
    Heard,
    LiveWord,
    Offline,
    PageLost,
    Revoked,
    SignedOut,
)
from sync.protocol import LiveEvent, Typing
from tests.builders.replica import assert_agree, book, opened
from tests.builders.studio import AT
from tests.integration.client.conftest import Desk
from tests.plugin import PATIENCE_S

PHASE = SyncPhase
UP_TO_DATE = SyncStatus(PHASE.UP_TO_DATE, last_contact=AT)


def test_nothing_is_called_connected_before_an_answer(desk: Desk) -> None:
    assert desk.phase is PHASE.OFFLINE
    assert not desk.engine.status.is_connected
    assert desk.engine.attempt() is None
    assert desk.engine.status == SyncStatus(PHASE.UP_TO_DATE, last_contact=AT)
    assert desk.engine.status.is_connected


def test_offline_says_since_when_and_how_much_waits(desk: Desk) -> None:
    desk.engine.attempt()
    desk.clock.advance(timedelta(minutes=5))
    desk.server.clock.advance(timedelta(minutes=5))
    desk.replica.perform(book(desk.server, 10))
    desk.line.faults = [Offline("no route"), Offline("no route")]
    assert desk.engine.attempt() == 0.5
    assert desk.engine.attempt() == 1.0
    status = desk.engine.status
    assert (status.phase, status.waiting, status.problem) == (PHASE.OFFLINE, 1, "offline")
    assert status.since == AT + timedelta(minutes=5)
    assert status.last_contact == AT
    assert desk.engine.attempt() is None
    assert desk.phase is PHASE.UP_TO_DATE
    assert_agree(desk.replica, desk.server)


def test_the_server_says_when_to_come_back_whatever_others_write(desk: Desk) -> None:
    for fault, looks in ((Busy("busy", 17.0), 2), (Offline("gone"), 1)):
        desk.line.faults = [fault]
        wait = desk.engine.attempt()
        assert fault.retry_after in (None, wait)
        desk.engine._reasons.take()
        desk.engine.hear(desk.replica.state.version + 1)
        clock = iter([0.0, 17.0])
        desk.engine._monotonic = clock.__next__
        desk.engine._rest(wait)
        assert 2 - len(list(clock)) == looks, "the first look says when it began"


@pytest.mark.parametrize("fault", [NotAnAnswer("a portal"), Busy("busy"), Offline("gone")])
def test_what_is_no_answer_changes_nothing(desk: Desk, fault: Unavailable) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    before = desk.replica.state
    desk.line.faults = [fault]
    desk.engine.attempt()
    assert desk.replica.state == before
    assert desk.replica.waiting() == 1
    assert desk.engine.status.problem == fault.code


def test_a_lost_answer_is_asked_for_again(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    desk.line.drops = [Offline("cut")]
    desk.engine.attempt()
    assert desk.replica.waiting() == 1
    desk.engine.attempt()
    assert_agree(desk.replica, desk.server)
    assert len(desk.server.dump("booking")) == 1


def test_a_lost_pull_is_begun_anew_but_not_for_ever(desk: Desk) -> None:
    desk.server.page_rows = 4
    desk.line.faults = [None, PageLost(), None]
    assert desk.engine.attempt() is None
    assert_agree(desk.replica, desk.server)
    desk.line.faults = [PageLost()] * 10
    assert desk.engine.attempt() is not None
    assert len(desk.line.faults) == 6


def test_an_old_token_is_refreshed_once(desk: Desk) -> None:
    desk.line.expire_access()
    assert desk.engine.attempt() is None
    assert desk.line.refreshes == 1
    assert desk.phase is PHASE.UP_TO_DATE


def test_signed_out_goes_on_working_and_keeps_what_waits(desk: Desk) -> None:
    desk.engine.attempt()
    desk.line.expire_access()
    desk.line.refresh_tokens.clear()
    desk.replica.perform(book(desk.server, 10))
    assert desk.engine.attempt() is None
    assert desk.phase is PHASE.SIGNED_OUT
    assert desk.engine.status.waiting == 1
    assert not desk.engine.account.is_signed_in
    asked = desk.line.exchanges
    desk.engine.attempt()
    assert desk.line.exchanges == asked
    desk.replica.perform(book(desk.server, 11))
    desk.sign_in()
    desk.engine.attempt()
    assert desk.engine.status == UP_TO_DATE
    assert_agree(desk.replica, desk.server)


def test_a_revoked_device_hands_over_what_waits_and_wipes_itself(desk: Desk, path: Path) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    told: list[None] = []
    desk.engine.revoked.subscribe(told.append)
    desk.server.closed = "device_revoked"
    assert desk.engine.attempt() is None
    assert desk.phase is PHASE.REVOKED
    assert told == [None]
    assert len(desk.server.dump("booking")) == 1
    assert list(path.parent.iterdir()) == []
    assert desk.secrets.tokens() is None
    with pytest.raises(Unavailable), desk.replica.read():
        pass


def test_a_revoked_device_that_cannot_hand_over_waits_for_the_next_contact(
    desk: Desk, path: Path
) -> None:
    desk.engine.attempt()
    for day in range(10, 22):
        for hour in range(9, 18):
            desk.replica.perform(book(desk.server, hour, day))
    desk.server.closed = "device_revoked"
    desk.line.faults = [None, Offline("cut")]
    desk.engine.attempt()
    assert path.exists()
    assert desk.replica.waiting() == 8
    with pytest.raises(Unavailable, match="device_revoked"):
        desk.replica.perform(book(desk.server, 9, 23))
    desk.engine.attempt()
    assert not path.exists()
    assert len(desk.server.dump("booking")) == 108


def test_a_device_whose_word_is_not_taken_any_more_wipes_itself(desk: Desk, path: Path) -> None:
    desk.engine.attempt()
    path.with_name(f"{path.name}.damaged-20260305T142000000000Z").write_bytes(b"rows of then")
    desk.line.faults = [Revoked()]
    desk.replica.perform(book(desk.server, 10))
    desk.engine.attempt()
    assert desk.phase is PHASE.REVOKED
    assert desk.engine.status.waiting == 1, "what came to nothing is told"
    assert list(path.parent.iterdir()) == []


def test_an_outdated_program_sends_what_was_done_and_says_that_it_sees_no_more(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    desk.server.speaks = 2
    assert desk.engine.attempt() is not None
    status = desk.engine.status
    assert (status.phase, status.problem, status.waiting) == (PHASE.OUTDATED, "outdated", 0)
    assert status.is_connected
    assert len(desk.server.dump("booking")) == 1
    with desk.replica.read() as rows:
        assert len(rows.bookings.all()) == 1
    desk.server.speaks = 1
    desk.engine.attempt()
    assert desk.engine.status == UP_TO_DATE
    assert_agree(desk.replica, desk.server)


def test_what_an_older_server_does_not_understand_waits_for_its_update(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.engine.attempt()
    desk.server.act(book(desk.server, 9))
    desk.replica.perform(book(desk.server, 10))
    desk.replica.perform(book(desk.server, 11))
    with monkeypatch.context() as older:
        older.setattr("tests.builders.replica.kind", _knows_nothing)
        assert desk.engine.attempt() is not None
    status = desk.engine.status
    assert (status.phase, status.problem) == (PHASE.OUTDATED, "server_outdated")
    assert (status.waiting, status.attention) == (2, 0)
    with desk.replica.read() as rows:
        assert len(rows.bookings.all()) == 3, "what others do is seen all the same"
    desk.engine.attempt()
    assert desk.engine.status == UP_TO_DATE
    assert_agree(desk.replica, desk.server)


def _knows_nothing(name: str, version: int) -> AnyKind:
    raise FromTheFuture(name, version)


def test_the_clock_is_corrected_by_the_server(desk: Desk) -> None:
    desk.clock.advance(timedelta(days=-3650))
    desk.engine.attempt()
    assert desk.replica.clock.now() == AT
    assert desk.engine.status.correction == timedelta(days=3650)
    desk.replica.perform(book(desk.server, 10))
    desk.engine.attempt()
    assert_agree(desk.replica, desk.server)


def test_the_correction_outlives_a_restart(desk: Desk, path: Path) -> None:
    desk.clock.advance(timedelta(days=-3650))
    desk.engine.attempt()
    desk.replica.close()
    with opened(path, desk.secrets, FixedClock(AT - timedelta(days=3650))) as replica:
        assert replica.clock.now() == AT


def test_what_needs_a_person_is_said(desk: Desk) -> None:
    desk.engine.attempt()
    desk.replica.perform(book(desk.server, 10))
    student = desk.server.studio.add_student("Ben")
    desk.server.act(book(desk.server, 10, student_id=student))
    desk.server.keeps_refused = True
    desk.engine.attempt()
    status = desk.engine.status
    assert (status.phase, status.attention, status.waiting) == (PHASE.ATTENTION, 1, 0)
    assert_agree(desk.replica, desk.server)


def test_a_local_write_wakes_the_thread_and_stopping_waits_for_nobody(desk: Desk) -> None:
    settled = threading.Event()
    desk.engine.status_changed.subscribe(
        lambda status: settled.set() if status == UP_TO_DATE else None
    )
    desk.engine.start()
    assert settled.wait(PATIENCE_S)
    performed = desk.replica.perform(book(desk.server, 10))
    assert desk.replica.wait_for_verdict(performed.mutation_id, PATIENCE_S) is not None
    assert desk.replica.waiting() == 0
    hanging, release = threading.Event(), threading.Event()

    def hang() -> None:
        hanging.set()
        release.wait(PATIENCE_S)

    desk.line.before_exchange = hang
    desk.engine.wake()
    assert hanging.wait(PATIENCE_S)
    desk.engine.stop()
    assert not release.is_set()
    assert desk.line.is_closed
    release.set()


def test_live_news_wakes_and_an_echo_does_not(desk: Desk) -> None:
    desk.engine.attempt()
    reasons = desk.engine._reasons
    known = desk.replica.state.version
    reasons.take()
    desk.line.words = [LiveWord(LiveEvent.CHANGED, known), None]
    desk.engine._live.listen()
    assert (reasons.urgent, reasons.heard) == (True, known), "a pull after each connect"
    reasons.take()
    desk.line.words = [LiveWord(LiveEvent.CHANGED, known + 1)]
    desk.engine._live.listen()
    assert reasons.heard == known + 1
    desk.server.act(book(desk.server, 10))
    desk.engine.attempt()
    assert reasons.heard <= desk.replica.state.version, "it was reached before its turn came"
    for words in ([LiveWord(LiveEvent.CHANGED, known + 1)], [LiveWord(LiveEvent.REVOKED)]):
        reasons.take()
        desk.engine._live._pass_on(words[0])
        assert reasons.urgent, "the same version twice means the catalogue changed"


def test_who_types_is_said_once_and_heard_without_a_pull(desk: Desk) -> None:
    desk.engine.attempt()
    student, instructor = desk.server.studio.student_id, desk.server.studio.instructor_id
    desk.engine.say_typing(student, instructor)
    desk.engine.attempt()
    desk.engine.attempt()
    told = [request.report.typing for request in desk.server.requests[-2:]]
    assert told == [Typing(student_id=student, instructor_id=instructor), None]
    heard: list[Heard] = []
    desk.engine.typing_heard.subscribe(heard.append)
    reasons = desk.engine._reasons
    reasons.take()
    desk.engine._live._pass_on(
        LiveWord(LiveEvent.TYPING, heard=Heard(student, instructor, "Morgan"))
    )
    assert [each.name for each in heard] == ["Morgan"]
    assert not reasons.urgent


def test_a_change_is_a_reason_to_ask_and_its_checkpoint_is_none(desk: Desk) -> None:
    desk.engine.attempt()
    reasons = desk.engine._reasons
    reasons.take()
    desk.replica.perform(book(desk.server, 10))
    assert reasons.woken
    reasons.take()
    desk.engine.attempt()
    assert (reasons.woken, reasons.urgent) == (False, False)
    desk.server.act(book(desk.server, 14))
    desk.engine.attempt()
    assert (reasons.woken, reasons.urgent) == (False, False)


def test_live_refreshes_its_token_too(desk: Desk) -> None:
    desk.line.expire_access()
    desk.engine._live.listen()
    assert desk.line.refreshes == 1
    desk.line.expire_access()
    desk.line.refresh_tokens.clear()
    with pytest.raises(SignedOut):
        desk.engine._live.listen()
