"""A new look put on while somebody works: in turns, unseen until it is whole."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from desktop.design.dressing import Dressing
from desktop.design.hearers import Hearers
from desktop.design.theme import SchemeChoice, Theme
from desktop.widgets.text import Text


class Listener(QObject):
    """Counts how often it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def hear(self) -> None:
        """Once more."""
        self.times += 1


class Painted(QWidget):
    """A window with words and a field in it that notes what each of its paintings showed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.shown: list[tuple[QColor, QColor]] = []
        self.words = Text(theme, "Nothing waits.", tone="muted")
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.field)

    def paintEvent(self, event: object) -> None:
        """Note the colours of the words and of the field."""
        self.shown.append(self.wears())

    def wears(self) -> tuple[QColor, QColor]:
        """The colours of the words and of the field now."""
        words, field = self.words.palette(), self.field.palette()
        return words.windowText().color(), field.base().color()


@pytest.fixture
def window(qtbot: QtBot, dressed: Theme) -> Painted:
    made = Painted(dressed)
    qtbot.addWidget(made)
    dressed.dress_in_turns(made)
    made.show()
    qtbot.waitUntil(lambda: bool(made.shown))
    return made


def _names(worn: tuple[QColor, QColor]) -> tuple[str, str]:
    return worn[0].name(), worn[1].name()


def test_it_is_never_painted_half_dressed(qtbot: QtBot, dressed: Theme, window: Painted) -> None:
    window.shown.clear()
    dressed.wear(SchemeChoice.DARK, 1.3)
    assert dressed.is_dressing
    assert not window.updatesEnabled()
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    qtbot.waitUntil(lambda: bool(window.shown))
    colors = dressed.colors
    assert set(map(_names, window.shown)) == {
        (colors.text_muted.qt.name(), colors.surface_raised.qt.name())
    }


def test_what_is_typed_meanwhile_arrives(qtbot: QtBot, dressed: Theme, window: Painted) -> None:
    dressed.choose(SchemeChoice.DARK)
    QTest.keyClicks(window.field, "mara")
    assert dressed.is_dressing
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    assert window.field.text() == "mara"


def test_another_look_meanwhile_is_the_one_that_stays(
    qtbot: QtBot, dressed: Theme, window: Painted
) -> None:
    dressed.choose(SchemeChoice.DARK)
    dressed.wear(SchemeChoice.CONTRAST, 1.5)
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    assert window.updatesEnabled()
    assert window.words.palette().windowText().color() == dressed.colors.text_muted.qt
    assert window.field.palette().base().color() == dressed.colors.surface_raised.qt


def test_a_window_that_goes_meanwhile_comes_back_in_the_new_look(
    qtbot: QtBot, dressed: Theme, window: Painted
) -> None:
    dressed.choose(SchemeChoice.DARK)
    window.hide()
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    window.show()
    assert window.updatesEnabled()
    assert window.field.palette().base().color() == dressed.colors.surface_raised.qt


def test_everybody_hears_once_and_those_who_are_gone_are_left_out() -> None:
    hearers = Hearers()
    all_of_them = [Listener() for _ in range(30)]
    for each in all_of_them:
        hearers.connect(each.hear)
    steps = hearers.in_turns()
    next(steps)
    assert 0 < sum(each.times for each in all_of_them) < len(all_of_them)
    for _ in range(100):
        hearers.connect(Listener().hear)
    for _ in steps:
        pass
    assert {each.times for each in all_of_them} == {1}
    assert sum(1 for _ in hearers.in_turns()) < 8


def test_what_is_hidden_waits_until_all_that_is_seen_is_dressed(
    qtbot: QtBot, dressed: Theme, window: Painted
) -> None:
    hidden = Text(dressed, "Somewhere else.", tone="muted", parent=window)
    hidden.ensurePolished()
    hidden.hide()
    dressing = dressed._dressing
    assert dressing is not None
    dressed.choose(SchemeChoice.DARK)
    for _ in dressing.give_fonts_back():
        pass
    assert hidden in dressing._hidden
    dressing._dress_more()  # as its timer does, whenever it comes round
    assert hidden in dressing._hidden
    qtbot.waitUntil(lambda: not dressed.is_dressing)
    assert hidden.palette().windowText().color() == window.words.palette().windowText().color()


def test_what_goes_while_a_look_is_put_on_is_left_out(
    undressed_app: QApplication, window: Painted
) -> None:
    parent = QWidget()
    child = QWidget(parent)
    child.ensurePolished()

    def prepare() -> None:
        delete(parent)

    Dressing(undressed_app).put_on("QWidget { color: #112233 }", prepare)
    assert not isValid(child)
    assert window.field.palette().windowText().color() == QColor("#112233")
