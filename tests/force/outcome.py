"""What a run left behind, on the device and on the server: all of it, to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import orjson
from pydantic import JsonValue
from sqlcipher3 import dbapi2

from sync.client.database import PAGE, ReplicaKey
from tests.builders.replica import TABLES

Row = dict[str, JsonValue]
Rows = list[Row]
Whole = dict[str, Rows]

_TRANSIENT = frozenset({"access_token", "refresh_token", "rate_window", "tombstone"})
"""Made of chance, or (tombstones) of the clock of PostgreSQL; looked at on their own."""
_COUNTED = frozenset(
    {"version", "judged_version", "lane", "cursor", "waiting", "waiting_changes"}
    | {f"{whose}_span" for whose in ("instructor", "student", "room")}
)
"""How many transactions it took, and what follows from that, is not part of the outcome."""


def raw_connection(path: Path, key: ReplicaKey) -> dbapi2.Connection:
    """The replica's file, past the product."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE}")
    return connection


def rows_of(connection: dbapi2.Connection) -> Whole:
    """Every row of every table of a replica."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    found: Whole = {}
    for (table,) in connection.execute(f"{query} ORDER BY name").fetchall():
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY 1")
        names = [column[0] for column in cursor.description or ()]
        found[table] = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """Every row of a device's file, and every row of the server's database."""

    device: Whole
    server: Whole

    def assert_same(self, other: Outcome) -> None:
        """Both ways led to the same end, and each side agrees with the other and with itself."""
        self.assert_agrees()
        assert _differences(self.device, other.device) == []
        assert _differences(self.server, other.server) == []

    def assert_agrees(self) -> None:
        """Nothing is pending; the base is what the server has, versions included, for this
        device's scope is the whole studio; the ledger has no gap and is not ahead of the counter.
        """
        assert self.device["pending_base"] == []
        assert self.device["staging"] == []
        for table in TABLES:
            held = {row["id"]: row["version"] for row in self.device[table]}
            assert held == {row["id"]: row["version"] for row in self.server[table]}, table
        assert_ledger_holds(self.server)


def assert_ledger_holds(server: Whole) -> None:
    """Each replica's verdicts are numbered without a gap, up to where it was judged."""
    for replica in server["replica"]:
        judged = [row for row in server["verdict"] if row["replica_id"] == replica["id"]]
        numbers = {row["sequence"] for row in judged}
        assert numbers == set(range(1, len(judged) + 1))
        assert replica["judged"] == len(judged)


def _differences(rows: Whole, others: Whole) -> list[tuple[str, Row | None, Row | None]]:
    """Table, row, other row, wherever they differ in more than the way they came about."""
    return [
        (table, one, other)
        for table in sorted({*rows, *others} - _TRANSIENT)
        for one, other in zip_longest(
            map(_settled, rows.get(table, [])), map(_settled, others.get(table, []))
        )
        if one != other
    ]


def _settled(row: Row) -> Row:
    return {name: _read(value) for name, value in row.items() if name not in _COUNTED}


def _read(value: JsonValue) -> JsonValue:
    """JSON in text as what it says: PostgreSQL gives names in an order of its own."""
    if isinstance(value, str) and value.startswith(("{", "[")):
        told = orjson.loads(value)
        return _settled(told) if isinstance(told, dict) else told
    return value
