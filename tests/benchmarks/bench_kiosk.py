"""A stranger at the kiosk: how many touches a booking takes, and what each answers in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass

from tests.benchmarks.figure import Figure, summarised

_ROUNDS = 20
_TOUCH_S, _LETTER_S = 2.0, 0.6
"""What somebody who has never seen the screen takes to find the next thing to touch."""


@dataclass(frozen=True, slots=True)
class Visits:
    """What the stranger's process told; the milliseconds are of one touch each, by its kind."""

    taps: float
    letters: float
    stretches_ms: dict[str, list[float]]
    costs_ms: dict[str, list[float]]


def measure() -> list[Figure]:
    """Touches, the time a booking takes, and the stretches of the UI thread by touch."""
    visits = _visits()
    letters = [ms for what, some in visits.stretches_ms.items() if _is_letter(what) for ms in some]
    machine_s = sum(sum(some) for some in visits.costs_ms.values()) / _ROUNDS / 1e3
    person_s = visits.taps * _TOUCH_S + visits.letters * _LETTER_S
    return [
        Figure(
            "kiosk: touches from the first screen to the confirmation", "", visits.taps, budget=8
        ),
        Figure(
            "kiosk: a stranger's booking",
            "s",
            person_s + machine_s,
            budget=60,
            note=f"{_TOUCH_S} s a touch and {_LETTER_S} s a letter; the machine {machine_s:.1f} s.",
        ),
        summarised(letters).figure("kiosk: a letter typed, suggestions and all", budget=16),
        summarised(visits.costs_ms["turns the week"]).figure(
            "kiosk: the seven-day grid, read and drawn", budget=30, p99_budget=50
        ),
        *(
            summarised(some).figure(f"kiosk: {what}, longest stretch", budget=50, p99_budget=50)
            for what, some in visits.stretches_ms.items()
            if not _is_letter(what) and what != "turns the week"
        ),
    ]


def _is_letter(what: str) -> bool:
    return what.startswith("a letter")


def _visits() -> Visits:
    """Let the stranger come, in a process of its own: its screen is larger than ours."""
    command = [sys.executable, "-m", "tests.benchmarks.kiosk_stranger", str(_ROUNDS)]
    told = subprocess.run(
        command, env={**os.environ}, capture_output=True, text=True, timeout=300, check=True
    )
    found = json.loads(told.stdout)
    return Visits(found["taps"], found["letters"], found["stretches_ms"], found["costs_ms"])
