"""Opening a replica, whatever state its file is in."""

import logging
from pathlib import Path

from core.clock import Clock, CorrectedClock
from core.errors import Unavailable
from core.mutations.registry import kind
from sync.client.credentials import Credentials
from sync.client.files import put_aside
from sync.client.performing import KindLookup
from sync.client.replica import Recovery, Replica
from sync.client.rescue.torn_log import is_log_damaged

_log = logging.getLogger(__name__)


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
    if not is_log_damaged(path, key):
        try:
            return Replica(path, key, corrected, kinds)
        except Unavailable as fault:
            if fault.code != "replica_corrupt":
                raise
    # What decrypts a page by itself takes 25 ms to load, and is hardly ever needed.
    from sync.client.repositories.rescue import rescued

    aside = put_aside(path, corrected.now())
    found = rescued(aside, key)
    replica = Replica(path, key, corrected, kinds)
    replica.take_over(found.state, found.rows)
    replica.recovery = Recovery(aside, len(found.entries), found.is_whole)
    _log.warning(
        "damaged replica kept as %s, %d changes rescued, %d known to be lost",
        aside,
        len(found.entries),
        found.unreadable,
    )
    return replica
