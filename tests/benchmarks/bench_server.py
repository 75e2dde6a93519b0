"""Budgets of the central server: judging a full outbox, a bootstrap, and the daily small change.

On an embedded PostgreSQL as it comes, durable. Judging and bootstrap are the server's part, from
the bytes of the request to the bytes of the answer; the rest is measured over HTTP on this machine
against a server process, from the client's side.
"""

from __future__ import annotations

import gc
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from time import perf_counter_ns

import httpx
import orjson
import psycopg
from pydantic import JsonValue

from core.access.permissions import Role
from core.clock import SystemClock
from sync.protocol import MAX_MUTATIONS, SyncRequest
from sync.server.api.sync import parsed
from sync.server.collecting import collect_rarely
from sync.server.migrations.runner import upgrade
from sync.server.postgres import embedded, without_driver
from tests.benchmarks.figure import Figure, Timing, summarised, timed
from tests.integration.server.house import Desk, House, Person, open_house
from tests.integration.server.processes import server_process

BOOKINGS = 1_000
ROWS = 100_000
_INSTRUCTORS, _STUDENTS, _STARTS_A_DAY = 10, 300, 13
_PUSHES, _BOOTSTRAPS, _EXCHANGES, _CHANGES = 3, 3, 200, 60

_FILL_BOOKINGS = """
    INSERT INTO booking (id, studio_id, version, instructor_id, student_id, offering_id, room_id,
        service_name, starts_at, ends_at, zone, state, rate_minor, price_minor, currency, code,
        code_hash, channel, origin_device_id, created_at, note, cancel_reason, fee_minor,
        pays_at_desk, checked_in_at, lost_to, history, series_every, digits_hash)
    SELECT gen_random_uuid(), %(studio)s, 1, %(instructor)s, %(student)s, NULL, NULL, 'Piano',
        at, at + interval '45 minutes', 'Europe/Berlin', 'completed', 6000, 4500, 'EUR',
        'K7M42Q', md5(n::text), 'staff', NULL, at - interval '9 days', 'Scales, then the sonata',
        '', 0, false, NULL, NULL,
        '[{"at": 1, "by": "Mara", "what": "state", "from": "confirmed", "to": "completed"}]',
        '', ''
    FROM generate_series(1, %(count)s) AS n, LATERAL (
        SELECT timestamptz '2001-01-01Z' + n * interval '1 hour' AS at
    ) AS hour
"""
_FILL_OCCUPANCY = """
    INSERT INTO occupancy (id, studio_id, version, instructor_id, student_id, room_id, starts_at,
        ends_at, kind, holder, expires_at)
    SELECT id, studio_id, version, instructor_id, student_id, room_id, starts_at, ends_at,
        'lesson', holder, NULL
    FROM booking LEFT JOIN LATERAL (SELECT NULL::uuid AS holder) AS nobody ON true
    WHERE studio_id = %(studio)s
"""


