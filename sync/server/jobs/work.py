"""What each job does. A job answers with one sentence for the log."""

from collections.abc import Callable
from datetime import timedelta

from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.jobs import JobRepository
from sync.server.services import Services

KEEP_TOMBSTONES = timedelta(days=180)
_AT_ONCE = 500
_KEEP_TRIES = timedelta(hours=1)
_KEEP_TOKENS = timedelta(days=1)

Work = Callable[[Services], str]


def expire_holds(services: Services) -> str:
    """Remove holds and leases that have run out, as ordinary writes that devices learn of."""
    now = services.clock.now()
    with services.database.transaction() as session:
        studios = JobRepository(session).studios_with_expired(now)
    removed = 0
    for studio_id in studios:
        with services.database.writing(studio_id) as writing:
            expired = writing.rows.occupancies.expired(now, _AT_ONCE)
            for row in expired:
                writing.rows.occupancies.remove(row)
            removed += len(expired)
    return f"{removed} removed"


def compact(services: Services) -> str:
    """Forget old deletions, and tokens and counters that are long over."""
    now = services.clock.now()
    with services.database.transaction() as session:
        forgotten = JobRepository(session).compact_tombstones(now - KEEP_TOMBSTONES)
        IdentityRepository(session).forget(now - _KEEP_TRIES, now - _KEEP_TOKENS)
    return f"{forgotten} tombstones forgotten"
