"""Who comes first, who comes last, and the reasons given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.discovery import (
    Candidate,
    CandidateOffering,
    Hit,
    Query,
    Reason,
    Vocabulary,
    parse,
    rank,
)

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
SOON, LATER, TOO_LATE = (NOW + timedelta(hours=hours) for hours in (20, 22, 44))


@pytest.fixture
def wished(vocabulary: Vocabulary) -> Query:
    """The kiosk picture's wish."""
    return asked("piano for my 8 year old tomorrow after 4 under $80", vocabulary)


def asked(text: str, vocabulary: Vocabulary) -> Query:
    """The query of a text, asked in Halifax."""
    return parse(text, NOW, "America/Halifax", vocabulary, ("Dartmouth",))


def offering(
    service: str = "piano",
    rate: int = 7200,
    *,
    age_min: int | None = None,
    age_max: int | None = None,
    levels: tuple[str, ...] = (),
    location_types: tuple[str, ...] = (),
    durations_min: tuple[int, ...] = (30, 45, 60),
) -> CandidateOffering:
    """An offering of three lengths that admits everybody, unless said otherwise."""
    return CandidateOffering(service, rate, durations_min, levels, age_min, age_max, location_types)


def candidate(name: str, *offerings: CandidateOffering, start: datetime | None = SOON) -> Candidate:
    """An instructor who is free as wished at `start`."""
    return Candidate(name.lower(), name, offerings or (offering(),), start, start)


def names(hits: list[Hit]) -> list[str]:
    """The order."""
    return [hit.name for hit in hits]


def test_the_kiosk_picture_comes_out_as_drawn(wished: Query) -> None:
    mara = candidate("Mara", offering(rate=7200, age_min=5))
    priya = candidate("Priya", offering(rate=6933, age_min=7), start=LATER)
    aisha = Candidate("aisha", "Aisha", (offering(rate=7733, age_min=6),), None, TOO_LATE)
    hits = rank(wished, [aisha, priya, mara])
    assert [(hit.name, hit.duration_min, hit.price_minor, hit.start) for hit in hits] == [
        ("Mara", 45, 5400, SOON),
        ("Priya", 45, 5200, LATER),
        ("Aisha", 45, 5800, TOO_LATE),
    ]
    assert hits[0].reasons == (
        Reason.SERVICE_MATCH,
        Reason.TIME_FITS,
        Reason.PRICE_FITS,
        Reason.AGE_FITS,
        Reason.SOONEST,
    )
    assert [hit.missed for hit in hits] == [(), (), (Reason.OUTSIDE_TIME,)]


def test_who_teaches_something_else_does_not_come(wished: Query) -> None:
    assert rank(wished, [candidate("Jonas", offering("drums"))]) == []


def test_the_named_service_goes_before_its_kin(vocabulary: Vocabulary) -> None:
    jazz = candidate("Jazz", offering("jazz-piano"), start=SOON)
    classic = candidate("Classic", offering("piano"), start=LATER)
    hits = rank(asked("piano", vocabulary), [jazz, classic])
    assert names(hits) == ["Classic", "Jazz"]
    assert hits[1].reasons == (Reason.RELATED_SERVICE, Reason.SOONEST)


def test_the_soonest_goes_first_and_the_cheaper_breaks_the_tie(vocabulary: Vocabulary) -> None:
    dear = candidate("Dear", offering(rate=9000))
    fair = candidate("Fair", offering(rate=6000))
    late = candidate("Late", offering(rate=3000), start=LATER)
    assert names(rank(asked("piano", vocabulary), [late, dear, fair])) == ["Fair", "Dear", "Late"]


def test_cheap_puts_the_price_before_the_hour(vocabulary: Vocabulary) -> None:
    dear = candidate("Dear", offering(rate=9000))
    late = candidate("Late", offering(rate=3000), start=LATER)
    hits = rank(asked("cheap piano", vocabulary), [dear, late])
    assert [(hit.name, hit.reasons) for hit in hits] == [
        ("Late", (Reason.SERVICE_MATCH, Reason.CHEAPEST)),
        ("Dear", (Reason.SERVICE_MATCH, Reason.SOONEST)),
    ]


@pytest.mark.parametrize(
    ("text", "unfit", "missed"),
    [
        ("piano under $20", offering(rate=9000), Reason.OVER_PRICE),
        ("piano over $50", offering(rate=3000), Reason.UNDER_PRICE),
        ("piano 45/hr", offering(rate=4501), Reason.OVER_PRICE),
        ("piano for my 4 year old", offering(age_min=5), Reason.AGE_OUTSIDE),
        ("piano for adults", offering(age_max=12), Reason.AGE_OUTSIDE),
        ("advanced piano", offering(levels=("beginner",)), Reason.LEVEL_OUTSIDE),
        ("piano online", offering(location_types=("in_person",)), Reason.PLACE_OUTSIDE),
        ("piano at home", offering(), Reason.PLACE_OUTSIDE),
        ("piano 90 min", offering(), Reason.DURATION_OUTSIDE),
    ],
)
def test_who_misses_a_wish_comes_last_with_the_wish_named(
    text: str, unfit: CandidateOffering, missed: Reason, vocabulary: Vocabulary
) -> None:
    fitting = offering(
        rate=4000 if "over" not in text else 9000,
        durations_min=(30, 45, 60, 90),
        levels=("advanced",),
        location_types=("online", "at_home"),
    )
    hits = rank(
        asked(text, vocabulary),
        [candidate("Unfit", unfit), candidate("Fit", fitting, start=LATER)],
    )
    assert [(hit.name, hit.missed, hit.is_within) for hit in hits] == [
        ("Fit", (), True),
        ("Unfit", (missed,), False),
    ]


