"""Why a time cannot be booked: reason codes that screens turn into words (booking rule 15)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """The reason codes, in the order in which obstacles are told."""

    DURATION = "duration"
    PAST = "past"
    NOTICE = "notice"
    HORIZON = "horizon"
    BLACKOUT = "blackout"
    OUTSIDE_HOURS = "outside_hours"
    OFF_GRID = "off_grid"
    TAKEN = "taken"
    HELD = "held"
    LEASED = "leased"
    BUFFER = "buffer"
    STUDENT_BUSY = "student_busy"
    ROOM_BUSY = "room_busy"
    LIMIT_DAY = "limit_day"
    LIMIT_WEEK = "limit_week"


class Unit(StrEnum):
    """What a limit counts."""

    LESSONS = "lessons"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an obstacle; None where a fact does not apply. Instants are aware UTC.

    `busy_id`: what is in the way. `since`, `until`: when that begins and ends; for notice `until`
    is the first start that is late enough, for the horizon `since` is the first that is too late.
    `expires_at`: when a hold or lease lapses. `minutes_short`: by how much a buffer or notice
    is missed, rounded up. `used` of `limit`, in `unit`: a limit, without the lesson asked for.
    `note`: the reason given for a blackout.
    """

    busy_id: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    expires_at: datetime | None = None
    minutes_short: int | None = None
    used: int | None = None
    limit: int | None = None
    unit: Unit | None = None
    note: str | None = None


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why a start cannot be booked, with what is known about it."""

    reason: Reason
    facts: Facts = NO_FACTS
