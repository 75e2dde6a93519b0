"""A device: a real replica on a disk of its own, the real rounds, and a clock that may be wrong."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import orjson
from keyring.backend import KeyringBackend
from pydantic import JsonValue

from core.clock import Clock, CorrectedClock
from core.errors import StudioError, Unavailable
from core.ids import MutationId, new_id
from core.mutations.base import Intention
from core.mutations.leases import PromiseBooking
from sync.client.account import Account
from sync.client.certainty import Certainty
from sync.client.credentials import Credentials, Tokens
from sync.client.database import ReplicaKey
from sync.client.performing import KindLookup
from sync.client.replica import Replica
from sync.client.repositories.outbox import StoredRow
from sync.client.repositories.state import ReplicaState
from sync.client.rounds import Rounds
from sync.client.transport import Revoked
from tests.builders.replica import MemoryKeyring
from tests.simulation.chance import ENGINES, MARKS, SOURCE
from tests.simulation.disks import Disk, Image, PowerCut
from tests.simulation.network import Network
from tests.simulation.town import Seat

_KEY = ReplicaKey(bytes(32))
_KEYRING: KeyringBackend = MemoryKeyring()
"""Of all devices, each of which keeps its secrets under a name of its own: to make one is slow."""


@dataclass(slots=True)
class DeviceClock:
    """The clock of a device: off by `offset` from the world's."""

    world: Clock
    offset: timedelta = timedelta()

    def now(self) -> datetime:
        return self.world.now() + self.offset


@dataclass(slots=True)
class Intent:
    """A change that was, or may have been, called saved. `order` counts them on one device."""

    mutation_id: str
    name: str
    arguments: dict[str, JsonValue]
    step: int
    order: int
    promised: str = ""
    """The lease inside which it was promised, by a device that could be certain."""


