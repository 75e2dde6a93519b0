"""Garbage is collected on the UI thread only.

Python collects on whichever thread happens to allocate. When that is the replica's writer, widgets
that died in a cycle are deleted there, and a timer of theirs that is running takes the process
along (seen in a debugger with PySide6 6.11.3). So the automatic collector is switched off and a
timer of the UI thread does its work, with the interpreter's own thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 250
_CROWD = 4_000
"""More objects than this since the last time are a thread's at work, replaying what waits, say.
They go by themselves when it is done; to go through them all meanwhile finds next to nothing.
"""
PATIENCE = 20
"""So many times, five seconds, a crowd is waited for: it may be garbage after all."""
_MIDDLE = 1
"""The generation between those that were just made and those that outlived two collections."""


def leave_out() -> None:
    """Look through what is not old yet, and through nothing of all there is from now on: it stays
    until the program ends.

    To look through every screen of a Studio takes longer than a key may wait, the last time too.
    """
    gc.collect(_MIDDLE)
    gc.freeze()


class Collector(QObject):
    """Collects on the thread that made it, from now on until `stop`. Make it on the UI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._was_enabled = gc.isenabled()
        self._waited = 0
        gc.disable()
        # In a turn of its own: else it comes on top of whatever the window did in this one.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self.collect)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn.start)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that are due, as the interpreter would have, unless a crowd is
        worth waiting for.
        """
        if gc.get_count()[0] > _CROWD and self._waited < PATIENCE:
            self._waited += 1
            return
        self._waited = 0
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), self._thresholds, strict=True)
            )
            if count > limit
        ]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Give collecting back to the interpreter, if it was the interpreter's."""
        self._timer.stop()
        self._turn.stop()
        if self._was_enabled:
            gc.enable()
