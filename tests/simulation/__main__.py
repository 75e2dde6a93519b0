"""`python -m tests.simulation`: one history told again, or as many steps as there is time for."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path

from tests.simulation.chance import deterministic
from tests.simulation.faults import FAULTS, TABLE, catch, table
from tests.simulation.running import Stage, stage_in_memory
from tests.simulation.script import Script, script
from tests.simulation.shrinking import report, shrunk
from tests.simulation.store.memory import MemoryStore

_EVERY_S = 10.0
_LONG = 14


def main() -> int:
    """Returns 1 where an invariant broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, help="tell this history")
    parser.add_argument("--steps", default="", help="only these of its steps, by number")
    parser.add_argument("--length", type=int, help="with so many steps, not as many as it says")
    parser.add_argument("--seeds", type=int, default=0, help="run so many histories")
    parser.add_argument("--from-seed", type=int, default=0, help="the first of them")
    parser.add_argument("--until-steps", type=int, default=0, help="run so many, of long ones")
    parser.add_argument("--minutes", type=float, default=60.0, help="and no longer than this")
    parser.add_argument("--faults", action="store_true", help=f"plant all, write {TABLE}")
    asked = parser.parse_args()
    logging.disable(logging.CRITICAL)
    with deterministic():
        stage = stage_in_memory()
        if asked.faults:
            return _plant_all(stage)
        if asked.seed is not None:
            return _tell(stage, script(asked.seed, asked.length), asked.steps)
        if asked.until_steps:
            asked.length = asked.length or _LONG
        return _run(stage, asked)


def _tell(stage: Stage[MemoryStore], history: Script, steps: str) -> int:
    if steps:
        indices = frozenset(int(each) for each in steps.split(",") if each.isdigit())
        history = history.only(indices)
    world, failure = stage.told(history)
    names = ", ".join(seat.name for seat in history.seats)
    print(f"seed {history.seed}: {names}{', beginning empty' if history.is_blank else ''}")
    if failure is not None:
        print(report(history, failure))
        return 1
    for step, told in zip(history.steps, world.told, strict=False):
        print(f"  {step.index:3} {history.seats[step.device].name}: {step.deed}: {told}")
    for told in world.told[len(history.steps) :]:
        print(f"      {told}")
    return 0


def _plant_all(stage: Stage[MemoryStore]) -> int:
    """Every fault, one at a time; the table is written where all were seen."""
    caught, missed = [], []
    for fault in FAULTS:
        found = catch(fault, stage)
        seen = (
            "NOT SEEN" if found is None else f"{found.seeds} histories, {found.failure.invariant}"
        )
        print(f"{fault.name}: {seen}", flush=True)
        if found is None:
            missed.append(fault)
        else:
            caught.append(found)
    Path(TABLE).write_text(table(caught, missed), encoding="utf-8")
    return 1 if missed else 0


def _run(stage: Stage[MemoryStore], asked: argparse.Namespace) -> int:
    """Histories from `from_seed` on, until there were enough or the time is up."""
    seed = first = asked.from_seed
    begun = shown = time.monotonic()
    steps = 0
    while True:
        enough = steps >= asked.until_steps if asked.until_steps else seed - first >= asked.seeds
        now = time.monotonic()
        is_late = now - begun > asked.minutes * 60
        if enough or is_late or now - shown > _EVERY_S:
            shown = now
            rate = steps / max(now - begun, 0.001)
            print(f"{seed - first} histories, {steps} steps, {rate:.0f} steps a second", flush=True)
        if enough or is_late:
            return 0
        history = script(seed, asked.length)
        failure = stage.run(history)
        if failure is not None:
            print(report(*shrunk(stage, history, failure)))
            return 1
        seed += 1
        steps += len(history.steps)


if __name__ == "__main__":
    sys.exit(main())
