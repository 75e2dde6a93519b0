"""Calling somebody to the screen, from every page."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent, QRegion

from core.errors import Unavailable
from desktop.kiosk.asking import Call
from desktop.kiosk.flow import Page
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor, both_ways, on_a_new_screen, settle
from tests.gui.kiosk.test_booking import know_mara


@both_ways
@pytest.mark.parametrize("page", [Page.HOME, Page.DETAILS, Page.CHECK_IN])
def test_help_is_at_hand_wherever_one_is(visitor: Visitor, page: Page) -> None:
    visitor.shell.flow.go(page)
    visitor.tap("Help")
    assert "Need help?" in visitor.see()
    visitor.tap("Not now")
    assert "Need help?" not in visitor.see()
    assert visitor.desk.calls.count("call en") == 0


def test_a_call_is_made_once_and_its_answer_is_seen(visitor: Visitor) -> None:
    visitor.touch(visitor.shell.header.language)
    visitor.shell.flow.calling.open()
    visitor.shell.help.call.click()
    assert visitor.desk.calls.count("call es") == 1
    assert not visitor.shell.help.call.isVisible()
    visitor.shell.flow.speech.reset()
    assert "We’ve told the desk" in visitor.see()
    visitor.tap("Continue")
    visitor.tap("Help: we’ve told the desk")
    visitor.shell.flow.calling.call("en")
    assert [each for each in visitor.desk.calls if each.startswith("call")] == ["call es"]
    visitor.desk.come()
    assert "Someone is on the way" in visitor.see()


@on_a_new_screen
def test_nothing_of_a_higher_dialog_stays_around_a_lower_one(visitor: Visitor) -> None:
    painted = QRegion()

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                nonlocal painted
                painted = painted.united(event.region())
            return False

    shown, watch = visitor.shell.help, Watch()
    visitor.tap("Help")
    settle()
    before = shown.dialog.geometry()
    shown.installEventFilter(watch)
    visitor.tap("Call someone over")
    settle()
    shown.removeEventFilter(watch)
    assert shown.dialog.height() < before.height()
    around = before.adjusted(-2, -2, 2, 2)
    assert painted.contains(around.topLeft()), "its frame and shadow lie outside of it"
    assert painted.contains(around.bottomRight())


def test_without_a_network_a_call_promises_nothing(visitor: Visitor) -> None:
    visitor.desk.change(is_online=False)
    visitor.tap("Help")
    visitor.tap("Call someone over")
    said = visitor.see()
    assert "We’re offline right now" in said
    assert "We’ve told the desk" not in said


def test_what_was_typed_stays_while_one_waits_for_help(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin")
    visitor.tap("Help")
    visitor.tap("Call someone over")
    visitor.tap("Continue")
    assert visitor.field("Your name").text() == "Karin"


def test_the_question_goes_with_the_visit_and_lies_under_the_warning(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("Help")
    visitor.wait(60)
    visitor.tap("I’m still here")
    assert visitor.shell.help.isVisible()
    visitor.wait(90)
    assert not visitor.shell.help.isVisible()
    assert visitor.shell.flow.page is Page.HOME


def test_somebody_is_called_while_the_screen_still_looks_for_what_became_of_the_last_call(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    visitor.tap("Check in")
    jobs.is_held = True
    visitor.shell.flow.calling.refresh()
    visitor.tap("Help")
    assert visitor.shell.focusWidget() is visitor.shell.help.call, "keys go to what lies under it"
    visitor.tap("Call someone over")
    jobs.is_held = False
    jobs.release()
    assert visitor.desk.calls.count("call en") == 1
    assert visitor.shell.flow.calling.state.call is Call.HEARD


def test_a_call_that_cannot_be_kept_says_so(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(language: str) -> None:
        raise Unavailable("disk_full", language=language)

    monkeypatch.setattr(visitor.desk, "call_staff", full)
    visitor.tap("Help")
    visitor.tap("Call someone over")
    assert "We’ve told the desk" not in visitor.see()
    assert "This screen is out of space. Please ask at the desk." in visitor.see()
