"""Nothing suits: somebody leaves word, and nothing of it stays on the screen."""

from core.models import DayPart
from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor, both_ways, left_behind
from tests.gui.kiosk.test_booking import know_mara


def ask_to_wait(visitor: Visitor) -> None:
    """From Mara's week to the page where one leaves word."""
    know_mara(visitor)
    visitor.tap("More times")
    visitor.tap("Nothing works? Tell me when a time opens up")


def give_name(visitor: Visitor) -> None:
    """Type who it is, on the screen's keys."""
    visitor.touch(visitor.field("Your name"))
    visitor.keys("Karin Ek")
    visitor.tap("Next field")
    visitor.keys("9024250148")


@both_ways
def test_who_finds_nothing_leaves_word_what_would_suit(visitor: Visitor) -> None:
    ask_to_wait(visitor)
    visitor.tap("Any instructor")
    visitor.tap("Four weeks")
    visitor.tap("Evening")
    give_name(visitor)
    visitor.tap("Add me to the list")
    (draft,) = visitor.desk.waits
    assert (draft.name, draft.contact.phone) == ("Karin Ek", "+19024250148")
    assert (draft.is_anybody, draft.days, draft.parts) == (True, 28, frozenset({DayPart.EVENING}))
    said = visitor.see()
    assert "You’re on the waiting list" in said
    assert "Nothing is booked yet" in said
    visitor.tap("Done")
    assert visitor.shell.flow.page is Page.HOME
    assert "Karin" not in left_behind(visitor.shell)


def test_without_a_network_nothing_more_is_said_than_is_so(visitor: Visitor) -> None:
    visitor.desk.change(is_online=False)
    ask_to_wait(visitor)
    give_name(visitor)
    visitor.tap("Add me to the list")
    said = visitor.see()
    assert "Your request is saved" in said
    assert "You’re on the waiting list" not in said


def test_all_parts_of_the_day_are_any_time(visitor: Visitor) -> None:
    ask_to_wait(visitor)
    for part in ("Morning", "Afternoon", "Evening"):
        visitor.tap(part)
    give_name(visitor)
    visitor.tap("Add me to the list")
    assert visitor.desk.waits[0].parts == frozenset()
    assert "Any time" in visitor.see()


def test_two_touches_make_one_entry_and_nobody_makes_none(visitor: Visitor) -> None:
    ask_to_wait(visitor)
    assert not visitor.find("Add me to the list").isEnabled()
    give_name(visitor)
    visitor.tap("Add me to the list")
    visitor.shell.flow.waiting.leave_word()
    assert len(visitor.desk.waits) == 1


def test_what_was_typed_while_booking_need_not_be_typed_again(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin Ek")
    visitor.tap("Next field")
    visitor.keys("9024250148")
    visitor.desk.lose_next = True
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    visitor.tap("See the whole week")
    visitor.tap("Nothing works? Tell me when a time opens up")
    assert visitor.field("Your name").text() == "Karin Ek"
    visitor.tap("Add me to the list")
    assert visitor.desk.waits[0].name == "Karin Ek"


@both_ways
def test_whose_time_was_lost_leaves_word_at_once_and_types_nothing_again(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_name(visitor)
    visitor.tap("Review")
    visitor.desk.lose_next = True
    visitor.tap("Book this lesson")
    visitor.tap("Tell me when a time opens up")
    assert visitor.shell.flow.page is Page.WAITING
    visitor.tap("Add me to the list")
    (draft,) = visitor.desk.waits
    assert (draft.name, draft.minutes) == ("Karin Ek", 45)
    assert "You’re on the waiting list" in visitor.see()
