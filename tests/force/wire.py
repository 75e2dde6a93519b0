"""HTTP between a device and the real application, without sockets, and with everything that can
go wrong on the way.
"""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import httpx
import orjson
from fastapi import FastAPI

from sync.client.http_transport import HttpTransport
from tests.force.tally import Tally

_STUDIO = "http://studio.example"
_PORTAL = b"<html><title>Harbour Caf\xc3\xa9 Wi-Fi</title>Accept our terms to go on.</html>"


class WireFault(StrEnum):
    """What can be wrong with the network."""

    RESET = "reset before sending"
    RESET_AFTER = "reset after the server has done it"
    TIMEOUT = "time-out before sending"
    TIMEOUT_AFTER = "time-out after the server has done it"
    CUT_OFF = "body ends early, and the connection says so"
    TRUNCATED = "body ends early, and nobody says so"
    PORTAL = "a captive portal's page"
    REDIRECT = "a captive portal's redirection"
    PROXY_401 = "a proxy that wants a password"
    PROXY_502 = "a proxy that finds no server"


_PAGES = {
    WireFault.PORTAL: (200, {}),
    WireFault.REDIRECT: (302, {"Location": "http://portal.example/"}),
    WireFault.PROXY_401: (401, {"WWW-Authenticate": "Basic"}),
    WireFault.PROXY_502: (502, {}),
}


class _Body(httpx.SyncByteStream):
    """A body as it came, still packed; one that was cut off says so at its end."""

    def __init__(self, told: bytes, *, is_cut_off: bool = False) -> None:
        self._told = told
        self._is_cut_off = is_cut_off

    def __iter__(self) -> Iterator[bytes]:
        yield self._told
        if self._is_cut_off:
            raise httpx.RemoteProtocolError("peer closed connection without sending complete body")


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer of the server's."""

    status: int
    headers: httpx.Headers
    body: bytes

    def whole(self) -> httpx.Response:
        return httpx.Response(self.status, headers=self.headers, stream=_Body(self.body))

    def half(self, *, is_noticed: bool) -> httpx.Response:
        body = _Body(self.body[: len(self.body) // 2], is_cut_off=is_noticed)
        return httpx.Response(self.status, headers=self.headers, stream=body)


class _Wire(httpx.BaseTransport):
    def __init__(self, ask: Callable[[httpx.Request], httpx.Response]) -> None:
        self._ask = ask

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._ask(request)


class FailingTransport(HttpTransport):
    """The product's transport over a wire that counts requests and fails the one due.

    The server gives pages of `page_rows`; `before_exchange` is called before an exchange is sent.
    Nothing is sent while `is_cut`.
    """

    def __init__(self, app: FastAPI, loop: asyncio.Runner, page_rows: int) -> None:
        self.tally = Tally()
        self.fault = WireFault.RESET
        self.before_exchange: Callable[[], None] = lambda: None
        self.is_cut: Callable[[], bool] = lambda: False
        self._app = httpx.ASGITransport(app, raise_app_exceptions=False)
        self._loop = loop
        self._page_rows = page_rows
        self._wire = httpx.Client(base_url=_STUDIO, transport=_Wire(self._handle))
        super().__init__(_STUDIO)

    @property
    def kinds(self) -> int:
        """How many ways to fail there are."""
        return len(WireFault)

    def be(self, number: int) -> str:
        """Fail in the way of that number, in rotation; its name."""
        self.fault = list(WireFault)[number % len(WireFault)]
        return self.fault

    def _connected(self) -> httpx.Client:
        return self._wire

    def _handle(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/sync":
            self.before_exchange()
            request = self._in_small_pages(request)
        if self.is_cut():
            raise httpx.ConnectError("planted: cut")
        if not self.tally.is_due():
            return self._loop.run(self._served(request)).whole()
        return self._failing(request)

    def _failing(self, request: httpx.Request) -> httpx.Response:
        fault = self.fault
        if fault is WireFault.RESET:
            raise httpx.ConnectError("planted: reset")
        if fault is WireFault.TIMEOUT:
            raise httpx.ConnectTimeout("planted: time-out")
        if fault in _PAGES:
            status, more = _PAGES[fault]
            return _Told(
                status, httpx.Headers({**more, "Content-Type": "text/html"}), _PORTAL
            ).whole()
        told = self._loop.run(self._served(request))
        if fault is WireFault.RESET_AFTER:
            raise httpx.ReadError("planted: reset")
        if fault is WireFault.TIMEOUT_AFTER:
            raise httpx.ReadTimeout("planted: time-out")
        return told.half(is_noticed=fault is WireFault.CUT_OFF)

    async def _served(self, request: httpx.Request) -> _Told:
        answer = await self._app.handle_async_request(request)
        assert isinstance(answer.stream, httpx.AsyncByteStream)
        body = b"".join([chunk async for chunk in answer.stream])
        return _Told(answer.status_code, answer.headers, body)

    def _in_small_pages(self, request: httpx.Request) -> httpx.Request:
        """The same request with a smaller page asked for: many pages from a small studio."""
        body = request.read()
        headers = dict(request.headers)
        if headers.pop("content-encoding", "") == "gzip":
            body = gzip.decompress(body)
        headers.pop("content-length", "")
        asked = {**orjson.loads(body), "limit": self._page_rows}
        return httpx.Request(
            request.method, request.url, headers=headers, content=orjson.dumps(asked)
        )
