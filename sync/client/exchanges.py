"""The replica's side of an exchange: what to ask next, and what to make of the answer."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta

import orjson

from core.access.actor import Actor
from core.clock import Clock
from core.models.columns import to_microseconds
from sync.client.answers import Answer
from sync.client.broadcast import Broadcast
from sync.client.identity import actor_of
from sync.client.merging import Page, build_anew, checkpoint, rebase
from sync.client.numbering import base_forgotten, renamed, sequence_kept, unheard_asked
from sync.client.performing import Performer
from sync.client.repositories.outbox import Entry, OutboxRepository
from sync.client.repositories.staging import StagingRepository
from sync.client.repositories.state import ReplicaState, Staged, StateKeeper
from sync.client.writer import Transaction, Writer
from sync.protocol import (
    MAX_MUTATIONS,
    MAX_PUSH_BYTES,
    OLDEST_PROTOCOL,
    PROTOCOL,
    Closed,
    DeviceReport,
    SyncRequest,
    Verdict,
    WireMutation,
)

_ENVELOPE_BYTES = 200
"""What a mutation takes on the wire besides its arguments, generously."""
_STAGED_PULLS = 12
"""While more is to be pushed, so many pages wait before they are merged on the way, or as many as
there are still batches to push: each merge replays what still waits, and a push of 10,000 would
replay 40,000 if it merged every so often.
"""
_SHUT_OUT = (Closed.DEVICE_REVOKED, Closed.NO_PLACE)
_WORTH_SAVING_US = 60_000_000
"""A contact, or a correction of the clock, that differs by less than this is not worth a write."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What an answer led to. `more` asks for another exchange at once; `failed` says that the
    server could not judge the head of the outbox this time, `is_unknown` that it is too old to,
    `closed` why it gives nothing to pull (`sync.protocol.Closed`), by which `protocol` it speaks.
    `moved` says that it brought the end nearer: a verdict, or a part of a pull.
    """

    more: bool
    moved: bool = False
    failed: bool = False
    is_unknown: bool = False
    closed: str = ""
    protocol: int = PROTOCOL


class Exchanges:
    """Makes requests and takes answers, each in one transaction on the replica's writer."""

    def __init__(
        self,
        writer: Writer,
        keeper: StateKeeper,
        performer: Performer,
        clock: Clock,
        verdicts: Broadcast[tuple[Verdict, ...]],
    ) -> None:
        self._writer = writer
        self._keeper = keeper
        self._performer = performer
        self._clock = clock
        self._verdicts = verdicts
        self._protocol = PROTOCOL

    def next_request(
        self, app_version: str = "", checksums: Mapping[str, list[str]] | None = None
    ) -> SyncRequest:
        """The head of the outbox and where the feed was left, or the next page of a pull.

        With `checksums` the server is asked for the sums of these tables over these columns.
        """
        request = self._writer.run(lambda transaction: self._request(transaction, app_version))
        return request.model_copy(update={"checksums": dict(checksums)}) if checksums else request

    def take(
        self, request: SyncRequest, answer: Answer, correction: timedelta = timedelta()
    ) -> Taken:
        """Store verdicts, keep the page, and at a checkpoint merge. `correction` is server time
        minus device time. An answer to a question that is no longer asked changes nothing.
        """
        return self.submit(request, answer, correction).result()

    def submit(
        self, request: SyncRequest, answer: Answer, correction: timedelta
    ) -> "Future[Taken]":
        """The same, not waited for: meanwhile the next page can be asked for."""

        def job(transaction: Transaction) -> Taken:
            if answer.verdicts and not _is_mute(answer):
                told = answer.verdicts
                transaction.after_commit.append(lambda: self._verdicts.publish(told))
            return self._take(transaction, request, answer, correction)

        return self._writer.submit(job)

    def merge_whole_pulls(self) -> None:
        """Merge what was left staged because more was to be pushed: there may be no going on."""
        self._writer.run(self._merge_whole_pulls)

    def abandon_pull(self) -> None:
        """Begin the pull under way anew: the server no longer knows its next page."""
        self._writer.run(self._abandon_pull)

    def ask_anew(self, tables: frozenset[str] | None = None) -> None:
        """Have these tables (None: all) sent whole at the next exchange. The outbox stays."""

        def job(transaction: Transaction) -> None:
            self._keeper.save(transaction, _asking(transaction, self._keeper.current, tables))

        self._writer.run(job)

    def checked(self, differing: frozenset[str], anew: frozenset[str]) -> None:
        """Note that the base was compared with the server: which tables differed, for the next
        report, and which of them are to be sent whole.
        """

        def job(transaction: Transaction) -> None:
            now = to_microseconds(self._clock.now())
            told = {"checked_at_us": now, "repaired": tuple(sorted(differing))}
            state = self._keeper.current.model_copy(update=told)
            if anew:
                state = _asking(transaction, state, anew)
            self._keeper.save(transaction, state)

        self._writer.run(job)

    # -- asking ------------------------------------------------------------------------------

    def _request(self, transaction: Transaction, app_version: str) -> SyncRequest:
        state = self._keeper.current
        outbox = OutboxRepository(transaction.connection)
        at = state.staged or _position(state)
        is_going_on = at.page is not None
        head = [] if is_going_on else outbox.unjudged(MAX_MUTATIONS)
        is_all = not is_going_on and len(head) < MAX_MUTATIONS
        return SyncRequest(
            protocol=self._protocol,
            replica_id=state.replica_id,
            epoch=state.epoch,
            cursor=at.cursor,
            fingerprints=at.fingerprints,
            page=at.page,
            mutations=_batch(head),
            report=DeviceReport(
                waiting=len(head) if is_all else outbox.count_unjudged(),
                app_version=app_version,
                repaired=state.repaired,
            ),
        )

    # -- taking ------------------------------------------------------------------------------

    def _take(
        self, transaction: Transaction, request: SyncRequest, answer: Answer, correction: timedelta
    ) -> Taken:
        before = self._keeper.current
        at = before.staged or _position(before)
        asked = (before.replica_id, before.epoch, at.cursor, at.page)
        if asked != (request.replica_id, request.epoch, request.cursor, request.page):
            return Taken(more=True)
        outbox = OutboxRepository(transaction.connection)
        state = before.model_copy(
            update={
                "epoch": answer.epoch,
                "last_contact_us": answer.server_time,
                "correction_us": correction // timedelta(microseconds=1),
                "is_shut_out": answer.closed in _SHUT_OUT,
                "may_hold_unheard": before.may_hold_unheard or _is_mute(answer),
                "repaired": () if request.report.repaired == before.repaired else before.repaired,
            }
        )
        self._protocol = min(PROTOCOL, max(OLDEST_PROTOCOL, answer.protocol))
        is_other_epoch = before.epoch not in (None, answer.epoch)
        is_asking = False
        if not answer.closed:
            state, is_asking = unheard_asked(outbox, state, answer)
        if is_other_epoch:
            state = base_forgotten(transaction, outbox, state)
        judged = [
            outbox.judge(
                request.replica_id, verdict, answer.server_time, is_unheard=_is_mute(answer)
            )
            for verdict in answer.verdicts
        ]
        if not is_other_epoch:
            state = sequence_kept(outbox, state, request, answer)
        if is_other_epoch or is_asking:
            state = renamed(outbox, state)
            rebase(transaction, self._performer, _actor(state))
        waiting = outbox.count_unjudged() if answer.failed is answer.unknown is None else 0
        if answer.closed and not is_other_epoch:
            state = _without_half_a_pull(transaction, state)
        elif not is_other_epoch:
            state = self._keep_page(transaction, state, answer, waiting)
        self._store(transaction, before, state)
        is_going_on = state.staged is not None and state.staged.page is not None
        is_other_tongue = answer.closed == Closed.OUTDATED and self._protocol != request.protocol
        return Taken(
            more=is_other_epoch or is_going_on or waiting > 0 or is_other_tongue,
            moved=any(judged) if request.mutations else not is_going_on or _has_rows(answer),
            failed=answer.failed is not None,
            is_unknown=answer.unknown is not None,
            closed=answer.closed,
            protocol=answer.protocol,
        )

    def _keep_page(
        self, transaction: Transaction, state: ReplicaState, answer: Answer, waiting: int
    ) -> ReplicaState:
        """Merge what is whole, and stage what is not, or while `waiting` changes can be pushed."""
        staging = StagingRepository(transaction.connection)
        at = state.staged or _position(state)
        is_last = answer.next_page is None
        is_pushing = waiting > 0 and staging.count() < max(_STAGED_PULLS, waiting // MAX_MUTATIONS)
        is_first = at.page is None
        head, body = answer.head, answer.body
        is_short = is_first and is_last and (state.staged is None or not staging.anew())
        if not is_short or is_pushing:
            page = Page(head, lambda: body)
            head = build_anew(transaction.connection, page, is_first=is_first)
        if is_last and not is_pushing:
            return self._merge(transaction, state, _whole(at, answer), (Page(head, lambda: body),))
        pull_from = staging.next_position() if is_first else at.pull_from
        if not head.is_empty:
            staging.append(head, body)
        if is_last:
            return state.model_copy(update={"staged": _whole(at, answer)})
        begun = {
            "page": answer.next_page,
            "pull_from": pull_from,
            "arriving": {**at.arriving, **answer.fingerprints},
        }
        return state.model_copy(update={"staged": at.model_copy(update=begun)})

    def _merge(
        self,
        transaction: Transaction,
        state: ReplicaState,
        reached: Staged,
        pages: tuple[Page, ...] = (),
    ) -> ReplicaState:
        staging = StagingRepository(transaction.connection)
        is_staged = state.staged is not None
        held = [
            Page(head, lambda position=position: staging.body(position))  # type: ignore[misc]  # bound now
            for position, head in (staging.heads() if is_staged else ())
        ]
        due = [page for page in (*held, *pages) if not page.head.is_empty]
        outbox, is_anew = OutboxRepository(transaction.connection), is_staged and staging.anew()
        gone = state.erased
        if due or is_anew or outbox.can_settle(reached.version):
            now = to_microseconds(self._clock.now())
            actor = _actor(state)
            transaction.changes.is_told = True
            gone = checkpoint(
                transaction, due, reached.version, now, self._performer, actor, state.erased
            )
        if held:
            staging.clear()
        first_at = state.checked_at_us
        return state.model_copy(
            update={
                "checked_at_us": state.last_contact_us if first_at is None else first_at,
                "cursor": reached.cursor,
                "version": reached.version,
                "fingerprints": reached.fingerprints,
                "staged": None,
                "erased": gone,
            }
        )

    def _merge_whole_pulls(self, transaction: Transaction) -> None:
        state = self._keeper.current
        if state.staged is not None and state.staged.page is None:
            self._keeper.save(transaction, self._merge(transaction, state, state.staged))

    def _abandon_pull(self, transaction: Transaction) -> None:
        state = self._keeper.current
        left = _without_half_a_pull(transaction, state)
        if left is not state:
            self._keeper.save(transaction, left)

    def _store(self, transaction: Transaction, before: ReplicaState, state: ReplicaState) -> None:
        drift = abs(state.correction_us - before.correction_us)
        silence = (state.last_contact_us or 0) - (before.last_contact_us or 0)
        passing = {"correction_us": before.correction_us, "last_contact_us": before.last_contact_us}
        is_same = state.model_copy(update=passing) == before
        if is_same and drift < _WORTH_SAVING_US and abs(silence) < _WORTH_SAVING_US:
            self._keeper.remember(transaction, state)
        else:
            self._keeper.save(transaction, state)


def _without_half_a_pull(transaction: Transaction, state: ReplicaState) -> ReplicaState:
    """The state as before the pull under way, the same where there is none."""
    at = state.staged
    if at is None or at.pull_from is None:
        return state
    staging = StagingRepository(transaction.connection)
    staged: Staged | None = None
    if staging.anew():
        # Half of a table is worth nothing: whatever was staged is asked for again.
        staging.clear()
    else:
        staging.drop_from(at.pull_from)
        rest = at.model_copy(update={"page": None, "pull_from": None, "arriving": {}})
        staged = rest if staging.heads() else None
    return state.model_copy(update={"staged": staged})


def _is_mute(answer: Answer) -> bool:
    """Whether its verdicts say only that there was one (adr 10)."""
    return answer.closed not in ("", Closed.OUTDATED)


def _has_rows(answer: Answer) -> bool:
    return bool(answer.head.parts or answer.head.removals)


def _asking(
    transaction: Transaction, state: ReplicaState, tables: frozenset[str] | None
) -> ReplicaState:
    """The state without what is held of these tables (None: of all), so that they are sent."""
    StagingRepository(transaction.connection).clear()
    kept = {
        table: fingerprint
        for table, fingerprint in state.fingerprints.items()
        if tables is not None and table not in tables
    }
    return state.model_copy(update={"fingerprints": kept, "staged": None})


def _position(state: ReplicaState) -> Staged:
    return Staged(cursor=state.cursor, version=state.version, fingerprints=state.fingerprints)


def _whole(at: Staged, answer: Answer) -> Staged:
    """Where the feed stands once this last page of a pull is in."""
    return Staged(
        cursor=answer.cursor,
        version=answer.version,
        fingerprints={**at.fingerprints, **at.arriving, **answer.fingerprints},
    )


def _actor(state: ReplicaState) -> Actor | None:
    return None if state.card is None else actor_of(state.card)


def _batch(entries: list[Entry]) -> tuple[WireMutation, ...]:
    """The head of the outbox, as far as one exchange may carry it, without a gap."""
    batch: list[WireMutation] = []
    size = 0
    for entry in entries:
        if batch and entry.sequence != batch[-1].sequence + 1:
            break
        size += len(orjson.dumps(entry.arguments)) + _ENVELOPE_BYTES
        if batch and size > MAX_PUSH_BYTES:
            break
        batch.append(
            WireMutation(
                sequence=entry.sequence,
                id=entry.mutation_id,
                name=entry.name,
                version=entry.version,
                arguments=entry.arguments,
                made_at=entry.made_at,
                former=entry.former,
            )
        )
    return tuple(batch)
