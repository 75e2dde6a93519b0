"""``python -m tests.force [fail-at] [power] [deaths]``: all that the daily run takes in turns.

Each call of every kind alone, in every way; a disk for each power loss and each way to survive it;
200 deaths each of a device, the server and PostgreSQL. It takes most of an hour on two cores.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic

from sync.server.migrations.runner import upgrade
from tests.fixtures.postgres_server import SharedServer
from tests.force.client_deaths import kill_clients
from tests.force.fail_at import Failing, one_by_one, without_fault
from tests.force.nursery import Nursery, nursery_of
from tests.force.power import SURVIVALS, assert_survived, disks, recorded
from tests.force.server_deaths import kill_postgres, kill_servers
from tests.force.world import World, furnished_world

ROUNDS = 200
_CHANGES = 5
_numbers = count()


def fail_at() -> None:
    """Every call alone, in every way."""
    with ExitStack() as stack:
        url = stack.enter_context(_database())
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        world = stack.enter_context(furnished_world(url, Path(folder)))
        for name, failing in _families(world).items():
            _say(name, partial(_alone, world, failing))


def power() -> None:
    """Every power loss of a longer session, survived in every way."""
    _say("power", _every_disk)


def deaths() -> None:
    """A device, the server and PostgreSQL, killed again and again."""
    with nursery_of("tests.force.roles") as nursery:
        for name, killing in (
            ("deaths of a device", _clients),
            ("deaths of the server", _servers),
            ("deaths of PostgreSQL", _postgres),
        ):
            _say(name, partial(killing, nursery))


_RUNS: dict[str, Callable[[], None]] = {"fail-at": fail_at, "power": power, "deaths": deaths}


def _families(world: World) -> dict[str, Failing]:
    return {
        "requests": world.transport,
        "calls to PostgreSQL": world.postgres,
        "calls to SQLite": world.sqlite,
        "writes and syncs": world.disk,
    }


def _alone(world: World, failing: Failing) -> str:
    reference = without_fault(world)
    kinds = Counter[str]()
    last = 0
    for struck in one_by_one(world, failing, reference):
        kinds[struck.kind] += 1
        last = struck.at
    return f"{last} calls, each in {len(kinds)} ways: {kinds.total()} runs ended alike"


def _every_disk() -> str:
    with tempfile.TemporaryDirectory() as folder:
        session = recorded(Path(folder), _CHANGES)
        built = 0
        for disk in disks(session, lambda: list(SURVIVALS)):
            assert_survived(disk, session, Path(folder))
            built += 1
    steps = len(session.record.steps)
    return f"{steps} steps, {len(SURVIVALS)} ways to survive each: {built} disks were whole"


def _clients(nursery: Nursery) -> str:
    with _database() as url, tempfile.TemporaryDirectory() as folder:
        saved = kill_clients(url, Path(folder), ROUNDS, random.Random(), nursery)
    return f"{ROUNDS} deaths, all {saved} saved changes kept"


def _servers(nursery: Nursery) -> str:
    with _database() as url:
        heard = kill_servers(url, ROUNDS, random.Random(), nursery)
    return f"{ROUNDS} deaths, all {heard} verdicts kept"


def _postgres(nursery: Nursery) -> str:
    with tempfile.TemporaryDirectory() as folder:
        heard = kill_postgres(Path(folder) / "postgres", ROUNDS, random.Random(), nursery)
    return f"{ROUNDS} deaths, all {heard} verdicts kept"


@contextmanager
def _database() -> Iterator[str]:
    server = SharedServer(f"force-{os.getpid()}")
    name = f"force_{next(_numbers)}"
    try:
        yield server.clone(server.template("force_template", upgrade), name)
        server.drop(name)
    finally:
        server.close()


def _say(name: str, run: Callable[[], str]) -> None:
    began = monotonic()
    found = run()
    print(f"{name}: {found} ({monotonic() - began:.0f} s)", flush=True)


def main(arguments: list[str]) -> int:
    """Run what is named, or everything; the first thing that is lost ends it with an error."""
    for name in arguments or list(_RUNS):
        _RUNS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
