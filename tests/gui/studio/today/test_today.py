"""The day at a glance, and what can be done from it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import BookingState
from core.mutations.lessons import MoveState
from core.mutations.messages import SendMessage
from desktop.actions.keymap import InMemoryShortcuts
from desktop.actions.registry import ActionRegistry
from desktop.runtime.presenter import Screen
from desktop.studio.lesson_acts import LessonAct
from desktop.studio.shell.state import ScreenId
from desktop.studio.today import build_today
from desktop.studio.today.presenter import TodayPresenter
from desktop.studio.today.values import TodayState, WeekMoney
from desktop.studio.today.view import TodayView
from tests.builders.studio import wish_for
from tests.fixtures.studio_desk import Seat
from tests.plugin import PATIENCE_MS


def shown(qtbot: QtBot, seat: Seat) -> Screen[TodayState]:
    """The screen in a window of its own."""
    screen = build_today(seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    return screen


def view_of(screen: Screen[TodayState]) -> TodayView:
    """What the screen shows."""
    assert isinstance(screen.view, TodayView)
    return screen.view


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def week_of(screen: Screen[TodayState]) -> WeekMoney:
    """This week's money."""
    week = screen.presenter.state.week
    assert week is not None
    return week


def test_initials_tell_people_apart(qtbot: QtBot, manager_seat: Seat) -> None:
    """Instructors where there are several, students where all lessons are one instructor's."""
    seat = manager_seat
    seat.book(5, 15)
    seat.book(5, 16, student_id=seat.add_student("Ben Carter"))
    screen = shown(qtbot, seat)
    assert [row.face[0] for row in view_of(screen).agenda.rows] == ["AD", "BC"]
    _wei, offering = seat.add_instructor("Wei-Lin Chen")
    seat.book(5, 17, offering_id=offering)
    screen = shown(qtbot, seat)
    assert [row.face[0] for row in view_of(screen).agenda.rows] == ["ML", "ML", "WC"]


def test_the_next_lesson_counts_down(qtbot: QtBot, instructor_seat: Seat) -> None:
    instructor_seat.book(5, 15)
    screen = shown(qtbot, instructor_seat)
    view = view_of(screen)
    assert view.next.heading.text() == "Your next lesson"
    assert view.next.name.text() == "Ana Duarte"
    assert view.next.countdown.text() == "40 min"
    instructor_seat.clock.advance(timedelta(minutes=5))
    presenter = screen.presenter
    assert isinstance(presenter, TodayPresenter)
    presenter.tick()
    assert view.next.countdown.text() == "35 min"
    assert view.agenda.now.accessibleName() == "14:25"


def test_checking_in_from_the_card(qtbot: QtBot, instructor_seat: Seat) -> None:
    lesson = instructor_seat.book(5, 15)
    screen = shown(qtbot, instructor_seat)
    click(view_of(screen).next.check_in)
    assert instructor_seat.booking(lesson).state is BookingState.CHECKED_IN
    instructor_seat.hub.flush()
    assert view_of(screen).next.name.text() == "Nothing is booked"
    assert view_of(screen).summary.text() == "1 lesson · 1 here now"


def test_the_agenda_says_each_lesson_in_order(qtbot: QtBot, manager_seat: Seat) -> None:
    done = manager_seat.book(5, 10, allow_outside_hours=True)
    manager_seat.elsewhere(
        MoveState(booking_id=done, state=BookingState.COMPLETED, seen=BookingState.CONFIRMED)
    )
    manager_seat.book(5, 15)
    manager_seat.book(6, 15)
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    assert [row.accessibleName() for row in view.agenda.rows] == [
        "10:00, Ana Duarte, Piano · 60 min, Mara Lindqvist, Completed",
        "15:00, Ana Duarte, Piano · 60 min, Mara Lindqvist, in 40 min",
    ]
    assert view.summary.text() == "2 lessons · 1 done, 1 to come"


