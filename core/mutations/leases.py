"""Leases: asked for by kiosks, given by the server, promised offline, seen and taken by managers.

The rules are in `core.scheduling.leases`; why a lease ends only as it does, in adr 9.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from pydantic import Field

from core.access.permissions import Permission, Role
from core.errors import NotAllowed
from core.ids import derived_id
from core.models import BookingState, Device, Instructor, Occupancy, OccupancyKind, Studio
from core.mutations import refusals, slots
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.bookings import (
    CreateBooking,
    for_who_it_is_now,
    keep_as_conflict,
    require_parties,
    write_new,
)
from core.mutations.bookings import create as book_by_the_rules
from core.mutations.fields import Identity
from core.repositories import Repositories
from core.repositories.calendars import rules_of
from core.scheduling.calendar import Busy, InstructorCalendar
from core.scheduling.leases import Lease, Reserve, is_needed, starts_to_grant, usual_minutes
from core.scheduling.reasons import Facts, Obstacle, Reason
from core.scheduling.zones import instant_at

RIVAL_SEEN = timedelta(days=7)
"""Another device that was in touch since may book: only then is anything to be kept."""
_BUFFERS = timedelta(days=1)
_WEEK = timedelta(days=8)


class RequestLeases(Arguments):
    """A kiosk gives back the leases it needs no more, and asks for those it lacks."""

    name: ClassVar[str] = "lease.request"

    returned: list[Identity] = Field(default=[], max_length=500)


class RevokeLease(Arguments):
    """A manager takes a lease away. What its kiosk promised in it may thereby come too late."""

    name: ClassVar[str] = "lease.revoke"

    lease_id: Identity


class ConfigureLeases(Arguments):
    """How many starts of each instructor every kiosk keeps (0: none), and how far ahead."""

    name: ClassVar[str] = "lease.configure"

    starts: int = Field(ge=0, le=5)
    window_min: int = Field(ge=60, le=10_080)


class PromiseBooking(CreateBooking):
    """A lesson that a kiosk confirmed by itself, inside a lease that it held."""

    name: ClassVar[str] = "booking.promise"

    lease_id: Identity


@dataclass(frozen=True, slots=True)
class Due:
    """What a kiosk is to do about its leases: those to give back, and whether it lacks any."""

    returned: tuple[str, ...] = ()
    is_lacking: bool = False


def due(
    rows: Repositories, device_id: str, now: datetime, in_use: frozenset[str] = frozenset()
) -> Due:
    """What kiosk `device_id` is to do at `now`, the server's time, by what it knows.

    Leases in `in_use` are kept: somebody is typing. Reads; writes nothing.
    """
    studio = rows.studios.current()
    held = rows.leases.held_by(device_id)
    if not reserve_of(studio).is_on:
        return Due(tuple(lease.id for lease in held))
    kept: set[str] = set(in_use)
    is_lacking = False
    for each in _desks(rows, studio, held, now):
        kept |= each.needed(now)
        is_lacking = is_lacking or bool(each.lacking(now))
    return Due(tuple(lease.id for lease in held if lease.id not in kept), is_lacking)


def reserve_of(studio: Studio) -> Reserve:
    """What the studio lets each kiosk keep."""
    return Reserve(studio.lease_starts, timedelta(minutes=studio.lease_window_min))


def request(context: Context, wish: RequestLeases) -> Applied:
    """Give back what the kiosk names; where this is the server, give what it lacks."""
    actor, rows = context.actor, context.rows
    if actor.role != Role.KIOSK or actor.device_id is None:
        raise NotAllowed(Permission.BOOK_WALK_INS)
    for identity in wish.returned:
        lease = rows.leases.lease(identity)
        if lease is not None and lease.holder == actor.device_id:
            _end(context, lease)
    if rows.leases.is_authority:
        grant(context, actor.device_id)
    return Applied()


def grant(context: Context, device_id: str) -> list[Lease]:
    """Give a kiosk the leases it lacks; none while nobody else was in touch who could book, and
    none for the last word of one that was shut out: nobody would ever give them back.

    For the server alone, whose word on what is free is the last.
    """
    rows, now = context.rows, context.now
    studio = rows.studios.current()
    enrolled = rows.devices.enrolled()
    if all(device.id != device_id for device in enrolled):
        return []
    if not reserve_of(studio).is_on or not has_rivals(enrolled, device_id, now):
        return []
    granted = []
    for each in _desks(rows, studio, rows.leases.held_by(device_id), now):
        starts = each.lacking(now)
        if starts:
            slots.clear_expired(context, each.calendar)
        for start in starts:
            lease = each.lease(start, derived_id("lease", context.mutation_id, each.instructor.id,
                                                 start.isoformat()), device_id)  # fmt: skip
            rows.occupancies.add(_row(rows, lease))
            granted.append(lease)
    return granted


def has_rivals(devices: Sequence[Device], device_id: str, now: datetime) -> bool:
    """Whether another device of the studio was in touch of late."""
    return any(
        device.id != device_id
        and not device.is_revoked
        and now - (device.last_seen_at or device.enrolled_at) < RIVAL_SEEN
        for device in devices
    )


def promised(wish: CreateBooking, lease_id: str) -> PromiseBooking:
    """The same booking as a promise under a lease."""
    return PromiseBooking(**wish.model_dump(), lease_id=lease_id)


def promise(context: Context, wish: PromiseBooking) -> Applied:
    """Book what was promised: inside its lease whatever else has changed since.

    Neither the hours nor the rules, the offering or the clock count against a promise: the lease
    kept the time. Without the lease, which a manager has then taken, it is a booking as any other.
    """
    lease = context.rows.leases.lease(wish.lease_id)
    ends_at = wish.starts_at + timedelta(minutes=wish.duration_min)
    offering = context.rows.offerings.find(wish.offering_id)
    if (
        lease is None
        or offering is None
        or lease.holder != context.actor.device_id
        or not lease.covers(offering.instructor_id, wish.starts_at, ends_at)
    ):
        return book_by_the_rules(context, wish)
    wish = _where_it_can_be(context, for_who_it_is_now(context, wish))
    offering, instructor = require_parties(context, wish)
    _require_nobody_twice(context, wish, instructor)
    _end(context, lease)
    return write_new(context, wish, offering, instructor, BookingState.CONFIRMED, is_promised=True)


def _where_it_can_be(context: Context, wish: PromiseBooking) -> PromiseBooking:
    """The same without its room, where the studio has that room no more: a promise is of a time."""
    if wish.room_id is None or context.rows.rooms.find(wish.room_id) is not None:
        return wish
    return wish.model_copy(update={"room_id": None})


def revoke(context: Context, wish: RevokeLease) -> Applied:
    """Take the lease away; one that is gone already stays gone."""
    context.actor.require(Permission.MANAGE_DEVICES)
    lease = context.rows.leases.lease(wish.lease_id)
    if lease is not None:
        _end(context, lease)
    return Applied()


def revoke_all(rows: Repositories, device_id: str) -> int:
    """Take every lease of a device that is shut out; how many."""
    held = rows.leases.held_by(device_id)
    for lease in held:
        rows.occupancies.remove(rows.occupancies.require(lease.id))
    return len(held)


def configure(context: Context, wish: ConfigureLeases) -> Applied:
    """Change the setting. Kiosks give back what it no longer covers as soon as they hear of it."""
    context.actor.require(Permission.MANAGE_DEVICES)
    studio = context.rows.studios.current()
    former = ConfigureLeases(starts=studio.lease_starts, window_min=studio.lease_window_min)
    studio.lease_starts, studio.lease_window_min = wish.starts, wish.window_min
    context.rows.studios.save(studio)
    return Applied(intend(former))


@dataclass(frozen=True, slots=True)
class _Desk:
    """One instructor as one kiosk's reserve sees them."""

    instructor: Instructor
    calendar: InstructorCalendar
    minutes: int
    held: tuple[Lease, ...]
    reserve: Reserve

    def needed(self, now: datetime) -> set[str]:
        return {
            lease.id
            for lease in self.held
            if is_needed(self.calendar, lease, self.held, self.reserve, now)
        }

    def lacking(self, now: datetime) -> list[datetime]:
        return starts_to_grant(self.calendar, self.minutes, self.held, self.reserve, now)

    def lease(self, start: datetime, identity: str, device_id: str) -> Lease:
        end = start + timedelta(minutes=self.minutes)
        return Lease(identity, self.instructor.id, device_id, start, end)


