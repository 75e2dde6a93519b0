"""The encrypted replica on this machine's disk: booking, rebase, bootstrap, reading a week.

The studio has 12 instructors, 300 students and their lessons, dealt deterministically. A booking
is measured as the screen sees it: rules, rows, outbox and one fsync, through the writer's thread.
"""

from __future__ import annotations

import gc
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, product
from pathlib import Path
from time import perf_counter

import orjson
from pydantic import JsonValue

from core.access.permissions import Role
from core.clock import FixedClock
from core.ids import derived_id, new_id
from core.models.columns import to_microseconds
from core.mutations.base import Intention
from core.mutations.bookings import CreateBooking
from core.tickets import new_code
from sync.client.answers import read_answer
from sync.client.credentials import Credentials
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.protocol import ActorCard
from tests.benchmarks.figure import Figure, summarised, timed
from tests.builders.replica import MemoryKeyring, card_of
from tests.builders.studio import AT, actor_of

INSTRUCTORS, STUDENTS, PAGE_ROWS = 12, 300, 5000
LESSONS_A_DAY = 8
SERVICES = (
    "Beginner piano", "Jazz piano", "Violin", "Cello", "Guitar", "Bass", "Drums", "Singing",
    "French conversation", "Spanish", "Algebra tutoring", "Yoga",
)  # fmt: skip
"""One of each instructor's."""
WARM, QUEUED = 50, 950
MONDAY = datetime(2026, 3, 9, 13, tzinfo=AT.tzinfo)
"""9 in the morning of a Monday, on the wall of a studio in Halifax (UTC-4 until 8 March 2026)."""

TURN_S = 0.001
"""As `desktop.runtime.lean` has it."""

Row = dict[str, JsonValue]


@dataclass
class Dealt:
    """A studio's rows as they travel, and what is needed to book in it."""

    card: ActorCard
    instructors: list[str]
    offerings: list[str]
    students: list[str]
    rows: list[tuple[str, Row]]

    def bodies(self) -> list[bytes]:
        """Answers of a first pull, a page each."""
        pages = [self.rows[at : at + PAGE_ROWS] for at in range(0, len(self.rows), PAGE_ROWS)]
        resets = sorted({table for table, _ in self.rows})
        return [
            answer(page, resets, None if number == len(pages) else str(number))
            for number, page in enumerate(pages, start=1)
        ]


def answer(rows: list[tuple[str, Row]], resets: list[str], next_page: str | None) -> bytes:
    """The body of one answer."""
    changes: dict[str, list[list[JsonValue]]] = {}
    columns: dict[str, list[str]] = {}
    for table, row in rows:
        columns.setdefault(table, list(row))
        changes.setdefault(table, []).append(list(row.values()))
    return orjson.dumps(
        {
            "epoch": "bench",
            "server_time": to_microseconds(AT),
            "resets": resets,
            "fingerprints": dict.fromkeys(resets, "f"),
            "changes": [
                {"table": table, "columns": columns[table], "rows": listed}
                for table, listed in changes.items()
            ],
            "next_page": next_page,
            "cursor": new_id(),
            "version": 1,
        }
    )


def deal(total: int, seed: int = 7) -> Dealt:
    """A studio of `total` rows, nearly all of them past lessons, eight a day and instructor."""
    studio, chance = new_id(), random.Random(seed)
    actor = actor_of(Role.MANAGER, studio)  # type: ignore[arg-type]  # an id is text
    base: Row = {"studio_id": studio, "version": 1}
    instructors = [new_id() for _ in range(INSTRUCTORS)]
    students = [new_id() for _ in range(STUDENTS)]
    offerings = [new_id() for _ in range(INSTRUCTORS)]
    rows: list[tuple[str, Row]] = [("studio", _studio(studio, base))]
    for number, (instructor, offering) in enumerate(zip(instructors, offerings, strict=True)):
        rows += _instructor(number, instructor, offering, base)
    for number, student in enumerate(students):
        row = {"id": student, **base, "name": f"Student {number}", "created_at": 0}
        rows.append(("student", row))
    day = AT.replace(hour=13, minute=0) - timedelta(days=2)
    while len(rows) < total:
        day -= timedelta(days=1)
        for number, hour in product(range(INSTRUCTORS), range(LESSONS_A_DAY)):
            at = day + timedelta(hours=hour)
            who = (instructors[number], offerings[number], chance.choice(students))
            rows += _lesson(at, SERVICES[number], *who, base)
    return Dealt(card_of(actor), instructors, offerings, students, rows[:total])


