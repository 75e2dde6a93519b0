"""Two kinds of mutation that the product does not have: one that only a newer program knows, and
one that the server's code stumbles over.
"""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, cast

from core.mutations.base import Applied, Arguments, Context, Kind
from core.mutations.refusals import nobody_need_know
from core.mutations.registry import AnyKind, kind


class Strange(Arguments):
    """Known to devices only."""

    name: ClassVar[str] = "simulation.strange"

    number: int


class Bug(Arguments):
    """Fails at the server, unexpectedly, so many times."""

    name: ClassVar[str] = "simulation.bug"

    times: int


def _nothing(context: Context, wish: Arguments) -> Applied:
    del context, wish
    return Applied()


STUMBLED: Counter[str] = Counter()
UPDATED: list[bool] = []
"""Not empty once the server has been updated to what devices know."""


class Stumbled(Exception):
    """What nobody foresaw."""


def _stumble(context: Context, wish: Bug) -> Applied:
    STUMBLED[context.mutation_id] += 1
    if STUMBLED[context.mutation_id] <= wish.times:
        raise Stumbled
    return Applied()


_STRANGE = cast("AnyKind", Kind(Strange, _nothing, nobody_need_know))
_HARMLESS = cast("AnyKind", Kind(Bug, _nothing, nobody_need_know))
_BUG = cast("AnyKind", Kind(Bug, _stumble, nobody_need_know))


def device_kind(name: str, version: int) -> AnyKind:
    """What the program on the devices knows."""
    if name == Strange.name:
        return _STRANGE
    return _HARMLESS if name == Bug.name else kind(name, version)


def server_kind(name: str, version: int) -> AnyKind:
    """What the server knows."""
    if name == Strange.name and UPDATED:
        return _STRANGE
    return _BUG if name == Bug.name else kind(name, version)
