"""What happens around every request, as pure ASGI: no task, no copy of the body, no queue."""

import logging
import re
import time
from http import HTTPStatus

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from core.ids import new_id
from sync.protocol import MAX_BODY_BYTES
from sync.server.api.problems import problem_response
from sync.server.errors import TooLarge

_access = logging.getLogger("sync.server.access")
_log = logging.getLogger(__name__)

_SAFE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_SECURITY_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
}


class RequestEnvelope:
    """Gives a request its id, bounds its body, adds security headers, and writes one log line.

    The last resort as well: what nobody foresaw is logged with the request's id and answered as a
    problem, unless the answer has begun. Paths are logged, queries and bodies never.
    """

    def __init__(self, app: ASGIApp, max_body: int = MAX_BODY_BYTES) -> None:
        self._app = app
        self._max_body = max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request; other kinds of scope pass through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = _Exchange(scope, receive, send, self._max_body)
        try:
            if exchange.is_announced_too_large():
                await exchange.fail(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large")
            else:
                await self._app(scope, exchange.receive, exchange.send)
        except TooLarge:
            await exchange.fail(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large")
        except ClientDisconnect:
            # Nobody is left to be answered, and a cable that was pulled is no fault of ours.
            _log.info("request %s was given up by its sender", exchange.request_id)
        except Exception:  # noqa: BLE001  # the boundary of a request: logged and answered
            _log.exception("request %s failed", exchange.request_id)
            await exchange.fail(HTTPStatus.INTERNAL_SERVER_ERROR, "unexpected")
        finally:
            exchange.log()


class _Exchange:
    """One request and its answer."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, max_body: int) -> None:
        self._scope = scope
        self._receive = receive
        self._send = send
        self._max_body = max_body
        self._began = time.perf_counter()
        self._read = 0
        self._status = 0
        self._headers = {bytes(name): bytes(value) for name, value in scope["headers"]}
        offered = self._headers.get(b"x-request-id", b"").decode("latin-1")
        self.request_id = offered if _SAFE_ID.fullmatch(offered) else new_id()

    def is_announced_too_large(self) -> bool:
        """Whether the client says itself that the body is too large; then it is not read."""
        length = self._headers.get(b"content-length", b"")
        return length.isdigit() and int(length) > self._max_body

    async def receive(self) -> Message:
        """The next part of the request; `TooLarge` once there is too much of it."""
        message = await self._receive()
        if message["type"] == "http.request":
            self._read += len(message.get("body", b""))
            if self._read > self._max_body:
                raise TooLarge("body_too_large")
        return message

    async def send(self, message: Message) -> None:
        """Send the next part of the answer, with the headers every answer has."""
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["x-request-id"] = self.request_id
            for name, value in _SECURITY_HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)

    async def fail(self, status: HTTPStatus, code: str) -> None:
        """Answer with a problem, unless an answer has begun: then the connection just ends."""
        if self._status == 0:
            response = problem_response(status, code)
            await response(self._scope, self._receive, self.send)

    def log(self) -> None:
        """One line a request."""
        took_ms = (time.perf_counter() - self._began) * 1000
        _access.info(
            "%s %s %d %.1f ms %s",
            self._scope["method"],
            self._scope["path"],
            self._status,
            took_ms,
            self.request_id,
        )