def _studio(studio: str, base: Row) -> Row:
    return {
        "id": studio, **base, "name": "Harbour Street", "city": "Halifax",
        "zone": "America/Halifax", "currency": "CAD", "free_cancel_h": 24, "half_fee_h": 12,
        "hold_s": 300, "check_in_salt": "salt",
    }  # fmt: skip


def _instructor(number: int, who: str, offering: str, base: Row) -> list[tuple[str, Row]]:
    rows: list[tuple[str, Row]] = [
        ("instructor", {
            "id": who, **base, "name": f"Instructor {number}", "zone": "America/Halifax",
            "hue": number, "bio": "", "written_in": "", "experience_years": 3,
            "languages": "[]", "rules": "{}", "position": number, "is_active": 1,
        }),
        ("offering", {
            "id": offering, **base, "instructor_id": who, "service_id": new_id(),
            "service_name": SERVICES[number], "rate_minor": 7200, "currency": "CAD",
            "durations_min": "[30, 60]", "position": 0, "is_active": 1,
        }),
    ]  # fmt: skip
    for weekday in range(7):
        identity = derived_id("weekly_hours", who, str(weekday))
        hours: Row = {"instructor_id": who, "weekday": weekday, "windows": "[[0, 1440]]"}
        rows.append(("weekly_hours", {"id": identity, **base, **hours}))
    return rows


def _lesson(
    at: datetime, service: str, who: str, offering: str, student: str, base: Row
) -> list[tuple[str, Row]]:
    identity, start = new_id(), to_microseconds(at)
    end = start + 3_600_000_000
    booking: Row = {
        "id": identity, **base, "instructor_id": who, "student_id": student,
        "offering_id": offering, "room_id": None, "service_name": service, "starts_at": start,
        "ends_at": end, "zone": "America/Halifax", "state": "completed", "rate_minor": 7200,
        "price_minor": 7200, "currency": "CAD", "code": new_code(),
        "code_hash": identity.replace("-", "") * 2, "channel": "staff",
        "origin_device_id": None, "created_at": start, "note": "", "cancel_reason": "",
        "fee_minor": 0, "pays_at_desk": 0, "checked_in_at": start, "lost_to": None,
        "history": "[]", "digits_hash": identity[:8] * 2,
    }  # fmt: skip
    occupancy: Row = {
        "id": identity, **base, "instructor_id": who, "student_id": student, "room_id": None,
        "starts_at": start, "ends_at": end, "kind": "lesson", "holder": None, "expires_at": None,
    }  # fmt: skip
    return [("booking", booking), ("occupancy", occupancy)]


def fill(replica: Replica, bodies: list[bytes]) -> None:
    """Take the answers of a first pull, up to its checkpoint."""
    for body in bodies:
        request = replica.exchanges.next_request()
        replica.exchanges.take(request, read_answer(body))


def wishes(dealt: Dealt) -> Iterator[Intention]:
    """Bookings that the rules allow, one after the other."""
    for hour in range(24 * 70):
        starts_at = MONDAY + timedelta(hours=hour)
        for number, offering in enumerate(dealt.offerings):
            wish = CreateBooking(
                booking_id=new_id(),
                student_id=dealt.students[(hour * INSTRUCTORS + number) % STUDENTS],
                offering_id=offering,
                starts_at=starts_at,
                duration_min=30,
                code=new_code(),
            )
            yield Intention("booking.create", wish.model_dump(mode="json"))


