"""What is forgotten, in which steps, and what is kept for as long as somebody may ask for it."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from core.access.permissions import Role
from core.ids import PLATFORM, new_id
from core.mutations.students import CreateStudent
from sync.protocol import MAX_MUTATIONS
from sync.server.jobs import work
from sync.server.jobs.work import KEEP_TOMBSTONES, KEEP_VERDICTS, compact
from tests.integration.server.house import Desk, House

_BURY = text(
    """
    INSERT INTO tombstone (table_name, row_id, studio_id, version, deleted_at)
    SELECT 'occupancy', gen_random_uuid(), :studio, number, :at
    FROM generate_series(CAST(:first AS int), CAST(:last AS int)) AS number
    """
)
_REACH = text(
    "UPDATE studio_version SET version = greatest(version, :last) WHERE studio_id = :studio"
)
_LEFT = text("SELECT studio_id::text, count(*), min(version) FROM tombstone GROUP BY 1 ORDER BY 1")
_FLOORS = text("SELECT studio_id::text, floor FROM studio_version ORDER BY 1")
_FAIL = text("INSERT INTO head_failure VALUES (:replica, 1, 3, 'no', :at)")
_FAILURES = text("SELECT replica_id::text FROM head_failure")


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody needs thousands of rows to see that a job goes in steps."""
    monkeypatch.setattr(work, "STEP", 7)


def _bury(house: House, studio: str, first: int, last: int, at: datetime) -> None:
    with house.services.database.transaction() as session:
        values = {"studio": studio, "first": first, "last": last, "at": at}
        session.connection().execute(_BURY, values)
        session.connection().execute(_REACH, {"studio": studio, "last": last})


def test_old_deletions_go_in_steps_and_each_realm_has_its_floor(house: House) -> None:
    now, studio = house.clock.now(), str(house.studio_id)
    old, young = now - KEEP_TOMBSTONES - timedelta(seconds=1), now - KEEP_TOMBSTONES
    _bury(house, studio, 10, 40, old)
    _bury(house, studio, 41, 45, young)
    _bury(house, PLATFORM, 3, 5, old)
    assert compact(house.services) == "34 tombstones and 0 verdicts forgotten"
    with house.services.database.transaction() as session:
        left = [tuple(row) for row in session.connection().execute(_LEFT)]
        floors = {row[0]: row[1] for row in session.connection().execute(_FLOORS)}
    assert left == [(studio, 5, 41)]
    assert floors == {studio: 40, PLATFORM: 5}
    assert compact(house.services) == "0 tombstones and 0 verdicts forgotten"


@pytest.mark.expected_log("an older state of the database was put back")  # a cursor made up here
def test_a_device_behind_a_floor_fetches_anew_and_one_at_it_does_not(house: House) -> None:
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.sync()
    now = house.clock.now()
    _bury(house, str(house.studio_id), 10, 20, now - KEEP_TOMBSTONES - timedelta(days=1))
    compact(house.services)
    for cursor, is_lost in (("19.0", True), ("20.0", False), ("21.0", True)):
        answer = desk.ask(desk.request(cursor=cursor))
        assert bool(answer["resets"]) is is_lost, cursor


def test_old_verdicts_go_but_a_lost_answer_can_still_be_asked_for(house: House) -> None:
    desk = Desk(house.services, house.person(Role.MANAGER))
    sent = [
        desk.wire_mutation(CreateStudent(student_id=new_id(), student_name=f"Somebody {number}"))
        for number in range(MAX_MUTATIONS + 20)
    ]
    first, last = sent[:20], sent[20:]
    desk.push(*first)
    said = desk.push(*last)["verdicts"]
    house.clock.advance(KEEP_VERDICTS)
    assert compact(house.services) == "0 tombstones and 0 verdicts forgotten"
    house.clock.advance(timedelta(seconds=1))
    assert compact(house.services) == "0 tombstones and 20 verdicts forgotten"
    assert desk.push(*last)["verdicts"] == said
    desk.sync()
    assert len(desk.tables["student"]) == len(house.students) + len(sent)


def test_failures_that_are_long_over_are_forgotten(house: House) -> None:
    recent, long_ago = new_id(), new_id()
    now = house.clock.now()
    with house.services.database.transaction() as session:
        for replica, at in ((recent, now), (long_ago, now - timedelta(days=31))):
            session.connection().execute(_FAIL, {"replica": replica, "at": at})
    compact(house.services)
    with house.services.database.transaction() as session:
        assert session.connection().execute(_FAILURES).scalars().all() == [recent]


def test_codes_that_let_no_kiosk_in_any_more_are_forgotten(house: House) -> None:
    house.services.devices.pairing_code(house.studio_id, None)
    house.clock.advance(timedelta(days=2))
    house.services.devices.pairing_code(house.studio_id, None)
    compact(house.services)
    with house.services.database.transaction() as session:
        left = session.connection().execute(text("SELECT count(*) FROM pairing_code")).scalar()
    assert left == 1
