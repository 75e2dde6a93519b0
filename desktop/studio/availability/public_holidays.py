"""Public holidays of the place where a studio stands, by the `holidays` library.

Reading that library in takes a seventh of a second, so nothing here is to be called on the UI
thread, and it is read in when somebody first asks.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Holiday:
    """A date, and what it is called where it is kept."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """A country, by its ISO 3166-1 code, and a part of it that keeps days of its own, or ""."""

    country: str
    region: str = ""


@cache
def country_of(zone: str) -> str:
    """The ISO 3166-1 code of the country of an IANA zone, by the zone data's own table; "" if none.

    `zone.tab` names each zone's country; a zone under a former name, or of the sea, has none.
    """
    table = resources.files("tzdata") / "zoneinfo" / "zone.tab"
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#") and (fields := line.split("\t"))[2] == zone:
            return fields[0]
    return ""


@cache
def countries() -> tuple[str, ...]:
    """The countries whose holidays are known, by their codes in order.

    Nothing of a country is read in for it: the library has a module for each of 250.
    """
    from holidays.registry import EntityLoader

    return tuple(sorted(EntityLoader.get_country_codes(include_aliases=False)))


def regions_of(country: str) -> tuple[str, ...]:
    """The parts of a country that keep days of their own; none of an unknown one."""
    import holidays

    if country not in countries():
        return ()
    return tuple(getattr(holidays, country).subdivisions)


def holidays_between(place: Place, first: date, last: date, language: str) -> tuple[Holiday, ...]:
    """The holidays of a place from `first` to `last`, both included, in order of date.

    In `language` (`en`, `es`, `fr`) where the library has it for that country, else in the
    country's own, with the apostrophes of print. An unknown country or region has none.
    """
    import holidays

    if place.country not in countries():
        return ()
    kind = getattr(holidays, place.country)
    found = holidays.country_holidays(
        place.country,
        subdiv=place.region if place.region in kind.subdivisions else None,
        years=range(first.year, last.year + 1),
        language=_tongue(tuple(kind.supported_languages), language),
    )
    return tuple(
        Holiday(day, (found.get(day) or "").replace("'", "’"))
        for day in sorted(found)
        if first <= day <= last
    )


def _tongue(known: tuple[str, ...], wanted: str) -> str | None:
    """One of the country's languages: the very one, or the same with a territory; else None."""
    fitting = [each for each in sorted(known) if each.split("_")[0] == wanted]
    return fitting[0] if fitting else None
