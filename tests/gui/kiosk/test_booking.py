"""A stranger books a lesson, by touch and by keys."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.errors import Unavailable
from core.money import Money
from desktop.kiosk.flow import Page
from desktop.kiosk.values import Contact, Miss, SearchRequest, SearchResult, Wish
from desktop.runtime.jobs import InlineJobs
from tests.gui.kiosk.conftest import Visitor, both_ways, settle
from tests.gui.kiosk.fake_desk import halifax

FRIDAY = date(2026, 3, 6)


def find_mara(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    visitor.keys("piano tomorrow")
    visitor.touch(visitor.shell.dock.keyboard.keys[-1][1])


def know_mara(visitor: Visitor) -> None:
    """To the answer without the pages before it, which have tests of their own."""
    flow = visitor.shell.flow
    flow.find.write("piano tomorrow")
    flow.results.look_for(SearchRequest(text="piano tomorrow"))
    flow.go(Page.RESULTS)
    settle()


def give_details(visitor: Visitor) -> None:
    visitor.keys("Karin Ek")
    visitor.tap("Next field")
    visitor.keys("9024250148")


@both_ways
def test_a_walk_in_books_in_eight_touches_and_typing(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    visitor.tap("Book this lesson")

    assert "You’re booked" in visitor.see()
    assert "K7M 42Q" in visitor.see()
    assert visitor.shell.pages.done.ticket.qr.modules >= 21
    assert visitor.taps <= 8
    (draft,) = visitor.desk.drafts
    assert draft.name == "Karin Ek"
    assert draft.contact == Contact(phone="+19024250148")
    assert draft.hold.appointment.start == halifax(FRIDAY, 16, 30)
    assert draft.hold.appointment.price == Money(5400, "CAD")


@both_ways
def test_a_lesson_for_a_child_names_the_child_and_the_booker(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.tap("17:00")
    visitor.tap("Continue")
    visitor.tap("My child")
    visitor.keys("Nils")
    visitor.tap("Next field")
    visitor.keys("8")
    visitor.tap("Next field")
    give_details(visitor)
    visitor.tap("Review")

    assert "Nils, age 8" in visitor.see()
    assert "Karin Ek" in visitor.see()
    visitor.tap("Book this lesson")
    assert (visitor.desk.drafts[0].child_name, visitor.desk.drafts[0].child_age) == ("Nils", 8)


@both_ways
def test_a_lost_slot_keeps_what_was_typed_and_offers_three(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    visitor.desk.lose_next = True
    visitor.tap("Book this lesson")

    seen = visitor.see()
    assert "Sorry, someone just took that time." in seen
    assert "Karin Ek" in seen
    assert len([one for one in visitor.shell.pages.review.lost.starts if one.isVisible()]) == 3
    visitor.touch(visitor.shell.pages.review.lost.starts[0])
    visitor.tap("Book this lesson")
    assert "You’re booked" in visitor.see()
    assert visitor.desk.drafts[0].name == "Karin Ek"
    assert visitor.desk.drafts[0].hold.appointment.start == halifax(FRIDAY, 17)


@both_ways
def test_a_few_letters_are_enough_to_touch_what_one_would_like(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    page = visitor.shell.pages.finder
    visitor.keys("d")
    assert page.suggested == []
    visitor.keys("r")
    assert [each.text() for each in page.suggested] == ["Drums", "Drawing"]
    visitor.keys("u")
    assert [each.text() for each in page.suggested] == ["Drums"]
    visitor.tap("Drums")
    assert visitor.shell.flow.page is Page.RESULTS
    assert visitor.shell.flow.results.state.request.text == "Drums"


def test_what_was_meant_by_letters_that_were_deleted_is_offered_no_more(
    visitor: Visitor, jobs: InlineJobs
) -> None:
    visitor.tap("Book a lesson")
    page = visitor.shell.pages.finder
    jobs.is_held = True
    visitor.keys("dr")
    visitor.tap("Delete all")
    jobs.is_held = False
    jobs.release()
    settle()
    assert page.suggested == []
    assert "For example:" in visitor.see()
    visitor.keys("dr")
    assert page.suggested
    visitor.shell.flow.wipe()
    visitor.tap("Book a lesson")
    assert page.suggested == []


def test_offline_it_is_a_request_and_never_called_a_booking(visitor: Visitor) -> None:
    visitor.desk.change(is_online=False)
    assert "Offline since 14:20" in visitor.see()
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    visitor.tap("Save this request")

    seen = visitor.see()
    assert "Request saved" in seen
    assert "We’re offline right now, so this time isn’t confirmed yet." in seen
    assert "You’re booked" not in seen
    assert "Confirmed" not in seen.split("\n")


def test_offline_a_time_that_is_kept_for_this_desk_is_marked_and_confirmed_at_once(
    visitor: Visitor,
) -> None:
    mara = visitor.desk.teachers[0].offering_id
    visitor.desk.firm.add((mara, halifax(FRIDAY, 16, 30)))
    visitor.desk.change(is_online=False)
    know_mara(visitor)
    named = [one.accessibleName() for one in visitor.buttons()]
    assert "Fri 6 March, 16:30, can be confirmed now" in named
    visitor.tap("16:30")
    assert "Filled: can be confirmed now. Others: on request." in visitor.see()
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    assert "This time is held for this desk: you’re confirmed right away." in visitor.see()
    visitor.tap("Book this lesson")

    seen = visitor.see()
    assert "You’re booked" in seen
    assert "Confirmed" in seen.split("\n")
    assert "Request saved" not in seen


@both_ways
def test_touching_a_taken_time_says_why_and_what_is_near(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    taken = next(
        button
        for cell, button in visitor.shell.pages.profile.grid.buttons
        if cell.start == halifax(FRIDAY, 18)
    )
    visitor.touch(taken)
    assert "18:00 is taken" in visitor.see()
    assert "Free: 17:00 and 19:00" in visitor.see()
    assert visitor.desk.held is None


def test_another_length_gives_the_held_time_back(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    assert visitor.desk.calls[-1] == "hold 20:30"
    visitor.tap("60 min $72.00")
    assert visitor.desk.calls[-1] == "release"
    assert "Held for you" not in visitor.see()


def test_leaving_the_profile_gives_the_held_time_back(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Back")
    assert visitor.desk.held is None
    assert visitor.shell.flow.page is Page.RESULTS


def test_a_chip_touched_away_widens_the_search(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("Without Tomorrow")
    assert visitor.desk.calls[-1] == "search 'piano tomorrow' without ['tomorrow']"
    assert "Tomorrow" not in [chip.text() for chip in visitor.shell.pages.results.chips]


def test_cheapest_first_reorders_the_cards(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("Soonest first")
    names = [card.hit.instructor.name for card in visitor.shell.pages.results.cards]
    assert names[:3] == ["Samuel Adeyemi", "Priya Raman", "Mara Lindqvist"]


def test_what_lies_outside_comes_last_and_says_what_it_misses(visitor: Visitor) -> None:
    know_mara(visitor)
    assert visitor.shell.pages.results.cards[-1].hit.instructor.name == "Aisha Okafor"
    assert "Close to what you asked for" in visitor.see()
    assert "Not free that day. Next: Friday." in visitor.see()


def test_a_wrong_number_is_told_in_one_sentence_and_mended_by_typing(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin")
    visitor.tap("Next field")
    visitor.keys("902425")
    visitor.tap("Review")
    assert "That number is too short. Please enter all digits." in visitor.see()
    assert not visitor.shell.pages.details.review.isEnabled()
    visitor.keys("0148")
    assert "too short" not in visitor.see()
    assert visitor.shell.pages.details.review.isEnabled()


def test_an_address_is_typed_on_the_letters_of_the_contact_field(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("Karin")
    visitor.tap("Next field")
    visitor.tap("Letters or numbers")
    visitor.keys("karin@example.org")
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    assert visitor.desk.drafts[0].contact == Contact(email="karin@example.org")


def test_names_are_capitalised_and_accents_are_at_hand(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.keys("ren")
    visitor.tap("Accents")
    visitor.keys("é")
    assert visitor.field("Your name").text() == "René"


@both_ways
def test_the_whole_way_with_a_keyboard_alone(visitor: Visitor) -> None:
    tab, enter = Qt.Key.Key_Tab, Qt.Key.Key_Return
    shell = visitor.shell

    def walk_to(title: str) -> None:
        for _ in range(80):
            focus = shell.focusWidget()
            if title == focus.accessibleName():
                return
            visitor.press(tab)
        raise AssertionError(f"Tab never reaches {title!r}")

    walk_to("Book a lesson")
    visitor.press(enter)
    QTest.keyClicks(shell.focusWidget(), "piano tomorrow")
    visitor.press(enter)
    walk_to("Fri 6 March, 16:30")
    visitor.press(enter)
    walk_to("Continue")
    visitor.press(enter)
    QTest.keyClicks(shell.focusWidget(), "Karin Ek")
    visitor.press(enter)
    QTest.keyClicks(shell.focusWidget(), "902 425 0148")
    visitor.press(enter)
    walk_to("Book this lesson")
    visitor.press(enter)
    assert "You’re booked" in visitor.see()


def test_arrow_keys_walk_the_week(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    grid = visitor.shell.pages.profile.grid
    friday = [(cell, button) for cell, button in grid.buttons if cell.start.day == 6]
    friday[0][1].setFocus()
    visitor.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert friday[2][1].hasFocus()
    visitor.press(Qt.Key.Key_Space)
    assert visitor.desk.held is not None
    assert visitor.desk.held.appointment.start == friday[2][0].start


def test_a_failed_search_says_so_and_can_be_tried_again(visitor: Visitor) -> None:
    visitor.desk.failing = Unavailable("busy")
    find_mara(visitor)
    assert "That didn’t work. Nothing is lost. Please try again." in visitor.see()
    visitor.tap("Try again")
    assert "3 instructors are free" in visitor.see()


@both_ways
def test_a_screen_that_is_turned_gives_each_card_the_whole_width(visitor: Visitor) -> None:
    know_mara(visitor)
    results = visitor.shell.pages.results
    visitor.shell.resize(visitor.shell.size().transposed())
    visitor.touch(results.chips[0])
    across = 1 if visitor.shell.height() > visitor.shell.width() else 2
    for card in results.cards:
        assert card.width() > results.box.width() * 0.9 / across


@both_ways
def test_where_nobody_fits_the_page_says_where_to_go(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    visitor.keys("trapeze")
    visitor.touch(visitor.shell.dock.keyboard.keys[-1][1])
    settle()
    nobody = visitor.shell.pages.results.nobody
    assert "No exact match" in visitor.see()
    assert nobody.height() > visitor.shell.pages.results.view.height() // 2
    visitor.tap("Next available")
    assert "7 instructors are free" in visitor.see()
    assert not nobody.isVisible()


def test_subjects_are_one_touch_away_where_nobody_fits(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    visitor.keys("trapeze")
    visitor.touch(visitor.shell.dock.keyboard.keys[-1][1])
    assert [one.text() for one in visitor.buttons()].count("All subjects") == 1
    visitor.tap("All subjects")
    assert visitor.shell.flow.page is Page.FIND


@both_ways
def test_taking_a_time_by_touch_rings_nothing(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    settle()
    free = next(
        button for cell, button in visitor.shell.pages.profile.grid.buttons if not cell.reason
    )
    free.setFocus(Qt.FocusReason.TabFocusReason)
    visitor.touch(free)
    focused = visitor.shell.focusWidget()
    assert focused is visitor.shell or visitor.shell.pages.profile.isAncestorOf(focused)


def test_a_time_of_another_day_names_it_where_nobody_asked_for_that_day(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    tomorrow = visitor.desk.search(SearchRequest("piano tomorrow"))
    unasked = replace(tomorrow, asked_day=None)
    monkeypatch.setattr(visitor.desk, "search", lambda _: unasked)
    visitor.tap("All free times")
    times = visitor.shell.pages.results.cards[0].times
    assert [time.text() for time in times if time.isVisible()][:1] == ["Fri 14:00"]


def test_where_a_day_was_asked_for_a_time_of_today_names_it(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = visitor.desk.search(SearchRequest("piano"))
    late = tuple(Miss(hit, Wish.TIME) for hit in today.hits)
    asked = SearchResult(outside=late, asked_day=date(2026, 3, 6))
    monkeypatch.setattr(visitor.desk, "search", lambda _: asked)
    visitor.tap("All free times")
    card = visitor.shell.pages.results.cards[0]
    first = card.times[0].text()
    assert first.startswith("Thu ")
    assert f"Not free at that time. Next: {first}." in visitor.see()
