"""The demo studio in an encrypted replica, without a server: what the kiosk's benchmarks ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlmodel import Session

from core.access.permissions import Role
from core.clock import FixedClock
from resources.demo import load_demo
from sync.client.broadcast import Broadcast
from sync.client.replica import Replica
from sync.client.status import SyncPhase, SyncStatus
from sync.server.catalogue import catalogue_rows
from sync.server.demo import people
from sync.server.demo.lessons import Lessons, blackouts, exceptions, taken_by
from sync.server.demo.plan import Plan
from sync.server.repositories.seeding import SeedRepository
from tests.benchmarks.bench_replica import Row, answer, fill
from tests.builders.engines import studio_engine
from tests.builders.replica import TABLES, card_of, credentials, opened
from tests.builders.studio import actor_of

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
"""Thursday, 14:20 on the wall of the demo studio."""


class AwayLink:
    """A link to a server that does not answer."""

    def __init__(self, phase: SyncPhase = SyncPhase.OFFLINE) -> None:
        self.status = SyncStatus(phase, since=NOW)
        self.status_changed = Broadcast[SyncStatus]()

    def wake(self) -> None:
        """There is nobody to ask."""


@contextmanager
def demo_replica(folder: Path) -> Iterator[Replica]:
    """The replica of a kiosk that stands in the demo studio, with four weeks of its past."""
    plan = Plan(NOW, load_demo().studio.zone, weeks_back=4)
    with opened(folder / "kiosk.db", credentials(), FixedClock(NOW)) as replica:
        replica.adopt(card_of(actor_of(Role.KIOSK, plan.studio_id)))
        rows = _demo_rows(plan)
        fill(replica, [answer(rows, sorted({table for table, _ in rows}), None)])
        yield replica


def _demo_rows(plan: Plan) -> list[tuple[str, Row]]:
    """The demo studio as it travels, parents first."""
    texts = load_demo()
    students = people.student_rows(plan, texts)
    bookings = list(Lessons(plan, texts, students).bookings())
    taken = (row for row in map(taken_by, bookings) if row is not None)
    with Session(studio_engine()) as session:
        SeedRepository(session, 1).insert(
            [
                *catalogue_rows(), *people.studio_rows(plan, texts),
                *people.instructor_rows(plan, texts), *students, *blackouts(plan, texts),
                *exceptions(plan, texts), *bookings, *taken,
            ]
        )  # fmt: skip
        connection = session.connection()
        return [
            (table, dict(row))
            for table in TABLES
            for row in connection.exec_driver_sql(f"SELECT * FROM {table}").mappings()
        ]
