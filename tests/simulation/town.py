"""Where histories take place: two studios, the people in them, and their devices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from core.access.actor import Actor
from core.access.permissions import Role, permissions_of
from core.ids import PLATFORM, AccountId, DeviceId, StudioId, derived_id
from core.models import (
    BookingState,
    Category,
    Device,
    Instructor,
    Offering,
    Room,
    Service,
    Staff,
    Student,
    Studio,
    WeeklyHours,
)
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking
from core.mutations.leases import RequestLeases
from core.mutations.lessons import MoveState
from core.mutations.messages import SendMessage
from core.repositories import Repositories
from sync.protocol import Outcome, WireMutation
from sync.server.authority import Authority
from sync.server.database import Database
from sync.server.judging import KindOf
from sync.server.models import Login
from sync.server.repositories.identity import IdentityRepository

AT = datetime(2026, 3, 5, 8, 50, tzinfo=UTC)
"""Thursday 5 March 2026, 9:50 in Berlin, where both studios are."""
ZONE = "Europe/Berlin"
SALT = "salt"
CODES = ("K7M42Q", "ABCDEF", "HJKMNP")
STEP = timedelta(minutes=30)


@cache
def identity(*parts: str) -> str:
    """A fixed id of something that stands from the beginning."""
    return derived_id("simulation", *parts)


FIRST_STUDENTS = tuple(
    identity(studio, "student", str(number)) for studio in ("north", "south") for number in range(3)
)
"""Who stands from the beginning."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A device, and who works at it. Staff are looked up by account; a kiosk has none."""

    name: str
    studio: str
    role: Role
    instructor: int | None = None

    @property
    def studio_id(self) -> StudioId:
        """The studio's id."""
        return studio_id(self.studio)

    @property
    def device_id(self) -> str:
        """The device's id."""
        return identity("device", self.name)

    @property
    def login_id(self) -> str:
        """The login on the device."""
        return identity("login", self.name)

    @property
    def account_id(self) -> str | None:
        """The account of the person who works here."""
        return None if self.role is Role.KIOSK else identity("account", self.name)


SEATS = (
    Seat("kiosk", "north", Role.KIOSK),
    Seat("manager", "north", Role.MANAGER),
    Seat("teacher", "north", Role.INSTRUCTOR, 0),
    Seat("desk", "north", Role.FRONT_DESK),
    Seat("kiosk2", "north", Role.KIOSK),
    Seat("teacher2", "north", Role.INSTRUCTOR, 1),
    Seat("southern", "south", Role.MANAGER),
    Seat("southern kiosk", "south", Role.KIOSK),
)
STUDIOS = ("north", "south")
SERVICE = identity("service", "piano")


def studio_id(name: str) -> StudioId:
    """The id of the studio of that name."""
    return StudioId(identity("studio", name))


def furnish(database: Database) -> None:
    """Write everything that stands from the beginning."""
    with database.writing(PLATFORM) as writing:
        category = identity("category")
        writing.rows.categories.add(
            Category(id=category, studio_id=PLATFORM, slug="music", name="Music")
        )
        writing.rows.services.add(
            Service(
                id=SERVICE, studio_id=PLATFORM, category_id=category, slug="piano", name="Piano"
            )
        )
    for studio in STUDIOS:
        with database.writing(studio_id(studio)) as writing:
            _studio(writing.rows, studio)
    with database.transaction() as session:
        for seat in SEATS:
            IdentityRepository(session).add(
                Login(
                    id=seat.login_id,
                    studio_id=seat.studio_id,
                    account_id=seat.account_id,
                    device_id=seat.device_id,
                    created_at=AT,
                )
            )


def settle_in(database: Database, kind_of: KindOf) -> None:
    """Let people have done something: lessons in every state, a thread, and a slot that was lost.

    Judged as if a device of the manager's had sent it.
    """
    actor = Actor(
        studio_id=studio_id("north"),
        role=Role.MANAGER,
        permissions=permissions_of(Role.MANAGER),
        name="somebody before",
        account_id=AccountId(identity("account", "manager")),
        device_id=DeviceId(identity("device", "manager")),
    )
    mutations = tuple(
        WireMutation(
            sequence=number,
            id=identity("before", str(number)),
            name=wish.name,
            version=wish.version,
            arguments=wish.model_dump(mode="json"),
            made_at=0,
        )
        for number, wish in enumerate(_past(), start=1)
    )
    authority = Authority(database, kind_of)
    judged = authority.push(actor, identity("replica before"), mutations)
    applied = [each for each in judged.verdicts if each.outcome == Outcome.APPLIED]
    assert len(applied) == len(mutations) - 1
    for name in ("kiosk", "kiosk2"):
        kiosk = Actor(
            studio_id=studio_id("north"),
            role=Role.KIOSK,
            permissions=permissions_of(Role.KIOSK),
            name=name,
            device_id=DeviceId(identity("device", name)),
        )
        authority.push(kiosk, identity("replica before", name), (_ask_for_leases(name),))


