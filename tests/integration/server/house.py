"""A studio on a real server: people, devices and tokens, and a client that speaks the protocol."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from socket import socket
from threading import Thread
from time import monotonic, sleep

import orjson
import uvicorn
from argon2 import PasswordHasher
from pydantic import JsonValue

from core.access.actor import Actor
from core.access.permissions import Role
from core.clock import FixedClock
from core.ids import AccountId, DeviceId, StudioId, new_id
from core.models import Device, Instructor, Offering, Staff, Student, Studio, WeeklyHours
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking
from core.mutations.registry import kind
from sync.protocol import SyncRequest, WireMutation
from sync.server.app import application
from sync.server.identity.passwords import Passwords
from sync.server.identity.tokens import new_token
from sync.server.judging import KindOf
from sync.server.models import AccessToken, Account, Login
from sync.server.processes import listen_at
from sync.server.repositories.identity import IdentityRepository
from sync.server.services import Services, assemble
from sync.server.settings import Settings
from sync.server.turns import Turns
from tests.plugin import PATIENCE_S

AT = datetime(2026, 3, 5, 14, 20, tzinfo=UTC)
"""Thursday 5 March 2026, 15:20 in Berlin, where the studio is."""
PASSWORD = "a long enough password"
QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
"""Real Argon2id, with parameters that do not make the tests wait."""
_PATIENT = dict.fromkeys(
    ("lock_timeout_s", "statement_timeout_s", "pool_timeout_s"), int(PATIENCE_S)
)

Table = dict[str, dict[str, JsonValue]]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody (or a kiosk) with a device and a good token."""

    actor: Actor
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """What their requests carry."""
        return {"Authorization": f"Bearer {self.token}"}


@dataclass
class House:
    """One studio, with as many instructors as are asked for; each teaches 8 to 22 every day."""

    services: Services
    clock: FixedClock
    studio_id: StudioId = field(default_factory=lambda: StudioId(new_id()))
    instructors: list[str] = field(default_factory=list)
    offerings: list[str] = field(default_factory=list)
    students: list[str] = field(default_factory=list)

    def furnish(self, instructors: int = 1, students: int = 2) -> "House":
        """Write the studio's rows."""
        with self.services.database.writing(self.studio_id) as writing:
            rows = writing.rows
            rows.studios.add(
                Studio(
                    id=self.studio_id,
                    studio_id=self.studio_id,
                    name="Harbour Street",
                    zone="Europe/Berlin",
                    currency="EUR",
                )
            )
            for number in range(instructors):
                identity, offering = new_id(), new_id()
                self.instructors.append(identity)
                self.offerings.append(offering)
                rows.instructors.add(
                    Instructor(
                        id=identity,
                        studio_id=self.studio_id,
                        name=f"Teacher {number}",
                        zone="Europe/Berlin",
                    )
                )
                rows.offerings.add(
                    Offering(
                        id=offering,
                        studio_id=self.studio_id,
                        instructor_id=identity,
                        service_id=new_id(),
                        service_name="Piano",
                        rate_minor=6000,
                        currency="EUR",
                        durations_min=[30, 60],
                    )
                )
                for weekday in range(7):
                    rows.weekly_hours.add(
                        WeeklyHours(
                            id=new_id(),
                            studio_id=self.studio_id,
                            instructor_id=identity,
                            weekday=weekday,
                            windows=[[480, 1320]],
                        )
                    )
            for number in range(students):
                identity = new_id()
                self.students.append(identity)
                rows.students.add(
                    Student(
                        id=identity,
                        studio_id=self.studio_id,
                        name=f"Secretive Person {number}",
                        phone=f"+4930000000{number}",
                        created_at=AT,
                    )
                )
        return self

    def person(self, role: Role, instructor: int | None = None, email: str | None = None) -> Person:
        """Somebody of that role, signed in on a device of their own."""
        now = self.clock.now()
        account_id = None if role is Role.KIOSK else new_id()
        token, device_id, login_id = new_token(), new_id(), new_id()
        with self.services.database.writing(self.studio_id) as writing:
            identities = IdentityRepository(writing.session)
            if account_id is not None:
                address = email or f"{account_id}@example.org"
                identities.add(
                    Account(
                        id=account_id,
                        email=address,
                        name="Somebody",
                        password_hash=QUICK.hash(PASSWORD),
                        created_at=now,
                    )
                )
                writing.rows.staff.add(
                    Staff(
                        id=new_id(),
                        studio_id=self.studio_id,
                        account_id=account_id,
                        name=f"{role} staff",
                        role=role,
                        instructor_id=(
                            self.instructors[instructor] if instructor is not None else None
                        ),
                        grants=["waive_fees"],
                    )
                )
            writing.rows.devices.add(
                Device(
                    id=device_id,
                    studio_id=self.studio_id,
                    name="Front desk kiosk" if role is Role.KIOSK else "Desktop",
                    kind="kiosk" if role is Role.KIOSK else "desktop",
                    enrolled_at=now,
                    last_seen_at=now,
                )
            )
            identities.add(
                Login(
                    id=login_id,
                    studio_id=self.studio_id,
                    account_id=AccountId(account_id) if account_id else None,
                    device_id=DeviceId(device_id),
                    created_at=now,
                )
            )
            expires_at = None if role is Role.KIOSK else now + timedelta(minutes=15)
            identities.add(
                AccessToken(digest=token.digest, login_id=login_id, expires_at=expires_at)
            )
        return Person(self.services.bearers.check(token.shown).actor, token.shown)

    def booking(self, starts_at: datetime, instructor: int = 0, student: int = 0) -> CreateBooking:
        """The wish for a lesson of half an hour."""
        return CreateBooking(
            booking_id=new_id(),
            student_id=self.students[student],
            offering_id=self.offerings[instructor],
            starts_at=starts_at,
            duration_min=30,
            code="ABCDEF",
        )


