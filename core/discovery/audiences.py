"""Whom it is for: ages, audiences, levels and grades."""

from core.discovery.query import AgeWish, Audience, Level, LevelWish
from core.discovery.reading import Reading, meanings_rule
from core.discovery.words import AGES, AUDIENCE_WORDS, LEVEL_PHRASES, MINUTE_WORDS, YEAR_WORDS

_OLDEST = 110
_AFTER_YEARS = frozenset({"experience", "exp", "teaching", "ago"})
_BEFORE_AN_AGE = frozenset({"who", "whos", "is", "just", "turning", "turned", "aged", ",", "("})
_NOT_AGES = MINUTE_WORDS | {":", "am", "pm", "m", "h", "$", "-", "month", "months"}
_AND = frozenset({"and", "+", ","})
_ORDINALS = frozenset({"st", "nd", "rd", "th", "ro", "do", "er", "to", "mo", "vo", "no"})
_SCHOOL_AGE_OFFSET = 5
_ADULT_LINES = frozenset({16, 18, 50, 55, 60, 65})
_LEVEL = meanings_rule(LEVEL_PHRASES, LevelWish)


def read_ages(reading: Reading) -> None:
    """Understand ages and audiences; beside an age, "son" or "kids" adds nothing more."""
    for rule in (_range, _years, _named, _person_is, _after_a_name, _from_age, _under):
        reading.each(rule)
    reading.each(_audience)


def read_levels(reading: Reading) -> None:
    """Understand levels named by words (grades wait until the services are known)."""
    reading.each(_LEVEL)


def read_grades(reading: Reading, *, is_exam: bool) -> None:
    """Understand "grade 5": an exam's level in music, else a school grade and so an age."""

    def grade(reading: Reading, at: int) -> int:
        number, length = _grade_at(reading, at)
        if number is None:
            return 0
        wish = _exam_level(number) if is_exam else _school_age(number)
        reading.understand(at, at + length, wish)
        return length

    reading.each(grade)


def age_wish(low: int | None, high: int | None) -> AgeWish:
    """An age wish with the audience that the ages belong to."""
    years = low if low is not None else (high or 0)
    starts = [audience for audience, (start, _) in AGES.items() if start and start <= years]
    return AgeWish(low, high, starts[-1] if starts else Audience.TODDLER)


def _exam_level(grade: int) -> LevelWish:
    if grade <= 3:
        return LevelWish(Level.BEGINNER, grade)
    return LevelWish(Level.INTERMEDIATE if grade <= 6 else Level.ADVANCED, grade)


def _school_age(grade: int) -> AgeWish:
    low = grade + _SCHOOL_AGE_OFFSET
    wish = age_wish(low, low + 1)
    return AgeWish(wish.min_age, wish.max_age, wish.audience, grade)


def _grade_at(reading: Reading, at: int) -> tuple[int | None, int]:
    if reading.word(at) == "grade":
        number, length = reading.value(at + 1), 2
    else:
        number, length = reading.value(at), 3
        suffix = reading.word(at + 1) in _ORDINALS
        if not (suffix and reading.word(at + 2) in {"grade", "grader", "graders"}):
            return None, 0
    return (number, length) if number is not None and 1 <= number <= 12 else (None, 0)


def _age(reading: Reading, at: int) -> int | None:
    number = reading.value(at)
    return number if number is not None and 1 <= number <= _OLDEST else None


def _old(reading: Reading, at: int) -> int:
    """Where a "years old" that begins here ends; `at` itself if there is none."""
    word = reading.word(at)
    if word == "yo" or (word == "y" and reading.phrase(at + 1, ("o",))):
        return at + (1 if word == "yo" else 2)
    if word == "y" and reading.phrase(at + 1, ("/", "o")):
        return at + 3
    if word not in YEAR_WORDS or reading.word(at + 1) in _AFTER_YEARS:
        return at
    return at + 1 + (reading.word(at + 1) in {"old", "olds"})


