"""Fields that the arguments of many mutations share."""

import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from core.errors import Malformed

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""Nobody means a day outside of these, and a week after the last day there is cannot be reckoned
with: what asked for it would fail in the middle, on the device and on the server.
"""


def _meant(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(f"the year must be from {_FIRST_YEAR} to {_LAST_YEAR}")
    return day


def _in_utc(moment: datetime) -> datetime:
    _meant(moment)
    return moment.astimezone(UTC)


Day = Annotated[date, AfterValidator(_meant)]
"""A date of the calendar, from 1900 to 2999."""

Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An aware instant from 1900 to 2999, in the zone in which rows have theirs: to compare two of one
zone takes a tenth of the time, and a booking is compared with its neighbours some thirty times.
"""

Identity = Annotated[str, Field(min_length=36, max_length=36, pattern=r"^[0-9a-f-]{36}$")]
"""A UUID in canonical text form."""

Minutes = Annotated[int, Field(ge=15, le=480, multiple_of=5)]
"""A lesson's duration (booking rule 8)."""

WindowPairs = list[
    Annotated[list[Annotated[int, Field(ge=0, le=2880)]], Field(min_length=2, max_length=2)]
]
"""Open windows of a day: pairs of wall-clock minutes (booking rule 3)."""


def require_name(field: str, name: str) -> None:
    """`Malformed` for a name that nobody can see, or that a database cannot keep. Asked by a rule,
    not by the arguments, so that a form that lets one through hears a refusal like any other.
    """
    if "\x00" in name or all(unicodedata.category(sign)[0] in "CZM" for sign in name):
        problem = "a name is written with signs that can be seen"
        raise Malformed("arguments", field=field, problem=problem)
