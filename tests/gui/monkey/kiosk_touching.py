"""Hands at a kiosk: they touch, twice, with two fingers, drag, lean, and type."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.kiosk.controls.fields import TouchEdit
from desktop.widgets.keyboard_layout import KeyKind
from tests.gui.kiosk.lobby import LYING, UPRIGHT, shown
from tests.gui.monkey.kiosk_world import KioskWorld

_KEYS = (
    *(Qt.Key.Key_Tab,) * 4,
    *(Qt.Key.Key_Return, Qt.Key.Key_Space) * 3,
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right) * 2,
    *(Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Menu, Qt.Key.Key_Enter, Qt.Key.Key_Z),
)
_HELD = (Qt.KeyboardModifier.NoModifier,) * 8 + (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


class Hands:
    """They reach what a finger reaches; each act returns what was done, in words."""

    def __init__(self, world: KioskWorld, screen: QPointingDevice) -> None:
        self._world = world
        self._screen = screen

    def buttons(self) -> list[QAbstractButton]:
        """Those that a finger reaches now."""
        found = [one for one in shown(self._world.shell, QAbstractButton) if one.isEnabled()]
        return [one for one in found if self._place_of(one) is not None]

    def touch(self, widget: QWidget) -> str:
        """Touch the middle of something, scrolling to it where it must be."""
        shell = self._world.shell
        shell.pages.of(shell.flow.page).view.keep_in_sight(widget)
        self._world.qt.processEvents()
        place = self._place_of(widget)
        name = widget.accessibleName() or type(widget).__name__
        if place is None:
            return f"no finger reaches {name!r}"
        QTest.mouseClick(shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        return f"touched {name!r}"

    def _place_of(self, widget: QWidget) -> QPoint | None:
        shell = self._world.shell
        place = widget.mapTo(shell, widget.rect().center())
        top = shell.childAt(place)
        is_on_top = top is widget or (top is not None and widget.isAncestorOf(top))
        return place if is_on_top and shell.rect().contains(place) else None

    def _anywhere(self, rng: Random) -> QPoint:
        room = self._world.shell.rect()
        return QPoint(rng.randrange(room.width()), rng.randrange(room.height()))

    def _one_of(self, rng: Random, found: list[QAbstractButton]) -> str:
        found = [one for one in found if one.isVisible() and one.isEnabled()]
        return self.touch(rng.choice(found)) if found else "found nothing to touch"

    def _write(self, edit: TouchEdit, text: str) -> str:
        said = self.touch(edit)
        if self._world.qt.focusWidget() is not edit:
            return f"{said}, and could not write"
        edit.selectAll()
        for sign in text:
            if sign.isascii():
                QTest.keyClicks(edit, sign)
            else:  # which no key has: an input method brings it
                brought = QInputMethodEvent()
                brought.setCommitString(sign)
                QApplication.sendEvent(edit, brought)
        return f"wrote {text!r}"

    def _tap_a_button(self, rng: Random) -> str:
        return self._one_of(rng, self.buttons())

    def _tap_anywhere(self, rng: Random) -> str:
        place = self._anywhere(rng)
        QTest.mouseClick(self._world.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        return f"touched {place.toTuple()}"

    def _tap_twice(self, rng: Random) -> str:
        found = self.buttons()
        place = (self._place_of(rng.choice(found)) if found else None) or self._anywhere(rng)
        handle = self._world.shell.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
        if is_fast := rng.random() < 0.6:
            self._world.rest()
        hints = QApplication.styleHints()
        usual = hints.mouseDoubleClickInterval()
        hints.setMouseDoubleClickInterval(10 * usual)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=place)
        hints.setMouseDoubleClickInterval(usual)
        return f"touched {place.toTuple()} twice, answered in between: {is_fast}"

    def _two_fingers(self, rng: Random) -> str:
        shell, places = self._world.shell, [self._anywhere(rng), self._anywhere(rng)]
        touches = QTest.touchEvent(shell, self._screen)
        for step in ("press", "release"):
            for finger, place in enumerate(places):
                getattr(touches, step)(finger, place, shell)
            touches.commit()
            QApplication.processEvents()
        return f"put two fingers on {[place.toTuple() for place in places]}"

    def _drag(self, rng: Random) -> str:
        handle, left = self._world.shell.windowHandle(), Qt.MouseButton.LeftButton
        places = [self._anywhere(rng) for _ in range(3)]
        QTest.mousePress(handle, left, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(handle, place)
        QTest.mouseRelease(handle, left, pos=places[2])
        return f"dragged over {[place.toTuple() for place in places]}"

    def _lean_on(self, rng: Random) -> str:
        """A finger stays down for a minute, where no page scrolls under it."""
        shell, left = self._world.shell, Qt.MouseButton.LeftButton
        tools = [
            shell.header.help,
            shell.header.language,
            *(key for _, key in shell.dock.keyboard.keys),
        ]
        places = [place for one in tools if one.isVisible() and (place := self._place_of(one))]
        if not places:
            return "found nothing to lean on"
        place = rng.choice(places)
        QTest.mousePress(shell.windowHandle(), left, pos=place)
        self._world.beat(rng.choice((1, 59, 61)))
        QTest.mouseRelease(shell.windowHandle(), left, pos=place)
        return f"leaned on {place.toTuple()}"

    def _press_a_key(self, rng: Random) -> str:
        key, held = rng.choice(_KEYS), rng.choice(_HELD)
        QTest.keyClick(self._world.shell.windowHandle(), key, held)
        return f"pressed {held.name} {key.name}"

    def _use_the_board(self, rng: Random) -> str:
        dock = self._world.shell.dock
        if dock.edit is None:
            return self._tap_a_button(rng)
        done = []
        for _ in range(rng.randrange(1, 8)):
            keys = [
                pair for pair in (*dock.keyboard.keys, *dock.keypad.keys) if pair[1].isVisible()
            ]
            if not keys:
                break
            cap, key = rng.choice(keys)
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
            self._world.qt.processEvents()
            done.append(cap.text or cap.kind.name)
            if cap.kind is KeyKind.NEXT:
                break
        return f"typed on the screen {done}"

    def _turn_the_screen(self, rng: Random) -> str:
        size = rng.choice((UPRIGHT, LYING))
        self._world.shell.resize(*size)
        return f"turned the screen {size}"
