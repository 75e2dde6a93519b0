"""How long to wait before the next attempt."""

import random
from dataclasses import dataclass, field

FIRST_S = 0.5
LONGEST_S = 60.0
LONGEST_ASKED_S = 900.0
"""A server of ours asks for ten minutes at most; a proxy may ask for a year."""


@dataclass(slots=True)
class Backoff:
    """Full jitter: anything from nothing to a ceiling that doubles from 0.5 to 60 seconds.

    So devices that lost the server together do not come back together (AWS Architecture Blog,
    "Exponential Backoff and Jitter", 2015). `chance` gives a number in [0, 1).
    """

    chance: random.Random = field(default_factory=random.SystemRandom)
    failures: int = 0

    def next_s(self, retry_after: float | None = None) -> float:
        """Seconds to wait after one more failure; not less than the server asked for, within
        reason.
        """
        ceiling = min(LONGEST_S, FIRST_S * 2.0 ** min(self.failures, 10))
        self.failures += 1
        wait = self.chance.random() * ceiling
        return wait if retry_after is None else max(min(retry_after, LONGEST_ASKED_S), wait)

    def reset(self) -> None:
        """An attempt succeeded."""
        self.failures = 0
