"""Whether what this device knows, and what time it thinks it is, can be relied on offline."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from core.clock import Clock

TOLERANCE = timedelta(seconds=60)
"""By so much two clocks may drift apart during an outage before the wall clock is doubted."""


class Certainty:
    """Tells whether the device was in step with the server since the program started, with a clock
    that only ran on since. Any thread.

    A clock that was set, a machine that slept and a copy of a disk that was put back end it, until
    the next sync is over. `clock` is the device's own, not corrected; `monotonic` counts seconds
    from anywhere.
    """

    def __init__(self, clock: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._since: tuple[datetime, float] | None = None

    def renew(self) -> None:
        """A whole sync is over: all that the server said is here, and the clock is corrected."""
        self._since = self._clock.now(), self._monotonic()

    @property
    def holds(self) -> bool:
        """Whether both clocks have counted the same time since the last whole sync."""
        since = self._since
        if since is None:
            return False
        by_wall = self._clock.now() - since[0]
        by_count = timedelta(seconds=self._monotonic() - since[1])
        return abs(by_wall - by_count) <= TOLERANCE
