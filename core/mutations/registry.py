"""Every kind of mutation there is, by name."""

from typing import cast

from core.errors import Malformed
from core.mutations import (
    attention,
    availability,
    bookings,
    holds,
    lessons,
    messages,
    profile,
    students,
)
from core.mutations.base import Arguments, Kind

AnyKind = Kind[Arguments]
"""A kind whose arguments' type is known to itself only; `Kind.parse` gives them their type."""

_EVERY = tuple(
    cast("AnyKind", each)
    for module in (attention, availability, bookings, holds, lessons, messages, profile, students)
    for each in module.KINDS
)

KINDS: dict[str, AnyKind] = {each.name: each for each in _EVERY}
"""By name."""


def kind(name: str, version: int) -> AnyKind:
    """The kind of that name; `Malformed("unknown_mutation")` for one that nobody here knows."""
    found = KINDS.get(name)
    if found is None or version != found.version:
        raise Malformed("unknown_mutation", name=name, version=version)
    return found
