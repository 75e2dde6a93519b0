"""When the kiosk looks after its leases: now and then, and soon after something changed."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from core.errors import StudioError
from desktop.runtime.jobs import Failure, JobRunner

EVERY_MS = 30_000
SOON_MS = 500
"""Changes come several at a time; one look answers all of them."""
_log = logging.getLogger(__name__)


class Tending(QObject):
    """Runs `work` off the UI thread, one run at a time. Made, used and stopped on the UI thread."""

    def __init__(self, work: Callable[[], None], jobs: JobRunner) -> None:
        super().__init__()
        self._work = work
        self._jobs = jobs
        self._is_running = False
        self._regular = QTimer(self, interval=EVERY_MS)
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._regular.timeout.connect(self.look)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Look soon, and every half minute from now on."""
        self._regular.start()
        self.nudge()

    def stop(self) -> None:
        """Look no more."""
        self._regular.stop()
        self._soon.stop()

    def nudge(self) -> None:
        """Something changed: look soon, where looking has begun at all."""
        if self._regular.isActive() and not self._soon.isActive():
            self._soon.start()

    def look(self) -> None:
        """Look now, unless one look is still under way."""
        if not self._is_running:
            self._is_running = True
            self._jobs.run(self._work, self._on_done, self._on_failed)

    def _on_done(self, _: None) -> None:
        self._is_running = False

    def _on_failed(self, failure: Failure) -> None:
        self._is_running = False
        if not isinstance(failure.error, StudioError):
            raise failure.error
        _log.warning("leases could not be looked after: %s", failure.error)