@dataclass
class Device:
    """What sits in front of one person. `intents` are those that are durable on it."""

    seat: Seat
    network: Network
    clock: DeviceClock
    kinds: KindLookup
    disk: Disk
    blank: Image | None = None
    """What a new disk holds once somebody has signed in; None while that is being made."""
    intents: dict[str, Intent] = field(default_factory=dict)
    images: list[tuple[Image, frozenset[str]]] = field(default_factory=list)
    is_wiped: bool = False
    is_damaged: bool = False
    """Its file was, at some time."""
    has_tidied: bool = False
    has_done: set[str] = field(default_factory=set)
    """The kinds that were ever tried here, whatever disk was put back since."""
    ever: list[Intent] = field(default_factory=list)
    """All that was ever saved here: what went with a disk may have been sent before."""
    inverses: list[Intention] = field(default_factory=list)
    made: int = 0
    right_at: int | None = None
    """How much had been written when the view was last seen to be right."""

    def __post_init__(self) -> None:
        self.path = Path("/replicas") / self.seat.name.replace(" ", "-")
        ENGINES[self.path] = self.disk.engine
        MARKS.discard(self.path)
        self.credentials = Credentials(_KEYRING, self.seat.name)
        self.credentials.keep_tokens(Tokens(access_token=new_id(), refresh_token=new_id()))
        self.open()

    def open(self) -> None:
        """Start the program; as `sync.client.opening` does with a file that is whole."""
        self.replica = Replica(self.path, _KEY, CorrectedClock(self.clock), self.kinds)
        self.replica.certainty = Certainty(self.clock, SOURCE.monotonic)
        self.account = Account(self.replica, self.network, self.credentials, self.clock)
        self.rounds = Rounds(self.replica, self.network, self.account, "simulated")

    def close(self) -> None:
        """Quit the program, in order."""
        self.replica.close()

    def crash(self) -> None:
        """The program died: what was not committed is gone, and it is started again."""
        self.disk.drive.is_dead = True
        # Or else its connections would end, and undo what others do, when they are collected.
        with suppress(PowerCut):
            self.replica.close()
        MARKS.add(self.path)
        self.disk.restart()
        self.open()

    def end(self) -> None:
        """Nobody uses it any more."""
        self.disk.drive.is_dead = True
        with suppress(PowerCut):
            self.replica.close()
        self.disk.restart()

    # -- what people do ----------------------------------------------------------------------

    def act(self, intention: Intention, step: int) -> str:
        """Do something; what came of it here. Durable when it says so, and perhaps otherwise."""
        mutation_id = MutationId(new_id())
        self.made += 1
        self.has_done.add(intention.name)
        intent = Intent(mutation_id, intention.name, intention.arguments, step, self.made)
        try:
            done = self.replica.perform(intention, mutation_id)
        except PowerCut:
            self.crash()
            if self.is_kept(mutation_id):
                self._keep(intent)
                return "power cut after it was saved"
            return "power cut before it was saved"
        except StudioError as error:
            return f"refused here: {error.code}"
        if intention.name == PromiseBooking.name:
            lease = str(intention.arguments["lease_id"])
            intent.promised = lease if lease in done.touched.get("occupancy", ()) else ""
        self._keep(intent)
        if done.inverse is not None:
            self.inverses.append(done.inverse)
        return "saved"

    def _keep(self, intent: Intent) -> None:
        self.intents[intent.mutation_id] = intent
        self.ever.append(intent)

    def sync(self) -> str:
        """One sync as the engine runs it; what came of it."""
        self.network.exchanges = 0
        try:
            if not self.account.is_signed_in:
                self.account.sign_in(self.seat.name, "password")
            count = self.rounds.run()
        except PowerCut:
            self.crash()
            return "power cut"
        except Revoked:
            return self._shut_out()
        except Unavailable as error:
            return f"failed: {error.code}"
        return f"{count} exchanges"

    def _shut_out(self) -> str:
        """As the engine does it: what waited has been handed over by now."""
        self.replica.wipe()
        self.is_wiped = True
        return "revoked and wiped"

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing yet on which what was rescued could be laid."""
        return self.is_damaged and not self.replica.is_filled

    # -- looking at it -----------------------------------------------------------------------

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What a query finds on the disk."""
        left, self.disk.drive.left = self.disk.drive.left, None
        found: list[tuple[object, ...]] = self.disk.drive.execute(query, values).fetchall()
        self.disk.drive.left = left
        return found

    def is_kept(self, mutation_id: str) -> bool:
        """Whether the outbox has that change."""
        return bool(self.rows("SELECT 1 FROM outbox WHERE mutation_id = ?", mutation_id))

    def keep_image(self) -> None:
        """Copy the disk."""
        self.images.append((self.disk.image(), frozenset(self.intents)))

    def restore_image(self, which: int) -> str:
        """Put an earlier copy of the disk back: what was done since then is gone from here."""
        if not self.images:
            return "no image"
        image, intents = self.images[which % len(self.images)]
        self.replica.close()
        self.disk.load(image)
        lost = [each for each in self.intents if each not in intents]
        for each in lost:
            del self.intents[each]
        self.open()
        return f"an image was put back, without {len(lost)} changes"

    def damage(self, blank: Image, lost: int | None) -> str:
        """The file is damaged, but for the outbox: the program starts with what could be rescued of
        it, as `sync.client.opening` does; perhaps without one row.
        """
        state = ReplicaState.model_validate(document(self))
        rows = cast("list[StoredRow]", self.rows("SELECT * FROM outbox ORDER BY position"))
        gone = rows.pop(lost % len(rows)) if rows and lost is not None else None
        self.replica.close()
        self.disk.load(blank)
        self.open()
        self.replica.take_over(state, rows)
        self.is_damaged = True
        if gone is None:
            return f"{len(rows)} changes were rescued"
        self.intents.pop(str(gone[3]), None)
        return f"{len(rows)} changes were rescued, and {gone[4]} {str(gone[3])[:8]} is lost"


def document(device: Device) -> dict[str, JsonValue]:
    """The replica's state as it is stored."""
    ((text,),) = device.rows("SELECT document FROM replica_state")
    state: dict[str, JsonValue] = orjson.loads(str(text))
    return state
