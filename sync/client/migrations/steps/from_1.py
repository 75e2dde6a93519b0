"""From the first release's files: base images lie by row instead of by table."""

from sqlalchemy import Connection


def bases_by_row(connection: Connection) -> None:
    """New rows then follow one another, and those of a lesson, which are two, lie side by side: one
    page instead of three that a booking writes.
    """
    # Not renamed into its place: the triggers that name the table would have to parse meanwhile.
    for statement in (
        "CREATE TEMP TABLE kept_bases AS SELECT table_name, row_id, image FROM pending_base",
        "DROP TABLE pending_base",
        """CREATE TABLE pending_base (
            table_name TEXT NOT NULL, row_id TEXT NOT NULL, image TEXT,
            PRIMARY KEY (row_id, table_name)
        ) WITHOUT ROWID""",
        "INSERT INTO pending_base SELECT table_name, row_id, image FROM kept_bases",
        "DROP TABLE kept_bases",
    ):
        connection.exec_driver_sql(statement)
