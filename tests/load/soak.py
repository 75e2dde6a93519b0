"""Kiosks at work for a long time on bad cables: does anything grow, stall, fail or come apart?"""

from __future__ import annotations

import logging
import multiprocessing
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from desktop.supervision.sign import FEW_POOLS
from desktop.tour.cable import Cable
from tests.builders.replica import credentials
from tests.load.kiosk import LoadKiosk
from tests.load.memory import descendants, resident_mib
from tests.load.place import Pass, Place, place
from tests.load.storm import SLOT_TAKEN_TWICE, Fact, strangers

STEADY = 1.15
"""Memory at the end may be so many times that of a third of the way in."""
LAG_S = 60.0
"""No change on a plugged cable may wait longer for its verdict."""
_PROCESSES = 2
_TURN_S = 0.25
_EVERY_S = 60.0
_PULL_CHANCE, _RESTART_CHANCE, _WALK_IN_CHANCE = 0.004, 0.0008, 0.035
"""Of each kiosk at each turn: a cable is pulled every minute or so, for half of one."""
_PULLED_S = (2.0, 40.0)
_SETTLING_S = 120.0


@dataclass
class Diary:
    """What one process of kiosks reports each minute, and in the end."""

    resident: int = 0
    made: int = 0
    waiting: int = 0
    longest_lag_s: float = 0.0
    pulls: int = 0
    restarts: int = 0
    came_to: Counter[str] = field(default_factory=Counter)
    views: dict[str, dict[str, tuple[str, int, int]]] = field(default_factory=dict)
    booked: list[str] = field(default_factory=list)
    """Lessons that a kiosk called saved."""
    is_settled: bool = False


class Seat:
    """A kiosk, its cable, and since when something has waited on a plugged one."""

    def __init__(self, folder: Path, at: Place, let_in: Pass, cable: Cable) -> None:
        self._folder, self._at, self._pass, self._secrets = folder, at, let_in, credentials()
        self.name = f"{let_in.studio}.{let_in.number}"
        self.cable = cable
        self.kiosk = self._started()
        self.came_to: Counter[str] = Counter()
        self.booked: list[str] = []
        self.plug_at: float | None = None
        self.waits_since: float | None = None

    def restart(self) -> None:
        """Quit the program and start it again."""
        self.came_to.update(self.kiosk.transport.came_to)
        self.booked += self.kiosk.booked
        self.kiosk.close()
        self.kiosk = self._started()
        self.kiosk.resume_numbers(self.name)

    def _started(self) -> LoadKiosk:
        offerings = self._at.offerings[self._pass.studio]
        url, monday = self.cable.url, self._at.monday
        kiosk = LoadKiosk(self._folder, url, self._pass, self._secrets, offerings, monday)
        kiosk.engine.start()
        return kiosk

    def lag_s(self, now: float) -> float:
        """How long changes have waited on a plugged cable."""
        if self.plug_at is not None or not self.kiosk.replica.waiting():
            self.waits_since = None
            return 0.0
        self.waits_since = self.waits_since or now
        return now - self.waits_since


def live(
    folder: Path,
    at: Place,
    passes: tuple[Pass, ...],
    seconds: float,
    report: Connection[Diary, str],
) -> None:
    """A process of kiosks: walk-ins, pulled cables, restarts, a line each minute, the end."""
    logging.disable(logging.ERROR)
    diary, chance = Diary(), random.Random(passes[0].card)
    with _seats(folder, at, passes) as seats:
        ends_at = time.monotonic() + seconds
        tell_at = time.monotonic() + _EVERY_S
        while (now := time.monotonic()) < ends_at:
            for seat in seats:
                _turn(seat, chance, now, diary)
            if now >= tell_at:
                tell_at += _EVERY_S
                report.send(_tallied(diary, seats))
            time.sleep(_TURN_S)
        for seat in seats:
            seat.cable.plug()
        give_up_at = time.monotonic() + _SETTLING_S
        for seat in seats:
            seat.kiosk.drain(lambda: time.monotonic() > give_up_at)
        diary.is_settled = True
        report.send(diary)
        report.recv()
        for seat in seats:
            seat.kiosk.drain(lambda: time.monotonic() > give_up_at + _SETTLING_S)
            diary.views[seat.name] = seat.kiosk.taken()
            diary.booked += seat.booked + seat.kiosk.booked
        report.send(_tallied(diary, seats))


