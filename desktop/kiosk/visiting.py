"""What those who come back ask of the front desk, and what it answers: frozen values, no row.

Apart from `desktop.kiosk.desk`, which knows strangers only: these are of people who have proved
something, by a code that was sent, a ticket, or four digits.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.ids import InstructorId
from core.kiosk_settings import KioskSettings
from desktop.kiosk.desk import CancelOutcome, CheckedIn, FrontDesk
from desktop.kiosk.values import Contact, Instructor, Lesson, Reason, Week


@dataclass(frozen=True, slots=True)
class Person:
    """Who proved that they can be reached so, or a child of theirs; `id` is the server's."""

    id: str
    name: str
    guardian_name: str
    contact: Contact
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class CodeSent:
    """A code is on its way until `until`, if anybody here can be reached so. It says no more."""

    visit_id: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Proven:
    """Who they are, and what is before them, by start."""

    people: tuple[Person, ...]
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class NotProven:
    """The code is wrong, too old, used, or nobody was sent any: nobody is told which."""


@dataclass(frozen=True, slots=True)
class WhichTime:
    """Several lessons may be meant: when does it begin? All of today's starts, not theirs alone."""

    starts: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class WhichTeacher:
    """Several begin together: with whom? All who teach here today, not those who may be meant."""

    teachers: tuple[Instructor, ...]


@dataclass(frozen=True, slots=True)
class DigitsClosed:
    """Too many were tried: the ticket's code is taken, digits again from `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Moved:
    """The lesson at its new time; `is_final` is False where the server has still to agree."""

    lesson: Lesson
    is_final: bool


@dataclass(frozen=True, slots=True)
class NotMoved:
    """The lesson is where it was. `reason` is why the time cannot be had; None where the lesson
    itself may not be moved here any more.
    """

    reason: Reason | None = None


ProveOutcome = Proven | NotProven
Arrival = CheckedIn | WhichTime | WhichTeacher | DigitsClosed
MoveOutcome = Moved | NotMoved


class Prover(Protocol):
    """Sends codes, and knows what they open; both *slow*."""

    def ask_code(self, contact: Contact, language: str) -> CodeSent:
        """Have a code sent. `Unavailable("offline")` without the network."""
        ...

    def prove(self, visit_id: str, code: str) -> ProveOutcome:
        """Who they are, for the code that came."""
        ...


class VisitorDesk(Prover, Protocol):
    """The part of the front desk that is there for those who come back.

    Methods marked *slow* run on a worker thread; any of them may raise a `core.errors.StudioError`.
    """

    def settings(self) -> KioskSettings:
        """What managers decided for this kiosk; from memory."""
        ...

    def arrive(
        self, digits: str, start: datetime | None, teacher: InstructorId | None = None
    ) -> Arrival:
        """*Slow.* Check in by the last four digits of a telephone, at `start` and with `teacher`
        where that was asked.

        Works without the network; takes as long whatever is found.
        """
        ...

    def cancel_lesson(self, lesson: Lesson) -> CancelOutcome:
        """*Slow.* Cancel at the fee that `lesson` tells."""
        ...

    def move_week(self, lesson: Lesson, first: date) -> Week:
        """*Slow.* Seven days with the lesson's instructor, for as long as it is; its own time is in
        nobody's way.
        """
        ...

    def move(self, lesson: Lesson, start: datetime) -> MoveOutcome:
        """*Slow.* Move it, in one piece."""
        ...


class WholeDesk(FrontDesk, VisitorDesk, Protocol):
    """Both parts."""
