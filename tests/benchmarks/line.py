"""A connection that stays open and a stopwatch around each request, without a client library."""

from __future__ import annotations

import http.client
from dataclasses import dataclass, field
from time import perf_counter_ns
from urllib.parse import urlsplit


@dataclass
class Line:
    """Requests to one server, one after the other. `samples_ms` are their times."""

    address: str
    headers: dict[str, str] = field(default_factory=dict)
    samples_ms: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Connect at the first request."""
        place = urlsplit(self.address)
        self._connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=120)

    def ask(self, path: str, body: bytes | None = None) -> bytes:
        """The answer to a POST of `body`, or to a GET; raises RuntimeError for any but 200."""
        method = "GET" if body is None else "POST"
        started_ns = perf_counter_ns()
        self._connection.request(method, path, body, self.headers)
        answer = self._connection.getresponse()
        told = answer.read()
        self.samples_ms.append((perf_counter_ns() - started_ns) / 1e6)
        if answer.status != http.client.OK:
            raise RuntimeError(f"{answer.status}: {told[:300]!r}")
        return told

    def took_ms(self) -> float:
        """The time of all requests since the last call."""
        total = sum(self.samples_ms)
        self.samples_ms.clear()
        return total

    def close(self) -> None:
        """Hang up; the next request connects anew. Servers hang up by themselves after a while."""
        self._connection.close()
