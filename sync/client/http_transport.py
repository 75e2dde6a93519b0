"""The way to the server over HTTP.

httpx is read in by the first request, on the thread that makes it: a start shows its first picture
without, and with asyncio, a parser of mails and one of HTTP it was a fifteenth of that.
"""

from __future__ import annotations

import gzip
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from http import HTTPStatus
from threading import Event, Lock
from typing import TYPE_CHECKING, TypeVar

import orjson
from pydantic import BaseModel, Field, JsonValue, ValidationError

from core.errors import Unavailable
from sync.client.answers import MAX_ANSWER_BYTES, Answer, NotAnAnswer, plain, read_answer
from sync.client.events import ServerEvent, events
from sync.client.transport import (
    Busy,
    Heard,
    LiveWord,
    Offline,
    Outdated,
    PageLost,
    Refused,
    Revoked,
    SignedOut,
    Untrusted,
)
from sync.protocol import (
    HEARTBEAT_S,
    AccountChange,
    ActorCard,
    Closed,
    EnrolRequest,
    FoundingRequest,
    LiveEvent,
    Message,
    PairingCode,
    PasswordChange,
    RefreshRequest,
    Session,
    SignInRequest,
    SyncRequest,
)

if TYPE_CHECKING:
    import httpx

CONNECT_S = 5.0
STALL_S = 20.0
"""Silence that ends a request: counted from byte to byte, so that a slow line is not a dead one."""
IDLE_S = 5.0
"""So long a connection that is not in use is kept. The server keeps it longer, so that it never
goes away under a request."""
LEAST_BYTES = 1024
"""What has to come in `STALL_S`: a byte now and then holds a request for ever."""
LIVE_STALL_S = 2.5 * HEARTBEAT_S
_COMPRESS_FROM_BYTES = 1024
_LIVE_EVENTS = frozenset(event.value for event in LiveEvent)

M = TypeVar("M", bound=BaseModel)


_OURS = "urn:instainstru:problem:"


class _Problem(Message):
    """The part of a problem (RFC 9457) that is read; `type` tells the server's own from others'."""

    type: str = Field(pattern=f"^{_OURS}")
    code: str
    facts: dict[str, JsonValue] = Field(default_factory=dict)


