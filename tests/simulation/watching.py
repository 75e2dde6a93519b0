"""What must hold after every step (sync.md, "Invariants"; the numbers are its)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from pydantic import JsonValue

from core.models.columns import to_microseconds
from core.mutations.devices import LONGEST_HOLD_MIN
from core.mutations.erasing import EraseStudent
from core.mutations.leases import ConfigureLeases, RevokeLease
from core.mutations.students import CreateStudent
from tests.simulation.device import Device, document
from tests.simulation.server import Row
from tests.simulation.town import AT, FIRST_STUDENTS
from tests.simulation.world import World

_TAKES_TIME = frozenset({"requested", "confirmed", "checked_in", "completed", "no_show"})
_ENDS_LEASES = frozenset({RevokeLease.name, ConfigureLeases.name})
_FINAL = frozenset({"cancelled", "no_show"})
_STAMPS = {
    "booking": ("created_at", "checked_in_at"),
    "message": ("sent_at", "edited_at", "deleted_at"),
    "student": ("created_at",),
    "conversation": ("last_message_at",),
    "waitlist_entry": ("created_at", "left_at", "offered_at"),
}
"""Instants at which something happened, by table."""
_BEGAN = to_microseconds(AT)
_LONGEST_HOLD = LONGEST_HOLD_MIN * 60_000_000


class Broken(Exception):
    """An invariant does not hold; `invariant` is its number and name."""

    def __init__(self, invariant: str, what: object) -> None:
        super().__init__(f"{invariant}: {what}")
        self.invariant = invariant


def taken_down_anew(world: World, times_gone: Mapping[str, int]) -> set[str]:
    """Which of those who were erased, and how often, may stand again: those whom somebody has taken
    down once more than they went. Who stood from the beginning was not taken down for that.
    """
    times = Counter(
        str(intent.arguments["student_id"])
        for device in world.devices
        for intent in device.ever
        if intent.name == CreateStudent.name
    )
    times.update(FIRST_STUDENTS)
    return {each for each, gone in times_gone.items() if times[each] > gone}


@dataclass
class Watch:
    """Looks at a world after each step, and remembers what may never come back."""

    world: World
    ended: dict[str, str] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    settled: dict[str, set[str]] = field(default_factory=dict)
    leases: dict[str, str] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    gone: Counter[str] = field(default_factory=Counter)
    _changes: object = None
    _restores: int = 0

    def look(self, device: Device) -> None:
        """Raise `Broken` if anything is not as it must be."""
        self._look_at_server(device)
        if not device.is_wiped:
            self._look_at(device)

    def _look_at_server(self, device: Device) -> None:
        changes = self.world.store.commits()
        if changes == self._changes:
            return
        self._changes = changes
        if self.world.restores != self._restores:
            self._restores = self.world.restores
            self.ended.clear()
            self.withdrawn.clear()
            self.leases.clear()
            self.people.clear()
            self.gone.clear()
        bookings = self.world.store.rows("booking")
        taken = self.world.store.rows("occupancy")
        messages = self.world.store.rows("message")
        never_twice(taken)
        self._leases_stay(device, taken)
        time_is_taken(bookings, taken)
        self._nothing_returns(bookings, messages)
        self._nobody_returns(bookings, messages, taken)
        now = to_microseconds(self.world.clock.now())
        only_the_servers_clock(self._said(bookings, messages), taken, now)
        ledger_has_no_gap(self.world)

    def _said(self, bookings: list[Row], messages: list[Row]) -> list[tuple[str, JsonValue]]:
        """What the server noted as having happened: of which row, and when."""
        rows = {"booking": bookings, "message": messages}
        return [
            (f"{table} {row['id']}", row[name])
            for table, names in _STAMPS.items()
            for row in (rows.get(table) or self.world.store.rows(table))
            for name in names
        ]

    def _leases_stay(self, device: Device, taken: list[Row]) -> None:
        """16: a lease ends by its holder's word or by a manager's, and by no other device's."""
        leases = {str(row["id"]): str(row["holder"]) for row in taken if row["kind"] == "lease"}
        may_end = not _ENDS_LEASES.isdisjoint(device.has_done)
        for identity in self.leases.keys() - leases.keys():
            if self.leases[identity] != device.seat.device_id and not may_end:
                raise Broken("16 promises are kept", f"{device.seat.name} ended {identity}")
        self.leases = leases

    def _nothing_returns(self, bookings: list[Row], messages: list[Row]) -> None:
        for row in bookings:
            identity, state = str(row["id"]), str(row["state"])
            if self.ended.get(identity, state) != state:
                raise Broken("10 nothing returns", f"booking {identity} is {state} again")
            if state in _FINAL:
                self.ended[identity] = state
        for row in messages:
            identity = str(row["id"])
            if row["deleted_at"] is not None:
                self.withdrawn.add(identity)
            if identity in self.withdrawn and (row["body"] or row["deleted_at"] is None):
                raise Broken("10 nothing returns", f"message {identity} is back")

    def _nobody_returns(self, bookings: list[Row], messages: list[Row], taken: list[Row]) -> None:
        """10: who was erased is nowhere; and nobody else goes."""
        students = self.world.store.rows("student")
        people = {str(row["id"]) for row in students}
        gone, self.people = self.people - people, people
        if gone and not any(EraseStudent.name in each.has_done for each in self.world.devices):
            raise Broken("11 what was saved survives", f"{gone} went, and nobody erased them")
        self.gone.update(gone)
        if not self.gone:
            return
        erased = self.gone.keys() - (taken_down_anew(self.world, self.gone) & people)
        if not erased.isdisjoint(people):
            raise Broken("10 nothing returns", f"{erased & people} was erased")
        threads = self.world.store.rows("conversation")
        for row in (*bookings, *taken, *threads, *self.world.store.rows("waitlist_entry")):
            if row["student_id"] in erased:
                raise Broken("10 nothing returns", f"{row} names who was erased")
        kept = {row["id"] for row in threads}
        for row in students:
            if row["merged_into_id"] in erased:
                raise Broken("10 nothing returns", f"{row} became part of who was erased")
        for row in messages:
            if row["conversation_id"] not in kept:
                raise Broken("10 nothing returns", f"{row} is of a thread that is gone")

    def _look_at(self, device: Device) -> None:
        state = document(device)
        kept = device.rows(
            "SELECT mutation_id, settled_at, sequence, replica_id FROM outbox ORDER BY position"
        )
        ids = {str(row[0]) for row in kept}
        settled = self.settled.setdefault(device.seat.name, set())
        for identity in device.intents.keys() - ids - settled:
            raise Broken("11 what was saved survives", f"{device.seat.name} lost {identity}")
        settled.update(str(row[0]) for row in kept if row[1] is not None)
        orders = [
            device.intents[each].order
            for each in map(str, (row[0] for row in kept))
            if each in device.intents
        ]
        if orders != sorted(orders):
            raise Broken("6 one device's order", f"{device.seat.name}: {orders}")
        early = device.rows(
            "SELECT mutation_id FROM outbox WHERE settled_at IS NOT NULL AND judged_version > ?",
            state["version"],
        )
        if early and state["cursor"] is not None:
            raise Broken("8 nothing flickers", f"{device.seat.name}: {early} settled too early")
        epoch, cursor = self.world.store.heads(device.seat.studio_id)
        if state["epoch"] == epoch and isinstance(state["cursor"], str):
            held = tuple(int(part) for part in state["cursor"].split("."))
            if held[0] > cursor[0] or held[1] > cursor[1]:
                raise Broken("7 the cursor passes nothing", f"{held} is beyond {cursor}")


