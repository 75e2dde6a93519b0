"""Whoever is to hear of a change, told all together or some at a time."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import SIGNAL, QObject, Signal

_A_CIRCLE = 8
_A_FEW = 16
"""Circles beyond those that were left the last time, before the empty ones are looked for again."""


class _Circle(QObject):
    """A few of them; Qt lets go of those that are deleted."""

    told = Signal()

    @property
    def size(self) -> int:
        return self.receivers(SIGNAL("told()"))


class Hearers:
    """A signal without arguments that can be interrupted: `in_turns` tells a few at each step.

    Hundreds hear of a new look, which takes longer than a key may wait. UI thread; in the order in
    which they came.
    """

    def __init__(self) -> None:
        self._circles = [_Circle()]
        self._most = _A_FEW

    def connect(self, hear: Callable[[], object]) -> None:
        """Have `hear` called from now on, until what it is a method of is deleted."""
        if self._circles[-1].size >= _A_CIRCLE:
            if len(self._circles) >= self._most:
                self._circles = [each for each in self._circles if each.size]
                self._most = 2 * len(self._circles) + _A_FEW
            self._circles.append(_Circle())
        self._circles[-1].told.connect(hear)

    def emit(self) -> None:
        """Tell all."""
        for _ in self.in_turns():
            pass

    def in_turns(self) -> Iterator[None]:
        """Tells a few at each step; those that come meanwhile know already."""
        for circle in tuple(self._circles):
            circle.told.emit()
            yield
