"""What nearly every step is made of: somebody does something, and a device syncs."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING

from pydantic import ValidationError

from core.mutations.base import Intention, intend
from core.mutations.bookings import CreateBooking
from core.mutations.leases import PromiseBooking
from core.mutations.students import CreateStudent
from tests.simulation.acts import MAKERS
from tests.simulation.device import Device
from tests.simulation.eyes import Eyes, Picks
from tests.simulation.network import FATES, Fate
from tests.simulation.script import Step
from tests.simulation.wishes import wish

if TYPE_CHECKING:
    from tests.simulation.world import World


def act(world: World, device: Device, step: Step, picks: Picks) -> str:
    """Somebody at the device does something; what it was, and what came of it."""
    world.pass_time(timedelta(seconds=picks.number(90)))
    try:
        wanted = intend(wish(Eyes(device), picks))
    except ValidationError as error:
        return f"thought better of it: {error.title} {error.errors()[0]['loc']}"
    told = f"{wanted.name} {short(wanted)}: {device.act(wanted, step.index)}"
    if wanted.name == CreateStudent.name and not picks.seldom(3):
        # Who gives their name does so for a lesson.
        made = MAKERS[picks.one((CreateBooking.name, PromiseBooking.name))][1](Eyes(device), picks)
        wanted = intend(made)
        told += f", then {wanted.name} {short(wanted)}: {device.act(wanted, step.index)}"
    return told


def short(intention: Intention) -> str:
    """The arguments of an intention, short enough to read."""
    return " ".join(
        f"{name}={str(value)[:19] if 'at' in name else str(value)[:8]}"
        for name, value in intention.arguments.items()
        if value not in (None, "", [], {}, False)
    )


def sync(world: World, device: Device, step: Step, picks: Picks) -> str:
    """One sync, through a network that fails now and then."""
    del step, world
    device.network.fates = deque(
        picks.one(FATES) if picks.seldom(5) else Fate.WELL for _ in range(6)
    )
    told = ", ".join(str(fate) for fate in device.network.fates)
    result = device.sync()
    device.network.fates.clear()
    return f"{result} ({told})"
