"""Pages are made when they are wanted, and the rest of them at leisure."""

from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen


@on_a_new_screen
def test_only_the_first_page_is_there_at_the_start(visitor: Visitor) -> None:
    assert visitor.shell.pages.made == [visitor.shell.pages.home]


@on_a_new_screen
def test_all_pages_are_made_at_leisure_and_none_of_them_twice(visitor: Visitor) -> None:
    visitor.tap("Book a lesson")
    visitor.shell.make_ready()
    # They are made 50 ms apart, however busy the machine is with something else.
    visitor.qtbot.waitUntil(lambda: len(visitor.shell.pages.made) == len(Page))
    assert {type(visitor.shell.pages.of(page)) for page in Page} == {
        type(page) for page in visitor.shell.pages.made
    }
    assert not visitor.shell.pages.make_another()
    assert visitor.shell.pages.stack.currentWidget() is visitor.shell.pages.finder


@on_a_new_screen
def test_what_the_visitor_chose_is_worn_by_a_page_that_is_made_later(visitor: Visitor) -> None:
    visitor.tap("Larger text")
    visitor.tap("Check in")
    assert visitor.shell.look.text_scale > 1
    assert visitor.shell.pages.check_in.view.font() == visitor.shell.pages.home.view.font()
    assert "Check in" in visitor.see()
