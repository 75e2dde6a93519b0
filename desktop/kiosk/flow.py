"""The way through the kiosk: which page is shown, how one gets back, and forgetting everything.

The presenters live as long as the kiosk; a visit is what they hold between two calls of `wipe`.
"""

from datetime import datetime
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from core.clock import Clock
from desktop.kiosk.idle import ATTRACT, FORM, TICKET, IdleRule, IdleWatch
from desktop.kiosk.language import Speech
from desktop.kiosk.pin import PinStore
from desktop.kiosk.presenters.calling import CallingPresenter
from desktop.kiosk.presenters.checkin import CheckInPresenter
from desktop.kiosk.presenters.details import DetailsPresenter
from desktop.kiosk.presenters.find import FindPresenter
from desktop.kiosk.presenters.holds import HoldKeeper
from desktop.kiosk.presenters.home import HomePresenter
from desktop.kiosk.presenters.lessons import LessonsPresenter
from desktop.kiosk.presenters.moving import MovingPresenter
from desktop.kiosk.presenters.printing import PrintPresenter
from desktop.kiosk.presenters.profile import ProfilePresenter
from desktop.kiosk.presenters.prove import ProvePresenter, Purpose, person_of
from desktop.kiosk.presenters.results import ResultsPresenter
from desktop.kiosk.presenters.review import ReviewPresenter
from desktop.kiosk.presenters.staff import StaffPresenter
from desktop.kiosk.presenters.waiting import WaitingPresenter, Wanted
from desktop.kiosk.printing.printer import SystemPrinter, TicketPrinter
from desktop.kiosk.values import Lesson
from desktop.kiosk.visiting import Person, WholeDesk
from desktop.runtime.jobs import JobRunner


class Page(Enum):
    """The pages, in the order of a visit."""

    HOME = auto()
    FIND = auto()
    RESULTS = auto()
    PROFILE = auto()
    DETAILS = auto()
    REVIEW = auto()
    DONE = auto()
    CHECK_IN = auto()
    LESSONS = auto()
    WAITING = auto()
    PROVE = auto()
    OWN = auto()
    MOVING = auto()


class Wipeable(Protocol):
    """Something that a visitor fills and that can forget it."""

    def forget(self) -> None:
        """Become as before the visit."""
        ...


