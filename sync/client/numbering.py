"""Under which name and numbers changes are offered: after a gap, a fork, a restored server."""

from datetime import timedelta

from core.ids import new_id
from sync.client.answers import Answer
from sync.client.repositories.outbox import OutboxRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.repositories.state import ReplicaState
from sync.client.writer import Transaction
from sync.protocol import REMEMBERED_DAYS, SyncRequest

_STILL_KNOWN_US = timedelta(days=REMEMBERED_DAYS - 1) // timedelta(microseconds=1)
"""How long after a verdict the ledger can surely be asked for it."""


def base_forgotten(
    transaction: Transaction, outbox: OutboxRepository, state: ReplicaState
) -> ReplicaState:
    """The state once the server was restored: the base is to be rebuilt, and what it had judged
    is to be offered again (adr 12).
    """
    StagingRepository(transaction.connection).clear()
    outbox.requeue_judged()
    return state.model_copy(
        update={"cursor": None, "version": 0, "fingerprints": {}, "staged": None}
    )


def sequence_kept(
    outbox: OutboxRepository, state: ReplicaState, request: SyncRequest, answer: Answer
) -> ReplicaState:
    """After a gap send from where the server waits; where that cannot be, or after a fork, go on
    under a new identity, numbered from 1.
    """
    is_fork = answer.is_fork
    if answer.expected is not None and not is_fork:
        first_sent = request.mutations[0].sequence if request.mutations else None
        lowest = outbox.requeue_from(state.replica_id, answer.expected)
        is_fork = lowest != answer.expected or first_sent == answer.expected
    return renamed(outbox, state) if is_fork else state


def unheard_asked(
    outbox: OutboxRepository, state: ReplicaState, answer: Answer
) -> tuple[ReplicaState, bool]:
    """What was handed over while nothing was told waits again at the first open answer, by its
    server's time (adr 22); whether there is any, which then goes under a new identity.
    """
    if not state.may_hold_unheard:
        return state, False
    is_any = outbox.requeue_unheard(answer.server_time - _STILL_KNOWN_US)
    return state.model_copy(update={"may_hold_unheard": False}), is_any


def renamed(outbox: OutboxRepository, state: ReplicaState) -> ReplicaState:
    """What waits, numbered from 1 under a new identity: the ledger knows each change by its id."""
    identity = new_id()
    outbox.renumber(identity)
    return state.model_copy(update={"replica_id": identity, "sequence_floor": 0})
