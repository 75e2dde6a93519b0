"""Where one reads from the right: words begin there whatever their letters, arrows point back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.calendar.paint.text import GridText, TextRole
from desktop.design.colors import Color
from desktop.design.icons import Icon
from desktop.design.theme import Theme
from desktop.design.type import INTER
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


def test_painted_times_go_as_one_reads_and_names_as_their_letters_do() -> None:
    def heavy_end(words: str, *, is_rtl: bool) -> str:
        """At which end most of it stands."""
        text = GridText(INTER, 1.0, is_rtl=is_rtl)
        wide = round(text.width(TextRole.ROW, words))
        picture = QImage(wide + 2, 20, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        text.leading(painter, TextRole.ROW, words, QRectF(picture.rect()), Color("#000000"))
        painter.end()
        middle = wide // 2
        ink = [sum(255 - picture.pixelColor(x, y).red() for y in range(20)) for x in range(wide)]
        return "left" if sum(ink[:middle]) > sum(ink[middle:]) else "right"

    assert heavy_end("1 – 88888", is_rtl=True) == "left", "its end is read last"
    assert heavy_end("1 – 88888", is_rtl=False) == "right"
    assert heavy_end("i – WWWWW", is_rtl=True) == "right"
