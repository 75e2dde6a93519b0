"""The kiosk put together: the desk over the replica, the visitor's language, and the window.

`INSTAINSTRU_STAFF_PIN` (six digits) sets the staff PIN of a kiosk that has none yet, for the demo
and for installing without hands; elsewhere staff choose it at the screen, and one that fills it has
no visitors before (a window, for trying it out, can be closed as any other).
"""

import logging
import os
from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import StudioError
from desktop.bootstrap import VERSION, Station
from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.digit_tries import FILE as TRIES
from desktop.kiosk.digit_tries import TriesFile
from desktop.kiosk.flow import Flow
from desktop.kiosk.idle import TimerHeartbeat
from desktop.kiosk.language import Speech
from desktop.kiosk.pin import PIN_DIGITS, PinHash, PinStore
from desktop.kiosk.pin_file import PinFile
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import Diagnostic
from desktop.kiosk.window.shell import KioskShell
from desktop.kiosk.window.words import WindowWords
from desktop.runtime.jobs import Failure
from desktop.supervision.sign import AGAIN, LEFT, Keeping

STAFF_PIN = "INSTAINSTRU_STAFF_PIN"
_AT_LEISURE_MS = 300
"""By then the first screen has been drawn."""
_log = logging.getLogger(__name__)


class KioskApp(QObject):
    """One kiosk at work on an enrolled device whose replica is filled. UI thread.

    Leaving by the staff door ends the application, as does being revoked: the next start then asks
    for a new pairing code. `keeping` is told where another process starts this one again; that next
    start then comes by itself.
    """

    _revoked = Signal()

    def __init__(
        self, station: Station, *, is_windowed: bool = False, keeping: Keeping | None = None
    ) -> None:
        super().__init__()
        self._is_kept = keeping is not None
        app = cast("QApplication", QApplication.instance())
        self._desk = ReplicaDesk(
            *(station.replica, station.engine, station.hub, station.jobs),
            _facts(station, keeping),
            station.visitors,
            TriesFile(station.folder / TRIES),
        )
        pins = PinFile(station.settings)
        set_first_pin(pins, os.environ)
        clock = station.replica.clock
        speech = Speech(app, self._desk.studio().zone)
        self.flow = Flow(self._desk, station.jobs, clock, speech, pins)
        if self._is_kept:
            self.flow.staff.offer_restart()
        self.flow.staff.restarted.connect(self._on_restarted)
        self.heartbeat = TimerHeartbeat()
        look = KioskLook(station.theme)
        self._shell = KioskShell(self.flow, look, app, self.heartbeat, is_windowed=is_windowed)
        WindowWords(self._shell, self.flow)
        if is_windowed:
            self._shell.stand_aside(app.primaryScreen().availableGeometry())
        if not is_windowed:
            self.flow.staff.require_pin()
        self._shell.left.connect(self._on_left)
        self._revoked.connect(self._on_revoked, Qt.ConnectionType.QueuedConnection)
        self._leave = station.engine.revoked.subscribe(lambda _: self._revoked.emit())
        station.jobs.run(self._desk.settle_in, _settled, _unsettled)
        self._desk.keep_leases()
        QTimer.singleShot(_AT_LEISURE_MS, self._shell, self._shell.make_ready)

    @property
    def window(self) -> QWidget:
        """The kiosk's window."""
        return self._shell

    def close(self) -> None:
        """Give back what is held, and let go of the window and of the application."""
        self._leave()
        self.heartbeat.stop()
        self._shell.retire()
        self._shell.close()
        self._desk.close()

    def _on_left(self) -> None:
        # Not `quit`: that asks the window, which only staff may close, and would end nothing.
        QCoreApplication.exit(LEFT)

    def _on_restarted(self) -> None:
        QCoreApplication.exit(AGAIN)

    def _on_revoked(self) -> None:
        QCoreApplication.exit(AGAIN if self._is_kept else LEFT)


def set_first_pin(pins: PinStore, environment: Mapping[str, str]) -> None:
    """Set the PIN that the environment names where none is set; one that is none is logged."""
    pin = environment.get(STAFF_PIN)
    if pin is None or pins.pin() is not None:
        return
    if len(pin) == PIN_DIGITS and pin.isascii() and pin.isdecimal():
        pins.keep_pin(PinHash.of(pin))
    else:
        _log.warning("%s is not used: it is not %d digits", STAFF_PIN, PIN_DIGITS)


def _settled(_: None) -> None:
    """Nothing to show: the home screen asks for itself."""


def _unsettled(failure: Failure) -> None:
    """What was left held ends by itself within five minutes; anything unforeseen is a bug."""
    if not isinstance(failure.error, StudioError):
        raise failure.error
    _log.warning("the kiosk could not settle in: %s", failure.error)


def _facts(station: Station, keeping: Keeping | None) -> tuple[Diagnostic, ...]:
    card = station.replica.card
    return (
        Diagnostic("Version", VERSION),
        Diagnostic("Device", card.name if card is not None else ""),
        Diagnostic("Server", station.settings.current.server),
        *((Diagnostic("Restarts", _restarts(keeping)),) if keeping else ()),
    )


def _restarts(keeping: Keeping) -> str:
    """`2, the last time it stood still`."""
    return f"{keeping.restarts}, the last time it {keeping.cause}" if keeping.restarts else "none"
