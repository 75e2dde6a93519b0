"""What is hidden while the look changes, and looks as if it had been made in the new one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.design.dressing import Dressing
from desktop.design.theme import SchemeChoice, Theme
from desktop.widgets.buttons import Button, Variant
from desktop.widgets.text import Text


class Page(QWidget):
    """Something of every kind that a sheet dresses."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.quiet = Text(theme, "Nothing waits.", tone="muted")
        box = QComboBox()
        box.addItem("60 min")
        parts = (self.quiet, Button(theme, "Book", Variant.PRIMARY), QRadioButton("Weekly"), box)
        layout = QVBoxLayout(self)
        for part in parts:
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a ring is around one window's only
            layout.addWidget(part)
        layout.addStretch(1)


class Stack(QStackedWidget):
    """Two pages of which the first is seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.seen, self.hidden = Page(theme), Page(theme)
        for page in (self.seen, self.hidden):
            self.addWidget(page)
            self.setCurrentWidget(page)
        self.resize(320, 240)
        self.show()
        self.setCurrentWidget(self.seen)


@pytest.fixture
def stack(qtbot: QtBot, dressed: Theme) -> Stack:
    made = Stack(dressed)
    qtbot.addWidget(made)
    return made


def picture(stack: Stack) -> QImage:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return stack.grab().toImage()


def afresh(qtbot: QtBot, theme: Theme) -> QImage:
    made = Stack(theme)
    qtbot.addWidget(made)
    return picture(made)


def test_what_is_seen_is_dressed_at_once(qtbot: QtBot, dressed: Theme, stack: Stack) -> None:
    dressed.wear(SchemeChoice.DARK, 1.3)
    assert picture(stack) == afresh(qtbot, dressed)


def test_what_is_shown_before_its_turn_is_dressed_by_then(
    qtbot: QtBot, dressed: Theme, stack: Stack
) -> None:
    dressed.wear(SchemeChoice.DARK, 1.3)
    dressed.finish_dressing(stack.hidden)
    stack.setCurrentWidget(stack.hidden)
    assert picture(stack) == afresh(qtbot, dressed)


def test_what_nobody_shows_is_dressed_at_leisure(
    qtbot: QtBot, dressed: Theme, stack: Stack
) -> None:
    for choice in (SchemeChoice.DARK, SchemeChoice.LIGHT, SchemeChoice.DARK):
        dressed.wear(choice, 1.3)
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    stack.setCurrentWidget(stack.hidden)
    assert picture(stack) == afresh(qtbot, dressed)


def test_words_that_change_their_tone_meanwhile_take_nothing_of_the_old_look_along(
    dressed: Theme, stack: Stack
) -> None:
    plain = stack.hidden.quiet
    dressed.choose(SchemeChoice.DARK)
    plain.set_tone("danger")
    plain.set_tone("")
    dressed.finish_dressing(stack.hidden)
    assert plain.palette().windowText().color() == dressed.colors.text.qt


def test_what_is_gone_before_its_turn_is_left_out(
    qtbot: QtBot, dressed: Theme, stack: Stack
) -> None:
    dressed.choose(SchemeChoice.DARK)
    stack.removeWidget(stack.hidden)
    stack.hidden.deleteLater()
    QApplication.sendPostedEvents(stack.hidden, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not dressed.is_dressing)


def test_a_face_that_a_desktop_has_for_its_buttons_is_not_the_programs(
    qapp: QApplication, theme: Theme
) -> None:
    dressing, sheet = Dressing(qapp, theme), qapp.styleSheet()
    of_desktop = QFont("Courier")

    def prepare() -> None:
        qapp.setFont(of_desktop, "QPushButton")  # type: ignore[arg-type]  # its stub says bytes

    dressing.put_on(sheet, prepare)
    buttons = QApplication.font("QPushButton")  # type: ignore[call-overload]  # its stub says bytes
    assert buttons == qapp.font()
