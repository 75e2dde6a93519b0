"""What is remembered of rows that were deleted."""

from sqlmodel import Session, col, select

from sync.server.models import Tombstone


class TombstoneRepository:
    """Written by a trigger; forgotten by the daily job, 180 days later."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def has(self, row_id: str) -> bool:
        """Whether a row of that id was deleted, as far as is remembered."""
        query = select(Tombstone.row_id).where(col(Tombstone.row_id) == row_id)
        return self.session.exec(query).first() is not None
