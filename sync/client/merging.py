"""The checkpoint: the base moves to what the server says, and pending changes are laid on again.

All of it happens in the caller's one transaction, so that readers see the state before it or the
state after it. The order: triggers off, base bare, pages, judged changes go, triggers on, replay.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from core.access.actor import Actor
from sync.client.answers import PageHead, plain
from sync.client.database import empty_log
from sync.client.migrations.tables import CACHE
from sync.client.performing import Performer
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.outbox import OutboxRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.writer import Transaction


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
    gone: Sequence[str] = (),
) -> tuple[str, ...]:
    """Move the base to `version` and replay what is still open.

    Without an actor (signed out, or not yet known) nothing is open that could be replayed. `gone`
    are students who were erased before, while something open named them; whom something open still
    names is returned.
    """
    connection = transaction.connection
    images, outbox = _bared(transaction, performer), OutboxRepository(connection)
    has_let_go = _fill(transaction, pages) or _lets_go(pages)
    erased = _erased(pages)
    outbox.settle(version, now_us, is_erasing=bool(erased))
    gone = (*erased, *gone)
    if gone:
        outbox.redact(gone)
    if has_let_go:
        transaction.after_commit.append(lambda: empty_log(connection))
    elif transaction.changes.replaced:
        # Nobody has to wait until a first pull has been copied from the log into the file.
        transaction.at_leisure.append(lambda: empty_log(connection))
    _laid_on(transaction, images, performer, actor)
    return outbox.named_by_open(gone) if gone else ()


def rebase(transaction: Transaction, performer: Performer, actor: Actor | None) -> None:
    """Lay the outbox on the base once more: what is open, or who acts, is not what it was.

    The base stays, and what a pull under way has brought so far waits for its checkpoint.
    """
    _laid_on(transaction, _bared(transaction, performer), performer, actor)


def _bared(transaction: Transaction, performer: Performer) -> BaseImageRepository:
    """Leave the base alone in the tables, with nothing that notes what is written over it."""
    images = BaseImageRepository(transaction.connection)
    for table, ids in images.pending().items():
        transaction.changes.touch(table, ids)
    performer.forget()
    images.capture(is_on=False)
    images.restore()
    return images


def _laid_on(
    transaction: Transaction,
    images: BaseImageRepository,
    performer: Performer,
    actor: Actor | None,
) -> None:
    images.capture(is_on=True)
    if actor is not None:
        performer.replay(transaction, actor, OutboxRepository(transaction.connection).open())


def _erased(pages: Sequence[Page]) -> list[str]:
    """The students that are gone for everybody, and not only from this device's scope."""
    return [
        identity
        for page in pages
        for removal in page.head.removals
        if removal.table == "student" and removal.deleted
        for identity in removal.ids
    ]


def _lets_go(pages: Sequence[Page]) -> bool:
    """Whether something leaves that may say more of people than when time is taken."""
    return any(removal.table != "occupancy" for page in pages for removal in page.head.removals)


def build_anew(connection: Connection, page: Page, *, is_first: bool) -> PageHead:
    """Put what a page holds of tables that are filled anew where they are built, at once.

    Every page of a pull names those tables; they are begun with its first. What is left of the
    page waits for the checkpoint.
    """
    staging, cache = StagingRepository(connection), CacheRepository(connection)
    head = page.head
    if is_first:
        for table in head.resets:
            if table in CACHE:
                staging.begin_anew(table)
    anew = staging.anew()
    parts = [part for part in head.parts if part.table in anew]
    if parts:
        decoded = cache.decoded(plain(page.body()).decode())
        for part in parts:
            cache.put(part, decoded, anew[part.table])
    for removal in head.removals:
        if removal.table in anew:
            cache.remove(anew[removal.table], removal.ids)
    return PageHead(
        parts=[part for part in head.parts if part.table not in anew],
        removals=[
            removal for removal in head.removals if removal.deleted or removal.table not in anew
        ],
    )


def _fill(transaction: Transaction, pages: Sequence[Page]) -> bool:
    """Put everything in its place; whether a table that is filled anew held rows before."""
    cache = CacheRepository(transaction.connection)
    has_let_go = False
    for page in pages:
        has_let_go |= _apply(transaction, cache, page)
    # Last: what pages say of such a table is older than the beginning of its new filling.
    staging = StagingRepository(transaction.connection)
    for table in staging.anew():
        has_let_go |= staging.adopt(table)
        transaction.changes.replace(table)
    return has_let_go


def _apply(transaction: Transaction, cache: CacheRepository, page: Page) -> bool:
    """Put a page's rows in their tables; whether one that it empties held any."""
    changes, has_let_go = transaction.changes, False
    for table in page.head.resets:
        if table in CACHE:
            has_let_go |= cache.empty(table)
            changes.replace(table)
    # A newer server may send tables that this program does not know: they are not kept.
    parts = [part for part in page.head.parts if part.table in CACHE]
    decoded = cache.decoded(plain(page.body()).decode()) if parts else b""
    for part in parts:
        cache.put(part, decoded)
        if part.ids is None:
            changes.replace(part.table)
        else:
            changes.touch(part.table, part.ids)
    for removal in page.head.removals:
        if removal.table in CACHE:
            cache.remove(removal.table, removal.ids)
            changes.touch(removal.table, removal.ids)
    return has_let_go
