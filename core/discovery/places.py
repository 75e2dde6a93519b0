"""Where: `online`, `in person`, `at home`, `near me`, and the areas the caller knows."""

from collections.abc import Sequence
from functools import lru_cache

from core.discovery.query import PlaceKind, PlaceWish
from core.discovery.reading import Phrasebook, Reading, meanings_rule
from core.discovery.spelling import Speller
from core.discovery.text import folded_words
from core.discovery.words import PLACE_PHRASES

_KIND = meanings_rule(PLACE_PHRASES, PlaceWish)


class Areas:
    """Area names by their folded words."""

    __slots__ = ("_book", "_names", "speller")

    def __init__(self, names: Sequence[str]) -> None:
        """An index of `names`; of two that fold alike the first is kept."""
        self._names: dict[tuple[str, ...], str] = {}
        for name in names:
            phrase = folded_words(name)
            if phrase:
                self._names.setdefault(phrase, name)
        self._book = Phrasebook(self._names)
        self.speller = Speller(word for phrase in self._names for word in phrase)

    def rule(self, reading: Reading, at: int) -> int:
        """Understand an area name that stands here, with the "in" or "near" before it."""
        lead = reading.word(at) in {"in", "near", "around"}
        phrase = self._book.at(reading, at + lead)
        if not phrase:
            return 0
        length = lead + len(phrase)
        wish = PlaceWish(PlaceKind.AREA, self._names[phrase])
        reading.understand(at, at + length, wish)
        return length


@lru_cache(maxsize=32)
def areas_of(names: tuple[str, ...]) -> Areas:
    """The index of these names, kept for the next query."""
    return Areas(names)


def read_places(reading: Reading, areas: Areas) -> None:
    """Understand places; a known area wins over a phrase that is part of it."""
    reading.each(areas.rule)
    reading.each(_KIND)
