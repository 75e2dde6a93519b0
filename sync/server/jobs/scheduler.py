"""Runs the jobs: on their schedule, in one process of all, and noted in the database."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from sync.server.jobs.work import Work, back_up_nightly, compact, expire_holds
from sync.server.repositories.jobs import JobRepository, let_lead_go, take_lead
from sync.server.services import Services

_log = logging.getLogger(__name__)
_LEAD_KEY = 0x1A57A_0002


@dataclass(frozen=True, slots=True)
class Job:
    """A named piece of work and when it is due."""

    name: str
    work: Work
    due: Callable[[], IntervalTrigger | CronTrigger]


JOBS = (
    Job("expire_holds", expire_holds, lambda: IntervalTrigger(minutes=1, timezone=UTC)),
    Job("back_up", back_up_nightly, lambda: CronTrigger(hour=2, minute=40, timezone=UTC)),
    Job("compact", compact, lambda: CronTrigger(hour=3, minute=20, timezone=UTC)),
)


class Jobs:
    """The schedule of one process.

    Every process keeps it, and the one that holds an advisory lock does the work; when that one
    dies the database lets the lock go and the next takes over.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lead: Connection | None = None
        self._scheduler = BackgroundScheduler(
            timezone=UTC, executors={"default": ThreadPoolExecutor(1)}
        )

    def start(self) -> None:
        """Begin to keep the schedule."""
        for job in JOBS:
            self._scheduler.add_job(
                self.run_if_leading,
                job.due(),
                args=(job,),
                id=job.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._scheduler.start()

    def stop(self) -> None:
        """Finish what runs, and let another process lead."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)
        self._drop_lead()

    def run_if_leading(self, job: Job) -> None:
        """Do the job, unless another process does the jobs. Never raises: it is the boundary."""
        try:
            if self._leads():
                self.run(job)
        except Exception:  # noqa: BLE001  # the boundary of a job: logged, and the schedule goes on
            _log.exception("job %s failed", job.name)

    def run(self, job: Job) -> str:
        """Do the job now and note the run; its sentence."""
        with self._services.database.transaction() as session:
            run_id = JobRepository(session).begin(job.name, self._services.clock.now()).id
        outcome, detail = "failed", "stopped"
        try:
            detail = job.work(self._services)
            outcome = "done"
        except Exception as error:
            detail = repr(error)
            raise
        finally:
            with self._services.database.transaction() as session:
                JobRepository(session).end(run_id, outcome, detail, self._services.clock.now())
        return detail

    def _leads(self) -> bool:
        try:
            if self._lead is None:
                engine = self._services.database.engine
                self._lead = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            return take_lead(self._lead, _LEAD_KEY)
        except SQLAlchemyError:
            self._drop_lead()
            raise

    def _drop_lead(self) -> None:
        if self._lead is not None:
            with suppress(SQLAlchemyError):  # a connection that is gone holds nothing
                let_lead_go(self._lead)
            # Invalidated, not returned: a pooled connection might go on holding the lock.
            self._lead.invalidate()
            self._lead.close()
            self._lead = None
