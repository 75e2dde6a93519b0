"""A history at a kiosk: what a seed makes strangers do, and the first thing that went wrong.

Each step draws from a seed of its own, so that one may be left out and the others stay what they
are: that is how a long history that ends badly becomes a short one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.kiosk.window.shell import KioskShell
from tests.gui.monkey.kiosk_hands import Stranger
from tests.gui.monkey.kiosk_judge import Judge
from tests.gui.monkey.kiosk_weather import Weather
from tests.gui.monkey.kiosk_world import KioskWorld
from tests.gui.monkey.watch import Watch

_WEATHER = 0.28
_GOES = 0.03
_RESTS = 0.12


@dataclass
class History:
    """What was done, step by step, and what was found wrong."""

    steps: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join([*self.steps, *(f"WRONG: {one}" for one in self.faults)])


def play(seed: int, steps: Sequence[int], app: QApplication) -> History:
    """Play those steps of a seed, until something is wrong."""
    history = History()
    with TemporaryDirectory() as folder, Watch(KioskShell) as watch:
        world = KioskWorld(Path(folder), app)
        try:
            _play(seed, steps, world, watch, history)
        finally:
            world.close()
        history.faults += watch.take()
    return history


def shortened(seed: int, steps: Sequence[int], app: QApplication, most: int = 60) -> list[int]:
    """Fewer steps that still end badly; tries at most so often."""
    kept, chunk, tries = list(steps), max(1, len(steps) // 2), 0
    while tries < most:
        place, is_shorter = 0, False
        while place < len(kept) and tries < most:
            fewer = kept[:place] + kept[place + chunk :]
            tries += 1
            if fewer and play(seed, fewer, app).faults:
                kept, is_shorter = fewer, True
            else:
                place += chunk
        if chunk == 1 and not is_shorter:
            break
        chunk = max(1, chunk // 2)
    return kept


def _play(
    seed: int, steps: Sequence[int], world: KioskWorld, watch: Watch, history: History
) -> None:
    stranger = Stranger(world, QTest.createTouchDevice())
    judge, weather = Judge(world, stranger), Weather(world, stranger)
    for step in steps:
        rng = Random(f"{seed}:{step}")
        told = _one_step(rng, world, stranger, weather, judge, history)
        world.rest()
        history.steps.append(f"{step:4} {told} → {world.shell.flow.page.name}")
        history.faults += [*judge.at_each_step(), *watch.take()]
        if history.faults:
            return
    weather.calm()
    history.faults += [*judge.at_rest(), *judge.once_they_went()]


def _one_step(
    rng: Random,
    world: KioskWorld,
    stranger: Stranger,
    weather: Weather,
    judge: Judge,
    history: History,
) -> str:
    drawn = rng.random()
    if drawn < _GOES:
        weather.calm()
        history.faults += [*judge.at_rest(), *judge.once_they_went()]
        return "everything comes to rest, and they walk away"
    if drawn < _GOES + _RESTS:
        weather.calm()
        history.faults += judge.at_rest()
        return "everything comes to rest"
    if drawn < _GOES + _RESTS + _WEATHER:
        return weather.act(rng)
    return stranger.act(rng)
