"""What happens to a replica's file when it is opened, and once a day."""

from datetime import timedelta

from core.access.permissions import Role
from core.errors import Conflict, Unavailable
from sync.client.database import salt_of
from sync.client.identity import actor_of
from sync.client.migrations.tables import CACHE, shape_of_cache
from sync.client.migrations.upgrade import prepare, quick_check, reshape
from sync.client.performing import Performer
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.outbox import OutboxRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.repositories.state import ReplicaState, StateKeeper, StateRepository
from sync.client.writer import Transaction
from sync.protocol import REMEMBERED_DAYS

REMEMBERED = timedelta(days=REMEMBERED_DAYS)
"""How long verdicts are kept: a restored server is told again what it had applied (sync design)."""
REMEMBERED_AT_A_KIOSK = timedelta(days=1)
"""A kiosk keeps nobody's name longer than the bookings of the day."""


def prepared(transaction: Transaction, performer: Performer, is_suspect: bool) -> ReplicaState:
    """The state of a file that is new, present or older, brought to what this program expects.

    An older cache is reshaped, stripped to its base and given its pending changes again; tables
    that changed are asked for anew. In that order: bases go back into the present columns.
    `Unavailable("replica_corrupt")` where the file is damaged.
    """
    connection = transaction.connection
    if is_suspect and not quick_check(connection):
        raise Unavailable("replica_corrupt")
    is_new = prepare(connection)
    states = StateRepository(connection)
    state = states.load() or ReplicaState()
    shape = shape_of_cache()
    if state.shape == shape:
        return state
    images, outbox = BaseImageRepository(connection), OutboxRepository(connection)
    images.capture(is_on=False)
    changed = reshape(connection)
    if not is_new:
        images.restore()
    StagingRepository(connection).clear()
    images.capture(is_on=True)
    if state.card is not None:
        performer.replay(transaction, actor_of(state.card), outbox.open())
    kept = {
        table: fingerprint
        for table, fingerprint in state.fingerprints.items()
        if table not in changed
    }
    made = {"shape": shape, "salt": salt_of(connection), "fingerprints": kept, "staged": None}
    state = state.model_copy(update=made)
    states.save(state)
    return state


def prune(transaction: Transaction, keeper: StateKeeper, now_us: int) -> None:
    """Forget settled changes that are no longer needed."""
    state = keeper.current
    is_kiosk = state.card is not None and state.card.role == Role.KIOSK
    kept = REMEMBERED_AT_A_KIOSK if is_kiosk else REMEMBERED
    outbox = OutboxRepository(transaction.connection)
    highest = max(state.sequence_floor, outbox.highest_sequence(state.replica_id))
    keeper.save(transaction, state.model_copy(update={"sequence_floor": highest}))
    outbox.prune(now_us - kept // timedelta(microseconds=1))


def emptied(transaction: Transaction, keeper: StateKeeper) -> None:
    """A replica without rows, without outbox, under a new identity.

    `Conflict("changes_waiting")` while anything waits for the server's word.
    """
    connection = transaction.connection
    outbox, cache = OutboxRepository(connection), CacheRepository(connection)
    waiting = outbox.count_unjudged()
    if waiting:
        raise Conflict("changes_waiting", waiting=waiting)
    images = BaseImageRepository(connection)
    images.capture(is_on=False)
    images.restore()
    for table in CACHE:
        cache.empty(table)
        transaction.changes.replace(table)
    images.capture(is_on=True)
    outbox.clear()
    StagingRepository(connection).clear()
    keeper.save(transaction, ReplicaState(shape=keeper.current.shape, salt=keeper.current.salt))
