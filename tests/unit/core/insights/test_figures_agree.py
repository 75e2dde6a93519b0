"""The sums that the database makes are those of the slow model, whatever the lessons."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, delete

from core.ids import derived_id, new_id
from core.insights.figures import summed, summed_by
from core.insights.fullness import booked_by_hour
from core.insights.periods import Period, Step, bounds_of, edges_of, split
from core.insights.returning import Returned
from core.models import Booking, BookingState
from core.repositories.insights import By, Whose
from tests.builders import SomeStudio, some_studio
from tests.builders.engines import studio_engine
from tests.unit.core.insights import slow_figures as slow
from tests.unit.core.insights.slow_figures import Lesson

ZONE = "America/Halifax"
PERIOD = Period(date(2026, 2, 25), date(2026, 3, 18))
"""The clocks go forward within it, on 8 March."""
NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
FIRST = datetime(2026, 2, 23, 3, tzinfo=UTC)
_MODEST = settings(
    max_examples=settings().max_examples // 8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

LESSON = st.builds(
    Lesson,
    starts_at=st.integers(0, 30 * 96).map(lambda quarter: FIRST + quarter * timedelta(minutes=15)),
    minutes=st.sampled_from([30, 45, 60, 180]),
    instructor=st.integers(0, 1),
    student=st.integers(0, 2),
    service=st.sampled_from(["Piano", "Voice"]),
    state=st.sampled_from(BookingState),
    price_minor=st.integers(0, 9_999),
    fee_minor=st.integers(0, 999),
)
LESSONS = st.lists(LESSON, max_size=25, unique_by=lambda each: (each.student, each.starts_at))


def person(kind: str, number: int) -> str:
    return derived_id(kind, str(number))


@cache
def a_studio() -> SomeStudio:
    """One for all examples; each begins by emptying it of lessons."""
    return some_studio(Session(studio_engine(), expire_on_commit=False))


def holding(lessons: Sequence[Lesson]) -> SomeStudio:
    """The studio with these lessons and no others."""
    found = a_studio()
    found.session.exec(delete(Booking).where(col(Booking.studio_id) == found.studio_id))
    found.session.add_all(
        Booking(
            id=new_id(),
            studio_id=found.studio_id,
            instructor_id=person("instructor", each.instructor),
            student_id=person("student", each.student),
            service_name=each.service,
            starts_at=each.starts_at,
            ends_at=each.starts_at + timedelta(minutes=each.minutes),
            zone=ZONE,
            state=each.state,
            price_minor=each.price_minor,
            fee_minor=each.fee_minor,
            currency="CAD",
            created_at=FIRST,
        )
        for each in lessons
    )
    found.session.flush()
    return found


@_MODEST
@given(LESSONS, st.sampled_from(Step))
def test_sums_by_week_and_month_and_instructor(lessons: list[Lesson], step: Step) -> None:
    parts = split(PERIOD, step)
    lumps = holding(lessons).rows.insights.lumps(edges_of(parts, ZONE), Whose())
    for at, part in enumerate(parts):
        expected = slow.tally([each for each in lessons if slow.is_in(each, part)])
        assert summed((lump for lump in lumps if lump.bucket == at), "CAD") == expected
    within = [each for each in lessons if slow.is_in(each, PERIOD)]
    found = summed_by(lumps, "CAD", lambda lump: lump.instructor_id)
    assert found == {
        person("instructor", number): slow.tally(
            [each for each in within if each.instructor == number]
        )
        for number in {each.instructor for each in within}
    }


@_MODEST
@given(LESSONS, st.sampled_from([None, "Piano"]))
def test_hours_of_the_week_on_both_sides_of_a_clock_change(
    lessons: list[Lesson], service: str | None
) -> None:
    insights = holding(lessons).rows.insights
    found = booked_by_hour(insights.starts(*bounds_of(PERIOD, ZONE), ZONE, Whose(None, service)))
    expected = slow.booked(
        [each for each in lessons if slow.is_in(each, PERIOD) and service in (None, each.service)]
    )
    assert {
        (day, hour): minutes
        for day, row in enumerate(found)
        for hour, minutes in enumerate(row)
        if minutes
    } == expected


@_MODEST
@given(LESSONS, st.integers(1, 3))
def test_who_came_back_in_all_and_to_each_instructor(lessons: list[Lesson], weeks: int) -> None:
    insights = holding(lessons).rows.insights
    within, edges = timedelta(weeks=weeks), bounds_of(PERIOD, ZONE)
    (found,) = insights.returned(edges, Whose(), within, NOW) or [Returned(0)]
    assert found == slow.returned(lessons, PERIOD, within, NOW)
    by = {each.key: each for each in insights.returned(edges, Whose(), within, NOW, By.INSTRUCTOR)}
    for number in range(2):
        theirs = [each for each in lessons if each.instructor == number]
        expected = slow.returned(theirs, PERIOD, within, NOW)
        told = by.get(person("instructor", number), Returned(0))
        assert (told.came_back, told.stayed_away, told.undecided) == (
            expected.came_back,
            expected.stayed_away,
            expected.undecided,
        )
