"""Every action of the catalogue is come to by the keyboard alone, on the screen where it is done.

What each then does is told where its screen is tested; here it is seen that its keys arrive: no
field, table or canvas that has the focus keeps them for itself, and no two actions share them.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from desktop.actions.registry import ActionRegistry
from desktop.studio.shell.state import ScreenId
from tests.fixtures.studio_app import Studio

WRITTEN_INTO = QLineEdit | QPlainTextEdit | QTextEdit
OF_WRITING = frozenset({"Ctrl+C", "Ctrl+V", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "?"})
"""Where somebody writes, these mean what was written."""


def pressed(studio: Studio, action_id: str) -> None:
    """Press the keys of an action wherever the focus is."""
    keys = studio.app.actions.keys_of(action_id)
    window = studio.window
    if keys in OF_WRITING and isinstance(window.focusWidget(), WRITTEN_INTO):
        window.focusWidget().clearFocus()
    QTest.keySequence(window.windowHandle(), QKeySequence(keys))


def test_the_keys_of_each_action_arrive_on_its_screen(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    for screen in ScreenId:  # each brings its actions when it is first shown
        studio.app.go(screen)
    studio.settle()
    done: list[str] = []
    monkeypatch.setattr(ActionRegistry, "run", lambda _, action_id: done.append(action_id))
    own = {screen.value: screen for screen in ScreenId}
    missed: dict[str, list[str]] = {}
    keyed = [each.id for each in studio.app.actions.actions if studio.app.actions.keys_of(each.id)]
    here = None
    for action_id in sorted(keyed):
        there = own.get(action_id.partition(".")[0], ScreenId.TODAY)
        if there is not here:
            studio.app.go(there)
            studio.settle()
            here = there
        done.clear()
        pressed(studio, action_id)
        if done != [action_id]:
            missed[action_id] = list(done)
    assert missed == {}
    assert len(keyed) > len(ScreenId) + 30
