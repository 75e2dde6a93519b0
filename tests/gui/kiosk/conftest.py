"""A kiosk on a fake desk, and a stranger's hands."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kiosk.controls.fields import TouchEdit
from desktop.kiosk.controls.tag import Tag
from desktop.kiosk.window.shell import KioskShell
from desktop.runtime.jobs import InlineJobs
from desktop.widgets.keyboard_layout import KeyKind
from tests.gui.kiosk.fake_desk import FakeDesk
from tests.gui.kiosk.lobby import LYING, UPRIGHT, Beat, Lobby, Paper, PinsInMemory, shown

both_ways = pytest.mark.parametrize(
    "size", [UPRIGHT, LYING], ids=["upright", "lying"], scope="module"
)
"""Runs a test on both ways a screen can hang."""

on_a_new_screen = pytest.mark.usefixtures("brand_new")
"""For a test that needs a screen as it starts, or that changes it for good."""


class Visitor:
    """Somebody who touches what can be seen, and nothing else.

    Who does not watch the screen all the time has it drawn when they look at it: drawing each step
    of the way there was a third of all.
    """

    def __init__(
        self,
        qtbot: QtBot,
        shell: KioskShell,
        desk: FakeDesk,
        heart: Beat,
        *,
        is_watching: bool = True,
    ) -> None:
        self.qtbot = qtbot
        self.shell = shell
        self.desk = desk
        self.heart = heart
        self.taps = 0
        self._is_watching = is_watching
        shell.setUpdatesEnabled(is_watching)

    def watch(self) -> None:
        """Have every step drawn from now on."""
        self._is_watching = True
        self.look()

    def look(self) -> None:
        """Have the screen drawn as it stands."""
        self.shell.setUpdatesEnabled(True)
        QApplication.processEvents()
        self.shell.setUpdatesEnabled(self._is_watching)

    def tap(self, title: str) -> None:
        """Touch the button that says so (its text, or what a screen reader says)."""
        self.touch(self.find(title))

    def touch(self, widget: QWidget) -> None:
        """Touch the middle of something that is on the screen."""
        scroll = self.shell.pages.shown.view
        settle()
        scroll.keep_in_sight(widget)
        settle()
        place = widget.mapTo(self.shell, widget.rect().center())
        assert self.shell.rect().contains(place), "outside the screen"
        assert self._is_on_top(widget, place), "covered by something else"
        self.taps += 1
        QTest.mouseClick(self.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def find(self, title: str) -> QAbstractButton:
        """The first button with that title that can be seen, one that can be used before others."""
        found = [one for one in self.buttons() if title in (one.text(), one.accessibleName())]
        assert found, f"no {title!r} among {[one.text() for one in self.buttons()]}"
        return max(found, key=QAbstractButton.isEnabled)

    def buttons(self) -> list[QAbstractButton]:
        """All buttons on the screen, once it has come to rest."""
        QApplication.processEvents()
        return shown(self.shell, QAbstractButton)

    def keys(self, text: str) -> None:
        """Type on the keys of the screen."""
        for letter in text:
            self._key(letter)

    def see(self) -> str:
        """Everything that can be read."""
        self.look()
        labels = [one.text() for one in shown(self.shell, QLabel)]
        tags = [one.accessibleName() for one in shown(self.shell, Tag)]
        return "\n".join(labels + tags + [one.text() for one in self.buttons()])

    def wait(self, seconds: int) -> None:
        """Stand there and do nothing."""
        for _ in range(seconds):
            self.desk.clock.advance(timedelta(seconds=1))
            self.heart.beat.emit()
        QApplication.processEvents()

    def field(self, name: str) -> TouchEdit:
        """The field with that label."""
        return next(one for one in shown(self.shell, TouchEdit) if one.accessibleName() == name)

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
def size() -> tuple[int, int]:
    """The screen hangs upright; tests marked with `both_ways` also turn it."""
    return UPRIGHT


@pytest.fixture(scope="module")
def standing(qapp: QApplication) -> Iterator[Lobby]:
    """The screen that the tests of a file come to one after the other."""
    lobby = Lobby(qapp)
    yield lobby
    lobby.close()


@pytest.fixture
def brand_new() -> None:
    """Makes the test's screen one that nobody used before and nobody uses after."""


@pytest.fixture
def lobby(request: pytest.FixtureRequest, qapp: QApplication, standing: Lobby) -> Iterator[Lobby]:
    """That screen, as its wiping leaves it. Where something stayed the test fails, and those after
    it have screens of their own.
    """
    if standing.is_open and "brand_new" not in request.fixturenames:
        yield standing
        assert standing.wipe() == []
    else:
        own = Lobby(qapp)
        yield own
        own.close()


@pytest.fixture
def visitor(
    request: pytest.FixtureRequest, qtbot: QtBot, lobby: Lobby, size: tuple[int, int]
) -> Iterator[Visitor]:
    """Somebody in front of the kiosk, which hangs that way; they look at it before they go."""
    lobby.turn(size)
    qtbot.waitUntil(lobby.shell.isActiveWindow)
    is_new = "brand_new" in request.fixturenames
    visitor = Visitor(qtbot, lobby.shell, lobby.desk, lobby.heart, is_watching=is_new)
    yield visitor
    visitor.look()


@pytest.fixture
def pins(lobby: Lobby) -> PinsInMemory:
    """The staff's PIN."""
    return lobby.pins


@pytest.fixture
def jobs(lobby: Lobby) -> InlineJobs:
    """Answers before the question is over."""
    return lobby.jobs


@pytest.fixture
def paper(lobby: Lobby) -> Paper:
    """Where tickets are printed."""
    return lobby.paper
