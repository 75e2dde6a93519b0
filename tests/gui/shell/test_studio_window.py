"""The frame draws its state, asks for what was pressed, and makes screens when first shown."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.design.theme import Theme
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import InlineJobs
from desktop.runtime.presenter import Presenter, Screen
from desktop.studio.shell.lower_rail import HueCheck, LowerRail, RailFilter
from desktop.studio.shell.rail import NavRow
from desktop.studio.shell.state import Badge, ScreenId, ShellState, spec_for
from desktop.studio.shell.window import StudioWindow
from desktop.widgets.sync_pill import SyncMood, SyncState

STATE = ShellState(
    "Harbour Street",
    "Halifax · AST",
    "Mara Lindqvist",
    badges=(Badge(ScreenId.MESSAGES, 3), Badge(ScreenId.ATTENTION, 2, is_urgent=True)),
    sync=SyncState(SyncMood.OFFLINE, 3, "14:05"),
)


class Factory:
    """Makes screens and counts them."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> QWidget:
        self.made += 1
        presenter: Presenter[int] = Presenter(0, InlineJobs())
        return Screen(presenter, QWidget(), ChangeHub(), lower_rail=QLabel("Instructors"))


@pytest.fixture
def factory() -> Factory:
    return Factory()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, factory: Factory) -> StudioWindow:
    made = StudioWindow(theme, [spec_for(screen, factory) for screen in ScreenId], STATE)
    qtbot.addWidget(made)
    made.show()
    return made


def row(window: StudioWindow, screen: ScreenId) -> NavRow:
    return next(found for found in window.findChildren(NavRow) if found.screen_id is screen)


def test_pressing_a_row_asks_for_its_screen_and_changes_nothing(
    qtbot: QtBot, window: StudioWindow
) -> None:
    with qtbot.waitSignal(window.screen_requested) as asked:
        QTest.mouseClick(row(window, ScreenId.LESSONS), Qt.MouseButton.LeftButton)
    assert asked.args == [ScreenId.LESSONS]
    assert row(window, ScreenId.TODAY).isChecked()
    assert not row(window, ScreenId.LESSONS).isChecked()


def test_screens_are_made_once_when_first_shown(window: StudioWindow, factory: Factory) -> None:
    assert factory.made == 1
    for screen in (ScreenId.LESSONS, ScreenId.TODAY, ScreenId.LESSONS):
        window.render_state(replace(STATE, screen=screen))
    assert factory.made == 2
    assert row(window, ScreenId.LESSONS).isChecked()
    assert window.windowTitle() == "Lessons – Harbour Street"


class Asked(QWidget):
    """Counts how often it is asked how high it would be."""

    times = 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.times += 1
        return width


def test_a_screen_that_is_hidden_is_not_asked_for_its_size(qtbot: QtBot, theme: Theme) -> None:
    views = [Asked(), Asked()]

    def screen() -> QWidget:
        return Screen(Presenter(0, InlineJobs()), views.pop(), ChangeHub())

    hidden, shown = reversed(views)
    specs = [spec_for(each, screen) for each in (ScreenId.TODAY, ScreenId.LESSONS)]
    window = StudioWindow(theme, specs, STATE)
    qtbot.addWidget(window)
    window.show()
    window.render_state(replace(STATE, screen=ScreenId.LESSONS))
    QCoreApplication.sendPostedEvents()
    hidden.times = shown.times = 0
    for view in (hidden, shown):
        view.updateGeometry()
    window.sizeHint()
    QCoreApplication.sendPostedEvents()
    assert hidden.times == 0
    assert shown.times > 0


def test_pill_tells_the_truth_and_opens_what_waits(qtbot: QtBot, window: StudioWindow) -> None:
    pill = window.top_bar.pill
    assert pill.text() == "Offline since 14:05 · 3 changes waiting"
    with qtbot.waitSignal(window.pill_clicked):
        QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    window.render_state(replace(STATE, sync=SyncState()))
    assert pill.text() == "Up to date"


