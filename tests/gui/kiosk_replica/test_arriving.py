"""Checking in by four digits, at a kiosk over a replica."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.ids import InstructorId, new_id
from core.mutations.students import UpdateStudent
from desktop.kiosk.desk import CheckedIn
from desktop.kiosk.digit_tries import TriesFile
from desktop.kiosk.replica.arriving import CLOSED_FOR, MOST_TRIES
from desktop.kiosk.replica.desk import ReplicaDesk
from desktop.kiosk.values import CheckInResult, LessonState
from desktop.kiosk.visiting import DigitsClosed, WhichTeacher, WhichTime
from desktop.runtime.jobs import InlineJobs
from tests.builders.studio import wish_for
from tests.gui.kiosk_replica.conftest import Kiosk
from tests.gui.kiosk_replica.test_guests import ANA, lesson_today, reach


def test_four_digits_check_in_without_the_network_and_without_a_name(kiosk: Kiosk) -> None:
    reach(kiosk)
    start = lesson_today(kiosk)
    kiosk.link.cut()
    kiosk.clock.instant = start
    done = kiosk.desk.arrive("0148", None)
    assert isinstance(done, CheckedIn)
    assert done.result is CheckInResult.ON_TIME
    assert done.lesson is not None
    assert (done.lesson.code, done.lesson.state) == ("", LessonState.CHECKED_IN)
    assert "Ana" not in repr(done)
    again = kiosk.desk.arrive("0148", None)
    assert isinstance(again, CheckedIn)
    assert again.result is CheckInResult.ALREADY
    kiosk.link.mend()
    assert kiosk.server.studio.rows.bookings.by_code("Q7M42K", "")[0].checked_in_at is not None


def test_two_who_may_be_meant_are_asked_for_the_time_and_shown_every_time(kiosk: Kiosk) -> None:
    reach(kiosk)
    other = kiosk.server.studio.add_student("Bo")
    first, second = lesson_today(kiosk, 15), lesson_today(kiosk, 16, code="AAAAAA")
    strange = lesson_today(kiosk, 17, other, "BBBBBB")
    asked = kiosk.desk.arrive("0148", None)
    assert asked == WhichTime((first, second, strange))
    done = kiosk.desk.arrive("0148", second)
    assert isinstance(done, CheckedIn)
    assert done.lesson is not None
    assert done.lesson.appointment.start == second
    wrong = kiosk.desk.arrive("0148", strange)
    assert isinstance(wrong, CheckedIn)
    assert wrong.result is CheckInResult.NOT_FOUND


def with_priya(kiosk: Kiosk, hour: int, code: str) -> str:
    """A brother of Ana's, who can be reached as she can, has a lesson with Priya; her id."""
    studio = kiosk.server.studio
    brother = studio.add_student("Rui Duarte")
    kiosk.elsewhere(UpdateStudent(student_id=brother, student_name="Rui Duarte", phone=ANA))
    (offering,) = (
        each for each in studio.rows.offerings.all() if each.instructor_id != studio.instructor_id
    )
    more = {"student_id": brother, "offering_id": offering.id}
    kiosk.elsewhere(wish_for(studio, studio.at(5, hour), duration_min=45, code=code, **more))
    kiosk.link.wake()
    return offering.instructor_id


def test_two_who_begin_together_are_told_apart_by_their_teacher(kiosk: Kiosk) -> None:
    reach(kiosk)
    start = lesson_today(kiosk, 16)
    priya = with_priya(kiosk, 16, "AAAAAA")
    assert kiosk.desk.arrive("0148", None) == WhichTime((start,))
    asked = kiosk.desk.arrive("0148", start)
    assert isinstance(asked, WhichTeacher)
    assert [each.name for each in asked.teachers] == ["Mara Lindqvist", "Priya Raman"]
    done = kiosk.desk.arrive("0148", start, InstructorId(priya))
    assert isinstance(done, CheckedIn)
    assert done.lesson is not None
    assert (done.lesson.appointment.instructor.name, done.lesson.state) == (
        "Priya Raman",
        LessonState.CHECKED_IN,
    )
    stranger = kiosk.desk.arrive("0148", start, InstructorId(new_id()))
    assert stranger == CheckedIn(CheckInResult.NOT_FOUND), "and it counts as a wrong try"


def test_wrong_tries_outlive_a_kiosk_that_is_killed(kiosk: Kiosk, tmp_path: Path) -> None:
    reach(kiosk)
    lesson_today(kiosk)
    path = tmp_path / "digits.tries"
    for number in range(MOST_TRIES):
        # Another desk each time, as after a kill: nothing is closed, nothing is handed on.
        tries = TriesFile(path)
        again = ReplicaDesk(kiosk.replica, kiosk.link, kiosk.hub, InlineJobs(), (), None, tries)
        assert again.arrive(f"999{number}", None) == CheckedIn(CheckInResult.NOT_FOUND)
    last = ReplicaDesk(
        kiosk.replica, kiosk.link, kiosk.hub, InlineJobs(), (), None, TriesFile(path)
    )
    until = kiosk.clock.now() + CLOSED_FOR
    assert last.arrive("0148", None) == DigitsClosed(until)
    assert "999" not in path.read_text(), "no digit is written down"
    kiosk.clock.instant -= timedelta(days=3650)
    set_back = kiosk.clock.now() + CLOSED_FOR
    assert last.arrive("0148", None) == DigitsClosed(set_back), "ten minutes, not ten years"


def test_nobody_tries_digits_without_end_and_tickets_still_open(kiosk: Kiosk) -> None:
    reach(kiosk)
    start = lesson_today(kiosk)
    for number in range(MOST_TRIES):
        missed = kiosk.desk.arrive(f"999{number}", None)
        assert missed == CheckedIn(CheckInResult.NOT_FOUND)
    closed = kiosk.desk.arrive("0148", None)
    assert closed == DigitsClosed(kiosk.clock.now() + CLOSED_FOR)
    assert kiosk.desk.lesson("Q7M42K") is not None
    kiosk.clock.instant = start - timedelta(minutes=3)
    assert isinstance(kiosk.desk.arrive("0148", None), CheckedIn)


def test_every_lesson_is_compared_whatever_is_found(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reach(kiosk)
    for hour, code in ((15, "AAAAAA"), (16, "BBBBBB"), (17, "CCCCCC")):
        lesson_today(kiosk, hour, code=code)
    hashed: list[str] = []

    def hash_of_nothing(_: str, booking_id: str, digits: str) -> str:
        hashed.append(booking_id)
        return f"{digits:0>16}"

    monkeypatch.setattr("desktop.kiosk.replica.arriving.hash_digits", hash_of_nothing)
    kiosk.desk.arrive("0148", None)
    known = len(hashed)
    kiosk.desk.arrive("1111", None)
    assert (known, len(hashed)) == (3, 6)
