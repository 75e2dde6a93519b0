"""Where random hands go: to what is seen, by the window, so that what lies above is what is met."""

from __future__ import annotations

import random

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.widgets.overlay import open_overlay

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_KEY, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_MEANT = QAbstractButton | QLineEdit | QPlainTextEdit | QTextEdit | QComboBox | QAbstractItemView

_LEAVES_MS = 200


class Hands:
    """Mouse and keyboard over `window`, or over the menu or list that is open above it.

    `turns` counts what the window has been told.
    """

    def __init__(self, window: QWidget, chance: random.Random) -> None:
        self._window = window
        self._chance = chance
        self.turns = 0

    @property
    def top(self) -> QWidget:
        """What takes clicks and keys now."""
        return QApplication.activePopupWidget() or self._window

    def place(self) -> tuple[QPoint, str]:
        """Somewhere in it: on something that is there to be pressed, or anywhere."""
        inside = open_overlay(self._window) or self.top if self.top is self._window else self.top
        if self._chance.random() < 0.6:
            meant = self._seen(inside)
            if meant:
                widget = self._chance.choice(meant)
                at = self._within(widget)
                return self._held_in(widget.mapTo(self.top, at)), named(widget)
        area = inside
        at = area.mapTo(self.top, self._within(area))
        found = self.top.childAt(at) or self.top
        return self._held_in(at), f"{named(found)} at {at.x()}, {at.y()}"

    def click(self, held: Qt.KeyboardModifier = NO_KEY) -> str:
        at, name = self.place()
        self._press_button(LEFT, at, held)
        return name

    def click_right(self) -> str:
        """Ask for the menu. That of a field for times has a loop of its own: it is left again."""
        at, name = self.place()
        leave = QTimer(interval=_LEAVES_MS)
        leave.timeout.connect(_leave_menu)
        leave.start()
        self._press_button(RIGHT, at)
        leave.stop()
        return name

    def double_click(self) -> str:
        at, name = self.place()
        self._press_button(LEFT, at)
        if self.top is self._window:
            QTest.mouseDClick(self._handle(), LEFT, NO_KEY, self._held_in(at))
        self.let_go(at)
        return name

    def point(self) -> str:
        at, name = self.place()
        self._mouse(QEvent.Type.MouseMove, at)
        return name

    def wheel(self) -> str:
        at, name = self.place()
        way = QPoint(self._chance.choice((0, 0, 120)), self._chance.choice((-360, -120, 120, 360)))
        held = self._chance.choice((NO_KEY, NO_KEY, CTRL, SHIFT))
        if self.top is self._window:
            QTest.wheelEvent(self._handle(), at.toPointF(), way, QPoint(), held)
        return f"{name} by {way.y()}"

    def drag(self, *, is_given_up: bool) -> str:
        """Take hold, go somewhere by a few steps, and let go or think better of it."""
        at, name = self.place()
        self._mouse(QEvent.Type.MouseButtonPress, at, LEFT)
        reach = self._chance.choice((30, 120, 600))
        for _ in range(self._chance.randint(2, 6)):
            across = self._chance.randint(-reach, reach)
            at = self._held_in(at + QPoint(across, self._chance.randint(-reach, reach)))
            self._mouse(QEvent.Type.MouseMove, at)
        if is_given_up:
            self.press(Qt.Key.Key_Escape)
        self._mouse(QEvent.Type.MouseButtonRelease, at, LEFT)
        return f"{name} to {at.x()}, {at.y()}"

    def let_go(self, at: QPoint | None = None) -> None:
        """No button stays down."""
        if QApplication.mouseButtons() is not Qt.MouseButton.NoButton:
            self._mouse(QEvent.Type.MouseButtonRelease, at or QPoint(1, 1), LEFT)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.turns += 1
        QTest.keyClick(self._keyboard(), key, held)

    def press_all(self, keys: QKeySequence) -> None:
        """Press what a shortcut asks for."""
        QTest.keySequence(self._keyboard(), keys)

    def type(self, words: str) -> None:
        """Letters as a keyboard sends them; what no key has comes as text all the same."""
        for letter in words:
            self.turns += 1
            if letter.isascii():
                QTest.keyClick(self._keyboard(), ord(letter))
            else:
                other = Qt.Key.Key_unknown
                QTest.sendKeyEvent(QTest.KeyAction.Click, self._keyboard(), other, letter, NO_KEY)

    def _press_button(
        self, button: Qt.MouseButton, at: QPoint, held: Qt.KeyboardModifier = NO_KEY
    ) -> None:
        """Down and up: what is pressed may go meanwhile, as a menu does that is left."""
        self._mouse(QEvent.Type.MouseButtonPress, at, button, held)
        self._mouse(QEvent.Type.MouseButtonRelease, at, button, held)

    def _mouse(
        self,
        kind: QEvent.Type,
        at: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
        held: Qt.KeyboardModifier = NO_KEY,
    ) -> None:
        """By the window, which finds who is meant; a menu is told itself, for its window may be
        taken for one that stood at the same place in memory.
        """
        self.turns += 1
        at = self._held_in(at)
        if self.top is self._window:
            to: QWindow | QWidget = self._handle()
        else:
            to = self.top.childAt(at) or self.top
            at = to.mapFrom(self.top, at)
        if kind is QEvent.Type.MouseButtonPress:
            QTest.mousePress(to, button, held, at)
        elif kind is QEvent.Type.MouseButtonRelease:
            QTest.mouseRelease(to, button, held, at)
        else:
            QTest.mouseMove(to, at)

    def _keyboard(self) -> QWidget:
        """Who has the keyboard; the shortcuts of the window come before."""
        holder: QWidget | None = self.top.focusWidget()
        return self.top if holder is None else holder

    def _handle(self) -> QWindow:
        found = self._window.windowHandle()
        assert found is not None
        return found

    def _held_in(self, at: QPoint) -> QPoint:
        """As far as the window reaches: beyond it no hand of a test is followed."""
        right, bottom = self.top.width() - 1, self.top.height() - 1
        return QPoint(min(max(at.x(), 0), right), min(max(at.y(), 0), bottom))

    def _seen(self, inside: QWidget) -> list[QWidget]:
        return [
            each
            for each in inside.findChildren(QWidget)
            if isinstance(each, _MEANT) and each.isVisible() and not each.visibleRegion().isEmpty()
        ]

    def _within(self, widget: QWidget) -> QPoint:
        area = widget.visibleRegion().boundingRect()
        if area.isEmpty():
            return QPoint(0, 0)
        across = self._chance.randint(area.left(), area.right())
        return QPoint(across, self._chance.randint(area.top(), area.bottom()))


def named(widget: QWidget | None) -> str:
    """What a person would call it, else what it is."""
    if widget is None:
        return "nothing"
    words = widget.accessibleName() or (
        widget.text() if isinstance(widget, QAbstractButton) else ""
    )
    return f"{type(widget).__name__} “{words[:40]}”" if words else type(widget).__name__


def _leave_menu() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
