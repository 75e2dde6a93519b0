"""Founding a studio, signing in, refreshing, signing out, and who one is."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from core.access.permissions import Permission
from sync.protocol import (
    AccountChange,
    ActorCard,
    FoundingRequest,
    PasswordChange,
    RefreshRequest,
    Session,
    SignInRequest,
)
from sync.server.api.access import PROBLEMS, Parts, Sender, needs, permitted
from sync.server.identity.bearers import SignedIn

router = APIRouter(prefix="/v1", tags=["auth"], responses=PROBLEMS)


def address_of(request: Request) -> str:
    """The address a request came from, for limits; empty where there is none."""
    return request.client.host if request.client else ""


@router.post("/auth/sign-in", openapi_extra=needs("anybody"))
def sign_in(request: Request, parts: Parts, body: SignInRequest) -> Session:
    """Tokens for a person on a device."""
    return parts.sign_in.sign_in(body, address_of(request))


@router.post("/auth/refresh", openapi_extra=needs("anybody"))
def refresh(parts: Parts, body: RefreshRequest) -> Session:
    """A new pair of tokens; the refresh token serves once."""
    return parts.sign_in.refresh(body.refresh_token)


@router.post("/auth/sign-out", status_code=204, openapi_extra=needs("signed_in"))
def sign_out(parts: Parts, sender: Sender) -> Response:
    """End this login; its tokens are worth nothing from here on."""
    parts.sign_in.sign_out(sender.login_id, sender.card.device_id)
    return Response(status_code=204)


@router.get("/me", openapi_extra=needs("signed_in"))
def me(sender: Sender) -> ActorCard:
    """Who the server takes the caller for."""
    return sender.card


@router.put("/me", openapi_extra=needs(Permission.MANAGE_OWN_PROFILE))
def change_me(
    parts: Parts,
    sender: Annotated[SignedIn, Depends(permitted(Permission.MANAGE_OWN_PROFILE))],
    body: AccountChange,
) -> ActorCard:
    """Another name, or another address to sign in with; who one is from now on."""
    return parts.own_account.change(sender, body)


@router.post("/studios", status_code=201, openapi_extra=needs("anybody"))
def found_studio(request: Request, parts: Parts, body: FoundingRequest) -> Session:
    """A new studio, and tokens for whoever founds it and manages it from now on."""
    return parts.founding.found(body, address_of(request))


@router.post("/me/password", status_code=204, openapi_extra=needs(Permission.CHANGE_OWN_PASSWORD))
def change_password(
    parts: Parts,
    sender: Annotated[SignedIn, Depends(permitted(Permission.CHANGE_OWN_PASSWORD))],
    body: PasswordChange,
) -> Response:
    """Another password. Every other login of the account ends."""
    parts.sign_in.change_password(sender, body)
    return Response(status_code=204)
