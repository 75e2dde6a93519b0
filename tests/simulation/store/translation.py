"""PostgreSQL's words in SQLite's: the repositories keep one text of every statement.

A second set of statements for the simulator would be a second thing to be right; these few rules
are held to PostgreSQL by `tests/simulation/test_store_contract.py`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache

import orjson
from sqlalchemy import LargeBinary
from sqlcipher3 import dbapi2

from core.models.columns import Instant, Json, to_microseconds
from tests.simulation.store.schema import types_of

Parameters = Mapping[str, object] | Sequence[object]

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # What PostgreSQL asks for each owner in turn, SQLite asks as a value of the owner.
    (
        re.compile(
            r"SELECT ([^\n]*)string_agg\(taken.written, ',' ORDER BY taken.starts_at\)([^\n]*)"
            r"\s+FROM ([^\n]*), LATERAL (\(.*?\)) AS taken\b",
            re.DOTALL,
        ),
        r"SELECT \1string_agg(written, ',')\2 FROM (SELECT (SELECT string_agg(written, ','"
        r" ORDER BY starts_at) FROM \4) AS written FROM \3)",
    ),
    (
        re.compile(r"FROM unnest\((\S+), (\S+)\) AS (\w+) \((\w+), (\w+)\)"),
        r"FROM (SELECT one.value AS \4, other.value AS \5 FROM json_each(\1) AS one"
        r" JOIN json_each(\2) AS other ON one.key = other.key) AS \3",
    ),
    (
        re.compile(r"FROM unnest\((\S+)\) AS (\w+) \((\w+)\)"),
        r"FROM (SELECT value AS \3 FROM json_each(\1)) AS \2",
    ),
    (re.compile(r"SELECT unnest\((\S+)\) AS (\w+)"), r"SELECT value AS \2 FROM json_each(\1)"),
    (re.compile(r"= ANY\(ARRAY(\(SELECT [^()]*\))\)"), r"IN \1"),
    (re.compile(r"\bjson_agg\("), "json_group_array("),
    (re.compile(r"\bjson_build_array\("), "json_array("),
    (re.compile(r"= ANY\(%\((\w+)\)s::uuid\[\]\)"), r"IN (SELECT value FROM json_each(:\1))"),
    (re.compile(r"= ANY\(%s::uuid\[\]\)"), "IN (SELECT value FROM json_each(?))"),
    # Instants are whole microseconds here already, and JSON is text.
    (re.compile(r"to_json\((\"\w+\")(?:::text)?\)::text"), r"json_quote(\1)"),
    (re.compile(r"sum\(\('x'\|\|left\(md5\((.*)\),16\)\)::bit\(64\)::bigint\)"), r"md5_sum(\1)"),
    (re.compile(r"\(date_part\('epoch',(\"\w+\")\)\*1000000\)"), r"\1"),
    (re.compile(r"\bchr\((\d+)\)"), r"char(\1)"),
    (re.compile(r"::\w+(\[\])?"), ""),
    (re.compile(r"%\((\w+)\)s"), r":\1"),
    (re.compile(r"%s"), "?"),
    # For a limit that is bound and nothing else, SQLite plans the statement anew each time.
    (re.compile(r"\bLIMIT (?=[:?])"), "LIMIT 0 + "),
    (re.compile(r"\(\s*SELECT FROM"), "(SELECT 1 FROM"),
)
_IDS = re.compile(r"\{[0-9a-f,-]+\}")
"""An array of ids as PostgreSQL writes it. One of none looks like a JSON document without a name in
it, and is read as one by `json_each` all the same.
"""
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}")
"""An instant as the toolkit writes it for SQLite where it does not know the column."""
_INSTANT_LENGTH = 26
_BULK = re.compile(
    r"(?:WITH \w+ AS \((?P<before>.*)\) )?INSERT INTO (?P<table>\w+) \((?P<columns>[^)]*)\)"
    r" SELECT .* FROM jsonb?_populate_recordset\(\S+ (?:%s|%\((?P<document>\w+)\)s)::jsonb?\)$",
    re.DOTALL,
)


@lru_cache(maxsize=1024)
def translated(statement: str) -> str:
    """The statement as SQLite understands it."""
    for pattern, words in _RULES:
        statement = pattern.sub(words, statement)
    return statement


def bound(parameters: Parameters) -> Parameters:
    """Parameters as SQLite keeps them: instants as microseconds, lists as JSON."""
    if isinstance(parameters, Mapping):
        return {name: _bound(value) for name, value in parameters.items()}
    return tuple(_bound(value) for value in parameters)


def _bound(value: object) -> object:
    if isinstance(value, str):
        return _bound_text(value)
    if isinstance(value, datetime):
        return to_microseconds(value)
    if isinstance(value, list):
        return orjson.dumps(value).decode()
    return value


def _bound_text(value: str) -> object:
    if value.startswith("{") and _IDS.fullmatch(value):
        return orjson.dumps([each for each in value[1:-1].split(",") if each]).decode()
    if len(value) == _INSTANT_LENGTH and _INSTANT.fullmatch(value):
        return to_microseconds(datetime.fromisoformat(f"{value}+00:00"))
    return value


def bulk_insert(connection: dbapi2.Connection, statement: str, parameters: Parameters) -> bool:
    """Insert the rows that a JSON document lists; False where the statement is something else."""
    found = _BULK.match(statement)
    if found is None:
        return False
    if isinstance(parameters, Mapping):
        document = parameters[found["document"]]
        if found["before"]:
            connection.execute(translated(found["before"]), bound(parameters))
    else:
        document = parameters[0]
    name, columns = found["table"], [each.strip() for each in found["columns"].split(",")]
    types = types_of(name)
    ways = [_from_json(types[column]) for column in columns]
    rows = orjson.loads(str(document))
    marks = ", ".join("?" * len(columns))
    connection.executemany(
        f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})",
        [[way(row.get(column)) for way, column in zip(ways, columns, strict=True)] for row in rows],
    )
    return True


def _from_json(kind: object) -> Callable[[object], object]:
    if isinstance(kind, Instant):
        return lambda value: (
            to_microseconds(datetime.fromisoformat(value)) if isinstance(value, str) else value
        )
    if isinstance(kind, Json):
        return lambda value: (
            None if value is None else orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
        )
    if isinstance(kind, LargeBinary):
        return lambda value: bytes.fromhex(str(value).removeprefix("\\x"))
    return lambda value: value


class Md5Sum:
    """The aggregate that a table's checksum is: see `sync.server.repositories.checksums`."""

    def __init__(self) -> None:
        self._total = 0

    def step(self, text: str) -> None:
        digest = hashlib.md5(text.encode(), usedforsecurity=False).digest()
        self._total += int.from_bytes(digest[:8], signed=True)

    def finalize(self) -> str:
        return str(self._total)


def compact(connection: dbapi2.Connection, values: Sequence[object]) -> int:
    """What `JobRepository.forget_deletions` does with one statement; how many were forgotten.

    SQLite does not delete within a question.
    """
    studio, limit, before = values[:3]
    oldest = connection.execute(
        "SELECT rowid, version, deleted_at FROM tombstone WHERE studio_id = ?"
        " ORDER BY studio_id, version LIMIT ?",
        (studio, limit),
    ).fetchall()
    gone = [(row, version) for row, version, at in oldest if to_microseconds(at) < int(str(before))]
    connection.executemany("DELETE FROM tombstone WHERE rowid = ?", [(row,) for row, _ in gone])
    raise_floor(connection, studio, max((version for _, version in gone), default=0))
    return len(gone)


def raise_floor(connection: dbapi2.Connection, studio: object, version: int) -> None:
    """Note up to where deletions are forgotten."""
    connection.execute(
        "UPDATE studio_version SET floor = max(floor, ?) WHERE studio_id = ?", (version, studio)
    )
