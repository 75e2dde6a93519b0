"""Cancelling says what it costs now, asks why, and tells the student only when it really does."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.lessons import MoveState
from core.repositories import Repositories
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def dialog_for(seat: Seat, window: QWidget, booking_id: str) -> CancelDialog:
    line = seat.desk.read(lambda rows: rows.lessons.line(booking_id))
    assert line is not None
    dialog = CancelDialog(seat.desk, line, window)
    dialog.open()
    return dialog


def messages(seat: Seat) -> list[str]:
    def query(rows: Repositories) -> list[str]:
        return [thread.last_message for thread in rows.conversations.of_instructor(None)]

    return seat.desk.read(query)


def test_a_lesson_far_ahead_starts_in_days(manager_seat: Seat, window: QWidget) -> None:
    dialog = dialog_for(manager_seat, window, manager_seat.book(9, 15))
    assert dialog.fee.policy.detail.text().endswith("It starts in 3 days.")


def test_the_fee_of_a_lesson_tomorrow_is_half_and_follows_the_clock(
    manager_seat: Seat, window: QWidget
) -> None:
    dialog = dialog_for(manager_seat, window, manager_seat.book(6, 11, 30))
    assert dialog.fee.policy.title.text() == "Half the price"
    assert dialog.fee.policy.detail.text() == (
        "Your policy for 12 to 24 hours ahead. It starts in 21 h 10 min."
    )
    assert "36.00" in dialog.fee.policy.amount.text()
    manager_seat.clock.advance(timedelta(hours=10))
    dialog.presenter.refresh()
    assert dialog.fee.policy.title.text() == "Full price"
    assert "72.00" in dialog.fee.policy.amount.text()


def test_nothing_to_waive_where_nothing_is_due(manager_seat: Seat, window: QWidget) -> None:
    dialog = dialog_for(manager_seat, window, manager_seat.book(9, 11))
    assert dialog.fee.policy.title.text() == "No fee"
    assert not dialog.fee.waiver.isVisible()


def test_without_a_reason_the_lesson_stays(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(6, 11)
    dialog = dialog_for(manager_seat, window, booking_id)
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.isVisible()
    assert dialog.reason_field.error == "Give a reason or choose one."
    assert manager_seat.booking(booking_id).state == BookingState.CONFIRMED


def test_cancelling_keeps_reason_and_fee_and_sends_the_message(
    manager_seat: Seat, window: QWidget
) -> None:
    booking_id = manager_seat.book(6, 11, 30)
    dialog = dialog_for(manager_seat, window, booking_id)
    QTest.mouseClick(dialog.chips[0], LEFT)
    QTest.keyClicks(dialog.reason, "School trip")
    QTest.mouseClick(dialog.confirm, LEFT)
    booking = manager_seat.booking(booking_id)
    assert (booking.state, booking.cancel_reason, booking.fee_minor) == (
        BookingState.CANCELLED,
        "Student asked: School trip",
        3600,
    )
    assert not dialog.isVisible()
    assert manager_seat.said == ["Ana’s lesson is cancelled."]
    (told,) = messages(manager_seat)
    assert told.startswith("Your piano lesson on Friday 6 March at ")
    assert "Student asked: School trip" in told
    manager_seat.sync()
    assert manager_seat.studio.booking(booking_id).fee_minor == 3600


def test_a_waived_fee_asks_for_a_second_reason_that_only_staff_read(
    manager_seat: Seat, window: QWidget
) -> None:
    booking_id = manager_seat.book(6, 11, note="Bring the Bach")
    dialog = dialog_for(manager_seat, window, booking_id)
    dialog.tell.setChecked(False)
    QTest.mouseClick(dialog.chips[1], LEFT)
    QTest.mouseClick(dialog.fee.waiver, LEFT)
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.waiver_field.error == "Give a reason for the staff."
    assert manager_seat.booking(booking_id).state == BookingState.CONFIRMED
    QTest.keyClicks(dialog.waiver, "Mara has a fever")
    QTest.mouseClick(dialog.confirm, LEFT)
    booking = manager_seat.booking(booking_id)
    assert (booking.fee_minor, booking.cancel_reason) == (0, "Instructor is ill")
    assert [(line["what"], line["from"], line["to"]) for line in booking.history] == [
        ("fee_waived", 3600, "Mara has a fever"),
        ("cancelled", "confirmed", "Instructor is ill"),
    ]
    assert booking.note == "Bring the Bach"
    manager_seat.sync()
    assert manager_seat.studio.booking(booking_id).fee_minor == 0
    assert messages(manager_seat) == []


def test_the_front_desk_may_cancel_but_not_waive(desk_seat: Seat, window: QWidget) -> None:
    dialog = dialog_for(desk_seat, window, desk_seat.book(6, 11))
    assert not dialog.fee.waiver.radio.isEnabled()
    QTest.mouseClick(dialog.fee.waiver, LEFT)
    assert not dialog.presenter.state.is_waived


def test_a_lesson_that_was_completed_meanwhile_is_refused_in_words(
    manager_seat: Seat, window: QWidget
) -> None:
    booking_id = manager_seat.book(6, 11)
    dialog = dialog_for(manager_seat, window, booking_id)
    QTest.mouseClick(dialog.chips[0], LEFT)
    manager_seat.elsewhere(
        MoveState(booking_id=booking_id, state=BookingState.COMPLETED, seen=BookingState.CONFIRMED)
    )
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.isVisible()
    assert dialog.problem.text() == (
        "The lesson has changed in the meantime, so that’s no longer possible."
    )


def test_escape_keeps_the_lesson(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(6, 11)
    dialog = dialog_for(manager_seat, window, booking_id)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert manager_seat.booking(booking_id).state == BookingState.CONFIRMED


def test_a_lesson_that_left_this_device_is_told_in_the_dialog(
    manager_seat: Seat, window: QWidget
) -> None:
    booking_id = manager_seat.book(6, 11)
    dialog = dialog_for(manager_seat, window, booking_id)
    manager_seat.server.hidden.add("booking")
    manager_seat.server.fingerprint = "less"
    manager_seat.sync()
    assert dialog.problem.text() == "It no longer exists."
