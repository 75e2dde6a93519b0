"""Which columns of a table go where not all have room: nobody scrolls sideways for the rest."""

from collections.abc import Mapping, Sequence


def without_room(least: Mapping[int, int], room: int, yielding: Sequence[int]) -> frozenset[int]:
    """Columns to leave out so that the others fit into `room` pixels, each at its `least` width.

    Those in `yielding` go, first the first, and only as many as must; the others stay.
    """
    needed = sum(least.values())
    gone: set[int] = set()
    for column in yielding:
        if needed <= room:
            break
        needed -= least[column]
        gone.add(column)
    return frozenset(gone)
