"""A lesson that lost its time is put right from Needs attention, with the mouse or the keyboard."""

from datetime import timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.models import BookingState
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.runtime.presenter import Screen
from desktop.studio.attention.cases import LostSlotView
from desktop.studio.attention.other_time import OtherTimeDialog
from desktop.studio.attention.parts import FactsCard
from desktop.studio.attention.screen import build_attention
from desktop.studio.attention.values import AttentionState
from desktop.studio.attention.view import AttentionView
from desktop.studio.lesson_dialogs.cancel_dialog import CancelDialog
from desktop.widgets.text import Paragraph
from desktop.widgets.toast import ToastHost
from tests.builders.studio import wish_for
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


def shown(qtbot: QtBot, seat: Seat) -> Screen[AttentionState]:
    """The screen in a window of its own."""
    screen = build_attention(seat.desk, None)
    qtbot.addWidget(screen)
    screen.resize(1232, 844)
    screen.show()
    return screen


def view_of(screen: Screen[AttentionState]) -> AttentionView:
    """What the screen shows."""
    assert isinstance(screen.view, AttentionView)
    return screen.view


def lost_view(screen: Screen[AttentionState]) -> LostSlotView:
    """The item as it stands on the right."""
    case = view_of(screen).case
    assert isinstance(case, LostSlotView)
    return case


def click(widget: QWidget) -> None:
    """A real click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def last_message(seat: Seat, student_id: str | None) -> str:
    """What the student read last."""
    threads = seat.desk.read(
        lambda rows: [each.last_message for each in rows.conversations.of_student(student_id or "")]
    )
    return threads[0] if threads else ""


def test_nothing_to_decide_says_so(qtbot: QtBot, manager_seat: Seat) -> None:
    screen = shown(qtbot, manager_seat)
    assert view_of(screen).empty.accessibleName().startswith("You’re all caught up")


def test_one_click_on_a_free_time_books_the_lost_lesson_and_tells(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    lost = lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    cards = lost_view(screen).cards
    assert [card.button.text() for card in cards] == ["Book this and tell Ruby"] * 3
    click(cards[0].button)
    booking = manager_seat.booking(lost)
    assert booking.state is BookingState.CONFIRMED
    assert booking.starts_at == manager_seat.studio.at(5, 15)
    assert manager_seat.said == ["Ruby is booked at 15:00, Thu 5 Mar."]
    manager_seat.hub.flush()
    assert view_of(screen).case is None
    assert "We moved you to 15:00 on Thu 5 Mar" in last_message(manager_seat, booking.student_id)
    manager_seat.sync()
    assert manager_seat.booking(lost).state is BookingState.CONFIRMED


def test_a_time_that_was_taken_meanwhile_gives_way_to_the_next(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    before = [start.start for start in lost_view(screen).lost.starts]
    ben = manager_seat.add_student("Ben Carter")
    manager_seat.elsewhere(wish_for(manager_seat.studio, before[0], student_id=ben))
    after = [start.start for start in lost_view(screen).lost.starts]
    assert before[0] not in after
    assert len(after) == 3


def test_another_card_takes_the_message_along(qtbot: QtBot, manager_seat: Seat) -> None:
    lost = lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    view = lost_view(screen)
    QTest.mouseClick(view.cards[1], Qt.MouseButton.LeftButton, pos=view.cards[1].rect().topLeft())
    assert screen.presenter.state.looked_at == 1
    click(view.message.edit)
    qtbot.waitUntil(lambda: view.message.field.hasFocus())
    view.message.field.selectAll()
    QTest.keyClicks(view.message.field, "Sorry! See you then.")
    click(view.cards[1].button)
    booking = manager_seat.booking(lost)
    assert booking.starts_at == view.lost.starts[1].start
    assert last_message(manager_seat, booking.student_id) == "Sorry! See you then."


def test_on_the_next_day_it_is_told_which_day_was_meant(qtbot: QtBot, manager_seat: Seat) -> None:
    lose(manager_seat, day=6)
    manager_seat.clock.instant += timedelta(days=1)
    screen = shown(qtbot, manager_seat)
    cards = lost_view(screen).findChildren(FactsCard)
    told = [each.text() for card in cards for each in card.findChildren(Paragraph)]
    assert [words for words in told if " · Piano · " in words] == [
        "Today 16:00 – 17:00 · Piano · Mara",
        "Today 16:00 – 17:00 · Piano · Mara",
    ]
    assert [words for words in told if words.startswith("Thu 5 Mar, ")] == told[1::2]


def test_dismissing_can_be_taken_back(qtbot: QtBot, manager_seat: Seat) -> None:
    lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    undo = UndoStack(manager_seat.jobs, lambda error: str(error))
    manager_seat.desk.offer_through(UndoOffers(undo, ToastHost(manager_seat.desk.theme, screen)))
    click(lost_view(screen).dismiss)
    assert view_of(screen).case is None
    undo.undo()
    manager_seat.hub.flush()
    assert lost_view(screen).case.line.who == "Ruby Walsh"


def test_the_arrow_keys_walk_the_list(qtbot: QtBot, manager_seat: Seat) -> None:
    lose(manager_seat, hour=16, name="Ruby Walsh")
    lose(manager_seat, hour=11, day=6, name="Noah Peters")
    screen = shown(qtbot, manager_seat)
    view = view_of(screen)
    first, second = view.list.rows
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert screen.presenter.state.chosen == second.line.id
    assert lost_view(screen).case.line.id == second.line.id


def test_cancelling_asks_first_and_then_closes_the_item(qtbot: QtBot, manager_seat: Seat) -> None:
    lost = lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(lost_view(screen).cancel)
    (dialog,) = screen.findChildren(CancelDialog)
    click(dialog.chips[0])
    click(dialog.confirm)
    manager_seat.hub.flush()
    assert manager_seat.booking(lost).state is BookingState.CANCELLED
    assert view_of(screen).case is None


def test_any_other_free_time_can_be_chosen(qtbot: QtBot, manager_seat: Seat) -> None:
    lost = lose(manager_seat)
    screen = shown(qtbot, manager_seat)
    click(lost_view(screen).other)
    (dialog,) = screen.findChildren(OtherTimeDialog)
    dialog.times.day.edit.setDate(QDate(2026, 3, 11))
    assert dialog.times.chips[0].text() == "09:00"
    click(dialog.times.chips[0])
    click(dialog.confirm)
    assert manager_seat.booking(lost).starts_at == manager_seat.studio.at(11, 9)
