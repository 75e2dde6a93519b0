"""From a hold to a lesson: who it is for, the lesson itself, and what the server says to it.

Both are queued together, so that the server judges them in one exchange. What is told is never more
than is known: without the server's word there is only a request, but for a time that was kept for
this kiosk.
"""

import hashlib
import os
from dataclasses import dataclass, replace
from datetime import datetime

from core.errors import Rejected
from core.ids import new_id
from core.models import BookingState
from core.mutations.base import intend
from core.mutations.bookings import CreateBooking
from core.mutations.leases import promised
from core.mutations.lessons import CancelBooking
from core.mutations.students import CreateStudent
from core.scheduling.leases import Lease
from core.scheduling.slots import why_not
from core.signed_tickets import SignedTicket, signed_text, teacher_tag
from core.tickets import new_code, qr_text
from desktop.kiosk.desk import BookOutcome, Confirmed, Lost, Requested
from desktop.kiosk.replica.appointments import terms_of
from desktop.kiosk.replica.holds import Holds, reason_or_taken, ways_on
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.spacing import reason_of
from desktop.kiosk.values import BookingDraft, Contact, Ticket
from sync.protocol import Outcome, Verdict

VERDICT_S = 4.0
"""How long the server is waited for before a booking is shown as a request."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A booking of somebody here that was lost: they may be about to try another time."""

    who: bytes
    student_id: str
    booking_id: str
    code: str


@dataclass(frozen=True, slots=True)
class _Written:
    """A booking that is queued. `is_promise`: it was taken out of a lease, so it stands."""

    mutation_id: str
    is_promise: bool


