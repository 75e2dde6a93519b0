"""Reads what a batch of mutations needs with one statement.

Measured over single bookings: eleven queries, each put together, sent and turned into rows by the
ORM, were half of judging one. Here PostgreSQL writes the rows as the JSON that also travels, a
document a table, and they are put into the session as if it had read them.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import cast

import orjson

from core.ids import PLATFORM, StudioId
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
    WeeklyHours,
)
from core.repositories.batch import BatchRepositories, Wanted
from core.repositories.calendars import BlackoutRow, ExceptionRow, WeeklyRow
from core.repositories.taken import LONGEST_LESSON, TAKEN
from sync.server.repositories.bulk_session import BulkSession, array_of
from sync.server.repositories.row_json import columns_of, row_expression, rows_from
from sync.server.repositories.writing_together import (
    BroughtBookings,
    BroughtOccupancies,
    TakenTime,
)

_BY_ID = (Booking, Occupancy, Student, Offering)
_PARTS: dict[type[Replicated], tuple[str, ...]] = {
    Occupancy: TAKEN,
    WeeklyHours: ("instructor_id", "weekday", "windows"),
    DayException: ("instructor_id", "on_date", "windows"),
    Blackout: ("instructor_id", "first_date", "last_date", "reason"),
}
_LONG_AGO = datetime.fromisoformat("1970-01-01T00:00:00+00:00")


class ServerRepositories(BatchRepositories):
    """One studio's rows for one batch, on PostgreSQL."""

    def __init__(self, session: BulkSession, studio_id: StudioId) -> None:
        super().__init__(session, studio_id)
        self._bulk = session

    @cached_property
    def bookings(self) -> BroughtBookings:
        """Lessons in every state."""
        return BroughtBookings(self._bulk, self.studio_id, self._memory)

    @cached_property
    def occupancies(self) -> BroughtOccupancies:
        """Time that is taken."""
        return BroughtOccupancies(self._bulk, self.studio_id, self._memory, self._further)

    def send_ahead(self) -> None:
        """Begin to write what waits, while the rest of the batch is judged."""
        self._bulk.send_ahead()

    def read(self, wanted: Wanted, meanwhile: Callable[[], None]) -> None:
        """Read what is wanted, with one statement."""
        documents = iter(self._documents(wanted, meanwhile))
        for model in (*_BY_ID, Instructor, Studio):
            rows = self._bulk.hold(model, rows_from(model, next(documents)))
            self._note_absent(model, wanted.of(model) - {row.id for row in rows})
        teachers: list[str] = orjson.loads(next(documents))
        self.calendars.learn(
            teachers,
            cast("list[WeeklyRow]", _parts(WeeklyHours, next(documents))),
            cast("list[ExceptionRow]", _parts(DayException, next(documents))),
            cast("list[BlackoutRow]", _parts(Blackout, next(documents))),
        )
        pairs: list[tuple[str, str, bool]] = orjson.loads(next(documents))
        self._memory.met.update(((student, teacher), met) for student, teacher, met in pairs)
        if wanted.first and wanted.last:
            for whose, ids in (("instructor_id", teachers), ("student_id", wanted.of(Student))):
                taken = map(TakenTime._make, _parts(Occupancy, next(documents)))
                self.occupancies.fill(whose, ids, wanted.first, wanted.last, taken)

    def _documents(self, wanted: Wanted, meanwhile: Callable[[], None]) -> Sequence[str]:
        values: dict[str, object] = {
            str(model.__tablename__): array_of(wanted.of(model)) for model in (*_BY_ID, Instructor)
        }
        first, last = wanted.first or _LONG_AGO, wanted.last or _LONG_AGO
        values |= {
            "learning": array_of(student for student, _ in wanted.lessons),
            "learnt": array_of(offering for _, offering in wanted.lessons),
            "studio": self.studio_id,
            "platform": PLATFORM,
            "after": first - LONGEST_LESSON,
            "first": first,
            "last": last,
        }
        return cast("Sequence[str]", self._bulk.ask([(_statement(), values)], meanwhile)[0][0])


