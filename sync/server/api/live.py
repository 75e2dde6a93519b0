"""The live stream."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime

import anyio
import orjson
from fastapi import APIRouter, Request
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from core.access.actor import Actor
from core.access.permissions import Permission
from core.ids import StudioId
from sync.protocol import HEARTBEAT_S, LiveEvent
from sync.server.api.access import PROBLEMS, Parts, Sender, needs
from sync.server.identity.bearers import SignedIn
from sync.server.live import Listener
from sync.server.repositories.versions import VersionRepository
from sync.server.services import Services

router = APIRouter(prefix="/v1", tags=["live"], responses=PROBLEMS)

SEND_TIMEOUT_S = 10.0
"""A listener that takes longer to take a word is dropped: it will reconnect, and pull."""
_GRACE_S = 2.0
"""How long a stream may take to end when the server stops."""


@router.get(
    "/live",
    response_class=EventSourceResponse,
    openapi_extra=needs("signed_in"),
    responses={200: {"content": {"text/event-stream": {}}, "description": "Server-sent events"}},
)
async def live(request: Request, parts: Parts, sender: Sender) -> EventSourceResponse:
    """A stream of `changed` events, whose id is the studio's version; heartbeats in between.

    The first event says where the studio is, whatever `Last-Event-ID` the caller brings: after a
    reconnect there is always a pull. The stream ends when the token does.
    """
    stopping = anyio.Event()
    return EventSourceResponse(
        _events(parts, sender, stopping),
        ping=HEARTBEAT_S,
        send_timeout=SEND_TIMEOUT_S,
        shutdown_event=stopping,
        shutdown_grace_period=_GRACE_S,
    )


async def _events(
    parts: Services, sender: SignedIn, stopping: anyio.Event
) -> AsyncIterator[ServerSentEvent]:
    actor = sender.actor
    with (
        parts.hub.joined(actor.studio_id, sender.card.device_id, _hears(actor)) as listener,
        _closed_when(stopping, listener),
    ):
        listener.tell(await run_in_threadpool(_current, parts, actor.studio_id))
        _end_at(listener, parts, sender.expires_at)
        async for word in listener.words():
            if word.event is LiveEvent.REVOKED:
                yield ServerSentEvent(event=str(word.event), data="{}")
            elif word.typed is not None:
                told = word.typed.model_dump(include={"student_id", "instructor_id", "name"})
                yield ServerSentEvent(event=str(word.event), data=orjson.dumps(told).decode())
            else:
                data = orjson.dumps({"version": word.version}).decode()
                yield ServerSentEvent(event=str(word.event), data=data, id=str(word.version))


def _hears(actor: Actor) -> Callable[[str], bool]:
    """Of whose threads somebody is told who writes in them: of those they may read."""

    def hears(instructor_id: str) -> bool:
        return actor.may(Permission.VIEW_MESSAGES) and actor.owns(instructor_id)

    return hears


@contextlib.contextmanager
def _closed_when(stopping: anyio.Event, listener: Listener) -> Iterator[None]:
    """Ends the stream in good order when the server is told to stop."""

    async def close() -> None:
        await stopping.wait()
        listener.close()

    waiting = asyncio.create_task(close())
    try:
        yield
    finally:
        waiting.cancel()


def _current(parts: Services, studio_id: StudioId) -> int:
    with parts.database.transaction() as session:
        return VersionRepository(session).current(studio_id)


def _end_at(listener: Listener, parts: Services, expires_at: datetime | None) -> None:
    """A stream lives no longer than the token that opened it."""
    if expires_at is not None:
        listener.end_in((expires_at - parts.clock.now()).total_seconds())
