"""A first pull as somebody waits for it: a new device, a server, and all between the two.

Over HTTP on this machine, from the first question until 100,000 rows stand in an encrypted file
and can be read. The server makes a page while the device puts down the one before, so the shares
that `bench_server` and `bench_replica` measure are not to be added; on two processors three
processes are at work: the device, the server and its PostgreSQL.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from sqlmodel import func, select

from core.access.permissions import Role
from core.clock import SystemClock
from core.ids import new_id
from core.models import Booking, Occupancy
from sync.client.account import Account
from sync.client.credentials import Credentials, Tokens
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.rounds import Rounds
from sync.server.migrations.runner import upgrade
from sync.server.postgres import embedded
from tests.benchmarks.bench_replica import as_the_program_collects
from tests.benchmarks.bench_server import ROWS, filled, house_of
from tests.benchmarks.figure import Figure
from tests.builders.replica import MemoryKeyring, card_of
from tests.integration.server.house import House
from tests.integration.server.processes import server_process

_RUNS = 5


def measure() -> list[Figure]:
    """A first pull of 100,000 rows by the clock, and the device's processor time for it."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        folder = Path(name)
        # PostgreSQL may run as another user, who has to get to its files.
        folder.chmod(0o755)
        with embedded(folder / "postgres") as url:
            upgrade(url)
            with house_of(url) as house, server_process(url) as address:
                filled(url, house)
                samples = [_pulled(house, address, folder) for _ in range(_RUNS + 1)][1:]
    walls, used = zip(*samples, strict=True)
    return [
        Figure(
            f"bootstrap of {ROWS:,} rows, server and device together",
            "s",
            statistics.median(walls),
            budget=2.5,
            note=f"{min(walls):.2f} to {max(walls):.2f} s in {_RUNS} first pulls.",
        ),
        Figure("bootstrap, the device's processor time", "s", statistics.median(used)),
    ]


def _pulled(house: House, address: str, folder: Path) -> tuple[float, float]:
    """One new device's first pull: seconds by the clock, and of this process's processors."""
    person = house.person(Role.MANAGER)
    secrets = Credentials(MemoryKeyring(), "bench")
    secrets.keep_tokens(Tokens(access_token=person.token, refresh_token=None))
    replica = open_replica(folder / f"{new_id()}.db", secrets, SystemClock())
    replica.adopt(card_of(person.actor))
    transport = HttpTransport(address)
    rounds = Rounds(replica, transport, Account(replica, transport, secrets, SystemClock()))
    try:
        with as_the_program_collects():
            began, used = perf_counter(), process_time()
            rounds.run()
            took = perf_counter() - began, process_time() - used
        _require_whole(replica)
    finally:
        transport.close()
        replica.wipe()
    return took


def _require_whole(replica: Replica) -> None:
    with replica.read() as rows:
        counts = [select(func.count()).select_from(model) for model in (Booking, Occupancy)]
        found = sum(rows.session.exec(count).one() for count in counts)
    if found != ROWS:
        raise RuntimeError(f"{found} of {ROWS} rows arrived")
