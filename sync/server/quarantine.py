"""Changes that could not be judged: kept whole where people see them, and judged again on demand.

What rests on one is not kept in a list: a later change that names a row which the set-aside one
was to make finds it missing, and is set aside behind it (docs/adr/0011-what-fails-is-set-aside.md).
Likewise what is offered again after a restore ahead of what it rests on: it awaits that row, and is
judged as soon as somebody brings it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from pydantic import JsonValue
from sqlmodel import Session

from core.access.actor import Actor
from core.access.permissions import Permission, Role
from core.errors import Fact, NotFound, StudioError
from core.ids import AccountId, DeviceId, InstructorId, StudioId
from core.models import AttentionItem
from core.mutations.base import Arguments, Kind
from core.mutations.refusals import nobody_need_know
from core.repositories import Repositories
from sync.protocol import Former, Outcome, WireMutation
from sync.server.repositories.tombstones import TombstoneRepository


def facts_to_judge_by(
    item: WireMutation, actor: Actor, behind: AttentionItem | None, awaited: str | None
) -> dict[str, Fact]:
    """What an item keeps besides what was typed, so that it can be judged again as it was."""
    return {
        "awaits": awaited,
        "first_judged": None if item.former is None else item.former.judged_at,
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
    missing = missed_by(item, error)
    if missing is None:
        return None
    for held in _set_aside(rows):
        if missing in _texts(held.facts.get("typed")):
            first = held.facts.get("behind")
            return rows.attention.find(first) if isinstance(first, str) else held
    return None


def missed_by(item: WireMutation, error: StudioError) -> str | None:
    """The row that a change names and that was not there."""
    missing = error.facts.get("id") if isinstance(error, NotFound) else None
    return missing if isinstance(missing, str) and missing in _texts(item.arguments) else None


def is_early(item: WireMutation, error: StudioError) -> bool:
    """Whether a change that was once applied missed a row: who made it has yet to come by."""
    was_applied = item.former is not None and item.former.outcome == Outcome.APPLIED
    return was_applied and missed_by(item, error) is not None


class Awaited:
    """The rows that changes of a studio await, as one batch sees them."""

    def __init__(self, session: Session, rows: Repositories) -> None:
        self._session = session
        self._rows = rows
        self._lines: dict[str, list[str]] | None = None

    def row_for(self, item: WireMutation, kind: Kind[Arguments], error: StudioError) -> str | None:
        """The row that a change missed, where it may yet come, and where anybody would be told of
        the refusal.
        """
        if not is_early(item, error) or kind.on_rejected is nobody_need_know:
            return None
        missing = missed_by(item, error)
        is_gone = missing is not None and TombstoneRepository(self._session).has(missing)
        return None if is_gone else missing

    def note(self, row_id: str, held_id: str) -> None:
        """One more awaits that row."""
        self._known().setdefault(row_id, []).append(held_id)

    def ends_for(self, touched: Mapping[str, Iterable[str]]) -> list[AttentionItem]:
        """Those whose wait is over once these rows, by table, are there."""
        lines = self._known()
        if not lines:
            return []
        ids = [held for rows in touched.values() for row in rows for held in lines.get(row, ())]
        return [held for held in map(self._rows.attention.find, ids) if held is not None]

    def _known(self) -> dict[str, list[str]]:
        if self._lines is None:
            self._lines = {}
            for held in _set_aside(self._rows):
                row = held.facts.get("awaits")
                if isinstance(row, str):
                    self._lines.setdefault(row, []).append(held.id)
        return self._lines


def line_behind(rows: Repositories, first: AttentionItem) -> list[AttentionItem]:
    """The item and what rests on it, in the order in which it was done: as it was first judged
    where it had been, whichever device offers it again first.
    """
    behind = [held for held in _set_aside(rows) if held.facts.get("behind") == first.id]
    return sorted(
        [first, *behind],
        key=lambda held: (
            _number(held.facts.get("first_judged")),
            held is not first,
            _sequence(held),
        ),
    )


def as_it_was(held: AttentionItem) -> tuple[WireMutation, Actor]:
    """The change as it came, and who made it, with what they were allowed then."""
    facts, maker = held.facts, held.facts.get("as")
    who = maker if isinstance(maker, dict) else {}
    typed, judged_at = facts.get("typed"), _number(facts.get("first_judged"))
    item = WireMutation(
        sequence=_sequence(held) or 1,
        id=str(facts.get("mutation_id")),
        name=held.mutation,
        version=_number(facts.get("version")) or 1,
        arguments=cast("dict[str, JsonValue]", typed if isinstance(typed, dict) else {}),
        made_at=0,
        former=Former(outcome=Outcome.APPLIED, judged_at=judged_at) if judged_at else None,
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
    return [held for held in rows.attention.set_aside() if "mutation_id" in held.facts]


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
