"""Booking: find the student or take them down, choose what and when, and it is booked."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import Booking, BookingState
from core.mutations.availability import AddBlackout
from core.repositories import Repositories
from desktop.studio.lesson_dialogs.booking import LessonDraft, draft_again
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.say import clock_time
from tests.fixtures.studio_desk import Seat

HALIFAX = ZoneInfo("America/Halifax")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(seat: Seat, window: QWidget, draft: LessonDraft) -> LessonDialog:
    dialog = LessonDialog(seat.desk, draft, window)
    dialog.open()
    return dialog


def bookings(seat: Seat) -> list[Booking]:
    def query(rows: Repositories) -> list[Booking]:
        found = list(rows.bookings.all())
        for row in found:
            rows.session.expunge(row)
        return found

    return seat.desk.read(query)


def test_a_student_who_is_found_is_booked_with_price_and_code(
    manager_seat: Seat, window: QWidget
) -> None:
    start = manager_seat.studio.at(9, 14)
    dialog = opened(manager_seat, window, LessonDraft(starts_at=start, duration_min=45))
    QTest.keyClicks(dialog.students.input, "ana")
    (row,) = dialog.students.rows
    QTest.mouseClick(row, LEFT)
    assert "54.00" in dialog.price.text()
    QTest.mouseClick(dialog.confirm, LEFT)
    (booking,) = bookings(manager_seat)
    assert (booking.starts_at, booking.student_id, booking.price_minor) == (
        start,
        manager_seat.studio.student_id,
        5400,
    )
    assert len(booking.code) == 6
    assert booking.state == BookingState.CONFIRMED
    assert not dialog.isVisible()


def test_somebody_new_is_taken_down_with_the_booking(manager_seat: Seat, window: QWidget) -> None:
    start = manager_seat.studio.at(9, 14)
    dialog = opened(manager_seat, window, LessonDraft(starts_at=start))
    QTest.keyClicks(dialog.students.input, "Ruby Walsh")
    assert dialog.students.rows == []
    QTest.mouseClick(dialog.students.new, LEFT)
    QTest.keyClicks(dialog.students.phone, "12")
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.students.phone_field.error == "Enter a valid phone number."
    assert bookings(manager_seat) == []
    dialog.students.phone.clear()
    QTest.keyClicks(dialog.students.phone, "+1 902 555 0148")
    QTest.mouseClick(dialog.confirm, LEFT)
    (booking,) = bookings(manager_seat)
    student = manager_seat.desk.read(
        lambda rows: rows.students.require(str(booking.student_id)).phone
    )
    assert student == "+19025550148"
    manager_seat.sync()
    assert manager_seat.studio.booking(booking.id).state == BookingState.CONFIRMED


def test_nobody_chosen_is_said_at_the_field(manager_seat: Seat, window: QWidget) -> None:
    dialog = opened(manager_seat, window, LessonDraft(starts_at=manager_seat.studio.at(9, 14)))
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.students.field.error == "Choose a student, or add a new one."
    assert bookings(manager_seat) == []


def test_a_student_with_another_lesson_then_is_told_before_booking(
    manager_seat: Seat, window: QWidget
) -> None:
    _, offering_id = manager_seat.add_instructor("Tomás Herrera")
    manager_seat.book(9, 14, offering_id=offering_id)
    draft = LessonDraft(
        starts_at=manager_seat.studio.at(9, 14), student_id=manager_seat.studio.student_id
    )
    dialog = opened(manager_seat, window, draft)
    assert dialog.times.why.text() == "The student has another lesson at that time."
    assert not dialog.confirm.isEnabled()
    dialog.times.time.setTime(QTime(15, 0))
    assert dialog.times.why.text() == ""
    assert dialog.confirm.isEnabled()


def proposed(dialog: LessonDialog) -> datetime:
    """The time that stands there, with nothing said against it."""
    chosen = dialog.presenter.state.pick.chosen
    assert chosen is not None
    assert dialog.times.why.text() == ""
    assert dialog.confirm.isEnabled()
    return chosen


def test_a_new_lesson_opens_on_the_next_time_that_is_free(
    manager_seat: Seat, window: QWidget
) -> None:
    manager_seat.book(5, 14, minute=30)
    dialog = opened(manager_seat, window, LessonDraft())
    assert proposed(dialog) == manager_seat.studio.at(5, 15, 30)
    assert dialog.times.time.time() == QTime(15, 30)
    chosen = [chip.text() for chip in dialog.times.chips if chip.isChecked()]
    assert chosen == [clock_time(manager_seat.studio.at(5, 15, 30).astimezone(HALIFAX))]


def test_once_today_is_over_it_opens_on_the_next_day_with_free_time(
    manager_seat: Seat, window: QWidget
) -> None:
    manager_seat.here(
        AddBlackout(
            blackout_id=new_id(), instructor_id=None, first=date(2026, 3, 5), last=date(2026, 3, 7)
        )
    )
    dialog = opened(manager_seat, window, LessonDraft())
    assert proposed(dialog) == manager_seat.studio.at(8, 9)
    assert dialog.times.day.day == date(2026, 3, 8)


def test_days_to_come_are_asked_from_their_first_free_time(
    manager_seat: Seat, window: QWidget
) -> None:
    manager_seat.book(16, 9)
    dialog = opened(manager_seat, window, LessonDraft(not_before=manager_seat.studio.at(16, 0)))
    assert proposed(dialog) == manager_seat.studio.at(16, 10)
    dialog = opened(manager_seat, window, LessonDraft(not_before=manager_seat.studio.at(2, 0)))
    assert proposed(dialog) == manager_seat.studio.at(5, 14, 30)


def test_what_is_proposed_follows_who_and_what_until_a_person_chooses_a_time(
    manager_seat: Seat, window: QWidget
) -> None:
    _, offering_id = manager_seat.add_instructor("Tomás Herrera")
    manager_seat.book(5, 14, minute=30, offering_id=offering_id)
    dialog = opened(manager_seat, window, LessonDraft())
    assert proposed(dialog) == manager_seat.studio.at(5, 14, 30)
    QTest.keyClicks(dialog.students.input, "ana")
    QTest.mouseClick(dialog.students.rows[0], LEFT)
    assert proposed(dialog) == manager_seat.studio.at(5, 15, 30), "Ana is there till then"
    dialog.times.time.setTime(QTime(14, 30))
    assert dialog.times.why.text() == "The student has another lesson at that time."


def test_a_fortnight_without_free_time_is_said(manager_seat: Seat, window: QWidget) -> None:
    manager_seat.here(
        AddBlackout(
            blackout_id=new_id(), instructor_id=None, first=date(2026, 3, 5), last=date(2026, 3, 30)
        )
    )
    dialog = opened(manager_seat, window, LessonDraft())
    assert dialog.times.why.text()
    assert not dialog.confirm.isEnabled()


def test_book_again_is_the_same_lesson_a_week_later(manager_seat: Seat, window: QWidget) -> None:
    former = manager_seat.book(3, 10, allow_outside_hours=True)
    line = manager_seat.desk.read(lambda rows: rows.lessons.line(former))
    assert line is not None
    dialog = opened(manager_seat, window, draft_again(line, manager_seat.desk.clock.now()))
    assert dialog.students.input.text() == "Ana Duarte"
    QTest.mouseClick(dialog.confirm, LEFT)
    again = next(one for one in bookings(manager_seat) if one.id != former)
    assert again.starts_at == manager_seat.studio.at(10, 10)


def test_an_instructor_is_offered_their_own_lessons_only(
    instructor_seat: Seat, window: QWidget
) -> None:
    instructor_seat.add_instructor("Tomás Herrera")
    dialog = opened(instructor_seat, window, LessonDraft())
    shown = [dialog.offering.itemText(at) for at in range(dialog.offering.count())]
    assert shown == ["Piano with Mara Lindqvist"]
