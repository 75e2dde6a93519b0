"""A toy server, and a replica that is in step with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.credentials import Credentials
from sync.client.replica import Replica
from tests.builders.replica import ToyServer, credentials, manager_on, opened, sync


@pytest.fixture
def secrets() -> Credentials:
    return credentials()


@pytest.fixture
def server() -> ToyServer:
    return ToyServer()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "replica.db"


@pytest.fixture
def replica(path: Path, secrets: Credentials, server: ToyServer) -> Iterator[Replica]:
    with opened(path, secrets) as found:
        found.adopt(manager_on(server))
        sync(found, server)
        yield found
