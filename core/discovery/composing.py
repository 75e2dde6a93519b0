"""Putting chips together into the query they mean."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from core.discovery.query import (
    DAY_MIN,
    AgeWish,
    AsapWish,
    CategoryWish,
    Chip,
    ClockWish,
    DateWish,
    DurationWish,
    LevelWish,
    PlaceKind,
    PlaceWish,
    Price,
    Query,
    ServiceMatch,
    ServiceWish,
    TimeCode,
    TimeWindow,
    TimeWish,
    Wish,
)

_BOUNDS = frozenset({TimeCode.AFTER, TimeCode.BEFORE})
_EXACT = frozenset({TimeCode.AT, TimeCode.AROUND, TimeCode.BETWEEN})
_WHOLE_DAY = TimeWindow(0, DAY_MIN)
Some = TypeVar("Some")


def compose(text: str, chips: Sequence[Chip], leftovers: tuple[str, ...]) -> Query:
    """The query that `chips` (in the order of the text) and leftovers make."""
    wishes = [chip.wish for chip in chips]
    duration = _first(wishes, DurationWish)
    return Query(
        text=text,
        services=_services(_all(wishes, ServiceWish)),
        category=_first(wishes, CategoryWish),
        price=_price(_all(wishes, Price)),
        time=TimeWish(
            *_days(_all(wishes, DateWish)),
            windows=_windows(_all(wishes, ClockWish)),
            is_asap=_first(wishes, AsapWish) is not None,
        ),
        place=_place(_all(wishes, PlaceWish)),
        level=_first(wishes, LevelWish),
        age=_first(wishes, AgeWish),
        duration_min=duration.minutes if duration else None,
        leftovers=leftovers,
        chips=tuple(chips),
    )


def without(query: Query, chip: Chip) -> Query:
    """The same query with one chip touched away; unchanged if it is not one of its chips."""
    return compose(query.text, [kept for kept in query.chips if kept != chip], query.leftovers)


def _all(wishes: Iterable[Wish], kind: type[Some]) -> list[Some]:
    return [wish for wish in wishes if isinstance(wish, kind)]


def _first(wishes: Iterable[Wish], kind: type[Some]) -> Some | None:
    return next((wish for wish in wishes if isinstance(wish, kind)), None)


def _services(wishes: Iterable[ServiceWish]) -> tuple[ServiceMatch, ...]:
    best: dict[str, float] = {}
    for wish in wishes:
        for match in wish.matches:
            best[match.slug] = max(match.score, best.get(match.slug, 0.0))
    ranked = sorted(best.items(), key=lambda item: -item[1])
    return tuple(ServiceMatch(slug, score) for slug, score in ranked)


def _price(wishes: Sequence[Price]) -> Price | None:
    """One price that keeps every bound: "cheap, under 50" is both."""
    if len(wishes) < 2:
        return wishes[0] if wishes else None
    bounded = [wish for wish in wishes if wish.max_minor is not None or wish.min_minor is not None]
    lead = bounded[0] if bounded else wishes[0]
    same_unit = [wish for wish in bounded if wish.per_hour == lead.per_hour]
    highs = [wish.max_minor for wish in same_unit if wish.max_minor is not None]
    lows = [wish.min_minor for wish in same_unit if wish.min_minor is not None]
    return Price(
        min(highs, default=None),
        max(lows, default=None),
        lead.per_hour,
        lead.code,
        lead.symbol,
        any(wish.is_cheap for wish in wishes),
    )


def _place(wishes: Sequence[PlaceWish]) -> PlaceWish | None:
    """As in "at home in Dartmouth" is one place: how, and where."""
    area = next((wish.area for wish in wishes if wish.area), None)
    kinds = [wish.kind for wish in wishes if wish.kind is not PlaceKind.AREA]
    if not wishes:
        return None
    return PlaceWish(kinds[0] if kinds else PlaceKind.AREA, area)


def _days(wishes: Iterable[DateWish]) -> tuple[tuple[date, ...], frozenset[int]]:
    dates: set[date] = set()
    weekdays: set[int] = set()
    for wish in wishes:
        dates.update(wish.dates)
        weekdays.update(wish.weekdays)
    return tuple(sorted(dates)), frozenset(weekdays)


def _windows(wishes: Sequence[ClockWish]) -> tuple[TimeWindow, ...]:
    """Alternatives joined, then cut by "after" and "before", unless nothing would be left.

    A clock time says more than a part of the day: "at 8 tonight" is eight, not all evening.
    """
    exact = [wish.window for wish in wishes if wish.code in _EXACT]
    parts = [wish.window for wish in wishes if wish.code not in _EXACT | _BOUNDS]
    named = _joined(exact or parts)
    bounds = [wish.window for wish in wishes if wish.code in _BOUNDS]
    if not bounds:
        return named
    low = max(window.start_min for window in bounds)
    high = min(window.end_min for window in bounds)
    if low >= high:
        return _joined((*named, *bounds))
    return _cut(named or (_WHOLE_DAY,), low, high) or (TimeWindow(low, high),)


def _cut(windows: Iterable[TimeWindow], low: int, high: int) -> tuple[TimeWindow, ...]:
    cut = (TimeWindow(max(w.start_min, low), min(w.end_min, high)) for w in windows)
    return tuple(window for window in cut if window.start_min < window.end_min)


def _joined(windows: Iterable[TimeWindow]) -> tuple[TimeWindow, ...]:
    joined: list[TimeWindow] = []
    for window in sorted(windows):
        if joined and window.start_min <= joined[-1].end_min:
            end = max(joined[-1].end_min, window.end_min)
            joined[-1] = TimeWindow(joined[-1].start_min, end)
        else:
            joined.append(window)
    return tuple(joined)
