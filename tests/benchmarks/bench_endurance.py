"""Whether a kiosk grows in a day: eight hours of strangers who touch whatever is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from desktop.supervision.sign import FEW_POOLS
from tests.benchmarks.figure import Figure

_VISITS = 240
"""One every two minutes, for eight hours."""
_WARM = 0.2
"""Of the visits: by then every page was opened, and every pool of buttons has its size."""
_GROWTH_MIB = 8.0
_GROWTH = 0.03
"""Of widgets and objects: the outbox and the pools of buttons still take a few."""
_MOST_S = 1800.0


def measure() -> list[Figure]:
    """What the process holds at the end over what it held once it was warm."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.kiosk_day", str(_VISITS)],
        capture_output=True,
        text=True,
        timeout=_MOST_S,
        check=True,
        env={**os.environ, **FEW_POOLS},
    )
    held: list[dict[str, int]] = json.loads(done.stdout)
    warm = next(each for each in held if each["visits"] >= _VISITS * _WARM)
    last, note = held[-1], f"{_VISITS} visits, {held[-1]['mib']} MiB at the end"
    figures = [
        Figure(
            "kiosk, eight hours of visits: memory more than when warm",
            "MB",
            float(last["mib"] - warm["mib"]),
            budget=_GROWTH_MIB,
            note=note,
        )
    ]
    for what in ("widgets", "objects"):
        more = last[what] - warm[what]
        figures.append(
            Figure(
                f"kiosk, eight hours of visits: {what} more than when warm",
                what,
                float(more),
                budget=_GROWTH * warm[what],
                note=f"{warm[what]:,} when warm",
            )
        )
    return figures
