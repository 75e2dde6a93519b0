"""What is done to a lesson where it stands: its menu, attendance by one key, copies."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.models import BookingState
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs import MoveDialog
from desktop.studio.schedule.day_jump import DayJump
from desktop.studio.schedule.day_menu import DayMenu
from desktop.studio.schedule.lesson_menu import LessonMenu, SlotMenu
from desktop.studio.schedule.state import ViewMode
from tests.builders.studio import wish_for
from tests.gui.studio.schedule.conftest import Watcher

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key
POPS_UP = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
"""Qt's offscreen platform says so of every menu that opens."""


def starts(watcher: Watcher) -> list[str]:
    """When lessons are, as the week shows them, in Halifax."""
    week = watcher.presenter.state.week
    assert week is not None
    return sorted(f"{card.start.astimezone(week.zone):%d %H:%M}" for card in week.lessons)


def drag_to(watcher: Watcher, booking_id: str, held: Qt.KeyboardModifier, days: int) -> None:
    """Drag a lesson of the week by whole days."""
    canvas = watcher.view.canvas
    start = canvas.rect_of(booking_id).center().toPoint()
    aside = round(canvas.place.column_rect(1).left() - canvas.place.column_rect(0).left())
    QTest.mousePress(canvas, LEFT, held, start)
    QTest.mouseMove(canvas, start + QPoint(20, 4))
    for at in (days * aside - 1, days * aside):
        move = QPointF(start + QPoint(at, 0))
        _moved(canvas, move, held)
    QTest.mouseRelease(canvas, LEFT, held, start + QPoint(days * aside, 0))
    watcher.seat.hub.flush()


def _moved(widget: QWidget, point: QPointF, held: Qt.KeyboardModifier) -> None:
    place = QPointF(widget.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, point, place, Qt.MouseButton.NoButton, LEFT, held)
    QApplication.sendEvent(widget, event)


def test_a_drag_with_ctrl_books_the_same_again_and_leaves_the_first(watcher: Watcher) -> None:
    first = watcher.seat.book(5, 16)
    drag_to(watcher, first, CTRL, 1)
    assert starts(watcher) == ["05 16:00", "06 16:00"]
    drag_to(watcher, first, Qt.KeyboardModifier.NoModifier, 2)
    assert starts(watcher) == ["06 16:00", "07 16:00"]


def test_a_copy_is_judged_beside_the_lesson_it_is_of(watcher: Watcher) -> None:
    first = watcher.seat.book(6, 10)
    canvas = watcher.view.canvas
    start = canvas.rect_of(first).center().toPoint()
    QTest.mousePress(canvas, LEFT, CTRL, start)
    for y in (30, 31):
        _moved(canvas, QPointF(start + QPoint(0, y)), CTRL)
    drag = canvas.overlay.drag
    assert drag is not None
    verdicts = [drag.verdict.ok]
    _moved(canvas, QPointF(start + QPoint(0, 30)), Qt.KeyboardModifier.NoModifier)
    verdicts.append(drag.verdict.ok)
    assert verdicts == [False, True]
    QTest.keyClick(canvas, K.Key_Escape)
    QTest.mouseRelease(canvas, LEFT, pos=start)


def test_copied_by_keys_and_pasted_where_the_cursor_is(watcher: Watcher) -> None:
    booking_id = watcher.seat.book(6, 10)
    canvas, handling = watcher.view.canvas, watcher.view.handling
    handling.paste()
    assert watcher.seat.refused == ["Copy a lesson first."]
    canvas.setFocus()
    QTest.keyClick(canvas, K.Key_Tab)
    assert canvas.overlay.focused_id == booking_id
    handling.copy()
    QTest.keyClick(canvas, K.Key_Escape)
    for _ in range(8):
        QTest.keyClick(canvas, K.Key_Down)
    handling.paste()
    watcher.seat.hub.flush()
    assert starts(watcher) == ["06 10:00", "06 12:00"]
    watcher.presenter.show_mode(ViewMode.MONTH)
    month = watcher.view.month
    month.place = month.state.place_of(date(2026, 3, 12)) or 0
    handling.paste()
    watcher.presenter.show_day(date(2026, 3, 12))
    watcher.presenter.show_mode(ViewMode.WEEK)
    assert starts(watcher) == ["12 10:00"]


