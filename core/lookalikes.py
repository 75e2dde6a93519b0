"""Students who may be one person, taken down twice: at a kiosk without the network, or in haste.

Pure. A suggestion only: people decide. Two steps: whose entries are alike, which looks at texts
that are in memory anyway, and which of those may be one, which asks the file about those few.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import combinations, product, repeat
from typing import Final, Protocol

from rapidfuzz import fuzz

_ALIKE = 88.0
"""Of 100: two names differ by a slip of the hand."""
_GIVEN_ALIKE = 60.0
"""Of 100: two given names at one number are one person's; below that, brothers and sisters."""
_MOST_TOGETHER = 100
"""Of more who share one number, address, name or spelling, so many are compared."""
_NOBODY: Final[set[str]] = set()
"""Of a word that is like no other: who has it is not asked."""


class Entries(Protocol):
    """Everybody, column by column. `names` and `emails` are without case and accents, `names` with
    one space between words; empty where nothing is known.
    """

    @property
    def ids(self) -> Sequence[str]: ...
    @property
    def names(self) -> Sequence[str]: ...
    @property
    def emails(self) -> Sequence[str]: ...
    @property
    def phones(self) -> Sequence[str]: ...


class Known(Protocol):
    """What else is asked about those whose entries are alike."""

    @property
    def id(self) -> str: ...
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
class Suspicion:
    """Two whose entries are alike. `why` is the strongest likeness."""

    one_id: str
    other_id: str
    why: Likeness


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Two who may be one: `elder` was taken down first. `why` is the strongest likeness."""

    elder_id: str
    younger_id: str
    why: Likeness


def suspicions(entries: Entries) -> list[Suspicion]:
    """Pairs whose entries are alike, strongest likeness first. A quarter of a second for 100,000.

    Left out are, at one number or address, those whose given names have nothing in common; of one
    name, those whose numbers and addresses contradict each other. A name is like another where
    first and last word are the same or have changed places, or where one slip of the hand is in one
    of them; what stands between them may not differ by more.
    """
    names, phones, emails = entries.names, entries.phones, entries.emails
    found: dict[tuple[int, int], Likeness] = {}
    for why, values in ((Likeness.PHONE, phones), (Likeness.EMAIL, emails)):
        for one, other in _paired(_sharing(values)):
            if _given_alike(names[one], names[other]):
                found.setdefault((one, other), why)
    for one, other in _of_like_names(names):
        if not _contradicts(phones[one], phones[other]) and not _contradicts(
            emails[one], emails[other]
        ):
            found.setdefault((one, other), Likeness.NAME)
    ids = entries.ids
    return [Suspicion(ids[one], ids[other], why) for (one, other), why in found.items()]


def lookalikes(found: Iterable[Suspicion], known: Iterable[Known]) -> list[Lookalikes]:
    """Pairs who may be one person: strongest likeness first, then the latest taken down.

    Left out are those whose birth years differ, and whoever is not in `known`. Of three who may be
    one there are two pairs, with the eldest where that is one of both.
    """
    people = {each.id: each for each in known}
    pairs = [
        Lookalikes(*_in_time(people[each.one_id], people[each.other_id]), each.why)
        for each in found
        if each.one_id in people and each.other_id in people
    ]
    ranks = {why: rank for rank, why in enumerate(Likeness)}
    age = {each.id: (each.created_at, each.id) for each in people.values()}
    pairs.sort(key=lambda each: (ranks[each.why], age[each.elder_id], age[each.younger_id]))
    told = list(_without_rings([each for each in pairs if _may_be_one(each, people)], age))
    told.sort(key=lambda each: age[each.younger_id], reverse=True)
    told.sort(key=lambda each: ranks[each.why])
    return told


def _without_rings(
    pairs: Iterable[Lookalikes], age: Mapping[str, tuple[datetime, str]]
) -> Iterator[Lookalikes]:
    """Leave out whoever is one with the other by way of a third."""
    known_as: dict[str, str] = {}

    def root(at: str) -> str:
        while at in known_as:
            at = known_as[at]
        return at

    for pair in pairs:
        first, second = sorted((root(pair.elder_id), root(pair.younger_id)), key=age.__getitem__)
        if first != second:
            known_as[second] = first
            yield pair


def _sharing(values: Sequence[str]) -> Iterable[list[int]]:
    """Places of each value that several have."""
    if len(set(values)) == len(values):
        return ()
    several = {value for value, count in Counter(values).items() if count > 1 and value}
    return _places(values, several).values()


def _places(values: Sequence[str], wanted: Set[str]) -> Mapping[str, list[int]]:
    """Where each of the wanted values stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for at in [at for at, value in enumerate(values) if value in wanted]:
        found[values[at]].append(at)
    return found