def never_twice(taken: list[Row]) -> None:
    """1: no instructor, student or room is taken twice at once."""
    lines: dict[tuple[str, JsonValue], list[tuple[int, int, str]]] = defaultdict(list)
    for row in taken:
        if row["kind"] == "external":
            continue
        for whose in ("instructor_id", "student_id", "room_id"):
            if row[whose] is not None:
                span = (_number(row["starts_at"]), _number(row["ends_at"]), str(row["id"]))
                lines[whose, row[whose]].append(span)
    for owner, spans in lines.items():
        spans.sort()
        for one, other in pairwise(spans):
            if other[0] < one[1]:
                raise Broken("1 nobody is in two places", f"{owner}: {one[2]} and {other[2]}")


def time_is_taken(bookings: list[Row], taken: list[Row]) -> None:
    """1: a lesson that holds its time has it, and no other lesson does."""
    lessons = {row["id"]: row for row in taken if row["kind"] == "lesson"}
    for row in bookings:
        if row["state"] not in _TAKES_TIME:
            continue
        found = lessons.pop(row["id"], None)
        same = ("instructor_id", "student_id", "room_id", "starts_at", "ends_at")
        if found is None or any(found[name] != row[name] for name in same):
            raise Broken("1 a lesson has its time", f"{row['id']} {row['state']}")
    if lessons:
        raise Broken("1 a lesson has its time", f"taken by no lesson: {list(lessons)}")


def only_the_servers_clock(said: list[tuple[str, JsonValue]], taken: list[Row], now: int) -> None:
    """13: no device's clock reaches what the server keeps.

    A kiosk's holds may have been set to last as long as any may.
    """
    for identity, at in said:
        if at is not None and not _BEGAN <= _number(at) <= now:
            raise Broken("13 only the server's clock counts", f"{identity} at {at}")
    for row in taken:
        if row["kind"] == "hold" and _number(row["expires_at"]) > now + _LONGEST_HOLD:
            raise Broken("13 only the server's clock counts", f"hold {row['id']}")


def ledger_has_no_gap(world: World) -> None:
    """5 and 6: one verdict for each sequence, in order, under every identity."""
    for replica, judged, count, highest in world.store.ledgers():
        if not judged == count == highest:
            raise Broken(
                "6 one device's order", f"{replica}: {judged}, {count} verdicts, {highest}"
            )


def _number(value: JsonValue) -> int:
    return value if isinstance(value, int) else 0
