"""A device with a full outbox and a server that moved on meanwhile, put back at will.

What one run from there does: refreshes a token that is too old, pushes changes of which some lose,
pulls tables filled anew and tables changed, over several pages, and lays a change on top that a
person makes while the first exchange is on its way, which the next exchange pushes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from core.access.permissions import Role
from core.clock import FixedClock
from core.errors import Unavailable
from core.ids import MutationId, new_id
from core.mutations.availability import AddBlackout, RemoveBlackout, SetWeek
from core.mutations.base import Arguments, Intention, intend
from core.mutations.bookings import CreateBooking
from core.mutations.lessons import CancelBooking
from core.mutations.messages import SendMessage
from core.mutations.students import CreateStudent, UpdateStudent
from sync.client.credentials import Credentials
from sync.client.engine import SyncEngine
from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.rounds import Rounds
from sync.server.app import application
from tests.builders.replica import MemoryKeyring
from tests.force.failing_disk import FailingDisk
from tests.force.failing_postgres import FailingPostgres
from tests.force.failing_sqlite import FailingSqlite
from tests.force.outcome import Outcome, raw_connection, rows_of
from tests.force.postgres_state import PostgresState
from tests.force.wire import FailingTransport
from tests.integration.server.house import AT, PASSWORD, Desk, House, open_house

PAGE_ROWS = 6
_EMAIL = "morgan@example.org"
_TOKEN_LIFE = timedelta(minutes=16)


@dataclass
class World:
    """Server, device and everything that can fail between and below them."""

    house: House
    database: PostgresState
    transport: FailingTransport
    sqlite: FailingSqlite
    disk: FailingDisk
    postgres: FailingPostgres
    path: Path
    keyring: MemoryKeyring
    late_wish: Intention
    late_id: MutationId
    image: bytes = b""
    secrets: dict[tuple[str, str], str] = field(default_factory=dict)
    has_acted: bool = True

    def keep(self) -> None:
        """What is now is what `put_back` returns to."""
        self.database.keep()
        self.image = self.path.read_bytes()
        self.secrets = dict(self.keyring.kept)

    def put_back(self) -> None:
        """Server, device and keyring as they were kept."""
        self.database.put_back()
        for suffix in ("-wal", "-shm", ".open"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        self.path.write_bytes(self.image)
        self.keyring.kept = dict(self.secrets)
        self.house.services.exchange._reported.clear()
        self.has_acted = False

    def progress(self) -> tuple[object, ...]:
        """Changes whenever something became durable, on the device or on the server."""
        return self.sqlite.commits, self.database.written()

    def outcome(self) -> Outcome:
        """What device and server hold now; the device is off."""
        key = Credentials(self.keyring, "force").replica_key()
        connection = raw_connection(self.path, key)
        device = rows_of(connection)
        connection.close()
        return Outcome(device, self.database.shown())

    @contextmanager
    def device(self) -> Iterator[Device]:
        """The device, switched on."""
        credentials = Credentials(self.keyring, "force")
        clock = self.house.clock
        with self.sqlite.installed(), self.disk.installed(self.path):
            replica = open_replica(self.path, credentials, clock)
            try:
                engine = SyncEngine(replica, self.transport, credentials, clock)
                yield Device(self, replica, engine)
            finally:
                replica.close()


@dataclass
class Device:
    """A device that is switched on; a person acts on it once while it syncs."""

    world: World
    replica: Replica
    engine: SyncEngine
    _rounds: Rounds = field(init=False)

    def __post_init__(self) -> None:
        self._rounds = Rounds(self.replica, self.world.transport, self.engine.account)

    def run(self) -> bool:
        """One attempt of the engine's, status and all; whether it got to the end."""
        self.world.transport.before_exchange = self._act
        is_done = self.engine.attempt() is None and not self.engine.status.problem
        return is_done and self.world.has_acted

    def exchange(self) -> bool:
        """The same without a status: nothing is read that the exchange itself does not need."""
        self.world.transport.before_exchange = self._act
        try:
            self._rounds.run()
        except Unavailable:
            return False
        return self.world.has_acted

    def _act(self) -> None:
        """The person's change: made again until it is saved, then never more."""
        world = self.world
        if world.has_acted:
            return
        try:
            self.replica.perform(world.late_wish, world.late_id)
        except Unavailable:
            return
        world.has_acted = True


