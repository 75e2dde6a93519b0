"""Faults to plant in the protocol, one at a time, to show that the simulator would see them.

Each is a patch of real code; nothing of it is left when its block is over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from tests.simulation import faults_of_devices, faults_of_server
from tests.simulation.running import Failure, Stage
from tests.simulation.script import script
from tests.simulation.store.memory import MemoryStore

Plant = Callable[[Stage[MemoryStore], ExitStack], None]
MOST_SEEDS = 1000
TABLE = "docs/planted-faults.md"
_HEAD = """# Planted faults

What the simulator (`tests/simulation`) is worth: each row is a fault that was planted in the real
code, alone, and the history that showed it. `make faults` makes this page anew; the suite plants
each fault again (`tests/simulation/test_planted_faults.py`).

| fault | how it is planted | histories needed | seed | the invariant that fell |
|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A way to break the protocol: its name, and in words how it is planted."""

    name: str
    how: str
    plant: Plant


@dataclass(frozen=True, slots=True)
class Caught:
    """The first history that a fault did not survive."""

    fault: Fault
    seeds: int
    seed: int
    failure: Failure


def _fault(plant: Plant) -> Fault:
    """The first sentence of a plant's docstring is its name, the rest how it is planted."""
    words = " ".join((plant.__doc__ or "").split())
    name, _, how = words.partition(": ")
    return Fault(name, how, plant)


FAULTS: tuple[Fault, ...] = tuple(
    _fault(plant) for plant in (*faults_of_server.PLANTS, *faults_of_devices.PLANTS)
)


@contextmanager
def planted(fault: Fault, stage: Stage[MemoryStore]) -> Iterator[None]:
    """Within, the protocol is broken."""
    with ExitStack() as stack:
        fault.plant(stage, stack)
        yield


def table(caught: Iterable[Caught], missed: Iterable[Fault] = ()) -> str:
    """The page that lists the faults, in Markdown; those that nothing showed come last."""
    rows = [
        f"| {each.fault.name} | {each.fault.how} | {each.seeds} | {each.seed}"
        f" | {each.failure.invariant} |"
        for each in caught
    ]
    unseen = [f"- {fault.name}: {fault.how}" for fault in missed]
    rest = ["", "## Not shown yet", "", *unseen] if unseen else []
    return _HEAD + "\n".join([*rows, *rest]) + "\n"


def catch(
    fault: Fault, stage: Stage[MemoryStore], seeds: Iterable[int] = range(MOST_SEEDS)
) -> Caught | None:
    """The first of these histories that shows the fault, if any does. An exception that escapes
    shows that the plant no longer fits the code, and nothing of the invariants.
    """
    with planted(fault, stage):
        for count, seed in enumerate(seeds, start=1):
            failure = stage.run(script(seed))
            if failure is not None and not failure.is_escape:
                return Caught(fault, count, seed, failure)
    return None
