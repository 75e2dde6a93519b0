"""Lessons stand side by side where they overlap, and in two pieces across midnight."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desktop.calendar.week.layout import PlacedLesson, place_lessons
from desktop.calendar.week.sample import SELECTED, at, sample_day, sample_week
from desktop.calendar.week.state import LessonCard, LessonState, WeekState

HALIFAX = ZoneInfo("America/Halifax")
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)


def lesson(name: str, start: datetime, minutes: int = 60, column: int = 0) -> LessonCard:
    """A confirmed piano lesson."""
    return LessonCard(
        id=name,
        start=start,
        end=start + timedelta(minutes=minutes),
        student=name,
        first_name=name,
        subject="Piano",
        initials="ML",
        hue_index=4,
        column=column,
    )


def week_of(*lessons: LessonCard, first: date = date(2026, 3, 2)) -> WeekState:
    """A week in Halifax."""
    return WeekState(first_date=first, zone=HALIFAX, now=NOW, lessons=lessons)


def lanes(placed: tuple[PlacedLesson, ...]) -> dict[str, tuple[int, int]]:
    """Each lesson's lane, of how many."""
    return {one.card.id: (one.lane, one.lanes) for one in placed}


def test_lessons_that_touch_do_not_share() -> None:
    state = week_of(lesson("a", at("mon", "10:00")), lesson("b", at("mon", "11:00")))
    assert lanes(place_lessons(state)) == {"a": (0, 1), "b": (0, 1)}


def test_a_chain_of_overlaps_shares_lanes_and_reuses_a_free_one() -> None:
    state = week_of(
        lesson("a", at("mon", "10:00")),
        lesson("b", at("mon", "10:30")),
        lesson("c", at("mon", "11:00")),
        lesson("alone", at("mon", "12:00")),
    )
    assert lanes(place_lessons(state)) == {
        "a": (0, 2),
        "b": (1, 2),
        "c": (0, 2),
        "alone": (0, 1),
    }


def test_a_lesson_across_midnight_has_a_piece_in_each_day() -> None:
    pieces = place_lessons(week_of(lesson("late", at("tue", "23:30"))))
    assert [(p.column, p.top, p.bottom) for p in pieces] == [(1, 1410, 1440), (2, 0, 30)]
    assert [(p.continues_before, p.continues_after) for p in pieces] == [
        (False, True),
        (True, False),
    ]
    assert [(p.start, p.end) for p in pieces] == [(1410, 1470), (-30, 30)]


def test_what_began_before_the_week_shows_its_rest_and_what_lies_outside_is_left_out() -> None:
    state = week_of(
        lesson("sunday night", at("mon", "00:00") - timedelta(minutes=30)),
        lesson("last week", at("mon", "00:00") - timedelta(days=2)),
        lesson("next week", at("sun", "12:00") + timedelta(days=1)),
    )
    assert [(p.card.id, p.column, p.top, p.bottom) for p in place_lessons(state)] == [
        ("sunday night", 0, 0, 30)
    ]


def test_cancelled_lessons_are_not_drawn() -> None:
    gone = replace(lesson("a", at("mon", "10:00")), state=LessonState.CANCELLED)
    assert place_lessons(week_of(gone)) == ()


def test_a_lesson_over_the_spring_gap_is_drawn_on_the_wall_clock() -> None:
    start = datetime(2026, 3, 8, 5, 30, tzinfo=UTC)
    (piece,) = place_lessons(week_of(lesson("early", start)))
    assert (piece.column, piece.top, piece.bottom) == (6, 90, 210)


def test_a_lesson_in_the_repeated_hour_keeps_its_true_length() -> None:
    first = date(2026, 10, 26)
    start = datetime(2026, 11, 1, 4, 30, tzinfo=UTC)
    (piece,) = place_lessons(week_of(lesson("early", start), first=first))
    assert (piece.column, piece.top, piece.bottom) == (6, 90, 150)


def test_in_the_day_view_the_named_column_counts() -> None:
    day = sample_day()
    columns = {p.card.id: p.column for p in place_lessons(day)}
    assert columns[SELECTED] == 0
    assert all(day.columns[p.column].key == p.card.initials for p in place_lessons(day))
    lost = replace(day, lessons=(lesson("nowhere", at("thu", "10:00"), column=9),))
    assert place_lessons(lost) == ()


def test_in_a_divided_week_day_and_instructor_make_the_column() -> None:
    columns = sample_day().columns
    cards = (
        lesson("late", at("tue", "23:30"), 60, column=3),
        lesson("early", at("sun", "08:00"), column=4),
        lesson("nowhere", at("mon", "10:00"), column=5),
    )
    week = replace(week_of(*cards, first=date(2026, 3, 2)), columns=columns)
    assert week.column_count == 35
    assert [(p.card.id, p.column, p.top, p.bottom) for p in place_lessons(week)] == [
        ("late", 8, 1410, 1440),
        ("late", 13, 0, 30),
        ("early", 34, 480, 540),
    ]
    assert [week.date_of(column).day for column in (0, 8, 13, 34)] == [2, 3, 4, 8]
    assert week.person_of(13) == columns[3]


def test_the_week_of_the_look_is_placed_whole() -> None:
    week = sample_week()
    assert {p.card.id for p in place_lessons(week)} == {card.id for card in week.lessons}


@given(st.lists(st.tuples(st.integers(0, 60 * 24 * 7), st.integers(15, 480)), max_size=40))
def test_no_two_lessons_ever_share_a_place(spans: list[tuple[int, int]]) -> None:
    monday = at("mon", "00:00")
    cards = [
        lesson(f"l{i}", monday + timedelta(minutes=start), length)
        for i, (start, length) in enumerate(spans)
    ]
    placed = place_lessons(week_of(*cards, first=date(2026, 3, 2)))
    for one in placed:
        assert 0 <= one.lane < one.lanes
        assert 0 <= one.top < one.bottom <= 1440
        for other in placed:
            if one is not other and (one.column, one.lane) == (other.column, other.lane):
                assert one.bottom <= other.top or other.bottom <= one.top
