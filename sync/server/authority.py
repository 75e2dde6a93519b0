"""Push: judges what a device did, in the device's order, once.

A batch is one transaction of its studio. It is judged without savepoints first, for a refusal
comes before anything is written; where something does go wrong half-way, the batch is rolled back
and judged again with a savepoint around each item (docs/adr/0006-a-batch-is-one-transaction.md).
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from psycopg import Error as DriverError

from core.access.actor import Actor
from core.errors import Conflict, Fact, Malformed
from core.ids import is_id
from core.mutations.base import facts_of
from sync.protocol import HEAD_ATTEMPTS, Outcome, Verdict, WireMutation
from sync.server.database import Database, StudioWriting
from sync.server.judging import (
    Bench,
    Finding,
    JudgeAgain,
    KindOf,
    Unexpected,
    content_of,
)
from sync.server.repositories.feed import OwnPush
from sync.server.repositories.ledger import Entry, LedgerRepository
from sync.server.storing import storable

_log = logging.getLogger(__name__)
_FEWEST_SENT, _QUICKER = 10, 0.6
"""The database writes a lesson in so much of the time that it takes to judge one, and fewer
together are not worth sending.
"""


@dataclass(slots=True)
class Judgement:
    """What came of a push; see `sync.protocol.SyncResponse` for the fields."""

    verdicts: list[Verdict] = field(default_factory=list)
    expected: int | None = None
    is_fork: bool = False
    failed: int | None = None
    unknown: int | None = None
    own: OwnPush | None = None
    """What the push wrote; None where that was nothing."""

    @property
    def is_whole(self) -> bool:
        """Whether all that was sent has been judged."""
        return not self.is_fork and self.expected is self.failed is self.unknown is None


class Authority:
    """Judges pushes. Safe from any thread."""

    def __init__(self, database: Database, kind_of: KindOf) -> None:
        self._database = database
        self._kind_of = kind_of

    def push(
        self,
        actor: Actor,
        replica_id: str,
        mutations: Sequence[WireMutation],
        *,
        is_parting: bool = False,
    ) -> Judgement:
        """Judge a batch, in order. What was judged before is answered from the ledger. What only
        a newer program understands is left waiting, but for a device that is parting: that is put
        before a person.

        Raises `Malformed` for a batch that no outbox can have made, and `Unavailable` where the
        studio's turn did not come in time; then nothing was judged.
        """
        _check(replica_id, mutations)
        batch = _Batch(actor, replica_id, mutations, is_parting)
        try:
            return self._attempt(batch, is_careful=False)
        except (JudgeAgain, DriverError):
            # The driver's own errors: what the schema refused of what was sent last of all.
            return self._attempt(batch, is_careful=True)

    def _attempt(self, batch: "_Batch", *, is_careful: bool) -> Judgement:
        studio_id = batch.actor.studio_id
        named = [item.id for item in batch.mutations]
        questions = LedgerRepository.questions(studio_id, batch.replica_id, named)
        with self._database.writing(studio_id, questions) as writing:
            session = _Sitting(writing, batch, Bench(writing, batch.actor, self._kind_of))
            judgement = session.hear(batch.mutations, is_careful=is_careful)
            judgement.own = writing.own_push()
        if session.failure is not None:
            self._count_failure(batch.replica_id, session.failure, writing)
        return judgement

    def _count_failure(self, replica_id: str, failure: "_Failure", writing: StudioWriting) -> None:
        """In a transaction of its own, so that it survives whatever the batch's one does."""
        with self._database.transaction() as session:
            ledger = LedgerRepository(session, writing.rows.studio_id)
            ledger.count_failure(replica_id, failure.sequence, failure.error, writing.now)


@dataclass(frozen=True, slots=True)
class _Batch:
    actor: Actor
    replica_id: str
    mutations: Sequence[WireMutation]
    is_parting: bool


@dataclass(frozen=True, slots=True)
class _Failure:
    sequence: int
    error: str


