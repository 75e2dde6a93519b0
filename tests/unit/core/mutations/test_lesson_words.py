"""A first page of the history by words: by way of the few people, services and codes they mean."""

import pytest

from core.ids import new_id
from core.models import Booking, BookingState
from core.repositories.lessons import LessonFilter, LessonList
from tests.builders import SomeStudio, wish_for


@pytest.fixture
def lessons(studio: SomeStudio) -> list[Booking]:
    """Held in March by two people who share a family name, and by somebody else."""
    made = []
    names = ("Freya Olsen", "Olsen Doucet", "Ingrid Sylliboy", "Freya Olsen")
    people = {name: studio.add_student(name) for name in dict.fromkeys(names)}
    for day, name in enumerate(names, 9):
        wish = wish_for(
            studio,
            studio.at(day, 10),
            student_id=people[name],
            allow_outside_hours=True,
        )
        studio.act(wish)
        made.append(studio.booking(wish.booking_id))
    return made


@pytest.mark.parametrize(
    "text",
    [
        "olsen",
        "Freya",
        "freya olsen",
        "olsen pia",
        "doucet ols",
        "piano",
        "pia",
        "nobody",
        "olsen nobody",
    ],
)
def test_few_are_those_that_there_are(
    studio: SomeStudio, lessons: list[Booking], text: str
) -> None:
    wanted, now = LessonFilter(LessonList.HISTORY, text=text), studio.at(20, 9)
    exact = list(studio.rows.lessons.dated_ids(wanted, now))
    assert bool(exact) == ("nobody" not in text)
    assert studio.rows.lessons.few_ids(wanted, now, 200) == exact
    assert studio.rows.lessons.few_ids(wanted, now, 1) == exact[:1]


def test_a_lesson_is_found_by_its_code_and_by_what_its_service_was_called(
    studio: SomeStudio, lessons: list[Booking]
) -> None:
    old = lessons[2]
    old.service_name, old.code = "Pianoforte for two", "QW34RT"
    studio.session.flush()
    now, start = studio.at(20, 9), old.starts_at
    for text in (old.code, old.code.lower(), f"{old.code} ingrid", "for TWO", "sylliboy forte"):
        wanted = LessonFilter(LessonList.HISTORY, text=text)
        assert studio.rows.lessons.few_ids(wanted, now, 200) == [(old.id, start)], text
        assert list(studio.rows.lessons.dated_ids(wanted, now)) == [(old.id, start)]
    wanted = LessonFilter(LessonList.HISTORY, text=f"{old.code} freya")
    assert studio.rows.lessons.few_ids(wanted, now, 200) == []


def test_filters_hold_for_the_few_as_well(studio: SomeStudio, lessons: list[Booking]) -> None:
    now = studio.at(20, 9)
    for wanted in (
        LessonFilter(LessonList.HISTORY, text="piano", instructor_id=lessons[0].instructor_id),
        LessonFilter(LessonList.HISTORY, text="piano", instructor_id=new_id()),
        LessonFilter(LessonList.HISTORY, text="piano", first=studio.at(10, 0)),
        LessonFilter(LessonList.HISTORY, text="piano", last=studio.at(10, 0)),
        LessonFilter(LessonList.HISTORY, text="piano", pays_at_desk=True),
    ):
        assert studio.rows.lessons.few_ids(wanted, now, 200) == list(
            studio.rows.lessons.dated_ids(wanted, now)
        )


@pytest.mark.parametrize(
    "wanted",
    [
        LessonFilter(LessonList.HISTORY),
        LessonFilter(LessonList.HISTORY, text="olsen", states=frozenset({BookingState.NO_SHOW})),
        *(
            LessonFilter(each, text="olsen")
            for each in LessonList
            if each is not LessonList.HISTORY
        ),
    ],
    ids=lambda wanted: f"{wanted.which}-{wanted.text}",
)
def test_lists_that_are_short_themselves_are_read_as_they_are(
    studio: SomeStudio, lessons: list[Booking], wanted: LessonFilter
) -> None:
    assert studio.rows.lessons.few_ids(wanted, studio.at(1, 9), 200) is None


@pytest.mark.parametrize("text", ["olsen", "piano"])
def test_what_many_have_is_left_to_the_whole_history(
    studio: SomeStudio, lessons: list[Booking], monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr("core.repositories.lesson_words._FEW", {"olsen": 1, "piano": 0}[text])
    wanted, now = LessonFilter(LessonList.HISTORY, text=text), studio.at(20, 9)
    assert studio.rows.lessons.few_ids(wanted, now, 200) is None
    assert len(list(studio.rows.lessons.dated_ids(wanted, now))) == {"olsen": 3, "piano": 4}[text]
