"""Undo: what was done, newest first, and how to take it back.

Taking back is itself a mutation, so it syncs, and it can be refused like any other.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.runtime.jobs import Failure, JobRunner
from desktop.widgets.toast import ToastHost

DEPTH = 100
"""How many things are remembered."""


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """One thing that was done.

    `description` is in lower case, as it stands in "Undo “clear Wednesday evening”"; `done`
    is the sentence of the toast, "Wednesday evening cleared". `undo` runs on the writer's
    thread and returns a sentence about what stands now; it raises what the mutation raises.
    """

    description: str
    done: str
    undo: Callable[[], str]


class UndoStack(QObject):
    """What can be taken back in this window.

    `changed()`: another thing is the next one. `undone(sentence)`: it was taken back.
    `refused(reason)`: a rule said no, in words; the entry is gone, since trying again would be
    refused again. `explain(error)` gives those words, or None for an error that is a bug.
    """

    changed = Signal()
    undone = Signal(str)
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

    @property
    def next(self) -> UndoEntry | None:
        """Return what `undo()` would take back."""
        return self._entries[-1] if self._entries else None

    def push(self, entry: UndoEntry) -> None:
        """Remember what was just done; the oldest of more than 100 is forgotten."""
        self._entries = [*self._entries, entry][-DEPTH:]
        self.changed.emit()

    def undo(self, entry: UndoEntry | None = None) -> None:
        """Take back `entry`, or the newest. Nothing happens if it is not there any more."""
        wanted = entry or self.next
        if wanted is None or wanted not in self._entries:
            return
        self._entries.remove(wanted)
        self.changed.emit()
        self._jobs.run(wanted.undo, self._on_undone, self._on_failed, on="write")

    def clear(self) -> None:
        """Forget everything, as when somebody else sits down."""
        self._entries = []
        self.changed.emit()

    def _on_undone(self, sentence: str) -> None:
        self.undone.emit(sentence)

    def _on_failed(self, failure: Failure) -> None:
        reason = self._explain(failure.error)
        if reason is None:
            raise failure.error
        self.refused.emit(reason)


class UndoOffers(QObject):
    """Ties the stack to the toast: ten seconds to take back what was just done."""

    def __init__(self, stack: UndoStack, toasts: ToastHost, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = stack
        self._toasts = toasts
        self._offered: UndoEntry | None = None
        stack.undone.connect(self._on_said)
        stack.refused.connect(self._on_said)

    def done(self, entry: UndoEntry) -> None:
        """Remember `entry` and offer to take it back."""
        self._offered = entry
        self._stack.push(entry)
        self._toasts.offer(entry.done, self._take_back)

    def _take_back(self) -> None:
        self._stack.undo(self._offered)

    def _on_said(self, sentence: str) -> None:
        self._toasts.offer(sentence)
