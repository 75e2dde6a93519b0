"""A token that expires in the middle of a push, and a refresh whose answer is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.students import CreateStudent
from sync.client.account import Account
from sync.client.answers import Answer
from sync.client.http_transport import HttpTransport
from sync.client.rounds import Rounds
from sync.client.transport import Offline
from sync.protocol import Session, SyncRequest
from tests.builders.replica import credentials, opened, wired
from tests.integration.server.house import PASSWORD, Desk, House, serving

_WAITING = 250
_EXPIRES = timedelta(minutes=16)


class Hourglass(HttpTransport):
    """The way to a real server, on which time passes before each exchange; `loses` the answers of
    so many refreshes.
    """

    def __init__(self, url: str, house: House) -> None:
        super().__init__(url)
        self.house = house
        self.loses = 0
        self.refreshes = 0

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        answer = super().exchange(request, access_token)
        self.house.clock.advance(_EXPIRES)
        return answer

    def refresh(self, refresh_token: str) -> Session:
        session = super().refresh(refresh_token)
        self.refreshes += 1
        if self.loses:
            self.loses -= 1
            raise Offline("lost")
        return session


@pytest.fixture
def transport(house: House) -> Iterator[Hourglass]:
    house.person(Role.MANAGER, email="morgan@example.org")
    with serving(house.services) as address:
        made = Hourglass(address, house)
        yield made
        made.close()


def test_each_batch_meets_an_expired_token_and_each_refresh_loses_its_answer_once(
    house: House, desk: Desk, transport: Hourglass, tmp_path: Path
) -> None:
    secrets = credentials()
    with opened(tmp_path / "replica.db", secrets, house.clock) as replica:
        account = Account(replica, transport, secrets, house.clock)
        account.sign_in("morgan@example.org", PASSWORD)
        rounds = Rounds(replica, transport, account)
        rounds.run()
        for number in range(_WAITING):
            student = CreateStudent(student_id=new_id(), student_name=f"Somebody {number}")
            replica.perform(wired(student))
        lost = 0
        while replica.waiting():
            transport.loses = 1
            with pytest.raises(Offline):
                rounds.run()
            lost += 1
            # The lid was closed at that very moment, and opened the next morning.
            house.clock.advance(timedelta(hours=9))
            transport.loses = 0
            before = replica.waiting()
            rounds.run(is_cancelled=lambda: replica.waiting() < before)  # noqa: B023  # run at once
        assert account.is_signed_in
        assert (lost, transport.refreshes) == (3, 6)
    desk.sync()
    assert len(desk.tables["student"]) == 3 + _WAITING
