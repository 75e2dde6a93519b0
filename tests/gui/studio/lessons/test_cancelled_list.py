"""What was called off and lies ahead has a list of its own; history is what is over."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.mutations.lessons import CancelBooking
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.lessons.test_lessons import click, lines_of, segment, shown


def test_history_begins_with_what_is_over_and_not_with_next_months_cancellations(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    seat = manager_seat
    for day in (4, 5, 10, 11):
        lesson = seat.book(day, 10, allow_outside_hours=True)
        if day != 4:
            seat.elsewhere(CancelBooking(booking_id=lesson, reason="a cold"))
    screen = shown(qtbot, seat)
    click(segment(screen, "History"))
    assert [row for row in lines_of(screen) if "(" in row] == ["2026-03-05 (1)", "2026-03-04 (1)"]
    QTest.keyClick(segment(screen, "History"), Qt.Key.Key_Right)
    QTest.keyClick(segment(screen, "Requests"), Qt.Key.Key_Right)
    QTest.keyClick(segment(screen, "Lost"), Qt.Key.Key_Right)
    assert [row for row in lines_of(screen) if "(" in row] == ["2026-03-10 (1)", "2026-03-11 (1)"]
