"""A text being read: its tokens, which of them are spoken for, and the chips made so far.

Rules look at tokens through `word`, `value` and `phrase`; a token that a rule has taken looks empty
to all later ones, so no pattern ever reaches across something already understood.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from core.discovery.query import (
    AgeWish,
    AsapWish,
    CategoryWish,
    Chip,
    DurationWish,
    LevelWish,
    Wish,
)
from core.discovery.text import Token

Meaning = TypeVar("Meaning")
_ONCE = (AgeWish, AsapWish, CategoryWish, DurationWish, LevelWish)


@dataclass(slots=True)
class Reading:
    """The state of one parse. `now` is the naive wall time in the studio's zone; `week_start` the
    weekday that weeks begin on, 0 is Monday. `is_month_first`: what "3/6" means to who wrote it;
    None where it is no date.
    """

    text: str
    tokens: list[Token]
    now: datetime
    week_start: int = 0
    is_month_first: bool | None = None
    taken: list[bool] = field(init=False)
    chips: list[Chip] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        """Nothing is taken yet."""
        self.taken = [False] * len(self.tokens)

    def is_free(self, at: int) -> bool:
        """Whether there is a token at this place that no rule has taken."""
        return 0 <= at < len(self.tokens) and not self.taken[at]

    def word(self, at: int) -> str:
        """The folded text of a free token, or "" where there is none."""
        tokens = self.tokens
        return tokens[at].text if 0 <= at < len(tokens) and not self.taken[at] else ""

    def value(self, at: int) -> int | None:
        """The whole number of a free token, or None."""
        return self.tokens[at].value if self.is_free(at) else None

    def is_joined(self, at: int) -> bool:
        """Whether a token stands right behind the one before it, without a space."""
        return self.is_free(at) and self.tokens[at].is_joined

    def phrase(self, at: int, words: Iterable[str]) -> bool:
        """Whether exactly these words stand here, free."""
        return all(self.word(at + ahead) == word for ahead, word in enumerate(words))

    def starts_with_any(self, at: int, phrases: Iterable[tuple[str, ...]]) -> int:
        """The length of the first of `phrases` that stands here; 0 for none of them."""
        return next((len(words) for words in phrases if self.phrase(at, words)), 0)

    def understand(self, start: int, end: int, wish: Wish) -> None:
        """Take tokens [start, end) and remember what they meant.

        Of what can be wished for once only, the first counts and a second adds no chip.
        """
        if not (isinstance(wish, _ONCE) and self.has(type(wish))):
            span = self.tokens[start].start, self.tokens[end - 1].end
            self.chips.append(Chip(wish, span))
        self.swallow(start, end)

    def swallow(self, start: int, end: int) -> None:
        """Take tokens [start, end) that add nothing to what is understood."""
        for at in range(start, end):
            self.taken[at] = True

    def places_of(self, chip: Chip) -> list[int]:
        """The places of the tokens that a chip was made of."""
        start, end = chip.span
        return [at for at, each in enumerate(self.tokens) if start <= each.start < end]

    def give_back(self, chip: Chip) -> None:
        """Take away a chip; its tokens are free again."""
        self.chips.remove(chip)
        for at in self.places_of(chip):
            self.taken[at] = False

    def each(self, rule: Callable[["Reading", int], int]) -> None:
        """Offer every free place to a rule, left to right; it answers how many tokens it took."""
        at = 0
        while at < len(self.tokens):
            at += 1 if self.taken[at] else max(1, rule(self, at))

    def has(self, kind: type[Wish]) -> bool:
        """Whether something of this kind was understood already."""
        return any(isinstance(chip.wish, kind) for chip in self.chips)


class Phrasebook:
    """Phrases by their first word, longest first: one dictionary look-up for most places."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Iterable[tuple[str, ...]]) -> None:
        """A book of these phrases."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def at(self, reading: Reading, at: int) -> tuple[str, ...]:
        """The longest phrase that stands here, free; the empty one if none does."""
        for phrase in self._by_first.get(reading.word(at), ()):
            if reading.phrase(at, phrase):
                return phrase
        return ()


def meanings_rule(
    meanings: Mapping[tuple[str, ...], Meaning], make: Callable[[Meaning], Wish]
) -> Callable[[Reading, int], int]:
    """A rule that turns each phrase of a table into the wish made of its meaning."""
    book = Phrasebook(meanings)

    def rule(reading: Reading, at: int) -> int:
        phrase = book.at(reading, at)
        if phrase:
            reading.understand(at, at + len(phrase), make(meanings[phrase]))
        return len(phrase)

    return rule
