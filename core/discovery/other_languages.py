"""Spanish and French wishes, put into the English that the rules read.

The front desk speaks three languages and its visitors type in theirs. Weighed: rules for each
language (three parsers to keep alike), a translation library (hundreds of megabytes on a kiosk,
and none is under a millisecond), and a table of the words that wishes are made of, put in front of
the one parser. The last has the fewest parts, and what it does not know is left over as before.

A word is in the table only where it means nothing else in English or in the catalogue.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, takewhile

from core.discovery.foreign_words import SMALL, WHAT_WORDS, WHEN_WORDS
from core.discovery.spelling import Speller
from core.discovery.text import Token

Phrase = tuple[str, ...]

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COMING = ("proximo", "prochain")
_ELIDED = ("d", "l", "j", "m", "n", "s", "qu")


def read_table(lines: str) -> dict[Phrase, Phrase]:
    """What is said and what it means in English, of lines such as `hoy, aujourdhui = today`.

    A weekday may be said to be the coming one, on either side of it; "mañana" after it is its
    morning.
    """
    table: dict[Phrase, Phrase] = {}
    for line in lines.strip().splitlines():
        said, meant = line.split(" = ")
        for each in said.split(", "):
            table[tuple(each.split())] = tuple(meant.split())
    for phrase, meaning in list(table.items()):
        if meaning[0] in _WEEKDAYS:
            for word in _COMING:
                table[(*phrase, word)] = table[(word, *phrase)] = ("next", *meaning)
            table[(*phrase, "manana")] = (*meaning, "morning")
    return table


_WHAT = read_table(WHAT_WORDS)
WISHES = {**read_table(WHEN_WORDS), **_WHAT}
_LONGEST = max(map(len, WISHES))
_FIRST = frozenset(phrase[0] for phrase in WISHES)
_SHARED = frozenset(
    {
        "y",
        "o",
        "et",
        "ou",
        "para",
        "pour",
        "entre",
        "dans",
        "avant",
        "maths",
        "en",
        "pa",
        "pas",
        "salvo",
        "midi",
    }
)
"""Words of the table that do not show by themselves that a text is not English."""
SMALL_WORDS = frozenset(SMALL.split())
_KNOWN = SMALL_WORDS | {word for phrase in WISHES for word in phrase}
_SAID = sorted((" ".join(said), " ".join(meant)) for said, meant in _WHAT.items())
_SPELLER = Speller(phrase[0] for phrase in _WHAT if len(phrase) == 1)
_SHORTEST_MENDED = 6
"""What is shorter is a name ("Chang" is no "chant") as often as a slip."""


def said_beginning(folded: str) -> Iterator[tuple[str, str]]:
    """What is said in Spanish or French and begins with `folded`, each with its English."""
    first = bisect_left(_SAID, (folded, ""))
    return takewhile(lambda pair: pair[0].startswith(folded), islice(_SAID, first, None))


def mend_foreign(tokens: list[Token], is_unknown: Callable[[str], bool]) -> None:
    """Correct mistyped Spanish and French words for what, whom and how far, never those for when.

    A word for when is too near to a name ("Martin", "matin"). `is_unknown` tells a folded word that
    English has nothing for, however mended.
    """
    for token in tokens:
        if not token.is_word or len(token.text) < _SHORTEST_MENDED or token.text in _KNOWN:
            continue
        meant = _SPELLER.corrected(token.text)
        if meant is not None and is_unknown(token.text):
            token.text, token.is_mended = meant, True


def into_english(tokens: list[Token], text: str) -> list[Token]:
    """The tokens with Spanish and French words replaced; `tokens` themselves in an English text.

    What replaces a phrase has the span of the whole phrase.
    """
    if not any(token.text in _FIRST or _is_elided(token, text) for token in tokens):
        return tokens
    plain = [_without_elision(token, text) for token in tokens]
    if not any(_is_telling(plain, at) for at in range(len(plain))):
        return tokens
    english: list[Token] = []
    at = 0
    while at < len(plain):
        length, meaning = meaning_at(plain, at, WISHES)
        if is_range(plain, at):
            length, meaning = 1, ("to",)
        if length:
            english += told(plain[at : at + length], meaning)
        elif plain[at].text not in SMALL_WORDS:
            english.append(plain[at])
        at += length or 1
    return english


def meaning_at(tokens: list[Token], at: int, table: Mapping[Phrase, Phrase]) -> tuple[int, Phrase]:
    """How many tokens from here on mean something in `table`, and what; 0 for none."""
    words = tuple(token.text for token in tokens[at : at + _LONGEST])
    for length in range(len(words), 0, -1):
        if (meaning := table.get(words[:length])) is not None:
            return length, meaning
    return 0, ()


def is_range(tokens: list[Token], at: int) -> bool:
    """Whether this is the "a" of "16 a 17", or the "à" of "16h à 17h"."""
    if tokens[at].text != "a" or not 0 < at < len(tokens) - 1:
        return False
    before = tokens[at - 2 if tokens[at - 1].text == "h" else at - 1]
    return before.value is not None and tokens[at + 1].value is not None


def _is_telling(tokens: list[Token], at: int) -> bool:
    length, _ = meaning_at(tokens, at, WISHES)
    return length > 1 or (length == 1 and tokens[at].text not in _SHARED)


def told(phrase: list[Token], meaning: Phrase) -> list[Token]:
    """The English words of a phrase as tokens, each with the span of all of it."""
    first, end = phrase[0], phrase[-1].end
    return [
        replace(
            first,
            text=word,
            end=end,
            is_word=not word.isdigit(),
            is_joined=first.is_joined and place == 0,
            minor=int(word) * 100 if word.isdigit() else None,
        )
        for place, word in enumerate(meaning)
    ]


def _is_elided(token: Token, text: str) -> bool:
    return token.is_word and _elision(token, text) > 0


def _elision(token: Token, text: str) -> int:
    """How many letters of a folded word are an article run into it, as in `d'anglais`."""
    typed = text[token.start : token.end].replace("’", "'").lower()
    lead, apostrophe, _ = typed.partition("'")
    return len(lead) if apostrophe and lead in _ELIDED else 0


def _without_elision(token: Token, text: str) -> Token:
    cut = _elision(token, text) if token.is_word else 0
    rest = token.text[cut:]
    return replace(token, text=rest) if cut and rest in _FIRST else token
