"""Replicas on disk, and a toy server in memory that speaks the protocol with the real mutations."""

from __future__ import annotations

from copy import copy, deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Self

from pydantic import JsonValue
from sqlmodel import Session

from core.access.actor import Actor
from core.access.permissions import Role
from core.clock import FixedClock
from core.errors import FromTheFuture, StudioError
from core.ids import MutationId, new_id
from core.models import REPLICATED
from core.models.columns import to_microseconds
from core.mutations.base import Arguments, Context, Intention, facts_of, intend
from core.mutations.registry import kind
from core.repositories import Repositories, Writing, begin_writing
from sync.client.answers import Answer, read_answer
from sync.client.database import driver_of
from sync.client.replica import Replica
from sync.protocol import (
    PROTOCOL,
    ActorCard,
    Closed,
    Outcome,
    SyncRequest,
    SyncResponse,
    TableChanges,
    TableRemovals,
    Verdict,
    WireMutation,
)
from tests.builders.engines import studio_engine
from tests.builders.replica_file import MemoryKeyring, credentials, laid_blank, opened
from tests.builders.studio import AT, SomeStudio, actor_of, some_studio, wish_for

TABLES = [str(model.__tablename__) for model in REPLICATED]


def card_of(actor: Actor, studio_name: str = "Harbour Street") -> ActorCard:
    """The card a server gives an actor."""
    return ActorCard(
        studio_id=actor.studio_id,
        studio_name=studio_name,
        role=actor.role.value,
        permissions=sorted(permission.value for permission in actor.permissions),
        name=actor.name,
        account_id=actor.account_id,
        instructor_id=actor.instructor_id,
        device_id=actor.device_id or new_id(),
    )


def wired(wish: Arguments | Intention) -> Intention:
    """A wish as an intention."""
    return wish if isinstance(wish, Intention) else intend(wish)


@dataclass
class _Ledger:
    judged: int = 0
    verdicts: dict[int, tuple[WireMutation, Verdict]] = field(default_factory=dict)


@dataclass(frozen=True)
class Backup:
    """A toy server's state at one moment."""

    rows: dict[str, list[dict[str, JsonValue]]]
    version: int
    ledgers: dict[str, _Ledger]
    tombstones: list[tuple[int, str, str]]


