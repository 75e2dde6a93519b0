"""Overlap is refused by the schema itself, whoever writes (booking rule 9)."""

import random
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta

import psycopg
import pytest
from psycopg.errors import ExclusionViolation

from core.ids import new_id
from sync.server.postgres import without_driver
from tests.integration.server.house import AT

_INSERT = """
    INSERT INTO occupancy (instructor_id, student_id, room_id, starts_at, ends_at, kind,
        id, studio_id, version) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, 1)
"""
_STUDIO = new_id()
_TEACHERS, _STUDENTS, _ROOMS = ([new_id() for _ in range(3)] for _ in range(3))
_SECOND, _MICROSECOND = timedelta(seconds=1), timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class _Claim:
    instructor: str
    student: str | None
    room: str | None
    starts_at: datetime
    ends_at: datetime
    kind: str = "lesson"

    def bars(self, other: "_Claim") -> bool:
        """The rule, spelled out."""
        if "external" in (self.kind, other.kind):
            return False
        shares = (
            self.instructor == other.instructor
            or (self.student is not None and self.student == other.student)
            or (self.room is not None and self.room == other.room)
        )
        return shares and self.starts_at < other.ends_at and other.starts_at < self.ends_at


@pytest.fixture
def database(pg_url: str) -> Iterator[psycopg.Connection]:
    with psycopg.connect(without_driver(pg_url)) as connection:
        yield connection
        connection.rollback()


def _is_taken_in(database: psycopg.Connection, claim: _Claim) -> bool:
    try:
        with database.transaction():
            database.execute(_INSERT, (*astuple(claim), new_id(), _STUDIO))
    except ExclusionViolation:
        return False
    return True


def _lesson(start: timedelta, length: timedelta = timedelta(hours=1)) -> _Claim:
    return _Claim(_TEACHERS[0], None, None, AT + start, AT + start + length)


def test_the_schema_accepts_what_the_rule_does_and_nothing_else(
    database: psycopg.Connection,
) -> None:
    chance = random.Random(7)
    stands: list[_Claim] = []
    refused = 0
    for _ in range(160):
        starts_at = AT + timedelta(seconds=chance.randrange(120))
        claim = _Claim(
            chance.choice(_TEACHERS),
            chance.choice([*_STUDENTS, None]),
            chance.choice([*_ROOMS, None, None]),
            starts_at,
            starts_at + timedelta(seconds=chance.randrange(1, 12)),
            chance.choice(["lesson", "hold", "lease", "external"]),
        )
        may = not any(each.bars(claim) for each in stands)
        assert _is_taken_in(database, claim) is may, claim
        stands += [claim] if may else []
        refused += not may
    assert 40 < refused < 120


def test_lessons_may_touch_and_not_overlap_by_a_moment(database: psycopg.Connection) -> None:
    hour = timedelta(hours=1)
    assert _is_taken_in(database, _lesson(timedelta()))
    assert not _is_taken_in(database, _lesson(hour - _SECOND))
    assert not _is_taken_in(database, _lesson(hour - _MICROSECOND))
    assert not _is_taken_in(database, _lesson(-hour + _MICROSECOND))
    assert _is_taken_in(database, _lesson(hour))
    assert _is_taken_in(database, _lesson(-hour))


def test_a_lesson_that_is_moved_is_judged_anew(database: psycopg.Connection) -> None:
    hour = timedelta(hours=1)
    assert _is_taken_in(database, _lesson(timedelta()))
    assert _is_taken_in(database, _lesson(hour))
    with pytest.raises(ExclusionViolation), database.transaction():
        database.execute(
            "UPDATE occupancy SET starts_at = starts_at - interval '1 s' WHERE starts_at = %s",
            (AT + hour,),
        )
