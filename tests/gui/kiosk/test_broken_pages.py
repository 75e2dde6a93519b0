"""A page that cannot be drawn: the kiosk stays, and says where to turn."""

import sys

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.kiosk.flow import Page
from desktop.kiosk.screens.checkin import CheckInScreen
from desktop.kiosk.screens.done import DoneScreen
from desktop.kiosk.screens.find import FindScreen
from desktop.kiosk.screens.home import HomeScreen
from desktop.kiosk.screens.screen import Screen
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen, settle
from tests.gui.kiosk.test_booking import give_details, know_mara
from tests.gui.kiosk.test_rehearsal import rehearse

pytestmark = [on_a_new_screen]

SORRY = "Please ask at the desk"


class Stain(QWidget):
    """Something on a page that fails as often as it is painted, until it is mended."""

    def __init__(self, page: Screen) -> None:
        super().__init__(page)
        self.is_mended = False
        self.failed = 0
        self.setGeometry(0, 0, 40, 40)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fail as Python itself does."""
        if not self.is_mended:
            self.failed += 1
            [][self.failed]


@pytest.mark.expected_log("CheckInScreen could not be drawn")
def test_a_page_that_cannot_be_painted_says_where_to_turn_and_the_kiosk_goes_on(
    visitor: Visitor,
) -> None:
    stain = Stain(visitor.shell.pages.check_in)
    visitor.tap("Check in")
    settle()
    assert stain.failed
    assert SORRY in visitor.see()
    visitor.tap("Start over")
    assert type(visitor.shell.pages.shown) in [HomeScreen]
    visitor.tap("Book a lesson")
    assert type(visitor.shell.pages.shown) in [FindScreen]


@pytest.mark.expected_log("CheckInScreen could not be drawn")
def test_a_fault_that_passed_is_forgotten_at_the_next_visit(visitor: Visitor) -> None:
    stain = Stain(visitor.shell.pages.check_in)
    visitor.tap("Check in")
    settle()
    visitor.tap("Back")
    stain.is_mended = True
    visitor.tap("Check in")
    assert visitor.shell.pages.shown is visitor.shell.pages.check_in
    assert SORRY not in visitor.see()


@pytest.mark.expected_log("CheckInScreen could not be drawn")
def test_a_page_that_cannot_be_painted_at_the_rehearsal_leaves_the_others_theirs(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    stains: list[Stain] = []
    monkeypatch.setattr(CheckInScreen, "prepare", lambda page: stains.append(Stain(page)))
    rehearse(visitor)
    (stain,) = stains
    assert stain.failed
    assert SORRY not in visitor.see()
    stain.is_mended = True
    visitor.tap("Check in")
    assert visitor.shell.pages.shown is visitor.shell.pages.check_in


@pytest.mark.expected_log("CHECK_IN could not be entered")
@pytest.mark.expected_log("a page could not be made before anybody came")
def test_a_page_that_cannot_even_be_made_says_where_to_turn(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(page: CheckInScreen) -> None:
        raise KeyError(page)

    monkeypatch.setattr(CheckInScreen, "_lay", breaks)
    visitor.shell.make_ready()
    pages = visitor.shell.pages
    visitor.qtbot.waitUntil(lambda: len(pages.made) == len(Page) - 1)
    visitor.tap("Check in")
    assert SORRY in visitor.see()
    visitor.tap("Back")
    assert visitor.shell.flow.page is Page.HOME


@pytest.mark.expected_log("DoneScreen could not be drawn")
def test_who_has_just_booked_is_told_the_code_in_place_of_a_ticket_that_cannot_be_drawn(
    visitor: Visitor,
) -> None:
    assert isinstance(visitor.shell.pages.done, DoneScreen)
    Stain(visitor.shell.pages.done)
    know_mara(visitor)
    for button in ("16:30", "Continue"):
        visitor.tap(button)
    give_details(visitor)
    for button in ("Review", "Book this lesson"):
        visitor.tap(button)
    settle()
    outcome = visitor.shell.flow.review.state.outcome
    assert outcome is not None
    assert outcome.ticket.code in visitor.see()
    assert SORRY in visitor.see()


@pytest.mark.expected_log("CheckInScreen could not be drawn")
def test_where_not_even_the_way_to_the_desk_can_be_drawn_the_kiosk_begins_anew(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    pages = visitor.shell.pages
    stains = [Stain(pages.check_in), Stain(pages.sorry)]
    visitor.tap("Check in")
    settle()
    assert told
    tries = stains[1].failed
    settle()
    assert stains[1].failed == tries, "it goes round for ever"
