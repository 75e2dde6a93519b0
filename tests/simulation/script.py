"""What a seed means: who takes part, and the steps of the history, decided beforehand."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tests.simulation.town import SEATS, Seat


class Deed(StrEnum):
    """What happens in a step."""

    ACT = "act"
    UNDO = "undo"
    SYNC = "sync"
    ACT_CUT = "act, and the power is cut"
    SYNC_CUT = "sync, and the power is cut"
    SERVER_CUT = "sync, and the server dies"
    STRANGE = "act, as only a newer program knows how"
    BUG = "act, and the server cannot judge it"
    BURST = "act, and more on the same"
    BUSY = "sync, and work goes on meanwhile"
    CLASH = "a late word about what has ended"
    GHOST = "a copy is put back while something is under way"
    REOPEN = "quit and start"
    CLOCK = "the device's clock jumps"
    KEEP_IMAGE = "copy the disk"
    RESTORE_IMAGE = "put a copy of the disk back"
    DAMAGE = "the file is damaged, and the outbox is rescued"
    TIDY = "tidy"
    ASK_ANEW = "suspect a table"
    LATE = "something late arrives"
    WAIT = "time passes"
    JOBS = "the server's jobs run"
    ROLE = "somebody's place changes"
    REVOKE = "a device is shut out, or signed out"
    REMOVE = "a row is deleted at the server"
    BACKUP = "the server is backed up"
    RESTORE = "the server is restored"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what, at which device, and the number that decides the rest."""

    index: int
    deed: Deed
    device: int
    number: int


@dataclass(frozen=True, slots=True)
class Script:
    """A whole history before it happens."""

    seed: int
    seats: tuple[Seat, ...]
    steps: tuple[Step, ...]
    is_blank: bool
    """Whether replicas begin empty; otherwise they have had their first pull."""
    length: int | None = None
    """How many steps were asked for, where they were not as many as the seed says."""

    def only(self, indices: frozenset[int]) -> Script:
        """The same without the other steps."""
        kept = tuple(step for step in self.steps if step.index in indices)
        return replace(self, steps=kept)

    def with_deeds(self, deeds: Mapping[int, Deed]) -> Script:
        """The same with other deeds in some of its steps, by number."""
        steps = tuple(replace(step, deed=deeds.get(step.index, step.deed)) for step in self.steps)
        return replace(self, steps=steps)


_QUIET = {Deed.ACT: 50, Deed.UNDO: 4, Deed.SYNC: 26, Deed.WAIT: 5, Deed.REOPEN: 1}
_ODD = {
    Deed.STRANGE: 1, Deed.BUG: 3, Deed.CLOCK: 4, Deed.TIDY: 1, Deed.ASK_ANEW: 1, Deed.LATE: 4,
    Deed.JOBS: 3, Deed.REMOVE: 1,
}  # fmt: skip
_CRASHES = {Deed.ACT_CUT: 4, Deed.SYNC_CUT: 6, Deed.SERVER_CUT: 5}
_CHANGES = {Deed.ROLE: 4, Deed.REVOKE: 1, Deed.WAIT: 3}
_COPIES = {Deed.KEEP_IMAGE: 6, Deed.RESTORE_IMAGE: 4, Deed.GHOST: 6}
_RESTORES = {Deed.BACKUP: 2, Deed.RESTORE: 4}
_TOGETHER = {Deed.BURST: 6, Deed.BUSY: 10, Deed.CLASH: 6}
_BIG = 10**9
_IS_DAMAGED = 0.15
_LONG = (10, 18)
_SHORT = (1, 3)
LONG_EVERY = 6
"""One history in so many is long: faults that need many steps to meet are seen there. The others
are over before healing costs more than what went before, so that many can be told.
"""


def script(seed: int, length: int | None = None) -> Script:
    """The history of a seed; `length` steps, or as many as the seed says."""
    chance = random.Random(seed)
    is_long = length is not None or seed % LONG_EVERY == 0
    moods = [_ODD, _CRASHES, _CHANGES, _COPIES, _RESTORES, _TOGETHER]
    weights = dict(_QUIET)
    for mood in moods:
        if chance.random() < 0.45:
            for deed, weight in mood.items():
                weights[deed] = weights.get(deed, 0) + weight
    seats = _seats(chance, is_long=is_long)
    count = length or chance.randint(*(_LONG if is_long else _SHORT))
    deeds = chance.choices(list(weights), list(weights.values()), k=count)
    deeds = _damaged(random.Random(f"{seed} is damaged"), deeds)
    steps = tuple(
        Step(
            index,
            deed,
            chance.randrange(len(seats)),
            chance.randrange(_BIG),
        )
        for index, deed in enumerate(deeds)
    )
    return Script(seed, seats, steps, chance.random() < 0.15, length)


def _damaged(chance: random.Random, deeds: list[Deed]) -> list[Deed]:
    """Now and then with damage in place of something else: so no other history is dealt anew."""
    if chance.random() < _IS_DAMAGED:
        deeds[chance.randrange(len(deeds))] = Deed.DAMAGE
    return deeds


def _seats(chance: random.Random, *, is_long: bool) -> tuple[Seat, ...]:
    """Two to four devices; mostly of one studio, for there they get into each other's way."""
    north = [seat for seat in SEATS if seat.studio == "north"]
    south = [seat for seat in SEATS if seat.studio == "south"]
    if not is_long:
        return tuple(chance.sample(north, 2))
    seats = chance.sample(north, chance.choice((2, 2, 2, 3, 3, 4)))
    if len(seats) < 4 and chance.random() < 0.2:
        seats.append(chance.choice(south))
    return tuple(seats)
