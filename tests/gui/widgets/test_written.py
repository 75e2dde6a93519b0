"""What was written once is written the same way again, and as Qt would have written it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.design.theme import SchemeChoice, Theme
from desktop.widgets.written import Face, has_figures

BOX = QRect(6, 4, 180, 31)
LEADING, TRAILING = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing


@pytest.fixture
def face(qtbot: QtBot) -> Face:
    return Face(Theme(SchemeChoice.LIGHT).font())


def _painted(draw: Callable[[QPainter], None]) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    draw(painter)
    painter.end()
    return image


@pytest.mark.parametrize("is_trailing", [False, True])
@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("words", ["Wei-Lin O’Brien", "09:30 AM", "$54.00"])
def test_words_stand_where_qt_would_write_them(
    face: Face, words: str, is_mirrored: bool, is_trailing: bool
) -> None:
    direction = Qt.LayoutDirection.RightToLeft if is_mirrored else Qt.LayoutDirection.LeftToRight
    alignment = (TRAILING if is_trailing else LEADING) | Qt.AlignmentFlag.AlignVCenter

    def by_qt(painter: QPainter) -> None:
        painter.setLayoutDirection(direction)
        painter.setFont(face.font)
        painter.drawText(BOX, int(alignment), words)

    def by_face(painter: QPainter) -> None:
        painter.setLayoutDirection(direction)
        face.write(painter, BOX, words, is_trailing=is_trailing, is_mirrored=is_mirrored)

    assert _painted(by_face) == _painted(by_qt)
    assert _painted(by_face) == _painted(by_qt), "not the same the second time"


def test_words_that_are_read_from_the_right_begin_where_all_do_in_a_row_read_from_the_left(
    face: Face,
) -> None:
    image = _painted(lambda painter: face.write(painter, BOX, "נועה"))
    inked = [x for x in range(200) for y in range(40) if image.pixelColor(x, y).value() < 128]
    assert min(inked) < BOX.left() + 4


def test_what_has_no_room_ends_in_dots_and_is_whole_where_there_is_room(face: Face) -> None:
    words = "Anneliese van den Bergh-Hartmann"
    wide = QFontMetrics(face.font).horizontalAdvance(words)
    for _ in range(2):
        assert face.shown(words, wide + 1) == words
        assert face.shown(words, 80).endswith("…")
        assert face.width(face.shown(words, 80)) <= 80


@pytest.mark.parametrize(
    ("words", "expected"), [("09:30", True), ("Wei-Lin 2", False), ("Olivia", False), ("", False)]
)
def test_figures_are_told_from_names(words: str, expected: bool) -> None:
    assert has_figures(words) is expected
