"""Instructors and the hours they keep."""

from datetime import date

from sqlmodel import Field

from core.models.base import Replicated
from core.models.columns import Day, Id, Json


class Instructor(Replicated, table=True):
    """A person who teaches. `hue` is their place in the design's order of hues.

    `rules` holds the fields of `core.scheduling.rules.BookingRules` that differ from the default.
    `written_in` is the language (BCP 47) of their bio and of what they write of their offerings;
    "" is the studio's own, `und` one that has no name here (docs/adr/0033).
    """

    __tablename__ = "instructor"

    name: str
    zone: str
    hue: int = 0
    bio: str = ""
    written_in: str = ""
    experience_years: int = 0
    languages: list[str] = Field(default=[], sa_type=Json)
    rules: dict[str, int | bool | None] = Field(default={}, sa_type=Json)
    position: int = 0
    is_active: bool = True


class WeeklyHours(Replicated, table=True):
    """One weekday of an instructor's week (0 is Monday); `windows` are pairs of wall-clock minutes.

    A row a weekday, so that edits of different days made on different devices both survive.
    """

    __tablename__ = "weekly_hours"

    instructor_id: str = Field(sa_type=Id)
    weekday: int
    windows: list[list[int]] = Field(sa_type=Json)


class DayException(Replicated, table=True):
    """Replaces one date's weekly hours; no window closes the day (booking rule 3)."""

    __tablename__ = "day_exception"

    instructor_id: str = Field(sa_type=Id)
    on_date: date = Field(sa_type=Day)
    windows: list[list[int]] = Field(sa_type=Json)
    note: str = ""


class Blackout(Replicated, table=True):
    """Days, both ends included, that beat everything; of one instructor or of the whole studio."""

    __tablename__ = "blackout"

    instructor_id: str | None = Field(default=None, sa_type=Id)
    first_date: date = Field(sa_type=Day)
    last_date: date = Field(sa_type=Day)
    reason: str = ""
