"""Changes that could not be judged: kept whole where people see them, and judged again on demand.

What rests on one is not kept in a list: a later change that names a row which the set-aside one
was to make finds it missing, and is set aside behind it (docs/adr/0011-what-fails-is-set-aside.md).
"""

from collections.abc import Iterator
from typing import cast

from pydantic import JsonValue

from core.access.actor import Actor
from core.access.permissions import Permission, Role
from core.errors import Fact, NotFound, StudioError
from core.ids import AccountId, DeviceId, InstructorId, StudioId
from core.models import AttentionItem, AttentionKind
from core.repositories import Repositories
from sync.protocol import WireMutation

_MOST = 10_000


def facts_to_judge_by(
    item: WireMutation, actor: Actor, behind: AttentionItem | None
) -> dict[str, Fact]:
    """What an item keeps besides what was typed, so that it can be judged again as it was."""
    return {
        "mutation_id": item.id,
        "version": item.version,
        "sequence": item.sequence,
        "behind": None if behind is None else behind.id,
        "as": {
            "role": str(actor.role),
            "permissions": [str(permission) for permission in sorted(actor.permissions)],
            "account_id": actor.account_id,
            "instructor_id": actor.instructor_id,
            "device_id": actor.device_id,
        },
    }


def in_the_way(rows: Repositories, item: WireMutation, error: StudioError) -> AttentionItem | None:
    """The set-aside change for want of which this one missed a row; the first in its line."""
    missing = error.facts.get("id") if isinstance(error, NotFound) else None
    if not isinstance(missing, str) or missing not in _texts(item.arguments):
        return None
    for held in _set_aside(rows):
        if missing in _texts(held.facts.get("typed")):
            first = held.facts.get("behind")
            return rows.attention.find(first) if isinstance(first, str) else held
    return None


def line_behind(rows: Repositories, first: AttentionItem) -> list[AttentionItem]:
    """The item and what rests on it, in the order in which it was done."""
    behind = [held for held in _set_aside(rows) if held.facts.get("behind") == first.id]
    return [first, *sorted(behind, key=_sequence)]


def as_it_was(held: AttentionItem) -> tuple[WireMutation, Actor]:
    """The change as it came, and who made it, with what they were allowed then."""
    facts, maker = held.facts, held.facts.get("as")
    who = maker if isinstance(maker, dict) else {}
    typed = facts.get("typed")
    item = WireMutation(
        sequence=_sequence(held) or 1,
        id=str(facts.get("mutation_id")),
        name=held.mutation,
        version=_number(facts.get("version")) or 1,
        arguments=cast("dict[str, JsonValue]", typed if isinstance(typed, dict) else {}),
        made_at=0,
    )
    account, instructor, device = (
        _text(who.get(name)) for name in ("account_id", "instructor_id", "device_id")
    )
    permissions = who.get("permissions")
    actor = Actor(
        studio_id=StudioId(held.studio_id),
        role=Role(str(who.get("role"))),
        permissions=frozenset(
            Permission(str(each)) for each in (permissions if isinstance(permissions, list) else ())
        ),
        name=str(facts.get("by", "")),
        account_id=AccountId(account) if account else None,
        instructor_id=InstructorId(instructor) if instructor else None,
        device_id=DeviceId(device) if device else None,
    )
    return item, actor


def _set_aside(rows: Repositories) -> list[AttentionItem]:
    return [
        held
        for held in rows.attention.pending(_MOST)
        if held.kind is AttentionKind.QUARANTINED and "mutation_id" in held.facts
    ]


def _texts(value: Fact | JsonValue) -> set[str]:
    return set(_found(value))


def _found(value: Fact | JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _found(each)
    elif isinstance(value, list):
        for each in value:
            yield from _found(each)


def _sequence(held: AttentionItem) -> int:
    return _number(held.facts.get("sequence"))


def _number(value: Fact) -> int:
    return value if isinstance(value, int) else 0


def _text(value: Fact) -> str | None:
    return value if isinstance(value, str) else None
