"""What a finger needs: room, and the field in use in sight."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from core.kiosk_settings import KioskSettings
from desktop.design.tokens import KIOSK, TYPE
from desktop.kiosk.desk import Lost
from desktop.kiosk.flow import Page
from desktop.kiosk.form import Field
from desktop.kiosk.language import LANGUAGES, SPANISH
from desktop.kiosk.values import Reason
from tests.gui.kiosk.conftest import Visitor, both_ways, on_a_new_screen, settle
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk.lobby import DENSITY, LYING
from tests.gui.kiosk.test_booking import give_details, know_mara

FINGER = int(KIOSK.target_min * DENSITY)


def too_small(visitor: Visitor) -> list[str]:
    settle()
    found = [one for one in visitor.buttons() if min(one.width(), one.height()) < FINGER]
    return [f"{one.accessibleName() or one.text()} {one.width()}x{one.height()}" for one in found]


def place_of(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())


@both_ways
def test_every_target_has_fifteen_millimetres_on_every_page(visitor: Visitor) -> None:
    assert too_small(visitor) == []
    visitor.tap("Book a lesson")
    assert too_small(visitor) == []
    visitor.tap("Back")
    know_mara(visitor)
    assert too_small(visitor) == []
    visitor.tap("16:30")
    assert too_small(visitor) == []
    visitor.tap("Continue")
    assert too_small(visitor) == []
    give_details(visitor)
    assert too_small(visitor) == []
    visitor.tap("Review")
    assert too_small(visitor) == []
    visitor.tap("Book this lesson")
    assert too_small(visitor) == []


def test_times_stand_three_millimetres_apart(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    settle()
    grid = visitor.shell.pages.profile.grid
    places = [place_of(button, grid) for _, button in grid.buttons]
    gap = int(KIOSK.target_gap_min * DENSITY)
    for place in places:
        near = place.adjusted(-gap, -gap, gap, gap)
        assert [other for other in places if other != place and near.intersects(other)] == []


@both_ways
def test_the_field_in_use_never_lies_under_the_keyboard(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.tap("Larger text")
    visitor.tap("Larger text")
    visitor.tap("My child")
    leading_on = {"9": "Review"}
    for text in ("Nils", "8", "Karin", "9"):
        settle()
        field = visitor.shell.dock.edit
        assert field is not None
        seen = place_of(visitor.shell.pages.details.view, visitor.shell)
        assert seen.contains(place_of(field, visitor.shell)), field.accessibleName()
        visitor.keys(text)
        visitor.tap(leading_on.get(text, "Next field"))


@on_a_new_screen
@both_ways
def test_the_first_page_open_or_closed_fits_the_screen_in_each_language(visitor: Visitor) -> None:
    home = visitor.shell.pages.home
    over: dict[tuple[str, bool], int] = {}
    for is_closed in (False, True):
        closed = KioskSettings(opening=((0, 60),) * 7)
        visitor.desk.decide(closed if is_closed else KioskSettings())
        for language in LANGUAGES:
            visitor.shell.flow.speech.use(language)
            home.draw()
            settle()
            over[language.code, is_closed] = home.view.verticalScrollBar().maximum()
    assert set(over.values()) == {0}, over


@pytest.mark.parametrize("size", [LYING], scope="module")
def test_the_first_page_fits_a_lying_screen_and_casts_no_shadow_of_what_is_not_there(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = visitor.shell.pages.home
    for language in LANGUAGES:
        visitor.shell.flow.speech.use(language)
        settle()
        assert home.view.verticalScrollBar().maximum() == 0, language.name
    cast: list[QRect] = []
    monkeypatch.setattr(
        visitor.shell.look, "cast_shadow", lambda _, box, radius: cast.append(box.toRect())
    )
    visitor.desk.decide(KioskSettings(opening=((0, 60),) * 7))
    home.draw()
    settle()
    cast.clear()
    home.body.grab()
    shown = [one for one in (home.book, home.check_in, home.lessons) if one.isVisible()]
    assert [home.book.isVisible(), len(shown)] == [False, 2]
    assert cast[:2] == [place_of(one, home.body) for one in shown]
    assert len(cast) == 2


@pytest.mark.parametrize("size", [LYING], scope="module")
def test_the_form_of_a_child_has_its_way_on_in_sight_on_a_lying_screen(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")
    visitor.tap("My child")
    page = visitor.shell.pages.details
    for language in LANGUAGES:
        visitor.shell.flow.speech.use(language)
        settle()
        seen = place_of(page.view, visitor.shell)
        assert page.fields[Field.CHILD_NAME].isVisible()
        assert seen.contains(place_of(page.review, visitor.shell)), language.name
        assert seen.contains(place_of(page.card, visitor.shell)), language.name


@on_a_new_screen
@both_ways
def test_a_time_that_was_taken_does_not_lie_under_the_word_that_it_is_held(
    visitor: Visitor,
) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    visitor.tap("Larger text")
    visitor.tap("Larger text")
    settle()
    page = visitor.shell.pages.profile
    free = [button for cell, button in page.grid.buttons if cell.reason is None]
    lowest = max(free, key=lambda button: place_of(button, page.grid).bottom())
    page.view.ensureWidgetVisible(lowest, 0, 0)
    lowest.click()
    settle()
    seen = place_of(page.view, visitor.shell)
    assert page.bar.isVisible()
    assert seen.contains(place_of(lowest, visitor.shell))


@on_a_new_screen
@both_ways
def test_the_words_of_a_week_have_room_in_each_language_and_print(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("More times")
    shell, grid = visitor.shell, visitor.shell.pages.profile.grid
    for _ in range(3):
        settle()
        before = grid.heightForWidth(grid.width())
        for language in (*LANGUAGES, LANGUAGES[0]):
            shell.flow.speech.use(language)
            settle()
            small = shell.look.metrics(TYPE.kiosk_small)
            tight = [
                (language.name, shell.look.text_scale, button.caption, button.width())
                for _, button in grid.buttons
                for word in button.caption.split()
                if small.horizontalAdvance(word) > button.width() - 2
            ]
            assert tight == []
        assert grid.heightForWidth(grid.width()) == before, "room was left for other words"
        visitor.touch(shell.header.text_size)


@on_a_new_screen
@both_ways
def test_times_instead_of_a_lost_one_have_room_for_their_words_in_the_largest_print(
    visitor: Visitor,
) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.shell.flow.speech.use(SPANISH)
    for _ in range(2):
        visitor.shell.look.next_text_size()
    visitor.shell.flow.go(Page.REVIEW)
    near = tuple(halifax(date(2026, 11, 25), hour) for hour in (14, 15, 16))
    visitor.shell.flow.holds.lose(Lost(Reason.TAKEN, near))
    settle()
    starts = visitor.shell.pages.review.lost.starts
    assert len(starts) == 3
    short = [one.height() - one.heightForWidth(one.width()) for one in starts]
    assert min(short) >= 0


@on_a_new_screen
@both_ways
def test_nothing_is_wider_than_the_screen_with_the_largest_text(visitor: Visitor) -> None:
    visitor.tap("Larger text")
    visitor.tap("Larger text")
    assert visitor.shell.look.text_scale == 2.0
    for page in map(visitor.shell.pages.of, Page):
        page.arrange()
        page.draw()
        settle()
        parts = page.body.findChildren(QAbstractButton)
        wide = [one for one in parts if one.isVisible() and one.width() > visitor.shell.width()]
        assert wide == []
        assert page.body.minimumSizeHint().width() <= visitor.shell.width(), type(page).__name__


@pytest.fixture
def double_click_ms() -> Iterator[None]:
    """Two clicks of the test's hand, half a second apart, are a double click."""
    hints = QApplication.styleHints()
    usual = hints.mouseDoubleClickInterval()
    hints.setMouseDoubleClickInterval(10 * usual)
    yield
    hints.setMouseDoubleClickInterval(usual)


