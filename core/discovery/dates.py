"""Dates: `tomorrow`, `next saturday`, `this weekend`, `mon/wed`, `6 march`, `in 3 days`.

All are dates of the studio's calendar, counted from its wall clock. Where weeks begin on Monday,
"saturday" and "this saturday", said on a Thursday, are two days away, "next saturday" is nine.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from core.discovery.query import DateCode, DateWish
from core.discovery.reading import Reading
from core.discovery.words import EVERY_WEEK, MONTHS, TOMORROW, WEEKDAYS

_CONNECTIVES = frozenset({"/", ",", "and", "or", "to", "-", "+"})
_WORKING_DAYS = frozenset(range(5))
_WEEKEND = frozenset({5, 6})
_UP_TO = frozenset({"before", "by", "until", "till"})
_WEEKDAY_LEADS = frozenset({"next", "this", "every", "each", "on"}) | _UP_TO


def read_dates(reading: Reading) -> None:
    """Understand every date and weekday in the text."""
    today = reading.now.date()
    rules = _DateRules(today, reading.week_start, _names_a_span(reading))
    for rule in (rules.span, rules.relative, rules.written, rules.ordinal, rules.weekdays):
        reading.each(rule)


def _names_a_span(reading: Reading) -> bool:
    """Whether a week or month is named, so that a weekday beside it only picks from it."""
    words = [token.text for token in reading.tokens]
    return "week" in words or any(
        first == "in" and second in MONTHS for first, second in pairwise(words)
    )


@dataclass(frozen=True, slots=True)
class _DateRules:
    """Rules that count from `today`; with a span named, weekdays stay weekdays."""

    today: date
    week_start: int
    has_span: bool

    @property
    def _first(self) -> date:
        """The day on which this week began."""
        return self.today - timedelta(days=(self.today.weekday() - self.week_start) % 7)

    def span(self, reading: Reading, at: int) -> int:
        """Weeks, weekends, whole months and groups of weekdays."""
        which = reading.word(at)
        lead = which in {"this", "next", "the", "on", "at"}
        noun = reading.word(at + lead)
        end = at + lead + 1
        if noun == "week" and which in {"this", "next"}:
            return _take(reading, at, end, self._week(is_next=which == "next"))
        if noun == "month" and which in {"this", "next"}:
            month = self.today.month % 12 + 1 if which == "next" else self.today.month
            return _take(reading, at, end, self._month(month))
        if noun == "weekend":
            return _take(reading, at, end, self._weekend(is_next=which == "next"))
        if noun == "weekends":
            return _take(reading, at, end, DateWish(DateCode.WEEKEND, weekdays=_WEEKEND))
        if noun in {"weekday", "weekdays"}:
            return _take(reading, at, end, DateWish(DateCode.WEEKDAYS, weekdays=_WORKING_DAYS))
        if noun in {"weeknight", "weeknights"} and not lead:
            # The evening in it is read by the times, so only the days are noted here.
            reading.understand(at, end, DateWish(DateCode.WEEKDAYS, weekdays=_WORKING_DAYS))
            reading.taken[at] = False
            return 1
        is_month = which == "in" and reading.word(at + 1) in MONTHS
        if is_month and reading.value(at + 2) is None:
            return _take(reading, at, at + 2, self._month(MONTHS[reading.word(at + 1)]))
        return 0

    def relative(self, reading: Reading, at: int) -> int:
        """Days named by their distance from today."""
        word = reading.word(at)
        if word == "today":
            return _take(reading, at, at + 1, self._day(0, DateCode.TODAY))
        if word in TOMORROW:
            return _take(reading, at, at + 1, self._day(1, DateCode.TOMORROW))
        if word in {"tonight", "tonite"} or (
            word == "this" and reading.word(at + 1) in _PARTS_OF_TODAY
        ):
            reading.understand(at, at + 1, self._day(0, DateCode.TODAY))
            reading.taken[at] = word == "this"
            return 1
        after = reading.starts_with_any(
            at, (("the", "day", "after", "tomorrow"), ("day", "after", "tomorrow"))
        )
        if after:
            return _take(reading, at, at + after, self._day(2, DateCode.DATE))
        return self._in_days(reading, at)

    def _in_days(self, reading: Reading, at: int) -> int:
        number = reading.value(at + 1) if reading.word(at) == "in" else None
        if reading.phrase(at, ("in", "a")):
            number = 1
        unit = {"day": 1, "days": 1, "week": 7, "weeks": 7}.get(reading.word(at + 2))
        if number is None or unit is None or not 0 < number * unit <= 366:
            return 0
        return _take(reading, at, at + 3, self._day(number * unit, DateCode.DATE))

    def written(self, reading: Reading, at: int) -> int:
        """As in "2026-03-06", "6 march", "6th of march", "march 6", "6/3", also with a year."""
        return (
            self._iso(reading, at)
            or self._day_month(reading, at)
            or self._month_day(reading, at)
            or self._numbers(reading, at)
        )

    def _iso(self, reading: Reading, at: int) -> int:
        parts = [reading.value(at + ahead) for ahead in (0, 2, 4)]
        dashed = reading.word(at + 1) == reading.word(at + 3) == "-"
        year, month, day = parts
        if not dashed or year is None or month is None or day is None or year < 1900:
            return 0
        found = _date(year, month, day)
        return _take(reading, at, at + 5, _dated(found)) if found else 0

    def _day_month(self, reading: Reading, at: int) -> int:
        day = reading.value(at)
        end = at + 1
        end += reading.word(end) in {"st", "nd", "rd", "th"}
        end += reading.word(end) == "of"
        month = MONTHS.get(reading.word(end))
        if day is None or month is None:
            return 0
        return self._yearly(reading, at, end + 1, month, day)

    def _month_day(self, reading: Reading, at: int) -> int:
        month = MONTHS.get(reading.word(at))
        day_at = at + 1 + (reading.word(at + 1) == "the")
        day = reading.value(day_at)
        if month is None or day is None:
            return 0
        end = day_at + 1
        end += reading.word(end) in {"st", "nd", "rd", "th"}
        if reading.word(end) in {":", "am", "pm"} or (
            day_at == at + 1 and reading.word(end) in {"min", "mins", "minutes", "h", "hour"}
        ):
            return 0
        return self._yearly(reading, at, end, month, day)

    def _numbers(self, reading: Reading, at: int) -> int:
        """As in "3/6" or "3/6/26", in the reader's order; one above 12 is the day in either."""
        first, second = reading.value(at), reading.value(at + 2)
        is_written = reading.word(at + 1) == "/" and all(map(reading.is_joined, (at + 1, at + 2)))
        is_half = reading.word(at + 3) in {"h", "hr", "hour", "hours"}
        if reading.is_month_first is None or first is None or second is None:
            return 0
        if not is_written or is_half:
            return 0
        month, day = (first, second) if reading.is_month_first else (second, first)
        month, day = (day, month) if month > 12 else (month, day)
        year = reading.value(at + 4)
        is_dated = reading.word(at + 3) == "/" and all(map(reading.is_joined, (at + 3, at + 4)))
        if year is None or not is_dated:
            found, end = self._next_yearly(month, day), at + 3
        else:
            found, end = _date(year if year > 99 else 2000 + year, month, day), at + 5
        return _take(reading, at, end, _dated(found)) if found else 0

    def _yearly(self, reading: Reading, at: int, end: int, month: int, day: int) -> int:
        year = reading.value(end)
        if year is not None and 2000 <= year <= 2999:
            found = _date(year, month, day)
            return _take(reading, at, end + 1, _dated(found)) if found else 0
        found = self._next_yearly(month, day)
        return _take(reading, at, end, _dated(found)) if found else 0

    def _next_yearly(self, month: int, day: int) -> date | None:
        """The first such date from today on; four years reach the next 29 February."""
        days = (_date(self.today.year + ahead, month, day) for ahead in range(5))
        return next((found for found in days if found and found >= self.today), None)

    def ordinal(self, reading: Reading, at: int) -> int:
        """As in "the 14th": the next month that has one."""
        lead = reading.starts_with_any(at, (("on", "the"), ("the",), ("on",)))
        day = reading.value(at + lead)
        end = at + lead + 2
        is_ordinal = reading.word(end - 1) in {"st", "nd", "rd", "th"}
        if not lead or day is None or not is_ordinal or reading.word(end) in {"grade", "birthday"}:
            return 0
        months = (self.today.month - 1 + ahead for ahead in range(3))
        days = (_date(self.today.year + m // 12, m % 12 + 1, day) for m in months)
        found = next((each for each in days if each and each >= self.today), None)
        return _take(reading, at, end, _dated(found)) if found else 0

    def weekdays(self, reading: Reading, at: int) -> int:
        """One weekday is a date, several (or "mondays", "every monday") are a habit."""
        lead = reading.word(at) if reading.word(at) in _WEEKDAY_LEADS else ""
        first = at + bool(lead)
        days, end = weekday_list(reading, first)
        if not days:
            return 0
        is_habit = len(days) > 1 or lead in {"every", "each"} or reading.word(first) in EVERY_WEEK
        if is_habit or self.has_span:
            wish = DateWish(DateCode.WEEKDAYS, weekdays=frozenset(days))
        elif lead in _UP_TO:
            wish = self._up_to(self._coming(days[0], is_next=False), is_within=lead != "before")
        else:
            wish = _dated(self._coming(days[0], is_next=lead == "next"))
        return _take(reading, at, end, wish)

    def _up_to(self, last: date, *, is_within: bool) -> DateWish:
        """From today until a day, with it where `is_within`; before today means in a week."""
        days = (last - self.today).days
        days = days + 1 if is_within else days or 7
        return DateWish(DateCode.DATE, _run(self.today, days))

    def _coming(self, weekday: int, *, is_next: bool) -> date:
        if is_next:
            return self._first + timedelta(days=7 + (weekday - self.week_start) % 7)
        return self.today + timedelta(days=(weekday - self.today.weekday()) % 7)

    def _day(self, ahead: int, code: DateCode) -> DateWish:
        return DateWish(code, (self.today + timedelta(days=ahead),))

    def _week(self, *, is_next: bool) -> DateWish:
        following = self._first + timedelta(days=7)
        if is_next:
            return DateWish(DateCode.NEXT_WEEK, _run(following, 7))
        return DateWish(DateCode.THIS_WEEK, _run(self.today, (following - self.today).days))

    def _weekend(self, *, is_next: bool) -> DateWish:
        saturday = self.today - timedelta(days=self.today.weekday() - 5)
        if is_next:
            return DateWish(DateCode.WEEKEND, _run(saturday + timedelta(days=7), 2))
        days = tuple(day for day in _run(saturday, 2) if day >= self.today)
        return DateWish(DateCode.WEEKEND, days)

    def _month(self, month: int) -> DateWish:
        year = self.today.year + (month < self.today.month)
        days = _run(date(year, month, 1), monthrange(year, month)[1])
        return DateWish(DateCode.MONTH, tuple(day for day in days if day >= self.today))


_PARTS_OF_TODAY = frozenset({"morning", "afternoon", "evening", "lunch", "lunchtime"})


def weekday_list(reading: Reading, at: int) -> tuple[list[int], int]:
    """Weekdays from here on, joined by "/", "and", "or" or commas; "mon-fri" is a range."""
    day = WEEKDAYS.get(reading.word(at))
    if day is None:
        return [], at
    days, end = [day], at + 1
    while reading.word(end) in _CONNECTIVES:
        following = WEEKDAYS.get(reading.word(end + 1))
        if following is None:
            break
        if reading.word(end) in {"-", "to"}:
            start = days[-1]
            days.extend((start + step) % 7 for step in range(1, (following - start) % 7))
        days.append(following)
        end += 2
    return days, end


def _take(reading: Reading, start: int, end: int, wish: DateWish) -> int:
    reading.understand(start, end, wish)
    return end - start


def _dated(day: date) -> DateWish:
    return DateWish(DateCode.DATE, (day,))


def _run(first: date, length: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=ahead) for ahead in range(length))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
