"""Writes the demo studio into an empty database."""

from dataclasses import dataclass
from itertools import chain

from core.access.actor import Actor
from core.access.permissions import Role, permissions_of
from core.clock import SystemClock
from core.errors import Rejected
from core.ids import PLATFORM, MutationId
from core.models import Booking, BookingState, Replicated, Student
from core.mutations.base import Context
from core.mutations.bookings import CreateBooking, create, duration_of, keep_as_conflict
from resources.demo import DemoTexts, load_demo
from sync.server.catalogue import catalogue_rows
from sync.server.database import Database, StudioWriting
from sync.server.demo import people
from sync.server.demo.lessons import Lessons, blackouts, exceptions, taken_by
from sync.server.demo.plan import PASSWORD, Plan, large
from sync.server.demo.threads import Threads
from sync.server.environment import check_environment
from sync.server.identity.passwords import Passwords
from sync.server.models import Account
from sync.server.repositories.identity import IdentityRepository
from sync.server.repositories.seeding import SeedRepository
from sync.server.settings import Environment, Settings

_LOSERS = (("Ruby Walsh", "Hugo Lavoie"), ("Dylan Cho", "Theo Marsh"))


@dataclass(frozen=True, slots=True)
class Seeded:
    """What was written."""

    bookings: int
    rows: int


def seed(url: str, settings: Settings, *, scale: bool = False) -> None:
    """Fill in the demo studio, unless the database has one; the command line's `demo-seed`.

    `Rejected("not_a_demo")` on any database but a disposable one: its passwords are known.
    """
    if settings.environment is not Environment.INT:
        raise Rejected("not_a_demo", environment=str(settings.environment))
    clock = SystemClock()
    database = Database(url, settings, clock)
    try:
        check_environment(database, settings.environment)
        zone = load_demo().studio.zone
        plan = large(clock.now(), zone) if scale else Plan(clock.now(), zone)
        with database.transaction() as session:
            is_there = IdentityRepository(session).studio(plan.studio_id) is not None
        if not is_there:
            seed_demo(database, plan)
    finally:
        database.close()


def seed_demo(database: Database, plan: Plan) -> Seeded:
    """Write catalogue, studio and accounts; the database must be new. Deterministic by `plan`."""
    texts = load_demo()
    staff, accounts = people.staff_rows(plan, texts)
    students = people.student_rows(plan, texts)
    bookings = list(Lessons(plan, texts, students).bookings())
    with database.writing(PLATFORM) as writing:
        SeedRepository(writing.session, writing.version).insert(catalogue_rows())
        writing.record.touch("service", ())
    with database.transaction() as session:
        hashed = Passwords().hash(PASSWORD)
        for each in accounts:
            IdentityRepository(session).add(
                Account(
                    id=each.account_id,
                    email=each.email,
                    name=each.name,
                    password_hash=hashed,
                    created_at=plan.now,
                )
            )
    recent = [each for each in bookings if abs((each.starts_at - plan.now).days) < 60]
    threads = Threads(plan, texts, students, accounts).rows(recent)
    with database.writing(plan.studio_id) as writing:
        count = _write(plan, texts, writing, [*staff, *students], bookings, threads)
        _lose_slots(plan, writing, students, bookings)
    return Seeded(len(bookings), count)


def _write(
    plan: Plan,
    texts: DemoTexts,
    writing: StudioWriting,
    persons: list[Replicated],
    bookings: list[Booking],
    threads: list[Replicated],
) -> int:
    taken = (row for row in map(taken_by, bookings) if row is not None)
    rows = chain(
        people.studio_rows(plan, texts),
        people.instructor_rows(plan, texts),
        persons,
        blackouts(plan, texts),
        exceptions(plan, texts),
        bookings,
        taken,
        sorted(threads, key=lambda row: str(row.__tablename__)),
    )
    writing.record.touch("studio", (plan.studio_id,))
    return SeedRepository(writing.session, writing.version).insert(rows)


def _lose_slots(
    plan: Plan, writing: StudioWriting, students: list[Student], bookings: list[Booking]
) -> None:
    """Two customers who lost their time while a kiosk was offline, as the real rules leave them."""
    kiosk = Actor(plan.studio_id, Role.KIOSK, permissions_of(Role.KIOSK), name="Front desk kiosk")
    by_name = {student.name: student for student in students}
    for loser, winner in _LOSERS:
        won = next(
            each
            for each in bookings
            if each.student_id == by_name[winner].id
            and each.state == BookingState.CONFIRMED
            and each.starts_at > writing.now
        )
        wish = CreateBooking(
            booking_id=plan.identity("lost", loser),
            student_id=by_name[loser].id,
            offering_id=won.offering_id or "",
            starts_at=won.starts_at,
            duration_min=duration_of(won),
            code=won.code[::-1],
        )
        identity = MutationId(plan.identity("mutation", loser))
        context = Context(writing.rows, kiosk, writing.now, identity)
        try:
            create(context, wish)
        except Rejected as error:
            keep_as_conflict(context, wish, error)
