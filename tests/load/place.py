"""The studios that are loaded: a durable PostgreSQL, a server of two processes, and who may ask."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg

from core.access.permissions import Role
from core.clock import FixedClock, SystemClock
from core.mutations.registry import kind
from sync.server.migrations.runner import upgrade
from sync.server.postgres import embedded, without_driver
from tests.integration.server.house import House, open_house
from tests.integration.server.processes import command_line

ZONE_HOUR_UTC = 8
"""Instructors of the houses teach from 8 to 22 in Berlin: at 8 UTC they do, summer and winter."""


@dataclass(frozen=True, slots=True)
class Pass:
    """What lets one kiosk in: its card as JSON, and its token, which does not run out."""

    studio: int
    number: int
    card: str
    token: str


@dataclass(frozen=True, slots=True)
class Place:
    """A server at `url` over the database `database_url`, and what its studios teach."""

    url: str
    database_url: str
    passes: tuple[Pass, ...]
    offerings: tuple[tuple[str, ...], ...]
    monday: datetime
    """UTC; the first of the days that are booked, at a time when all teach."""

    def connect(self) -> psycopg.Connection:
        """A look at the rows themselves."""
        return psycopg.connect(without_driver(self.database_url), autocommit=True)


@contextmanager
def place(studios: int, kiosks: int, instructors: int) -> Iterator[Place]:
    """So many studios with so many kiosks in all; torn down in the end."""
    with tempfile.TemporaryDirectory(prefix="instainstru-load-") as folder:
        # PostgreSQL may run as another user, who has to get to its files.
        Path(folder).chmod(0o755)
        with embedded(Path(folder) / "postgres") as url:
            upgrade(url)
            passes, offerings = _furnished(url, studios, kiosks, instructors)
            with command_line(url, workers=2) as address:
                yield Place(address, url, passes, offerings, _first_day())


def _furnished(
    url: str, studios: int, kiosks: int, instructors: int
) -> tuple[tuple[Pass, ...], tuple[tuple[str, ...], ...]]:
    passes: list[Pass] = []
    offerings: list[tuple[str, ...]] = []
    for studio in range(studios):
        house: House = open_house(url, kind, FixedClock(SystemClock().now()))
        try:
            house.furnish(instructors=instructors)
            offerings.append(tuple(house.offerings))
            for number in range(kiosks // studios):
                person = house.person(Role.KIOSK)
                card = house.services.bearers.check(person.token).card
                passes.append(Pass(studio, number, card.model_dump_json(), person.token))
        finally:
            house.services.database.close()
    return tuple(passes), tuple(offerings)


def _first_day() -> datetime:
    day = datetime.now(UTC).date() + timedelta(days=2)
    return datetime(day.year, day.month, day.day, ZONE_HOUR_UTC, tzinfo=UTC)
