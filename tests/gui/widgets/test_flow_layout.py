"""What flows on to the next line, and may stand elsewhere for a while."""

import weakref

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.widgets.flow_layout import FlowLayout


def test_what_was_taken_elsewhere_and_comes_back_flows_as_before(qtbot: QtBot) -> None:
    """A head of a screen puts its controls below and beside again each time letters grow."""
    window = QWidget()
    qtbot.addWidget(window)
    below, row = QWidget(window), QWidget(window)
    flow, beside = FlowLayout(below), QHBoxLayout(row)
    buttons = [QPushButton(f"Choice {number}") for number in range(5)]
    for button in buttons:
        flow.addWidget(button)
    window.resize(300, 200)
    high = flow.heightForWidth(200)
    for _ in range(8):
        for layout in (beside, flow):
            for button in buttons:
                layout.addWidget(button)
        assert flow.heightForWidth(200) == high
    found = [flow.itemAt(place) for place in range(flow.count())]
    assert [item.widget() for item in found if item is not None] == buttons


def test_an_item_whose_widget_went_elsewhere_is_known_to_be_gone(qtbot: QtBot) -> None:
    """Else the next item at its address is taken for it, and the program dies of that some day."""
    window = QWidget()
    qtbot.addWidget(window)
    below, row = QWidget(window), QWidget(window)
    flow, beside = FlowLayout(below), QHBoxLayout(row)
    button = QPushButton("Choice")
    flow.addWidget(button)
    item = flow.itemAt(0)
    assert isValid(item)
    beside.addWidget(button)
    assert flow.count() == 0
    assert not isValid(item)


def test_an_item_lives_until_qt_has_deleted_it(qtbot: QtBot) -> None:
    """Else it is deleted twice: of a window made narrow and wide again the program died."""
    window = QWidget()
    qtbot.addWidget(window)
    below, row = QWidget(window), QWidget(window)
    flow, beside = FlowLayout(below), QHBoxLayout(row)
    button = QPushButton("Choice")
    flow.addWidget(button)
    here = flow.itemAt(0)
    assert here is not None
    item = weakref.ref(here)
    del here
    beside.addWidget(button)
    left = item()
    assert left is not None
    assert not isValid(left)


def test_what_stands_in_columns_begins_below_one_another(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 8, 4, in_columns=True)
    names = ["Mara", "Maximiliane von Hohenstein", "Jo", "Wei-Lin Chen", "Al"]
    buttons = [QPushButton(name) for name in names]
    for button in buttons:
        flow.addWidget(button)
    wide = max(button.sizeHint().width() for button in buttons)
    assert flow.sizeHint().width() == 5 * wide + 4 * 8
    holder.resize(2 * wide + 8, flow.heightForWidth(2 * wide + 8))
    holder.show()
    assert [button.x() for button in buttons] == [0, wide + 8, 0, wide + 8, 0]
    assert len({button.y() for button in buttons}) == 3
