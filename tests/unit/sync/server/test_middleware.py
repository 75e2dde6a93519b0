"""The envelope around every request, where its sender goes away."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from sync.server.middleware import RequestEnvelope


async def reading(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that wants the whole body first."""
    await Request(scope, receive).body()
    raise AssertionError("the body never came to its end")


def test_a_sender_who_goes_away_in_the_middle_of_a_body_is_no_failure_of_ours() -> None:
    """No answer is tried, and no error is logged: an error would fail this test."""
    coming: list[Message] = [
        {"type": "http.request", "body": b'{"replica_id":', "more_body": True},
        {"type": "http.disconnect"},
    ]
    answered: list[Message] = []

    async def receive() -> Message:
        return coming.pop(0)

    async def send(message: Message) -> None:
        answered.append(message)

    scope: Scope = {"type": "http", "method": "POST", "path": "/v1/sync", "headers": []}
    asyncio.run(RequestEnvelope(reading)(scope, receive, send))
    assert answered == []