def test_the_more_wishes_missed_the_further_down(wished: Query) -> None:
    one = Candidate("one", "One", (offering(),), None, SOON)
    two = Candidate("two", "Two", (offering(age_min=12),), None, SOON)
    hits = rank(wished, [two, one])
    assert names(hits) == ["One", "Two"]
    assert hits[1].missed == (Reason.OUTSIDE_TIME, Reason.AGE_OUTSIDE)
    assert hits[0].score > hits[1].score


def test_nobody_without_any_free_time_is_shown_as_available(vocabulary: Vocabulary) -> None:
    (hit,) = rank(asked("piano", vocabulary), [candidate("Busy", start=None)])
    assert (hit.missed, hit.start) == ((Reason.NO_FREE_TIME,), None)


def test_of_two_offerings_the_one_that_fits_is_shown(vocabulary: Vocabulary) -> None:
    both = candidate("Mara", offering("piano", age_min=9), offering("piano-for-kids", age_max=8))
    (hit,) = rank(asked("piano for my 6 year old", vocabulary), [both])
    assert (hit.service, hit.missed) == ("piano-for-kids", ())


def test_a_length_is_shortened_only_to_fit_the_price(vocabulary: Vocabulary) -> None:
    (hit,) = rank(asked("piano under $40", vocabulary), [candidate("Mara")])
    assert (hit.duration_min, hit.price_minor, hit.missed) == (30, 3600, ())
    (asked_hour,) = rank(asked("piano 1h under $40", vocabulary), [candidate("Mara")])
    assert (asked_hour.duration_min, asked_hour.missed) == (60, (Reason.OVER_PRICE,))


def test_a_length_nobody_offers_shows_the_nearest(vocabulary: Vocabulary) -> None:
    (hit,) = rank(asked("piano 50 min", vocabulary), [candidate("Mara")])
    assert (hit.duration_min, hit.missed) == (45, (Reason.DURATION_OUTSIDE,))


def test_a_name_in_what_was_left_over_goes_first(vocabulary: Vocabulary) -> None:
    early = candidate("Priya Raman")
    named = candidate("Mara Lindqvist", start=LATER)
    hits = rank(asked("piano with mara", vocabulary), [early, named])
    assert names(hits) == ["Mara Lindqvist", "Priya Raman"]
    assert hits[0].reasons[0] is Reason.NAME_MATCH


def test_a_name_does_not_hide_a_missed_wish(vocabulary: Vocabulary) -> None:
    named = Candidate("m", "Mara Lindqvist", (offering(),), None, TOO_LATE)
    hits = rank(asked("piano with mara tomorrow", vocabulary), [named, candidate("Priya")])
    assert [(hit.name, hit.missed) for hit in hits] == [
        ("Priya", ()),
        ("Mara Lindqvist", (Reason.OUTSIDE_TIME,)),
    ]


@pytest.mark.parametrize(("text", "is_within"), [("age 8", True), ("age 9", False)])
def test_the_oldest_age_is_still_admitted(
    text: str, is_within: bool, vocabulary: Vocabulary
) -> None:
    (hit,) = rank(asked(text, vocabulary), [candidate("Kids", offering(age_max=8))])
    assert hit.is_within is is_within


@pytest.mark.parametrize(
    ("options", "usual"), [((60,), 60), ((45, 60), 45), ((30, 45, 60), 45), ((30, 45, 60, 90), 45)]
)
def test_the_usual_length_is_the_middle_one_or_the_shorter_of_two(
    options: tuple[int, ...], usual: int, vocabulary: Vocabulary
) -> None:
    (hit,) = rank(asked("piano", vocabulary), [candidate("Mara", offering(durations_min=options))])
    assert hit.duration_min == usual


def test_a_category_takes_everybody_on_the_shelf(vocabulary: Vocabulary) -> None:
    hits = rank(
        asked("music lessons", vocabulary),
        [candidate("Drums", offering("drums")), candidate("Chess", offering("chess"))],
    )
    assert names(hits) == ["Drums"]


def test_with_no_service_named_everybody_comes_soonest_first(vocabulary: Vocabulary) -> None:
    hits = rank(
        asked("tomorrow", vocabulary),
        [candidate("B", offering("chess"), start=LATER), candidate("A", offering("drums"))],
    )
    assert [(hit.name, hit.reasons) for hit in hits] == [
        ("A", (Reason.TIME_FITS, Reason.SOONEST)),
        ("B", (Reason.TIME_FITS,)),
    ]


def test_an_area_must_be_one_they_teach_in(vocabulary: Vocabulary) -> None:
    there = replace(candidate("There"), areas=("Dartmouth",))
    elsewhere = replace(candidate("Elsewhere"), areas=("Bedford",))
    hits = rank(asked("piano in dartmouth", vocabulary), [elsewhere, there])
    assert [(hit.name, hit.missed) for hit in hits] == [
        ("There", ()),
        ("Elsewhere", (Reason.PLACE_OUTSIDE,)),
    ]


def test_the_order_does_not_depend_on_the_order_given(wished: Query) -> None:
    crowd = [
        candidate(f"N{i}", offering(rate=6000 + i % 3), start=SOON + timedelta(minutes=i % 4))
        for i in range(12)
    ]
    assert rank(wished, crowd) == rank(wished, crowd[::-1])


def test_nobody_makes_an_empty_list(wished: Query) -> None:
    assert rank(wished, []) == []