@contextmanager
def furnished_world(url: str, folder: Path) -> Iterator[World]:
    """The world on a migrated, empty database at `url`, kept at the moment before the run."""
    house = open_house(url, clock=FixedClock(AT), compress_loopback=True).furnish(students=3)
    manager = house.person(Role.MANAGER, email=_EMAIL)
    with ExitStack() as stack:
        stack.callback(house.services.database.close)
        loop = stack.enter_context(asyncio.Runner())
        transport = FailingTransport(application(house.services), loop, PAGE_ROWS)
        stack.callback(transport.close)
        database = PostgresState(url)
        stack.callback(database.close)
        postgres = FailingPostgres()
        stack.enter_context(postgres.installed(house.services.database.engine))
        world = World(
            house=house,
            database=database,
            transport=transport,
            sqlite=FailingSqlite(),
            disk=FailingDisk(),
            postgres=postgres,
            path=folder / "replica.db",
            keyring=MemoryKeyring(),
            late_wish=intend(_lesson(house, 12)),
            late_id=MutationId(new_id()),
        )
        elsewhere = Desk(house.services, manager)
        _prepare(world, elsewhere)
        world.keep()
        yield world


def _prepare(world: World, elsewhere: Desk) -> None:
    house = world.house
    teacher = house.instructors[0]
    kept, cancelled = _lesson(house, 8), _lesson(house, 9, student=1)
    blackout = AddBlackout(
        blackout_id=new_id(), instructor_id=teacher, first=date(2026, 5, 1), last=date(2026, 5, 2)
    )
    _push(elsewhere, kept, cancelled, blackout)
    with world.device() as device:
        device.engine.account.sign_in(_EMAIL, PASSWORD)
        assert device.engine.attempt() is None
        newcomer = CreateStudent(student_id=new_id(), student_name="Ruby")
        for wish in (
            newcomer,
            CreateBooking(
                booking_id=new_id(), student_id=newcomer.student_id,
                offering_id=house.offerings[0], starts_at=_at(10), duration_min=30, code="ABCDEF",
            ),
            _lesson(house, 11, student=2),
            SetWeek(instructor_id=teacher, days={0: [[600, 900]]}, base={0: [[480, 1320]]}),
            SendMessage(
                message_id=new_id(), student_id=house.students[0], instructor_id=teacher,
                body="See you at ten",
            ),
            CancelBooking(booking_id=cancelled.booking_id, reason="The bridge is closed"),
        ):  # fmt: skip
            device.replica.perform(intend(wish))
        device.replica.exchanges.ask_anew(frozenset({"student", "weekly_hours"}))
    _push(
        elsewhere,
        _lesson(house, 11),
        UpdateStudent(student_id=house.students[1], student_name="Benjamin"),
        RemoveBlackout(blackout_id=blackout.blackout_id),
        CancelBooking(booking_id=kept.booking_id, reason="Ill"),
        CreateStudent(student_id=new_id(), student_name="Hugo"),
    )
    house.clock.advance(_TOKEN_LIFE)


def _push(desk: Desk, *wishes: Arguments) -> None:
    answer = desk.push(*(desk.wire_mutation(wish) for wish in wishes))
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert [verdict["outcome"] for verdict in verdicts if isinstance(verdict, dict)] == [
        "applied"
    ] * len(wishes), verdicts


def _at(hour: int) -> datetime:
    return (AT + timedelta(days=4)).replace(hour=hour, minute=0)


def _lesson(house: House, hour: int, student: int = 0) -> CreateBooking:
    return house.booking(_at(hour), student=student)
