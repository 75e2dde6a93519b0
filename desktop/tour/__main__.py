"""`python -m desktop.tour OUT`: a picture of every screen, and a sheet of them all.

    python -m desktop.tour OUT [--server URL] [--demo FOLDER] [--only PATTERN]

It needs no display, starts a server by itself unless `--server` names one, on a copy of the demo as
it was seeded, and keeps that and its own devices in a folder that is thrown away. 0 when every
picture was taken; 1 with the names of those that were not.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop.bootstrap import application
from desktop.demo import FOLDER, copy_untouched, running_server
from desktop.design.theme import SchemeChoice, Theme
from desktop.tour.album import Album
from desktop.tour.route import Route
from desktop.tour.walk import Guide


def main(arguments: list[str] | None = None) -> int:
    """Take the tour; 0 when nothing is missing."""
    asked = _parser().parse_args(arguments)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="instainstru-tour-") as name:
        folder = Path(name)
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={large_screen(folder)}"
        qInstallMessageHandler(_on_word_of_qt)
        theme = Theme(SchemeChoice.LIGHT, is_motion_reduced=True)
        theme.apply(application(sys.argv[:1]))
        album = Album(asked.out, asked.only)
        with _server(asked.server, asked.demo, folder) as url, Guide(album, theme) as guide:
            Route(guide, folder, url).travel()
        sheet = album.lay_out(theme)
    return _tell(album, sheet, time.monotonic() - began)


def large_screen(folder: Path) -> Path:
    """Qt's own offscreen screen is 800 pixels wide, and who touches beside it touches nothing."""
    path = folder / "screen.json"
    screen = {"name": "tour", "x": 0, "y": 0, "width": 2048, "height": 2048, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    described = {"synchronousWindowSystemEvents": False, "windowFrameMargins": False}
    path.write_text(json.dumps({**described, "screens": [screen]}), encoding="utf-8")
    return path


@contextmanager
def _server(url: str | None, demo: Path, folder: Path) -> Iterator[str]:
    """What the tour does is done to a copy: each finds the studio as it was seeded."""
    if url is not None:
        yield url
        return
    copy_untouched(demo, folder / "demo")
    with running_server(folder / "demo") as started:
        yield started


def _tell(album: Album, sheet: Path, took_s: float) -> int:
    for failure in album.failures:
        _say(f"missing: {failure.name}: {failure.reason}")
    _say(f"{len(album.names)} pictures in {took_s:.0f} s, all of them on {sheet}")
    if not album.names:
        _say("Nothing was shown: no picture has that name.")
    return 1 if album.failures or not album.names else 0


def _on_word_of_qt(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """Pass on what Qt says, but not that a window without a screen has no frame to be sized."""
    if not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def _say(words: str) -> None:
    print(words, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("desktop.tour", description="Pictures of every screen.")
    parser.add_argument("out", type=Path, help="folder for the pictures; PNG files in it go")
    parser.add_argument("--server", help="a server that holds the demo studio")
    parser.add_argument("--demo", type=Path, default=FOLDER, help="where the demo keeps its data")
    parser.add_argument("--only", default="", help="part of the names of the wanted pictures")
    return parser


if __name__ == "__main__":
    sys.exit(main())
