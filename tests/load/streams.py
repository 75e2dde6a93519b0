"""Idle live streams: sockets that ask `GET /v1/live` and then only listen."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass
from urllib.parse import urlsplit

_ANSWERED_S = 30.0


@dataclass
class Heard:
    """What the streams have heard so far."""

    opened: int = 0
    refused: int = 0
    lost: int = 0
    events: int = 0


class Listeners:
    """So many streams, spread over the tokens, on a thread of their own until closed."""

    def __init__(self, url: str, tokens: list[str], count: int) -> None:
        self.heard = Heard()
        self._address = urlsplit(url)
        self._tokens = [tokens[number % len(tokens)] for number in range(count)]
        self._stop: asyncio.Event | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._listen()), daemon=True)

    def open(self) -> None:
        """Return once every stream was answered, one way or the other."""
        self._thread.start()
        if not self._ready.wait(_ANSWERED_S):
            raise TimeoutError(f"the streams were not answered: {self.heard}")

    def close(self) -> Heard:
        """Hang up; what was heard."""
        if self._loop is not None and self._stop is not None:
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)
        return self.heard

    async def _listen(self) -> None:
        self._stop, self._loop = asyncio.Event(), asyncio.get_running_loop()
        gate = asyncio.Semaphore(50)
        answered = asyncio.Semaphore(0)
        tasks = [asyncio.create_task(self._one(token, gate, answered)) for token in self._tokens]
        for _ in tasks:
            await answered.acquire()
        self._ready.set()
        await self._stop.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self, token: str, gate: asyncio.Semaphore, answered: asyncio.Semaphore) -> None:
        host, port = self._address.hostname, self._address.port
        try:
            async with gate:
                reader, writer = await asyncio.open_connection(host, port)
                asked = (
                    f"GET /v1/live HTTP/1.1\r\nHost: {host}:{port}\r\n"
                    f"Authorization: Bearer {token}\r\nAccept: text/event-stream\r\n\r\n"
                )
                writer.write(asked.encode())
                first = await reader.readline()
            if b" 200 " not in first:
                self.heard.refused += 1
                return
            self.heard.opened += 1
        except OSError:
            self.heard.refused += 1
            return
        finally:
            answered.release()
        try:
            while line := await reader.readline():
                self.heard.events += line.startswith(b"event: changed")
            self.heard.lost += 1
        finally:
            writer.close()
