"""Queries of the scheduled jobs, and the log of their runs."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, text
from sqlmodel import Session, col, select

from core.ids import StudioId, new_id
from core.models import Occupancy, OccupancyKind
from sync.server.models import JobRun

_LEAD = text("SELECT pg_try_advisory_lock(:key)")
_LET_GO = text("SELECT pg_advisory_unlock_all()")
_REALMS = text("SELECT studio_id::text FROM studio_version ORDER BY studio_id")
_REPLICAS = text("SELECT id::text FROM replica ORDER BY id")
_FORGET_DELETIONS = text(
    """
    WITH oldest AS (
        SELECT ctid, deleted_at FROM tombstone WHERE studio_id = :studio
        ORDER BY studio_id, version LIMIT :limit
    ), gone AS (
        DELETE FROM tombstone WHERE ctid IN (SELECT ctid FROM oldest WHERE deleted_at < :before)
        RETURNING version
    ), newest AS (
        SELECT max(version) AS version, count(*) AS many FROM gone
    ), raised AS (
        UPDATE studio_version AS counter SET floor = greatest(counter.floor, newest.version)
        FROM newest WHERE counter.studio_id = :studio AND newest.many > 0
    )
    SELECT many FROM newest
    """
)
_FORGET_VERDICTS = text(
    """
    WITH oldest AS (
        SELECT sequence, judged_at FROM verdict WHERE replica_id = :replica
        ORDER BY sequence LIMIT :limit
    )
    DELETE FROM verdict WHERE replica_id = :replica AND sequence IN (
        SELECT sequence FROM oldest WHERE judged_at < :before AND sequence <= (
            SELECT judged FROM replica WHERE id = :replica
        ) - :kept
    )
    """
)
_FORGET_FAILURES = text("DELETE FROM head_failure WHERE last_at < :before")
_FORGET_RUNS = text("DELETE FROM job_run WHERE started_at < :before")


class JobRepository:
    """What jobs ask of all studios together."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def studios_with_expired(self, now: datetime) -> Sequence[StudioId]:
        """Studios in which a hold or lease has run out, in order of id."""
        query = (
            select(Occupancy.studio_id)
            .where(
                # By whoever holds, which has an index: lessons are nearly all there is.
                col(Occupancy.holder).is_not(None),
                col(Occupancy.kind).in_([OccupancyKind.HOLD, OccupancyKind.LEASE]),
                col(Occupancy.expires_at) <= now,
            )
            .distinct()
            .order_by(col(Occupancy.studio_id))
        )
        return [StudioId(each) for each in self.session.exec(query)]

    def realms(self) -> Sequence[StudioId]:
        """Every studio that has a counter, and the platform, in order of id."""
        found = self.session.connection().execute(_REALMS).scalars()
        return [StudioId(each) for each in found]

    def replicas(self) -> Sequence[str]:
        """Every replica there ever was, in order of id."""
        return list(self.session.connection().execute(_REPLICAS).scalars())

    def forget_deletions(self, studio_id: StudioId, before: datetime, limit: int) -> int:
        """Forget up to `limit` deletions of a studio made before an instant; how many.

        A device whose cursor is older than what is forgotten rebuilds its base.
        """
        values = {"studio": studio_id, "before": before, "limit": limit}
        return int(self.session.connection().execute(_FORGET_DELETIONS, values).scalar_one())

    def forget_verdicts(self, replica_id: str, before: datetime, limit: int, kept: int) -> int:
        """Forget up to `limit` verdicts of a replica given before an instant, but for the last
        `kept`; how many.
        """
        values = {"replica": replica_id, "before": before, "limit": limit, "kept": kept}
        return self.session.connection().execute(_FORGET_VERDICTS, values).rowcount

    def forget_notes(self, failures_before: datetime, runs_before: datetime) -> None:
        """Forget failures of judging, and runs of jobs, that are long over."""
        self.session.connection().execute(_FORGET_FAILURES, {"before": failures_before})
        self.session.connection().execute(_FORGET_RUNS, {"before": runs_before})

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


def let_lead_go(connection: Connection) -> None:
    """Let go of every such lock that this connection holds, at once: PostgreSQL notices the end of
    a connection only a little later.
    """
    connection.execute(_LET_GO)
