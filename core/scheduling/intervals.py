"""Half-open intervals `(start, end)` of whole numbers, `start < end`; touching is not overlapping.

A *row* of spans is sorted and disjoint, with no two touching: what `join` returns.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def join(spans: Iterable[Span]) -> list[Span]:
    """One row covering the same numbers; touching and overlapping spans become one, empty none."""
    row: list[Span] = []
    reached: int | None = None
    for span in sorted(spans):
        start, end = span
        if start >= end:
            continue
        if reached is None or start > reached:
            row.append(span)
            reached = end
        elif end > reached:
            row[-1] = (row[-1][0], end)
            reached = end
    return row


def clip(row: Iterable[Span], start: int, end: int) -> list[Span]:
    """What of a row lies in [start, end), in order; spans turned inside out are dropped."""
    return [
        (low if low > start else start, high if high < end else end)
        for low, high in row
        if low < high and low < end and high > start
    ]


def subtract(row: Sequence[Span], holes: Sequence[Span]) -> list[Span]:
    """What of a row no hole covers, in order. `holes` sorted by start; they may overlap."""
    left: list[Span] = []
    at = 0
    for start, end in row:
        low = start
        while at < len(holes) and holes[at][0] < end:
            hole_start, hole_end = holes[at]
            if hole_start > low:
                left.append((low, hole_start))
            if hole_end > low:
                low = hole_end
            if low >= end:
                break  # this hole may reach into the next span: it is looked at again
            at += 1
        if low < end:
            left.append((low, end))
    return left


def covers(row: Sequence[Span], start: int, end: int) -> bool:
    """True when one span of a row holds all of [start, end)."""
    at = bisect_right(row, start, key=_start) - 1
    return at >= 0 and end <= row[at][1]


def _start(span: Span) -> int:
    return span[0]
