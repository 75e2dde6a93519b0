"""Founding a studio at the door: by keyboard, against a real socket; and what else is offered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from core.clock import CorrectedClock, SystemClock
from desktop import front as front_module
from desktop.bootstrap import assemble
from desktop.design.theme import SchemeChoice, Theme
from desktop.device_settings import SettingsFile
from desktop.front import Front
from desktop.language import ENGLISH, wear_anew
from desktop.welcome.door import Door
from desktop.widgets.inputs import FormField
from sync.client.opening import open_replica
from tests.builders.host import Host, serving
from tests.builders.replica import credentials


@pytest.fixture
def host() -> Iterator[Host]:
    with serving(Host()) as made:
        yield made


@pytest.fixture
def front(qtbot: QtBot, qapp: QApplication, tmp_path: Path, host: Host) -> Iterator[Front]:
    """A new device's first window."""
    settings = SettingsFile(tmp_path / "device.json")
    settings.change(server=host.url)
    secrets = credentials()
    replica = open_replica(tmp_path / "replica.db", secrets, CorrectedClock(SystemClock()))
    station = assemble(tmp_path, settings, Theme(SchemeChoice.LIGHT), replica, secrets)
    made = Front(station, is_kiosk=False)
    made.open({})
    yield made
    if made.window is not None:
        made.window.close()
    made.close()
    station.close()


def door_of(front: Front) -> Door:
    assert isinstance(front.window, Door)
    return front.window


def link(front: Front, words: str) -> QPushButton:
    (found,) = [each for each in door_of(front).findChildren(QPushButton) if each.text() == words]
    return found


def press(front: Front, words: str) -> None:
    QTest.mouseClick(link(front, words), Qt.MouseButton.LeftButton)


def error_of(door: Door, label: str) -> str:
    (field,) = [each for each in door.findChildren(FormField) if each.label.text() == label]
    return field.error


def fill(front: Front, zone: str = "Europe/Lisbon") -> Door:
    """Fill everything in by keyboard, from the first field to Enter in the last."""
    press(front, "Set up a new studio")
    door = door_of(front)
    boxes = door.findChildren(QComboBox)
    lines = [each for each in door.findChildren(QLineEdit) if each.parent() not in boxes]
    boxes[0].setCurrentText(zone)
    boxes[1].setCurrentText("EUR")
    texts = ("Quay Music", "Inês Prado", "ines@example.org", "a long one indeed")
    for line, text in zip(lines, texts, strict=True):
        line.setFocus()
        line.insert(text)
    QTest.keyClick(lines[-1], Qt.Key.Key_Return)
    return door


def test_a_studio_is_asked_for_with_what_was_typed(qtbot: QtBot, front: Front, host: Host) -> None:
    host.problem(422, "email_taken")
    door = fill(front)
    qtbot.waitUntil(door.button.isEnabled)
    method, path, _, body = host.asked[0]
    assert (method, path) == ("POST", "/v1/studios")
    assert orjson.loads(body) == {
        "studio_name": "Quay Music",
        "zone": "Europe/Lisbon",
        "currency": "EUR",
        "name": "Inês Prado",
        "email": "ines@example.org",
        "password": "a long one indeed",
        "device_name": "Desktop",
    }
    taken = "That email already has an account. Sign in or use another one."
    assert error_of(door, "Email") == taken


@pytest.mark.parametrize(
    ("status", "code", "label", "sentence"),
    [
        (400, "zone", "Time zone", "Unknown time zone. Type the name of a nearby city."),
        (
            422,
            "password_short",
            "Password, at least 10 characters",
            "Use at least 10 characters.",
        ),
    ],
)
def test_what_is_wrong_is_said_where_it_is_wrong(
    qtbot: QtBot, front: Front, host: Host, status: int, code: str, label: str, sentence: str
) -> None:
    host.problem(status, code)
    host.body = orjson.dumps({**orjson.loads(host.body), "facts": {"least": 10}})
    door = fill(front, "Nowhere")
    qtbot.waitUntil(door.button.isEnabled)
    assert error_of(door, label) == sentence


def test_one_can_go_back_to_signing_in(front: Front) -> None:
    press(front, "Set up a new studio")
    assert door_of(front).windowTitle() == "Set up a new studio"
    press(front, "I have an account")
    assert door_of(front).windowTitle() == "Sign in to your studio"


def test_the_demo_is_begun_beside_and_said_so(
    front: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []

    def begin(folder: Path) -> str:
        begun.append(folder)
        return "The demo is being made."

    begin_demo: Callable[[Path], str] = begin
    monkeypatch.setattr(front_module, "begin_demo", begin_demo)
    press(front, "Try the demo studio")
    assert begun == [tmp_path]
    door = door_of(front)
    assert door.isVisible()
    assert door.noted == "The demo is being made."


def test_another_language_is_spoken_at_once_keeps_what_was_typed_and_is_remembered(
    front: Front, qapp: QApplication, tmp_path: Path
) -> None:
    before = QLocale()
    try:
        email = door_of(front).findChildren(QLineEdit)[0]
        QTest.keyClicks(email, "ana@example.test")
        press(front, "Español")
        assert door_of(front).windowTitle() == "Inicie sesión en su estudio"
        assert door_of(front).findChildren(QLineEdit)[0].text() == "ana@example.test"
        assert SettingsFile(tmp_path / "device.json").current.language == "es"
        press(front, "Français")
        assert door_of(front).findChildren(QLineEdit)[0].text() == "ana@example.test"
        press(front, "English")
        press(front, "Set up a new studio")
        press(front, "Français")
        assert door_of(front).languages.key == "fr", "each door offers them"
        press(front, "English")
        press(front, "I have an account")
        assert door_of(front).windowTitle() == "Sign in to your studio"
    finally:
        wear_anew(qapp, ENGLISH, "locale")
        QLocale.setDefault(before)
