"""Each list of lessons is found by one index, so that it costs the same among 100,000."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from core.ids import new_id
from core.models import BookingState
from core.repositories import Repositories
from core.repositories.agenda import LessonScope
from core.repositories.lessons import LessonFilter, LessonList
from sync.client.credentials import Credentials
from sync.client.database import driver_of
from sync.client.migrations.tables import CACHE
from sync.client.replica import Replica
from sync.client.repositories.base_images import BaseImageRepository
from tests.builders.replica import ToyServer, book, opened
from tests.builders.studio import AT
from tests.integration.client.test_opening import plain_connection

_FEW = "ix_booking_not_completed"
_OF_INSTRUCTOR = "ix_booking_instructor_id_starts_at"
_OF_STUDENT = "ix_booking_student_id_starts_at"
_OF_STUDIO = "ix_booking_studio_id_starts_at"
_HISTORY, _LOST = LessonList.HISTORY, BookingState.CONFLICT
_SOMEBODY = "018f3c00-0000-7000-8000-000000000001"


def _way(replica: Replica, ask: Callable[[Repositories], object]) -> str:
    """How SQLite goes about the lessons of what is asked, and whether it sorts them."""
    said: list[str] = []
    with replica.read() as rows:
        driver = driver_of(rows.session.connection())
        driver.set_trace_callback(said.append)
        ask(rows)
        driver.set_trace_callback(None)
        asked = driver.execute(f"EXPLAIN QUERY PLAN {said[-1]}").fetchall()
    steps = [str(each[3]) for each in asked]
    return "; ".join(each for each in steps if " booking" in each or " FOR ORDER BY" in each)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (LessonFilter(), _OF_STUDIO),
        (LessonFilter(_HISTORY), _OF_STUDIO),
        (LessonFilter(_HISTORY, states=frozenset({BookingState.COMPLETED, _LOST})), _OF_STUDIO),
        (LessonFilter(_HISTORY, states=frozenset({_LOST})), _FEW),
        (LessonFilter(_HISTORY, states=frozenset({_LOST, BookingState.CONFIRMED})), _FEW),
        (LessonFilter(_HISTORY, instructor_id=_SOMEBODY, states=frozenset({_LOST})), _FEW),
        (LessonFilter(states=frozenset({BookingState.REQUESTED}), first=AT), _FEW),
        (LessonFilter(LessonList.REQUESTS), _FEW),
        (LessonFilter(LessonList.LOST, instructor_id=_SOMEBODY), _FEW),
        (LessonFilter(LessonList.CANCELLED), _FEW),
        (LessonFilter(_HISTORY, instructor_id=_SOMEBODY), _OF_INSTRUCTOR),
        (LessonFilter(instructor_id=_SOMEBODY), _OF_INSTRUCTOR),
        (LessonFilter(student_id=_SOMEBODY, instructor_id=_SOMEBODY), _OF_STUDENT),
        (LessonFilter(student_id=_SOMEBODY, states=frozenset({_LOST})), _OF_STUDENT),
    ],
)
def test_a_list_is_read_in_order_from_its_index(
    replica: Replica, wanted: LessonFilter, index: str
) -> None:
    way = _way(replica, lambda rows: rows.lessons.dated_ids(wanted, AT, 200))
    assert f"booking USING INDEX {index}" in way
    assert ";" not in way, "and nothing is sorted"


@pytest.mark.parametrize("instructor", [None, _SOMEBODY])
def test_few_lessons_are_read_in_order_from_the_index_that_their_words_lead_to(
    replica: Replica, server: ToyServer, instructor: str | None
) -> None:
    replica.perform(book(server, 10))
    now = AT + timedelta(days=30)
    wanted = LessonFilter(_HISTORY, text="piano", instructor_id=instructor)
    said: list[str] = []
    with replica.read() as rows:
        driver = driver_of(rows.session.connection())
        driver.set_trace_callback(said.append)
        found = rows.lessons.few_ids(wanted, now, 200)
        driver.set_trace_callback(None)
        steps = [
            str(step[3])
            for query in said[1:]
            for step in driver.execute(f"EXPLAIN QUERY PLAN {query}").fetchall()
        ]
    assert found is not None
    assert len(found) == (1 if instructor is None else 0)
    ways = [each for each in steps if " booking" in each]
    assert not any("SCAN booking" in each and "INDEX" not in each for each in ways), steps
    assert "SEARCH booking USING INDEX ix_booking_service (service_name=?)" in ways
    assert "SEARCH booking USING INDEX ix_booking_code (code=?)" in ways


def test_what_waits_of_a_page_is_found_by_its_rows_and_not_by_all_that_waits(
    replica: Replica, server: ToyServer
) -> None:
    wishes = [book(server, hour) for hour in (10, 11)]
    mine, others = (str(wish.arguments["booking_id"]) for wish in wishes)
    for wish in wishes:
        replica.perform(wish)
    assert replica.waiting_among("booking", [mine, _SOMEBODY]) == {mine}
    assert replica.waiting_among("student", [mine, others]) == frozenset()
    assert replica.waiting_among("booking", []) == frozenset()
    said: list[str] = []
    with replica.read() as rows:
        driver = driver_of(rows.session.connection())
        driver.set_trace_callback(said.append)
        BaseImageRepository(rows.session.connection()).pending_among("booking", [mine])
        driver.set_trace_callback(None)
        plan = driver.execute(f"EXPLAIN QUERY PLAN {said[-1]}").fetchall()
    assert [str(each[3]) for each in plan] == [
        "SEARCH pending_base USING PRIMARY KEY (row_id=? AND table_name=?)"
    ]


@pytest.mark.parametrize("is_back", [False, True])
@pytest.mark.parametrize(
    ("states", "count", "index"),
    [((_LOST,), 2, _FEW), ((_LOST,), 1, _FEW), ((), 1, _OF_INSTRUCTOR), ((), 2, _OF_STUDIO)],
)
def test_the_endless_list_is_read_in_order_from_its_index(
    replica: Replica, states: tuple[BookingState, ...],
    count: int, index: str, *, is_back: bool,
) -> None:  # fmt: skip
    scope = LessonScope(tuple(new_id() for _ in range(count)), states=frozenset(states))
    way = _way(
        replica,
        lambda rows: (
            rows.agenda.before(scope, (AT, ""), 50) if is_back else rows.agenda.after(scope, AT, 50)
        ),
    )
    assert f"booking USING INDEX {index}" in way
    assert ";" not in way


def test_a_file_of_before_is_given_the_index_and_keeps_those_it_has(
    path: Path, secrets: Credentials, replica: Replica, server: ToyServer
) -> None:
    for hour in (10, 11, 12):
        replica.perform(book(server, hour))
    replica.close()
    connection = plain_connection(path, secrets.replica_key())
    connection.execute(f"DROP INDEX {_FEW}")
    connection.execute(f"DROP INDEX {_OF_STUDENT}")
    connection.execute(f"CREATE INDEX {_OF_STUDENT} ON booking (student_id)")
    connection.execute("CREATE INDEX given_up ON booking (note)")
    connection.execute(
        "UPDATE replica_state SET document = json_set(document, '$.shape', 'an older one')"
    )
    query = "SELECT name, rootpage, sql FROM sqlite_schema WHERE tbl_name = 'booking'"
    before = {name: place for name, place, _ in connection.execute(query)}
    connection.close()
    with opened(path, secrets) as again:
        assert again.waiting() == 3
        with again.read() as rows:
            found = {
                name: (place, statement)
                for name, place, statement in rows.session.connection().exec_driver_sql(query)
            }
            few = LessonFilter(states=frozenset({BookingState.CONFIRMED}))
            assert rows.lessons.count(few, AT - timedelta(days=1)) == 3
    table = CACHE["booking"]
    assert {name: told for name, (_, told) in found.items() if name.startswith(("ix", "keep"))} == (
        dict((*table.indexes, *table.triggers))
    )
    assert found[_OF_INSTRUCTOR][0] == before[_OF_INSTRUCTOR], "made anew it would lie elsewhere"
    assert "given_up" not in found