def test_a_request_is_confirmed_from_its_row(qtbot: QtBot, manager_seat: Seat) -> None:
    studio = manager_seat.studio
    lesson = manager_seat.book(5, 15)
    studio.booking(lesson).state = BookingState.REQUESTED
    studio.booking(lesson).version = 0
    studio.session.commit()
    manager_seat.server.stamp()
    manager_seat.sync()
    screen = shown(qtbot, manager_seat)
    (row,) = view_of(screen).agenda.rows
    yes = next(each for each in row.buttons if each.property("act") == LessonAct.CONFIRM.value)
    click(yes)
    assert manager_seat.booking(lesson).state is BookingState.CONFIRMED


def test_a_lesson_that_is_over_is_marked_from_its_row(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 13, 30, allow_outside_hours=True)
    screen = shown(qtbot, manager_seat)
    (row,) = view_of(screen).agenda.rows
    assert [button.text() for button in row.buttons] == ["Check in"], "it has begun"
    manager_seat.clock.advance(timedelta(minutes=10))
    presenter = screen.presenter
    assert isinstance(presenter, TodayPresenter)
    presenter.tick()
    (row,) = view_of(screen).agenda.rows
    assert [button.accessibleName() for button in row.buttons] == [
        "No-show: Ana Duarte",
        "Complete: Ana Duarte",
    ]
    QTest.keyClick(row.buttons[-1], Qt.Key.Key_Space)
    assert manager_seat.booking(lesson).state is BookingState.COMPLETED
    manager_seat.hub.flush()
    (row,) = view_of(screen).agenda.rows
    assert row.buttons == []


def test_whoever_comes_late_is_checked_in_from_the_row(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 14, allow_outside_hours=True)
    coming = manager_seat.book(5, 16)
    screen = shown(qtbot, manager_seat)
    began, ahead = view_of(screen).agenda.rows
    assert ahead.buttons == []
    QTest.keyClick(began.buttons[0], Qt.Key.Key_Space)
    assert manager_seat.booking(lesson).state is BookingState.CHECKED_IN
    assert manager_seat.booking(coming).state is BookingState.CONFIRMED
    manager_seat.hub.flush()
    assert view_of(screen).agenda.rows[0].buttons == []


def test_rows_with_buttons_stand_under_the_same_columns(qtbot: QtBot, manager_seat: Seat) -> None:
    manager_seat.book(5, 13, 30, allow_outside_hours=True)
    manager_seat.book(5, 16)
    manager_seat.clock.advance(timedelta(minutes=10))
    screen = shown(qtbot, manager_seat)
    over, coming = view_of(screen).agenda.rows
    assert (bool(over.buttons), bool(coming.buttons)) == (True, False)
    assert over.end == coming.end == over.end_width() > coming.end_width()