def _paired(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    for group in groups:
        yield from combinations(group[:_MOST_TOGETHER], 2)


def _of_like_names(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of two whose names are alike, the lower one first."""
    outer = [name if name.count(" ") == 1 else _outer(name) for name in names]
    alike = list(_alike(outer))
    places = _places(outer, {name for pair in alike for name in pair})
    pairs = (pair for one, other in alike for pair in product(places[one], places[other]))
    for one, other in (*_paired(_sharing(outer)), *pairs):
        if _is_like(names[one], names[other]):
            yield (one, other) if one < other else (other, one)


def _outer(name: str) -> str:
    """The first and the last word of a name."""
    words = name.split()
    return " ".join((words[0], words[-1])) if len(words) > 1 else "".join(words)


def _is_like(one: str, other: str) -> bool:
    return (
        one == other
        or sorted(one.split()) == sorted(other.split())
        or (fuzz.ratio(one, other) >= _ALIKE)
    )


def _alike(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Different names of two words that are one with the words in turn, or with a slip in a word.

    Slips are looked for among the words, which are few, and not among the people.
    """
    givens: dict[str, set[str]] = {}
    families: dict[str, set[str]] = {}
    for given, _, family in map(str.partition, names, repeat(" ")):
        givens[given] = families[family] = _NOBODY
    slips = _spelt_alike(givens), _spelt_alike(families)
    for words, found in zip((givens, families), slips, strict=True):
        words.update((word, set()) for pair in found for word in pair)
    turned = {word: set[str]() for word in givens.keys() & families.keys()}
    for given, _, family in map(str.partition, names, repeat(" ")):
        if givens[given] is not _NOBODY:
            givens[given].add(family)
        if families[family] is not _NOBODY:
            families[family].add(given)
        if given in turned:
            turned[given].add(family)
    for one, other in slips[0]:
        yield from ((f"{one} {each}", f"{other} {each}") for each in givens[one] & givens[other])
    for one, other in slips[1]:
        both = families[one] & families[other]
        yield from ((f"{each} {one}", f"{each} {other}") for each in both)
    for one, others in turned.items():
        for other in others & turned.keys():
            if one < other and one in turned[other]:
                yield f"{one} {other}", f"{other} {one}"


def _spelt_alike(words: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs that become the same where at most one letter of each is left out: one letter more,
    another letter, or two that changed places.
    """
    first: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    for word in words:
        for shorter in (word, *[word[:at] + word[at + 1 :] for at in range(len(word))]):
            held = first.setdefault(shorter, word)
            if held is not word:
                groups.setdefault(shorter, {held}).add(word)
    return {
        pair
        for group in groups.values()
        for pair in combinations(sorted(group)[:_MOST_TOGETHER], 2)
    }


def _may_be_one(pair: Lookalikes, people: Mapping[str, Known]) -> bool:
    years = people[pair.elder_id].birth_year, people[pair.younger_id].birth_year
    return not all(years) or years[0] == years[1]


def _contradicts(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _given_alike(one: str, other: str) -> bool:
    first, second = one.partition(" ")[0], other.partition(" ")[0]
    if not first or not second:
        return False
    is_short = first.startswith(second.rstrip(".")) or second.startswith(first.rstrip("."))
    return is_short or fuzz.ratio(first, second) >= _GIVEN_ALIKE


def _in_time(one: Known, other: Known) -> tuple[str, str]:
    is_first = (one.created_at, one.id) <= (other.created_at, other.id)
    return (one.id, other.id) if is_first else (other.id, one.id)
