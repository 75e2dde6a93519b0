"""The English words the parser knows, as plain tables. All folded: lower case, no apostrophes."""

from core.discovery.query import Audience, Level, PlaceKind, TimeCode, TimeWindow

NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}

_WEEKDAY_FORMS = (
    "mon monday mondays",
    "tue tues tuesday tuesdays",
    "wed weds wednesday wednesdays",
    "thu thur thurs thursday thursdays",
    "fri friday fridays",
    "sat saturday saturdays",
    "sun sunday sundays",
)
WEEKDAYS = {form: day for day, forms in enumerate(_WEEKDAY_FORMS) for form in forms.split()}
EVERY_WEEK = frozenset(form for form in WEEKDAYS if form.endswith("days"))

_MONTH_FORMS = (
    "jan january",
    "feb february",
    "mar march",
    "apr april",
    "may",
    "jun june",
    "jul july",
    "aug august",
    "sep sept september",
    "oct october",
    "nov november",
    "dec december",
)
MONTHS = {form: number for number, forms in enumerate(_MONTH_FORMS, 1) for form in forms.split()}

PARTS = {
    TimeCode.MORNING: TimeWindow(6 * 60, 12 * 60),
    TimeCode.LUNCH: TimeWindow(12 * 60, 14 * 60),
    TimeCode.AFTERNOON: TimeWindow(12 * 60, 17 * 60),
    TimeCode.EVENING: TimeWindow(17 * 60, 23 * 60),
    TimeCode.AFTER_SCHOOL: TimeWindow(15 * 60, 18 * 60),
    TimeCode.AFTER_WORK: TimeWindow(17 * 60, 21 * 60),
    TimeCode.BEFORE_WORK: TimeWindow(6 * 60, 9 * 60),
}
"""Minutes of the wall clock that a named part of the day covers."""

PART_PHRASES: dict[tuple[str, ...], TimeCode] = {
    ("after", "school"): TimeCode.AFTER_SCHOOL,
    ("after", "class"): TimeCode.AFTER_SCHOOL,
    ("after", "work"): TimeCode.AFTER_WORK,
    ("after", "lunch"): TimeCode.AFTERNOON,
    ("after", "dinner"): TimeCode.EVENING,
    ("after", "supper"): TimeCode.EVENING,
    ("before", "work"): TimeCode.BEFORE_WORK,
    ("before", "school"): TimeCode.BEFORE_WORK,
    ("lunch", "break"): TimeCode.LUNCH,
    ("lunch", "hour"): TimeCode.LUNCH,
    ("lunch", "time"): TimeCode.LUNCH,
    ("morning",): TimeCode.MORNING,
    ("mornings",): TimeCode.MORNING,
    ("lunchtime",): TimeCode.LUNCH,
    ("lunchtimes",): TimeCode.LUNCH,
    ("lunch",): TimeCode.LUNCH,
    ("afternoon",): TimeCode.AFTERNOON,
    ("afternoons",): TimeCode.AFTERNOON,
    ("evening",): TimeCode.EVENING,
    ("evenings",): TimeCode.EVENING,
    ("night",): TimeCode.EVENING,
    ("nights",): TimeCode.EVENING,
    ("weeknight",): TimeCode.EVENING,
    ("weeknights",): TimeCode.EVENING,
    ("tonight",): TimeCode.EVENING,
    ("tonite",): TimeCode.EVENING,
    ("arvo",): TimeCode.AFTERNOON,
}

ASAP_PHRASES: tuple[tuple[str, ...], ...] = (
    ("as", "soon", "as", "possible"),
    ("as", "soon", "as", "you", "can"),
    ("next", "available"),
    ("first", "available"),
    ("earliest", "available"),
    ("next", "free"),
    ("next", "opening"),
    ("right", "now"),
    ("in", "the", "next", "hour"),
    ("next", "hour"),
    ("within", "the", "hour"),
    ("within", "an", "hour"),
    ("right", "away"),
    ("any", "time", "soon"),
    ("at", "once"),
    ("asap",),
    ("now",),
    ("immediately",),
    ("soon",),
    ("soonest",),
    ("earliest",),
    ("urgent",),
    ("urgently",),
)

PLACE_PHRASES: dict[tuple[str, ...], PlaceKind] = {
    ("face", "to", "face"): PlaceKind.IN_PERSON,
    ("at", "the", "studio"): PlaceKind.IN_PERSON,
    ("in", "the", "studio"): PlaceKind.IN_PERSON,
    ("in", "person"): PlaceKind.IN_PERSON,
    ("in", "studio"): PlaceKind.IN_PERSON,
    ("on", "site"): PlaceKind.IN_PERSON,
    ("onsite",): PlaceKind.IN_PERSON,
    ("over", "zoom"): PlaceKind.ONLINE,
    ("by", "video"): PlaceKind.ONLINE,
    ("over", "video"): PlaceKind.ONLINE,
    ("video", "call"): PlaceKind.ONLINE,
    ("video", "lesson"): PlaceKind.ONLINE,
    ("online",): PlaceKind.ONLINE,
    ("zoom",): PlaceKind.ONLINE,
    ("skype",): PlaceKind.ONLINE,
    ("virtual",): PlaceKind.ONLINE,
    ("virtually",): PlaceKind.ONLINE,
    ("remote",): PlaceKind.ONLINE,
    ("remotely",): PlaceKind.ONLINE,
    ("at", "home"): PlaceKind.AT_HOME,
    ("at", "my", "home"): PlaceKind.AT_HOME,
    ("at", "my", "house"): PlaceKind.AT_HOME,
    ("at", "my", "place"): PlaceKind.AT_HOME,
    ("at", "our", "house"): PlaceKind.AT_HOME,
    ("at", "our", "place"): PlaceKind.AT_HOME,
    ("in", "my", "home"): PlaceKind.AT_HOME,
    ("my", "home"): PlaceKind.AT_HOME,
    ("my", "house"): PlaceKind.AT_HOME,
    ("my", "place"): PlaceKind.AT_HOME,
    ("home", "visit"): PlaceKind.AT_HOME,
    ("home", "visits"): PlaceKind.AT_HOME,
    ("come", "to", "me"): PlaceKind.AT_HOME,
    ("comes", "to", "me"): PlaceKind.AT_HOME,
    ("near", "me"): PlaceKind.NEAR_ME,
    ("close", "to", "me"): PlaceKind.NEAR_ME,
    ("close", "by"): PlaceKind.NEAR_ME,
    ("nearby",): PlaceKind.NEAR_ME,
    ("around", "here"): PlaceKind.NEAR_ME,
}

