"""Everything a server's database holds, as JSON: taken from one release, put back for the next."""

from __future__ import annotations

from typing import cast

import psycopg
from psycopg import sql
from psycopg.rows import scalar_row
from psycopg.types.json import Jsonb
from pydantic import JsonValue

from sync.server.postgres import without_driver

Rows = list[dict[str, JsonValue]]
Stock = dict[str, Rows]
_TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    " AND relname <> 'alembic_version' ORDER BY relname"
)


def revision_of(url: str) -> str:
    """The schema's revision."""
    with psycopg.connect(without_driver(url), row_factory=scalar_row) as connection:
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found)


def stock_of(url: str) -> Stock:
    """Every row of every table, by table; of tables that hold none, nothing."""
    with psycopg.connect(without_driver(url), row_factory=scalar_row) as connection:
        return {name: rows for name in _names(connection) if (rows := _rows(connection, name))}


def put_stock(url: str, stock: Stock) -> None:
    """Write the rows as they are, past every trigger and guard."""
    with psycopg.connect(without_driver(url), row_factory=scalar_row) as connection:
        connection.execute("SET session_replication_role = replica")
        for name, rows in stock.items():
            table = sql.Identifier(name)
            # Migrations write rows of their own.
            connection.execute(sql.SQL("DELETE FROM {}").format(table))
            connection.execute(
                sql.SQL(
                    "INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE"
                    " SELECT {columns} FROM jsonb_populate_recordset(NULL::{table}, %s)"
                ).format(table=table, columns=sql.SQL(", ").join(map(sql.Identifier, rows[0]))),
                (Jsonb(rows),),
            )
        lanes = "SELECT setval(pg_get_serial_sequence('lane', 'lane'), max(lane)) FROM lane"
        connection.execute(lanes)


def _names(connection: psycopg.Connection[object]) -> list[str]:
    return [str(name) for name in connection.execute(_TABLES).fetchall()]


def _rows(connection: psycopg.Connection[object], name: str) -> Rows:
    table = sql.Identifier(name)
    query = sql.SQL("SELECT coalesce(jsonb_agg(to_jsonb(row)), '[]') FROM {table} AS row")
    found = cast("Rows", connection.execute(query.format(table=table)).fetchone())
    return sorted(found, key=repr)
