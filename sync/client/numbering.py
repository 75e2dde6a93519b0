"""Under which name and numbers changes are offered: after a gap, a fork, a restored server."""

from core.ids import new_id
from sync.client.answers import Answer
from sync.client.repositories.outbox import OutboxRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.repositories.state import ReplicaState
from sync.client.writer import Transaction
from sync.protocol import SyncRequest


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


def renamed(outbox: OutboxRepository, state: ReplicaState) -> ReplicaState:
    """What waits, numbered from 1 under a new identity: the ledger knows each change by its id."""
    identity = new_id()
    outbox.renumber(identity)
    return state.model_copy(update={"replica_id": identity, "sequence_floor": 0})
