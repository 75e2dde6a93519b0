"""Prices, days and hours in plain words: what was typed, and every chip made of it."""

from datetime import UTC, datetime

import pytest

from core.discovery import Vocabulary, parse
from tests.unit.core.discovery.told import told

# A Thursday, 14:20 on the wall in Halifax.
NOW = datetime(2026, 3, 5, 18, 20, tzinfo=UTC)
ZONE = "America/Halifax"
AREAS = ("Halifax", "Dartmouth", "Clayton Park", "South End", "Bedford")


MONEY = [
    ("$60-40 harp", "≤6000$ · harp · left: 40"),
    (
        "piano for my 8 year old tomorrow after 4 under $80",
        "piano · child 8 · tomorrow=2026-03-06 · after=16:00-24:00 · ≤8000$",
    ),
    ("$40-60 violin", "4000..6000$ · violin"),
    ("spanish around 50", "spanish · ~4000..6000"),
    ("maths 75/hr", "maths · ≤7500/h"),
    ("cheap drums", "cheap · drums"),
    ("under 80 an hour", "≤8000/h"),
    ("from $40", "≥4000$"),
    ("singing, 30 minutes, max $40", "voice · 30 min · ≤4000$"),
    ("chess $30 per hour", "chess · ≤3000$/h"),
    ("50 dollars an hour cello", "≤5000$/h · cello"),
    ("no more than 45 a lesson harp", "≤4500 · harp"),
    ("between $40 and $60 sax", "4000..6000$ · saxophone"),
    ("40 to 60 dollars cello", "4000..6000$ · cello"),
    ("over $100 opera", "≥10000$ · opera-singing"),
    ("not too expensive ballet", "cheap · ballet"),
    ("learn korean or japanese online cheap", "korean · japanese · online · cheap"),
    ("maximum 55 viola", "≤5500 · viola"),
    ("<60 viola", "≤6000 · viola"),
    ("55 cad guitar", "≤5500$ · guitar"),
    ("60$ guitar", "≤6000$ · guitar"),
    ("$1,200 cello", "≤120000$ · cello"),
    ("$49.99 ukulele", "≤4999$ · ukulele"),
    ("piano $60 per lesson", "piano · ≤6000$"),
    ("~50 guitar", "~4000..6000 · guitar"),
    (
        "guitar or ukulele for beginners under 50 this weekend",
        "guitar · ukulele · beginner · ≤5000 · weekend=2026-03-07..03-08",
    ),
]

DAYS = [
    ("5 march piano", "date=2026-03-05 · piano"),
    ("4 march piano", "date=2027-03-04 · piano"),
    ("guitar or piano this weekend", "guitar · piano · weekend=2026-03-07..03-08"),
    ("yoga tomorrow evening", "yoga · tomorrow=2026-03-06 · evening=17:00-23:00"),
    ("next saturday chess", "date=2026-03-14 · chess"),
    ("mon/wed mornings swimming", "weekdays=M0,W2 · morning=06:00-12:00 · swimming"),
    ("physics 10am saturday", "physics · at=10:00 · date=2026-03-07"),
    ("4-6pm tuesday ballet", "between=16:00-18:00 · date=2026-03-10 · ballet"),
    ("sat 10am piano", "date=2026-03-07 · at=10:00 · piano"),
    (
        "half an hour of ukulele tonight",
        "30 min · ukulele · today=2026-03-05 · evening=17:00-23:00",
    ),
    (
        "coding for my daughter, 9, saturday morning",
        "coding · child 9 · date=2026-03-07 · morning=06:00-12:00",
    ),
    ("6 march flute", "date=2026-03-06 · flute"),
    ("march 14 at 4:30 cello", "date=2026-03-14 · at=16:30 · cello"),
    ("2026-04-01 harp", "date=2026-04-01 · harp"),
    ("in 2 hours", "today=2026-03-05 · after=16:20-24:00"),
    ("in 3 days piano", "date=2026-03-08 · piano"),
    ("next week tuesday piano", "next_week=2026-03-09..03-15 · weekdays=T1 · piano"),
    ("weekday evenings voice", "weekdays=M0,T1,W2,T3,F4 · evening=17:00-23:00 · voice"),
    ("beginner piano mondays after 5", "beginner · piano · weekdays=M0 · after=17:00-24:00"),
    (
        "tommorow aftrnoon begginer gutar",
        "tomorrow=2026-03-06 · afternoon=12:00-17:00 · beginner · guitar",
    ),
    (
        "swim lessons for toddlers saturday mornings",
        "swimming · toddler 1-3 · date=2026-03-07 · morning=06:00-12:00",
    ),
    ("can I get a violin lesson today?", "violin · today=2026-03-05"),
    ("drums next tuesday at 5", "drums · date=2026-03-10 · at=17:00"),
    ("drums this friday 5:30pm", "drums · date=2026-03-06 · at=17:30"),
    ("yoga 7am weekdays", "yoga · at=07:00 · weekdays=M0,T1,W2,T3,F4"),
    ("photography in clayton park weekends", "photography · area=Clayton Park · weekend=S5,S6"),
    ("karate mon, wed and fri after 6", "karate · weekdays=M0,W2,F4 · after=18:00-24:00"),
    ("tue-thu evenings spanish", "weekdays=T1,W2,T3 · evening=17:00-23:00 · spanish"),
    ("sundays piano", "weekdays=S6 · piano"),
    (
        "every saturday morning ballet for kids",
        "weekdays=S5 · morning=06:00-12:00 · ballet-for-kids",
    ),
    ("french on the 14th", "french · date=2026-03-14"),
    ("guitar on 3rd april", "guitar · date=2026-04-03"),
    ("guitar on april 3rd 2027", "guitar · date=2027-04-03"),
    ("at 8 tonight", "at=20:00 · today=2026-03-05 · evening=17:00-23:00"),
    ("10-2pm saturday", "between=10:00-14:00 · date=2026-03-07"),
    ("what is free this afternoon", "today=2026-03-05 · afternoon=12:00-17:00"),
    ("yoga in an hour", "yoga · today=2026-03-05 · after=15:20-24:00"),
    ("this week guitar", "this_week=2026-03-05..03-08 · guitar"),
    ("next month piano", "month=2026-04-01..04-30 · piano"),
    ("in april harp", "month=2026-04-01..04-30 · harp"),
    ("may 5 harp", "date=2026-05-05 · harp"),
    ("sun salutation yoga", "date=2026-03-08 · yoga · left: salutation"),
    ("piano tue 4", "piano · date=2026-03-10 · at=16:00"),
    ("saturday 10 guitar", "date=2026-03-07 · at=10:00 · guitar"),
    ("tomorrow morning at 10", "tomorrow=2026-03-06 · morning=06:00-12:00 · at=10:00"),
    ("day after tomorrow guitar", "date=2026-03-07 · guitar"),
    ("this evening chess", "today=2026-03-05 · evening=17:00-23:00 · chess"),
    ("weeknights salsa", "weekdays=M0,T1,W2,T3,F4 · evening=17:00-23:00 · salsa-and-bachata"),
    ("guitar weekends after 2", "guitar · weekend=S5,S6 · after=14:00-24:00"),
    ("9 to 5 weekdays spanish", "between=09:00-17:00 · weekdays=M0,T1,W2,T3,F4 · spanish"),
    (
        "mon-fri after school homework help",
        "weekdays=M0,T1,W2,T3,F4 · after_school=15:00-18:00 · homework-help",
    ),
    ("fri/sat/sun surfing", "weekdays=F4,S5,S6 · surfing"),
    ("in two weeks harp", "date=2026-03-19 · harp"),
    ("in 30 minutes", "today=2026-03-05 · after=14:50-24:00"),
    ("kids karate saturday", "karate-for-kids · date=2026-03-07"),
    ("tomorow", "tomorrow=2026-03-06"),
    ("saterday piano", "date=2026-03-07 · piano"),
    ("wensday yoga", "date=2026-03-11 · yoga"),
    ("29 february", "date=2028-02-29"),
]

