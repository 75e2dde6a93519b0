"""How often something may be tried, counted where every process sees it."""

import math
from datetime import timedelta

from core.clock import Clock
from sync.server.database import Database
from sync.server.errors import TooMany
from sync.server.identity.tokens import digest_of
from sync.server.repositories.identity import IdentityRepository

WINDOW = timedelta(minutes=1)


class Limits:
    """Counts tries in windows of time, a minute unless said. Safe from any thread and process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def spend(self, what: str, whose: str, most: int, window: timedelta = WINDOW) -> None:
        """Count one try of `what` by `whose`; `TooMany` above `most` in a `window`, with the wait.

        The try is counted even when the caller's own work fails afterwards.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            tries, began = IdentityRepository(session).count_try(
                digest_of(f"{what}\x1f{whose}"), now, now - window
            )
        if tries > most:
            left = (began + window - now).total_seconds()
            raise TooMany("too_many", float(max(1, math.ceil(left))), what=what)
