"""A batch judged together is judged as it is one by one: same verdicts, same rows.

The first way reads ahead, keeps taken time in memory and writes together; the second, which only
runs after something went wrong, asks the database for everything and writes each row at once.
"""

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from core.access.permissions import Role
from core.ids import new_id
from core.models import REPLICATED, BookingState
from core.mutations.base import Arguments
from core.mutations.bookings import CreateBooking, RescheduleBooking
from core.mutations.closures import CloseDays, Closure, ReopenDays
from core.mutations.holds import HoldSlot, ReleaseHold
from core.mutations.lessons import CancelBooking, MoveState, NoteBooking
from core.mutations.registry import kind
from core.mutations.series import CancelSeries, CreateSeries, SeriesEnd, SeriesLesson
from core.mutations.series_moves import RescheduleSeries, SeriesMove
from core.mutations.students import CreateStudent
from core.scheduling.recurrence import Every
from sync.protocol import Verdict, WireMutation
from sync.server.authority import _Batch, _Sitting
from sync.server.judging import Bench
from sync.server.repositories.row_json import columns_of
from tests.integration.server.house import AT, Desk, House, Person

_FIRST = AT.replace(hour=9, minute=0) + timedelta(days=1)
Judged = tuple[list[Verdict], dict[str, list[tuple[object, ...]]]]


class _Undone(Exception):
    """Takes a batch back, so that it can be judged again."""


def _judged(house: House, person: Person, items: list[WireMutation], *, is_careful: bool) -> Judged:
    """The verdicts, and every row of the studio as it stood afterwards."""
    batch = _Batch(person.actor, new_id(), items, False)
    found: list[Judged] = []

    def hear() -> None:
        with house.services.database.writing(house.studio_id) as writing:
            sitting = _Sitting(writing, batch, Bench(writing, person.actor, kind))
            judgement = sitting.hear(items, is_careful=is_careful)
            writing.session.flush()
            found.append((judgement.verdicts, _tables(writing.session.connection(), house)))
            raise _Undone

    with pytest.raises(_Undone):
        hear()
    return found[0]


def _tables(connection: Connection, house: House) -> dict[str, list[tuple[object, ...]]]:
    tables = {}
    for model in REPLICATED:
        name = str(model.__tablename__)
        columns = ", ".join(columns_of(model))
        rows = connection.exec_driver_sql(
            f"SELECT {columns} FROM {name} WHERE studio_id = %s::uuid ORDER BY id",
            (house.studio_id,),
        )
        tables[name] = [tuple(row) for row in rows]
    return tables


