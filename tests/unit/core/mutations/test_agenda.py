"""A month in days, the endless list in pages, and which calendars were brought in."""

from datetime import datetime, timedelta

from core.models import BookingState
from core.mutations.external import ImportBusy, calendar_of, minute_of
from core.mutations.lessons import CancelBooking, MoveState
from core.repositories.agenda import ImportedCalendar, LessonScope
from tests.builders import SomeStudio, wish_for


def book(studio: SomeStudio, *times: tuple[int, int]) -> list[str]:
    wishes = [wish_for(studio, studio.at(day, hour)) for day, hour in times]
    for wish in wishes:
        studio.act(wish)
    return [wish.booking_id for wish in wishes]


def bounds(studio: SomeStudio, first: int, days: int) -> list[datetime]:
    return [studio.at(day, 0) for day in range(first, first + days + 1)]


def test_a_day_counts_all_and_names_the_first(studio: SomeStudio) -> None:
    ids = book(studio, (6, 9), (6, 11), (6, 10), (8, 9))
    studio.act(CancelBooking(booking_id=ids[3], reason="ill", told_fee_minor=0))
    scope = LessonScope((studio.instructor_id,))
    sixth, seventh, eighth = studio.rows.agenda.days(bounds(studio, 6, 3), scope, 2)
    assert (sixth.lessons, sixth.booked_min, sixth.first) == (3, 180, (ids[0], ids[2]))
    assert (seventh.lessons, seventh.first) == (0, ())
    assert eighth.lessons == 0
    assert set(studio.rows.agenda.lines([sixth, seventh])) == {ids[0], ids[2]}


def test_a_day_of_23_hours_ends_at_its_midnight(studio: SomeStudio) -> None:
    ids = book(studio, (8, 17), (9, 9))
    days = studio.rows.agenda.days(bounds(studio, 8, 2), LessonScope((studio.instructor_id,)), 4)
    assert [day.first for day in days] == [(ids[0],), (ids[1],)]


def test_services_and_states_narrow_what_is_counted(studio: SomeStudio) -> None:
    ids = book(studio, (6, 9), (6, 10))
    studio.act(
        MoveState(booking_id=ids[0], state=BookingState.CHECKED_IN, seen=BookingState.CONFIRMED)
    )
    mine = (studio.instructor_id,)
    here = LessonScope(mine, states=frozenset({BookingState.CHECKED_IN}))
    (day,) = studio.rows.agenda.days(bounds(studio, 6, 1), here, 4)
    assert day.first == (ids[0],)
    for services, found in (({"Piano"}, 2), ({"Cello"}, 0)):
        scope = LessonScope(mine, frozenset(services))
        assert len(studio.rows.agenda.after(scope, studio.at(1, 0), 10)) == found
    assert studio.rows.agenda.services() == ["Piano"]


def test_pages_follow_each_other_both_ways_without_gap_or_repetition(studio: SomeStudio) -> None:
    other, offering = studio.add_instructor("Tomás")
    times = [(day, hour) for day in (6, 7) for hour in (9, 10)]
    book(studio, *times)
    for day, hour in times:
        wish = wish_for(
            studio, studio.at(day, hour), offering_id=offering, student_id=studio.add_student("Bo")
        )
        studio.act(wish)
    for who in ((studio.instructor_id,), (studio.instructor_id, other)):
        scope, agenda = LessonScope(who), studio.rows.agenda
        whole = agenda.after(scope, studio.at(1, 0), 100)
        pages, page = [], agenda.after(scope, studio.at(1, 0), 3)
        while page:
            pages += page
            place = page[-1].starts_at, page[-1].id
            page = agenda.after(scope, studio.at(1, 0), 3, place)
        assert pages == whole
        assert len(whole) == 4 * len(who)
        last = whole[-1].starts_at, whole[-1].id
        assert agenda.before(scope, last, 3) == whole[-4:-1]
    later = studio.rows.agenda.after(LessonScope((other,)), studio.at(7, 0), 10)
    assert [line.instructor for line in later] == ["Tomás", "Tomás"]


def test_calendars_that_were_brought_in_are_told(studio: SomeStudio) -> None:
    school = calendar_of(studio.instructor_id, "School")
    start = minute_of(studio.at(6, 9))
    studio.act(
        ImportBusy(
            instructor_id=studio.instructor_id,
            calendar_id=school,
            busy=[[start, start + 60], [start + 120, start + 150]],
        )
    )
    book(studio, (7, 9))
    until = studio.at(6, 9) + timedelta(minutes=150)
    found = studio.rows.agenda.calendars()
    assert found == [ImportedCalendar(school, studio.instructor_id, 2, until)]
