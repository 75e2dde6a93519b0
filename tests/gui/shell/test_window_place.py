"""The window stands where it was left, as large as it was, and is known by its sign."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.design.mark import program_icon
from desktop.device_settings import SettingsFile
from desktop.window_place import fill_small_screen, keep_place, take_place


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "device.json")


def a_window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def test_it_stands_where_it_was_left(qtbot: QtBot, settings: SettingsFile, tmp_path: Path) -> None:
    left = a_window(qtbot)
    left.setGeometry(120, 90, 420, 360)
    left.show()
    left.close()
    keep_place(left, settings)
    found = a_window(qtbot)
    take_place(found, SettingsFile(tmp_path / "device.json"))
    assert found.geometry() == left.geometry()


def test_a_maximised_window_is_maximised_again(qtbot: QtBot, settings: SettingsFile) -> None:
    left = a_window(qtbot)
    left.showMaximized()
    keep_place(left, settings)
    found = a_window(qtbot)
    take_place(found, settings)
    assert found.isMaximized()


def test_a_window_larger_than_the_screen_fills_it(qtbot: QtBot) -> None:
    roomy, tight = a_window(qtbot), a_window(qtbot)
    fill_small_screen(roomy, QSize(300, 200))
    fill_small_screen(tight, QSize(299, 200))
    assert not roomy.isMaximized()
    assert tight.isMaximized()


@pytest.mark.parametrize("kept", ["", "not base 64 at all", "AAAA"])
def test_what_cannot_be_read_changes_nothing(
    qtbot: QtBot, settings: SettingsFile, kept: str
) -> None:
    settings.change(window_place=kept)
    found = a_window(qtbot)
    take_place(found, settings)
    assert (found.width(), found.height()) == (300, 200)


def test_the_sign_has_a_ground_of_its_own() -> None:
    picture = program_icon().pixmap(32, 32).toImage()
    ground, corner = picture.pixelColor(16, 3), picture.pixelColor(0, 0)
    assert ground.alpha() == 255
    assert corner.alpha() < 255
    assert picture.pixelColor(9, 16) != ground
