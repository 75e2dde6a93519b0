"""What a person asked for, as values: wishes, the chips that show them, and the query they make.

A query is nothing but its chips put together, so touching one away is putting the others together
again (`without`). Chips carry facts, never words: the screens find the words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

DAY_MIN = 24 * 60


class ChipKind(StrEnum):
    """What a chip is about; decides its icon."""

    SERVICE = "service"
    CATEGORY = "category"
    PRICE = "price"
    DATE = "date"
    TIME = "time"
    ASAP = "asap"
    PLACE = "place"
    LEVEL = "level"
    AGE = "age"
    DURATION = "duration"


class PriceCode(StrEnum):
    """How a price was meant; `Price` has the bounds that follow."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    AROUND = "around"
    CHEAP = "cheap"


class DateCode(StrEnum):
    """How dates were named, for a chip that speaks as the person did."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    WEEKEND = "weekend"
    WEEKDAYS = "weekdays"
    MONTH = "month"
    DATE = "date"


class TimeCode(StrEnum):
    """How a time of day was named."""

    MORNING = "morning"
    LUNCH = "lunch"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    AFTER_SCHOOL = "after_school"
    AFTER_WORK = "after_work"
    BEFORE_WORK = "before_work"
    AFTER = "after"
    BEFORE = "before"
    AT = "at"
    AROUND = "around"
    BETWEEN = "between"


class PlaceKind(StrEnum):
    """Where the lesson should be."""

    ONLINE = "online"
    IN_PERSON = "in_person"
    AT_HOME = "at_home"
    NEAR_ME = "near_me"
    AREA = "area"


class Level(StrEnum):
    """How far along the student is."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


class Audience(StrEnum):
    """Whom the lesson is for, where no age was given or in words beside it."""

    TODDLER = "toddler"
    CHILD = "child"
    TEEN = "teen"
    ADULT = "adult"
    SENIOR = "senior"


@dataclass(frozen=True, slots=True)
class ServiceMatch:
    """A catalogue service (its slug) and how surely it is meant: 1.0 is its own name."""

    slug: str
    score: float


@dataclass(frozen=True, slots=True)
class ServiceWish:
    """One thing to learn: the services it may mean, best first. The chip shows the first."""

    matches: tuple[ServiceMatch, ...]


@dataclass(frozen=True, slots=True)
class CategoryWish:
    """A whole shelf of the catalogue, and the slugs of what stands on it."""

    slug: str
    services: frozenset[str]


@dataclass(frozen=True, slots=True)
class Price:
    """A price wish in minor units; both bounds are included.

    An hour's price where `per_hour`, else the price of one lesson. `symbol` is the currency sign or
    code that was typed. `CHEAP` has no bounds: it asks for the cheapest first.
    """

    max_minor: int | None
    min_minor: int | None
    per_hour: bool
    code: PriceCode
    symbol: str | None = None
    is_cheap: bool = False


@dataclass(frozen=True, slots=True)
class DateWish:
    """Dates, or days of the week (Monday 0) on any date; never both."""

    code: DateCode
    dates: tuple[date, ...] = ()
    weekdays: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class TimeWindow:
    """Minutes of the studio's wall clock within which the lesson should start: [start, end)."""

    start_min: int
    end_min: int


@dataclass(frozen=True, slots=True)
class ClockWish:
    """A time of day, as it was named and as a window of starts."""

    code: TimeCode
    window: TimeWindow


@dataclass(frozen=True, slots=True)
class AsapWish:
    """As soon as possible."""


@dataclass(frozen=True, slots=True)
class PlaceWish:
    """How and where; `area` is the area's name as the caller gave it. `AREA`: anyhow, but there."""

    kind: PlaceKind
    area: str | None = None


@dataclass(frozen=True, slots=True)
class LevelWish:
    """The level; `grade` is the exam grade it was read from, if any."""

    level: Level
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class AgeWish:
    """Ages in years, both included; None is open. `grade` is the school grade it was read from."""

    min_age: int | None
    max_age: int | None
    audience: Audience
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class DurationWish:
    """How long the lesson should be."""

    minutes: int


Wish = (
    ServiceWish
    | CategoryWish
    | Price
    | DateWish
    | ClockWish
    | AsapWish
    | PlaceWish
    | LevelWish
    | AgeWish
    | DurationWish
)

_KINDS: dict[type[Wish], ChipKind] = {
    ServiceWish: ChipKind.SERVICE,
    CategoryWish: ChipKind.CATEGORY,
    Price: ChipKind.PRICE,
    DateWish: ChipKind.DATE,
    ClockWish: ChipKind.TIME,
    AsapWish: ChipKind.ASAP,
    PlaceWish: ChipKind.PLACE,
    LevelWish: ChipKind.LEVEL,
    AgeWish: ChipKind.AGE,
    DurationWish: ChipKind.DURATION,
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One understood piece: the wish, and the half-open span of the text it was read from."""

    wish: Wish
    span: tuple[int, int]

    @property
    def kind(self) -> ChipKind:
        """What it is about."""
        return _KINDS[type(self.wish)]


@dataclass(frozen=True, slots=True)
class TimeWish:
    """When: a date passes if it is in `dates` and on one of `weekdays`; an empty set passes all.

    `windows` are disjoint and in order; empty means any time of day. All in the studio's wall
    clock.
    """

    dates: tuple[date, ...] = ()
    weekdays: frozenset[int] = frozenset()
    windows: tuple[TimeWindow, ...] = ()
    is_asap: bool = False

    @property
    def is_any(self) -> bool:
        """Whether every time is as good as another (sooner is always better)."""
        return not (self.dates or self.weekdays or self.windows)

    def admits(self, wall: datetime) -> bool:
        """Whether a lesson may start at this naive time of the studio's wall clock."""
        return self._admits_date(wall.date()) and self._admits_minute(wall.hour * 60 + wall.minute)

    def dates_within(self, first: date, last: date) -> Iterator[date]:
        """The wished dates from `first` to `last`, both included, in order."""
        for offset in range((last - first).days + 1):
            day = first + timedelta(days=offset)
            if self._admits_date(day):
                yield day

    def _admits_date(self, day: date) -> bool:
        in_dates = not self.dates or day in self.dates
        return in_dates and (not self.weekdays or day.weekday() in self.weekdays)

    def _admits_minute(self, minute: int) -> bool:
        return not self.windows or any(w.start_min <= minute < w.end_min for w in self.windows)


@dataclass(frozen=True, slots=True)
class Query:
    """A typed query. `leftovers` are the words that nothing was made of, as they were typed."""

    text: str
    services: tuple[ServiceMatch, ...] = ()
    category: CategoryWish | None = None
    price: Price | None = None
    time: TimeWish = field(default_factory=TimeWish)
    place: PlaceWish | None = None
    level: LevelWish | None = None
    age: AgeWish | None = None
    duration_min: int | None = None
    leftovers: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was understood."""
        return not self.chips