class Booking:
    """Books. Any thread, one call at a time."""

    def __init__(self, place: Place, holds: Holds) -> None:
        self._place = place
        self._holds = holds
        self._salt = os.urandom(16)
        self._lost: _Attempt | None = None

    def book(self, draft: BookingDraft) -> BookOutcome:
        """Make the hold a lesson. Raises the `StudioError` that a refusal about anything but the
        time is; then nothing is booked, and what was typed is still on the screen.
        """
        obstacle = self._obstacle(draft)
        if obstacle is not None:
            return self._lose(draft, obstacle)
        attempt = _Attempt(self._who(draft), self._known_student(draft), new_id(), new_code())
        written = self._write(draft, attempt)
        if written is None:
            return self._lose(draft, "taken")
        verdict = self._place.judged(written.mutation_id, VERDICT_S)
        if verdict is not None and verdict.outcome is Outcome.REJECTED:
            return self._refused(draft, attempt, verdict)
        self._holds.spent(draft.hold.id)
        self._drop_lost(attempt)
        ticket = self._ticket(draft, attempt.code)
        if verdict is None:
            ticket = self._signed(ticket, is_promised=written.is_promise)
            return Confirmed(ticket) if written.is_promise else Requested(ticket)
        if self._is_request(attempt):
            return Requested(ticket, is_for_instructor=True)
        return Confirmed(ticket)

    def _obstacle(self, draft: BookingDraft) -> str | None:
        """What stands in the way already here, so that no student is taken down for nothing."""
        lesson = draft.hold.appointment
        shelf = self._place.catalogue.current
        instructor = shelf.teacher(lesson.instructor.id)
        with self._place.replica.read() as rows:
            calendar = rows.calendars.around(instructor, lesson.start, lesson.minutes)
        asking = self._place.asking(frozenset({draft.hold.id}))
        found = why_not(calendar, lesson.start, lesson.minutes, asking)
        return str(found[0].reason) if found else None

    def _write(self, draft: BookingDraft, attempt: _Attempt) -> _Written | None:
        """Queue both changes at once; None where the time has gone."""
        replica, lesson = self._place.replica, draft.hold.appointment
        lease = self._place.leases.around(lesson.instructor.id, lesson.start, lesson.end)
        with replica.read() as rows:
            is_known = rows.students.find(attempt.student_id) is not None
        student = None if is_known else replica.submit(intend(_student(draft, attempt, self._now)))
        booking = replica.submit(intend(_lesson(draft, attempt, lease)))
        if student is not None:
            student.result()
        try:
            done = booking.result()
        except Rejected as error:
            self._lost = attempt
            if reason_of(error.code) is None:
                raise
            return None
        # Only the booking that ended the lease itself was promised under it.
        ended = done.touched.get("occupancy", frozenset())
        return _Written(done.mutation_id, lease is not None and lease.id in ended)

    def _refused(self, draft: BookingDraft, attempt: _Attempt, verdict: Verdict) -> BookOutcome:
        self._lost = attempt
        if reason_of(verdict.code) is None:
            self._holds.spent(draft.hold.id)
            raise Rejected(verdict.code, **verdict.facts)
        return self._lose(draft, verdict.code)

    def _lose(self, draft: BookingDraft, code: str) -> Lost:
        self._holds.release(draft.hold.id)
        return Lost(reason_or_taken(code), ways_on(self._place, draft.hold.appointment))

    def _known_student(self, draft: BookingDraft) -> str:
        """The id of who proved to be known, or that taken down a moment ago for the same person, or
        a new one.

        Never looked up by telephone: a kiosk may not know who else has lessons here, so the desk
        merges those who were here before and proved nothing.
        """
        lost = self._lost
        if draft.student_id:
            return draft.student_id
        return lost.student_id if lost and lost.who == self._who(draft) else new_id()

    def _drop_lost(self, attempt: _Attempt) -> None:
        """Whoever lost a time and then took another needs no call from the desk any more."""
        lost, self._lost = self._lost, None
        if lost is None or lost.who != attempt.who:
            return
        with self._place.replica.read() as rows:
            row = rows.bookings.find(lost.booking_id)
            is_open = row is not None and row.state == BookingState.CONFLICT
        if is_open:
            wish = CancelBooking(
                booking_id=lost.booking_id, reason="booked another time", code=lost.code
            )
            self._place.replica.perform(intend(wish))
            self._place.link.wake()

    def _is_request(self, attempt: _Attempt) -> bool:
        """Whether the instructor confirms each lesson by hand."""
        with self._place.replica.read() as rows:
            row = rows.bookings.find(attempt.booking_id)
            return row is not None and row.state == BookingState.REQUESTED

    def _ticket(self, draft: BookingDraft, code: str) -> Ticket:
        lesson = draft.hold.appointment
        return Ticket(
            code=code,
            qr_payload=qr_text(code),
            appointment=lesson,
            student=draft.child_name or draft.name,
            contact=masked(draft.contact),
            terms=terms_of(self._place.catalogue.current, lesson.start),
            made_at=self._now,
            age="" if draft.child_age is None else str(draft.child_age),
        )

    def _signed(self, ticket: Ticket, *, is_promised: bool) -> Ticket:
        """With a picture that the studio's other screens recognise before they hear of it."""
        salt, lesson = self._place.catalogue.current.studio.check_in_salt, ticket.appointment
        if not salt:
            return ticket
        signed = SignedTicket(
            code=ticket.code,
            starts_at=lesson.start,
            minutes=lesson.minutes,
            teacher=teacher_tag(lesson.instructor.id),
            is_promised=is_promised,
        )
        return replace(ticket, qr_payload=signed_text(salt, signed))

    def _who(self, draft: BookingDraft) -> bytes:
        """Tells two people apart without keeping who they are."""
        parts = (
            *(draft.name, draft.contact.phone, draft.contact.email),
            *(draft.child_name, str(draft.child_age)),
        )
        return hashlib.blake2b("\x1f".join(parts).encode(), key=self._salt).digest()

    @property
    def _now(self) -> datetime:
        return self._place.now()


def masked(contact: Contact) -> str:
    """A number or address that its owner recognises and nobody else can use."""
    if contact.phone:
        return f"{contact.phone[:5]} ••• ••{contact.phone[-2:]}"
    name, _, host = contact.email.partition("@")
    return f"{name[:1]}•••@{host}"


def _student(draft: BookingDraft, attempt: _Attempt, now: datetime) -> CreateStudent:
    is_child = bool(draft.child_name)
    return CreateStudent(
        student_id=attempt.student_id,
        student_name=draft.child_name if is_child else draft.name,
        guardian_name=draft.name if is_child else "",
        phone=draft.contact.phone,
        email=draft.contact.email,
        birth_year=now.year - draft.child_age if draft.child_age is not None else None,
    )


def _lesson(draft: BookingDraft, attempt: _Attempt, lease: Lease | None) -> CreateBooking:
    lesson = draft.hold.appointment
    wish = CreateBooking(
        booking_id=attempt.booking_id,
        student_id=attempt.student_id,
        offering_id=lesson.offering_id,
        starts_at=lesson.start,
        duration_min=lesson.minutes,
        code=attempt.code,
        hold_id=draft.hold.id,
        pays_at_desk=True,
    )
    return wish if lease is None else promised(wish, lease.id)
