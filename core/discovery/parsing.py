"""Reading a wish in plain English into a typed query.

The text becomes tokens, typing errors are mended, and rules take what they understand, each once,
in an order in which the more telling pattern goes first (`$40-60` before `4-6`, `after school`
before `after`). What no rule takes is left over. Pure: the present and the zone are arguments.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from core.discovery.audiences import read_ages, read_grades, read_levels
from core.discovery.clocks import read_durations, read_times
from core.discovery.composing import compose
from core.discovery.dates import read_dates
from core.discovery.ordinary_words import FILLERS, PLAIN_WORDS
from core.discovery.other_languages import SMALL_WORDS, into_english, mend_foreign
from core.discovery.places import Areas, areas_of, read_places
from core.discovery.prices import PriceRules
from core.discovery.query import Query, ServiceWish
from core.discovery.reading import Reading
from core.discovery.refusals import read_refusals
from core.discovery.services import ServiceRules
from core.discovery.text import tokenise
from core.discovery.vocabulary import Vocabulary
from core.discovery.words import KEYWORDS
from core.errors import Malformed

MUSIC = "music"
_MOST_CORRECTIONS = 8


def parse(
    text: str,
    now: datetime,
    zone: str,
    vocabulary: Vocabulary,
    places: Sequence[str] = (),
    *,
    minor_digits: int = 2,
) -> Query:
    """The query that `text` asks.

    `now` is an aware instant; relative dates count from its date in `zone` (IANA). `places` are the
    area names that mean something here. Prices come in minor units of a currency with
    `minor_digits` decimals. Malformed `query_too_long` over 300 characters, `unknown_zone`; any
    other text has an answer, if only its leftovers.
    """
    areas = areas_of(tuple(places))
    tokens = tokenise(text)
    mend_foreign(tokens, lambda word: _is_unknown(word, vocabulary, areas))
    reading = Reading(text, into_english(tokens, text), wall_clock(now, zone))
    mend(reading, vocabulary, areas)
    read_refusals(reading, vocabulary)
    services = ServiceRules(vocabulary)
    services.read_phrases(reading)
    read_places(reading, areas)
    read_ages(reading)
    PriceRules(minor_digits).read(reading)
    read_moment(reading)
    read_levels(reading)
    services.read_words(reading)
    read_grades(reading, is_exam=_is_music(reading, vocabulary))
    chips = sorted(reading.chips, key=lambda chip: chip.span[0])
    return compose(text, chips, leftovers(reading))


def wall_clock(now: datetime, zone: str) -> datetime:
    """What the zone's clock shows at an aware instant, naive. Malformed `unknown_zone`."""
    if now.tzinfo is None:
        raise ValueError("an instant must be aware")
    return now.astimezone(_zone(zone)).replace(tzinfo=None)


def mend(reading: Reading, vocabulary: Vocabulary, areas: Areas) -> None:
    """Replace mistyped words by the ones they were meant to be; spans stay where they are."""
    corrections = 0
    for token, taken in zip(reading.tokens, reading.taken, strict=True):
        if taken or not token.is_word or token.minor is not None:
            continue
        if _is_known(token.text, vocabulary, areas):
            continue
        corrections += 1
        if corrections > _MOST_CORRECTIONS:
            break
        meant = _corrected(token.text, vocabulary, areas)
        if meant is not None:
            token.text, token.is_mended = meant, True


def read_moment(reading: Reading) -> None:
    """Understand lengths, dates and times of day, in the order in which they can be told apart."""
    read_durations(reading)
    read_dates(reading)
    read_times(reading)


def leftovers(reading: Reading) -> tuple[str, ...]:
    """The words and numbers that nothing was made of, as they were typed."""
    return tuple(
        reading.text[token.start : token.end]
        for token, taken in zip(reading.tokens, reading.taken, strict=True)
        if not taken and (token.is_word or token.minor is not None) and token.text not in FILLERS
    )


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Malformed("unknown_zone", zone=name) from error


def _is_unknown(word: str, vocabulary: Vocabulary, areas: Areas) -> bool:
    is_known = _is_known(word, vocabulary, areas)
    return not is_known and _corrected(word, vocabulary, areas) is None


def _corrected(word: str, vocabulary: Vocabulary, areas: Areas) -> str | None:
    return vocabulary.speller.corrected(word) or areas.speller.corrected(word)


def _is_known(word: str, vocabulary: Vocabulary, areas: Areas) -> bool:
    return (
        word in FILLERS
        or word in PLAIN_WORDS
        or word in KEYWORDS
        or word in SMALL_WORDS
        or areas.speller.knows(word)
        or vocabulary.speller.knows(word)
        or vocabulary.knows_plural(word)
    )


def _is_music(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the first thing named belongs to the shelf where grades are exams."""
    wishes = (chip.wish for chip in reading.chips)
    first = next((wish for wish in wishes if isinstance(wish, ServiceWish)), None)
    return first is not None and vocabulary.category_of[first.matches[0].slug] == MUSIC
