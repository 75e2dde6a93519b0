"""The demo studio: real-sized, believable, the same at every run, and without a clash."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from core.models import OCCUPYING, Booking, BookingState, Student
from resources.demo import DemoTexts, load_demo
from sync.server.catalogue import catalogue_rows
from sync.server.demo.lessons import Lessons, taken_by
from sync.server.demo.people import staff_rows, student_rows
from sync.server.demo.plan import Plan, large
from sync.server.demo.threads import Threads

NOW = datetime(2026, 11, 18, 21, tzinfo=UTC)
HALIFAX = "America/Halifax"


@dataclass(frozen=True)
class Demo:
    """A small demo: the same rules, twenty weeks."""

    plan: Plan
    texts: DemoTexts
    students: list[Student]
    bookings: list[Booking]


def made(now: datetime = NOW) -> Demo:
    """Twelve weeks back, eight ahead."""
    return made_of(Plan(now, HALIFAX, weeks_back=12, weeks_ahead=8))


def made_of(plan: Plan) -> Demo:
    """As large as the plan says."""
    texts = load_demo()
    students = student_rows(plan, texts)
    return Demo(plan, texts, students, list(Lessons(plan, texts, students).bookings()))


@pytest.fixture(scope="module")
def demo() -> Demo:
    """One demo for all tests here; nobody changes it."""
    return made()


@pytest.fixture(scope="module")
def whole_demo() -> Demo:
    """As `make run` has it."""
    return made_of(Plan(NOW, HALIFAX))


def clashes(bookings: Iterable[Booking], whose: str) -> list[tuple[Booking, Booking]]:
    """Pairs of lessons of one instructor, student or room that overlap."""
    by_owner: dict[str, list[Booking]] = defaultdict(list)
    for booking in bookings:
        owner = getattr(booking, whose)
        if owner is not None and booking.state in OCCUPYING:
            by_owner[owner].append(booking)
    found = []
    for lessons in by_owner.values():
        lessons.sort(key=lambda each: each.starts_at)
        pairs = pairwise(lessons)
        found += [(one, two) for one, two in pairs if two.starts_at < one.ends_at]
    return found


@pytest.mark.parametrize("whose", ["instructor_id", "student_id", "room_id"])
def test_nobody_and_no_room_is_in_two_lessons_at_once(demo: Demo, whose: str) -> None:
    assert clashes(demo.bookings, whose) == []


@pytest.mark.parametrize("whose", ["instructor_id", "student_id"])
def test_whoever_follows_somebody_is_in_one_lesson_at_a_time(whole_demo: Demo, whose: str) -> None:
    assert clashes(whole_demo.bookings, whose) == []


def test_there_are_three_hundred_students_with_names_of_their_own(demo: Demo) -> None:
    assert len({student.name for student in demo.students}) == 300
    assert "Maximiliane von Hohenstein-Oberreuter" in {each.name for each in demo.students}


def test_every_state_that_a_lesson_can_reach_by_itself_is_there(demo: Demo) -> None:
    states = Counter(booking.state for booking in demo.bookings)
    assert set(states) == set(BookingState) - {BookingState.CONFLICT}
    assert states[BookingState.COMPLETED] > 10 * states[BookingState.NO_SHOW]


def test_what_is_over_is_settled_and_what_is_to_come_is_not(demo: Demo) -> None:
    settled = {BookingState.COMPLETED, BookingState.NO_SHOW, BookingState.CANCELLED}
    for booking in demo.bookings:
        assert (booking.state in settled) == (
            booking.ends_at <= NOW or booking.state == BookingState.CANCELLED
        )


def test_lessons_keep_to_the_hours_on_the_wall_through_the_clock_change(demo: Demo) -> None:
    """The clocks went back in Halifax on 1 November 2026."""
    zone = ZoneInfo(HALIFAX)
    hours = {
        (each.weekday, each.start.hour)
        for told in demo.texts.studio.instructors
        for each in told.weekly_hours
    }
    earliest = min(hour for _, hour in hours)
    for booking in demo.bookings:
        local = booking.starts_at.astimezone(zone)
        assert local.hour >= earliest
        assert local.minute % 5 == 0


def test_two_runs_make_the_same_studio(demo: Demo) -> None:
    again = made()
    assert [row.model_dump() for row in again.bookings] == [
        row.model_dump() for row in demo.bookings
    ]
    assert [row.model_dump() for row in again.students] == [
        row.model_dump() for row in demo.students
    ]


def test_another_day_has_its_lessons_around_itself() -> None:
    later = NOW + timedelta(days=40)
    starts = [booking.starts_at for booking in made(later).bookings]
    assert min(starts) < later - timedelta(weeks=11)
    assert max(starts) > later + timedelta(weeks=7)


def test_only_lessons_that_hold_their_time_take_any(demo: Demo) -> None:
    for booking in demo.bookings:
        assert (taken_by(booking) is not None) == (booking.state in OCCUPYING)


def test_conversations_are_between_people_who_have_lessons_and_have_an_end(demo: Demo) -> None:
    _, accounts = staff_rows(demo.plan, demo.texts)
    rows = Threads(demo.plan, demo.texts, demo.students, accounts).rows(demo.bookings)
    kinds = Counter(type(row).__name__ for row in rows)
    assert kinds["Conversation"] == kinds["ReadMarker"] >= 35
    assert kinds["Message"] > 2 * kinds["Conversation"]
    sent = [row.sent_at for row in rows if hasattr(row, "sent_at")]
    assert max(sent) < NOW


def test_the_catalogue_has_seven_shelves_none_empty_and_two_hundred_and_fifty_services() -> None:
    rows: Sequence[object] = catalogue_rows()
    shelves = {row.id: row.name for row in rows if type(row).__name__ == "Category"}  # type: ignore[attr-defined]  # told apart by name
    stocked = Counter(row.category_id for row in rows if type(row).__name__ == "Service")  # type: ignore[attr-defined]  # as above
    assert sorted(shelves.values()) == sorted(
        [
            *("Music", "Tutoring", "Sports & Fitness", "Languages"),
            *("Arts", "Kids", "Hidden Gems"),
        ]
    )
    assert set(stocked) == set(shelves)
    assert sum(stocked.values()) >= 250


def test_the_large_studio_reaches_back_more_than_six_years() -> None:
    plan = large(NOW, HALIFAX)
    assert plan.first_monday < NOW.date() - timedelta(days=6 * 365)


@pytest.mark.parametrize("weeks_ago", [0, 20, 45])
def test_most_students_come_back_and_some_do_not(whole_demo: Demo, weeks_ago: int) -> None:
    """Of those who were here in twelve weeks, by another lesson within four."""
    until = NOW - timedelta(weeks=weeks_ago)
    back = away = 0
    for theirs in held_by_student(whole_demo).values():
        been = [at for at in theirs if until - timedelta(weeks=12) <= at < until]
        if been and any(max(been) < at <= max(been) + timedelta(weeks=4) for at in theirs):
            back += 1
        elif been and max(been) + timedelta(weeks=4) < NOW:
            away += 1
    assert 0.8 < back / (back + away) < 0.95


def test_some_students_came_once_and_the_featured_stay(whole_demo: Demo) -> None:
    held = held_by_student(whole_demo)
    assert 15 <= sum(len(theirs) == 1 for theirs in held.values()) <= 30
    featured = {each.name for each in whole_demo.texts.people.featured}
    for student in whole_demo.students:
        if student.name in featured:
            assert max(held[student.id]) > NOW
            assert min(held[student.id]) < NOW - timedelta(weeks=70)


def held_by_student(demo: Demo) -> dict[str, list[datetime]]:
    """When each student's lessons are that were given, or are to be."""
    held: dict[str, list[datetime]] = defaultdict(list)
    for booking in demo.bookings:
        if booking.state in (BookingState.CONFIRMED, BookingState.COMPLETED):
            held[str(booking.student_id)].append(booking.starts_at)
    return held
