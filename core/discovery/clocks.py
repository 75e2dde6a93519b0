"""Times of day and lengths of time: `after 4`, `before 3pm`, `at 10am`, `45 min`, `1h`."""

from dataclasses import dataclass

from core.discovery.query import (
    DAY_MIN,
    AsapWish,
    ClockWish,
    DateCode,
    DateWish,
    DurationWish,
    TimeCode,
    TimeWindow,
)
from core.discovery.reading import Phrasebook, Reading
from core.discovery.words import (
    ASAP_PHRASES,
    HOUR_WORDS,
    MINUTE_WORDS,
    PART_PHRASES,
    PARTS,
    TOMORROW,
    WEEKDAYS,
    YEAR_WORDS,
)

SHORTEST_MIN, LONGEST_MIN = 15, 480
_NOON = 12 * 60
_AROUND_MIN = 60
_PARTS = Phrasebook(PART_PHRASES)
_ASAP = Phrasebook(ASAP_PHRASES)
_LEADS = {
    TimeCode.AFTER: ("after", "from", "later than", "not before", "starting at"),
    TimeCode.BEFORE: ("before", "until", "till", "by", "earlier than", "no later than"),
    TimeCode.AT: ("at", "@", "starting"),
    TimeCode.AROUND: ("around", "about", "~", "approx", "roughly"),
}
_CODES = {tuple(words.split()): code for code, leads in _LEADS.items() for words in leads}
_BOOK = Phrasebook(_CODES)
_EVENING_WORDS = frozenset(
    {"evening", "evenings", "night", "nights", "tonight", "tonite", "pm", "weeknight", "weeknights"}
)
_MORNING_WORDS = frozenset({"morning", "mornings", "am"})
_DAY_PARTS = frozenset({"morning", "afternoon", "evening"})
_DAYS = frozenset(WEEKDAYS) | TOMORROW | {"today"}
_NOT_HOURS = (
    MINUTE_WORDS
    | YEAR_WORDS
    | HOUR_WORDS
    | frozenset({"m", "yo", "s", "$", "€", "£", "th", "st", "nd", "rd", "x", "days", "weeks"})
)


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day in minutes, where it ends, and whether am or pm (or 24 hours) was said."""

    minute: int
    end: int
    is_sure: bool
    has_half: bool = False


def read_times(reading: Reading) -> None:
    """Understand times of day and "as soon as possible"."""
    reading.each(_asap)
    words = {token.text for token in reading.tokens}
    clocks = _ClockRules(bool(words & _EVENING_WORDS), bool(words & _MORNING_WORDS))
    # "after 4" must be read before "4", and "after school" before "after".
    reading.each(clocks.between)
    reading.each(clocks.led)
    reading.each(_part)
    reading.each(clocks.plain)


def read_durations(reading: Reading) -> None:
    """Understand lengths of a lesson: multiples of 5 from 15 to 480 minutes (booking rule 8).

    A length after "in" is a time from now, so that is looked for first.
    """
    reading.each(_relative)
    reading.each(_duration)


def hour_of_day(hour: int) -> int:
    """Which hour a bare number means where lessons are given: 1 to 7 are after noon."""
    return hour + 12 if 1 <= hour <= 7 else hour


def _asap(reading: Reading, at: int) -> int:
    phrase = _ASAP.at(reading, at)
    if phrase:
        reading.understand(at, at + len(phrase), AsapWish())
    return len(phrase)


def _part(reading: Reading, at: int) -> int:
    phrase = _PARTS.at(reading, at)
    if phrase:
        code = PART_PHRASES[phrase]
        reading.understand(at, at + len(phrase), ClockWish(code, PARTS[code]))
    return len(phrase)


def _relative(reading: Reading, at: int) -> int:
    """As in "in 2 hours", "in half an hour": today, from then on."""
    found = _length(reading, at + 1) if reading.word(at) == "in" else None
    if found is None:
        return 0
    minutes, end = found
    start = reading.now.hour * 60 + reading.now.minute + minutes
    if start >= DAY_MIN:
        return 0
    today = (reading.now.date(),)
    reading.understand(at, end, DateWish(DateCode.TODAY, today))
    wish = ClockWish(TimeCode.AFTER, TimeWindow(start, DAY_MIN))
    reading.understand(at, end, wish)
    return end - at


@dataclass(frozen=True, slots=True)
class _ClockRules:
    """Rules for clock times; what is said elsewhere in the text tells morning from evening."""

    is_evening: bool
    is_morning: bool

    def between(self, reading: Reading, at: int) -> int:
        lead = reading.word(at) in {"between", "from"}
        first = self._clock(reading, at + lead)
        links = {"-", "to", "and", "till", "until"} if lead else {"-", "to", "till", "until"}
        if first is None or reading.word(first.end) not in links:
            return 0
        second = self._clock(reading, first.end + 1)
        if second is None or reading.word(second.end) in _NOT_HOURS:
            return 0
        start, end = _ordered(first, second)
        if start >= end:
            return 0
        wish = ClockWish(TimeCode.BETWEEN, TimeWindow(start, end))
        reading.understand(at, second.end, wish)
        return second.end - at

    def led(self, reading: Reading, at: int) -> int:
        phrase = _BOOK.at(reading, at)
        clock = self._clock(reading, at + len(phrase)) if phrase else None
        if clock is None or reading.word(clock.end) in _NOT_HOURS:
            return 0
        end, code = clock.end, _CODES[phrase]
        if code is TimeCode.AT and reading.word(end) == "ish":
            end, code = end + 1, TimeCode.AROUND
        reading.understand(at, end, _wish(code, clock.minute))
        return end - at

    def plain(self, reading: Reading, at: int) -> int:
        clock = self._clock(reading, at)
        if clock is None or not (clock.is_sure or _is_told(reading, at, clock.end)):
            return 0
        code, end = TimeCode.AT, clock.end
        if reading.word(end) == "ish":
            code, end = TimeCode.AROUND, end + 1
        elif reading.word(end) == "+" or reading.word(end) == "onwards":
            code, end = TimeCode.AFTER, end + 1
        elif reading.phrase(end, ("or", "later")):
            code, end = TimeCode.AFTER, end + 2
        reading.understand(at, end, _wish(code, clock.minute))
        return end - at

    def _clock(self, reading: Reading, at: int) -> _Clock | None:
        word = reading.word(at)
        if word in {"noon", "midday"}:
            return _Clock(_NOON, at + 1, is_sure=True, has_half=True)
        if word == "midnight":
            return _Clock(DAY_MIN - 1, at + 1, is_sure=True, has_half=True)
        return self._past_or_to(reading, at) or self._digits(reading, at)

    def _past_or_to(self, reading: Reading, at: int) -> _Clock | None:
        """As in "half past 4", "quarter to five"."""
        shift = {"half": 30, "quarter": 15}.get(reading.word(at))
        link = reading.word(at + 1)
        if shift is None or link not in {"past", "to", "after"}:
            return None
        whole = self._digits(reading, at + 2)
        if whole is None:
            return None
        minute = whole.minute + (-shift if link == "to" else shift)
        return _Clock(minute, whole.end, is_sure=True, has_half=whole.has_half)

    def _digits(self, reading: Reading, at: int) -> _Clock | None:
        token = reading.tokens[at] if reading.is_free(at) else None
        if token is None or token.minor is None:
            return None
        hour, fraction = divmod(token.minor, 100)
        minute, end, has_colon = fraction, at + 1, False
        if reading.word(end) == ":" and reading.is_joined(end) and reading.is_joined(end + 1):
            past = reading.value(end + 1)
            if past is None or fraction:
                return None
            minute, end, has_colon = past, end + 2, True
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            return None
        half = reading.word(end)
        if half in {"am", "pm"}:
            # Past twelve, "13pm", the half adds nothing.
            whole = hour % 12 + (12 if half == "pm" else 0) if 1 <= hour <= 12 else hour % 24
            return _Clock(whole * 60 + minute, end + 1, is_sure=True, has_half=True)
        if fraction:
            return None
        if half == "oclock":
            return _Clock(self._guess(hour) * 60, end + 1, is_sure=True)
        is_24 = has_colon and (hour > 12 or token.text.startswith("0"))
        if half == "h" and hour > 8:
            return _after_h(reading, hour, end + 1)
        if not has_colon and _is_minutes(reading, end):
            minute, end, has_colon = int(reading.word(end)), end + 1, True
        total = (hour if is_24 else self._guess(hour)) * 60 + minute
        return _Clock(min(total, DAY_MIN - 1), end, has_colon, is_24)

    def _guess(self, hour: int) -> int:
        if self.is_morning and not self.is_evening:
            return hour
        if self.is_evening and 8 <= hour <= 11:
            return hour + 12
        return hour_of_day(hour)


def _is_minutes(reading: Reading, at: int) -> bool:
    """Whether the number here is the half of "5 30", and no length, price or date."""
    return reading.word(at) in {"15", "30", "45"} and reading.word(at + 1) not in _NOT_HOURS


def _is_told(reading: Reading, at: int, end: int) -> bool:
    """Whether a bare number is an hour by what stands beside it: "tue 4", "8 in the evening"."""
    if reading.phrase(end, ("in", "the")) and end + 2 < len(reading.tokens):
        return reading.tokens[end + 2].text in _DAY_PARTS
    if reading.word(end) == "ish":
        return True
    is_after_day = at > 0 and reading.tokens[at - 1].text in _DAYS
    return is_after_day and reading.word(end) not in _NOT_HOURS


def _after_h(reading: Reading, hour: int, end: int) -> _Clock | None:
    """As in "17h" and "17h30", and as French is printed, "17 h 30": no lesson is so long."""
    is_near = reading.is_joined(end) == reading.is_joined(end - 1)
    past = reading.value(end) if is_near and reading.word(end + 1) not in MINUTE_WORDS else None
    if past is None:
        return _Clock(hour * 60, end, is_sure=True, has_half=True)
    return _Clock(hour * 60 + past, end + 1, is_sure=True, has_half=True) if past < 60 else None


def _wish(code: TimeCode, minute: int) -> ClockWish:
    windows = {
        TimeCode.AFTER: (minute, DAY_MIN),
        TimeCode.BEFORE: (0, minute),
        TimeCode.AT: (minute, minute + 1),
        TimeCode.AROUND: (max(0, minute - _AROUND_MIN), min(DAY_MIN, minute + _AROUND_MIN + 1)),
    }
    return ClockWish(code, TimeWindow(*windows[code]))


def _ordered(first: _Clock, second: _Clock) -> tuple[int, int]:
    """A range's ends; "4-6pm" takes its first half from the second, "10-2pm" does not."""
    start, end = first.minute, second.minute
    if second.has_half and not first.has_half:
        start %= _NOON
        if end >= _NOON and start + _NOON <= end:
            start += _NOON
    elif first.has_half and not second.has_half and end <= start:
        end += _NOON
    return start, min(end, DAY_MIN)


