"""Applying mutations on the device: once when they are made, again whenever the base moved."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from core.access.actor import Actor
from core.clock import Clock
from core.errors import Conflict, Rejected, StudioError, Unavailable
from core.ids import MutationId
from core.models.columns import from_microseconds, to_microseconds
from core.mutations.base import Context, Intention
from core.mutations.registry import AnyKind
from core.repositories import Writing
from sync.client.database import REFUSED_ROW, fault_of, savepoint
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.outbox import Entry, NewEntry, OutboxRepository
from sync.client.repositories.state import ReplicaState
from sync.client.sessions import WriterSession
from sync.client.writer import Transaction

KindLookup = Callable[[str, int], AnyKind]
"""`core.mutations.registry.kind`, or what stands in for it in a test."""

_log = logging.getLogger(__name__)
_AT_ONCE = 1000


class _HalfDone(Exception):
    """Something was half written: it is to be undone, and done with more care."""


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
        """Effects and outbox row in one; a `StudioError` where a rule objects, and nothing done.

        `Unavailable("device_revoked")` once the device was shut out: nobody would take it any more.
        """
        if state.is_shut_out:
            raise Unavailable("device_revoked")
        kind = self._kinds(intention.name, intention.version)
        wish = kind.parse(intention.arguments)
        now = self._clock.now()
        transaction.after_rollback.append(self._session.forget)
        rows = self._session.rows(transaction.connection, actor.studio_id)
        try:
            applied = kind.apply(Context(rows, actor, now, mutation_id), wish)
            touched = self._session.flush()
        except REFUSED_ROW as error:
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

        Nothing else lies on the base. One that a rule refuses now leaves no trace in the view and
        stays in the outbox, marked: the server has the last word.
        """
        transaction.after_rollback.append(self._session.forget)
        self._session.forget()
        try:
            codes = self._together(transaction, actor, entries)
        except _HalfDone:
            codes = self._with_care(transaction, actor, entries)
        self._session.forget()
        told = zip(codes, entries, strict=True)
        marks = [(code, entry.position) for code, entry in told if code != entry.refusal]
        OutboxRepository(transaction.connection).mark_refusals(marks)

    def _with_care(
        self, transaction: Transaction, actor: Actor, entries: Sequence[Entry]
    ) -> list[str | None]:
        """Begin again from the bare base, and lay on one by one, each in a savepoint."""
        self._session.forget()
        images = BaseImageRepository(transaction.connection)
        # No savepoint around it all instead: it keeps a copy of every page at every statement,
        # which made writing 2,000 rows fifteen times as dear.
        images.capture(is_on=False)
        images.restore()
        images.capture(is_on=True)
        return [self._refusal_of(transaction, actor, entry) for entry in entries]

    def _together(
        self, transaction: Transaction, actor: Actor, entries: Sequence[Entry]
    ) -> list[str | None]:
        """The code of the rule that refuses each, or None. What they name is read together, and
        what is new is written together; `_HalfDone` where part of one may have been.
        """
        codes: list[str | None] = []
        total = Writing()
        try:
            for first in range(0, len(entries), _AT_ONCE):
                batch = entries[first : first + _AT_ONCE]
                rows = self._session.rows(transaction.connection, actor.studio_id)
                rows.prefetch([entry.arguments for entry in batch])
                codes += [self._judged(transaction, actor, entry, total) for entry in batch]
                self._session.flush()
        except Exception as error:
            if fault_of(error) is not None:
                raise
            raise _HalfDone from error
        for table, ids in total.touched.items():
            transaction.changes.touch(table, ids)
        return codes

    def _judged(
        self, transaction: Transaction, actor: Actor, entry: Entry, total: Writing
    ) -> str | None:
        """Apply one entry of many; what it touched is added to `total`."""
        try:
            self._apply(transaction, actor, entry)
            touched = self._session.flush_unless_it_may_wait()
        except StudioError as error:
            if self._session.has_written(total.touched):
                raise
            return error.code
        for table, ids in touched.items():
            total.touch(table, ids)
        return None

    def _refusal_of(self, transaction: Transaction, actor: Actor, entry: Entry) -> str | None:
        """Apply one entry again; the code of the rule that refuses it, or None."""
        try:
            with savepoint(transaction.connection):
                self._apply(transaction, actor, entry)
                touched = self._session.flush()
        except StudioError as error:
            code = error.code
        except REFUSED_ROW:
            code = "exists"
        except Exception as error:
            if fault_of(error) is not None:
                raise
            _log.exception("replaying %s %s failed", entry.name, entry.mutation_id)
            code = "failed"
        else:
            for table, ids in touched.items():
                transaction.changes.touch(table, ids)
            return None
        # What the refused one left in the session is not to reach the next.
        self._session.forget()
        return code

    def _apply(self, transaction: Transaction, actor: Actor, entry: Entry) -> None:
        if entry.denied is not None:
            raise Rejected(entry.denied)
        rows = self._session.rows(transaction.connection, actor.studio_id)
        kind = self._kinds(entry.name, entry.version)
        wish = kind.parse(entry.arguments)
        now = from_microseconds(entry.made_at)
        kind.apply(Context(rows, actor, now, MutationId(entry.mutation_id)), wish)
