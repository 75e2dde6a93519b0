"""What travels between a device and the server, and the limits both hold to.

One exchange does both ways: `POST /v1/sync` carries the head of the outbox and the cursor, and
answers with verdicts and the first page of changes. Bodies are JSON, gzip-compressed where that
saves anything. Instants on the wire are integers, microseconds of the epoch, as the replica keeps
them. See docs/protocol.md.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue

PROTOCOL = 1
"""Raised when the pull changes meaning. The push never does: it is taken from every program."""
OLDEST_PROTOCOL = 1
"""The oldest that this program can still pull in, as a device and as a server."""

MAX_MUTATIONS = 100
MAX_PUSH_BYTES = 256 * 1024
MAX_BODY_BYTES = 1024 * 1024
"""What the server reads of any request; more is 413."""
MAX_PAGE_ROWS = 5000
Identity = Annotated[str, Field(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
"""A UUID in its canonical form, as PostgreSQL takes it."""
HEARTBEAT_S = 20
POLL_S = 30
REMEMBERED_DAYS = 30
"""How long devices keep what was judged, to offer it again to a server that was restored."""
HEAD_ATTEMPTS = 5
"""After so many unexpected failures a mutation at the head of an outbox is quarantined."""


def checksum_text(total: int) -> str:
    """A table's checksum as it travels: the sum of its rows' hashes modulo 2^64, hexadecimal."""
    return f"{total & 0xFFFF_FFFF_FFFF_FFFF:016x}"


PRINTABLE = r"^[^\x00-\x1f]+$"
"""What a name may be written with."""


class Message(BaseModel):
    """Frozen; fields that a newer peer added are kept out of the way, not refused."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Former(Message):
    """What a server that was restored from a backup since had made of a mutation, and when."""

    outcome: str = Field(max_length=20)
    code: str = Field(default="", max_length=80)
    facts: dict[str, JsonValue] = Field(default_factory=dict)
    judged_at: int = Field(ge=0, lt=2**53)


class WireMutation(Message):
    """One outbox row. `made_at` is the device's word, shown and never used to rank. `former` comes
    with what is offered again to a server that was restored.
    """

    sequence: int = Field(ge=1)
    id: Identity
    name: str = Field(max_length=80)
    version: int = Field(ge=1)
    arguments: dict[str, JsonValue]
    made_at: int
    former: Former | None = None


class Typing(Message):
    """Somebody of the studio writes to a student, right now. Told on, and kept nowhere."""

    student_id: Identity
    instructor_id: Identity


class DeviceReport(Message):
    """How the device is doing, for managers and monitoring."""

    waiting: int = Field(default=0, ge=0)
    app_version: str = Field(default="", max_length=40)
    repaired: tuple[str, ...] = Field(default=(), max_length=64)
    """Tables whose checksum differed from the server's, and which are fetched anew for it."""
    typing: Typing | None = None


class Closed(StrEnum):
    """Why an answer has verdicts and nothing to pull."""

    OUTDATED = "outdated"
    """The two pull in different ways: the one with the lower `protocol` is to be updated."""
    DEVICE_REVOKED = "device_revoked"
    NO_PLACE = "no_place"
    """The person has no place in the studio any more."""
    SIGNED_OUT = "signed_out"
    """A manager signed the device out."""


class SyncRequest(Message):
    """A device's half of the exchange.

    `cursor` is None before the first checkpoint. `fingerprints` says, for each table the device
    holds, under which scope it was filled. `page` continues a pull whose checkpoint was not
    reached; such a request carries no mutations. `checksums` asks, for each table, for the sum
    over these columns at the checkpoint; a server that does not know of it answers none.
    """

    protocol: int = PROTOCOL
    replica_id: Identity
    epoch: str | None = None
    cursor: str | None = Field(default=None, max_length=200)
    fingerprints: dict[str, str] = Field(default_factory=dict)
    page: str | None = Field(default=None, max_length=400)
    limit: int = Field(default=MAX_PAGE_ROWS, ge=1, le=MAX_PAGE_ROWS)
    mutations: tuple[WireMutation, ...] = Field(default=(), max_length=MAX_MUTATIONS)
    report: DeviceReport = DeviceReport()
    checksums: dict[str, list[str]] = Field(default_factory=dict, max_length=64)
    question: str = Field(default="", max_length=40)
    """Comes back with the answer: a proxy's copy of another one is told by it."""


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
    """Rows that left the device's scope; where `deleted`, that are gone for everybody."""

    table: str
    ids: list[str]
    deleted: bool = False


