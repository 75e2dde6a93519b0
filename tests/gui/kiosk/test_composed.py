"""Short pages stand above the middle of the screen, and what a ticket says fits one that lies."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop.kiosk.controls.layouts import ABOVE, BELOW
from desktop.kiosk.desk import Lost
from desktop.kiosk.form import Field
from desktop.kiosk.language import LANGUAGES, SPANISH
from desktop.kiosk.values import Reason
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen, settle
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk.lobby import LYING, UPRIGHT
from tests.gui.kiosk.test_booking import give_details, know_mara
from tests.gui.kiosk.test_waiting import ask_to_wait, give_name

NEAR = tuple(halifax(date(2026, 11, 25), hour) for hour in (14, 15, 16))
NARROW_PX = 24
"""Between what is meant to stand apart as 2 to 3 and what does: margins and gaps."""

upright = pytest.mark.parametrize("size", [UPRIGHT], scope="module")
lying = pytest.mark.parametrize("size", [LYING], scope="module")


def to_review(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    settle()


def stands_above_the_middle(visitor: Visitor, first: QWidget, last: QWidget, after: int) -> None:
    """The room below `after`, in pixels of the page, is shared out by 2 to 3."""
    body = visitor.shell.pages.shown.body
    above = first.mapTo(body, QPoint(0, 0)).y() - after
    below = body.height() - last.mapTo(body, QPoint(0, last.height())).y()
    assert above > NARROW_PX
    assert abs(above * BELOW - below * ABOVE) < NARROW_PX * (ABOVE + BELOW)


@upright
def test_the_review_stands_between_its_steps_and_the_foot(visitor: Visitor) -> None:
    to_review(visitor)
    page = visitor.shell.pages.review
    top = page._steps.mapTo(page.body, QPoint(0, page._steps.height())).y()
    stands_above_the_middle(visitor, page._title, page.book, top)


@upright
def test_a_lost_time_stands_there_too_and_nothing_offers_to_book_it(visitor: Visitor) -> None:
    to_review(visitor)
    visitor.shell.flow.holds.lose(Lost(Reason.TAKEN, NEAR))
    settle()
    page = visitor.shell.pages.review
    assert not page.book.isVisible()
    top = page._steps.mapTo(page.body, QPoint(0, page._steps.height())).y()
    stands_above_the_middle(visitor, page.lost, page.change, top)
    visitor.touch(page.lost.starts[0])
    assert page.book.isVisible()


@upright
def test_the_waiting_list_stands_above_the_middle_and_makes_room_for_keys(
    visitor: Visitor,
) -> None:
    ask_to_wait(visitor)
    settle()
    page = visitor.shell.pages.waiting
    stands_above_the_middle(visitor, page._title, page.leave, 0)
    give_name(visitor)
    settle()
    scroll = page.view.verticalScrollBar()
    assert scroll.maximum() == 0
    visitor.tap("Add me to the list")
    settle()
    stands_above_the_middle(visitor, page.panel, page.done, 0)


@on_a_new_screen
@lying
def test_a_page_that_was_longer_for_another_visitor_is_laid_out_for_this_one(
    visitor: Visitor,
) -> None:
    page = visitor.shell.pages.waiting
    for _ in range(3):
        to_review(visitor)
        visitor.desk.lose_next = True
        visitor.tap("Book this lesson")
        visitor.tap("Tell me when a time opens up")
        settle()
        layout = page.body.layout()
        assert layout is not None
        assert layout.geometry() == page.body.rect()
        visitor.tap("Add me to the list")
        visitor.tap("Done")
        visitor.desk.begin_anew()


@on_a_new_screen
@lying
def test_an_offline_ticket_fits_a_lying_screen_in_each_language(visitor: Visitor) -> None:
    visitor.desk.change(is_online=False)
    to_review(visitor)
    visitor.tap("Save this request")
    page, over = visitor.shell.pages.done, {}
    for language in LANGUAGES:
        visitor.shell.flow.speech.use(language)
        settle()
        over[language.name] = page.view.verticalScrollBar().maximum()
    assert set(over.values()) == {0}, over


@upright
def test_a_childs_ticket_says_its_age_in_the_visitors_language(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.tap("My child")
    form = visitor.shell.flow.details
    for one, text in (
        (Field.CHILD_NAME, "Nils"),
        (Field.CHILD_AGE, "8"),
        (Field.NAME, "Karin Ek"),
        (Field.CONTACT, "9024250148"),
    ):
        form.write(one, text)
    visitor.tap("Review")
    visitor.tap("Book this lesson")
    assert "Nils, age 8" in visitor.see()
    visitor.shell.flow.speech.use(SPANISH)
    assert "Nils, 8 años" in visitor.see()
    assert "age" not in visitor.see()


@upright
def test_an_open_shelf_is_called_what_its_card_was(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    visitor.shell.flow.speech.use(SPANISH)
    settle()
    finder = visitor.shell.pages.finder
    card = next(one for one in finder.cards if one.accessibleName().startswith("Música"))
    visitor.touch(card)
    said = visitor.see().splitlines()
    assert "Música" in said
    assert "Music" not in said
