"""What is not wanted: `not online`, `any day but monday`, `except weekends`, `no mornings`.

To take a refusal for a wish is to answer the opposite. Where all that is left can be named, that is
understood ("not on monday" is the other six days); else the word is left over.
"""

from core.discovery.dates import weekday_list
from core.discovery.query import (
    DAY_MIN,
    ClockWish,
    DateCode,
    DateWish,
    PlaceKind,
    PlaceWish,
    TimeCode,
    TimeWindow,
    Wish,
)
from core.discovery.reading import Phrasebook, Reading
from core.discovery.text import stem
from core.discovery.vocabulary import Vocabulary
from core.discovery.words import AUDIENCE_WORDS, PARTS, PLACE_PHRASES, TOMORROW

_ANY = ("day", "days", "time", "anything", "anytime")
_SPARED = tuple((word, "but") for word in _ANY)
_EXCEPT = (*_SPARED, ("except",), ("excluding",), ("apart", "from"), ("other", "than"))
_REFUSALS = (*_EXCEPT, ("not",), ("no",))
_BETWEEN = frozenset({"on", "in", "at", "the", "a", "for"})
_WEEK = frozenset(range(7))
_WEEKEND = frozenset({5, 6})
_PLACES = Phrasebook(PLACE_PHRASES)
_NOON, _EVENING = PARTS[TimeCode.MORNING].end_min, PARTS[TimeCode.EVENING].start_min
_OTHER_PLACE = {
    PlaceKind.ONLINE: PlaceKind.IN_PERSON,
    PlaceKind.IN_PERSON: PlaceKind.ONLINE,
}
_OTHER_DAYS = {
    "weekend": _WEEK - _WEEKEND,
    "weekends": _WEEK - _WEEKEND,
    "weekday": _WEEKEND,
    "weekdays": _WEEKEND,
}
_OTHER_TIMES = {
    "morning": ClockWish(TimeCode.AFTER, TimeWindow(_NOON, DAY_MIN)),
    "evening": ClockWish(TimeCode.BEFORE, TimeWindow(0, _EVENING)),
    "night": ClockWish(TimeCode.BEFORE, TimeWindow(0, _EVENING)),
}


def read_refusals(reading: Reading, vocabulary: Vocabulary) -> None:
    """Understand refusals, before what is refused can be taken for a wish."""

    def names_service(word: str) -> bool:
        return bool(word) and vocabulary.phrase_at([stem(word)])[0] > 0

    def refusal(reading: Reading, at: int) -> int:
        length = reading.starts_with_any(at, _REFUSALS)
        if not length:
            return 0
        first = at + length
        while (found := _rest(reading, first)) is None and reading.word(first) in _BETWEEN:
            first += 1
        is_exception = reading.starts_with_any(at, _EXCEPT) > 0
        if found is not None:
            end, wish = found
            reading.understand(at, end, wish)
        elif _is_refused(reading, first) or (is_exception and names_service(reading.word(first))):
            end = first + 1
            reading.swallow(at, first)
            reading.tokens[first].text = f"not {reading.word(first)}"
        else:
            return 0
        return end - at

    reading.each(refusal)


def _rest(reading: Reading, at: int) -> tuple[int, Wish] | None:
    """Where what is refused here ends, and what is left without it; None where that is no wish."""
    word = reading.word(at)
    days, end = weekday_list(reading, at)
    left = _WEEK - set(days) if days else _OTHER_DAYS.get(word)
    if left:
        return max(end, at + 1), DateWish(DateCode.WEEKDAYS, weekdays=frozenset(left))
    place = _PLACES.at(reading, at)
    kind = _OTHER_PLACE.get(PLACE_PHRASES[place]) if place else None
    if kind is not None:
        return at + len(place), PlaceWish(kind)
    time = _OTHER_TIMES.get(word.removesuffix("s"))
    return None if time is None else (at + 1, time)


def _is_refused(reading: Reading, at: int) -> bool:
    word = reading.word(at)
    return word in TOMORROW or word == "today" or word in AUDIENCE_WORDS or word == "afternoon"
