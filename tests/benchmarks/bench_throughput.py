"""How cost grows with what changed, beside the floor: the same bytes through the barest path.

Over HTTP on this machine, one request after the other, against the server and against
`floor_server`, in turns. A push is judged by every rule and made durable, 100 changes a request;
a pull brings what another device has not seen, 5,000 rows a page. The floor stores and hands back.
"""

from __future__ import annotations

import math
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import orjson

from core.access.permissions import Role
from core.clock import SystemClock
from core.ids import new_id
from sync.protocol import MAX_MUTATIONS, MAX_PAGE_ROWS
from sync.server.migrations.runner import upgrade
from sync.server.postgres import embedded, without_driver
from tests.benchmarks.figure import Figure, summarised
from tests.benchmarks.line import Line
from tests.integration.server.house import Desk, House, open_house
from tests.integration.server.processes import server_process

SIZES = (1_000, 10_000, 100_000)
_INSTRUCTORS, _STUDENTS, _STARTS_A_DAY = 10, 300, 26
_SINGLES = 100
_GOOD_FOR_A_DAY = "UPDATE access_token SET expires_at = now() + interval '1 day'"


def measure() -> list[Figure]:
    """Push and pull of each size, one change, and nothing to do; each with its floor."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as folder:
        # PostgreSQL may run as another user, who has to get to its files.
        Path(folder).chmod(0o755)
        with embedded(Path(folder) / "postgres") as url:
            upgrade(url)
            with server_process(url) as address, _floor(url) as floor:
                return [*_singles(url, address, floor), *_sizes(url, address, floor)]


@contextmanager
def _floor(url: str) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.benchmarks.floor_server", without_driver(url)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if process.stdout is None:
        raise RuntimeError("the floor cannot say where it answers")
    try:
        yield process.stdout.readline().removeprefix("ready ").strip()
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        process.stdout.close()


@contextmanager
def _house(url: str) -> Iterator[House]:
    house = open_house(url)
    house.clock.instant = SystemClock().now()
    house.furnish(_INSTRUCTORS, _STUDENTS)
    yield house
    house.services.database.close()


class _Device:
    """An outbox of bookings that do not clash, and a cursor."""

    def __init__(self, house: House, address: str) -> None:
        house.clock.instant = SystemClock().now()
        self._house = house
        self.desk = Desk(house.services, house.person(Role.MANAGER))
        with house.services.database.transaction() as session:
            # A person's token is good for a quarter of an hour; the largest size may take longer.
            session.connection().exec_driver_sql(_GOOD_FOR_A_DAY)
        self.desk.sync()
        self.line = Line(address, self.desk.person.headers)
        self._made = 0

    def batch(self, count: int, after: int = 0) -> bytes:
        """A request with the next `count` bookings, beginning `after` what was made elsewhere."""
        changes = []
        for _ in range(count):
            changes.append(self._change(after + self._made))
            self._made += 1
        return orjson.dumps(self._asked() | {"mutations": changes})

    def push(self, body: bytes) -> None:
        """Send one; every change must be applied, for a fast refusal is no booking."""
        answer = orjson.loads(self.line.ask("/v1/sync", body))
        if {each["outcome"] for each in answer["verdicts"]} != {"applied"}:
            raise RuntimeError(f"not applied: {answer['verdicts'][0]}")
        self.desk.cursor = answer["cursor"]

    def pull(self) -> int:
        """Pull until the checkpoint; how many bytes that took."""
        page: object = None
        total = 0
        while True:
            asked = self._asked() | {"page": page, "limit": MAX_PAGE_ROWS}
            told = self.line.ask("/v1/sync", orjson.dumps(asked))
            total += len(told)
            tail = orjson.loads(b"{" + told[told.rindex(b'"next_page":') :])
            page = tail["next_page"]
            if page is None:
                self.desk.cursor = tail["cursor"]
                return total

    def _asked(self) -> dict[str, object]:
        desk = self.desk
        return {
            "replica_id": desk.replica_id,
            "cursor": desk.cursor,
            "epoch": desk.epoch,
            "fingerprints": desk.fingerprints,
        }

    def _change(self, number: int) -> dict[str, object]:
        house, slot = self._house, number // _INSTRUCTORS
        self.desk.sequence += 1
        return {
            "sequence": self.desk.sequence,
            "id": new_id(),
            "name": "booking.create",
            "version": 1,
            "made_at": 0,
            "arguments": {
                "booking_id": new_id(),
                "student_id": house.students[number % _STUDENTS],
                "offering_id": house.offerings[number % _INSTRUCTORS],
                "starts_at": _start(house.clock.now(), slot).isoformat(),
                "duration_min": 30,
                "code": "ABCDEF",
            },
        }


def _start(now: datetime, slot: int) -> datetime:
    """Half-hours, thirteen hours a day, that lie within 8 to 22 in Berlin in summer and in winter:
    the largest size fills a year.
    """
    first = now.replace(hour=7, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return first + timedelta(days=slot // _STARTS_A_DAY, minutes=30 * (slot % _STARTS_A_DAY))


def _singles(url: str, address: str, floor: str) -> list[Figure]:
    """One change a request, and requests with nothing to do."""
    with _house(url) as house:
        device, bare = _Device(house, address), Line(floor)
        device.pull()
        for _ in range(5):  # connections, statements and imports are warm
            body = device.batch(1)
            device.push(body)
            bare.ask("/", body)
        device.line.samples_ms.clear()
        bare.samples_ms.clear()
        for _ in range(_SINGLES):
            body = device.batch(1)
            device.push(body)
            bare.ask("/", body)
        one = _beside("sync of one change", device.line, bare, 15)
        for _ in range(_SINGLES):
            device.pull()
            bare.ask("/?after=999999999&limit=5000")
        nothing = _beside("sync with nothing to do", device.line, bare, 5)
        device.line.close()
        bare.close()
        return [one, nothing]


def _beside(name: str, line: Line, bare: Line, budget: float) -> Figure:
    found, least = summarised(line.samples_ms), summarised(bare.samples_ms)
    line.samples_ms.clear()
    bare.samples_ms.clear()
    note = (
        f"{1000 / found.median:,.0f} a second; floor {least.median:.2f} ms"
        f" (p99 {least.p99:.1f}), {found.median / least.median:.1f} times that"
    )
    return found.figure(f"{name}, bare client", budget=budget, note=note)


def _sizes(url: str, address: str, floor: str) -> list[Figure]:
    pushes: list[Figure] = []
    pulls: list[Figure] = []
    for size in SIZES:
        with _house(url) as house:
            push, pull = _size(house, address, floor, size)
        pushes.append(push)
        pulls.append(pull)
    return [*_with_growth(pushes), *_with_growth(pulls)]


def _size(house: House, address: str, floor: str, size: int) -> tuple[Figure, Figure]:
    writer, reader, bare = _Device(house, address), _Device(house, address), Line(floor)
    writer.pull()
    reader.pull()
    writer.line.samples_ms.clear()
    reader.line.samples_ms.clear()
    before = orjson.loads(bare.ask("/?after=0&limit=1000000"))["last"]
    bare.samples_ms.clear()
    for _ in range(0, size, MAX_MUTATIONS):
        body = writer.batch(MAX_MUTATIONS)
        writer.push(body)
        bare.ask("/", body)
    push = _figure(f"push of {size:,} changes", size, writer.line, bare)
    reader.line.close()
    told = reader.pull()
    bare.close()
    least = 0
    last = before
    while least < told:  # the same bytes, not the same rows: the floor's are smaller
        answer = bare.ask(f"/?after={last}&limit={MAX_PAGE_ROWS}")
        least += len(answer)
        last = orjson.loads(answer)["last"]
        last = before if last >= before + size else last
    pull = _figure(f"pull of {size:,} changes ({told / 1e6:.1f} MB)", size, reader.line, bare)
    for line in (writer.line, reader.line, bare):
        line.close()
    return push, pull


def _figure(name: str, size: int, line: Line, bare: Line) -> Figure:
    per_request = summarised(line.samples_ms)
    took, least = line.took_ms(), bare.took_ms()
    note = (
        f"{size / took * 1000:,.0f} a second; request p50 {per_request.median:.0f},"
        f" p99 {per_request.p99:.0f} ms; floor {least / 1000:.2f} s, {took / least:.1f} times that"
    )
    return Figure(name, "s", took / 1000, note=note)


def _with_growth(figures: list[Figure]) -> list[Figure]:
    """With the power by which time grew over the sizes, which is 1 where cost is linear."""
    first, last = figures[0], figures[-1]
    power = math.log(last.median / first.median) / math.log(SIZES[-1] / SIZES[0])
    name = first.name.split(" of ")[0]
    grown = Figure(
        f"{name}: power by which time grows with changes",
        "",
        power,
        budget=1.1,
        note="1 is linear; from the smallest to the largest size",
    )
    return [*figures, grown]
