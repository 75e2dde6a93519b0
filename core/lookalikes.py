"""Students who may be one person, taken down twice: at a kiosk without the network, or in haste.

Pure. A suggestion only: people decide.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations
from typing import Protocol
from unicodedata import combining, normalize

from rapidfuzz import fuzz

_ALIKE = 88.0
"""Of 100: two names differ by a slip of the hand."""
_GIVEN_ALIKE = 60.0
"""Of 100: two given names at one number are one person's; below that, brothers and sisters."""
_MOST_TOGETHER = 100
"""Of a name's half shared by more than so many, only the very same names are compared."""


class Known(Protocol):
    """What is compared."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def birth_year(self) -> int | None: ...
    @property
    def created_at(self) -> datetime: ...


class Likeness(StrEnum):
    """What two have in common; the stronger first."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Two who may be one: `elder` was taken down first. `why` is the strongest likeness."""

    elder_id: str
    younger_id: str
    why: Likeness


@dataclass(frozen=True, slots=True)
class _Person:
    known: Known
    words: tuple[str, ...]
    order: int

    @property
    def whole(self) -> str:
        return " ".join(self.words)


def lookalikes(everybody: Sequence[Known]) -> list[Lookalikes]:
    """Pairs who may be one person: strongest likeness first, then the latest taken down.

    Left out are those whose birth years differ; at one number or address, those whose given names
    have nothing in common; of one name, those whose numbers and addresses contradict each other.
    Of three who may be one there are two pairs, with the eldest where that is one of both.
    """
    everybody = sorted(everybody, key=lambda each: (each.created_at, each.id))
    people = [_Person(each, _words(each.name), at) for at, each in enumerate(everybody)]
    found: dict[tuple[int, int], Likeness] = {}
    known_as = list(range(len(people)))
    for why, pairs in (
        (Likeness.PHONE, _sharing(people, Likeness.PHONE)),
        (Likeness.EMAIL, _sharing(people, Likeness.EMAIL)),
        (Likeness.NAME, _of_like_names(people)),
    ):
        for one, other in pairs:
            first, second = _root(known_as, one.order), _root(known_as, other.order)
            if first != second and _may_be_one(one.known, other.known):
                known_as[max(first, second)] = min(first, second)
                found[one.order, other.order] = why
    ranks = list(Likeness)
    told = [(why, _in_time(everybody[a], everybody[b])) for (a, b), why in found.items()]
    told.sort(key=lambda each: (ranks.index(each[0]), -each[1][1].created_at.timestamp()))
    return [Lookalikes(elder.id, younger.id, why) for why, (elder, younger) in told]


def _root(known_as: list[int], at: int) -> int:
    """The eldest of those who may be one with somebody, as far as is known."""
    while known_as[at] != at:
        at = known_as[at]
    return at


def _sharing(people: Iterable[_Person], what: Likeness) -> Iterable[tuple[_Person, _Person]]:
    groups: dict[str, list[_Person]] = defaultdict(list)
    for person in people:
        value = person.known.phone if what is Likeness.PHONE else person.known.email
        if value:
            groups[value].append(person)
    for group in groups.values():
        for one, other in combinations(group[:_MOST_TOGETHER], 2):
            if _given_alike(one.words, other.words):
                yield one, other


def _of_like_names(people: Iterable[_Person]) -> Iterable[tuple[_Person, _Person]]:
    """A slip is in the given or in the family name, hardly in both: the other half is the same."""
    same: dict[str, list[_Person]] = defaultdict(list)
    halves: dict[tuple[str, str], list[_Person]] = defaultdict(list)
    for person in people:
        if person.words:
            same[" ".join(sorted(person.words))].append(person)
        if len(person.words) > 1:
            first, last = person.words[0], person.words[-1]
            halves[first[0], last].append(person)
            halves[first, last[0]].append(person)
    for group in same.values():
        yield from combinations(group[:_MOST_TOGETHER], 2)
    for group in halves.values():
        if 1 < len(group) <= _MOST_TOGETHER:
            for one, other in combinations(group, 2):
                if fuzz.ratio(one.whole, other.whole) >= _ALIKE:
                    yield one, other


def _may_be_one(one: Known, other: Known) -> bool:
    if one.birth_year and other.birth_year and one.birth_year != other.birth_year:
        return False
    shares = (one.phone and one.phone == other.phone) or (one.email and one.email == other.email)
    if shares:
        return True
    return not (_contradicts(one.phone, other.phone) or _contradicts(one.email, other.email))


def _contradicts(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _given_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return False
    first, second = one[0], other[0]
    is_short = first.startswith(second.rstrip(".")) or second.startswith(first.rstrip("."))
    return is_short or fuzz.ratio(first, second) >= _GIVEN_ALIKE


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without case and accents."""
    folded = name.casefold()
    if not folded.isascii():
        folded = "".join(each for each in normalize("NFKD", folded) if not combining(each))
    return tuple(folded.replace("-", " ").split())


def _in_time(one: Known, other: Known) -> tuple[Known, Known]:
    is_first = (one.created_at, one.id) <= (other.created_at, other.id)
    return (one, other) if is_first else (other, one)
