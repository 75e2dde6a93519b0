"""Widgets of one kind that stay in their layout: another visit shows them again with other words.

Weighed: making them anew for each answer (Qt looks through the whole style sheet for each, a
millisecond and more), painting them (own focus and names for screen readers), and keeping as many
as were ever needed.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class Kept(Generic[W]):
    """Makes widgets when they are first needed. UI thread.

    `make` is given the place of the new one, from 0; `place` puts it into its layout.
    """

    def __init__(self, make: Callable[[int], W], place: Callable[[W], object]) -> None:
        self._make = make
        self._place = place
        self._made: list[W] = []

    def show(self, count: int) -> list[W]:
        """So many of them, in order, out of all others' sight."""
        while len(self._made) < count:
            made = self._make(len(self._made))
            self._place(made)
            self._made.append(made)
        for place, one in enumerate(self._made):
            if one.isHidden() is (place < count):
                one.setVisible(place < count)
        return self._made[:count]
