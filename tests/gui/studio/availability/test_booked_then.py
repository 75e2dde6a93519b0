"""Whoever closes dates is told of the lessons that are booked on them, before and not after."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.mutations.lessons import CancelBooking
from desktop.studio.availability.dialogs import ExceptionDialog
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.availability.test_availability_screen import Hand

pytestmark = pytest.mark.usefixtures("british")

LEFT = Qt.MouseButton.LeftButton


def asked(seat: Seat, qtbot: QtBot) -> tuple[Hand, ExceptionDialog]:
    """The dialog for an exception, which begins with tomorrow, the 6th."""
    hand = Hand(seat, qtbot)
    QTest.mouseClick(hand.view.panel.add, LEFT)
    dialog = hand.dialog(ExceptionDialog)
    assert isinstance(dialog, ExceptionDialog)
    return hand, dialog


def told(dialog: ExceptionDialog) -> str:
    """What it says of lessons; empty where it says nothing."""
    return dialog.booked.text() if dialog.booked.isVisible() else ""


def test_lessons_on_the_dates_are_counted_as_they_are_chosen(
    qtbot: QtBot, instructor_seat: Seat
) -> None:
    seat = instructor_seat
    seat.book(6, 9)
    seat.book(7, 10)
    seat.elsewhere(CancelBooking(booking_id=seat.book(7, 15), reason="a cold"))
    _hand, dialog = asked(seat, qtbot)
    assert told(dialog) == "1 lesson is already booked. It stays until you move or cancel it."
    QTest.keyClick(dialog.last.edit, Qt.Key.Key_Up)
    assert dialog.last.day == date(2026, 3, 7)
    assert told(dialog).startswith("2 lessons are already booked.")
    QTest.keyClick(dialog.first.edit, Qt.Key.Key_Up)
    QTest.keyClick(dialog.first.edit, Qt.Key.Key_Up)
    assert (dialog.first.day, told(dialog)) == (date(2026, 3, 8), "")


def test_only_lessons_outside_the_other_hours_count(qtbot: QtBot, instructor_seat: Seat) -> None:
    instructor_seat.book(6, 9)
    instructor_seat.book(6, 15)
    _hand, dialog = asked(instructor_seat, qtbot)
    QTest.mouseClick(dialog.kind.button("hours"), LEFT)
    assert told(dialog).startswith("1 lesson is already booked.")
    dialog.closes.setTime(QTime(16, 0))
    assert told(dialog) == ""


def test_they_are_one_press_away(qtbot: QtBot, instructor_seat: Seat) -> None:
    instructor_seat.book(6, 9)
    hand, dialog = asked(instructor_seat, qtbot)
    days: list[date] = []
    hand.seat.desk.day_requested.connect(days.append)
    QTest.keyClick(dialog.see, Qt.Key.Key_Space)
    assert days == [date(2026, 3, 6)]
    assert hand.state.exceptions == ()
