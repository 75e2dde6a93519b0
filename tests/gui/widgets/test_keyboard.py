"""Keys say what was typed; the picture of a code can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from desktop.widgets.keyboard import Keyboard
from desktop.widgets.keyboard_layout import COLUMNS, KeyCap, KeyKind, Purpose, keyboard_rows
from desktop.widgets.keypad import Keypad
from desktop.widgets.qr import QUIET_MODULES, QrCode


def plain_key(cap: KeyCap) -> QAbstractButton:
    return QPushButton(cap.kind.name)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_no_row_is_wider_than_the_board(purpose: Purpose) -> None:
    for row in keyboard_rows(purpose, False, False):
        assert sum(cap.span for cap in row) <= COLUMNS


def test_shift_is_for_one_letter(qtbot: QtBot) -> None:
    board = Keyboard(plain_key)
    qtbot.addWidget(board)
    typed: list[str] = []
    board.typed.connect(typed.append)
    for text in ("SHIFT", "Q", "w"):
        key = next(key for _, key in board.keys if key.text() == text)
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert typed == ["Q", "w"]


def test_each_purpose_has_its_own_signs(qtbot: QtBot) -> None:
    board = Keyboard(plain_key)
    qtbot.addWidget(board)
    signs = {}
    for purpose in (Purpose.NAME, Purpose.SEARCH, Purpose.CONTACT):
        board.serve(purpose)
        caps = [cap.text for cap, _ in board.keys if cap.kind is KeyKind.CHARACTER]
        signs[purpose] = [text for text in caps if not text.isalnum()]
    assert signs == {
        Purpose.NAME: ["-", "'"],
        Purpose.SEARCH: ["$", "."],
        Purpose.CONTACT: ["@", ".", "-", "_", "+"],
    }


def test_the_pad_types_digits_and_erases(qtbot: QtBot) -> None:
    pad = Keypad(plain_key)
    qtbot.addWidget(pad)
    typed: list[str] = []
    pad.typed.connect(typed.append)
    pad.erased.connect(lambda: typed.append("<"))
    for cap, key in pad.keys:
        if cap.text in {"7", "0"} or cap.kind is KeyKind.BACKSPACE:
            QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert typed == ["7", "0", "<"]
    assert KeyKind.SWITCH not in {cap.kind for cap, _ in pad.keys}


def test_a_code_stands_in_four_white_modules(qtbot: QtBot) -> None:
    module = 5
    code = QrCode(module)
    qtbot.addWidget(code)
    code.show_payload("INSTAINSTRU:K7M42Q")
    code.resize(code.sizeHint())
    code.show()
    image = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

    side = module * (code.modules + 2 * QUIET_MODULES)
    assert (image.width(), image.height()) == (side, side)
    quiet = module * QUIET_MODULES

    def is_dark(x: int, y: int) -> bool:
        return image.pixelColor(x, y).lightness() < 128

    assert not any(is_dark(x, y) for x in range(side) for y in range(quiet))
    assert not any(is_dark(x, y) for x in range(quiet) for y in range(side))
    finder = [is_dark(quiet + module * n + module // 2, quiet + module // 2) for n in range(8)]
    assert finder == [True] * 7 + [False]


def test_an_empty_code_shows_nothing(qtbot: QtBot) -> None:
    code = QrCode()
    qtbot.addWidget(code)
    code.show_payload("A")
    code.show_payload("")
    assert code.modules == 0
    assert code.sizeHint().isEmpty()
