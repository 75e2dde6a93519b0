"""The studio's devices."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from core.access.permissions import Permission
from sync.protocol import EnrolRequest, PairingCode, Session
from sync.server.api.access import PROBLEMS, Parts, needs, permitted
from sync.server.api.auth import address_of
from sync.server.identity.bearers import SignedIn

router = APIRouter(prefix="/v1/devices", tags=["devices"], responses=PROBLEMS)

_NEEDED = needs(Permission.MANAGE_DEVICES)
Keeper = Annotated[SignedIn, Depends(permitted(Permission.MANAGE_DEVICES))]
DeviceIdentity = Annotated[
    str,
    Path(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        description="A device's id.",
    ),
]


class DeviceView(BaseModel):
    """A device as managers see it."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    name: str
    kind: str
    app_version: str
    enrolled_at: datetime
    seen_at: datetime | None
    waiting: int
    is_revoked: bool
    repairs: int
    repaired_at: datetime | None


class DevicePage(BaseModel):
    """Devices, by name."""

    items: list[DeviceView]
    total: int
    page: int
    per_page: int
    has_next: bool
    has_prev: bool


class Renaming(BaseModel):
    """A device's new name."""

    name: str = Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f]+$")


@router.post("/pairing-codes", status_code=201, openapi_extra=_NEEDED)
def make_pairing_code(parts: Parts, sender: Keeper) -> PairingCode:
    """A code that lets one kiosk in, once, within ten minutes."""
    return parts.devices.pairing_code(sender.actor.studio_id, sender.actor.account_id)


@router.post("/enrol", status_code=201, openapi_extra=needs("anybody"))
def enrol(request: Request, parts: Parts, body: EnrolRequest) -> Session:
    """A token for a kiosk that shows a pairing code."""
    return parts.devices.enrol(body, address_of(request))


@router.get("", openapi_extra=_NEEDED)
def list_devices(
    parts: Parts,
    sender: Keeper,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    per_page: Annotated[int, Query(ge=1, le=100)] = 50,
) -> DevicePage:
    """The studio's devices, revoked ones included."""
    known = parts.devices.known(sender.actor.studio_id)
    first = (page - 1) * per_page
    return DevicePage(
        items=[DeviceView.model_validate(each) for each in known[first : first + per_page]],
        total=len(known),
        page=page,
        per_page=per_page,
        has_next=first + per_page < len(known),
        has_prev=page > 1,
    )


@router.patch("/{device_id}", status_code=204, openapi_extra=_NEEDED)
def rename(parts: Parts, sender: Keeper, device_id: DeviceIdentity, body: Renaming) -> Response:
    """Give a device another name."""
    parts.devices.rename(sender.actor.studio_id, device_id, body.name)
    return Response(status_code=204)


@router.post("/{device_id}/sign-out", status_code=204, openapi_extra=_NEEDED)
def sign_out(parts: Parts, sender: Keeper, device_id: DeviceIdentity) -> Response:
    """End every login on a device, which stays the studio's; it hands over what waits on it."""
    parts.devices.sign_out(sender.actor.studio_id, device_id)
    return Response(status_code=204)


@router.post("/{device_id}/revoke", status_code=204, openapi_extra=_NEEDED)
def revoke(parts: Parts, sender: Keeper, device_id: DeviceIdentity) -> Response:
    """Shut a device out at once; it wipes its cache when it learns of it."""
    parts.devices.revoke(sender.actor.studio_id, device_id)
    return Response(status_code=204)
