"""What the file holds: a cache of the server's rows, and tables of the replica's own.

The cache's tables come from `core.models.REPLICATED`. Triggers on each of them keep, in
`pending_base`, what a row was before a pending change first touched it, while `capture` is on:
nothing that writes can forget to declare it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Column as SqlColumn
from sqlalchemy import Index
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from core.models import REPLICATED, Replicated
from core.models.columns import Json

CLIENT_TABLES = (
    "CREATE TABLE staging (position INTEGER PRIMARY KEY, head TEXT NOT NULL, body BLOB NOT NULL)",
    """CREATE TABLE pending_base (
        table_name TEXT NOT NULL, row_id TEXT NOT NULL, image TEXT,
        PRIMARY KEY (row_id, table_name)
    ) WITHOUT ROWID""",
    "CREATE TABLE capture (is_on INTEGER NOT NULL)",
    "INSERT INTO capture VALUES (1)",
    "CREATE TABLE replica_state (id INTEGER PRIMARY KEY CHECK (id = 1), document TEXT NOT NULL)",
    """CREATE TABLE outbox (
        position INTEGER PRIMARY KEY,
        replica_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        mutation_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        arguments TEXT NOT NULL,
        actor TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        refusal TEXT,
        outcome TEXT,
        code TEXT NOT NULL DEFAULT '',
        facts TEXT NOT NULL DEFAULT '{}',
        judged_version INTEGER,
        judged_at INTEGER,
        settled_at INTEGER,
        UNIQUE (replica_id, sequence)
    )""",
    "CREATE INDEX outbox_open ON outbox (position) WHERE settled_at IS NULL",
    "CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL",
)
"""Of a new file, what can be fetched or made again first: the beginning of a file is overwritten
most often. Who changes them adds a step for the files that there are (see `steps`).
"""


_LEFT_OUT = frozenset({"ix_booking_code_hash"})
"""Indexes that a device does without: a kiosk, which looks up hashes, holds the day's lessons only.
Random values in a large index were a tenth of the pages that a booking writes.
"""
_OF_NOBODY_LEFT_OUT = frozenset({"ix_occupancy_room_id_starts_at"})
"""Indexes that are asked for somebody's rows only, never for those with nobody's."""

_OWN = {
    "booking": (
        (
            "ix_booking_not_completed",
            "CREATE INDEX ix_booking_not_completed ON booking (starts_at, state)"
            " WHERE state <> 'completed'",
        ),
        (
            "ix_booking_service",
            "CREATE INDEX ix_booking_service ON booking (service_name, starts_at)",
        ),
    ),
}
"""Indexes that only a device has (docs/adr/0040-few-lessons-have-an-index-of-their-own.md)."""


@dataclass(frozen=True, slots=True)
class CachedColumn:
    """A column of the cache. `zero` is the SQL literal that stands where the server sends nothing
    or masks a value that may not be null; None for columns that may.
    """

    name: str
    zero: str | None


@dataclass(frozen=True, slots=True)
class CachedTable:
    """A replicated table as the replica keeps it, with the statements that make it."""

    name: str
    columns: tuple[CachedColumn, ...]
    create: str
    indexes: tuple[tuple[str, str], ...]
    triggers: tuple[tuple[str, str], ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """In the table's order."""
        return tuple(column.name for column in self.columns)


def _zero(model: type[Replicated], column: SqlColumn[object]) -> str | None:
    if column.nullable:
        return None
    if isinstance(column.type, Json):
        is_mapping = "dict" in str(model.model_fields[column.name].annotation)
        return "'{}'" if is_mapping else "'[]'"
    try:
        is_number = column.type.python_type in (int, bool)
    except NotImplementedError:
        is_number = False
    is_number = is_number or str(column.type.compile(sqlite.dialect())) in ("BIGINT", "INTEGER")
    return "0" if is_number else "''"


def _triggers(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    image = ", ".join(f"'{column}', OLD.{column}" for column in columns)
    kept = {
        "INSERT": f"'{name}', NEW.id, NULL",
        "UPDATE": f"'{name}', OLD.id, json_object({image})",
        "DELETE": f"'{name}', OLD.id, json_object({image})",
    }
    return tuple(
        (
            f"keep_{name}_{event.lower()}",
            f"CREATE TRIGGER keep_{name}_{event.lower()} AFTER {event} ON {name}"
            " WHEN (SELECT is_on FROM capture) BEGIN"
            f" INSERT OR IGNORE INTO pending_base VALUES ({values}); END",
        )
        for event, values in kept.items()
    )


def _indexes(indexes: Iterable[Index]) -> Iterator[tuple[str, str]]:
    """Name and statement of each index that serves a device.

    Every one is a page or more that a booking writes, and a page costs as much as a rule.
    """
    for index in sorted(indexes, key=lambda index: str(index.name)):
        name = str(index.name)
        # The feed's own index serves the server.
        if "version" in index.columns or name in _LEFT_OUT:
            continue
        statement = str(CreateIndex(index).compile(dialect=sqlite.dialect()))
        if name in _OF_NOBODY_LEFT_OUT:
            statement += f" WHERE {index.columns[0].key} IS NOT NULL"
        yield name, statement


def _described(model: type[Replicated]) -> CachedTable:
    table = SQLModel.metadata.tables[str(model.__tablename__)]
    columns = tuple(CachedColumn(column.name, _zero(model, column)) for column in table.columns)
    return CachedTable(
        name=table.name,
        columns=columns,
        create=str(CreateTable(table).compile(dialect=sqlite.dialect())).strip(),
        indexes=(*_indexes(table.indexes), *_OWN.get(table.name, ())),
        triggers=_triggers(table.name, tuple(column.name for column in columns)),
    )


CACHE: dict[str, CachedTable] = {
    table.name: table for table in (_described(model) for model in REPLICATED)
}
"""Parents before children."""


@cache
def shape_of_cache() -> str:
    """A digest of the cache's statements: it changes when a table, index or trigger does."""
    statements = [
        text
        for table in CACHE.values()
        for text in (table.create, *(sql for _, sql in (*table.indexes, *table.triggers)))
    ]
    return hashlib.sha256("\n".join(statements).encode()).hexdigest()