@lru_cache(maxsize=1)
def _statement() -> str:
    """Built once; it has no part that depends on how much is asked for, so it stays prepared."""
    named = [
        _document(
            _row(model), f"{_table(model)} WHERE id = ANY(%({_table(model)})s::uuid[]) AND {_MINE}"
        )
        for model in _BY_ID
    ]
    taught = f"id = ANY(ARRAY(SELECT id FROM teacher)) AND {_MINE}"
    documents = [
        *named,
        _document(_row(Instructor), f"instructor WHERE {taught}"),
        _document(_row(Studio), "studio WHERE id = %(studio)s::uuid"),
        "(SELECT coalesce(json_agg(id), '[]')::text FROM teacher)",
        *(
            _document(_row(model), f"{_table(model)} WHERE {_owner(model)}")
            for model in (WeeklyHours, DayException, Blackout)
        ),
        _MET,
        _taken_document("instructor_id", "teacher", "teacher"),
        _taken_document("student_id", "learner", "unnest(%(student)s::uuid[]) AS learner (id)"),
    ]
    return f"WITH teacher AS MATERIALIZED ({_TEACHERS}) SELECT {', '.join(documents)}"


# Not plain comparisons: an index would be looked up by them, and the whole studio's rows read for
# a few ids. In a studio of 10,000 lessons that was most of what a batch asked of the database.
_MINE = "coalesce(studio_id, studio_id) IN (%(studio)s::uuid, %(platform)s::uuid)"
_OURS = "studio_id IS NOT DISTINCT FROM %(studio)s::uuid"
_TEACHERS = f"""
    SELECT unnest(%(instructor)s::uuid[]) AS id
    UNION SELECT instructor_id FROM offering WHERE id = ANY(%(offering)s::uuid[]) AND {_MINE}
    UNION SELECT instructor_id FROM booking WHERE id = ANY(%(booking)s::uuid[]) AND {_MINE}
"""
# Found by the student, who has a few teachers, and not by the teacher, who has many lessons.
_MET = f"""(
    SELECT coalesce(json_agg(json_build_array(lesson.student, offering.instructor_id, EXISTS (
        SELECT FROM booking
        WHERE student_id = lesson.student AND {_OURS} AND state <> 'conflict'
        AND coalesce(instructor_id, instructor_id) = offering.instructor_id
    ))), '[]')::text
    FROM unnest(%(learning)s::uuid[], %(learnt)s::uuid[]) AS lesson (student, offering)
    JOIN offering ON offering.id = lesson.offering
)"""


def _taken_document(whose: str, owner: str, source: str) -> str:
    """The taken time of each owner, by start. Owner by owner, so that each is one index scan."""
    return f"""(
        SELECT '['||coalesce(string_agg(taken.written, ',' ORDER BY taken.starts_at), '')||']'
        FROM {source}, LATERAL (
            SELECT starts_at, {_row(Occupancy)} AS written FROM occupancy
            WHERE {whose} = {owner}.id AND {_OURS}
            AND starts_at > %(after)s AND starts_at < %(last)s AND ends_at > %(first)s
        ) AS taken
    )"""


def _document(written: str, source: str) -> str:
    return f"(SELECT '['||coalesce(string_agg({written}, ','), '')||']' FROM {source})"


def _row(model: type[Replicated]) -> str:
    return row_expression(model, (), "true")


def _owner(model: type[Replicated]) -> str:
    mine = f"instructor_id = ANY(ARRAY(SELECT id FROM teacher)) AND {_OURS}"
    if model is Blackout:
        return f"{mine} OR instructor_id IS NULL AND studio_id = %(studio)s::uuid"
    return mine


def _table(model: type[Replicated]) -> str:
    return str(model.__tablename__)


def _parts(model: type[Replicated], document: str) -> list[tuple[object, ...]]:
    """What is needed of a document's rows."""
    columns = columns_of(model)
    pick = itemgetter(*(columns.index(name) for name in _PARTS[model]))
    return [pick(row) for row in rows_from(model, document)]
