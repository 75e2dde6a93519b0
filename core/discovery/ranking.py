"""Who fits a query best, and why.

Whoever keeps every wish comes first: by service, then by soonest free start (or by price, if the
person asked for cheap), then by price and how much else fits. Whoever misses a wish comes after
them, with the wish named; who teaches something else does not come at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter

from core.discovery.query import AgeWish, PlaceKind, PlaceWish, Price, Query, ServiceWish
from core.discovery.text import folded_words
from core.scheduling.pricing import lesson_price


class Reason(StrEnum):
    """Why a hit stands where it does; the screens have the words."""

    SERVICE_MATCH = "service_match"
    RELATED_SERVICE = "related_service"
    NAME_MATCH = "name_match"
    SOONEST = "soonest"
    CHEAPEST = "cheapest"
    TIME_FITS = "time_fits"
    PRICE_FITS = "price_fits"
    AGE_FITS = "age_fits"
    LEVEL_FITS = "level_fits"
    PLACE_FITS = "place_fits"
    DURATION_FITS = "duration_fits"
    NO_FREE_TIME = "no_free_time"
    OUTSIDE_TIME = "outside_time"
    OVER_PRICE = "over_price"
    UNDER_PRICE = "under_price"
    AGE_OUTSIDE = "age_outside"
    LEVEL_OUTSIDE = "level_outside"
    PLACE_OUTSIDE = "place_outside"
    DURATION_OUTSIDE = "duration_outside"


ONLINE, IN_PERSON, AT_HOME = "online", "in_person", "at_home"
_LATEST = datetime.max.replace(tzinfo=UTC)
_MISS_COST = 0.2
_KIN_DISTANCE = 0.3
_PLACES = {
    PlaceKind.ONLINE: frozenset({ONLINE}),
    PlaceKind.AT_HOME: frozenset({AT_HOME}),
    PlaceKind.IN_PERSON: frozenset({IN_PERSON}),
    PlaceKind.NEAR_ME: frozenset({IN_PERSON, AT_HOME}),
    PlaceKind.AREA: frozenset({IN_PERSON, AT_HOME}),
}


@dataclass(frozen=True, slots=True)
class CandidateOffering:
    """What is needed of an offering: the service's slug and the rate of an hour in minor units.

    Empty levels and open ages admit everybody; empty location types mean in person.
    """

    service: str
    rate_minor: int
    durations_min: tuple[int, ...]
    levels: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    location_types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instructor to be ranked. The starts are aware instants, from the slot predicate itself.

    `first_free_start` is the first inside the wanted dates and windows (any, if none is wanted);
    `next_free_start` the first of all. `areas` are the areas they teach in; empty means all.
    """

    instructor_id: str
    name: str
    offerings: tuple[CandidateOffering, ...]
    first_free_start: datetime | None = None
    next_free_start: datetime | None = None
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: the offering that fits best, at the length and price a card would show.

    `start` is the first free start inside what was asked, else the next one of all. `reasons` say
    what fits, `missed` what does not; with nothing missed it belongs above the line. `score` is the
    fit from 0 to 1, for showing and for joining results of several sources, not the order itself.
    """

    instructor_id: str
    name: str
    service: str
    duration_min: int
    price_minor: int
    start: datetime | None
    score: float
    reasons: tuple[Reason, ...]
    missed: tuple[Reason, ...]

    @property
    def is_within(self) -> bool:
        """Whether every wish is kept."""
        return not self.missed


def rank(query: Query, candidates: Sequence[Candidate]) -> list[Hit]:
    """Everybody who teaches what is asked, best first; those who miss a wish come last.

    10 ms for 1,000 candidates.
    """
    judge = _Judge(query)
    judged = [found for candidate in candidates if (found := judge.place(candidate))]
    judged.sort(key=itemgetter(0))
    return _with_superlatives([hit for _, hit in judged], query)


_Key = tuple[int, bool, bool, int, datetime, int, str, str]
_Terms = tuple[int, tuple[int, ...]]

# Wishes are bits while candidates are compared, and become reasons only for the offering chosen.
_PRICE, _AGE, _LEVEL, _PLACE, _DURATION, _TIME, _UNDER, _NOTHING_FREE = (1 << n for n in range(8))
_FIT = {
    _TIME: Reason.TIME_FITS,
    _PRICE: Reason.PRICE_FITS,
    _AGE: Reason.AGE_FITS,
    _LEVEL: Reason.LEVEL_FITS,
    _PLACE: Reason.PLACE_FITS,
    _DURATION: Reason.DURATION_FITS,
}
_MISS = {
    _NOTHING_FREE: Reason.NO_FREE_TIME,
    _TIME: Reason.OUTSIDE_TIME,
    _PRICE: Reason.OVER_PRICE,
    _UNDER: Reason.UNDER_PRICE,
    _AGE: Reason.AGE_OUTSIDE,
    _LEVEL: Reason.LEVEL_OUTSIDE,
    _PLACE: Reason.PLACE_OUTSIDE,
    _DURATION: Reason.DURATION_OUTSIDE,
}


class _Judge:
    """One query's wishes, unpacked once for all candidates."""

    def __init__(self, query: Query) -> None:
        self._scores = _wanted(query)
        self._related = _related(query)
        self._price = query.price
        self._is_cheap = query.price is not None and query.price.is_cheap
        self._age = query.age
        self._level = query.level.level.value if query.level else None
        self._place = query.place
        self._duration = query.duration_min
        self._is_choosy = bool(query.age or query.level or query.place)
        self._lengths: dict[_Terms, tuple[int, int, int]] = {}
        self._most = query.price.max_minor if query.price and not query.price.per_hour else None
        self._names = frozenset(word for typed in query.leftovers for word in folded_words(typed))
        self._asked = _asked(query)
        self._told: dict[tuple[int, bool, bool], tuple[tuple[Reason, ...], tuple[Reason, ...]]] = {}

    def place(self, candidate: Candidate) -> tuple[_Key, Hit] | None:
        """The candidate's best offering with its place in the order; None if nothing matches."""
        best: tuple[int, int, CandidateOffering] | None = None
        best_key = (99, 0.0, 0)
        scores, lengths, is_choosy = self._scores, self._lengths, self._is_choosy
        for offering in candidate.offerings:
            score = 1.0 if scores is None else scores.get(offering.service)
            if score is None:
                continue
            terms = offering.rate_minor, offering.durations_min
            minutes, price, missed = lengths.get(terms) or self._length(terms)
            if is_choosy:
                missed |= self._missed(offering, candidate.areas)
            key = missed.bit_count(), -score, price
            if key < best_key:
                best_key, best = key, (minutes, missed, offering)
        if best is None:
            return None
        minutes, missed, offering = best
        missed |= self._missed_time(candidate)
        return self._hit(candidate, offering, -best_key[1], minutes, best_key[2], missed)

    def _length(self, terms: _Terms) -> tuple[int, int, int]:
        """Minutes, price and what they miss, kept for the next offering on the same terms."""
        rate_minor, options = terms
        minutes = self._minutes(rate_minor, options)
        price = lesson_price(rate_minor, minutes)
        missed = 0
        if self._price is not None:
            missed = _missed_price(self._price, rate_minor if self._price.per_hour else price)
        if self._duration is not None and self._duration not in options:
            missed |= _DURATION
        self._lengths[terms] = minutes, price, missed
        return minutes, price, missed

    def _minutes(self, rate_minor: int, options: tuple[int, ...]) -> int:
        """The asked length or the nearest; else the usual one.

        Where the usual one is too dear, the longest that is not.
        """
        if self._duration is not None:
            return _nearest(options, self._duration)
        usual, most = options[(len(options) - 1) // 2], self._most
        if most is None or lesson_price(rate_minor, usual) <= most:
            return usual
        affordable = (each for each in options if lesson_price(rate_minor, each) <= most)
        return max(affordable, default=usual)

    def _missed(self, offering: CandidateOffering, areas: tuple[str, ...]) -> int:
        missed = 0
        if self._age is not None and not _admits_age(offering, self._age):
            missed |= _AGE
        if self._level is not None and offering.levels and self._level not in offering.levels:
            missed |= _LEVEL
        if self._place is not None and not _admits_place(offering, areas, self._place):
            missed |= _PLACE
        return missed

    def _missed_time(self, candidate: Candidate) -> int:
        if candidate.first_free_start is not None:
            return 0
        if candidate.next_free_start is None:
            return _NOTHING_FREE
        return _TIME & self._asked

    def _hit(
        self,
        candidate: Candidate,
        offering: CandidateOffering,
        score: float,
        minutes: int,
        price: int,
        missed: int,
    ) -> tuple[_Key, Hit]:
        start = candidate.first_free_start or candidate.next_free_start
        is_related = offering.service in self._related
        is_named = bool(self._names) and not self._names.isdisjoint(_name_words(candidate.name))
        misses = missed.bit_count()
        reasons, missing = self._tell(missed, is_related, is_named)
        key = (
            misses,
            not is_named,
            is_related,
            price if self._is_cheap else 0,
            start or _LATEST,
            price,
            candidate.name,
            candidate.instructor_id,
        )
        fit = round(max(0.0, score - _MISS_COST * misses), 3)
        hit = Hit(
            candidate.instructor_id,
            candidate.name,
            offering.service,
            minutes,
            price,
            start,
            fit,
            reasons,
            missing,
        )
        return key, hit

    def _tell(
        self, missed: int, is_related: bool, is_named: bool
    ) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
        told = self._told.get((missed, is_related, is_named))
        if told is None:
            reasons = [Reason.NAME_MATCH] if is_named else []
            if self._scores is not None:
                reasons.append(Reason.RELATED_SERVICE if is_related else Reason.SERVICE_MATCH)
            hindered = missed | (_PRICE if missed & _UNDER else 0)
            hindered |= _TIME if missed & _NOTHING_FREE else 0
            kept = self._asked & ~hindered
            reasons.extend(reason for bit, reason in _FIT.items() if kept & bit)
            told = tuple(reasons), tuple(reason for bit, reason in _MISS.items() if missed & bit)
            self._told[missed, is_related, is_named] = told
        return told


def _asked(query: Query) -> int:
    """The bits of the wishes that somebody can keep or miss."""
    price = query.price
    is_bounded = price is not None and (price.max_minor, price.min_minor) != (None, None)
    return (
        (_PRICE if is_bounded else 0)
        | (_AGE if query.age else 0)
        | (_LEVEL if query.level else 0)
        | (_PLACE if query.place else 0)
        | (_DURATION if query.duration_min else 0)
        | (0 if query.time.is_any else _TIME)
    )


def _wanted(query: Query) -> dict[str, float] | None:
    """The slugs that match and how well; None where any service will do."""
    if query.services:
        return {match.slug: match.score for match in query.services}
    if query.category:
        return dict.fromkeys(query.category.services, 1.0)
    return None


def _related(query: Query) -> frozenset[str]:
    """The slugs that no wish names, only the kin of one: "Jazz Piano" where piano was asked."""
    named: set[str] = set()
    for wish in (chip.wish for chip in query.chips):
        if isinstance(wish, ServiceWish):
            near = wish.matches[0].score - _KIN_DISTANCE
            named.update(match.slug for match in wish.matches if match.score > near)
    return frozenset(match.slug for match in query.services) - named


def _nearest(options: Sequence[int], asked: int) -> int:
    return min(options, key=lambda option: (abs(option - asked), option))


def _missed_price(wish: Price, price_minor: int) -> int:
    if wish.max_minor is not None and price_minor > wish.max_minor:
        return _PRICE
    return _UNDER if wish.min_minor is not None and price_minor < wish.min_minor else 0


def _admits_age(offering: CandidateOffering, wish: AgeWish) -> bool:
    """Whether the ages overlap; open ends admit everybody."""
    low, high = wish.min_age, wish.max_age
    old_enough = offering.age_min is None or high is None or offering.age_min <= high
    return old_enough and (offering.age_max is None or low is None or low <= offering.age_max)


def _admits_place(offering: CandidateOffering, areas: tuple[str, ...], wish: PlaceWish) -> bool:
    types = offering.location_types or (IN_PERSON,)
    if _PLACES[wish.kind].isdisjoint(types):
        return False
    return wish.area is None or not areas or wish.area in areas


def _with_superlatives(hits: list[Hit], query: Query) -> list[Hit]:
    """The same hits, the soonest (and, if asked for, the cheapest) of those within marked."""
    within = [at for at, hit in enumerate(hits) if hit.is_within and hit.start]
    if within:
        _mark(hits, min(within, key=lambda at: hits[at].start or _LATEST), Reason.SOONEST)
        if query.price is not None and query.price.is_cheap:
            _mark(hits, min(within, key=lambda at: hits[at].price_minor), Reason.CHEAPEST)
    return hits


def _mark(hits: list[Hit], at: int, reason: Reason) -> None:
    hits[at] = replace(hits[at], reasons=(*hits[at].reasons, reason))


@lru_cache(maxsize=4096)
def _name_words(name: str) -> frozenset[str]:
    return frozenset(folded_words(name))
