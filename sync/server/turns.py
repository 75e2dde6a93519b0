"""Whose push is judged next, where many devices of one studio bring changes at once.

A studio's writes go one after the other (docs/adr/0005-the-version-comes-first.md). PostgreSQL
lets those that wait for a row in without an order, so that one may wait for ever among many; and
each waits on a thread and a connection that another studio's devices need. So they wait here, in
the order in which they came (docs/adr/0034-pushes-of-a-studio-stand-in-line.md).
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import Unavailable

AT_ONCE = 2
"""One that writes, and one that waits in the database to be next or already reads its answer."""
LONGEST_S = 10.0
"""A device takes a server for dead that is silent for 20 seconds, and being judged takes some."""
MOST_WAITING = 500
"""A line longer than that is none that anybody gets to the head of."""
_SOONEST_S, _LATEST_S = 1.0, 60.0


class Turns:
    """The lines of one process. Used on the event loop's thread only."""

    def __init__(self, at_once: int = AT_ONCE, longest_s: float = LONGEST_S) -> None:
        self._at_once = at_once
        self._longest_s = longest_s
        self._lines: dict[str, _Line] = {}

    @asynccontextmanager
    async def taken(self, studio_id: str) -> AsyncIterator[None]:
        """Lasts as long as a push and its answer, and begins when those before it have been
        judged.

        Raises `Unavailable("busy")` where that takes too long, or too many wait: come again in so
        many seconds, which are not the same for everybody. Then nothing was judged.
        """
        line = self._lines.setdefault(studio_id, _Line(self._at_once))
        line.present += 1
        try:
            await self._wait_in(line)
            try:
                yield
            finally:
                line.served += 1
                line.gate.release()
        finally:
            line.present -= 1
            if not line.present:
                del self._lines[studio_id]

    def present(self, studio_id: str) -> int:
        """How many are in a studio's line, and at its head."""
        return self._lines[studio_id].present if studio_id in self._lines else 0

    async def _wait_in(self, line: "_Line") -> None:
        if line.present > MOST_WAITING:
            raise line.come_again()
        try:
            async with asyncio.timeout(self._longest_s):
                await line.gate.acquire()
        except TimeoutError:
            raise line.come_again() from None


class _Line:
    """Those of one studio, for as long as there are any. asyncio's semaphore lets them through in
    order.
    """

    def __init__(self, at_once: int) -> None:
        self.gate = asyncio.Semaphore(at_once)
        self.present = 0
        self.served = 0
        self._began = asyncio.get_running_loop().time()

    def come_again(self) -> Unavailable:
        """At any time until, at this pace, half of those who are here would have gone: twice as
        often as there is time for, so that the line is never empty. To be told again costs little.
        """
        took = asyncio.get_running_loop().time() - self._began
        whole = took / max(self.served, 1) * self.present
        wait = whole * random.uniform(0.0, 0.5)
        return Unavailable("busy", min(max(wait, _SOONEST_S), _LATEST_S))
