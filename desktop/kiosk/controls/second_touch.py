"""Two touches that were one to who made them: hands that double-click everything."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class Touches:
    """Remembers what the last touch met. UI thread; told of each event of the window's mouse."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._met: QWidget | None = None

    def is_second_half(self, event: QMouseEvent) -> bool:
        """Whether it is the second touch of two, and what it would meet came under the finger only
        after the first: *Done*, over the key that was typed last.
        """
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return self._window.childAt(event.position().toPoint()) is not self._met
        begins_anew = not event.flags() & Qt.MouseEventFlag.MouseEventCreatedDoubleClick
        if event.type() is QEvent.Type.MouseButtonPress and begins_anew:
            self._met = self._window.childAt(event.position().toPoint())
        return False
