"""A lesson that is over still has to be marked, and says so wherever it is listed."""

from datetime import date

from pytestqt.qtbot import QtBot

from core.models import BookingState
from core.mutations.lessons import MoveState
from core.repositories.lessons import LessonFilter, LessonList
from desktop.studio.lessons.filtering import FilterMenu
from desktop.studio.lessons.model import STATE
from desktop.studio.lessons.periods import Now
from tests.fixtures.studio_desk import Seat
from tests.gui.studio.lessons.test_lessons import click, segment, shown, view_of


def test_history_tells_what_was_not_marked(qtbot: QtBot, manager_seat: Seat) -> None:
    seat = manager_seat
    marked, _forgotten = (seat.book(day, 10, allow_outside_hours=True) for day in (3, 4))
    done = MoveState(booking_id=marked, state=BookingState.COMPLETED, seen=BookingState.CONFIRMED)
    seat.elsewhere(done)
    screen = shown(qtbot, seat)
    click(segment(screen, "History"))
    model = view_of(screen).table.lessons
    told = [model.index(row, STATE).data() for row in range(model.rowCount())]
    assert [each for each in told if each] == ["Not marked", "Completed"]
    now = Now(date(2026, 3, 5), date(2026, 3, 2), seat.desk.zone)
    menu = FilterMenu(LessonFilter(LessonList.HISTORY), now, screen)
    assert "Not marked" in [entry.text() for entry in menu.actions()]
