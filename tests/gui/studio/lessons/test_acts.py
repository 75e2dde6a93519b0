"""What can be done with a lesson from the list, each by its button and by its key."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.lessons import NoteBooking
from desktop.runtime.presenter import Screen
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs.lesson_dialog import LessonDialog
from desktop.studio.lesson_dialogs.note_dialog import NoteDialog
from desktop.studio.lesson_dialogs.series_dialog import SeriesDialog
from desktop.studio.lessons.act_bar import KEYS
from desktop.studio.lessons.screen import build_lessons
from desktop.studio.lessons.values import LessonsState
from desktop.studio.lessons.view import LessonsView
from tests.builders.series import series, tuesdays
from tests.fixtures.studio_desk import Seat

LEFT = Qt.MouseButton.LeftButton
_KEYS = {"E": Qt.Key.Key_E, "S": Qt.Key.Key_S, "B": Qt.Key.Key_B}
By = Callable[[LessonsView, LessonAct], None]


def by_mouse(view: LessonsView, act: LessonAct) -> None:
    """Press the act's button."""
    QTest.mouseClick(view.bar.buttons[act], LEFT)


def by_key(view: LessonsView, act: LessonAct) -> None:
    """Press the act's key on the chosen row."""
    view.table.setFocus()
    QTest.keyClick(view.table, _KEYS[KEYS[act]])


BOTH = pytest.mark.parametrize("by", [by_mouse, by_key])


def shown(qtbot: QtBot, seat: Seat, booking_id: str) -> tuple[Screen[LessonsState], LessonsView]:
    """The screen, with that lesson chosen."""
    screen = build_lessons(seat.desk, None)
    screen.finish()
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    assert isinstance(screen.view, LessonsView)
    screen.presenter.choose(booking_id)  # type: ignore[attr-defined]  # the screen's own presenter
    return screen, screen.view


@BOTH
def test_a_note_is_written_from_the_list(qtbot: QtBot, manager_seat: Seat, by: By) -> None:
    lesson = manager_seat.book(6, 9)
    screen, view = shown(qtbot, manager_seat, lesson)
    by(view, LessonAct.NOTE)
    (dialog,) = screen.findChildren(NoteDialog)
    QTest.keyClicks(dialog.note, "Bring the Bach")
    QTest.mouseClick(dialog.confirm, LEFT)
    assert manager_seat.booking(lesson).note == "Bring the Bach"
    assert not dialog.isVisible()


def test_a_note_that_somebody_else_wrote_meanwhile_stands(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(6, 9)
    screen, view = shown(qtbot, manager_seat, lesson)
    by_mouse(view, LessonAct.NOTE)
    (dialog,) = screen.findChildren(NoteDialog)
    manager_seat.elsewhere(NoteBooking(booking_id=lesson, note="Scales"))
    QTest.keyClicks(dialog.note, "Bach")
    QTest.mouseClick(dialog.confirm, LEFT)
    assert dialog.isVisible()
    assert dialog.problem.text() == (
        "Someone wrote another note in the meantime. Yours is kept here."
    )
    assert (manager_seat.booking(lesson).note, dialog.note.toPlainText()) == ("Scales", "Bach")


@BOTH
def test_a_lesson_is_booked_again_with_everything_filled_in(
    qtbot: QtBot, manager_seat: Seat, by: By
) -> None:
    lesson = manager_seat.book(6, 9, duration_min=45)
    screen, view = shown(qtbot, manager_seat, lesson)
    by(view, LessonAct.AGAIN)
    (dialog,) = screen.findChildren(LessonDialog)
    QTest.mouseClick(dialog.confirm, LEFT)
    at = manager_seat.studio.at
    (again,) = manager_seat.desk.read(lambda rows: rows.lessons.between(at(13, 0), at(14, 0)))
    assert (again.starts_at, again.duration_min, again.student, again.state) == (
        at(13, 9),
        45,
        "Ana Duarte",
        BookingState.CONFIRMED,
    )


@BOTH
def test_the_series_of_a_lesson_is_listed(qtbot: QtBot, manager_seat: Seat, by: By) -> None:
    wish = series(manager_seat.studio, *tuesdays(manager_seat.studio, 3))
    manager_seat.elsewhere(wish)
    screen, view = shown(qtbot, manager_seat, wish.lessons[1].booking_id)
    by(view, LessonAct.SERIES)
    (dialog,) = screen.findChildren(SeriesDialog)
    assert dialog.place.text() == "Weekly, 2 of 3"


def test_a_lesson_by_itself_offers_no_series(qtbot: QtBot, manager_seat: Seat) -> None:
    _, view = shown(qtbot, manager_seat, manager_seat.book(6, 9))
    buttons: dict[LessonAct, QWidget] = dict(view.bar.buttons)
    assert not buttons[LessonAct.SERIES].isVisible()
    assert buttons[LessonAct.NOTE].isVisible()