def _ask_for_leases(kiosk: str) -> WireMutation:
    wish = RequestLeases()
    return WireMutation(
        sequence=1,
        id=identity("before", kiosk),
        name=wish.name,
        version=wish.version,
        arguments=wish.model_dump(mode="json"),
        made_at=0,
    )


def _past() -> Iterator[Arguments]:
    """One of them loses its slot."""
    for number, (hours, teacher, student) in enumerate(_LESSONS):
        yield CreateBooking(
            booking_id=identity("booking", str(number)),
            student_id=identity("north", "student", str(student)),
            offering_id=identity("north", "offering", str(teacher)),
            starts_at=AT.replace(minute=0) + timedelta(hours=hours),
            duration_min=60,
            code=CODES[number % len(CODES)],
        )
    for number in range(2):
        yield SendMessage(
            message_id=identity("message", str(number)),
            student_id=identity("north", "student", str(number)),
            instructor_id=identity("north", "instructor", str(number)),
            body="Hello",
        )
    yield MoveState(
        booking_id=identity("booking", "0"),
        state=BookingState.CHECKED_IN,
        seen=BookingState.CONFIRMED,
    )


_LESSONS = ((2, 0, 0), (2, 1, 1), (26, 0, 0), (26, 1, 2), (2, 0, 2))
"""In hours from now, which teacher, which student; the last is where another stands."""


def _studio(rows: Repositories, studio: str) -> None:
    owner = rows.studio_id
    rows.studios.add(
        Studio(
            id=owner,
            studio_id=owner,
            name=studio,
            zone=ZONE,
            currency="EUR",
            check_in_salt=SALT,
        )
    )
    rows.rooms.add(Room(id=identity(studio, "room"), studio_id=owner, name="Green room"))
    for number in range(2 if studio == "north" else 1):
        _instructor(rows, studio, number)
    for number in range(3):
        rows.students.add(
            Student(
                id=identity(studio, "student", str(number)),
                studio_id=owner,
                name=f"{studio} student {number}",
                phone=f"+4930000000{number}",
                created_at=AT,
            )
        )
    for seat in SEATS:
        if seat.studio == studio:
            _seat(rows, seat)


def _instructor(rows: Repositories, studio: str, number: int) -> None:
    owner, who = rows.studio_id, identity(studio, "instructor", str(number))
    rows.instructors.add(
        Instructor(id=who, studio_id=owner, name=f"{studio} teacher {number}", zone=ZONE)
    )
    rows.offerings.add(
        Offering(
            id=identity(studio, "offering", str(number)),
            studio_id=owner,
            instructor_id=who,
            service_id=SERVICE,
            service_name="Piano",
            rate_minor=6000,
            currency="EUR",
            durations_min=[30, 60],
        )
    )
    for weekday in range(7):
        rows.weekly_hours.add(
            WeeklyHours(
                id=derived_id("weekly_hours", who, str(weekday)),
                studio_id=owner,
                instructor_id=who,
                weekday=weekday,
                windows=[[480, 1320]],
            )
        )


def _seat(rows: Repositories, seat: Seat) -> None:
    is_kiosk = seat.role is Role.KIOSK
    rows.devices.add(
        Device(
            id=seat.device_id,
            studio_id=rows.studio_id,
            name=seat.name,
            kind="kiosk" if is_kiosk else "desktop",
            enrolled_at=AT,
            last_seen_at=AT,
        )
    )
    if is_kiosk:
        return
    rows.staff.add(
        Staff(
            id=identity("staff", seat.name),
            studio_id=rows.studio_id,
            account_id=seat.account_id,
            name=f"{seat.name} person",
            role=seat.role,
            instructor_id=(
                None
                if seat.instructor is None
                else identity(seat.studio, "instructor", str(seat.instructor))
            ),
        )
    )
