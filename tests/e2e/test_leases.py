"""A promise without the network, between real processes: it stands."""

from datetime import datetime

from core.ids import new_id
from tests.e2e.conftest import DeviceProcess, Town

THREE_DAYS_MIN = 3 * 24 * 60
"""The tests run at any hour of the day, and the studio of the tests is open by day only."""


def book(device: DeviceProcess, town: Town, start: str, minutes: int, **more: str) -> str:
    """Somebody books at a device; the code it was refused with there, or nothing."""
    student_id = new_id()
    device.perform(
        "student.create", student_id=student_id, student_name="Hugo", phone="+4930123456"
    )
    told = device.perform(
        "booking.promise" if "lease_id" in more else "booking.create",
        student_id=student_id,
        offering_id=town.studio.offering_id,
        starts_at=start,
        duration_min=minutes,
        code="K7M42Q",
        **{"booking_id": new_id(), **more},
    )
    return str(told.get("error", ""))


def test_what_one_kiosk_promised_offline_stands_and_the_others_could_not_take_it(
    town: Town,
) -> None:
    holder, other = town.kiosk("holder"), town.kiosk("other")
    desk = town.desk("desk", "morgan@example.com")
    desk.perform("lease.configure", starts=1, window_min=THREE_DAYS_MIN)
    desk.ask("sync")
    holder.perform("lease.request", returned=[])
    assert holder.ask("sync")["waiting"] == 0
    ((lease_id, lease),) = holder.ask("promisable").items()
    assert isinstance(lease, list)
    start, minutes = str(lease[1]), int(str(lease[2]))

    holder.cable.pull()
    other.ask("sync")
    other.cable.pull()
    assert holder.ask("sync")["phase"] == "offline"
    booking_id = new_id()
    assert book(holder, town, start, minutes, lease_id=lease_id, booking_id=booking_id) == ""
    assert lease_id not in holder.ask("taken")
    assert lease_id not in other.ask("promisable")

    desk.ask("sync")
    assert book(desk, town, start, minutes) == "leased"
    assert book(other, town, start, minutes) == "leased"
    other.cable.plug()
    other.ask("sync")
    assert book(other, town, start, minutes) == "leased"

    holder.kill_and_restart()
    assert holder.ask("promisable") == {}, "a start without the network promises nothing"
    holder.cable.plug()
    assert holder.ask("sync")["waiting"] == 0
    desk.ask("sync")
    told = desk.ask("lessons")[booking_id]
    assert isinstance(told, dict)
    assert told["state"] == "confirmed"
    assert told["starts_at"] == datetime.fromisoformat(start).timestamp() * 1e6
    assert desk.ask("attention") == {}
    assert set(desk.ask("taken")) == {booking_id}
