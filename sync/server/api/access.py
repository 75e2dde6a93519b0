"""Who may call a route. Every route declares one of these; a test fails if one does not."""

from collections.abc import Awaitable, Callable
from typing import Annotated, cast

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.concurrency import run_in_threadpool

from core.access.permissions import Permission
from core.errors import NotAllowed
from sync.server.api.problems import Problem
from sync.server.errors import NotSignedIn
from sync.server.identity.bearers import SignedIn
from sync.server.services import Services

_scheme = HTTPBearer(auto_error=False, description="An opaque access token; never in a URL.")
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_scheme)]

Guard = Callable[[SignedIn], Awaitable[SignedIn]]

_PROBLEM = {"application/problem+json": {"schema": Problem.model_json_schema()}}
PROBLEMS: dict[int | str, dict[str, object]] = {
    "4XX": {"description": "Refused; the problem says why.", "content": _PROBLEM},
    "5XX": {"description": "Failed; the problem says whether to try again.", "content": _PROBLEM},
}
"""What every route may answer besides what it is for."""


async def services_of(request: Request) -> Services:
    """The parts of this server. It waits for nothing; were it not `async`, a thread would ask."""
    return cast("Services", request.app.state.services)


Parts = Annotated[Services, Depends(services_of)]


async def signed_in(parts: Parts, credentials: Credentials) -> SignedIn:
    """Whoever shows a token that is good."""
    if credentials is None:
        raise NotSignedIn("token_missing")
    sender = await _sender(parts, credentials.credentials)
    return parts.bearers.not_closed(sender)


async def parting(parts: Parts, credentials: Credentials) -> SignedIn:
    """The same, and whoever was shut out and may still say what waited: see `SignedIn.closed`."""
    if credentials is None:
        raise NotSignedIn("token_missing")
    return await _sender(parts, credentials.credentials)


async def _sender(parts: Services, token: str) -> SignedIn:
    """Whoever shows `token`; another thread only where the database has to be asked."""
    remembered = parts.bearers.remembered(token)
    if remembered is not None:
        return remembered
    return await run_in_threadpool(parts.bearers.check_parting, token)


def permitted(permission: Permission) -> Guard:
    """A guard that lets through those who have `permission`."""

    async def guard(sender: Annotated[SignedIn, Depends(signed_in)]) -> SignedIn:
        if not sender.actor.may(permission):
            raise NotAllowed(permission)
        return sender

    guard.__doc__ = f"Those who may {permission.replace('_', ' ')}."
    return guard


Sender = Annotated[SignedIn, Depends(signed_in)]
Parting = Annotated[SignedIn, Depends(parting)]


def needs(permission: Permission | str) -> dict[str, str]:
    """How a route's permission stands in the schema: a permission, `signed_in` or `anybody`."""
    return {"x-permission": str(permission)}
