"""What was done can be taken back once, newest first, unless a rule says no."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.undo import DEPTH, UndoEntry, UndoOffers, UndoStack
from desktop.design.theme import Theme
from desktop.runtime.jobs import InlineJobs
from desktop.widgets.buttons import Button
from desktop.widgets.toast import ToastHost


class Refusal(Exception):
    """A rule said no."""


def explain(error: Exception) -> str | None:
    return str(error) if isinstance(error, Refusal) else None


@pytest.fixture
def stack(qtbot: QtBot) -> UndoStack:
    return UndoStack(InlineJobs(), explain)


def entry(name: str, said: str = "Back") -> UndoEntry:
    return UndoEntry(f"move {name}", f"{name} moved", lambda: said)


def refused_entry(error: Exception) -> UndoEntry:
    def undo() -> str:
        raise error

    return UndoEntry("move Ana", "Ana moved", undo)


def test_newest_is_taken_back_first(qtbot: QtBot, stack: UndoStack) -> None:
    first, second = entry("Ana"), entry("Ben", "Ben is at 15:00 again")
    stack.push(first)
    stack.push(second)
    with qtbot.waitSignal(stack.undone) as said:
        stack.undo()
    assert (said.args, stack.next) == (["Ben is at 15:00 again"], first)


def test_refusal_is_told_in_words_and_not_offered_again(qtbot: QtBot, stack: UndoStack) -> None:
    stack.push(refused_entry(Refusal("15:00 was taken meanwhile")))
    with qtbot.waitSignal(stack.refused) as told:
        stack.undo()
    assert (told.args, stack.next) == (["15:00 was taken meanwhile"], None)


def test_a_bug_is_not_passed_off_as_a_refusal(stack: UndoStack) -> None:
    stack.push(refused_entry(ZeroDivisionError("bug")))
    with pytest.raises(ZeroDivisionError):
        stack.undo()


def test_nothing_to_undo_is_quiet(qtbot: QtBot, stack: UndoStack) -> None:
    with qtbot.assertNotEmitted(stack.undone):
        stack.undo()


def test_oldest_are_forgotten(stack: UndoStack) -> None:
    entries = [entry(str(number)) for number in range(DEPTH + 1)]
    for done in entries:
        stack.push(done)
    for _ in range(DEPTH):
        stack.undo()
    assert stack.next is None


def test_toast_takes_back_what_it_names_even_if_newer_things_were_done(
    qtbot: QtBot, stack: UndoStack, theme: Theme
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    toasts = ToastHost(theme, window)
    offers = UndoOffers(stack, toasts)
    named, newer = entry("Ana", "Ana is back"), entry("Ben")
    offers.done(named)
    stack.push(newer)
    assert toasts.words == "Ana moved"
    next(found for found in toasts.findChildren(Button) if found.text() == "Undo").click()
    assert (toasts.words, stack.next) == ("Ana is back", newer)


def test_cleared_stack_has_nothing(stack: UndoStack) -> None:
    stack.push(entry("Ana"))
    stack.clear()
    assert stack.next is None
