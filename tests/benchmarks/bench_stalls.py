"""Stalls of the window: the longest stretches of the UI thread over a working day, 100,000 kept.

Ten minutes of work are done over and over without the pauses of a person, which makes it harder:
whatever is put off to a quiet moment comes in between.
"""

from __future__ import annotations

import gc
import tempfile
from pathlib import Path
from time import monotonic

from tests.benchmarks.bench_replica import deal, fill, replica_of
from tests.benchmarks.figure import Figure
from tests.benchmarks.qt import the_application
from tests.fixtures.heart import Stretch
from tests.fixtures.working_day import working_day

BUDGET_MS = 50.0
_MINUTES = 10
_ROWS = 200_400
_NEWS = 2_000
_TOLD = 40


def longest_of_day(minutes: float) -> list[Stretch]:
    """Each act's longest stretch, the longest first, of so many minutes of work."""
    the_application()
    dealt = deal(_ROWS)
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name,
        replica_of(dealt, Path(name)) as replica,
    ):
        fill(replica, dealt.bodies())
        gc.freeze()  # the program has no such rows in memory to look through
        with working_day(replica, dealt, Path(name)) as day:
            ends_at = monotonic() + minutes * 60
            while True:
                day.go_through(_NEWS)
                day.restyle()
                if monotonic() > ends_at:
                    return day.heart.longest


def measure() -> list[Figure]:
    """The longest stretches, by what was being done."""
    found = longest_of_day(_MINUTES)
    return [
        Figure(
            f"longest stretch of the UI thread: {each.act}",
            "ms",
            each.busy_ms,
            budget=BUDGET_MS,
            note=f"{each.wall_ms:.0f} ms by the clock.",
        )
        for each in found[:_TOLD]
    ]
