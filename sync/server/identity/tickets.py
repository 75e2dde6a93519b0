"""What the holder of a ticket may do with a lesson that their kiosk does not hold.

A kiosk holds the day's lessons; a ticket for next week is asked of the server. Nothing here names
anybody: a code opens one lesson, by the rules that the kiosk's own changes are judged by.
"""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy.exc import IntegrityError

from core.access.actor import Actor
from core.errors import Conflict, NotFound
from core.ids import MutationId, new_id
from core.models import Booking, BookingState
from core.models.columns import from_microseconds
from core.mutations.base import Context
from core.mutations.lessons import CancelBooking, cancel, policy_fee
from core.mutations.visitors import MoveOwn, move_own
from core.repositories import Repositories
from core.tickets import hash_code, normalise_code
from sync.protocol import KnownLesson, TicketCancel, TicketMove
from sync.server.database import Database
from sync.server.identity.limits import Limits
from sync.server.identity.visits import require_kiosk, told_lesson
from sync.server.judging import refusal_of

WINDOW = timedelta(minutes=10)
TICKETS_OF_DEVICE = 60
"""Codes that are typed at one kiosk in `WINDOW`: one of 729 million is not guessed so."""
_ENDED = frozenset({BookingState.CANCELLED, BookingState.CONFLICT})

Act = Callable[[Context, Booking], object]


class Tickets:
    """Answers for holders of tickets at kiosks. Safe from any thread."""

    def __init__(self, database: Database, limits: Limits) -> None:
        self._database = database
        self._limits = limits

    def look(self, actor: Actor, code: str) -> KnownLesson:
        """The lesson of a ticket, whichever day it is on; `NotFound` where no ticket says so."""
        self._count(actor)
        with self._database.transaction() as session:
            return told_lesson(_of_ticket(Repositories(session, actor.studio_id), code))

    def cancel(self, actor: Actor, wish: TicketCancel) -> KnownLesson:
        """Cancel the lesson of a ticket. Raises as `core.mutations.lessons.cancel` does, and
        `Conflict("fee_changed")` where it would cost more than was told.
        """

        def act(context: Context, booking: Booking) -> None:
            fee = policy_fee(context, booking)
            if fee > wish.told_fee_minor and booking.state not in _ENDED:
                raise Conflict("fee_changed", fee_minor=fee)
            code = normalise_code(wish.code)
            reason = "cancelled at the kiosk"
            cancel(context, CancelBooking(booking_id=booking.id, reason=reason, code=code))

        return self._act(actor, wish.code, act)

    def move(self, actor: Actor, wish: TicketMove) -> KnownLesson:
        """Move the lesson of a ticket; raises as `core.mutations.visitors.move_own` does."""

        def act(context: Context, booking: Booking) -> None:
            moving = MoveOwn(
                booking_id=booking.id,
                starts_at=from_microseconds(wish.starts_at),
                moved_from=from_microseconds(wish.moved_from),
                code=normalise_code(wish.code),
            )
            move_own(context, moving)

        return self._act(actor, wish.code, act)

    def _act(self, actor: Actor, code: str, act: Act) -> KnownLesson:
        self._count(actor)
        try:
            with self._database.writing(actor.studio_id) as writing:
                booking = _of_ticket(writing.rows, code)
                act(Context(writing.rows, actor, writing.now, MutationId(new_id())), booking)
                writing.session.flush()
                return told_lesson(booking)
        except IntegrityError as error:
            raise refusal_of(error) from error

    def _count(self, actor: Actor) -> None:
        require_kiosk(actor)
        self._limits.spend("ticket", str(actor.device_id), TICKETS_OF_DEVICE, WINDOW)


def _of_ticket(rows: Repositories, code: str) -> Booking:
    """The lesson that carries a code: one that stands before others, the latest of several."""
    plain = normalise_code(code)
    digest = hash_code(rows.studios.current().check_in_salt, plain)
    found = rows.bookings.by_code(plain, digest)
    if not plain or not found:
        raise NotFound("ticket", "")
    return min(found, key=lambda each: (each.state in _ENDED, -each.starts_at.timestamp()))
