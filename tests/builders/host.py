"""A real HTTP server on a real socket that answers as it is told, lies included."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import orjson

from tests.plugin import PATIENCE_S

ANSWER = orjson.dumps({"epoch": "e", "server_time": 5, "cursor": "1.1", "version": 1})
"""The least that is an answer to an exchange."""


@dataclass
class Host:
    """Answers every request with `status`, `headers` and `body`; keeps what it was asked.

    It may claim another length than it sends, hang after the body, or drip it byte by byte.
    """

    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    body: bytes = ANSWER
    claims_length: int | None = None
    hangs: threading.Event | None = None
    drips: bool = False
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""

    def problem(self, status: int, code: str, **headers: str) -> None:
        """Answer with a problem."""
        self.status = status
        self.headers = {"Content-Type": "application/problem+json", **headers}
        self.body = orjson.dumps(
            {"type": f"urn:instainstru:problem:{code}", "status": status, "code": code}
        )


def _handler(host: Host) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            asked = (self.command, self.path, dict(self.headers), self.rfile.read(length))
            host.asked.append(asked)
            body = host.body
            self.send_response(host.status)
            for name, value in host.headers.items():
                self.send_header(name, value)
            claimed = host.claims_length
            self.send_header("Content-Length", str(len(body) if claimed is None else claimed))
            self.end_headers()
            for part in [body[at : at + 1] for at in range(len(body))] if host.drips else [body]:
                self.wfile.write(part)
                self.wfile.flush()
            self.wfile.flush()
            if host.hangs is not None:
                host.hangs.wait(PATIENCE_S)
            if claimed is not None:
                self.close_connection = True

        do_GET = do_POST = _answer  # noqa: N815  # the standard library's names for them

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the standard library calls it so
            del format, args

    return Handler


@contextmanager
def serving(host: Host) -> Iterator[Host]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _handler(host)) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        host.url = f"http://127.0.0.1:{server.server_address[1]}"
        yield host
        server.shutdown()
        thread.join()
