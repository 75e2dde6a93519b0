"""The starts that are kept for this kiosk: what it may promise, and keeping them in order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from core.ids import DeviceId
from core.mutations.base import intend
from core.mutations.leases import RequestLeases, due
from core.scheduling.leases import Lease
from sync.client.replica import Replica

ASK_EVERY = timedelta(minutes=1)
"""How often, at most, the server is asked for leases."""
AFTER_NOTHING = timedelta(minutes=15)
"""How long after a request that brought nothing: no other device books here, or time is short."""


@dataclass(frozen=True, slots=True)
class Firm:
    """Leases that can be promised, as a list of times marks them."""

    leases: tuple[Lease, ...] = ()

    def starts(self, instructor_id: str, minutes: int) -> tuple[datetime, ...]:
        """The starts of an instructor at which a lesson of that length can be promised."""
        length = timedelta(minutes=minutes)
        return tuple(
            lease.start
            for lease in self.leases
            if lease.covers(instructor_id, lease.start, lease.start + length)
        )


class Leases:
    """What this kiosk holds. Reads when it is asked; any thread."""

    def __init__(self, replica: Replica, device_id: DeviceId | None) -> None:
        self._replica = replica
        self._device_id = device_id
        self._known: tuple[Lease, ...] = ()

    @property
    def known(self) -> tuple[Lease, ...]:
        """Those that were there when they were last read: from memory."""
        return self._known

    def held(self) -> tuple[Lease, ...]:
        """Every lease of this kiosk, by start."""
        if self._device_id is not None:
            with self._replica.read() as rows:
                self._known = tuple(rows.leases.held_by(self._device_id))
        return self._known

    def around(self, instructor_id: str, start: datetime, end: datetime) -> Lease | None:
        """The lease in which a lesson can be promised now, without asking anybody."""
        return next(
            (
                lease
                for lease in self.promisable()
                if lease.covers(instructor_id, start, end)
                and lease.may_be_promised(start, self._replica.clock.now())
            ),
            None,
        )

    def touched(self, instructor_id: str, start: datetime, end: datetime) -> tuple[Lease, ...]:
        """The leases that a lesson of that time would overlap."""
        return tuple(
            lease
            for lease in self.held()
            if lease.instructor_id == instructor_id and lease.start < end and lease.end > start
        )

    def promisable(self) -> list[Lease]:
        """The leases that may be relied on: in step since this program started, by a clock that
        only ran on, and with nothing waiting that a rule refuses here.
        """
        if not self._replica.certainty.holds or self._replica.attention():
            return []
        now = self._replica.clock.now()
        return [lease for lease in self.held() if now < lease.promisable_until]


@dataclass(frozen=True, slots=True)
class _Request:
    mutation_id: str
    made_at: datetime


class LeaseKeeper:
    """Gives back what is needed no more and asks for what is lacking. One call at a time, any
    thread; without timers of its own. `is_connected` tells whether the server answers, `in_use`
    which leases somebody is typing for.
    """

    def __init__(
        self,
        replica: Replica,
        leases: Leases,
        device_id: DeviceId | None,
        is_connected: Callable[[], bool],
        in_use: Callable[[], frozenset[str]],
    ) -> None:
        self._replica = replica
        self._leases = leases
        self._device_id = device_id
        self._is_connected = is_connected
        self._in_use = in_use
        self._lock = Lock()
        self._last: _Request | None = None
        self._is_barren = False

    def tend(self) -> None:
        """Do what is due, if the server answers. Offline nothing is given back: it would wait in
        the outbox, and until it is judged the time is of use to nobody else.
        """
        device_id = self._device_id
        self._leases.held()
        if device_id is None or not self._is_connected():
            return
        with self._lock:
            if not self._is_answered():
                return
            now = self._replica.clock.now()
            with self._replica.read() as rows:
                found = due(rows, device_id, now, self._in_use())
            self._is_barren &= found.is_lacking
            if found.returned or (found.is_lacking and self._may_ask(now)):
                self._ask(found.returned, now)

    def _ask(self, returned: tuple[str, ...], now: datetime) -> None:
        wish = RequestLeases(returned=list(returned))
        done = self._replica.perform(intend(wish))
        self._last = _Request(done.mutation_id, now)
        self._is_barren = True

    def _is_answered(self) -> bool:
        last = self._last
        return last is None or self._replica.verdict_of(last.mutation_id) is not None

    def _may_ask(self, now: datetime) -> bool:
        if self._last is None:
            return True
        wait = AFTER_NOTHING if self._is_barren else ASK_EVERY
        # Either way: a clock that was set must not silence the kiosk for years.
        return abs(now - self._last.made_at) >= wait
