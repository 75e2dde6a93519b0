"""Moving and cancelling a lesson of a series asks: this one, this and following, or all."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.mutations.series import CreateSeries
from core.repositories.lessons import LessonLine
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.studio.lesson_dialogs import CancelDialog, MoveDialog, SeriesDialog
from desktop.studio.lesson_dialogs.moving import Elsewhere
from desktop.studio.lesson_dialogs.series_words import note_words
from desktop.studio.refusals import explain
from desktop.widgets.toast import ToastHost
from tests.builders.series import series, tuesdays
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton
TIMES = 4


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def booked(manager_seat: Seat) -> CreateSeries:
    """Ana's four Tuesdays at 16:00 from 10 March on, booked elsewhere."""
    wish = series(manager_seat.studio, *tuesdays(manager_seat.studio, TIMES))
    manager_seat.elsewhere(wish)
    return wish


def line_of(seat: Seat, wish: CreateSeries, at: int) -> LessonLine:
    found = seat.desk.read(lambda rows: rows.lessons.line(wish.lessons[at].booking_id))
    assert found is not None
    return found


def at(line: LessonLine, start: datetime) -> Elsewhere:
    """The lesson as it is, at another time."""
    return Elsewhere(start, line.duration_min, line.instructor_id)


def choose(dialog: MoveDialog | CancelDialog, words: str) -> None:
    """Press a segment."""
    buttons = dialog.scope.findChildren(QPushButton)
    QTest.mouseClick(next(each for each in buttons if each.text() == words), LEFT)


