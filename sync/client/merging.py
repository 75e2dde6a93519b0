"""The checkpoint: the base moves to what the server says, and pending changes are laid on again.

All of it happens in the caller's one transaction, so that readers see the state before it or the
state after it. The order: triggers off, base bare, pages, judged changes go, triggers on, replay.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.access.actor import Actor
from sync.client.answers import PageHead, plain
from sync.client.migrations.tables import CACHE
from sync.client.performing import Performer
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.outbox import OutboxRepository
from sync.client.writer import Transaction

_BULK_ROWS = 5000
"""From here on, making a table's indexes anew is cheaper than keeping them row by row."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to merge; its body is asked for when its turn comes, so that one is in memory."""

    head: PageHead
    body: Callable[[], bytes]


def checkpoint(
    transaction: Transaction,
    pages: Sequence[Page],
    version: int,
    now_us: int,
    performer: Performer,
    actor: Actor | None,
) -> None:
    """Move the base to `version` and replay what is still open.

    Without an actor (signed out, or not yet known) nothing is open that could be replayed.
    """
    connection = transaction.connection
    images, outbox = BaseImageRepository(connection), OutboxRepository(connection)
    for table, ids in images.pending().items():
        transaction.changes.touch(table, ids)
    performer.forget()
    images.capture(is_on=False)
    images.restore()
    _fill(transaction, pages)
    outbox.settle(version, now_us)
    images.capture(is_on=True)
    if actor is not None:
        performer.replay(transaction, actor, outbox.open())


def _fill(transaction: Transaction, pages: Sequence[Page]) -> None:
    cache = CacheRepository(transaction.connection)
    bulk = _filled_anew(pages)
    for table in bulk:
        cache.ease(table)
    for page in pages:
        _apply(transaction, cache, page)
    for table in bulk:
        cache.guard(table)


def _filled_anew(pages: Sequence[Page]) -> list[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        for part in page.head.parts:
            counts[part.table] += part.count
    resets = {table for page in pages for table in page.head.resets}
    return [table for table in CACHE if table in resets and counts[table] >= _BULK_ROWS]


def _apply(transaction: Transaction, cache: CacheRepository, page: Page) -> None:
    changes = transaction.changes
    for table in page.head.resets:
        if table in CACHE:
            cache.empty(table)
            changes.replace(table)
    # A newer server may send tables that this program does not know: they are not kept.
    parts = [(at, part) for at, part in enumerate(page.head.parts) if part.table in CACHE]
    decoded = cache.decoded(plain(page.body()).decode()) if parts else b""
    for at, part in parts:
        cache.put(part.table, tuple(part.columns), decoded, f"$.changes[{at}].rows")
        if part.ids is None:
            changes.replace(part.table)
        else:
            changes.touch(part.table, part.ids)
    for removal in page.head.removals:
        if removal.table in CACHE:
            cache.remove(removal.table, removal.ids)
            changes.touch(removal.table, removal.ids)
