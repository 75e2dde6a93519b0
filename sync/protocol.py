"""What travels between a device and the server, and the limits both hold to.

One exchange does both ways: `POST /v1/sync` carries the head of the outbox and the cursor, and
answers with verdicts and the first page of changes. Bodies are JSON, gzip-compressed where that
saves anything. Instants on the wire are integers, microseconds of the epoch, as the replica keeps
them. See docs/protocol.md.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field, JsonValue

PROTOCOL = 1
"""Raised when an exchange changes meaning; the server answers 426 to what it cannot speak."""

MAX_MUTATIONS = 100
MAX_PUSH_BYTES = 256 * 1024
MAX_BODY_BYTES = 1024 * 1024
"""What the server reads of any request; more is 413."""
MAX_PAGE_ROWS = 5000
HEARTBEAT_S = 20
POLL_S = 30
HEAD_ATTEMPTS = 5
"""After so many unexpected failures a mutation at the head of an outbox is quarantined."""


class Message(BaseModel):
    """Frozen; fields that a newer peer added are kept out of the way, not refused."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class WireMutation(Message):
    """One outbox row. `made_at` is the device's word, shown and never used to rank."""

    sequence: int = Field(ge=1)
    id: str = Field(min_length=36, max_length=36)
    name: str = Field(max_length=80)
    version: int = Field(ge=1)
    arguments: dict[str, JsonValue]
    made_at: int


class DeviceReport(Message):
    """How the device is doing, for managers and monitoring."""

    waiting: int = Field(default=0, ge=0)
    app_version: str = Field(default="", max_length=40)


class SyncRequest(Message):
    """A device's half of the exchange.

    `cursor` is None before the first checkpoint. `fingerprints` says, for each table the device
    holds, under which scope it was filled. `page` continues a pull whose checkpoint was not
    reached; such a request carries no mutations.
    """

    protocol: int = PROTOCOL
    replica_id: str = Field(min_length=36, max_length=36)
    epoch: str | None = None
    cursor: str | None = Field(default=None, max_length=200)
    fingerprints: dict[str, str] = Field(default_factory=dict)
    page: str | None = Field(default=None, max_length=400)
    limit: int = Field(default=MAX_PAGE_ROWS, ge=1, le=MAX_PAGE_ROWS)
    mutations: tuple[WireMutation, ...] = Field(default=(), max_length=MAX_MUTATIONS)
    report: DeviceReport = DeviceReport()


class Outcome(StrEnum):
    """What the server made of one mutation."""

    APPLIED = "applied"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


class Verdict(Message):
    """The server's judgement of one mutation.

    `version` is the studio's version at which its effects (or what stands in their place: a
    conflict booking, an attention item) are visible; the outbox row leaves when the cursor has
    reached it.
    """

    sequence: int
    id: str
    outcome: Outcome
    version: int
    code: str = ""
    facts: dict[str, JsonValue] = Field(default_factory=dict)


class TableChanges(Message):
    """The latest state of changed rows of one table: `columns` names what each row lists."""

    table: str
    columns: list[str]
    rows: list[list[JsonValue]]


class TableRemovals(Message):
    """Rows that are gone, or left the device's scope."""

    table: str
    ids: list[str]


class SyncResponse(Message):
    """The server's half. This class documents the body; the hot paths write and read it directly.

    | field          | meaning                                                                   |
    |----------------|---------------------------------------------------------------------------|
    | `epoch`        | changes when the server was restored from a backup                        |
    | `server_time`  | microseconds of the epoch                                                 |
    | `verdicts`     | in order of sequence                                                      |
    | `expected`     | after a gap: the sequence the server waits for; nothing was judged        |
    | `is_fork`      | this replica's history is not the one the server knows: take a new id     |
    | `failed`       | sequence of the mutation whose judging failed unexpectedly; try it again  |
    | `resets`       | tables to empty at the checkpoint before the changes are applied          |
    | `fingerprints` | the scope under which each table is filled once the checkpoint is reached |
    | `next_page`    | there is more before the checkpoint                                       |
    | `cursor`       | to be kept once the last page is in                                       |
    | `version`      | the studio's version at the checkpoint                                    |
    """

    epoch: str
    server_time: int
    verdicts: list[Verdict] = []
    expected: int | None = None
    is_fork: bool = False
    failed: int | None = None
    resets: list[str] = []
    fingerprints: dict[str, str] = {}
    changes: list[TableChanges] = []
    removals: list[TableRemovals] = []
    next_page: str | None = None
    cursor: str
    version: int


class ActorCard(Message):
    """Who the server takes the caller for: the device keeps it to judge mutations offline."""

    studio_id: str
    studio_name: str
    role: str
    permissions: list[str]
    name: str
    account_id: str | None = None
    instructor_id: str | None = None
    device_id: str
    email: str = ""


class SignInRequest(Message):
    """`POST /v1/auth/sign-in`. `device_id` is given by a device that has signed in before."""

    email: str = Field(max_length=254)
    password: str = Field(max_length=200)
    device_name: str = Field(default="Desktop", max_length=80)
    device_id: str | None = None


class EnrolRequest(Message):
    """`POST /v1/devices/enrol`: a kiosk shows the code that a manager made."""

    code: str = Field(max_length=20)
    device_name: str = Field(default="Kiosk", max_length=80)


class RefreshRequest(Message):
    """`POST /v1/auth/refresh`: a refresh token serves once."""

    refresh_token: str = Field(max_length=200)


class Session(Message):
    """What signing in, enrolling and refreshing answer. Opaque tokens; a kiosk's never expires."""

    access_token: str
    refresh_token: str | None = None
    expires_in: int | None = None
    actor: ActorCard


class PairingCode(Message):
    """`POST /v1/devices/pairing-codes`: shown in the desktop's settings, good once, ten minutes."""

    code: str
    expires_at: int


class LiveEvent(StrEnum):
    """Names of server-sent events on `GET /v1/live`; data is JSON."""

    CHANGED = "changed"
    """`{"version": n}`: pull."""
    REVOKED = "revoked"
    """The device was revoked: the next exchange will say so."""