def test_one_key_goes_from_step_to_step_and_says_when_there_is_none(watcher: Watcher) -> None:
    booking_id = watcher.seat.book(5, 15)
    watcher.presenter.choose(booking_id)
    seen = []
    for _ in range(2):
        watcher.view.handling.attend()
        watcher.seat.hub.flush()
        seen.append(watcher.seat.booking(booking_id).state)
    assert seen == [BookingState.CHECKED_IN, BookingState.COMPLETED]
    watcher.view.handling.attend()
    assert watcher.seat.refused == ["This lesson has no next step."]
    watcher.presenter.choose(None)
    watcher.view.handling.mark_missed()
    assert watcher.seat.refused[-1] == "Choose a lesson first."


AnyMenu = LessonMenu | SlotMenu | DayMenu


def asked(widget: QWidget, point: QPoint, reason: QContextMenuEvent.Reason) -> None:
    event = QContextMenuEvent(reason, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)


def menu(watcher: Watcher, kind: type[AnyMenu]) -> AnyMenu:
    (found,) = watcher.view.body.findChildren(kind)
    found.hide()
    found.setParent(None)
    return found


@POPS_UP
@pytest.mark.parametrize("mode", [ViewMode.WEEK, ViewMode.MONTH, ViewMode.AGENDA])
def test_a_right_click_offers_what_can_be_done_in_every_view(
    watcher: Watcher, mode: ViewMode
) -> None:
    booking_id = watcher.seat.book(5, 15)
    watcher.presenter.show_mode(mode)
    view = watcher.view
    shown: QWidget = view.body.shown
    if mode is ViewMode.AGENDA:
        shown = view.agenda.viewport()
        point = view.agenda.visualRect(view.agenda.lessons.index(0)).center()
    else:
        surface = view.canvas if mode is ViewMode.WEEK else view.month
        point = surface.rect_of(booking_id).center().toPoint()
    asked(shown, point, QContextMenuEvent.Reason.Mouse)
    found = menu(watcher, LessonMenu)
    assert isinstance(found, LessonMenu)
    assert list(found.entries)[:2] == [LessonAct.CHECK_IN, LessonAct.MESSAGE]
    found.copied.trigger()
    assert view.handling.copied is not None
    found.entries[LessonAct.CHECK_IN].choose()
    watcher.seat.hub.flush()
    assert watcher.seat.booking(booking_id).state is BookingState.CHECKED_IN


@POPS_UP
def test_the_menu_key_asks_about_the_lesson_under_the_keyboard_or_the_free_slot(
    watcher: Watcher,
) -> None:
    booking_id = watcher.seat.book(6, 10)
    canvas = watcher.view.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, K.Key_Tab)
    asked(canvas, QPoint(0, 0), QContextMenuEvent.Reason.Keyboard)
    found = menu(watcher, LessonMenu)
    assert isinstance(found, LessonMenu)
    found.details.trigger()
    detail = watcher.presenter.state.detail
    assert detail is not None
    assert detail.line.id == booking_id
    watcher.view.handling.copy()
    place = canvas.place
    point = QPoint(round(place.column_rect(5).center().x()), round(place.y_of(11 * 60)) + 2)
    QTest.mousePress(canvas, RIGHT, pos=point)
    QTest.mouseRelease(canvas, RIGHT, pos=point)
    asked(canvas, point, QContextMenuEvent.Reason.Mouse)
    slot = menu(watcher, SlotMenu)
    assert isinstance(slot, SlotMenu)
    slot.paste.trigger()
    watcher.seat.hub.flush()
    assert starts(watcher) == ["06 10:00", "07 11:00"]


@POPS_UP
def test_a_full_day_of_a_month_lists_all_its_lessons(watcher: Watcher) -> None:
    booked = [watcher.seat.book(6, hour) for hour in range(9, 18)]
    watcher.presenter.show_mode(ViewMode.MONTH)
    month = watcher.view.month
    month.resize(928, 560)
    place = month.state.place_of(date(2026, 3, 6)) or 0
    assert len(month.shown(place)) < len(booked)
    more = month.geometry_of_days.row(place, len(month.shown(place)))
    QTest.mouseClick(month, LEFT, pos=more.center().toPoint())
    found = menu(watcher, DayMenu)
    assert isinstance(found, DayMenu)
    assert found.head.text() == "Friday 6 March · 9 lessons"
    told = [entry.action.text() for entry in found.lessons]
    assert [words[:5] for words in told] == [f"{hour:02d}:00" for hour in range(9, 18)]
    found.lessons[-1].action.trigger()
    detail = watcher.presenter.state.detail
    assert detail is not None
    assert detail.line.id == booked[-1]
    found.head.trigger()
    assert watcher.presenter.state.mode is ViewMode.DAY
    found.deleteLater()