LEVEL_PHRASES: dict[tuple[str, ...], Level] = {
    ("never", "played", "before"): Level.BEGINNER,
    ("never", "played"): Level.BEGINNER,
    ("from", "scratch"): Level.BEGINNER,
    ("first", "time"): Level.BEGINNER,
    ("just", "starting"): Level.BEGINNER,
    ("starting", "out"): Level.BEGINNER,
    ("no", "experience"): Level.BEGINNER,
    ("complete", "beginner"): Level.BEGINNER,
    ("absolute", "beginner"): Level.BEGINNER,
    ("total", "beginner"): Level.BEGINNER,
    ("beginner",): Level.BEGINNER,
    ("beginners",): Level.BEGINNER,
    ("beginning",): Level.BEGINNER,
    ("novice",): Level.BEGINNER,
    ("newbie",): Level.BEGINNER,
    ("starter",): Level.BEGINNER,
    ("intermediate",): Level.INTERMEDIATE,
    ("advanced",): Level.ADVANCED,
    ("expert",): Level.ADVANCED,
    ("professional",): Level.ADVANCED,
}

AGES: dict[Audience, tuple[int | None, int | None]] = {
    Audience.TODDLER: (1, 3),
    Audience.CHILD: (4, 12),
    Audience.TEEN: (13, 17),
    Audience.ADULT: (18, None),
    Audience.SENIOR: (65, None),
}
"""Years of age that an audience stands for, both included."""

_AUDIENCE_FORMS = {
    Audience.TODDLER: "toddler toddlers baby babies infant infants preschooler preschoolers",
    Audience.CHILD: (
        "kid kids child children childrens boy boys girl girls son daughter junior juniors"
        " grandson granddaughter grandsons granddaughters grandkid grandkids grandchild"
        " grandchildren stepson stepdaughter sons daughters niece nieces nephew nephews"
    ),
    Audience.TEEN: "teen teens teenager teenagers teenage adolescent youth",
    Audience.ADULT: "adult adults grownup grownups",
    Audience.SENIOR: "senior seniors retired retiree retirees pensioner elderly",
}
AUDIENCE_WORDS = {
    form: audience for audience, forms in _AUDIENCE_FORMS.items() for form in forms.split()
}

TOMORROW = frozenset(["tomorrow", "tmrw", "tmw", "tmr", "tomoz"])
YEAR_WORDS = frozenset(["year", "years", "yr", "yrs"])
MINUTE_WORDS = frozenset(["min", "mins", "minute", "minutes"])
HOUR_WORDS = frozenset(["h", "hr", "hrs", "hour", "hours"])
CHEAP_WORDS = frozenset(["cheap", "cheapest", "cheaper", "affordable", "inexpensive", "economical"])
CURRENCIES = {
    "$": "$",
    "€": "€",
    "£": "£",
    "¥": "¥",
    "₹": "₹",
    "dollar": "$",
    "dollars": "$",
    "bucks": "$",
    "buck": "$",
    "cad": "$",
    "usd": "$",
    "eur": "€",
    "euro": "€",
    "euros": "€",
    "gbp": "£",
    "pound": "£",
    "pounds": "£",
    "quid": "£",
    "yen": "¥",
    "jpy": "¥",
    "rupees": "₹",
}


_PHRASES = (*PART_PHRASES, *ASAP_PHRASES, *PLACE_PHRASES, *LEVEL_PHRASES)
_SINGLE = """
    today tonite weekend weekends weekday weekdays week month noon midday midnight half
    quarter oclock maximum minimum cheaper hourly grade roughly approximately approx circa
    fortnight anytime whenever other next this day days hour hours minute minutes am pm max min
    th st nd rd yo
"""
KEYWORDS = (
    frozenset(_SINGLE.split())
    | frozenset(word for phrase in _PHRASES for word in phrase)
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | frozenset(NUMBER_WORDS)
    | frozenset(AUDIENCE_WORDS)
    | frozenset(CURRENCIES)
    | TOMORROW
    | YEAR_WORDS
    | MINUTE_WORDS
    | HOUR_WORDS
    | CHEAP_WORDS
)
"""Every word a rule looks for; mistyped ones are corrected to these."""
