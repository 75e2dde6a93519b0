"""People who come back: proving who they are at a kiosk, and their lessons.

A kiosk holds nobody's name, so all of this is asked of the server. What is asked about somebody
unknown takes the same way, step by step, as what is asked about somebody known: the same counts,
the same questions, one hash, one row, one place in the queue (docs/adr).
"""

import secrets
from datetime import datetime, timedelta

from core.access.actor import Actor
from core.access.permissions import Permission, Role
from core.clock import Clock
from core.errors import Malformed, NotAllowed, Rejected
from core.ids import new_id
from core.models import Booking, Student
from core.models.columns import to_microseconds
from core.people import check_email, check_phone
from core.repositories import Repositories
from core.repositories.visitors import VisitorRepository
from sync.protocol import KnownLesson, KnownPerson, VisitOpened, Visitor, VisitRequest
from sync.server.database import Database
from sync.server.identity.limits import Limits
from sync.server.identity.passwords import Passwords
from sync.server.models import VisitorProof
from sync.server.outgoing import Dispatch, Outgoing, code_text
from sync.server.repositories.visits import VisitRepository

GOOD_FOR = timedelta(minutes=5)
MOST_TRIES = 5
CODE_DIGITS = 6
WINDOW = timedelta(minutes=10)
ASKS_OF_DEVICE, ASKS_OF_CONTACT, TRIES_OF_DEVICE = 20, 3, 40
"""How often in `WINDOW`: codes asked for at one kiosk, for one telephone or address, and codes
typed at one kiosk."""


class Visits:
    """Answers for visitors at kiosks. Safe from any thread."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        passwords: Passwords,
        limits: Limits,
        dispatch: Dispatch,
    ) -> None:
        self._database = database
        self._clock = clock
        self._passwords = passwords
        self._limits = limits
        self.dispatch = dispatch

    def ask(self, actor: Actor, request: VisitRequest) -> VisitOpened:
        """Send a code to whoever can be reached so, if anybody; the answer is the same.

        Raises `Malformed("contact")`, `Rejected("no_way_to_send")` or `TooMany`, none of which
        depends on who is known.
        """
        require_kiosk(actor)
        phone, email = _contact(request)
        if not self.dispatch.is_there:
            raise Rejected("no_way_to_send")
        place = f"{actor.studio_id}\x1f{phone or email}"
        self._limits.spend("visit", str(actor.device_id), ASKS_OF_DEVICE, WINDOW)
        self._limits.spend("visit-contact", place, ASKS_OF_CONTACT, WINDOW)
        code = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
        code_hash, expires_at = self._passwords.hash(code), self._clock.now() + GOOD_FOR
        with self._database.transaction() as session:
            studio = Repositories(session, actor.studio_id).studios.current()
            found = VisitorRepository(session, actor.studio_id).reached_by(phone, email)
            proof = VisitorProof(
                id=new_id(),
                studio_id=actor.studio_id,
                device_id=str(actor.device_id),
                student_ids=[each.id for each in found],
                code_hash=code_hash,
                expires_at=expires_at,
            )
            VisitRepository(session).add(proof)
        text = code_text(studio.name, code, request.language)
        message = Outgoing("sms" if phone else "email", phone or email, text)
        self.dispatch.offer(message if found else None)
        return VisitOpened(visit_id=proof.id, expires_at=to_microseconds(expires_at))

    def prove(self, actor: Actor, visit_id: str, code: str) -> Visitor:
        """Who they are and what is before them, for the code that was sent.

        Raises `Rejected("visit_code")` for a code that is wrong, too old, used or tried too often,
        and for all that nobody was sent, without telling which.
        """
        require_kiosk(actor)
        self._limits.spend("visit-proof", str(actor.device_id), TRIES_OF_DEVICE, WINDOW)
        with self._database.transaction() as session:
            proof = VisitRepository(session).count_try(visit_id, str(actor.device_id))
        kept = proof.code_hash if proof is not None else None
        is_right = self._passwords.matches(code.strip().replace(" ", ""), kept)
        now = self._clock.now()
        if proof is None or not is_right or not _is_good(proof, now):
            raise Rejected("visit_code")
        with self._database.transaction() as session:
            VisitRepository(session).spend(visit_id)
            rows = Repositories(session, actor.studio_id)
            found = [rows.students.find(each) for each in proof.student_ids]
            people = [each for each in found if each is not None]
            visitors = VisitorRepository(session, actor.studio_id)
            lessons = visitors.ahead_of([each.id for each in people], now)
            return Visitor(
                people=tuple(_person(each) for each in people),
                lessons=tuple(told_lesson(each, each.student_id) for each in lessons),
            )


def require_kiosk(actor: Actor) -> None:
    """Raise `NotAllowed` for whoever is a person: people do not look others up this way."""
    if actor.role != Role.KIOSK:
        raise NotAllowed(Permission.BOOK_WALK_INS)


def _contact(request: VisitRequest) -> tuple[str, str]:
    """The number or the address, in the form that students are kept with."""
    try:
        phone, email = check_phone(request.phone), check_email(request.email)
    except ValueError:
        raise Malformed("contact") from None
    if bool(phone) == bool(email):
        raise Malformed("contact")
    return phone, email


def _is_good(proof: VisitorProof, now: datetime) -> bool:
    return bool(proof.student_ids) and proof.tries <= MOST_TRIES and now < proof.expires_at


def _person(student: Student) -> KnownPerson:
    return KnownPerson(
        student_id=student.id,
        name=student.name,
        guardian_name=student.guardian_name,
        phone=student.phone,
        email=student.email,
        birth_year=student.birth_year,
    )


def told_lesson(booking: Booking, student_id: str | None = None) -> KnownLesson:
    """A lesson as its student may see it; whose it is only where that was proved."""
    return KnownLesson(
        booking_id=booking.id,
        student_id=student_id,
        instructor_id=booking.instructor_id,
        offering_id=booking.offering_id,
        room_id=booking.room_id,
        service_name=booking.service_name,
        starts_at=to_microseconds(booking.starts_at),
        ends_at=to_microseconds(booking.ends_at),
        zone=booking.zone,
        state=str(booking.state),
        price_minor=booking.price_minor,
        fee_minor=booking.fee_minor,
        currency=booking.currency,
        code=booking.code,
        created_at=to_microseconds(booking.created_at),
        pays_at_desk=booking.pays_at_desk,
    )
