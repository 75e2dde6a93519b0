"""What a ticket opens says what has become of the lesson, and what its owner can do."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from desktop.kiosk.flow import Page
from desktop.kiosk.values import Lesson, LessonState
from tests.gui.kiosk.conftest import Visitor
from tests.gui.kiosk.test_booking import know_mara
from tests.gui.kiosk.test_waiting import ask_to_wait

CODE = "AB23CD"
THREE_DAYS_MIN = 3 * 24 * 60


def as_it_is(lesson: Lesson) -> Lesson:
    return lesson


def lost(lesson: Lesson) -> Lesson:
    return replace(lesson, can_cancel=True)


def unheard(lesson: Lesson) -> Lesson:
    return replace(lesson, is_unheard=True)


def unpaid(lesson: Lesson) -> Lesson:
    return replace(lesson, pays_at_desk=True)


def opened(
    visitor: Visitor,
    state: LessonState,
    minutes: int = THREE_DAYS_MIN,
    change: Callable[[Lesson], Lesson] = as_it_is,
) -> str:
    """What *My lessons* says of a lesson so many minutes ahead."""
    start = visitor.desk.clock.now() + timedelta(minutes=minutes)
    visitor.desk.add_lesson(CODE, visitor.desk.appointment(start), state)
    known = visitor.desk.lessons_by_code
    known[CODE] = change(known[CODE])
    visitor.tap("My lessons")
    visitor.keys(CODE)
    return visitor.see()


def test_who_lost_a_time_reads_that_nothing_is_booked_and_chooses_another(
    visitor: Visitor,
) -> None:
    said = opened(visitor, LessonState.CONFLICT, change=lost)
    assert "Someone else got this time first, so nothing is booked." in said
    assert "Price" not in said
    assert "Cancel this lesson" not in said
    visitor.tap("Choose another time")
    assert visitor.shell.flow.page is Page.PROFILE


def test_a_lost_time_is_no_lesson_to_cancel_but_a_request_to_withdraw(visitor: Visitor) -> None:
    opened(visitor, LessonState.CONFLICT, change=lost)
    visitor.tap("Withdraw this request")
    said = visitor.see()
    assert "Withdraw this request?" in said
    assert "We’ll stop looking for another time." in said
    visitor.tap("Withdraw the request")
    assert "There’s no charge." in visitor.see()


def test_a_request_of_an_offline_screen_says_what_happens_next(visitor: Visitor) -> None:
    visitor.desk.change(is_online=False)
    said = opened(visitor, LessonState.REQUESTED, change=unheard)
    assert "We’ll confirm once we’re back online." in said
    assert "If the time is taken, we’ll offer you the three closest." in said


def test_a_request_that_waits_for_its_instructor_names_them(visitor: Visitor) -> None:
    said = opened(visitor, LessonState.REQUESTED)
    assert "Mara confirms each lesson personally. Your time is held." in said


def test_a_lesson_that_moves_no_more_here_says_who_moves_it(visitor: Visitor) -> None:
    said = opened(visitor, LessonState.CONFIRMED, minutes=15 * 60)
    assert "Change time" not in said
    assert "To change the time now, please ask at the desk." in said


def test_a_cancelled_lesson_costs_its_fee_and_no_more_whenever_it_is_opened(
    visitor: Visitor,
) -> None:
    opened(visitor, LessonState.CONFIRMED, minutes=15 * 60, change=unpaid)
    visitor.tap("Cancel this lesson")
    assert "Cancelling now costs $27.00, pay at the desk." in visitor.see()
    visitor.tap("Cancel the lesson")
    for _ in range(2):
        said = visitor.see()
        assert "The fee is $27.00, pay at the desk." in said
        assert "$54.00" not in said
        visitor.tap("Another code")
        visitor.keys(CODE)


def test_a_lesson_that_was_moved_keeps_its_ticket(visitor: Visitor) -> None:
    opened(visitor, LessonState.CONFIRMED)
    visitor.tap("Change time")
    visitor.tap("17:00")
    visitor.tap("Move the lesson")
    assert "Your lesson has been moved. Your code stays the same." in visitor.see()


def test_what_waits_to_be_sent_is_no_business_of_visitors(visitor: Visitor) -> None:
    visitor.desk.waiting = 3
    visitor.desk.change(is_online=False)
    said = visitor.see()
    assert "Offline since" in said
    assert "3 waiting" not in said


def test_the_last_key_says_what_it_does_on_each_page(visitor: Visitor) -> None:
    ask_to_wait(visitor)
    visitor.touch(visitor.field("Your name"))
    visitor.tap("Next field")
    assert "Review" not in visitor.see()
    visitor.shell.flow.wipe()
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.tap("Next field")
    assert "Add me to the list" not in visitor.see()