def _duration(reading: Reading, at: int) -> int:
    found = _length(reading, at)
    if found is None:
        return 0
    minutes, end = found
    if minutes % 5 or not SHORTEST_MIN <= minutes <= LONGEST_MIN:
        return 0
    end += reading.word(end) == "long"
    reading.understand(at, end, DurationWish(minutes))
    return end - at


def _length(reading: Reading, at: int) -> tuple[int, int] | None:
    """Minutes and where they end: "45 min", "1.5 h", "1h30", "half an hour", "an hour"."""
    if reading.word(at) == "half":
        at += 1 + (reading.word(at + 1) == "an")
        return (30, at + 1) if reading.word(at) == "hour" else None
    if reading.word(at) == "an" and reading.word(at + 1) == "hour":
        return _and_a_half(reading, 60, at + 2)
    if reading.word(at) == "hour" and reading.word(at + 1) in {"and", "long", "lesson", "session"}:
        return _and_a_half(reading, 60, at + 1)
    if reading.value(at) == 1 and reading.phrase(at + 1, ("/", "2")):
        end = at + 3 + (reading.word(at + 3) in {"an", "a"})
        return (30, end + 1) if reading.word(end) in HOUR_WORDS else None
    token = reading.tokens[at] if reading.is_free(at) else None
    if token is None or token.minor is None:
        return None
    unit = reading.word(at + 1)
    if unit in MINUTE_WORDS or (unit == "m" and reading.is_joined(at + 1)):
        return (token.minor // 100, at + 2) if token.minor % 100 == 0 else None
    if unit in HOUR_WORDS:
        return _hours(reading, token.minor, at + 2)
    return None


def _hours(reading: Reading, hundredths: int, end: int) -> tuple[int, int] | None:
    if hundredths > 800:
        return None
    minutes = hundredths * 60 // 100
    more = reading.value(end)
    if more is not None and more < 60 and reading.word(end + 1) in MINUTE_WORDS | {"m"}:
        return minutes + more, end + 2
    if more is not None and more < 60 and reading.is_joined(end):
        return minutes + more, end + 1
    return _and_a_half(reading, minutes, end)


def _and_a_half(reading: Reading, minutes: int, end: int) -> tuple[int, int]:
    if reading.phrase(end, ("and", "a", "half")):
        return minutes + 30, end + 3
    return minutes, end
