"""A toy server, a replica that is in step with it, and a device with its engine."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.clock import FixedClock
from sync.client.backoff import Backoff
from sync.client.credentials import Credentials
from sync.client.engine import SyncEngine
from sync.client.replica import Replica
from sync.client.status import SyncPhase
from tests.builders.line import Line
from tests.builders.replica import ToyServer, credentials, manager_on, opened, sync
from tests.builders.studio import AT


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


class Highest(random.Random):
    """Waits as long as a jitter may."""

    def random(self) -> float:
        return 1.0


@dataclass
class Desk:
    """One device with its engine, not started."""

    server: ToyServer
    line: Line
    replica: Replica
    engine: SyncEngine
    secrets: Credentials
    clock: FixedClock
    seconds: list[float]

    @property
    def phase(self) -> SyncPhase:
        return self.engine.status.phase

    def sign_in(self) -> None:
        self.engine.account.sign_in("morgan@example.test", "right")


@pytest.fixture
def desk(path: Path, server: ToyServer, secrets: Credentials) -> Iterator[Desk]:
    clock, seconds = FixedClock(AT), [0.0]
    line = Line(server, {"morgan@example.test": manager_on(server)})
    with opened(path, secrets, clock) as replica:
        engine = SyncEngine(
            replica,
            line,
            secrets,
            clock,
            backoff=Backoff(Highest()),
            monotonic=lambda: seconds[0],
        )
        made = Desk(server, line, replica, engine, secrets, clock, seconds)
        made.sign_in()
        yield made
        engine.stop()