class HttpTransport:
    """Speaks to the server at `base_url`. Safe from any thread; connections are kept and shared."""

    def __init__(
        self,
        base_url: str,
        user_agent: str = "instainstru",
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._base_url = base_url
        self._monotonic = monotonic
        self._user_agent = user_agent
        self._abandoned = Event()
        self._lock = Lock()
        self._client: httpx.Client | None = None
        self._is_closed = False

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        """One exchange; see `Transport`."""
        body = request.model_dump_json(exclude_none=True).encode()
        return read_answer(self._ask("POST", "/v1/sync", body, access_token, keep_packed=True))

    def sign_in(
        self, email: str, password: str, device_name: str, device_id: str | None
    ) -> Session:
        """Tokens for a person; see `Transport`."""
        asked = SignInRequest(
            email=email, password=password, device_name=device_name, device_id=device_id
        )
        try:
            return self._message(Session, "/v1/auth/sign-in", asked)
        except SignedOut as error:
            raise Refused("credentials") from error

    def found_studio(self, request: FoundingRequest) -> Session:
        """A new studio; see `Transport`."""
        return self._message(Session, "/v1/studios", request)

    def change_password(self, access_token: str, current: str, new: str) -> None:
        """Another password; see `Transport`."""
        body = PasswordChange(current=current, new=new).model_dump_json().encode()
        self._ask("POST", "/v1/me/password", body, access_token)

    def change_account(self, access_token: str, wish: AccountChange) -> ActorCard:
        """Another name or address; see `Transport`."""
        body = wish.model_dump_json().encode()
        return _read(ActorCard, self._ask("PUT", "/v1/me", body, access_token))

    def enrol(self, code: str, device_name: str) -> Session:
        """A kiosk's token; see `Transport`."""
        asked = EnrolRequest(code=code, device_name=device_name)
        try:
            return self._message(Session, "/v1/devices/enrol", asked)
        except SignedOut as error:
            raise Refused("pairing_code") from error

    def refresh(self, refresh_token: str) -> Session:
        """New tokens; see `Transport`."""
        return self._message(
            Session, "/v1/auth/refresh", RefreshRequest(refresh_token=refresh_token)
        )

    def sign_out(self, access_token: str) -> None:
        """End this login on the server."""
        self._ask("POST", "/v1/auth/sign-out", b"", access_token)

    def pairing_code(self, access_token: str) -> PairingCode:
        """A fresh code for a kiosk; see `Transport`."""
        return _read(PairingCode, self._ask("POST", "/v1/devices/pairing-codes", b"", access_token))

    def revoke_device(self, access_token: str, device_id: str) -> None:
        """Shut a device out; see `Transport`."""
        self._ask("POST", f"/v1/devices/{device_id}/revoke", b"", access_token)

    def tell(self, kind: type[M], path: str, asked: Message, access_token: str) -> M:
        """What the server answers to a message; see `sync.client.visitors.Teller`."""
        return _read(kind, self._ask("POST", path, asked.model_dump_json().encode(), access_token))

    def live(self, access_token: str, last_event_id: str | None) -> Iterator[LiveWord | None]:
        """Events as they come; see `Transport`."""
        headers = {"Authorization": f"Bearer {access_token}", "Accept": "text/event-stream"}
        if last_event_id is not None:
            headers["Last-Event-ID"] = last_event_id
        import httpx

        timeout = httpx.Timeout(CONNECT_S, read=LIVE_STALL_S)
        with (
            _network_faults(),
            self._connected().stream(
                "GET", "/v1/live", headers=headers, timeout=timeout
            ) as response,
        ):
            if response.status_code != HTTPStatus.OK:
                raise _failure(response, self._read(response))
            if _kind_of(response) != "text/event-stream":
                raise NotAnAnswer("no event stream")
            yield None
            for found in events(response.iter_lines()):
                yield None if found is None else _word(found)

    def renew(self) -> None:
        """Fresh connections; a request that hangs in an old one ends at its next byte."""
        with self._lock:
            client, self._client = self._client, None
            abandoned, self._abandoned = self._abandoned, Event()
        abandoned.set()
        if client is not None:
            client.close()

    def close(self) -> None:
        """Let go of every connection for good."""
        with self._lock:
            self._is_closed = True
        self._abandoned.set()
        if self._client is not None:
            self._client.close()

    def _connected(self) -> httpx.Client:
        """Made by the first request: the system's certificates take time that a start needs."""
        with self._lock:
            if self._client is None:
                if self._is_closed:
                    raise Offline("given up")
                import httpx

                self._client = httpx.Client(
                    base_url=self._base_url,
                    headers={"User-Agent": self._user_agent},
                    timeout=httpx.Timeout(STALL_S, connect=CONNECT_S),
                    limits=httpx.Limits(keepalive_expiry=IDLE_S),
                    verify=self._context,
                    # A proxy's log-in page is not the studio's server, wherever it sends us.
                    follow_redirects=False,
                )
            return self._client

    @cached_property
    def _context(self) -> ssl.SSLContext:
        """Whom to trust: the system's certificates. To read them takes 20 ms, which a server on
        this machine, without encryption, is not worth: there nobody is trusted, wherever it sends
        us.
        """
        if self._base_url.lower().startswith("http://"):
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return ssl.create_default_context()

    def _message(self, kind: type[M], path: str, asked: Message) -> M:
        return _read(kind, self._ask("POST", path, asked.model_dump_json().encode(), None))

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes,
        access_token: str | None,
        *,
        keep_packed: bool = False,
    ) -> bytes:
        """The body of a proper answer; with `keep_packed` as it came, gzip or not."""
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "Cache-Control": "no-store",
        }
        if access_token is not None:
            headers["Authorization"] = f"Bearer {access_token}"
        if body:
            headers["Content-Type"] = "application/json"
        if len(body) >= _COMPRESS_FROM_BYTES:
            body = gzip.compress(body, compresslevel=1, mtime=0)
            headers["Content-Encoding"] = "gzip"
        with (
            _network_faults(),
            self._connected().stream(method, path, content=body, headers=headers) as response,
        ):
            told = self._read(response)
            if not response.is_success:
                raise _failure(response, told)
            kind = _kind_of(response)
            if told and kind != "application/json":
                code = "portal" if kind == "text/html" else "not_an_answer"
                raise NotAnAnswer(f"content type {kind or 'missing'}", code)
            return told if keep_packed else plain(told)

    def _read(self, response: httpx.Response) -> bytes:
        """The body as it came, without decoding: its end is checked where it is unpacked."""
        abandoned, pace = self._abandoned, _Pace(self._monotonic)
        told = bytearray()
        for chunk in response.iter_raw():
            told += chunk
            if abandoned.is_set():
                raise Offline("given up")
            if len(told) > MAX_ANSWER_BYTES:
                raise NotAnAnswer("too large")
            pace.require(len(told))
        return bytes(told)


