"""Telling others what happened, and what a commit changed."""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one commit changed: ids by table, and tables that were filled anew as a whole.

    `is_told` says that the server told it: nothing was done here that it has yet to hear of.
    """

    rows: Mapping[str, frozenset[str]]
    replaced: frozenset[str] = frozenset()
    is_told: bool = False

    def concerns(self, *tables: str) -> bool:
        """Whether any row of any of these tables changed."""
        return any(table in self.rows or table in self.replaced for table in tables)


@dataclass(slots=True)
class Changes:
    """Collects what a transaction changes, until it commits."""

    rows: dict[str, set[str]] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)
    is_told: bool = False

    def touch(self, table: str, ids: Iterable[str]) -> None:
        """Note rows of `table`."""
        self.rows.setdefault(table, set()).update(ids)

    def replace(self, table: str) -> None:
        """Note that `table` was filled anew."""
        self.replaced.add(table)

    def sealed(self) -> ChangeSet:
        """What was collected, without tables of which no row was named."""
        rows = {table: frozenset(ids) for table, ids in self.rows.items() if ids}
        return ChangeSet(rows, frozenset(self.replaced), self.is_told)


class Broadcast(Generic[T]):
    """Hands a value to every subscriber, on the publisher's thread. Safe from any thread.

    A subscriber is quick and passes work on. One that fails is logged and does not keep the value
    from the others, nor undo what it was told about.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._subscribers: tuple[Callable[[T], None], ...] = ()

    def subscribe(self, subscriber: Callable[[T], None]) -> Callable[[], None]:
        """Add a subscriber; the callable that is returned takes it away again."""
        with self._lock:
            self._subscribers = (*self._subscribers, subscriber)

        def leave() -> None:
            with self._lock:
                self._subscribers = tuple(s for s in self._subscribers if s is not subscriber)

        return leave

    def publish(self, value: T) -> None:
        """Tell everybody."""
        for subscriber in self._subscribers:
            try:
                subscriber(value)
            except Exception:  # noqa: BLE001  # a subscriber's fault is its own, and is logged
                _log.exception("a subscriber failed")
