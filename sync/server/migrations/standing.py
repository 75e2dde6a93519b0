"""Whether a database has the newest schema, asked without what would give it one: Alembic and the
models are most of what a start would read in, and nearly every start finds nothing to do.
"""

from pathlib import Path

import psycopg

from sync.server.postgres import without_driver

_REVISIONS = Path(__file__).parent / "versions"


def newest_revision() -> str:
    """The last of the revisions that this program has: their files are named by them, in order."""
    return max(path.name.partition("_")[0] for path in _REVISIONS.glob("[0-9]*_*.py"))


def is_newest(url: str) -> bool:
    """Whether the database at `url` is at the newest revision; not so a new one, or a strange
    one.
    """
    with psycopg.connect(without_driver(url), connect_timeout=10) as connection:
        try:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        except psycopg.errors.UndefinedTable:
            return False
    return row is not None and row[0] == newest_revision()


def is_empty(url: str) -> bool:
    """Whether nobody has made a table in the database at `url` yet."""
    with psycopg.connect(without_driver(url), connect_timeout=10) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        return row.fetchone() == (0,)
