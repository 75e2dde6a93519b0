"""The catalogue as the parser sees it: an index made once and shared by every query."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from core.discovery.ordinary_words import FILLERS, PLAIN_WORDS
from core.discovery.query import ServiceMatch
from core.discovery.spelling import Speller
from core.discovery.text import folded_words, stem
from core.discovery.words import KEYWORDS

NAME_SCORE, TERM_SCORE = 1.0, 0.9
PART_OF_NAME_SCORE, PART_OF_TERM_SCORE = 0.6, 0.45
_TOO_COMMON = 30
KIDS = "kids"
_TELLING_NOTHING = FILLERS | PLAIN_WORDS | KEYWORDS

Phrase = tuple[str, ...]


class Searchable(Protocol):
    """What is needed of a service: `category` is the slug of its category."""

    @property
    def slug(self) -> str:
        """A short, lasting name."""
        ...

    @property
    def name(self) -> str:
        """What people read."""
        ...

    @property
    def category(self) -> str:
        """The slug of its category."""
        ...

    @property
    def search_terms(self) -> Sequence[str]:
        """What else people type."""
        ...


@dataclass(frozen=True, slots=True)
class SearchableService:
    """A service to search by, for callers whose own rows do not carry the category's slug."""

    slug: str
    name: str
    category: str
    search_terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """An alias as people read it, and the service it stands for."""

    folded: str
    shown: str
    slug: str
    is_name: bool


class Vocabulary:
    """An immutable index of services; safe to share by threads. Made by `build`."""

    __slots__ = (
        "_by_first",
        "_by_word",
        "_completions",
        "_folded",
        "_phrases",
        "by_category",
        "categories",
        "category_of",
        "names",
        "speller",
        "words",
    )

    def __init__(self, services: Sequence[Searchable]) -> None:
        """Use `build`."""
        self.names: dict[str, str] = {}
        self.category_of: dict[str, str] = {}
        self._phrases: dict[Phrase, dict[str, float]] = defaultdict(dict)
        self._by_word: dict[str, dict[str, float]] = defaultdict(dict)
        completions: list[Completion] = []
        for service in services:
            self.names[service.slug] = service.name
            self.category_of[service.slug] = service.category
            self._add(service.slug, service.name, NAME_SCORE, PART_OF_NAME_SCORE)
            completions.append(_completion(service.slug, service.name, is_name=True))
            for term in service.search_terms:
                self._add(service.slug, term, TERM_SCORE, PART_OF_TERM_SCORE)
                completions.append(_completion(service.slug, term, is_name=False))
        self._add_kin()
        self._drop_common_words()
        self._by_first = _by_first(self._phrases)
        self._completions = sorted(completions, key=lambda each: each.folded)
        self._folded = [each.folded for each in self._completions]
        self._index_categories(services)
        self.words = frozenset(word for phrase in self._phrases for word in phrase)
        whole = frozenset(word for each in completions for word in each.folded.split())
        self.speller = Speller(whole | self.words | frozenset(self.categories) | KEYWORDS)

    @classmethod
    def build(cls, services: Iterable[Searchable]) -> Self:
        """The index of these services: some 30 ms for 300 of them, so keep it."""
        return cls(tuple(services))

    def phrase_at(self, stems: Sequence[str]) -> tuple[int, dict[str, float]]:
        """The longest name or term that `stems` begin with: its length, and slugs with scores.

        A service's own name brings its kin along, lower: "piano" also means "Piano for Kids".
        """
        for phrase in self._by_first.get(stems[0], ()):
            if tuple(stems[: len(phrase)]) == phrase:
                return len(phrase), self._phrases[phrase]
        return 0, {}

    def with_word(self, word: str) -> dict[str, float]:
        """The services with this stem somewhere in a name or term, and how much that says."""
        return self._by_word.get(word, {})

    def beginning_with(self, folded: str) -> list[Completion]:
        """The names and terms that begin with a folded prefix, in alphabetical order."""
        first = bisect_left(self._folded, folded)
        last = bisect_left(self._folded, folded + "\U0010ffff")
        return self._completions[first:last]

    def with_word_beginning(self, folded: str) -> list[Completion]:
        """The names and terms of which a later word begins with a folded prefix."""
        later = " " + folded
        return [each for each in self._completions if later in each.folded]

    def knows_plural(self, word: str) -> bool:
        """Whether the word is known but for its plural s."""
        return stem(word) in self.words or stem(word) in self.categories

    def services_in(self, category: str) -> frozenset[str]:
        """The slugs of a category's services."""
        return self.by_category[category]

    def match(self, slug: str, score: float) -> ServiceMatch:
        """A match of a known service."""
        return ServiceMatch(slug, round(score, 3))

    def _add(self, slug: str, alias: str, score: float, part_score: float) -> None:
        plain = folded_words(alias)
        phrase = tuple(stem(word) for word in plain)
        shorter = tuple(word for word in phrase if word != "and")
        for form in {phrase, shorter}:
            scores = self._phrases[form]
            scores[slug] = max(score, scores.get(slug, 0.0))
        for plain_word, word in zip(plain, phrase, strict=True):
            if (
                len(word) > 2
                and plain_word not in _TELLING_NOTHING
                and word not in _TELLING_NOTHING
            ):
                scores = self._by_word[word]
                scores[slug] = max(part_score, scores.get(slug, 0.0))

    def _add_kin(self) -> None:
        """Let a name of one word also find what is named after it, on its shelf or for kids."""
        for phrase, scores in self._phrases.items():
            owner = next((slug for slug, score in scores.items() if score == NAME_SCORE), None)
            if len(phrase) > 1 or owner is None:
                continue
            for slug, score in self._by_word.get(phrase[0], {}).items():
                shelf = self.category_of[slug]
                if score == PART_OF_NAME_SCORE and shelf in {self.category_of[owner], KIDS}:
                    scores.setdefault(slug, PART_OF_NAME_SCORE)

    def _drop_common_words(self) -> None:
        for word, slugs in list(self._by_word.items()):
            if len(slugs) > _TOO_COMMON:
                del self._by_word[word]

    def _index_categories(self, services: Sequence[Searchable]) -> None:
        grouped: dict[str, set[str]] = defaultdict(set)
        for service in services:
            grouped[service.category].add(service.slug)
        self.by_category = {slug: frozenset(slugs) for slug, slugs in grouped.items()}
        self.categories: dict[str, str] = {}
        for slug in grouped:
            for word in slug.split("-"):
                if word not in {"and", "hidden"}:
                    self.categories.setdefault(stem(word), slug)


def _completion(slug: str, alias: str, *, is_name: bool) -> Completion:
    return Completion(" ".join(folded_words(alias)), alias, slug, is_name)


def _by_first(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    book: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase:
            book[phrase[0]].append(phrase)
    return dict(book)
