"""The bar under the lessons: the chosen one is told in full, and no act is lost in a small room."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.runtime.presenter import Screen
from desktop.studio.lesson_acts import LessonAct, act_words, offered
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.studio.lessons.act_bar import ActBar
from desktop.studio.lessons.values import LessonsState
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.lessons.test_acts import shown


@pytest.fixture
def screen(qtbot: QtBot, manager_seat: Seat) -> Screen[LessonsState]:
    """The screen with a lesson of this morning chosen: all but two acts fit it."""
    return shown(qtbot, manager_seat, manager_seat.book(6, 9))[0]


def bar_of(screen: Screen[LessonsState]) -> ActBar:
    """What stands below the table."""
    (bar,) = screen.findChildren(ActBar)
    QCoreApplication.processEvents()
    return bar


@pytest.mark.parametrize("width", [560, 760, 1232])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_lesson_is_told_in_full_and_what_has_no_room_is_in_the_menu(
    screen: Screen[LessonsState], manager_seat: Seat, width: int, scale: float
) -> None:
    manager_seat.desk.theme.scale_text(scale)
    screen.resize(round(width * scale), 844)
    bar = bar_of(screen)
    assert [each.shown_text() for each in (bar.who, bar.when)] == [bar.who.text(), bar.when.text()]
    visible = [act_words(act) for act, each in bar.buttons.items() if each.isVisible()]
    menu = bar.menu()
    hidden = [entry.text() for entry in menu.actions()]
    menu.deleteLater()
    line = screen.presenter.state.chosen
    assert line is not None
    assert visible + hidden == [act_words(act) for act in offered(manager_seat.desk, line)]
    assert bar.more.isVisible() is bool(hidden)
    last = [each for each in bar.buttons.values() if each.isVisible()][-1]
    assert last.geometry().right() < bar.width()
    manager_seat.desk.theme.scale_text(1.0)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_an_act_without_room_is_done_by_keyboard(screen: Screen[LessonsState]) -> None:
    screen.resize(560, 844)
    bar = bar_of(screen)
    assert not bar.buttons[LessonAct.CANCEL].isVisible()
    bar.more.setFocus()
    QTest.keyClick(bar.more, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert screen.findChildren(CancelDialog)
    assert QApplication.activePopupWidget() is None
