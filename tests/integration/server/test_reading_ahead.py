"""What is read with one statement is what the ORM and the calendars read on their own."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event

from core.access.permissions import Role
from core.ids import new_id
from core.models import (
    Blackout,
    Booking,
    DayException,
    Instructor,
    Occupancy,
    Offering,
    Replicated,
    Student,
    Studio,
)
from core.mutations.bookings import CreateBooking
from core.repositories import Repositories, begin_writing
from sync.server.repositories.bulk_session import BulkSession
from sync.server.repositories.reading_ahead import ServerRepositories
from tests.integration.server.house import AT, Desk, House, open_house

_START = datetime.fromisoformat("2026-03-09T09:00:00+00:00")


@pytest.fixture
def wish(house: House) -> CreateBooking:
    """The wish for a lesson among other lessons, with an instructor whose hours are odd."""
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.push(
        *(desk.wire_mutation(house.booking(_START + timedelta(hours=n), 0, n)) for n in range(3)),
        desk.wire_mutation(house.booking(_START, 1, 1)),
    )
    with house.services.database.writing(house.studio_id) as writing:
        teacher = writing.rows.instructors.require(house.instructors[0])
        teacher.languages, teacher.rules = ["de", "fr"], {"buffer_after_min": 10}
        writing.rows.instructors.save(teacher)
        writing.rows.blackouts.add(
            Blackout(
                id=new_id(),
                studio_id=house.studio_id,
                first_date=date(2026, 3, 20),
                last_date=date(2026, 3, 22),
                reason='"Away"',
            )
        )
        writing.rows.day_exceptions.add(
            DayException(
                id=new_id(),
                studio_id=house.studio_id,
                instructor_id=teacher.id,
                on_date=date(2026, 3, 10),
                windows=[[600, 720]],
            )
        )
    return house.booking(_START + timedelta(hours=1), 0, 2)


def _ahead(house: House, session: BulkSession, *wishes: CreateBooking) -> ServerRepositories:
    begin_writing(session, 99)
    rows = ServerRepositories(session, house.studio_id)
    rows.prefetch([each.model_dump(mode="json") for each in wishes])
    return rows


def _is_known(session: BulkSession, model: type[Replicated], identity: str) -> bool:
    return (model, (identity,), None) in session.identity_map


def test_rows_are_the_rows_that_the_orm_reads(house: House, wish: CreateBooking) -> None:
    engine = house.services.database.engine
    with BulkSession(engine) as session, BulkSession(engine) as plain:
        rows, others = _ahead(house, session, wish), Repositories(plain, house.studio_id)
        for model, identity in (
            (Student, wish.student_id),
            (Offering, wish.offering_id),
            (Instructor, house.instructors[0]),
            (Studio, house.studio_id),
        ):
            assert _is_known(session, model, identity), model
        assert rows.students.find(wish.student_id) == others.students.find(wish.student_id)
        assert rows.offerings.find(wish.offering_id) == others.offerings.find(wish.offering_id)
        teacher = house.instructors[0]
        assert rows.instructors.find(teacher) == others.instructors.find(teacher)
        assert rows.studios.current() == others.studios.current()


def test_calendars_are_the_calendars_that_are_read_one_by_one(
    house: House, wish: CreateBooking
) -> None:
    engine = house.services.database.engine
    with BulkSession(engine) as session, BulkSession(engine) as plain:
        rows, others = _ahead(house, session, wish), Repositories(plain, house.studio_id)
        told = [
            each.calendars.around(
                each.instructors.require(house.instructors[0]), wish.starts_at, wish.duration_min
            )
            for each in (rows, others)
        ]
        assert told[0] == told[1]
        assert len(told[0].busy) == 3
        assert (len(told[0].exceptions), len(told[0].blackouts)) == (1, 1)
        first, last = wish.starts_at, wish.starts_at + timedelta(hours=2)
        busy = rows.occupancies.busy("student_id", wish.student_id, first, last)
        assert busy == others.occupancies.busy("student_id", wish.student_id, first, last)
        assert len(busy) == 1


def test_a_booking_that_is_named_comes_with_its_time_and_its_instructor(
    house: House, wish: CreateBooking
) -> None:
    with BulkSession(house.services.database.engine) as session:
        named = session.connection().exec_driver_sql("SELECT id FROM booking LIMIT 1").scalar()
        again = wish.model_copy(update={"booking_id": named})
        rows = _ahead(house, session, again)
        assert _is_known(session, Booking, str(named))
        assert _is_known(session, Occupancy, str(named))
        booking = rows.bookings.require(str(named))
        assert _is_known(session, Instructor, booking.instructor_id)


def test_rows_of_another_studio_are_not_there(house: House, pg_url: str) -> None:
    other = open_house(pg_url).furnish()
    try:
        foreign = house.booking(AT).model_copy(
            update={"student_id": other.students[0], "offering_id": other.offerings[0]}
        )
        with BulkSession(house.services.database.engine) as session:
            rows = _ahead(house, session, foreign)
            assert rows.students.find(other.students[0]) is None
            assert rows.offerings.find(other.offerings[0]) is None
            assert not _is_known(session, Instructor, other.instructors[0])
    finally:
        other.services.database.close()


def test_rows_that_were_read_ahead_are_changed_as_any_other(
    house: House, wish: CreateBooking
) -> None:
    engine = house.services.database.engine
    with BulkSession(engine) as session:
        rows = _ahead(house, session, wish)
        rows.students.save(rows.students.require(wish.student_id))  # nothing but the version
        teacher = rows.instructors.require(house.instructors[0])
        teacher.bio = "Plays with both hands"
        rows.instructors.save(teacher)
        session.commit()
    with BulkSession(engine) as session:
        found = Repositories(session, house.studio_id)
        assert found.students.require(wish.student_id).version == 99
        changed = found.instructors.require(house.instructors[0])
        assert (changed.version, changed.bio, changed.languages) == (
            99,
            "Plays with both hands",
            ["de", "fr"],
        )


def test_one_booking_takes_a_dozen_statements(house: House) -> None:
    desk = Desk(house.services, house.person(Role.MANAGER))
    desk.sync()
    desk.push(desk.wire_mutation(house.booking(_START)))
    statements: list[str] = []
    engine = house.services.database.engine

    def note(*told: object) -> None:
        statements.append(str(told[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        desk.push(desk.wire_mutation(house.booking(_START + timedelta(hours=2))))
    finally:
        event.remove(engine, "before_cursor_execute", note)
    written = [each for each in statements if not each.lstrip().startswith(("SELECT", "WITH t"))]
    assert len(written) <= 6
    assert len(statements) <= 18
