"""Processes of kiosks that do the same thing at the same moment."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing.synchronize import Barrier
from pathlib import Path

from tests.builders.replica import credentials
from tests.load.kiosk import LoadKiosk
from tests.load.place import Pass, Place

_BARRIER_S = 600.0


@dataclass
class Told:
    """What one process of kiosks saw. Times in seconds of the machine's monotonic clock."""

    began: float = 0.0
    drained_at: list[float] = field(default_factory=list)
    slowest_s: float = 0.0
    came_to: Counter[str] = field(default_factory=Counter)
    made: int = 0
    booked: list[str] = field(default_factory=list)
    waiting: int = 0
    views: dict[str, dict[str, tuple[str, int, int]]] = field(default_factory=dict)


def march(
    folder: Path, at: Place, passes: tuple[Pass, ...], changes: int, gates: tuple[Barrier, Barrier]
) -> Told:
    """Fill, work offline, wait for the others, drain all at once, then look again."""
    logging.disable(logging.WARNING)
    kiosks = [
        LoadKiosk(folder, at.url, each, credentials(), at.offerings[each.studio], at.monday)
        for each in passes
    ]
    told = Told()
    with ThreadPoolExecutor(len(kiosks)) as pool:
        list(pool.map(lambda kiosk: kiosk.drain(), kiosks))
        for kiosk in kiosks:
            while kiosk.replica.waiting() < changes:
                kiosk.walk_in()
            told.made += kiosk.replica.waiting()
            kiosk.transport.came_to.clear()
            kiosk.transport.slowest_s = 0.0
        gates[0].wait(_BARRIER_S)
        told.began = time.monotonic()
        list(pool.map(lambda kiosk: _drain(kiosk, told), kiosks))
        gates[1].wait(_BARRIER_S)
        list(pool.map(lambda kiosk: kiosk.drain(), kiosks))
    for kiosk, each in zip(kiosks, passes, strict=True):
        told.came_to.update(kiosk.transport.came_to)
        told.slowest_s = max(told.slowest_s, kiosk.transport.slowest_s)
        told.booked.extend(kiosk.booked)
        told.waiting += kiosk.replica.waiting()
        told.views[f"{each.studio}.{each.number}"] = kiosk.taken()
        kiosk.close()
    return told


def _drain(kiosk: LoadKiosk, told: Told) -> None:
    kiosk.drain()
    told.drained_at.append(time.monotonic())


def parade(folder: Path, at: Place, processes: int, changes: int) -> list[Told]:
    """The passes dealt out to so many processes, each marching; what all of them saw."""
    context = multiprocessing.get_context("spawn")
    with context.Manager() as shared:
        gates = (shared.Barrier(processes), shared.Barrier(processes))
        hands = [at.passes[number::processes] for number in range(processes)]
        with context.Pool(processes) as pool:
            return pool.starmap(
                march, [(folder, at, hand, changes, gates) for hand in hands], chunksize=1
            )
