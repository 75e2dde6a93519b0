"""The lists of lessons, by what a person does with them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.lessons import MoveState
from core.repositories.lessons import LessonList
from desktop.runtime.presenter import Screen
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.studio.lesson_doing import NoShowDialog
from desktop.studio.lessons.elsewhere import both_words
from desktop.studio.lessons.screen import build_lessons
from desktop.studio.lessons.values import LessonsState, by_day, heading_of
from desktop.studio.lessons.view import LessonsView
from desktop.widgets.buttons import Button
from tests.fixtures.studio_desk import Seat


def shown(qtbot: QtBot, seat: Seat) -> Screen[LessonsState]:
    """The screen in a window of its own."""
    screen = build_lessons(seat.desk, None)
    screen.finish()
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    return screen


def view_of(screen: Screen[LessonsState]) -> LessonsView:
    """What the screen shows."""
    assert isinstance(screen.view, LessonsView)
    return screen.view


def lines_of(screen: Screen[LessonsState]) -> list[str]:
    """The table's rows: headings by day, lessons by student and time."""
    model = view_of(screen).table.lessons
    found = []
    for row in range(model.rowCount()):
        heading = heading_of(model.id_at(row))
        line = model.lesson_at(row)
        told = f"{line.student} {model.index(row, 0).data()}" if line else "gone"
        found.append(f"{heading.day} ({heading.count})" if heading else told)
    return found


