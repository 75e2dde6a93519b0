"""Applying mutations on the device: once when they are made, again whenever the base moved."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError

from core.access.actor import Actor
from core.clock import Clock
from core.errors import Conflict, StudioError
from core.ids import MutationId
from core.models.columns import from_microseconds, to_microseconds
from core.mutations.base import Context, Intention
from core.mutations.registry import AnyKind
from sync.client.database import fault_of, savepoint
from sync.client.repositories.outbox import Entry, NewEntry, OutboxRepository
from sync.client.repositories.state import ReplicaState
from sync.client.sessions import WriterSession
from sync.client.writer import Transaction

KindLookup = Callable[[str, int], AnyKind]
"""`core.mutations.registry.kind`, or what stands in for it in a test."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Performed:
    """A change that is durable here and waits for the server.

    `inverse` undoes it, where that is possible; `touched` names the rows it wrote, by table.
    """

    mutation_id: MutationId
    sequence: int
    inverse: Intention | None
    touched: Mapping[str, frozenset[str]]


def seal_of(actor: Actor) -> str:
    """Whose changes these are: the account's id, or the device's where no person is signed in."""
    return actor.account_id or actor.device_id or ""


class Performer:
    """Applies intentions through the registry of kinds, inside a write transaction."""

    def __init__(self, kinds: KindLookup, clock: Clock) -> None:
        self._kinds = kinds
        self._clock = clock
        self._session = WriterSession()

    def perform(
        self,
        transaction: Transaction,
        state: ReplicaState,
        actor: Actor,
        intention: Intention,
        mutation_id: MutationId,
    ) -> Performed:
        """Effects and outbox row in one; a `StudioError` where a rule objects, and nothing done."""
        kind = self._kinds(intention.name, intention.version)
        wish = kind.parse(intention.arguments)
        now = self._clock.now()
        transaction.after_rollback.append(self._session.forget)
        rows = self._session.rows(transaction.connection, actor.studio_id)
        try:
            applied = kind.apply(Context(rows, actor, now, mutation_id), wish)
            touched = self._session.flush()
        except IntegrityError as error:
            raise Conflict("exists", mutation=intention.name) from error
        entry = NewEntry(
            mutation_id,
            intention.name,
            intention.version,
            intention.arguments,
            seal_of(actor),
            to_microseconds(now),
        )
        outbox = OutboxRepository(transaction.connection)
        sequence = outbox.append(state.replica_id, state.sequence_floor, entry)
        for table, ids in touched.items():
            transaction.changes.touch(table, ids)
        named = {table: frozenset(ids) for table, ids in touched.items()}
        self._session.keep()
        return Performed(mutation_id, sequence, applied.inverse, named)

    def forget(self) -> None:
        """The base is about to move: nothing that was read before is true any more."""
        self._session.forget()

    def replay(self, transaction: Transaction, actor: Actor, entries: Sequence[Entry]) -> None:
        """Lay pending changes on the base again, in order, each judged at the instant it was made.

        One that a rule refuses now leaves no trace in the view and stays in the outbox, marked: the
        server has the last word.
        """
        transaction.after_rollback.append(self._session.forget)
        self._session.forget()
        told = [(self._refusal_of(transaction, actor, entry), entry) for entry in entries]
        self._session.forget()
        marks = [(code, entry.position) for code, entry in told if code != entry.refusal]
        OutboxRepository(transaction.connection).mark_refusals(marks)

    def _refusal_of(self, transaction: Transaction, actor: Actor, entry: Entry) -> str | None:
        """Apply one entry again; the code of the rule that refuses it, or None."""
        try:
            with savepoint(transaction.connection):
                self._apply_again(transaction, actor, entry)
        except StudioError as error:
            code = error.code
        except IntegrityError:
            code = "exists"
        except Exception as error:
            if fault_of(error) is not None:
                raise
            _log.exception("replaying %s %s failed", entry.name, entry.mutation_id)
            code = "failed"
        else:
            return None
        # What the refused one left in the session is not to reach the next.
        self._session.forget()
        return code

    def _apply_again(self, transaction: Transaction, actor: Actor, entry: Entry) -> None:
        kind = self._kinds(entry.name, entry.version)
        wish = kind.parse(entry.arguments)
        rows = self._session.rows(transaction.connection, actor.studio_id)
        now = from_microseconds(entry.made_at)
        kind.apply(Context(rows, actor, now, MutationId(entry.mutation_id)), wish)
        for table, ids in self._session.flush().items():
            transaction.changes.touch(table, ids)
