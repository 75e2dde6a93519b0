"""A series on PostgreSQL, whose schema looks at one row after the other (adr 16)."""

from datetime import timedelta

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.series import CancelSeries, CreateSeries, SeriesEnd, SeriesLesson
from core.mutations.series_moves import RescheduleSeries, SeriesMove
from core.scheduling.recurrence import Every
from tests.integration.server.house import AT, Desk, House

FIRST = AT.replace(hour=10, minute=0) + timedelta(days=1)
TIMES = 6


def series_of(house: House, student: int = 0) -> CreateSeries:
    """Six lessons, a week apart."""
    return CreateSeries(
        series_id=new_id(),
        every=Every.WEEK,
        student_id=house.students[student],
        offering_id=house.offerings[0],
        duration_min=30,
        lessons=[
            SeriesLesson(booking_id=new_id(), starts_at=FIRST + timedelta(weeks=at), code="ABCDEF")
            for at in range(TIMES)
        ],
    )


def outcomes(answer: object) -> list[object]:
    assert isinstance(answer, dict)
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    return [each["outcome"] for each in verdicts if isinstance(each, dict)]


@pytest.mark.parametrize("weeks", [1, -1])
def test_lessons_follow_one_another_into_each_others_places(house: House, weeks: int) -> None:
    desk = Desk(house.services, house.person(Role.MANAGER))
    wish = series_of(house)
    kept = wish.lessons if weeks > 0 else wish.lessons[1:]
    moves = RescheduleSeries(
        series_id=wish.series_id,
        lessons=[
            SeriesMove(
                booking_id=each.booking_id,
                starts_at=each.starts_at + timedelta(weeks=weeks),
                duration_min=30,
                moved_from=each.starts_at,
            )
            for each in kept
        ],
    )
    first = CancelSeries(
        series_id=wish.series_id,
        lessons=[SeriesEnd(booking_id=wish.lessons[0].booking_id)],
        reason="moved away",
    )
    sent = [wish, moves] if weeks > 0 else [wish, first, moves]
    answer = desk.push(*(desk.wire_mutation(each) for each in sent))
    assert outcomes(answer) == ["applied"] * len(sent)
    desk.sync()
    taken = desk.tables["occupancy"]
    expected = {each.booking_id: each.starts_at + timedelta(weeks=weeks) for each in kept}
    assert {key: row["starts_at"] for key, row in taken.items()} == {
        key: int(at.timestamp() * 1_000_000) for key, at in expected.items()
    }


def test_what_two_devices_booked_alone_is_kept_lesson_by_lesson(house: House) -> None:
    """The second loses one slot: the others stand, the lost one waits for a person."""
    one, other = (Desk(house.services, house.person(Role.MANAGER)) for _ in range(2))
    taken = house.booking(FIRST + timedelta(weeks=2), student=1)
    assert outcomes(one.push(one.wire_mutation(taken))) == ["applied"]
    wish = series_of(house)
    assert outcomes(other.push(other.wire_mutation(wish))) == ["applied"]
    other.sync()
    states = [other.tables["booking"][each.booking_id]["state"] for each in wish.lessons]
    assert states == ["confirmed", "confirmed", "conflict", "confirmed", "confirmed", "confirmed"]
    (item,) = other.tables["attention_item"].values()
    assert (item["booking_id"], item["kind"]) == (wish.lessons[2].booking_id, "lost_slot")
    again = outcomes(other.push(other.wire_mutation(wish)))
    assert again == ["rejected"]
