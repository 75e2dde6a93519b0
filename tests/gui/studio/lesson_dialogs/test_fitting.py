"""A dialog takes the room that its parts need, as they come and go."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.studio.lesson_dialogs.fitting import FittingDialog
from desktop.widgets.text import Paragraph


def test_a_dialog_grows_and_shrinks_with_what_is_shown(qtbot: QtBot, dressed: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    dialog = FittingDialog(dressed, window, "Move", "Move", "Keep")
    lines = [Paragraph(dressed, f"Line {number}") for number in range(6)]
    for line in lines:
        dialog.body.addWidget(line)
    dialog.open()
    qtbot.waitUntil(lambda: all(not line.visibleRegion().isEmpty() for line in lines))
    tall = dialog.panel.height()
    for line in lines[1:]:
        line.hide()
    qtbot.waitUntil(lambda: dialog.panel.height() < tall - 5 * lines[0].height())
    for line in lines[1:]:
        line.show()
    qtbot.waitUntil(lambda: dialog.panel.height() == tall)