class _Sitting:
    """One batch before the authority."""

    def __init__(self, writing: StudioWriting, batch: _Batch, bench: Bench) -> None:
        self._writing = writing
        self._actor = batch.actor
        self._replica_id = batch.replica_id
        self._is_parting = batch.is_parting
        self._bench = bench
        self._ledger = LedgerRepository(writing.session, writing.rows.studio_id, writing.answers)
        self._contents: dict[int, bytes] = {}
        self.failure: _Failure | None = None
        self.unknown: int | None = None

    def hear(self, mutations: Sequence[WireMutation], *, is_careful: bool) -> Judgement:
        """Judge what is new, recall what is not, and write the ledger."""
        replica = self._ledger.replica(self._replica_id)
        if replica is None:
            device_id = str(self._actor.device_id)
            replica = self._ledger.enrol(self._replica_id, device_id, self._writing.now)
        elif (replica.studio_id, replica.device_id) != (
            self._actor.studio_id,
            self._actor.device_id,
        ):
            return Judgement(is_fork=True)
        if mutations[0].sequence > replica.judged + 1:
            return Judgement(expected=replica.judged + 1)
        recalled = self._recalled([item for item in mutations if item.sequence <= replica.judged])
        if recalled is None:
            return Judgement(is_fork=True)
        new = [item for item in mutations if item.sequence > replica.judged]
        rows = self._judged(new, is_careful=is_careful) if new else []
        self._ledger.record(self._replica_id, rows)
        failed = self.failure.sequence if self.failure else None
        verdicts = [_verdict(row) for row in [*recalled, *rows]]
        return Judgement(verdicts, failed=failed, unknown=self.unknown)

    def _recalled(self, items: Sequence[WireMutation]) -> list[Entry] | None:
        """The verdicts given before; None where they were given to something else: a fork."""
        if not items:
            return []
        known = self._ledger.judged_between(self._replica_id, items[0].sequence, items[-1].sequence)
        rows = [known.get(item.sequence) for item in items]
        found = [row for row in rows if row is not None]
        is_same = len(found) == len(items) and all(
            (row.mutation_id, row.content) == (item.id, self._content_of(item))
            for row, item in zip(found, items, strict=True)
        )
        return found if is_same else None

    def _judged(self, items: Sequence[WireMutation], *, is_careful: bool) -> list[Entry]:
        elsewhere = self._ledger.judged_as([item.id for item in items])
        rows: list[Entry] = []
        if not is_careful:
            self._bench.read_ahead(items, self._content_of)
        sent = 0
        for number, item in enumerate(items, 1):
            known = elsewhere.get(item.id)
            if known is not None:
                rows.append(self._repeated(item, known))
                continue
            if not self._is_parting and not self._bench.understands(item):
                self.unknown = item.sequence
                break
            finding = self._carefully(item) if is_careful else self._bench.judge(item)
            if finding is None:
                break
            row = self._row(item, finding)
            elsewhere[item.id] = row
            rows.append(row)
            if not is_careful and _is_worth_sending(number - sent, len(items) - number):
                self._bench.send_ahead()
                sent = number
        if not is_careful:
            self._bench.write_all()
        if not self._writing.record.touched:
            before = self._writing.version - 1
            rows = [replace(row, version=min(row.version, before)) for row in rows]
        return rows

    def _carefully(self, item: WireMutation) -> Finding | None:
        """The finding; None where it failed and is to be tried again."""
        try:
            return self._bench.judge_carefully(item)
        except Unexpected as error:
            _log.exception("mutation %s (%s) could not be judged", item.id, item.name)
            attempts = self._ledger.failures(self._replica_id, item.sequence) + 1
            if attempts >= HEAD_ATTEMPTS:
                return self._bench.quarantine(item)
            self.failure = _Failure(item.sequence, repr(error.__cause__)[:500])
            return None

    def _repeated(self, item: WireMutation, known: Entry) -> Entry:
        """A mutation that was judged under another identity keeps its verdict."""
        if known.content != self._content_of(item):
            return self._row(item, Finding(Outcome.REJECTED, Conflict("duplicate_id")))
        return replace(known, replica_id=self._replica_id, sequence=item.sequence)

    def _content_of(self, item: WireMutation) -> bytes:
        content = self._contents.get(item.sequence)
        if content is None:
            content = self._contents[item.sequence] = content_of(item)
        return content

    def _row(self, item: WireMutation, finding: Finding) -> Entry:
        facts: dict[str, Fact] = {} if finding.error is None else facts_of(finding.error)
        facts.pop("code", None)
        return Entry(
            replica_id=self._replica_id,
            sequence=item.sequence,
            studio_id=self._writing.rows.studio_id,
            mutation_id=item.id,
            content=self._content_of(item),
            outcome=str(finding.outcome),
            version=self._writing.version,
            code="" if finding.error is None else finding.error.code,
            facts=storable(facts),
            judged_at=self._writing.now,
        )


def _is_worth_sending(waiting: int, left: int) -> bool:
    """Whether the database is to begin with what waits. Ever less at a time, so that it never
    stands idle, and has least to do when the last is judged: for that the device waits.
    """
    return left > 0 and waiting >= max(_FEWEST_SENT, left * _QUICKER)


def _verdict(row: Entry) -> Verdict:
    return Verdict(
        sequence=row.sequence,
        id=row.mutation_id,
        outcome=Outcome(row.outcome),
        version=row.version,
        code=row.code,
        facts=row.facts,
    )


def _check(replica_id: str, mutations: Sequence[WireMutation]) -> None:
    if not is_id(replica_id):
        raise Malformed("replica_id", replica_id=replica_id)
    for item in mutations:
        if not is_id(item.id):
            raise Malformed("mutation_id", sequence=item.sequence)
    first = mutations[0].sequence
    if [item.sequence for item in mutations] != list(range(first, first + len(mutations))):
        raise Malformed("sequence", first=first, count=len(mutations))
    if mutations[-1].sequence >= 2**62:
        raise Malformed("sequence", first=first, count=len(mutations))
