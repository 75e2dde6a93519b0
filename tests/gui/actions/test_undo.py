"""What was done can be taken back once, newest first, unless a rule says no."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.undo import DEPTH, Turned, UndoEntry, UndoOffers, UndoStack
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
    again = UndoEntry(f"move {name}", f"{name} moved", lambda: Turned(f"{name} moved again"))
    return UndoEntry(f"move {name}", f"{name} moved", lambda: Turned(said, again))


def refused_entry(error: Exception) -> UndoEntry:
    def undo() -> Turned:
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
    reason = "Can’t undo “move Ana”. 15:00 was taken meanwhile"
    assert (told.args, stack.next, stack.next_redo) == ([reason], None, None)


def test_what_was_taken_back_can_be_done_again_newest_first(qtbot: QtBot, stack: UndoStack) -> None:
    for name in ("Ana", "Ben"):
        stack.push(entry(name))
    stack.undo()
    stack.undo()
    with qtbot.waitSignals([stack.redone, stack.redone]):
        stack.redo()
        stack.redo()
    assert stack.next_redo is None
    with qtbot.assertNotEmitted(stack.redone):
        stack.redo()


def test_what_is_done_anew_ends_what_could_be_done_again(stack: UndoStack) -> None:
    stack.push(entry("Ana"))
    stack.undo()
    assert stack.next_redo is not None
    stack.push(entry("Ben"))
    assert stack.next_redo is None


def test_a_refused_redo_says_what_it_was(qtbot: QtBot, stack: UndoStack) -> None:
    again = refused_entry(Refusal("15:00 was taken meanwhile"))
    stack.push(UndoEntry("move Ana", "Ana moved", lambda: Turned("Back", again)))
    stack.undo()
    with qtbot.waitSignal(stack.refused) as told:
        stack.redo()
    assert told.args == ["Can’t redo “move Ana”. 15:00 was taken meanwhile"]


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
    next(found for found in toasts.findChildren(Button) if found.text() == "Redo").click()
    assert toasts.words == "Ana moved again"


def test_cleared_stack_has_nothing(stack: UndoStack) -> None:
    stack.push(entry("Ana"))
    stack.clear()
    assert stack.next is None
