"""Where everything that looks random comes from, so that a history can be told again.

Ids, and the instants in them, are drawn from a source that every step begins anew: a step makes
the same ids whatever went before it, so that steps can be left out of a history.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from sqlalchemy import Engine

P = ParamSpec("P")
T = TypeVar("T")


class Source:
    """Stands in for `os` and `time` where ids are made."""

    def __init__(self) -> None:
        self._random = random.Random(0)
        self.seconds = 0.0

    def begin(self, *what: object) -> None:
        """From here on draw what belongs to `what`."""
        self._random.seed("/".join(map(str, what)))

    def urandom(self, count: int) -> bytes:
        return self._random.randbytes(count)

    def time_ns(self) -> int:
        return 1_772_720_400_000_000_000

    def monotonic(self) -> float:
        return self.seconds


class AtOnce:
    """An executor that has no thread: what is submitted is done before `submit` returns."""

    def __init__(self, max_workers: int = 1, thread_name_prefix: str = "") -> None:
        del max_workers, thread_name_prefix
        self._is_over = False

    def submit(self, task: Callable[P, T], *values: P.args, **named: P.kwargs) -> Future[T]:
        if self._is_over:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future: Future[T] = Future()
        try:
            future.set_result(task(*values, **named))
        except BaseException as error:  # noqa: BLE001  # as the standard library's executors do
            future.set_exception(error)
        return future

    def shutdown(self) -> None:
        self._is_over = True


SOURCE = Source()
ENGINES: dict[Path, Callable[[], Engine]] = {}
"""The disk of each replica, by its path."""
MARKS: set[Path] = set()
"""Replicas that are open, or were when the power was cut."""


def _engine(path: Path, key: object) -> Engine:
    del key
    return ENGINES[path]()


def _leave_mark(path: Path) -> bool:
    was_there = path in MARKS
    MARKS.add(path)
    return was_there


def _forget(path: Path) -> None:
    MARKS.discard(path)


@contextmanager
def deterministic() -> Iterator[None]:
    """Within, replicas live on disks in memory, without threads, and nothing is left to chance."""
    with ExitStack() as stack:
        for target, stand_in in (
            ("core.ids.os", SOURCE),
            ("core.ids.time", SOURCE),
            ("sync.server.exchange.time", SOURCE),
            ("sync.client.writer.ThreadPoolExecutor", AtOnce),
            ("sync.client.replica.writing_engine", _engine),
            ("sync.client.replica.reading_engine", _engine),
            ("sync.client.replica.leave_mark", _leave_mark),
            ("sync.client.replica.remove_mark", _forget),
            ("sync.client.replica.forget_files", _forget),
        ):
            stack.enter_context(patch(target, stand_in))
        yield
