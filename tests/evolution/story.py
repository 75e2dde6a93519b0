"""What people had done when a release was recorded: every kind of change, waiting in two outboxes.

Written as names and plain arguments, for the story is told by the program of each release.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from pydantic import JsonValue

from core.ids import new_id
from core.mutations.base import Intention
from core.mutations.registry import KINDS

Arguments = dict[str, JsonValue]
CODE = "K7M42Q"


def said(name: str, **arguments: JsonValue) -> Intention:
    """An intention as this program writes it."""
    return Intention(name, arguments, KINDS[name].version)


@dataclass
class Place:
    """Where it happens. `lessons` stand, `lost` are in conflict, `items` ask for a person."""

    at: datetime
    instructors: list[str]
    offerings: list[str]
    students: list[str]
    services: list[str]
    lessons: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    conversation: str = ""
    kiosk: str = field(default_factory=new_id)
    blackout: str = field(default_factory=new_id)

    def hour(self, hour: int, day: int = 1) -> datetime:
        """That hour (UTC) so many days after the story."""
        return self.at.replace(hour=hour, minute=0) + timedelta(days=day)

    def day(self, ahead: int) -> str:
        """The date so many days after the story."""
        return (self.at + timedelta(days=ahead)).date().isoformat()

    def monday(self, ahead: int) -> str:
        """The Monday so many weeks after the story's."""
        today = self.at.date()
        monday: date = today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)
        return monday.isoformat()

    def booking(self, hour: int, day: int = 1, teacher: int = 0, student: int = 0) -> Arguments:
        """A lesson of half an hour."""
        return {
            "booking_id": new_id(),
            "student_id": self.students[student],
            "offering_id": self.offerings[teacher],
            "starts_at": self.hour(hour, day).isoformat(),
            "duration_min": 30,
            "code": CODE,
        }


def before(place: Place) -> list[Intention]:
    """What the manager does while the server is there."""
    made = [place.booking(hour) for hour in range(8, 15)]
    made += [place.booking(hour, day=0) for hour in (17, 18)]
    place.lessons = [str(each["booking_id"]) for each in made]
    place.messages = [new_id(), new_id()]
    words: Arguments = {"student_id": place.students[0], "instructor_id": place.instructors[0]}
    return [
        *(said("booking.create", **each) for each in made),
        *(said("message.send", message_id=each, body="Hello", **words) for each in place.messages),
        said(
            "availability.add_blackout",
            blackout_id=place.blackout,
            instructor_id=place.instructors[1],
            first=place.day(30),
            last=place.day(31),
        ),
    ]


def contested(place: Place) -> list[Intention]:
    """What somebody else does in one go: the second and the fourth lesson find their time taken."""
    pairs = [place.booking(hour, 2, student=who) for hour in (9, 10) for who in (0, 1)]
    place.lost = [str(pairs[at]["booking_id"]) for at in (1, 3)]
    return [said("booking.create", **each) for each in pairs]


def meanwhile(place: Place) -> list[Intention]:
    """What somebody else does while both devices are alone: it stands in the way of two changes at
    the desk and one at the kiosk.
    """
    return [
        said("booking.create", **place.booking(9, 3, student=1)),
        said("booking.create", **place.booking(16, 3, student=1)),
        said("booking.note", booking_id=place.lessons[5], note="Bring the Bach"),
    ]


