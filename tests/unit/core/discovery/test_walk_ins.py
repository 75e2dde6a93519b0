"""Wishes as walk-ins type them: refusals, slips, families, street words."""

from datetime import UTC, datetime

import pytest

from core.discovery import Vocabulary, parse
from tests.unit.core.discovery.told import told

NOW = datetime(2026, 11, 25, 15, 20, tzinfo=UTC)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("french tutor not online", "french · in_person"),
        ("anything but online, german", "in_person · german"),
        ("spanish, not in person", "spanish · online"),
        ("pas en ligne, espagnol", "in_person · spanish"),
        ("guitar, any day but monday", "guitar · weekdays=T1,W2,T3,F4,S5,S6"),
        ("cello not on fridays", "cello · weekdays=M0,T1,W2,T3,S5,S6"),
        ("chess except weekends", "chess · weekdays=M0,T1,W2,T3,F4"),
        ("japones, no los lunes", "japanese · weekdays=T1,W2,T3,F4,S5,S6"),
        ("piano sauf le mercredi", "piano · weekdays=M0,T1,T3,F4,S5,S6"),
        ("pas le lundi, piano", "weekdays=T1,W2,T3,F4,S5,S6 · piano"),
        ("no mornings please, italian", "after=12:00-24:00 · italian"),
        ("drums, not today", "drums · left: today"),
        ("harp, not for kids", "harp · left: kids"),
        ("anything but golf", "left: golf"),
        ("yoga not before 5", "yoga · after=17:00-24:00"),
        ("expensive but monday works, golf", "date=2026-11-30 · golf · left: expensive but works"),
    ],
)
def test_what_is_refused_is_never_wished_for(
    text: str, expected: str, vocabulary: Vocabulary
) -> None:
    assert _understood(text, vocabulary) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("violin el sabado x la mañana", "violin · date=2026-11-28 · morning=06:00-12:00"),
        ("saxofon domingo mañana", "saxophone · date=2026-11-29 · morning=06:00-12:00"),
        ("piano a las 10 de la mañana", "piano · at=10:00 · morning=06:00-12:00"),
        ("mañana por la mañana piano", "tomorrow=2026-11-26 · morning=06:00-12:00 · piano"),
        ("guitarra de 5 a 7", "guitar · between=17:00-19:00"),
        ("danse de 4 à 6 ans", "ballroom-dance · child 4-6"),
        ("natacion todos los martes", "swimming · weekdays=T1"),
        ("algebra before friday", "algebra · date=2026-11-25..11-26"),
        ("algebra before wednesday", "algebra · date=2026-11-25..12-01"),
        ("algebra by wednesday", "algebra · date=2026-11-25"),
        ("algebra by friday", "algebra · date=2026-11-25..11-27"),
        ("ukelele next tues 5ish", "ukulele · date=2026-12-01 · around=16:00-18:01"),
        ("drum lesson tonite", "drums · today=2026-11-25 · evening=17:00-23:00"),
        ("boxing sunday arvo", "boxing · date=2026-11-29 · afternoon=12:00-17:00"),
        ("a lesson in the next hour", "asap"),
        ("lo mas pronto posible", "asap"),
        ("tout de suite", "asap"),
        ("baile el finde", "ballroom-dance · weekend=2026-11-28..11-29"),
        ("pasado mañana despues del cole", "date=2026-11-27 · after_school=15:00-18:00"),
        ("poterie le week-end", "pottery · weekend=2026-11-28..11-29"),
        ("drums today at 5 30", "drums · today=2026-11-25 · at=17:30"),
        ("piano at 5 30 min", "piano · at=17:00 · 30 min"),
        ("violon mercredi aprem", "violin · date=2026-11-25 · afternoon=12:00-17:00"),
    ],
)
def test_when_is_understood_as_it_is_said(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert _understood(text, vocabulary) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my daughter wants to swim shes 7", "swimming · child 7"),
        ("my 2 kids 5 and 8 piano", "child 5-8 · piano · left: 2"),
        ("karate para mis hijos de 7 y 9", "karate-for-kids · child 7-9"),
        ("swim lessons babies 18 months", "swimming · toddler 1-3 · left: 18 months"),
        ("natacion para bebes", "swimming · toddler 1-3"),
        ("dibujo para mi nieto", "drawing · child 4-12"),
        ("echecs pour mon petit fils", "chess · child 4-12"),
        ("yoga pa mayores", "yoga · senior 65-"),
        ("quelque chose pour un ado", "teen 13-17"),
        ("prof de maths niveau college", "maths · teen 13-17"),
        ("soutien scolaire CM2", "homework-help · child 10-11 grade 5"),
        ("matematicas 5to grado", "maths · child 10-11 grade 5"),
    ],
)
def test_whom_it_is_for_is_understood(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert _understood(text, vocabulary) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ajedres para niños", "chess-for-kids"),
        ("cour de gitare debutan", "guitar · beginner"),
        ("programasion para adolecentes", "coding · teen 13-17"),
        ("busco bajo electrico", "bass-guitar"),
        ("couture", "sewing"),
        ("fotografia este mes", "photography · month=2026-11-25..11-30"),
        ("espagnol à distance", "spanish · online"),
        ("flute a bec", "recorder"),
        ("aide aux devoirs", "homework-help"),
    ],
)
def test_things_to_learn_are_known_in_each_language(
    text: str, expected: str, vocabulary: Vocabulary
) -> None:
    assert _understood(text, vocabulary) == expected


@pytest.mark.parametrize("text", ["tout", "piano avec Martin", "chang", "niece"])
def test_small_words_names_and_english_are_not_mended_into_wishes(
    text: str, vocabulary: Vocabulary
) -> None:
    expected = {
        "tout": "left: tout",
        "piano avec Martin": "piano · left: avec Martin",
        "chang": "left: chang",
        "niece": "child 4-12",
    }
    assert _understood(text, vocabulary) == expected[text]


def _understood(text: str, vocabulary: Vocabulary) -> str:
    return told(parse(text, NOW, "UTC", vocabulary))
