"""The sheet of shortcuts: found by words or keys, changed by pressing others, and back again."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.keymap import InMemoryShortcuts
from desktop.actions.registry import Action, ActionRegistry
from desktop.design.theme import Theme
from desktop.studio.shortcuts.groups import grouped
from desktop.studio.shortcuts.row import KeyRow
from desktop.studio.shortcuts.sheet import ShortcutSheet
from desktop.widgets.overlay import open_overlay

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """A window with actions, and what was done in it."""

    def __init__(self, theme: Theme) -> None:
        self.done: list[str] = []
        self.theme = theme
        self.store = InMemoryShortcuts()
        self.window = QWidget()
        self.entry = QLineEdit()
        self.window.resize(1200, 800)
        QVBoxLayout(self.window).addWidget(self.entry)
        self.actions = ActionRegistry(self.store, self.window)
        self.actions.add(
            Action("undo", "Undo", lambda: self.done.append("undo"), "Ctrl+Z"),
            Action("shortcuts.show", "Shortcuts", self.open, "?"),
            Action("go.lessons", "Go to Lessons", lambda: self.done.append("go"), "Ctrl+4"),
            Action("lessons.search", "Search lessons", lambda: self.done.append("search")),
        )
        self.actions.attach(self.window)

    def open(self) -> None:
        ShortcutSheet(self.theme, self.window, self.actions).open()

    @property
    def sheet(self) -> ShortcutSheet:
        shown = open_overlay(self.window)
        assert isinstance(shown, ShortcutSheet)
        return shown

    def row(self, action_id: str) -> KeyRow:
        return self.sheet.rows[action_id]

    def press_keys(self, action_id: str, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> KeyRow:
        """Press the button of an action's keys, and then others."""
        row = self.row(action_id)
        press(row.keys)
        QTest.keyClick(row.keys, key, held)
        return row


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    made = Desk(theme)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.window.setFocus()
    QTest.keyClick(made.window, Qt.Key.Key_Question, SHIFT)
    return made


def press(widget: QWidget) -> None:
    QCoreApplication.sendPostedEvents()  # what just appeared has its place by then
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def shown(desk: Desk) -> list[str]:
    return [row.action.id for row in desk.sheet.rows.values() if row.isVisible()]


def test_a_question_mark_opens_it_but_not_while_text_is_written(desk: Desk) -> None:
    assert desk.sheet.isVisible()
    QTest.keyClick(desk.sheet.search, Qt.Key.Key_Escape)
    desk.entry.setFocus()
    QTest.keyClick(desk.entry, Qt.Key.Key_Question, SHIFT)
    assert (desk.entry.text(), open_overlay(desk.window)) == ("?", None)


def test_actions_stand_under_where_they_belong(desk: Desk) -> None:
    titles = [
        (group.title, [action.id for action in group.actions])
        for group in grouped(desk.actions.actions)
    ]
    assert titles == [
        ("Everywhere", ["undo", "shortcuts.show"]),
        ("Go to", ["go.lessons"]),
        ("Lessons", ["lessons.search"]),
    ]


def test_it_is_searched_by_words_and_by_keys(desk: Desk) -> None:
    QTest.keyClicks(desk.sheet.search, "lessons")
    assert shown(desk) == ["go.lessons", "lessons.search"]
    desk.sheet.search.clear()
    QTest.keyClicks(desk.sheet.search, "ctrl+z")
    assert shown(desk) == ["undo"]
    QTest.keyClicks(desk.sheet.search, "zz")
    assert shown(desk) == []
    assert desk.sheet.nothing.text() == "No action matches “ctrl+zzz”."


def test_new_keys_are_pressed_kept_and_told_at_once(desk: Desk) -> None:
    row = desk.press_keys("lessons.search", Qt.Key.Key_F)
    assert row.keys.text() == "Ctrl F"
    assert desk.actions.tip_of("lessons.search") == "Search lessons (Ctrl F)"
    assert dict(desk.store.load()) == {"lessons.search": "Ctrl+F"}
    QTest.keyClick(desk.sheet.search, Qt.Key.Key_Escape)
    QTest.keyClick(desk.window, Qt.Key.Key_F, CTRL)
    assert desk.done == ["search"]


