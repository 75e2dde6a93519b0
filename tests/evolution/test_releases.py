"""Every release that was kept upgrades on both sides, drains, and ends as it would have then."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import FixedClock
from sync.client.database import FORMER_PAGE
from sync.client.migrations.steps import CLIENT_VERSION
from sync.server.migrations.runner import upgrade
from tests.builders.replica import TABLES, dump
from tests.evolution.devices import KEY, device
from tests.evolution.kept import NAMES, Told, database_of, files_of, told_of
from tests.evolution.record import drained, replicated
from tests.evolution.stock import Rows, stock_of
from tests.fixtures.postgres_server import SharedServer
from tests.integration.client.test_opening import plain_connection
from tests.integration.server.house import AT, House, open_house, serving

DELIBERATE: dict[str, dict[tuple[str, str], str]] = {
    "2026-11": {
        ("booking", "history"): "a waived fee leaves a line of its own since booking.cancel 2",
        ("studio", "check_in_salt"): "a studio without a salt gets one since revision 0011",
        ("booking", "code_hash"): "it is made with that salt",
    },
}
"""What later programs do otherwise than the release did, by table and column, and why."""


_numbers = itertools.count()


@pytest.fixture(params=NAMES)
def release(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def house(release: str, postgres: SharedServer) -> Iterator[House]:
    """The present server on the release's database, upgraded."""
    clone = f"evolved_{os.getpid()}_{next(_numbers)}"
    try:
        url = database_of(release, postgres, clone)
        upgrade(url)
        found = open_house(url)
        yield found
        found.services.database.close()
    finally:
        postgres.drop(clone)


def test_a_kept_release_upgrades_drains_and_ends_as_it_would_have_then(
    release: str, house: House, tmp_path: Path
) -> None:
    told, paths = told_of(release), files_of(release, tmp_path)
    with serving(house.services) as address:
        outcomes = drained(paths, address, house.clock, told.tokens, told.done)
        with device(paths[0], address, house.clock, told.tokens["desk"]) as desk:
            desk.rounds.run()
            assert desk.replica.waiting() == 0
            desk.replica.exchanges.ask_anew()
            held = {table: dump(desk.replica, table) for table in TABLES}
            desk.rounds.run()
            assert {table: dump(desk.replica, table) for table in TABLES} == held
    assert outcomes == told.outcomes
    _assert_alike(release, told, replicated(stock_of(house.services.database.url)))


def test_what_waits_in_a_kept_file_is_seen_before_any_contact(release: str, tmp_path: Path) -> None:
    told, paths = told_of(release), files_of(release, tmp_path)
    nowhere = "http://127.0.0.1:9"
    for name, path in zip(("desk", "kiosk"), paths, strict=True):
        with device(path, nowhere, FixedClock(AT), told.tokens[name]) as opened:
            assert opened.replica.waiting() == told.waiting[name]
            with opened.replica._outbox() as outbox:
                refused = [each.name for each in outbox.open() if each.refusal]
            assert refused == []
            assert opened.replica.waiting_rows()
    connection = plain_connection(paths[0], KEY, FORMER_PAGE)
    assert connection.execute("PRAGMA user_version").fetchone() == (CLIENT_VERSION,)
    connection.close()


def _assert_alike(release: str, told: Told, now: dict[str, Rows]) -> None:
    """The rows of then, column by column; what was added since may be anything."""
    apart = DELIBERATE.get(release, {})
    for table, rows in told.rows.items():
        present = {str(row["id"]): row for row in now.get(table, [])}
        assert set(present) == {str(row["id"]) for row in rows}, table
        for row in rows:
            found = present[str(row["id"])]
            for column, value in row.items():
                if (table, column) not in apart:
                    assert found[column] == value, (table, column, row["id"])
