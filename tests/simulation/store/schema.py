"""The server's tables on SQLite, with the guards that migration 0003 gives PostgreSQL."""

from __future__ import annotations

import re

import orjson
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2
from sqlmodel import SQLModel

from core.ids import PLATFORM
from core.models import REPLICATED
from core.models.columns import Instant, Json, from_microseconds
from sync.server.models import ServerRow

dbapi2.register_converter("INSTANT", lambda value: from_microseconds(int(value)))
dbapi2.register_converter("JSONTEXT", orjson.loads)

OVERLAP = "occupancy overlaps"
UNSTORABLE = "time out of range"
_FIRST, _LAST = 0, 7_258_118_400_000_000
"""1970-01-01 and 2200-01-01, in microseconds."""
_SECONDS = "{row}.starts_at / 1000000 < ({other}.ends_at + 999999) / 1000000"


def types_of(name: str) -> dict[str, object]:
    """The types of the columns of the table of that name."""
    tables = SQLModel.metadata.tables
    table = tables[name] if name in tables else ServerRow.metadata.tables[name]
    return {column.name: column.type for column in table.columns}


def statements() -> list[str]:
    """Everything that makes an empty database."""
    dialect = sqlite.dialect()
    tables = [SQLModel.metadata.tables[str(model.__tablename__)] for model in REPLICATED]
    tables += ServerRow.metadata.tables.values()
    made = []
    for table in tables:
        created = str(CreateTable(table).compile(dialect=dialect))
        if table.metadata is ServerRow.metadata:
            created = _converted(table.name, created)
        made.append(created)
        made += [str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes]
    made += [_bury(str(model.__tablename__)) for model in REPLICATED]
    made += [_free(event) for event in ("INSERT", "UPDATE")]
    made += [
        _timely(name, event) for name in ("occupancy", "booking") for event in ("INSERT", "UPDATE")
    ]
    made.append(f"INSERT INTO studio_version (studio_id, version) VALUES ('{PLATFORM}', 0)")
    return made


def create(connection: dbapi2.Connection) -> None:
    """Make the tables in an empty database."""
    for statement in statements():
        connection.execute(statement)


def _converted(table: str, created: str) -> str:
    """With types whose values the driver converts, as PostgreSQL's does where nobody maps rows."""
    for column, kind in types_of(table).items():
        if isinstance(kind, Instant | Json):
            name = "INSTANT" if isinstance(kind, Instant) else "JSONTEXT"
            created = re.sub(rf"\b{column} (BIGINT|TEXT)\b", f"{column} {name}", created)
    return created


def _bury(table: str) -> str:
    return (
        f"CREATE TRIGGER bury_{table} AFTER DELETE ON {table} BEGIN"
        " INSERT OR REPLACE INTO tombstone (table_name, row_id, studio_id, version, deleted_at)"
        f" VALUES ('{table}', OLD.id, OLD.studio_id, coalesce((SELECT version FROM studio_version"
        " WHERE studio_id = OLD.studio_id), 0), server_now()); END"
    )


def _free(event: str) -> str:
    same = " OR ".join(
        f"other.{owner} = NEW.{owner}" for owner in ("instructor_id", "student_id", "room_id")
    )
    return (
        f"CREATE TRIGGER free_{event.lower()} BEFORE {event} ON occupancy"
        " WHEN NEW.kind <> 'external' AND EXISTS (SELECT 1 FROM occupancy AS other"
        f" WHERE other.id <> NEW.id AND other.kind <> 'external' AND ({same})"
        f" AND {_SECONDS.format(row='other', other='NEW')}"
        f" AND {_SECONDS.format(row='NEW', other='other')})"
        f" BEGIN SELECT RAISE(ABORT, '{OVERLAP}'); END"
    )


def _timely(table: str, event: str) -> str:
    return (
        f"CREATE TRIGGER timely_{table}_{event.lower()} BEFORE {event} ON {table}"
        f" WHEN NOT (NEW.starts_at < NEW.ends_at AND NEW.starts_at >= {_FIRST}"
        f" AND NEW.ends_at < {_LAST})"
        f" BEGIN SELECT RAISE(ABORT, '{UNSTORABLE}'); END"
    )
