"""Tables that only the server has. Devices never see their rows.

They have a metadata of their own, so that a replica made in the same process does not get them.
Tokens and codes are kept as SHA-256 digests: whoever reads the database cannot use them.
"""

from datetime import datetime
from enum import StrEnum

from pydantic import ConfigDict
from sqlalchemy import BigInteger, Identity, Index, Integer, LargeBinary, MetaData
from sqlmodel import Field, SQLModel

from core.errors import Fact
from core.ids import StudioId
from core.models.columns import Choice, Id, Instant, Json


class ServerRow(SQLModel):
    """A row that stays on the server."""

    metadata = MetaData()
    # As with replicated rows: what would validate one is made where somebody asks for it first.
    model_config = ConfigDict(defer_build=True)  # type: ignore[assignment]  # SQLModel's own name for it is private


class HandOver(StrEnum):
    """Whether a login that has ended may still push what waited on its device."""

    NONE = ""
    OPEN = "open"
    DONE = "done"


class ServerState(ServerRow, table=True):
    """One row: which environment this database is, and the epoch, new after each restore, which
    was at `restored_at`.
    """

    __tablename__ = "server_state"

    id: int = Field(default=1, primary_key=True)
    environment: str
    epoch: str = Field(sa_type=Id)
    restored_at: datetime | None = Field(default=None, sa_type=Instant)


class StudioVersion(ServerRow, table=True):
    """A studio's counter. Raising it first is what makes the studio's writes follow one another.

    Deletions up to `floor` are forgotten: a device whose cursor is older rebuilds its base.
    """

    __tablename__ = "studio_version"

    studio_id: StudioId = Field(primary_key=True, sa_type=Id)
    version: int = Field(default=0, sa_type=BigInteger)
    floor: int = Field(default=0, sa_type=BigInteger, sa_column_kwargs={"server_default": "0"})


class Account(ServerRow, table=True):
    """A person who can sign in. `email` is lower case; `state` active, suspended, deactivated."""

    __tablename__ = "account"

    id: str = Field(primary_key=True, sa_type=Id)
    email: str = Field(unique=True)
    name: str
    password_hash: str
    state: str = "active"
    created_at: datetime = Field(sa_type=Instant)


class Login(ServerRow, table=True):
    """A person signed in on a device, or an enrolled kiosk (which has no account).

    `hand_over` is open after somebody else has ended it, until its device has said what waited.
    """

    __tablename__ = "login"
    __table_args__ = (Index("ix_login_device_id", "device_id"),)

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    account_id: str | None = Field(default=None, sa_type=Id)
    device_id: str = Field(sa_type=Id)
    created_at: datetime = Field(sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
    hand_over: HandOver = Field(
        default=HandOver.NONE, sa_type=Choice(HandOver), sa_column_kwargs={"server_default": ""}
    )


class AccessToken(ServerRow, table=True):
    """What a request shows. Without `expires_at` it is a kiosk's and lasts until revoked."""

    __tablename__ = "access_token"
    __table_args__ = (Index("ix_access_token_login_id", "login_id"),)

    digest: bytes = Field(primary_key=True, sa_type=LargeBinary)
    login_id: str = Field(sa_type=Id)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)


class RefreshToken(ServerRow, table=True):
    """Serves once. One that comes back after what was given for it has served was copied.

    `parent` is the digest of the token that it was given for.
    """

    __tablename__ = "refresh_token"
    __table_args__ = (Index("ix_refresh_token_login_id", "login_id"),)

    digest: bytes = Field(primary_key=True, sa_type=LargeBinary)
    login_id: str = Field(sa_type=Id)
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    parent: bytes | None = Field(default=None, sa_type=LargeBinary)


class PairingCode(ServerRow, table=True):
    """Lets one kiosk in, once."""

    __tablename__ = "pairing_code"

    digest: bytes = Field(primary_key=True, sa_type=LargeBinary)
    studio_id: StudioId = Field(sa_type=Id)
    created_by: str | None = Field(default=None, sa_type=Id)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)


class VisitorProof(ServerRow, table=True):
    """A code that was sent to whoever stands at a kiosk; gone once it was right.

    `student_ids` are those whose contact was named: none where nobody's was. `tries` counts what
    was typed.
    """

    __tablename__ = "visitor_proof"

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    device_id: str = Field(sa_type=Id)
    student_ids: list[str] = Field(default_factory=list, sa_type=Json)
    code_hash: str
    tries: int = 0
    expires_at: datetime = Field(sa_type=Instant)


class Replica(ServerRow, table=True):
    """One device's local copy: how far its outbox was judged, and what it last reported."""

    __tablename__ = "replica"
    __table_args__ = (Index("ix_replica_device_id", "device_id"),)

    id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    device_id: str = Field(sa_type=Id)
    judged: int = Field(default=0, sa_type=BigInteger)
    seen_at: datetime = Field(sa_type=Instant)
    waiting: int = 0
    app_version: str = ""


class VerdictRow(ServerRow, table=True):
    """The ledger: what was made of each mutation, so that asking again changes nothing."""

    __tablename__ = "verdict"
    __table_args__ = (Index("ix_verdict_mutation_id", "mutation_id"),)

    replica_id: str = Field(primary_key=True, sa_type=Id)
    sequence: int = Field(primary_key=True, sa_type=BigInteger)
    studio_id: StudioId = Field(sa_type=Id)
    mutation_id: str = Field(sa_type=Id)
    content: bytes = Field(sa_type=LargeBinary)
    outcome: str
    version: int = Field(sa_type=BigInteger)
    code: str = ""
    facts: dict[str, Fact] = Field(default_factory=dict, sa_type=Json)
    judged_at: datetime = Field(sa_type=Instant)


class HeadFailure(ServerRow, table=True):
    """How often judging the head of an outbox failed for want of correct code."""

    __tablename__ = "head_failure"

    replica_id: str = Field(primary_key=True, sa_type=Id)
    sequence: int = Field(primary_key=True, sa_type=BigInteger)
    attempts: int
    error: str
    last_at: datetime = Field(sa_type=Instant)


class Tombstone(ServerRow, table=True):
    """A replicated row that was deleted, and at which version; written by a trigger."""

    __tablename__ = "tombstone"
    __table_args__ = (
        Index("ix_tombstone_studio_id_version", "studio_id", "version", "table_name"),
    )

    table_name: str = Field(primary_key=True)
    row_id: str = Field(primary_key=True, sa_type=Id)
    studio_id: StudioId = Field(sa_type=Id)
    version: int = Field(sa_type=BigInteger)
    deleted_at: datetime = Field(sa_type=Instant)


class Lane(ServerRow, table=True):
    """A small number for each instructor, student and room: the high bits of their spans."""

    __tablename__ = "lane"

    entity: str = Field(primary_key=True, sa_type=Id)
    lane: int | None = Field(
        default=None, sa_type=Integer, sa_column_args=(Identity(always=True),), nullable=False
    )


class RateWindow(ServerRow, table=True):
    """How often something was tried in the current minute; `key` is a digest, never an address."""

    __tablename__ = "rate_window"

    key: bytes = Field(primary_key=True, sa_type=LargeBinary)
    started_at: datetime = Field(sa_type=Instant)
    count: int


class JobRun(ServerRow, table=True):
    """One run of a scheduled job. `outcome` is running, done or failed."""

    __tablename__ = "job_run"
    __table_args__ = (Index("ix_job_run_name_started_at", "name", "started_at"),)

    id: str = Field(primary_key=True, sa_type=Id)
    name: str
    started_at: datetime = Field(sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)
    outcome: str = "running"
    detail: str = ""