class _Pace:
    """Whether an answer comes fast enough to come to an end."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._since, self._had = monotonic(), 0

    def require(self, received: int) -> None:
        """`Offline` where too little has come since the last look."""
        now = self._monotonic()
        if now - self._since < STALL_S:
            return
        if received - self._had < LEAST_BYTES:
            raise Offline("too slow")
        self._since, self._had = now, received


@contextmanager
def _network_faults() -> Iterator[None]:
    import httpx

    try:
        yield
    except httpx.RemoteProtocolError as error:
        # Said of a server that went away before its first byte, and of nothing else.
        if "disconnected" in str(error):
            raise Offline("disconnected") from error
        raise NotAnAnswer(str(error) or "broken HTTP") from error
    except httpx.TransportError as error:
        if _is_distrust(error):
            raise Untrusted from error
        raise Offline(type(error).__name__) from error
    except RuntimeError as error:
        # httpx's word for a client that was closed meanwhile.
        raise Offline("given up") from error


def _is_distrust(error: BaseException) -> bool:
    """Whether the other side could not prove who it is. httpx says so only through its causes."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ssl.SSLError):
        cause = cause.__cause__ or cause.__context__
    return isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError)


def _kind_of(response: httpx.Response) -> str:
    content_type: str = response.headers.get("Content-Type", "")
    return content_type.partition(";")[0].strip().lower()


def _read(kind: type[M], body: bytes) -> M:
    try:
        return kind.model_validate_json(body)
    except ValidationError:
        raise NotAnAnswer("an unexpected answer") from None


def _failure(response: httpx.Response, body: bytes) -> Unavailable:
    """What a status other than success means. Only a problem of the server's own is believed."""
    status = response.status_code
    retry_after = _seconds(response.headers.get("Retry-After"))
    problem = _problem(response, body)
    if problem is None:
        if status in (429, 502, 503, 504):
            return Busy("server_busy", retry_after, status=status)
        return NotAnAnswer(f"status {status}", _CODES.get(status, "not_an_answer"))
    if problem.code == "token_missing":
        # We showed one: what stands in between took it away, and the login is as good as before.
        return NotAnAnswer("the token was taken away", "proxy")
    if status == HTTPStatus.UNAUTHORIZED:
        is_over = problem.code in (Closed.DEVICE_REVOKED, Closed.NO_PLACE)
        return Revoked() if is_over else SignedOut(problem.code)
    if status == HTTPStatus.UPGRADE_REQUIRED:
        return Outdated()
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Busy(problem.code, retry_after, status=status)
    if problem.code in ("page", "page_stale", "cursor"):
        return PageLost()
    return Refused(problem.code, problem.facts)


_CODES = {301: "portal", 302: "portal", 303: "portal", 307: "portal", 308: "portal",
          407: "proxy", 511: "portal"}  # fmt: skip


def _problem(response: httpx.Response, body: bytes) -> _Problem | None:
    if _kind_of(response) != "application/problem+json":
        return None
    try:
        return _Problem.model_validate_json(plain(body))
    except (ValidationError, NotAnAnswer):
        return None


def _seconds(text: str | None) -> float | None:
    """Retry-After in seconds; its other form, a date, is nothing a wrong clock can use."""
    return float(text) if text is not None and text.isascii() and text.isdigit() else None


_HEARD = ("student_id", "instructor_id", "name")


def _word(found: ServerEvent) -> LiveWord | None:
    if found.name not in _LIVE_EVENTS:
        return None
    try:
        data = orjson.loads(found.data)
    except orjson.JSONDecodeError:
        return None
    if found.name == LiveEvent.TYPING:
        parts = [data.get(part) for part in _HEARD] if isinstance(data, dict) else []
        told = [part for part in parts if isinstance(part, str)]
        is_whole = len(told) == len(_HEARD)
        return LiveWord(LiveEvent.TYPING, heard=Heard(*told)) if is_whole else None
    version = data.get("version") if isinstance(data, dict) else None
    return LiveWord(LiveEvent(found.name), version if isinstance(version, int) else None)
