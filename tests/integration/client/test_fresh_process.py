"""What a program does first with a replica, in a process where nothing was read before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import orjson

from sync.client.credentials import Credentials
from tests.builders.replica import ToyServer, book, manager_on, opened, sync
from tests.plugin import PATIENCE_S

_OPEN = """
import json, sys
from pathlib import Path
from core.clock import CorrectedClock, FixedClock
from core.mutations.base import Intention
from core.mutations.registry import kind
from sync.client.database import ReplicaKey
from sync.client.replica import Replica
from tests.builders.studio import AT
path, key = Path(sys.argv[1]), ReplicaKey(bytes.fromhex(sys.argv[2]))
replica = Replica(path, key, CorrectedClock(FixedClock(AT)), kind)
replica.perform(Intention("booking.create", json.loads(sys.argv[3])))
with replica.read() as rows:
    print(replica.waiting(), replica.attention(), len(rows.bookings.all()))
replica.close()
"""


def test_a_booking_may_be_the_first_thing_that_is_done_with_a_file(
    path: Path, secrets: Credentials, server: ToyServer
) -> None:
    with opened(path, secrets) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
    wish, key = orjson.dumps(book(server, 10).arguments).decode(), secrets.replica_key().raw.hex()
    asked = [sys.executable, "-c", _OPEN, str(path), key, wish]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert (done.stdout.split(), done.stderr) == (["1", "0", "1"], "")
