"""Settings: signing out and in, letting kiosks in, how it looks, shortcuts, and what waits."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.ids import new_id
from core.models import Device
from core.models.columns import to_microseconds
from core.mutations.lessons import NoteBooking
from core.mutations.registry import KINDS
from core.repositories import begin_writing
from desktop.actions.keymap import InMemoryShortcuts
from desktop.actions.registry import Action, ActionRegistry
from desktop.bootstrap import Station
from desktop.design.theme import SchemeChoice
from desktop.device_settings import SettingsFile
from desktop.runtime.jobs import Jobs
from desktop.studio.settings import build_settings
from desktop.studio.settings.account_card import SignInDialog, SignOutDialog
from desktop.studio.settings.devices_card import PairingDialog, RevokeDialog
from desktop.studio.settings.presenter import SettingsPresenter
from desktop.studio.settings.state import SettingsState
from desktop.studio.settings.view import SettingsView
from desktop.studio.settings.waiting import MOST_LISTED
from desktop.studio.settings.words import change_words, status_words, trouble_words
from desktop.widgets.overlay import Overlay, open_overlay
from desktop.widgets.text import Paragraph, Text
from sync.client.engine import SyncEngine
from sync.client.status import SyncPhase, SyncStatus
from sync.client.transport import Offline
from sync.protocol import PairingCode
from tests.builders.line import Line
from tests.builders.replica import credentials
from tests.builders.studio import AT
from tests.fixtures.studio_desk import Seat

EMAIL = "morgan@example.test"


class DeskLine(Line):
    """A line whose pairing codes last ten minutes from the tests' present, or that is cut."""

    is_cut = False

    def pairing_code(self, access_token: str) -> PairingCode:
        if self.is_cut:
            raise Offline("cut")
        code = super().pairing_code(access_token)
        until = to_microseconds(AT + timedelta(minutes=10))
        return code.model_copy(update={"expires_at": until})


@dataclass
class Room:
    """The screen in a window, what stands behind it, and somebody signed in."""

    seat: Seat
    window: QWidget
    view: SettingsView
    presenter: SettingsPresenter
    station: Station
    line: DeskLine
    actions: ActionRegistry
    done: list[str]

    @property
    def state(self) -> SettingsState:
        return self.presenter.state

    def is_signed_in(self) -> bool:
        return self.state.is_signed_in

    def asked(self, kind: type[Overlay]) -> Overlay:
        overlay = open_overlay(self.window)
        assert isinstance(overlay, kind)
        return overlay


@pytest.fixture
def room(qtbot: QtBot, manager_seat: Seat, tmp_path: Path) -> Iterator[Room]:
    """A manager at Settings."""
    seat = manager_seat
    line = DeskLine(seat.server)
    card = seat.replica.card
    assert card is not None
    card = card.model_copy(update={"email": EMAIL})
    line.cards[EMAIL] = card
    engine = SyncEngine(seat.replica, line, credentials(), FixedClock(AT))
    engine.account.sign_in(EMAIL, "right")
    jobs = Jobs()
    settings = SettingsFile(tmp_path / "device.json")
    theme = seat.desk.theme
    station = Station(tmp_path, settings, seat.replica, engine, jobs, seat.hub, theme)
    actions = ActionRegistry(InMemoryShortcuts())
    done: list[str] = []
    actions.add(
        Action("shortcuts.show", "Shortcuts", lambda: done.append("sheet"), "?"),
        Action("undo", "Undo", lambda: None, "Ctrl+Z"),
    )
    window = QWidget()
    qtbot.addWidget(window)
    screen = build_settings(seat.desk, actions, station)
    screen.finish()
    screen.setParent(window)
    window.resize(1232, 844)
    screen.resize(1232, 844)
    window.show()
    view, presenter = screen.view, screen.presenter
    assert isinstance(view, SettingsView)
    assert isinstance(presenter, SettingsPresenter)
    yield Room(seat, window, view, presenter, station, line, actions, done)
    presenter.watch(False)
    jobs.close()


def notes(card: QWidget) -> list[str]:
    """What a card says beside what it lists."""
    return [each.text() for each in card.findChildren(Paragraph) if each.isVisible()]


