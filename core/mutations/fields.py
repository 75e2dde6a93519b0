"""Fields that the arguments of many mutations share."""

from typing import Annotated

from pydantic import Field

Identity = Annotated[str, Field(min_length=36, max_length=36, pattern=r"^[0-9a-f-]{36}$")]
"""A UUID in canonical text form."""

Minutes = Annotated[int, Field(ge=15, le=480, multiple_of=5)]
"""A lesson's duration (booking rule 8)."""

WindowPairs = list[
    Annotated[list[Annotated[int, Field(ge=0, le=2880)]], Field(min_length=2, max_length=2)]
]
"""Open windows of a day: pairs of wall-clock minutes (booking rule 3)."""
