"""Undo and redo in the Studio's window: their names, their keys, and where they are offered."""

from PySide6.QtCore import QCoreApplication, QObject

from desktop.actions.registry import Action, ActionRegistry
from desktop.actions.undo import UndoEntry, UndoStack
from desktop.design.icons import Icon
from desktop.studio.shell.presenter import ShellPresenter
from desktop.studio.shell.window import StudioWindow

_UNDO, _REDO, _REDO_TOO = "undo", "redo", "redo.too"


class Undoing(QObject):
    """Adds the actions, and keeps their words by what they would do: "Undo “move of Ana's lesson”".

    Redo has two keys, since people bring either with them: Ctrl+Shift+Z and Ctrl+Y.
    """

    def __init__(
        self,
        stack: UndoStack,
        actions: ActionRegistry,
        window: StudioWindow,
        presenter: ShellPresenter,
    ) -> None:
        super().__init__(stack)
        self._stack = stack
        self._actions = actions
        self._presenter = presenter
        actions.add(
            Action(_UNDO, _undo_words(None), stack.undo, "Ctrl+Z", Icon.UNDO, self._no_undo),
            Action(_REDO, _redo_words(None), stack.redo, "Ctrl+Shift+Z", Icon.REDO, self._no_redo),
            Action(_REDO_TOO, _redo_too(), stack.redo, "Ctrl+Y", Icon.REDO, self._no_redo),
        )
        window.undo_requested.connect(stack.undo)
        window.redo_requested.connect(stack.redo)
        stack.changed.connect(self._on_changed)

    def _no_undo(self) -> str | None:
        say = QCoreApplication.translate
        return None if self._stack.next else say("Undo", "Nothing to undo.")

    def _no_redo(self) -> str | None:
        say = QCoreApplication.translate
        return None if self._stack.next_redo else say("Undo", "Nothing to redo.")

    def _on_changed(self) -> None:
        back, again = self._stack.next, self._stack.next_redo
        self._actions.rename(_UNDO, _undo_words(back))
        self._actions.rename(_REDO, _redo_words(again))
        undo, redo = (each.description if each else "" for each in (back, again))
        self._presenter.offer_undo(undo, redo)


def _undo_words(entry: UndoEntry | None) -> str:
    say = QCoreApplication.translate
    if entry is None:
        return say("Undo", "Undo")
    return say("Undo", "Undo “{what}”").format(what=entry.description)


def _redo_words(entry: UndoEntry | None) -> str:
    say = QCoreApplication.translate
    if entry is None:
        return say("Undo", "Redo")
    return say("Undo", "Redo “{what}”").format(what=entry.description)


def _redo_too() -> str:
    return QCoreApplication.translate("Undo", "Redo (alternative)")
