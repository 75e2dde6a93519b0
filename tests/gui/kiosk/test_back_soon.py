"""The page that stands there while a kiosk waits to be started anew."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import CURTAIN
from desktop.design.theme import SchemeChoice, Theme
from desktop.kiosk.back_soon import BackSoon
from tests.gui.kiosk.lobby import DENSITY, UPRIGHT
from tests.plugin import PATIENCE_S


def test_it_says_the_same_in_every_language_and_stays(qtbot: QtBot) -> None:
    page = BackSoon(Theme(SchemeChoice.LIGHT), DENSITY)
    qtbot.addWidget(page, before_close_func=QWidget.hide)
    page.resize(*UPRIGHT)
    page.show()
    qtbot.waitExposed(page)
    labels = page.findChildren(QLabel)
    said = [label.text() for label in labels]
    assert said[0::2] == ["Back in a moment", "Volvemos enseguida", "De retour dans un instant"]
    assert said[1] == "Please ask at the desk."
    assert all(label.y() >= 0 and label.geometry().bottom() < page.height() for label in labels)
    assert not page.close()
    assert page.isVisible()


def test_its_process_ends_with_who_started_it(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", CURTAIN, str(tmp_path), ""],
        stdin=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdin is not None
    assert process.poll() is None
    process.stdin.close()
    assert process.wait(PATIENCE_S) == 0
