"""Presenter, view, screen: how every screen of the program is built.

1. Write a frozen state dataclass and a `Presenter[State]` whose intents are methods (verbs:
   `request_cancel`); it reads through its constructor's queries with `run`, sets `self.state`,
   and never names a widget.
2. Write a `View` that takes the presenter, connects `state_changed` to one `render` method that
   draws the whole state, and calls intents from its widgets' signals; it decides nothing.
3. Put both into a `Screen(presenter, view, hub)` and name it in a `ScreenSpec` of the shell:
   the screen refreshes while visible when one of the presenter's `tables` changed, and once
   on being shown if something changed meanwhile.
"""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.runtime.hub import ChangeHub, ChangeSet, touches
from desktop.runtime.jobs import Failure, Job, JobRunner

StateT = TypeVar("StateT")
T = TypeVar("T")


class Presenter(QObject, Generic[StateT]):
    """Holds the frozen state of one screen and takes its intents. UI thread only.

    Class attribute `tables`: names of the tables whose changes make the state stale.
    Signal `state_changed()`: `state` is another value now; views render it whole. It is not
    emitted when the new state equals the old one.
    """

    tables: frozenset[str] = frozenset()
    state_changed = Signal()

    def __init__(self, initial: StateT, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = initial
        self._jobs = jobs

    @property
    def state(self) -> StateT:
        """Return what is to be drawn."""
        return self._state

    @state.setter
    def state(self, state: StateT) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit()

    @property
    def has_more_to_read(self) -> bool:
        """Whether only a first page is shown, and what is left is asked for in a moment."""
        return False

    def refresh(self) -> None:
        """Read everything again. Called when shown first, and when `tables` changed."""

    def on_changed(self, changes: ChangeSet) -> None:
        """React to changes of `tables`; refreshes unless a screen knows something smaller."""
        self.refresh()

    def run(
        self,
        name: str,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Failure], None] | None = None,
        *,
        on: str = "read",
    ) -> Job:
        """Run `work` off the UI thread; an older unanswered run of the same `name` is dropped."""
        return self._jobs.run(work, then, failed, on=on, token=(self, name))


class Screen(QWidget, Generic[StateT]):
    """One screen in the stack: keeps a presenter fresh while visible, stale while hidden.

    `is_stale` says whether something changed since the last refresh. `lower_rail` is the widget
    for the rail's lower half, or None. What takes longer to make than a key may wait is left to
    `rest`, which makes a part at each step: at leisure, or all of it before the screen is shown.
    """

    # Here, too: Qt already asks while Python is still filling the object.
    _layout: QVBoxLayout | None = None

    def __init__(
        self,
        presenter: Presenter[StateT],
        view: QWidget,
        hub: ChangeHub,
        lower_rail: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self.view = view
        self.lower_rail = lower_rail
        self.is_stale = True
        self.rest: Iterator[None] = iter(())
        presenter.setParent(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            self._adopt()
        hub.changed.connect(self._on_changed)

    def finish(self) -> None:
        """Make all that is still to be made."""
        for _ in self.rest:
            pass

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ParentChange, QEvent.Type.Polish):
            self._adopt()
        return super().event(event)

    def _adopt(self) -> None:
        """Take the view in, once the screen has its own place: Qt dresses all that is inside of
        what is moved, so that a screen of 160 widgets made before took a third longer.
        """
        if self._layout is not None and self._layout.isEmpty():
            self._layout.addWidget(self.view)
            self.setFocusProxy(self.view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.is_stale:
            self.is_stale = False
            self.presenter.refresh()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not touches(changes, self.presenter.tables):
            return
        if self.isVisible():
            self.presenter.on_changed(changes)
        else:
            self.is_stale = True
