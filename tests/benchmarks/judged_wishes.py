"""What people ask a front desk, and what a person who knows the studio would answer.

Judged by hand, in words of the catalogue and not of the parser: `right` are the services that
answer the wish, `kin` those that nobody would mind being shown. Asked on a Thursday, 5 March 2026,
at 14:20 on the wall; `days` count from it.
"""

from dataclasses import dataclass

TODAY, TOMORROW, SATURDAY, SUNDAY, MONDAY, TUESDAY, WEDNESDAY = 0, 1, 2, 3, 4, 5, 6
WEEKEND = (SATURDAY, SUNDAY)
EVERYTHING = ("*",)


@dataclass(frozen=True, slots=True)
class Judged:
    """A wish and its answer.

    `minutes` is the length where one is said; `most` what the lesson may cost and `hourly` what an
    hour may, in minor units; `age` the student's; `who`
    the first name that is asked for; `place` a location type; `level` a level;
    `days` the offsets that will do, empty for any; `since`/`until` minutes of the day between
    which it may start, the end excluded.
    """

    text: str
    right: tuple[str, ...]
    kin: tuple[str, ...] = ()
    minutes: int | None = None
    most: int | None = None
    hourly: int | None = None
    age: int | None = None
    who: str | None = None
    place: str | None = None
    level: str | None = None
    days: tuple[int, ...] = ()
    since: int = 0
    until: int = 24 * 60


_PIANO = ("piano",)
_PIANO_KIN = ("piano-for-kids", "jazz-piano")
_GUITAR = ("guitar",)
_GUITAR_KIN = ("electric-guitar", "classical-guitar")
_SINGING = ("voice", "musical-theatre-singing")
_SINGING_KIN = ("singing-for-kids", "songwriting", "choir-preparation")
_MATHS = ("maths",)
_MATHS_KIN = ("junior-maths", "calculus", "statistics")
_DRUMS = ("drums",)
_DRUMS_KIN = ("drums-for-kids", "hand-percussion")
_FRENCH = ("french",)
_FRENCH_KIN = ("conversational-french", "french-for-kids", "french-immersion-support")
_CODING = ("coding",)
_CODING_KIN = ("coding-for-kids", "python-programming", "javascript-and-web-design")
_CHESS = ("chess",)
_CHESS_KIN = ("chess-for-kids", "go-baduk")
_BALLET = ("ballet",)
_BALLET_KIN = ("ballet-for-kids", "contemporary-dance")
_VIOLIN = ("violin",)
_VIOLIN_KIN = ("violin-for-kids", "viola")
_DRAWING = ("drawing",)
_DRAWING_KIN = ("drawing-for-kids", "comics-and-manga", "watercolour")

