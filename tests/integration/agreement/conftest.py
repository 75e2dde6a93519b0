"""A real replica and a real server in one process, without sockets between them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import pytest

from core.access.permissions import Role
from core.errors import Conflict, Malformed
from sync.client.account import Account
from sync.client.answers import Answer, read_answer
from sync.client.replica import Replica
from sync.client.rounds import Rounds
from sync.client.transport import PageLost
from sync.protocol import SyncRequest
from tests.builders.line import Line
from tests.builders.replica import credentials, opened
from tests.integration.server.house import Desk, House, Person, open_house


@dataclass
class HouseServer:
    """The exchange of a house for one person, in pages of `limit` rows; keeps what was asked."""

    house: House
    person: Person
    limit: int = 5000
    requests: list[SyncRequest] = field(default_factory=list)
    rows: int = 0

    def exchange(self, request: SyncRequest) -> Answer:
        """What the server answers; `PageLost` as the way over HTTP says it."""
        self.requests.append(request)
        asked = SyncRequest.model_validate_json(request.model_dump_json())
        asked = asked.model_copy(update={"limit": self.limit})
        try:
            body = self.house.services.exchange.answer(self.person.actor, asked)
        except (Conflict, Malformed) as error:
            if error.code in ("page", "page_stale", "cursor"):
                raise PageLost from error
            raise
        answer = read_answer(body)
        self.rows += sum(part.count for part in answer.head.parts)
        return answer


@dataclass
class Station:
    """One device at a house: its replica, its rounds and the line between them."""

    house: House
    server: HouseServer
    line: Line
    replica: Replica
    rounds: Rounds

    def sync(self) -> int:
        """A whole sync; how many exchanges it took."""
        return self.rounds.run()


class Stationed(Protocol):
    """Makes devices."""

    def __call__(self, role: Role = Role.MANAGER, instructor: int | None = None) -> Station:
        """Somebody's device, signed in and still empty."""
        ...


@pytest.fixture
def house(pg_url: str) -> Iterator[House]:
    """A furnished studio."""
    found = open_house(pg_url).furnish(instructors=2, students=3)
    yield found
    found.services.database.close()


@pytest.fixture
def stationed(house: House, tmp_path: Path) -> Iterator[Stationed]:
    """Makes devices: `stationed(Role.KIOSK)`."""
    stations: list[Station] = []
    secrets = credentials()
    with ExitStack() as stack:

        def made(role: Role = Role.MANAGER, instructor: int | None = None) -> Station:
            person = house.person(role, instructor)
            path = tmp_path / f"{len(stations)}.db"
            replica = stack.enter_context(opened(path, secrets, house.clock))
            server = HouseServer(house, person)
            card = house.services.bearers.check(person.token).card
            line = Line(server, {"me": card})
            account = Account(replica, line, credentials(), house.clock)
            account.sign_in("me", "right")
            station = Station(house, server, line, replica, Rounds(replica, line, account))
            stations.append(station)
            return station

        yield made


@pytest.fixture
def desk(house: House) -> Desk:
    """Somebody else at the studio, who changes things."""
    found = Desk(house.services, house.person(Role.MANAGER))
    found.sync()
    return found