class SyncResponse(Message):
    """The server's half. This class documents the body; the hot paths write and read it directly.

    | field          | meaning                                                                   |
    |----------------|---------------------------------------------------------------------------|
    | `protocol`     | the newest that the server speaks                                         |
    | `epoch`        | changes when the server was restored from a backup                        |
    | `server_time`  | microseconds of the epoch                                                 |
    | `verdicts`     | in order of sequence                                                      |
    | `expected`     | after a gap: the sequence the server waits for; nothing was judged        |
    | `is_fork`      | this replica's history is not the one the server knows: take a new id     |
    | `failed`       | sequence of the mutation whose judging failed unexpectedly; try it again  |
    | `unknown`      | sequence of the first mutation that only a newer program understands; it  |
    |                | and what follows wait, unjudged, for the server's update                  |
    | `closed`       | why there is no pull (`Closed`): then nothing below is in the answer      |
    | `resets`       | tables to empty at the checkpoint before the changes are applied          |
    | `fingerprints` | the scope under which each table is filled once the checkpoint is reached |
    | `next_page`    | there is more before the checkpoint                                       |
    | `cursor`       | to be kept once the last page is in                                       |
    | `version`      | the studio's version at the checkpoint                                    |
    | `checksums`    | with the last page, where asked for: the sum of each table, as in         |
    |                | docs/protocol.md, over what the device is to hold at `cursor`             |
    | `question`     | the request's, where it has one                                           |
    """

    protocol: int = 1
    epoch: str
    server_time: int
    verdicts: list[Verdict] = []
    expected: int | None = None
    is_fork: bool = False
    failed: int | None = None
    unknown: int | None = None
    closed: str = ""
    resets: list[str] = []
    fingerprints: dict[str, str] = {}
    changes: list[TableChanges] = []
    removals: list[TableRemovals] = []
    next_page: str | None = None
    cursor: str = ""
    version: int = 0
    checksums: dict[str, str] = {}
    question: str = ""


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


class FoundingRequest(Message):
    """`POST /v1/studios`: a new studio, and the account of who manages it.

    `zone` is an IANA name, `currency` ISO 4217.
    """

    studio_name: str = Field(min_length=1, max_length=80, pattern=PRINTABLE)
    zone: str = Field(max_length=64)
    currency: str = Field(pattern="^[A-Z]{3}$")
    name: str = Field(min_length=1, max_length=80, pattern=PRINTABLE)
    email: str = Field(max_length=254)
    password: str = Field(max_length=200)
    device_name: str = Field(default="Desktop", max_length=80)


class PasswordChange(Message):
    """`POST /v1/me/password`: the password one has, and the one to have from now on."""

    current: str = Field(max_length=200)
    new: str = Field(max_length=200)


class AccountChange(Message):
    """`PUT /v1/me`: what one is called, and the address one signs in with.

    `password` is the present one: another address is given only to who knows it.
    """

    name: str = Field(min_length=1, max_length=80, pattern=PRINTABLE)
    email: str = Field(max_length=254)
    password: str = Field(default="", max_length=200)


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


class VisitRequest(Message):
    """`POST /v1/visits`: somebody at a kiosk says how they can be reached; one of the two is set.

    `phone` in E.164. `language` is the one they read.
    """

    phone: str = Field(default="", max_length=32)
    email: str = Field(default="", max_length=254)
    language: str = Field(default="en", max_length=8)


class VisitOpened(Message):
    """The same for everybody: a code is on its way, if they are known. Microseconds."""

    visit_id: str
    expires_at: int


class VisitProof(Message):
    """`POST /v1/visits/{visit_id}/proof`: the code that came."""

    code: str = Field(min_length=1, max_length=12)


class KnownPerson(Message):
    """Somebody who can be reached as was said: they themselves, or a child of theirs."""

    student_id: str
    name: str
    guardian_name: str = ""
    phone: str = ""
    email: str = ""
    birth_year: int | None = None


class KnownLesson(Message):
    """A lesson as its student may see it. Instants are microseconds of the epoch.

    `student_id` is told to who has proved who they are, and not to a ticket.
    """

    booking_id: str
    student_id: str | None = None
    instructor_id: str
    offering_id: str | None = None
    room_id: str | None = None
    service_name: str
    starts_at: int
    ends_at: int
    zone: str
    state: str
    price_minor: int
    fee_minor: int
    currency: str
    code: str
    created_at: int
    pays_at_desk: bool = False


class Visitor(Message):
    """Who has proved who they are, and what is before them, by start."""

    people: tuple[KnownPerson, ...]
    lessons: tuple[KnownLesson, ...]


class TicketRequest(Message):
    """`POST /v1/tickets/look`: the code of a ticket."""

    code: str = Field(max_length=32)


class TicketCancel(TicketRequest):
    """`POST /v1/tickets/cancel`, at the fee that was told."""

    told_fee_minor: int = Field(ge=0)


class TicketMove(TicketRequest):
    """`POST /v1/tickets/move`: from the time it was seen at to another. Microseconds."""

    starts_at: int = Field(ge=0, lt=2**53)
    moved_from: int = Field(ge=0, lt=2**53)


class LiveEvent(StrEnum):
    """Names of server-sent events on `GET /v1/live`; data is JSON."""

    CHANGED = "changed"
    """`{"version": n}`: pull."""
    REVOKED = "revoked"
    """The device was revoked: the next exchange will say so."""
    TYPING = "typing"
    """`{"student_id": …, "instructor_id": …, "name": …}`: somebody else writes to that student."""
