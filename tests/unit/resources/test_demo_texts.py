"""The demo studio is believable, complete and consistent with the catalogue and the rules."""

from dataclasses import replace
from itertools import pairwise

import pytest

from resources.demo import DemoFault, DemoTexts, load_demo
from resources.demo.loading import check_demo

INSTRUCTORS = (
    "Mara Lindqvist",
    "Tomás Herrera",
    "Aisha Okafor",
    "Wei-Lin Chen",
    "Priya Raman",
    "Jonas Brandt",
    "Luc Tremblay",
    "Hana Sato",
    "Samuel Adeyemi",
    "Elena Petrova",
    "Declan Murphy",
    "Noor Haddad",
)


@pytest.fixture
def texts() -> DemoTexts:
    """The shipped texts."""
    return load_demo()


def test_the_studio_is_the_one_in_the_pictures(texts: DemoTexts) -> None:
    studio = texts.studio
    assert (studio.name, studio.zone, studio.currency) == (
        "Harbour Street",
        "America/Halifax",
        "CAD",
    )
    assert tuple(instructor.name for instructor in studio.instructors) == INSTRUCTORS
    assert len(studio.rooms) == 5


def test_weekly_hours_of_one_instructor_never_overlap(texts: DemoTexts) -> None:
    for instructor in texts.studio.instructors:
        for first, second in pairwise(instructor.weekly_hours):
            assert (first.weekday, first.end) < (second.weekday, second.start), instructor.key


def test_no_instructor_offers_a_service_twice(texts: DemoTexts) -> None:
    for instructor in texts.studio.instructors:
        services = [offering.service for offering in instructor.offerings]
        assert len(set(services)) == len(services) >= 3


def test_names_make_300_distinct_students_and_include_the_long_one(texts: DemoTexts) -> None:
    people = texts.people
    assert len(people.given_names) >= 150
    assert len(people.family_names) >= 150
    longest = max(people.long_names, key=lambda name: len(name.given) + len(name.family))
    assert len(longest.given + longest.family) > 35
    assert "von Hohenstein-Oberreuter" in {name.family for name in people.long_names}


def test_children_among_the_featured_have_a_guardian(texts: DemoTexts) -> None:
    for student in texts.people.featured:
        assert (student.guardian is None) == (student.relation is None) == (student.age >= 18)


def test_there_are_enough_distinct_notes_and_some_fit_every_offering(texts: DemoTexts) -> None:
    assert len({note.text for note in texts.notes.notes}) == len(texts.notes.notes) >= 60
    for instructor in texts.studio.instructors:
        for offering in instructor.offerings:
            assert len(texts.notes.for_service(offering.service)) >= 5


def test_notes_for_a_service_leave_out_those_of_others(texts: DemoTexts) -> None:
    notes = {note.text for note in texts.notes.for_service("chess")}
    assert "Stop and ask what the last move threatens. It would have saved the rook." in notes
    assert not any("paradiddles" in note.casefold() for note in notes)


def test_threads_are_short_and_start_at_once(texts: DemoTexts) -> None:
    threads = texts.threads.conversations
    assert len({thread.topic for thread in threads}) == len(threads) >= 25
    for thread in threads:
        assert 2 <= len(thread.turns) <= 10
        assert thread.turns[0].minutes_after == 0
        assert all(turn.minutes_after > 0 for turn in thread.turns[1:])
        assert {turn.by for turn in thread.turns} == {"student", "instructor"}


def test_a_thread_of_a_named_student_is_with_their_own_instructor(texts: DemoTexts) -> None:
    teacher = {student.name: student.instructor for student in texts.people.featured}
    named = [thread for thread in texts.threads.conversations if thread.student]
    assert len(named) >= 10
    assert all(thread.instructor == teacher[thread.student or ""] for thread in named)


def test_an_offering_outside_the_catalogue_is_refused(texts: DemoTexts) -> None:
    mara = texts.studio.instructors[0]
    odd = replace(mara, offerings=(replace(mara.offerings[0], service="dragon-taming"),))
    with pytest.raises(DemoFault, match="dragon-taming"):
        check_demo(replace(texts, studio=replace(texts.studio, instructors=(odd,))))


def test_hours_that_end_before_they_start_are_refused(texts: DemoTexts) -> None:
    mara = texts.studio.instructors[0]
    hours = mara.weekly_hours[0]
    odd = replace(mara, weekly_hours=(replace(hours, start=hours.end, end=hours.start),))
    with pytest.raises(DemoFault, match="mara: hours"):
        check_demo(replace(texts, studio=replace(texts.studio, instructors=(odd,))))
