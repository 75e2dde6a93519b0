"""The reader's session: the short way says what the ORM's own says, however often it is asked."""

from __future__ import annotations

import string
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import literal, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from core.models import Booking, Student
from core.repositories import Repositories
from core.repositories.lessons import LessonFilter, LessonList
from sync.client.database import driver_of
from sync.client.replica import Replica
from sync.client.repositories.reading_session import ReadingSession
from tests.builders.replica import ToyServer, book, sync
from tests.builders.studio import AT

_SINCE, _UNTIL = AT - timedelta(days=2), AT + timedelta(days=30)
Read = Callable[[Repositories], object]
_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)
"""As SQLite has it: of plain letters only."""


def _ids(rows: Repositories) -> list[str]:
    return [one.id for one in rows.instructors.active()]


READS: dict[str, Read] = {
    "lessons of everybody": lambda rows: rows.lessons.between(_SINCE, _UNTIL),
    "lessons of some": lambda rows: rows.lessons.between(_SINCE, _UNTIL, _ids(rows)),
    "lessons of nobody": lambda rows: rows.lessons.between(_SINCE, _UNTIL, []),
    "lists": lambda rows: [
        (rows.lessons.ids(LessonFilter(which), AT), rows.lessons.count(LessonFilter(which), AT))
        for which in LessonList
    ],
    "calendars": lambda rows: rows.calendars.between(rows.instructors.active(), _SINCE, _UNTIL),
    "calendars beside lessons": lambda rows: rows.calendars.beside_lessons(
        rows.instructors.active(), _SINCE, _UNTIL, _ids(rows)[:1]
    ),
    "calendars beside none": lambda rows: rows.calendars.beside_lessons(
        rows.instructors.active(), _SINCE, _UNTIL, []
    ),
}


@pytest.mark.parametrize("name", READS)
def test_what_is_read_is_the_same_at_every_time_of_asking(
    replica: Replica, server: ToyServer, name: str
) -> None:
    for hour in (9, 11, 14):
        replica.perform(book(server, hour))
    sync(replica, server)
    replica.perform(book(server, 16))
    read = READS[name]
    with replica.read() as rows:
        plain = Session(rows.session.connection(), join_transaction_mode="rollback_only")
        expected = read(Repositories(plain, rows.studio_id))
        assert isinstance(rows.session, ReadingSession)
        for _ in range(3):
            fresh = ReadingSession(rows.session.connection())
            assert read(Repositories(fresh, rows.studio_id)) == expected


@pytest.mark.parametrize("entity", [Student, aliased(Student)])
def test_rows_of_the_session_stay_rows_of_the_session(
    replica: Replica, entity: type[Student]
) -> None:
    statement = select(entity).where(col(entity.id) != "")
    with replica.read() as rows:
        found = [list(rows.session.execute(statement, {}).scalars()) for _ in range(3)]
        named = [list(rows.session.execute(statement, {"more": 1}).scalars()) for _ in range(3)]
    assert all(isinstance(one, Student) for each in (*found, *named) for one in each)
    assert named[0][0] is named[2][0]


def test_a_naive_time_is_refused_the_second_time_as_well(replica: Replica) -> None:
    naive = AT.replace(tzinfo=None)
    with replica.read() as rows:
        rows.lessons.between(_SINCE, _UNTIL)
        for _ in range(2):
            with pytest.raises((StatementError, ValueError), match="naive"):
                rows.lessons.between(naive, naive)


def test_states_are_told_apart_by_constants_of_the_statement(
    replica: Replica, server: ToyServer
) -> None:
    replica.perform(book(server, 9))
    statement = select(col(Booking.state)).where(col(Booking.price_minor) > 0)
    with replica.read() as rows:
        told = [rows.session.execute(statement, {"x": 1}).scalars().all() for _ in range(3)]
    assert told[0] == told[1] == told[2] == ["confirmed"]


@pytest.mark.parametrize("word", ["ana", "ANA", "aNa", "É", "é", "%", "_", "/", ""])
def test_words_are_found_whatever_their_case_and_no_copy_of_the_text_is_made(
    replica: Replica, word: str
) -> None:
    texts = ["Ana", "BANANA", "fauré", "FAURÉ", "100 %", "a_b", "a/b", ""]
    with replica.read() as rows:
        driver = driver_of(rows.session.connection())
        said: list[str] = []
        driver.set_trace_callback(said.append)
        found = [
            rows.session.execute(
                select(literal(text).icontains(word, autoescape=True))
            ).scalar_one()
            for text in texts
        ]
        driver.set_trace_callback(None)
    lowered = word.translate(_LOWER)
    assert found == [lowered in text.translate(_LOWER) for text in texts]
    assert not any("lower(" in statement for statement in said)
