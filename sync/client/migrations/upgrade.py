"""Making a new file, and an older one present."""

from sqlalchemy import Connection

from core.errors import Unavailable
from sync.client.database import driver_of
from sync.client.migrations.steps import CLIENT_VERSION, STEPS
from sync.client.migrations.tables import CACHE, CLIENT_TABLES, CachedTable


def version_of(connection: Connection) -> int:
    """The file's client version; 0 for an empty file."""
    ((version,),) = driver_of(connection).execute("PRAGMA user_version")
    return int(version)


def prepare(connection: Connection) -> bool:
    """Bring the replica's own tables to the present version; True for a file that was empty.

    `Unavailable("replica_newer")` for a file that a later version of the program has written.
    """
    version = version_of(connection)
    if version > CLIENT_VERSION:
        raise Unavailable("replica_newer", found=version, known=CLIENT_VERSION)
    if version == 0:
        for statement in CLIENT_TABLES:
            connection.exec_driver_sql(statement)
    else:
        for step in STEPS[version - 1 :]:
            step(connection)
    if version != CLIENT_VERSION:
        connection.exec_driver_sql(f"PRAGMA user_version = {CLIENT_VERSION}")
    return version == 0


def quick_check(connection: Connection) -> bool:
    """Whether every page can be read and hangs together. Reads the whole file."""
    rows = connection.exec_driver_sql("PRAGMA quick_check(1)").all()
    return [tuple(row) for row in rows] == [("ok",)]


def reshape(connection: Connection) -> frozenset[str]:
    """Give the cache its present shape, keeping what rows hold; the tables that changed.

    The triggers must be silent. Columns that are new start with their zero, and the table is to be
    sent again; until then what is there can be worked with. An index that is as it should be stays:
    of 100,000 lessons each takes as long to make as all the rest.
    """
    changed = set()
    for table in CACHE.values():
        found, wanted = _columns_of(connection, table.name), set(table.column_names)
        if not found:
            connection.exec_driver_sql(table.create)
        elif found != wanted:
            _drop_guards(connection, table.name, kept=frozenset())
            _alter(connection, table, found)
        if found != wanted:
            changed.add(table.name)
        guards = dict((*table.indexes, *table.triggers))
        present = _drop_guards(connection, table.name, kept=frozenset(guards.values()))
        for name, statement in guards.items():
            if name not in present:
                connection.exec_driver_sql(statement)
    return frozenset(changed)


def _columns_of(connection: Connection, table: str) -> set[str]:
    query = "SELECT name FROM pragma_table_info(?)"
    return {row[0] for row in connection.exec_driver_sql(query, (table,))}


def _drop_guards(connection: Connection, table: str, kept: frozenset[str]) -> frozenset[str]:
    """Drop a table's indexes and triggers, but those that were made by one of these statements; the
    names of these. SQLite keeps a statement as it was given.
    """
    query = (
        "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL"
        " AND type IN ('index', 'trigger')"
    )
    left = set()
    for kind, name, statement in connection.exec_driver_sql(query, (table,)).all():
        if statement in kept:
            left.add(str(name))
        else:
            connection.exec_driver_sql(f"DROP {kind} {name}")
    return frozenset(left)


def _alter(connection: Connection, table: CachedTable, found: set[str]) -> None:
    for column in table.columns:
        if column.name not in found:
            rule = "" if column.zero is None else f" NOT NULL DEFAULT {column.zero}"
            declared = _declared_type(table, column.name)
            connection.exec_driver_sql(
                f"ALTER TABLE {table.name} ADD COLUMN {column.name} {declared}{rule}"
            )
    for name in found - set(table.column_names):
        connection.exec_driver_sql(f"ALTER TABLE {table.name} DROP COLUMN {name}")


def _declared_type(table: CachedTable, column: str) -> str:
    for line in table.create.splitlines():
        words = line.strip().rstrip(",").split()
        if words and words[0] == column:
            return words[1]
    raise LookupError(f"{table.name}.{column}")
