"""APScheduler, which here only wakes others: it does no work of its own."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from sync.protocol import POLL_S

if TYPE_CHECKING:
    from apscheduler.schedulers.background import BackgroundScheduler

WATCH_S = 10
_DAY_S = 24 * 60 * 60
_SETTLED_S = 60
"""After this nobody waits for the start any more."""


class Wakeable(Protocol):
    """What is woken."""

    def wake(self, is_urgent: bool = True) -> None:
        """Sync now."""
        ...

    def resume(self) -> None:
        """The machine slept: begin with fresh connections, at once."""
        ...

    def watch(self) -> None:
        """Look for a stall."""
        ...

    def tidy(self) -> None:
        """Daily housework."""
        ...


class Schedule:
    """Polls, watches for stalls, and notices that the machine slept.

    Polling covers for a live stream that is not there; after a sleep nothing that the transport
    believes is true, and whoever opened the lid wants to see the present at once.
    """

    def __init__(self, engine: Wakeable, wall: Callable[[], float] = time.time) -> None:
        self._engine = engine
        self._wall = wall
        self._watched_at = wall()
        self._scheduler: BackgroundScheduler | None = None

    def start(self) -> None:
        """Begin."""
        self._scheduler = self._made()
        self._scheduler.start()

    def stop(self) -> None:
        """End, without waiting for a job under way. Before the start, and twice, too."""
        if self._scheduler is not None and self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def _made(self) -> "BackgroundScheduler":
        # Read in here: by when syncing begins the first window stands.
        from apscheduler.schedulers.background import BackgroundScheduler
        from apscheduler.triggers.interval import IntervalTrigger

        made = BackgroundScheduler(
            timezone=UTC,
            daemon=True,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for name, action, seconds in (
            ("poll", self._poll, POLL_S),
            ("watch", self._watch, WATCH_S),
        ):
            made.add_job(action, IntervalTrigger(seconds=seconds, timezone=UTC), id=name)
        # Not only once a day has passed: a program that is closed every evening never sees that.
        first = datetime.now(UTC) + timedelta(seconds=_SETTLED_S)
        daily = IntervalTrigger(seconds=_DAY_S, start_date=first, timezone=UTC)
        made.add_job(self._engine.tidy, daily, id="tidy")
        return made

    def _poll(self) -> None:
        self._engine.wake(is_urgent=False)

    def _watch(self) -> None:
        before, self._watched_at = self._watched_at, self._wall()
        if self._watched_at - before > 3 * WATCH_S:
            self._engine.resume()
        self._engine.watch()
