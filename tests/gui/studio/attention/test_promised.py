"""A lesson that a kiosk had confirmed by itself, and whose time a manager had taken back."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.ids import new_id
from core.mutations.leases import promised
from tests.builders.studio import wish_for
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.attention.test_lost_slot import lost_view, shown


def test_it_is_said_that_the_student_was_promised_the_time(
    qtbot: QtBot, manager_seat: Seat
) -> None:
    seat = manager_seat
    seat.server.keeps_refused = True
    ruby, wanted = seat.add_student("Ruby Walsh"), seat.studio.at(5, 16)
    seat.here(promised(wish_for(seat.studio, wanted, student_id=ruby), new_id()))
    seat.elsewhere(wish_for(seat.studio, wanted))
    screen = shown(qtbot, seat)
    view = lost_view(screen)
    assert view.lost.is_promised
    assert "confirmed without the network" in {one.text() for one in view.findChildren(QLabel)}
