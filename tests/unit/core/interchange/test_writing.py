"""Lessons leave as a file that any calendar reads, and that comes back as it went."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from hypothesis import example, given
from hypothesis import strategies as st
from sqlmodel import Session

from core.interchange.reading import read_busy
from core.interchange.writing import lessons_as_calendar
from core.mutations.external import joined, minute_of
from core.repositories.lessons import LessonLine
from tests.builders import SomeStudio, some_studio, wish_for
from tests.builders.engines import studio_engine

FIVE_MINUTES = timedelta(minutes=5)


def lessons(*days: int) -> tuple[SomeStudio, list[LessonLine]]:
    with Session(studio_engine(), expire_on_commit=False) as session:
        studio = some_studio(session)
        for day in days:
            studio.act(wish_for(studio, studio.at(day, 10), note="Bring the Bach"))
        first = studio.at(1, 0)
        return studio, studio.rows.lessons.between(first, first + timedelta(days=60))


def test_lessons_go_out_and_come_back_at_the_same_instants() -> None:
    _studio, lines = lessons(6, 20)
    data = lessons_as_calendar(lines, "Harbour Street", "America/Halifax", datetime.now(UTC))
    found = read_busy(data, "Asia/Tokyo", lines[0].starts_at, lines[-1].ends_at)
    assert found.name == "Harbour Street"
    assert found.busy == tuple((line.starts_at, line.ends_at) for line in lines)


def test_a_name_with_signs_of_the_format_is_escaped_and_comes_back() -> None:
    _studio, lines = lessons(6)
    name = r"Mara, Piano; C:\nights"
    data = lessons_as_calendar(lines, name, "America/Halifax", datetime.now(UTC))
    assert rb"X-WR-CALNAME:Mara\, Piano\; C:\\nights" in data
    assert read_busy(data, "Asia/Tokyo", lines[0].starts_at, lines[0].ends_at).name == name


def test_a_lesson_in_the_hour_that_comes_twice_is_not_written_an_hour_early() -> None:
    _studio, lines = lessons(6)
    again = datetime(2026, 11, 1, 5, tzinfo=UTC)  # Halifax goes back an hour
    night = [replace(lines[0], starts_at=again, ends_at=again + timedelta(minutes=20))]
    text = lessons_as_calendar(night, "Night", "America/Halifax", datetime.now(UTC)).decode()
    assert "DTSTART:20261101T050000Z" in text
    assert "DTEND:20261101T052000Z" in text


ZONES = ("America/Halifax", "Europe/Madrid", "Australia/Lord_Howe", "America/Santiago", "UTC")
NIGHTS = (
    *(datetime(2026, 3, 8, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)),
    *(datetime(2026, 3, 28, 20, tzinfo=UTC), datetime(2026, 10, 24, 20, tzinfo=UTC)),
    *(datetime(2026, 4, 4, 10, tzinfo=UTC), datetime(2026, 10, 3, 10, tzinfo=UTC)),
    *(datetime(2026, 4, 4, 22, tzinfo=UTC), datetime(2026, 9, 5, 22, tzinfo=UTC)),
)
"""Within eight hours after each the clock of a zone changes."""

SPANS = st.lists(st.tuples(st.integers(0, 96), st.integers(1, 48)), min_size=1, max_size=4)


@cache
def a_line() -> LessonLine:
    return lessons(6)[1][0]


@example("America/Santiago", "UTC", NIGHTS[6], [(12, 48)])
@given(st.sampled_from(ZONES), st.sampled_from(ZONES), st.sampled_from(NIGHTS), SPANS)
def test_what_goes_out_comes_back_over_a_change_of_the_clock(
    out: str, back: str, night: datetime, spans: list[tuple[int, int]]
) -> None:
    lines, expected = [], []
    for number, (start, length) in enumerate(spans):
        starts_at = night + start * FIVE_MINUTES
        ends_at = starts_at + length * FIVE_MINUTES
        lines.append(replace(a_line(), id=str(number), starts_at=starts_at, ends_at=ends_at))
        expected.append([minute_of(starts_at), minute_of(ends_at)])
    data = lessons_as_calendar(lines, "Night", out, night)
    found = read_busy(data, back, night, night + timedelta(days=1))
    assert [[minute_of(since), minute_of(until)] for since, until in found.busy] == joined(expected)
    assert not found.unknown_zones


def test_an_event_names_the_lesson_and_keeps_what_is_the_studios() -> None:
    _studio, lines = lessons(6)
    data = lessons_as_calendar(lines, "Week", "America/Halifax", datetime(2026, 3, 5, tzinfo=UTC))
    text = data.decode()
    assert "SUMMARY:Piano · Ana Duarte" in text
    assert "STATUS:CONFIRMED" in text
    assert "DTSTART;TZID=America/Halifax:20260306T100000" in text
    assert f"UID:{lines[0].id}" in text
    assert b"VTIMEZONE" in data
    assert b"Bach" not in data
    assert lines[0].code.encode() not in data
