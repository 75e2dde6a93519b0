"""A first page of the history by words that few lessons have: by way of those few people."""

import pytest

from core.models import Booking
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


@pytest.mark.parametrize("text", ["olsen", "Freya", "freya olsen", "olsen pia", "doucet ols"])
def test_the_likely_ones_are_those_that_there_are(
    studio: SomeStudio, lessons: list[Booking], text: str
) -> None:
    wanted, now = LessonFilter(LessonList.HISTORY, text=text), studio.at(20, 9)
    exact = list(studio.rows.lessons.dated_ids(wanted, now))
    assert exact
    assert studio.rows.lessons.likely_ids(wanted, now, 200) == exact
    assert studio.rows.lessons.likely_ids(wanted, now, 1) == exact[:1]


@pytest.mark.parametrize("text", ["", "piano", "pia", "nobody", "olsen nobody"])
def test_what_no_few_names_say_is_left_to_the_whole_history(
    studio: SomeStudio, lessons: list[Booking], text: str
) -> None:
    wanted = LessonFilter(LessonList.HISTORY, text=text)
    assert studio.rows.lessons.likely_ids(wanted, studio.at(20, 9), 200) == []


def test_whoever_has_a_name_that_many_have_is_left_to_the_whole_history(
    studio: SomeStudio, lessons: list[Booking], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.repositories.lessons._FEW_STUDENTS", 1)
    wanted, now = LessonFilter(LessonList.HISTORY, text="olsen"), studio.at(20, 9)
    assert studio.rows.lessons.likely_ids(wanted, now, 200) == []
    assert len(list(studio.rows.lessons.dated_ids(wanted, now))) == 3


@pytest.mark.parametrize("which", [each for each in LessonList if each is not LessonList.HISTORY])
def test_short_lists_are_read_as_they_are(
    studio: SomeStudio, lessons: list[Booking], which: LessonList
) -> None:
    wanted = LessonFilter(which, text="olsen")
    assert studio.rows.lessons.likely_ids(wanted, studio.at(1, 9), 200) == []
