"""Queries of the scheduled jobs, and the log of their runs."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, text
from sqlmodel import Session, col, select

from core.ids import StudioId, new_id
from core.models import Occupancy, OccupancyKind
from sync.server.models import JobRun

_LEAD = text("SELECT pg_try_advisory_lock(:key)")
_COMPACT = text(
    """
    WITH gone AS (
        DELETE FROM tombstone WHERE deleted_at < :before RETURNING studio_id, version
    ), newest AS (
        SELECT studio_id, max(version) AS version, count(*) AS many FROM gone GROUP BY studio_id
    ), raised AS (
        UPDATE studio_version AS counter SET floor = greatest(counter.floor, newest.version)
        FROM newest WHERE counter.studio_id = newest.studio_id
    )
    SELECT coalesce(sum(many), 0)::bigint FROM newest
    """
)


class JobRepository:
    """What jobs ask of all studios together."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def studios_with_expired(self, now: datetime) -> Sequence[StudioId]:
        """Studios in which a hold or lease has run out, in order of id."""
        query = (
            select(Occupancy.studio_id)
            .where(
                col(Occupancy.kind).in_([OccupancyKind.HOLD, OccupancyKind.LEASE]),
                col(Occupancy.expires_at) <= now,
            )
            .distinct()
            .order_by(col(Occupancy.studio_id))
        )
        return [StudioId(each) for each in self.session.exec(query)]

    def compact_tombstones(self, before: datetime) -> int:
        """Forget deletions made before an instant; how many.

        A device whose cursor is older than what is forgotten rebuilds its base.
        """
        return int(self.session.connection().execute(_COMPACT, {"before": before}).scalar_one())

    def begin(self, name: str, now: datetime) -> JobRun:
        """Note that a job starts."""
        run = JobRun(id=new_id(), name=name, started_at=now)
        self.session.add(run)
        self.session.flush()
        return run

    def end(self, run_id: str, outcome: str, detail: str, now: datetime) -> None:
        """Note how it ended."""
        run = self.session.get_one(JobRun, run_id)
        run.outcome, run.detail, run.finished_at = outcome, detail[:1000], now
        self.session.add(run)

    def latest(self, limit: int = 50) -> Sequence[JobRun]:
        """The latest runs, newest first."""
        query = select(JobRun).order_by(col(JobRun.started_at).desc()).limit(limit)
        return self.session.exec(query).all()


def take_lead(connection: Connection, key: int) -> bool:
    """Whether this connection holds the lock `key`, now or already; it does until it closes."""
    return bool(connection.execute(_LEAD, {"key": key}).scalar())
