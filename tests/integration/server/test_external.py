"""Busy times of another calendar on PostgreSQL: over lessons, and as other devices see them."""

from datetime import timedelta

from core.access.permissions import Role
from core.mutations.external import ImportBusy, RemoveBusy, calendar_of, minute_of
from tests.integration.server.house import AT, Desk, House

TEN = AT.replace(hour=10, minute=0) + timedelta(days=1)
FIELDS = {
    *("id", "studio_id", "version", "instructor_id", "student_id", "room_id"),
    *("starts_at", "ends_at", "kind", "holder", "expires_at"),
}


def test_others_see_when_an_instructor_is_busy_and_nothing_else(house: House) -> None:
    manager = Desk(house.services, house.person(Role.MANAGER))
    kiosk = Desk(house.services, house.person(Role.KIOSK))
    lesson = house.booking(TEN)
    who = house.instructors[0]
    calendar = calendar_of(who, "Oncologist")
    start = minute_of(TEN)
    wish = ImportBusy(instructor_id=who, calendar_id=calendar, busy=[[start - 30, start + 1440]])
    late = house.booking(TEN + timedelta(hours=2), student=1)
    sent = [manager.wire_mutation(each) for each in (lesson, wish, late)]
    answer = manager.push(*sent)
    verdicts = answer["verdicts"]
    assert isinstance(verdicts, list)
    assert [each["outcome"] for each in verdicts if isinstance(each, dict)] == [
        "applied", "applied", "rejected",
    ]  # fmt: skip
    kiosk.sync()
    rows = [row for row in kiosk.tables["occupancy"].values() if row["kind"] == "external"]
    assert len(rows) == 4
    assert all(set(row) == FIELDS for row in rows)
    assert {row["holder"] for row in rows} == {calendar}
    assert b"Oncologist" not in kiosk.wire
    manager.push(manager.wire_mutation(RemoveBusy(instructor_id=who, calendar_id=calendar)))
    kiosk.sync()
    assert list(kiosk.tables["occupancy"]) == [lesson.booking_id]
