"""Applying mutations on the device: once when they are made, again whenever the base moved."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from core.access.actor import Actor
from core.clock import Clock
from core.errors import Conflict, StudioError
from core.ids import MutationId
from core.models.columns import from_microseconds, to_microseconds
from core.mutations.base import Context, Intention
from core.mutations.registry import AnyKind
from core.repositories import Repositories, begin_writing, writing_of
from sync.client.broadcast import Changes
from sync.client.database import fault_of, savepoint
from sync.client.repositories.outbox import Entry, NewEntry, OutboxRepository
from sync.client.repositories.state import ReplicaState
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
    touched: dict[str, frozenset[str]]


def seal_of(actor: Actor) -> str:
    """Whose changes these are: the account's id, or the device's where no person is signed in."""
    return actor.account_id or actor.device_id or ""


def _writing_session(connection: Connection) -> Session:
    # The session is a guest in the writer's transaction: it never commits it.
    session = Session(connection, expire_on_commit=False, join_transaction_mode="rollback_only")
    begin_writing(session)
    return session


class Performer:
    """Applies intentions through the registry of kinds, inside a write transaction."""

    def __init__(self, kinds: KindLookup, clock: Clock) -> None:
        self._kinds = kinds
        self._clock = clock

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
        with _writing_session(transaction.connection) as session:
            rows = Repositories(session, actor.studio_id)
            try:
                applied = kind.apply(Context(rows, actor, now, mutation_id), wish)
                session.flush()
            except IntegrityError as error:
                raise Conflict("exists", mutation=intention.name) from error
            touched = writing_of(session).touched
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
        return Performed(mutation_id, sequence, applied.inverse, named)

    def replay(
        self, connection: Connection, actor: Actor, entries: Sequence[Entry], changes: Changes
    ) -> None:
        """Lay pending changes on the base again, in order, each judged at the instant it was made.

        One that a rule refuses now leaves no trace in the view and stays in the outbox, marked: the
        server has the last word.
        """
        replaying = _Replay(self._kinds, connection, actor, changes)
        told = [(replaying.refusal_of(entry), entry) for entry in entries]
        replaying.close()
        marks = [(code, entry.position) for code, entry in told if code != entry.refusal]
        OutboxRepository(connection).mark_refusals(marks)


class _Replay:
    """One session for a whole outbox, so that what many changes read is read once."""

    def __init__(
        self, kinds: KindLookup, connection: Connection, actor: Actor, changes: Changes
    ) -> None:
        self._kinds = kinds
        self._connection = connection
        self._actor = actor
        self._changes = changes
        self._begin()

    def _begin(self) -> None:
        self._session = _writing_session(self._connection)
        self._rows = Repositories(self._session, self._actor.studio_id)

    def close(self) -> None:
        """Note what was touched, and let the session go."""
        for table, ids in writing_of(self._session).touched.items():
            self._changes.touch(table, ids)
        self._session.close()

    def refusal_of(self, entry: Entry) -> str | None:
        """Apply one entry; the code of the rule that refuses it, or None."""
        try:
            with savepoint(self._connection):
                self._apply(entry)
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
        self.close()
        self._begin()
        return code

    def _apply(self, entry: Entry) -> None:
        kind = self._kinds(entry.name, entry.version)
        now = from_microseconds(entry.made_at)
        context = Context(self._rows, self._actor, now, MutationId(entry.mutation_id))
        kind.apply(context, kind.parse(entry.arguments))
        self._session.flush()
