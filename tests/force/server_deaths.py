"""A server, or the PostgreSQL below it, that is killed again and again while devices push."""

from __future__ import annotations

import os
import random
import signal
import socket
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import psycopg

from core.access.permissions import Role
from core.clock import SystemClock
from sync.server.migrations.runner import upgrade
from sync.server.postgres import without_driver
from tests.force.diary import Diary
from tests.force.nursery import Child, Nursery, nursery_of
from tests.force.outcome import Whole, assert_ledger_holds
from tests.force.postgres_state import PostgresState
from tests.force.pushing import Pusher, pushing
from tests.integration.server.house import House, open_house
from tests.plugin import PATIENCE_S

_DEVICES = 3
_LONGEST_LIFE_S = 0.3
_MORE = 3
"""Verdicts that every device is to have heard between two deaths."""
_PAUSE_S = 0.02
_AHEAD = 50
"""How far beyond what was judged half of something is looked for."""
_KEEPER = "tests.force.killed_postgres"


@dataclass
class Site:
    """A server on a database, with devices that push. `open` it first."""

    url: str
    stack: ExitStack
    chance: random.Random
    nursery: Nursery
    house: House = field(init=False)
    pushers: list[Pusher] = field(init=False)
    _child: Child = field(init=False)
    _address: str = ""

    def open(self) -> None:
        """Furnish the studio, start the server and the devices."""
        self.house = open_house(self.url)
        self.house.clock.instant = SystemClock().now()
        self.house.furnish(instructors=_DEVICES, students=0)
        # Tokens are to last as long as this may take.
        self.house.clock.advance(timedelta(days=1))
        people = [self.house.person(Role.MANAGER) for _ in range(_DEVICES)]
        self.house.services.database.close()
        self.start_server()
        self.stack.callback(lambda: self._child.kill())
        first_day = (SystemClock().now() + timedelta(days=3)).replace(hour=9, minute=0, second=0)
        self.pushers = [
            Pusher(
                Diary(f"device {number}", offering, first_day.replace(microsecond=0)),
                person,
                lambda: self._address,
            )
            for number, (person, offering) in enumerate(
                zip(people, self.house.offerings, strict=True)
            )
        ]
        self.stack.enter_context(pushing(self.pushers))

    def start_server(self) -> None:
        """Another server process, at another port."""
        self._child = self.nursery.child(role="server", url=self.url)
        self._address = self._child.first_line().removeprefix("ready ")

    def kill_server(self) -> None:
        """Kill -9 the server process."""
        self._child.kill()

    def live(self) -> None:
        """Until every device has heard some more, and a moment that nobody chose."""
        wanted = [len(pusher.verdicts) + _MORE for pusher in self.pushers]
        for pusher, count in zip(self.pushers, wanted, strict=True):
            pusher.wait_for_verdicts(count, PATIENCE_S)
        list(self._child.lines(self.chance.uniform(0, _LONGEST_LIFE_S)))
        assert not self._child.has_ended, "the server ended by itself"

    def acknowledged(self) -> list[int]:
        """How many verdicts each device has heard by now."""
        return [len(pusher.verdicts) for pusher in self.pushers]

    def look(self, acknowledged: list[int]) -> None:
        """At the database, as it is now: nothing that was heard is missing, nothing is half there,
        and ledger and rows say the same.
        """
        state = PostgresState(self.url)
        # One snapshot: the devices go on meanwhile.
        with state.frozen():
            shown = state.shown()
        state.close()
        assert_ledger_holds(shown)
        for pusher, heard in zip(self.pushers, acknowledged, strict=True):
            assert pusher.refusals == []
            self._assert_kept(shown, pusher, heard)

    def _assert_kept(self, shown: Whole, pusher: Pusher, heard: int) -> None:
        judged = {
            row["sequence"]: row
            for row in shown["verdict"]
            if row["replica_id"] == pusher.replica_id
        }
        for verdict in pusher.verdicts[:heard]:
            row = judged[verdict["sequence"]]
            assert (row["mutation_id"], row["outcome"]) == (verdict["id"], "applied")
            assert row["version"] == verdict["version"]
        diary = pusher.diary
        may_be = {diary.row_of(number) for number in range(len(judged) + _AHEAD)}
        for table, wanted in diary.rows(len(judged)).items():
            own = {row["id"]: row.get("state") for row in shown[table] if row["id"] in may_be}
            assert set(own) == set(wanted), table
            assert table != "booking" or own == wanted


