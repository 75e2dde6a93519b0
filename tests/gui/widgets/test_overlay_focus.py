"""The keyboard does not stay in what was closed."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.widgets.overlay import Overlay


def test_an_overlay_that_can_give_the_keyboard_to_nobody_lets_go_of_it(
    qtbot: QtBot, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before = QPushButton("Gone soon", window)
    overlay = Overlay(theme, window, 300)
    field = QLineEdit()
    QVBoxLayout(overlay.panel).addWidget(field)
    window.show()
    before.setFocus()
    overlay.open()
    assert window.focusWidget() is field
    before.hide()
    overlay.close_now()
    assert window.focusWidget() is not field


def test_what_opens_is_heard_as_a_dialog(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    overlay = Overlay(theme, window, 300)
    told = QAccessible.queryAccessibleInterface(overlay.panel)
    assert told.role() is QAccessible.Role.Dialog