def test_a_long_name_takes_what_its_lesson_leaves_empty(
    qtbot: QtBot, manager_seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager_seat.book(5, 13, 30, allow_outside_hours=True)
    manager_seat.clock.advance(timedelta(minutes=10))
    name = "Maximiliane von Hohenstein-Oberreuter"
    manager_seat.book(5, 16, student_id=manager_seat.add_student(name))
    screen = shown(qtbot, manager_seat)
    shortened: list[str] = []
    whole = QFontMetrics.elidedText

    def elided(here: QFontMetrics, words: str, mode: Qt.TextElideMode, width: int) -> str:
        told = whole(here, words, mode, width)
        shortened.extend([words] if told != words else [])
        return told

    monkeypatch.setattr(QFontMetrics, "elidedText", elided)
    for row in view_of(screen).agenda.rows:
        row.grab()
    assert shortened == []


def test_checking_in_by_key_says_when_there_is_nobody(qtbot: QtBot, instructor_seat: Seat) -> None:
    actions = ActionRegistry(InMemoryShortcuts())
    screen = build_today(instructor_seat.desk, actions)
    qtbot.addWidget(screen)
    screen.show()
    refused: list[str] = []
    actions.refused.connect(refused.append)
    actions.run("today.check_in")
    assert refused == ["There’s no lesson to check in."]
    lesson = instructor_seat.book(5, 15)
    actions.run("today.check_in")
    assert instructor_seat.booking(lesson).state is BookingState.CHECKED_IN


def test_the_week_s_money_leads_to_the_figures(qtbot: QtBot, instructor_seat: Seat) -> None:
    screen = shown(qtbot, instructor_seat)
    with qtbot.waitSignal(instructor_seat.desk.screen_requested) as asked:
        click(view_of(screen).money.more)
    assert asked.args == [ScreenId.INSIGHTS]


def test_beside_a_long_day_the_bars_stay_a_chart(qtbot: QtBot, instructor_seat: Seat) -> None:
    screen = shown(qtbot, instructor_seat)
    money = view_of(screen).money
    usual = money.height()
    screen.resize(screen.width(), 4 * screen.height())
    qtbot.waitUntil(lambda: view_of(screen).agenda.height() > 3 * usual, timeout=PATIENCE_MS)
    assert money.height() <= usual


def test_a_click_on_a_row_opens_the_lesson(qtbot: QtBot, manager_seat: Seat) -> None:
    lesson = manager_seat.book(5, 15)
    screen = shown(qtbot, manager_seat)
    (row,) = view_of(screen).agenda.rows
    with qtbot.waitSignal(manager_seat.desk.lesson_requested) as asked:
        click(row)
    assert asked.args == [lesson]


def test_lost_lessons_and_messages_wait_beside_the_day(qtbot: QtBot, manager_seat: Seat) -> None:
    seat = manager_seat
    seat.server.keeps_refused = True
    ruby = seat.add_student("Ruby Walsh")
    wanted = seat.studio.at(5, 16)
    seat.here(wish_for(seat.studio, wanted, student_id=ruby))
    seat.elsewhere(wish_for(seat.studio, wanted))
    screen = shown(qtbot, seat)
    view = view_of(screen)
    assert view.attention.badge.text() == "1"
    asked: list[ScreenId] = []
    seat.desk.screen_requested.connect(asked.append)
    click(view.attention.links[0])
    assert asked == [ScreenId.ATTENTION]
    assert view.summary.text() == "1 lesson · 1 to come · 1 lost slot"


def test_an_unread_message_opens_its_thread(qtbot: QtBot, instructor_seat: Seat) -> None:
    seat = instructor_seat
    seat.book(5, 15)
    studio = seat.studio
    wish = SendMessage(
        message_id=new_id(),
        student_id=studio.student_id,
        instructor_id=studio.instructor_id,
        body="See you at three.",
    )
    seat.elsewhere(wish)
    message = studio.rows.messages.require(wish.message_id)
    message.is_from_student, message.version = True, 0
    studio.session.commit()
    seat.server.stamp()
    seat.sync()
    screen = shown(qtbot, seat)
    view = view_of(screen)
    with qtbot.waitSignal(seat.desk.message_requested) as asked:
        click(view.messages.links[0])
    assert asked.args == [studio.student_id, studio.instructor_id]


def test_money_counts_what_is_taught_and_what_is_to_come(
    qtbot: QtBot, instructor_seat: Seat
) -> None:
    done = instructor_seat.book(4, 10, allow_outside_hours=True)
    instructor_seat.elsewhere(
        MoveState(booking_id=done, state=BookingState.COMPLETED, seen=BookingState.CONFIRMED)
    )
    instructor_seat.book(6, 10)
    instructor_seat.book(12, 10)
    screen = shown(qtbot, instructor_seat)
    week = week_of(screen)
    assert (week.taught.amount, week.booked.amount) == (7200, 14400)


def test_the_front_desk_sees_no_money(qtbot: QtBot, desk_seat: Seat) -> None:
    screen = shown(qtbot, desk_seat)
    assert screen.presenter.state.week is None
    assert not view_of(screen).money.isVisible()


def test_an_empty_day_says_so(qtbot: QtBot, manager_seat: Seat) -> None:
    screen = shown(qtbot, manager_seat)
    assert view_of(screen).agenda.empty.accessibleName().startswith("No lessons today")
