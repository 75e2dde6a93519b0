"""Every kind of mutation there is, by name, and by every version that is still understood."""

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from core.errors import FromTheFuture, Malformed
from core.mutations import (
    attention,
    availability,
    bookings,
    calls,
    closures,
    devices,
    erasing,
    external,
    holds,
    instructors,
    leases,
    lessons,
    merging,
    messages,
    profile,
    rebooking,
    series,
    series_moves,
    students,
    visitors,
    waitlist,
)
from core.mutations.base import Arguments, Kind
from core.mutations.history import RETIRED, UPGRADES

AnyKind = Kind[Arguments]
"""A kind whose arguments' type is known to itself only; `Kind.parse` gives them their type."""

_EVERY = tuple(
    cast("AnyKind", each)
    for module in (
        *(attention, availability, bookings, calls, closures, devices, erasing, external),
        *(holds, instructors, leases, lessons, merging, messages, profile, rebooking),
        *(series, series_moves, students, visitors, waitlist),
    )
    for each in module.KINDS
)

KINDS: dict[str, AnyKind] = {each.name: each for each in _EVERY}
"""By name."""


def _versions(present: AnyKind) -> Iterator[tuple[tuple[str, int], AnyKind]]:
    """The kind under its own version, and under each former one with the steps that lead here."""
    version, found = present.version, present
    yield (present.name, version), found
    while (step := UPGRADES.get((present.name, version - 1))) is not None:
        version -= 1
        found = replace(found, upgrades=(step, *found.upgrades))
        yield (present.name, version), found


_KNOWN: dict[tuple[str, int], AnyKind] = dict(
    pair for present in KINDS.values() for pair in _versions(present)
)


def kind(name: str, version: int) -> AnyKind:
    """The kind of that name, which takes arguments of that version.

    Raises `FromTheFuture` for what only a newer program can have written: the change is to wait.
    `Malformed("unknown_mutation")` for what was given up.
    """
    found = _KNOWN.get((name, version))
    if found is not None:
        return found
    if name in RETIRED or (name in KINDS and version < KINDS[name].version):
        raise Malformed("unknown_mutation", name=name, version=version)
    raise FromTheFuture(name, version)
