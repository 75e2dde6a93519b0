"""Services, people, levels and places in plain words, mistyped ones included."""

from datetime import UTC, datetime

import pytest

from core.discovery import Vocabulary, parse
from tests.unit.core.discovery.told import told

# A Thursday, 14:20 on the wall in Halifax.
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"
AREAS = ("Halifax", "Dartmouth", "Clayton Park", "South End", "Bedford")


LESSONS = [
    ("piono lessons", "piano"),
    ("jazz sax", "saxophone"),
    ("sat prep", "sat-preparation"),
    ("kids piano", "piano-for-kids"),
    ("couch to 5k", "running"),
    ("go lessons", "left: go"),
    ("piano with mara", "piano · left: mara"),
    ("I want to learn the guitar", "guitar"),
    ("photo", "photography"),
    ("guitar/piano/drums", "guitar · piano · drums"),
    ("piano and violin", "piano · violin"),
    ("sax or trombone or trumpet", "saxophone · trombone · trumpet"),
    ("rubiks cube", "speedcubing"),
    ("tai kwon do", "taekwondo"),
    ("taekwando", "taekwondo"),
    ("brazilian jujitsu", "brazilian-jiu-jitsu"),
    ("self defense class", "self-defence"),
    ("lego robotics", "robotics-for-kids"),
    ("minecraft", "coding-for-kids"),
    ("learn to ride a bike", "cycling"),
    ("bagpips", "bagpipes"),
    ("akordeon", "accordion"),
    ("violn", "violin"),
    ("ukelele", "ukulele"),
    ("choclate making", "left: choclate making"),
    ("how much is a piano lesson", "piano"),
    ("may i book a piano", "piano · left: may"),
    ("march band drums", "drums · left: march band"),
    ("second hand violin", "violin · left: second hand"),
    ("speak french", "french"),
    ("web design", "javascript-and-web-design"),
    ("excel", "spreadsheets"),
    ("history of art", "history"),
    ("jazz", "jazz-dance"),
    ("strings", "violin"),
    ("brass", "trumpet"),
    ("dance classes", "ballroom-dance"),
    ("hiphop", "hip-hop-dance"),
    ("zumba", "left: zumba"),
    ("robotics", "robotics-for-kids"),
    ("ana's piano lesson", "piano · left: ana's"),
    ("piano, guitar & drums", "piano · guitar · drums"),
    ("twice a week piano", "piano · left: twice week"),
    ("christmas carols singing", "voice · left: christmas carols"),
    ("lower sackville tennis", "tennis · left: lower sackville"),
    ("learn french", "french"),
    ("gutar", "guitar"),
    ("pianno", "piano"),
    ("drumms", "drums"),
    ("kareoke", "left: kareoke"),
    ("swimmming", "swimming"),
    ("gold", "left: gold"),
    ("wood", "whittling"),
    ("math", "maths"),
]

WHO_AND_WHERE = [
    ("french online beginners", "french · online · beginner"),
    ("drawing at home in dartmouth", "drawing · at_home · area=Dartmouth"),
    ("tennis near me", "tennis · near_me"),
    ("grade 5 piano", "intermediate grade 5 · piano"),
    ("grade 9 math tutor", "teen 14-15 grade 9 · maths"),
    ("music lessons for kids", "all music · child 4-12"),
    ("art classes for adults", "all arts · adult 18-"),
    ("learn to swim in halifax", "swimming · area=Halifax"),
    ("my son is 8 and wants guitar", "child 8 · guitar"),
    ("hidden gems", "all hidden-gems"),
    ("something fun for my toddler", "toddler 1-3 · left: fun"),
    ("under 5s music", "child -4 · all music"),
    ("math tutor for grade 10 in bedford", "maths · teen 15-16 grade 10 · area=Bedford"),
    ("mandarin for my daughter who is 5", "mandarin-chinese · child 5"),
    ("near dartmouth kayaking", "area=Dartmouth · kayaking"),
    ("adult beginner ballet", "adult 18- · beginner · ballet"),
    ("never played before saxophone", "beginner · saxophone"),
    ("advanced calculus", "advanced · calculus"),
    ("seniors tai chi", "senior 65- · tai-chi"),
    ("teen coding", "teen 13-17 · coding"),
    ("ages 5 to 7 gymnastics", "child 5-7 · gymnastics"),
    ("8-10 year olds robotics", "child 8-10 · robotics-for-kids"),
    ("18+ salsa", "adult 18- · salsa-and-bachata"),
    ("18 months old music", "toddler 1 · all music"),
    ("kids", "child 4-12"),
    ("toddler", "toddler 1-3"),
    ("piano for a complete beginner adult", "piano · beginner · adult 18-"),
    ("expert chess", "advanced · chess"),
    ("grade 3 violin", "beginner grade 3 · violin"),
    ("grade 2 math", "child 7-8 grade 2 · maths"),
    ("3rd grade reading", "child 8-9 grade 3 · reading-support"),
    ("my daughter (9) ballet", "child 9 · ballet"),
    ("6yo swimming", "child 6 · swimming"),
    ("12 y/o coding", "child 12 · coding"),
    ("under 12s football", "child -11 · soccer"),
    ("for my grandson", "child 4-12"),
    ("retired, want to learn piano", "senior 65- · piano"),
    ("at my place guitar", "at_home · guitar"),
    ("face to face german", "in_person · german"),
    ("german over zoom", "german · online"),
    ("nearby golf", "near_me · golf"),
    ("violin for kids online", "violin-for-kids · online"),
    ("begginers violin", "beginner · violin"),
    ("onlin maths", "online · maths"),
    ("halifx tennis", "area=Halifax · tennis"),
]


@pytest.mark.parametrize(("text", "expected"), LESSONS)
def test_services_are_found(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected


@pytest.mark.parametrize(("text", "expected"), WHO_AND_WHERE)
def test_people_levels_and_places_are_understood(
    text: str, expected: str, vocabulary: Vocabulary
) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drums like ringo", "drums · left: ringo"),
        ("physics help before the exam", "physics · left: exam"),
        ("audition prep", "audition-preparation · left: prep"),
        ("teach my grandma to paint", "painting · left: grandma"),
        ("ballet shoes", "ballet · left: shoes"),
        ("drums or gutar", "drums · guitar"),
        ("pinao, gutar", "piano · guitar"),
    ],
)
def test_nothing_is_guessed_beside_what_was_named(
    text: str, expected: str, vocabulary: Vocabulary
) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary)) == expected