def measure() -> list[Figure]:
    """Push, bootstrap, a sync with nothing to do, a sync of one change, live."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder:
        # PostgreSQL may run as another user, who has to get to its files.
        Path(folder).chmod(0o755)
        with embedded(Path(folder) / "postgres") as url:
            upgrade(url)
            with _collecting_as_a_server():
                own = [_push(url), _bootstrap(url)]
            return [*own, *_over_http(url)]


@contextmanager
def _collecting_as_a_server() -> Iterator[None]:
    before = gc.get_threshold()
    collect_rarely()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@contextmanager
def house_of(url: str) -> Iterator[House]:
    """A furnished studio, and the services of a server over its database."""
    house = open_house(url, actor_cache_s=2.0)
    house.clock.instant = SystemClock().now()
    house.furnish(_INSTRUCTORS, _STUDENTS)
    yield house
    house.services.database.close()


def _push(url: str) -> Figure:
    """1,000 bookings in batches of 100, each batch a transaction made durable."""
    samples_ms: list[float] = []
    for _ in range(_PUSHES + 1):
        with house_of(url) as house:
            desk = Desk(house.services, house.person(Role.MANAGER))
            desk.sync()
            answers: list[bytes] = []
            took_ns = 0
            for batch in _batches(house, desk):
                # As a device does: the next batch says how far the last answer brought it.
                body = batch.model_copy(update={"cursor": desk.cursor}).model_dump_json().encode()
                started_ns = perf_counter_ns()
                answers.append(house.services.exchange.answer(desk.person.actor, parsed(body)))
                took_ns += perf_counter_ns() - started_ns
                desk.cursor = orjson.loads(answers[-1])["cursor"]
            samples_ms.append(took_ns / 1e6)
            _require_applied(answers)
    return summarised(samples_ms[1:]).figure("push of 1,000 queued bookings", budget=600)


def _batches(house: House, desk: Desk) -> list[SyncRequest]:
    first = house.clock.now().replace(hour=8, minute=0, second=0, microsecond=0)
    mutations = []
    for number in range(BOOKINGS):
        slot = number // _INSTRUCTORS
        start = first + timedelta(days=1 + slot // _STARTS_A_DAY, hours=slot % _STARTS_A_DAY)
        wish = house.booking(start, number % _INSTRUCTORS, number % _STUDENTS)
        mutations.append(desk.wire_mutation(wish))
    return [
        desk.request(mutations=mutations[at : at + MAX_MUTATIONS])
        for at in range(0, BOOKINGS, MAX_MUTATIONS)
    ]


def _require_applied(answers: list[bytes]) -> None:
    """A fast refusal is no booking."""
    verdicts: list[dict[str, JsonValue]] = []
    for answer in answers:
        verdicts += orjson.loads(answer)["verdicts"]
    applied = [each for each in verdicts if each["outcome"] == "applied"]
    if len(applied) != BOOKINGS:
        raise RuntimeError(f"{len(applied)} of {BOOKINGS} bookings were applied: {verdicts[-1]}")


def filled(url: str, house: House) -> None:
    """Give the studio `ROWS` rows, half lessons of long ago and half taken times."""
    values = {
        "studio": house.studio_id,
        "instructor": house.instructors[0],
        "student": house.students[0],
        "count": ROWS // 2,
    }
    with psycopg.connect(without_driver(url), autocommit=True) as connection:
        connection.execute(_FILL_BOOKINGS, values)
        connection.execute(_FILL_OCCUPANCY, values)
        connection.execute("ANALYZE")


def _bootstrap(url: str) -> Figure:
    """Every page of that studio, one after the other, with nobody who puts them down."""
    with house_of(url) as house:
        filled(url, house)
        person = house.person(Role.MANAGER)

        def pull() -> None:
            desk = Desk(house.services, person)
            page: object = None
            while page is not None or desk.wire == b"":
                desk.wire = house.services.exchange.answer(person.actor, desk.request(page=page))
                tail = desk.wire[desk.wire.rindex(b'"next_page":') :]
                page = orjson.loads(b"{" + tail)["next_page"]

        timing = timed(pull, _BOOTSTRAPS)
    note = "the server's part of 2.5 s"
    return timing.figure("bootstrap of 100,000 rows, server", budget=1200, note=note)


def _over_http(url: str) -> list[Figure]:
    with (
        house_of(url) as house,
        server_process(url) as address,
        server_process(url) as other,
        httpx.Client(base_url=address, timeout=30) as client,
    ):
        # A kiosk's token does not expire while this runs.
        person = house.person(Role.KIOSK)
        desk = Desk(house.services, person)
        desk.sync()
        nothing = timed(lambda: _exchange(client, desk), _EXCHANGES)
        starts = iter(_free_starts(house))
        one = timed(lambda: _exchange(client, desk, house, starts), _CHANGES)
        live = _live(house, desk, client, other, starts)
    return [
        nothing.figure("sync with nothing to do", budget=5),
        one.figure("sync of one change", budget=15),
        live.figure("a change seen on another device", budget=40),
    ]


def _free_starts(house: House) -> list[tuple[int, int]]:
    """(instructor, hours from tomorrow 8:00), all free."""
    return [
        (instructor, 24 * day + hour)
        for day in range(1, 4)
        for hour in range(_STARTS_A_DAY)
        for instructor in range(_INSTRUCTORS)
    ]


def _exchange(
    client: httpx.Client,
    desk: Desk,
    house: House | None = None,
    starts: Iterator[tuple[int, int]] | None = None,
) -> None:
    """One request: with a house, one that books; the cursor moves on."""
    mutations = []
    if house is not None and starts is not None:
        instructor, hours = next(starts)
        first = house.clock.now().replace(hour=8, minute=0, second=0, microsecond=0)
        wish = house.booking(first + timedelta(hours=hours), instructor, desk.sequence % _STUDENTS)
        mutations.append(desk.wire_mutation(wish))
    body = desk.request(mutations=mutations).model_dump_json()
    answer = orjson.loads(
        client.post("/v1/sync", headers=desk.person.headers, content=body).content
    )
    if mutations and answer["verdicts"][0]["outcome"] != "applied":
        raise RuntimeError(f"not applied: {answer['verdicts'][0]}")
    desk.cursor = answer["cursor"]


def _live(
    house: House,
    desk: Desk,
    client: httpx.Client,
    address: str,
    starts: Iterator[tuple[int, int]],
) -> Timing:
    """From sending a booking to one server until a device that listens to another has heard."""
    heard, has_begun = threading.Event(), threading.Event()
    times_ns: list[int] = []

    def listen(person: Person) -> None:
        url, headers = f"{address}/v1/live", person.headers
        with httpx.stream("GET", url, headers=headers, timeout=60) as answer:
            for line in answer.iter_lines():
                if line.startswith("data:"):
                    times_ns.append(perf_counter_ns())
                    (heard if has_begun.is_set() else has_begun).set()
                    if len(times_ns) > _CHANGES:
                        return

    listener = threading.Thread(target=listen, args=(house.person(Role.KIOSK),), daemon=True)
    listener.start()
    has_begun.wait(30)
    samples_ms = []
    for _ in range(_CHANGES):
        heard.clear()
        started_ns = perf_counter_ns()
        _exchange(client, desk, house, starts)
        if not heard.wait(10):
            raise RuntimeError("a change was not heard")
        samples_ms.append((times_ns[-1] - started_ns) / 1e6)
    listener.join(10)
    return summarised(samples_ms)
