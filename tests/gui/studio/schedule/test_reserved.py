"""Time that a kiosk keeps is drawn as such, and refused as such."""

from datetime import date, timedelta

from core.ids import new_id
from core.models import Occupancy, OccupancyKind
from core.repositories import Repositories, begin_writing
from desktop.calendar.week.state import LessonState
from desktop.studio.schedule.drawing import week_of
from desktop.studio.schedule.reading import Asked, Pending, ScheduleRead, read_schedule
from desktop.studio.schedule.state import ViewMode
from tests.builders.studio import wish_for
from tests.fixtures.studio_desk import Seat

MONDAY = date(2026, 3, 2)
ZONE = "America/Halifax"


def test_what_a_kiosk_keeps_is_hatched_until_it_gives_it_back_even_when_it_is_over(
    manager_seat: Seat,
) -> None:
    seat, studio = manager_seat, manager_seat.studio
    for hour in (10, 15):
        begin_writing(studio.session)
        studio.rows.occupancies.add(
            Occupancy(
                id=new_id(),
                studio_id=studio.studio_id,
                instructor_id=studio.instructor_id,
                starts_at=studio.at(5, hour),
                ends_at=studio.at(5, hour, 45),
                kind=OccupancyKind.LEASE,
                holder=new_id(),
            )
        )
        studio.session.commit()
    seat.server.stamp()
    seat.sync()
    asked = Asked(MONDAY, 7, None, None, ZONE, seat.clock.now())

    def read(rows: Repositories) -> ScheduleRead:
        return read_schedule(rows, seat.desk.actor, asked, Pending())

    week = week_of(seat.desk.read(read), ViewMode.WEEK, seat.clock.now())
    told = [(card.student, card.state, card.end - card.start) for card in week.lessons]
    assert told == [("Reserved for the desk", LessonState.RESERVED, timedelta(minutes=45))] * 2
    assert not LessonState.RESERVED.is_lesson
    seat.desk.do(wish_for(studio, studio.at(5, 15), duration_min=45))
    assert seat.refused == ["15:00 is reserved for the desk."]
