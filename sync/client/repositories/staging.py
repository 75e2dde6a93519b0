"""What has arrived and waits for its checkpoint: pages, and tables that are filled anew.

A table that a long pull fills anew is built beside the one that is looked at, page by page, and
takes its place at the checkpoint. Keeping the pages of a first pull of 100,000 rows instead, only
to read them again, wrote 33 MB twice and then zeroes over them.
"""

from sqlalchemy import Connection

from sync.client.answers import PageHead
from sync.client.database import driver_of
from sync.client.migrations.tables import CACHE

_SUFFIX = "__anew"
_FEW = 500
"""Rows that are sooner written once more than a table is renamed: SQLite reads every statement of
the file's schema anew for that, 5 ms and more, and most tables of a studio hold no more.
"""


class StagingRepository:
    """Pages (bodies as they came, gzip or plain JSON), oldest first, and tables in the making."""

    def __init__(self, connection: Connection) -> None:
        # Straight to the driver: SQLAlchemy's way there is longer than most of these statements.
        self._driver = driver_of(connection)

    def append(self, head: PageHead, body: bytes) -> int:
        """Keep a page; its position is returned."""
        done = self._driver.execute(
            "INSERT INTO staging (head, body) VALUES (?, ?) RETURNING position",
            (head.model_dump_json(), body),
        )
        ((position,),) = done.fetchall()
        return int(position)

    def next_position(self) -> int:
        """Where the next page will be kept, or later."""
        query = "SELECT coalesce(max(position), 0) + 1 FROM staging"
        return int(self._driver.execute(query).fetchone()[0])

    def count(self) -> int:
        """How many pages wait."""
        return int(self._driver.execute("SELECT count(*) FROM staging").fetchone()[0])

    def heads(self) -> list[tuple[int, PageHead]]:
        """What the pages hold, with their positions, oldest first."""
        query = "SELECT position, head FROM staging ORDER BY position"
        return [
            (position, PageHead.model_validate_json(head))
            for position, head in self._driver.execute(query)
        ]

    def body(self, position: int) -> bytes:
        """One page's body."""
        query = "SELECT body FROM staging WHERE position = ?"
        return bytes(self._driver.execute(query, (position,)).fetchone()[0])

    def drop_from(self, position: int) -> None:
        """Forget the pages from `position` on: a pull that is begun anew."""
        self._driver.execute("DELETE FROM staging WHERE position >= ?", (position,))

    def clear(self) -> None:
        """Forget every page, and every table in the making."""
        self._driver.execute("DELETE FROM staging")
        for target in self.anew().values():
            self._driver.execute(f"DROP TABLE {target}")

    def anew(self) -> dict[str, str]:
        """The tables that are being filled anew, and the names under which that happens."""
        query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB '*' || ?"
        names = [str(name) for (name,) in self._driver.execute(query, (_SUFFIX,))]
        return {name.removesuffix(_SUFFIX): name for name in names}

    def begin_anew(self, table: str) -> None:
        """Fill a table anew from here on; what was begun before is dropped."""
        target = table + _SUFFIX
        created = CACHE[table].create.replace(f"CREATE TABLE {table}", f"CREATE TABLE {target}", 1)
        self._driver.execute(f"DROP TABLE IF EXISTS {target}")
        self._driver.execute(created)

    def adopt(self, table: str) -> bool:
        """Put the table that was filled anew in the place of the former, with all its guards;
        whether the former held any row.
        """
        target = table + _SUFFIX
        held = not self._has_at_most(0, table)
        if self._has_at_most(_FEW, table) and self._has_at_most(_FEW, target):
            names = ", ".join(CACHE[table].column_names)
            self._driver.execute(f"DELETE FROM {table}")
            self._driver.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {target}")
            self._driver.execute(f"DROP TABLE {target}")
            return held
        self._driver.execute(f"DROP TABLE {table}")
        self._driver.execute(f"ALTER TABLE {target} RENAME TO {table}")
        for _, statement in (*CACHE[table].indexes, *CACHE[table].triggers):
            self._driver.execute(statement)
        return held

    def _has_at_most(self, count: int, table: str) -> bool:
        query = f"SELECT 1 FROM {table} LIMIT 1 OFFSET {count}"
        return self._driver.execute(query).fetchone() is None
