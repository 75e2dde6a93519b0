"""A device that is killed again and again, and looked at after each death."""

from __future__ import annotations

import random
import shutil
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from core.access.permissions import Role
from core.clock import FixedClock
from sync.client.credentials import Credentials
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica
from tests.builders.replica import MemoryKeyring
from tests.force.diary import Diary
from tests.force.killed_client import PROFILE
from tests.force.nursery import Nursery
from tests.force.outcome import Outcome, Whole, raw_connection, rows_of
from tests.force.postgres_state import PostgresState
from tests.integration.server.house import AT, PASSWORD, House, open_house, serving

_EMAIL = "morgan@example.org"
_HEALED_AFTER = 7
_EARLY = 0.2
"""How many die in the first moments, while the file is opened and mended."""
_LONGEST_LIFE_S = 0.3
_COMPARED = {"student": (), "booking": ("state",), "occupancy": ()}


@dataclass
class ClientDeaths:
    """One device, the real server it syncs with, and what it has said is saved."""

    house: House
    url: str
    database: PostgresState
    nursery: Nursery
    folder: Path
    chance: random.Random
    saved: int = 0
    keyring: MemoryKeyring = field(default_factory=MemoryKeyring)
    diary: Diary = field(init=False)

    def __post_init__(self) -> None:
        """Sign in and fetch."""
        first_day = (AT + timedelta(days=3)).replace(hour=8, minute=0)
        self.diary = Diary("client", self.house.offerings[0], first_day)
        self.house.person(Role.MANAGER, email=_EMAIL)
        self._sync(is_first=True)

    @property
    def path(self) -> Path:
        """The replica."""
        return self.folder / "replica.db"

    def die(self) -> int:
        """One life and its end at a moment that nobody chose; how many changes it saved."""
        child = self.nursery.child(
            role="client",
            secrets={name: value for (_, name), value in self.keyring.kept.items()},
            at=AT.isoformat(),
            path=str(self.path),
            url=self.url,
            owner=self.diary.owner,
            offering_id=self.diary.offering_id,
            first_day=self.diary.first_day.isoformat(),
            first=self.saved,
        )
        is_early = self.chance.random() < _EARLY
        said = [] if is_early else [child.first_line()]
        said += child.lines(self.chance.uniform(0, _LONGEST_LIFE_S))
        assert not child.has_ended, "it ended by itself"
        said += child.kill()
        assert said == [str(number) for number in range(self.saved, self.saved + len(said))]
        acknowledged = self.saved + len(said)
        self._look(acknowledged)
        return len(said)

    def heal(self) -> None:
        """Sync to the end; then both sides hold all that was saved, and nothing else."""
        self._sync()
        outcome = Outcome(self._device(), self.database.shown())
        outcome.assert_agrees()
        for side in (outcome.device, outcome.server):
            self._assert_whole(side, self.saved)
        judged = {row["mutation_id"]: row["outcome"] for row in outcome.server["verdict"]}
        assert judged == {self.diary.id_of(number): "applied" for number in range(self.saved)}

    def _look(self, acknowledged: int) -> None:
        """At what the dead left, in a copy: the next life has to mend the original itself."""
        device = self._device()
        found = len(device["outbox"])
        assert acknowledged <= found <= acknowledged + 1
        wanted = {self.diary.id_of(number) for number in range(found)}
        assert {row["mutation_id"] for row in device["outbox"]} == wanted
        self._assert_whole(device, found)
        self.saved = found

    def _device(self) -> Whole:
        copy = self.folder / "copy.db"
        for suffix in ("", "-wal"):
            source = self.path.with_name(self.path.name + suffix)
            target = copy.with_name(copy.name + suffix)
            target.unlink(missing_ok=True)
            if source.exists():
                shutil.copyfile(source, target)
        connection = raw_connection(copy, Credentials(self.keyring, PROFILE).replica_key())
        try:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
            return rows_of(connection)
        finally:
            connection.close()

    def _assert_whole(self, rows: Whole, count: int) -> None:
        """Exactly the first `count` changes can be seen."""
        wanted = self.diary.rows(count)
        furniture = set(self.house.students)
        for table, columns in _COMPARED.items():
            found = {
                str(row["id"]): "".join(str(row[column]) for column in columns)
                for row in rows[table]
                if row["id"] not in furniture
            }
            assert found == wanted[table], table

    def _sync(self, *, is_first: bool = False) -> None:
        credentials = Credentials(self.keyring, PROFILE)
        clock = FixedClock(AT)
        replica = open_replica(self.path, credentials, clock)
        transport = HttpTransport(self.url)
        try:
            assert replica.recovery is None
            engine = SyncEngine(replica, transport, credentials, clock)
            if is_first:
                engine.account.sign_in(_EMAIL, PASSWORD)
            assert engine.attempt() is None
            assert replica.waiting() == 0
        finally:
            transport.close()
            replica.close()


def kill_clients(
    url: str, folder: Path, rounds: int, chance: random.Random, nursery: Nursery
) -> int:
    """A device on the database at `url` that dies so often; how many changes it saved."""
    house = open_house(url).furnish(students=1)
    with ExitStack() as stack:
        stack.callback(house.services.database.close)
        database = PostgresState(url)
        stack.callback(database.close)
        address = stack.enter_context(serving(house.services))
        deaths = ClientDeaths(house, address, database, nursery, folder, chance)
        for number in range(rounds):
            deaths.die()
            if number % _HEALED_AFTER == 0:
                deaths.heal()
        deaths.heal()
        return deaths.saved