def click_row(screen: Screen[LessonsState], booking_id: str) -> None:
    """A real click on a lesson's row."""
    table = view_of(screen).table
    place = table.lessons.place_of(booking_id)
    assert place is not None
    middle = table.visualRect(table.lessons.index(place, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def segment(screen: Screen[LessonsState], words: str) -> QWidget:
    """The segment with these words."""
    lists = view_of(screen).lists
    return next(each for each in lists.findChildren(QWidget) if each.property("text") == words)


def test_what_the_buttons_act_on_is_seen_to_be_chosen(qtbot: QtBot, manager_seat: Seat) -> None:
    first = manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    view.table.clearSelection()
    view.table.chosen.emit(first)  # as a row does that becomes the current one
    chosen = view.table.selectionModel().selectedRows()
    assert [view.table.lessons.id_at(each.row()) for each in chosen] == [first]


def test_lessons_stand_under_a_heading_a_day(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(5, 15)
    manager_seat.book(5, 16)
    manager_seat.book(6, 9)
    screen = shown(qtbot, manager_seat)
    assert lines_of(screen) == [
        "2026-03-05 (2)",
        "Ana Duarte 15:00, 60 min",
        "Ana Duarte 16:00, 60 min",
        "2026-03-06 (1)",
        "Ana Duarte 09:00, 60 min",
    ]


def test_no_lesson_says_so_and_offers_one(qtbot: QtBot, manager_seat: Seat) -> None:
    screen = shown(qtbot, manager_seat)
    assert view_of(screen).empty.accessibleName().startswith("No upcoming lessons")


def test_a_row_and_a_button_check_in(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    click_row(screen, lesson)
    click(view_of(screen).bar.buttons[LessonAct.CHECK_IN])
    assert manager_seat.booking(lesson).state is BookingState.CHECKED_IN
    manager_seat.hub.flush()
    chosen = screen.presenter.state.chosen
    assert chosen is not None
    assert chosen.state is BookingState.CHECKED_IN
    assert view_of(screen).bar.buttons[LessonAct.COMPLETE].isVisible()


def test_keys_act_on_the_chosen_row_and_step_over_headings(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    today = manager_seat.book(5, 15)
    tomorrow = manager_seat.book(6, 9)
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    chosen = screen.presenter.state.chosen
    assert chosen is not None
    assert chosen.id == tomorrow
    QTest.keyClick(view.table, Qt.Key.Key_I)
    assert manager_seat.booking(tomorrow).state is BookingState.CONFIRMED, "it is 19 hours away"
    QTest.keyClick(view.table, Qt.Key.Key_Up)
    QTest.keyClick(view.table, Qt.Key.Key_I)
    assert manager_seat.booking(today).state is BookingState.CHECKED_IN


def test_delete_asks_before_it_cancels(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(6, 9)
    screen = shown(qtbot, manager_seat)
    click_row(screen, lesson)
    QTest.keyClick(view_of(screen).table, Qt.Key.Key_Delete)
    (dialog,) = screen.findChildren(CancelDialog)
    click(dialog.chips[0])
    click(dialog.confirm)
    manager_seat.hub.flush()
    assert manager_seat.booking(lesson).state is BookingState.CANCELLED
    assert lines_of(screen) == []


def test_a_missed_lesson_is_asked_for_first(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 14, 0, allow_outside_hours=True)
    screen = shown(qtbot, manager_seat)
    click_row(screen, lesson)
    click(view_of(screen).bar.buttons[LessonAct.NO_SHOW])
    assert manager_seat.booking(lesson).state is BookingState.CONFIRMED
    (dialog,) = screen.findChildren(NoShowDialog)
    click(dialog.confirm)
    assert manager_seat.booking(lesson).state is BookingState.NO_SHOW


def test_search_finds_by_student(qtbot: QtBot, manager_seat: Seat) -> None:
    ben = manager_seat.add_student("Ben Carter")
    manager_seat.book(5, 15)
    manager_seat.book(5, 16, student_id=ben)
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    QTest.keyClicks(view.search, "ben")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert lines_of(screen) == ["2026-03-05 (1)", "Ben Carter 16:00, 60 min"]


def test_a_search_that_finds_nothing_says_so(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    QTest.keyClicks(view.search, "zebra")
    QTest.keyClick(view.search, Qt.Key.Key_Return)
    assert view.empty.accessibleName().startswith("Nothing found")


def test_an_empty_list_leads_to_the_lessons_ahead(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    click(segment(screen, "Lost"))
    empty = view_of(screen).empty
    assert empty.isVisible()
    click(next(each for each in empty.findChildren(Button) if each.isVisible()))
    assert lines_of(screen) == ["2026-03-05 (1)", "Ana Duarte 15:00, 60 min"]


def test_history_is_newest_first(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(4, 10, allow_outside_hours=True)
    manager_seat.book(5, 10, allow_outside_hours=True)
    screen = shown(qtbot, manager_seat)
    click(segment(screen, "History"))
    assert screen.presenter.state.wanted.which is LessonList.HISTORY
    assert lines_of(screen)[0] == "2026-03-05 (1)"
    assert lines_of(screen)[2] == "2026-03-04 (1)"


def test_one_instructor_can_be_picked_out_at_the_desk(qtbot: QtBot, desk_seat: Seat) -> None:
    wei, offering = desk_seat.add_instructor("Wei-Lin Chen")
    ben = desk_seat.add_student("Ben Carter")
    desk_seat.book(5, 15)
    desk_seat.book(5, 15, student_id=ben, offering_id=offering)
    screen = shown(qtbot, desk_seat)
    people = view_of(screen).people
    people.setFocus()
    QTest.keyClicks(people, "Wei")
    people.activated.emit(people.currentIndex())
    assert screen.presenter.state.wanted.instructor_id == wei
    assert lines_of(screen) == ["2026-03-05 (1)", "Ben Carter 15:00, 60 min"]


def test_an_instructor_sees_no_list_of_colleagues(qtbot: QtBot, instructor_seat: Seat) -> None:
    screen = shown(qtbot, instructor_seat)
    assert not view_of(screen).people.isVisible()


def test_a_change_elsewhere_shows_in_its_row(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    click_row(screen, lesson)
    manager_seat.book(5, 16)
    assert lines_of(screen)[2] == "Ana Duarte 16:00, 60 min"
    chosen = screen.presenter.state.chosen
    assert chosen is not None
    assert chosen.id == lesson


def test_days_are_the_studios_even_across_midnight(manager_seat: Seat) -> None:
    at = manager_seat.studio.at
    rows = by_day([("a", at(5, 23, 30)), ("b", at(6, 0, 30))], "America/Halifax")
    assert list(rows.ids) == ["day 2026-03-05 1", "a", "day 2026-03-06 1", "b"]


def narrow(screen: Screen[LessonsState], words: str) -> None:
    """Choose an entry of the filter's menu."""
    menu = view_of(screen).filter_menu()
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


def test_filters_narrow_the_list_down_and_say_how_many_there_are(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    here, coming = manager_seat.book(5, 15), manager_seat.book(5, 16)
    manager_seat.book(12, 9)
    manager_seat.elsewhere(
        MoveState(booking_id=here, state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED)
    )
    screen = shown(qtbot, manager_seat)
    narrow(screen, "This week")
    assert screen.presenter.state.rows.lessons == 2
    narrow(screen, "Confirmed")
    assert [each for each in screen.presenter.state.rows.ids if each == coming] == [coming]
    assert screen.presenter.state.rows.lessons == 1
    assert view_of(screen).filter.text() == "Filter · 2"
    narrow(screen, "Last month")
    assert view_of(screen).empty.accessibleName().startswith("Nothing found")
    click(next(each for each in view_of(screen).empty.findChildren(Button) if each.text()))
    assert screen.presenter.state.rows.lessons == 3


def test_a_file_has_the_lessons_that_are_listed_with_their_zone(
    qtbot: QtBot, manager_seat: Seat, tmp_path: Path
) -> None:
    manager_seat.book(5, 15)
    manager_seat.book(6, 9)
    screen = shown(qtbot, manager_seat)
    path = tmp_path / "lessons.csv"
    view_of(screen).export_to(str(path))
    told = path.read_text(encoding="utf-8-sig").splitlines()
    assert told[1] == (
        "2026-03-05,15:00,America/Halifax,60,Ana Duarte,Piano,Mara Lindqvist,,Confirmed,"
        "72.00,0.00,CAD,K7M42Q"
    )
    assert len(told) == 3
    view_of(screen).export_to(str(tmp_path / "nowhere" / "lessons.csv"))
    assert manager_seat.refused[0].startswith("The file couldn’t be saved")


def test_a_reader_elsewhere_is_told_both_clocks(manager_seat: Seat) -> None:
    at = manager_seat.studio.at(5, 21)
    told = both_words(at, "America/Halifax", "Europe/Berlin")
    assert told.endswith("in Halifax, Fri 6 Mar, 02:00 in Berlin")
    assert "Halifax" not in both_words(at, "America/Halifax", "Atlantic/Bermuda")
    assert "Halifax" not in both_words(at, "America/Halifax", "")
