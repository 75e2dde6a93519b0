"""What Tab reaches: in the order in which things stand, and without holding on to them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from desktop.widgets.tab_order import step_by_tab


class Window(QWidget):
    """Fields above, answers below, and a list; Tab goes as in every window of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.below = QWidget(), QWidget()
        self.list = QScrollArea()
        whole = QVBoxLayout(self)
        for part, layout in ((self.above, QVBoxLayout), (self.below, QHBoxLayout)):
            layout(part)
            whole.addWidget(part)
        whole.addWidget(self.list)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        step_by_tab(self, is_next=is_next)
        return True

    def put(self, part: QWidget, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        layout = part.layout()
        assert layout is not None
        layout.addWidget(field)
        field.show()
        return field


def shown(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def walked(window: QWidget, key: Qt.Key, steps: int) -> list[str]:
    names = []
    for _ in range(steps):
        names.append(window.focusWidget().objectName())
        QTest.keyClick(window.focusWidget(), key)
    return names


def test_what_was_made_last_is_reached_where_it_stands(qtbot: QtBot) -> None:
    window = shown(qtbot)
    window.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    window.put(window.above, "name").setFocus()
    window.put(window.below, "keep")
    window.put(window.above, "late")
    assert walked(window, Qt.Key.Key_Tab, 4) == ["name", "late", "keep", "name"]
    assert walked(window, Qt.Key.Key_Backtab, 3) == ["late", "name", "keep"]


def test_what_is_deleted_after_tab_takes_hold_of_nothing_else(qtbot: QtBot) -> None:
    window = shown(qtbot)
    inside = window.list.viewport()
    window.put(window.above, "name").setFocus()
    going = window.put(window.below, "keep")
    walked(window, Qt.Key.Key_Tab, 3)
    Shiboken.delete(going)
    assert Shiboken.isValid(inside)
