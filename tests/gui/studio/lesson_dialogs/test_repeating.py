"""A lesson that repeats: every occurrence is listed with what is against it before any is saved."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import Booking, BookingState
from core.repositories import Repositories
from desktop.studio.lesson_dialogs.booking import LessonDraft
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.series_words import note_words, when_words
from tests.builders.series import tuesdays
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(seat: Seat, window: QWidget, hour: int = 16) -> LessonDialog:
    """The dialog for Ana, on Tuesday 10 March."""
    draft = LessonDraft(
        starts_at=seat.studio.at(10, hour), duration_min=60, student_id=seat.studio.student_id
    )
    dialog = LessonDialog(seat.desk, draft, window)
    dialog.open()
    return dialog


def repeat_by_keys(dialog: LessonDialog, every: str, times: int) -> None:
    """Choose "Weekly" and so many, without the mouse."""
    fields = dialog.repeat
    fields.every.setFocus()
    QTest.keyClick(fields.every, Qt.Key.Key_Down)
    while fields.every.currentText() != every:
        QTest.keyClick(fields.every, Qt.Key.Key_Down)
    fields.every.activated.emit(fields.every.currentIndex())
    fields.times.selectAll()
    QTest.keyClicks(fields.times, str(times))
    QTest.keyClick(fields.times, Qt.Key.Key_Tab)


def listed(dialog: LessonDialog) -> list[tuple[str, ...]]:
    """Each row of the list: day, time and note."""
    zone = "America/Halifax"
    lines = dialog.repeat.presenter.state.lines
    return [(*when_words(each, zone), note_words(each, zone)[0]) for each in lines]


def lessons(seat: Seat) -> list[Booking]:
    def query(rows: Repositories) -> list[Booking]:
        found = sorted(rows.bookings.all(), key=lambda each: each.starts_at)
        for row in found:
            rows.session.expunge(row)
        return found

    return seat.desk.read(query)


def test_ten_lessons_are_listed_priced_and_booked_as_one(
    manager_seat: Seat, window: QWidget
) -> None:
    dialog = opened(manager_seat, window)
    repeat_by_keys(dialog, "Weekly", 10)
    assert len(listed(dialog)) == dialog.repeat.list.rows.count() == 10
    assert dialog.repeat.list.told.text() == "10 lessons, no conflicts."
    assert dialog.confirm.text() == "Book 10 lessons"
    assert dialog.price.text() == "72.00$ × 10 = 720.00$"
    QTest.mouseClick(dialog.confirm, LEFT)
    found = lessons(manager_seat)
    assert [each.starts_at for each in found] == tuesdays(manager_seat.studio, 10)
    assert len({each.series_id for each in found}) == 1
    assert len({each.code for each in found}) == 10
    assert not dialog.isVisible()
    manager_seat.sync()
    assert len(manager_seat.studio.rows.series.ids(str(found[0].series_id))) == 10


def test_clashes_come_first_with_their_reason_and_nothing_is_saved_before_they_are_decided(
    manager_seat: Seat, window: QWidget
) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    manager_seat.book(24, 16, student_id=ben)
    dialog = opened(manager_seat, window)
    repeat_by_keys(dialog, "Weekly", 4)
    assert listed(dialog)[0] == (
        "Tue 24 Mar",
        "16:00 – 17:00",
        "Mara Lindqvist has a lesson at that time (16:00 – 17:00).",
    )
    assert dialog.repeat.list.told.text() == "1 conflict: skip it or choose another time."
    QTest.mouseClick(dialog.confirm, LEFT)
    assert len(lessons(manager_seat)) == 1
    rows = dialog.repeat.list.rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    rows.setCurrentRow(0)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert dialog.repeat.list.told.text() == "3 lessons, 1 skipped."
    QTest.mouseClick(dialog.confirm, LEFT)
    mine = [each.starts_at for each in lessons(manager_seat) if each.student_id != ben]
    starts = tuesdays(manager_seat.studio, 4)
    assert mine == [starts[0], starts[1], starts[3]]


def test_a_clash_takes_one_of_the_nearest_free_times(manager_seat: Seat, window: QWidget) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    manager_seat.book(17, 16, student_id=ben)
    dialog = opened(manager_seat, window)
    repeat_by_keys(dialog, "Weekly", 3)
    offers = dialog.repeat.list
    offers.rows.setCurrentRow(0)
    texts = [button.text() for button in offers.near]
    assert texts[0] in ("Tue 17 Mar, 15:00", "Tue 17 Mar, 17:00")
    assert len(texts) == 3
    QTest.mouseClick(offers.near[texts.index("Tue 17 Mar, 15:00")], LEFT)
    assert ("Tue 17 Mar", "15:00 – 16:00", "Another time") in listed(dialog)
    QTest.mouseClick(dialog.confirm, LEFT)
    mine = [each.starts_at for each in lessons(manager_seat) if each.student_id != ben]
    assert mine == [
        manager_seat.studio.at(10, 16),
        manager_seat.studio.at(17, 15),
        manager_seat.studio.at(24, 16),
    ]


def test_all_that_clash_are_left_out_at_once(manager_seat: Seat, window: QWidget) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    for day in (10, 24):
        manager_seat.book(day, 16, student_id=ben)
    dialog = opened(manager_seat, window)
    repeat_by_keys(dialog, "Weekly", 4)
    QTest.mouseClick(dialog.repeat.list.clear, LEFT)
    assert dialog.confirm.text() == "Book 2 lessons"
    QTest.mouseClick(dialog.confirm, LEFT)
    mine = [each for each in lessons(manager_seat) if each.student_id != ben]
    assert [each.state for each in mine] == [BookingState.CONFIRMED] * 2


def test_a_series_ends_on_a_date_and_says_what_the_clock_change_moves(
    manager_seat: Seat, window: QWidget
) -> None:
    dialog = opened(manager_seat, window, hour=16)
    presenter = dialog.presenter
    presenter.choose_day(date(2026, 3, 1))
    presenter.choose_start(manager_seat.studio.at(1, 2, 30))
    repeat_by_keys(dialog, "Weekly", 3)
    dialog.repeat.ends.setCurrentIndex(1)
    dialog.repeat.ends.activated.emit(1)
    dialog.repeat.until.setDate(QDate(2026, 3, 15))
    notes = {day: (span, note) for day, span, note in listed(dialog)}
    assert set(notes) == {"Sun 1 Mar", "Sun 8 Mar", "Sun 15 Mar"}
    assert notes["Sun 8 Mar"][0] == "03:30 – 04:30"
    moved = next(each for each in presenter.repeat.state.lines if each.planned.moved_min)
    assert moved.planned.moved_min == 60


def test_a_lesson_taken_meanwhile_is_told_before_anything_is_saved(
    manager_seat: Seat, window: QWidget
) -> None:
    dialog = opened(manager_seat, window)
    repeat_by_keys(dialog, "Weekly", 3)
    assert dialog.presenter.can_book
    ben = manager_seat.add_student("Ben Kaya")
    manager_seat.book(17, 16, student_id=ben)
    assert dialog.repeat.list.told.text() == "1 conflict: skip it or choose another time."
    assert not dialog.presenter.can_book
