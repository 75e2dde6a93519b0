"""For every i, the i-th call fails; afterwards all is as if it had not.

Two ways to go through every i. *In turn* is for every day: one device goes on and on, and each
call of the run fails once, right after what was durable before it, until a run gets through. *One
by one* puts the whole world back for each i and each kind of fault, fails that call alone, restarts
the device every other time, and compares all that is left with a run that met no fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tests.force.outcome import Outcome
from tests.force.tally import Tally
from tests.force.world import Device, World

_MOST_ATTEMPTS = 3
_MOST_FAULTS = 2000


class Failing(Protocol):
    """Something whose calls can be made to fail."""

    tally: Tally

    def be(self, number: int) -> str:
        """Fail in the way of that number, in rotation; its name."""
        ...

    @property
    def kinds(self) -> int:
        """How many ways there are."""
        ...


def without_fault(world: World) -> Outcome:
    """Where a run ends that nothing disturbs."""
    world.put_back()
    with world.device() as device:
        assert device.run()
    return world.outcome()


@dataclass(frozen=True, slots=True)
class Struck:
    """One call that failed."""

    at: int
    kind: str


def in_turn(world: World, failing: Failing, stride: int = 1) -> list[Struck]:
    """Fail each call of the exchanges (or each `stride`th), and end them; what was struck."""
    world.put_back()
    struck: list[Struck] = []
    due, turns = 1, 0
    # A failure that only a person hears of does not stop the exchange, and much would be durable
    # before the next call is struck.
    world.transport.is_cut = lambda: 0 < failing.tally.due <= failing.tally.count
    with world.device() as device:
        durable = world.progress()
        while True:
            kind = failing.be(len(struck) + turns)
            if not _struck(device.exchange, failing, due):
                world.transport.is_cut = lambda: False
                return struck
            struck.append(Struck(due, kind))
            assert len(struck) < _MOST_FAULTS
            due += stride
            if (reached := world.progress()) != durable:
                durable, due, turns = reached, 1, turns + 1


def at_rest(world: World, failing: Failing) -> list[Struck]:
    """A sync that has nothing to do, with its status: each of its calls fails alone."""
    world.put_back()
    struck: list[Struck] = []
    with world.device() as device:
        assert device.run()
        status = device.engine.status
        while _struck(device.run, failing, len(struck) + 1):
            struck.append(Struck(len(struck) + 1, failing.be(len(struck) + 1)))
            assert device.run()
            assert device.engine.status == status
    return struck


def one_by_one(world: World, failing: Failing, reference: Outcome) -> Iterator[Struck]:
    """Each call alone, in each way; raises where a run ends elsewhere than the `reference`."""
    at = 0
    while True:
        at += 1
        for kind in range(failing.kinds):
            world.put_back()
            name = failing.be(kind)
            if not _once(world, failing, at):
                return
            world.outcome().assert_same(reference)
            yield Struck(at, name)


def _once(world: World, failing: Failing, at: int) -> bool:
    """Fail call `at`, then let the device recover; False where there is no such call."""
    with world.device() as device:
        if not _struck(device.run, failing, at):
            return False
        if at % 2:
            _recover(device)
            return True
    with world.device() as device:
        _recover(device)
    return True


def _struck(run: Callable[[], bool], failing: Failing, at: int) -> bool:
    """A run in which call `at` fails; whether it was made."""
    failing.tally.begin(at)
    try:
        is_done = run()
    finally:
        was_made = failing.tally.end()
    assert was_made or is_done
    return was_made


def _recover(device: Device) -> None:
    assert any(device.run() for _ in range(_MOST_ATTEMPTS))