def _turn(seat: Seat, chance: random.Random, now: float, diary: Diary) -> None:
    diary.longest_lag_s = max(diary.longest_lag_s, seat.lag_s(now))
    if seat.plug_at is not None and now >= seat.plug_at:
        seat.cable.plug()
        seat.plug_at = None
    elif seat.plug_at is None and chance.random() < _PULL_CHANCE:
        seat.cable.pull()
        seat.plug_at = now + chance.uniform(*_PULLED_S)
        diary.pulls += 1
    if chance.random() < _RESTART_CHANCE:
        seat.restart()
        diary.restarts += 1
    if chance.random() < _WALK_IN_CHANCE:
        seat.kiosk.walk_in()
        diary.made += 1


def _tallied(diary: Diary, seats: list[Seat]) -> Diary:
    diary.resident = resident_mib(os.getpid())
    diary.waiting = sum(seat.kiosk.replica.waiting() for seat in seats)
    diary.came_to = sum((seat.came_to + seat.kiosk.transport.came_to for seat in seats), Counter())
    return diary


@contextmanager
def _seats(folder: Path, at: Place, passes: tuple[Pass, ...]) -> Iterator[list[Seat]]:
    with ExitStack() as cables:
        seats = [
            Seat(folder, at, each, cables.enter_context(closing(Cable(at.url)))) for each in passes
        ]
        try:
            yield seats
        finally:
            for seat in seats:
                seat.kiosk.close()


def soak(kiosks: int, minutes: float, studios: int, say: Callable[[str], None]) -> list[Fact]:
    """Let them work for so many minutes; the facts, each with its verdict."""
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-kiosks-") as folder,
        place(studios, kiosks, instructors=6) as at,
    ):
        context = multiprocessing.get_context("spawn")
        ways, processes = [], []
        for number in range(_PROCESSES):
            here, there = context.Pipe()
            hand = at.passes[number::_PROCESSES]
            process = context.Process(
                target=live, args=(Path(folder), at, hand, minutes * 60, there)
            )
            with patch.dict(os.environ, FEW_POOLS):
                process.start()  # as the keeper starts a kiosk
            ways.append(here)
            processes.append(process)
        server, clients, diaries = _watched(ways, say)
        for process in processes:
            process.join(60)
        return _facts(at, server, clients, diaries)


def _watched(
    ways: list[Connection[str, Diary]], say: Callable[[str], None]
) -> tuple[list[int], list[int], list[Diary]]:
    server: list[int] = []
    clients: list[int] = []
    while True:
        told = [way.recv() for way in ways]
        if all(each.is_settled for each in told):
            break
        server.append(sum(resident_mib(pid) for pid in descendants("sync.server")))
        clients.append(sum(each.resident for each in told))
        say(
            f"minute {len(server)}: server {server[-1]} MiB, kiosks {clients[-1]} MiB, "
            f"{sum(each.made for each in told)} walk-ins, "
            f"{sum(each.waiting for each in told)} waiting"
        )
    for way in ways:
        way.send("go on")
    return server, clients, [way.recv() for way in ways]


def _facts(at: Place, server: list[int], clients: list[int], diaries: list[Diary]) -> list[Fact]:
    came_to: Counter[str] = sum((each.came_to for each in diaries), Counter())
    failing = {name: count for name, count in came_to.items() if name.startswith("Busy")}
    lag = max(each.longest_lag_s for each in diaries)
    waiting = sum(each.waiting for each in diaries)
    views = [item for each in diaries for item in each.views.items()]
    with at.connect() as rows:
        row = rows.execute(SLOT_TAKEN_TWICE).fetchone()
        twice = row[0] if row else -1
        apart = strangers(at, rows, views)
        there = {str(row[0]) for row in rows.execute("SELECT id FROM booking").fetchall()}
    lost = len({one for each in diaries for one in each.booked} - there)
    pulls, restarts = sum(each.pulls for each in diaries), sum(each.restarts for each in diaries)
    return [
        Fact("walk-ins", str(sum(each.made for each in diaries))),
        Fact("cables pulled, programs restarted", f"{pulls}, {restarts}"),
        Fact("exchanges", str(dict(came_to))),
        Fact("answers that say the server failed", str(failing or "none"), not failing),
        Fact("longest wait on a plugged cable", f"{lag:.0f} s", lag <= LAG_S),
        Fact("changes still waiting", str(waiting), waiting == 0),
        Fact("lessons that the server never had", str(lost), lost == 0),
        Fact("slots taken twice", str(twice), twice == 0),
        Fact("kiosks that do not agree with the server", str(apart), apart == 0),
        _steady("memory of the server", server),
        _steady("memory of the kiosks", clients),
    ]


def _steady(name: str, mib: list[int]) -> Fact:
    if len(mib) < 6:
        return Fact(name, f"{mib} MiB: too short a time to tell")
    third = len(mib) // 3
    early, late = max(mib[third - 2 : third + 1]), max(mib[-3:])
    return Fact(name, f"{early} MiB, then {late} MiB", late <= early * STEADY)
