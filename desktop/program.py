"""One run of the program, from the first window to the last."""

import gc
import os
import signal
import sys

from core.errors import Unavailable
from desktop.bootstrap import REPLICA, application, open_station
from desktop.front import Front, load_screens
from desktop.runtime.crash import CrashHandler, log_to_file
from desktop.runtime.single_instance import SingleInstance
from desktop.runtime.start import Start
from desktop.welcome.trouble import show_report, show_trouble


def run(start: Start) -> int:
    """Run until the window closes; 0 then, 1 when it could not start."""
    log_to_file(start.folder / "log" / "instainstru.log")
    app = application(sys.argv[:1])
    instance = SingleInstance(start.folder / REPLICA)
    if not instance.acquire():
        return 0
    crashes = CrashHandler(show_report)
    crashes.install()
    try:
        load_screens(start.is_kiosk)
        station = open_station(app, start.folder, start.server, start.secrets)
    except Unavailable as error:
        show_trouble(error)
        return 1
    front = Front(station, is_kiosk=start.is_kiosk, is_windowed=start.is_windowed)
    instance.raise_requested.connect(front.come_forward)
    _quit_on_signal(front)
    front.open(os.environ)
    gc.freeze()  # what was made to start with stays: it is never looked through again
    try:
        return app.exec()
    finally:
        front.close()
        station.close()
        crashes.remove()
        instance.release()


def _quit_on_signal(front: Front) -> None:
    """Ctrl-C and SIGTERM close the window as a person would; Qt looks for them every 200 ms."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: front.quit())
    front.listen_to_signals()
