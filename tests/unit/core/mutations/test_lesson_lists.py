"""Lessons as the screens list them."""

from datetime import timedelta
from itertools import combinations

from core.models import BookingState
from core.mutations.lessons import CancelBooking, MoveState
from core.repositories.insights import Whose
from core.repositories.lessons import LessonFilter, LessonList
from tests.builders import SomeStudio, wish_for


def test_lists_part_what_is_to_come_from_what_is_over(studio: SomeStudio) -> None:
    past, coming, cancelled = (
        wish_for(studio, studio.at(day, 10), allow_outside_hours=True) for day in (4, 6, 7)
    )
    for wish in (past, coming, cancelled):
        studio.act(wish)
    studio.act(CancelBooking(booking_id=cancelled.booking_id, reason="ill"))
    lists = {
        which: studio.rows.lessons.ids(LessonFilter(which), studio.now)
        for which in (LessonList.UPCOMING, LessonList.HISTORY, LessonList.CANCELLED)
    }
    assert lists == {
        LessonList.UPCOMING: [coming.booking_id],
        LessonList.HISTORY: [past.booking_id],
        LessonList.CANCELLED: [cancelled.booking_id],
    }
    later = studio.at(8, 10)
    history = LessonFilter(LessonList.HISTORY)
    assert studio.rows.lessons.ids(history, later) == [
        cancelled.booking_id,
        coming.booking_id,
        past.booking_id,
    ]
    assert studio.rows.lessons.count(LessonFilter(LessonList.CANCELLED), later) == 0
    assert studio.rows.lessons.count(history, later, 1) == 1


def test_a_list_has_the_lessons_of_the_states_that_are_wanted(studio: SomeStudio) -> None:
    """Whichever index finds them: of all lessons, or of those that are not completed."""
    held: dict[BookingState, str] = {}
    for number, state in enumerate(BookingState):
        wish = wish_for(studio, studio.at(4, 1 + number), allow_outside_hours=True)
        studio.act(wish)
        studio.booking(wish.booking_id).state = state
        held[state] = wish.booking_id
    studio.session.commit()
    for count in (1, 2, 3):
        for states in combinations(BookingState, count):
            for own in (None, studio.instructor_id):
                wanted = LessonFilter(
                    LessonList.HISTORY, instructor_id=own, states=frozenset(states)
                )
                found = studio.rows.lessons.ids(wanted, studio.now)
                assert found == [held[state] for state in reversed(states)]
    for which, meant in ((LessonList.REQUESTS, "requested"), (LessonList.LOST, "conflict")):
        found = studio.rows.lessons.ids(LessonFilter(which), studio.now)
        assert found == [held[BookingState(meant)]]


def test_a_search_finds_student_service_and_code(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    for text, found in [("ana", 1), ("PIANO", 1), ("k7m42q", 1), ("ana piano", 1), ("%", 0)]:
        assert studio.rows.lessons.count(LessonFilter(text=text), studio.now) == found


def test_a_line_carries_the_names_it_needs(studio: SomeStudio) -> None:
    wish = wish_for(studio, studio.at(6, 10))
    studio.act(wish)
    studio.act(
        MoveState(
            booking_id=wish.booking_id,
            state=BookingState.CHECKED_IN,
            seen=BookingState.CONFIRMED,
        )
    )
    line = studio.rows.lessons.line(wish.booking_id)
    assert line is not None
    assert (line.student, line.instructor, line.service, line.state, line.duration_min) == (
        "Ana Duarte",
        "Mara Lindqvist",
        "Piano",
        BookingState.CHECKED_IN,
        60,
    )


def test_a_week_shows_what_overlaps_it_and_no_cancelled_lesson(studio: SomeStudio) -> None:
    wishes = [
        wish_for(studio, studio.at(6, 23, 30), allow_outside_hours=True),
        wish_for(studio, studio.at(8, 10), allow_outside_hours=True),
    ]
    for wish in wishes:
        studio.act(wish)
    first = studio.at(7, 0)
    shown = studio.rows.lessons.between(first, first + timedelta(days=1))
    assert [line.id for line in shown] == [wishes[0].booking_id]
    assert studio.rows.lessons.between(first, first + timedelta(days=1), ["nobody"]) == []


def test_a_booking_that_was_undone_is_no_cancellation(studio: SomeStudio) -> None:
    slip, cancelled = (wish_for(studio, studio.at(day, 10)) for day in (6, 7))
    made = studio.act(slip)
    studio.act(cancelled)
    assert made.inverse is not None
    studio.act(made.inverse)
    studio.act(CancelBooking(booking_id=cancelled.booking_id, reason="ill"))
    rows, later = studio.rows, studio.at(9, 10)
    for which, now in ((LessonList.CANCELLED, studio.now), (LessonList.HISTORY, later)):
        assert rows.lessons.ids(LessonFilter(which), now) == [cancelled.booking_id]
    assert rows.rosters.sums(studio.student_id).cancelled == 1
    lumps = rows.insights.lumps((studio.at(1, 0), later), Whose())
    assert [(lump.state, lump.lessons) for lump in lumps] == [("cancelled", 1)]
    code = studio.booking(slip.booking_id).code
    assert slip.booking_id in rows.lessons.ids(LessonFilter(LessonList.HISTORY, text=code), later)
