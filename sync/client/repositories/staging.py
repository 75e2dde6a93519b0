"""Pages of changes that have arrived and wait for their checkpoint."""

from sqlalchemy import Connection

from sync.client.answers import PageHead


class StagingRepository:
    """The rows of `staging`: answers, oldest first, bodies as they came (gzip or plain JSON)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, head: PageHead, body: bytes) -> int:
        """Keep a page; its position is returned."""
        row = self._connection.exec_driver_sql(
            "INSERT INTO staging (head, body) VALUES (?, ?) RETURNING position",
            (head.model_dump_json(), body),
        )
        return int(row.scalar_one())

    def heads(self) -> list[tuple[int, PageHead]]:
        """What the pages hold, with their positions, oldest first."""
        query = "SELECT position, head FROM staging ORDER BY position"
        return [
            (position, PageHead.model_validate_json(head))
            for position, head in self._connection.exec_driver_sql(query)
        ]

    def body(self, position: int) -> bytes:
        """One page's body."""
        query = "SELECT body FROM staging WHERE position = ?"
        return bytes(self._connection.exec_driver_sql(query, (position,)).scalar_one())

    def drop_from(self, position: int) -> None:
        """Forget the pages from `position` on: a pull that is begun anew."""
        self._connection.exec_driver_sql("DELETE FROM staging WHERE position >= ?", (position,))

    def clear(self) -> None:
        """Forget every page."""
        self._connection.exec_driver_sql("DELETE FROM staging")
