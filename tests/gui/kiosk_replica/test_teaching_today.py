"""How many teach on this date, as the first screen says it."""

from datetime import date

from core.mutations.availability import SetException
from tests.gui.kiosk.fake_desk import halifax
from tests.gui.kiosk_replica.conftest import FRIDAY, Kiosk

THURSDAY = date(2026, 3, 5)


def test_after_the_last_hours_nobody_teaches_today_any_more(kiosk: Kiosk) -> None:
    closing = halifax(THURSDAY, 18, 45)
    kiosk.clock.advance(closing - kiosk.clock.now())
    kiosk.desk.free_soon()
    assert kiosk.desk.studio().teaching_today == 0


def test_a_closed_day_has_nobody_even_after_an_open_one(kiosk: Kiosk) -> None:
    studio = kiosk.server.studio
    for instructor in studio.rows.instructors.all():
        kiosk.elsewhere(SetException(instructor_id=instructor.id, on_date=FRIDAY, windows=[]))
    kiosk.link.wake()
    kiosk.clock.advance(halifax(FRIDAY, 9) - kiosk.clock.now())
    kiosk.desk.free_soon()
    assert kiosk.desk.studio().teaching_today == 0
