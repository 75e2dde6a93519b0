"""Typing errors: the known word that a mistyped one most likely was.

Distance counts a swap of neighbours as one error (optimal string alignment), as fingers do. The
shorter a word, the less it may differ: below four letters nothing is corrected.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST = 4
_BEST_OF = 6
_SHORT = 5


def errors_allowed(length: int) -> int:
    """How many typing errors a word of this length may have."""
    if length < SHORTEST:
        return 0
    return 1 if length < 7 else 2


class Speller:
    """Corrects words to those of a fixed set; immutable and safe to share by threads."""

    __slots__ = ("_known", "_near")

    def __init__(self, known: Iterable[str]) -> None:
        """A speller for these folded words; short ones are known but nothing becomes them."""
        self._known = frozenset(known)
        lengths: dict[int, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= SHORTEST:
                lengths[len(word)].append(word)
        longest = max(lengths, default=0) + 2
        self._near = {
            length: [
                word
                for other in range(length - errors_allowed(length), length + 3)
                if abs(other - length) <= errors_allowed(length)
                for word in lengths.get(other, ())
            ]
            for length in range(SHORTEST, longest + 1)
        }

    def knows(self, word: str) -> bool:
        """Whether the word is spelled as it should be."""
        return word in self._known

    def corrected(self, word: str) -> str | None:
        """The nearest known word, or None where none is near enough.

        Of two equally near the longer wins: a letter left out is the commoner slip.
        """
        near = self._near.get(len(word))
        if not near:
            return None
        cutoff = errors_allowed(len(word))
        found = extract(word, near, scorer=OSA.distance, score_cutoff=cutoff, limit=_BEST_OF)
        likely = [
            (distance, known[0] != word[0], -len(known), known)
            for known, distance, _ in found
            if _is_likely(word, known, int(distance))
        ]
        return min(likely)[-1] if likely else None


def _is_likely(word: str, known: str, distance: int) -> bool:
    """Four letters must be a swap or lack one; short words and two errors keep the first.

    A changed letter in so short a word makes another word or a name ("Mara") as often as not.
    """
    if len(word) == SHORTEST:
        return word[0] == known[0] and (len(known) > len(word) or sorted(word) == sorted(known))
    keeps_first = word[0] == known[0] or sorted(word) == sorted(known)
    return keeps_first or (distance < 2 and len(word) > _SHORT)
