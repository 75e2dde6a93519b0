"""Methods of value classes, compiled when they are first called.

For each dataclass Python writes source and compiles it: `__init__`, and five methods more that most
classes are never asked for, such as how two of them compare or how one is shown. A start makes
three hundred such classes, which was a seventh of its time. What is compiled later is the same
source, by the same hand; only `__init__`, which every class needs, is compiled at once.
"""

import dataclasses
from types import FunctionType
from typing import Protocol, cast


class Maker(Protocol):
    """Makes a method out of its name, its source and what that refers to."""

    def __call__(self, name: str, *source: object, **surroundings: object) -> FunctionType:
        """The method."""


_MAKER = "_create_fn"
"""Python's own name for it, up to 3.12; later ones compile a class's methods together."""


def compile_late() -> None:
    """From now on. Where Python has no such maker, nothing happens."""
    make = getattr(dataclasses, _MAKER, None)
    if make is not None:
        setattr(dataclasses, _MAKER, _later(cast(Maker, make)))


def _later(make: Maker) -> Maker:
    def made_later(name: str, *source: object, **surroundings: object) -> FunctionType:
        if name == "__init__":
            return make(name, *source, **surroundings)
        made: list[FunctionType] = []

        def stand_in(self: object, *others: object) -> object:
            if not made:
                made.append(make(name, *source, **surroundings))
                made[0].__qualname__ = stand_in.__qualname__
                _put_in_place(type(self), name, stand_in, made[0])
            return made[0](self, *others)

        stand_in.__name__ = name
        return cast(FunctionType, stand_in)

    return made_later


def _put_in_place(kind: type, name: str, stand_in: object, method: FunctionType) -> None:
    """Have the class that holds the stand-in hold the method itself, for whoever asks again."""
    for holder in kind.__mro__:
        if holder.__dict__.get(name) is stand_in:
            setattr(holder, name, method)
