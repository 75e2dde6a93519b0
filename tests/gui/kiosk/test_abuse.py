"""What hands, scanners and clocks do that no page expects: it neither books nor breaks anything."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.kiosk.flow import Page
from tests.gui.kiosk.conftest import Visitor, settle
from tests.gui.kiosk.test_booking import give_details, know_mara

_PLAIN = Qt.KeyboardModifier.NoModifier


def to_details(visitor: Visitor) -> None:
    know_mara(visitor)
    visitor.tap("16:30")
    visitor.tap("Continue")


def to_review(visitor: Visitor) -> None:
    to_details(visitor)
    give_details(visitor)
    visitor.tap("Review")


def lean_on(visitor: Visitor, key: Qt.Key) -> None:
    """A key that stays down: the keyboard repeats it, wherever the focus goes meanwhile."""
    for again in range(40):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or visitor.shell
            QApplication.sendEvent(target, QKeyEvent(kind, key, _PLAIN, "", again > 0))
        settle()


def press_and_slide_off(visitor: Visitor, widget: QWidget) -> None:
    window = visitor.shell.windowHandle()
    place = widget.mapTo(visitor.shell, widget.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(window, QPoint(3, 3))
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    settle()


def scan(visitor: Visitor, text: str) -> None:
    """A scanner is a keyboard that types fast."""
    keys = {"\r": Qt.Key.Key_Return, "\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
    for sign in text + "\r":
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = QApplication.focusWidget() or visitor.shell
            pressed = QKeyEvent(kind, keys.get(sign, Qt.Key.Key_unknown), _PLAIN, sign)
            QApplication.sendEvent(target, pressed)
    settle()


def test_leaning_on_enter_in_the_last_field_books_nothing(visitor: Visitor) -> None:
    to_details(visitor)
    give_details(visitor)
    lean_on(visitor, Qt.Key.Key_Return)
    assert visitor.shell.flow.page is Page.REVIEW
    assert not visitor.desk.drafts


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_leaning_on_a_key_at_the_button_books_once_and_leaves_the_ticket(
    visitor: Visitor, key: Qt.Key
) -> None:
    to_review(visitor)
    visitor.shell.pages.review.book.setFocus()
    lean_on(visitor, key)
    assert len(visitor.desk.drafts) == 1
    assert visitor.shell.flow.page is Page.DONE


def test_a_finger_that_slides_off_holds_and_books_nothing(visitor: Visitor) -> None:
    know_mara(visitor)
    press_and_slide_off(visitor, visitor.find("16:30"))
    assert visitor.desk.held is None
    visitor.tap("16:30")
    visitor.tap("Continue")
    give_details(visitor)
    visitor.tap("Review")
    press_and_slide_off(visitor, visitor.find("Book this lesson"))
    assert not visitor.desk.drafts


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\N{GRINNING FACE}\N{GRINNING FACE}", None),
        ("A" * 200, None),
        ("\N{RIGHT-TO-LEFT OVERRIDE}محمد الفاتح", "محمد الفاتح"),
        ("<b>Bold</b><img src=x>", "<b>Bold</b><img src=x>"),
        ("{price} %s %1", "{price} %s %1"),
        ("x\N{NULL}\N{ZERO WIDTH SPACE}y", "xy"),
        ("Zoë\nEk", "Zoë Ek"),
    ],
)
def test_whatever_is_pasted_for_a_name_is_one_or_is_refused(
    visitor: Visitor, typed: str, kept: str | None
) -> None:
    to_details(visitor)
    QApplication.clipboard().setText(typed)
    visitor.field("Your name").paste()
    visitor.field("Mobile number or email").setFocus()
    visitor.keys("9024250148")
    visitor.tap("Review")
    settle()
    if kept is None:
        assert visitor.shell.flow.page is Page.DETAILS
        return
    visitor.tap("Book this lesson")
    assert [draft.name for draft in visitor.desk.drafts] == [kept]
    assert kept in visitor.see()


@pytest.mark.parametrize(
    "picture",
    [
        "WIFI:S:Net;T:WPA;P:secret;;",
        "https://elsewhere.example/?ticket=" + "c" * 800,
        "BEGIN:VCARD\nFN:X\nEND:VCARD",
        "4006381333931",
        "I" * 500,
    ],
    ids=["network", "address", "card", "goods", "letters"],
)
@pytest.mark.parametrize("page", [Page.HOME, Page.CHECK_IN, Page.LESSONS])
def test_a_picture_that_is_no_ticket_opens_nothing_and_does_nothing(
    visitor: Visitor, picture: str, page: Page
) -> None:
    if page is not Page.HOME:
        visitor.shell.flow.go(page)
    settle()
    scan(visitor, picture)
    assert visitor.shell.flow.page is page
    assert not visitor.desk.drafts


@pytest.mark.parametrize("back", [timedelta(hours=3), timedelta(days=400)], ids=["hours", "a year"])
def test_a_clock_that_is_set_back_promises_no_more_time_than_there_is(
    visitor: Visitor, back: timedelta
) -> None:
    to_details(visitor)
    visitor.keys("Karin")
    visitor.desk.clock.advance(-back)
    assert visitor.shell.flow.holds.time_left() <= timedelta(minutes=5)
    visitor.wait(2)
    assert "renew" in visitor.desk.calls
    assert "4:59" in visitor.see()
    assert visitor.desk.calls.count("renew") == 1
    assert visitor.field("Your name").text() == "Karin"


@pytest.mark.parametrize(
    "ahead", [timedelta(hours=5), timedelta(days=400)], ids=["hours", "a year"]
)
def test_a_clock_that_leaps_ahead_leaves_what_was_typed(visitor: Visitor, ahead: timedelta) -> None:
    to_details(visitor)
    visitor.keys("Karin")
    visitor.desk.clock.advance(ahead)
    visitor.wait(2)
    assert visitor.shell.flow.page is Page.DETAILS
    assert visitor.field("Your name").text() == "Karin"
