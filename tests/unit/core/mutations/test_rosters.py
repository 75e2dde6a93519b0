"""Students as the Students screen lists them."""

from datetime import timedelta

import pytest

from core.ids import new_id
from core.lookalikes import Likeness, lookalikes, suspicions
from core.models import BookingState
from core.mutations.lessons import CancelBooking, MoveState
from core.mutations.merging import MergeStudents
from core.mutations.students import CreateStudent
from tests.builders import SomeStudio, wish_for


def add(studio: SomeStudio, name: str, **more: str | int | None) -> str:
    """Somebody is taken down a minute later; their id."""
    studio.now += timedelta(minutes=1)
    wish = CreateStudent.model_validate({"student_id": new_id(), "student_name": name, **more})
    studio.act(wish)
    return wish.student_id


@pytest.fixture
def chloe(studio: SomeStudio) -> str:
    return add(
        studio,
        "Chloé Bergeron",
        phone="+19025550162",
        email="marie@example.org",
        guardian_name="Marie Tremblay",
    )


@pytest.mark.parametrize(
    "text", ["berg", "chloé b", "tremblay", "MARIE@", "902 555 0162", "(902) 555", "5550162"]
)
def test_somebody_is_found_by_what_one_knows_of_them(
    studio: SomeStudio, chloe: str, text: str
) -> None:
    assert studio.rows.rosters.ids(text) == [chloe]
    assert studio.rows.rosters.register().search(text) == (chloe,)


@pytest.mark.parametrize("text", ["chloe", "CHLOÉ", "bergeron chlo"])
def test_accents_and_case_hide_nobody_from_who_looks_in_memory(
    studio: SomeStudio, chloe: str, text: str
) -> None:
    assert studio.rows.rosters.register().search(text) == (chloe,)


def test_what_nobody_has_finds_nobody(studio: SomeStudio, chloe: str) -> None:
    assert studio.rows.rosters.ids("berg zoe") == []
    assert studio.rows.rosters.ids("5559999") == []
    register = studio.rows.rosters.register()
    assert register.search("berg zoe") == register.search("5559999") == ()
    assert register.search(" ") == tuple(studio.rows.rosters.ids())


def test_those_who_were_merged_are_listed_once(studio: SomeStudio, chloe: str) -> None:
    studio.act(MergeStudents(kept_id=studio.student_id, merged_id=chloe))
    assert studio.rows.rosters.ids() == [studio.student_id]
    assert studio.rows.rosters.register().ids == (studio.student_id,)
    card = studio.rows.rosters.card(chloe)
    assert card is not None
    assert card.merged_into_id == studio.student_id


def test_a_line_has_the_lessons_before_and_after_now(studio: SomeStudio) -> None:
    for hour in (9, 16, 17):
        studio.act(wish_for(studio, studio.at(6, hour)))
    noon = studio.at(6, 12)
    line = studio.rows.rosters.lines([studio.student_id], noon)[studio.student_id]
    assert (line.last_at, line.next_at) == (studio.at(6, 9), studio.at(6, 16))


def test_sums_count_what_was_held_missed_and_cancelled_late(studio: SomeStudio) -> None:
    lessons = [wish_for(studio, studio.at(6, hour)) for hour in (9, 11, 13, 15)]
    for wish in lessons:
        studio.act(wish)
    studio.now = studio.at(6, 8)
    late = CancelBooking(booking_id=lessons[2].booking_id, reason="ill")
    studio.act(late)
    studio.now = studio.at(6, 12)
    for wish, state in zip(lessons, (BookingState.COMPLETED, BookingState.NO_SHOW), strict=False):
        studio.act(MoveState(booking_id=wish.booking_id, state=state, seen=BookingState.CONFIRMED))
    sums = studio.rows.rosters.sums(studio.student_id)
    assert (sums.completed, sums.missed, sums.cancelled) == (1, 1, 1)
    assert (sums.spent_minor, sums.ahead_minor, sums.currency) == (3 * 7200, 7200, "CAD")
    assert sums.since == studio.at(6, 9)


def test_whoever_taught_last_comes_first(studio: SomeStudio) -> None:
    tomas, offering = studio.add_instructor("Tomás")
    studio.act(wish_for(studio, studio.at(6, 9)))
    studio.act(wish_for(studio, studio.at(7, 9), offering_id=offering))
    found = studio.rows.rosters.acquaintances(studio.student_id)
    assert [each.instructor_id for each in found] == [tomas, studio.instructor_id]
    only = studio.rows.rosters.acquaintances(studio.student_id, studio.instructor_id)
    assert [each.service for each in only] == ["Piano"]


def pairs(studio: SomeStudio) -> list[tuple[str, str, Likeness]]:
    rosters = studio.rows.rosters
    suspected = suspicions(rosters.register())
    found = lookalikes(suspected, rosters.known(rosters.ids()))
    return [(each.elder_id, each.younger_id, each.why) for each in found]


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("C. Bergeron", {"phone": "+19025550162"}, Likeness.PHONE),
        ("Chloe B.", {"email": "marie@example.org"}, Likeness.EMAIL),
        ("chloe bergeron", {}, Likeness.NAME),
        ("Bergeron Chloé", {}, Likeness.NAME),
        ("Chloe Bergerron", {}, Likeness.NAME),
        ("Chlohe Bergeron", {}, Likeness.NAME),
        ("Chloé Dergeron", {}, Likeness.NAME),
        ("Chloé Begreron", {"phone": "+19025550162"}, Likeness.PHONE),
    ],
)
def test_somebody_taken_down_twice_is_suggested(
    studio: SomeStudio, chloe: str, name: str, more: dict[str, str], why: Likeness
) -> None:
    twin = add(studio, name, **more)
    assert pairs(studio) == [(chloe, twin, why)]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("Luc Bergeron", {"phone": "+19025550162"}),
        ("Chloé Bergeron", {"phone": "+19025550199"}),
        ("Chloé Bergeron", {"email": "chloe@example.org"}),
        ("Chloé Bergman", {}),
        ("Chlohe Bergerron-Dubois", {}),
        ("Chloé Dubois", {}),
    ],
)
def test_brothers_namesakes_and_strangers_are_not(
    studio: SomeStudio, chloe: str, name: str, more: dict[str, str]
) -> None:
    add(studio, name, **more)
    assert pairs(studio) == []


def test_two_of_different_years_are_two(studio: SomeStudio) -> None:
    add(studio, "Jun Park", birth_year=2015)
    add(studio, "Jun Park", birth_year=1980)
    assert pairs(studio) == []


def test_somebody_taken_down_three_times_is_two_pairs_with_the_eldest(
    studio: SomeStudio, chloe: str
) -> None:
    twins = [add(studio, "Chloe Bergeron", phone="+19025550162") for _ in range(2)]
    assert sorted(pairs(studio)) == sorted((chloe, twin, Likeness.PHONE) for twin in twins)
