"""Work on the UI thread that is done some milliseconds at a time."""

from collections.abc import Iterator
from time import perf_counter
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

_TURN_S = 0.008
"""A key that is pressed meanwhile does not wait."""
_BUSY: "WeakSet[Turns]" = WeakSet()


def are_all_done() -> bool:
    """Whether nothing is left to be done in turns, for whoever looks at what comes of it."""
    return not any(isValid(each) and each.is_busy for each in _BUSY)


class Turns(QObject):
    """Goes through what it is given as the event loop comes round. UI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is left to be done."""
        return self._work is not None

    def begin(self, work: Iterator[None]) -> None:
        """Do `work`, a step of which is whatever it does between two yields; the former is left."""
        self._work = work
        _BUSY.add(self)
        self._timer.start()

    def finish(self) -> None:
        """Do all that is left of it now: whoever asks for what comes of it does not wait."""
        while self._work is not None:
            self._step()

    def _go_on(self) -> None:
        ends_at = perf_counter() + _TURN_S
        while self._work is not None and perf_counter() < ends_at:
            self._step()

    def _step(self) -> None:
        work = self._work
        if work is not None and next(work, self) is self and self._work is work:
            self._work = None
            _BUSY.discard(self)
            self._timer.stop()
