"""Steps in which several things happen at once, or in an order that chance alone seldom finds."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from typing import TYPE_CHECKING
from unittest.mock import patch

from pydantic import ValidationError

from core.mutations.base import Intention, intend
from core.mutations.bookings import CreateBooking, RescheduleBooking
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.messages import DeleteMessage, EditMessage, SendMessage
from core.mutations.students import CreateStudent, UpdateStudent
from sync.client import exchanges
from tests.simulation.acts import MAKERS
from tests.simulation.device import Device
from tests.simulation.doing import act, short, sync
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.network import Fate
from tests.simulation.script import Step
from tests.simulation.strange import Bug

if TYPE_CHECKING:
    from tests.simulation.world import World

_AT_ONCE = 4
"""In so many exchanges of a sync, at most, something else happens."""
_FIRST_PULL_ROWS = 12
_PATIENCE = 200
_NAMED = {
    "booking_id": "booking",
    "message_id": "message",
    "student_id": "student",
    "hold_id": "occupancy",
}
_FOLLOWS = {
    "booking": (NoteBooking.name, RescheduleBooking.name, MoveState.name, CancelBooking.name),
    "message": (EditMessage.name, EditMessage.name, DeleteMessage.name),
    "student": (UpdateStudent.name, CreateBooking.name, SendMessage.name),
    "occupancy": (CreateBooking.name, ReleaseHold.name),
}
_BEGINS = (CreateBooking.name, CreateBooking.name, SendMessage.name, CreateStudent.name)
_STAMPED = (SendMessage.name, CreateStudent.name, HoldSlot.name, CreateBooking.name)
_YEARS = (-10, 10, 0, 1)


def _wished(
    device: Device, step: Step, picks: Picks, name: str, focus: dict[str, str]
) -> tuple[Intention | None, str]:
    """Do one thing of a kind, to the rows in `focus` where it can be done to them."""
    eyes = Eyes(device)
    eyes.focus = focus
    try:
        wanted = intend(MAKERS[name][1](eyes, picks))
    except ValidationError:
        return None, f"{name}: thought better of it"
    told = device.act(wanted, step.index)
    return wanted, f"{wanted.name} {short(wanted)}: {told}"


def _rows_of(wanted: Intention | None) -> dict[str, str]:
    """The row that an intention is about, by table."""
    for name, table in _NAMED.items():
        identity = None if wanted is None else wanted.arguments.get(name)
        if isinstance(identity, str):
            return {table: identity}
    return {}


def burst(world: World, device: Device, step: Step, picks: Picks) -> str:
    """Something, and then more to the same row: what waits rests on what waits."""
    world.pass_time(timedelta(seconds=picks.number(90)))
    wanted, line = _wished(device, step, picks, picks.one(_BEGINS), {})
    told, focus = [line], _rows_of(wanted)
    for table in focus:
        told += [
            _wished(device, step, picks, picks.one(_FOLLOWS[table]), focus)[1]
            for _ in range(1 + picks.number(3))
        ]
    return "; ".join(told)


def busy(world: World, device: Device, step: Step, picks: Picks) -> str:
    """A sync in small parts, while work goes on here and elsewhere between its exchanges."""
    told = [burst(world, device, step, picks)] if picks.seldom(6) else []

    def here() -> None:
        deed = burst if picks.seldom(5) else act
        told.append(f"meanwhile here {deed(world, device, step, picks)}")

    def elsewhere() -> None:
        other = picks.one(world.devices)
        if other is device or other.is_wiped:
            return
        world.look(device)
        told.append(f"meanwhile {other.seat.name} {act(world, other, step, picks)}")
        told.append(other.sync())
        world.look(other)

    things: tuple[Callable[[], None], ...] = (here, elsewhere, _nothing)
    network = device.network
    network.meanwhile = deque(picks.one(things) for _ in range(_AT_ONCE))
    is_filled = device.replica.is_filled
    rows = picks.one((2, 6, 5000)) if is_filled else _FIRST_PULL_ROWS
    limit, most = network.limit, network.most
    network.limit, network.most = rows, _PATIENCE
    with _small_batches(1 + picks.number(3)):
        came = sync(world, device, step, picks) if picks.seldom(3) else device.sync()
    network.limit, network.most = limit, most
    network.meanwhile.clear()
    return "; ".join([*told, f"{came}, {rows} rows in a page"])


def _nothing() -> None:
    """Nothing happens."""


def _small_batches(count: int) -> ExitStack:
    """Within, an exchange carries so few changes, and pulls are merged while more is pushed."""
    stack = ExitStack()
    stack.enter_context(patch.object(exchanges, "MAX_MUTATIONS", count))
    stack.enter_context(patch.object(exchanges, "_STAGED_PULLS", 0))
    return stack


def clash(world: World, device: Device, step: Step, picks: Picks) -> str:
    """A lesson is cancelled elsewhere, and a word about it comes from here afterwards."""
    others = [
        other
        for other in world.devices
        if other is not device and not other.is_wiped and other.seat.studio == device.seat.studio
    ]
    stands = "state NOT IN ('cancelled', 'no_show', 'completed')"
    if not others or not device.rows(f"SELECT 1 FROM booking WHERE {stands} LIMIT 1"):
        return act(world, device, step, picks)
    other = picks.one(others)
    focus = {"booking": picks.one(Eyes(device).ids("booking", stands))}
    told = [_wished(device, step, picks, picks.one(_FOLLOWS["booking"]), focus)[1]]
    told.append(other.sync())
    if other.is_wiped:
        return "; ".join(told)
    ending = CancelBooking.name if picks.seldom(7) else picks.one(_FOLLOWS["booking"])
    told.append(f"{other.seat.name} {_wished(other, step, picks, ending, focus)[1]}")
    told.append(other.sync())
    world.look(other)
    if picks.seldom(5):
        told.append(device.sync())
    return "; ".join(told)


def ghost(world: World, device: Device, step: Step, picks: Picks) -> str:
    """A copy of the disk is put back while changes wait on it, or an answer is on its way."""
    world.has_forks = True
    told = [act(world, device, step, picks)] if picks.seldom(5) else []
    device.keep_image()
    told += [act(world, device, step, picks) for _ in range(1 + picks.number(2))]
    is_late = picks.seldom(6)
    device.network.fates = deque([Fate.ANSWER_LATE] if is_late else [])
    told.append(device.sync())
    device.network.fates.clear()
    if device.is_wiped:
        return "; ".join(told)
    told.append(device.restore_image(-1))
    told += [act(world, device, step, picks) for _ in range(1 + picks.number(2))]
    if is_late:
        told.append(arrive(device, -1))
    return "; ".join(told)


def arrive(device: Device, which: int) -> str:
    """Something late arrives; what it was."""
    late = device.network.arrive(which)
    if late is None:
        return "nothing came"
    if late.answer is None:
        return "a request came"
    device.replica.exchanges.take(late.request, late.answer)
    return "an answer came"


def stuck(world: World, device: Device, step: Step, picks: Picks) -> str:
    """What the server stumbles over, what is done behind it, and attempt after attempt."""
    told = [device.act(intend(Bug(times=picks.one((1, 4, 50)))), step.index)]
    told.append(act(world, device, step, picks))
    for _ in range(picks.number(7)):
        told.append(device.sync())
        if device.is_wiped:
            break
        if picks.seldom(3):
            told.append(act(world, device, step, picks))
    return "; ".join(told)


def wrong_clock(world: World, device: Device, step: Step, picks: Picks) -> str:
    """The device's clock jumps, and mostly something is done that bears an instant."""
    years = picks.one(_YEARS)
    device.clock.offset = timedelta(days=365 * years, minutes=picks.number(120) - 60)
    told = [f"now off by {device.clock.offset}"]
    told += [
        _wished(device, step, picks, picks.one(_STAMPED), {})[1] for _ in range(picks.number(3))
    ]
    if picks.seldom(5):
        told.append(act(world, device, step, picks))
    return "; ".join(told)
