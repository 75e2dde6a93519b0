"""A lesson that lost its time is put right from Needs attention, with the mouse or the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.access.permissions import Role
from core.ids import new_id
from core.models import BookingState
from desktop.runtime.presenter import Screen
from desktop.studio.attention import build_attention
from desktop.studio.attention.cases import LostSlotView
from desktop.studio.attention.values import AttentionState
from desktop.studio.attention.view import AttentionView
from tests.builders.studio import actor_of, wish_for
from tests.fixtures.studio_desk import Seat


def lose(seat: Seat, day: int = 5, hour: int = 16, name: str = "Ruby Walsh") -> str:
    """Somebody's offline booking finds its time taken by Ana's; the lost booking's id."""
    seat.server.keeps_refused = True
    ruby = seat.add_student(name)
    wanted = seat.studio.at(day, hour)
    lost = wish_for(seat.studio, wanted, student_id=ruby, booking_id=new_id())
    seat.here(lost)
    seat.elsewhere(wish_for(seat.studio, wanted))
    return lost.booking_id


def shown(qtbot: QtBot, seat: Seat) -> AttentionView:
    """The screen in a window of its own."""
    screen: Screen[AttentionState] = build_attention(seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    assert isinstance(screen.view, AttentionView)
    return screen.view


def lost_view(view: AttentionView) -> LostSlotView:
    """The item as it stands on the right."""
    assert isinstance(view.case, LostSlotView)
    return view.case


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_nothing_to_decide_says_so(qtbot: QtBot, manager_seat: Seat) -> None:
    view = shown(qtbot, manager_seat)
    assert view.empty.accessibleName().startswith("Nothing needs a decision")


def test_one_click_on_a_free_time_books_the_lost_lesson_and_tells(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    lost = lose(manager_seat)
    view = shown(qtbot, manager_seat)
    case = lost_view(view)
    assert len(case.cards) == 3
    assert case.cards[0].button.text() == "Book this and tell Ruby"
    click(case.cards[0].button)
    booking = manager_seat.booking(lost)
    assert booking.state is BookingState.CONFIRMED
    assert manager_seat.said == ["Ruby is booked at 5:00 PM, Thu 5 Mar."]
    manager_seat.hub.flush()
    assert view.case is None
    manager_seat.sync()
    told = manager_seat.desk.read(
        lambda rows: rows.conversations.of_student(booking.student_id or "")[0].last_message
    )
    assert "We moved you to 5:00 PM on Thu 5 Mar" in told
