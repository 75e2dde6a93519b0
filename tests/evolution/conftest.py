"""A real server over HTTP, and devices at it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from core.access.permissions import Role
from core.ids import new_id
from core.models import Replicated
from core.mutations.base import Arguments, Intention, intend
from core.mutations.students import CreateStudent
from tests.evolution.devices import Device, device
from tests.evolution.record import wired
from tests.integration.server.house import AT, Desk, House, Person, open_house, serving

DAY_AFTER = AT.replace(day=7, hour=9, minute=0)


@dataclass
class Town:
    """A studio, its server, and the devices that a test puts in it."""

    house: House
    url: str
    folder: Path
    stack: ExitStack
    people: dict[str, Person] = field(default_factory=dict)

    def seat(self, name: str, role: Role, instructor: int | None = None) -> Device:
        """A device of somebody of that role, in step with the server."""
        self.people[name] = self.house.person(role, instructor)
        found = self.reopened(name)
        found.replica.adopt(self.house.services.bearers.check(self.people[name].token).card)
        found.rounds.run()
        return found

    def reopened(self, name: str) -> Device:
        """The same device, as it is after it was closed or died."""
        tokens = {"access_token": self.people[name].token}
        path = self.folder / name / "replica.db"
        return self.stack.enter_context(device(path, self.url, self.house.clock, tokens))

    def device_id(self, name: str) -> str:
        """The id by which managers know a device."""
        return str(self.people[name].actor.device_id)

    def lesson(self, hour: int = 9, student: int = 0, instructor: int = 0) -> Intention:
        """The wish for a lesson the day after tomorrow."""
        return intend(self.house.booking(DAY_AFTER.replace(hour=hour), instructor, student))

    def walk_in(self, hour: int) -> list[Intention]:
        """A stranger at a kiosk, who books a lesson."""
        wish = self.house.booking(DAY_AFTER.replace(hour=hour))
        stranger = CreateStudent(student_id=new_id(), student_name=f"Walk-in of {hour}")
        wish = wish.model_copy(update={"student_id": stranger.student_id})
        return [intend(stranger), intend(wish)]

    def elsewhere(self, *wishes: Intention) -> None:
        """A manager at another device does this, and it has been judged."""
        desk = Desk(self.house.services, self.house.person(Role.MANAGER))
        desk.push(*(wired(desk, wish) for wish in wishes))

    def rows(self, table: str) -> dict[str, dict[str, object]]:
        """A replicated table on the server, by id."""
        with self.house.services.database.writing(self.house.studio_id) as writing:
            rows = writing.rows
            found: dict[str, Sequence[Replicated]] = {
                "booking": rows.bookings.all(),
                "student": rows.students.all(),
                "attention_item": rows.attention.all(),
            }
            return {row.id: row.model_dump() for row in found[table]}


def said(wish: Arguments | Intention) -> Intention:
    """A wish as an intention."""
    return wish if isinstance(wish, Intention) else intend(wish)


@contextmanager
def town_at(url: str, folder: Path) -> Iterator[Town]:
    """A furnished studio on the database at `url`."""
    house = open_house(url).furnish(instructors=2, students=3)
    with town_around(house, folder) as town:
        yield town


@contextmanager
def town_around(house: House, folder: Path) -> Iterator[Town]:
    """A server over HTTP around a house, and room for devices."""
    with serving(house.services) as address, ExitStack() as stack:
        yield Town(house, address, folder, stack)
    house.services.database.close()


@pytest.fixture
def town(pg_url: str, tmp_path: Path) -> Iterator[Town]:
    with town_at(pg_url, tmp_path) as found:
        yield found
