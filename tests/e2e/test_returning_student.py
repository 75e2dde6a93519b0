"""Somebody who was here before, at a whole kiosk: their number, the code that comes, their lessons
and another time for one; a server of its own process, a window, threads and all.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import JsonValue
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import CorrectedClock, SystemClock
from core.models.columns import to_microseconds
from desktop.bootstrap import Station, assemble
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.kiosk.app import KioskApp
from desktop.kiosk.flow import Page
from desktop.kiosk.window.shell import KioskShell
from sync.client.opening import open_replica
from tests.builders.replica import credentials
from tests.e2e.conftest import DeviceProcess, Town
from tests.e2e.test_agreement import tomorrow_at, walk_in
from tests.gui.kiosk.conftest import Visitor, left_behind
from tests.gui.kiosk.fake_desk import FakeDesk
from tests.gui.kiosk.lobby import Beat
from tests.gui.kiosk.test_returning import free
from tests.plugin import PATIENCE_MS, PATIENCE_S

NUMBER = "+19025550148"


@pytest.fixture
def station(
    town: Town, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Station]:
    """A kiosk's device, let in by a pairing code and filled. It waits for the server's word for as
    long as it takes: what is shown without it is another test's.
    """
    for asking in ("guests", "lessons"):
        monkeypatch.setattr(f"desktop.kiosk.replica.{asking}.VERDICT_S", PATIENCE_S)
    settings = SettingsFile(tmp_path / "device.json")
    settings.change(server=town.url)
    secrets = credentials()
    replica = open_replica(tmp_path / "replica.db", secrets, CorrectedClock(SystemClock()))
    made = assemble(tmp_path, settings, Theme(SchemeChoice.LIGHT), replica, secrets)
    made.engine.account.enrol(town.pairing_code(), "Lobby")
    made.engine.attempt()
    made.engine.start()
    yield made
    made.close()


@pytest.fixture
def visitor(station: Station, qtbot: QtBot) -> Iterator[Visitor]:
    """Somebody before its window; the desk and the heart are the kiosk's own."""
    app = KioskApp(station, is_windowed=True)
    app.window.resize(1080, 1920)
    app.window.show()
    assert isinstance(app.window, KioskShell)
    yield Visitor(qtbot, app.window, FakeDesk(), Beat())
    app.close()


def write_number(visitor: Visitor, number: str) -> None:
    """Of whatever country: the sign before it stands among the letters."""
    visitor.tap("Letters or numbers")
    visitor.keys(number)


def wait_for(visitor: Visitor, words: str) -> None:
    """Stand there until the screen says so."""
    visitor.qtbot.waitUntil(lambda: words in visitor.see(), timeout=PATIENCE_MS)


def write_code(visitor: Visitor, code: str) -> None:
    """Once it is asked for."""
    wait_for(visitor, "a code is on its way")
    visitor.touch(visitor.field("Six-digit code"))
    visitor.keys(code)


def start_of(desk: DeviceProcess, lesson: str) -> JsonValue:
    """When the lesson begins, as the other desk hears of it."""
    desk.ask("sync")
    found = desk.ask("lessons")[lesson]
    assert isinstance(found, dict)
    return found["starts_at"]


def code_that_came(town: Town, visitor: Visitor) -> str:
    """Wait for the message on one's own telephone, and read it."""
    visitor.qtbot.waitUntil(lambda: bool(town.sent()), timeout=PATIENCE_MS)
    message = town.sent()[-1]
    assert (message["channel"], message["address"]) == ("sms", NUMBER)
    found = re.search(r"\b\d{6}\b", message["text"])
    assert found is not None
    return found.group()


def ask_for_code(visitor: Visitor, number: str) -> None:
    """From the first page."""
    visitor.tap("My lessons")
    visitor.tap("No ticket? Get a code")
    write_number(visitor, number)
    visitor.tap("Send me a code")


def test_a_code_opens_ones_lessons_and_one_of_them_moves_and_a_stranger_learns_nothing(
    town: Town, visitor: Visitor
) -> None:
    ask_for_code(visitor, "+19025550199")
    write_code(visitor, "123456")
    wait_for(visitor, "That code is wrong or has expired.")
    assert town.sent() == []
    visitor.shell.flow.wipe()

    desk = town.desk("desk", "morgan@example.com")
    begins = tomorrow_at(10) + timedelta(days=2)
    lesson = walk_in(desk, town, "Hugo Brand", begins)
    assert desk.ask("sync")["waiting"] == 0
    flow, pages = visitor.shell.flow, visitor.shell.pages

    ask_for_code(visitor, NUMBER)
    code = code_that_came(town, visitor)
    write_code(visitor, code)
    wait_for(visitor, "Piano · Mara · Confirmed")
    assert "Hugo" not in visitor.see()

    visitor.touch(pages.own.cards[0])
    visitor.tap("Change time")
    grid = pages.moving.grid
    visitor.qtbot.waitUntil(
        lambda: any(cell.reason is None for cell, _ in grid.buttons), timeout=PATIENCE_MS
    )
    visitor.touch(free(visitor))
    chosen = flow.moving.state.chosen
    assert chosen is not None
    visitor.tap("Move the lesson")
    wait_for(visitor, "Your lesson has been moved.")
    assert chosen != begins
    assert start_of(desk, lesson) == to_microseconds(chosen)

    visitor.tap("Done")
    assert flow.page is Page.HOME
    left = left_behind(visitor.shell)
    assert NUMBER not in left
    assert code not in left
