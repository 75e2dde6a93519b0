"""The front desk as the kiosk knows it: one small protocol and its outcomes.

Screens and presenters talk to this and to nothing below it. Whatever reads or writes a database is
called off the UI thread (`JobRunner`); `studio`, `connection` and `categories` answer from memory.

Weighed: a presenter per screen that opens repositories itself (the fewest layers, but every screen
would then know sessions and threads); one signal per fact from a hub (live, but a page half wiped
can be filled again by a late signal); one protocol of plain questions and frozen answers. The last
has the fewest moving parts: a fake of it stands in for everything in the tests, and a late answer
is dropped in one place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.ids import InstructorId, OfferingId
from core.money import Money
from desktop.kiosk.asking import Call, Reach, WaitDraft
from desktop.kiosk.values import (
    BookingDraft,
    Category,
    CheckInResult,
    Connection,
    Diagnostic,
    FreeSoon,
    Hold,
    Lesson,
    Profile,
    Reason,
    Recorded,
    SearchRequest,
    SearchResult,
    Service,
    Studio,
    Ticket,
    Week,
)


@dataclass(frozen=True, slots=True)
class Held:
    """The slot is claimed."""

    hold: Hold


@dataclass(frozen=True, slots=True)
class NotHeld:
    """Somebody was faster, or a rule says no; `nearest` are up to three free starts."""

    reason: Reason
    nearest: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The lesson stands."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Requested:
    """Recorded, to be judged by the server once it answers: never to be called a booking.

    `is_for_instructor`: the server has it, and the instructor confirms each lesson by hand.
    """

    ticket: Ticket
    is_for_instructor: bool = False


@dataclass(frozen=True, slots=True)
class Lost:
    """The slot went to somebody else; `nearest` are up to three free starts."""

    reason: Reason
    nearest: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """What checking in led to; `lesson` is None where no lesson has that code. `recorded` is what a
    ticket says that another screen gave out, and that this one has not heard of.
    """

    result: CheckInResult
    lesson: Lesson | None = None
    minutes: int = 0
    recorded: Recorded | None = None


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The lesson is off, at this `fee`; `is_final` is False where the server has still to agree."""

    lesson: Lesson
    fee: Money
    is_final: bool


@dataclass(frozen=True, slots=True)
class NotCancelled:
    """The lesson stands as it was: its state does not allow cancelling, or the code is unknown."""


HoldOutcome = Held | NotHeld
BookOutcome = Confirmed | Requested | Lost
CancelOutcome = Cancelled | NotCancelled


class FrontDesk(Protocol):
    """Everything the kiosk asks for or does.

    Methods marked *slow* may touch a database and run on a worker thread; any of them may raise a
    `core.errors.StudioError`. The others are called on the UI thread and answer at once.
    """

    def studio(self) -> Studio:
        """The place this screen stands in."""
        ...

    def connection(self) -> Connection:
        """Whether the server answers, and since when."""
        ...

    def categories(self) -> tuple[Category, ...]:
        """The catalogue, in the order it is shown; only services that somebody here teaches."""
        ...

    def suggest(self, letters: str) -> tuple[Service, ...]:
        """What is taught here and may be meant by what is typed so far, likeliest first."""
        ...

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What staff read out on the telephone when something is wrong."""
        ...

    def sync_now(self) -> None:
        """Wake the exchange with the server; returns at once."""
        ...

    def subscribe(self, on_change: Callable[[], None]) -> None:
        """Call `on_change` on the UI thread after availability, a booking or the link changed."""
        ...

    def free_soon(self) -> tuple[FreeSoon, ...]:
        """*Slow.* The next free times of the studio, soonest first, one an instructor."""
        ...

    def search(self, request: SearchRequest) -> SearchResult:
        """*Slow.* Who fits; an empty request means whoever is free next."""
        ...

    def profile(self, instructor_id: InstructorId) -> Profile:
        """*Slow.* Raises `NotFound` where the instructor has left."""
        ...

    def week(self, offering_id: OfferingId, minutes: int, first: date) -> Week:
        """*Slow.* Seven days from `first` (in the studio's zone), a reason for each taken start."""
        ...

    def take_hold(self, offering_id: OfferingId, start: datetime, minutes: int) -> HoldOutcome:
        """*Slow.* Claim a slot; a hold this screen already has is given back first."""
        ...

    def renew_hold(self, hold_id: str) -> Hold | None:
        """*Slow.* The hold with a later end, or None where it can no longer be had."""
        ...

    def release_hold(self, hold_id: str) -> None:
        """*Slow.* Give the slot back; an unknown hold is no error."""
        ...

    def release_leftovers(self) -> None:
        """*Slow.* Give back what a crash left held; called once at the start."""
        ...

    def book(self, draft: BookingDraft) -> BookOutcome:
        """*Slow.* Make the hold a lesson, or a request where the server cannot be asked."""
        ...

    def check_in(self, code: str) -> CheckedIn:
        """*Slow.* `code` as typed: case, spaces and look-alike letters do not matter."""
        ...

    def lesson(self, code: str) -> Lesson | None:
        """*Slow.* The lesson of a ticket; takes as long for an unknown code as for a known one."""
        ...

    def cancel(self, code: str) -> CancelOutcome:
        """*Slow.* Cancel at the fee that `lesson` told."""
        ...

    def wait_for(self, draft: WaitDraft) -> Reach:
        """*Slow.* Put somebody on the waiting list; nothing is promised by it."""
        ...

    def call_staff(self, language: str) -> None:
        """*Slow.* Ask for a person at this screen; a call that is open already stays as it is."""
        ...

    def called(self) -> Call:
        """*Slow.* What has become of the last call."""
        ...
