"""A small studio with one instructor, an offering, a student and open hours."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from pydantic import JsonValue
from sqlmodel import Session

from core.access.actor import Actor
from core.access.permissions import Role, permissions_of
from core.ids import (
    AccountId,
    DeviceId,
    InstructorId,
    MutationId,
    StudioId,
    derived_id,
    new_id,
)
from core.models import Booking, Instructor, Offering, Service, Student, Studio, WeeklyHours
from core.mutations.base import Applied, Arguments, Context, Intention
from core.mutations.bookings import CreateBooking
from core.mutations.registry import kind
from core.repositories import Repositories, begin_writing

AT = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
"""Thursday 5 March 2026, 14:20 in Halifax: the moment at which most tests take place."""

OPEN_9_TO_18 = [[540, 1080]]


def actor_of(
    role: Role, studio_id: StudioId, instructor_id: str | None = None, name: str = "Somebody"
) -> Actor:
    """A person (or kiosk) of that role, on a device of their own."""
    return Actor(
        studio_id=studio_id,
        role=role,
        permissions=permissions_of(role),
        name=name,
        account_id=None if role == Role.KIOSK else AccountId(new_id()),
        instructor_id=InstructorId(instructor_id) if instructor_id else None,
        device_id=DeviceId(new_id()),
    )


@dataclass
class SomeStudio:
    """Rows of a studio through one session, and the means to act in it."""

    session: Session
    studio_id: StudioId
    instructor_id: str
    offering_id: str
    student_id: str
    rows: Repositories
    now: datetime = AT
    manager: Actor = field(init=False)

    def __post_init__(self) -> None:
        """Somebody who may do everything is at hand."""
        self.manager = actor_of(Role.MANAGER, self.studio_id, name="Morgan")

    def act(self, wish: Arguments | Intention, actor: Actor | None = None) -> Applied:
        """Apply a mutation as `actor` (the manager if None) at `now`, and commit it."""
        name, arguments = _wire(wish)
        found = kind(name, wish.version)
        begin_writing(self.session)
        context = Context(self.rows, actor or self.manager, self.now, MutationId(new_id()))
        try:
            applied = found.apply(context, found.parse(arguments))
        except Exception:
            self.session.rollback()
            raise
        self.session.commit()
        return applied

    def booking(self, booking_id: str) -> Booking:
        """The lesson as it stands."""
        return self.rows.bookings.require(booking_id)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """A wall-clock time in Halifax (UTC-4 before 8 March 2026, UTC-3 after) of March 2026."""
        offset = 4 if day < 8 else 3
        return datetime(2026, 3, day, 0, minute, tzinfo=UTC) + timedelta(hours=hour + offset)

    def add_instructor(self, name: str, position: int = 1) -> tuple[str, str]:
        """Another instructor with the same service and hours: (instructor, offering) ids."""
        begin_writing(self.session)
        service_id = self.rows.offerings.require(self.offering_id).service_id
        found = _instructor(self.rows, name, position, service_id)
        self.session.commit()
        return found

    def add_student(self, name: str) -> str:
        """Another student; their id."""
        begin_writing(self.session)
        student = Student(id=new_id(), studio_id=self.studio_id, name=name, created_at=AT)
        self.rows.students.add(student)
        self.session.commit()
        return student.id


def some_studio(session: Session) -> SomeStudio:
    """Harbour Street in Halifax: Mara teaches piano from 9 to 18 every day; Ana is a student."""
    studio_id, service_id = StudioId(new_id()), new_id()
    rows = Repositories(session, studio_id)
    begin_writing(session)
    rows.studios.add(
        Studio(
            id=studio_id,
            studio_id=studio_id,
            name="Harbour Street",
            city="Halifax",
            zone="America/Halifax",
            currency="CAD",
            check_in_salt="salt",
        )
    )
    rows.services.add(
        Service(
            id=service_id,
            studio_id=studio_id,
            category_id=derived_id("category", "music"),
            slug="piano",
            name="Piano",
        )
    )
    instructor_id, offering_id = _instructor(rows, "Mara Lindqvist", 0, service_id)
    student = Student(id=new_id(), studio_id=studio_id, name="Ana Duarte", created_at=AT)
    rows.students.add(student)
    session.commit()
    return SomeStudio(session, studio_id, instructor_id, offering_id, student.id, rows)


def wish_for(studio: SomeStudio, starts_at: datetime, **more: object) -> CreateBooking:
    """A booking of Ana's piano lesson."""
    values: dict[str, object] = {
        "booking_id": new_id(),
        "student_id": studio.student_id,
        "offering_id": studio.offering_id,
        "starts_at": starts_at,
        "duration_min": 60,
        "code": "K7M42Q",
    }
    return CreateBooking.model_validate({**values, **more})


def _instructor(rows: Repositories, name: str, position: int, service_id: str) -> tuple[str, str]:
    instructor = Instructor(
        id=new_id(),
        studio_id=rows.studio_id,
        name=name,
        zone="America/Halifax",
        hue=position,
        position=position,
    )
    rows.instructors.add(instructor)
    offering = Offering(
        id=new_id(),
        studio_id=rows.studio_id,
        instructor_id=instructor.id,
        service_id=service_id,
        service_name="Piano",
        rate_minor=7200,
        currency="CAD",
        durations_min=[30, 45, 60],
    )
    rows.offerings.add(offering)
    for weekday in range(7):
        rows.weekly_hours.add(
            WeeklyHours(
                id=derived_id("weekly_hours", instructor.id, str(weekday)),
                studio_id=rows.studio_id,
                instructor_id=instructor.id,
                weekday=weekday,
                windows=OPEN_9_TO_18,
            )
        )
    return instructor.id, offering.id


def _wire(wish: Arguments | Intention) -> tuple[str, dict[str, JsonValue]]:
    """Name and arguments as they travel."""
    if isinstance(wish, Intention):
        return wish.name, wish.arguments
    return wish.name, wish.model_dump(mode="json")
