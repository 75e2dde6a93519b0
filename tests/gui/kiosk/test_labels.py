"""Labels in the look of the moment, under the program's style sheet."""

from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.controls.surfaces import Label
from tests.gui.kiosk.conftest import settle


def test_labels_wear_a_look_that_came_while_they_were_hidden(qtbot: QtBot, dressed: Theme) -> None:
    look = KioskLook(dressed)
    window = QStackedWidget()
    qtbot.addWidget(window)
    labels = []
    for text in ("seen", "hidden"):
        page = QWidget()
        label = Label(look, parent=page)
        label.say(text)
        window.addWidget(page)
        labels.append(label)
    window.show()
    window.setCurrentIndex(1)
    settle()
    window.setCurrentIndex(0)
    settle()
    dressed.choose(SchemeChoice.DARK)
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    window.setCurrentIndex(1)
    settle()
    assert [each.palette().windowText().color() for each in labels] == [look.colors.text.qt] * 2
