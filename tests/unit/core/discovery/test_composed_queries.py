"""Chips make the query: combining wishes, touching one away, and which times are wanted."""

from datetime import UTC, date, datetime

import pytest

from core.discovery import (
    ChipKind,
    PlaceKind,
    PlaceWish,
    Price,
    PriceCode,
    Query,
    TimeWindow,
    TimeWish,
    Vocabulary,
    parse,
    without,
)
from tests.unit.core.discovery.told import told

NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"


def asked(text: str, vocabulary: Vocabulary, now: datetime = NOW) -> Query:
    """The query of a text, asked in Halifax."""
    return parse(text, now, ZONE, vocabulary, ("Dartmouth",))


def test_the_kiosk_example_is_understood_whole(vocabulary: Vocabulary) -> None:
    query = asked("piano for my 8 year old tomorrow after 4 under $80", vocabulary)
    assert [chip.kind for chip in query.chips] == [
        ChipKind.SERVICE,
        ChipKind.AGE,
        ChipKind.DATE,
        ChipKind.TIME,
        ChipKind.PRICE,
    ]
    assert query.services[0].slug == "piano"
    assert query.age is not None
    assert (query.age.min_age, query.age.max_age) == (8, 8)
    assert query.time == TimeWish((date(2026, 3, 6),), frozenset(), (TimeWindow(960, 1440),))
    assert query.price == Price(8000, None, False, PriceCode.AT_MOST, "$")
    assert query.leftovers == ()


def test_a_name_brings_its_kin_along_but_lower(vocabulary: Vocabulary) -> None:
    scores = {match.slug: match.score for match in asked("piano", vocabulary).services}
    assert scores == {"piano": 1.0, "jazz-piano": 0.6, "piano-for-kids": 0.6}


def test_words_that_agree_are_surer_than_either(vocabulary: Vocabulary) -> None:
    (match,) = asked("jazz sax", vocabulary).services
    assert (match.slug, match.score) == ("saxophone", 0.95)
    assert asked("classical piano piano", vocabulary).services[0].score == 1.0


def test_a_name_on_another_shelf_is_no_kin(vocabulary: Vocabulary) -> None:
    slugs = {match.slug for match in asked("french", vocabulary).services}
    assert "french-horn" not in slugs
    assert {"conversational-french", "french-for-kids"} <= slugs


def test_touching_a_chip_away_leaves_the_other_wishes(vocabulary: Vocabulary) -> None:
    query = asked("piano tomorrow after 4 under $80", vocabulary)
    date_chip = next(chip for chip in query.chips if chip.kind is ChipKind.DATE)
    rest = without(query, date_chip)
    assert told(rest) == "piano · after=16:00-24:00 · ≤8000$"
    assert rest.time == TimeWish(windows=(TimeWindow(960, 1440),))
    assert rest.services == query.services


def test_touching_away_one_of_two_services_keeps_the_other(vocabulary: Vocabulary) -> None:
    query = asked("chess or origami", vocabulary)
    assert [match.slug for match in without(query, query.chips[0]).services] == ["origami"]


def test_touching_away_a_chip_of_another_query_changes_nothing(vocabulary: Vocabulary) -> None:
    query = asked("chess", vocabulary)
    assert without(query, asked("piano", vocabulary).chips[0]) == query


def test_touching_every_chip_away_leaves_an_empty_query(vocabulary: Vocabulary) -> None:
    query = asked("cheap online chess for adults", vocabulary)
    for chip in query.chips:
        query = without(query, chip)
    assert query == Query("cheap online chess for adults")


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("evening after 6", [(1080, 1380)]),
        ("mornings or evenings", [(360, 720), (1020, 1380)]),
        ("after 4 before 6", [(960, 1080)]),
        ("mornings after 3pm", [(900, 1440)]),
        ("at 8 tonight", [(1200, 1201)]),
        ("at 10am or 11am", [(600, 601), (660, 661)]),
        ("after 9pm before 8am", [(0, 480), (1260, 1440)]),
        ("afternoon and lunch", [(720, 1020)]),
    ],
)
def test_times_of_day_combine(
    text: str, windows: list[tuple[int, int]], vocabulary: Vocabulary
) -> None:
    expected = tuple(TimeWindow(start, end) for start, end in windows)
    assert asked(text, vocabulary).time.windows == expected


