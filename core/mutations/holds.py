"""Short claims on a slot while somebody types their details."""

from datetime import timedelta
from typing import ClassVar

from core.access.permissions import Permission
from core.errors import NotAllowed, Rejected
from core.kiosk_settings import hold_time
from core.models import Occupancy, OccupancyKind
from core.mutations import refusals, slots
from core.mutations.base import Applied, Arguments, Context, Kind, intend
from core.mutations.bookings import require_booker
from core.mutations.fields import Identity, Minutes, Moment


class HoldSlot(Arguments):
    """Hold a slot, or renew the hold of that id, for the hold time of the device or the studio."""

    name: ClassVar[str] = "booking.hold"

    hold_id: Identity
    instructor_id: Identity
    starts_at: Moment
    duration_min: Minutes


class ReleaseHold(Arguments):
    """Give a held slot back."""

    name: ClassVar[str] = "booking.release_hold"

    hold_id: Identity


def hold(context: Context, wish: HoldSlot) -> Applied:
    """Take the slot for a few minutes by the judge's clock; the same id renews.

    Inside a lease of the same device there is nothing to take: the lease holds it already.
    """
    actor, rows = context.actor, context.rows
    if actor.device_id is None:
        raise Rejected("no_device")
    instructor = rows.instructors.require(wish.instructor_id)
    require_booker(context, instructor)
    row = rows.occupancies.find(wish.hold_id)
    is_own = row is None or (row.holder == actor.device_id and row.kind == OccupancyKind.HOLD)
    if not is_own or rows.bookings.find(wish.hold_id) is not None:
        raise NotAllowed(Permission.BOOK_WALK_INS, hold_id=wish.hold_id)
    ends_at = wish.starts_at + timedelta(minutes=wish.duration_min)
    asked = slots.asking(
        context,
        wish.starts_at,
        wish.duration_min,
        student_id=None,
        ignore=frozenset({wish.hold_id}),
    )
    if slots.own_lease(context, instructor.id, wish.starts_at, ends_at) is not None:
        slots.check_free(context, instructor, wish.starts_at, wish.duration_min, asked)
        return Applied(intend(ReleaseHold(hold_id=wish.hold_id)))
    slots.require_free(context, instructor, wish.starts_at, wish.duration_min, asked)
    device = rows.devices.find(actor.device_id)
    decided = device.settings if device is not None else {}
    expires_at = context.now + hold_time(decided, rows.studios.current().hold_s)
    if row is not None:
        row.instructor_id, row.expires_at = instructor.id, expires_at
        row.starts_at, row.ends_at = wish.starts_at, ends_at
        rows.occupancies.save(row)
    else:
        row = Occupancy(
            id=wish.hold_id,
            studio_id=rows.studio_id,
            instructor_id=instructor.id,
            starts_at=wish.starts_at,
            ends_at=ends_at,
            kind=OccupancyKind.HOLD,
            holder=actor.device_id,
            expires_at=expires_at,
        )
        rows.occupancies.add(row)
    return Applied(intend(ReleaseHold(hold_id=wish.hold_id)))


def release(context: Context, wish: ReleaseHold) -> Applied:
    """Give the slot back; a hold that is already gone is as good as released."""
    row = context.rows.occupancies.find(wish.hold_id)
    if row is None or row.kind != OccupancyKind.HOLD:
        return Applied()
    if row.holder != context.actor.device_id:
        raise NotAllowed(Permission.BOOK_WALK_INS, hold_id=wish.hold_id)
    context.rows.occupancies.remove(row)
    return Applied()


KINDS: tuple[Kind[HoldSlot] | Kind[ReleaseHold], ...] = (
    Kind(HoldSlot, hold, refusals.nobody_need_know),
    Kind(ReleaseHold, release, refusals.nobody_need_know),
)
