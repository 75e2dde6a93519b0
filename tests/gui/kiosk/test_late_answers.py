"""Answers that come late, or not at all, while somebody goes on touching the screen."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.errors import NotFound, Unavailable
from core.ids import InstructorId
from desktop.kiosk.flow import Page
from desktop.kiosk.values import Profile
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor, settle
from tests.gui.kiosk.fake_visits import ONE_TIME_CODE
from tests.gui.kiosk.lobby import Paper
from tests.gui.kiosk.test_booking import give_details, know_mara
from tests.gui.kiosk.test_printing import book
from tests.gui.kiosk.test_returning import NUMBER, free, known, lesson, open_own


def look_at_mara(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")


def test_nobody_leaves_a_booking_before_its_ticket_is_there(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    jobs.is_held = True
    visitor.tap("Book this lesson")
    visitor.tap("Back")
    visitor.tap("Back")
    jobs.is_held = False
    jobs.release()
    assert len(visitor.desk.drafts) == 1
    assert "You’re booked" in visitor.see()


def test_a_time_that_was_taken_while_another_was_booked_is_given_back(
    visitor: Visitor, jobs: InlineJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_at_mara(visitor)
    visitor.tap("Fri 6 March, 16:30")
    first = visitor.desk.held
    released: list[str] = []
    monkeypatch.setattr(visitor.desk, "release_hold", released.append)
    jobs.is_held = True
    visitor.tap("Fri 6 March, 17:00")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    jobs.is_held = False
    jobs.release()
    assert first is not None
    assert [draft.hold.id for draft in visitor.desk.drafts] == [first.id]
    assert len(released) == 1
    assert released[0] != first.id


def test_nobody_leaves_a_move_before_it_is_told(visitor: Visitor, jobs: InlineJobs) -> None:
    lesson(visitor, "AAAAAA")
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Change time")
    visitor.touch(free(visitor))
    jobs.is_held = True
    visitor.tap("Move the lesson")
    visitor.tap("Back")
    jobs.is_held = False
    jobs.release()
    assert "Your lesson has been moved." in visitor.see()


def test_nobody_leaves_a_cancellation_before_its_fee_is_told(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    lesson(visitor, "AAAAAA")
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Cancel this lesson")
    jobs.is_held = True
    visitor.tap("Cancel the lesson")
    visitor.tap("Back")
    jobs.is_held = False
    jobs.release()
    assert "There’s no charge." in visitor.see()


def test_while_a_lesson_is_only_looked_up_one_may_leave(visitor: Visitor, jobs: InlineJobs) -> None:
    lesson(visitor, "AAAAAA")
    visitor.tap("My lessons")
    jobs.is_held = True
    visitor.keys("AAAAAA")
    visitor.tap("Back")
    assert visitor.shell.flow.page is Page.HOME


def test_a_time_that_could_not_be_asked_for_is_told_and_another_may_be_touched(
    visitor: Visitor,
) -> None:
    look_at_mara(visitor)
    start, other = [
        button for cell, button in visitor.shell.pages.profile.grid.buttons if cell.reason is None
    ][:2]
    visitor.desk.failing = Unavailable("disk_full")
    visitor.touch(start)
    assert "This screen is out of space." in visitor.see()
    visitor.touch(other)
    assert visitor.desk.held is not None
    assert "cannot store" not in visitor.see()


def test_a_time_that_is_no_longer_taught_is_given_up_while_somebody_types(
    visitor: Visitor,
) -> None:
    """Its offering went while it was held: it runs out, and is not asked for again each second."""
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin")
    hold = visitor.desk.held
    assert hold is not None
    visitor.desk.failing = NotFound("offering", "gone")
    visitor.desk.clock.advance(hold.expires_at - visitor.desk.clock.now())
    visitor.wait(1)
    said = visitor.see()
    assert "No longer available." in said
    assert "See the whole week" in said
    assert visitor.field("Your name").text() == "Karin"
    assert visitor.shell.flow.holds.state.hold is None


def test_a_profile_that_could_not_be_had_is_there_at_the_second_try(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    know_mara(visitor)

    def gone(instructor_id: InstructorId) -> Profile:
        raise Unavailable("busy")

    with monkeypatch.context() as broken:
        broken.setattr(visitor.desk, "profile", gone)
        visitor.tap("More times")
        visitor.tap("Try again")
        assert "Mara Lindqvist" not in visitor.see()
    visitor.tap("Try again")
    assert "Mara Lindqvist" in visitor.see()
    assert visitor.shell.pages.profile.lengths


@dataclass
class BrokenPaper(Paper):
    """A printer whose queue went away."""

    def print(self, receipt: object) -> bool:
        raise OSError("no such queue")


@pytest.mark.expected_log("the front desk failed at print")
def test_a_printer_that_breaks_is_a_word_and_not_printing_for_ever(visitor: Visitor) -> None:
    printing = visitor.shell.flow.printing
    whole, printing.printer = printing.printer, BrokenPaper(is_here=True)
    try:
        book(visitor)
        visitor.tap("Print")
        assert "The printer isn’t responding." in visitor.see()
        assert visitor.find("Print").isEnabled()
    finally:
        printing.printer = whole


def test_a_proof_that_came_after_one_had_left_the_page_is_good_when_asked_again(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    known(visitor)
    open_own(visitor)
    visitor.keys(NUMBER)
    visitor.tap("Send me a code")
    visitor.touch(visitor.field("Six-digit code"))
    jobs.is_held = True
    visitor.keys(ONE_TIME_CODE)
    visitor.tap("Back")
    jobs.is_held = False
    jobs.release()
    visitor.tap("No ticket? Get a code")
    assert visitor.shell.flow.page is Page.OWN
    assert len(visitor.shell.pages.own.cards) == 2


def test_keys_do_not_go_to_a_field_that_went_while_the_warning_stood(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    visitor.tap("Check in")
    jobs.is_held = True
    visitor.keys("ZZZ999")
    visitor.wait(60)
    jobs.is_held = False
    jobs.release()
    visitor.tap("I’m still here")
    assert not visitor.shell.dock.isVisible()
    assert visitor.shell.focusWidget() is visitor.shell


@pytest.mark.parametrize("is_called", [False, True])
def test_keys_stay_in_the_question_that_lies_over_the_page(
    visitor: Visitor, is_called: bool
) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    if is_called:
        visitor.desk.call_staff("en")
        visitor.shell.flow.calling.refresh()
    visitor.touch(visitor.shell.header.help)
    under = visitor.shell.help
    for _ in range(6):
        assert visitor.shell.window().focusWidget() in (under.call, under.close_it)
        assert not visitor.shell.dock.isVisible()
        visitor.press(Qt.Key.Key_Tab)


def test_no_key_reaches_the_page_under_the_warning(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.wait(60)
    warning = visitor.shell.idle_warning
    assert warning.isVisible()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Tab):
        visitor.press(key)
        assert visitor.shell.focusWidget() in (warning.stay, warning.wipe)


def test_help_that_opens_under_the_warning_takes_no_key_from_it(visitor: Visitor) -> None:
    """Somebody leaned on its button until the warning came."""
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    button, shell = visitor.shell.header.help, visitor.shell
    settle()
    place = button.mapTo(shell, button.rect().center())
    QTest.mousePress(shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    visitor.wait(60)
    QTest.mouseRelease(shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert shell.help.isVisible()
    assert shell.focusWidget() is shell.idle_warning.stay
    visitor.tap("I’m still here")
    assert shell.focusWidget() is shell.help.call
    assert not shell.dock.isVisible()


def test_behind_the_staff_door_no_key_opens_a_page(visitor: Visitor) -> None:
    visitor.press(Qt.Key.Key_Tab)
    visitor.shell.flow.staff.knock()
    settle()
    visitor.press(Qt.Key.Key_Return)
    assert visitor.shell.flow.page is Page.HOME
    visitor.press(Qt.Key.Key_Tab)
    focus = visitor.shell.focusWidget()
    assert focus is not None
    assert visitor.shell.staff_door.isAncestorOf(focus)


def test_in_a_week_of_one_start_the_arrows_lead_nowhere(visitor: Visitor) -> None:
    look_at_mara(visitor)
    profile = visitor.shell.flow.profile
    week = profile.state.week
    assert week is not None
    cell = next(cell for day in week.days for cell in day.cells)
    lone = replace(week.days[0], cells=(cell,), closed=None)
    days = tuple(replace(day, cells=()) for day in week.days[1:])
    profile._show(replace(profile.state, week=replace(week, days=(lone, *days))))
    settle()
    ((_, button),) = visitor.shell.pages.profile.grid.buttons
    button.setFocus()
    visitor.press(Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert button.hasFocus()


def test_who_leaves_the_answers_in_another_language_asks_nothing_more(visitor: Visitor) -> None:
    results = visitor.shell.flow.results
    fresh = results.state
    know_mara(visitor)
    visitor.touch(visitor.shell.header.language)
    visitor.tap("Empezar de nuevo")
    assert results.state == fresh
