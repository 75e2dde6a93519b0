"""Calendars for screens that list the lessons themselves."""

from datetime import timedelta

import pytest
from sqlmodel import text

from core.errors import Rejected
from core.ids import new_id
from core.models import OccupancyKind
from core.mutations.holds import HoldSlot
from core.scheduling.calendar import BusyKind
from tests.builders import SomeStudio, wish_for


def test_lessons_that_are_listed_anyway_are_not_read_as_taken_time(studio: SomeStudio) -> None:
    other, offering = studio.add_instructor("Tomás Herrera")
    studio.act(wish_for(studio, studio.at(6, 10)))
    student = studio.add_student("Ben")
    studio.act(wish_for(studio, studio.at(6, 12), offering_id=offering, student_id=student))
    hold = HoldSlot(
        hold_id=new_id(),
        instructor_id=studio.instructor_id,
        starts_at=studio.at(6, 14),
        duration_min=60,
    )
    studio.act(hold)
    day = studio.at(6, 0)
    found = studio.rows.calendars.beside_lessons(
        studio.rows.instructors.active(), day, day + timedelta(days=1), [studio.instructor_id]
    )
    assert [busy.kind for busy in found[studio.instructor_id].busy] == [BusyKind.HOLD]
    assert [busy.kind for busy in found[other].busy] == [BusyKind.LESSON]
    assert found[studio.instructor_id].weekly == found[other].weekly


def test_time_that_is_taken_for_what_nobody_knows_is_taken_and_written_back_as_it_was(
    studio: SomeStudio,
) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    studio.session.execute(text("UPDATE occupancy SET kind = 'siesta'"))
    studio.session.expire_all()
    taken = studio.rows.occupancies.require(wish.booking_id)
    assert isinstance(taken.kind, OccupancyKind)
    assert taken.kind not in OccupancyKind
    with pytest.raises(Rejected, match="taken"):
        studio.act(wish_for(studio, studio.at(6, 10), student_id=studio.add_student("Ben")))
    taken.ends_at += timedelta(minutes=5)
    studio.session.flush()
    kinds = studio.session.execute(text("SELECT kind FROM occupancy")).scalars().all()
    assert kinds == ["siesta"]
