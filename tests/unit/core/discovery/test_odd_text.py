"""Text that nobody should type: it has an answer all the same, or one clear refusal."""

from datetime import UTC, datetime
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.discovery import LONGEST_QUERY, Vocabulary, parse, without
from core.errors import Malformed
from resources.catalogue import load_catalogue
from tests.unit.core.discovery.told import told

# A Thursday, 14:20 on the wall in Halifax.
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"
AREAS = ("Halifax", "Dartmouth", "Clayton Park", "South End", "Bedford")


ODD = [
    (
        '"a patient violin teacher for my shy 6-year-old, weekends only, max 60 dollars"',
        "violin · child 6 · weekend=S5,S6 · ≤6000$ · left: shy",
    ),
    ("€40 flute", "≤4000€ · flute"),
    ("english 31 february", "english · left: 31 february"),
    ("90 minute massage", "90 min · left: massage"),
    ("over 55s aqua", "adult 55- · left: aqua"),
    ("xyzzy plugh", "left: xyzzy plugh"),
    ("🎹 lessons 🎸", ""),
    ("ｐｉａｎｏ ４５ｍｉｎ", "piano · 45 min"),
    ("pi\u200bano", "piano"),
    ("\u202epiano tomorrow", "piano · tomorrow=2026-03-06"),
    ("ГИТАРА", "left: ГИТАРА"),
    ("piano بعد ٤", "piano · left: بعد ٤"),
    ("clases de español", "spanish"),
    ("piano piano piano", "piano"),
    ("$$$", ""),
    ("$", ""),
    ("under", ""),
    ("after", ""),
    ("45", "left: 45"),
    ("-5", "left: 5"),
    ("999999999999 piano", "piano · left: 999999999999"),
    ("$999999999999999", "left: 999999999999999"),
    ("0 min", "left: 0 min"),
    ("at 25:00", "left: 25 00"),
    ("at 4:75", "left: 4 75"),
    ("0 year old", "left: 0"),
    ("piano for my 110 year old", "piano · senior 110"),
    ("piano for my 111 year old", "piano · left: 111"),
    ("999999999999999 piano", "piano · left: 999999999999999"),
    ("PIANO!!!", "piano"),
    ("  piano  ", "piano"),
    ("up to €45 french", "≤4500€ · french"),
    ("£30-£50 drums", "3000..5000£ · drums"),
    ("guitar 40+", "guitar · left: 40"),
    ("go", "left: go"),
    ("i", ""),
    ("a", ""),
    ("the", ""),
    ("!!!", ""),
    ("🎸", ""),
    ("👩\u200d🎤 singing", "voice"),
    ("naïve café piano", "piano · left: naïve café"),
    ("Ｇｕｉｔａｒ", "guitar"),
    ("guitar\u200f tomorrow\u200e", "guitar · tomorrow=2026-03-06"),
    ("p\u200bi\u200ba\u200bn\u200bo", "piano"),
    ("שיעור piano מחר", "piano · left: שיעור מחר"),
    ("пиано", "left: пиано"),
    ("ギター", "left: ギター"),
    ("piano; drop table students;", "piano · table-tennis · left: drop students"),
    ("<script>alert(1)</script> piano", "screenwriting · piano · left: script alert 1"),
    ("../../etc/passwd", "left: etc passwd"),
    ("%s %d {0} piano", "piano · left: d 0"),
    ("NaN", "left: NaN"),
    ("1e9", "left: 1 e 9"),
    ("0", "left: 0"),
    ("$0 piano", "piano · left: 0"),
    ("-$50 piano", "≤5000$ · piano"),
    ("piano 5 min", "piano · left: 5 min"),
    ("piano 500 min", "piano · left: 500 min"),
    ("2026-13-45 piano", "piano · left: 2026 13 45"),
    ("2026-02-30 piano", "piano · left: 2026 02 30"),
    ("february 30", "left: february 30"),
    ("next next saturday", "date=2026-03-14 · left: next"),
    ("tomorrow yesterday today", "tomorrow=2026-03-06 · today=2026-03-05 · left: yesterday"),
    ("under over between and", ""),
    ("$40-", "≤4000$"),
    ("-60", "left: 60"),
    ("40-60-80", "4000..6000 · left: 80"),
    ("::::", ""),
    ("4:", "left: 4"),
    ("before", ""),
]


@pytest.mark.parametrize(("text", "expected"), ODD)
def test_odd_text_is_read_as_far_as_it_goes(
    text: str, expected: str, vocabulary: Vocabulary
) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u200b\u200d", "\x00", "\ud800"])
def test_text_with_nothing_in_it_is_an_empty_query(text: str, vocabulary: Vocabulary) -> None:
    query = parse(text, NOW, ZONE, vocabulary, AREAS)
    assert (query.is_empty, query.chips, query.leftovers) == (True, (), ())


@pytest.mark.parametrize("length", [301, 10_000])
def test_text_over_300_characters_is_refused_with_the_limit(
    length: int, vocabulary: Vocabulary
) -> None:
    with pytest.raises(Malformed) as refused:
        parse("p" * length, NOW, ZONE, vocabulary)
    assert (refused.value.code, refused.value.facts) == (
        "query_too_long",
        {"limit": 300, "length": length},
    )


def test_text_of_exactly_300_characters_is_read(vocabulary: Vocabulary) -> None:
    query = parse("piano " + "x" * 294, NOW, ZONE, vocabulary)
    assert told(query) == "piano · left: " + "x" * 294


def test_an_unknown_zone_is_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(Malformed, match="unknown_zone"):
        parse("piano", NOW, "Atlantis/Capital", vocabulary)


def test_a_naive_present_is_a_bug(vocabulary: Vocabulary) -> None:
    with pytest.raises(ValueError, match="aware"):
        parse("piano", NOW.replace(tzinfo=None), ZONE, vocabulary)


@given(st.text(max_size=LONGEST_QUERY))
def test_any_text_has_an_answer_whose_spans_lie_in_it(text: str) -> None:
    query = parse(text, NOW, ZONE, _vocabulary(), AREAS)
    for chip in query.chips:
        start, end = chip.span
        assert 0 <= start < end <= len(text)
    assert all(word in text for word in query.leftovers)


TELLING = """
    piano $ 40 - to 60 after 4 pm : 30 next this in march mon / fri 8 year old grade under at half
    past hour and a an the 12 th 2026 x or evening week 1 0 , per h m age is son
"""


@given(st.lists(st.sampled_from(TELLING.split()), max_size=30).map(" ".join))
def test_any_order_of_telling_words_has_an_answer(text: str) -> None:
    query = parse(text, NOW, ZONE, _vocabulary(), AREAS)
    for chip in query.chips:
        assert without(query, chip).chips == tuple(kept for kept in query.chips if kept != chip)


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    return Vocabulary.build(load_catalogue().services)