def _desks(rows: Repositories, studio: Studio, held: list[Lease], now: datetime) -> Iterator[_Desk]:
    """Everybody who teaches something now, in the studio's order."""
    by_instructor: dict[str, list[Lease]] = defaultdict(list)
    for lease in held:
        by_instructor[lease.instructor_id].append(lease)
    minutes: dict[str, int] = {}
    for offering in rows.offerings.active():
        minutes.setdefault(offering.instructor_id, usual_minutes(offering.durations_min))
    teachers = [each for each in rows.instructors.active() if each.id in minutes]
    reserve = reserve_of(studio)
    margin = _WEEK if any(rules_of(each).has_limits for each in teachers) else _BUFFERS
    calendars = rows.calendars.between(teachers, now - margin, now + reserve.window + margin)
    for each in teachers:
        yield _Desk(
            each, calendars[each.id], minutes[each.id], tuple(by_instructor[each.id]), reserve
        )


def _end(context: Context, lease: Lease) -> None:
    context.rows.occupancies.remove(context.rows.occupancies.require(lease.id))


def _row(rows: Repositories, lease: Lease) -> Occupancy:
    return Occupancy(
        id=lease.id,
        studio_id=rows.studio_id,
        instructor_id=lease.instructor_id,
        starts_at=lease.start,
        ends_at=lease.end,
        kind=OccupancyKind.LEASE,
        holder=lease.holder,
    )


def _require_nobody_twice(context: Context, wish: PromiseBooking, instructor: Instructor) -> None:
    """A lease keeps the instructor; of student and room no promise could know."""
    asked = slots.asking(
        context,
        wish.starts_at,
        wish.duration_min,
        student_id=wish.student_id,
        room_id=wish.room_id,
    )
    for reason, busy in (
        (Reason.STUDENT_BUSY, asked.student_busy),
        (Reason.ROOM_BUSY, asked.room_busy),
    ):
        if busy:
            raise slots.refusal(
                (_obstacle(reason, busy[0]),), instructor, wish.starts_at, wish.duration_min
            )


def _obstacle(reason: Reason, busy: Busy) -> Obstacle:
    return Obstacle(
        reason,
        Facts(busy_id=busy.id, since=instant_at(busy.start), until=instant_at(busy.end)),
    )


KINDS: tuple[
    Kind[RequestLeases] | Kind[RevokeLease] | Kind[ConfigureLeases] | Kind[PromiseBooking], ...
] = (
    Kind(RequestLeases, request, refusals.nobody_need_know),
    Kind(RevokeLease, revoke, refusals.keep_what_was_typed),
    Kind(ConfigureLeases, configure, refusals.keep_what_was_typed),
    Kind(PromiseBooking, promise, keep_as_conflict),
)
