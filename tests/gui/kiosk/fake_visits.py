"""The part of the front desk in memory that is there for those who come back."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from core.clock import FixedClock
from core.errors import Unavailable
from core.ids import InstructorId, OfferingId
from core.kiosk_settings import STANDARD, KioskSettings
from desktop.kiosk.desk import CancelOutcome, CheckedIn
from desktop.kiosk.values import CheckInResult, Contact, Lesson, Week
from desktop.kiosk.visiting import (
    Arrival,
    CodeSent,
    DigitsClosed,
    Moved,
    MoveOutcome,
    NotMoved,
    NotProven,
    Proven,
    ProveOutcome,
    WhichTeacher,
    WhichTime,
)

ONE_TIME_CODE = "042137"


class Rest:
    """What `FakeDesk` brings."""

    if TYPE_CHECKING:
        clock: FixedClock
        is_online: bool
        lessons_by_code: dict[str, Lesson]
        _listeners: list[Callable[[], None]]

        def _fail_if_told(self) -> None: ...
        def check_in(self, code: str) -> CheckedIn: ...
        def cancel(self, code: str) -> CancelOutcome: ...
        def week(self, offering_id: OfferingId, minutes: int, first: date) -> Week: ...


@dataclass
class FakeVisits(Rest):
    """Change `decided`, `reached`, `arrivals`, `closed_until` or `refuses_move` to change what is
    answered; the rest is `FakeDesk`'s.
    """

    decided: KioskSettings = STANDARD
    reached: dict[str, Proven] = field(default_factory=dict)
    sent: list[tuple[Contact, str]] = field(default_factory=list)
    arrivals: dict[str, list[Lesson]] = field(default_factory=dict)
    closed_until: datetime | None = None
    refuses_move: NotMoved | None = None

    def settings(self) -> KioskSettings:
        return self.decided

    def decide(self, settings: KioskSettings) -> None:
        """A manager decides for this kiosk, and it hears of it."""
        self.decided = settings
        for listener in self._listeners:
            listener()

    def ask_code(self, contact: Contact, language: str) -> CodeSent:
        self._fail_if_told()
        if not self.is_online:
            raise Unavailable("offline")
        self.sent.append((contact, language))
        return CodeSent("visit", self.clock.now() + timedelta(minutes=5))

    def prove(self, visit_id: str, code: str) -> ProveOutcome:
        self._fail_if_told()
        contact = self.sent[-1][0]
        found = self.reached.get(contact.phone or contact.email)
        return found if found is not None and code == ONE_TIME_CODE else NotProven()

    def arrive(
        self, digits: str, start: datetime | None, teacher: InstructorId | None = None
    ) -> Arrival:
        self._fail_if_told()
        if self.closed_until is not None:
            return DigitsClosed(self.closed_until)
        found = self.arrivals.get(digits, [])
        meant = [
            each
            for each in found
            if start in (None, each.appointment.start)
            and teacher in (None, each.appointment.instructor.id)
        ]
        every = [each.appointment for some in self.arrivals.values() for each in some]
        if len(meant) > 1 and start is None:
            return WhichTime(tuple(sorted({each.start for each in every})))
        if len(meant) > 1:
            teachers = {each.instructor for each in every}
            return WhichTeacher(tuple(sorted(teachers, key=lambda each: each.name)))
        if not meant:
            return CheckedIn(CheckInResult.NOT_FOUND)
        return self.check_in(meant[0].code)

    def cancel_lesson(self, lesson: Lesson) -> CancelOutcome:
        return self.cancel(lesson.code)

    def move_week(self, lesson: Lesson, first: date) -> Week:
        return self.week(lesson.appointment.offering_id, lesson.appointment.minutes, first)

    def move(self, lesson: Lesson, start: datetime) -> MoveOutcome:
        self._fail_if_told()
        if self.refuses_move is not None:
            return self.refuses_move
        was = lesson.appointment
        there = replace(was, start=start, end=start + (was.end - was.start))
        moved = replace(lesson, appointment=there)
        self.lessons_by_code[lesson.code] = moved
        return Moved(moved, self.is_online)
