"""The main job: book offline on two machines, come back, and agree."""

from datetime import UTC, datetime, timedelta

from pydantic import JsonValue

from core.clock import SystemClock
from core.ids import new_id
from tests.e2e.conftest import DeviceProcess, Town

TOMORROW = SystemClock().now().date() + timedelta(days=1)
"""Looked up once: a test that goes past midnight speaks of one day all the same."""


def tomorrow_at(hour: int) -> datetime:
    """A wall-clock hour of tomorrow in UTC, which is the zone of the e2e studio."""
    return datetime(TOMORROW.year, TOMORROW.month, TOMORROW.day, hour, tzinfo=UTC)


def walk_in(kiosk: DeviceProcess, town: Town, name: str, starts_at: datetime) -> str:
    """A stranger books at a kiosk; the booking's id."""
    student_id, booking_id = new_id(), new_id()
    assert "mutation_id" in kiosk.perform(
        "student.create", student_id=student_id, student_name=name, phone="+19025550148"
    )
    assert "mutation_id" in kiosk.perform(
        "booking.create",
        booking_id=booking_id,
        student_id=student_id,
        offering_id=town.studio.offering_id,
        starts_at=starts_at.isoformat(),
        duration_min=60,
        code="K7M42Q" if name == "Hugo" else "QRST23",
        pays_at_desk=True,
    )
    return booking_id


def nameless(taken: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Taken time without whose it is, as a kiosk may know it."""
    return {key: row[:4] for key, row in taken.items() if isinstance(row, list)}


def test_two_kiosks_offline_at_one_slot_end_in_one_lesson_and_one_decision(town: Town) -> None:
    left, right = town.kiosk("left"), town.kiosk("right")
    desk = town.desk("desk", "morgan@example.com")
    left.cable.pull()
    right.cable.pull()
    slot = tomorrow_at(10)
    booked = {left: walk_in(left, town, "Hugo", slot), right: walk_in(right, town, "Ruby", slot)}
    for kiosk, booking_id in booked.items():
        told = kiosk.ask("sync")
        assert (told["phase"], told["waiting"]) == ("offline", 2)
        lesson = kiosk.ask("lessons")[booking_id]
        assert isinstance(lesson, dict)
        assert lesson["state"] == "confirmed"

    right.cable.plug()
    assert right.ask("sync")["waiting"] == 0
    left.cable.plug()
    assert left.ask("sync")["waiting"] == 0

    desk.ask("sync")
    lessons = desk.ask("lessons")
    states = {booking_id: lessons[booking_id]["state"] for booking_id in booked.values()}  # type: ignore[index,call-overload]  # an answer in JSON
    assert states == {booked[right]: "confirmed", booked[left]: "conflict"}
    (item,) = desk.ask("attention").values()
    assert isinstance(item, dict)
    facts, alternatives = item["facts"], item["alternatives"]
    assert isinstance(facts, dict)
    assert isinstance(alternatives, list)
    assert (item["kind"], item["booking_id"]) == ("lost_slot", booked[left])
    assert facts["student"] == "Hugo"
    assert isinstance(facts["winner"], dict)
    assert facts["winner"]["student"] == "Ruby"
    assert len(alternatives) == 3

    nearest = datetime.fromtimestamp(int(str(alternatives[0])) / 1e6, UTC)
    desk.perform("booking.resolve_conflict", booking_id=booked[left], starts_at=nearest.isoformat())
    assert desk.ask("sync") == {
        "phase": "up_to_date",
        "waiting": 0,
        "attention": 0,
        "problem": "",
    }
    for kiosk in (left, right):
        kiosk.ask("sync")
    truth = nameless(desk.ask("taken"))
    assert set(truth) == set(booked.values())
    assert nameless(left.ask("taken")) == nameless(right.ask("taken")) == truth
    mine = left.ask("lessons")[booked[left]]
    assert isinstance(mine, dict)
    assert (mine["state"], mine["code"]) == ("confirmed", "K7M42Q")


def a_days_work(
    town: Town, lesson: str, second: str, student_id: str, message_id: str
) -> list[tuple[str, dict[str, JsonValue]]]:
    """A move, a cancellation, painted hours, a blackout and a message."""
    studio = town.studio
    return [
        (
            "booking.reschedule",
            {
                "booking_id": lesson,
                "starts_at": tomorrow_at(15).isoformat(),
                "duration_min": 60,
                "moved_from": tomorrow_at(10).isoformat(),
            },
        ),
        ("booking.cancel", {"booking_id": second, "reason": "The bridge is closed"}),
        (
            "availability.set_week",
            {
                "instructor_id": studio.instructor_id,
                "days": {"0": [[600, 900]]},
                "base": {"0": [[540, 1080]]},
            },
        ),
        (
            "availability.add_blackout",
            {
                "blackout_id": new_id(),
                "instructor_id": studio.instructor_id,
                "first": "2030-01-01",
                "last": "2030-01-02",
                "reason": "Holiday",
            },
        ),
        (
            "message.send",
            {
                "message_id": message_id,
                "student_id": student_id,
                "instructor_id": studio.instructor_id,
                "body": "See you at three",
            },
        ),
    ]


def test_a_day_of_work_without_a_server_survives_a_kill_and_reaches_the_other_desk(
    town: Town,
) -> None:
    desk, other = (town.desk(name, "morgan@example.com") for name in ("desk", "other"))
    lesson = walk_in(desk, town, "Hugo", tomorrow_at(10))
    second = walk_in(desk, town, "Ruby", tomorrow_at(13))
    assert desk.ask("sync")["waiting"] == 0
    student_id = desk.ask("lessons")[lesson]["student_id"]  # type: ignore[index,call-overload]  # an answer in JSON

    desk.cable.pull()
    message_id = new_id()
    changes = a_days_work(town, lesson, second, str(student_id), message_id)
    for name, arguments in changes:
        assert "mutation_id" in desk.perform(name, **arguments)
    desk.kill_and_restart()
    assert desk.ask("status")["waiting"] == len(changes)

    desk.cable.plug()
    assert desk.ask("sync")["waiting"] == 0
    other.ask("sync")
    assert other.ask("lessons") == desk.ask("lessons")
    lessons = other.ask("lessons")
    assert {key: row["state"] for key, row in lessons.items()} == {  # type: ignore[index,call-overload]  # an answer in JSON
        lesson: "confirmed",
        second: "cancelled",
    }
    assert other.ask("messages") == {message_id: "See you at three"}
    assert other.ask("taken") == desk.ask("taken")
