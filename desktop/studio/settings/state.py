"""What the Settings screen draws."""

from dataclasses import dataclass, field
from datetime import datetime

from sync.client.status import SyncPhase, SyncStatus


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """An enrolled desktop or kiosk. `is_here` is the one this is shown on.

    `repairs` counts how often its copy was found different from the server's and sent anew.
    `is_silent` is a kiosk that was not in touch for longer than it should be.
    """

    id: str
    name: str
    is_kiosk: bool
    last_seen_at: datetime | None
    waiting: int
    is_revoked: bool
    is_here: bool
    version: str = ""
    repairs: int = 0
    repaired_at: datetime | None = None
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class WaitingChange:
    """A change the server has not judged. `is_refused`: a rule refuses it here meanwhile."""

    name: str
    made_at: datetime
    is_refused: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits to be sent: the first of it, oldest first, and how many changes it is in all."""

    first: tuple[WaitingChange, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class Pairing:
    """The code that lets a kiosk in, while it is asked for, once it is there, or why it is not."""

    code: str = ""
    expires_at: datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How this device draws: `scheme` is a `SchemeChoice` value, `text_scale` 1.0 to 2.0."""

    scheme: str = "system"
    text_scale: float = 1.0
    is_motion_reduced: bool = False


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The whole screen. `devices` is None while they are read or for who may not see them.

    `pairing` is None while no code is asked for. `account_problem` is why signing in or out did
    not work; `is_asking` says that the server is being asked.
    """

    name: str = ""
    hue: int = 0
    role: str = ""
    email: str = ""
    is_signed_in: bool = True
    is_asking: bool = False
    password_problem: str = ""
    own_problem: str = ""
    account_problem: str = ""
    may_manage_devices: bool = False
    devices: tuple[DeviceLine, ...] | None = None
    pairing: Pairing | None = None
    look: Look = field(default_factory=Look)
    status: SyncStatus = field(default_factory=lambda: SyncStatus(SyncPhase.OFFLINE))
    waiting: Waiting = field(default_factory=Waiting)
    replica_bytes: int = 0
    version: str = ""
    server: str = ""
    log_folder: str = ""