class ToyServer:
    """One studio in memory: verdicts with a ledger, versions, a feed by version, paged.

    Everybody sees everything but the `hidden` tables; `masked` and `extra_columns` stand in rows
    of a table. `page_rows` bounds a page. `judge_failures` makes judging the head fail that often.
    With `keeps_refused` what is refused leaves what a person must decide. With `closed` there are
    verdicts and nothing to pull; `speaks` is its protocol.
    """

    def __init__(self) -> None:
        self.session = Session(studio_engine(), expire_on_commit=False)
        self.studio: SomeStudio = some_studio(self.session)
        self.clock = FixedClock(AT)
        self.epoch = new_id()
        self.version = 1
        self.page_rows = 5000
        self.fingerprint = "all"
        self.judge_failures = 0
        self.keeps_refused = False
        self.requests: list[SyncRequest] = []
        self.ledgers: dict[str, _Ledger] = {}
        self.tombstones: list[tuple[int, str, str]] = []
        self.hidden: set[str] = set()
        self.masked: dict[str, dict[str, JsonValue]] = {}
        self.extra_columns: dict[str, dict[str, JsonValue]] = {}
        self.extra_table = ""
        self.closed = ""
        self.speaks = PROTOCOL
        self._stamp_new()

    def twin(self) -> Self:
        """Another server in the state that this one is in by now, made in a tenth of the time."""
        made = copy(self)
        begun = driver_of(self.session.connection())
        made.session = Session(studio_engine(begun), expire_on_commit=False)
        made.studio = replace(
            self.studio,
            session=made.session,
            rows=Repositories(made.session, self.studio.studio_id),
        )
        made.clock = FixedClock(self.clock.now())
        made.requests, made.tombstones = list(self.requests), list(self.tombstones)
        made.ledgers, made.hidden = deepcopy(self.ledgers), set(self.hidden)
        made.masked, made.extra_columns = deepcopy(self.masked), deepcopy(self.extra_columns)
        return made

    def _stamp_new(self) -> None:
        """Give rows that were written past the mutations the version that is reached."""
        self.session.flush()
        driver = driver_of(self.session.connection())
        for table in TABLES:
            driver.execute(f"UPDATE {table} SET version = ? WHERE version = 0", (self.version,))
        self.session.commit()
        self.session.expire_all()

    def act(self, wish: Arguments | Intention, actor: Actor | None = None) -> None:
        """Somebody else changes something."""
        self._apply(wired(wish), actor or self.studio.manager, MutationId(new_id()))
        self.session.commit()

    def exchange(self, request: SyncRequest, actor: Actor | None = None) -> Answer:
        """Judge and feed, as the protocol says."""
        self.requests.append(request)
        # Both directions pass through JSON, as on the wire.
        request = SyncRequest.model_validate_json(request.model_dump_json())
        told = self._judge(request, actor or self.studio.manager)
        told["protocol"] = self.speaks
        closed = self.closed or (Closed.OUTDATED if request.protocol != self.speaks else "")
        if closed:
            now = to_microseconds(self.clock.now())
            response = SyncResponse(epoch=self.epoch, server_time=now, closed=closed)
        else:
            response = self._feed(request)
        response = response.model_copy(update=told)
        return read_answer(response.model_dump_json().encode())

    def _apply(self, intention: Intention, actor: Actor, mutation_id: MutationId) -> None:
        found = kind(intention.name, intention.version)
        writing = begin_writing(self.session, self.version + 1)
        rows = Repositories(self.session, self.studio.studio_id)
        with self.session.begin_nested():
            found.apply(
                Context(rows, actor, self.clock.now(), mutation_id),
                found.parse(intention.arguments),
            )
        self.version += 1
        self._bury(writing)

    def _bury(self, writing: Writing) -> None:
        self.tombstones += [(self.version, table, identity) for table, identity in writing.removed]

    def _judge(self, request: SyncRequest, actor: Actor) -> dict[str, object]:
        ledger = self.ledgers.setdefault(request.replica_id, _Ledger())
        verdicts: list[Verdict] = []
        told: dict[str, object] = {"verdicts": verdicts}
        for mutation in request.mutations:
            if mutation.sequence <= ledger.judged:
                known, verdict = ledger.verdicts[mutation.sequence]
                if known != mutation:
                    return {**told, "is_fork": True}
                verdicts.append(verdict)
                continue
            if mutation.sequence > ledger.judged + 1:
                return {**told, "expected": ledger.judged + 1}
            if self.judge_failures:
                self.judge_failures -= 1
                return {**told, "failed": mutation.sequence}
            try:
                kind(mutation.name, mutation.version)
            except FromTheFuture:
                return {**told, "unknown": mutation.sequence}
            verdict = self._verdict(mutation, actor)
            ledger.judged = mutation.sequence
            ledger.verdicts[mutation.sequence] = (mutation, verdict)
            verdicts.append(verdict)
        return told

    def _verdict(self, mutation: WireMutation, actor: Actor) -> Verdict:
        intention = Intention(mutation.name, mutation.arguments, mutation.version)
        outcome, code = Outcome.APPLIED, ""
        facts: dict[str, JsonValue] = {}
        try:
            self._apply(intention, actor, MutationId(mutation.id))
        except StudioError as error:
            outcome, code, facts = Outcome.REJECTED, error.code, facts_of(error)
            if self.keeps_refused:
                self._keep_refused(intention, actor, MutationId(mutation.id), error)
        self.session.commit()
        return Verdict(
            sequence=mutation.sequence,
            id=mutation.id,
            outcome=outcome,
            version=self.version,
            code=code,
            facts=facts,
        )

    def _keep_refused(
        self, intention: Intention, actor: Actor, mutation_id: MutationId, error: StudioError
    ) -> None:
        found = kind(intention.name, intention.version)
        writing = begin_writing(self.session, self.version + 1)
        rows = Repositories(self.session, self.studio.studio_id)
        context = Context(rows, actor, self.clock.now(), mutation_id)
        found.on_rejected(context, found.parse(intention.arguments), error)
        self.version += 1
        self._bury(writing)

    def _feed(self, request: SyncRequest) -> SyncResponse:
        prints = dict.fromkeys(TABLES, self.fingerprint)
        is_known = request.cursor is not None and request.epoch == self.epoch
        resets = [
            table
            for table, fingerprint in prints.items()
            if not is_known or request.fingerprints.get(table) != fingerprint
        ]
        since = int(request.cursor or 0) if is_known else 0
        rows = [
            (table, {**row, **self.masked.get(table, {}), **self.extra_columns.get(table, {})})
            for table in TABLES
            if table not in self.hidden
            for row in self.dump(table)
            if table in resets or int(str(row["version"])) > since
        ]
        if self.extra_table:
            rows.append((self.extra_table, {"id": new_id()}))
        start, until = (int(part) for part in (request.page or f"0-{self.version}").split("-"))
        page = rows[start : start + self.page_rows]
        alive = {(table, str(row["id"])) for table in TABLES for row in self.dump(table)}
        has_more = start + self.page_rows < len(rows)
        return SyncResponse(
            epoch=self.epoch,
            server_time=to_microseconds(self.clock.now()),
            resets=resets,
            fingerprints=prints,
            changes=_by_table(page),
            removals=[
                TableRemovals(table=table, ids=[identity])
                for at, table, identity in self.tombstones
                if at > since and table not in resets and (table, identity) not in alive
            ],
            next_page=f"{start + self.page_rows}-{until}" if has_more else None,
            cursor=str(until),
            version=until,
        )

    def image(self) -> Backup:
        """Everything, as a backup holds it."""
        rows = {table: self.dump(table) for table in TABLES}
        return Backup(rows, self.version, deepcopy(self.ledgers), list(self.tombstones))

    def restore(self, backup: Backup) -> None:
        """Go back to a backup, under a new epoch."""
        self.session.expunge_all()
        connection = self.session.connection()
        for table, rows in backup.rows.items():
            connection.exec_driver_sql(f"DELETE FROM {table}")
            for row in rows:
                marks = ", ".join("?" * len(row))
                connection.exec_driver_sql(
                    f"INSERT INTO {table} VALUES ({marks})", tuple(row.values())
                )
        self.session.commit()
        self.version, self.ledgers = backup.version, deepcopy(backup.ledgers)
        self.tombstones, self.epoch = list(backup.tombstones), new_id()

    def dump(self, table: str) -> list[dict[str, JsonValue]]:
        """Every row of a table as the wire carries it, by id."""
        # Straight to the driver: an exchange asks for twenty tables, most of them empty.
        found = driver_of(self.session.connection()).execute(f"SELECT * FROM {table} ORDER BY id")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]