HOURS = [
    ("chess after 7", "chess · after=19:00-24:00"),
    ("chess after 8", "chess · after=08:00-24:00"),
    ("4-4pm chess", "at=16:00 · chess · left: 4"),
    ("11-1 chess", "between=11:00-13:00 · chess"),
    ("47 min chess", "chess · left: 47 min"),
    ("asap singing", "asap · voice"),
    ("saxaphone 45 min", "saxophone · 45 min"),
    ("gutiar 1h", "guitar · 60 min"),
    ("before 3pm", "before=00:00-15:00"),
    ("at 10am", "at=10:00"),
    (
        "french immersion homework help after school",
        "french-immersion-support · homework-help · after_school=15:00-18:00",
    ),
    ("between 4 and 6", "between=16:00-18:00"),
    ("guitar around 4", "guitar · around=15:00-17:01"),
    ("piano around 4pm", "piano · around=15:00-17:01"),
    ("1h30 maths", "90 min · maths"),
    ("anyone free now", "asap"),
    ("next available piano", "asap · piano"),
    ("pilates before work", "pilates · before_work=06:00-09:00"),
    ("two hours of pottery", "120 min · pottery"),
    ("hour and a half painting", "90 min · painting"),
    ("45m piano", "45 min · piano"),
    ("1.5 hours tennis", "90 min · tennis"),
    ("quarter past four piano", "at=16:15 · piano"),
    ("noon yoga", "at=12:00 · yoga"),
    ("midnight yoga", "at=23:59 · yoga"),
    ("8 in the evening", "at=20:00 · evening=17:00-23:00"),
    ("18:00 salsa", "at=18:00 · salsa-and-bachata"),
    ("17h30 salsa", "at=17:30 · salsa-and-bachata"),
    ("2 pm knitting", "at=14:00 · knitting"),
    ("after 16:30 karate", "after=16:30-24:00 · karate"),
    ("from 4 to 6", "between=16:00-18:00"),
    ("4pm-6pm", "between=16:00-18:00"),
    ("piano after lunch", "piano · afternoon=12:00-17:00"),
    ("piano 4.30pm", "piano · at=16:30"),
    ("piano 4 p.m.", "piano · at=16:00"),
    ("1/2 hour piano", "30 min · piano"),
    ("an hour piano", "60 min · piano"),
    ("piano 2 hour lesson", "piano · 120 min"),
    ("not before 5 guitar", "after=17:00-24:00 · guitar"),
    ("earlier than noon yoga", "before=00:00-12:00 · yoga"),
    ("around noon yoga", "around=11:00-13:01 · yoga"),
    ("5pm or later karate", "after=17:00-24:00 · karate"),
    ("6pm+ karate", "after=18:00-24:00 · karate"),
    ("between 9am and noon maths", "between=09:00-12:00 · maths"),
    ("at 13pm", "at=13:00"),
    ("at 0am", "at=00:00"),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_prices_are_understood(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_are_understood(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected


@pytest.mark.parametrize(("text", "expected"), HOURS)
def test_hours_and_lengths_are_understood(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert told(parse(text, NOW, ZONE, vocabulary, AREAS)) == expected
