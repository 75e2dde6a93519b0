"""Two real server processes on one database, and many who write at once."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

import httpx
import psycopg
import pytest

from core.access.permissions import Role
from core.clock import SystemClock
from core.ids import new_id
from core.models import Student
from sync.server.services import Services
from sync.server.turns import LONGEST_S
from tests.integration.server.house import Desk, House, Person, open_house
from tests.integration.server.processes import command_line, server_process
from tests.integration.server.test_live import Stream
from tests.plugin import PATIENCE_S

WRITERS = 32
_ROUNDS = 3


@dataclass
class Sender:
    """A device that books over HTTP."""

    client: httpx.Client
    person: Person
    replica_id: str = field(default_factory=new_id)
    sequence: int = 0
    statuses: set[int] = field(default_factory=set)

    def book(self, house: House, hour: int, student: int) -> str:
        """Book an hour of the house's tomorrow at the one instructor; what the verdict was."""
        tomorrow = house.clock.now() + timedelta(days=1)
        start = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        self.sequence += 1
        wish = house.booking(start, student=student)
        mutation = {
            "sequence": self.sequence,
            "id": new_id(),
            "name": wish.name,
            "version": 1,
            "arguments": wish.model_dump(mode="json"),
            "made_at": 0,
        }
        body = {"replica_id": self.replica_id, "mutations": [mutation], "limit": 1}
        answer = self._send(body)
        while answer.status_code == 503 and answer.elapsed.total_seconds() >= LONGEST_S:
            answer = self._send(body)  # as devices do: only a machine that stands still comes here
        self.statuses.add(answer.status_code)
        return str(answer.json()["verdicts"][0]["outcome"])

    def _send(self, body: dict[str, object]) -> httpx.Response:
        return self.client.post("/v1/sync", headers=self.person.headers, json=body)


@pytest.fixture
def today(pg_url: str) -> Iterator[House]:
    """A house whose clock is the machine's, as the processes' clocks are."""
    found = open_house(pg_url)
    found.clock.instant = SystemClock().now()
    found.furnish(instructors=1, students=WRITERS)
    yield found
    found.services.database.close()


def _people(house: House, count: int) -> list[Person]:
    """Kiosks: their tokens do not expire on the real clock."""
    return [house.person(Role.KIOSK) for _ in range(count)]


def _taken(url: str) -> list[tuple[object, object]]:
    with psycopg.connect(url) as connection:
        return connection.execute(
            "SELECT starts_at, ends_at FROM occupancy ORDER BY starts_at"
        ).fetchall()


@pytest.mark.sequential
def test_32_writers_through_two_processes_never_overlap_and_never_break(
    today: House, pg_url: str
) -> None:
    people = _people(today, WRITERS)
    with ExitStack() as stack:
        addresses = [stack.enter_context(server_process(pg_url)) for _ in range(2)]
        senders = [
            Sender(
                stack.enter_context(httpx.Client(base_url=addresses[n % 2], timeout=PATIENCE_S)),
                each,
            )
            for n, each in enumerate(people)
        ]
        barrier = threading.Barrier(WRITERS)

        def send(number: int) -> list[str]:
            barrier.wait()
            sender = senders[number]
            return [sender.book(today, 8 + turn, number) for turn in range(_ROUNDS)]

        with ThreadPoolExecutor(WRITERS) as pool:
            outcomes = list(pool.map(send, range(WRITERS)))
    assert set().union(*(sender.statuses for sender in senders)) == {200}
    assert [[each[turn] for each in outcomes].count("applied") for turn in range(_ROUNDS)] == [
        1
    ] * _ROUNDS
    rows = _taken(pg_url)
    assert len(rows) == _ROUNDS
    assert all(before[1] <= after[0] for before, after in pairwise(rows))  # type: ignore[operator]  # psycopg gives datetimes


def test_a_change_through_one_process_arrives_live_through_the_other(
    today: House, pg_url: str
) -> None:
    listener, writer = _people(today, 2)
    with server_process(pg_url) as one, server_process(pg_url) as other:
        stream = Stream(one, listener)
        stream.wait_for(1)
        with httpx.Client(base_url=other, timeout=PATIENCE_S) as client:
            assert Sender(client, writer).book(today, 9, 0) == "applied"
        assert len(stream.wait_for(2)) == 2
        assert stream.status == 200


def test_a_server_of_two_workers_says_once_that_it_is_ready_and_stops(pg_url: str) -> None:
    with command_line(pg_url, workers=2) as address:
        assert httpx.get(f"{address}/v1/operations/ready", timeout=PATIENCE_S).status_code == 200


def _write_students(services: Services, house: House, count: int) -> None:
    for _ in range(count):
        with services.database.writing(house.studio_id) as writing:
            writing.rows.students.add(
                Student(id=new_id(), studio_id=house.studio_id, name="S", created_at=writing.now)
            )


@pytest.mark.sequential
def test_the_cursor_never_passes_a_row_with_eight_writers_and_an_idle_transaction(
    today: House, pg_url: str
) -> None:
    reader = Desk(today.services, today.person(Role.MANAGER))
    with psycopg.connect(pg_url) as idle, ThreadPoolExecutor(8) as pool:
        idle.execute("SELECT count(*) FROM student")
        writers = [pool.submit(_write_students, today.services, today, 12) for _ in range(8)]
        while not all(writer.done() for writer in writers):
            reader.sync(limit=7)
        for writer in writers:
            writer.result()
        reader.sync()
        idle.rollback()
    whole = Desk(today.services, reader.person)
    whole.sync()
    assert len(whole.tables["student"]) == WRITERS + 8 * 12
    assert reader.tables == whole.tables
