"""A card says whose lesson it is only where colleagues share a column."""

from datetime import date

from core.repositories import Repositories
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.reading import Asked, Pending, ScheduleRead, read_schedule
from desktop.studio.schedule.state import ViewMode
from tests.fixtures.studio_desk import Seat


def test_initials_stand_where_two_share_a_column_and_leave_the_room_to_the_name_elsewhere(
    manager_seat: Seat,
) -> None:
    seat, now = manager_seat, manager_seat.clock.now()
    seat.book(6, 9)
    asked = Asked(date(2026, 3, 2), 7, None, None, seat.desk.zone, now)

    def read(rows: Repositories) -> ScheduleRead:
        return read_schedule(rows, seat.desk.actor, asked, Pending())

    def initials(mode: ViewMode, *, is_split: bool = False) -> set[str]:
        week = week_of(seat.desk.read(read), mode, now, is_split=is_split)
        return {card.initials for card in week.lessons}

    assert initials(ViewMode.WEEK) == {""}, "Mara alone"
    seat.add_instructor("Konstantin Papadopoulos")
    assert initials(ViewMode.WEEK) == {"ML"}
    assert initials(ViewMode.WEEK, is_split=True) == {""}
    assert initials(ViewMode.DAY) == {""}
