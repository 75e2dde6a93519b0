"""Who was erased, and what went with them: told from what was asked for, and how it was judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson

from core.ids import derived_id
from core.mutations.erasing import EraseStudent
from core.mutations.merging import MergeStudents
from core.mutations.messages import SendMessage
from tests.simulation.device import Device, Intent
from tests.simulation.server import Row
from tests.simulation.town import identity
from tests.simulation.watching import Broken, taken_down_anew
from tests.simulation.world import World


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The people that are gone, the lessons that are nobody's, and what was written to them."""

    people: frozenset[str]
    lessons: frozenset[str]
    messages: frozenset[str]
    last: int | None
    """The studio's version at which somebody was erased last; None where no device can tell."""

    def took(self, intent: Intent) -> bool:
        """Whether what the intention made, beside lessons, went with somebody who is gone."""
        return intent.arguments.get("student_id") in self.people

    def was_about(self, intent: Intent, judged: object) -> bool:
        """Whether what waits to be decided about the intention, which was `judged` at a version of
        the studio, went with somebody. What is judged later has to wait for people.
        """
        if isinstance(judged, int) and self.last is not None and judged > self.last:
            return False
        said = orjson.dumps(intent.arguments).decode()
        return (
            any(each in said for each in self.people)
            or intent.arguments.get("booking_id") in self.lessons
            or intent.arguments.get("message_id") in self.messages
        )


def forgotten(
    world: World, outcomes: dict[str, set[str]], tables: Mapping[str, list[Row]]
) -> Forgotten:
    """Whom the server has erased, with those who were part of them. Raises `Broken` for one that
    stands all the same, or that is named where others wait for a decision.

    What was set aside keeps that verdict when it is judged after all (adr 27): whoever was to be
    erased by it, and is not there once it waits no more, was.
    """
    students = {str(row["id"]) for row in tables["student"]}
    done = [
        intent
        for device in world.devices
        for intent in device.ever
        if outcomes.get(intent.mutation_id) == {"applied"}
    ]
    waits = {str(row["id"]) for row in tables["attention_item"] if row["resolved_at"] is None}
    erasings = [each for each in done if each.name == EraseStudent.name] + [
        intent
        for device in world.devices
        for intent in device.ever
        if intent.name == EraseStudent.name
        and outcomes.get(intent.mutation_id) == {"quarantined"}
        and derived_id("attention", intent.mutation_id) not in waits
        and intent.arguments["student_id"] not in students
    ]
    gone = Counter(str(each.arguments["student_id"]) for each in erasings)
    erased = set(gone) - (taken_down_anew(world, gone) & students)
    if not erased:
        return Forgotten(frozenset(), frozenset(), frozenset(), None)
    if not erased.isdisjoint(students):
        raise Broken("10 nothing returns", f"{erased.intersection(students)} was erased")
    people = with_their_parts(erased, merges_of(done)) - students
    _others_name_none(people, tables["attention_item"])
    lessons = frozenset(str(row["id"]) for row in tables["booking"] if row["student_id"] is None)
    written = {
        str(each.arguments["message_id"])
        for each in done
        if each.name == SendMessage.name and each.arguments["student_id"] in people
    } | {
        identity("message", str(number))
        for number in range(2)
        if identity("north", "student", str(number)) in people
    }
    return Forgotten(frozenset(people), lessons, frozenset(written), _last(world, erasings))


def _last(world: World, erasings: Iterable[Intent]) -> int | None:
    """Versions begin anew after a restore, and what was wiped or went with a disk tells nothing."""
    query = "SELECT mutation_id, judged_version FROM outbox WHERE name = ? AND outcome = 'applied'"
    told = {
        str(mutation_id): version
        for each in world.devices
        for mutation_id, version in each.rows(query, EraseStudent.name)
    }
    found = [told.get(each.mutation_id) for each in erasings]
    known = [each for each in found if isinstance(each, int)]
    return max(known) if len(known) == len(found) and not world.restores else None


def _others_name_none(people: Iterable[str], items: Iterable[Row]) -> None:
    """What is to be decided about others says of nobody who is gone that they won. Only those who
    stood from the beginning have names that nobody else has.
    """
    names = {identity("north", "student", str(at)): f"north student {at}" for at in range(3)}
    for row in items:
        said = str(row["facts"])
        for each in names.keys() & set(people):
            if names[each] in said and each not in said:
                raise Broken("10 nothing returns", f"{names[each]} is named in {said}")


def merges_of(done: Iterable[Intent]) -> list[tuple[str, str]]:
    """(who remained, who became part of them) of each merge."""
    return [
        (str(each.arguments["kept_id"]), str(each.arguments["merged_id"]))
        for each in done
        if each.name == MergeStudents.name
    ]


def with_their_parts(people: Iterable[str], merges: Iterable[tuple[str, str]]) -> set[str]:
    """These, and all who became part of one of them, by way of others too."""
    found, pairs = set(people), list(merges)
    while more := {merged for kept, merged in pairs if kept in found} - found:
        found |= more
    return found


def nothing_names(device: Device, gone: Forgotten) -> None:
    """10: the outbox of a device that is up to date says nothing of who is gone, but that they are
    to be erased: a server that was restored has to hear of it once more.
    """
    if not gone.people:
        return
    query = "SELECT mutation_id, arguments FROM outbox WHERE NOT (name = ? AND outcome = 'applied')"
    for mutation_id, said in device.rows(query, EraseStudent.name):
        if any(each in str(said) for each in gone.people):
            raise Broken("10 nothing returns", f"{device.seat.name} keeps {mutation_id}: {said}")


def is_erased_here(device: Device, mutation_id: str) -> bool:
    """Whether the device shows nothing of what a change that waits made, for somebody is erased
    by another that waits behind it: the one it names, or the one that they became part of.
    """
    ((position, who),) = device.rows(
        "SELECT position, arguments ->> 'student_id' FROM outbox WHERE mutation_id = ?", mutation_id
    )
    wanted = device.rows(
        "SELECT arguments ->> 'student_id' FROM outbox WHERE name = ? AND settled_at IS NULL"
        " AND refusal IS NULL AND position > ?",
        EraseStudent.name,
        position,
    )
    merges = device.rows(
        "SELECT arguments ->> 'kept_id', arguments ->> 'merged_id' FROM outbox WHERE name = ?"
        " UNION SELECT image ->> 'merged_into_id', row_id FROM pending_base"
        " WHERE table_name = 'student' AND image ->> 'merged_into_id' IS NOT NULL",
        MergeStudents.name,
    )
    pairs = [(str(kept), str(merged)) for kept, merged in merges]
    return str(who) in with_their_parts((str(row[0]) for row in wanted), pairs)
