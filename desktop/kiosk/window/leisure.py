"""What the kiosk does while nobody is there: it makes ready what the next visit needs."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.kiosk.controls.dock import InputDock
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.window.pages import Pages

_BETWEEN_PAGES_MS = 50
_log = logging.getLogger(__name__)


@contextmanager
def _unforeseen(what: str) -> Iterator[None]:
    """Log what goes wrong in what nobody has asked for."""
    try:
        yield
    except Exception:  # noqa: BLE001 - nobody waits for it, whatever it is
        _log.exception("%s could not be made before anybody came", what)


class Leisure(QObject):
    """Makes one thing at a time; UI thread.

    What goes wrong is logged, and left for whoever comes: the last resort begins the kiosk anew,
    and it would come here again a moment later.
    """

    def __init__(self, pages: Pages, dock: InputDock, flow: Flow, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._dock = dock
        self._flow = flow
        self._is_ready = False
        self._is_over = False

    def begin(self) -> None:
        """Make the pages that nobody has asked for yet, and what is typed on."""
        with _unforeseen("what is typed on"):
            self._dock.prepare(self._window.width())
        self._make_another()

    def rest(self) -> None:
        """A second has passed: with nobody there, it has room for one thing."""
        if self._is_ready and self._flow.page is Page.HOME:
            with _unforeseen("what the next visit needs"):
                self._pages.rest()

    def end(self) -> None:
        """Make no more."""
        self._is_over = True

    def _make_another(self) -> None:
        is_more = True
        with _unforeseen("a page"):
            is_more = not self._is_over and self._pages.make_another()
        if is_more:
            QTimer.singleShot(_BETWEEN_PAGES_MS, self, self._make_another)
        self._is_ready = not is_more