class Flow(QObject):
    """Owns the presenters and the history of pages.

    Signals: `page_changed` after another page is shown; `wiped` after everything was forgotten;
    `ticked` after each second.
    """

    page_changed = Signal()
    wiped = Signal()
    ticked = Signal()

    def __init__(
        self,
        desk: WholeDesk,
        jobs: JobRunner,
        clock: Clock,
        speech: Speech,
        pins: PinStore,
        printer: TicketPrinter | None = None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.clock = clock
        self.speech = speech
        self.idle = IdleWatch()
        self.holds = HoldKeeper(desk, jobs, clock)
        self.home = HomePresenter(desk, jobs)
        self.find = FindPresenter(desk, jobs)
        self.results = ResultsPresenter(desk, jobs)
        self.profile = ProfilePresenter(desk, jobs, clock, self.holds)
        self.details = DetailsPresenter(desk, jobs)
        self.waiting = WaitingPresenter(desk, jobs, self.details)
        self.calling = CallingPresenter(desk, jobs)
        self.review = ReviewPresenter(desk, jobs, self.holds)
        self.printing = PrintPresenter(printer or SystemPrinter(), jobs)
        self.check_in = CheckInPresenter(desk, jobs)
        self.lessons = LessonsPresenter(desk, jobs)
        self.prove = ProvePresenter(desk, jobs)
        self.moving = MovingPresenter(desk, jobs, clock)
        self.staff = StaffPresenter(desk, jobs, clock, pins)
        self._history: list[Page] = [Page.HOME]
        self._beats = 0
        self._today = speech.local(clock.now()).date()
        self.review.changed.connect(self._on_review)
        self.prove.changed.connect(self._on_proven)
        self.moving.changed.connect(self._on_moved)
        self.lessons.changed.connect(self._on_lesson)
        self.idle.expired.connect(self.wipe)
        self.idle.warned.connect(self.staff.forget)
        desk.subscribe(self._on_world_changed)
        speech.changed.connect(self._on_language)
        self._take_settings()

    @property
    def is_closed(self) -> bool:
        """Whether the screen stands outside its hours: nothing is booked, tickets are taken."""
        zone = self.desk.studio().zone
        return not self.desk.settings().is_open(zone, self.clock.now())

    @property
    def opens_at(self) -> datetime | None:
        """When a closed screen opens, if ever."""
        return self.desk.settings().opens_at(self.desk.studio().zone, self.clock.now())

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._history[-1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before; nothing leads back from a finished booking."""
        return len(self._history) > 1 and self.page is not Page.DONE

    def go(self, page: Page) -> None:
        """Show a page; one that was passed already is gone back to."""
        if page in self._history:
            del self._history[self._history.index(page) :]
        self._history.append(page)
        self._arrived()

    def back(self) -> None:
        """The page before; leaving the booking gives the slot back.

        Nobody leaves a lesson that is being made, moved or cancelled at this moment: what has
        become of it, the ticket above all, would never be told.
        """
        if not self.can_go_back or self._is_deciding:
            return
        left = self._history.pop()
        if left is Page.PROFILE:
            self.holds.release()
        if self.page is Page.HOME:
            self.wipe()
        else:
            self._arrived()

    @property
    def _is_deciding(self) -> bool:
        moving, lessons = self.moving, self.lessons
        return (
            self.review.is_busy
            or (moving.is_busy and moving.state.chosen is not None)
            or (lessons.is_busy and lessons.state.is_confirming)
        )

    def touched(self) -> None:
        """Somebody is there: the visit goes on and the hold is kept."""
        self.idle.touched()
        if not self.idle.is_warning:
            self.holds.keep()

    def beat(self) -> None:
        """A second has passed."""
        self._beats += 1
        self._turn_the_day()
        self.holds.beat()
        self.staff.beat()
        self.idle.beat()
        if self.page is Page.HOME and self._beats % 30 == 0:
            # A closed screen opens by itself within half a minute, and an open one closes.
            self.home.refresh()
        self.ticked.emit()

    def wipe(self) -> None:
        """Forget the visitor: every answer, the hold, the language; back to the first page."""
        self._history = [Page.HOME]  # first: what a page asks anew in another language is no more
        for presenter in self._of_the_visit():
            presenter.forget()
        self.speech.reset()
        self.idle.watch(ATTRACT)
        self.wiped.emit()
        self.page_changed.emit()

    def _of_the_visit(self) -> tuple[Wipeable, ...]:
        return (
            self.holds,
            self.find,
            self.results,
            self.profile,
            self.details,
            self.waiting,
            self.calling,
            self.review,
            self.printing,
            self.check_in,
            self.lessons,
            self.prove,
            self.moving,
            self.staff,
            self.home,
        )

    def _arrived(self) -> None:
        self.idle.watch(_rule_of(self.page))
        self.page_changed.emit()

    def _on_review(self) -> None:
        if self.review.state.outcome is not None and self.page is Page.REVIEW:
            self.go(Page.DONE)
            if self.desk.settings().prints:
                self.printing.look()

    def prove_for(self, purpose: Purpose) -> None:
        """Somebody says that they were here before; who has proved it already is taken on."""
        self.prove.begin(purpose)
        self.go(Page.PROVE)
        self._on_proven()

    def know(self, person: Person) -> None:
        """The lesson is for somebody who proved to be known: back to the filled form."""
        self.details.know(person, self.speech.local(self.clock.now()).year)
        self.go(Page.DETAILS)

    def book_again(self, lesson: Lesson) -> None:
        """The same instructor, subject and length; for whom, where it was proved whose it is."""
        booked, person = lesson.appointment, person_of(self.prove.state, lesson)
        if person is not None:
            self.details.know(person, self.speech.local(self.clock.now()).year)
        self.profile.open(booked.instructor.id, booked.offering_id, booked.minutes)
        self.go(Page.PROFILE)

    def check_in_by(self, scanned: str) -> None:
        """A ticket was held before the scanner: its answer, whoever had the one before."""
        if self.page is not Page.CHECK_IN:
            self.go(Page.CHECK_IN)
        self.check_in.write(scanned)

    def wait_for_this(self) -> None:
        """Nothing suits, or the time was lost: leave word for what the profile shows."""
        shown = self.profile.state
        if shown.profile is not None and shown.offering is not None:
            who, what = shown.profile.instructor.name, shown.offering
            self.waiting.want(Wanted(what.id, what.service, who, shown.minutes))
            self.go(Page.WAITING)

    def open_lesson(self, lesson: Lesson) -> None:
        """Look at one of one's lessons."""
        self.lessons.open(lesson)
        self.go(Page.LESSONS)

    def _on_proven(self) -> None:
        state = self.prove.state
        if state.proven is None or self.page is not Page.PROVE:
            return
        people = state.proven.people
        if state.purpose is Purpose.LESSONS:
            self._history = [Page.HOME]
            self.go(Page.OWN)
        elif len(people) == 1:
            self.know(people[0])

    def _on_moved(self) -> None:
        moved = self.moving.state.moved
        if moved is not None and self.page is Page.MOVING:
            self.prove.keep(moved.lesson)
            self.lessons.show_moved(moved)
            self.go(Page.LESSONS)

    def _on_lesson(self) -> None:
        cancelled = self.lessons.state.cancelled
        proven = self.prove.state.proven
        if cancelled is not None and proven is not None and cancelled.lesson not in proven.lessons:
            self.prove.keep(cancelled.lesson)

    def _take_settings(self) -> None:
        settings = self.desk.settings()
        self.speech.offer(settings.languages, settings.language)

    def _on_language(self) -> None:
        """What was found is told in the language of its search: it is asked for anew."""
        if self.page is Page.RESULTS:
            self.results.again()
        elif self.page is Page.PROFILE:
            self.profile.tell_again()

    def _turn_the_day(self) -> None:
        """Past midnight, or under another clock, what stands under *Today* is yesterday's."""
        today = self.speech.local(self.clock.now()).date()
        if today != self._today:
            self._today = today
            self.home.refresh()
            self.results.changed.emit()
            self.profile.refresh()
            self.moving.refresh()

    def _on_world_changed(self) -> None:
        self._take_settings()
        if self.page is Page.PROFILE:
            self.profile.refresh()
        elif self.page is Page.MOVING and not self.moving.is_busy:
            self.moving.refresh()


def _rule_of(page: Page) -> IdleRule:
    if page is Page.HOME:
        return ATTRACT
    return TICKET if page is Page.DONE else FORM
