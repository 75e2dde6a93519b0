"""What scrolls up and down, and sideways only where words are too large for the room."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.scroll import FittedScroll

WIDE, HIGH, BAR = 48, 130, 12


def area_of(qtbot: QtBot, width: int, height: int) -> FittedScroll:
    """What is inside takes 48 by 130 at the least; bars are as wide as in the product."""
    content = QWidget()
    block = QWidget()
    block.setMinimumSize(WIDE, HIGH)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(block)
    area = FittedScroll(content)
    area.setStyleSheet(
        "QScrollArea { border: none; }"
        f"QScrollBar:vertical {{ width: {BAR}px; }} QScrollBar:horizontal {{ height: {BAR}px; }}"
    )
    qtbot.addWidget(area)
    area.resize(width, height)
    area.show()
    return area


@pytest.mark.parametrize("narrow", [WIDE - 8, WIDE - 5, WIDE - 1])
def test_two_bars_that_take_each_others_room_come_to_rest(qtbot: QtBot, narrow: int) -> None:
    """With one bar the other is wanted, and without it not: they went round without an end."""
    area = area_of(qtbot, WIDE + 7, HIGH - 6)
    area.resize(narrow, HIGH + 4)
    assert area.horizontalScrollBar().maximum() == WIDE - area.viewport().width()


def test_the_bar_goes_when_there_is_room_again(qtbot: QtBot) -> None:
    area = area_of(qtbot, WIDE - 18, 200)
    assert area.horizontalScrollBar().isVisible()
    area.resize(WIDE + 32, 200)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def area_with_margins(qtbot: QtBot) -> tuple[FittedScroll, QWidget]:
    """An area around one block with 24 px beside it; the bar is to stand in those on the right."""
    content, block = QWidget(), QWidget()
    block.setMinimumHeight(HIGH)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(24, 0, 24, 0)
    layout.addWidget(block)
    area = FittedScroll(content, bar_in_margin=True)
    area.setStyleSheet("QScrollArea { border: none; } QScrollBar:vertical { width: 12px; }")
    qtbot.addWidget(area)
    return area, block


class Untold(QObject):
    """Keeps from an area that its room has changed."""

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.Resize


def test_the_margin_is_right_though_nobody_told_of_the_room_that_the_bar_left(
    qtbot: QtBot,
) -> None:
    """A screen that was laid out unseen, with a bar, is told of one size and gets another."""
    area, block = area_with_margins(qtbot)
    area.resize(200, HIGH - 40)
    area.show()
    QApplication.processEvents()
    assert area.verticalScrollBar().isVisible()
    untold = Untold()
    area.viewport().installEventFilter(untold)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content = block.parentWidget()
    assert content is not None
    content.resize(area.viewport().size())
    QApplication.processEvents()
    assert (block.x(), block.width()) == (24, 152)


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_bar_in_the_margin_leaves_the_content_where_it_was(
    qtbot: QtBot, is_mirrored: bool
) -> None:
    """What scrolls would else end 12 px before the head above it does."""
    area, block = area_with_margins(qtbot)
    way = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
    area.setLayoutDirection(way)
    area.resize(200, HIGH + 20)
    area.show()
    for height, has_bar in ((HIGH + 20, False), (HIGH - 40, True), (HIGH + 20, False)):
        area.resize(200, height)
        QApplication.processEvents()
        assert area.verticalScrollBar().isVisible() is has_bar
        left = block.mapTo(area, block.rect().topLeft()).x()
        assert (left, block.width()) == (24, 152)