WISHES = (
    # A service and nothing else.
    Judged("piano", _PIANO, _PIANO_KIN),
    Judged("piano lessons", _PIANO, _PIANO_KIN),
    Judged("piono", _PIANO, _PIANO_KIN),
    Judged("I want to learn the guitar", _GUITAR, _GUITAR_KIN),
    Judged("gutar lessons please", _GUITAR, _GUITAR_KIN),
    Judged("electric guitar", ("electric-guitar",), (*_GUITAR, "classical-guitar")),
    Judged("uke", ("ukulele",)),
    Judged("someone to teach me to sing", _SINGING, _SINGING_KIN),
    Judged("singing", _SINGING, _SINGING_KIN),
    Judged("sax", ("saxophone",)),
    Judged("jazz piano", ("jazz-piano",), _PIANO),
    Judged("clarinet lessons", ("clarinet",)),
    Judged("violin teacher", _VIOLIN, _VIOLIN_KIN),
    Judged("drumming", _DRUMS, _DRUMS_KIN),
    Judged("bongos", ("hand-percussion",), _DRUMS),
    Judged("music theory", ("music-theory",)),
    Judged("math tutor", _MATHS, _MATHS_KIN),
    Judged("maths help", _MATHS, _MATHS_KIN),
    Judged("calculus", ("calculus",), _MATHS),
    Judged("statistics tutoring", ("statistics",), _MATHS),
    Judged("physics", ("physics",)),
    Judged("french", _FRENCH, _FRENCH_KIN),
    Judged("conversational french", ("conversational-french",), _FRENCH),
    Judged("learn python", ("python-programming",), _CODING),
    Judged("programming", _CODING, _CODING_KIN),
    Judged("web design", ("javascript-and-web-design",)),
    Judged("chess", _CHESS, _CHESS_KIN),
    Judged("baduk", ("go-baduk",)),
    Judged("ballet", _BALLET, _BALLET_KIN),
    Judged("manga", ("comics-and-manga",)),
    Judged("drawing classes", _DRAWING, _DRAWING_KIN),
    Judged("watercolor painting", ("watercolour",), _DRAWING),
    Judged("songwriting", ("songwriting",)),
    # Two services.
    Judged("piano or guitar", (*_PIANO, *_GUITAR), (*_PIANO_KIN, *_GUITAR_KIN)),
    Judged("chess or coding", (*_CHESS, *_CODING), (*_CHESS_KIN, *_CODING_KIN)),
    # For whom.
    Judged("piano for my 8 year old", _PIANO, _PIANO_KIN, age=8),
    Judged("piano for a 4 year old", ("piano-for-kids",), age=4),
    Judged("violin for my daughter, 5", ("violin-for-kids",), age=5),
    Judged("ballet for my 6-year-old", ("ballet-for-kids",), age=6),
    Judged("coding for kids age 9", ("coding-for-kids",), _CODING, age=9),
    Judged("chess for a 6 year old boy", ("chess-for-kids",), age=6),
    Judged("drawing for my son (7)", ("drawing-for-kids",), age=7),
    Judged("french for my 5 year old", ("french-for-kids",), age=5),
    Judged("drums for a 6 year old", ("drums-for-kids",), age=6),
    Judged("beginner saxophone", ("saxophone",), level="beginner"),
    Judged("advanced violin", _VIOLIN, level="advanced"),
    Judged("intermediate watercolour", ("watercolour",), level="intermediate"),
    # What it may cost.
    Judged("guitar under $40", _GUITAR, _GUITAR_KIN, most=4000),
    Judged("piano under 36 dollars", _PIANO, _PIANO_KIN, most=3600),
    Judged("singing max $35 for 30 minutes", _SINGING, _SINGING_KIN, minutes=30, most=3500),
    Judged("chess less than $30", _CHESS, _CHESS_KIN, most=3000),
    Judged("piano under $70/hr", _PIANO, _PIANO_KIN, hourly=7000),
    Judged("an hour of maths under 70", _MATHS, _MATHS_KIN, minutes=60, most=7000),
    # How long.
    Judged("90 minutes of coding", _CODING, _CODING_KIN, minutes=90),
    Judged("half an hour of ukulele", ("ukulele",), minutes=30),
    Judged("45 min piano", _PIANO, _PIANO_KIN, minutes=45),
    # Where.
    Judged("online piano", _PIANO, _PIANO_KIN, place="online"),
    Judged("violin online", _VIOLIN, _VIOLIN_KIN, place="online"),
    Judged("hand percussion at home", ("hand-percussion",), place="at_home"),
    Judged("french in person", _FRENCH, _FRENCH_KIN, place="in_person"),
    # When.
    Judged("piano tomorrow", _PIANO, _PIANO_KIN, days=(TOMORROW,)),
    Judged("piano today", _PIANO, _PIANO_KIN, days=(TODAY,)),
    Judged("guitar tonight", _GUITAR, _GUITAR_KIN, days=(TODAY,), since=17 * 60),
    Judged("piano this weekend", _PIANO, _PIANO_KIN, days=WEEKEND),
    Judged("drums saturday morning", _DRUMS, _DRUMS_KIN, days=(SATURDAY,), until=12 * 60),
    Judged("chess on sunday", _CHESS, _CHESS_KIN, days=(SUNDAY,)),
    Judged("ballet on sunday", _BALLET, _BALLET_KIN, days=(SUNDAY,)),
    Judged("maths tomorrow after 4", _MATHS, _MATHS_KIN, days=(TOMORROW,), since=16 * 60),
    Judged("french before noon", _FRENCH, _FRENCH_KIN, until=12 * 60),
    Judged(
        "singing between 4 and 6pm tomorrow",
        _SINGING,
        _SINGING_KIN,
        days=(TOMORROW,),
        since=16 * 60,
        until=18 * 60,
    ),
    Judged("violin tuesday morning", _VIOLIN, _VIOLIN_KIN, days=(TUESDAY,), until=12 * 60),
    Judged("voice on wednesday evening", ("voice",), (*_SINGING, *_SINGING_KIN),
           days=(WEDNESDAY,), since=17 * 60),
    Judged("coding monday after 5pm", _CODING, _CODING_KIN, days=(MONDAY,), since=17 * 60),
    Judged("drawing on friday", _DRAWING, _DRAWING_KIN, days=(TOMORROW,)),
    Judged("sax sunday afternoon", ("saxophone",), days=(SUNDAY,), since=12 * 60),
    Judged("guitar monday mornings", _GUITAR, _GUITAR_KIN, days=(MONDAY,), until=12 * 60),
    # All at once, and nothing in particular.
    Judged(
        "piano for my 8 year old tomorrow after 4 under $80",
        _PIANO,
        _PIANO_KIN,
        age=8,
        most=8000,
        days=(TOMORROW,),
        since=16 * 60,
    ),
    Judged(
        "looking for a patient violin teacher for my shy 6-year-old, weekends only, max 60 dollars",
        _VIOLIN,
        _VIOLIN_KIN,
        age=6,
        most=6000,
        days=(SATURDAY, SUNDAY, SATURDAY + 7, SUNDAY + 7),
    ),
    Judged(
        "coding for my daughter, 9, saturday morning",
        ("coding-for-kids",),
        _CODING,
        age=9,
        days=(SATURDAY,),
        until=12 * 60,
    ),
    Judged(
        "french online for adults next tuesday between 5 and 7pm",
        _FRENCH,
        _FRENCH_KIN,
        age=30,
        place="online",
        days=(TUESDAY,),
        since=17 * 60,
        until=19 * 60,
    ),
    Judged(
        "tommorow aftrnoon begginer gutar",
        _GUITAR,
        _GUITAR_KIN,
        level="beginner",
        days=(TOMORROW,),
        since=12 * 60,
        until=17 * 60,
    ),
    Judged("mara", EVERYTHING, who="mara"),
    Judged("anything tomorrow morning", EVERYTHING, days=(TOMORROW,), until=12 * 60),
    Judged("something for a 5 year old on saturday", EVERYTHING, age=5, days=(SATURDAY,)),
    Judged("under $30", EVERYTHING, most=3000),
    # As people talk.
    Judged("my kid wants to draw", _DRAWING, _DRAWING_KIN, age=8),
    Judged("teach my grandma to paint", (), _DRAWING_KIN),
    Judged("I'd like to play the drums like Ringo", _DRUMS, _DRUMS_KIN),
    Judged("keyboard lessons", _PIANO, _PIANO_KIN),
    Judged("grade 11 physics help before the exam", ("physics",)),
    Judged("audition prep", ("audition-preparation",)),
    Judged("ballet shoes", _BALLET, _BALLET_KIN),
    Judged("dance class for toddlers", ()),
    Judged("never played, guitar", _GUITAR, _GUITAR_KIN, level="beginner"),
    Judged("violin not too expensive", _VIOLIN, _VIOLIN_KIN),
    Judged("lessons for my twins aged 7, piano", _PIANO, _PIANO_KIN, age=7),
    Judged("8 yr old drums sat", _DRUMS, _DRUMS_KIN, age=8, days=(SATURDAY,)),
    Judged("scratch coding for 9 year olds", ("coding-for-kids",), _CODING, age=9),
    Judged("songs writing", ("songwriting",)),
    Judged("help with algebra homework", _MATHS, _MATHS_KIN),
    Judged("private maths tutor for year 9", _MATHS, _MATHS_KIN),
    Judged("guitar teacher who speaks spanish", _GUITAR, _GUITAR_KIN),
    Judged("Lindqvist", EVERYTHING, who="mara"),
    Judged("Mara tomorrow", EVERYTHING, who="mara", days=(TOMORROW,)),
    Judged("samuel on sunday", EVERYTHING, who="samuel", days=(SUNDAY,)),
    Judged("piano with samuel", _PIANO, (*_PIANO_KIN, *_PIANO)),
    # In the kiosk's other two languages.
    Judged("clases de piano", _PIANO, _PIANO_KIN),
    Judged("piano mañana por la tarde", _PIANO, _PIANO_KIN, days=(TOMORROW,),
           since=12 * 60, until=17 * 60),
    Judged("violín para mi hija de 5 años", ("violin-for-kids",), age=5),
    Judged("guitarra después de las 5", _GUITAR, _GUITAR_KIN, since=17 * 60),
    Judged("piano por menos de 40 dólares", _PIANO, _PIANO_KIN, most=4000),
    Judged("ajedrez para niños", _CHESS, _CHESS_KIN, age=8),
    Judged("quiero aprender a dibujar", _DRAWING, _DRAWING_KIN),
    Judged("cours de guitare", _GUITAR, _GUITAR_KIN),
    Judged("violon pour enfant samedi matin", _VIOLIN, _VIOLIN_KIN, age=8, days=(SATURDAY,),
           until=12 * 60),
    Judged("dessin pour ma fille de 7 ans", ("drawing-for-kids",), age=7),
    Judged("piano demain après 16h", _PIANO, _PIANO_KIN, days=(TOMORROW,), since=16 * 60),
    Judged("échecs ou programmation", (*_CHESS, *_CODING), (*_CHESS_KIN, *_CODING_KIN)),
    Judged("cours de maths en ligne", _MATHS, _MATHS_KIN, place="online"),
    Judged("batterie moins de 35$", _DRUMS, _DRUMS_KIN, most=3500),
    # What nobody here teaches: an empty list is the right answer.
    Judged("swimming", ()),
    Judged("horse riding on saturday", (), days=(SATURDAY,)),
    Judged("trumpet", ()),
    Judged("german", ()),
)  # fmt: skip
