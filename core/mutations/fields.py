"""Fields that the arguments of many mutations share."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # on the first or last day there is; the rules have their say on it
        return moment


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An aware instant, in the zone in which rows have theirs: to compare two of one zone takes a tenth
of the time, and a booking is compared with its neighbours some thirty times.
"""

Identity = Annotated[str, Field(min_length=36, max_length=36, pattern=r"^[0-9a-f-]{36}$")]
"""A UUID in canonical text form."""

Minutes = Annotated[int, Field(ge=15, le=480, multiple_of=5)]
"""A lesson's duration (booking rule 8)."""

WindowPairs = list[
    Annotated[list[Annotated[int, Field(ge=0, le=2880)]], Field(min_length=2, max_length=2)]
]
"""Open windows of a day: pairs of wall-clock minutes (booking rule 3)."""
