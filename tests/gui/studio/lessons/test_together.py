"""Several lessons are chosen with Shift or Ctrl, dealt with at once, and taken back at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.models import BookingState
from core.mutations.students import UpdateStudent
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lessons.together import CancelSeveral, MissedSeveral
from desktop.studio.lessons.view import LessonsView
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_app import Studio

LEFT = Qt.MouseButton.LeftButton
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
K = Qt.Key


def opened(studio: Studio) -> LessonsView:
    """Lessons, as somebody opens them."""
    studio.app.go(ScreenId.LESSONS)
    studio.settle()
    (view,) = studio.window.findChildren(LessonsView)
    return view


def click_row(view: LessonsView, row: int, held: Qt.KeyboardModifier) -> None:
    middle = view.table.visualRect(view.table.lessons.index(row, 1)).center()
    QTest.mouseClick(view.table.viewport(), LEFT, held, middle)


def states(studio: Studio, ids: list[str]) -> list[BookingState]:
    return [studio.seat.booking(each).state for each in ids]


def asked(window: QWidget) -> QWidget:
    found = open_overlay(window)
    assert found is not None
    return found


def deleted(studio: Studio, to_row: int) -> CancelSeveral:
    """The dialog for what is chosen from the first lesson to a row, after the delete key."""
    view = opened(studio)
    click_row(view, 1, Qt.KeyboardModifier.NoModifier)
    click_row(view, to_row, SHIFT)
    studio.settle()
    QTest.keyClick(view.table, K.Key_Delete)
    dialog = asked(studio.window)
    assert isinstance(dialog, CancelSeveral)
    studio.settle()
    return dialog


def test_those_chosen_with_shift_are_checked_in_by_one_button_and_undone_by_one_key(
    studio: Studio,
) -> None:
    ids = [studio.seat.book(5, hour, duration_min=30) for hour in (15, 16)]
    ids.insert(1, studio.seat.book(5, 15, minute=30, duration_min=30))
    studio.seat.book(6, 9)
    view = opened(studio)
    click_row(view, 1, Qt.KeyboardModifier.NoModifier)
    click_row(view, 5, SHIFT)
    studio.settle()
    assert view.bar.buttons[LessonAct.CHECK_IN].text() == "Check in 3", "tomorrow’s cannot be yet"
    assert not view.bar.buttons[LessonAct.MESSAGE].isVisible()
    studio.click(view.bar.buttons[LessonAct.CHECK_IN])
    assert states(studio, ids) == [BookingState.CHECKED_IN] * 3
    entry = studio.app.undo.next
    assert entry is not None
    assert entry.description == "checking in 3 lessons"
    studio.press(K.Key_Z, CTRL)
    assert states(studio, ids) == [BookingState.CONFIRMED] * 3
    studio.app.undo.redo()
    studio.settle()
    assert states(studio, ids) == [BookingState.CHECKED_IN] * 3


def test_keys_choose_and_check_in_only_those_that_it_fits(studio: Studio) -> None:
    ids = [studio.seat.book(5, 15), studio.seat.book(5, 16)]
    view = opened(studio)
    view.table.setFocus()
    click_row(view, 1, Qt.KeyboardModifier.NoModifier)
    studio.settle()
    QTest.keyClick(view.table, K.Key_I)
    studio.settle()
    QTest.keyClick(view.table, K.Key_A, CTRL)
    studio.settle()
    assert view.bar.buttons[LessonAct.CHECK_IN].text() == "Check in 1"
    assert view.bar.buttons[LessonAct.COMPLETE].text() == "Complete 1"
    QTest.keyClick(view.table, K.Key_I)
    studio.settle()
    assert states(studio, ids) == [BookingState.CHECKED_IN] * 2
    QTest.keyClick(view.table, K.Key_A, CTRL)
    studio.settle()
    QTest.keyClick(view.table, K.Key_D)
    studio.settle()
    assert states(studio, ids) == [BookingState.COMPLETED] * 2


def test_several_are_cancelled_for_one_reason_with_what_they_come_to(studio: Studio) -> None:
    ids = [studio.seat.book(5, 15), studio.seat.book(5, 16), studio.seat.book(20, 9)]
    dialog = deleted(studio, to_row=4)
    assert "144" in dialog.fees.text()
    QTest.keyClick(dialog.reason, K.Key_Return, CTRL)
    assert dialog.field.error == "Please say why."
    QTest.keyClicks(dialog.reason, "Ice on the roads")
    dialog.waived.setFocus()
    QTest.keyClick(dialog.waived, K.Key_Space)
    QTest.keyClick(dialog.reason, K.Key_Return, CTRL)
    studio.settle()
    assert states(studio, ids) == [BookingState.CANCELLED] * 3
    found = [studio.seat.booking(each) for each in ids]
    assert [(each.cancel_reason, each.fee_minor) for each in found] == [("Ice on the roads", 0)] * 3
    studio.seat.sync()
    (message,) = studio.seat.studio.rows.messages.all()
    assert message.body == (
        "These lessons of yours are cancelled: "
        "Thu 5 Mar 15:00, Thu 5 Mar 16:00, Fri 20 Mar 09:00. Ice on the roads"
    )


def test_each_student_is_told_of_their_own_or_none_is(studio: Studio) -> None:
    seat = studio.seat
    ben = seat.add_student("Ben Kaya")
    reached = {"student_id": ben, "student_name": "Ben Kaya", "phone": "+19024250148"}
    seat.elsewhere(UpdateStudent.model_validate(reached))
    seat.book(5, 15), seat.book(5, 16, student_id=ben)
    dialog = deleted(studio, to_row=2)
    assert dialog.tell.isChecked()
    # A number is read from one line, with whose it is: no space and no hyphen may end it.
    assert dialog.numbers.text() == "To call:\nBen\u00a0Kaya\u00a0+1\u00a0902\u2011425\u20110148"
    QTest.keyClicks(dialog.reason, "Flu")
    QTest.keyClick(dialog.reason, K.Key_Return, CTRL)
    studio.settle()
    seat.sync()
    bodies = {
        seat.studio.rows.conversations.require(each.conversation_id).student_id: each.body
        for each in seat.studio.rows.messages.all()
    }
    assert bodies[ben].startswith("Your lesson on Thu 5 Mar 16:00 is cancelled. Flu")
    assert "policy" in bodies[ben], "the fee is told too"
    assert len(bodies) == 2


def test_nobody_is_told_where_that_is_ticked_off(studio: Studio) -> None:
    ids = [studio.seat.book(5, 15), studio.seat.book(5, 16)]
    dialog = deleted(studio, to_row=2)
    dialog.tell.setFocus()
    QTest.keyClick(dialog.tell, K.Key_Space)
    QTest.keyClicks(dialog.reason, "Flu")
    QTest.keyClick(dialog.reason, K.Key_Return, CTRL)
    studio.settle()
    studio.seat.sync()
    assert states(studio, ids) == [BookingState.CANCELLED] * 2
    assert studio.seat.studio.rows.messages.all() == []


def test_missed_lessons_are_asked_about_once(studio: Studio) -> None:
    seat = studio.seat
    _jun, offering = seat.add_instructor("Jun Park")
    ben = seat.add_student("Ben Kaya")
    ids = [seat.book(5, 15), seat.book(5, 15, student_id=ben, offering_id=offering)]
    seat.clock.instant = seat.studio.at(5, 15, 30)
    view = opened(studio)
    click_row(view, 1, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(view.table, K.Key_A, CTRL)
    studio.settle()
    studio.click(view.bar.buttons[LessonAct.NO_SHOW])
    dialog = asked(studio.window)
    assert isinstance(dialog, MissedSeveral)
    studio.click(dialog.confirm)
    assert states(studio, ids) == [BookingState.NO_SHOW] * 2
    assert studio.app.undo.next is None
