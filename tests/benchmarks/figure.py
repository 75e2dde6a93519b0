"""What one benchmark reports, and the stopwatch it reports with."""

from __future__ import annotations

import gc
import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter_ns


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number beside its budget.

    ``median``, ``p99``, ``budget`` and ``p99_budget`` are all in ``unit`` (``"ms"``, ``"s"``,
    ``"MB"`` …). Smaller is better. ``budget`` None means that the number is shown but not
    judged; ``note`` is one short sentence for the reader of the table, why a budget is missed
    included.
    """

    name: str
    unit: str
    median: float
    p99: float | None = None
    budget: float | None = None
    note: str = ""
    p99_budget: float | None = None

    @property
    def ratio(self) -> float | None:
        """The worst share of a budget that was used: 0.5 is half of it, 2.0 is twice over."""
        shares = [
            value / limit
            for value, limit in ((self.median, self.budget), (self.p99, self.p99_budget))
            if value is not None and limit is not None
        ]
        return max(shares, default=None)

    @property
    def is_met(self) -> bool | None:
        """Whether every budget that was given is kept; None without a budget."""
        return None if self.ratio is None else self.ratio <= 1.0


@dataclass(frozen=True, slots=True)
class Timing:
    """Median and 99th percentile of repeated runs, in milliseconds."""

    median: float
    p99: float

    def figure(
        self,
        name: str,
        *,
        budget: float | None = None,
        p99_budget: float | None = None,
        note: str = "",
    ) -> Figure:
        """These times as a figure in milliseconds; budgets are in milliseconds."""
        return Figure(name, "ms", self.median, self.p99, budget, note, p99_budget)


def timed(action: Callable[[], object], runs: int) -> Timing:
    """Median and p99 of ``runs`` calls of ``action``, in milliseconds.

    One call is made first and not counted, so that imports and caches are warm. The garbage
    collector rests while the clock runs, as in ``timeit``, and is caught up afterwards.
    """
    action()
    samples_ms: list[float] = []
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(runs):
            started_ns = perf_counter_ns()
            action()
            samples_ms.append((perf_counter_ns() - started_ns) / 1e6)
    finally:
        if was_collecting:
            gc.enable()
    return summarised(samples_ms)


def summarised(samples_ms: Sequence[float]) -> Timing:
    """Median and p99 (nearest rank) of samples that were taken by other means.

    Raises ValueError when there is no sample.
    """
    if not samples_ms:
        raise ValueError("a figure needs at least one sample")
    ordered = sorted(samples_ms)
    rank = math.ceil(0.99 * len(ordered)) - 1
    return Timing(statistics.median(ordered), ordered[rank])
