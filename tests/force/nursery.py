"""Processes that are there to be killed, forked from one that has imported everything already.

Starting Python and importing the product takes a second; a fork takes a few milliseconds, so that
two hundred deaths are affordable. The nursery is a process with one thread; whatever a child says
on its standard output reaches the test line by line, what it said before it was killed included.
"""

from __future__ import annotations

import importlib
import os
import selectors
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import orjson
from pydantic import JsonValue

from tests.fixtures.warm import WarmProcess
from tests.plugin import PATIENCE_S

Request = dict[str, JsonValue]
_ENDED = "ended "
_BORN = "born "


class Child:
    """A process of the nursery's; only one lives at a time."""

    def __init__(self, nursery: Nursery, request: Request) -> None:
        self._nursery = nursery
        nursery.say(request)
        self.pid = int(nursery.line(PATIENCE_S).removeprefix(_BORN))
        self.has_ended = False

    def lines(self, seconds: float) -> Iterator[str]:
        """What it says, for so long at most."""
        until = monotonic() + seconds
        while not self.has_ended and (left := until - monotonic()) > 0:
            line = self._nursery.line(left)
            if not line:
                return
            self.has_ended = line.startswith(_ENDED)
            if not self.has_ended:
                yield line

    def first_line(self) -> str:
        """What it says first."""
        return next(self.lines(PATIENCE_S))

    def kill(self) -> list[str]:
        """Kill -9; what it had still said."""
        if not self.has_ended:
            os.kill(self.pid, signal.SIGKILL)
        return list(self.lines(PATIENCE_S))

    def end(self) -> list[str]:
        """Have it end in order, or at all; what it had still said."""
        if not self.has_ended:
            os.kill(self.pid, signal.SIGTERM)
        return [*self.lines(PATIENCE_S), *self.kill()]


class Nursery:
    """The process that forks; `module` has a function `live(request)`."""

    def __init__(self, module: str) -> None:
        self._process = WarmProcess(_tend, [module])
        self._output = self._process.said.fileno()
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._output, selectors.EVENT_READ)
        self._read = b""

    def child(self, **request: JsonValue) -> Child:
        """A new process that lives for this request."""
        return Child(self, request)

    def say(self, request: Request) -> None:
        """Ask for a child."""
        self._process.say(orjson.dumps(request).decode())

    def line(self, seconds: float) -> str:
        """The next line from there, waited for so long at most; empty where there is none."""
        until = monotonic() + seconds
        while b"\n" not in self._read:
            if not self._selector.select(max(0.0, until - monotonic())):
                return ""
            told = os.read(self._output, 65536)
            assert told, "the nursery has ended"
            self._read += told
        line, _, self._read = self._read.partition(b"\n")
        return line.decode()

    def close(self) -> None:
        """End it; its child has ended before."""
        self._selector.close()
        self._process.close(PATIENCE_S)


@contextmanager
def nursery_of(module: str) -> Iterator[Nursery]:
    """A nursery whose children run `live` of that module."""
    nursery = Nursery(module)
    try:
        yield nursery
    finally:
        nursery.close()


def told(line: str) -> None:
    """Say a line so that it is out before anything else happens."""
    os.write(1, line.encode() + b"\n")


def _tend(arguments: list[str]) -> int:
    """Fork a child for each line of standard input, and tell when it is born and has ended."""
    live: Callable[[Request], None] = importlib.import_module(arguments[0]).live
    for line in iter(sys.stdin.buffer.readline, b""):
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                live(orjson.loads(line))
                status = 0
            finally:
                os._exit(status)
        told(f"{_BORN}{pid}")
        _, status = os.waitpid(pid, 0)
        told(f"{_ENDED}{status}")
    return 0
