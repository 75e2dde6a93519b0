"""Search as you type: services whose names or synonyms begin with what stands there so far."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from core.discovery.other_languages import said_beginning
from core.discovery.text import LONGEST_QUERY, folded_words
from core.discovery.vocabulary import Completion, Vocabulary

_TELLING = 3
"""From so many letters on the beginning of a Spanish or French word says what is meant."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A service to offer: its slug and name, and the synonym that matched (None: the name did)."""

    slug: str
    name: str
    term: str | None = None


def suggest(prefix: str, vocabulary: Vocabulary, limit: int = 8) -> tuple[Suggestion, ...]:
    """At most `limit` services for a beginning, each once.

    Names that begin so come first, then synonyms, then names and synonyms with a later word that
    does, then what is so called in Spanish or French, and last what a mistyped word may have meant.
    Nothing for an empty beginning.
    """
    folded = " ".join(folded_words(prefix[:LONGEST_QUERY]))
    if not folded or limit < 1:
        return ()
    found: dict[str, Suggestion] = {}
    for each in _completions(folded, vocabulary):
        if each.slug not in found:
            term = None if each.is_name else each.shown
            found[each.slug] = Suggestion(each.slug, vocabulary.names[each.slug], term)
            if len(found) == limit:
                break
    return tuple(found.values())


def _completions(folded: str, vocabulary: Vocabulary) -> Iterator[Completion]:
    yield from _names_first(vocabulary.beginning_with(folded))
    yield from _names_first(vocabulary.with_word_beginning(folded))
    if len(folded) >= _TELLING:
        for said, meant in said_beginning(folded):
            named = [each for each in vocabulary.beginning_with(meant) if each.folded == meant]
            yield from (Completion(said, said, each.slug, is_name=False) for each in named)
    mended = vocabulary.speller.corrected(folded)
    if mended and mended != folded:
        yield from _names_first(vocabulary.beginning_with(mended))


def _names_first(found: Iterable[Completion]) -> Iterable[Completion]:
    each = list(found)
    return chain(
        sorted((one for one in each if one.is_name), key=lambda one: len(one.folded)),
        (one for one in each if not one.is_name),
    )
