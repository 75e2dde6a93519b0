"""The head of a screen, whose controls go below the title where it is narrow."""

import gc

from PySide6.QtWidgets import QLineEdit, QPushButton, QSpacerItem, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython

from desktop.design.theme import Theme
from desktop.widgets.surfaces import ScreenHeader
from tests.plugin import PATIENCE_MS


def items_of_qt() -> int:
    """How many items that Qt made, and deletes without a word, Python has hold of."""
    found = (each for each in gc.get_objects() if type(each) in (QWidgetItem, QSpacerItem))
    return sum(not createdByPython(each) for each in found)


def test_a_change_of_width_leaves_no_item_of_a_layout_in_python(qtbot: QtBot, theme: Theme) -> None:
    before = items_of_qt()
    header = ScreenHeader(theme, "Students", "312 students")
    qtbot.addWidget(header)
    buttons = [QPushButton(title) for title in ("Find", "Export", "New student")]
    header.add_beside(QPushButton("Today"))
    for button in buttons:
        header.add(button)
    header.show()
    heights = []
    for width in (1200, 260, 1200):
        header.resize(width, header.height())
        heights.append(header.height())
    assert heights[1] > heights[0] == heights[2]  # the controls went below, and came back
    assert items_of_qt() == before


def test_what_goes_below_stays_in_sight_and_keeps_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    header = ScreenHeader(theme, "Students", "312 students")
    qtbot.addWidget(header)
    search, export, spare = QLineEdit(), QPushButton("Export"), QPushButton("Find duplicates")
    for control in (search, export, spare):
        header.add(control)
    spare.hide()
    header.resize(1200, header.height())
    with qtbot.waitActive(header, timeout=PATIENCE_MS):
        header.show()
        header.activateWindow()
    search.setFocus()
    for width in (260, 1200):
        header.resize(width, header.height())
        assert search.isVisible()
        assert export.isVisible()
        assert spare.isHidden()
        assert search.hasFocus(), width
