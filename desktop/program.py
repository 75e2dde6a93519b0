"""One run of the program, from the first window to the last."""

import gc
import os
import signal

from PySide6.QtCore import QCoreApplication

from core.errors import Unavailable
from desktop.bootstrap import REPLICA, application, open_station
from desktop.front import Front, load_screens
from desktop.runtime.crash import CrashHandler, log_to_file
from desktop.runtime.single_instance import SingleInstance
from desktop.runtime.start import Start
from desktop.supervision.pulse import Pulse
from desktop.supervision.sign import CRASHED, Keeping
from desktop.welcome.trouble import show_recovery, show_report, show_trouble


def run(start: Start) -> int:
    """Run until the window closes; 0 then, 1 when it could not start."""
    log_to_file(start.folder / "log" / "instainstru.log")
    app = application(["instainstru"])  # what window managers know it by
    instance = SingleInstance(start.folder / REPLICA)
    if not instance.acquire():
        return 0
    keeping = Keeping.of(os.environ) if start.is_kiosk else None
    crashes = CrashHandler(_begin_anew if keeping else show_report)
    crashes.install()
    try:
        load_screens(start.is_kiosk)
        station = open_station(app, start.folder, start.server, start.secrets)
        if start.display is not None:
            station.settings.change(display=start.display)
    except Unavailable as error:
        show_trouble(error)
        return 1
    if station.replica.recovery is not None and not start.is_kiosk:
        show_recovery(station.replica.recovery)
    front = Front(
        station,
        is_kiosk=start.is_kiosk,
        is_windowed=start.is_windowed,
        keeping=keeping,
        room=app.primaryScreen().availableSize(),
    )
    instance.raise_requested.connect(front.come_forward)
    _quit_on_signal(front)
    front.open(os.environ)
    pulse = Pulse(keeping) if keeping else None
    gc.freeze()  # what was made to start with stays: it is never looked through again
    try:
        return app.exec()
    finally:
        if pulse is not None:
            pulse.stop()
        front.close()
        station.close()
        crashes.remove()
        instance.release()


def _begin_anew(_: str) -> None:
    """After a fault a kept kiosk is started anew: nobody who walks in is shown a dialog, and no
    half of what the former visitor did is left on the screen. The log has the report.
    """
    QCoreApplication.exit(CRASHED)


def _quit_on_signal(front: Front) -> None:
    """Ctrl-C and SIGTERM close the window as a person would; Qt looks for them every 200 ms."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: front.quit())
    front.listen_to_signals()
