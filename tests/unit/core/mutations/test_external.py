"""Busy times of other calendars: brought in, replaced, taken out, and respected by the rules."""

from datetime import timedelta

import pytest

from core.access.permissions import Role
from core.errors import Malformed, NotAllowed, Rejected
from core.models import Occupancy, OccupancyKind
from core.models.columns import EPOCH
from core.mutations.external import ImportBusy, RemoveBusy, calendar_of, minute_of
from tests.builders import SomeStudio, actor_of, wish_for


def busy_wish(studio: SomeStudio, *spans: list[int], name: str = "Home") -> ImportBusy:
    return ImportBusy(
        instructor_id=studio.instructor_id,
        calendar_id=calendar_of(studio.instructor_id, name),
        busy=list(spans),
    )


def minutes(studio: SomeStudio, day: int, first: int, last: int) -> list[int]:
    return [minute_of(studio.at(day, first)), minute_of(studio.at(day, last))]


def taken(studio: SomeStudio) -> list[Occupancy]:
    rows = [row for row in studio.rows.occupancies.all() if row.kind is OccupancyKind.EXTERNAL]
    return sorted(rows, key=lambda row: row.starts_at)


def test_a_lesson_cannot_be_booked_in_imported_time(studio: SomeStudio) -> None:
    studio.act(busy_wish(studio, minutes(studio, 6, 10, 12)))
    with pytest.raises(Rejected) as refused:
        studio.act(wish_for(studio, studio.at(6, 11)))
    assert refused.value.code == "taken"
    studio.act(wish_for(studio, studio.at(6, 12)))


def test_what_stands_already_is_left_standing(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    studio.act(busy_wish(studio, minutes(studio, 6, 9, 12)))
    assert studio.booking(wish.booking_id).starts_at == studio.at(6, 10)
    assert len(taken(studio)) == 1


def test_the_same_calendar_again_replaces_and_keeps_what_stays(studio: SomeStudio) -> None:
    kept, gone = minutes(studio, 6, 9, 10), minutes(studio, 6, 12, 13)
    studio.act(busy_wish(studio, kept, gone))
    studio.act(busy_wish(studio, minutes(studio, 9, 9, 10), name="School"))
    (stays,) = [row.id for row in taken(studio) if row.starts_at == studio.at(6, 9)]
    studio.act(busy_wish(studio, kept, minutes(studio, 7, 9, 10), name=" home "))
    days = [(row.starts_at, row.id == stays) for row in taken(studio)]
    assert days == [
        (studio.at(6, 9), True),
        (studio.at(7, 9), False),
        (studio.at(9, 9), False),
    ]


def test_days_are_kept_in_parts_that_no_search_reaches_past(studio: SomeStudio) -> None:
    start = minute_of(studio.at(6, 0))
    studio.act(busy_wish(studio, [start, start + 1440], [start + 600, start + 1500]))
    rows = taken(studio)
    assert [row.ends_at - row.starts_at for row in rows] == [
        *[timedelta(hours=8)] * 3,
        timedelta(hours=1),
    ]
    with pytest.raises(Rejected):
        studio.act(wish_for(studio, studio.at(6, 17)))


def test_undo_brings_back_what_was_there(studio: SomeStudio) -> None:
    first, second = minutes(studio, 6, 9, 10), minutes(studio, 7, 9, 10)
    undo_first = studio.act(busy_wish(studio, first)).inverse
    undo_second = studio.act(busy_wish(studio, second)).inverse
    assert undo_first is not None
    assert undo_second is not None
    studio.act(undo_second)
    assert [row.starts_at for row in taken(studio)] == [studio.at(6, 9)]
    studio.act(undo_first)
    assert taken(studio) == []
    assert studio.act(busy_wish(studio)).inverse is None


def test_removing_takes_out_one_calendar_of_one_instructor(studio: SomeStudio) -> None:
    studio.act(busy_wish(studio, minutes(studio, 6, 9, 10)))
    studio.act(busy_wish(studio, minutes(studio, 7, 9, 10), name="School"))
    other, _ = studio.add_instructor("Tomás")
    home = calendar_of(studio.instructor_id, "Home")
    studio.act(RemoveBusy(instructor_id=other, calendar_id=home))
    assert len(taken(studio)) == 2
    studio.act(RemoveBusy(instructor_id=studio.instructor_id, calendar_id=home))
    assert [row.starts_at for row in taken(studio)] == [studio.at(7, 9)]


def test_nobody_fills_a_colleagues_time(studio: SomeStudio) -> None:
    other, _ = studio.add_instructor("Tomás")
    for role, who in ((Role.INSTRUCTOR, other), (Role.FRONT_DESK, None), (Role.KIOSK, None)):
        actor = actor_of(role, studio.studio_id, who)
        with pytest.raises(NotAllowed):
            studio.act(busy_wish(studio, minutes(studio, 6, 9, 10)), actor)
    mara = actor_of(Role.INSTRUCTOR, studio.studio_id, studio.instructor_id)
    studio.act(busy_wish(studio, minutes(studio, 6, 9, 10)), mara)
    assert len(taken(studio)) == 1


def test_time_that_ends_before_it_begins_and_too_much_of_it_are_refused(
    studio: SomeStudio,
) -> None:
    start = minute_of(studio.at(6, 9))
    with pytest.raises(Malformed):
        studio.act(busy_wish(studio, [start, start]))
    with pytest.raises(Rejected) as refused:
        studio.act(busy_wish(studio, [start, start + 3000 * 480]))
    assert refused.value.code == "busy_too_many"
    assert taken(studio) == []


def test_seconds_are_busy_to_the_whole_minute(studio: SomeStudio) -> None:
    instant = studio.at(6, 9) + timedelta(seconds=30)
    assert minute_of(instant, is_end=True) - minute_of(instant) == 1
    assert EPOCH + timedelta(minutes=minute_of(studio.at(6, 9), is_end=True)) == studio.at(6, 9)
