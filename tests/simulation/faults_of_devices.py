"""Faults of the devices: each plant patches one thing for as long as the stack is open."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

from core.access.actor import Actor
from core.models.columns import to_microseconds
from sync.client import exchanges, merging, numbering
from sync.client.answers import Answer
from sync.client.database import driver_of
from sync.client.exchanges import Exchanges
from sync.client.performing import Performer
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.outbox import Entry, OutboxRepository
from sync.client.repositories.state import ReplicaState
from sync.client.writer import Transaction
from sync.protocol import Outcome, SyncRequest, Verdict

if TYPE_CHECKING:
    from tests.simulation.running import Stage
    from tests.simulation.store.memory import MemoryStore


def acknowledged_on_send(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Acknowledged on send: a change counts as applied as soon as it is in a request"""
    del stage
    request_of = Exchanges._request

    def acknowledging(self: Exchanges, transaction: Transaction, version: str) -> SyncRequest:
        request = request_of(self, transaction, version)
        outbox, state = OutboxRepository(transaction.connection), self._keeper.current
        for item in request.mutations:
            verdict = Verdict(
                sequence=item.sequence, id=item.id, outcome=Outcome.APPLIED, version=state.version
            )
            outbox.judge(state.replica_id, verdict, to_microseconds(self._clock.now()))
        return request

    stack.enter_context(patch.object(Exchanges, "_request", acknowledging))


