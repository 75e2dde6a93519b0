"""`FrontDesk` over the replica: each question goes to the part that knows.

Weighed: a class that does everything (one file of a thousand lines); a part for each screen (the
screens share the week, the hold and the lesson); a part for each thing that is known. The last has
the least that two parts must both know.
"""

from collections.abc import Callable
from datetime import date, datetime

from core.ids import InstructorId, OfferingId
from desktop.kiosk.asking import Call, Reach, WaitDraft
from desktop.kiosk.desk import (
    BookOutcome,
    CancelOutcome,
    CheckedIn,
    HoldOutcome,
)
from desktop.kiosk.digit_tries import DigitTries, TriesInMemory
from desktop.kiosk.replica import search, week
from desktop.kiosk.replica.arriving import Arrivals
from desktop.kiosk.replica.booking import Booking
from desktop.kiosk.replica.catalogue import Catalogue
from desktop.kiosk.replica.guests import Guests, Line
from desktop.kiosk.replica.holds import Holds
from desktop.kiosk.replica.leases import LeaseKeeper, Leases
from desktop.kiosk.replica.lessons import Lessons
from desktop.kiosk.replica.news import DeskNews
from desktop.kiosk.replica.place import Link, Place
from desktop.kiosk.replica.tending import Tending
from desktop.kiosk.replica.timetable import Timetable
from desktop.kiosk.replica.visits import VisitorPart, settings_words
from desktop.kiosk.replica.waiting import Bell, WaitingList
from desktop.kiosk.values import (
    BookingDraft,
    Category,
    Connection,
    Diagnostic,
    FreeSoon,
    Hold,
    Profile,
    SearchRequest,
    SearchResult,
    Service,
    Studio,
    Week,
)
from desktop.runtime.hub import ChangeHub
from desktop.runtime.jobs import JobRunner
from sync.client.replica import Replica


