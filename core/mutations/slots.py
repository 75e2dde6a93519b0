"""The slot predicate as mutations ask it: is this time free, and if not, what is near?

The screens that list times ask the same engine through the same repository, so what is listed is
what can be booked (booking rule 9).
"""

from dataclasses import fields
from datetime import datetime, timedelta

from core.access.permissions import Role
from core.errors import Fact, Rejected
from core.models import Instructor, OccupancyKind
from core.models.columns import to_microseconds
from core.mutations.base import Context
from core.repositories.leases import lease_of
from core.scheduling.calendar import Asking, BusyKind, Channel, InstructorCalendar
from core.scheduling.leases import Lease
from core.scheduling.reasons import Facts, Obstacle
from core.scheduling.slots import nearest_starts, why_not
from core.scheduling.zones import epoch_seconds

_DAYS_AROUND = 15
_ALTERNATIVES = 3
_CLAIMS = (BusyKind.HOLD, BusyKind.LEASE)
_CHANNELS = {Role.STUDENT: Channel.STUDENT, Role.KIOSK: Channel.DESK}


def channel_of(context: Context) -> Channel:
    """By which channel the actor books: students, the desk's kiosk, or staff."""
    return _CHANNELS.get(context.actor.role, Channel.STAFF)


def asking(
    context: Context,
    starts_at: datetime,
    duration_min: int,
    *,
    student_id: str | None,
    room_id: str | None = None,
    ignore: frozenset[str] = frozenset(),
    allow_outside_hours: bool = False,
    days: int = 0,
) -> Asking:
    """Who asks, and what else the student and the room have then, or `days` on either side."""
    rows = context.rows.occupancies
    around = timedelta(days=days)
    first, last = starts_at - around, starts_at + timedelta(minutes=duration_min) + around
    students = rows.busy("student_id", student_id, first, last) if student_id else ()
    rooms = rows.busy("room_id", room_id, first, last) if room_id else ()
    return Asking(
        now=context.now,
        channel=channel_of(context),
        holder=context.actor.device_id,
        ignore_ids=ignore,
        student_busy=students,
        room_busy=rooms,
        allow_outside_hours=allow_outside_hours,
    )


def require_free(
    context: Context,
    instructor: Instructor,
    starts_at: datetime,
    duration_min: int,
    asked: Asking,
) -> None:
    """Raise `Rejected` with the first obstacle's reason, unless the time can be booked.

    Holds around it that have run out are gone afterwards, and what the asker's own device held or
    leased in its way; but for what was asked to be ignored.
    """
    calendar = check_free(context, instructor, starts_at, duration_min, asked)
    clear_expired(context, calendar)
    _spend_own_claims(context, calendar, starts_at, duration_min, asked.ignore_ids)


def check_free(
    context: Context,
    instructor: Instructor,
    starts_at: datetime,
    duration_min: int,
    asked: Asking,
) -> InstructorCalendar:
    """The same without a trace: the calendar that was looked at, where the time can be booked."""
    calendar = context.rows.calendars.around(instructor, starts_at, duration_min)
    obstacles = why_not(calendar, starts_at, duration_min, asked)
    if obstacles:
        raise refusal(obstacles, instructor, starts_at, duration_min)
    return calendar


def own_lease(
    context: Context, instructor_id: str, starts_at: datetime, ends_at: datetime
) -> Lease | None:
    """The lease of the acting kiosk in which a lesson would lie whole; only kiosks have any."""
    if context.actor.role != Role.KIOSK:
        return None
    for row in context.rows.occupancies.of_instructor(instructor_id, starts_at, ends_at):
        if row.kind == OccupancyKind.LEASE and row.holder == context.actor.device_id:
            lease = lease_of(row)
            if lease.covers(instructor_id, starts_at, ends_at):
                return lease
    return None


def refusal(
    obstacles: tuple[Obstacle, ...], instructor: Instructor, starts_at: datetime, duration_min: int
) -> Rejected:
    """The refusal that these obstacles amount to; the first is the one to name."""
    facts: dict[str, Fact] = {
        "instructor_id": instructor.id,
        "instructor": instructor.name,
        "starts_at": to_microseconds(starts_at),
        "duration_min": duration_min,
        "reasons": [str(obstacle.reason) for obstacle in obstacles],
        "obstacle": obstacle_facts(obstacles[0].facts),
    }
    return Rejected(str(obstacles[0].reason), **facts)


def obstacle_facts(facts: Facts) -> dict[str, Fact]:
    """What is known about an obstacle, as JSON; instants in microseconds of the epoch."""
    told: dict[str, Fact] = {}
    for field in fields(facts):
        value = getattr(facts, field.name)
        if isinstance(value, datetime):
            told[field.name] = to_microseconds(value)
        elif value is not None:
            told[field.name] = value if isinstance(value, int) else str(value)
    return told


def free_starts_near(
    context: Context,
    instructor: Instructor,
    wanted: datetime,
    duration_min: int,
    *,
    student_id: str | None,
    room_id: str | None = None,
    ignore: frozenset[str] = frozenset(),
) -> list[int]:
    """The three nearest free starts, in microseconds of the epoch, nearest first."""
    asked = asking(
        context,
        wanted,
        duration_min,
        student_id=student_id,
        room_id=room_id,
        ignore=ignore,
        days=_DAYS_AROUND,
    )
    calendar = context.rows.calendars.around(instructor, wanted, duration_min, days=_DAYS_AROUND)
    found = nearest_starts(calendar, wanted, duration_min, asked, count=_ALTERNATIVES)
    return [to_microseconds(start) for start in found]


def clear_expired(context: Context, calendar: InstructorCalendar) -> None:
    """Remove holds that have run out, so that the schema's own guard agrees."""
    now = context.now.timestamp()
    for busy in calendar.busy:
        if busy.expires_at is not None and busy.expires_at <= now:
            row = context.rows.occupancies.find(busy.id)
            if row is not None:
                context.rows.occupancies.remove(row)


def _spend_own_claims(
    context: Context,
    calendar: InstructorCalendar,
    starts_at: datetime,
    duration_min: int,
    kept: frozenset[str],
) -> None:
    """Remove the asker's own holds and leases that the time overlaps: they were kept for this."""
    first = epoch_seconds(starts_at)
    for busy in calendar.busy_between(first, first + duration_min * 60):
        is_own = busy.kind in _CLAIMS and busy.holder == context.actor.device_id
        if is_own and busy.id not in kept:
            row = context.rows.occupancies.find(busy.id)
            if row is not None:
                context.rows.occupancies.remove(row)
