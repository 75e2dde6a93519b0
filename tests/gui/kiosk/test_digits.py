"""Checking in by the last four digits of a telephone, as a visitor does it."""

from datetime import timedelta

from desktop.kiosk.values import LessonState
from tests.gui.kiosk.conftest import Visitor, left_behind
from tests.gui.kiosk.test_returning import lesson


def by_digits(visitor: Visitor, digits: str) -> None:
    visitor.tap("Check in")
    visitor.tap("No ticket? Use your phone’s last four digits")
    visitor.keys(digits)


def test_the_last_key_says_what_it_does(visitor: Visitor) -> None:
    by_digits(visitor, "014")
    assert "Check in" in [one.text() for one in visitor.buttons()]
    assert "Next field" not in visitor.see()


def test_four_digits_check_in(visitor: Visitor) -> None:
    visitor.desk.arrivals["0148"] = [lesson(visitor, "AAAAAA", 5, 14)]
    by_digits(visitor, "0148")
    assert "You’re checked in" in visitor.see()
    assert visitor.desk.lessons_by_code["AAAAAA"].state is LessonState.CHECKED_IN


def test_two_who_may_be_meant_are_asked_when_it_begins(visitor: Visitor) -> None:
    first, second = lesson(visitor, "AAAAAA", 5, 15), lesson(visitor, "BBBBBB", 5, 16)
    visitor.desk.arrivals["0148"] = [first, second]
    visitor.desk.arrivals["9999"] = [lesson(visitor, "CCCCCC", 5, 19)]
    by_digits(visitor, "0148")
    assert "When does your lesson start?" in visitor.see()
    assert [one.text() for one in visitor.shell.pages.check_in.choices] == [
        "15:00",
        "16:00",
        "19:00",
    ]
    visitor.tap("16:00")
    assert visitor.desk.lessons_by_code["BBBBBB"].state is LessonState.CHECKED_IN
    assert visitor.desk.lessons_by_code["AAAAAA"].state is LessonState.CONFIRMED


def test_two_who_begin_together_are_asked_with_whom_and_shown_all_who_teach(
    visitor: Visitor,
) -> None:
    with_mara = lesson(visitor, "AAAAAA", 5, 16)
    with_priya = lesson(visitor, "BBBBBB", 5, 16, teacher="Priya Raman")
    visitor.desk.arrivals["0148"] = [with_mara, with_priya]
    visitor.desk.arrivals["9999"] = [lesson(visitor, "CCCCCC", 5, 19, teacher="Jonas Brandt")]
    by_digits(visitor, "0148")
    visitor.tap("16:00")
    assert "Who is your lesson with?" in visitor.see()
    assert [one.text() for one in visitor.shell.pages.check_in.choices] == [
        "Jonas Brandt",
        "Mara Lindqvist",
        "Priya Raman",
    ]
    visitor.tap("Priya Raman")
    assert "You’re early" in visitor.see()
    assert visitor.desk.lessons_by_code["BBBBBB"].state is LessonState.CHECKED_IN
    assert visitor.desk.lessons_by_code["AAAAAA"].state is LessonState.CONFIRMED


def test_digits_that_nobody_has_say_no_more_than_that(visitor: Visitor) -> None:
    by_digits(visitor, "1111")
    assert "No lesson found" in visitor.see()
    visitor.tap("Other digits")
    assert visitor.field("Last four digits of your phone number").text() == ""


def test_after_too_many_the_ticket_is_still_taken(visitor: Visitor) -> None:
    visitor.desk.closed_until = visitor.desk.clock.now() + timedelta(minutes=10)
    lesson(visitor, "AAAAAA", 5, 14)
    by_digits(visitor, "0148")
    assert "Too many wrong tries. Try again at 14:30." in visitor.see()
    visitor.tap("Use my ticket code")
    visitor.keys("AAAAAA")
    assert "You’re checked in" in visitor.see()


def test_digits_leave_nothing_behind(visitor: Visitor) -> None:
    visitor.desk.arrivals["0148"] = [lesson(visitor, "AAAAAA", 5, 14)]
    by_digits(visitor, "014")
    visitor.wait(90)
    assert "014" not in left_behind(visitor.shell).replace("0148", "")
    assert visitor.shell.flow.check_in.state.digits == ""
