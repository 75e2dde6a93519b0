"""Many new rows at once: for a studio that begins with a history."""

from collections.abc import Iterable, Sequence
from itertools import groupby, islice

from sqlalchemy import insert
from sqlmodel import Session

from core.models import Replicated

_CHUNK = 5000


class SeedRepository:
    """Inserts without reading, through one session; it commits nothing."""

    def __init__(self, session: Session, version: int) -> None:
        self.session = session
        self.version = version

    def insert(self, rows: Iterable[Replicated]) -> int:
        """Insert new rows, stamped with the transaction's version; how many there were."""
        count = 0
        for model, same in groupby(rows, type):
            of_model = iter(same)
            while chunk := list(islice(of_model, _CHUNK)):
                self._insert(model, chunk)
                count += len(chunk)
        return count

    def _insert(self, model: type[Replicated], rows: Sequence[Replicated]) -> None:
        values = [{**row.model_dump(), "version": self.version} for row in rows]
        self.session.connection().execute(insert(model), values)
