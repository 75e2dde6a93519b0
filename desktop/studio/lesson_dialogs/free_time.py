"""Free time in memory: what a drag or a dialog asks at every place, without a database.

The predicate is the engine's own (booking rule 9); the mutation asks it again when it is applied.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.access.actor import Actor
from core.errors import Fact
from core.models.columns import to_microseconds
from core.mutations.slots import obstacle_facts
from core.repositories import Repositories
from core.scheduling.calendar import Asking, Busy, Channel, InstructorCalendar
from core.scheduling.reasons import Obstacle, Reason
from core.scheduling.slots import open_starts, why_not
from desktop.calendar.scale import instant_at
from desktop.studio.refusals import sentence

FREE_TIME_TABLES = frozenset(
    {"occupancy", "weekly_hours", "day_exception", "blackout", "instructor"}
)
"""What free time is made of."""

_AROUND = timedelta(days=8)
"""As far as a weekly limit can reach (booking rule 7)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A lesson somebody would like. `start` is UTC; `ignored` is the lesson that is being moved.

    `is_outside_allowed`: staff said that the hours do not matter.
    """

    instructor_id: str
    duration_min: int
    start: datetime | None = None
    student_id: str | None = None
    room_id: str | None = None
    ignored: str | None = None
    is_outside_allowed: bool = False


@dataclass(frozen=True, slots=True)
class FreeTime:
    """Calendars of some instructors by id, their names, and on which device it is asked."""

    calendars: Mapping[str, InstructorCalendar]
    names: Mapping[str, str]
    zone: str
    device_id: str | None = None

    def obstacles(self, wanted: Wanted, now: datetime) -> tuple[Obstacle, ...]:
        """All that stands in the way of `wanted.start`, the first to be told first."""
        calendar = self.calendars.get(wanted.instructor_id)
        if calendar is None or wanted.start is None:
            return ()
        return why_not(calendar, wanted.start, wanted.duration_min, self._asking(wanted, now))

    def starts(self, wanted: Wanted, day: date, now: datetime) -> tuple[datetime, ...]:
        """The free starts of one date of the studio's zone, UTC, in order."""
        calendar = self.calendars.get(wanted.instructor_id)
        if calendar is None:
            return ()
        first, last = day_bounds(day, self.zone)
        first = max(first, now)
        asking = self._asking(wanted, now)
        return tuple(open_starts(calendar, wanted.duration_min, first, last, asking))

    def next_start(
        self, wanted: Wanted, since: datetime, days: int, now: datetime
    ) -> datetime | None:
        """The first free start from `since` on, UTC; None on so many dates of the studio's zone."""
        first = since.astimezone(ZoneInfo(self.zone)).date()
        for ahead in range(days):
            starts = self.starts(wanted, first + timedelta(days=ahead), now)
            found = next((start for start in starts if start >= since), None)
            if found is not None:
                return found
        return None

    def why(self, wanted: Wanted, obstacles: Sequence[Obstacle]) -> str:
        """The first obstacle as one sentence; empty where there is none."""
        if not obstacles or wanted.start is None:
            return ""
        facts: dict[str, Fact] = {
            "instructor": self.names.get(wanted.instructor_id, ""),
            "starts_at": to_microseconds(wanted.start),
            "obstacle": obstacle_facts(obstacles[0].facts),
        }
        return sentence(str(obstacles[0].reason), facts, self.zone)

    def busy(self, busy_id: str) -> Busy | None:
        """The taken time of that id, such as a lesson's, if it is near."""
        found = (
            busy
            for calendar in self.calendars.values()
            for busy in calendar.busy
            if busy.id == busy_id
        )
        return next(found, None)

    def _asking(self, wanted: Wanted, now: datetime) -> Asking:
        return Asking(
            now=now,
            channel=Channel.STAFF,
            holder=self.device_id,
            ignore_ids=frozenset({wanted.ignored} if wanted.ignored else ()),
            student_busy=self._busy_of(wanted.student_id, None),
            room_busy=self._busy_of(None, wanted.room_id),
            allow_outside_hours=wanted.is_outside_allowed,
        )

    def _busy_of(self, student_id: str | None, room_id: str | None) -> tuple[Busy, ...]:
        if student_id is None and room_id is None:
            return ()
        return tuple(
            busy
            for calendar in self.calendars.values()
            for busy in calendar.busy
            if (student_id is not None and busy.student_id == student_id)
            or (room_id is not None and busy.room_id == room_id)
        )


def is_only_outside_hours(obstacles: Sequence[Obstacle]) -> bool:
    """Whether staff may book it all the same, if they say so."""
    return [obstacle.reason for obstacle in obstacles] == [Reason.OUTSIDE_HOURS]


def day_bounds(day: date, zone: str) -> tuple[datetime, datetime]:
    """The first instant of a date and of the next, UTC."""
    place = ZoneInfo(zone)
    return instant_at(day, 0, place), instant_at(day + timedelta(days=1), 0, place)


def read_free_time(
    rows: Repositories, actor: Actor, zone: str, first: date, last: date
) -> FreeTime:
    """Every active instructor's time from `first` to `last`, both included, and what is near."""
    instructors = rows.instructors.active()
    since, until = day_bounds(first, zone)[0], day_bounds(last, zone)[1]
    return FreeTime(
        calendars=rows.calendars.between(instructors, since - _AROUND, until + _AROUND),
        names={instructor.id: instructor.name for instructor in instructors},
        zone=zone,
        device_id=actor.device_id,
    )


@dataclass(frozen=True, slots=True)
class TimePick:
    """A day, its free starts, and the time that is chosen; `why` says what is against it."""

    zone: str
    day: date
    starts: tuple[datetime, ...] = ()
    chosen: datetime | None = None
    obstacles: tuple[Obstacle, ...] = ()
    why: str = ""
    can_allow_outside: bool = False
    is_outside_allowed: bool = False
    is_read: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether the chosen time can be booked."""
        return self.chosen is not None and not self.obstacles


def pick_time(
    free: FreeTime | None, wanted: Wanted, day: date, zone: str, at: datetime
) -> TimePick:
    """What can be picked on `day`, judged at `at`; nothing before `free` was read."""
    if free is None:
        return TimePick(zone, day, chosen=wanted.start)
    obstacles = free.obstacles(wanted, at)
    is_outside = is_only_outside_hours(obstacles) or wanted.is_outside_allowed
    return TimePick(
        zone=zone,
        day=day,
        starts=free.starts(wanted, day, at),
        chosen=wanted.start,
        obstacles=obstacles,
        why=free.why(wanted, obstacles),
        can_allow_outside=is_outside,
        is_outside_allowed=wanted.is_outside_allowed,
        is_read=True,
    )
