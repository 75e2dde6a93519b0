"""A process that books without end and says each booking's id once it is durable."""

from __future__ import annotations

import sys
from pathlib import Path

from sync.client.credentials import Credentials
from tests.builders.replica import MemoryKeyring, ToyServer, book, manager_on, opened, sync

KEY = "5a" * 32


def secrets() -> Credentials:
    """The same key in this process and in the one that looks afterwards."""
    keyring = MemoryKeyring()
    keyring.set_password("instainstru", "replica-key:killed", KEY)
    return Credentials(keyring, "killed")


def write(path: Path) -> None:
    """Book hour after hour until killed."""
    server = ToyServer()
    with opened(path, secrets()) as replica:
        replica.adopt(manager_on(server))
        sync(replica, server)
        for day in range(9, 31):
            for hour in range(9, 18):
                wish = book(server, hour, day)
                replica.perform(wish)
                sys.stdout.write(f"{wish.arguments['booking_id']}\n")
                sys.stdout.flush()