def at_the_desk(place: Place) -> list[Intention]:
    """Every kind of change that people make, in an order in which each is possible."""
    mine: Arguments = {"instructor_id": place.instructors[0]}
    hold, message, student = new_id(), new_id(), new_id()
    told = [
        said("attention.resolve", attention_id=place.items[1], resolution="called them"),
        said("attention.reopen", attention_id=place.items[1]),
        *_hours(place),
        said("booking.hold", hold_id=hold, starts_at=place.hour(12, 4).isoformat(),
             duration_min=30, **mine),
        said("booking.release_hold", hold_id=hold),
        said("booking.create", **place.booking(9, 3)),
        said("booking.create", **place.booking(10, 3)),
        said("booking.reschedule", booking_id=place.lessons[1], duration_min=30,
             starts_at=place.hour(11, 3).isoformat(), moved_from=place.hour(9).isoformat()),
        *_series(place),
        said("booking.resolve_conflict", booking_id=place.lost[0],
             starts_at=place.hour(12, 3).isoformat()),
        said("booking.set_state", booking_id=place.lessons[7], state="checked_in",
             seen="confirmed"),
        said("booking.cancel", booking_id=place.lessons[3], reason="ill", told_fee_minor=3000,
             **_waiver()),
        said("booking.note", booking_id=place.lessons[4], note="Scales"),
        said("booking.note", booking_id=place.lessons[5], note="Arpeggios"),
        said("message.send", message_id=message, body="See you", student_id=place.students[0],
             **mine),
        said("message.edit", message_id=place.messages[0], body="Hello again"),
        said("message.delete", message_id=place.messages[1]),
        said("message.read", conversation_id=place.conversation,
             read_up_to=place.at.isoformat()),
        said("profile.edit", bio="Plays Bach", written_in="en",
             experience_years=12, languages=["German"], **mine),
        said("instructor.edit", instructor_name="Mara Lindqvist-Brand", **mine),
        said("offering.edit", offering_id=place.offerings[0], service_id=place.services[0],
             rate_minor=6600, durations_min=[30, 45, 60], **mine),
        said("student.create", student_id=student, student_name="Hugo Brand",
             phone="+49301234567"),
        said("student.update", student_id=place.students[1], student_name="Ruby Voss"),
        said("student.merge", kept_id=place.students[1], merged_id=student),
    ]  # fmt: skip
    told += _leases() + _parted(place, student) + _elsewhere(mine)
    return told + _waiting(place, mine) + _set_up(place) + _erased()


def at_the_kiosk(place: Place) -> list[Intention]:
    """A stranger books twice, once in vain; others check in and cancel with their tickets."""
    student, hold = new_id(), new_id()
    wanted = {**place.booking(15, 3), "student_id": student, "hold_id": hold}
    in_vain = {**place.booking(16, 3), "student_id": student}
    return [
        said("student.create", student_id=student, student_name="Walk In", phone="+49307654321"),
        said("booking.hold", hold_id=hold, instructor_id=place.instructors[0],
             starts_at=str(wanted["starts_at"]), duration_min=30),
        said("booking.create", **wanted),
        said("booking.create", **in_vain),
        said("booking.cancel", booking_id=place.lessons[8], reason="cancelled at the kiosk",
             told_fee_minor=6000, code=CODE),
        *_longing(place, student),
        *_visiting(place, wanted),
    ]  # fmt: skip


def _hours(place: Place) -> list[Intention]:
    mine: Arguments = {"instructor_id": place.instructors[0]}
    week: Arguments = {"2": [[480, 1200]]}
    told = [
        said("availability.set_week", days=week, base={"2": [[480, 1320]]}, **mine),
        said("availability.set_exception", on_date=place.day(20), windows=[], note="Fair", **mine),
        said("availability.apply_to_range", first=place.day(21), last=place.day(25), days=week,
             **mine),
        said("availability.copy_week", from_monday=place.monday(3), to_monday=place.monday(5),
             **mine),
        said("availability.add_blackout", blackout_id=new_id(), instructor_id=None,
             first=place.day(60), last=place.day(61), reason="Works"),
        said("availability.remove_blackout", blackout_id=place.blackout),
        said("availability.set_rules", rules={"notice_min": 60}, **mine),
    ]  # fmt: skip
    if "availability.close_days" in KINDS:
        works: Arguments = {"blackout_id": new_id(), "first": place.day(70), "last": place.day(70)}
        told.append(said("availability.close_days", closures=[works], **mine))
        told.append(said("availability.reopen_days", blackout_ids=[works["blackout_id"]], **mine))
    if "availability.restore_dates" in KINDS:
        was: Arguments = {"on_date": place.day(20), "windows": None}
        made: Arguments = {"on_date": place.day(20), "windows": [], "note": "Fair"}
        told.append(said("availability.restore_dates", dates=[was], base=[made], **mine))
    return told


def _series(place: Place) -> list[Intention]:
    """Three lessons a week apart; the last two move, and the last is cancelled."""
    if "series.create" not in KINDS:
        return []
    starts = [place.hour(9, day) for day in (40, 47, 54)]
    lessons: list[Arguments] = [
        {"booking_id": new_id(), "starts_at": at.isoformat(), "code": CODE} for at in starts
    ]
    moves: list[JsonValue] = [
        {"booking_id": each["booking_id"], "moved_from": at.isoformat(), "duration_min": 30,
         "starts_at": (at + timedelta(hours=1)).isoformat()}
        for each, at in zip(lessons[1:], starts[1:], strict=True)
    ]  # fmt: skip
    series = new_id()
    return [
        said("series.create", series_id=series, every="weekly", lessons=[*lessons],
             student_id=place.students[0], offering_id=place.offerings[0], duration_min=30),
        said("series.reschedule", series_id=series, lessons=moves),
        said("series.cancel", series_id=series, reason="moved away",
             lessons=[{"booking_id": lessons[2]["booking_id"]}]),
    ]  # fmt: skip


