"""A history of random hands at the Studio: told by its seed, judged at every step, shortened."""

from __future__ import annotations

import gc
import logging
import random
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desktop.studio.shell.window import StudioWindow
from desktop.studio.shortcuts.sheet import ShortcutSheet
from desktop.widgets.overlay import open_overlay
from tests.fixtures.heart import pace
from tests.gui.monkey.studio_acts import chosen
from tests.gui.monkey.studio_hands import Hands
from tests.gui.monkey.studio_rest import at_rest
from tests.gui.monkey.studio_undo import left_by_undo, lessons
from tests.gui.monkey.studio_world import World, world_of
from tests.gui.monkey.watch import Watch
from tests.simulation.chance import SOURCE

_log = logging.getLogger(__name__)
_REST_EVERY = 12
_LONGEST_S, _SHEET_S = 2.0, 4.0
"""What one step may take of the window's thread, all of its turns together, where `pace` is one: a
change of look comes to a second and a half. The sheet of shortcuts makes all ten screens, where it
is asked for before any was made.
"""
_TURN_S = 0.05
"""And each key and move of the mouse besides."""


@dataclass(frozen=True, slots=True)
class History:
    """A seed and those of its steps that are taken. Each step chooses by its own number."""

    seed: int
    steps: tuple[int, ...]


@dataclass
class Told:
    """What was done, and what went wrong at the last of it; nothing where `faults` is empty."""

    history: History
    lines: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def sign(self) -> str:
        """What tells one fault from another: its last line, without numbers."""
        last = self.faults[0].strip().splitlines()[0 if self.faults[0].startswith("Qt") else -1]
        return "".join(each for each in last if not each.isdigit())[:60]

    def __str__(self) -> str:
        steps = ",".join(map(str, self.history.steps))
        return "\n".join(
            [f"seed {self.history.seed}:", *self.lines, *self.faults, f"steps: {steps}"]
        )


def play(history: History, qtbot: QtBot) -> Told:
    """Live through it, up to the first fault."""
    told = Told(history)
    folder = Path(tempfile.mkdtemp(prefix="monkey-"))
    with Watch(StudioWindow) as watch:
        with world_of(history.seed, qtbot, folder) as world:
            told.lines.append(f"  {world.role.value}{', alone' * world.is_alone}")
            _play_in(world, history, watch, told)
            Hands(world.window, random.Random(0)).let_go()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        told.faults = told.faults or watch.take()
    gc.collect()
    shutil.rmtree(folder)
    return told


def _play_in(world: World, history: History, watch: Watch, told: Told) -> None:
    began_at, began = pace(), lessons(world)
    for step in history.steps:
        chance = random.Random(f"{history.seed}/{step}")
        SOURCE.begin(history.seed, step)
        hands = Hands(world.window, chance)
        since = time.thread_time()
        said, raised = _carried_out(world, hands, chance)
        told.lines.append(f"  {step}: {said}")
        took = time.thread_time() - since
        _log.info("%s (%.2f s)", told.lines[-1], took)
        told.faults = [*raised, *watch.take()]
        is_sheet = isinstance(open_overlay(world.window), ShortcutSheet)
        most = (_SHEET_S if is_sheet else _LONGEST_S) + _TURN_S * hands.turns
        if took > most * began_at and took > most * pace():
            told.faults.append(f"the window stood still for {took:.1f} s")
        if world.is_over or told.faults:
            return
        if step % _REST_EVERY == _REST_EVERY - 1:
            told.lines.append("  rest")
            told.faults = [*at_rest(world, hands, chance), *watch.take()]
            gc.collect()
            if told.faults:
                return
    if world.is_alone:
        told.lines.append("  undo it all")
        told.faults = [*left_by_undo(world, began), *watch.take()]


def _carried_out(world: World, hands: Hands, chance: random.Random) -> tuple[str, list[str]]:
    """What was done, and what it raised: what is called from here has no Qt around it."""
    act = chosen(chance)
    try:
        said = act(world, hands, chance)
        world.settle()
    except Exception:  # noqa: BLE001  # whatever it is, it is what is looked for
        return act.__name__, [traceback.format_exc()]
    return said, []


def shortened(told: Told, again: Callable[[History], Told], most_runs: int = 60) -> Told:
    """Without the steps that it does not take for the same fault: halves first, then less."""
    runs, size = 0, max(1, len(told.lines) // 2)
    until = int(told.lines[-1].split(":")[0]) if ":" in told.lines[-1] else max(told.history.steps)
    steps = tuple(step for step in told.history.steps if step <= until)
    told = Told(History(told.history.seed, steps), told.lines, told.faults)
    while size and runs < most_runs:
        start = 0
        while start < len(told.history.steps) and runs < most_runs:
            steps = told.history.steps
            fewer = History(told.history.seed, steps[:start] + steps[start + size :])
            found = again(fewer)
            runs += 1
            if found.faults and found.sign == told.sign:
                told = found
            else:
                start += size
        size //= 2
    return told