def kill_servers(url: str, rounds: int, chance: random.Random, nursery: Nursery) -> int:
    """Server processes, one after the other; how many verdicts were heard."""
    with ExitStack() as stack:
        site = Site(url, stack, chance, nursery)
        site.open()
        for _ in range(rounds):
            site.live()
            site.kill_server()
            site.look(site.acknowledged())
            site.start_server()
        site.live()
        site.look(site.acknowledged())
        return sum(site.acknowledged())


def kill_postgres(folder: Path, rounds: int, chance: random.Random, nursery: Nursery) -> int:
    """An embedded PostgreSQL, by turns one process that serves a connection (the others then go
    down with it and come back) and the whole of it; how many verdicts were heard.
    """
    with ExitStack() as stack:
        keepers = stack.enter_context(nursery_of(_KEEPER))
        keeper = keepers.child(folder=str(folder))
        url = keeper.first_line().removeprefix("ready ")
        upgrade(url)
        _assert_durable(url)
        site = Site(url, stack, chance, nursery)
        stack.callback(lambda: keeper.end())
        site.open()
        for number in range(rounds):
            site.live()
            if number % 2:
                os.kill(_postmaster(folder), signal.SIGKILL)
                _wait_until_gone(folder)
                keeper.kill()
                acknowledged = site.acknowledged()
                keeper = _kept_again(keepers, folder, url)
            else:
                _kill_backend(url)
                acknowledged = site.acknowledged()
            _look_after_recovery(site, acknowledged)
        site.live()
        site.look(site.acknowledged())
        return sum(site.acknowledged())


def _assert_durable(url: str) -> None:
    """Against a power loss a database is as good as these."""
    with psycopg.connect(without_driver(url)) as connection:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"SHOW {name}".encode()).fetchone() == ("on",)


def _postmaster(folder: Path) -> int:
    return int((folder / "postmaster.pid").read_text().splitlines()[0])


def _wait_until_gone(folder: Path) -> None:
    """A dying process answers until it is dead; nobody could start the next one so fast."""
    give_up_at = monotonic() + PATIENCE_S
    while True:
        with socket.socket(socket.AF_UNIX) as door:
            if door.connect_ex(str(folder / ".s.PGSQL.5432")):
                return
        assert monotonic() < give_up_at
        sleep(_PAUSE_S)


def _kept_again(keepers: Nursery, folder: Path, url: str) -> Child:
    """Once those who served connections have gone as well: PostgreSQL does not start while one of
    them holds the memory of the one that was killed, and that may be a moment.
    """
    give_up_at = monotonic() + PATIENCE_S
    while True:
        keeper = keepers.child(folder=str(folder))
        if (said := next(keeper.lines(PATIENCE_S), "")) == f"ready {url}":
            return keeper
        assert keeper.has_ended, said
        *_, last = (line for line in (folder / "log").read_text().splitlines() if "FATAL" in line)
        assert "shared memory block" in last, last
        assert monotonic() < give_up_at
        sleep(_PAUSE_S)


def _kill_backend(url: str) -> None:
    query = (
        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
        " AND pid <> pg_backend_pid() ORDER BY (state = 'active') DESC, random() LIMIT 1"
    )
    with psycopg.connect(without_driver(url), autocommit=True) as connection:
        found = connection.execute(query.encode()).fetchone()
        assert found is not None
        os.kill(int(found[0]), signal.SIGKILL)


def _look_after_recovery(site: Site, acknowledged: list[int]) -> None:
    """Look as soon as the database answers again to the end, having mended itself."""
    give_up_at = monotonic() + PATIENCE_S
    while True:
        try:
            site.look(acknowledged)
        except psycopg.OperationalError:
            assert monotonic() < give_up_at
            sleep(_PAUSE_S)
        else:
            return