def test_cheap_and_a_bound_are_both_kept(vocabulary: Vocabulary) -> None:
    price = asked("cheap chess under 50", vocabulary).price
    assert price == Price(5000, None, False, PriceCode.AT_MOST, None, is_cheap=True)


def test_two_bounds_are_both_kept(vocabulary: Vocabulary) -> None:
    price = asked("over $30 and under $50", vocabulary).price
    assert price is not None
    assert (price.min_minor, price.max_minor) == (3000, 5000)


def test_how_and_where_make_one_place(vocabulary: Vocabulary) -> None:
    place = asked("at home in dartmouth", vocabulary).place
    assert place == PlaceWish(PlaceKind.AT_HOME, "Dartmouth")


def test_a_known_area_wins_over_a_phrase(vocabulary: Vocabulary) -> None:
    assert told(parse("chess nearby", NOW, ZONE, vocabulary, ("Nearby",))) == "chess · area=Nearby"
    assert told(parse("chess nearby", NOW, ZONE, vocabulary)) == "chess · near_me"


def test_a_wish_for_one_thing_only_takes_the_first(vocabulary: Vocabulary) -> None:
    query = asked("30 min or 45 min chess", vocabulary)
    assert (query.duration_min, told(query)) == (30, "30 min · chess")


def test_prices_follow_the_currencys_minor_unit(vocabulary: Vocabulary) -> None:
    yen = parse("under ¥4000", NOW, ZONE, vocabulary, minor_digits=0).price
    dinar = parse("under 25.500", NOW, ZONE, vocabulary, minor_digits=3).price
    assert yen is not None
    assert dinar is not None
    assert (yen.max_minor, dinar.max_minor) == (4000, 25_500_000)


def test_today_is_the_studios_date_not_utcs(vocabulary: Vocabulary) -> None:
    late = datetime(2026, 3, 6, 2, 30, tzinfo=UTC)
    assert told(asked("today", vocabulary, late)) == "today=2026-03-05"
    assert told(parse("today", late, "Asia/Tokyo", vocabulary)) == "today=2026-03-06"


def test_the_day_the_clocks_change_is_still_tomorrow(vocabulary: Vocabulary) -> None:
    eve = datetime(2026, 3, 8, 3, 59, tzinfo=UTC)
    assert told(asked("tomorrow at 2:30am", vocabulary, eve)) == "tomorrow=2026-03-08 · at=02:30"


def test_on_a_sunday_the_weekend_is_today_and_next_monday_tomorrow(vocabulary: Vocabulary) -> None:
    sunday = datetime(2026, 3, 8, 15, 0, tzinfo=UTC)
    assert told(asked("this weekend", vocabulary, sunday)) == "weekend=2026-03-08"
    assert told(asked("next monday", vocabulary, sunday)) == "date=2026-03-09"


def test_spans_point_into_the_text_as_it_was_typed(vocabulary: Vocabulary) -> None:
    text = "Ｐｉａｎｏ  pour moi, \u202edemain\u202c — TOMORROW\u200b after 4"
    query = asked(text, vocabulary)
    assert [text[slice(*chip.span)] for chip in query.chips] == [
        "Ｐｉａｎｏ",
        "demain",
        "TOMORROW",
        "after 4",
    ]


def test_a_time_wish_admits_only_its_dates_weekdays_and_minutes(vocabulary: Vocabulary) -> None:
    wish = asked("next week tuesday after 4", vocabulary).time
    assert wish.admits(datetime.fromisoformat("2026-03-10 16:00"))
    assert not wish.admits(datetime.fromisoformat("2026-03-10 15:59"))
    assert not wish.admits(datetime.fromisoformat("2026-03-11 16:00"))
    assert not wish.admits(datetime.fromisoformat("2026-03-17 16:00"))
    assert list(wish.dates_within(date(2026, 3, 5), date(2026, 4, 5))) == [date(2026, 3, 10)]


def test_no_time_wish_admits_any_time(vocabulary: Vocabulary) -> None:
    wish = asked("chess asap", vocabulary).time
    assert (wish.is_any, wish.is_asap) == (True, True)
    assert wish.admits(datetime.fromisoformat("2026-03-10 03:00"))
