"""Checking in by the last four digits of a telephone: no name, no network, and no trying about.

Where two may be meant, the screen asks when the lesson begins, and then with whom: all of the day's
starts and all who teach today stand there, so that nothing is learned from what is offered.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hmac import compare_digest

from core.ids import InstructorId
from core.models import Booking as BookingRow
from core.models import BookingState
from core.mutations.base import intend
from core.mutations.visitors import Arrive
from core.tickets import hash_digits
from desktop.kiosk.desk import CheckedIn
from desktop.kiosk.digit_tries import DigitTries
from desktop.kiosk.replica.appointments import lesson_of
from desktop.kiosk.replica.lessons import VERDICT_S, arrived, result_of
from desktop.kiosk.replica.place import Place
from desktop.kiosk.values import CheckInResult, Lesson
from desktop.kiosk.visiting import Arrival, DigitsClosed, WhichTeacher, WhichTime
from sync.protocol import Outcome

MOST_TRIES = 5
CLOSED_FOR = timedelta(minutes=10)
_GONE = frozenset({BookingState.CANCELLED, BookingState.CONFLICT})


class Arrivals:
    """Lets people in by four digits. Any thread, one call at a time."""

    def __init__(self, place: Place, tries: DigitTries) -> None:
        self._place = place
        self._tries = tries

    def arrive(
        self, digits: str, start: datetime | None, teacher: InstructorId | None = None
    ) -> Arrival:
        """Check in. Every lesson of today is compared, whatever is found."""
        now = self._place.now()
        closed = self._closed_until(now)
        if closed is not None:
            return DigitsClosed(closed)
        today = self._of_today()
        meant = [
            row
            for row in self._matching(today, digits)
            if start in (None, row.starts_at) and teacher in (None, row.instructor_id)
        ]
        if not meant:
            self._tries.keep([*self._tries.wrong(), now])
            return CheckedIn(CheckInResult.NOT_FOUND)
        awaited = [row for row in meant if row.state == BookingState.CONFIRMED]
        if len(awaited) > 1:
            is_told = start is not None and teacher is not None
            return CheckedIn(CheckInResult.AMBIGUOUS) if is_told else self._asked(today, start)
        if awaited:
            return self._check_in(awaited[0], digits)
        nearest = min(meant, key=lambda row: abs(row.starts_at - now))
        return CheckedIn(result_of(self._lesson(nearest)), self._lesson(nearest))

    def _asked(self, today: Sequence[BookingRow], start: datetime | None) -> Arrival:
        """When, and where two begin together, with whom: nobody teaches two at once."""
        if start is None:
            return WhichTime(tuple(sorted({row.starts_at for row in today})))
        shelf = self._place.catalogue.current
        teachers = {shelf.shown(each) for each in {row.instructor_id for row in today}}
        return WhichTeacher(tuple(sorted(teachers, key=lambda each: (each.name, each.id))))

    def _check_in(self, row: BookingRow, digits: str) -> CheckedIn:
        wish = Arrive(booking_id=row.id, digits=digits)
        done = self._place.replica.perform(intend(wish))
        verdict = self._place.judged(done.mutation_id, VERDICT_S)
        after = self._row(row.id) or row
        if verdict is not None and verdict.outcome is Outcome.REJECTED:
            return CheckedIn(result_of(self._lesson(after)), self._lesson(after))
        return arrived(self._lesson(after), row.starts_at, self._place.now())

    def _closed_until(self, now: datetime) -> datetime | None:
        """When digits are taken again. A clock that was set back makes a try one of this moment,
        not one of years to come.
        """
        known = [min(each, now) for each in self._tries.wrong()]
        wrong = [each for each in known if now - each < CLOSED_FOR]
        self._tries.keep(wrong)
        return wrong[-1] + CLOSED_FOR if len(wrong) >= MOST_TRIES else None

    def _of_today(self) -> Sequence[BookingRow]:
        place = self._place
        first = place.midnight(place.today())
        last = place.midnight(place.today() + timedelta(days=1))
        with place.replica.read() as rows:
            found = rows.bookings.between(first, last)
        return [row for row in found if row.state not in _GONE and row.starts_at >= first]

    def _matching(self, today: Sequence[BookingRow], digits: str) -> list[BookingRow]:
        salt = self._place.catalogue.current.studio.check_in_salt
        return [
            row
            for row in today
            if compare_digest(hash_digits(salt, row.id, digits), row.digits_hash)
            and row.digits_hash
        ]

    def _row(self, booking_id: str) -> BookingRow | None:
        with self._place.replica.read() as rows:
            return rows.bookings.find(booking_id)

    def _lesson(self, row: BookingRow) -> Lesson:
        return lesson_of(self._place.catalogue.current, row, "", self._place.now())