def cursor_before_rows(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Cursor before rows: the new cursor is stored ahead, in a transaction of its own"""
    del stage
    submit = Exchanges.submit

    def hasty(self: Exchanges, request: SyncRequest, answer: Answer, correction: object) -> object:
        before = self._keeper.current
        if answer.next_page is None and before.epoch == answer.epoch and before.staged is None:
            ahead = before.model_copy(update={"cursor": answer.cursor, "version": answer.version})
            self._writer.run(lambda transaction: self._keeper.save(transaction, ahead))
            self._keeper.current = before
        return submit(self, request, answer, correction)  # type: ignore[arg-type]  # as it was given

    stack.enter_context(patch.object(Exchanges, "submit", hasty))


def stale_acknowledgement(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Stale acknowledgement: a late answer is taken for the one to the last question, and its
    verdicts are taken by their number alone
    """
    del stage
    take = Exchanges._take

    def trusting(
        self: Exchanges,
        transaction: Transaction,
        request: SyncRequest,
        answer: Answer,
        correction: object,
    ) -> object:
        state = self._keeper.current
        at = state.staged or exchanges._position(state)
        now = {
            "replica_id": state.replica_id,
            "epoch": state.epoch,
            "cursor": at.cursor,
            "page": at.page,
        }
        told = tuple(_renamed(transaction, state, verdict) for verdict in answer.verdicts)
        return take(
            self,
            transaction,
            request.model_copy(update=now),
            replace(answer, verdicts=told),
            correction,  # type: ignore[arg-type]  # as it was given
        )

    stack.enter_context(patch.object(Exchanges, "_take", trusting))


def _renamed(transaction: Transaction, state: ReplicaState, verdict: Verdict) -> Verdict:
    """A verdict as if it were about whatever has its number now."""
    found = transaction.connection.exec_driver_sql(
        "SELECT mutation_id FROM outbox WHERE replica_id = ? AND sequence = ?",
        (state.replica_id, verdict.sequence),
    ).scalar()
    return verdict if found is None else verdict.model_copy(update={"id": str(found)})


def images_not_restored(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Base not restored: a checkpoint forgets the base images instead of putting them back"""
    del stage

    def forgetful(self: BaseImageRepository) -> None:
        self._driver.execute("DELETE FROM pending_base")

    stack.enter_context(patch.object(BaseImageRepository, "restore", forgetful))


def outbox_dropped_at_reset(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Outbox dropped at a reset: a table that is sent whole takes the outbox with it"""
    del stage
    empty = CacheRepository.empty

    def sweeping(self: CacheRepository, table: str) -> bool:
        held = empty(self, table)
        self._driver.execute("DELETE FROM outbox")
        return held

    stack.enter_context(patch.object(CacheRepository, "empty", sweeping))


def removals_ignored(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Removals ignored: what the server says is gone stays"""
    del stage

    def nothing(self: CacheRepository, table: str, ids: list[str]) -> None:
        del self, table, ids

    stack.enter_context(patch.object(CacheRepository, "remove", nothing))


def epoch_ignored(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Epoch ignored: a device does not notice that the server was restored"""
    del stage
    take = Exchanges._take

    def blind(
        self: Exchanges,
        transaction: Transaction,
        request: SyncRequest,
        answer: Answer,
        correction: object,
    ) -> object:
        epoch = self._keeper.current.epoch or answer.epoch
        same = replace(answer, epoch=epoch)
        return take(self, transaction, request, same, correction)  # type: ignore[arg-type]  # as given

    stack.enter_context(patch.object(Exchanges, "_take", blind))


def replay_out_of_order(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Replay out of order: pending changes are laid on the base latest first"""
    del stage
    replay = Performer.replay

    def reversed_(
        self: Performer, transaction: Transaction, actor: Actor, entries: Sequence[Entry]
    ) -> None:
        replay(self, transaction, actor, list(reversed(entries)))

    stack.enter_context(patch.object(Performer, "replay", reversed_))


def not_replayed(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """No replay: after a checkpoint pending changes are not laid on the base again"""
    del stage

    def nothing(
        self: Performer, transaction: Transaction, actor: Actor, entries: Sequence[Entry]
    ) -> None:
        del self, transaction, actor, entries

    stack.enter_context(patch.object(Performer, "replay", nothing))


def torn_checkpoint(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Torn checkpoint: what comes before the rows is committed before they are laid down"""
    del stage
    fill = merging._fill

    def torn(transaction: Transaction, pages: Sequence[merging.Page]) -> None:
        driver = driver_of(transaction.connection)
        driver.commit()
        driver.execute("BEGIN IMMEDIATE")
        fill(transaction, pages)

    stack.enter_context(patch.object(merging, "_fill", torn))


def settled_too_early(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Settled too early: an outbox row leaves with its verdict, ahead of its effects"""
    del stage
    judge = OutboxRepository.judge

    def hasty(
        self: OutboxRepository,
        replica_id: str,
        verdict: Verdict,
        judged_at: int,
        *,
        is_unheard: bool = False,
    ) -> bool:
        is_judged = judge(self, replica_id, verdict, judged_at, is_unheard=is_unheard)
        self._driver.execute(
            "UPDATE outbox SET settled_at = judged_at WHERE mutation_id = ?", (verdict.id,)
        )
        return is_judged

    stack.enter_context(patch.object(OutboxRepository, "judge", hasty))


def fork_not_heeded(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Fork not heeded: a device that was put back goes on under the name that it had"""
    del stage
    keep = numbering.sequence_kept

    def stubborn(
        outbox: OutboxRepository, state: ReplicaState, request: SyncRequest, answer: Answer
    ) -> ReplicaState:
        return keep(outbox, state, request, replace(answer, is_fork=False))

    stack.enter_context(patch.object(exchanges, "sequence_kept", stubborn))


def not_offered_again(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Not offered again: what a restored server has forgotten is not said to it once more"""
    del stage

    def nothing(self: OutboxRepository) -> None:
        del self

    stack.enter_context(patch.object(OutboxRepository, "requeue_judged", nothing))


def capture_left_off(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Capture left off: after a checkpoint nothing notes what pending changes write over"""
    del stage
    capture = BaseImageRepository.capture

    def off(self: BaseImageRepository, is_on: bool) -> None:
        del is_on
        capture(self, is_on=False)

    stack.enter_context(patch.object(BaseImageRepository, "capture", off))


def refused_and_dropped(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Refused here and dropped: what a rule refuses when it is replayed leaves the outbox"""
    del stage

    def dropping(self: OutboxRepository, refusals: Sequence[tuple[str | None, int]]) -> None:
        for code, position in refusals:
            if code is not None:
                self._driver.execute("DELETE FROM outbox WHERE position = ?", (position,))

    stack.enter_context(patch.object(OutboxRepository, "mark_refusals", dropping))


def remembered(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Remembered: what was judged goes on naming who was erased, on every device that said it"""
    del stage

    def nothing(self: OutboxRepository, named: Sequence[str]) -> None:
        del self, named

    stack.enter_context(patch.object(OutboxRepository, "redact", nothing))


PLANTS = (
    acknowledged_on_send,
    cursor_before_rows,
    stale_acknowledgement,
    images_not_restored,
    outbox_dropped_at_reset,
    removals_ignored,
    epoch_ignored,
    replay_out_of_order,
    not_replayed,
    torn_checkpoint,
    settled_too_early,
    fork_not_heeded,
    not_offered_again,
    capture_left_off,
    refused_and_dropped,
    remembered,
)
