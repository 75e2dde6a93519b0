"""The studio itself: rooms, instructors, what they offer and when they are open."""

from dataclasses import dataclass
from datetime import time
from typing import Literal

Level = Literal["beginner", "intermediate", "advanced"]
LocationType = Literal["in_person", "online", "at_home"]


@dataclass(frozen=True, slots=True)
class OpenHours:
    """One weekly window in the studio's wall-clock time; Monday is 0."""

    weekday: int
    start: time
    end: time


@dataclass(frozen=True, slots=True)
class DemoOffering:
    """One instructor's version of a catalogue service.

    `service` is a slug of the catalogue; the rate is minor units an hour in the studio's currency;
    `max_age` None means that there is no upper age.
    """

    service: str
    hourly_rate_minor: int
    durations_min: tuple[int, ...]
    levels: tuple[Level, ...]
    min_age: int
    max_age: int | None
    locations: tuple[LocationType, ...]


@dataclass(frozen=True, slots=True)
class DemoInstructor:
    """One of the twelve: what students read, and the rules the calendar follows.

    `languages` are ISO 639-1 codes, mother tongue first; `written_in` is the one of the bio.
    `home_room` is the room they like best, not one they own: two who share it must be given
    different rooms when both teach.
    """

    key: str
    name: str
    headline: str
    bio: str
    written_in: str
    languages: tuple[str, ...]
    years_teaching: int
    home_room: str
    buffer_before_min: int
    buffer_after_min: int
    start_interval_min: int
    approves_by_hand: bool
    offerings: tuple[DemoOffering, ...]
    weekly_hours: tuple[OpenHours, ...]

    def offers(self, service: str) -> bool:
        """Whether one of the offerings is of this catalogue service (its slug)."""
        return any(offering.service == service for offering in self.offerings)


@dataclass(frozen=True, slots=True)
class DemoRoom:
    """A room, with a sentence for the staff and how many people fit in."""

    name: str
    note: str
    capacity: int


@dataclass(frozen=True, slots=True)
class DemoStudio:
    """The studio: an IANA zone, an ISO 4217 currency, and the neighbourhoods around it.

    `phone_prefix` is E.164 up to the last four digits, which the generator chooses.
    """

    name: str
    city: str
    country: str
    zone: str
    currency: str
    phone_prefix: str
    email: str
    address: str
    areas: tuple[str, ...]
    rooms: tuple[DemoRoom, ...]
    instructors: tuple[DemoInstructor, ...]
