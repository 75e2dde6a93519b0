"""Coming to rest: whatever the hands did, a person finds the way on by the keyboard alone."""

from __future__ import annotations

import random
from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from desktop.design.focus import is_lost
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from tests.gui.monkey.studio_hands import Hands, named
from tests.gui.monkey.studio_world import World

_MOST_ESCAPES = 8
_TRIED = 2
_MOST_OF_A_KIND = 6
"""Dialogs of one kind that are kept although they are closed."""


def at_rest(world: World, hands: Hands, chance: random.Random) -> list[str]:
    """What is wrong once everything that is open has been left; goes to some screens then."""
    hands.let_go()
    for _ in range(_MOST_ESCAPES):
        if not _is_open(world):
            break
        hands.press(Qt.Key.Key_Escape)
        world.settle()
    if _is_open(world):
        return [f"Escape does not leave {_is_open(world)}"]
    found = _lost_keyboard(world, hands)
    for screen in chance.sample(list(ScreenId), _TRIED):
        found += _not_reached(world, hands, screen)
    return found + _heaped(world)


def _is_open(world: World) -> str:
    """What lies over the window."""
    lying = (
        QApplication.activePopupWidget(),
        QApplication.activeModalWidget(),
        open_overlay(world.window),
    )
    return next((named(each) for each in lying if each is not None), "")


def _lost_keyboard(world: World, hands: Hands) -> list[str]:
    """The keyboard is somewhere to be seen, after Tab at the latest."""
    window = world.window
    if not window.isActiveWindow():
        active = QApplication.activeWindow()
        return [f"the window is not active, but {named(active) if active else 'none'}"]
    if _is_nowhere(window.focusWidget()):
        hands.press(Qt.Key.Key_Tab)
        world.settle()
    if _is_nowhere(window.focusWidget()):
        return [f"the keyboard is lost: {named(window.focusWidget())}"]
    return []


def _is_nowhere(focus: QWidget | None) -> bool:
    return focus is None or is_lost(focus)


def _not_reached(world: World, hands: Hands, screen: ScreenId) -> list[str]:
    app = world.studio.app
    action = f"go.{screen.value}"
    keys = QKeySequence(app.actions.keys_of(action))
    is_of_writing = not keys.toString().startswith(("Ctrl+", "Alt+"))
    if keys.count() and not is_of_writing:
        hands.press_all(keys)
    else:
        app.actions.run(action)
    world.settle()
    shown = app.window.screen_widget(screen)
    if app.presenter.state.screen is not screen or not shown.isVisible():
        return [f"{keys.toString() or action} does not lead to {screen.value}"]
    return _lost_keyboard(world, hands)


def _heaped(world: World) -> list[str]:
    """Kinds of what lies over the window, closed and kept again and again."""
    closed = Counter(
        type(each).__name__
        for each in world.window.children()
        if isinstance(each, QWidget) and each.isHidden()
    )
    return [
        f"{count} of {kind} are kept though closed"
        for kind, count in closed.items()
        if count > _MOST_OF_A_KIND
    ]