def test_the_title_opens_a_month_that_goes_to_any_day(watcher: Watcher) -> None:
    watcher.seat.book(6, 10)
    title = watcher.view.header.title
    QTest.mouseClick(watcher.view.header, LEFT, pos=title.geometry().center() + QPoint(0, 2))
    (jump,) = watcher.window.findChildren(DayJump)
    month = jump.month
    assert month.accessibleDescription() == "Thursday 5 March"
    QTest.keyClick(month, K.Key_Right)
    assert month.accessibleDescription() == "Friday 6 March, lessons: 1"
    QTest.keyClick(month, K.Key_PageDown)
    assert jump.title.text() == "April 2026"
    QTest.mouseClick(month, LEFT, pos=month.box_of(date(2026, 4, 21)).center().toPoint())
    assert watcher.presenter.state.day == date(2026, 4, 21)
    assert not jump.isVisible()


def test_the_list_moves_lessons_by_hand_and_by_key_and_names_what_is_seen(
    watcher: Watcher,
) -> None:
    first = watcher.seat.book(6, 10)
    for day in (9, 10, 11):
        watcher.seat.book(day, 12)
    far = watcher.seat.studio.at(9, 15) + timedelta(weeks=4)
    later = [wish_for(watcher.seat.studio, far + timedelta(days=day)) for day in range(12)]
    watcher.seat.elsewhere(*later)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    listed = watcher.view.agenda
    listed.setFocus()
    box = [listed.visualRect(listed.lessons.index(row)) for row in range(3)]
    start, end = box[0].center(), box[2].center()
    view = listed.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    for point in (start + QPoint(0, 20), end):
        _moved(view, QPointF(point), Qt.KeyboardModifier.NoModifier)
    assert not view.grab().isNull()
    QTest.mouseRelease(view, LEFT, pos=end)
    watcher.seat.hub.flush()
    moved_to = watcher.seat.booking(first).starts_at
    assert moved_to == watcher.seat.studio.at(10, 10)
    listed.setCurrentIndex(listed.lessons.index(listed.lessons.row_of(first)))
    QTest.keyClick(listed, K.Key_M)
    assert isinstance(watcher.shown(MoveDialog), MoveDialog)
    QTest.keyClick(watcher.shown(MoveDialog), K.Key_Escape)
    bar = listed.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert watcher.view.header.title.text() == "April 2026"


def test_what_was_pressed_stays_in_the_hand_when_lessons_come_in_above_it(
    watcher: Watcher,
) -> None:
    pressed = watcher.seat.book(6, 14)
    watcher.seat.book(9, 12)
    watcher.presenter.show_mode(ViewMode.AGENDA)
    listed = watcher.view.agenda
    view = listed.viewport()

    def centre(booking_id: str) -> QPoint:
        row = listed.lessons.row_of(booking_id)
        return listed.visualRect(listed.lessons.index(row)).center()

    QTest.mousePress(view, LEFT, pos=centre(pressed))
    above = wish_for(watcher.seat.studio, watcher.seat.studio.at(6, 10))
    watcher.seat.elsewhere(above)
    watcher.seat.hub.flush()
    other = above.booking_id
    assert [listed.lessons.row_of(each) for each in (other, pressed)] == [0, 1]
    end = listed.visualRect(listed.lessons.index(2)).center()
    for point in (centre(pressed) + QPoint(0, 20), end):
        _moved(view, QPointF(point), Qt.KeyboardModifier.NoModifier)
    QTest.mouseRelease(view, LEFT, pos=end)
    watcher.seat.hub.flush()
    assert watcher.seat.booking(pressed).starts_at == watcher.seat.studio.at(9, 14)
    assert watcher.seat.booking(other).starts_at == watcher.seat.studio.at(6, 10)
