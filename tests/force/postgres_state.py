"""The whole of a server's database: put back as it was, and shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg
from pydantic import JsonValue

from sync.server.postgres import without_driver

_KEEP = """
DO $$ DECLARE t text; BEGIN
    DROP SCHEMA IF EXISTS kept CASCADE;
    CREATE SCHEMA kept;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE kept.%1$I AS TABLE public.%1$I', t);
    END LOOP;
END $$
"""
_PUT_BACK = """
DO $$ DECLARE t text; BEGIN
    -- No trigger may bury or number anew what is only put back.
    SET LOCAL session_replication_role = replica;
    FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('DELETE FROM public.%I', t);
        EXECUTE format('INSERT INTO public.%1$I OVERRIDING SYSTEM VALUE TABLE kept.%1$I', t);
    END LOOP;
END $$
"""
_SHOW = "SELECT coalesce(json_agg(row_to_json(shown) ORDER BY shown::text), '[]') FROM {} AS shown"

_WRITTEN = """
SELECT (SELECT sum(version) FROM studio_version), (SELECT count(*) FROM verdict),
    (SELECT sum(waiting) FROM replica)
"""

Rows = list[dict[str, JsonValue]]


@dataclass
class PostgresState:
    """The database at `url`; `keep` it once, then `put_back` as often as is wanted."""

    url: str
    _connection: psycopg.Connection = field(init=False)

    def __post_init__(self) -> None:
        self._connection = psycopg.connect(without_driver(self.url), autocommit=True)

    def keep(self) -> None:
        """Remember every row of every table."""
        self._connection.execute(_KEEP)

    def put_back(self) -> None:
        """Every row as it was kept; connections and their prepared statements live on."""
        self._connection.execute(_PUT_BACK)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """What is shown inside is one state of the database, whatever others write meanwhile."""
        self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield
        finally:
            self._connection.execute("ROLLBACK")

    def shown(self) -> dict[str, Rows]:
        """Every row of every table."""
        query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        tables = [str(name) for (name,) in self._connection.execute(query)]
        found: dict[str, Rows] = {}
        for table in tables:
            ((rows,),) = self._connection.execute(_SHOW.format(table).encode())
            found[table] = rows
        return found

    def written(self) -> tuple[object, ...]:
        """Changes with whatever an exchange makes durable. Not with tokens that no device got."""
        return tuple(self._connection.execute(_WRITTEN).fetchall())

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()
