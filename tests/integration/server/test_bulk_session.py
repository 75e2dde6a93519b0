"""Many rows that go to PostgreSQL as one document arrive as they do one by one."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import DataError
from sqlmodel import Session, col, select

from core.ids import StudioId, new_id
from core.models import Booking, BookingState, DayException, Student
from sync.server.repositories.bulk_session import BulkSession
from tests.integration.server.house import House

AT = datetime(2026, 3, 5, 14, 30, 15, 123456, tzinfo=UTC)
MANY = 12


def lessons(studio_id: StudioId) -> list[Booking]:
    """Lessons with every kind of value, and text that needs care."""
    return [
        Booking(
            id=new_id(),
            studio_id=studio_id,
            version=2**40 + number,
            instructor_id=new_id(),
            service_name='"Piano" \\ %s :x \u05e9\u05dc\u05d5\u05dd',
            starts_at=AT + timedelta(hours=number),
            ends_at=AT + timedelta(hours=number, minutes=45),
            zone="Europe/Berlin",
            state=BookingState.CONFIRMED,
            rate_minor=-number,
            currency="EUR",
            created_at=AT,
            pays_at_desk=number % 2 == 0,
            lost_to={"winner": None, "starts_at": 2**53 + 1} if number % 3 else None,
            history=[{"at": 1, "what": "state"}] * number,
        )
        for number in range(MANY)
    ]


def stored(session: Session, rows: list[Booking]) -> list[dict[str, object]]:
    """What the database holds of these rows, read anew."""
    session.flush()
    ids = [row.id for row in rows]
    session.expunge_all()
    query = select(Booking).where(col(Booking.id).in_(ids)).order_by(col(Booking.starts_at))
    return [row.model_dump(exclude={"id", "instructor_id"}) for row in session.exec(query)]


def test_rows_are_stored_as_they_are_one_by_one(house: House) -> None:
    engine = house.services.database.engine
    with Session(engine) as session, BulkSession(engine) as bulk:
        one_by_one, together = lessons(house.studio_id), lessons(house.studio_id)
        session.add_all(one_by_one)
        bulk.add_all(together)
        expected = [row.model_dump(exclude={"id", "instructor_id"}) for row in together]
        assert stored(bulk, together) == stored(session, one_by_one) == expected


def test_rows_belong_to_the_session_once_they_are_written(house: House) -> None:
    with BulkSession(house.services.database.engine) as bulk:
        rows = lessons(house.studio_id)
        bulk.add_all(rows)
        bulk.flush()
        rows[0].note = "Bring the sonata"
        assert (list(bulk.new), list(bulk.dirty)) == ([], [rows[0]])
        assert stored(bulk, rows)[0]["note"] == "Bring the sonata"


def test_a_row_that_is_asked_for_by_id_is_what_was_stored(house: House) -> None:
    row = lessons(house.studio_id)[1]
    expected = row.model_dump()
    with BulkSession(house.services.database.engine) as bulk:
        session: Session = bulk
        session.add(row)
        assert session.get(Booking, row.id) is row
        session.expunge_all()
        found = session.get(Booking, row.id)
        assert found is not None
        assert (found is row, found.model_dump()) == (False, expected)
        assert (session.get(Booking, row.id), session.get(Booking, new_id())) == (found, None)


def test_days_and_windows_arrive_as_well(house: House) -> None:
    with BulkSession(house.services.database.engine) as bulk:
        owner, day = new_id(), AT.date()
        for number in range(MANY):
            on_date = day + timedelta(days=number)
            bulk.add(
                DayException(
                    id=new_id(),
                    studio_id=house.studio_id,
                    instructor_id=owner,
                    on_date=on_date,
                    windows=[[540, 600 + number]],
                )
            )
        bulk.flush()
        bulk.expunge_all()
        query = select(DayException).where(col(DayException.instructor_id) == owner)
        found = bulk.exec(query.order_by(col(DayException.on_date))).all()
        assert [(row.on_date, row.windows) for row in found] == [
            (day + timedelta(days=number), [[540, 600 + number]]) for number in range(MANY)
        ]


def test_text_that_cannot_be_stored_is_refused(house: House) -> None:
    with BulkSession(house.services.database.engine) as bulk:
        rows = lessons(house.studio_id)
        rows[3].note = "\x00"
        bulk.add_all(rows)
        with pytest.raises(DataError):
            bulk.flush()


def test_a_query_finds_what_was_sent_ahead_as_the_rows_that_were_brought(house: House) -> None:
    with BulkSession(house.services.database.engine) as bulk:
        rows = lessons(house.studio_id)
        for row in rows:
            bulk.bring_row(row)
        bulk.send_ahead()
        query = select(Booking).where(col(Booking.studio_id) == house.studio_id)
        found = bulk.exec(query.order_by(col(Booking.starts_at))).all()
        assert all(each is row for each, row in zip(found, rows, strict=True))
        rows[0].note = "Bring the sonata"
        assert stored(bulk, rows)[0]["note"] == "Bring the sonata"


def test_what_was_sent_ahead_is_given_up_with_its_transaction(house: House) -> None:
    engine = house.services.database.engine
    with BulkSession(engine) as bulk:
        rows = lessons(house.studio_id)
        rows[3].note = "\x00"
        for row in rows:
            bulk.bring_row(row)
        bulk.send_ahead()
    with BulkSession(engine) as bulk:
        assert (
            bulk.exec(select(Booking).where(col(Booking.studio_id) == house.studio_id)).all() == []
        )


def test_a_version_that_was_taken_back_is_stamped_again(house: House) -> None:
    with house.services.database.writing(house.studio_id) as writing:
        student = writing.rows.students.require(house.students[0])
        with suppress(ZeroDivisionError), writing.session.begin_nested():
            writing.rows.students.save(student)
            writing.session.flush()
            raise ZeroDivisionError
        writing.rows.students.save(student)
    with house.services.database.transaction() as session:
        stored = session.get_one(Student, student.id)
        assert stored.version == writing.version
