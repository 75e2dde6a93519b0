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
    sent again; until then what is there can be worked with.
    """
    changed = set()
    for table in CACHE.values():
        found = _columns_of(connection, table.name)
        if not found:
            connection.exec_driver_sql(table.create)
        elif found != set(table.column_names):
            _drop_guards(connection, table.name)
            _alter(connection, table, found)
        _drop_guards(connection, table.name)
        for _, statement in (*table.indexes, *table.triggers):
            connection.exec_driver_sql(statement)
        if found != set(table.column_names):
            changed.add(table.name)
    return frozenset(changed)


def _columns_of(connection: Connection, table: str) -> set[str]:
    query = "SELECT name FROM pragma_table_info(?)"
    return {row[0] for row in connection.exec_driver_sql(query, (table,))}


def _drop_guards(connection: Connection, table: str) -> None:
    query = (
        "SELECT type, name FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL"
        " AND type IN ('index', 'trigger')"
    )
    for kind, name in connection.exec_driver_sql(query, (table,)).all():
        connection.exec_driver_sql(f"DROP {kind} {name}")


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
