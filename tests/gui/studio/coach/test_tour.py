"""The tour: offered once, walked by mouse or keyboard, left at any stop, never in the way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.studio.coach.invite import Invite
from desktop.studio.coach.marks import CoachMarks
from desktop.studio.shell.state import ScreenId
from desktop.widgets.overlay import open_overlay
from tests.fixtures.studio_app import Studio, studio_at
from tests.fixtures.studio_desk import Seat


def invites(studio: Studio) -> list[Invite]:
    return [each for each in studio.window.findChildren(Invite) if each.isVisible()]


def marks(studio: Studio) -> CoachMarks:
    shown = open_overlay(studio.window)
    assert isinstance(shown, CoachMarks)
    return shown


def receive(studio: Studio) -> None:
    studio.app.over.receive()
    studio.settle()


def test_five_stops_each_point_at_something_that_is_there(studio: Studio) -> None:
    receive(studio)
    (invite,) = invites(studio)
    studio.click(invite.accept)
    seen: list[tuple[str, str]] = []
    screens: list[ScreenId] = []
    for _ in range(5):
        tour = marks(studio)
        assert not tour.hole().isEmpty()
        assert not tour.hole().intersects(tour.panel.geometry())
        assert tour.rect().contains(tour.panel.geometry())
        seen.append((tour.count.text(), tour.title.text()))
        screens.append(studio.app.presenter.state.screen)
        studio.click(tour.on)
    assert seen == [
        ("1 of 5", "Today"),
        ("2 of 5", "Schedule"),
        ("3 of 5", "Availability"),
        ("4 of 5", "Type anything"),
        ("5 of 5", "Sync status"),
    ]
    assert screens[:3] == [ScreenId.TODAY, ScreenId.SCHEDULE, ScreenId.AVAILABILITY]
    assert open_overlay(studio.window) is None


def test_it_is_walked_and_left_by_keyboard(studio: Studio) -> None:
    receive(studio)
    studio.app.actions.run("tour.show")
    studio.settle()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(studio.window.focusWidget(), key)
    assert marks(studio).place == 2
    QTest.keyClick(studio.window.focusWidget(), Qt.Key.Key_Escape)
    assert open_overlay(studio.window) is None


def test_declined_it_never_comes_again(qtbot: QtBot, instructor_seat: Seat, tmp_path: Path) -> None:
    for wanted in (1, 0):
        with studio_at(qtbot, instructor_seat, tmp_path) as studio:
            receive(studio)
            assert len(invites(studio)) == wanted
            assert open_overlay(studio.window) is None
            for invite in invites(studio):
                studio.click(invite.decline)
            assert invites(studio) == []
