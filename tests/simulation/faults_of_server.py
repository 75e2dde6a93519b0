"""Faults of the server: each plant patches one thing for as long as the stack is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

from core.access.actor import Actor
from core.errors import StudioError
from core.models import BookingState, OccupancyKind, Replicated
from core.models.columns import from_microseconds
from core.mutations import merging, slots
from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.lessons import NoteBooking
from core.repositories.base import Writing, begin_writing
from core.scheduling.calendar import InstructorCalendar
from sync.protocol import Outcome, SyncRequest, WireMutation
from sync.server import authority, database, feed, judging, scopes
from sync.server.authority import Authority, Judgement
from sync.server.judging import Bench, Finding
from sync.server.repositories import checksums
from sync.server.repositories import feed as reading
from sync.server.repositories.feed import FeedRepository, Heads, OwnPush, Position, TablePage
from sync.server.repositories.ledger import Entry, LedgerRepository
from sync.server.repositories.versions import VersionRepository
from sync.server.scopes import Scope, ScopeKind, TableScope
from tests.simulation.store import translation

if TYPE_CHECKING:
    from tests.simulation.running import Stage
    from tests.simulation.store.memory import MemoryStore


def no_verdict_ledger(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """No verdict ledger: before each push the server forgets what it has judged of it before"""
    push = Authority.push

    def forgetful(
        self: Authority,
        actor: Actor,
        replica_id: str,
        mutations: Sequence[WireMutation],
        *,
        is_parting: bool = False,
    ) -> Judgement:
        first = mutations[0].sequence
        drive = stage.store.database.disk.drive
        with drive.unwatched():
            drive.execute(
                "DELETE FROM verdict WHERE replica_id = ? AND sequence >= ?", (replica_id, first)
            )
            drive.execute(
                "UPDATE replica SET judged = min(judged, ?) WHERE id = ?", (first - 1, replica_id)
            )
        return push(self, actor, replica_id, mutations, is_parting=is_parting)

    stack.enter_context(patch.object(Authority, "push", forgetful))


def dropped_rejection(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Dropped rejection: what is refused leaves neither an attention item nor a conflict lesson"""
    del stage

    def silent(context: Context, wish: Arguments, error: StudioError) -> None:
        del context, wish, error

    _with_kinds(stack, lambda kind: replace(kind, on_rejected=silent))


