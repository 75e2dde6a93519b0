"""Finding a person by how their name begins: "ana", "ana d", "duarte"."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from core.discovery.reading import Reading
from core.discovery.spelling import errors_allowed
from core.discovery.text import folded_words

_END = "\U0010ffff"
_SHORTEST_BEGINNING = 2


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A person the text may mean; `is_exact` when whole words of the name stand there."""

    id: str
    name: str
    is_exact: bool


class People:
    """An index of names by the beginnings of their words; immutable."""

    __slots__ = ("_owners", "_people", "_words")

    def __init__(self, people: Sequence[tuple[str, str]]) -> None:
        """An index of (id, name) pairs."""
        self._people = tuple(people)
        entries = sorted(
            (word, owner)
            for owner, (_, name) in enumerate(self._people)
            for word in set(folded_words(name))
        )
        self._words = [word for word, _ in entries]
        self._owners = [owner for _, owner in entries]

    def beginning(self, beginning: str) -> frozenset[int]:
        """The places of the people with a word in their name that begins so."""
        first = bisect_left(self._words, beginning)
        last = bisect_left(self._words, beginning + _END)
        return frozenset(self._owners[first:last])

    def called(self, word: str) -> frozenset[int]:
        """The places of the people with exactly this word in their name."""
        first = bisect_left(self._words, word)
        last = bisect_left(self._words, word + "\0")
        return frozenset(self._owners[first:last])

    def nearly(self, word: str) -> frozenset[int]:
        """The places of the people with a word that `word` may be a mistyping of."""
        limit = errors_allowed(len(word))
        if not limit:
            return frozenset()
        return frozenset(
            owner
            for known, owner in zip(self._words, self._owners, strict=True)
            if abs(len(known) - len(word)) <= limit and OSA.distance(known, word) <= limit
        )

    def matches(self, places: frozenset[int], typed: Sequence[str]) -> tuple[PersonMatch, ...]:
        """These people, best first: whole words before beginnings, given names before others."""
        ranked = sorted(places, key=lambda place: self._order(place, typed))
        return tuple(
            PersonMatch(*self._people[place], is_exact=self._misses(place, typed) == 0)
            for place in ranked
        )

    def _order(self, place: int, typed: Sequence[str]) -> tuple[int, bool, str]:
        name = self._people[place][1]
        given = " ".join(folded_words(name))
        return self._misses(place, typed), not given.startswith(typed[0]), name

    def _misses(self, place: int, typed: Sequence[str]) -> int:
        return len(set(typed) - set(folded_words(self._people[place][1])))


@lru_cache(maxsize=8)
def people_index(people: tuple[tuple[str, str], ...]) -> People:
    """The index of these people, kept for the next key that is pressed."""
    return People(people)


def read_person(
    reading: Reading, people: People, reserved: frozenset[str]
) -> tuple[tuple[PersonMatch, ...], tuple[int, int] | None]:
    """The people meant by the first name in the text, best first, and its span; takes its tokens.

    A word with another meaning (`reserved`: "may", "piano") is a name only where the text begins
    with it and somebody is called exactly so.
    """
    for at, token in enumerate(reading.tokens):
        if not token.is_word or not reading.is_free(at):
            continue
        is_reserved = token.text in reserved
        if is_reserved and at > 0:
            continue
        found = people.called(token.text) if is_reserved else _beginning(people, token.text)
        if found:
            return _rest_of_name(reading, at, people, found, reserved)
    return (), None


def read_mistyped_person(
    reading: Reading, people: People, reserved: frozenset[str]
) -> tuple[tuple[PersonMatch, ...], tuple[int, int] | None]:
    """As `read_person`, for the first word left over that is nearly a name."""
    for at, token in enumerate(reading.tokens):
        if token.is_word and reading.is_free(at) and token.text not in reserved:
            found = people.nearly(token.text)
            if found:
                reading.swallow(at, at + 1)
                return people.matches(found, (token.text,)), (token.start, token.end)
    return (), None


def _beginning(people: People, word: str) -> frozenset[int]:
    if len(word) < _SHORTEST_BEGINNING:
        return frozenset()
    return people.called(word) or people.beginning(word)


def _rest_of_name(
    reading: Reading, at: int, people: People, found: frozenset[int], reserved: frozenset[str]
) -> tuple[tuple[PersonMatch, ...], tuple[int, int]]:
    end = at + 1
    while reading.is_free(end) and reading.tokens[end].is_word:
        word = reading.word(end)
        further = people.called(word) if word in reserved else people.beginning(word)
        if not found & further:
            break
        found &= further
        end += 1
    typed = [reading.word(place) for place in range(at, end)]
    reading.swallow(at, end)
    span = reading.tokens[at].start, reading.tokens[end - 1].end
    return people.matches(found, typed), span
