"""The replica: an encrypted copy of what this device may hold, and what was done here since."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import orjson
from sqlalchemy import Connection

from core.access.actor import Actor
from core.clock import CorrectedClock
from core.errors import Unavailable
from core.ids import MutationId, new_id
from core.models.columns import from_microseconds, to_microseconds
from core.mutations.base import Intention
from core.repositories import Repositories
from sync.client.broadcast import Broadcast, ChangeSet
from sync.client.certainty import Certainty
from sync.client.checksums import Checks
from sync.client.database import ReplicaKey, named_faults, reading_engine, writing_engine
from sync.client.exchanges import Exchanges
from sync.client.files import forget_files, leave_mark, remove_mark
from sync.client.identity import actor_of
from sync.client.merging import rebase
from sync.client.performing import KindLookup, Performed, Performer
from sync.client.preparing import emptied, prepared, prune
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.repositories.cache import CacheRepository
from sync.client.repositories.outbox import Entry, OutboxRepository, StoredRow
from sync.client.repositories.reading_session import ReadingSession
from sync.client.repositories.state import ReplicaState, StateKeeper
from sync.client.writer import Transaction, Writer
from sync.protocol import ActorCard, Verdict


@dataclass(frozen=True, slots=True)
class Recovery:
    """A damaged file was found when the replica was opened: where it is kept, and how many waiting
    changes were taken over from it. `is_whole` is False where more may have waited than could be
    read, or where it could not be read who was signed in.
    """

    kept_at: Path
    rescued: int
    is_whole: bool


class Replica:
    """Reads from any thread; writes on a writer of its own. Made by `open_replica`.

    `changed` publishes what each commit changed, on the writer's thread. `clock` tells time as the
    server would, `certainty` whether it may be relied on offline. `exchanges` is the sync engine's
    side. `recovery` is set when the file that was found had to be put aside.
    """

    def __init__(
        self, path: Path, key: ReplicaKey, clock: CorrectedClock, kinds: KindLookup
    ) -> None:
        self.path = path
        self.clock = clock
        self.certainty = Certainty(clock.base)
        self.changed: Broadcast[ChangeSet] = Broadcast()
        self.verdicts: Broadcast[tuple[Verdict, ...]] = Broadcast()
        self.recovery: Recovery | None = None
        is_suspect = leave_mark(path)
        self._writer = Writer(writing_engine(path, key), self.changed)
        self._performer = Performer(kinds, clock)
        try:
            state = self._writer.run(
                lambda transaction: prepared(transaction, self._performer, is_suspect)
            )
        except BaseException:
            self._writer.close()
            raise
        self._keeper = StateKeeper(state)
        self._readers = reading_engine(path, key)
        self._is_closed = self._is_damaged = False
        self._actor: tuple[ActorCard, Actor] | None = None
        clock.correction = timedelta(microseconds=state.correction_us)
        self.exchanges = Exchanges(
            self._writer, self._keeper, self._performer, clock, self.verdicts
        )
        self.checks = Checks(self._reading, self.exchanges, self._keeper, clock)
        if is_suspect:
            self.checks.ask()

    # -- who and where -----------------------------------------------------------------------

    @property
    def state(self) -> ReplicaState:
        """Identity, position in the feed and who is signed in, as of the last commit."""
        return self._keeper.current

    @property
    def card(self) -> ActorCard | None:
        """Who the server takes this device for; None before the first sign-in."""
        return self._keeper.current.card

    @property
    def is_filled(self) -> bool:
        """Whether a first checkpoint was reached: before, there is nothing to look at."""
        return self._keeper.current.cursor is not None

    @property
    def last_contact(self) -> datetime | None:
        """The server's time when it last answered."""
        at = self._keeper.current.last_contact_us
        return None if at is None else from_microseconds(at)

    def actor(self) -> Actor:
        """Who acts here; `Unavailable("not_signed_in")` before the first sign-in."""
        card = self._keeper.current.card
        if card is None:
            raise Unavailable("not_signed_in")
        if self._actor is None or self._actor[0] is not card:
            self._actor = (card, actor_of(card))
        return self._actor[1]

    def adopt(self, card: ActorCard) -> None:
        """Keep the card that the server gave, and see what it lets stand of what waits."""

        def job(transaction: Transaction) -> None:
            before = self._keeper.current
            self._keeper.save(transaction, before.model_copy(update={"card": card}))
            if before.card not in (None, card):
                rebase(transaction, self._performer, actor_of(card))

        self._writer.run(job)

    def begin_anew(self) -> None:
        """Forget everything, as if it were new: for somebody else on this device.

        `Conflict("changes_waiting")` while anything waits for the server's word.
        """

        def job(transaction: Transaction) -> None:
            self._performer.forget()
            emptied(transaction, self._keeper)

        self._writer.run(job)

    def take_over(self, rescued: ReplicaState | None, rows: Sequence[StoredRow]) -> None:
        """Go on as a damaged replica that this one stands in for: its name, who was signed in, what
        waited, and what was judged lately, which a server that is restored may have to hear again.
        Where the name is lost, what waited is numbered anew under the new one.
        """

        def job(transaction: Transaction) -> None:
            fresh = self._keeper.current
            outbox = OutboxRepository(transaction.connection)
            outbox.restore(rows)
            if rescued is None:
                outbox.renumber(fresh.replica_id)
                return
            kept = {
                "replica_id": rescued.replica_id,
                "card": rescued.card,
                "sequence_floor": rescued.sequence_floor,
                "epoch": rescued.epoch,
                "correction_us": rescued.correction_us,
                "is_shut_out": rescued.is_shut_out,
                "erased": rescued.erased,
            }
            self._keeper.save(transaction, fresh.model_copy(update=kept))

        self._writer.run(job)

    # -- reading -----------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Repositories]:
        """The rows as of one instant, for as long as the block lasts; nothing can be written."""
        studio_id = self.actor().studio_id
        with self._reading() as connection:
            session = ReadingSession(connection)
            try:
                yield Repositories(session, studio_id)
            finally:
                session.close()

    # -- writing -----------------------------------------------------------------------------

    def submit(
        self, intention: Intention, mutation_id: MutationId | None = None
    ) -> "Future[Performed]":
        """Queue a change. Its future is done when the change is durable, or raises the
        `StudioError` that refused it; then nothing was changed. Returns at once.
        """
        identity = mutation_id or MutationId(new_id())
        return self._writer.submit(
            lambda transaction: self._performer.perform(
                transaction, self._keeper.current, self.actor(), intention, identity
            )
        )

    def perform(self, intention: Intention, mutation_id: MutationId | None = None) -> Performed:
        """The same, waited for. Not from a subscriber of `changed`: the writer would wait for
        itself.
        """
        return self.submit(intention, mutation_id).result()

    # -- what waits --------------------------------------------------------------------------

    def waiting(self) -> int:
        """How many changes wait for the server's word."""
        with self._outbox() as outbox:
            return outbox.count_unjudged()

    def first_waiting(self, limit: int) -> tuple[tuple[Entry, ...], int]:
        """The oldest changes that wait for the server's word, at most `limit`, and how many do."""
        with self._outbox() as outbox:
            return tuple(outbox.unjudged(limit)), outbox.count_unjudged()

    def waiting_rows(self) -> frozenset[tuple[str, str]]:
        """(table, id) of every row that looks other than the server last said."""
        with self._reading() as connection:
            pending = BaseImageRepository(connection).pending()
        return frozenset((table, identity) for table, ids in pending.items() for identity in ids)

    def waiting_among(self, table: str, ids: Sequence[str]) -> frozenset[str]:
        """Which of these rows of a table look other than the server last said."""
        with self._reading() as connection:
            return BaseImageRepository(connection).pending_among(table, ids)

    def rows_made_here(self) -> frozenset[tuple[str, str]]:
        """(table, id) of every row that the server has not heard of yet."""
        with self._reading() as connection:
            return BaseImageRepository(connection).made_here()

    def attention(self) -> int:
        """How much waits for a person: open attention items, and changes that a rule refuses here
        since the world moved on.
        """
        with self._reading() as connection:
            items = CacheRepository(connection).count_attention()
            return items + OutboxRepository(connection).count_refused()

    def verdict_of(self, mutation_id: str) -> Verdict | None:
        """The server's word on a change of the last 30 days; None while it is not known."""
        with self._outbox() as outbox:
            return outbox.verdict_of(mutation_id)

    def wait_for_verdict(self, mutation_id: str, timeout_s: float) -> Verdict | None:
        """The same, waiting for it at most `timeout_s`. Not from the UI thread."""
        told = Event()
        leave = self.verdicts.subscribe(
            lambda verdicts: told.set() if any(v.id == mutation_id for v in verdicts) else None
        )
        try:
            known = self.verdict_of(mutation_id)
            if known is None and told.wait(timeout_s):
                known = self.verdict_of(mutation_id)
            return known
        finally:
            leave()

    def export_unsynced(self) -> bytes:
        """Every change that waits, as JSON for a person to keep; instants are RFC 3339."""
        with self._outbox() as outbox:
            entries = outbox.unjudged(limit=-1)
        document = {
            "replica_id": self.state.replica_id,
            "exported_at": self.clock.now(),
            "changes": [
                {
                    "sequence": entry.sequence,
                    "id": entry.mutation_id,
                    "name": entry.name,
                    "version": entry.version,
                    "arguments": entry.arguments,
                    "actor": entry.actor,
                    "made_at": from_microseconds(entry.made_at),
                    "refused_here": entry.refusal,
                }
                for entry in entries
            ],
        }
        return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z)

    # -- the end -----------------------------------------------------------------------------

    def tidy(self) -> None:
        """Forget verdicts that are older than they need to be. Run once a day.

        By the server's time when it last answered, where this device's clock may have been set.
        """
        now = self.clock.now() if self.certainty.holds else self.last_contact
        if now is not None:
            at = to_microseconds(now)
            self._writer.run(lambda transaction: prune(transaction, self._keeper, at))

    def rest(self) -> None:
        """Nothing hurries just now. Returns at once; run every few seconds."""
        self._writer.rest()

    def beat(self) -> "Future[None]":
        """Done once the writer has done all that was asked of it before. Returns at once."""
        try:
            return self._writer.submit(lambda _: None)
        except Unavailable:
            closed: Future[None] = Future()
            closed.set_result(None)
            return closed

    def close(self) -> None:
        """Finish what is queued and let go of the file. Never waits for the network.

        Where damage was met, the mark stays: the file is looked through when it is next opened.
        """
        self._is_closed = True
        self._readers.dispose()
        self._writer.close()
        if not (self._is_damaged or self._writer.has_met_damage):
            remove_mark(self.path)

    def wipe(self) -> None:
        """Close, and remove everything that was kept: a device that was revoked."""
        self.close()
        forget_files(self.path)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._is_closed:
            raise Unavailable("replica_closed")
        try:
            with named_faults(), self._readers.connect() as connection, connection.begin():
                yield connection
        except Unavailable as fault:
            self._is_damaged |= fault.code == "replica_corrupt"
            raise

    @contextmanager
    def _outbox(self) -> Iterator[OutboxRepository]:
        with self._reading() as connection:
            yield OutboxRepository(connection)
