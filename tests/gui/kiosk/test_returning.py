"""Those who come back: a code that is sent, their lessons, another time for one, four digits."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton

from core.ids import InstructorId
from core.kiosk_settings import KioskSettings
from desktop.kiosk.flow import Page
from desktop.kiosk.values import Contact, Lesson, LessonState, Reason
from desktop.kiosk.visiting import NotMoved, Person, Proven
from tests.gui.kiosk.conftest import Visitor, left_behind, on_a_new_screen, settle
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk.fake_visits import ONE_TIME_CODE

ANA = "+19025550148"
NUMBER = "9025550148"
MONDAY = date(2026, 3, 9)
WEEKDAYS = ((540, 1200),) * 5 + (None, None)


def lesson(visitor: Visitor, code: str, day: int = 9, hour: int = 17, teacher: str = "") -> Lesson:
    """A lesson of Mara's in March, or of the named one's, that the desk knows."""
    booked = visitor.desk.appointment(halifax(date(2026, 3, day), hour))
    if teacher:
        named = replace(booked.instructor, id=InstructorId(teacher), name=teacher)
        booked = replace(booked, instructor=named)
    visitor.desk.add_lesson(code, booked, LessonState.CONFIRMED)
    return visitor.desk.lessons_by_code[code]


def known(visitor: Visitor, *people: Person) -> None:
    """Ana is known by her number, with two lessons."""
    lessons = (lesson(visitor, "AAAAAA"), lesson(visitor, "BBBBBB", 10))
    visitor.desk.reached[ANA] = Proven(people or (ana(),), lessons)


def ana(name: str = "Ana Duarte", guardian: str = "", born: int | None = None) -> Person:
    return Person("an-id", name, guardian, Contact(phone=ANA), born)


def prove(visitor: Visitor, code: str = ONE_TIME_CODE) -> None:
    """Type the number, have a code sent, and type the one that came."""
    visitor.keys(NUMBER)
    visitor.tap("Send me a code")
    visitor.touch(visitor.field("Six-digit code"))
    visitor.keys(code)


def open_own(visitor: Visitor) -> None:
    visitor.tap("My lessons")
    visitor.tap("No ticket? Get a code")


def test_a_code_that_came_opens_all_lessons_soonest_first(visitor: Visitor) -> None:
    known(visitor)
    open_own(visitor)
    prove(visitor)
    assert visitor.shell.flow.page is Page.OWN
    seen = visitor.see()
    assert "Mon 9 March, 17:00 – 17:45" in seen
    assert "Tue 10 March, 17:00 – 17:45" in seen
    assert visitor.desk.sent == [(Contact(phone=ANA), "en")]


def test_known_and_unknown_are_told_the_same(visitor: Visitor) -> None:
    known(visitor)
    seen = []
    for number in (NUMBER, "9025550199"):
        open_own(visitor)
        visitor.keys(number)
        visitor.tap("Send me a code")
        asked = visitor.see().replace(number, "")
        visitor.touch(visitor.field("Six-digit code"))
        visitor.keys("111111")
        seen.append((asked, visitor.see().replace(number, "")))
        visitor.shell.flow.wipe()
    assert seen[0] == seen[1]
    assert "If we have it on file, a code is on its way. Valid until 14:25." in seen[0][0]
    assert "That code is wrong or has expired." in seen[0][1]


def test_the_key_that_leads_on_speaks_the_language_that_is_chosen_meanwhile(
    visitor: Visitor,
) -> None:
    visitor.tap("My lessons")
    visitor.tap("No ticket? Get a code")
    assert "Continue" in visitor.see().splitlines()
    visitor.touch(visitor.shell.header.language)
    seen = visitor.see().splitlines()
    assert "Continuar" in seen
    assert "Continue" not in seen


def test_what_cannot_be_a_number_is_said_and_nothing_is_sent(visitor: Visitor) -> None:
    open_own(visitor)
    visitor.keys("902")
    visitor.tap("Send me a code")
    assert "That number is too short. Please enter all digits." in visitor.see()
    assert visitor.desk.sent == []


def test_without_the_network_it_says_so_and_booking_goes_on_as_new(visitor: Visitor) -> None:
    known(visitor)
    visitor.desk.change(is_online=False)
    hold(visitor)
    visitor.tap("Been here before? Fill in my details")
    visitor.keys(NUMBER)
    visitor.tap("Send me a code")
    assert "We can’t do this while offline." in visitor.see()
    assert "You can skip this: the desk sorts it out later." in visitor.see()
    visitor.tap("Skip this")
    assert visitor.shell.flow.page is Page.DETAILS


def hold(visitor: Visitor) -> None:
    """As far as Details."""
    flow = visitor.shell.flow
    mara = visitor.desk.teachers[0]
    flow.profile.open(mara.who.id, mara.offering_id, 45)
    flow.go(Page.PROFILE)
    flow.holds.take(mara.offering_id, halifax(MONDAY, 18), 45)
    flow.go(Page.DETAILS)


def test_details_are_filled_in_and_the_lesson_is_theirs(visitor: Visitor) -> None:
    known(visitor)
    hold(visitor)
    visitor.tap("Been here before? Fill in my details")
    prove(visitor)
    assert visitor.shell.flow.page is Page.DETAILS
    assert visitor.field("Your name").text() == "Ana Duarte"
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    (draft,) = visitor.desk.drafts
    assert (draft.student_id, draft.name, draft.contact) == ("an-id", "Ana Duarte", Contact(ANA))


def test_who_types_another_name_is_somebody_new(visitor: Visitor) -> None:
    known(visitor)
    hold(visitor)
    visitor.tap("Been here before? Fill in my details")
    prove(visitor)
    visitor.touch(visitor.field("Your name"))
    visitor.keys("x")
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    assert visitor.desk.drafts[0].student_id == ""


def test_a_family_is_asked_whom_the_lesson_is_for(visitor: Visitor) -> None:
    known(visitor, ana(), ana("Nils Duarte", "Ana Duarte", 2018))
    hold(visitor)
    visitor.tap("Been here before? Fill in my details")
    prove(visitor)
    assert "Who is the lesson for?" in visitor.see()
    visitor.tap("Nils Duarte")
    assert visitor.field("Child’s first name").text() == "Nils Duarte"
    assert visitor.field("Age").text() == "8"
    assert visitor.field("Your name").text() == "Ana Duarte"


@on_a_new_screen
def test_nothing_of_a_proof_is_left_for_the_next(visitor: Visitor) -> None:
    known(visitor)
    open_own(visitor)
    prove(visitor)
    visitor.touch(visitor.shell.pages.own.cards[0])
    visitor.wait(90)
    assert visitor.shell.flow.page is Page.HOME
    left = left_behind(visitor.shell)
    for trace in ("9 March, 17:00", "Ana", NUMBER, "555", ONE_TIME_CODE):
        assert trace not in left, trace
    state = repr((visitor.shell.flow.prove.state, visitor.shell.flow.moving.state))
    assert "Ana" not in state
    assert "AAAAAA" not in state


def free(visitor: Visitor, reason: Reason | None = None) -> QAbstractButton:
    """The first start of the week that is free, or is not for that reason."""
    grid = visitor.shell.pages.moving.grid
    return next(button for cell, button in grid.buttons if cell.reason is reason)


def test_a_lesson_moves_after_one_question(visitor: Visitor) -> None:
    lesson(visitor, "AAAAAA")
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Change time")
    assert "Now: Mon 9 March, 17:00 – 17:45 with Mara Lindqvist" in visitor.see()
    visitor.touch(free(visitor))
    assert "Moving is free." in visitor.see()
    chosen = visitor.shell.flow.moving.state.chosen
    visitor.tap("Keep current time")
    assert visitor.desk.lessons_by_code["AAAAAA"].appointment.start == halifax(MONDAY, 17)
    visitor.touch(free(visitor))
    visitor.tap("Move the lesson")
    assert visitor.desk.lessons_by_code["AAAAAA"].appointment.start == chosen
    assert "Your lesson has been moved." in visitor.see()


def test_a_time_that_somebody_else_takes_is_grey_in_the_week_one_moves_within(
    visitor: Visitor,
) -> None:
    moved = lesson(visitor, "AAAAAA")
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Change time")
    grid = visitor.shell.pages.moving.grid
    start = next(cell.start for cell, _ in grid.buttons if cell.reason is None)
    visitor.desk.taken.add((moved.appointment.offering_id, start))
    visitor.desk.change(is_online=True)
    settle()
    assert next(cell.reason for cell, _ in grid.buttons if cell.start == start) is Reason.TAKEN


def test_offline_a_move_is_never_called_done(visitor: Visitor) -> None:
    lesson(visitor, "AAAAAA")
    visitor.desk.change(is_online=False)
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Change time")
    visitor.touch(free(visitor))
    assert "it’s saved, and confirmed once we’re back online" in visitor.see()
    visitor.tap("Move the lesson")
    assert "the move is saved" in visitor.see()
    assert "Your lesson has been moved." not in visitor.see()


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (NotMoved(Reason.TAKEN), "That time was just taken. Your lesson hasn’t moved."),
        (NotMoved(), "This lesson can no longer be moved here."),
    ],
)
def test_a_move_that_is_refused_leaves_the_lesson(
    visitor: Visitor, refusal: NotMoved, said: str
) -> None:
    lesson(visitor, "AAAAAA")
    visitor.desk.refuses_move = refusal
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    visitor.tap("Change time")
    visitor.touch(free(visitor))
    visitor.tap("Move the lesson")
    assert said in visitor.see()
    assert visitor.shell.flow.page is Page.MOVING


def test_a_lesson_whose_cancelling_costs_is_not_offered_to_be_moved(visitor: Visitor) -> None:
    lesson(visitor, "AAAAAA", 6, 10)
    visitor.tap("My lessons")
    visitor.keys("AAAAAA")
    assert "Change time" not in visitor.see()
    assert "Cancel this lesson" in visitor.see()


def test_what_is_cancelled_is_so_in_the_list_too(visitor: Visitor) -> None:
    known(visitor)
    open_own(visitor)
    prove(visitor)
    visitor.touch(visitor.shell.pages.own.cards[0])
    visitor.tap("Cancel this lesson")
    visitor.tap("Cancel the lesson")
    visitor.tap("All my lessons")
    assert "Piano · Mara Lindqvist · Cancelled" in visitor.see()


def family(visitor: Visitor) -> None:
    """Mia and Leo, whom their mother brings: one telephone, a lesson each."""
    mia = Person("mia", "Mia Duarte", "Ana Duarte", Contact(phone=ANA), 2017)
    leo = Person("leo", "Leo Duarte", "Ana Duarte", Contact(phone=ANA), 2015)
    first, second = lesson(visitor, "AAAAAA"), lesson(visitor, "BBBBBB", 10)
    lessons = (replace(first, student_id="mia"), replace(second, student_id="leo"))
    visitor.desk.reached[ANA] = Proven((leo, mia), lessons)


def test_a_family_sees_whose_each_lesson_is_and_books_again_for_the_same_child(
    visitor: Visitor,
) -> None:
    family(visitor)
    open_own(visitor)
    prove(visitor)
    assert "Mia · Piano · Mara Lindqvist · Confirmed" in visitor.see()
    assert "Leo · Piano · Mara Lindqvist · Confirmed" in visitor.see()
    assert "Duarte" not in visitor.see(), "first names are enough to tell them apart"
    visitor.touch(visitor.shell.pages.own.cards[1])
    assert "Leo" in visitor.see()
    visitor.tap("Cancel this lesson")
    visitor.tap("Cancel the lesson")
    visitor.tap("All my lessons")
    assert "Leo · Piano · Mara Lindqvist · Cancelled" in visitor.see()
    visitor.touch(visitor.shell.pages.own.cards[0])
    visitor.tap("Book again")
    form = visitor.shell.flow.details.state.form
    assert (form.is_for_child, form.child_name, form.name) == (True, "Mia Duarte", "Ana Duarte")
    visitor.wait(120)
    assert not {"Mia", "Leo", "Duarte"} & set(left_behind(visitor.shell).split())


def test_two_of_one_first_name_are_told_apart_by_the_whole(visitor: Visitor) -> None:
    family(visitor)
    known = visitor.desk.reached[ANA]
    other = replace(known.people[0], name="Mia Sofia")
    visitor.desk.reached[ANA] = replace(known, people=(other, known.people[1]))
    open_own(visitor)
    prove(visitor)
    assert "Mia Sofia · Piano" in visitor.see()
    assert "Mia Duarte · Piano" in visitor.see()


def test_whoever_is_alone_is_not_named(visitor: Visitor) -> None:
    known(visitor)
    open_own(visitor)
    prove(visitor)
    assert "Ana" not in visitor.see()


def test_the_languages_are_those_that_managers_chose(visitor: Visitor) -> None:
    visitor.desk.decide(KioskSettings(languages=("fr", "en"), language="fr"))
    assert "Prendre rendez-vous" in visitor.see() or "Réserver" in visitor.see()
    visitor.shell.flow.speech.next_language()
    assert "Book a lesson" in visitor.see()
    visitor.shell.flow.wipe()
    assert visitor.shell.flow.speech.language.code == "fr"
    visitor.desk.decide(KioskSettings(languages=("en",), language="en"))
    assert "Book a lesson" in visitor.see()
    assert not visitor.shell.header.language.isVisible()


def test_outside_its_hours_the_screen_says_when_it_opens_and_checks_in_all_the_same(
    visitor: Visitor,
) -> None:
    visitor.desk.clock.instant = halifax(date(2026, 3, 6), 20, 30)
    visitor.desk.decide(KioskSettings(opening=WEEKDAYS))
    seen = visitor.see()
    assert "We’re closed" in seen
    assert "You can book here again Mon 9 March 09:00." in seen
    assert "Book a lesson" not in seen
    assert "Free soon" not in seen
    lesson(visitor, "AAAAAA", 6, 20)
    visitor.tap("Check in")
    visitor.keys("AAAAAA")
    assert "You’re checked in" in visitor.see()
    visitor.tap("Done")
    visitor.desk.clock.instant = halifax(MONDAY, 9)
    visitor.wait(30)
    assert "Book a lesson" in visitor.see()


def test_where_managers_want_no_paper_none_is_offered(visitor: Visitor) -> None:
    visitor.desk.decide(KioskSettings(prints=False))
    flow = visitor.shell.flow
    hold(visitor)
    flow.details.know(ana(), 2026)
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    assert flow.page is Page.DONE
    assert not any("rint" in one.text() for one in visitor.buttons())
