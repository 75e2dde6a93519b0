"""How long a kiosk may be silent, and how long to wait before it is started again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds. `start_s`: until the first sign of life; `silence_s`: between two of them after
    that; `settled_s`: who lived so long failed by chance, and the waiting begins anew;
    `farewell_s`: to close when asked; `glance_s`: between two looks at the process;
    `curtain_s`: a wait that long is not left black.
    """

    start_s: float = 90.0
    silence_s: float = 20.0
    settled_s: float = 600.0
    first_s: float = 1.0
    longest_s: float = 60.0
    farewell_s: float = 10.0
    glance_s: float = 0.5
    curtain_s: float = 4.0


@dataclass(slots=True)
class Patience:
    """The waits between starts: 1, 2, 4 … 60 seconds. It never gives up: nobody stands beside."""

    pace: Pace
    failures: int = 0

    def after(self, lived_s: float) -> float:
        """Seconds to wait after one that lived so long."""
        if lived_s >= self.pace.settled_s:
            self.failures = 0
        wait = min(self.pace.longest_s, self.pace.first_s * 2.0 ** min(self.failures, 10))
        self.failures += 1
        return wait
