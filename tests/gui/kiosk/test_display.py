"""Of several screens the kiosk fills the right one, and stays there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QShowEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kiosk.window.display import Display, Stand, chosen
from tests.plugin import PATIENCE_S

MONITOR = Display("HDMI-1", QRectF(0, 0, 1920, 1080))
TABLET = Display("DSI-1", QRectF(1920, 0, 1080, 1920))
BOTH = [MONITOR, TABLET]


def test_the_one_that_was_named_is_filled_before_the_one_that_is_touched() -> None:
    assert chosen(BOTH, "HDMI-1", [TABLET.place]) == 0
    assert chosen(BOTH, "DSI-1", []) == 1


def test_the_one_that_is_touched_is_filled_where_none_was_named_or_it_is_unplugged() -> None:
    panel = TABLET.place.adjusted(1, 0, 0, -1)
    assert chosen(BOTH, "", [panel]) == 1
    assert chosen(BOTH, "DP-7", [panel]) == 1


def test_a_panel_over_all_screens_says_nothing() -> None:
    assert chosen(BOTH, "", [MONITOR.place.united(TABLET.place)]) == 0
    assert chosen(BOTH, "", []) == 0


_SHOWN = """
import json, sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from desktop.kiosk.window.display import Stand
app = QApplication([])
told = []
for wanted in sys.argv[1:]:
    window = QWidget()
    Stand(window, app, wanted).place()
    app.processEvents()
    told.append([window.isFullScreen(), *window.geometry().getRect()])
    window.close()
print(json.dumps([*told, app.primaryScreen().geometry().getRect()]))
"""


def test_a_window_fills_the_second_screen_upright(tmp_path: Path) -> None:
    """In a process of its own: Qt reads its screens once, when it starts."""
    screens = [
        {"name": one.name, "x": one.place.x(), "y": one.place.y(), "width": one.place.width(),
         "height": one.place.height(), "dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96}
        for one in BOTH
    ]  # fmt: skip
    path = tmp_path / "screens.json"
    path.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}
    told = subprocess.run(
        [sys.executable, "-c", _SHOWN, "DSI-1", "HDMI-1", ""],
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    named, other, unnamed, first = json.loads(told.stdout)
    assert named == [True, 1920, 0, 1080, 1920]
    assert other == [True, 0, 0, 1920, 1080]
    assert unnamed == [True, *first]


def test_it_comes_back_where_the_desktop_was_shown_in_its_place(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = ShownAnew()
    qtbot.addWidget(window)
    stand = Stand(window, qapp, "")
    stand.place()
    stand.look()
    qapp.processEvents()
    stand.look()
    assert window.shown == 1
    # What X does: the window is unmapped, and Qt takes it for shown all the same.
    monkeypatch.setattr(QWindow, "isExposed", lambda _: False)
    stand.look()
    stand.look()
    assert window.shown == 2
    assert window.isFullScreen()
    window.hide()
    stand.look()
    assert window.shown == 2


class ShownAnew(QWidget):
    """Counts how often it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown += 1