def enrol(
    seat: Seat, name: str, kind: str = "kiosk", waiting: int = 0, *, is_revoked: bool = False
) -> str:
    """Another device of the studio's; its id."""
    begin_writing(seat.studio.session)
    device = Device(
        id=new_id(),
        studio_id=seat.studio.studio_id,
        name=name,
        kind=kind,
        enrolled_at=AT,
        last_seen_at=AT - timedelta(minutes=18),
        waiting_changes=waiting,
        is_revoked=is_revoked,
    )
    seat.studio.rows.devices.add(device)
    seat.studio.session.commit()
    seat.server.stamp()
    seat.sync()
    return device.id


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_signing_out_while_changes_wait_asks_first_and_keeps_them(room: Room) -> None:
    booking_id = room.seat.book(9, 15)
    room.seat.here(NoteBooking(booking_id=booking_id, note="Bring the Bach"))
    press(room.view.account.sign_out)
    dialog = room.asked(SignOutDialog)
    assert isinstance(dialog, SignOutDialog)
    assert dialog.accessibleName() == "Sign out with 1 change unsent?"
    press(dialog.keep)
    assert room.is_signed_in()
    press(room.view.account.sign_out)
    dialog = room.asked(SignOutDialog)
    assert isinstance(dialog, SignOutDialog)
    press(dialog.confirm)
    assert not room.is_signed_in()
    assert not room.station.engine.account.is_signed_in
    assert room.seat.replica.waiting() == 1


def test_signing_out_with_nothing_waiting_just_does_it_and_in_again_takes_the_password(
    room: Room,
) -> None:
    press(room.view.account.sign_out)
    assert not room.is_signed_in()
    press(room.view.account.sign_in)
    dialog = room.asked(SignInDialog)
    assert isinstance(dialog, SignInDialog)
    QTest.keyClicks(dialog.password, "wrong")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert dialog.field.error == "Wrong password."
    dialog.password.clear()
    QTest.keyClicks(dialog.password, "right")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    assert room.is_signed_in()
    assert open_overlay(room.window) is None


def test_a_pairing_code_stands_large_until_its_time_is_over(room: Room) -> None:
    press(room.view.devices.add)
    dialog = room.asked(PairingDialog)
    assert isinstance(dialog, PairingDialog)
    assert dialog.code.text() == "482913"
    assert dialog.left.text() == "Valid once, for 10:00."
    room.seat.clock.advance(timedelta(minutes=9, seconds=18))
    dialog.render_state()
    assert dialog.left.text() == "Valid once, for 0:42."
    room.seat.clock.advance(timedelta(minutes=1))
    dialog.render_state()
    assert dialog.left.text() == "This code has expired. Create a new one."
    press(dialog.keep)
    assert room.state.pairing is None


def test_without_the_network_there_is_no_code_but_a_reason(room: Room) -> None:
    room.line.is_cut = True
    press(room.view.devices.add)
    dialog = room.asked(PairingDialog)
    assert isinstance(dialog, PairingDialog)
    assert dialog.problem.text() == ("The server can’t be reached. Try again when you’re online.")
    room.line.is_cut = False
    press(dialog.confirm)
    assert dialog.code.text() == "482913"


def test_devices_are_listed_and_one_can_be_shut_out_after_a_question(room: Room) -> None:
    first = "This is the first device. Kiosks appear here once connected."
    assert first in notes(room.view.devices)
    lobby = enrol(room.seat, "Lobby", waiting=2)
    assert notes(room.view.devices) == []
    (row,) = room.view.devices.rows
    assert row.line.name == "Lobby"
    press(row.revoke)
    dialog = room.asked(RevokeDialog)
    assert isinstance(dialog, RevokeDialog)
    press(dialog.confirm)
    assert room.line.revoked == [lobby]
    assert room.seat.said == ["Device removed."]


def test_looks_change_at_once_and_are_there_after_a_restart(room: Room, tmp_path: Path) -> None:
    room.view.appearance.scheme.chosen.emit("dark")
    room.view.appearance.text_size.chosen.emit("150")
    QTest.keyClick(room.view.appearance.motion, Qt.Key.Key_Space)
    theme = room.station.theme
    assert (theme.choice, theme.text_scale, theme.place_ms) == (SchemeChoice.DARK, 1.5, 0)
    again = SettingsFile(tmp_path / "device.json").current
    assert (again.scheme, again.text_scale, again.is_motion_reduced) == ("dark", 1.5, True)


def test_the_shortcuts_lead_to_the_sheet_and_say_how_many_were_changed(room: Room) -> None:
    card = room.view.shortcuts
    assert card is not None
    press(card.show_all)
    assert room.done == ["sheet"]
    assert not card.reset.isVisible()
    room.actions.remap("undo", "Ctrl+U")
    press(card.reset)
    assert (room.actions.keys_of("undo"), card.reset.isVisible()) == ("Ctrl+Z", False)


def test_what_waits_is_named_and_can_be_exported(room: Room, tmp_path: Path) -> None:
    booking_id = room.seat.book(9, 15)
    room.seat.here(NoteBooking(booking_id=booking_id, note="Bring the Bach"))
    room.presenter.refresh()
    waiting = room.state.waiting
    assert [change_words(change.name) for change in waiting.first] == ["Note on a lesson"]
    assert room.view.sync.export.isEnabled()
    room.view.sync.export_to(str(tmp_path / "out.json"))
    written = json.loads((tmp_path / "out.json").read_text())
    assert [change["name"] for change in written["changes"]] == ["booking.note"]
    assert room.seat.said == ["1 change written to out.json"]