class ReplicaDesk(VisitorPart):
    """The desk of one enrolled kiosk. Made and closed on the UI thread.

    `facts` are lines for staff, in the order they are shown; `line` asks the server for visitors;
    `tries` keeps when digits were wrong.
    Raises `Unavailable` where the replica cannot be read, and `NotFound` before its first sync.
    """

    def __init__(
        self,
        replica: Replica,
        link: Link,
        hub: ChangeHub,
        jobs: JobRunner,
        facts: tuple[Diagnostic, ...] = (),
        line: Line | None = None,
        tries: DigitTries | None = None,
    ) -> None:
        device_id = replica.actor().device_id
        self._catalogue = Catalogue(replica.read, device_id)
        self._times = Timetable(replica, self._catalogue)
        leases = Leases(replica, device_id)
        self._place = Place(replica, link, self._catalogue, self._times, device_id, leases)
        self._jobs = jobs
        self._facts = facts
        self._holds = Holds(self._place)
        self._booking = Booking(self._place, self._holds)
        self._lessons = Lessons(self._place)
        self._guests = Guests(self._place, self._lessons, line)
        self._arrivals = Arrivals(self._place, tries or TriesInMemory())
        self._waiting = WaitingList(self._place)
        self._bell = Bell(self._place)
        self._keeper = LeaseKeeper(
            replica,
            leases,
            device_id,
            lambda: link.status.is_connected,
            self._holds.leases_in_use,
        )
        self._tending = Tending(self._keeper.tend, jobs)
        self._teaching_today: int | None = None
        self._news = DeskNews(hub, link)
        self._news.catalogue_changed.connect(self._on_catalogue)
        for signal in (self._news.changed, self._news.catalogue_changed):
            signal.connect(self._tending.nudge)

    def keep_leases(self) -> None:
        """From now on keep some starts for this kiosk, as the studio has set it."""
        self._tending.start()

    def close(self) -> None:
        """Listen no longer. Nothing is given back here: the next start does."""
        self._tending.stop()
        self._news.close()
        self._times.close()

    def studio(self) -> Studio:
        """The place this screen stands in."""
        shelf = self._catalogue.current
        row = shelf.studio
        return Studio(row.name, row.city, row.zone, shelf.region, self._teaching_today)

    def connection(self) -> Connection:
        """What the engine last learned: never assumed."""
        status = self._place.link.status
        since = status.since or status.last_contact or self._place.now()
        return Connection(status.is_connected, since, status.waiting)

    def categories(self) -> tuple[Category, ...]:
        """The catalogue, in its order; only services that somebody here teaches."""
        return self._catalogue.current.shown_categories()

    def suggest(self, letters: str) -> tuple[Service, ...]:
        """What is taught here and may be meant by what is typed so far, likeliest first."""
        return self._catalogue.suggest(letters)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What staff read out on the telephone."""
        status = self._place.link.status
        last = status.last_contact.astimezone(self._place.zone()) if status.last_contact else None
        told = [
            *self._facts,
            Diagnostic("Last contact", f"{last:%Y-%m-%d %H:%M:%S}" if last else "–"),
            Diagnostic("Kept for this desk", self._kept_words()),
            Diagnostic("Waiting", str(status.waiting)),
            Diagnostic("Settings", settings_words(self.settings())),
            Diagnostic("Trouble", status.problem),
        ]
        return tuple(told)

    def _kept_words(self) -> str:
        """`5 starts, the last until 16:58`: how long this kiosk can confirm without the network."""
        now = self._place.now()
        until = [each.promisable_until for each in self._place.leases.known]
        until = [each for each in until if each > now]
        if not until:
            return "nothing"
        many = "1 start" if len(until) == 1 else f"{len(until)} starts"
        if not self._place.replica.certainty.holds:
            return f"{many}, of use after the next contact"
        return f"{many}, the last until {max(until).astimezone(self._place.zone()):%H:%M}"

    def sync_now(self) -> None:
        """Wake the exchange with the server."""
        self._place.link.wake()

    def subscribe(self, on_change: Callable[[], None]) -> None:
        """Call `on_change` on the UI thread after availability, a booking or the link changed."""
        self._news.changed.connect(on_change)

    def free_soon(self) -> tuple[FreeSoon, ...]:
        """The next free times, soonest first, one an instructor."""
        self._teaching_today = search.teaching_today(self._place)
        return search.free_soon(self._place)

    def search(self, request: SearchRequest) -> SearchResult:
        """Who fits; an empty request means whoever is free next."""
        return search.search(self._place, request)

    def profile(self, instructor_id: InstructorId) -> Profile:
        """What a student may know of an instructor."""
        return week.profile(self._place, instructor_id)

    def week(self, offering_id: OfferingId, minutes: int, first: date) -> Week:
        """Seven days; what this screen holds is free in it."""
        return week.week(self._place, offering_id, minutes, first, self._holds.start)

    def take_hold(self, offering_id: OfferingId, start: datetime, minutes: int) -> HoldOutcome:
        """Claim a slot, here and on the server where it answers."""
        return self._holds.take(offering_id, start, minutes)

    def renew_hold(self, hold_id: str) -> Hold | None:
        """The hold with a later end, or None where it can no longer be had."""
        return self._holds.renew(hold_id)

    def release_hold(self, hold_id: str) -> None:
        """Give the slot back."""
        self._holds.release(hold_id)

    def release_leftovers(self) -> None:
        """Give back what an earlier run left held."""
        self._holds.release_all()

    def book(self, draft: BookingDraft) -> BookOutcome:
        """Make the hold a lesson, or a request without the server's word."""
        return self._booking.book(draft)

    def check_in(self, code: str) -> CheckedIn:
        """Check in by the ticket's code; works without the network."""
        return self._guests.check_in(code)

    def cancel(self, code: str) -> CancelOutcome:
        """Cancel at the fee that `lesson` told."""
        return self._lessons.cancel(code)

    def wait_for(self, draft: WaitDraft) -> Reach:
        """Put somebody on the waiting list."""
        return self._waiting.join(draft)

    def call_staff(self, language: str) -> None:
        """Ask for a person at this screen."""
        self._bell.ring(language)

    def called(self) -> Call:
        """What has become of the last call."""
        return self._bell.heard()

    def settle_in(self) -> None:
        """*Slow.* What a start can do before anybody comes: give back what a crash left held, and
        learn the words to search by.
        """
        self.release_leftovers()
        self._catalogue.vocabulary()

    def _on_catalogue(self) -> None:
        self._jobs.run(self._catalogue.reload, self._on_reloaded)

    def _on_reloaded(self, _: None) -> None:
        self._news.changed.emit()
