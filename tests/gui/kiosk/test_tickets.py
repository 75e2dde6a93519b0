"""Checking in and looking at a lesson, by its code."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.ids import OfferingId
from core.tickets import qr_text
from desktop.kiosk.flow import Page
from desktop.kiosk.values import LessonState
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor, settle

CODE = "AB23CD"


def booked(visitor: Visitor, minutes: int, state: LessonState = LessonState.CONFIRMED) -> None:
    start = visitor.desk.clock.now() + timedelta(minutes=minutes)
    visitor.desk.add_lesson(CODE, visitor.desk.appointment(start), state)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (25, "It starts in 25 minutes."),
        (4, "Please go in."),
        (-12, "12 minutes late. Go right in."),
    ],
)
def test_checking_in_says_early_on_time_or_late(visitor: Visitor, minutes: int, said: str) -> None:
    booked(visitor, minutes)
    visitor.tap("Check in")
    visitor.keys("ab23cd")
    assert said in visitor.see()
    assert visitor.desk.lessons_by_code[CODE].state is LessonState.CHECKED_IN


def test_an_unknown_code_is_told_and_another_can_be_typed(visitor: Visitor) -> None:
    booked(visitor, 4)
    visitor.tap("Check in")
    visitor.keys("zzzzzz")
    assert "Code not found" in visitor.see()
    visitor.tap("Another code")
    visitor.keys(CODE)
    assert "You’re checked in" in visitor.see()


def test_checking_in_twice_is_told(visitor: Visitor) -> None:
    booked(visitor, 4, LessonState.CHECKED_IN)
    visitor.tap("Check in")
    visitor.keys(CODE)
    assert "You’re already checked in" in visitor.see()


def test_a_scanner_types_the_whole_picture(visitor: Visitor) -> None:
    booked(visitor, 4)
    visitor.tap("Check in")
    QTest.keyClicks(visitor.field("Ticket code"), qr_text(CODE))
    assert "You’re checked in" in visitor.see()


def scan(visitor: Visitor, text: str) -> None:
    """As a scanner does: each sign is a key, whatever is shown, and Enter is the last."""
    window = visitor.shell.windowHandle()
    for sign in text:
        QTest.keyClick(window, ord(sign))
    QTest.keyClick(window, Qt.Key.Key_Return)
    settle()


def test_a_ticket_is_shown_to_the_first_page_and_the_next_to_the_answer(visitor: Visitor) -> None:
    booked(visitor, 4)
    start = visitor.desk.clock.now() - timedelta(minutes=12)
    visitor.desk.add_lesson("EF45GH", visitor.desk.appointment(start), LessonState.CONFIRMED)
    scan(visitor, qr_text(CODE))
    assert "You’re checked in" in visitor.see()
    assert "Please go in." in visitor.see()
    scan(visitor, qr_text("EF45GH"))
    assert "12 minutes late. Go right in." in visitor.see()
    states = [visitor.desk.lessons_by_code[code].state for code in (CODE, "EF45GH")]
    assert states == [LessonState.CHECKED_IN] * 2


def test_a_ticket_before_the_scanner_is_no_try_at_four_digits(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(visitor.desk, "arrive", lambda digits, *_: tried.append(digits))
    booked(visitor, 4)
    visitor.tap("Check in")
    visitor.tap("No ticket? Use your phone’s last four digits")
    scan(visitor, "INSTAINSTRU-GEZDGNBVGY3TQOJQ2222:" + CODE)
    assert "You’re checked in" in visitor.see()
    assert tried == []


def test_what_begins_like_a_ticket_and_is_none_goes_on_as_what_it_is(visitor: Visitor) -> None:
    scan(visitor, "INSTAX" + CODE)
    assert visitor.shell.flow.page is Page.HOME
    visitor.tap("Check in")
    visitor.tap("No ticket? Use your phone’s last four digits")
    for sign in "i014":
        QTest.keyClick(visitor.shell.windowHandle(), ord(sign))
    assert visitor.shell.pages.check_in.digits.edit.text() == "014"


def test_a_ticket_before_the_scanner_leaves_a_form_and_a_question_alone(visitor: Visitor) -> None:
    booked(visitor, 4)
    visitor.tap("Help")
    scan(visitor, qr_text(CODE))
    assert visitor.shell.flow.page is Page.HOME
    assert visitor.desk.lessons_by_code[CODE].state is LessonState.CONFIRMED


@pytest.mark.parametrize("door", ["Check in", "My lessons"])
def test_the_blue_key_finds_the_lesson_and_says_what_a_code_lacks(
    visitor: Visitor, door: str
) -> None:
    booked(visitor, 4)
    visitor.tap(door)
    visitor.keys("ab2")
    visitor.tap("Find lesson")
    assert "Please enter all six characters." in visitor.see()
    visitor.keys("3cd")
    assert "missing" not in visitor.see()
    assert "Mara Lindqvist, Room 2" in visitor.see()


def test_the_enter_behind_a_scanned_code_asks_nothing_twice(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    booked(visitor, 4)
    visitor.tap("Check in")
    field = visitor.field("Ticket code")
    jobs.is_held = True
    QTest.keyClicks(field, qr_text(CODE))
    QTest.keyClick(field, Qt.Key.Key_Return)
    jobs.release()
    assert "You’re checked in" in visitor.see()


def test_a_lesson_is_booked_again_with_the_same_instructor_and_length(visitor: Visitor) -> None:
    start = visitor.desk.clock.now() - timedelta(days=7)
    lesson = visitor.desk.appointment(start, minutes=60)
    visitor.desk.add_lesson(CODE, lesson, LessonState.COMPLETED)
    visitor.tap("My lessons")
    visitor.keys(CODE)
    visitor.tap("Book again")
    visitor.tap("17:00")
    held = visitor.desk.held
    assert held is not None
    assert held.appointment.offering_id == lesson.offering_id
    assert held.appointment.minutes == 60


def test_what_is_taught_no_more_is_booked_again_as_what_is(visitor: Visitor) -> None:
    start = visitor.desk.clock.now() - timedelta(days=7)
    gone = replace(visitor.desk.appointment(start, 20), offering_id=OfferingId("gone"))
    visitor.desk.add_lesson(CODE, gone, LessonState.COMPLETED)
    visitor.tap("My lessons")
    visitor.keys(CODE)
    visitor.tap("Book again")
    visitor.tap("17:00")
    held = visitor.desk.held
    assert held is not None
    assert held.appointment.offering_id == visitor.desk.teachers[0].offering_id
    assert held.appointment.minutes == 45
    assert not visitor.shell.flow.profile.trouble


def test_cancelling_shows_the_fee_first(visitor: Visitor) -> None:
    booked(visitor, 15 * 60)
    visitor.tap("My lessons")
    visitor.keys(CODE)
    visitor.tap("Cancel this lesson")
    assert "Cancelling now costs $27.00." in visitor.see()
    assert visitor.desk.lessons_by_code[CODE].state is LessonState.CONFIRMED
    visitor.tap("Cancel the lesson")
    assert "The fee is $27.00." in visitor.see()
    assert visitor.desk.lessons_by_code[CODE].state is LessonState.CANCELLED


def test_a_lesson_can_be_kept_after_all(visitor: Visitor) -> None:
    booked(visitor, 48 * 60)
    visitor.tap("My lessons")
    visitor.keys(CODE)
    visitor.tap("Cancel this lesson")
    assert "Cancelling now is free." in visitor.see()
    visitor.tap("Keep the lesson")
    assert visitor.desk.lessons_by_code[CODE].state is LessonState.CONFIRMED


def test_a_lesson_that_is_over_offers_no_cancelling(visitor: Visitor) -> None:
    booked(visitor, -120, LessonState.COMPLETED)
    visitor.tap("My lessons")
    visitor.keys(CODE)
    assert "Completed" in visitor.see()
    assert "Cancel this lesson" not in visitor.see()
