"""A lesson that was pressed: what is told of it, and what is done to it from there."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.models import BookingState
from core.mutations.lessons import NoteBooking
from desktop.calendar.week.state import LessonState
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs import CancelDialog, MoveDialog
from desktop.studio.lesson_doing import NoShowDialog
from tests.gui.studio.schedule.hand import LEFT, Hand

pytestmark = pytest.mark.usefixtures("british")


def test_pressing_a_lesson_opens_it_with_what_can_be_done(manager: Hand) -> None:
    booking_id = manager.seat.book(5, 15, note="Bring the metronome.")
    manager.press(booking_id)
    inspector = manager.view.inspector
    assert inspector.isVisible()
    assert inspector.name.text() == "Ana Duarte"
    assert inspector.time.accessibleName() == "Thursday 5 March, 15:00 – 16:00, 60 min, in 40 min"
    assert inspector.note.words.text() == "Bring the metronome."
    assert list(inspector.buttons) == [
        LessonAct.CHECK_IN,
        LessonAct.MESSAGE,
        LessonAct.MOVE,
        LessonAct.AGAIN,
        LessonAct.CANCEL,
    ]
    assert not inspector.sent.isVisible()


def test_checking_in_and_completing_follow_one_another(manager: Hand) -> None:
    booking_id = manager.seat.book(5, 15)
    manager.press(booking_id)
    QTest.mouseClick(manager.view.inspector.buttons[LessonAct.CHECK_IN], LEFT)
    manager.seat.hub.flush()
    assert manager.seat.booking(booking_id).state == BookingState.CHECKED_IN
    assert manager.shown()[booking_id] is LessonState.CHECKED_IN
    assert manager.view.inspector.sent.isVisible()
    manager.seat.clock.advance(timedelta(hours=1))
    manager.presenter.refresh()
    QTest.mouseClick(manager.view.inspector.buttons[LessonAct.COMPLETE], LEFT)
    manager.seat.hub.flush()
    assert manager.seat.booking(booking_id).state == BookingState.COMPLETED
    assert manager.state.detail is not None
    history = [line.what for line in manager.state.detail.history]
    assert history == ["state", "state", "booked"]


def test_that_somebody_did_not_come_is_asked_first_since_it_cannot_be_taken_back(
    manager: Hand,
) -> None:
    booking_id = manager.seat.book(5, 15)
    manager.seat.clock.advance(timedelta(hours=1))
    manager.presenter.refresh()
    manager.press(booking_id)
    QTest.mouseClick(manager.view.inspector.buttons[LessonAct.NO_SHOW], LEFT)
    dialog = manager.dialog(NoShowDialog)
    assert isinstance(dialog, NoShowDialog)
    manager.seat.hub.flush()
    assert manager.seat.booking(booking_id).state == BookingState.CONFIRMED
    QTest.mouseClick(dialog.confirm, LEFT)
    manager.seat.hub.flush()
    assert manager.seat.booking(booking_id).state == BookingState.NO_SHOW


def test_the_note_is_written_over_what_was_seen(manager: Hand) -> None:
    booking_id = manager.seat.book(5, 15, note="Scales")
    manager.press(booking_id)
    box = manager.view.inspector.note
    QTest.mouseClick(box.edit, LEFT)
    box.input.setPlainText("Scales in thirds")
    manager.seat.elsewhere(NoteBooking(booking_id=booking_id, note="Arpeggios", former="Scales"))
    assert box.is_editing
    QTest.mouseClick(box.save, LEFT)
    assert manager.seat.refused == [
        ("Someone wrote another note in the meantime. Yours is kept here.")
    ]
    assert box.input.toPlainText() == "Scales in thirds"
    QTest.keyClick(box.input, Qt.Key.Key_Escape)
    assert box.words.text() == "Arpeggios"


def test_move_and_cancel_open_their_dialogs(manager: Hand) -> None:
    manager.press(manager.seat.book(6, 10))
    QTest.mouseClick(manager.view.inspector.buttons[LessonAct.MOVE], LEFT)
    dialog = manager.dialog(MoveDialog)
    assert isinstance(dialog, MoveDialog)
    dialog.close_now()
    QTest.keyClick(manager.view.canvas, Qt.Key.Key_Delete)
    assert isinstance(manager.dialog(CancelDialog), CancelDialog)