def _by_table(rows: list[tuple[str, dict[str, JsonValue]]]) -> list[TableChanges]:
    tables: dict[str, TableChanges] = {}
    for table, row in rows:
        changes = tables.setdefault(table, TableChanges(table=table, columns=list(row), rows=[]))
        changes.rows.append(list(row.values()))
    return list(tables.values())


def book(server: ToyServer, hour: int, day: int = 9, **more: object) -> Intention:
    """The wish to book the toy studio's instructor in March at that hour, for Ana."""
    return wired(wish_for(server.studio, server.studio.at(day, hour), **more))


def assert_agree(replica: Replica, server: ToyServer) -> None:
    """Invariant 3: the base, with nothing pending, is the server's state."""
    for table in TABLES:
        assert dump(replica, table) == server.dump(table), table


def sync(replica: Replica, server: ToyServer, actor: Actor | None = None) -> int:
    """Exchange until there is nothing more to say; how many exchanges it took."""
    for count in range(1, 50):
        request = replica.exchanges.next_request()
        taken = replica.exchanges.take(request, server.exchange(request, actor), timedelta())
        if not taken.more:
            replica.certainty.renew()
            return count
    raise AssertionError("the exchange does not come to an end")


def dump(replica: Replica, table: str) -> list[dict[str, JsonValue]]:
    """Every row of a replica's table, by id."""
    with replica.read() as rows:
        connection = rows.session.connection()
        found = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY id").mappings().all()
        return [dict(row) for row in found]


def manager_on(server: ToyServer) -> ActorCard:
    """A manager on a device of their own."""
    return card_of(actor_of(Role.MANAGER, server.studio.studio_id, name="Morgan"))


__all__ = [
    "TABLES",
    "MemoryKeyring",
    "ToyServer",
    "assert_agree",
    "book",
    "card_of",
    "credentials",
    "dump",
    "laid_blank",
    "manager_on",
    "opened",
    "sync",
    "wired",
]
