"""Who hears of what waits for a decision."""

from core.access.permissions import Role
from core.ids import new_id
from core.mutations.calls import CallStaff
from core.mutations.lessons import NoteBooking
from core.mutations.students import CreateStudent
from tests.integration.server.house import AT, Desk, House


def test_an_instructor_hears_of_their_own_affairs_and_of_calls_from_kiosks(house: House) -> None:
    """What the desk typed of people whom they do not teach was sent to every instructor."""
    clerk = Desk(house.services, house.person(Role.FRONT_DESK))
    mara = Desk(house.services, house.person(Role.INSTRUCTOR, instructor=0))
    kiosk = Desk(house.services, house.person(Role.KIOSK))
    twice = CreateStudent(student_id=house.students[0], student_name="Ada", notes="allergic")
    clerk.push(clerk.wire_mutation(twice))
    kiosk.push(kiosk.wire_mutation(CallStaff(called_at=AT)))
    mara.push(mara.wire_mutation(NoteBooking(booking_id=new_id(), note="late")))
    mara.sync()
    clerk.sync()
    seen = {str(item["mutation"]) for item in mara.tables["attention_item"].values()}
    assert seen == {"staff.call", "booking.note"}
    assert len(clerk.tables["attention_item"]) == 3
