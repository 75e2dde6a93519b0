"""What each action of the catalogue brings about, done by keyboard alone in the whole Studio.

An action without a row in the list of effects fails, and so does a row whose effect is not seen,
and keys that a field keeps for itself or that do something else besides. An action without keys is
written into the palette.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from desktop.actions.palette_view import CommandPalette
from desktop.actions.registry import ActionRegistry
from desktop.studio.coach.invite import Invite
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from sync.client.engine import SyncEngine
from tests.fixtures.studio_app import Studio
from tests.gui.studio.app.effects import ASKED, DONE, EFFECTS


def perform(studio: Studio, action_id: str) -> None:
    """Press the keys of an action, or write its title into the palette where it has none."""
    keys = studio.app.actions.keys_of(action_id)
    window = studio.window.windowHandle()
    if keys:
        QTest.keySequence(window, QKeySequence(keys))
    else:
        QTest.keySequence(window, QKeySequence("Ctrl+K"))
        studio.settle()
        palette = open_overlay(studio.window)
        assert isinstance(palette, CommandPalette)
        field = studio.window.focusWidget()
        assert isinstance(field, QLineEdit)
        field.insert(studio.app.actions.action(action_id).title)
        studio.settle()
        QTest.keyClick(studio.window.focusWidget(), Qt.Key.Key_Return)
    studio.settle()


def outcome(studio: Studio, action_id: str) -> str:
    """Play one row; what was missed, or nothing."""
    play = EFFECTS[action_id](studio)
    try:
        next(play)
        studio.settle()
        DONE.clear()
        perform(studio, action_id)
        assert DONE[-1:] == [action_id]
        assert set(DONE) <= {action_id, "palette.open"}
        next(play, None)
    except AssertionError as missed:
        return str(missed) or repr(missed)
    finally:
        while (over := open_overlay(studio.window)) is not None:
            over.dismiss()
            studio.settle()
    return ""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is asked outside of the program; that they would be is noted."""

    def file(_: object, __: str, name: str, ___: str) -> tuple[str, str]:
        ASKED.append(name)
        return "", ""

    def printer(_: object) -> QPrintDialog.DialogCode:
        ASKED.append("a printer")
        return QPrintDialog.DialogCode.Rejected

    do = ActionRegistry.run

    def run(registry: ActionRegistry, action_id: str) -> bool:
        DONE.append(action_id)
        return do(registry, action_id)

    monkeypatch.setattr(ActionRegistry, "run", run)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", file)
    monkeypatch.setattr(QPrintDialog, "exec", printer)
    monkeypatch.setattr(SyncEngine, "wake", lambda _: ASKED.append("to sync"))


@pytest.mark.usefixtures("asked")
def test_each_action_does_by_keyboard_alone_what_it_is_for(studio: Studio) -> None:
    studio.window.setUpdatesEnabled(False)  # what is drawn is looked at elsewhere
    studio.app.over.ring()
    studio.app.over.receive()
    for screen in ScreenId:  # each brings its actions when it is first shown
        studio.app.go(screen)
    studio.settle()
    for invite in studio.window.findChildren(Invite):
        invite.leave()
    assert set(EFFECTS) == {action.id for action in studio.app.actions.actions}
    missed = {each: told for each in EFFECTS if (told := outcome(studio, each))}
    assert missed == {}
