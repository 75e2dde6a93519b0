"""Taking back and doing again, named, through the real replica; refused when the world moved on."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.bookings import RescheduleBooking
from core.mutations.lessons import MoveState
from desktop.actions.undo import UndoOffers, UndoStack
from desktop.studio.desk import Done
from desktop.studio.refusals import explain
from desktop.widgets.toast import ToastHost
from tests.builders import wish_for
from tests.builders.series import series, tuesdays
from tests.fixtures.studio_desk import Seat


@pytest.fixture
def stack(manager_seat: Seat, qtbot: QtBot) -> Iterator[UndoStack]:
    """Undo and redo over the manager's desk, offered in a window's toast."""
    desk = manager_seat.desk
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    stack = UndoStack(manager_seat.jobs, lambda error: explain(error, desk.zone))
    desk.offer_through(UndoOffers(stack, ToastHost(desk.theme, window), stack))
    yield stack
    window.close()


def _move(seat: Seat, booking_id: str, hours: int = 1) -> RescheduleBooking:
    seen = seat.booking(booking_id).starts_at
    return RescheduleBooking(
        booking_id=booking_id,
        starts_at=seen + timedelta(hours=hours),
        duration_min=60,
        moved_from=seen,
    )


def test_a_move_goes_back_and_forth_and_each_step_reaches_the_server(
    manager_seat: Seat, stack: UndoStack
) -> None:
    seat = manager_seat
    booking_id = seat.book(9, 15)
    seat.desk.do(_move(seat, booking_id), Done("move of Ana's piano lesson", "Ana moved"))
    for step, hour in ((stack.undo, 15), (stack.redo, 16), (stack.undo, 15), (stack.redo, 16)):
        step()
        seat.sync()
        there = seat.studio.booking(booking_id).starts_at
        assert (there, seat.booking(booking_id).starts_at) == (seat.studio.at(9, hour),) * 2
    assert stack.next is not None
    assert (stack.next.description, stack.next_redo) == ("move of Ana's piano lesson", None)


def test_undo_and_redo_are_refused_by_name_where_somebody_else_changed_it(
    manager_seat: Seat, stack: UndoStack, qtbot: QtBot
) -> None:
    seat = manager_seat
    booking_id = seat.book(9, 15)
    seat.desk.do(_move(seat, booking_id), Done("move of Ana's piano lesson", "Ana moved"))
    seat.sync()
    seat.elsewhere(_move(seat, booking_id))
    with qtbot.waitSignal(stack.refused) as told:
        stack.undo()
    assert told.args == [
        "Can’t undo “move of Ana's piano lesson”. "
        "Someone moved the lesson to 17:00 in the meantime."
    ]
    assert seat.booking(booking_id).starts_at == seat.studio.at(9, 17)
    assert (stack.next, stack.next_redo) == (None, None)


def test_a_booking_that_was_taken_back_is_booked_anew(manager_seat: Seat, stack: UndoStack) -> None:
    seat = manager_seat
    wish = wish_for(seat.studio, seat.studio.at(9, 10))
    seat.desk.do(wish, Done("booking of Ana's lesson", "Ana is booked"))
    stack.undo()
    assert seat.booking(wish.booking_id).state == BookingState.CANCELLED
    stack.redo()
    first, last = seat.studio.at(9, 0), seat.studio.at(10, 0)
    (line,) = seat.desk.read(lambda rows: rows.lessons.between(first, last))
    assert (line.starts_at, line.state) == (wish.starts_at, BookingState.CONFIRMED)
    assert line.id != wish.booking_id
    stack.undo()
    assert seat.desk.read(lambda rows: rows.lessons.between(first, last)) == []
    seat.sync()
    assert {each.state for each in seat.studio.rows.bookings.all()} == {BookingState.CANCELLED}


def test_a_series_is_taken_back_and_booked_anew_as_one(
    manager_seat: Seat, stack: UndoStack
) -> None:
    seat = manager_seat
    wish = series(seat.studio, *tuesdays(seat.studio, 3))
    seat.desk.do(wish, Done("booking of Ana's series", "Ana is booked"))
    stack.undo()
    stack.redo()
    seat.sync()
    ids = seat.studio.rows.series.ids(wish.series_id)
    states = sorted(str(seat.studio.booking(each).state) for each in ids)
    assert states == ["cancelled"] * 3 + ["confirmed"] * 3


def test_attendance_is_undone_and_done_again(manager_seat: Seat, stack: UndoStack) -> None:
    seat = manager_seat
    booking_id = seat.book(9, 15)
    state = BookingState.CHECKED_IN
    wish = MoveState(booking_id=booking_id, state=state, seen=BookingState.CONFIRMED)
    seat.desk.do(wish, Done("check in of Ana's lesson", "Ana is here"))
    for step, expected in ((stack.undo, "confirmed"), (stack.redo, "checked_in")):
        step()
        assert seat.booking(booking_id).state == expected
