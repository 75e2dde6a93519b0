"""The kiosk's pulse: it beats only while the event loop takes its turns."""

import logging

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from desktop.supervision.sign import AGAIN, Keeping, LifeSign

BEAT_MS = 1000
_log = logging.getLogger(__name__)


class Pulse(QObject):
    """Beats once a second. Ends the program where its keeper is gone: nobody would start it again,
    and the next keeper could not start one beside it. UI thread.
    """

    def __init__(self, keeping: Keeping) -> None:
        super().__init__()
        self._sign = LifeSign(keeping)
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """One sign of life."""
        if not self._sign.beat():
            _log.warning("nobody keeps this kiosk any more")
            QCoreApplication.exit(AGAIN)

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()
        self._sign.close()
