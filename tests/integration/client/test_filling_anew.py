"""Tables that a pull sends whole: how they take their places, and when the log lets go of them."""

from pathlib import Path

import pytest

from sync.client.credentials import Credentials
from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.repositories import staging
from tests.builders.replica import ToyServer, assert_agree, book, manager_on, opened, sync
from tests.integration.client.conftest import Desk


def guards(replica: Replica) -> set[tuple[str, str]]:
    """The indexes and triggers that the file has, by name, with their tables."""
    driver = replica._readers.raw_connection()
    query = "SELECT name, tbl_name FROM sqlite_schema WHERE type IN ('index', 'trigger')"
    found = {(str(name), str(table)) for name, table in driver.execute(query).fetchall()}
    driver.close()
    return {(name, table) for name, table in found if not name.startswith("sqlite_")}


@pytest.mark.parametrize("few", [0, 500])
def test_tables_are_guarded_and_whole_whether_renamed_or_written_once_more(
    path: Path, secrets: Credentials, server: ToyServer, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(staging, "_FEW", few)
    server.page_rows = 5
    with opened(path, secrets) as replica:
        before = guards(replica)
        replica.adopt(manager_on(server))
        sync(replica, server)
        assert guards(replica) == before
        assert {table for _, table in before} >= set(CACHE)
        booked = replica.perform(book(server, 9))
        assert booked.touched["booking"] <= {row for _, row in replica.waiting_rows()}
        server.fingerprint = "another"
        sync(replica, server)
        assert guards(replica) == before
        assert_agree(replica, server)


def test_nobody_waits_until_a_first_pull_has_been_copied_from_the_log(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    log = path.with_name(path.name + "-wal")
    lengths: list[int] = []
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        replica.changed.subscribe(lambda _: lengths.append(log.stat().st_size))
        sync(replica, server)
        replica.beat().result()
        assert lengths[-1] > 0
        assert log.stat().st_size == 0


@pytest.mark.parametrize("rows_a_page", [5, 5000])
def test_what_was_held_before_has_left_the_log_when_the_pull_is_in(
    replica: Replica, server: ToyServer, path: Path, rows_a_page: int
) -> None:
    log = path.with_name(path.name + "-wal")
    lengths: list[int] = []
    server.page_rows = rows_a_page
    server.hidden = {"student"}
    server.fingerprint = "narrow"
    replica.changed.subscribe(lambda _: lengths.append(log.stat().st_size))
    sync(replica, server)
    assert lengths[-1] == 0


def test_a_first_pull_begins_with_less_and_grows(desk: Desk) -> None:
    desk.server.page_rows = 5
    desk.engine.attempt()
    limits = [request.limit for request in desk.server.requests]
    assert limits == [1250, 2500, 5000]
    asked = len(limits)
    desk.engine.attempt()
    assert [request.limit for request in desk.server.requests[asked:]] == [5000]
