"""The two doors, by mouse and keyboard, against real sockets: each failure has one sentence."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.clock import CorrectedClock, SystemClock
from desktop.bootstrap import Station, assemble
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.welcome.door import Door
from desktop.welcome.sign_in import Enrol, SignIn, Welcome
from desktop.widgets.inputs import FormField
from sync.client.opening import open_replica
from tests.builders.host import Host, serving
from tests.builders.replica import credentials

OPENS = Callable[[str], Station]
SHOWS = Callable[[Welcome], Door]
WRONG_PASSWORD = "Wrong email or password."
WRONG_CODE = "Wrong or expired code. Codes last ten minutes."
UNREACHED = "The server can’t be reached. Check the address and your network."
LOG_IN_FIRST = "This network requires a login. Open a browser, log in, and try again."
EMPTY = "This field is required."


@pytest.fixture
def device(tmp_path: Path, qapp: QApplication) -> Iterator[OPENS]:
    """Makes a new device, whose server is at an address."""
    made: list[Station] = []

    def opened(url: str) -> Station:
        settings = SettingsFile(tmp_path / "device.json")
        settings.change(server=url)
        secrets = credentials()
        replica = open_replica(tmp_path / "replica.db", secrets, CorrectedClock(SystemClock()))
        made.append(assemble(tmp_path, settings, Theme(SchemeChoice.LIGHT), replica, secrets))
        return made[-1]

    yield opened
    for station in made:
        station.close()


@pytest.fixture
def host() -> Iterator[Host]:
    with serving(Host()) as made:
        yield made


@pytest.fixture
def nobody() -> str:
    """An address where a port is closed."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[SHOWS]:
    """Shows a door, and keeps alive what stands behind it."""
    kept: list[Welcome] = []

    def show(welcome: Welcome) -> Door:
        kept.append(welcome)
        qtbot.addWidget(welcome.door)
        with qtbot.waitExposed(welcome.door):
            welcome.door.show()
        return welcome.door

    yield show
    kept.clear()


def entries(door: Door) -> list[QLineEdit]:
    return door.findChildren(QLineEdit)


def errors(door: Door) -> list[str]:
    return [field.error for field in door.findChildren(FormField) if field.error]


def type_and_enter(door: Door, *texts: str) -> None:
    """Fill the fields one after the other by keyboard; Enter in the last."""
    for entry, text in zip(entries(door), texts, strict=True):
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, text)
    QTest.keyClick(entries(door)[-1], Qt.Key.Key_Return)


def press(door: Door) -> None:
    QTest.mouseClick(door.button, Qt.MouseButton.LeftButton)


def test_a_wrong_password_is_said_and_can_be_typed_again(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host
) -> None:
    host.problem(401, "credentials")
    door = shown(SignIn(device(host.url)))
    type_and_enter(door, "mara@example.test", "wrong")
    assert not door.button.isEnabled()
    qtbot.waitUntil(lambda: errors(door) == [WRONG_PASSWORD])
    assert door.button.isEnabled()
    assert [entry.text() for entry in entries(door)] == ["mara@example.test", ""]
    entries(door)[-1].setText("wrong again")
    press(door)
    qtbot.waitUntil(lambda: len(host.asked) == 2 and door.button.isEnabled())
    assert errors(door) == [WRONG_PASSWORD]


def test_enter_asks_once_while_the_server_thinks(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host
) -> None:
    host.problem(401, "credentials")
    door = shown(SignIn(device(host.url)))
    type_and_enter(door, "mara@example.test", "wrong")
    QTest.keyClick(entries(door)[-1], Qt.Key.Key_Return)
    QTest.keyClick(entries(door)[0], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: errors(door) == [WRONG_PASSWORD])
    assert len(host.asked) == 1


@pytest.mark.parametrize(
    ("status", "code", "sentence"),
    [
        (429, "too_many", "Too many tries. Wait a minute and try again."),
        (503, "busy", "The server is busy. Try again in a moment."),
        (426, "protocol", "This version is too old for the server. Update the program."),
        (403, "account_suspended", "This account is suspended. Ask a manager."),
    ],
)
def test_what_the_server_says_is_put_into_words(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host, status: int, code: str, sentence: str
) -> None:
    host.problem(status, code)
    door = shown(SignIn(device(host.url)))
    type_and_enter(door, "mara@example.test", "harbour")
    qtbot.waitUntil(lambda: errors(door) == [sentence])
    assert door.button.isEnabled()


@pytest.mark.parametrize("make", [SignIn, Enrol], ids=["person", "kiosk"])
def test_without_a_network_it_says_so_and_can_be_tried_again(
    qtbot: QtBot, shown: SHOWS, device: OPENS, nobody: str, make: Callable[[Station], Welcome]
) -> None:
    door = shown(make(device(nobody)))
    type_and_enter(door, "Front desk kiosk", "secret")
    qtbot.waitUntil(lambda: errors(door) == [UNREACHED])
    assert door.button.isEnabled()
    entries(door)[-1].setText("secret")
    press(door)
    assert errors(door) == []
    qtbot.waitUntil(lambda: errors(door) == [UNREACHED])


@pytest.mark.parametrize("make", [SignIn, Enrol], ids=["person", "kiosk"])
def test_a_network_that_wants_a_log_in_is_not_taken_for_the_server(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host, make: Callable[[Station], Welcome]
) -> None:
    host.headers, host.body = {"Content-Type": "text/html"}, b"<h1>Log in to the hotel</h1>"
    door = shown(make(device(host.url)))
    type_and_enter(door, "Front desk kiosk", "secret")
    qtbot.waitUntil(lambda: errors(door) == [LOG_IN_FIRST])
    assert door.button.isEnabled()


@pytest.mark.parametrize("status", [401, 409])
def test_a_wrong_pairing_code_is_said_and_stays_to_be_corrected(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host, status: int
) -> None:
    host.problem(status, "pairing_code")
    door = shown(Enrol(device(host.url)))
    type_and_enter(door, "Front desk kiosk", "123456")
    qtbot.waitUntil(lambda: errors(door) == [WRONG_CODE])
    assert door.button.isEnabled()
    assert [entry.text() for entry in entries(door)] == ["Front desk kiosk", "123456"]


@pytest.mark.parametrize("is_by_mouse", [True, False], ids=["mouse", "keyboard"])
def test_an_empty_field_is_pointed_at_and_nobody_is_asked(
    qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host, is_by_mouse: bool
) -> None:
    door = shown(SignIn(device(host.url)))
    address, password = entries(door)
    password.setText("harbour")
    if is_by_mouse:
        press(door)
    else:
        QTest.keyClick(password, Qt.Key.Key_Return)
    fields = [field.error for field in door.findChildren(FormField)]
    assert fields == [EMPTY, ""]
    assert door.focusWidget() is address
    assert door.button.isEnabled()
    assert host.asked == []


def test_one_sentence_at_a_time(qtbot: QtBot, shown: SHOWS, device: OPENS, host: Host) -> None:
    host.problem(401, "credentials")
    door = shown(SignIn(device(host.url)))
    type_and_enter(door, "mara@example.test", "wrong")
    qtbot.waitUntil(lambda: errors(door) == [WRONG_PASSWORD])
    entries(door)[0].clear()
    entries(door)[1].setText("x")
    press(door)
    assert errors(door) == [EMPTY]
