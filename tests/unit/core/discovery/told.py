"""A query in one line, so that a table of tests can be read and whole results compared."""

from collections.abc import Callable

from core.discovery import (
    AgeWish,
    AsapWish,
    CategoryWish,
    Chip,
    ClockWish,
    DateWish,
    DurationWish,
    LevelWish,
    PlaceWish,
    Price,
    Query,
    ServiceWish,
    Wish,
)


def told(query: Query) -> str:
    """Every chip in the order of the text, then the leftovers: "piano · ≤8000$ · left: mara"."""
    parts = [_tell(chip) for chip in query.chips]
    if query.leftovers:
        parts.append("left: " + " ".join(query.leftovers))
    return " · ".join(parts)


def _tell(chip: Chip) -> str:
    wish = chip.wish
    return _TELLERS[type(wish)](wish)


def _service(wish: Wish) -> str:
    assert isinstance(wish, ServiceWish)
    return wish.matches[0].slug


def _category(wish: Wish) -> str:
    assert isinstance(wish, CategoryWish)
    return f"all {wish.slug}"


def _price(wish: Wish) -> str:
    assert isinstance(wish, Price)
    bounds = {
        "at_most": f"≤{wish.max_minor}",
        "at_least": f"≥{wish.min_minor}",
        "between": f"{wish.min_minor}..{wish.max_minor}",
        "around": f"~{wish.min_minor}..{wish.max_minor}",
        "cheap": "cheap",
    }
    return bounds[wish.code] + (wish.symbol or "") + ("/h" if wish.per_hour else "")


def _dates(wish: Wish) -> str:
    assert isinstance(wish, DateWish)
    if wish.weekdays:
        return f"{wish.code}=" + ",".join(
            "MTWTFSS"[day] + str(day) for day in sorted(wish.weekdays)
        )
    first, last = wish.dates[0].isoformat(), wish.dates[-1].isoformat()
    return f"{wish.code}={first}" + (f"..{last[5:]}" if last != first else "")


def _clock(wish: Wish) -> str:
    assert isinstance(wish, ClockWish)
    start, end = wish.window.start_min, wish.window.end_min
    if end == start + 1:
        return f"{wish.code}={_hhmm(start)}"
    return f"{wish.code}={_hhmm(start)}-{_hhmm(end)}"


def _hhmm(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _asap(wish: Wish) -> str:
    assert isinstance(wish, AsapWish)
    return "asap"


def _place(wish: Wish) -> str:
    assert isinstance(wish, PlaceWish)
    return f"{wish.kind}={wish.area}" if wish.area else str(wish.kind)


def _level(wish: Wish) -> str:
    assert isinstance(wish, LevelWish)
    return f"{wish.level}" + (f" grade {wish.grade}" if wish.grade else "")


def _age(wish: Wish) -> str:
    assert isinstance(wish, AgeWish)
    low = "" if wish.min_age is None else str(wish.min_age)
    high = "" if wish.max_age is None else str(wish.max_age)
    ages = low if low == high else f"{low}-{high}"
    return f"{wish.audience} {ages}" + (f" grade {wish.grade}" if wish.grade else "")


def _duration(wish: Wish) -> str:
    assert isinstance(wish, DurationWish)
    return f"{wish.minutes} min"


_TELLERS: dict[type[Wish], Callable[[Wish], str]] = {
    ServiceWish: _service,
    CategoryWish: _category,
    Price: _price,
    DateWish: _dates,
    ClockWish: _clock,
    AsapWish: _asap,
    PlaceWish: _place,
    LevelWish: _level,
    AgeWish: _age,
    DurationWish: _duration,
}
