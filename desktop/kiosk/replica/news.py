"""News for whoever shows something: rows that changed, and the line that came or went."""

from PySide6.QtCore import QObject, Qt, Signal

from desktop.kiosk.replica.catalogue import TABLES
from desktop.kiosk.replica.place import Link
from desktop.runtime.hub import ChangeHub, ChangeSet, touches
from sync.client.status import SyncStatus

_TIMES = ("occupancy", "booking", "weekly_hours", "day_exception", "blackout", "attention_item")


class DeskNews(QObject):
    """Tells on the UI thread.

    Signals: `changed` after availability, a booking or the link changed; `catalogue_changed` after
    what is taught, or by whom, changed.
    """

    changed = Signal()
    catalogue_changed = Signal()
    _status_told = Signal(object)

    def __init__(self, hub: ChangeHub, link: Link) -> None:
        super().__init__()
        self._shown = _shown(link.status)
        self._status_told.connect(self._on_status, Qt.ConnectionType.QueuedConnection)
        self._leave = link.status_changed.subscribe(self._status_told.emit)
        self._is_closed = False
        hub.changed.connect(self._on_rows)

    def close(self) -> None:
        """Tell nothing any more: nobody is left to act on it."""
        self._is_closed = True
        self._leave()

    def _on_rows(self, changes: ChangeSet) -> None:
        if self._is_closed:
            return
        if touches(changes, TABLES):
            self.catalogue_changed.emit()
        elif touches(changes, _TIMES):
            self.changed.emit()

    def _on_status(self, status: SyncStatus) -> None:
        shown = _shown(status)
        if shown != self._shown and not self._is_closed:
            self._shown = shown
            self.changed.emit()


def _shown(status: SyncStatus) -> tuple[object, ...]:
    """What of a status can be seen here."""
    return status.is_connected, status.since, status.waiting