@dataclass
class Desk:
    """A device as the server sees it: an outbox that is sent, and tables filled by pulls."""

    services: Services
    person: Person
    replica_id: str = field(default_factory=new_id)
    sequence: int = 0
    cursor: str | None = None
    epoch: str | None = None
    fingerprints: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    wire: bytes = b""

    def wire_mutation(self, wish: Arguments, mutation_id: str | None = None) -> WireMutation:
        """The next row of the outbox."""
        self.sequence += 1
        return WireMutation(
            sequence=self.sequence,
            id=mutation_id or new_id(),
            name=wish.name,
            version=wish.version,
            arguments=wish.model_dump(mode="json"),
            made_at=0,
        )

    def push(self, *mutations: WireMutation) -> dict[str, JsonValue]:
        """Send these, and take no notice of the changes that come back."""
        return self.ask(self.request(mutations=mutations))

    def request(self, **more: object) -> SyncRequest:
        """A request that says where this device stands."""
        return SyncRequest.model_validate(
            {
                "replica_id": self.replica_id,
                "cursor": self.cursor,
                "epoch": self.epoch,
                "fingerprints": self.fingerprints,
                **more,
            }
        )

    def ask(self, request: SyncRequest) -> dict[str, JsonValue]:
        """The server's answer."""
        self.wire = self.services.exchange.answer(self.person.actor, request)
        answer: dict[str, JsonValue] = orjson.loads(self.wire)
        return answer

    def sync(self, limit: int = 5000) -> int:
        """Pull until the checkpoint, then apply; how many answers it took."""
        resets: set[str] = set()
        staged: list[dict[str, JsonValue]] = []
        page = None
        while True:
            answer = self.ask(self.request(page=page, limit=limit))
            staged.append(answer)
            resets.update(_texts(answer["resets"]))
            if answer["next_page"] is None:
                break
            page = answer["next_page"]
        for table in resets:
            self.tables[table] = {}
        for each in staged:
            self._apply(each)
        last = staged[-1]
        self.cursor, self.epoch = str(last["cursor"]), str(last["epoch"])
        fingerprints = last["fingerprints"]
        assert isinstance(fingerprints, dict)
        self.fingerprints = {name: str(value) for name, value in fingerprints.items()}
        return len(staged)

    def _apply(self, answer: dict[str, JsonValue]) -> None:
        changes, removals = answer["changes"], answer["removals"]
        assert isinstance(changes, list)
        assert isinstance(removals, list)
        for change in changes:
            assert isinstance(change, dict)
            columns, rows = _texts(change["columns"]), change["rows"]
            assert isinstance(rows, list)
            table = self.tables.setdefault(str(change["table"]), {})
            for row in rows:
                assert isinstance(row, list)
                table[str(row[0])] = dict(zip(columns, row, strict=True))
        for removal in removals:
            assert isinstance(removal, dict)
            for identity in _texts(removal["ids"]):
                self.tables.setdefault(str(removal["table"]), {}).pop(identity, None)


def _texts(value: JsonValue) -> list[str]:
    assert isinstance(value, list)
    return [str(each) for each in value]


def open_house(
    url: str, kind_of: KindOf = kind, clock: FixedClock | None = None, **settings: object
) -> House:
    """An empty studio on the database at `url`; close `services.database` when done. Whoever waits
    for their turn there has patience.
    """
    time = clock or FixedClock(AT)
    values = {"jobs": False, "threads": 8, "actor_cache_s": 0.0, **_PATIENT, **settings}
    chosen = Settings.model_validate(values)
    services = assemble(chosen, url, kind_of, time, QUICK)
    return House(replace(services, turns=Turns(longest_s=PATIENCE_S)), time)


class _Server(uvicorn.Server):
    """Ends its streams first: nobody sends a signal to a thread."""

    services: Services

    async def shutdown(self, sockets: list[socket] | None = None) -> None:
        await self.services.hub.stop()
        await super().shutdown(sockets)


@contextmanager
def serving(services: Services) -> Iterator[str]:
    """The address of a real HTTP server around `services`, in a thread of this process."""
    configuration = uvicorn.Config(
        application(services), host="127.0.0.1", port=0, log_level="warning", access_log=False
    )
    server = _Server(configuration)
    server.services = services
    listening = listen_at("127.0.0.1", 0)
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    give_up_at = monotonic() + PATIENCE_S
    while not server.started and monotonic() < give_up_at:
        sleep(0.005)
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE_S)
        listening.close()
