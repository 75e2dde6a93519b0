"""One kiosk of many: the real replica, engine and transport, on a file of its own."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from core.clock import SystemClock
from core.errors import StudioError, Unavailable
from core.ids import derived_id
from core.models.columns import to_microseconds
from core.mutations.base import intend
from core.mutations.bookings import CreateBooking
from core.mutations.students import CreateStudent
from sync.client.answers import Answer
from sync.client.credentials import Credentials, Tokens
from sync.client.engine import SyncEngine
from sync.client.http_transport import HttpTransport
from sync.client.opening import open_replica
from sync.protocol import ActorCard, SyncRequest
from tests.load.place import Pass

_LESSON_MIN = 30
_STARTS_A_DAY = 20
_DAYS = 60
_NAMESPACE = "load"


class CountingTransport(HttpTransport):
    """Counts what every exchange came to."""

    def __init__(self, url: str) -> None:
        super().__init__(url, user_agent="instainstru-load")
        self.came_to: Counter[str] = Counter()
        self.slowest_s = 0.0

    def exchange(self, request: SyncRequest, access_token: str) -> Answer:
        """The same, timed and counted by the code of what went wrong."""
        began = time.perf_counter()
        try:
            answer = super().exchange(request, access_token)
        except Unavailable as error:
            self.came_to[f"{type(error).__name__} {error.code} {error}"] += 1
            raise
        finally:
            self.slowest_s = max(self.slowest_s, time.perf_counter() - began)
        self.came_to["answered"] += 1
        return answer


class LoadKiosk:
    """A kiosk that was let in, with the secrets of its machine. `first` is when its instructors
    begin to teach, UTC.
    """

    def __init__(
        self,
        folder: Path,
        url: str,
        let_in: Pass,
        secrets: Credentials,
        offerings: tuple[str, ...],
        first: datetime,
    ) -> None:
        name = f"{let_in.studio}-{let_in.number}"
        self._pass, self._offerings, self._first = let_in, offerings, first
        secrets.keep_tokens(Tokens(access_token=let_in.token))
        self.replica = open_replica(folder / f"{name}.db", secrets, SystemClock())
        self.replica.adopt(ActorCard.model_validate_json(let_in.card))
        self.transport = CountingTransport(url)
        self.engine = SyncEngine(self.replica, self.transport, secrets, SystemClock())
        self.booked: list[str] = []
        self._made = 0
        self._chance = random.Random(name)

    def walk_in(self) -> None:
        """Two changes: a new student and their lesson. Half of all wishes are another's as well."""
        serial = self._made
        self._made += 1
        student = derived_id(self._pass.token, _NAMESPACE, "student", str(serial))
        booking = derived_id(self._pass.token, _NAMESPACE, "booking", str(serial))
        offering, starts_at = self._wish(serial)
        self.replica.perform(
            intend(
                CreateStudent(
                    student_id=student,
                    student_name=f"Walk-in {self._pass.number}.{serial}",
                    phone=f"+49301{self._pass.number:03}{serial:04}",
                )
            )
        )
        try:
            self.replica.perform(
                intend(
                    CreateBooking(
                        booking_id=booking,
                        student_id=student,
                        offering_id=offering,
                        starts_at=starts_at,
                        duration_min=_LESSON_MIN,
                        code="ABCDEF",
                    )
                )
            )
        except StudioError:
            return  # refused at once, on the screen: nothing was queued and nobody was promised it
        self.booked.append(booking)

    def resume_numbers(self, salt: str) -> None:
        """Go on after a restart with wishes of its own: what was made before has its numbers."""
        with self.replica.read() as rows:
            self._made = 2 * (len(rows.bookings.all()) + self._chance.randrange(10_000, 1_000_000))
        self._chance = random.Random(f"{salt}{self._made}")

    def drain(self, is_over: Callable[[], bool] = lambda: False) -> None:
        """Sync until nothing waits, resting between attempts as the engine says."""
        while not is_over():
            wait_s = self.engine.attempt()
            if wait_s is None and not self.replica.waiting():
                return
            time.sleep(wait_s or 0.01)

    def taken(self) -> dict[str, tuple[str, int, int]]:
        """Taken time as this kiosk knows it."""
        with self.replica.read() as rows:
            return {
                row.id: (
                    row.instructor_id,
                    to_microseconds(row.starts_at),
                    to_microseconds(row.ends_at),
                )
                for row in rows.occupancies.all()
            }

    def close(self) -> None:
        """Quit as the program does."""
        self.engine.stop()
        self.replica.close()

    def _wish(self, serial: int) -> tuple[str, datetime]:
        """Even serials share a slot with the kiosk's neighbour; the others are picked at random."""
        places = _STARTS_A_DAY * len(self._offerings) * _DAYS
        if serial % 2 == 0:
            place = ((self._pass.number // 2) * 5 + serial // 2) % places
        else:
            place = self._chance.randrange(places)
        day, rest = divmod(place, _STARTS_A_DAY * len(self._offerings))
        start, instructor = divmod(rest, len(self._offerings))
        at = self._first + timedelta(days=day, minutes=_LESSON_MIN * start)
        return self._offerings[instructor], at