def _take(reading: Reading, start: int, end: int, wish: AgeWish) -> int:
    reading.understand(start, end, wish)
    return end - start


def _range(reading: Reading, at: int) -> int:
    """As in "ages 5 to 7", "8-10 year olds"."""
    lead = reading.word(at) in {"age", "ages", "aged"}
    low = _age(reading, at + lead)
    high = _age(reading, at + lead + 2)
    linked = reading.word(at + lead + 1) in {"-", "to", "and"}
    if low is None or high is None or not linked or low >= high:
        return 0
    end = _old(reading, at + lead + 3)
    if not lead and end == at + 3:
        return 0
    return _take(reading, at, end, age_wish(low, high))


def _years(reading: Reading, at: int) -> int:
    """As in "8 year old", "8yo", "18 months old"."""
    number = _age(reading, at)
    if number is None:
        return 0
    if reading.phrase(at + 1, ("months", "old")) or reading.phrase(at + 1, ("month", "old")):
        return _take(reading, at, at + 3, age_wish(number // 12, number // 12))
    end = _old(reading, at + 1)
    return _take(reading, at, end, age_wish(number, number)) if end > at + 1 else 0


def _named(reading: Reading, at: int) -> int:
    """As in "age 8", "aged 8"."""
    number = _age(reading, at + 1) if reading.word(at) in {"age", "aged"} else None
    return _take(reading, at, at + 2, age_wish(number, number)) if number else 0


def _person_is(reading: Reading, at: int) -> int:
    """As in "my son is 8", "my daughter (9)", "she is 12", "kids 5 and 8"."""
    if reading.word(at) not in {*AUDIENCE_WORDS, "he", "she", "hes", "shes"}:
        return 0
    end = at + 1
    while reading.word(end) in _BEFORE_AN_AGE:
        end += 1
    return _ages_at(reading, at, end)


def _after_a_name(reading: Reading, at: int) -> int:
    """As in "karate for kids 7 and 9", where "for kids" is part of a service's name."""
    is_after = at > 0 and reading.taken[at - 1] and reading.tokens[at - 1].text in AUDIENCE_WORDS
    return _ages_at(reading, at, at) if is_after else 0


def _ages_at(reading: Reading, start: int, at: int) -> int:
    """Take [start, ...) with the one age or the two that stand at a place; 0 where none does."""
    number = _lone_age(reading, at)
    if number is None:
        return 0
    other = _lone_age(reading, at + 2) if reading.word(at + 1) in _AND else None
    if other is not None and other > number:
        return _take(reading, start, at + 3, age_wish(number, other))
    return _take(reading, start, at + 1, age_wish(number, number))


def _lone_age(reading: Reading, at: int) -> int | None:
    """The age that stands here, where nothing after it says that it is a time or a price."""
    return None if reading.word(at + 1) in _NOT_AGES else _age(reading, at)


def _from_age(reading: Reading, at: int) -> int:
    """As in "18+", "60+", "over 55s"."""
    number = reading.value(at)
    if number in _ADULT_LINES and reading.word(at + 1) == "+":
        return _take(reading, at, at + 2, age_wish(number, None))
    number = _age(reading, at + 1) if reading.word(at) == "over" else None
    if number is None or reading.word(at + 2) != "s":
        return 0
    return _take(reading, at, at + 3, age_wish(number, None))


def _under(reading: Reading, at: int) -> int:
    """As in "under 5s", "under 12s"."""
    number = _age(reading, at + 1) if reading.word(at) == "under" else None
    if number is None or number < 2 or reading.word(at + 2) != "s":
        return 0
    wish = age_wish(None, number - 1)
    return _take(reading, at, at + 3, wish)


def _audience(reading: Reading, at: int) -> int:
    audience = AUDIENCE_WORDS.get(reading.word(at))
    if audience is None:
        return 0
    if reading.has(AgeWish):
        reading.swallow(at, at + 1)
    else:
        reading.understand(at, at + 1, AgeWish(*AGES[audience], audience))
    return 1
