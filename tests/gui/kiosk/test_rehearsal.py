"""Who comes first waits for nothing that could have been made before; who comes later, neither."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.kiosk.flow import Page
from desktop.kiosk.screens.results import ResultsScreen
from desktop.kiosk.window.shell import KioskShell
from tests.gui.kiosk.conftest import Visitor, left_behind, on_a_new_screen, settle
from tests.gui.kiosk.test_booking import find_mara

_FEW = 10
"""What a day that is closed or a wish that nobody fits needs beside a usual week and answer; a page
that nobody rehearsed has fifty.
"""


class Styled(QObject):
    """Counts the widgets that Qt looks up the style of, as it does once for each, by its page."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let it through."""
        if event.type() is QEvent.Type.Polish and isinstance(watched, QWidget):
            self.kinds[type(watched).__name__] += 1
        return False


@contextmanager
def styled() -> Iterator[Counter[str]]:
    """What is made or shown for the first time meanwhile."""
    counts, app = Styled(), QApplication.instance()
    assert app is not None
    app.installEventFilter(counts)
    yield counts.kinds
    app.removeEventFilter(counts)


def rehearse(visitor: Visitor) -> None:
    """Leave the kiosk alone until all pages are there."""
    visitor.shell.make_ready()
    # They are made 50 ms apart, however busy the machine is with something else.
    visitor.qtbot.waitUntil(lambda: len(visitor.shell.pages.made) == len(Page))


def book(visitor: Visitor) -> None:
    find_mara(visitor)
    visitor.tap("16:30")
    visitor.touch(visitor.shell.pages.profile.later)
    visitor.touch(visitor.shell.pages.profile.earlier)
    visitor.tap("Continue")
    settle()


@on_a_new_screen
def test_the_first_visitor_waits_for_the_style_of_hardly_a_widget(
    visitor: Visitor,
) -> None:
    rehearse(visitor)
    with styled() as kinds:
        book(visitor)
    assert visitor.shell.flow.page is Page.DETAILS
    assert kinds.total() < _FEW, kinds


@on_a_new_screen
def test_another_visit_makes_no_widget(visitor: Visitor) -> None:
    book(visitor)
    visitor.shell.flow.wipe()
    with styled() as kinds:
        book(visitor)
        visitor.shell.flow.wipe()
        settle()
    assert not kinds


@on_a_new_screen
def test_what_pages_are_rehearsed_with_is_seen_by_nobody(visitor: Visitor) -> None:
    shell = visitor.shell
    rehearse(visitor)
    assert "Quentin" in left_behind(shell)  # it was there
    assert "Quentin" not in visitor.see()
    for page in Page:
        shell.flow.go(page)
        settle()
        assert "Quentin" not in visitor.see()


@on_a_new_screen
@pytest.mark.expected_log("a page could not be made before anybody came")
def test_a_rehearsal_that_fails_halfway_ends_nothing_and_is_seen_by_nobody(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell, whole = visitor.shell, ResultsScreen._place_cards
    shell.pages.of(Page.FIND)

    def breaks(screen: ResultsScreen, first: int) -> None:
        whole(screen, first)
        if screen.cards:
            raise IndexError("list index out of range")

    with monkeypatch.context() as halfway:
        halfway.setattr(ResultsScreen, "_place_cards", breaks)
        shell.make_ready()
    assert "Quentin" in left_behind(shell), "it was there"
    shell.flow.go(Page.RESULTS)
    assert "Quentin" not in visitor.see()


def test_a_touch_is_told_of_a_few_events_and_not_of_those_of_each_widget(visitor: Visitor) -> None:
    heard: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is KioskShell.eventFilter.__code__:
            heard["events"] += 1

    sys.setprofile(count)
    try:
        visitor.tap("Check in")
    finally:
        sys.setprofile(None)
    assert visitor.shell.flow.page is Page.CHECK_IN
    assert 0 < heard["events"] < 30


def test_a_page_keeps_its_room_while_the_keyboard_is_pictured(visitor: Visitor) -> None:
    shell = visitor.shell
    room = shell.pages.stack.height()
    shell.dock.prepare(shell.width())
    assert shell.pages.stack.height() == room
    settle()
    assert shell.pages.stack.height() == room