def test_of_many_changes_that_wait_only_the_first_are_read(room: Room) -> None:
    booking_id = room.seat.book(9, 15)
    former = ""
    for number in range(MOST_LISTED + 5):
        room.seat.here(NoteBooking(booking_id=booking_id, note=str(number), former=former))
        former = str(number)
    room.presenter.refresh()
    assert len(room.state.waiting.first) == MOST_LISTED
    assert room.state.waiting.count == MOST_LISTED + 5
    assert "and 5 more" in [text.text() for text in room.view.sync.findChildren(Text)]


def test_a_file_that_cannot_be_written_is_told(room: Room, tmp_path: Path) -> None:
    room.view.sync.export_to(str(tmp_path / "missing" / "out.json"))
    assert room.seat.said == ["The file couldn’t be saved: No such file or directory"]


def test_with_nothing_waiting_there_is_nothing_to_export(room: Room) -> None:
    assert not room.view.sync.export.isEnabled()
    assert room.view.sync.export.toolTip() == "Everything is sent."


def test_sync_now_wakes_the_engine(
    room: Room, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    woken: list[bool] = []
    monkeypatch.setattr(room.station.engine, "wake", lambda: woken.append(True))
    press(room.view.sync.sync)
    assert woken == [True]


def test_news_of_sync_reach_the_screen_from_the_engine(room: Room) -> None:
    room.station.engine.attempt()
    assert room.state.status.phase is SyncPhase.UP_TO_DATE
    assert room.view.sync.status.words.text() == "Everything is saved on the server."


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SyncStatus(SyncPhase.SAVING, waiting=3), "Saving 3 changes."),
        (
            SyncStatus(SyncPhase.OFFLINE, since=AT),
            "Offline since 14:20. Your changes are saved here and sent later.",
        ),
        (
            SyncStatus(SyncPhase.SIGNED_OUT),
            "Signed out. Your changes are saved here until you sign in.",
        ),
        (
            SyncStatus(SyncPhase.ATTENTION, attention=2),
            "Everything is sent. 2 items need attention.",
        ),
        (
            SyncStatus(SyncPhase.ATTENTION, attention=1),
            "Everything is sent. 1 item needs attention.",
        ),
        (
            SyncStatus(SyncPhase.OUTDATED, problem="outdated"),
            "Update this program to see what others change. Your changes are sent.",
        ),
        (
            SyncStatus(SyncPhase.OUTDATED, waiting=3, problem="server_outdated"),
            "The server needs an update. 3 changes are waiting for it; nothing is lost.",
        ),
        (
            SyncStatus(SyncPhase.OUTDATED, waiting=1, problem="server_outdated"),
            "The server needs an update. 1 change is waiting for it; nothing is lost.",
        ),
        (
            SyncStatus(SyncPhase.OUTDATED, problem="server_outdated"),
            "The server needs an update. Until then, nothing new appears here.",
        ),
    ],
)
def test_each_state_of_sync_has_its_sentence(qtbot: QtBot, status: SyncStatus, words: str) -> None:
    assert status_words(status, "America/Halifax") == words


def test_a_wrong_clock_and_a_full_disk_are_told(qtbot: QtBot) -> None:
    status = SyncStatus(SyncPhase.OFFLINE, problem="disk_full", correction=timedelta(minutes=-7))
    assert trouble_words(status) == [
        "The disk is full. Free some space: nothing was lost.",
        "This device’s clock is off by 7 min. Times shown are corrected.",
    ]


def test_every_change_that_can_wait_has_plain_words(qtbot: QtBot) -> None:
    assert [name for name in KINDS if change_words(name) == name] == []


def test_an_instructor_sees_no_devices_but_who_looks_after_them(
    qtbot: QtBot, instructor_seat: Seat, tmp_path: Path
) -> None:
    seat = instructor_seat
    engine = SyncEngine(seat.replica, DeskLine(seat.server), credentials(), FixedClock(AT))
    jobs = Jobs()
    settings = SettingsFile(tmp_path / "device.json")
    station = Station(tmp_path, settings, seat.replica, engine, jobs, seat.hub, seat.desk.theme)
    screen = build_settings(seat.desk, None, station)
    screen.finish()
    qtbot.addWidget(screen)
    screen.show()
    view = screen.view
    assert isinstance(view, SettingsView)
    assert not view.devices.add.isVisible()
    assert not view.devices.rows
    assert notes(view.devices) == ["Only managers can see and manage devices."]
    assert view.shortcuts is None
    jobs.close()


def test_the_palette_leads_to_what_kiosks_keep(room: Room, qtbot: QtBot) -> None:
    screen = room.view.parentWidget()
    assert screen is not None
    screen.resize(700, 300)
    bar = room.view.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    room.seat.desk.leases_to_show.emit()
    assert bar.value() > 0
