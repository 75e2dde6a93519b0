"""What a person at a device sees, and how they choose: always the same for the same numbers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from core.ids import new_id
from core.models.columns import from_microseconds
from tests.simulation.device import Device
from tests.simulation.town import STEP, identity

T = TypeVar("T")


class Picks:
    """The choices of one step: all from one number, so that a step chooses the same again."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)

    def number(self, below: int) -> int:
        """A number from 0 to `below` - 1."""
        return int(self._random.random() * below)

    def one(self, choices: Sequence[T]) -> T:
        """One of these."""
        return choices[self.number(len(choices))]

    def seldom(self, times_in_ten: int = 1) -> bool:
        """Whether something rare happens."""
        return self.number(10) < times_in_ten


@dataclass
class Eyes:
    """The rows that a device shows, in order of id."""

    device: Device
    now: datetime = field(init=False)
    is_blind: bool = False
    """Whether there was nothing of what was looked for."""
    focus: dict[str, str] = field(default_factory=dict)
    """By table, the row that is looked at where it is among those that are looked for."""

    def __post_init__(self) -> None:
        self.now = self.device.replica.clock.now()

    @property
    def studio(self) -> str:
        return self.device.seat.studio

    def ids(self, table: str, condition: str = "1", *values: object) -> list[str]:
        """Ids of rows; one that nobody has where there is none."""
        found = self.device.rows(
            f"SELECT id FROM {table} WHERE studio_id <> '' AND {condition} ORDER BY id", *values
        )
        self.is_blind = self.is_blind or not found
        if (self.focus.get(table),) in found:
            return [self.focus[table]]
        return [str(row[0]) for row in found] or [identity("nobody", table)]

    def value(self, table: str, column: str, row_id: str, otherwise: object) -> object:
        """One value of a row."""
        found = self.device.rows(f"SELECT {column} FROM {table} WHERE id = ?", row_id)
        return found[0][0] if found else otherwise

    def instructor(self, picks: Picks) -> str:
        """Mostly one's own."""
        mine = self.device.replica.actor().instructor_id
        if mine is not None and not picks.seldom(2):
            return mine
        return picks.one(self.ids("instructor"))

    def booking(self, picks: Picks, condition: str = "1") -> str:
        """A lesson, mostly one for which something is left to be done."""
        if picks.seldom():
            return picks.one(self.ids("booking"))
        return picks.one(self.ids("booking", condition))

    @property
    def knows_students(self) -> bool:
        """A kiosk knows only those who gave their name at it, until they are judged."""
        return bool(self.device.rows("SELECT 1 FROM student LIMIT 1"))

    @property
    def may_promise(self) -> bool:
        """Whether what the device knows can be relied on (adr 9)."""
        refused = "SELECT 1 FROM outbox WHERE refusal IS NOT NULL AND outcome IS NULL"
        return self.device.replica.certainty.holds and not self.device.rows(refused)

    def student(self, picks: Picks) -> str:
        """A student; where the device shows none, one that is nobody."""
        return picks.one(self.ids("student"))

    def start(self, picks: Picks) -> datetime:
        """One of a few starts: everybody wants the same ones."""
        if picks.seldom():
            return picks.one((self.now - timedelta(days=1), datetime(2190, 1, 1, 10, tzinfo=UTC)))
        if picks.seldom(2):
            kept = picks.one(self.ids("occupancy", "kind IN ('lease', 'hold')"))
            shown = self.value("occupancy", "starts_at", kept, None)
            if isinstance(shown, int):
                return from_microseconds(shown)
        base = self.now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        days = 1 if picks.seldom(2) else 0
        return base + timedelta(days=days) + picks.number(7) * STEP

    def starts_at(self, booking_id: str) -> datetime:
        """When a lesson begins, as it is shown."""
        shown = self.value("booking", "starts_at", booking_id, None)
        return from_microseconds(shown) if isinstance(shown, int) else self.now

    def minutes(self, table: str, row_id: str) -> int:
        """How long something lasts, as it is shown."""
        shown = self.value(table, "(ends_at - starts_at) / 60000000", row_id, 30)
        return shown if isinstance(shown, int) else 30

    def instant(self, shown: int) -> datetime:
        """An instant from its stored form."""
        return from_microseconds(shown)

    def text(self, table: str, column: str, row_id: str) -> str:
        """A text as it is shown."""
        return str(self.value(table, column, row_id, ""))

    def day(self, picks: Picks) -> date:
        """A date within the next days."""
        return (self.now + timedelta(days=picks.number(5))).date()

    def fresh_or(self, picks: Picks, table: str) -> str:
        """A new id, or now and then one that is taken."""
        return picks.one(self.ids(table)) if picks.seldom() else new_id()
