"""Figures out of 100,000 lessons: each question by itself, and all that the screen shows.

Process CPU, from the encrypted replica; the studio teaches 96 lessons a day, so twelve weeks have
8,000 of them and a year 35,000.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from core.insights.periods import Period, Step, edges_of, latest_weeks, split
from core.repositories import Repositories
from core.repositories.insights import By, Whose
from desktop.studio.insights.reading import WITHIN, Asked, read_insights
from desktop.studio.insights.state import Choice, Wish
from sync.client.replica import Replica
from tests.benchmarks.bench_replica import deal, fill, replica_of
from tests.benchmarks.figure import Figure, Timing, summarised
from tests.builders.studio import AT

_ROWS, _RUNS, _BUDGET_MS = 200_400, 9, 100.0
_ZONE = "America/Halifax"
_TODAY = AT.date()


def _spent(replica: Replica, query: Callable[[Repositories], object]) -> Timing:
    """CPU milliseconds of this process, the first run not counted."""
    samples = []
    for _ in range(_RUNS + 1):
        with replica.read() as rows:
            began = process_time()
            query(rows)
            samples.append((process_time() - began) * 1e3)
    return summarised(samples[1:])


def _screen(choice: Choice, step: Step) -> Callable[[Repositories], object]:
    asked = Asked(Wish(choice=choice, step=step), _TODAY, AT, _ZONE, 0, None)
    return lambda rows: read_insights(rows, asked)


def _questions(period: Period) -> dict[str, Callable[[Repositories], object]]:
    edges = edges_of(split(period, Step.WEEK), _ZONE)
    first, last = edges[0], edges[-1]
    return {
        "sums by week": lambda rows: rows.insights.lumps(edges, Whose()),
        "starts by hour of the week": lambda rows: rows.insights.starts(
            first, last, _ZONE, Whose()
        ),
        "who came back, by week": lambda rows: rows.insights.returned(edges, Whose(), WITHIN, AT),
        "who came back, by instructor": lambda rows: rows.insights.returned(
            (first, last), Whose(), WITHIN, AT, By.INSTRUCTOR
        ),
    }


def measure() -> list[Figure]:
    """Twelve weeks question by question, and the whole screen for twelve weeks and for a year."""
    dealt = deal(_ROWS)
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder,
        replica_of(dealt, Path(folder)) as replica,
    ):
        fill(replica, dealt.bodies())
        return [
            *(
                _spent(replica, query).figure(f"12 weeks: {name}", budget=_BUDGET_MS)
                for name, query in _questions(latest_weeks(_TODAY, 12, 0)).items()
            ),
            _spent(replica, _screen(Choice.TWELVE_WEEKS, Step.WEEK)).figure(
                "12 weeks: all that Insights shows", note="Off the UI thread, 8 questions."
            ),
            _spent(replica, _screen(Choice.YEAR, Step.MONTH)).figure(
                "a year: all that Insights shows", note="70,000 lessons with the year before."
            ),
        ]
