"""A device that writes and syncs at once, until it is killed."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path
from threading import Thread

from core.clock import FixedClock
from core.mutations.base import intend
from sync.client.credentials import SERVICE, Credentials
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica
from tests.builders.replica import MemoryKeyring
from tests.force.diary import Diary
from tests.force.nursery import Request, told

PROFILE = "force"


def live(request: Request) -> None:
    """Go on with the diary from `first`; each change's number is said once it is saved."""
    keyring = MemoryKeyring()
    secrets = request["secrets"]
    assert isinstance(secrets, dict)
    for name, value in secrets.items():
        keyring.set_password(SERVICE, name, str(value))
    at = datetime.fromisoformat(str(request["at"]))
    clock, credentials = FixedClock(at), Credentials(keyring, PROFILE)
    replica = open_replica(Path(str(request["path"])), credentials, clock)
    if replica.recovery is not None:
        told("damaged")
    engine = SyncEngine(replica, HttpTransport(str(request["url"])), credentials, clock)
    diary = Diary(
        str(request["owner"]),
        str(request["offering_id"]),
        datetime.fromisoformat(str(request["first_day"])),
    )
    Thread(target=_sync, args=(engine,), daemon=True).start()
    for number in count(int(str(request["first"]))):
        replica.perform(intend(diary.wish(number)), diary.id_of(number))
        told(str(number))


def _sync(engine: SyncEngine) -> None:
    while True:
        engine.attempt()
