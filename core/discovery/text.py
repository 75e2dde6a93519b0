"""From what was typed to plain tokens that remember where they stood.

Accents, case, full-width forms and other scripts' digits are folded; zero-width and direction marks
vanish (Unicode category Cf). Spans always point into the text as it was typed.
"""

import re
import unicodedata
from dataclasses import dataclass

from core.discovery.words import NUMBER_WORDS, WEEKDAYS
from core.errors import Malformed

LONGEST_QUERY = 300
# Longer numbers are nobody's price, age or hour: they are left over like unknown words.
_MOST_DIGITS = 12

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<half>[ap]\.\s?m\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[^\w\s])"
)
_FOLDED = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "−": "-", "‑": "-"}
_KEPT_SIGNS = frozenset("$€£¥₹/,+~<>≤≥@:#(")


@dataclass(slots=True)
class Token:
    """A word, number or sign. `text` is folded; `value` is the number it is, words included.

    `minor` is the number in hundredths, exactly; `is_joined` says that no space stands before it,
    `is_mended` that it was typed otherwise.
    """

    text: str
    start: int
    end: int
    is_word: bool
    is_joined: bool
    minor: int | None = None
    is_mended: bool = False

    @property
    def value(self) -> int | None:
        """The whole number it is, or None for anything else, fractions included."""
        return None if self.minor is None or self.minor % 100 else self.minor // 100


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`; Malformed `query_too_long` when it is over 300 characters."""
    if len(text) > LONGEST_QUERY:
        raise Malformed("query_too_long", limit=LONGEST_QUERY, length=len(text))
    folded, places = fold(text)
    tokens: list[Token] = []
    previous_end = -1
    for match in _TOKEN.finditer(folded):
        first, last = match.span()
        start, end = places[first], places[last - 1] + 1
        token = _token(match, start, end, first == previous_end)
        previous_end = last
        if token is not None:
            tokens.append(token)
    return _without_idle_dashes(tokens)


def fold(text: str) -> tuple[str, range | list[int]]:
    """The text folded for comparing, and for each of its characters the place it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for plain in _fold_char(char):
            folded.append(plain)
            places.append(place)
    return "".join(folded), places


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words and numbers of a name, without signs; "&" reads as "and"."""
    return tuple(
        token.text for token in _tokens_of(text) if token.is_word or token.minor is not None
    )


def stem(word: str) -> str:
    """The word without its plural s: enough to make lessons of one thing the same thing."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def _tokens_of(name: str) -> list[Token]:
    return tokenise(name[:LONGEST_QUERY])


def _fold_char(char: str) -> str:
    if char in _FOLDED:
        return _FOLDED[char]
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category == "Cc":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return "".join(
        _FOLDED.get(part, part)
        for part in unicodedata.normalize("NFKD", char).casefold()
        if not unicodedata.combining(part)
    )


def _token(match: re.Match[str], start: int, end: int, is_joined: bool) -> Token | None:
    text = match.group()
    kind = match.lastgroup
    if kind == "number" and len(text) > _MOST_DIGITS:
        return Token(text, start, end, True, is_joined)
    if kind == "number":
        return Token(text, start, end, False, is_joined, _hundredths(text))
    if kind == "half":
        return Token(text[0] + "m", start, end, True, is_joined)
    if kind == "word":
        word = text.replace("'", "")
        number = NUMBER_WORDS.get(word)
        return Token(word, start, end, True, is_joined, None if number is None else number * 100)
    if text == "&":
        return Token("and", start, end, True, False)
    if text in _KEPT_SIGNS or text == "-":
        return Token(text, start, end, False, is_joined)
    return None


def _hundredths(text: str) -> int:
    """The number in hundredths: "12.5" and "12,50" are fractions, "1,200" is twelve hundred."""
    groups = re.split("[.,]", text)
    if len(groups) == 1 or all(len(group) == 3 for group in groups[1:]):
        return int("".join(groups)) * 100
    fraction = groups[-1][:2].ljust(2, "0")
    return int("".join(groups[:-1])) * 100 + int(fraction)


def _without_idle_dashes(tokens: list[Token]) -> list[Token]:
    """Drop dashes that only join words; keep those that make a range of numbers or weekdays."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if token.text == "-":
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            if not kept or after is None or not _makes_range(kept[-1], after):
                continue
        kept.append(token)
    return kept


def _makes_range(before: Token, after: Token) -> bool:
    if before.text in WEEKDAYS:
        return after.text in WEEKDAYS
    return after.minor is not None or after.text in "$€£¥₹"
