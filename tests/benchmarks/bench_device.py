"""The device's half of an exchange, without a network: asking, reading the answer, taking it in.

The answers are those of a server that applied what it was sent and has nothing else to say.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from time import perf_counter

import orjson
from pydantic import JsonValue

from core.mutations.base import Intention
from sync.client.answers import read_answer
from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.writer import Transaction
from sync.protocol import Outcome, SyncRequest, Verdict
from tests.benchmarks.bench_replica import (
    Dealt,
    Row,
    answer,
    as_the_program_collects,
    deal,
    fill,
    replica_of,
    wishes,
)
from tests.benchmarks.figure import Figure, Timing, summarised

_SINGLES, _MANY = 200, 10_000
_ROWS = 100_000


@dataclass
class Agreeable:
    """A server that applies everything, and sends what it applied back as the device has it."""

    replica: Replica
    version: int = 1
    waiting: list[str] = field(default_factory=list)

    def answer(self, request: SyncRequest) -> bytes:
        """Verdicts for a request, and the rows of every lesson that waits."""
        self.version += 1
        rows = self.replica.exchanges._writer.run(self._rows)
        self.waiting.clear()
        document: dict[str, JsonValue] = orjson.loads(answer(rows, [], None))
        document["version"] = self.version
        verdicts = [
            Verdict(
                sequence=each.sequence, id=each.id, outcome=Outcome.APPLIED, version=self.version
            )
            for each in request.mutations
        ]
        document["verdicts"] = [verdict.model_dump(mode="json") for verdict in verdicts]
        return orjson.dumps(document)

    def _rows(self, transaction: Transaction) -> list[tuple[str, Row]]:
        found: list[tuple[str, Row]] = []
        for table in ("booking", "occupancy"):
            names = CACHE[table].column_names
            query = f"SELECT {', '.join(names)} FROM {table} WHERE id = ?"
            for identity in self.waiting:
                held = transaction.connection.exec_driver_sql(query, (identity,)).one()
                row: Row = dict(zip(names, held, strict=True))
                found.append((table, {**row, "version": self.version}))
        return found


def _singles(replica: Replica, queue: Iterator[Intention]) -> tuple[Timing, Timing]:
    """Bookings with an exchange after each: the booking, and the exchange without the network."""
    server, booked, exchanged = Agreeable(replica), [], []
    for wish in islice(queue, _SINGLES):
        began = perf_counter()
        replica.perform(wish)
        booked.append((perf_counter() - began) * 1e3)
        server.waiting.append(str(wish.arguments["booking_id"]))
        began = perf_counter()
        request = replica.exchanges.next_request()
        asked = perf_counter() - began
        told = server.answer(request)
        began = perf_counter()
        replica.exchanges.take(request, read_answer(told))
        exchanged.append((asked + perf_counter() - began) * 1e3)
    return summarised(booked), summarised(exchanged)


def _push(replica: Replica, queue: Iterator[Intention]) -> float:
    """Seconds to offer changes that wait, 100 a request, and to take in what became of them."""
    server, took = Agreeable(replica), 0.0
    for wish in islice(queue, _MANY):
        replica.perform(wish)
    while replica.waiting():
        began = perf_counter()
        request = replica.exchanges.next_request()
        took += perf_counter() - began
        server.waiting += [str(each.arguments["booking_id"]) for each in request.mutations]
        told = server.answer(request)
        began = perf_counter()
        replica.exchanges.take(request, read_answer(told))
        took += perf_counter() - began
    began = perf_counter()
    replica.exchanges.merge_whole_pulls()
    return took + perf_counter() - began


def _pull(replica: Replica, dealt: Dealt) -> float:
    """Seconds to read and take in rows that others changed, as two pages."""
    changed = [(table, {**row, "version": 9}) for table, row in dealt.rows[-_MANY:]]
    halves = (changed[: _MANY // 2], changed[_MANY // 2 :])
    bodies = [answer(halves[0], [], "2"), answer(halves[1], [], None)]
    began = perf_counter()
    fill(replica, bodies)
    return perf_counter() - began


def measure() -> list[Figure]:
    """One change, and 10,000 both ways, in a replica of 100,000 rows."""
    dealt = deal(_ROWS)
    with (
        tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder,
        replica_of(dealt, Path(folder)) as replica,
    ):
        fill(replica, dealt.bodies())
        queue = wishes(dealt)
        with as_the_program_collects():
            booked, exchanged = _singles(replica, queue)
            pulled_s, pushed_s = _pull(replica, dealt), _push(replica, queue)
    return [
        booked.figure(
            "local booking right after an exchange",
            note="Nothing it reads is in memory: the base has just moved.",
        ),
        exchanged.figure("exchange of one change, device's share"),
        Figure("pull of 10,000 rows, device's share", "s", pulled_s),
        Figure("push of 10,000 changes, device's share", "s", pushed_s),
    ]
