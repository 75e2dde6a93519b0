"""The writer's session: the short ways say what the ORM's own say."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import Session

from core.ids import new_id
from core.models import (
    Booking,
    BookingState,
    Instructor,
    Occupancy,
    OccupancyKind,
    Replicated,
    Student,
    Studio,
)
from sync.client.replica import Replica
from sync.client.repositories.direct_session import DirectSession
from sync.client.writer import Transaction
from tests.builders.replica import ToyServer, book
from tests.builders.studio import AT


def _some_row(transaction: Transaction, model: type[Replicated]) -> str:
    query = f"SELECT id FROM {model.__tablename__!s}"
    return str(transaction.connection.exec_driver_sql(query).scalars().first())


@pytest.mark.parametrize("model", [Studio, Student, Instructor, Booking, Occupancy])
def test_a_row_reads_as_the_orm_reads_it(
    replica: Replica, server: ToyServer, model: type[Replicated]
) -> None:
    replica.perform(book(server, 9))

    def job(transaction: Transaction) -> None:
        identity = _some_row(transaction, model)
        found = DirectSession(transaction.connection).find(model, identity)
        plain = Session(transaction.connection, join_transaction_mode="rollback_only")
        assert isinstance(found, model)
        assert found.model_dump() == plain.get_one(model, identity).model_dump()

    replica.exchanges._writer.run(job)


def test_what_is_changed_on_a_row_that_was_read_is_written(replica: Replica) -> None:
    def job(transaction: Transaction) -> None:
        session = DirectSession(transaction.connection)
        identity = _some_row(transaction, Student)
        student = session.find(Student, identity)
        assert isinstance(student, Student)
        student.name = "Renamed"
        assert len(session.dirty) == 1
        session.flush()
        query = "SELECT name FROM student WHERE id = ?"
        (name,) = transaction.connection.exec_driver_sql(query, (identity,)).one()
        assert name == "Renamed"

    replica.exchanges._writer.run(job)


def test_a_change_is_written_as_the_orm_writes_it(replica: Replica, server: ToyServer) -> None:
    replica.perform(book(server, 9))

    def job(transaction: Transaction) -> None:
        session = DirectSession(transaction.connection)
        lesson = session.find(Booking, _some_row(transaction, Booking))
        assert isinstance(lesson, Booking)
        lesson.starts_at, lesson.state = AT, BookingState.CONFLICT
        lesson.lost_to, lesson.checked_in_at, lesson.pays_at_desk = {"winner": None}, None, True
        added = Student(id=new_id(), studio_id=lesson.studio_id, name="New", created_at=AT)
        session.add(added)
        session.flush()
        assert [*session.new, *session.dirty] == []
        plain = Session(transaction.connection, join_transaction_mode="rollback_only")
        for row in (lesson, added):
            assert row.model_dump() == plain.get_one(type(row), row.id).model_dump()

    replica.exchanges._writer.run(job)


def test_what_is_set_to_what_it_was_is_not_written(replica: Replica) -> None:
    def job(transaction: Transaction) -> None:
        session = DirectSession(transaction.connection)
        student = session.find(Student, _some_row(transaction, Student))
        assert isinstance(student, Student)
        student.name = str(student.name)
        before = session._driver.total_changes
        session.flush()
        assert (session._driver.total_changes, list(session.dirty)) == (before, [])

    replica.exchanges._writer.run(job)


def test_a_row_is_one_object_however_it_came(replica: Replica, server: ToyServer) -> None:
    def job(transaction: Transaction) -> None:
        session = DirectSession(transaction.connection)
        taken = Occupancy(
            id=new_id(),
            studio_id=server.studio.studio_id,
            instructor_id=new_id(),
            starts_at=AT,
            ends_at=AT + timedelta(hours=1),
            kind=OccupancyKind.HOLD,
        )
        session.add(taken)
        assert session.find(Occupancy, taken.id) is taken
        identity = _some_row(transaction, Student)
        assert session.find(Student, identity) is session.find(Student, identity)
        assert session.find(Student, new_id()) is None

    replica.exchanges._writer.run(job)
