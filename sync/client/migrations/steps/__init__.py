"""How the replica's own tables became what they are: a file for each step.

The next release that changes `tables.CLIENT_TABLES` adds a file here and its line below; nothing
else counts versions. Steps of released versions stay for ever, as they were: they run on files that
were last opened by the program of then, so they name tables and columns in plain SQL.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from sync.client.migrations.steps import from_1

STEPS: tuple[Callable[[Connection], None], ...] = (from_1.bases_by_row,)
"""In order: the first leads from version 1 to version 2."""

CLIENT_VERSION = 1 + len(STEPS)
"""`PRAGMA user_version` of a file that this program has made or upgraded."""