def _waiver() -> Arguments:
    """Version 1 of a cancellation knew only that a fee was waived."""
    return {"is_waived": True} if KINDS["booking.cancel"].version == 1 else {"waiver": "A fever"}


def _erased() -> list[Intention]:
    """Somebody who asked to be forgotten."""
    if "student.erase" not in KINDS:
        return []
    person = new_id()
    return [
        said("student.create", student_id=person, student_name="Nobody Now", email="n@example.org"),
        said("student.erase", student_id=person),
    ]


def _parted(place: Place, student: str) -> list[Intention]:
    """What the first release could not do: taking a merge back, and answering with a sign."""
    if "student.part" not in KINDS:
        return []
    former: Arguments = {"student_name": "Ruby Voss", "phone": "", "email": "", "notes": "",
                         "birth_year": None, "guardian_name": ""}  # fmt: skip
    return [
        said("student.part", kept_id=place.students[1], merged_id=student, former=former,
             booking_ids=[], conversation_ids=[], message_ids=[]),
        said("student.merge", kept_id=place.students[1], merged_id=student),
        said("message.react", message_id=place.messages[0], sign="heart"),
    ]  # fmt: skip


def _elsewhere(mine: Arguments) -> list[Intention]:
    """Busy times of a calendar, by the minute of the epoch; then they are taken out again."""
    if "external.import" not in KINDS:
        return []
    calendar: Arguments = {"calendar_id": new_id(), **mine}
    busy: JsonValue = [[30_000_000, 30_000_060], [30_001_440, 30_003_000]]
    return [
        said("external.import", busy=busy, **calendar),
        said("external.remove", **calendar),
    ]


def _waiting(place: Place, mine: Arguments) -> list[Intention]:
    """Two people wait: one leaves and comes back and is told of a time, the other is given one."""
    if "waitlist.join" not in KINDS:
        return []
    wanted: Arguments = {"service_id": place.services[0], "duration_min": 30,
                         "first_date": place.day(3), "last_date": place.day(9)}  # fmt: skip
    first, second = new_id(), new_id()
    return [
        said("waitlist.join", entry_id=first, student_id=place.students[0], parts=["evening"],
             **mine, **wanted),
        said("waitlist.join", entry_id=second, student_id=place.students[1], **wanted),
        said("waitlist.leave", entry_id=first),
        said("waitlist.rejoin", entry_id=first),
        said("waitlist.offer", entry_id=first, offering_id=place.offerings[0],
             starts_at=place.hour(17, 5).isoformat()),
        said("waitlist.book", entry_id=second, **place.booking(13, 5, student=1)),
    ]  # fmt: skip


def _longing(place: Place, student: str) -> list[Intention]:
    """At the kiosk: the walk-in waits as well, and asks for a person."""
    if "waitlist.join" not in KINDS:
        return []
    return [
        said("waitlist.join", entry_id=new_id(), student_id=student, duration_min=30,
             service_id=place.services[0], first_date=place.day(3), last_date=place.day(9)),
        said("staff.call", called_at=place.at.isoformat(), language="en"),
    ]  # fmt: skip


def _set_up(place: Place) -> list[Intention]:
    """A manager decides for the kiosk."""
    if "device.configure" not in KINDS:
        return []
    opening: JsonValue = [[540, 1200], *[None] * 6]
    return [
        said("device.configure", device_id=place.kiosk, languages=["fr", "en"], language="fr",
             hidden_instructors=[place.instructors[0]], hold_min=3, prints=False, opening=opening),
    ]  # fmt: skip


def _visiting(place: Place, booked: Arguments) -> list[Intention]:
    """Two come back: one moves a lesson by its ticket, one checks in by four digits."""
    if "visitor.arrive" not in KINDS:
        return []
    return [
        said("visitor.reschedule", booking_id=booked["booking_id"], code=CODE,
             starts_at=place.hour(18, 4).isoformat(), moved_from=booked["starts_at"]),
        said("visitor.arrive", booking_id=place.lessons[7], digits="0000"),
    ]  # fmt: skip


def _leases() -> list[Intention]:
    return [said("lease.configure", starts=2, window_min=120)] if "lease.configure" in KINDS else []
