"""Signing in, refreshing, signing out, and who one is."""

from fastapi import APIRouter, Request, Response

from sync.protocol import ActorCard, RefreshRequest, Session, SignInRequest
from sync.server.api.access import PROBLEMS, Parts, Sender, needs

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
