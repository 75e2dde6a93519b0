"""A kiosk in a lobby: one screen for many visitors, each of whom finds it as new.

A screen of its own for each test took a quarter of the folder's time, and found less: nothing of
one visitor may be there for the next, which is what the product promises of its wiping, so it is
the wiping that makes the screen ready for the next test, and what it leaves fails the test.
"""

from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow
from desktop.kiosk.language import Speech
from desktop.kiosk.pin import PinHash, Tries
from desktop.kiosk.presenters.presenter import Presenter
from desktop.kiosk.printing.receipt import Receipt
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.fake_desk import FakeDesk

Shown = TypeVar("Shown", bound=QWidget)

PIN = "274518"
PIN_HASH = PinHash.of(PIN)
DENSITY = 0.4
UPRIGHT, LYING = (432, 768), (768, 432)
"""1080 by 1920 at 0.4: the offscreen platform's screen is 800 by 800, and where Qt looks up what
lies under a finger, beyond the screen lies nothing."""


class Beat(QObject):
    """A heart that beats when told."""

    beat = Signal()


@dataclass
class PinsInMemory:
    """Remembers the tries as long as the test lasts."""

    known: PinHash | None = PIN_HASH
    kept: Tries = field(default_factory=Tries)

    def pin(self) -> PinHash | None:
        return self.known

    def keep_pin(self, pin: PinHash) -> None:
        self.known = pin

    def tries(self) -> Tries:
        return self.kept

    def keep_tries(self, tries: Tries) -> None:
        self.kept = tries


@dataclass
class Paper:
    """A printer that keeps what it was given; none at all unless a test puts one there."""

    is_here: bool = False
    takes: bool = True
    printed: list[Receipt] = field(default_factory=list)

    def is_there(self) -> bool:
        return self.is_here

    def print(self, receipt: Receipt) -> bool:
        self.printed.append(receipt)
        return self.takes


class Lobby:
    """The screen and the world around it. `is_open` until it is closed, or a trace stayed on it."""

    def __init__(self, app: QApplication, density: float = DENSITY) -> None:
        self._app = app
        self.desk = FakeDesk()
        self.pins = PinsInMemory()
        self.jobs = InlineJobs()
        self.paper = Paper()
        # It wears no sheet: the tests are about what happens.
        self.theme = Theme(SchemeChoice.LIGHT)
        self.heart = Beat()
        speech = Speech(app, self.desk.studio().zone)
        flow = Flow(self.desk, self.jobs, self.desk.clock, speech, self.pins, self.paper)
        look = KioskLook(self.theme, density)
        look.turn(is_portrait=True, density=density)  # before anything is laid out for it
        self.shell = KioskShell(flow, look, app, self.heart, density=density, long_press_ms=0)
        self.shell.resize(*UPRIGHT)
        self.shell.show()
        self.is_open = True
        self._size = UPRIGHT
        self._at_first: dict[tuple[int, int], dict[str, str]] = {}

    def turn(self, size: tuple[int, int]) -> None:
        """Hang the screen that way; which tools there are depends on it."""
        self._size = size
        self.shell.resize(*size)
        self.shell.activateWindow()
        if size not in self._at_first:
            QApplication.processEvents()
            self._at_first[size] = self._state()

    def wipe(self) -> list[str]:
        """The visitor leaves, and the studio is again as it was; what is left of the visit."""
        self.shell.resize(*self._size)
        self.jobs.is_held = False
        self.shell.flow.wipe()
        self.jobs.release()
        left = ["a time is still held"] if self.desk.held else []
        for part, fresh in ((self.pins, PinsInMemory()), (self.paper, Paper())):
            vars(part).update(vars(fresh))
        self.desk.begin_anew()
        QApplication.processEvents()
        now, first = self._state(), self._at_first[self._size]
        left += [f"{one}: {now[one]}, not {first[one]}" for one in now if now[one] != first[one]]
        if left:
            self.close()
        return left

    def close(self) -> None:
        """Away with it, if it is not."""
        if not self.is_open:
            return
        self.is_open = False
        self.shell.retire()
        self.shell.close()
        self.shell.deleteLater()
        QApplication.processEvents()

    def _state(self) -> dict[str, str]:
        """Whatever of a visit could outlive it, in words."""
        shell, flow, look = self.shell, self.shell.flow, self.shell.look
        fields = shell.findChildren(TouchEdit)
        over = (shell.help, shell.idle_warning, shell.staff_door)
        told: dict[str, object] = {
            "page": (flow.page, flow.can_go_back),
            "known": [(one.state, one.is_busy, one.trouble) for one in presenters_of(flow)],
            "counted": (flow.idle.rule, flow.idle.seconds_left),
            "language": (flow.speech.language, flow.speech.languages, shell.layoutDirection()),
            "look": (look.scheme, look.text_scale, look.is_spaced),
            "typed": [one.text() for one in fields if one.text() or one.isUndoAvailable()],
            "typed on": (shell.dock.edit, shell.dock.isVisible()),
            "lies over it": [one.isVisible() for one in over],
            "focus": shell.focusWidget() in (None, shell),
            "copied": self._app.clipboard().text(),
            "timers": [one.interval() for one in shell.findChildren(QTimer) if one.isActive()],
            "read": [one.text() for one in shown(shell, QLabel)],
            "offered": [one.text() for one in shown(shell, QAbstractButton)],
        }
        return {name: str(what) for name, what in told.items()}


def presenters_of(flow: Flow) -> list[Presenter[object]]:
    """All that a visitor can fill, and what the first page and the staff's door show."""
    return [one for one in vars(flow).values() if isinstance(one, Presenter)]


def shown(shell: KioskShell, kind: type[Shown]) -> list[Shown]:
    """All of that kind on the screen; looked for in what is shown, as most pages are hidden."""
    parts: list[QWidget] = shell.findChildren(
        QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    found: list[Shown] = []
    for part in parts:
        if part.isVisible():
            root = shell.pages.shown if part is shell.pages.stack else part
            found += [one for one in root.findChildren(kind) if one.isVisible()]
    return found
