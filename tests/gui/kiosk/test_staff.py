"""Only staff leave the kiosk."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.kiosk_settings import KioskSettings
from desktop.kiosk.pin import LOCKED_FOR, PinHash
from tests.gui.kiosk.conftest import Visitor, on_a_new_screen
from tests.gui.kiosk.lobby import PIN, PIN_HASH, PinsInMemory


def knock(visitor: Visitor) -> None:
    """Hold *Staff* down."""
    staff = visitor.find("Staff")
    QTest.mousePress(staff, Qt.MouseButton.LeftButton)
    visitor.qtbot.waitUntil(visitor.shell.staff_door.isVisible)
    QTest.mouseRelease(staff, Qt.MouseButton.LeftButton)


def enter(visitor: Visitor, pin: str) -> None:
    """Touch the digits one after the other; the pad that takes the first does not move."""
    visitor.tap(pin[0])
    pad = {one.text(): one for one in visitor.buttons()}
    for digit in pin[1:]:
        QTest.mouseClick(pad[digit], Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def test_the_right_pin_opens_the_menu(visitor: Visitor) -> None:
    knock(visitor)
    enter(visitor, PIN)
    assert "Exit kiosk" in visitor.see()
    assert "Up to date" in visitor.see()
    assert "0.1.0" in visitor.see()


@on_a_new_screen
def test_leaving_is_announced_and_the_window_may_close(visitor: Visitor) -> None:
    knock(visitor)
    enter(visitor, PIN)
    with visitor.qtbot.waitSignal(visitor.shell.left):
        visitor.tap("Exit kiosk")
    assert visitor.shell.close()


def test_without_staff_the_window_does_not_close(visitor: Visitor) -> None:
    assert not visitor.shell.close()
    assert visitor.shell.isVisible()


def test_five_wrong_pins_lock_the_door_for_a_while_and_going_away_does_not_open_it(
    visitor: Visitor, pins: PinsInMemory
) -> None:
    knock(visitor)
    for left in (4, 3, 2, 1):
        enter(visitor, "111111")
        assert f"Wrong PIN. Tries left: {left}." in visitor.see()
    enter(visitor, "111111")
    assert "Locked after five tries. Try again at 14:35." in visitor.see()
    assert not visitor.find("1").isEnabled()
    assert pins.kept.locked_until == visitor.desk.clock.now() + LOCKED_FOR
    visitor.tap("Back to kiosk")
    knock(visitor)
    assert "Locked after five tries." in visitor.see()
    visitor.desk.clock.advance(LOCKED_FOR - timedelta(seconds=1))
    visitor.wait(1)
    enter(visitor, PIN)
    assert "Exit kiosk" in visitor.see()


def test_the_pin_is_nowhere_to_be_read(visitor: Visitor, pins: PinsInMemory) -> None:
    knock(visitor)
    enter(visitor, PIN[:5])
    assert PIN[:5] not in repr(visitor.shell.flow.staff.state)
    assert pins.known is not None
    assert PIN.encode() not in pins.known.digest + pins.known.salt


def test_two_hashes_of_one_pin_differ() -> None:
    first, second = PinHash.of(PIN), PinHash.of(PIN)
    assert first != second
    assert first.matches(PIN)
    assert second.matches(PIN)
    assert not first.matches("000000")


def test_the_door_is_forgotten_when_nobody_types(visitor: Visitor) -> None:
    knock(visitor)
    enter(visitor, "12")
    visitor.wait(60)
    assert not visitor.shell.staff_door.isVisible()


def test_without_a_pin_staff_choose_one_and_say_it_twice(
    visitor: Visitor, pins: PinsInMemory
) -> None:
    pins.known = None
    knock(visitor)
    assert "Choose a staff PIN" in visitor.see()
    enter(visitor, "123123")
    enter(visitor, "123124")
    assert "The PINs don’t match. Please start again." in visitor.see()
    enter(visitor, "123123")
    assert "Enter the six digits again." in visitor.see()
    enter(visitor, "123123")
    assert "Exit kiosk" in visitor.see()
    assert pins.pin() != PIN_HASH
    assert (pins.pin() or PIN_HASH).matches("123123")


@on_a_new_screen
def test_a_screen_without_a_pin_has_no_visitors_before_staff_choose_one(
    visitor: Visitor, pins: PinsInMemory
) -> None:
    pins.known = None
    visitor.shell.flow.staff.require_pin()
    assert visitor.shell.staff_door.isVisible()
    assert "Back to kiosk" not in visitor.see()
    enter(visitor, "123")
    visitor.wait(61)
    assert visitor.shell.staff_door.isVisible(), "whoever walks away leaves it as it was"
    enter(visitor, "123123")
    enter(visitor, "123123")
    assert "Back to kiosk" in visitor.see()
    visitor.tap("Back to kiosk")
    assert not visitor.shell.staff_door.isVisible()
    visitor.tap("Check in")
    assert "Check in" in visitor.see()


def test_keys_stay_in_the_door_while_the_first_page_opens_and_closes_under_it(
    visitor: Visitor,
) -> None:
    visitor.tap("My lessons")
    visitor.keys("ab")
    visitor.tap("Back")
    visitor.desk.decide(KioskSettings(opening=((0, 60),) * 7))
    visitor.shell.pages.home.draw()
    assert not visitor.shell.pages.home.book.isVisible()
    visitor.tap("Check in")
    visitor.tap("Back")
    knock(visitor)
    visitor.desk.decide(KioskSettings())
    visitor.shell.pages.home.draw()
    assert visitor.shell.pages.home.book.isVisible()
    focus = visitor.shell.focusWidget()
    assert focus is visitor.shell or visitor.shell.staff_door.isAncestorOf(focus)


def test_another_pin_is_chosen_at_the_screen(visitor: Visitor, pins: PinsInMemory) -> None:
    knock(visitor)
    enter(visitor, PIN)
    visitor.tap("Change PIN")
    enter(visitor, "123123")
    assert pins.pin() == PIN_HASH, "it was said once only"
    enter(visitor, "123123")
    assert "Exit kiosk" in visitor.see()
    assert (pins.pin() or PIN_HASH).matches("123123")


def test_staff_who_think_better_of_it_keep_the_pin(visitor: Visitor, pins: PinsInMemory) -> None:
    knock(visitor)
    enter(visitor, PIN)
    visitor.tap("Change PIN")
    enter(visitor, "123123")
    visitor.tap("Back to kiosk")
    assert pins.pin() == PIN_HASH


@on_a_new_screen
def test_restarting_is_offered_only_where_something_starts_the_kiosk_again(
    visitor: Visitor,
) -> None:
    knock(visitor)
    enter(visitor, PIN)
    assert "Restart" not in visitor.see()
    visitor.tap("Back to kiosk")
    visitor.shell.flow.staff.offer_restart()
    visitor.shell.flow.staff.restart()  # from outside: nothing happens
    knock(visitor)
    enter(visitor, PIN)
    with visitor.qtbot.waitSignal(visitor.shell.flow.staff.restarted):
        visitor.tap("Restart")
