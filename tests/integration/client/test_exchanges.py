"""Odd courses of an exchange: many pages, lost answers, scopes that change on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.access.actor import Actor
from core.errors import Unavailable
from core.models.columns import to_microseconds
from sync.client import exchanges
from sync.client.answers import PageHead
from sync.client.credentials import Credentials
from sync.client.replica import Replica
from sync.client.repositories.outbox import Entry
from sync.client.repositories.state import ReplicaState
from sync.client.writer import Transaction
from tests.builders.replica import (
    TABLES,
    ToyServer,
    assert_agree,
    book,
    dump,
    manager_on,
    opened,
    sync,
)


def exchange(replica: Replica, server: ToyServer) -> bool:
    request = replica.exchanges.next_request()
    return replica.exchanges.take(request, server.exchange(request)).more


def test_pages_are_merged_at_the_last_one_only(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    server.page_rows = 3
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        assert exchange(replica, server)
        assert exchange(replica, server)
        assert not replica.is_filled
        assert all(dump(replica, table) == [] for table in TABLES)
        while exchange(replica, server):
            pass
        assert_agree(replica, server)


def test_a_pull_goes_on_after_a_restart_where_it_stopped(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    server.page_rows = 3
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        exchange(replica, server)
        exchange(replica, server)
        page = replica.exchanges.next_request().page
        asked = len(server.requests)
    with opened(path, secrets) as replica:
        assert page is not None
        assert replica.exchanges.next_request().page == page
        sync(replica, server)
        assert_agree(replica, server)
        assert [each.page for each in server.requests[asked:]].count(None) == 0


def test_another_card_in_the_middle_of_a_pull_shows_no_half_of_a_table(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    server.page_rows = 3
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        exchange(replica, server)
        replica.adopt(manager_on(server).model_copy(update={"name": "Renamed"}))
        assert [table for table in TABLES if dump(replica, table)] == []
        sync(replica, server)
        assert_agree(replica, server)


def test_a_pull_that_the_server_lost_is_begun_anew(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    server.page_rows = 3
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        exchange(replica, server)
        replica.exchanges.abandon_pull()
        assert replica.exchanges.next_request().page is None
        sync(replica, server)
        assert_agree(replica, server)


def test_a_full_outbox_drains_in_batches_with_few_merges(
    replica: Replica, server: ToyServer
) -> None:
    for day in range(10, 22):
        for hour in range(9, 18):
            replica.perform(book(server, hour, day))
    assert replica.waiting() == 108
    merged: list[object] = []
    replica.changed.subscribe(merged.append)
    assert sync(replica, server) == 2
    assert replica.waiting() == 0
    assert len(merged) == 1
    assert_agree(replica, server)


def test_a_lost_answer_changes_nothing_when_it_is_asked_for_again(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10))
    server.exchange(replica.exchanges.next_request())
    version = server.version
    sync(replica, server)
    assert server.version == version
    assert_agree(replica, server)


def test_a_judged_change_stays_in_view_until_the_feed_has_reached_it(
    replica: Replica, server: ToyServer
) -> None:
    before = replica.state
    performed = replica.perform(book(server, 10))
    request = replica.exchanges.next_request()
    answer = server.exchange(request)
    assert before.cursor is not None
    behind = replace(answer, version=before.version, cursor=before.cursor, head=PageHead())
    replica.exchanges.take(request, behind)
    assert replica.verdict_of(performed.mutation_id) is not None
    assert replica.waiting() == 0
    assert replica.waiting_rows()
    replica.exchanges.ask_anew()
    request = replica.exchanges.next_request()
    old = server.exchange(request)
    emptied = PageHead(resets=["booking", "occupancy"])
    held_back = replace(old, version=before.version, cursor=before.cursor, head=emptied)
    replica.exchanges.take(request, held_back)
    with replica.read() as rows:
        assert len(rows.bookings.all()) == 1
    sync(replica, server)
    assert replica.waiting_rows() == frozenset()
    assert_agree(replica, server)


def test_a_scope_that_changes_again_before_the_checkpoint_begins_the_tables_again(
    replica: Replica, server: ToyServer
) -> None:
    for day in range(10, 22):
        for hour in range(9, 18):
            replica.perform(book(server, hour, day))
    server.fingerprint = "first"
    assert exchange(replica, server)
    server.fingerprint = "second"
    sync(replica, server)
    assert replica.state.fingerprints["booking"] == "second"
    assert_agree(replica, server)


def test_an_answer_that_comes_twice_or_late_changes_nothing(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10))
    request = replica.exchanges.next_request()
    answer = server.exchange(request)
    replica.exchanges.take(request, answer)
    state = replica.state
    replica.perform(book(server, 12))
    sync(replica, server)
    replica.exchanges.take(request, answer)
    assert replica.state != state
    assert_agree(replica, server)


def test_a_pull_that_the_server_can_no_longer_go_on_with_is_left_and_the_push_goes_on(
    replica: Replica, server: ToyServer
) -> None:
    server.page_rows, server.fingerprint = 3, "anew"
    assert exchange(replica, server)
    assert replica.exchanges.next_request().page is not None
    replica.perform(book(server, 9))
    server.speaks = 2
    assert exchange(replica, server)
    assert not exchange(replica, server)
    assert replica.waiting() == 0
    assert len(server.dump("booking")) == 1
    server.speaks = 1
    sync(replica, server)
    assert_agree(replica, server)


def test_a_head_that_cannot_be_judged_waits_and_is_tried_again(
    replica: Replica, server: ToyServer
) -> None:
    performed = replica.perform(book(server, 9))
    server.judge_failures = 1
    request = replica.exchanges.next_request()
    taken = replica.exchanges.take(request, server.exchange(request))
    assert taken.failed
    assert not taken.more
    assert replica.waiting() == 1
    sync(replica, server)
    assert replica.verdict_of(performed.mutation_id) is not None


def test_a_changed_scope_is_sent_whole(replica: Replica, server: ToyServer) -> None:
    replica.perform(book(server, 9))
    before = dump(replica, "instructor")
    assert before
    server.hidden = {"instructor", "student"}
    server.fingerprint = "narrow"
    sync(replica, server)
    assert dump(replica, "instructor") == []
    assert dump(replica, "student") == []
    assert replica.state.fingerprints["booking"] == "narrow"


def test_after_rows_left_the_scope_the_log_holds_them_no_longer(
    replica: Replica, server: ToyServer, path: Path
) -> None:
    log = path.with_name(path.name + "-wal")
    replica.perform(book(server, 9))
    assert log.stat().st_size > 0
    server.hidden = {"student"}
    server.fingerprint = "narrow"
    sync(replica, server)
    assert log.stat().st_size == 0


def test_asking_anew_for_a_table_repairs_it(replica: Replica, server: ToyServer) -> None:
    asked = len(server.requests)
    replica.exchanges.ask_anew(frozenset({"student"}))
    sync(replica, server)
    assert "student" not in server.requests[asked].fingerprints
    assert "booking" in server.requests[asked].fingerprints
    assert_agree(replica, server)


def test_a_batch_is_bounded_in_bytes_and_one_change_always_goes(
    replica: Replica, server: ToyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanges, "MAX_PUSH_BYTES", 8000)
    for hour in range(9, 18):
        replica.perform(book(server, hour, note="x" * 1900))
    request = replica.exchanges.next_request()
    assert len(request.mutations) == 3
    assert len(request.model_dump_json()) < 9000
    monkeypatch.setattr(exchanges, "MAX_PUSH_BYTES", 10)
    assert len(replica.exchanges.next_request().mutations) == 1
    sync(replica, server)
    assert_agree(replica, server)


def test_unknown_tables_and_columns_of_a_newer_server_are_left_out(
    replica: Replica, server: ToyServer
) -> None:
    server.extra_columns = {"student": {"shoe_size": 42}}
    server.fingerprint = "newer"
    server.extra_table = "moon_phase"
    sync(replica, server)
    assert_agree(replica, server)


def test_columns_an_older_server_or_a_mask_leaves_out_get_their_zero(
    replica: Replica, server: ToyServer
) -> None:
    server.masked = {"student": {"phone": None, "name": None}}
    server.fingerprint = "masked"
    sync(replica, server)
    (student,) = dump(replica, "student")
    assert (student["phone"], student["name"]) == ("", "")


def test_the_view_is_the_base_and_the_outbox_whatever_came_between(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10))
    replica.perform(book(server, 13))
    view = {table: dump(replica, table) for table in TABLES}
    request = replica.exchanges.next_request()
    answer = server.exchange(request.model_copy(update={"mutations": ()}))
    replica.exchanges.take(request, answer)
    replica.exchanges.merge_whole_pulls()
    replica.exchanges.ask_anew()
    request = replica.exchanges.next_request()
    answer = server.exchange(request.model_copy(update={"mutations": ()}))
    replica.exchanges.take(request, answer)
    replica.exchanges.merge_whole_pulls()
    assert {table: dump(replica, table) for table in TABLES} == view
    assert replica.waiting() == 2


def test_failing_storage_changes_no_mutation_and_the_next_try_succeeds(
    replica: Replica, server: ToyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    replica.perform(book(server, 10))
    request = replica.exchanges.next_request()
    answer = server.exchange(request)

    def full(_: object, __: object, ___: ReplicaState) -> None:
        raise Unavailable("disk_full")

    before = (replica.state, {table: dump(replica, table) for table in TABLES})
    with monkeypatch.context() as patched:
        patched.setattr("sync.client.repositories.state.StateKeeper.save", full)
        with pytest.raises(Unavailable):
            replica.exchanges.take(request, answer)
    assert (replica.state, {table: dump(replica, table) for table in TABLES}) == before
    assert replica.waiting() == 1
    replica.exchanges.take(request, answer)
    assert replica.waiting() == 0
    assert_agree(replica, server)


def test_instants_of_the_server_and_the_outbox_are_corrected(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 10))
    (sent,) = replica.exchanges.next_request().mutations
    assert sent.made_at == to_microseconds(server.clock.now())


def test_a_long_push_replays_no_more_than_it_pushes(
    replica: Replica, server: ToyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchanges, "MAX_MUTATIONS", 1)
    monkeypatch.setattr(exchanges, "_STAGED_PULLS", 1)
    replayed: list[int] = []
    replay = replica._performer.replay

    def counted(transaction: Transaction, actor: Actor, entries: Sequence[Entry]) -> None:
        replayed.append(len(entries))
        replay(transaction, actor, entries)

    monkeypatch.setattr(replica._performer, "replay", counted)
    for number in range(16):
        replica.perform(book(server, 9 + number % 8, 9 + number // 8))
    sync(replica, server)
    assert_agree(replica, server)
    assert sum(replayed) <= 16
