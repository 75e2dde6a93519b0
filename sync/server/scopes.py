"""What each kind of device may hold (sync.md, "Scopes"): row predicates and masked columns.

Predicates are conditions on one table with the parameters `studio`, `me` (the instructor),
`device`, `day_start` and `day_end` (today in the studio's zone). A table's fingerprint names the
scope it was filled under; whenever it changes the device gets the table anew. So a change of role,
midnight at a kiosk and a new column are one mechanism.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property, lru_cache

from core.access.actor import Actor
from core.access.permissions import Permission, Role
from core.errors import NotAllowed
from core.ids import StudioId
from core.models import REPLICATED
from core.mutations.calls import call_id
from core.scheduling.zones import clock_of, date_of, epoch_seconds, instant_at

EVERYTHING = "true"
NOTHING = "false"


class ScopeKind(StrEnum):
    """The three ways to look at a studio. Students use the REST API and hold nothing."""

    WHOLE = "whole"
    INSTRUCTOR = "instructor"
    KIOSK = "kiosk"


@dataclass(frozen=True, slots=True)
class TableScope:
    """What of one table is held.

    `masks` maps columns to the JSON that stands in their place; `unmasked` is the condition under
    which a row is shown whole all the same, but for the columns in `always_masked`. `depends_on`
    names the parameters whose change makes the device fetch the table anew.
    """

    predicate: str = EVERYTHING
    masks: Mapping[str, str] = field(default_factory=dict)
    unmasked: str = NOTHING
    always_masked: frozenset[str] = frozenset()
    depends_on: tuple[str, ...] = ()


_ALL = TableScope()
_NONE = TableScope(NOTHING)
_MY_ROWS = TableScope("instructor_id = %(me)s::uuid", depends_on=("me",))
_EMPTY_TEXT, _EMPTY_LIST, _NULL = '""', '"[]"', "null"

_PUBLIC = (
    "studio", "category", "service", "room", "instructor", "offering", "weekly_hours",
    "day_exception", "blackout",
)  # fmt: skip

_INSTRUCTOR: dict[str, TableScope] = {
    **dict.fromkeys(_PUBLIC, _ALL),
    "staff": TableScope(masks={"grants": _EMPTY_LIST, "denials": _EMPTY_LIST}),
    "device": _NONE,
    "student": TableScope(
        "(EXISTS (SELECT FROM booking AS b WHERE b.student_id = student.id"
        " AND b.instructor_id = %(me)s::uuid)"
        " OR EXISTS (SELECT FROM conversation AS c WHERE c.student_id = student.id"
        " AND c.instructor_id = %(me)s::uuid))",
        depends_on=("me",),
    ),
    "booking": _MY_ROWS,
    "occupancy": TableScope(
        masks={"student_id": _NULL},
        unmasked="instructor_id = %(me)s::uuid",
        depends_on=("me",),
    ),
    "conversation": _MY_ROWS,
    "message": _MY_ROWS,
    "read_marker": _MY_ROWS,
    # Their own affairs, and a call from a kiosk, which is for whoever comes: what the desk typed of
    # people whom they do not teach is none of theirs.
    "attention_item": TableScope(
        "(instructor_id = %(me)s::uuid OR kind = 'called')", depends_on=("me",)
    ),
}

_MADE_HERE_TODAY = (
    "(origin_device_id = %(device)s::uuid"
    " AND created_at >= %(day_start)s AND created_at < %(day_end)s)"
)

_KIOSK: dict[str, TableScope] = {
    **dict.fromkeys(_PUBLIC, _ALL),
    "booking": TableScope(
        "((starts_at >= %(day_start)s AND starts_at < %(day_end)s) OR " + _MADE_HERE_TODAY + ")",
        masks={
            "student_id": _NULL,
            "note": _EMPTY_TEXT,
            "history": _EMPTY_LIST,
            "lost_to": _NULL,
            "cancel_reason": _EMPTY_TEXT,
            "code": _EMPTY_TEXT,
        },
        unmasked=_MADE_HERE_TODAY,
        always_masked=frozenset({"student_id"}),
        depends_on=("device", "today"),
    ),
    "occupancy": TableScope(masks={"student_id": _NULL}),
    # Its own row, for what managers decided for it.
    "device": TableScope("id = %(device)s::uuid", depends_on=("device",)),
    # Its own call for a person, which names nobody, so that it can show that somebody comes.
    "attention_item": TableScope("id = %(call)s::uuid", depends_on=("call",)),
}

TABLE_SCOPES: dict[ScopeKind, dict[str, TableScope]] = {
    ScopeKind.WHOLE: {},
    ScopeKind.INSTRUCTOR: _INSTRUCTOR,
    ScopeKind.KIOSK: _KIOSK,
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a scope's predicates are about; None where the kind of scope does not ask."""

    me: str | None = None
    device: str | None = None
    call: str | None = None
    today: date | None = None
    day_start: datetime | None = None
    day_end: datetime | None = None


@dataclass(frozen=True)
class Scope:
    """What one actor's device may hold of one studio."""

    kind: ScopeKind
    studio_id: StudioId
    parameters: Parameters = Parameters()

    def of(self, table: str) -> TableScope:
        """What of `table` is held. A table that no scope names is the whole studio's only."""
        if self.kind is ScopeKind.WHOLE:
            return _ALL
        return TABLE_SCOPES[self.kind].get(table, _NONE)

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        """For each replicated table, what it was filled under: 16 characters."""
        return _fingerprints(self)


def scope_of(actor: Actor, zone: str, now: datetime) -> Scope:
    """The scope of `actor`; `zone` is the studio's, for a kiosk's today.

    Raises `NotAllowed` for those who hold nothing.
    """
    if actor.role == Role.KIOSK and actor.device_id is not None:
        return Scope(ScopeKind.KIOSK, actor.studio_id, _today(actor.device_id, zone, now))
    if actor.sees_whole_studio:
        return Scope(ScopeKind.WHOLE, actor.studio_id)
    if actor.instructor_id is not None:
        return Scope(ScopeKind.INSTRUCTOR, actor.studio_id, Parameters(me=str(actor.instructor_id)))
    raise NotAllowed(Permission.VIEW_INCOMING_BOOKINGS)


def _today(device_id: str, zone: str, now: datetime) -> Parameters:
    """The kiosk's day, from midnight to midnight where the studio is."""
    clock = clock_of(zone)
    day = clock.day_of(epoch_seconds(now))
    return Parameters(
        device=device_id,
        call=call_id(device_id),
        today=date_of(day),
        day_start=instant_at(clock.midnight(day)),
        day_end=instant_at(clock.midnight(day + 1)),
    )


@lru_cache(maxsize=256)
def _fingerprints(scope: Scope) -> dict[str, str]:
    return {
        str(model.__tablename__): _fingerprint(scope, str(model.__tablename__), model.model_fields)
        for model in REPLICATED
    }


def _fingerprint(scope: Scope, table: str, columns: Mapping[str, object]) -> str:
    held = scope.of(table)
    parts = [table, held.predicate, held.unmasked, repr(sorted(held.masks.items()))]
    parts += [f"{name}={getattr(scope.parameters, name)}" for name in held.depends_on]
    parts += columns
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
