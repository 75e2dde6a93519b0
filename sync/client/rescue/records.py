"""Rows in the pages of SQLite's file format, read without the tree that leads to them.

See https://sqlite.org/fileformat2.html: a leaf of a table holds whole rows, and says so.
"""

import struct
from collections.abc import Iterator

from sync.client.rescue.pages import Pages

Value = int | float | str | bytes | None
_LEAF = 13
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of a value by its kind; from 12 on the kind says the length of a blob or a text."""
_REAL, _ZERO, _ONE, _BLOB = 7, 8, 9, 12
_LONGEST = 16 * 1024 * 1024
"""Bytes of a row. None of ours is nearly as long."""
_UNREADABLE = (IndexError, ValueError, struct.error)


def nameless_rows(pages: Pages) -> Iterator[tuple[Value, ...]]:
    """Every row of the tables whose first column is the row's own number, whichever they are."""
    for number in pages.numbers():
        page = pages.content(number)
        if page[:1] == bytes([_LEAF]):
            yield from _rows_of(page, pages)


def _rows_of(page: bytes, pages: Pages) -> Iterator[tuple[Value, ...]]:
    count = int.from_bytes(page[3:5], "big")
    for place in range(8, 8 + 2 * count, 2):
        try:
            row = _row_at(page, int.from_bytes(page[place : place + 2], "big"), pages)
        except _UNREADABLE:
            # What stood here, or what it went on to, is lost; its neighbours need not be.
            continue
        if row is not None:
            yield row


def _row_at(page: bytes, at: int, pages: Pages) -> tuple[Value, ...] | None:
    """The row of a cell, its number first; None where the first column is not its number."""
    length, at = _varint(page, at)
    number, at = _varint(page, at)
    head, kinds_at = _varint(page, at)
    if page[kinds_at] != 0:
        return None
    record = _whole(page, at, length, pages)
    kinds, at, first = [], kinds_at - at, head
    while at < head:
        kind, at = _varint(record, at)
        kinds.append(kind)
    values: list[Value] = [number]
    for kind in kinds[1:]:
        width = _WIDTHS[kind] if kind < len(_WIDTHS) else (kind - _BLOB) // 2
        values.append(_value(kind, record[first : first + width], width))
        first += width
    return tuple(values)


def _value(kind: int, said: bytes, width: int) -> Value:
    if len(said) != width:
        raise ValueError("a row that is cut off")
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    if kind == _REAL:
        return float(struct.unpack(">d", said)[0])
    if kind >= _BLOB:
        return said.decode() if kind % 2 else said
    return int.from_bytes(said, "big", signed=True) if width else None


def _whole(page: bytes, at: int, length: int, pages: Pages) -> bytes:
    """A record, with what of it stands on pages of its own."""
    usable = pages.usable
    most, least = usable - 35, (usable - 12) * 32 // 255 - 23
    if length > _LONGEST:
        raise ValueError("no row of ours")
    if length <= most:
        return page[at : at + length]
    here = least + (length - least) % (usable - 4)
    here = here if here <= most else least
    parts, found = [page[at : at + here]], here
    (following,) = struct.unpack_from(">I", page, at + here)
    while found < length:
        onward = pages.content(following)
        (following,) = struct.unpack_from(">I", onward)
        parts.append(onward[4 : 4 + length - found])
        found += len(parts[-1])
    return b"".join(parts)


def _varint(said: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for step in range(8):
        byte = said[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | said[at + 8], at + 9
