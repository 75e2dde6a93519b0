"""Moving offers what is free, says what is against any other time, and can be taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.mutations.bookings import RescheduleBooking
from desktop.studio.lesson_dialogs.move_dialog import MoveDialog
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def dialog_for(seat: Seat, window: QWidget, booking_id: str) -> MoveDialog:
    line = seat.desk.read(lambda rows: rows.lessons.line(booking_id))
    assert line is not None
    dialog = MoveDialog(seat.desk, line, window)
    dialog.open()
    return dialog


def test_free_starts_leave_out_other_lessons_but_not_its_own(
    manager_seat: Seat, window: QWidget
) -> None:
    own, _other = manager_seat.book(9, 10), manager_seat.book(9, 12)
    dialog = dialog_for(manager_seat, window, own)
    starts = dialog.presenter.state.pick.starts
    studio = manager_seat.studio
    assert studio.at(9, 10) in starts
    assert studio.at(9, 11) in starts
    assert studio.at(9, 11, 15) not in starts
    assert studio.at(9, 13) in starts
    assert len(dialog.times.chips) == len(starts)
    assert not dialog.confirm.isEnabled()


def test_pressing_a_free_time_and_the_button_moves_it(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(9, 10)
    dialog = dialog_for(manager_seat, window, booking_id)
    wanted = manager_seat.studio.at(9, 14)
    chip = dialog.times.chips[dialog.presenter.state.pick.starts.index(wanted)]
    QTest.mouseClick(chip, LEFT)
    assert chip.isChecked()
    QTest.mouseClick(dialog.confirm, LEFT)
    assert manager_seat.booking(booking_id).starts_at == wanted
    assert not dialog.isVisible()


def test_the_same_time_on_another_day(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(7, 10)
    dialog = dialog_for(manager_seat, window, booking_id)
    dialog.times.day.edit.setDate(QDate(2026, 3, 9))
    assert dialog.presenter.state.pick.day == date(2026, 3, 9)
    QTest.mouseClick(dialog.confirm, LEFT)
    # The clocks went forward in between; the lesson keeps its time on the wall.
    assert manager_seat.booking(booking_id).starts_at == manager_seat.studio.at(9, 10)


def test_a_taken_time_says_by_whom_and_cannot_be_confirmed(
    manager_seat: Seat, window: QWidget
) -> None:
    own, _other = manager_seat.book(9, 10), manager_seat.book(9, 12)
    dialog = dialog_for(manager_seat, window, own)
    dialog.times.time.setTime(QTime(12, 30))
    assert "Mara Lindqvist has a lesson at that time" in dialog.times.why.text()
    assert not dialog.confirm.isEnabled()
    assert not dialog.times.allow.isVisible()


def test_outside_the_hours_only_when_somebody_says_so(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(9, 10)
    dialog = dialog_for(manager_seat, window, booking_id)
    dialog.times.time.setTime(QTime(19, 0))
    assert "outside Mara Lindqvist’s hours" in dialog.times.why.text()
    assert not dialog.confirm.isEnabled()
    dialog.times.allow.click()
    assert dialog.times.why.text() == ""
    QTest.mouseClick(dialog.confirm, LEFT)
    assert manager_seat.booking(booking_id).starts_at == manager_seat.studio.at(9, 19)


def test_a_lesson_that_moved_meanwhile_stays_and_says_so(
    manager_seat: Seat, window: QWidget
) -> None:
    booking_id = manager_seat.book(9, 10)
    dialog = dialog_for(manager_seat, window, booking_id)
    studio = manager_seat.studio
    moved = RescheduleBooking(
        booking_id=booking_id,
        starts_at=studio.at(9, 16),
        duration_min=60,
        moved_from=studio.at(9, 10),
    )
    manager_seat.elsewhere(moved)
    dialog.times.time.setTime(QTime(14, 0))
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("Someone moved the lesson")
    assert manager_seat.booking(booking_id).starts_at == studio.at(9, 16)
