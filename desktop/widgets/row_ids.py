"""The ids of a long list, kept as one text.

A list of 100,000 texts is gone through one by one by the garbage collector, which is the window's
thread, and again when the list is let go of. One text is one object, however long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

WIDTH = 36
"""Letters of an id; shorter ones are filled up with spaces."""


class RowIds(Sequence[str]):
    """Ids of at most 36 letters that end in no space, in order. Compared by what they are."""

    __slots__ = ("_text",)

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._text = together(ids)

    @classmethod
    def of_texts(cls, texts: Iterable[str]) -> RowIds:
        """What `together` made of one part of the list after the other."""
        made = cls()
        made._text = "".join(texts)
        return made

    def __len__(self) -> int:
        return len(self._text) // WIDTH

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice[int | None, int | None, int | None]) -> list[str]: ...
    def __getitem__(self, at: int | slice[int | None, int | None, int | None]) -> str | list[str]:
        places = range(len(self))[at]
        if isinstance(places, range):
            return [self._at(place) for place in places]
        return self._at(places)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RowIds) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def index(self, value: str, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands first. Raises ValueError where it does not."""
        wanted, end = value.ljust(WIDTH), len(self._text) if stop is None else stop * WIDTH
        place = self._text.find(wanted, start * WIDTH, end)
        while place % WIDTH and place >= 0:  # the end of one id and the beginning of the next
            place = self._text.find(wanted, place + 1, end)
        if place < 0:
            raise ValueError(value)
        return place // WIDTH

    def _at(self, place: int) -> str:
        return self._text[place * WIDTH : (place + 1) * WIDTH].rstrip(" ")


def together(ids: Iterable[str]) -> str:
    """Some ids as part of the text."""
    return "".join([each.ljust(WIDTH) for each in ids])
