"""Where one reads from the right: words begin there whatever their letters, arrows point back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.widgets.buttons import IconButton
from desktop.widgets.text import Text


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """The program of a language that is written from the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def inked(picture: QImage) -> range:
    """The columns in which something is drawn."""
    ground = picture.pixel(picture.width() // 2, 0)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixel(x, y) != ground for y in range(picture.height()))
    ]
    return range(columns[0], columns[-1] + 1)


@pytest.mark.usefixtures("mirrored")
def test_a_time_stands_where_one_begins_to_read(qtbot: QtBot, theme: Theme) -> None:
    label = Text(theme, "09:15")
    qtbot.addWidget(label)
    label.resize(300, 30)
    assert inked(label.grab().toImage()).start > 150


def test_an_arrow_points_to_what_was_before(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    def drawn(icon: Icon) -> QImage:
        button = IconButton(theme, icon, "Earlier")
        qtbot.addWidget(button)
        button.ensurePolished()
        return button.icon().pixmap(button.iconSize()).toImage()

    left, right = drawn(Icon.CARET_LEFT), drawn(Icon.CARET_RIGHT)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert drawn(Icon.CARET_LEFT) == right
        assert drawn(Icon.CARET_RIGHT) == left
        assert left != right
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
