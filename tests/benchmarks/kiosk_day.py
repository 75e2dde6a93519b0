"""Strangers at a kiosk all day, one after the other, in a process of its own.

``python -m tests.benchmarks.kiosk_day VISITS`` prints as JSON what the process holds after each
tenth of them: memory (MiB), Python objects, widgets. Every visit wanders: it touches what happens
to be on the screen and types what happens to be asked for, always the same for the same number;
one in ten books a lesson. It ends as visits do: nobody is there any more, and the kiosk wipes
itself. The desk is the real one over the demo studio in an encrypted replica, without a network;
two minutes pass between visits, by a clock that is told so, and each second of waiting is a beat.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from core.clock import FixedClock
from desktop.bootstrap import application
from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.idle import FORM
from desktop.kiosk.language import Speech
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import Jobs
from desktop.tour.__main__ import large_screen
from sync.client.replica import Replica
from tests.benchmarks.demo_desk import AwayLink, demo_replica
from tests.benchmarks.kiosk_stranger import NoHurry, NoPins, Stranger, book
from tests.load.memory import resident_mib

_SIZE, _DENSITY = (432, 768), 0.4
_BETWEEN = timedelta(minutes=2)
_BOOKS_EVERY = 10
_TOUCHES = 10
_DRESSES = 0.03
_SAMPLES = 10
_AT_LEISURE_S = 15
"""Of the two minutes between visits: by then the kiosk has put itself in order again."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds after so many visits."""

    visits: int
    mib: int
    objects: int
    widgets: int
    qobjects: int


def main(visits: int) -> int:
    """Let so many strangers come, and tell; 0."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        folder = Path(name)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={large_screen(folder)}"
        app = application([])
        theme = Theme(SchemeChoice.LIGHT)
        theme.apply(app)
        with demo_replica(folder) as replica:
            print(json.dumps([asdict(held) for held in _day(replica, app, theme, visits)]))
    return 0


def _day(replica: Replica, app: QApplication, theme: Theme, visits: int) -> Iterator[Held]:
    executors = {"read": ThreadPoolExecutor(1), "write": ThreadPoolExecutor(1)}
    hub, jobs, heart = ChangeHub(), Jobs({**executors}), NoHurry()
    leave = replica.changed.subscribe(lambda changes: hub.publish(changes.rows))
    desk = ReplicaDesk(replica, AwayLink(), hub, jobs)
    speech = Speech(app, desk.studio().zone)
    flow = Flow(desk, jobs, replica.clock, speech, NoPins())
    shell = KioskShell(
        flow, KioskLook(theme, _DENSITY), app, heart, density=_DENSITY, long_press_ms=0
    )
    shell.resize(*_SIZE)
    shell.show()
    shell.activateWindow()
    shell.make_ready()  # at leisure, in the first second after the start
    while len(shell.pages.made) < len(Page):
        QApplication.processEvents()
    stranger = Stranger(shell, tuple(executors.values()))
    for number in range(1, visits + 1):
        if number % _BOOKS_EVERY == 0:
            book(shell, stranger, number)
        else:
            wander(shell, stranger, random.Random(number))
        _nobody_comes(replica, heart)
        stranger.rest()
        # What the program's own loop does as soon as it comes round.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number % (visits // _SAMPLES) == 0:
            stranger.stretches_ms.clear()
            stranger.costs_ms.clear()
            yield _held(app, shell, number)
    shell.retire()
    shell.close()
    jobs.close()
    desk.close()
    leave()


def wander(shell: KioskShell, stranger: Stranger, chance: random.Random) -> None:
    """Touch what happens to be there; a key as often as anything else that can be touched."""
    header = shell.header
    slow = {header.language, header.text_size, header.contrast}
    for _ in range(_TOUCHES):
        dock = shell.dock
        keys = {key for _, key in (*dock.keyboard.keys, *dock.keypad.keys)}
        # Whoever dresses the whole screen anew waits a third of a second: that is done seldom.
        spared = set() if chance.random() < _DRESSES else slow
        seen = [
            one
            for one in shell.findChildren(QAbstractButton)
            if one not in spared and one.isVisible() and one.isEnabled()
        ]
        wants_key = chance.random() < 0.5
        choices = [one for one in seen if (one in keys) is wants_key] or seen
        one = chance.choice(choices)
        QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(one.rect().center()))
        stranger.rest()


def _nobody_comes(replica: Replica, heart: NoHurry) -> None:
    """Until every rule of idleness has wiped what was on the screen, and what comes after it."""
    for _ in range(FORM.quiet_s + FORM.warning_s + 1 + _AT_LEISURE_S):
        heart.beat.emit()
    clock = replica.clock.base
    if isinstance(clock, FixedClock):
        clock.advance(_BETWEEN)


def _held(app: QApplication, shell: KioskShell, visits: int) -> Held:
    gc.collect()
    return Held(
        visits=visits,
        mib=resident_mib(os.getpid()),
        objects=len(gc.get_objects()),
        widgets=len(app.allWidgets()),
        qobjects=len(shell.findChildren(QObject)),
    )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
