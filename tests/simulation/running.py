"""Runs histories: one after the other on the same disks, each from its own beginning."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from core.clock import Clock, FixedClock
from core.ids import new_id
from tests.simulation.basing import (
    cursor_passes_nothing,
    view_is_base_and_outbox,
    what_was_done_is_shown,
)
from tests.simulation.chance import MARKS, SOURCE
from tests.simulation.device import Device, DeviceClock
from tests.simulation.disks import Disk, Image
from tests.simulation.healing import heal
from tests.simulation.network import Network
from tests.simulation.script import Deed, Script
from tests.simulation.server import Server, Store
from tests.simulation.store.memory import MemoryStore
from tests.simulation.strange import STUMBLED, UPDATED, device_kind, server_kind
from tests.simulation.town import AT, SEATS, Seat
from tests.simulation.watching import Broken, Watch
from tests.simulation.world import World

_ESCAPED = "escaped: "
_SHAKES_THE_BASE = frozenset({Deed.SYNC_CUT, Deed.SERVER_CUT, Deed.BUSY, Deed.LATE, Deed.GHOST})
_MOVES_THE_BASE = _SHAKES_THE_BASE | {Deed.SYNC, Deed.CLASH, Deed.BUG, Deed.ROLE}
"""After these the view is worked out a second time."""


S = TypeVar("S", bound=Store)


def stage_in_memory() -> Stage[MemoryStore]:
    """A stage whose server keeps everything in memory."""
    return Stage(MemoryStore)


@dataclass(frozen=True, slots=True)
class Failure:
    """What broke, where, and what had happened until then."""

    invariant: str
    what: str
    told: tuple[str, ...]

    @property
    def is_escape(self) -> bool:
        """Whether no invariant fell, but an exception that nobody foresaw ended the history."""
        return self.invariant.startswith(_ESCAPED)


class Stage(Generic[S]):
    """The disks of one process. Use within `chance.deterministic()`."""

    def __init__(self, store: Callable[[Clock], S]) -> None:
        self.clock = FixedClock(AT)
        self.store = store(self.clock)
        self._disks = {seat.name: Disk() for seat in SEATS}
        SOURCE.begin("the stage")
        self.store.begin()
        self._blank: dict[str, Image] = {}
        self._filled: dict[str, Image] = {}
        for seat in SEATS:
            self._prepare(seat)

    def _prepare(self, seat: Seat) -> None:
        """Each device once: with an empty replica, and with one that has had its first pull."""
        server = Server(self.store, self.clock, server_kind)
        device = self._device(seat, server)
        device.replica.adopt(server.sender(seat).card)
        self._blank[seat.name] = device.disk.image()
        device.sync()
        self._filled[seat.name] = device.disk.image()
        device.close()

    def _device(self, seat: Seat, server: Server) -> Device:
        disk = self._disks[seat.name]
        return Device(
            seat,
            Network(server, seat, self._pass_time),
            DeviceClock(self.clock),
            device_kind,
            disk,
        )

    def _pass_time(self, by: timedelta) -> None:
        self.clock.advance(by)
        SOURCE.seconds += by.total_seconds()

    def world(self, script: Script) -> World:
        """The world of a script, before its first step."""
        self.clock.instant = AT
        SOURCE.seconds = 0.0
        SOURCE.begin(script.seed, "the world")
        STUMBLED.clear()
        UPDATED.clear()
        MARKS.clear()
        self.store.begin()
        server = Server(self.store, self.clock, server_kind)
        devices = []
        for seat in script.seats:
            images = self._blank if script.is_blank else self._filled
            image = images[seat.name].named(new_id())
            self._disks[seat.name].load(image)
            device = self._device(seat, server)
            device.blank = self._blank[seat.name]
            device.images.append((image, frozenset()))
            devices.append(device)
        world = World(script, self.store, self.clock, server, devices)
        if self.store.furnished is not None:
            world.backups.append(self.store.furnished)
        return world

    def run(self, script: Script) -> Failure | None:
        """Let it happen; what broke, or None."""
        return self.told(script)[1]

    def told(self, script: Script) -> tuple[World, Failure | None]:
        """Let it happen; the world afterwards, and what broke, if anything did."""
        world = self.world(script)
        try:
            _happen(world)
        except Broken as broken:
            return world, Failure(broken.invariant, str(broken), tuple(world.told))
        except Exception as error:  # noqa: BLE001  # whatever escapes is a finding of its own
            words = traceback.format_exc(limit=-6)
            return world, Failure(f"{_ESCAPED}{type(error).__name__}", words, tuple(world.told))
        finally:
            for device in world.devices:
                device.end()
        return world, None


def _happen(world: World) -> None:
    """Every step, each looked at, and the end of it."""
    watch = Watch(world)
    world.look = watch.look
    for step in world.script.steps:
        world.step(step)
        device = world.devices[step.device]
        watch.look(device)
        if device.is_wiped or device.is_bare:
            continue
        if step.deed in _MOVES_THE_BASE:
            what_was_done_is_shown(device)
            view_is_base_and_outbox(device, device_kind)
        if step.deed in _SHAKES_THE_BASE:
            cursor_passes_nothing(world, device)
    heal(world, watch)