def no_slot_check(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """No slot check: neither the mutations nor the schema ask whether time is free"""

    def anything(
        context: Context, instructor: object, starts_at: object, minutes: object, asked: object
    ) -> None:
        del context, instructor, starts_at, minutes, asked

    stack.enter_context(patch.object(slots, "require_free", anything))
    _without_triggers(stage, stack, "free_insert", "free_update")


def no_guard_in_the_schema(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """No guard in the schema: the exclusion constraint is gone, and who merges two people does not
    ask; the predicate stays, and lets nothing else through
    """
    _without_triggers(stage, stack, "free_insert", "free_update")
    stack.enter_context(patch.object(merging, "_require_apart", lambda lessons: None))


def serial_gap(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Serial gap: rows bear the number before theirs, as if it had been drawn without the lock"""
    del stage

    def early(session: object, version: int | None = None) -> Writing:
        drawn = None if version is None else version - 1
        return begin_writing(session, drawn)  # type: ignore[arg-type]  # a session, as ever

    stack.enter_context(patch.object(judging, "begin_writing", early))
    stack.enter_context(patch.object(database, "begin_writing", early))


def accepted_gap(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Accepted gaps: a batch that begins too high is judged as if what is missing had been"""
    del stage
    hear = authority._Sitting.hear

    def trusting(
        self: authority._Sitting, mutations: Sequence[WireMutation], *, is_careful: bool
    ) -> Judgement:
        replica = self._ledger.replica(self._replica_id)
        if replica is None:
            device_id = str(self._actor.device_id)
            replica = self._ledger.enrol(self._replica_id, device_id, self._writing.now)
        before = max(replica.judged, mutations[0].sequence - 1)
        raised = replace(replica, judged=before)
        with patch.object(self._ledger, "replica", lambda identity: raised):
            return hear(self, mutations, is_careful=is_careful)

    stack.enter_context(patch.object(authority._Sitting, "hear", trusting))


def no_fork_check(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """No fork check: a sequence that was judged is answered whatever it says now"""
    del stage

    def blind(self: authority._Sitting, items: Sequence[WireMutation]) -> list[Entry]:
        if not items:
            return []
        first, last = items[0].sequence, items[-1].sequence
        known = self._ledger.judged_between(self._replica_id, first, last)
        return [
            replace(known[item.sequence], mutation_id=item.id)
            for item in items
            if item.sequence in known
        ]

    stack.enter_context(patch.object(authority._Sitting, "_recalled", blind))


def resurrection(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Resurrection: the last word about a lesson makes it stand, also where it was cancelled"""
    del stage

    def reviving(kind: Kind[Arguments]) -> Kind[Arguments]:
        def apply(context: Context, wish: Arguments) -> Applied:
            applied = kind.apply(context, wish)
            identity = str(wish.model_dump()["booking_id"])
            booking = context.rows.bookings.require(identity)
            if booking.state == BookingState.CANCELLED:
                booking.state = BookingState.CONFIRMED
                context.rows.bookings.save(booking)
                context.rows.occupancies.mirror(booking)
            return applied

        return replace(kind, apply=apply)

    _with_kinds(stack, reviving, NoteBooking.name)


def same_twice_under_two_names(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Duplicates of a fork: a mutation judged under another identity is judged again"""
    del stage

    def nothing(self: LedgerRepository, mutation_ids: Sequence[str]) -> dict[str, Entry]:
        del self, mutation_ids
        return {}

    stack.enter_context(patch.object(LedgerRepository, "judged_as", nothing))


def leases_not_honoured(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Leases not honoured: the server clears holds and leases out of the way of a booking"""
    del stage

    def cleared(context: Context, calendar: InstructorCalendar) -> None:
        for busy in calendar.busy:
            row = context.rows.occupancies.find(busy.id)
            if row is not None and row.kind in (OccupancyKind.HOLD, OccupancyKind.LEASE):
                context.rows.occupancies.remove(row)

    def without(context: Context, *asked: object) -> None:
        for row in context.rows.occupancies.all():
            if row.kind == OccupancyKind.LEASE and row.holder != context.actor.device_id:
                context.rows.occupancies.remove(row)
        require_free(context, *asked)  # type: ignore[arg-type]  # the arguments that it was given

    require_free = slots.require_free
    stack.enter_context(patch.object(slots, "clear_expired", cleared))
    stack.enter_context(patch.object(slots, "require_free", without))


def floor_not_raised(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Tombstones forgotten early: compaction does not say up to where deletions are forgotten"""
    del stage

    def nothing(connection: object, studio: object, version: int) -> None:
        del connection, studio, version

    stack.enter_context(patch.object(translation, "raise_floor", nothing))


def no_tombstones(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Deletions not told: the feed names no row that was deleted"""
    del stage

    def nothing(self: FeedRepository, model: type[Replicated], after: int) -> list[str]:
        del self, model, after
        return []

    stack.enter_context(patch.object(FeedRepository, "buried", nothing))


def departures_not_told(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Departures not told: rows that leave the scope are not named"""
    del stage
    page = FeedRepository.page

    def partial(
        self: FeedRepository,
        scope: Scope,
        model: type[Replicated],
        after: Position,
        limit: int,
        *,
        is_reset: bool,
    ) -> TablePage:
        return replace(page(self, scope, model, after, limit, is_reset=is_reset), removed=[])

    stack.enter_context(patch.object(FeedRepository, "page", partial))


def masked_column_leaked(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Masked column leaked: a kiosk is told which student has which time"""
    del stage
    _with_scope(stack, ScopeKind.KIOSK, {"occupancy": TableScope()})


def scope_too_wide(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Scope too wide: an instructor is sent every student of the studio"""
    del stage
    _with_scope(stack, ScopeKind.INSTRUCTOR, {"student": TableScope()})


def devices_clock_trusted(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Device's clock trusted: the server judges at the instant that the device names"""
    del stage
    context_of = Bench._context

    def trusting(self: Bench, item: WireMutation) -> Context:
        return replace(context_of(self, item), now=from_microseconds(item.made_at))

    stack.enter_context(patch.object(Bench, "_context", trusting))


def version_given_back(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Version given back: a transaction that wrote rows leaves the studio's version as it was"""
    del stage

    def announce(self: VersionRepository, studio_id: object, version: int) -> None:
        del version
        self.give_back(studio_id)  # type: ignore[arg-type]  # the studio's id, as ever

    stack.enter_context(patch.object(VersionRepository, "announce", announce))


def second_round_left_out(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Accepted without a second round: what changed between two pages of a pull is not sent"""
    del stage
    pull = feed.pull

    def once(
        rows: FeedRepository,
        scope: Scope,
        heads: Heads,
        request: SyncRequest,
        own: OwnPush | None = None,
    ) -> feed.Page:
        page = pull(rows, scope, heads, request, own)
        if request.page and page.next_page and feed._continued(page.next_page, scope).table == 0:
            page.next_page = None
        return page

    stack.enter_context(patch("sync.server.exchange.pull", once))


def silent_quarantine(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Silent quarantine: what is set aside is put before nobody"""
    del stage

    def silent(
        self: Bench, item: WireMutation, first: object = None, awaited: object = None
    ) -> Finding:
        del self, item, first, awaited
        return Finding(Outcome.QUARANTINED)

    stack.enter_context(patch.object(Bench, "quarantine", silent))


def stands_in_for_nobody(stage: Stage[MemoryStore], stack: ExitStack) -> None:
    """Verdict outside the transaction: what is judged is rolled back, its verdict is kept"""
    del stage
    judge = Bench.judge

    def undone(self: Bench, item: WireMutation) -> Finding:
        before = {id(row) for row in self._session.new}
        finding = judge(self, item)
        if finding.error is None:
            for row in [each for each in self._session.new if id(each) not in before]:
                self._session.expunge(row)
        return finding

    stack.enter_context(patch.object(Bench, "judge", undone))


def _with_kinds(
    stack: ExitStack, change: Callable[[Kind[Arguments]], Kind[Arguments]], name: str = ""
) -> None:
    understood = Bench._understood

    def changed(self: Bench, item: WireMutation) -> tuple[Kind[Arguments], Arguments]:
        kind, wish = understood(self, item)
        return (change(kind) if name in ("", kind.name) else kind), wish

    stack.enter_context(patch.object(Bench, "_understood", changed))


def _without_triggers(stage: Stage[MemoryStore], stack: ExitStack, *names: str) -> None:
    drive = stage.store.database.disk.drive
    for name in names:
        query = "SELECT sql FROM sqlite_schema WHERE name = ?"
        ((statement,),) = drive.execute(query, (name,)).fetchall()
        drive.execute(f"DROP TRIGGER {name}")
        stack.callback(drive.execute, statement)


def _with_scope(stack: ExitStack, kind: ScopeKind, tables: Mapping[str, TableScope]) -> None:
    def forget() -> None:
        for remembered in (reading._page, scopes._fingerprints, checksums._statement):
            remembered.cache_clear()

    stack.enter_context(patch.dict(scopes.TABLE_SCOPES[kind], tables))
    forget()
    stack.callback(forget)


PLANTS = (
    no_verdict_ledger,
    dropped_rejection,
    no_slot_check,
    serial_gap,
    accepted_gap,
    no_fork_check,
    resurrection,
    no_guard_in_the_schema,
    same_twice_under_two_names,
    leases_not_honoured,
    floor_not_raised,
    no_tombstones,
    departures_not_told,
    masked_column_leaked,
    scope_too_wide,
    devices_clock_trusted,
    version_given_back,
    second_round_left_out,
    silent_quarantine,
    stands_in_for_nobody,
)
