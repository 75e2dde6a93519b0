"""Devices over real HTTP whose files and secrets can be kept, and opened by a later program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from core.clock import Clock, CorrectedClock
from core.mutations.base import Intention
from core.mutations.registry import kind
from sync.client.account import Account
from sync.client.credentials import Credentials, Tokens
from sync.client.database import ReplicaKey
from sync.client.http_transport import HttpTransport
from sync.client.replica import Replica
from sync.client.rounds import Rounds
from tests.builders.replica import MemoryKeyring

KEY = ReplicaKey(bytes(range(32)))
"""The key of every file that is kept here: known, for there is nothing to hide in a story."""


class Device:
    """One device: its replica, its account, and what it says to the server."""

    def __init__(self, path: Path, url: str, clock: Clock, tokens: Tokens | None = None) -> None:
        self.credentials = Credentials(MemoryKeyring(), "kept")
        if tokens is not None:
            self.credentials.keep_tokens(tokens)
        self.transport = HttpTransport(url)
        self.replica = Replica(path, KEY, CorrectedClock(clock), kind)
        self.account = Account(self.replica, self.transport, self.credentials, clock)
        self.rounds = Rounds(self.replica, self.transport, self.account, "kept")

    def perform(self, *wishes: Intention) -> list[str]:
        """Do these; the ids of the changes, in order."""
        return [self.replica.perform(wish).mutation_id for wish in wishes]

    def outcomes(self, ids: list[str]) -> dict[str, list[str]]:
        """What the server made of each: its outcome and the code."""
        found = {each: self.replica.verdict_of(each) for each in ids}
        return {
            each: [str(verdict.outcome), verdict.code] if verdict else ["", ""]
            for each, verdict in found.items()
        }

    def close(self) -> None:
        """Quit the program."""
        self.transport.close()
        self.replica.close()


@contextmanager
def device(
    path: Path, url: str, clock: Clock, tokens: Mapping[str, str] | None = None
) -> Iterator[Device]:
    """A device, closed in the end; `tokens` as `Tokens` has them."""
    kept = None if tokens is None else Tokens.model_validate(tokens)
    made = Device(path, url, clock, kept)
    try:
        yield made
    finally:
        made.close()
