"""A replica's file and the secrets that open it, and files that were laid down before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from core.clock import Clock, FixedClock
from core.mutations.registry import kind
from sync.client.credentials import Credentials
from sync.client.opening import open_replica
from sync.client.performing import KindLookup
from sync.client.replica import Replica
from tests.builders.studio import AT


class MemoryKeyring(KeyringBackend):
    """A keyring that lasts as long as the test."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it untyped
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


def credentials() -> Credentials:
    """Secrets that last as long as the test."""
    return Credentials(MemoryKeyring(), "test")


@contextmanager
def opened(
    path: Path,
    secrets: Credentials,
    clock: Clock | None = None,
    kinds: KindLookup = kind,
) -> Iterator[Replica]:
    """A replica, closed at the end."""
    replica = open_replica(path, secrets, clock or FixedClock(AT), kinds)
    try:
        yield replica
    finally:
        replica.close()


@dataclass(frozen=True, slots=True)
class Image:
    """A replica's file at rest, and the keyring with its key."""

    file: bytes
    kept: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, live: Callable[[Replica], None]) -> Image:
        """Of a new replica that has lived through that."""
        keyring = MemoryKeyring()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "replica.db"
            with opened(path, Credentials(keyring, "test")) as replica:
                live(replica)
            return cls(path.read_bytes(), keyring.kept)

    def laid(self, path: Path) -> Credentials:
        """Lay it down; the secrets that open it."""
        path.write_bytes(self.file)
        keyring = MemoryKeyring()
        keyring.kept.update(self.kept)
        return Credentials(keyring, "test")


def laid_blank(path: Path) -> Credentials:
    """Lay down what `open_replica` makes where there is nothing, in a fifth of the time; the
    secrets that open it. All of them go by one identity: it is for worlds of one device.
    """
    return _blank().laid(path)


@cache
def _blank() -> Image:
    return Image.of(lambda _: None)
