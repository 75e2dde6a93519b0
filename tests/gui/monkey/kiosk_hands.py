"""What strangers do at a kiosk: some want something, some only touch what shines."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from core.tickets import qr_text
from desktop.kiosk.flow import Page
from desktop.kiosk.form import Field
from desktop.kiosk.presenters.staff import Door
from desktop.kiosk.screens.instructor_card import InstructorCard
from tests.gui.kiosk.lobby import PIN
from tests.gui.kiosk_replica.test_guests import ANA, CODE
from tests.gui.monkey.kiosk_touching import Hands
from tests.gui.monkey.kiosk_world import KioskWorld

NAMES = ("Zebulon Quarkfeld", "Ottokar Wimpleby", "Yolandra O’Krixx", "Çağla Øxenbø")
CHILDREN = ("Ximenita", "Qwillow")
CONTACTS = ("902 425 0171", "+1 902 425 0182", "zq@wimple.example", "9024250193", "902 42")
WISHES = ("piano", "piano tomorrow after 4", "violin under $20", "zzyzx", "piano for my 8 year old")


class Stranger(Hands):
    """One pair of hands after the other; each act returns what was done, in words."""

    def __init__(self, world: KioskWorld, screen: QPointingDevice) -> None:
        super().__init__(world, screen)
        self.typed: set[str] = set()
        """Whatever they said of themselves: none of it may be there after them."""
        self.codes = ["AAAAAA", "Q7M42K"]
        """Tickets that somebody was given, or has found; the first is of a lesson tomorrow."""
        self._errand = self._errand_of(Random(0))

    def act(self, rng: Random) -> str:
        """Do something."""
        acts: tuple[tuple[int, Callable[[Random], str]], ...] = (
            (100, self.go_on),
            (14, self._tap_a_button),
            (5, self._tap_anywhere),
            (3, self._tap_twice),
            (3, self._two_fingers),
            (3, self._drag),
            (1, self._lean_on),
            (8, self._press_a_key),
            (6, self._use_the_board),
            (3, self._header),
            (4, self._back),
            (6, self._do_not_wait),
            (2, self._turn_the_screen),
            (2, self._hold_staff),
            (3, self._scan),
        )
        weights = [weight for weight, _ in acts]
        return rng.choices([act for _, act in acts], weights)[0](rng)

    def go_on(self, rng: Random) -> str:
        """Do what the page is for."""
        shell = self._world.shell
        if shell.flow.staff.state.door is not Door.SHUT:
            return self._type_pin(rng)
        if shell.idle_warning.isVisible() or shell.help.isVisible():
            return self._tap_a_button(rng)
        return _PURPOSES[shell.flow.page](self, rng)

    def _header(self, rng: Random) -> str:
        header = self._world.shell.header
        tools = (header.language, header.text_size, header.contrast, header.help)
        return self._one_of(rng, list(tools))

    def _back(self, rng: Random) -> str:
        return self._one_of(rng, [self._world.shell.header.back])

    def _do_not_wait(self, rng: Random) -> str:
        """Do what the page is for, and something else before the answer is there."""
        told = self.go_on(rng)
        self._world.qt.processEvents()
        return f"{told}, and at once {rng.choice((self._back, self._header))(rng)}"

    def _hold_staff(self, rng: Random) -> str:
        shell = self._world.shell
        place = self._place_of(shell.pages.home.staff)
        if shell.flow.page is not Page.HOME or place is None:
            return "there is no staff button"
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(shell.windowHandle(), left, pos=place)
        for _ in range(4):
            self._world.qt.processEvents()
        QTest.mouseRelease(shell.windowHandle(), left, pos=place)
        return "held Staff down"

    def _scan(self, rng: Random) -> str:
        """A ticket before the scanner, whatever the screen shows; now and then one that is none."""
        text = rng.choice((qr_text(rng.choice(self.codes)), "INSTAINSTRU-0", "HTTPS://EXAMPLE"))
        for sign in text:
            QTest.keyClick(self._world.shell.windowHandle(), ord(sign))
        if rng.random() < 0.8:
            QTest.keyClick(self._world.shell.windowHandle(), Qt.Key.Key_Return)
        return f"scanned {text!r}"

    def _type_pin(self, rng: Random) -> str:
        door, state = self._world.shell.staff_door, self._world.shell.flow.staff.state
        if state.door is Door.OPEN:
            return self._one_of(rng, [door.sync, door.change_pin, door.close_door])
        if rng.random() < 0.2:
            return self.touch(door.close_door)
        pin = rng.choice((PIN, "000000", "111111")) if state.door is Door.ASKING else PIN
        for digit in pin:
            for cap, key in door.pad.keys:
                if cap.text == digit and key.isVisible() and key.isEnabled():
                    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
        return f"typed the PIN {pin}"

    def _errand_of(self, rng: Random) -> str:
        return rng.choice(("book", "book", "check in", "lessons", "lessons", "wait"))

    def _at_home(self, rng: Random) -> str:
        """Whoever comes wants something, and most go where it is."""
        home = self._world.shell.pages.home
        self._errand = self._errand_of(rng)
        ways: dict[str, list[QAbstractButton]] = {
            "book": [home.book, home.book, home.all_free, *home.soon],
            "check in": [home.check_in],
            "lessons": [home.lessons],
            "wait": [home.book, home.all_free],
        }
        return self._one_of(rng, ways[self._errand])

    def _at_find(self, rng: Random) -> str:
        page = self._world.shell.pages.finder
        if rng.random() < 0.4:
            return self._write(page.box.edit, rng.choice(WISHES))
        return self._one_of(
            rng, [*page.suggested, *page.cards, *page.services, page.next_free, page.go]
        )

    def _at_results(self, rng: Random) -> str:
        page = self._world.shell.pages.results
        is_waiting = self._errand == "wait"
        cards = [one for card in page.cards for one in shown_in(card, is_waiting=is_waiting)]
        ways = [page.nobody.main, page.nobody.other, page.notice.action, page.subjects, page.order]
        if rng.random() < 0.1:
            return self._write(page.box.edit, rng.choice(WISHES))
        return self._one_of(rng, cards if cards and rng.random() < 0.8 else [*page.chips, *ways])

    def _at_profile(self, rng: Random) -> str:
        page, flow = self._world.shell.pages.profile, self._world.shell.flow
        is_waiting = self._errand == "wait"
        if flow.holds.state.hold is None and rng.random() < (0.7 if is_waiting else 0.1):
            return self.touch(page.wait)
        if flow.holds.state.hold is not None and rng.random() < 0.7:
            return self.touch(page.bar.go_on)
        starts = [button for cell, button in page.grid.buttons if cell.reason is None]
        if starts and rng.random() < 0.7:
            return self._one_of(rng, list(starts))
        all_starts = [button for _, button in page.grid.buttons]
        ways = (page.earlier, page.later, *(page.wait,) * 3, page.notice.action, *page.lengths)
        return self._one_of(rng, [*all_starts[:3], *ways, *page.subjects, *page.lost.starts])

    def _fill_in(self, rng: Random) -> str:
        page = self._world.shell.pages.of(self._world.shell.flow.page)
        fields = page.who.all  # type: ignore[attr-defined]  # both pages that lead here have it
        texts = {
            Field.CHILD_NAME: rng.choice(CHILDREN),
            Field.CHILD_AGE: rng.choice(("8", "17", "99")),
            Field.NAME: rng.choice(NAMES),
            Field.CONTACT: rng.choice(CONTACTS),
        }
        done = []
        for one in self._world.shell.flow.details.state.form.fields:
            if rng.random() < 0.9 and fields[one].isVisible():
                if one is not Field.CHILD_AGE:
                    self.typed.add(texts[one])
                done.append(self._write(fields[one].edit, texts[one]))
        return ", ".join(done)

    def _at_details(self, rng: Random) -> str:
        page = self._world.shell.pages.details
        if self._world.shell.flow.details.is_complete() and rng.random() < 0.7:
            return self._one_of(rng, [page.review, *page.lost.starts])
        if rng.random() < 0.25:
            return self._one_of(rng, [page.me, page.child, page.known, page.lost.week])
        return self._fill_in(rng)

    def _at_review(self, rng: Random) -> str:
        page = self._world.shell.pages.review
        ways = [page.book] * 6 + [page.change, *page.lost.starts, page.lost.week, page.lost.wait]
        return self._one_of(rng, list(ways))

    def _at_done(self, rng: Random) -> str:
        page = self._world.shell.pages.done
        return self._one_of(rng, [page.done, page.print, page.longer])

    def _at_check_in(self, rng: Random) -> str:
        page = self._world.shell.pages.check_in
        if rng.random() < 0.3:
            return self._one_of(rng, [page.other, page.again, page.done, *page.choices])
        if page.digits.isVisible():
            return self._write(page.digits.edit, rng.choice((ANA[-4:], "0171", "1234")))
        if page.box.isVisible():
            return self._write(page.box.edit, rng.choice((*self.codes, "ZZZ999")))
        return self._one_of(rng, [page.again, page.done, *page.choices])

    def _at_lessons(self, rng: Random) -> str:
        page = self._world.shell.pages.lessons
        if page.box.isVisible() and rng.random() < 0.7:
            return self._write(page.box.edit, rng.choice((*self.codes, *self.codes, "ZZZ999")))
        ways = (page.book_again, page.move_it, page.move_it, page.cancel, page.keep, page.confirm)
        return self._one_of(rng, [*ways, page.again, *(page.other,) * 3, page.done])

    def _at_waiting(self, rng: Random) -> str:
        page = self._world.shell.pages.waiting
        if page.done.isVisible():
            return self.touch(page.done)
        if self._world.shell.flow.details.is_complete() and rng.random() < 0.6:
            return self.touch(page.leave)
        if rng.random() < 0.4:
            spans, parts = list(page.spans.values()), list(page.parts.values())
            return self._one_of(rng, [page.only, page.anybody, *spans, *parts])
        return self._fill_in(rng)

    def _at_prove(self, rng: Random) -> str:
        page, state = self._world.shell.pages.prove, self._world.shell.flow.prove.state
        if page.people:
            return self._one_of(rng, [*page.people])
        if rng.random() < 0.1:
            return self._one_of(rng, [page.without, page.send])
        if page.code.isVisible() and rng.random() < 0.9:
            return self._write(page.code.edit, rng.choice((CODE, CODE, CODE, "000000", "12")))
        if state.form.contact and rng.random() < 0.8:
            return self.touch(page.send)
        contact = rng.choice((*(ANA,) * 8, *CONTACTS))
        self.typed.add(contact)
        return self._write(page.contact.edit, contact)

    def _at_own(self, rng: Random) -> str:
        page = self._world.shell.pages.own
        return self._one_of(rng, [*page.cards, *page.cards, page.done])

    def _at_moving(self, rng: Random) -> str:
        page = self._world.shell.pages.moving
        if page.confirm.isVisible() and rng.random() < 0.7:
            return self._one_of(rng, [page.confirm, page.confirm, page.keep])
        starts = [button for _, button in page.grid.buttons]
        return self._one_of(rng, [*starts, page.later, page.earlier])


def shown_in(card: InstructorCard, *, is_waiting: bool) -> list[QAbstractButton]:
    """The buttons on a card; who waits for a time takes none of those that are free."""
    return [card.more] if is_waiting else card.findChildren(QAbstractButton)


_PURPOSES: dict[Page, Callable[[Stranger, Random], str]] = {
    Page.HOME: Stranger._at_home,
    Page.FIND: Stranger._at_find,
    Page.RESULTS: Stranger._at_results,
    Page.PROFILE: Stranger._at_profile,
    Page.DETAILS: Stranger._at_details,
    Page.REVIEW: Stranger._at_review,
    Page.DONE: Stranger._at_done,
    Page.CHECK_IN: Stranger._at_check_in,
    Page.LESSONS: Stranger._at_lessons,
    Page.WAITING: Stranger._at_waiting,
    Page.PROVE: Stranger._at_prove,
    Page.OWN: Stranger._at_own,
    Page.MOVING: Stranger._at_moving,
}
