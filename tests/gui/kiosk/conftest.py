"""A kiosk on a fake desk, and a stranger's hands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.fields import TouchEdit
from desktop.kiosk.flow import Flow
from desktop.kiosk.language import Speech
from desktop.kiosk.look import KioskLook
from desktop.kiosk.pin import PinHash, Tries
from desktop.kiosk.receipt import Receipt
from desktop.kiosk.shell import KioskShell
from desktop.kiosk.tag import Tag
from desktop.runtime.jobs import InlineJobs
from desktop.widgets.keyboard_layout import KeyKind
from tests.gui.kiosk.fake_desk import FakeDesk

PIN = "274518"
PIN_HASH = PinHash.of(PIN)


DENSITY = 0.4
UPRIGHT, LYING = (432, 768), (768, 432)
"""1080 by 1920 at 0.4: the offscreen platform's screen is 800 by 800, and where Qt looks up what
lies under a finger, beyond the screen lies nothing."""

both_ways = pytest.mark.parametrize("size", [UPRIGHT, LYING], ids=["upright", "lying"])
"""Runs a test on both ways a screen can hang."""


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


class Visitor:
    """Somebody who touches what can be seen, and nothing else."""

    def __init__(self, qtbot: QtBot, shell: KioskShell, desk: FakeDesk, heart: Beat) -> None:
        self.qtbot = qtbot
        self.shell = shell
        self.desk = desk
        self.heart = heart
        self.taps = 0

    def tap(self, title: str) -> None:
        """Touch the button that says so (its text, or what a screen reader says)."""
        self.touch(self.find(title))

    def touch(self, widget: QWidget) -> None:
        """Touch the middle of something that is on the screen."""
        scroll = self.shell.pages.of(self.shell.flow.page).view
        settle()
        scroll.keep_in_sight(widget)
        settle()
        middle = widget.rect().center()
        place = widget.mapTo(self.shell, middle)
        assert self.shell.rect().contains(place), "outside the screen"
        assert self._is_on_top(widget, place), "covered by something else"
        self.taps += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
        QApplication.processEvents()

    def find(self, title: str) -> QAbstractButton:
        """The first button with that title that can be seen, one that can be used before others."""
        found = [one for one in self.buttons() if title in (one.text(), one.accessibleName())]
        assert found, f"no {title!r} among {[one.text() for one in self.buttons()]}"
        return max(found, key=QAbstractButton.isEnabled)

    def buttons(self) -> list[QAbstractButton]:
        """All buttons on the screen, once it is drawn."""
        QApplication.processEvents()
        return [one for one in self.shell.findChildren(QAbstractButton) if one.isVisible()]

    def keys(self, text: str) -> None:
        """Type on the keys of the screen, which is drawn when the last is let go.

        Nobody looks in between, and every drawing is of the whole window.
        """
        self.shell.setUpdatesEnabled(False)
        for letter in text:
            self._key(letter)
        self.shell.setUpdatesEnabled(True)

    def see(self) -> str:
        """Everything that can be read."""
        buttons = self.buttons()
        labels = [one.text() for one in self.shell.findChildren(QLabel) if one.isVisible()]
        tags = [one.accessibleName() for one in self.shell.findChildren(Tag) if one.isVisible()]
        return "\n".join(labels + tags + [one.text() for one in buttons])

    def wait(self, seconds: int) -> None:
        """Stand there and do nothing."""
        for _ in range(seconds):
            self.desk.clock.advance(timedelta(seconds=1))
            self.heart.beat.emit()
        QApplication.processEvents()

    def field(self, name: str) -> TouchEdit:
        """The field with that label."""
        fields = [one for one in self.shell.findChildren(TouchEdit) if one.isVisible()]
        return next(one for one in fields if one.accessibleName() == name)

    def press(self, *keys: Qt.Key) -> None:
        """Use a keyboard with wires."""
        for key in keys:
            focus = QApplication.focusWidget()
            QTest.keyClick(focus or self.shell, key)
            QApplication.processEvents()

    def _key(self, letter: str) -> None:
        dock = self.shell.dock
        boards = (*dock.keyboard.keys, *dock.keypad.keys)
        shown = [(cap, key) for cap, key in boards if key.isVisible()]
        for cap, key in shown:
            is_space = letter == " " and cap.kind is KeyKind.SPACE
            is_letter = cap.kind is KeyKind.CHARACTER and cap.text.lower() == letter.lower()
            if is_space or is_letter:
                # Keys do not move: no layout has to come to rest between two of them.
                QTest.mouseClick(key, Qt.MouseButton.LeftButton)
                QApplication.processEvents()
                return
        pytest.fail(f"no key for {letter!r}")

    def _is_on_top(self, widget: QWidget, place: QPoint) -> bool:
        top = self.shell.childAt(place)
        return top is widget or (top is not None and widget.isAncestorOf(top))


def settle() -> None:
    """Let layouts within layouts come to rest, as they do before a finger comes near."""
    for _ in range(4):
        QApplication.processEvents()


def left_behind(shell: KioskShell) -> str:
    """Whatever text any widget holds, shown or not, with what screen readers are told."""
    widgets = [shell, *shell.findChildren(QWidget)]
    texts = [f"{one.accessibleName()} {one.accessibleDescription()}" for one in widgets]
    for one in widgets:
        if isinstance(one, QLabel | QAbstractButton):
            texts.append(one.text())
        elif isinstance(one, QLineEdit):
            one.undo()
            texts.append(one.text())
    return "\n".join(texts)


@pytest.fixture
def desk() -> FakeDesk:
    """The small studio, at 14:20."""
    return FakeDesk()


@pytest.fixture
def pins() -> PinsInMemory:
    """The staff's PIN."""
    return PinsInMemory()


@pytest.fixture
def jobs() -> InlineJobs:
    """Answers before the question is over."""
    return InlineJobs()


@pytest.fixture
def paper() -> Paper:
    """Where tickets are printed."""
    return Paper()


@pytest.fixture
def kiosk_theme(qapp: QApplication) -> Theme:
    """A light theme that wears no sheet: the tests are about what happens."""
    return Theme(SchemeChoice.LIGHT)


@pytest.fixture
def size() -> tuple[int, int]:
    """The screen hangs upright; tests marked with `both_ways` also turn it."""
    return UPRIGHT


@pytest.fixture
def visitor(
    qtbot: QtBot,
    qapp: QApplication,
    desk: FakeDesk,
    pins: PinsInMemory,
    jobs: InlineJobs,
    paper: Paper,
    kiosk_theme: Theme,
    size: tuple[int, int],
) -> Iterator[Visitor]:
    """Somebody in front of the kiosk."""
    speech = Speech(qapp, desk.studio().zone)
    flow = Flow(desk, jobs, desk.clock, speech, pins, paper)
    heart = Beat()
    look = KioskLook(kiosk_theme, DENSITY)
    look.turn(is_portrait=size[1] >= size[0], density=DENSITY)  # before anything is laid out for it
    shell = KioskShell(flow, look, qapp, heart, density=DENSITY, long_press_ms=0)
    shell.resize(*size)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    yield Visitor(qtbot, shell, desk, heart)
    shell.retire()
    shell.close()
    shell.deleteLater()
    QApplication.processEvents()
