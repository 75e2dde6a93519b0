"""Setting kiosks up: each by itself, with what follows said before, and with a way back."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.kiosk_settings import STANDARD, KioskSettings, settings_of
from core.models import Device
from core.repositories import begin_writing
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.studio.refusals import explain
from desktop.studio.settings.kiosk_dialog import KioskDialog
from desktop.studio.settings.kiosk_setup import read_kiosk
from desktop.widgets.overlay import open_overlay
from desktop.widgets.toast import ToastHost
from tests.builders.studio import AT
from tests.fixtures.studio_desk import Seat


@dataclass
class Bench:
    """A manager before the dialog of a kiosk."""

    seat: Seat
    window: QWidget

    def enrol(self, name: str, minutes_ago: int = 5) -> str:
        """A kiosk that was in touch then; its id."""
        studio = self.seat.studio
        seen = AT - timedelta(minutes=minutes_ago)
        kiosk = Device(
            id=new_id(),
            studio_id=studio.studio_id,
            name=name,
            kind="kiosk",
            enrolled_at=seen,
            last_seen_at=seen,
        )
        begin_writing(studio.session)
        studio.rows.devices.add(kiosk)
        studio.session.commit()
        self.seat.server.stamp()
        self.seat.sync()
        return kiosk.id

    def open(self, device_id: str) -> KioskDialog:
        """The dialog, as the kiosk stands on this desktop."""
        kiosk = self.seat.desk.read(lambda rows: read_kiosk(rows, device_id))
        KioskDialog(self.seat.desk, self.window, kiosk).open()
        dialog = open_overlay(self.window)
        assert isinstance(dialog, KioskDialog)
        return dialog

    def settings(self, device_id: str) -> KioskSettings:
        """What this desktop shows."""
        return self.seat.desk.read(lambda rows: read_kiosk(rows, device_id)).settings

    def at_the_server(self, device_id: str) -> KioskSettings:
        """What everybody else is told."""
        return settings_of(self.seat.studio.rows.devices.require(device_id).settings)


@pytest.fixture
def bench(qtbot: QtBot, manager_seat: Seat) -> Bench:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 800)
    window.show()
    return Bench(manager_seat, window)


def tick(box: QCheckBox) -> None:
    """Press a box with the keyboard: it may lie below the edge."""
    QTest.keyClick(box, Qt.Key.Key_Space)


def told(dialog: KioskDialog) -> str:
    """Everything the dialog says."""
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_two_kiosks_are_set_up_apart_and_each_can_be_taken_back(bench: Bench) -> None:
    desk = bench.seat.desk
    stack = UndoStack(bench.seat.jobs, lambda error: explain(error, desk.zone))
    desk.offer_through(UndoOffers(stack, ToastHost(desk.theme, bench.window), stack))
    front, back = bench.enrol("Front desk"), bench.enrol("Back door")
    dialog = bench.open(front)
    assert not dialog.confirm.isEnabled()
    assert "Open for booking around the clock." in told(dialog)
    tick(dialog.languages["es"])
    dialog.first.choose("fr")
    dialog.render_choice()
    tick(dialog.instructors[bench.seat.studio.instructor_id])
    assert "Starts in French. Visitors can switch to English." in told(dialog)
    assert "No instructor is shown, so nothing can be booked." in told(dialog)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    wanted = bench.settings(front)
    assert (wanted.languages, wanted.language) == (("en", "fr"), "fr")
    assert wanted.hidden_instructors == {bench.seat.studio.instructor_id}
    assert bench.settings(back) == STANDARD
    bench.seat.sync()
    assert bench.at_the_server(front) == wanted
    assert bench.at_the_server(back) == STANDARD
    stack.undo()
    bench.seat.sync()
    assert bench.at_the_server(front) == STANDARD


def test_it_begins_in_no_language_that_is_not_offered(bench: Bench) -> None:
    dialog = bench.open(bench.enrol("Front desk"))
    words = [one.text() for one in dialog.first.findChildren(QAbstractButton)]
    assert len(words) == 3
    tick(dialog.languages["es"])
    shown = [one.text() for one in dialog.first.findChildren(QAbstractButton) if one.isVisible()]
    assert shown == ["English", "French"]
    dialog.first.choose("fr")
    dialog.render_choice()
    tick(dialog.languages["fr"])
    assert dialog.first.key == "en"
    shown = [one.text() for one in dialog.first.findChildren(QAbstractButton) if one.isVisible()]
    assert shown == ["English"]
    assert not dialog.languages["en"].isEnabled(), "a screen speaks one language at least"


def test_hours_are_set_by_day_and_what_follows_is_said(bench: Bench) -> None:
    front = bench.enrol("Front desk", minutes_ago=90)
    dialog = bench.open(front)
    tick(dialog.keeps_hours)
    for day in dialog.days[5:]:
        tick(day.box)
    thursday = dialog.days[3]
    thursday.until.setTime(QTime(14, 0))
    seen = told(dialog)
    assert "Outside these hours, people can still check in and see their lessons." in seen
    assert "Closed now, until Fri 09:00." in seen
    assert "Last online today, 12:50. Changes apply once it’s back online." in seen
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    nine, eight = 540, 1200
    usual = (nine, eight)
    expected = (usual, usual, usual, (nine, 840), usual, None, None)
    assert bench.settings(front).opening == expected
    again = bench.open(front)
    assert again.wanted() == bench.settings(front)


def test_what_is_decided_offline_arrives_later(bench: Bench) -> None:
    front = bench.enrol("Front desk")
    dialog = bench.open(front)
    tick(dialog.prints)
    assert "No printed ticket" in told(dialog)
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert bench.at_the_server(front).prints
    assert not bench.settings(front).prints
    bench.seat.sync()
    assert not bench.at_the_server(front).prints
