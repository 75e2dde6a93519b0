"""Undo and redo: what was done, newest first, how to take it back, and how to do it once more.

Taking back is itself a mutation, so it syncs, and it can be refused like any other; so is doing it
again, which is to take back what took it back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.runtime.jobs import Failure, JobRunner
from desktop.widgets.toast import ToastHost

DEPTH = 100
"""How many things are remembered."""


@dataclass(frozen=True, slots=True)
class Turned:
    """What came of taking something back: `said` is a sentence about what stands now, `back` what
    leads to where it was before, None where nothing does.
    """

    said: str
    back: UndoEntry | None = None


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """One thing that was done.

    `description` is in lower case, as it stands in "Undo “clear Wednesday evening”"; `done`
    is the sentence of the toast, "Wednesday evening cleared". `undo` runs on the writer's
    thread and says what stands now; it raises what the mutation raises.
    """

    description: str
    done: str
    undo: Callable[[], Turned]


class UndoStack(QObject):
    """What can be taken back in this window, and what of that can be done again.

    `changed()`: another thing is the next one. `undone(sentence)`: it was taken back;
    `redone(sentence)`: it was done again. `refused(reason)`: a rule said no, in words; the entry is
    gone, since trying again would be refused again. `explain(error)` gives those words, or None for
    an error that is a bug.
    """

    changed = Signal()
    undone = Signal(str)
    redone = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        jobs: JobRunner,
        explain: Callable[[Exception], str | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._explain = explain
        self._entries: list[UndoEntry] = []
        self._taken_back: list[UndoEntry] = []

    @property
    def next(self) -> UndoEntry | None:
        """Return what `undo()` would take back."""
        return self._entries[-1] if self._entries else None

    @property
    def next_redo(self) -> UndoEntry | None:
        """Return what `redo()` would do again."""
        return self._taken_back[-1] if self._taken_back else None

    def push(self, entry: UndoEntry) -> None:
        """Remember what was just done; the oldest of more than 100 is forgotten.

        What was taken back before cannot be done again any more: the world is another.
        """
        self._entries = [*self._entries, entry][-DEPTH:]
        self._taken_back = []
        self.changed.emit()

    def undo(self, entry: UndoEntry | None = None) -> None:
        """Take back `entry`, or the newest. Nothing happens if it is not there any more."""
        wanted = entry or self.next
        if wanted is None or wanted not in self._entries:
            return
        self._entries.remove(wanted)
        self.changed.emit()
        words = self.tr("Can’t undo “{what}”. {reason}")
        self._run(wanted, self._on_undone, words)

    def redo(self) -> None:
        """Do again what was taken back last. Nothing happens where nothing was."""
        if self._taken_back:
            wanted = self._taken_back.pop()
            self.changed.emit()
            words = self.tr("Can’t redo “{what}”. {reason}")
            self._run(wanted, self._on_redone, words)

    def clear(self) -> None:
        """Forget everything, as when somebody else sits down."""
        self._entries, self._taken_back = [], []
        self.changed.emit()

    def _on_undone(self, turned: Turned) -> None:
        if turned.back is not None:
            self._taken_back = [*self._taken_back, turned.back][-DEPTH:]
            self.changed.emit()
        self.undone.emit(turned.said)

    def _on_redone(self, turned: Turned) -> None:
        if turned.back is not None:
            self._entries = [*self._entries, turned.back][-DEPTH:]
            self.changed.emit()
        self.redone.emit(turned.said)

    def _run(self, wanted: UndoEntry, done: Callable[[Turned], None], words: str) -> None:
        def on_failed(failure: Failure) -> None:
            reason = self._explain(failure.error)
            if reason is None:
                raise failure.error
            self.refused.emit(words.format(what=wanted.description, reason=reason))

        self._jobs.run(wanted.undo, done, on_failed, on="write")


class UndoOffers(QObject):
    """Ties the stack to the toast: ten seconds to take back what was just done, or the undoing."""

    def __init__(self, stack: UndoStack, toasts: ToastHost, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._toasts = toasts
        self._offered: UndoEntry | None = None
        stack.undone.connect(self._on_undone)
        stack.redone.connect(self._on_redone)
        stack.refused.connect(self._on_refused)

    def done(self, entry: UndoEntry) -> None:
        """Remember `entry` and offer to take it back."""
        self._offered = entry
        self._stack.push(entry)
        self._toasts.offer(entry.done, self._take_back)

    def _take_back(self) -> None:
        self._stack.undo(self._offered)

    def _on_undone(self, sentence: str) -> None:
        can_redo = self._stack.next_redo is not None
        self._toasts.offer(sentence, self._stack.redo if can_redo else None, self.tr("Redo"))

    def _on_redone(self, sentence: str) -> None:
        self._offered = self._stack.next
        self._toasts.offer(sentence, self._take_back if self._offered is not None else None)

    def _on_refused(self, sentence: str) -> None:
        self._toasts.offer(sentence)
