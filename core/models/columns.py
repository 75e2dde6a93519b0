"""Column types that mean the same on SQLite and on PostgreSQL.

| type      | SQLite                         | PostgreSQL    | Python                 |
|-----------|--------------------------------|---------------|------------------------|
| `Id`      | TEXT, 36 characters            | uuid          | `str`                  |
| `Instant` | INTEGER, microseconds of epoch | timestamptz   | aware `datetime`, UTC  |
| `Day`     | TEXT, ISO 8601                 | date          | `datetime.date`        |
| `Json`    | TEXT                           | jsonb         | plain lists and dicts  |
| `Choice`  | TEXT                           | text          | a `StrEnum`            |

SQLite keeps instants as integers because they compare, index and travel at no cost.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

import orjson
from sqlalchemy import JSON, UUID, BigInteger, Date, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from core.errors import Fact

_UNKNOWN: dict[tuple[type[StrEnum], str], StrEnum] = {}
Kind = TypeVar("Kind", bound=StrEnum)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_microseconds(instant: datetime) -> int:
    """Microseconds since 1970-01-01T00:00Z of an aware instant; exact."""
    return (instant - EPOCH) // _MICROSECOND


def from_microseconds(microseconds: int) -> datetime:
    """The aware UTC instant that many microseconds after 1970-01-01T00:00Z; exact."""
    return EPOCH + timedelta(microseconds=microseconds)


class Id(TypeDecorator[str]):
    """A UUID, as text in Python."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """The native type of the database at hand."""
        return UUID(as_uuid=False) if dialect.name == "postgresql" else Text()


class Instant(TypeDecorator[datetime]):
    """An aware instant in UTC."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[datetime] | TypeEngine[int]:
        """The native type of the database at hand."""
        return DateTime(timezone=True) if dialect.name == "postgresql" else BigInteger()

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Refuse a naive time: it has no place on the time line."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive time: {value.isoformat()}")
        return value if dialect.name == "postgresql" else to_microseconds(value)

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Always aware, always UTC, whatever the connection's zone."""
        if isinstance(value, datetime):
            return value.astimezone(UTC)
        return from_microseconds(value) if isinstance(value, int) else None

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[object], datetime | None] | None:
        """The same in one call a value instead of three: a week of a dozen instructors has
        thousands of instants.
        """
        if dialect.name == "postgresql":
            return super().result_processor(dialect, coltype)
        return _instant_of_sqlite


def _instant_of_sqlite(value: object) -> datetime | None:
    if isinstance(value, int):
        return EPOCH + timedelta(microseconds=value)
    return value.astimezone(UTC) if isinstance(value, datetime) else None


class Day(TypeDecorator[date]):
    """A date on the wall calendar, without a zone."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[date] | TypeEngine[str]:
        """The native type of the database at hand."""
        return Date() if dialect.name == "postgresql" else Text()

    def process_bind_param(self, value: date | None, dialect: Dialect) -> object:
        """ISO text for SQLite, which sorts as the dates do."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.isoformat()

    def process_result_value(self, value: object, dialect: Dialect) -> date | None:
        """A `date` again."""
        return date.fromisoformat(value) if isinstance(value, str) else value  # type: ignore[return-value]  # psycopg gives a date


class Json(TypeDecorator[Fact]):
    """Plain lists and dicts. A value is replaced, never changed in place."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> JSON[Fact] | Text:
        """The native type of the database at hand."""
        if dialect.name != "postgresql":
            return Text()
        # From the dialect itself: importing the type's module imports every PostgreSQL driver's,
        # which is a fiftieth of a device's cold start.
        native: type[JSON[Fact]] = dialect.ischema_names["jsonb"]  # type: ignore[attr-defined]  # PostgreSQL's has it
        return native(none_as_null=True)

    def process_bind_param(self, value: Fact, dialect: Dialect) -> object:
        """Text for SQLite; PostgreSQL's driver takes the value."""
        if value is None or dialect.name == "postgresql":
            return value
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()

    def process_result_value(self, value: object, dialect: Dialect) -> Fact:
        """The value again."""
        if dialect.name != "postgresql" and isinstance(value, str):
            return orjson.loads(value)  # type: ignore[no-any-return]  # orjson is typed Any
        return value  # type: ignore[return-value]  # psycopg has decoded it


def choice_of(choices: type[Kind], value: str) -> Kind:
    """The member of that value; for one that a newer program wrote, a member that no rule knows.

    Such a one is equal to its text and to nothing else, is written as it was read, and is the same
    object each time. `choices(value)` refuses it as ever: nobody can wish for what is not known.
    """
    try:
        return choices(value)
    except ValueError:
        made = str.__new__(choices, value)
        made._name_ = made._value_ = value
    kept = _UNKNOWN.setdefault((choices, value), made)
    return kept if isinstance(kept, choices) else made


def is_known(member: StrEnum) -> bool:
    """Whether this program knows the value, which a newer one may have written."""
    return member in type(member)


class Choice(TypeDecorator[StrEnum]):
    """One of a `StrEnum`'s values, or what a newer program put there (`choice_of`)."""

    impl = Text
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """Its text."""
        return None if value is None else str(self.choices(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member."""
        return None if value is None else choice_of(self.choices, value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], StrEnum | None]:
        """The same by looking it up, a sixth of the time of asking the enumeration."""
        known: dict[str | None, StrEnum | None] = {each.value: each for each in self.choices}
        known[None] = None
        choices = self.choices

        def member(value: str | None) -> StrEnum | None:
            found = known.get(value)
            return choice_of(choices, value) if found is None and value is not None else found

        return member
