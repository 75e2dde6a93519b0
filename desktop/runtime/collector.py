"""Garbage is collected on the UI thread only.

Python collects on whichever thread happens to allocate. When that is the replica's writer, widgets
that died in a cycle are deleted there, and a timer of theirs that is running takes the process
along (seen in a debugger with PySide6 6.11.3). So the automatic collector is switched off and a
timer of the UI thread does its work, with the interpreter's own thresholds.

What other threads hold at the moment is gone through as well, and takes the window's time: a few
thousand changes that are laid on once more are a hundred thousand objects. They go by themselves
when that work is done, so a crowd is waited for.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 250
_MIDDLE = 1
"""The generation between those that were just made and those that outlived two collections."""
MOST_NEW = 15_000
"""Objects beyond those that last: to go through so many takes some ten milliseconds."""
PUT_OFF_MOST = 240
"""Times a crowd is waited for, a minute in all. One that stays longer than that is no passing work,
and garbage would be kept with it.
"""
_OLDEST = 2


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
        self._lasting, self._put_off = _count(_OLDEST), 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the generations that are due, as the interpreter would have; or, where that is a
        crowd, at another time.
        """
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), self._thresholds, strict=True)
            )
            if count > limit
        ]
        if not due:
            return
        if self._is_crowded(max(due)) and self._put_off < PUT_OFF_MOST:
            self._put_off += 1
            return
        self._put_off = 0
        gc.collect(max(due))
        if max(due) == _OLDEST:
            self._lasting = _count(_OLDEST)

    def _is_crowded(self, generation: int) -> bool:
        """Whether more would be gone through than what lasts and a little that is new."""
        if gc.get_count()[0] > MOST_NEW:
            return True
        there = [_count(each) for each in range(generation + 1)]
        if generation < _OLDEST:
            return sum(there) > MOST_NEW
        self._lasting = min(self._lasting, there[_OLDEST])  # less where it was left out meanwhile
        return sum(there) > self._lasting + MOST_NEW

    def stop(self) -> None:
        """Give collecting back to the interpreter, if it was the interpreter's."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


def _count(generation: int) -> int:
    return len(gc.get_objects(generation=generation))
