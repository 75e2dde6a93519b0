"""kill -9 at moments that nobody chose: of a device, of the server, of PostgreSQL.

Two hundred rounds of each: `python -m tests.force deaths`.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.force.client_deaths import kill_clients
from tests.force.nursery import Nursery, nursery_of
from tests.force.server_deaths import kill_postgres, kill_servers


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    with nursery_of("tests.force.roles") as found:
        yield found


def test_a_device_killed_while_it_writes_and_syncs_keeps_what_it_called_saved(
    pg_url: str, tmp_path: Path, nursery: Nursery
) -> None:
    assert kill_clients(pg_url, tmp_path, 3, random.Random(), nursery) > 0


def test_a_server_killed_while_devices_push_keeps_what_it_answered(
    pg_url: str, nursery: Nursery
) -> None:
    assert kill_servers(pg_url, 1, random.Random(), nursery) > 0


def test_a_postgres_killed_while_devices_push_keeps_what_was_answered(
    nursery: Nursery,
) -> None:
    # A folder whose name is short enough for a socket's path.
    with tempfile.TemporaryDirectory() as folder:
        assert kill_postgres(Path(folder) / "postgres", 2, random.Random(), nursery) > 0
