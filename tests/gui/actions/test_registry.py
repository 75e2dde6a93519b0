"""One registry knows what can be done, by which keys, and why not now."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.keymap import InMemoryShortcuts, ShortcutTaken
from desktop.actions.registry import Action, ActionRegistry, shown_keys
from desktop.design.theme import Theme
from desktop.widgets.dialog import Dialog


class Deeds:
    """What was done, and why it may not be."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.reason: str | None = None

    def book(self) -> None:
        self.done.append("book")

    def print_day(self) -> None:
        self.done.append("print")

    def refusal(self) -> str | None:
        return self.reason


@pytest.fixture
def deeds() -> Deeds:
    return Deeds()


@pytest.fixture
def store() -> InMemoryShortcuts:
    return InMemoryShortcuts()


@pytest.fixture
def registry(qtbot: QtBot, deeds: Deeds, store: InMemoryShortcuts) -> ActionRegistry:
    made = ActionRegistry(store)
    made.add(
        Action("lesson.new", "New lesson", deeds.book, "Ctrl+N", refused=deeds.refusal),
        Action("day.print", "Print day sheet", deeds.print_day),
    )
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 700)
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press_new(window: QWidget) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_shortcut_does_it(registry: ActionRegistry, window: QWidget, deeds: Deeds) -> None:
    registry.attach(window)
    press_new(window)
    assert deeds.done == ["book"]


def test_refused_action_says_why_and_does_nothing(
    qtbot: QtBot, registry: ActionRegistry, deeds: Deeds
) -> None:
    deeds.reason = "Choose an instructor first"
    with qtbot.waitSignal(registry.refused) as told:
        assert not registry.run("lesson.new")
    assert (told.args, deeds.done) == (["Choose an instructor first"], [])


def test_tooltip_names_the_keys(registry: ActionRegistry) -> None:
    assert registry.tip_of("lesson.new") == "New lesson (Ctrl N)"
    assert registry.tip_of("day.print") == "Print day sheet"


def test_bound_button_follows_the_refusal(
    qtbot: QtBot, registry: ActionRegistry, deeds: Deeds
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    registry.bind(button, "lesson.new")
    button.click()
    deeds.reason = "Choose an instructor first"
    registry.refresh()
    button.click()
    assert deeds.done == ["book"]
    assert (button.isEnabled(), button.toolTip()) == (False, "Choose an instructor first")


def test_remapped_keys_work_and_are_kept(
    registry: ActionRegistry, window: QWidget, deeds: Deeds, store: InMemoryShortcuts
) -> None:
    registry.attach(window)
    registry.remap("lesson.new", "Ctrl+B")
    press_new(window)
    assert deeds.done == []
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert deeds.done == ["book"]
    again = ActionRegistry(store)
    again.add(Action("lesson.new", "New lesson", deeds.book, "Ctrl+N"))
    assert again.keys_of("lesson.new") == "Ctrl+B"


def test_keys_in_use_are_refused(registry: ActionRegistry) -> None:
    with pytest.raises(ShortcutTaken, match=r"lesson\.new"):
        registry.remap("day.print", "Ctrl+N")
    assert registry.keys_of("day.print") == ""


def test_one_id_means_one_action(registry: ActionRegistry, deeds: Deeds) -> None:
    with pytest.raises(ValueError, match=r"day\.print"):
        registry.add(Action("day.print", "Again", deeds.book))


def test_shortcuts_rest_while_a_dialog_is_open(
    registry: ActionRegistry, window: QWidget, deeds: Deeds, theme: Theme
) -> None:
    registry.attach(window)
    dialog = Dialog(theme, window, "Sure?", "Yes", "No")
    dialog.open()
    press_new(window)
    assert deeds.done == []
    dialog.dismiss()
    press_new(window)
    assert deeds.done == ["book"]


def test_removed_action_is_deaf(registry: ActionRegistry, window: QWidget, deeds: Deeds) -> None:
    registry.attach(window)
    registry.remove("lesson.new")
    press_new(window)
    assert deeds.done == []
    assert [action.id for action in registry.actions] == ["day.print"]


def test_button_of_a_removed_action_is_off(qtbot: QtBot, registry: ActionRegistry) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    registry.bind(button, "day.print")
    registry.remove("day.print")
    assert not button.isEnabled()


def test_keys_are_written_as_on_the_caps() -> None:
    assert shown_keys("Ctrl+Shift+Z") == "Ctrl Shift Z"


def test_keys_taken_from_another_are_this_one_s_and_both_get_their_own_back(
    registry: ActionRegistry, window: QWidget, deeds: Deeds, store: InMemoryShortcuts
) -> None:
    registry.attach(window)
    registry.keymap.take("day.print", "Ctrl+N")
    press_new(window)
    assert (deeds.done, registry.keys_of("lesson.new")) == (["print"], "")
    with pytest.raises(ShortcutTaken, match=r"day\.print"):
        registry.keymap.reset("lesson.new")
    registry.keymap.reset_all()
    press_new(window)
    assert (deeds.done, dict(store.load())) == (["print", "book"], {})


def test_chosen_keys_win_over_those_of_a_screen_that_is_made_later(
    registry: ActionRegistry, deeds: Deeds
) -> None:
    registry.remap("day.print", "Ctrl+J")
    registry.add(Action("week.jump", "Jump to a week", deeds.book, "Ctrl+J"))
    assert (registry.keys_of("day.print"), registry.keys_of("week.jump")) == ("Ctrl+J", "")
    registry.keymap.reset("day.print")
    assert (registry.keys_of("day.print"), registry.keys_of("week.jump")) == ("", "Ctrl+J")


def test_two_actions_made_with_the_same_keys_are_a_mistake(
    registry: ActionRegistry, deeds: Deeds
) -> None:
    with pytest.raises(ShortcutTaken, match=r"lesson\.new"):
        registry.add(Action("lesson.again", "Once more", deeds.book, "Ctrl+N"))


def test_choosing_what_it_came_with_is_no_choice(
    registry: ActionRegistry, store: InMemoryShortcuts
) -> None:
    registry.remap("lesson.new", "Ctrl+B")
    registry.remap("lesson.new", "Ctrl+N")
    assert (registry.keymap.is_chosen("lesson.new"), dict(store.load())) == (False, {})
