"""The kiosk's pages, each made when it is first wanted.

Weighed: making all thirteen at the start (the first screen waits for twelve that nobody has asked
for), making each at the first touch that leads to it (that touch waits), and both: at leisure one
after the other, and at once whichever is asked for before its turn.
"""

import logging
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from desktop.kiosk.controls.look import KioskLook
from desktop.kiosk.flow import Flow, Page
from desktop.kiosk.screens.checkin import CheckInScreen
from desktop.kiosk.screens.details import DetailsScreen
from desktop.kiosk.screens.done import DoneScreen
from desktop.kiosk.screens.find import FindScreen
from desktop.kiosk.screens.home import HomeScreen
from desktop.kiosk.screens.lessons import LessonsScreen
from desktop.kiosk.screens.moving import MovingScreen
from desktop.kiosk.screens.own import OwnScreen
from desktop.kiosk.screens.profile import ProfileScreen
from desktop.kiosk.screens.prove import ProveScreen
from desktop.kiosk.screens.results import ResultsScreen
from desktop.kiosk.screens.review import ReviewScreen
from desktop.kiosk.screens.screen import Screen
from desktop.kiosk.screens.sorry import SorryScreen
from desktop.kiosk.screens.waiting import WaitingScreen

_log = logging.getLogger(__name__)

Made = TypeVar("Made", bound=Screen)


class Pages:
    """Makes the pages and keeps them in `stack`. UI thread."""

    def __init__(self, flow: Flow, look: KioskLook, long_press_ms: int) -> None:
        self._flow = flow
        self._look = look
        self._long_press_ms = long_press_ms
        self.stack = QStackedWidget()
        self.made: list[Screen] = []
        """Those that are there, in the order in which they were wanted."""
        self._rehearsed: set[Page] = set()

    def of(self, page: Page) -> Screen:
        """The screen of a page."""
        return _SCREENS[page](self)

    @property
    def shown(self) -> Screen:
        """The one that is in sight."""
        screen = self.stack.currentWidget()
        assert isinstance(screen, Screen)
        return screen

    def show(self, page: Page) -> Screen:
        """Put a page in sight; which it is. In place of one that cannot be made or drawn, one that
        says where to turn: only without the first page the kiosk has to begin anew.
        """
        try:
            screen = self.of(page)
            screen.entered()
        except Exception:
            if page is Page.HOME:
                raise
            _log.exception("%s could not be entered", page.name)
            screen = self._sorry()
        window = self.stack.window()
        if self.stack.isAncestorOf(window.focusWidget()):
            # A stack hands the focus on to the first button of the next page, which then keeps a
            # claim to it: hidden and shown again, it took the keys from what lay over the page.
            window.setFocus()
        self.stack.setCurrentWidget(screen)
        screen.take_room()
        return screen

    def make_another(self) -> bool:
        """Make one that is not there yet, and paint it for nobody; False when all of them were.

        One that cannot be is left to whoever asks for it. Raises whatever went wrong; the next
        call goes on with the next page.
        """
        for page in Page:
            if page not in self._rehearsed:
                self._rehearsed.add(page)
                known = len(self.made)
                screen = self.of(page)
                if len(self.made) > known:
                    screen.prepare()
                    screen.resize(self.stack.size())
                    screen.grab()
                    return True
        return False

    def rest(self) -> None:
        """Between two visits: one step of one page back to what the next visit needs."""
        any(screen.rest() for screen in self.made if screen is not self.shown)

    def finish(self) -> None:
        """Do what the last key of the screen's keyboard does on the page that is shown."""
        page = self._flow.page
        if page is Page.DETAILS:
            self.details.who.go_on()
        elif page is Page.RESULTS:
            self.results.submit()
        elif page is Page.WAITING:
            self.waiting.who.go_on()
        elif page is Page.PROVE:
            self.prove.submit()
        elif page is Page.CHECK_IN:
            self._flow.check_in.submit()
        elif page is Page.LESSONS:
            self._flow.lessons.submit()
        else:
            self.finder.submit()

    @cached_property
    def home(self) -> HomeScreen:
        """The first screen."""
        return self._keep(HomeScreen(self._flow, self._look, self._long_press_ms))

    @cached_property
    def finder(self) -> FindScreen:
        """What is wanted."""
        return self._keep(FindScreen(self._flow, self._look))

    @cached_property
    def results(self) -> ResultsScreen:
        """Who fits."""
        return self._keep(ResultsScreen(self._flow, self._look))

    @cached_property
    def profile(self) -> ProfileScreen:
        """One instructor and their week."""
        return self._keep(ProfileScreen(self._flow, self._look))

    @cached_property
    def details(self) -> DetailsScreen:
        """Who books."""
        return self._keep(DetailsScreen(self._flow, self._look))

    @cached_property
    def review(self) -> ReviewScreen:
        """All of it once more."""
        return self._keep(ReviewScreen(self._flow, self._look))

    @cached_property
    def done(self) -> DoneScreen:
        """The ticket."""
        return self._keep(DoneScreen(self._flow, self._look))

    @cached_property
    def check_in(self) -> CheckInScreen:
        """Arriving for a lesson."""
        return self._keep(CheckInScreen(self._flow, self._look))

    @cached_property
    def lessons(self) -> LessonsScreen:
        """A lesson by its ticket."""
        return self._keep(LessonsScreen(self._flow, self._look))

    @cached_property
    def waiting(self) -> WaitingScreen:
        """Waiting for a time."""
        return self._keep(WaitingScreen(self._flow, self._look))

    @cached_property
    def prove(self) -> ProveScreen:
        """Saying who one is."""
        return self._keep(ProveScreen(self._flow, self._look))

    @cached_property
    def own(self) -> OwnScreen:
        """The lessons of who has said it."""
        return self._keep(OwnScreen(self._flow, self._look))

    @cached_property
    def moving(self) -> MovingScreen:
        """Another time for a lesson."""
        return self._keep(MovingScreen(self._flow, self._look))

    def _keep(self, screen: Made) -> Made:
        self.stack.addWidget(screen)
        self.made.append(screen)
        # Not at once: it is in the middle of being painted.
        screen.broken.connect(lambda: QTimer.singleShot(0, screen, lambda: self._replace(screen)))
        return screen

    def _replace(self, screen: Screen) -> None:
        """Put the page that says where to turn in place of a broken one, where that is in sight."""
        if self.stack.currentWidget() is screen:
            screen.window().setFocus()  # or Qt would ring the first button of the other page
            self.stack.setCurrentWidget(self._sorry())

    def _sorry(self) -> Screen:
        screen = self.sorry
        screen.entered()
        return screen

    @cached_property
    def sorry(self) -> SorryScreen:
        """What stands in place of a page that cannot be drawn."""
        return self._keep(SorryScreen(self._flow, self._look))


_SCREENS: dict[Page, Callable[[Pages], Screen]] = {
    Page.HOME: lambda pages: pages.home,
    Page.FIND: lambda pages: pages.finder,
    Page.RESULTS: lambda pages: pages.results,
    Page.PROFILE: lambda pages: pages.profile,
    Page.DETAILS: lambda pages: pages.details,
    Page.REVIEW: lambda pages: pages.review,
    Page.DONE: lambda pages: pages.done,
    Page.CHECK_IN: lambda pages: pages.check_in,
    Page.LESSONS: lambda pages: pages.lessons,
    Page.WAITING: lambda pages: pages.waiting,
    Page.PROVE: lambda pages: pages.prove,
    Page.OWN: lambda pages: pages.own,
    Page.MOVING: lambda pages: pages.moving,
}
