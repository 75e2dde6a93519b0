"""The names of the zones, as they are offered to somebody who reckons with another place."""

from functools import cache
from zoneinfo import available_timezones


@cache
def zone_names() -> tuple[str, ...]:
    """Every zone's name, sorted. Looked up once: the whole folder of the zones is gone through."""
    return tuple(sorted(available_timezones()))
