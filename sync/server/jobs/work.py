"""What each job does. A job answers with one sentence for the log."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from sync.protocol import MAX_MUTATIONS
from sync.server.backups import back_up, name_of, outdated
from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.jobs import JobRepository
from sync.server.services import Services

KEEP_TOMBSTONES = timedelta(days=180)
KEEP_VERDICTS = timedelta(days=180)
"""Devices offer again what was judged in the last 30 days; the last batch, whose answer may have
been lost before a long absence, is kept for ever."""
STEP = 2000
_KEEP_FAILURES = timedelta(days=30)
_KEEP_RUNS = timedelta(days=90)
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


def back_up_nightly(services: Services) -> str:
    """Write today's backup into the folder that the settings name, and drop what is too old."""
    if not services.settings.backup_folder:
        return "no folder is named"
    folder, today = Path(services.settings.backup_folder), services.clock.now().date()
    file = folder / name_of(today)
    size = file.stat().st_size if file.exists() else back_up(services.database.url, file)
    gone = outdated((each.name for each in folder.iterdir()), today)
    for name in gone:
        (folder / name).unlink()
    return f"{file.name}: {size} bytes, {len(gone)} older ones removed"


def compact(services: Services) -> str:
    """Forget old deletions and verdicts, and tokens, counters and notes that are long over.

    In steps, each a transaction: nobody who writes waits for longer than one takes.
    """
    now = services.clock.now()
    with services.database.transaction() as session:
        IdentityRepository(session).forget(now - _KEEP_TRIES, now - _KEEP_TOKENS)
        jobs = JobRepository(session)
        jobs.forget_notes(now - _KEEP_FAILURES, now - _KEEP_RUNS)
        realms, replicas = jobs.realms(), jobs.replicas()
    deletions = sum(
        _in_steps(
            services,
            lambda jobs, at=realm: jobs.forget_deletions(at, now - KEEP_TOMBSTONES, STEP),  # type: ignore[misc]  # bound now
        )
        for realm in realms
    )
    verdicts = sum(
        _in_steps(
            services,
            lambda jobs, of=replica: jobs.forget_verdicts(  # type: ignore[misc]  # bound now
                of, now - KEEP_VERDICTS, STEP, MAX_MUTATIONS
            ),
        )
        for replica in replicas
    )
    return f"{deletions} tombstones and {verdicts} verdicts forgotten"


def _in_steps(services: Services, step: Callable[[JobRepository], int]) -> int:
    """Do a step, each time in a transaction of its own, until one is not full; the sum."""
    total = 0
    while True:
        with services.database.transaction() as session:
            done = step(JobRepository(session))
        total += done
        if done < STEP:
            return total
