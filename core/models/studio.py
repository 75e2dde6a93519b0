"""The studio and those who work in it."""

from datetime import datetime

from sqlmodel import Field

from core.access.permissions import Role
from core.errors import Fact
from core.models.base import Replicated
from core.models.columns import Choice, Id, Instant, Json


class Studio(Replicated, table=True):
    """An organisation at a place, with one IANA zone. The unit of sharing and of sync.

    Each kiosk keeps `lease_starts` starts of every instructor within the next `lease_window_min`
    minutes, so that it can promise them without a network; 0 keeps none.
    """

    __tablename__ = "studio"

    name: str
    city: str = ""
    zone: str
    currency: str
    free_cancel_h: int = 24
    half_fee_h: int = 12
    hold_s: int = 300
    lease_starts: int = 1
    lease_window_min: int = 180
    check_in_salt: str = ""


class Staff(Replicated, table=True):
    """A person's place in a studio: role, own grants and denials, and the instructor they are."""

    __tablename__ = "staff"

    account_id: str | None = Field(default=None, sa_type=Id)
    name: str
    role: Role = Field(sa_type=Choice(Role))
    instructor_id: str | None = Field(default=None, sa_type=Id)
    grants: list[str] = Field(default=[], sa_type=Json)
    denials: list[str] = Field(default=[], sa_type=Json)
    is_active: bool = True


class Room(Replicated, table=True):
    """A room that can hold one lesson at a time."""

    __tablename__ = "room"

    name: str
    position: int = 0


class Device(Replicated, table=True):
    """An enrolled desktop or kiosk, as managers see it.

    `repairs` counts how often its copy was found different from the server's and sent anew, last at
    `repaired_at`. `settings` are what managers decided for it, by name.
    """

    __tablename__ = "device"

    name: str
    kind: str
    app_version: str = ""
    enrolled_at: datetime = Field(sa_type=Instant)
    last_seen_at: datetime | None = Field(default=None, sa_type=Instant)
    waiting_changes: int = 0
    is_revoked: bool = False
    repairs: int = 0
    repaired_at: datetime | None = Field(default=None, sa_type=Instant)
    settings: dict[str, Fact] = Field(default={}, sa_type=Json)
