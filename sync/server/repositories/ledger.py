"""The verdict ledger: what was judged, once and for good."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import cast

import orjson
from sqlalchemy import text
from sqlmodel import Session, col, select

from core.errors import Fact
from core.ids import StudioId, is_id
from sync.server.models import HeadFailure, VerdictRow
from sync.server.repositories.bulk_session import array_of, say
from sync.server.repositories.trips import Answer, Question, ask_together

_COUNT_FAILURE = text(
    "INSERT INTO head_failure AS head (replica_id, sequence, attempts, error, last_at) "
    "VALUES (:replica, :sequence, 1, :error, :now) "
    "ON CONFLICT (replica_id, sequence) DO UPDATE SET attempts = head.attempts + 1, "
    "error = excluded.error, last_at = excluded.last_at RETURNING attempts"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger: what was made of a mutation. `content` digests what it said."""

    replica_id: str
    sequence: int
    studio_id: StudioId
    mutation_id: str
    content: bytes
    outcome: str
    version: int
    code: str
    facts: dict[str, Fact]
    judged_at: datetime


_Values = tuple[str, int, StudioId, str, bytes, str, int, str, dict[str, Fact], datetime]
"""An `Entry` as a row."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a replica said of itself, and when."""

    replica_id: str
    device_id: str
    waiting: int
    app_version: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose replica it is, and how far its outbox was judged."""

    studio_id: str
    device_id: str
    judged: int


_REPLICA = "SELECT studio_id, device_id, judged FROM replica WHERE id = %s::uuid"
_FIELDS = tuple(each.name for each in fields(Entry))
_ENTRY = ", ".join(column.name for column in VerdictRow.metadata.tables["verdict"].columns)
_JUDGED_AS = (
    f"SELECT {', '.join(_FIELDS)} FROM verdict"
    " WHERE studio_id = %s::uuid AND mutation_id = ANY(%s::uuid[])"
)
_RECORD = (
    "WITH judged AS (UPDATE replica SET judged = %(judged)s WHERE id = %(replica)s::uuid) "
    f"INSERT INTO verdict ({_ENTRY}) "
    f"SELECT {_ENTRY} FROM json_populate_recordset(NULL::verdict, %(entries)s::json)"
)
"""One statement: what was made of a batch, and that it was made."""
_ENROL = (
    "INSERT INTO replica (id, studio_id, device_id, judged, seen_at, waiting, app_version)"
    " VALUES (%s::uuid, %s::uuid, %s::uuid, 0, %s, 0, '')"
)
_SEEN = (
    "UPDATE replica SET seen_at = %(now)s, waiting = %(waiting)s, app_version = %(app_version)s "
    "WHERE id = %(replica)s::uuid RETURNING id"
)
_IS_STALE = (
    "SELECT coalesce(last_seen_at <= %(before)s, true) FROM device WHERE id = %(device)s::uuid"
)


class LedgerRepository:
    """Replicas and the verdicts they were given; callers hold the studio's version lock.

    `answers` are what `questions` was answered, where that was asked before.
    """

    def __init__(
        self, session: Session, studio_id: StudioId, answers: Sequence[Answer] = ()
    ) -> None:
        self.session = session
        self.studio_id = studio_id
        self._answers = answers

    @staticmethod
    def questions(
        studio_id: StudioId, replica_id: str, mutation_ids: Sequence[str]
    ) -> list[Question]:
        """What `replica` and `judged_as` ask."""
        named = array_of(filter(is_id, mutation_ids))
        return [(_REPLICA, (replica_id,)), (_JUDGED_AS, (studio_id, named))]

    def replica(self, replica_id: str) -> Standing | None:
        """The replica of that id, whichever studio it belongs to."""
        found = self._answer(0, (_REPLICA, (replica_id,)))
        return Standing(*cast("tuple[str, str, int]", found[0])) if found else None

    def enrol(self, replica_id: str, device_id: str, now: datetime) -> Standing:
        """A replica seen for the first time."""
        say(self.session, _ENROL, (replica_id, self.studio_id, device_id, now))
        return Standing(self.studio_id, device_id, 0)

    def judged_between(self, replica_id: str, first: int, last: int) -> dict[int, Entry]:
        """Verdicts of one replica by sequence, both ends included."""
        query = select(VerdictRow).where(
            col(VerdictRow.replica_id) == replica_id,
            col(VerdictRow.sequence) >= first,
            col(VerdictRow.sequence) <= last,
        )
        return {row.sequence: _entry(row) for row in self.session.exec(query)}

    def judged_as(self, mutation_ids: Sequence[str]) -> dict[str, Entry]:
        """Verdicts given to these mutations under any identity of the studio's replicas."""
        named = array_of(filter(is_id, mutation_ids))
        rows = self._answer(1, (_JUDGED_AS, (self.studio_id, named)))
        entries = [Entry(*cast("_Values", row)) for row in rows]
        return {entry.mutation_id: entry for entry in entries}

    def _answer(self, at: int, question: Question) -> Answer:
        if self._answers:
            return self._answers[at]
        return ask_together(self.session.connection(), [question])[0]

    def record(self, replica_id: str, verdicts: Sequence[Entry]) -> None:
        """Write verdicts, in order of sequence, and advance the replica past the last."""
        if not verdicts:
            return
        document = orjson.dumps([_values(entry) for entry in verdicts]).decode()
        values = {"entries": document, "replica": replica_id, "judged": verdicts[-1].sequence}
        say(self.session, _RECORD, values)

    def seen(self, report: Seen, before: datetime) -> bool:
        """Note what a device reported, and commit, all in one trip; whether the device's own row
        says that it was last heard of at `before` or earlier, or never.
        """
        values = {
            "replica": report.replica_id,
            "waiting": min(report.waiting, 2**31 - 1),
            "app_version": report.app_version,
            "now": report.at,
        }
        asked = [(_SEEN, values), (_IS_STALE, {"device": report.device_id, "before": before})]
        stale = ask_together(self.session.connection(), asked, is_last=True)[1]
        return bool(stale and stale[0][0])

    def count_failure(self, replica_id: str, sequence: int, error: str, now: datetime) -> int:
        """How often judging that head has failed, this time included."""
        values = {"replica": replica_id, "sequence": sequence, "error": error, "now": now}
        return int(self.session.connection().execute(_COUNT_FAILURE, values).scalar_one())

    def failures(self, replica_id: str, sequence: int) -> int:
        """How often judging that head has failed."""
        found = self.session.get(HeadFailure, (replica_id, sequence))
        return 0 if found is None else found.attempts


def _entry(row: VerdictRow) -> Entry:
    return Entry(**row.model_dump())


def _values(entry: Entry) -> dict[str, object]:
    values = {name: getattr(entry, name) for name in _FIELDS}
    values["content"] = f"\\x{entry.content.hex()}"
    return values
