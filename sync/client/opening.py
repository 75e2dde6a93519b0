"""Opening a replica, whatever state its file is in."""

import logging
from dataclasses import dataclass
from pathlib import Path

from core.clock import Clock, CorrectedClock
from core.errors import Unavailable
from core.mutations.registry import kind
from sync.client.credentials import Credentials
from sync.client.database import ReplicaKey, rescuing_engine
from sync.client.files import put_aside
from sync.client.performing import KindLookup
from sync.client.replica import Recovery, Replica
from sync.client.repositories.outbox import Entry
from sync.client.repositories.rescue import rescued_entries, rescued_state
from sync.client.repositories.state import ReplicaState

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Rescued:
    state: ReplicaState | None
    entries: tuple[Entry, ...]
    is_whole: bool


def open_replica(
    path: Path, credentials: Credentials, clock: Clock, kinds: KindLookup = kind
) -> Replica:
    """The replica in `path`, made where there is none.

    A damaged file is kept beside it under a name with the date; the changes that waited in it are
    taken over where they can still be read, and a fresh replica fetches the rest. `Unavailable`
    for a disk or keyring that does not serve, for a file of a newer program, and for one whose key
    is gone: that is no damage, and the key may be found again.
    """
    corrected = clock if isinstance(clock, CorrectedClock) else CorrectedClock(clock)
    key = credentials.replica_key(path)
    try:
        return Replica(path, key, corrected, kinds)
    except Unavailable as fault:
        if fault.code != "replica_corrupt":
            raise
    aside = put_aside(path, corrected.now())
    rescued = _rescue(aside, key)
    replica = Replica(path, key, corrected, kinds)
    replica.take_over(rescued.state, rescued.entries)
    replica.recovery = Recovery(aside, len(rescued.entries), rescued.is_whole)
    _log.warning("damaged replica kept as %s, %d changes rescued", aside, len(rescued.entries))
    return replica


def _rescue(aside: Path, key: ReplicaKey) -> _Rescued:
    engine = rescuing_engine(aside, key)
    state, (entries, is_whole) = rescued_state(engine), rescued_entries(engine)
    return _Rescued(state, entries, is_whole and state is not None)