def test_undo_stands_in_the_bar_only_while_something_can_be_undone(
    qtbot: QtBot, window: StudioWindow
) -> None:
    def offers() -> list[QAbstractButton]:
        buttons = window.top_bar.findChildren(QAbstractButton)
        return [button for button in buttons if "Undo" in button.text() and button.isVisible()]

    assert offers() == []
    window.render_state(replace(STATE, undo="clear Wednesday evening"))
    (offer,) = offers()
    assert offer.text() == "Undo “clear Wednesday evening”"
    with qtbot.waitSignal(window.undo_requested):
        offer.click()


def test_rail_folds_in_a_narrow_window(window: StudioWindow) -> None:
    window.resize(1440, 900)
    assert window.rail.width() == 208
    window.resize(1100, 800)
    assert window.rail.width() == 56
    assert row(window, ScreenId.TODAY).toolTip() == "Today"


def test_lower_rail_belongs_to_the_screen(window: StudioWindow) -> None:
    labels = [label for label in window.rail.findChildren(QLabel) if label.text() == "Instructors"]
    assert [label.isVisible() for label in labels] == [True]
    window.render_state(replace(STATE, screen=ScreenId.LESSONS))
    labels = [label for label in window.rail.findChildren(QLabel) if label.text() == "Instructors"]
    assert [label.isVisible() for label in labels].count(True) == 1


def test_every_part_of_the_frame_is_reached_by_tab_and_has_a_name(window: StudioWindow) -> None:
    window.activateWindow()
    window.setFocus()
    reached: list[str] = []
    for _ in range(20):
        focused = window.focusWidget()
        if focused.accessibleName():
            reached.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = {"Harbour Street, Halifax · AST", "Today", "Settings", "Mara Lindqvist"}
    wanted |= {"Search, go to, or type a booking", "Offline since 14:05 · 3 changes waiting"}
    assert wanted <= set(reached)


def test_enter_presses_a_row(qtbot: QtBot, window: StudioWindow) -> None:
    with qtbot.waitSignal(window.screen_requested) as asked:
        QTest.keyClick(row(window, ScreenId.SETTINGS), Qt.Key.Key_Return)
    assert asked.args == [ScreenId.SETTINGS]


def test_instructors_in_the_rail_are_ticked_by_key_and_read_aloud(
    qtbot: QtBot, theme: Theme
) -> None:
    rail = LowerRail(theme, "Instructors", "5 of 12")
    check = HueCheck(theme, "Wei-Lin Chen", 2)
    rail.add(check)
    qtbot.addWidget(rail)
    rail.show()
    with qtbot.waitSignal(check.toggled) as told:
        QTest.keyClick(check, Qt.Key.Key_Space)
    assert (told.args, check.accessibleName()) == ([True], "Wei-Lin Chen")
    with qtbot.waitSignal(rail.link_pressed):
        rail.link.click()
    rail.grab()


def test_saved_filter_says_how_many_it_finds(qtbot: QtBot, theme: Theme) -> None:
    found = RailFilter(theme, "Unpaid", 5)
    qtbot.addWidget(found)
    assert found.accessibleName() == "Unpaid, 5"
    found.show_count(None)
    assert found.accessibleName() == "Unpaid"


@pytest.mark.parametrize("lose", [lambda w: w.setEnabled(False), lambda w: w.hide()])
def test_focus_that_is_lost_stays_in_the_screen(
    window: StudioWindow, lose: Callable[[QWidget], None]
) -> None:
    screen = window.screen_widget(STATE.screen)
    button = QPushButton("Book this", screen)
    button.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    lose(button)
    found = window.focusWidget()
    assert found is not None
    assert found is screen or screen.isAncestorOf(found)


def test_tab_still_leaves_the_screen(window: StudioWindow) -> None:
    screen = window.screen_widget(STATE.screen)
    button = QPushButton("Book this", screen)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Tab)
    found = window.focusWidget()
    assert found is not None
    assert not screen.isAncestorOf(found)


def test_coming_forward_leaves_a_maximised_window_maximised(window: StudioWindow) -> None:
    window.showMaximized()
    window.showMinimized()
    window.come_forward()
    assert window.isMaximized()
    assert not window.isMinimized()
