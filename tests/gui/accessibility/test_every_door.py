"""The doors before the first screen in the least window: heard, walked by Tab, all in sight.

In French, which needs the most room, at 200 % text and at 100 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.clock import CorrectedClock, SystemClock
from desktop.bootstrap import Station, assemble
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.language import wear
from desktop.welcome.founding import Found
from desktop.welcome.sign_in import Enrol, SignIn
from sync.client.opening import open_replica
from tests.builders.replica import credentials
from tests.fixtures.dress import undressed_after
from tests.gui.accessibility.looking import (
    cut_off,
    faint,
    overlapping,
    reachable,
    tell,
    told_twice,
    unspoken,
    walked_by_tab,
)
from tests.gui.accessibility.sideways import pushed_out

LANGUAGE = "fr"
LEAST_WINDOW = (1024, 700)


@pytest.fixture
def station(qapp: QApplication, tmp_path: Path) -> Iterator[Station]:
    """A new device, dressed, in French."""
    before = QLocale()
    worn = wear(qapp, LANGUAGE, "locale")
    assert worn is not None
    secrets = credentials()
    replica = open_replica(tmp_path / "replica.db", secrets, CorrectedClock(SystemClock()))
    with undressed_after():
        theme = Theme(SchemeChoice.LIGHT)
        theme.apply(qapp)
        settings = SettingsFile(tmp_path / "device.json")
        made = assemble(tmp_path, settings, theme, replica, secrets)
        yield made
        made.close()
    qapp.removeTranslator(worn)
    QLocale.setDefault(before)


def kept_from_use(door: QWidget) -> Iterator[str]:
    """What keeps somebody from hearing, reading or reaching it."""
    yield from unspoken(door)
    yield from told_twice(door)
    yield from cut_off(door)
    yield from overlapping(door)
    yield from pushed_out(door)
    yield from faint(door)
    reached, _ = walked_by_tab(door, set(reachable(door)))
    yield from (f"{tell(each)} is not come to" for each in set(reachable(door)) - set(reached))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_door_is_heard_has_its_room_and_is_walked_by_tab(
    qtbot: QtBot, station: Station, scale: float
) -> None:
    station.theme.scale_text(scale)
    found = dict[str, list[str]]()
    for kind in (SignIn, Found, Enrol):
        welcome = kind(station)
        door = welcome.door
        qtbot.addWidget(door)
        door.resize(*LEAST_WINDOW)
        with qtbot.waitActive(door):
            door.show()
            door.activateWindow()
        QCoreApplication.processEvents()
        assert (door.width(), door.height()) == LEAST_WINDOW, kind.__name__
        found[kind.__name__] = sorted(set(kept_from_use(door)))
        door.hide()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
