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
    """Counts tries in windows of a minute. Safe from any thread and process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def spend(self, what: str, whose: str, per_minute: int) -> None:
        """Count one try of `what` by `whose`; `TooMany` above `per_minute`, with the wait.

        The try is counted even when the caller's own work fails afterwards.
        """
        now = self._clock.now()
        with self._database.transaction() as session:
            tries, began = IdentityRepository(session).count_try(
                digest_of(f"{what}\x1f{whose}"), now, now - WINDOW
            )
        if tries > per_minute:
            left = (began + WINDOW - now).total_seconds()
            raise TooMany("too_many", float(max(1, math.ceil(left))), what=what)
