"""Reading what can still be read of a damaged replica."""

import logging
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic import ValidationError
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from sync.client.database import FORMER_PAGE, PAGE, ReplicaKey, rescuing_engine
from sync.client.repositories.outbox import Entry, EntryRow, StoredRow, entry_of
from sync.client.repositories.state import ReplicaState
from sync.client.rescue.pages import Pages
from sync.client.rescue.records import Value, nameless_rows
from sync.client.rescue.torn_log import is_log_damaged

_UNREADABLE = (DBAPIError, dbapi2.Error)
_KINDS = (int, str, int, str, str, int, str, str, int)
"""Of what a waiting change cannot be without, in the outbox's order."""
_NAME, _OUTCOME, _SETTLED, _COLUMNS = 4, 10, 15, 16
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rescued:
    """What a damaged replica gave up: its identity and card, None where lost; what waited, in
    order; and how many changes that are known to have been open could not be read. `rows` are those
    of the outbox in their order: what waited, and what was judged and not yet forgotten.

    `is_whole` is False where more may have waited.
    """

    state: ReplicaState | None
    entries: tuple[Entry, ...]
    rows: tuple[StoredRow, ...]
    unreadable: int
    is_whole: bool


@dataclass(slots=True)
class _Found:
    """Rows that stand in the pages: who the replica was, what waits, and every place of the outbox
    that was read.
    """

    state: ReplicaState | None = None
    waiting: dict[str, tuple[Entry, StoredRow]] = field(default_factory=dict)
    judged: dict[str, StoredRow] = field(default_factory=dict)
    places: set[int] = field(default_factory=set)
    is_first_all: bool = False
    has_salt: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether pages of this size are what the file has."""
        return bool(self.places) or self.state is not None

    def take(self, row: tuple[Value, ...]) -> None:
        """Keep a row where it is one of ours."""
        if len(row) == _COLUMNS and all(map(isinstance, row, _KINDS)):
            self.places.add(cast(int, row[0]))
            entry = entry_of(cast(EntryRow, (*row[:13], row[14])))
            stored = cast(StoredRow, row)
            if row[_OUTCOME] is None and row[_SETTLED] is None:
                self.waiting[entry.mutation_id] = entry, stored
                return
            known = self.judged.get(entry.mutation_id)
            if known is None or _is_later(stored, known):
                self.judged[entry.mutation_id] = stored
        elif len(row) == 2 and row[0] == 1 and isinstance(row[1], str):
            self.state = ReplicaState.model_validate_json(row[1])

    def still_waiting(self) -> list[tuple[Entry, StoredRow]]:
        """What no other reading of the same row knows to be judged, in order."""
        left = [each for name, each in self.waiting.items() if name not in self.judged]
        return sorted(left, key=lambda each: each[0].position)


def rescued(path: Path, key: ReplicaKey) -> Rescued:
    """All that can still be read, whichever pages are damaged: what stood on those is lost."""
    found = _read(path, key, PAGE)
    if not found.is_anything:
        found = _read(path, key, FORMER_PAGE)
    elif found.state is not None and not found.has_salt:
        again = _read(path, key, PAGE, bytes.fromhex(found.state.salt))
        found = again if again.has_salt else found
    # Whoever opens the file as a database has its log copied into it, whether it fits or not.
    known = None if is_log_damaged(path, key) else _open_places(rescuing_engine(path, key))
    unreadable = len(known - found.places) if known is not None else 0
    waiting = found.still_waiting()
    stored = (*found.judged.values(), *(row for _, row in waiting))
    by_number = {row[1:3]: row for row in stored}
    return Rescued(
        state=found.state,
        entries=tuple(entry for entry, _ in waiting),
        rows=tuple(sorted(by_number.values(), key=lambda row: cast(int, row[0]))),
        unreadable=unreadable,
        is_whole=found.state is not None
        and unreadable == 0
        and (known is not None or found.is_first_all),
    )


def _is_later(stored: StoredRow, known: StoredRow) -> bool:
    """Which of two readings of one row is the later: what was redacted stays so."""
    return (stored[_NAME] == "", stored[_SETTLED] is not None) > (
        known[_NAME] == "",
        known[_SETTLED] is not None,
    )


def _read(path: Path, key: ReplicaKey, size: int, salt: bytes = b"") -> _Found:
    found = _Found()
    with closing(Pages(path, key, size, salt)) as pages:
        found.has_salt = pages.has_salt
        for row in nameless_rows(pages):
            try:
                found.take(row)
            except (ValidationError, ValueError) as error:
                _log.info("a row cannot be read: %s", error)
        found.is_first_all = found.is_anything and pages.first_is_all_that_is_damaged()
    return found


def _open_places(engine: Engine) -> set[int] | None:
    """Where in the outbox something is open, as its index has it; None where that is damaged."""
    query = "SELECT position FROM outbox INDEXED BY outbox_open WHERE settled_at IS NULL"
    try:
        with engine.connect() as connection:
            return set(connection.exec_driver_sql(query).scalars())
    except _UNREADABLE as error:
        _log.info("the index of the outbox cannot be read: %s", error)
        return None