@contextmanager
def replica_of(dealt: Dealt, folder: Path) -> Iterator[Replica]:
    """A new replica with the studio's manager signed in."""
    secrets = Credentials(MemoryKeyring(), "bench")
    replica = open_replica(folder / f"{new_id()}.db", secrets, FixedClock(AT))
    replica.adopt(dealt.card)
    try:
        yield replica
    finally:
        replica.close()


@contextmanager
def as_the_program_collects() -> Iterator[None]:
    """Garbage is left alone, as the program leaves it while it works: what was dealt to fill the
    replica would else be looked through in the middle of a booking, half a million objects of it.
    And a thread that wants its turn waits as long for it as there.
    """
    interval_s = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()
        sys.setswitchinterval(interval_s)


def booking_and_rebase(dealt: Dealt, bodies: list[bytes], folder: Path) -> list[Figure]:
    """Booking by booking until 1,000 wait, and a change from the server on top of them."""
    with replica_of(dealt, folder) as replica:
        fill(replica, bodies)
        samples: list[float] = []
        with as_the_program_collects():
            for wish in islice(wishes(dealt), WARM + QUEUED):
                began = perf_counter()
                replica.perform(wish)
                samples.append((perf_counter() - began) * 1e3)
        booked = summarised(samples[WARM:])
        news = _renamed(dealt)
        request = replica.exchanges.next_request()
        quiet = request.model_copy(update={"mutations": ()})
        began = perf_counter()
        replica.exchanges.take(quiet, read_answer(news))
        replica.exchanges.merge_whole_pulls()
        rebase_s = perf_counter() - began
        waiting = replica.waiting()
    each_second = 1000 * QUEUED / sum(samples[WARM:])
    return [
        booked.figure(
            "local booking, durable",
            budget=1.5,
            p99_budget=8.0,
            note=f"{each_second:,.0f} a second, one after the other, each with its own fsync.",
        ),
        Figure(f"rebase over an outbox of {waiting:,}", "s", rebase_s, budget=1.0),
    ]


def _renamed(dealt: Dealt) -> bytes:
    table, row = next((table, row) for table, row in dealt.rows if table == "student")
    return answer([(table, {**row, "name": "Renamed", "version": 2})], [], None)


def bootstrap(dealt: Dealt, bodies: list[bytes], folder: Path) -> Figure:
    """The client's share of a first pull: parse, stage durably, checkpoint with indexes."""
    samples = []
    for _ in range(3):
        with replica_of(dealt, folder) as replica, as_the_program_collects():
            began = perf_counter()
            fill(replica, bodies)
            samples.append(perf_counter() - began)
    megabytes = sum(len(body) for body in bodies) / 1e6
    return Figure(
        f"bootstrap of {len(dealt.rows):,} rows, client's share",
        "s",
        sorted(samples)[1],
        budget=2.5,
        note=f"{megabytes:.0f} MB in {len(bodies)} pages; the budget is for client and server.",
    )


def week(dealt: Dealt, folder: Path) -> Figure:
    """One instructor's week, lessons and busy times, as a screen reads it."""
    lessons = sum(1 for table, _ in dealt.rows if table == "booking")
    who, first = dealt.instructors[3], AT - timedelta(days=30)

    with replica_of(dealt, folder) as replica:
        fill(replica, dealt.bodies())

        def read() -> int:
            with replica.read() as rows:
                return len(rows.bookings.between(first, first + timedelta(days=7), [who]))

        found = read()
        timing = timed(read, 200)
    return timing.figure(
        f"week of one instructor from {lessons:,} bookings, read",
        budget=5.0,
        note=f"{found} lessons.",
    )


def measure() -> list[Figure]:
    """The replica's figures."""
    with tempfile.TemporaryDirectory(prefix="instainstru-bench-") as name:
        folder = Path(name)
        dealt = deal(100_000)
        bodies = dealt.bodies()
        return [
            *booking_and_rebase(dealt, bodies, folder),
            bootstrap(dealt, bodies, folder),
            week(deal(200_400), folder),
        ]
