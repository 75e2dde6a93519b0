"""Search as you type, the spelling behind it, and the index of the catalogue."""

import pytest

from core.discovery import SearchableService, Suggestion, Vocabulary, suggest
from core.discovery.spelling import Speller
from core.discovery.text import fold, folded_words, stem


def test_names_come_before_synonyms_and_the_shortest_first(vocabulary: Vocabulary) -> None:
    found = suggest("pia", vocabulary, 4)
    assert found == (
        Suggestion("piano", "Piano"),
        Suggestion("piano-for-kids", "Piano for Kids"),
        Suggestion("accordion", "Accordion", "piano accordion"),
        Suggestion("jazz-piano", "Jazz Piano"),
    )


@pytest.mark.parametrize(
    ("prefix", "slug"),
    [
        ("GUIT", "guitar"),
        ("sax", "saxophone"),
        ("mandrin", "mandarin-chinese"),
        ("couch to", "running"),
        ("español", "spanish"),
        ("rubik's", "speedcubing"),
        ("horn", "french-horn"),
        ("violn", "violin"),
        ("batteri", "drums"),
        ("dib", "drawing"),
        ("ajed", "chess"),
        ("couture", "sewing"),
        ("flûte à b", "recorder"),
        ("guitarra el", "electric-guitar"),
    ],
)
def test_beginnings_find_what_is_meant(prefix: str, slug: str, vocabulary: Vocabulary) -> None:
    assert suggest(prefix, vocabulary)[0].slug == slug


def test_no_service_is_suggested_twice_and_the_limit_holds(vocabulary: Vocabulary) -> None:
    found = suggest("k", vocabulary, 5)
    assert len({each.slug for each in found}) == len(found) == 5


@pytest.mark.parametrize("prefix", ["", "   ", "!!", "🎸", "zzzzzz", "x" * 10_000])
def test_hopeless_beginnings_suggest_nothing(prefix: str, vocabulary: Vocabulary) -> None:
    assert suggest(prefix, vocabulary) == ()


def test_a_limit_of_nothing_suggests_nothing(vocabulary: Vocabulary) -> None:
    assert suggest("piano", vocabulary, 0) == ()


def test_a_vocabulary_of_ones_own_services() -> None:
    own = Vocabulary.build([SearchableService("hurling", "Hurling", "games", ("camogie",))])
    assert suggest("camo", own) == (Suggestion("hurling", "Hurling", "camogie"),)
    assert own.services_in("games") == {"hurling"}


def test_an_empty_vocabulary_suggests_nothing() -> None:
    assert suggest("piano", Vocabulary.build([])) == ()


@pytest.mark.parametrize(
    ("word", "corrected"),
    [
        ("pinao", "piano"),
        ("piono", "piano"),
        ("pano", "piano"),
        ("violn", "violin"),
        ("tommorow", "tomorrow"),
        ("gold", None),
        ("mara", None),
        ("xyz", None),
        ("", None),
        ("lower", None),
    ],
)
def test_spelling_is_careful_with_short_words(word: str, corrected: str | None) -> None:
    speller = Speller(["piano", "violin", "viola", "tomorrow", "golf", "maga", "flower", "sax"])
    assert speller.corrected(word) == corrected


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Mi'kmaq", ("mikmaq",)),
        ("Track & Field", ("track", "and", "field")),
        ("Brazilian Jiu-Jitsu", ("brazilian", "jiu", "jitsu")),
        ("Ólafía ﬁne", ("olafia", "fine")),
        ("٤٥ ５", ("45", "5")),
        ("straße", ("strasse",)),
    ],
)
def test_words_are_folded(typed: str, words: tuple[str, ...]) -> None:
    assert folded_words(typed) == words


def test_folding_remembers_where_each_letter_stood() -> None:
    folded, places = fold("É\u200bﬁ")
    assert (folded, list(places)) == ("efi", [0, 2, 2])


def test_only_a_plural_s_is_dropped() -> None:
    assert [stem(word) for word in ("drums", "chess", "bus", "maths")] == [
        "drum",
        "chess",
        "bus",
        "math",
    ]
