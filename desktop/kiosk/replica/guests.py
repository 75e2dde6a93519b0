"""Those who come back: codes that are sent, moving and cancelling what is theirs.

What this kiosk holds, the lessons of its day and those made here, is changed here and sent as
everything is; the rest is asked of the server, and kept nowhere.
"""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from core.errors import Rejected, Unavailable
from core.models import Booking as BookingRow
from core.models import BookingState
from core.models.columns import choice_of, from_microseconds, to_microseconds
from core.mutations.base import intend
from core.mutations.visitors import MoveOwn
from desktop.kiosk.desk import Cancelled, CancelOutcome, CheckedIn, NotCancelled
from desktop.kiosk.replica.appointments import lesson_of
from desktop.kiosk.replica.lessons import VERDICT_S, Lessons, result_of
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.spacing import reason_of
from desktop.kiosk.values import CheckInResult, Contact, Lesson, LessonState
from desktop.kiosk.visiting import (
    CodeSent,
    Moved,
    MoveOutcome,
    NotMoved,
    NotProven,
    Person,
    Proven,
    ProveOutcome,
)
from sync.client.transport import Refused
from sync.protocol import (
    KnownLesson,
    KnownPerson,
    Outcome,
    TicketCancel,
    TicketMove,
    VisitOpened,
    Visitor,
    VisitRequest,
)

_REASONS_TO_STAY = frozenset({"too_late_to_move", "state", "moved_meanwhile", "not_allowed"})


class Line(Protocol):
    """The way to ask the server for visitors; `sync.client.visitors.VisitorCalls` is one."""

    def ask(self, request: VisitRequest) -> VisitOpened:
        """Have a code sent."""
        ...

    def prove(self, visit_id: str, code: str) -> Visitor:
        """Who they are."""
        ...

    def look(self, code: str) -> KnownLesson:
        """The lesson of a ticket."""
        ...

    def cancel(self, wish: TicketCancel) -> KnownLesson:
        """The lesson, cancelled."""
        ...

    def move(self, wish: TicketMove) -> KnownLesson:
        """The lesson at its new time."""
        ...


class Guests:
    """Answers for visitors. Any thread, one call at a time; keeps nothing."""

    def __init__(self, place: Place, lessons: Lessons, line: Line | None) -> None:
        self._place = place
        self._lessons = lessons
        self._line = line

    def ask_code(self, contact: Contact, language: str) -> CodeSent:
        """Have a code sent."""
        asked = VisitRequest(phone=contact.phone, email=contact.email, language=language)
        opened = self._online().ask(asked)
        return CodeSent(opened.visit_id, from_microseconds(opened.expires_at))

    def prove(self, visit_id: str, code: str) -> ProveOutcome:
        """Who they are, and their lessons."""
        try:
            visitor = self._online().prove(visit_id, code)
        except Refused as refused:
            if refused.code != "visit_code":
                raise
            return NotProven()
        return Proven(
            tuple(_person(each) for each in visitor.people),
            tuple(self._told(each) for each in visitor.lessons),
        )

    def look(self, code: str) -> Lesson | None:
        """The lesson of a ticket: held here, or, where there is a network, known to the server."""
        found = self._lessons.lesson(code)
        if found is not None or self._line is None or not self._place.link.status.is_connected:
            return found
        try:
            return self._told(self._line.look(code))
        except Refused as refused:
            if refused.code != "not_found":
                raise
            return None

    def check_in(self, code: str) -> CheckedIn:
        """Check in by a ticket; of one that is not held here the server may know the day, or
        that it does not stand.
        """
        done = self._lessons.check_in(code)
        if done.result is not CheckInResult.NOT_FOUND:
            return done
        try:
            lesson = self.look(code)
        except Unavailable:
            return done  # What is not known here is not known: nobody waits for the network.
        if lesson is None or self._is_today(lesson.appointment.start):
            return done
        if lesson.state is not LessonState.CONFIRMED:
            return CheckedIn(result_of(lesson), lesson)
        return CheckedIn(CheckInResult.NOT_TODAY, lesson)

    def cancel(self, lesson: Lesson) -> CancelOutcome:
        """Cancel at the fee that was told."""
        if self._lessons.lesson(lesson.code) is not None:
            return self._lessons.cancel(lesson.code)
        wish = TicketCancel(code=lesson.code, told_fee_minor=lesson.fee.amount)
        try:
            done = self._told(self._online().cancel(wish))
        except Refused:
            return NotCancelled()
        return Cancelled(done, done.fee, is_final=True)

    def move(self, lesson: Lesson, start: datetime) -> MoveOutcome:
        """Move it in one piece."""
        if self._lessons.lesson(lesson.code) is not None:
            return self._move_here(lesson, start)
        wish = TicketMove(
            code=lesson.code,
            starts_at=to_microseconds(start),
            moved_from=to_microseconds(lesson.appointment.start),
        )
        try:
            return Moved(self._told(self._online().move(wish)), is_final=True)
        except Refused as refused:
            return _not_moved(refused.code)

    def _move_here(self, lesson: Lesson, start: datetime) -> MoveOutcome:
        was = lesson.appointment
        wish = MoveOwn(
            booking_id=lesson.id, starts_at=start, moved_from=was.start, code=lesson.code
        )
        try:
            done = self._place.replica.perform(intend(wish))
        except Rejected as error:
            return _not_moved(error.code)
        verdict = self._place.judged(done.mutation_id, VERDICT_S)
        if verdict is not None and verdict.outcome is Outcome.REJECTED:
            return _not_moved(verdict.code)
        there = replace(was, start=start, end=start + (was.end - was.start))
        return Moved(replace(lesson, appointment=there), is_final=verdict is not None)

    def _is_today(self, start: datetime) -> bool:
        return start.astimezone(self._place.zone()).date() == self._place.today()

    def _told(self, known: KnownLesson) -> Lesson:
        """A lesson that the server told of, as one that is held here is shown."""
        row = BookingRow(
            id=known.booking_id,
            studio_id=self._place.catalogue.current.studio.studio_id,
            instructor_id=known.instructor_id,
            offering_id=known.offering_id,
            room_id=known.room_id,
            service_name=known.service_name,
            starts_at=from_microseconds(known.starts_at),
            ends_at=from_microseconds(known.ends_at),
            zone=known.zone,
            state=choice_of(BookingState, known.state),
            price_minor=known.price_minor,
            fee_minor=known.fee_minor,
            currency=known.currency,
            created_at=from_microseconds(known.created_at),
            pays_at_desk=known.pays_at_desk,
        )
        shelf = self._place.catalogue.current
        told = lesson_of(shelf, row, known.code, self._place.now())
        return replace(told, student_id=known.student_id or "")

    def _online(self) -> Line:
        if self._line is None or not self._place.link.status.is_connected:
            raise Unavailable("offline")
        return self._line


def _person(known: KnownPerson) -> Person:
    contact = Contact(phone=known.phone) if known.phone else Contact(email=known.email)
    return Person(known.student_id, known.name, known.guardian_name, contact, known.birth_year)


def _not_moved(code: str) -> NotMoved:
    if code in _REASONS_TO_STAY:
        return NotMoved()
    reason = reason_of(code)
    if reason is None:
        raise Rejected(code)
    return NotMoved(reason)
