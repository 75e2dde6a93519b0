"""Visitors at a kiosk: proving who they are, and the lessons of their tickets."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from core.access.permissions import Permission
from sync.protocol import (
    KnownLesson,
    TicketCancel,
    TicketMove,
    TicketRequest,
    VisitOpened,
    Visitor,
    VisitProof,
    VisitRequest,
)
from sync.server.api.access import PROBLEMS, Parts, needs, permitted
from sync.server.identity.bearers import SignedIn

router = APIRouter(prefix="/v1", tags=["visits"], responses=PROBLEMS)

_NEEDED = needs(Permission.BOOK_WALK_INS)
Kiosk = Annotated[SignedIn, Depends(permitted(Permission.BOOK_WALK_INS))]
VisitIdentity = Annotated[
    str,
    Path(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
        description="What `POST /v1/visits` answered.",
    ),
]


@router.post("/visits", status_code=202, openapi_extra=_NEEDED)
def ask_for_code(parts: Parts, sender: Kiosk, body: VisitRequest) -> VisitOpened:
    """Send a code to a telephone or an address, if somebody here has it; kiosks only.

    Known and unknown get the same answer, and it takes as long.
    """
    return parts.visits.ask(sender.actor, body)


@router.post("/visits/{visit_id}/proof", openapi_extra=_NEEDED)
def prove(parts: Parts, sender: Kiosk, visit_id: VisitIdentity, body: VisitProof) -> Visitor:
    """Who they are and what is before them, once, for the code that was sent; kiosks only."""
    return parts.visits.prove(sender.actor, visit_id, body.code)


@router.post("/tickets/look", openapi_extra=_NEEDED)
def look(parts: Parts, sender: Kiosk, body: TicketRequest) -> KnownLesson:
    """The lesson of a ticket, whichever day it is on; kiosks only."""
    return parts.tickets.look(sender.actor, body.code)


@router.post("/tickets/cancel", openapi_extra=_NEEDED)
def cancel(parts: Parts, sender: Kiosk, body: TicketCancel) -> KnownLesson:
    """Cancel the lesson of a ticket, at no more than the fee that was told; kiosks only."""
    return parts.tickets.cancel(sender.actor, body)


@router.post("/tickets/move", openapi_extra=_NEEDED)
def move(parts: Parts, sender: Kiosk, body: TicketMove) -> KnownLesson:
    """Move the lesson of a ticket to another time of its instructor; kiosks only."""
    return parts.tickets.move(sender.actor, body)