def test_keys_that_are_pressed_for_the_sheet_do_nothing_else(desk: Desk) -> None:
    desk.press_keys("lessons.search", Qt.Key.Key_4)
    assert desk.done == []


def test_a_clash_names_the_other_and_can_be_left_or_taken(desk: Desk) -> None:
    row = desk.press_keys("lessons.search", Qt.Key.Key_Z)
    words = "Ctrl Z is already used by “Undo”, which would lose its shortcut."
    assert (row.clash.problem.text(), row.clash.problem.isVisible()) == (words, True)
    press(row.clash.leave)
    assert (row.clash.problem.isVisible(), desk.actions.keys_of("undo")) == (False, "Ctrl+Z")
    row = desk.press_keys("lessons.search", Qt.Key.Key_Z)
    QTest.keyClick(row.clash.use, Qt.Key.Key_Space)
    assert (desk.row("undo").keys.text(), row.keys.text()) == ("none", "Ctrl Z")


def test_one_gets_its_own_keys_back_and_so_do_all(desk: Desk) -> None:
    desk.press_keys("undo", Qt.Key.Key_U)
    desk.press_keys("go.lessons", Qt.Key.Key_L)
    press(desk.row("undo").back)
    assert (desk.row("undo").keys.text(), desk.row("undo").back.isVisible()) == ("Ctrl Z", False)
    press(desk.sheet.reset)
    assert desk.actions.keys_of("go.lessons") == "Ctrl+4"
    assert (desk.sheet.reset.isVisible(), dict(desk.store.load())) == (False, {})


def test_own_keys_that_another_has_now_are_asked_for(desk: Desk) -> None:
    press(desk.press_keys("lessons.search", Qt.Key.Key_Z).clash.use)
    press(desk.row("undo").back)
    assert (
        desk.row("undo")
        .clash.problem.text()
        .startswith("Ctrl Z is already used by “Search lessons”")
    )
    press(desk.row("undo").clash.use)
    assert dict(desk.store.load()) == {}


def test_keys_that_move_about_are_refused_and_esc_and_backspace_have_their_meaning(
    desk: Desk,
) -> None:
    row = desk.press_keys("undo", Qt.Key.Key_Space, NONE)
    assert row.clash.problem.text() == "Space is needed for navigation. Add Ctrl or Alt."
    press(row.keys)
    assert row.keys.text() == "Press keys…"
    QTest.keyClick(row.keys, Qt.Key.Key_Escape)
    assert (row.keys.text(), desk.sheet.isVisible()) == ("Ctrl Z", True)
    row = desk.press_keys("undo", Qt.Key.Key_Backspace, NONE)
    assert (row.keys.text(), desk.actions.tip_of("undo")) == ("none", "Undo")


def test_a_sign_that_needs_shift_is_the_sign_alone(desk: Desk) -> None:
    row = desk.row("undo")
    press(row.keys)
    QTest.keyClick(row.keys, Qt.Key.Key_Exclam, SHIFT)
    assert desk.actions.keys_of("undo") == "!"


def test_it_is_all_reached_by_keyboard(desk: Desk) -> None:
    QTest.keyClick(desk.sheet.search, Qt.Key.Key_Tab)
    reached = desk.window.focusWidget()
    while reached is not desk.row("undo").keys:
        QTest.keyClick(reached, Qt.Key.Key_Tab)
        reached = desk.window.focusWidget()
        assert reached is not desk.sheet.search, "the keys are not reached"
    QTest.keyClick(reached, Qt.Key.Key_Space)
    QTest.keyClick(reached, Qt.Key.Key_J, CTRL)
    assert desk.actions.keys_of("undo") == "Ctrl+J"


def test_it_is_painted_though_its_rows_were_asked_for_before(qtbot: QtBot, desk: Desk) -> None:
    desk.sheet.dismiss()
    sheet = ShortcutSheet(desk.theme, desk.window, desk.actions)
    assert sheet.rows
    sheet.open()
    qtbot.waitUntil(sheet.updatesEnabled)
    assert sheet.isVisible()
