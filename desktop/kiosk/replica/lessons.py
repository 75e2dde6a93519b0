"""What the holder of a ticket may see and do: check in, look, cancel. Works without the network."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from core.models import Booking as BookingRow
from core.models import BookingState
from core.mutations.base import Arguments, intend
from core.mutations.lessons import CancelBooking, MoveState
from core.signed_tickets import read_signed
from core.tickets import hash_code, normalise_code
from desktop.kiosk.desk import Cancelled, CancelOutcome, CheckedIn, NotCancelled
from desktop.kiosk.replica.appointments import lesson_of
from desktop.kiosk.replica.place import Place
from desktop.kiosk.values import CheckInResult, Lesson, LessonState, Recorded
from sync.protocol import Outcome, Verdict

EARLY_MIN, LATE_MIN = 10, 5
VERDICT_S = 3.0
_MINUTE = timedelta(minutes=1)
_NOT_CONFIRMED = CheckInResult.NOT_CONFIRMED
_RESULTS = {
    LessonState.REQUESTED: _NOT_CONFIRMED,
    LessonState.CONFLICT: CheckInResult.LOST,
    LessonState.NO_SHOW: CheckInResult.MISSED,
    LessonState.UNKNOWN: _NOT_CONFIRMED,
    LessonState.CANCELLED: CheckInResult.CANCELLED,
    LessonState.CHECKED_IN: CheckInResult.ALREADY,
    LessonState.COMPLETED: CheckInResult.ALREADY,
}


class Lessons:
    """Finds a lesson by its code alone; lists nobody's lessons."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def lesson(self, code: str) -> Lesson | None:
        """The lesson of a ticket. Every code costs one hash and one query, known or not."""
        found = self._find(code)
        return found[1] if found else None

    def check_in(self, code: str) -> CheckedIn:
        """Check in where that can be; else say why not."""
        found = self._find(code)
        if found is None:
            return self._recorded_elsewhere(code) or CheckedIn(CheckInResult.NOT_FOUND)
        booking_id, lesson = found
        if lesson.state in _RESULTS:
            return CheckedIn(_RESULTS[lesson.state], lesson)
        start = lesson.appointment.start
        if self._day(start) != self._place.today():
            return CheckedIn(CheckInResult.NOT_TODAY, lesson)
        wish = MoveState(
            booking_id=booking_id,
            state=BookingState.CHECKED_IN,
            seen=BookingState.CONFIRMED,
            code=lesson.code,
        )
        if self._is_refused(self._tell(wish)):
            return self._refused(code)
        after = self._find(code)
        return arrived(after[1] if after else lesson, start, self._place.now())

    def cancel(self, code: str) -> CancelOutcome:
        """Cancel at the fee that `lesson` told; final once the server has agreed."""
        found = self._find(code)
        if found is None or not found[1].can_cancel:
            return NotCancelled()
        booking_id, lesson = found
        wish = CancelBooking(
            booking_id=booking_id,
            reason="cancelled at the kiosk",
            told_fee_minor=lesson.fee.amount,
            code=lesson.code,
        )
        verdict = self._tell(wish)
        if self._is_refused(verdict):
            return NotCancelled()
        after = self._find(code)
        done = after[1] if after else lesson
        return Cancelled(done, done.fee, is_final=verdict is not None)

    def _recorded_elsewhere(self, scanned: str) -> CheckedIn | None:
        """A ticket that another screen of the studio gave out, and that nobody has told of here.

        It checks nobody in: whether the time is theirs is not known here.
        """
        shelf = self._place.catalogue.current
        ticket = read_signed(shelf.studio.check_in_salt, scanned)
        if ticket is None:
            return None
        known = (shelf.shown(each) for each in shelf.teachers if ticket.is_with(each))
        recorded = Recorded(
            starts_at=ticket.starts_at,
            ends_at=ticket.starts_at + timedelta(minutes=ticket.minutes),
            instructor=next(known, None),
            is_promised=ticket.is_promised,
        )
        return CheckedIn(CheckInResult.ELSEWHERE, recorded=recorded)

    def _find(self, code: str) -> tuple[str, Lesson] | None:
        """The lesson that carries the code: today's before others, one that stands before others.

        Rows of other devices' lessons have the code's hash and no name.
        """
        place = self._place
        shelf, now = place.catalogue.current, place.now()
        plain = normalise_code(code)
        digest = hash_code(shelf.studio.check_in_salt, plain)
        unheard = place.replica.rows_made_here()
        with place.replica.read() as rows:
            row = self._best(rows.bookings.by_code(plain, digest) if plain else ())
            if row is None:
                return None
            is_unjudged = ("booking", row.id) in unheard
            return row.id, lesson_of(shelf, row, plain, now, is_unjudged=is_unjudged)

    def _best(self, found: Sequence[BookingRow]) -> BookingRow | None:
        today = self._place.today()
        ended = {BookingState.CANCELLED, BookingState.CONFLICT}
        return min(
            found,
            key=lambda row: (row.state in ended, self._day(row.starts_at) != today),
            default=None,
        )

    def _tell(self, wish: Arguments) -> Verdict | None:
        done = self._place.replica.perform(intend(wish))
        return self._place.judged(done.mutation_id, VERDICT_S)

    def _is_refused(self, verdict: Verdict | None) -> bool:
        return verdict is not None and verdict.outcome is Outcome.REJECTED

    def _refused(self, code: str) -> CheckedIn:
        """The lesson changed elsewhere meanwhile: say what has become of it."""
        found = self._find(code)
        if found is None:
            return CheckedIn(CheckInResult.NOT_FOUND)
        return CheckedIn(_RESULTS.get(found[1].state, _NOT_CONFIRMED), found[1])

    def _day(self, instant: datetime) -> object:
        return instant.astimezone(self._place.zone()).date()


def result_of(lesson: Lesson) -> CheckInResult:
    """What checking in leads to where the lesson is not one that awaits somebody."""
    return _RESULTS.get(lesson.state, _NOT_CONFIRMED)


def arrived(lesson: Lesson, start: datetime, now: datetime) -> CheckedIn:
    """Checked in at `now`: early, on time or late."""
    minutes = round((start - now) / _MINUTE)
    if minutes > EARLY_MIN:
        return CheckedIn(CheckInResult.EARLY, lesson, minutes)
    if minutes < -LATE_MIN:
        return CheckedIn(CheckInResult.LATE, lesson, -minutes)
    return CheckedIn(CheckInResult.ON_TIME, lesson)
