"""The slot this kiosk claims while somebody types."""

from datetime import datetime, timedelta
from threading import Lock

from core.errors import Rejected
from core.ids import OfferingId, new_id
from core.mutations.base import intend
from core.mutations.holds import HoldSlot, ReleaseHold
from core.scheduling.slots import nearest_starts, why_not
from desktop.kiosk.desk import Held, HoldOutcome, NotHeld
from desktop.kiosk.replica.appointments import offered
from desktop.kiosk.replica.place import Place
from desktop.kiosk.replica.spacing import reason_of
from desktop.kiosk.values import Appointment, Hold, Reason
from sync.protocol import Outcome

ASK_S = 1.5
"""How long the server is waited for before a hold is shown that only this screen knows of."""
WAYS_ON = 3
_AROUND = timedelta(days=15)


class Holds:
    """Takes, renews and gives back; one slot at a time. Any thread, one call at a time."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._lock = Lock()
        self._current: Hold | None = None

    @property
    def start(self) -> datetime | None:
        """The start that is held, if any."""
        hold = self._current
        return hold.appointment.start if hold else None

    def leases_in_use(self) -> frozenset[str]:
        """The leases that hold the time that is held: they are not to be given back meanwhile."""
        hold = self._current
        if hold is None:
            return frozenset()
        lesson = hold.appointment
        touched = self._place.leases.touched(lesson.instructor.id, lesson.start, lesson.end)
        return frozenset(lease.id for lease in touched)

    def take(self, offering_id: OfferingId, start: datetime, minutes: int) -> HoldOutcome:
        """Claim a slot. The one held before is given back first, whatever comes of this one."""
        with self._lock:
            self._give_back_all()
            wanted = offered(self._place.catalogue.current, offering_id, start, minutes)
            hold_id = new_id()
            refused = self._claim(hold_id, wanted)
            if refused is not None:
                reason = reason_of(refused)
                if reason is None:
                    raise Rejected(refused)
                return NotHeld(reason, ways_on(self._place, wanted))
            self._current = self._promised(hold_id, wanted)
            return Held(self._current)

    def renew(self, hold_id: str) -> Hold | None:
        """The same hold for longer; None where it can no longer be had."""
        with self._lock:
            hold = self._current
            if hold is None or hold.id != hold_id:
                return None
            if self._claim(hold_id, hold.appointment) is not None:
                self._current = None
                self._give_back(hold_id)  # what is left of it: nobody here is promised it any more
                return None
            self._current = self._promised(hold_id, hold.appointment)
            return self._current

    def release(self, hold_id: str) -> None:
        """Give the slot back; an unknown hold is no error."""
        with self._lock:
            if self._current is not None and self._current.id == hold_id:
                self._current = None
            self._give_back(hold_id)

    def release_all(self) -> None:
        """Give back what an earlier run of this kiosk left held."""
        with self._lock:
            self._give_back_all()

    def spent(self, hold_id: str) -> None:
        """The hold became a lesson, or was lost: there is nothing left of it."""
        with self._lock:
            if self._current is not None and self._current.id == hold_id:
                self._current = None

    def _claim(self, hold_id: str, wanted: Appointment) -> str | None:
        """Hold it here and, where the server answers, there; the code of whatever objects."""
        if self._is_only_looked_at(wanted):
            return self._objection(wanted)
        wish = HoldSlot(
            hold_id=hold_id,
            instructor_id=wanted.instructor.id,
            starts_at=wanted.start,
            duration_min=wanted.minutes,
        )
        try:
            done = self._place.replica.perform(intend(wish))
        except Rejected as error:
            return error.code
        verdict = self._place.judged(done.mutation_id, ASK_S)
        if verdict is not None and verdict.outcome is Outcome.REJECTED:
            return verdict.code
        return None

    def _is_only_looked_at(self, wanted: Appointment) -> bool:
        """Offline a hold holds nothing against anybody; one across a lease's edge would end it."""
        if self._place.link.status.is_connected:
            return False
        touched = self._place.leases.touched(wanted.instructor.id, wanted.start, wanted.end)
        return any(
            not lease.covers(wanted.instructor.id, wanted.start, wanted.end) for lease in touched
        )

    def _objection(self, wanted: Appointment) -> str | None:
        shelf = self._place.catalogue.current
        with self._place.replica.read() as rows:
            instructor = shelf.teacher(wanted.instructor.id)
            calendar = rows.calendars.around(instructor, wanted.start, wanted.minutes)
        found = why_not(calendar, wanted.start, wanted.minutes, self._place.asking())
        return str(found[0].reason) if found else None

    def _promised(self, hold_id: str, wanted: Appointment) -> Hold:
        place = self._place
        now = place.now()
        with place.replica.read() as rows:
            row = rows.occupancies.find(hold_id)
            ends = row.expires_at if row is not None else None
        seconds = place.catalogue.current.studio.hold_s
        lease = place.leases.around(wanted.instructor.id, wanted.start, wanted.end)
        until = ends or now + timedelta(seconds=seconds)
        return Hold(hold_id, wanted, now, until, is_firm=lease is not None)

    def _give_back_all(self) -> None:
        self._current = None
        device_id = self._place.device_id
        if device_id is None:
            return
        with self._place.replica.read() as rows:
            left = [row.id for row in rows.occupancies.held_by(device_id)]
        for hold_id in left:
            self._place.replica.perform(intend(ReleaseHold(hold_id=hold_id)))
        if left:
            self._place.link.wake()

    def _give_back(self, hold_id: str) -> None:
        with self._place.replica.read() as rows:
            is_there = rows.occupancies.find(hold_id) is not None
        if is_there:
            self._place.replica.perform(intend(ReleaseHold(hold_id=hold_id)))
            self._place.link.wake()


def ways_on(place: Place, wanted: Appointment) -> tuple[datetime, ...]:
    """Up to three free starts nearest to the wanted one, in order of time; never that one."""
    shelf = place.catalogue.current
    instructor = shelf.teachers.get(wanted.instructor.id)
    if instructor is None:
        return ()
    first, last = wanted.start - _AROUND, wanted.start + _AROUND
    calendar = place.times.calendars([instructor.id], first, last)[instructor.id]
    found = nearest_starts(calendar, wanted.start, wanted.minutes, place.asking(), WAYS_ON + 1)
    return tuple(sorted([start for start in found if start != wanted.start][:WAYS_ON]))


def reason_or_taken(code: str) -> Reason:
    """The reason behind a refusal's code; taken, where the code is no rule about a time."""
    return reason_of(code) or Reason.TAKEN
