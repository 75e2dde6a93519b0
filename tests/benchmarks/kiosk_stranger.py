"""A stranger books at a kiosk on a screen of 1080 by 1920, in a process of its own.

``python -m tests.benchmarks.kiosk_stranger ROUNDS`` prints as JSON how many touches and letters a
booking took, and for each what it cost: the longest stretch of the UI thread, which is what a
finger feels, and the processor's time in all until everything it asked for is drawn (ms). The desk
is the real one over the demo studio in an encrypted replica, and works on threads of its own; the
network is away, so that what is measured is this program.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from time import process_time

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.bootstrap import application
from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.language import Speech
from desktop.kiosk.pin import PinHash, Tries
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import Jobs
from desktop.tour.__main__ import large_screen
from desktop.widgets.keyboard_layout import KeyKind
from sync.client.broadcast import ChangeSet
from sync.client.replica import Replica
from tests.benchmarks.demo_desk import AwayLink, demo_replica
from tests.fixtures.heart import Heart

_SIZE = (1080, 1920)


class NoHurry(QObject):
    """Beats for nobody: this visitor does not idle."""

    beat = Signal()


class NoPins:
    """No PIN is set."""

    def pin(self) -> PinHash | None:
        """None."""
        return None

    def keep_pin(self, pin: PinHash) -> None:
        """Staff do not come by."""

    def tries(self) -> Tries:
        """None yet."""
        return Tries()

    def keep_tries(self, tries: Tries) -> None:
        """Nobody tries."""


class Stranger:
    """Touches what can be seen, and notes what the answer cost."""

    def __init__(self, shell: KioskShell, executors: Sequence[Executor]) -> None:
        self._shell = shell
        self._executors = executors
        self.taps = 0
        self.letters = 0
        self.stretches_ms: dict[str, list[float]] = defaultdict(list)
        self.costs_ms: dict[str, list[float]] = defaultdict(list)

    def tap(self, title: str, what: str = "") -> None:
        """Touch the button of that title."""
        found = [
            one
            for one in self._shell.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and title in (one.text(), one.accessibleName())
        ]
        if not found:
            raise LookupError(f"no {title!r} on {self._shell.flow.page}")
        self.touch(found[0], what)

    def touch(self, button: QWidget, what: str = "") -> None:
        """Touch that button, after looking where it is."""
        before = self._shell.flow.page
        self._shell.pages.of(before).view.keep_in_sight(button)
        self.rest()
        self.taps += 1
        costs = self._cost(button)
        here = self._shell.flow.page
        self._note(what or (f"opens {here.name.lower()}" if here != before else "a touch"), *costs)

    def types(self, text: str) -> None:
        """Type on the keys of the screen."""
        dock = self._shell.dock
        for letter in text:
            boards = (*dock.keyboard.keys, *dock.keypad.keys)
            key = next(
                key
                for cap, key in boards
                if key.isVisible()
                and (
                    (letter == " " and cap.kind is KeyKind.SPACE)
                    or (cap.kind is KeyKind.CHARACTER and cap.text.lower() == letter.lower())
                )
            )
            self.letters += 1
            page = self._shell.flow.page.name.lower()
            self._note(f"a letter on {page}", *self._cost(key))

    def rest(self) -> None:
        """Let all that was asked for be answered and drawn."""
        for _ in range(4):
            for executor in self._executors:
                executor.submit(int).result()
            QApplication.processEvents()

    def _cost(self, widget: QWidget) -> tuple[float, float]:
        heart = Heart()
        began = process_time()
        middle = QPoint(widget.rect().center())
        heart.watch("", lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle))
        QApplication.processEvents()
        self.rest()
        heart.stop()
        return heart.longest[0].busy_ms, (process_time() - began) * 1e3

    def _note(self, what: str, stretch_ms: float, cost_ms: float) -> None:
        self.stretches_ms[what].append(stretch_ms)
        self.costs_ms[what].append(cost_ms)


def book(shell: KioskShell, stranger: Stranger, number: int) -> None:
    """From the first screen to the confirmation."""
    stranger.tap("Book a lesson")
    stranger.types("piano next week")
    stranger.touch(shell.dock.keyboard.keys[-1][1])
    start = next(
        one
        for one in shell.pages.results.findChildren(QAbstractButton)
        if one.isVisible() and re.fullmatch(r"\w+ \d\d:\d\d", one.text())
    )
    stranger.touch(start)
    stranger.tap("Later days", "turns the week")
    stranger.tap("Earlier days", "turns the week")
    stranger.taps -= 2
    stranger.tap("Continue")
    stranger.types("Karin Ek")
    stranger.tap("Next field")
    stranger.types(f"9024250{number:03}")
    stranger.tap("Review")
    stranger.tap("Save this request")
    if shell.flow.page is not Page.DONE:
        raise RuntimeError(f"the visit ended on {shell.flow.page}")


def look_around(stranger: Stranger) -> None:
    """From the ticket to the first screen, and to the pages beside a booking."""
    taps = stranger.taps
    for title in (
        *("Done", "Check in", "Back", "My lessons", "No ticket? Get a code"),
        *("Back", "Back", "All free times", "More times"),
        *("Nothing works? Tell me when a time opens up", "Back", "Back", "Back"),
    ):
        stranger.tap(title)
    stranger.taps = taps


def main(rounds: int) -> int:
    """Visit so often and tell; 0."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        folder = Path(name)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={large_screen(folder)}"
        app = application([])
        theme = Theme(SchemeChoice.LIGHT)
        theme.apply(app)
        with demo_replica(folder) as replica:
            print(json.dumps(_visits(replica, app, theme, rounds)))  # the answer
    return 0


def _visits(
    replica: Replica, app: QApplication, theme: Theme, rounds: int
) -> dict[str, float | dict[str, list[float]]]:
    executors = {"read": ThreadPoolExecutor(1), "write": ThreadPoolExecutor(1)}
    hub, jobs = ChangeHub(), Jobs({**executors})
    leave = replica.changed.subscribe(lambda changes: _tell(hub, changes))
    desk = ReplicaDesk(replica, AwayLink(), hub, jobs)
    speech = Speech(app, desk.studio().zone)
    flow = Flow(desk, jobs, replica.clock, speech, NoPins())
    shell = KioskShell(flow, KioskLook(theme, 1.0), app, NoHurry(), density=1.0, long_press_ms=0)
    shell.resize(*_SIZE)
    shell.show()
    shell.activateWindow()
    QApplication.processEvents()
    shell.make_ready()  # at leisure, in the first second after the start
    while len(shell.pages.made) < len(Page):
        QApplication.processEvents()
    stranger = Stranger(shell, tuple(executors.values()))
    for number in range(rounds):
        book(shell, stranger, number)
        look_around(stranger)
        flow.wipe()
        stranger.rest()
    shell.retire()
    shell.close()
    jobs.close()
    desk.close()
    leave()
    return {
        "taps": stranger.taps / rounds,
        "letters": stranger.letters / rounds,
        "stretches_ms": dict(stranger.stretches_ms),
        "costs_ms": dict(stranger.costs_ms),
    }


def _tell(hub: ChangeHub, changes: ChangeSet) -> None:
    hub.publish({**changes.rows, **dict.fromkeys(changes.replaced, frozenset())})


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