class _Day:
    """Draws what a busy day does: lessons that clash, move, are given up and noted."""

    def __init__(self, house: House, seed: int) -> None:
        self._house = house
        self._chance = random.Random(seed)
        self._bookings: list[CreateBooking] = []
        self._holds: list[str] = []
        self._series: list[CreateSeries] = []
        self._students = list(house.students)

    def wishes(self, count: int) -> list[Arguments]:
        draws = [
            *(self._book,) * 8,
            *(self._move,) * 4,
            *(self._cancel, self._note, self._check_in) * 2,
            *(self._hold, self._release, self._arrive) * 2,
            *(self._book_series, self._move_series, self._cancel_series) * 2,
        ]
        return [self._chance.choice(draws)() for _ in range(count)]

    def _book(self) -> Arguments:
        wish = self._house.booking(
            self._start(), self._chance.randrange(2), self._chance.randrange(3)
        )
        wish = wish.model_copy(
            update={
                "student_id": self._chance.choice(self._students),
                "hold_id": self._chance.choice([None, None, *self._holds]),
                "duration_min": self._chance.choice([30, 60]),
            }
        )
        self._bookings.append(wish)
        return wish

    def _move(self) -> Arguments:
        seen = self._seen()
        start = self._start()
        return RescheduleBooking(
            booking_id=seen.booking_id,
            starts_at=start,
            duration_min=seen.duration_min,
            moved_from=seen.starts_at,
            instructor_id=self._chance.choice([None, *self._house.instructors]),
        )

    def _cancel(self) -> Arguments:
        return CancelBooking(booking_id=self._seen().booking_id, reason="ill")

    def _note(self) -> Arguments:
        return NoteBooking(booking_id=self._seen().booking_id, note="Scales")

    def _check_in(self) -> Arguments:
        return MoveState(
            booking_id=self._seen().booking_id,
            state=BookingState.CHECKED_IN,
            seen=BookingState.CONFIRMED,
        )

    def _hold(self) -> Arguments:
        self._holds.append(new_id())
        return HoldSlot(
            hold_id=self._holds[-1],
            instructor_id=self._chance.choice(self._house.instructors),
            # Apart from lessons and one another: a device's own hold stands in its way in the
            # schema only, which is what makes a batch be judged one by one.
            starts_at=_FIRST + timedelta(hours=9, minutes=30 * len(self._holds)),
            duration_min=30,
        )

    def _release(self) -> Arguments:
        return ReleaseHold(hold_id=self._chance.choice([*self._holds, new_id()]))

    def _arrive(self) -> Arguments:
        self._students.append(new_id())
        return CreateStudent(student_id=self._students[-1], student_name="Somebody new")

    def _book_series(self) -> Arguments:
        first = self._house.booking(self._start(), self._chance.randrange(2))
        wish = CreateSeries(
            series_id=new_id(),
            every=Every.WEEK,
            student_id=self._chance.choice(self._students),
            offering_id=first.offering_id,
            duration_min=30,
            lessons=[
                SeriesLesson(
                    booking_id=new_id(),
                    starts_at=first.starts_at + timedelta(minutes=45 * at),
                    code="ABCDEF",
                )
                for at in range(3)
            ],
        )
        self._series.append(wish)
        return wish

    def _move_series(self) -> Arguments:
        seen = self._chance.choice(self._series) if self._series else None
        if seen is None:
            return self._book_series()
        by = timedelta(minutes=45 * self._chance.choice([-1, 1]))
        return RescheduleSeries(
            series_id=seen.series_id,
            lessons=[
                SeriesMove(
                    booking_id=each.booking_id,
                    starts_at=each.starts_at + by,
                    duration_min=30,
                    moved_from=each.starts_at,
                )
                for each in seen.lessons
            ],
        )

    def _cancel_series(self) -> Arguments:
        seen = self._chance.choice(self._series) if self._series else None
        if seen is None:
            return self._book_series()
        ends = [SeriesEnd(booking_id=each.booking_id) for each in seen.lessons[1:]]
        return CancelSeries(series_id=seen.series_id, lessons=ends, reason="moved away")

    def _seen(self) -> CreateBooking:
        return self._chance.choice(self._bookings) if self._bookings else self._house.booking(AT)

    def _start(self) -> datetime:
        return _FIRST + timedelta(minutes=15 * self._chance.randrange(24))


@pytest.mark.parametrize("seed", range(6))
def test_a_batch_is_judged_together_as_it_is_one_by_one(house: House, seed: int) -> None:
    person = house.person(Role.MANAGER)
    desk = Desk(house.services, person)
    items = [desk.wire_mutation(wish) for wish in _Day(house, seed).wishes(60)]

    together = _judged(house, person, items, is_careful=False)
    one_by_one = _judged(house, person, items, is_careful=True)

    assert {"applied", "rejected"} <= {str(each.outcome) for each in together[0]}
    for verdict, other in zip(together[0], one_by_one[0], strict=True):
        assert verdict == other
    for table, rows in together[1].items():
        assert rows == one_by_one[1][table], table


def test_what_was_undone_and_done_again_in_one_batch_is_there(house: House) -> None:
    person = house.person(Role.MANAGER)
    desk = Desk(house.services, person)
    day = _FIRST.date()
    closure = Closure(blackout_id=new_id(), first=day, last=day)
    close = CloseDays(instructor_id=house.instructors[0], closures=[closure])
    reopen = ReopenDays(instructor_id=house.instructors[0], blackout_ids=[closure.blackout_id])
    items = [desk.wire_mutation(wish) for wish in (close, reopen, close)]

    together = _judged(house, person, items, is_careful=False)
    one_by_one = _judged(house, person, items, is_careful=True)

    assert {str(each.outcome) for each in together[0]} == {"applied"}
    assert len(together[1]["blackout"]) == 1
    assert together[1] == one_by_one[1]
