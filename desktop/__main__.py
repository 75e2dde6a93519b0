"""`instainstru`: starts the Studio or a kiosk.

    instainstru studio [--profile FOLDER] [--server URL]
    instainstru kiosk  [--profile FOLDER] [--server URL] [--window]

INSTAINSTRU_SIGN_IN ("address password") and INSTAINSTRU_PAIRING_CODE let a device in without the
form, as the demo does; they are read once and only by a device that nobody has let in yet.
"""

from desktop.runtime import lean  # noqa: F401, I001 - first: it is about what follows

import argparse
import gc
import logging
import os
import signal
import sys
from pathlib import Path

from platformdirs import user_data_path

from core.errors import Unavailable
from desktop.bootstrap import REPLICA, VERSION, application, open_station
from desktop.front import Front, load_screens
from desktop.runtime.crash import CrashHandler, log_to_file
from desktop.runtime.single_instance import SingleInstance
from desktop.welcome.trouble import show_report, show_trouble


def main(arguments: list[str] | None = None) -> int:
    """Run until the window closes; 0 then, 1 when it could not start."""
    asked = _parser().parse_args(arguments)
    is_kiosk = asked.what == "kiosk"
    folder: Path = asked.profile or user_data_path("InstaInstru") / asked.what
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=os.environ.get("INSTAINSTRU_LOG", "WARNING"), stream=sys.stderr)
    log_to_file(folder / "log" / "instainstru.log")
    app = application(sys.argv[:1])
    instance = SingleInstance(folder / REPLICA)
    if not instance.acquire():
        return 0
    crashes = CrashHandler(show_report)
    crashes.install()
    try:
        station = open_station(app, folder, asked.server, lambda: load_screens(is_kiosk))
    except Unavailable as error:
        show_trouble(error)
        return 1
    front = Front(station, is_kiosk=is_kiosk, is_windowed=asked.window)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("instainstru", description="The Studio, or a kiosk.")
    parser.add_argument("--version", action="version", version=f"instainstru {VERSION}")
    parser.add_argument("what", choices=["studio", "kiosk"], nargs="?", default="studio")
    parser.add_argument("--profile", type=Path, help="folder of this device's data")
    parser.add_argument("--server", help="address of the central server")
    parser.add_argument("--window", action="store_true", help="a kiosk in a window, for trying out")
    return parser


if __name__ == "__main__":
    sys.exit(main())