def touch_twice(visitor: Visitor, widget: QWidget) -> None:
    """Touch as hands do that double-click everything; the answer comes between."""
    settle()
    place = widget.mapTo(visitor.shell, widget.rect().center())
    for _ in range(2):
        QTest.mouseClick(visitor.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        settle()


@pytest.mark.usefixtures("double_click_ms")
@pytest.mark.parametrize("size", [LYING], scope="module")
def test_two_quick_touches_do_not_wipe_the_answer_to_the_first(visitor: Visitor) -> None:
    visitor.tap("Check in")
    visitor.keys("ZZZ999")
    settle()
    done = place_of(visitor.find("Done"), visitor.shell)
    visitor.tap("Another code")
    visitor.keys("ZZZ99")
    keys = [key for cap, key in visitor.shell.dock.keyboard.keys if cap.text.isalnum()]
    under = next(
        key
        for key in keys
        if key.isVisible() and done.contains(place_of(key, visitor.shell).center())
    )
    touch_twice(visitor, under)
    assert visitor.shell.childAt(place_of(under, visitor.shell).center()) is visitor.find("Done")
    assert "Code not found" in visitor.see()


@pytest.mark.usefixtures("double_click_ms")
def test_two_quick_touches_of_one_key_type_it_twice(visitor: Visitor) -> None:
    visitor.tap("Check in")
    keys = visitor.shell.dock.keyboard.keys
    touch_twice(visitor, next(key for cap, key in keys if cap.text == "9" and key.isVisible()))
    assert visitor.field("Ticket code").text() == "99"
