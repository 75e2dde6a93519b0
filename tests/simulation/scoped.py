"""What each device may hold, said a second time and in plain Python: the judge of `scopes.py`.

It reads sync.md and the table of docs/protocol.md, not the server's predicates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import JsonValue
from sqlmodel import SQLModel

from core.access.actor import Actor
from core.access.permissions import Role
from core.ids import PLATFORM, derived_id
from core.models import REPLICATED
from core.models.columns import to_microseconds
from tests.simulation.server import Row
from tests.simulation.town import ZONE

Tables = Mapping[str, list[Row]]
TABLES = tuple(str(model.__tablename__) for model in REPLICATED)
COLUMNS = {
    table: tuple(column.name for column in SQLModel.metadata.tables[table].columns)
    for table in TABLES
}
_SHARED = frozenset({"category", "service"})
_PUBLIC = frozenset(
    {"studio", "category", "service", "room", "instructor", "offering", "weekly_hours",
     "day_exception", "blackout"}
)  # fmt: skip
_MINE = frozenset({"booking", "conversation", "message", "read_marker"})


def scoped(tables: Tables, actor: Actor, now: datetime) -> dict[str, dict[str, tuple[object, ...]]]:
    """By table and id, the rows that the actor's device holds once it is up to date."""
    held = {
        table: [
            row
            for row in tables[table]
            if row["studio_id"] == (PLATFORM if table in _SHARED else actor.studio_id)
        ]
        for table in TABLES
    }
    if actor.role is Role.KIOSK:
        found = _of_kiosk(held, str(actor.device_id), now)
    elif actor.sees_whole_studio:
        found = held
    else:
        found = _of_instructor(held, str(actor.instructor_id))
    return {
        table: {str(row["id"]): tuple(row[name] for name in COLUMNS[table]) for row in rows}
        for table, rows in found.items()
    }


def _of_instructor(held: Tables, me: str) -> dict[str, list[Row]]:
    known = {
        row["student_id"]
        for table in ("booking", "conversation")
        for row in held[table]
        if row["instructor_id"] == me
    }
    chosen: dict[str, Callable[[Row], bool]] = {
        **dict.fromkeys(_PUBLIC | {"staff", "occupancy"}, lambda row: True),
        **dict.fromkeys(_MINE, lambda row: row["instructor_id"] == me),
        "student": lambda row: row["id"] in known,
        "attention_item": lambda row: row["instructor_id"] == me or row["kind"] == "called",
    }
    found = _chosen(held, chosen)
    found["staff"] = [{**row, "grants": "[]", "denials": "[]"} for row in found["staff"]]
    found["occupancy"] = [
        row if row["instructor_id"] == me else {**row, "student_id": None}
        for row in found["occupancy"]
    ]
    return found


def _of_kiosk(held: Tables, device: str, now: datetime) -> dict[str, list[Row]]:
    today = now.astimezone(ZoneInfo(ZONE)).date()
    first, last = (
        to_microseconds(datetime.combine(day, time(), ZoneInfo(ZONE)).astimezone(UTC))
        for day in (today, today + timedelta(days=1))
    )

    def made_here(row: Row) -> bool:
        return row["origin_device_id"] == device and first <= _number(row["created_at"]) < last

    chosen: dict[str, Callable[[Row], bool]] = {
        **dict.fromkeys(_PUBLIC | {"occupancy"}, lambda row: True),
        "booking": lambda row: first <= _number(row["starts_at"]) < last or made_here(row),
        "attention_item": lambda row: row["id"] == derived_id("call", device),
        "device": lambda row: row["id"] == device,
    }
    found = _chosen(held, chosen)
    found["occupancy"] = [{**row, "student_id": None} for row in found["occupancy"]]
    nameless: Row = {
        "student_id": None, "note": "", "history": "[]", "lost_to": None, "cancel_reason": "",
        "code": "",
    }  # fmt: skip
    found["booking"] = [
        {**row, "student_id": None} if made_here(row) else {**row, **nameless}
        for row in found["booking"]
    ]
    return found


def _chosen(held: Tables, chosen: Mapping[str, Callable[[Row], bool]]) -> dict[str, list[Row]]:
    return {
        table: [row for row in rows if table in chosen and chosen[table](row)]
        for table, rows in held.items()
    }


def _number(value: JsonValue) -> int:
    return value if isinstance(value, int) else 0
