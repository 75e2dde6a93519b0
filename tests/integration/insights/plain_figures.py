"""Every figure of Insights out of raw rows, as its label promises it: a lesson after the other.

Nothing here asks the program: dates are those of the zone's own tables, open time is looked at a
quarter of an hour after the other, and shares are fractions until they are compared.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from sqlmodel import Session

QUARTER = timedelta(minutes=15)
FIVE = timedelta(minutes=5)
FOUR_WEEKS = timedelta(weeks=4)
_HELD = ("confirmed", "checked_in", "completed")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_MIN = 24 * 60
_COLUMNS = (
    *("instructor_id", "student_id", "service_name", "starts_at", "ends_at", "state"),
    *("price_minor", "fee_minor", "currency", "cancel_reason"),
)


@dataclass(frozen=True)
class Row:
    """A lesson as the table has it."""

    who: str
    student: str | None
    service: str
    starts_at: datetime
    ends_at: datetime
    state: str
    price: int
    fee: int
    currency: str
    reason: str

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return (self.ends_at - self.starts_at) // timedelta(minutes=1)

    @property
    def earned(self) -> int:
        """What it has brought: its price once it was given or missed, its fee once cancelled."""
        if self.state == "cancelled":
            return self.fee
        return self.price if self.state in ("completed", "no_show") else 0

    @property
    def to_come(self) -> int:
        """What it is going to bring."""
        return self.price if self.state in ("confirmed", "checked_in") else 0


@dataclass
class Sums:
    """What is told of some lessons; `open_minutes` of those who give them."""

    lessons: int = 0
    minutes: int = 0
    cancelled: int = 0
    missed: int = 0
    earned: int = 0
    to_come: int = 0
    other_money: int = 0
    open_minutes: int = 0
    back: int = 0
    known: int = 0

    @property
    def plain(self) -> tuple[int, ...]:
        """In the order of the file's columns, and how many have their money elsewhere."""
        told = (self.lessons, self.minutes, self.cancelled, self.missed)
        return (*told, self.earned, self.to_come, self.other_money)


@dataclass
class Books:
    """All rows of the studio."""

    lessons: list[Row]
    zone: ZoneInfo
    currency: str
    zones: dict[str, ZoneInfo]
    names: dict[str, str]
    active: set[str]
    weekly: dict[tuple[str, int], list[list[int]]]
    dated: dict[tuple[str, date], list[list[int]]]
    closed: list[tuple[str | None, date, date]]
    _open: dict[tuple[str, date], list[datetime]] = field(default_factory=dict)

    def between(self, days: tuple[date, date], only: Mapping[str, str]) -> list[Row]:
        """The lessons that begin on these dates of the studio, and have these values."""
        first, last = days
        return [
            row
            for row in self.lessons
            if first <= row.starts_at.astimezone(self.zone).date() <= last
            and all(getattr(row, name) == value for name, value in only.items())
        ]

    def sums(self, rows: Iterable[Row]) -> Sums:
        """One lesson after the other."""
        found = Sums()
        for row in rows:
            found.lessons += row.state in _HELD
            found.minutes += row.minutes if row.state in (*_HELD, "no_show") else 0
            found.cancelled += row.state == "cancelled"
            found.missed += row.state == "no_show"
            if row.currency == self.currency:
                found.earned += row.earned
                found.to_come += row.to_come
            else:
                found.other_money += bool(row.earned or row.to_come)
        return found

    def returned(self, within: Sequence[Row], among: Sequence[Row], now: datetime) -> Sums:
        """Of the students who were at one of `within`: who had, or has, another by four weeks."""
        found, last = Sums(), dict[str, datetime]()
        for row in within:
            if row.student and row.state in ("checked_in", "completed"):
                last[row.student] = max(row.starts_at, last.get(row.student, _EPOCH))
        for student, at in last.items():
            is_back = any(
                row.student == student
                and row.state in _HELD
                and at < row.starts_at <= at + FOUR_WEEKS
                for row in among
            )
            found.back += is_back
            found.known += is_back or at + FOUR_WEEKS < now
        return found

    def open_quarters(self, who: str, day: date) -> list[datetime]:
        """The quarters of an hour of a studio's date at which somebody is open."""
        if (who, day) not in self._open:
            at = datetime(day.year, day.month, day.day, tzinfo=self.zone).astimezone(UTC)
            found = []
            while at.astimezone(self.zone).date() <= day:
                if self._is_open(who, at):
                    found.append(at)
                at += QUARTER
            self._open[who, day] = found
        return self._open[who, day]

    def _is_open(self, who: str, at: datetime) -> bool:
        wall = at.astimezone(self.zones[who])
        today = wall.date()
        if self._is_closed(who, today):
            return False
        for back in (0, 1):
            on = today - timedelta(days=back)
            minute = wall.hour * 60 + wall.minute + back * _DAY_MIN
            windows = self.dated.get((who, on), self.weekly.get((who, on.weekday()), []))
            # What ends before it begins ends on the next day.
            ends = ((start, end + _DAY_MIN * (end < start)) for start, end in windows)
            if not self._is_closed(who, on) and any(low <= minute < high for low, high in ends):
                return True
        return False

    def _is_closed(self, who: str, on: date) -> bool:
        return any(one in (None, who) and first <= on <= last for one, first, last in self.closed)

    def open_minutes(self, people: Iterable[str], first: date, last: date) -> int:
        """Of all of these people, over these dates."""
        return sum(
            15 * len(self.open_quarters(who, day)) for who in people for day in days(first, last)
        )

    def by_hour(
        self, rows: Iterable[Row], people: Iterable[str], first: date, last: date
    ) -> tuple[Counter[tuple[int, int]], Counter[tuple[int, int]]]:
        """Booked and open minutes of each hour of the week on the studio's wall."""
        booked, opened = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
        for row in rows:
            at = row.starts_at
            while at < row.ends_at and row.state in (*_HELD, "no_show"):
                wall = at.astimezone(self.zone)
                booked[wall.weekday(), wall.hour] += 5
                at += FIVE
        for who in people:
            for day in days(first, last):
                for at in self.open_quarters(who, day):
                    wall = at.astimezone(self.zone)
                    opened[wall.weekday(), wall.hour] += 15
        return booked, opened


