"""Jobs: what they do, that they are noted, and that one process does them."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.holds import HoldSlot
from sync.server.jobs.scheduler import JOBS, Job, Jobs
from sync.server.repositories.jobs import JobRepository
from sync.server.services import Services
from tests.integration.server.house import Desk, House, open_house

EXPIRE = next(job for job in JOBS if job.name == "expire_holds")


@pytest.fixture
def jobs(house: House) -> Iterator[Jobs]:
    found = Jobs(house.services)
    yield found
    found.stop()


def _runs(house: House) -> list[tuple[str, str, str]]:
    with house.services.database.transaction() as session:
        return [(run.name, run.outcome, run.detail) for run in JobRepository(session).latest()]


def test_a_hold_that_ran_out_is_removed_from_every_device(house: House, jobs: Jobs) -> None:
    desk = Desk(house.services, house.person(Role.KIOSK))
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=house.instructors[0],
        starts_at=house.clock.now().replace(hour=9, minute=0) + timedelta(days=1),
        duration_min=30,
    )
    desk.push(desk.wire_mutation(hold))
    desk.sync()
    assert hold.hold_id in desk.tables["occupancy"]
    jobs.run_if_leading(EXPIRE)
    desk.sync()
    assert hold.hold_id in desk.tables["occupancy"]
    house.clock.advance(timedelta(minutes=5))
    jobs.run_if_leading(EXPIRE)
    desk.sync()
    assert desk.tables["occupancy"] == {}
    assert _runs(house) == [
        ("expire_holds", "done", "1 removed"),
        ("expire_holds", "done", "0 removed"),
    ]


def test_only_one_process_does_the_jobs_and_another_takes_over(
    house: House, jobs: Jobs, pg_url: str
) -> None:
    second = open_house(pg_url)
    others = Jobs(second.services)
    jobs.run_if_leading(EXPIRE)
    others.run_if_leading(EXPIRE)
    assert len(_runs(house)) == 1
    jobs.stop()
    others.run_if_leading(EXPIRE)
    assert len(_runs(house)) == 2
    others.stop()
    second.services.database.close()


@pytest.mark.expected_log("job expire_holds failed")
def test_who_leads_goes_on_after_the_database_dropped_the_connection_that_says_so(
    house: House, jobs: Jobs
) -> None:
    jobs.run_if_leading(EXPIRE)
    dropping = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with house.services.database.transaction() as session:
        assert all(session.connection().exec_driver_sql(dropping).scalars())
    jobs.run_if_leading(EXPIRE)
    jobs.run_if_leading(EXPIRE)
    assert [outcome for _, outcome, _ in _runs(house)] == ["done", "done"]


@pytest.mark.expected_log("job broken failed")
def test_a_job_that_fails_is_noted_and_hurts_nobody(house: House, jobs: Jobs) -> None:
    def fail(_: Services) -> str:
        raise ZeroDivisionError("no good")

    jobs.run_if_leading(Job("broken", fail, EXPIRE.due))
    assert _runs(house) == [("broken", "failed", "ZeroDivisionError('no good')")]


def test_the_schedule_starts_and_stops(house: House) -> None:
    jobs = Jobs(house.services)
    jobs.start()
    jobs.stop()
    assert _runs(house) == []