def starts(seat: Seat, wish: CreateSeries) -> list[tuple[int, int]]:
    """Day of March (or beyond) and hour in Halifax of each lesson."""
    first = seat.studio.at(10, 0)
    spans = [seat.booking(each.booking_id).starts_at - first for each in wish.lessons]
    return [(10 + span.days, span.seconds // 3600) for span in spans]


def test_this_and_following_move_by_the_same_shift(
    manager_seat: Seat, window: QWidget, booked: CreateSeries
) -> None:
    dialog = MoveDialog(manager_seat.desk, line_of(manager_seat, booked, 1), window)
    dialog.open()
    choose(dialog, "This and following")
    dialog.presenter.choose_day(date(2026, 3, 19))
    dialog.presenter.choose_start(manager_seat.studio.at(19, 11))
    assert dialog.confirm.text() == "Move 3 lessons"
    QTest.mouseClick(dialog.confirm, LEFT)
    assert starts(manager_seat, booked) == [(10, 16), (19, 11), (26, 11), (33, 11)]
    assert not dialog.isVisible()
    manager_seat.sync()
    assert manager_seat.studio.booking(booked.lessons[3].booking_id).starts_at == (
        manager_seat.studio.at(19, 11) + timedelta(weeks=2)
    )


def test_one_that_clashes_may_stay_where_it_is(
    manager_seat: Seat, window: QWidget, booked: CreateSeries
) -> None:
    ben = manager_seat.add_student("Ben Kaya")
    manager_seat.book(17, 11, student_id=ben)
    line = line_of(manager_seat, booked, 0)
    dialog = MoveDialog(manager_seat.desk, line, window, at(line, manager_seat.studio.at(10, 11)))
    dialog.open()
    choose(dialog, "All lessons")
    assert dialog.list.told.text() == "1 conflict: skip it or choose another time."
    QTest.mouseClick(dialog.confirm, LEFT)
    assert starts(manager_seat, booked)[0] == (10, 16)
    QTest.mouseClick(dialog.list.clear, LEFT)
    notes = [note_words(each, "America/Halifax")[0] for each in dialog.series.state.lines]
    assert notes.count("Not moved") == 1
    QTest.mouseClick(dialog.confirm, LEFT)
    assert starts(manager_seat, booked) == [(10, 11), (17, 16), (24, 11), (31, 11)]


def test_this_lesson_alone_moves_alone(
    manager_seat: Seat, window: QWidget, booked: CreateSeries
) -> None:
    line = line_of(manager_seat, booked, 1)
    dialog = MoveDialog(manager_seat.desk, line, window, at(line, manager_seat.studio.at(17, 10)))
    dialog.open()
    assert dialog.scope.isVisible()
    assert not dialog.list.isVisible()
    QTest.mouseClick(dialog.confirm, LEFT)
    assert starts(manager_seat, booked) == [(10, 16), (17, 10), (24, 16), (31, 16)]


def test_a_lesson_by_itself_is_not_asked_about(manager_seat: Seat, window: QWidget) -> None:
    booking_id = manager_seat.book(9, 15)
    line = manager_seat.desk.read(lambda rows: rows.lessons.line(booking_id))
    assert line is not None
    for dialog in (
        MoveDialog(manager_seat.desk, line, window),
        CancelDialog(manager_seat.desk, line, window),
    ):
        dialog.open()
        assert not dialog.scope.isVisible()
        dialog.close_now()


def test_following_lessons_are_cancelled_with_the_fee_of_each_shown_before(
    manager_seat: Seat, window: QWidget
) -> None:
    studio = manager_seat.studio
    wish = series(studio, studio.at(5, 16), studio.at(6, 9), studio.at(13, 9))
    manager_seat.elsewhere(wish)
    dialog = CancelDialog(manager_seat.desk, line_of(manager_seat, wish, 1), window)
    dialog.open()
    choose(dialog, "This and following")
    assert dialog.which.text() == "2 lessons, Fri 6 Mar to Fri 13 Mar"
    assert dialog.fee.policy.title.text() == "A fee for 1 lesson"
    assert dialog.fee.policy.amount.text() == "36.00$"
    assert dialog.confirm.text() == "Cancel 2 lessons"
    QTest.keyClicks(dialog.reason, "Moved away")
    QTest.mouseClick(dialog.confirm, LEFT)
    found = [manager_seat.booking(each.booking_id) for each in wish.lessons]
    assert [(str(each.state), each.fee_minor) for each in found] == [
        ("confirmed", 0),
        ("cancelled", 3600),
        ("cancelled", 0),
    ]
    assert not dialog.isVisible()


def test_the_others_of_a_series_are_listed_and_opened(
    manager_seat: Seat, window: QWidget, booked: CreateSeries, qtbot: QtBot
) -> None:
    dialog = SeriesDialog(manager_seat.desk, line_of(manager_seat, booked, 2), window)
    dialog.open()
    assert dialog.place.text() == "Weekly, 3 of 4"
    texts = [dialog.rows.item(place).text() for place in range(dialog.rows.count())]
    assert texts[0] == "Tue 10 Mar, 16:00 – 17:00, Confirmed"
    assert dialog.rows.currentRow() == 2
    QTest.keyClick(dialog.rows, Qt.Key.Key_Up)
    with qtbot.waitSignal(manager_seat.desk.lesson_requested) as asked:
        QTest.mouseClick(dialog.confirm, LEFT)
    assert asked.args == [booked.lessons[1].booking_id]


def test_all_lessons_become_shorter_and_go_to_another_instructor_and_back(
    manager_seat: Seat, window: QWidget, booked: CreateSeries
) -> None:
    jun, _offering = manager_seat.add_instructor("Jun Park")
    stack = UndoStack(manager_seat.jobs, lambda error: explain(error, manager_seat.desk.zone))
    toasts = ToastHost(manager_seat.desk.theme, window)
    manager_seat.desk.offer_through(UndoOffers(stack, toasts, stack))
    dialog = MoveDialog(manager_seat.desk, line_of(manager_seat, booked, 0), window)
    dialog.open()
    assert not dialog.confirm.isEnabled()
    choose(dialog, "This and following")
    dialog.length.setFocus()
    QTest.keyClick(dialog.length, Qt.Key.Key_Up)
    dialog.length.activated.emit(dialog.length.currentIndex())
    assert dialog.confirm.text() == "Move 4 lessons"
    dialog.teacher.setFocus()
    QTest.keyClick(dialog.teacher, Qt.Key.Key_Down)
    dialog.teacher.activated.emit(dialog.teacher.currentIndex())
    QTest.mouseClick(dialog.confirm, LEFT)
    ids = [each.booking_id for each in booked.lessons]
    found = [manager_seat.booking(each) for each in ids]
    assert {each.instructor_id for each in found} == {jun}
    assert {each.ends_at - each.starts_at for each in found} == {timedelta(minutes=45)}
    assert starts(manager_seat, booked) == [(10, 16), (17, 16), (24, 16), (31, 16)]
    stack.undo()
    assert {manager_seat.booking(each).instructor_id for each in ids} == {
        manager_seat.studio.instructor_id
    }


def test_a_clash_with_the_other_instructor_is_listed_first(
    manager_seat: Seat, window: QWidget, booked: CreateSeries
) -> None:
    jun, offering = manager_seat.add_instructor("Jun Park")
    ben = manager_seat.add_student("Ben Kaya")
    manager_seat.book(17, 16, student_id=ben, offering_id=offering)
    line = line_of(manager_seat, booked, 0)
    dialog = MoveDialog(manager_seat.desk, line, window, Elsewhere(line.starts_at, 60, jun))
    dialog.open()
    choose(dialog, "All lessons")
    assert dialog.series.state.clashes == 1
    assert dialog.series.state.lines[0].id == booked.lessons[1].booking_id
    assert not dialog.confirm.isEnabled()
