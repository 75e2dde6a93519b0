"""The words a device has for the server, and what can go wrong with them.

Each method blocks and is called on the sync thread, or on a worker; none of them touches the
replica. Whatever is not a proper answer leaves as one of the errors below.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from core.errors import Fact, Unavailable
from sync.client.answers import Answer
from sync.protocol import (
    AccountChange,
    ActorCard,
    FoundingRequest,
    LiveEvent,
    PairingCode,
    Session,
    SyncRequest,
)


class Offline(Unavailable):
    """Nobody answered: no network, no server, or silence for longer than a stall may last."""

    def __init__(self, reason: str, code: str = "offline") -> None:
        super().__init__(code, reason=reason)


class Untrusted(Offline):
    """What answered could not prove that it is the studio's server: a portal that listens in, or
    this computer's date is wrong.
    """

    def __init__(self) -> None:
        super().__init__("untrusted", "untrusted")


class Busy(Unavailable):
    """The server answered that it cannot now: overloaded, failing, or asked too often."""


class SignedOut(Unavailable):
    """The server does not know us: sign in again. What waits stays."""

    def __init__(self, reason: str) -> None:
        super().__init__("signed_out", reason=reason)


class Revoked(Unavailable):
    """The device was shut out of the studio."""

    def __init__(self) -> None:
        super().__init__("device_revoked")


class Outdated(Unavailable):
    """This program is too old to pull from the server; what was done here is sent all the same."""

    def __init__(self) -> None:
        super().__init__("outdated")


class ServerOutdated(Unavailable):
    """The server is older than this program: something waits until it is updated."""

    def __init__(self) -> None:
        super().__init__("server_outdated")


class Broken(Unavailable):
    """A fault of this program kept it from exchanging; what it was stands in the log."""

    def __init__(self) -> None:
        super().__init__("sync_broken")


class PageLost(Unavailable):
    """The server does not go on with this pull: it is to be begun anew."""

    def __init__(self) -> None:
        super().__init__("page_lost")


class Refused(Unavailable):
    """The server understood and said no: `code` is its own."""

    def __init__(self, code: str, facts: dict[str, Fact] | None = None) -> None:
        super().__init__(code)
        self.facts = facts or {}


@dataclass(frozen=True, slots=True)
class LiveWord:
    """One event of the live stream. `version` is the studio's, None where the event has none;
    `heard` is who writes to whom.
    """

    event: LiveEvent
    version: int | None = None
    heard: "Heard | None" = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody else of the studio, called `name`, writes to a student right now."""

    student_id: str
    instructor_id: str
    name: str


class Transport(Protocol):
    """A way to the server."""

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        """One exchange. Raises `Offline`, `NotAnAnswer`, `Busy`, `SignedOut`, `Revoked`,
        `Outdated`, `PageLost` or `Refused`.
        """
        ...

    def sign_in(
        self, email: str, password: str, device_name: str, device_id: str | None
    ) -> Session:
        """Tokens for a person on this device; `Refused("credentials")` where they are wrong."""
        ...

    def found_studio(self, request: FoundingRequest) -> Session:
        """A new studio and tokens for its founder; `Refused` says why there is none."""
        ...

    def change_password(self, access_token: str, current: str, new: str) -> None:
        """Another password; `Refused("password_wrong" | "password_short")`."""
        ...

    def change_account(self, access_token: str, wish: AccountChange) -> ActorCard:
        """Another name or address; `Refused("password_wrong" | "email_taken" | "email")`."""
        ...

    def enrol(self, code: str, device_name: str) -> Session:
        """A kiosk's token for a pairing code; `Refused("pairing_code")` for a wrong one."""
        ...

    def refresh(self, refresh_token: str) -> Session:
        """New tokens for a refresh token, which serves once; `SignedOut` where it does not."""
        ...

    def sign_out(self, access_token: str) -> None:
        """End this login on the server."""
        ...

    def pairing_code(self, access_token: str) -> PairingCode:
        """A fresh code for a kiosk, good once, ten minutes."""
        ...

    def revoke_device(self, access_token: str, device_id: str) -> None:
        """Shut a device of the studio out; `Refused` where there is none of that id."""
        ...

    def live(self, access_token: str, last_event_id: str | None) -> Iterator[LiveWord | None]:
        """Events as they come, None for each sign of life in between, until the stream ends."""
        ...

    def renew(self) -> None:
        """Let go of every connection, whatever hangs in it, and begin with fresh ones."""
        ...

    def close(self) -> None:
        """Let go of every connection for good."""
        ...
