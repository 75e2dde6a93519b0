"""Search: reading a wish, ranking a thousand instructors, and suggesting while one types."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from time import perf_counter_ns

from core.discovery import (
    Candidate,
    CandidateOffering,
    Vocabulary,
    parse,
    parse_booking,
    rank,
    suggest,
)
from resources.catalogue import load_catalogue
from resources.demo import load_demo
from tests.benchmarks.figure import Figure, Timing, summarised, timed

_NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
_ZONE = "America/Halifax"
_AREAS = ("Halifax", "Dartmouth", "Bedford", "Clayton Park", "South End")
_WISHES = (
    "piano for my 8 year old tomorrow after 4 under $80",
    "guitar or piano this weekend",
    "piono lessons",
    "mon/wed mornings swimming",
    "math tutor for grade 10 in bedford",
    "singing, 30 minutes, max $40",
    "tommorow aftrnoon begginer gutar",
    "looking for a patient violin teacher for my shy 6-year-old, weekends only, max 60 dollars",
    "cheap drums asap",
    "half an hour of ukulele tonight",
    "coding for my daughter, 9, saturday morning",
    "french online for adults next tuesday between 5 and 7pm",
)
_LONGEST = ("wznderful " * 30)[:300]


def measure() -> list[Figure]:
    """Reading, ranking and both together against the search budgets of the quality page."""
    vocabulary = Vocabulary.build(load_catalogue().services)
    crowd = _crowd(vocabulary)
    return [
        _reading(vocabulary).figure("search: parse, 12 everyday wishes", budget=1.0),
        timed(lambda: parse(_LONGEST, _NOW, _ZONE, vocabulary, _AREAS), 200).figure(
            "search: parse, 300 characters of mistyped words", note="the dearest text there is"
        ),
        timed(lambda: _search(_WISHES[0], vocabulary, crowd), 100).figure(
            "search: parse and rank, 302 services, 1,000 instructors", budget=10.0
        ),
        timed(lambda: _search("tomorrow evening under 60", vocabulary, crowd), 100).figure(
            "search: the same, no service named", budget=10.0, note="every instructor is a hit"
        ),
        timed(lambda: suggest("gu", vocabulary), 300).figure("search: suggestions for a key"),
        _shorthand(vocabulary).figure("palette: a booking in shorthand, 330 people"),
    ]


def _reading(vocabulary: Vocabulary) -> Timing:
    samples_ms = []
    for wish in _WISHES * 40:
        started_ns = perf_counter_ns()
        parse(wish, _NOW, _ZONE, vocabulary, _AREAS)
        samples_ms.append((perf_counter_ns() - started_ns) / 1e6)
    return summarised(samples_ms)


def _search(text: str, vocabulary: Vocabulary, crowd: list[Candidate]) -> int:
    return len(rank(parse(text, _NOW, _ZONE, vocabulary, _AREAS), crowd))


def _shorthand(vocabulary: Vocabulary) -> Timing:
    people = load_demo().people
    pairs = zip(people.given_names * 2, people.family_names * 2, strict=False)
    named = [(str(at), f"{given} {family}") for at, (given, family) in enumerate(pairs)][:330]
    return timed(
        lambda: parse_booking("Ana tue 4pm piano 45m x10", _NOW, _ZONE, vocabulary, named), 200
    )


def _crowd(vocabulary: Vocabulary) -> list[Candidate]:
    """A thousand instructors with four offerings each; one in five teaches piano."""
    chance = random.Random(302)
    slugs = sorted(vocabulary.names)
    return [_instructor(chance, slugs, at) for at in range(1000)]


def _instructor(chance: random.Random, slugs: list[str], at: int) -> Candidate:
    taught = chance.sample(slugs, 4)
    if at % 5 == 0:
        taught[0] = "piano"
    next_free = _NOW + timedelta(minutes=15 * chance.randrange(700))
    offerings = tuple(
        CandidateOffering(
            service,
            chance.randrange(4000, 9000, 100),
            (30, 45, 60),
            ("beginner", "intermediate"),
            chance.choice((None, 5, 8)),
            None,
            ("in_person", "online"),
        )
        for service in taught
    )
    wanted = next_free if chance.random() < 0.6 else None
    return Candidate(f"i{at}", f"Instructor {at}", offerings, wanted, next_free)
