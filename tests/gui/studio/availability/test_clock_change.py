"""Lessons that a clock change moves keep their student's clock, or move back here."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import Booking
from core.mutations.series import CreateSeries
from core.repositories import begin_writing
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.device_settings import SettingsFile
from desktop.studio.availability import build_availability
from desktop.studio.availability.clock_answers import ClockAnswers
from desktop.studio.availability.view import AvailabilityView
from desktop.studio.refusals import explain
from desktop.widgets.toast import ToastHost
from tests.builders.series import series, tuesdays
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton


class Clock:
    """The warning beside Mara's hours: Harriet, by London's clock, on three Tuesdays; Ana once."""

    def __init__(self, seat: Seat, qtbot: QtBot, folder: Path) -> None:
        self.seat = seat
        harriet = seat.add_student("Harriet Bell")
        wish = series(seat.studio, *tuesdays(seat.studio, 4), student_id=harriet)
        seat.elsewhere(wish)
        self.wish = wish
        self.single = seat.book(12, 11)
        self._keep_london(wish)
        self.window = QWidget()
        self.window.resize(1232, 844)
        self.settings = SettingsFile(folder / "device.json")
        answers = ClockAnswers(self.settings, "morgan", self.window)
        screen = build_availability(seat.desk, None, answers)
        screen.finish()
        screen.setParent(self.window)
        screen.resize(self.window.size())
        qtbot.addWidget(self.window)
        assert isinstance(screen.view, AvailabilityView)
        self.card = screen.view.panel.clock
        self.undo = UndoStack(seat.jobs, lambda error: explain(error, seat.desk.zone))
        toasts = ToastHost(seat.desk.theme, self.window)
        seat.desk.offer_through(UndoOffers(self.undo, toasts, self.undo))
        self.window.show()

    def _keep_london(self, wish: CreateSeries) -> None:
        begin_writing(self.seat.studio.session)
        for booking_id in [*(each.booking_id for each in wish.lessons), self.single]:
            booking = self.seat.studio.booking(booking_id)
            booking.zone = "Europe/London"
            booking.version = 0
        self.seat.studio.session.commit()
        self.seat.server.stamp()
        self.seat.sync()

    def told(self) -> list[tuple[str, int]]:
        """Whom each row is about, and how many lessons."""
        return [(row.lessons[0].student, len(row.lessons)) for row in self.card.rows]

    def hours(self) -> list[int]:
        """The hour, in Halifax, of Harriet's lessons."""
        found = [self.seat.booking(each.booking_id) for each in self.wish.lessons]
        return [self._hour(each) for each in found]

    def _hour(self, booking: Booking) -> int:
        return (booking.starts_at - self.seat.studio.at(10, 0)).seconds // 3600

    def turn(self) -> None:
        """Let what was done be told to the screens."""
        self.seat.hub.flush()


@pytest.fixture
def clock(manager_seat: Seat, qtbot: QtBot, tmp_path: Path) -> Iterator[Clock]:
    former = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield Clock(manager_seat, qtbot, tmp_path)
    QLocale.setDefault(former)


def test_a_series_moves_back_here_in_one_piece_and_can_be_undone(clock: Clock) -> None:
    # The fourth Tuesday is after London's own change: there both clocks agree again.
    assert clock.told() == [("Harriet Bell", 3), ("Ana Duarte", 1)]
    QTest.mouseClick(clock.card.rows[0].mine, LEFT)
    clock.turn()
    assert clock.hours() == [15, 15, 15, 16]
    assert clock.told() == [("Ana Duarte", 1)]
    clock.undo.undo()
    clock.turn()
    assert clock.hours() == [16, 16, 16, 16]


def test_a_student_s_own_clock_is_kept_by_keys_and_asked_about_again_after_undo(
    clock: Clock,
) -> None:
    row = clock.card.rows[1]
    row.theirs.setFocus()
    QTest.keyClick(row.theirs, Qt.Key.Key_Space)
    assert clock.told() == [("Harriet Bell", 3)]
    assert clock.seat.booking(clock.single).starts_at == clock.seat.studio.at(12, 11)
    QTest.mouseClick(clock.card.rows[0].theirs, LEFT)
    assert clock.told() == []
    assert clock.card.sentence.text() == "Every affected lesson is decided."
    assert len(clock.settings.current.clock_answers["morgan"]) == 4
    clock.undo.undo()
    assert clock.told() == [("Harriet Bell", 3)]
    clock.undo.redo()
    assert clock.told() == []
