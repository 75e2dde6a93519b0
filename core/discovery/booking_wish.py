"""The palette's own shorthand: "Ana tue 4pm piano 45m x10"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeVar

from core.discovery.clocks import LONGEST_MIN, SHORTEST_MIN, hour_of_day
from core.discovery.ordinary_words import FILLERS
from core.discovery.parsing import leftovers, mend, read_moment, wall_clock
from core.discovery.people import (
    People,
    PersonMatch,
    people_index,
    read_mistyped_person,
    read_person,
)
from core.discovery.places import areas_of
from core.discovery.query import (
    Chip,
    ChipKind,
    ClockWish,
    DateCode,
    DateWish,
    DurationWish,
    ServiceMatch,
    ServiceWish,
    TimeCode,
    TimeWindow,
)
from core.discovery.reading import Reading
from core.discovery.services import ServiceRules
from core.discovery.shorthand_words import shorthand_into_english
from core.discovery.text import tokenise
from core.discovery.vocabulary import Vocabulary
from core.discovery.words import KEYWORDS
from core.scheduling.recurrence import Every

MOST_REPEATS = 104
_A_WEEK = timedelta(days=7)
_UNTIL = frozenset({"until", "till"})
_OFTEN: dict[Every, tuple[tuple[str, ...], ...]] = {
    Every.FORTNIGHT: (
        *(("every", "two", "weeks"), ("every", "2", "weeks"), ("every", "other", "week")),
        *(("every", "second", "week"), ("every", "fortnight"), ("fortnightly",), ("biweekly",)),
    ),
    Every.WEEK: (("every", "week"), ("each", "week"), ("weekly",)),
    Every.MONTH: (("every", "month"), ("each", "month"), ("monthly",)),
}
_NAMED_PARTS = frozenset(TimeCode) - {
    TimeCode.AT,
    TimeCode.AFTER,
    TimeCode.AROUND,
    TimeCode.BETWEEN,
}
Some = TypeVar("Some")


class BookingField(StrEnum):
    """Which part of a booking some words were understood as."""

    STUDENT = "student"
    DATE = "date"
    TIME = "time"
    SERVICE = "service"
    DURATION = "duration"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class BookingPart:
    """A piece of the text (a half-open span) and the field it filled."""

    field: BookingField
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class BookingWish:
    """What was understood of a booking in shorthand; whatever is missing is None or empty.

    `students` and `services` are best first. `day` and `minute` are the studio's wall clock.
    `repeat` counts lessons, 1 where no number was said; `is_weekly` says that they go on, `every`
    how often, and `until` to which date, included.
    """

    text: str
    students: tuple[PersonMatch, ...] = ()
    services: tuple[ServiceMatch, ...] = ()
    day: date | None = None
    minute: int | None = None
    duration_min: int | None = None
    repeat: int = 1
    is_weekly: bool = False
    every: Every | None = None
    until: date | None = None
    parts: tuple[BookingPart, ...] = ()
    leftovers: tuple[str, ...] = ()

    @property
    def student_id(self) -> str | None:
        """The id of the likeliest student."""
        return self.students[0].id if self.students else None

    @property
    def service(self) -> str | None:
        """The slug of the likeliest service."""
        return self.services[0].slug if self.services else None

    @property
    def is_series(self) -> bool:
        """Whether more than one lesson is meant."""
        return self.every is not None

    @property
    def start(self) -> datetime | None:
        """The naive wall time it should start, once both date and time are known."""
        if self.day is None or self.minute is None:
            return None
        return datetime.combine(self.day, time(self.minute // 60, self.minute % 60))


def parse_booking(
    text: str,
    now: datetime,
    zone: str,
    vocabulary: Vocabulary,
    people: Sequence[tuple[str, str]],
    week_start: int = 0,
    language: str = "en",
    *,
    is_month_first: bool = False,
) -> BookingWish:
    """The booking that `text` describes, in any order of its words.

    `now` is an aware instant, `zone` the studio's; `people` are pairs of id and name. A weekday
    whose hour has passed today means next week's; an hour without a day that has passed means
    tomorrow's. `week_start` is the weekday that weeks begin on, 0 is Monday. In `language`
    "es" or "fr" the words of that language are understood beside the English. "3/6" is in March
    where `is_month_first`, else in June. Malformed as for `parse`.
    """
    index = people_index(tuple(people))
    tokens = shorthand_into_english(tokenise(text), language, index)
    reading = Reading(text, tokens, wall_clock(now, zone), week_start, is_month_first)
    reserved = KEYWORDS | FILLERS | vocabulary.words
    until, parts = _read_until(reading)
    repeat, every, more = _read_repeat(reading)
    parts += more
    students, span = read_person(reading, index, reserved)
    _mend(reading, vocabulary, index, is_named=bool(students))
    services = ServiceRules(vocabulary)
    services.read_phrases(reading)
    read_moment(reading)
    services.read_words(reading)
    _read_bare_time(reading)
    if not students:
        students, span = read_mistyped_person(reading, index, reserved)
    if span:
        parts.append(BookingPart(BookingField.STUDENT, span))
    parts.extend(_parts(reading.chips))
    if every is None and (until is not None or _is_habit(reading)):
        every = Every.WEEK
    return BookingWish(
        text,
        students,
        _services(reading),
        *_moment(reading),
        repeat,
        every is not None,
        every,
        until,
        tuple(sorted(parts, key=lambda part: part.span)),
        leftovers(reading),
    )


def _mend(reading: Reading, vocabulary: Vocabulary, people: People, *, is_named: bool) -> None:
    """Mend mistyped words; while nobody was named, what is nearly a name is left for later."""
    spared = {
        at: token.text
        for at, token in enumerate(reading.tokens)
        if not is_named and reading.is_free(at) and token.is_word and people.nearly(token.text)
    }
    mend(reading, vocabulary, areas_of(()))
    for at, text in spared.items():
        reading.tokens[at].text = text


def _read_until(reading: Reading) -> tuple[date | None, list[BookingPart]]:
    """As in "until 20 Dec". The date is read by itself, so that it is not taken for the first."""
    for at in range(len(reading.tokens)):
        if reading.word(at) not in _UNTIL:
            continue
        rest = [replace(token) for token in reading.tokens[at + 1 :]]
        tail = Reading(reading.text, rest, reading.now, is_month_first=reading.is_month_first)
        read_moment(tail)
        chip = next((each for each in tail.chips if isinstance(each.wish, DateWish)), None)
        if chip is None or chip.span[0] > tail.tokens[0].start:
            continue
        until = _date(reading.now, _first(tail, DateWish), None)
        end = chip.span[1]
        last = max(n for n, token in enumerate(reading.tokens) if token.start < end)
        reading.swallow(at, last + 1)
        return until, [BookingPart(BookingField.REPEAT, (reading.tokens[at].start, end))]
    return None, []


def _read_repeat(reading: Reading) -> tuple[int, Every | None, list[BookingPart]]:
    """As in "x10", "10x", "10 times", "weekly", "fortnightly", "every month"."""
    repeat, every = 1, None
    parts: list[BookingPart] = []
    for at in range(len(reading.tokens)):
        count, length = _count_at(reading, at)
        often, words = _often_at(reading, at)
        if count or words:
            repeat, every = count or repeat, often or every
            end = at + (length or words)
            span = reading.tokens[at].start, reading.tokens[end - 1].end
            parts.append(BookingPart(BookingField.REPEAT, span))
            reading.swallow(at, end)
    return repeat, every or (Every.WEEK if repeat > 1 else None), parts


def _often_at(reading: Reading, at: int) -> tuple[Every | None, int]:
    found = ((every, reading.starts_with_any(at, said)) for every, said in _OFTEN.items())
    return next(((every, words) for every, words in found if words), (None, 0))


def _count_at(reading: Reading, at: int) -> tuple[int, int]:
    if reading.word(at) == "x":
        count = reading.value(at + 1)
    elif reading.word(at + 1) in {"x", "times"}:
        count = reading.value(at)
    else:
        return 0, 0
    return (count, 2) if count is not None and 1 <= count <= MOST_REPEATS else (0, 0)


def _read_bare_time(reading: Reading) -> None:
    """In shorthand "tue 4" and "1630" are times, where none was named otherwise; "31/4", of which
    there is no such day, holds none.
    """

    def rule(reading: Reading, at: int) -> int:
        token = reading.tokens[at]
        value = token.value
        if value is None or token.is_word or reading.has(ClockWish):
            return 0
        strokes = ((at - 1, at), (at + 1, at + 1))
        if any(reading.word(where) == "/" and reading.is_joined(end) for where, end in strokes):
            return 0
        hour, minute = divmod(value, 100) if len(token.text) == 4 else (hour_of_day(value), 0)
        if hour > 23 or minute > 59:
            return 0
        reading.understand(at, at + 1, _at(hour * 60 + minute))
        return 1

    reading.each(rule)


def _at(minute: int) -> ClockWish:
    return ClockWish(TimeCode.AT, TimeWindow(minute, minute + 1))


def _parts(chips: Sequence[Chip]) -> list[BookingPart]:
    fields = {
        ChipKind.DATE: BookingField.DATE,
        ChipKind.TIME: BookingField.TIME,
        ChipKind.SERVICE: BookingField.SERVICE,
        ChipKind.DURATION: BookingField.DURATION,
    }
    return [BookingPart(fields[chip.kind], chip.span) for chip in chips if chip.kind in fields]


def _first(reading: Reading, kind: type[Some]) -> Some | None:
    return next((chip.wish for chip in reading.chips if isinstance(chip.wish, kind)), None)


def _services(reading: Reading) -> tuple[ServiceMatch, ...]:
    wish = _first(reading, ServiceWish)
    return wish.matches if wish else ()


def _is_habit(reading: Reading) -> bool:
    wish = _first(reading, DateWish)
    return wish is not None and bool(wish.weekdays)


def _moment(reading: Reading) -> tuple[date | None, int | None, int | None]:
    """Date, minute of the day and duration; "4-5pm" gives both of the last."""
    clock, named = _first(reading, ClockWish), _first(reading, DateWish)
    length = _first(reading, DurationWish)
    minute = clock.window.start_min if clock and clock.code not in _NAMED_PARTS else None
    duration = length.minutes if length else None
    if duration is None and clock and clock.code is TimeCode.BETWEEN:
        duration = _bookable(clock.window.end_min - clock.window.start_min)
    return _date(reading.now, named, minute), minute, duration


def _bookable(minutes: int) -> int | None:
    return minutes if minutes % 5 == 0 and SHORTEST_MIN <= minutes <= LONGEST_MIN else None


def _date(now: datetime, named: DateWish | None, minute: int | None) -> date | None:
    today = now.date()
    is_past = minute is not None and minute < now.hour * 60 + now.minute
    if named is None:
        return None if minute is None else today + timedelta(days=is_past)
    if named.weekdays:
        ahead = min((weekday - today.weekday()) % 7 for weekday in named.weekdays)
        day = today + timedelta(days=ahead)
    else:
        day = named.dates[0]
    is_weekday = bool(named.weekdays) or named.code is DateCode.DATE
    return day + _A_WEEK if is_past and day == today and is_weekday else day
