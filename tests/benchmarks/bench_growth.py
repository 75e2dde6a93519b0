"""Whether a device grows slow with its studio: the same acts among 1,000 and 1,000,000 rows.

Processor time of the thread that does the work, so that the figures can be compared. The lessons
of 100,000 rows are repeated, further back in time each, until there are enough.
"""

from __future__ import annotations

import tempfile
from itertools import islice
from pathlib import Path
from time import thread_time

from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.repositories.base_images import BaseImageRepository
from sync.client.writer import Transaction
from tests.benchmarks.bench_replica import (
    Dealt,
    as_the_program_collects,
    deal,
    fill,
    replica_of,
    wishes,
)
from tests.benchmarks.bench_week import Weeks
from tests.benchmarks.figure import Figure, Timing, summarised

_SIZES = ((1_000, 1), (100_000, 1), (100_000, 10))
"""Rows that are dealt, and how often their lessons stand in the replica."""
_BACK_US = 700 * 24 * 3600 * 1_000_000
_WARM, _BOOKINGS, _READS = 50, 300, 100


def _repeat(replica: Replica, times: int) -> int:
    """Repeat the lessons until they are there so many times; how many rows there are then."""

    def job(transaction: Transaction) -> int:
        images = BaseImageRepository(transaction.connection)
        images.capture(is_on=False)
        for table in ("booking", "occupancy"):
            for number in range(1, times):
                transaction.connection.exec_driver_sql(_copy(table, number))
        images.capture(is_on=True)
        query = "SELECT (SELECT count(*) FROM booking) + (SELECT count(*) FROM occupancy)"
        return int(transaction.connection.exec_driver_sql(query).scalar_one())

    return replica.exchanges._writer.run(job)


def _copy(table: str, number: int) -> str:
    """The first lot once more, with ids of its own (their version's digit is no 7)."""
    back = number * _BACK_US
    changed = {
        "id": f"substr(id, 1, 14) || '{number:04x}' || substr(id, 19)",
        "starts_at": f"starts_at - {back}",
        "ends_at": f"ends_at - {back}",
    }
    names = CACHE[table].column_names
    values = ", ".join(changed.get(name, name) for name in names)
    return (
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table}"
        " WHERE substr(id, 15, 1) = '7'"
    )


def _booking(replica: Replica, dealt: Dealt) -> Timing:
    writer = replica.exchanges._writer
    samples: list[float] = []
    for wish in islice(wishes(dealt), _WARM + _BOOKINGS):
        before = writer.run(lambda _: thread_time())
        replica.perform(wish)
        samples.append((writer.run(lambda _: thread_time()) - before) * 1e3)
    return summarised(samples[_WARM:])


def _week(replica: Replica, dealt: Dealt) -> Timing:
    weeks, samples = Weeks(replica, dealt.instructors[3:4]), []
    weeks.read()
    for _ in range(_READS):
        before = thread_time()
        weeks.read()
        samples.append((thread_time() - before) * 1e3)
    return summarised(samples)


def measure() -> list[Figure]:
    """A local booking, and the read of an instructor's week, at each size."""
    figures: list[Figure] = []
    for total, times in _SIZES:
        dealt = deal(total)
        with (
            tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder,
            replica_of(dealt, Path(folder)) as replica,
        ):
            fill(replica, dealt.bodies())
            rows = _repeat(replica, times)
            with as_the_program_collects():
                among = f"among {rows:,} rows, processor time"
                figures.append(_booking(replica, dealt).figure(f"local booking {among}"))
                figures.append(_week(replica, dealt).figure(f"week of one instructor {among}"))
    return figures
