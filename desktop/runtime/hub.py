"""The change hub: what was written, told to whoever shows it."""

import threading
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, QTimer, Signal

COALESCE_MS = 50
"""Changes within this time are told together (architecture, "Processes and threads")."""

ChangeSet = Mapping[str, frozenset[str]]
"""Table name to the ids of the rows that changed. An empty set means "anything in it"."""


def merged(first: ChangeSet, second: ChangeSet) -> ChangeSet:
    """Return both together. Where either says "anything in the table", so does the result."""
    result = dict(first)
    for table, ids in second.items():
        known = result.get(table)
        if known is None:
            result[table] = ids
        else:
            result[table] = known | ids if known and ids else frozenset()
    return MappingProxyType(result)


def touches(changes: ChangeSet, tables: Iterable[str]) -> bool:
    """Return whether any of `tables` changed."""
    return any(table in changes for table in tables)


class ChangeHub(QObject):
    """Collects changes from any thread and tells them on the UI thread.

    `changed(changes)` carries one `ChangeSet`: everything published in the last 50 ms.
    """

    changed = Signal(object)
    _published = Signal()

    def __init__(self, parent: QObject | None = None, *, coalesce_ms: int = COALESCE_MS) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._waiting: ChangeSet = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(coalesce_ms)
        self._timer.timeout.connect(self.flush)
        self._published.connect(self._on_published, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: ChangeSet) -> None:
        """Note `changes`; they are told within 50 ms. Any thread, after the commit."""
        if not changes:
            return
        with self._lock:
            self._waiting = merged(self._waiting, changes)
        self._published.emit()

    def flush(self) -> None:
        """Tell what waits now. UI thread."""
        with self._lock:
            changes, self._waiting = self._waiting, {}
        self._timer.stop()
        if changes:
            self.changed.emit(changes)

    def _on_published(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
