"""The kiosk put together on a device, as it is started."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.clock import CorrectedClock, SystemClock
from desktop.bootstrap import Station, assemble
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.front import Front
from desktop.kiosk.app import STAFF_PIN, KioskApp, set_first_pin
from desktop.kiosk.flow import Page
from desktop.kiosk.pin import PinHash
from desktop.kiosk.pin_file import PinFile
from desktop.kiosk.presenters.staff import Door
from desktop.kiosk.screens.home import ChoiceCard
from desktop.supervision.sign import AGAIN, Keeping
from sync.client.opening import open_replica
from tests.builders.replica import card_of, credentials, sync
from tests.builders.studio import actor_of
from tests.gui.kiosk_replica.conftest import beginning

NOBODY = "http://127.0.0.1:9"


@pytest.fixture
def station(tmp_path: Path, qapp: QApplication) -> Iterator[Station]:
    """A device that was enrolled and filled once, and now reaches nobody."""
    settings = SettingsFile(tmp_path / "device.json")
    settings.change(server=NOBODY)
    server, secrets = beginning().server.twin(), credentials()
    replica = open_replica(tmp_path / "replica.db", secrets, CorrectedClock(SystemClock()))
    actor = actor_of(Role.KIOSK, server.studio.studio_id, name="Front desk")
    replica.adopt(card_of(actor))
    sync(replica, server, actor)
    theme = Theme(SchemeChoice.LIGHT)
    made = assemble(tmp_path, settings, theme, replica, secrets)
    yield made
    made.close()


@pytest.fixture
def app(station: Station, monkeypatch: pytest.MonkeyPatch) -> Iterator[KioskApp]:
    """The kiosk, with a PIN from the environment."""
    monkeypatch.setenv(STAFF_PIN, "274518")
    made = KioskApp(station)
    made.window.resize(1080, 1920)
    made.window.show()
    yield made
    made.close()


def test_it_starts_without_the_network_and_says_what_is_free(app: KioskApp, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(app.flow.home.state.free_soon) == 2)
    assert app.flow.page is Page.HOME
    assert not app.flow.home.state.connection.is_online


def test_only_staff_close_its_window(app: KioskApp, qtbot: QtBot) -> None:
    app.window.close()
    assert app.window.isVisible()
    beats = [app.heartbeat.is_beating]
    app.close()
    beats.append(app.heartbeat.is_beating)
    assert beats == [True, False]
    assert not app.window.isVisible()


def test_a_kiosk_that_was_shut_out_ends(
    app: KioskApp, station: Station, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    station.engine.revoked.publish(None)
    assert ended == [], "told on another thread"
    qtbot.waitUntil(lambda: ended == [0])


def test_a_kept_kiosk_begins_anew_when_it_was_shut_out_and_tells_staff_of_its_restarts(
    station: Station, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", ended.append)
    kept = KioskApp(station, keeping=Keeping(9, "word", 2, "stood still"))
    try:
        told = {line.name: line.value for line in kept.flow.desk.diagnostics()}
        assert told["Restarts"] == "2, the last time it stood still"
        station.engine.revoked.publish(None)
        qtbot.waitUntil(lambda: ended == [AGAIN])
        kept.flow.staff.restarted.emit()
        assert ended == [AGAIN, AGAIN]
    finally:
        kept.close()


@pytest.mark.parametrize("is_windowed", [False, True])
def test_a_kiosk_without_a_pin_asks_whoever_sets_it_up_for_one(
    station: Station, is_windowed: bool
) -> None:
    kiosk = KioskApp(station, is_windowed=is_windowed)
    try:
        door = kiosk.flow.staff.state.door
        assert door is (Door.SHUT if is_windowed else Door.CHOOSING)
    finally:
        kiosk.close()


def test_staff_get_in_with_the_pin_of_the_environment(app: KioskApp, qtbot: QtBot) -> None:
    app.flow.staff.knock()
    for digit in "274518":
        app.flow.staff.press(digit)
    qtbot.waitUntil(lambda: bool(app.flow.staff.state.diagnostics))
    told = {line.name: line.value for line in app.flow.staff.state.diagnostics}
    assert told["Device"] == "Front desk"
    assert told["Server"] == NOBODY


def test_a_search_on_the_screen_is_answered_from_the_replica(app: KioskApp, qtbot: QtBot) -> None:
    app.flow.find.write("piano")
    app.flow.results.look_for(app.flow.results.state.request)
    qtbot.waitUntil(lambda: len(app.flow.results.state.hits) == 2)


def test_a_pin_that_is_set_is_not_replaced_by_the_environment(tmp_path: Path) -> None:
    pins = PinFile(SettingsFile(tmp_path / "device.json"))
    known = PinHash.of("111111")
    pins.keep_pin(known)
    set_first_pin(pins, {STAFF_PIN: "274518"})
    assert pins.pin() == known


@pytest.mark.parametrize("bad", ["", "12345", "1234567", "12345x", "١٢٣٤٥٦"])
def test_a_pin_that_is_none_is_not_taken(
    tmp_path: Path, bad: str, caplog: pytest.LogCaptureFixture
) -> None:
    pins = PinFile(SettingsFile(tmp_path / "device.json"))
    set_first_pin(pins, {STAFF_PIN: bad})
    assert pins.pin() is None
    assert STAFF_PIN in caplog.text
    assert bad == "" or bad not in caplog.text


def test_without_the_environment_staff_choose_the_pin_themselves(tmp_path: Path) -> None:
    pins = PinFile(SettingsFile(tmp_path / "device.json"))
    set_first_pin(pins, {})
    assert pins.pin() is None


def test_a_kiosk_in_a_window_has_a_name_and_is_drawn_whole(
    station: Station, qtbot: QtBot, qapp: QApplication
) -> None:
    front = Front(station, is_kiosk=True, is_windowed=True)
    front.open({})
    try:
        window = front.window
        assert window is not None
        assert window.windowTitle() == "Harbour Street"
        room = qapp.primaryScreen().availableGeometry()
        assert room.contains(window.geometry())
        window.resize(540, 960)
        choices = [each for each in window.findChildren(ChoiceCard) if each.isVisible()]
        assert choices
        for choice in choices:
            place = choice.mapTo(window, choice.rect().bottomRight())
            assert window.rect().contains(place)
    finally:
        front.close()


def test_a_second_start_does_not_take_the_kiosk_out_of_its_full_screen(station: Station) -> None:
    front = Front(station, is_kiosk=True)
    front.open({})
    try:
        assert front.window is not None
        front.come_forward()
        assert front.window.isFullScreen()
        front.window.hide()
        front.come_forward()
        assert front.window.isVisible()
        assert front.window.isFullScreen()
        told = QAccessible.queryAccessibleInterface(front.window)
        assert told.role() is QAccessible.Role.Window
    finally:
        front.close()