def days(first: date, last: date) -> Iterable[date]:
    """Both ends included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def weeks(first: date, last: date, begins: int) -> list[tuple[date, date]]:
    """The dates by week; `begins` is the first weekday, 0 is Monday."""
    return _runs(first, last, lambda day: day.weekday() == begins)


def months(first: date, last: date) -> list[tuple[date, date]]:
    """The dates by calendar month."""
    return _runs(first, last, lambda day: day.day == 1)


def permille(part: int, whole: int) -> int | None:
    """Thousandths as they are shown."""
    return round(Fraction(1000 * part, whole)) if whole else None


def _runs(first: date, last: date, begins: Callable[[date], bool]) -> list[tuple[date, date]]:
    found: list[tuple[date, date]] = []
    for day in days(first, last):
        if not found or begins(day):
            found.append((day, day))
        found[-1] = (found[-1][0], day)
    return found


def read_books(session: Session) -> Books:
    """Straight from the tables."""

    def rows(table: str, names: str) -> list[tuple]:  # type: ignore[type-arg]  # each column holds its own kind
        found = session.connection().exec_driver_sql(f"SELECT {names} FROM {table}")
        return [tuple(each) for each in found]

    ((zone, currency),) = rows("studio", "zone, currency")
    people = rows("instructor", "id, name, zone, is_active")
    weekly = rows("weekly_hours", "instructor_id, weekday, windows")
    dated = rows("day_exception", "instructor_id, on_date, windows")
    closed = rows("blackout", "instructor_id, first_date, last_date")
    return Books(
        _lessons(rows("booking", ", ".join(_COLUMNS))),
        ZoneInfo(zone),
        currency,
        {who: ZoneInfo(where) for who, _, where, _ in people},
        {who: name for who, name, _, _ in people},
        {who for who, _, _, is_active in people if is_active},
        {(who, day): json.loads(windows) for who, day, windows in weekly},
        {(who, _day(on)): json.loads(windows) for who, on, windows in dated},
        [(who, _day(first), _day(last)) for who, first, last in closed],
    )


def _lessons(rows: list[tuple]) -> list[Row]:  # type: ignore[type-arg]  # as above
    """But for what was undone at once: it never happened (docs/adr/0048)."""
    read = (
        Row(who, student, service, _instant(start), _instant(end), *rest)
        for who, student, service, start, end, *rest in rows
    )
    return [row for row in read if (row.state, row.reason, row.fee) != ("cancelled", "undone", 0)]


def _instant(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)


def _day(held: object) -> date:
    return date.fromisoformat(str(held))
