"""The outbox: what was done here, in order, and what the server made of it.

A row is *unjudged* until its verdict is stored, *open* until the cursor has reached its effects as
well, then *settled*. Settled rows stay for 30 days: after a restore of the server they are offered
again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson
from pydantic import JsonValue
from sqlalchemy import Connection

from sync.client.database import driver_of
from sync.protocol import Former, Outcome, Verdict

_ENTRY = (
    "position, replica_id, sequence, mutation_id, name, version, arguments, actor, made_at, "
    "refusal, outcome, code, facts, judged_at"
)
_UNJUDGED = "outcome IS NULL AND settled_at IS NULL"
_UNJUDGED_ENTRIES = f"SELECT {_ENTRY} FROM outbox WHERE {_UNJUDGED}"
_NAMED_LATER = (
    "(outcome = 'applied' AND name = 'student.create' AND EXISTS (SELECT 1 FROM outbox AS later"
    " WHERE later.outcome IS NULL AND later.settled_at IS NULL"
    " AND later.arguments ->> 'student_id' = outbox.arguments ->> 'student_id'))"
)
"""A person was taken down, and what is unjudged names them."""
_DENIED = "judged_at IS NOT NULL AND code <> ''"
"""Of what is unjudged: a server that was restored since had refused it."""
_STANDS = "judged_at IS NOT NULL AND code = ''"
"""Of what is unjudged: such a server had applied it, and what it comes to holds as of then."""
_FORGET = (
    "outcome = NULL, code = '', facts = '{}', judged_version = NULL, judged_at = NULL,"
    " settled_at = NULL, refusal = NULL"
)
_REMEMBER = (
    "outcome = NULL, judged_version = NULL, settled_at = NULL, refusal = NULL,"
    " judged_at = CASE outcome WHEN 'quarantined' THEN NULL ELSE judged_at END,"
    " code = CASE outcome WHEN 'rejected' THEN code ELSE '' END,"
    " facts = CASE outcome WHEN 'rejected' THEN facts ELSE '{}' END"
)

_GO_WITH_A_PERSON = "'student', 'conversation', 'message', 'waitlist_entry'"
"""Rows that nothing but erasing somebody deletes."""

EntryRow = tuple[
    int, str, int, str, str, int, str, str, int, str | None, str | None, str, str, int | None
]
"""`_ENTRY` columns of a row."""
_STORED = (
    "replica_id, sequence, mutation_id, name, version, arguments, actor, made_at, refusal,"
    " outcome, code, facts, judged_version, judged_at, settled_at"
)
StoredRow = tuple[int | str | None, ...]
"""A whole row: its position, and the `_STORED` columns."""
_UNHEARD = "unheard"
"""In place of a code: the server has judged it, and did not say how (adr 10)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One mutation as the outbox holds it. `made_at` in microseconds of corrected time.

    `refusal` is the code of the rule that refused it when it was last replayed here; the server
    has the last word all the same. `former` is the word of a server that was restored since.
    """

    position: int
    replica_id: str
    sequence: int
    mutation_id: str
    name: str
    version: int
    arguments: dict[str, JsonValue]
    actor: str
    made_at: int
    refusal: str | None = None
    outcome: str | None = None
    former: Former | None = None

    @property
    def denied(self) -> str | None:
        """The code for which it is not shown, whatever the rules here say of it: it was refused by
        a server that was restored since, whose code is kept as `refusal` once the present one has
        refused it as well.
        """
        if self.former is not None:
            return self.former.code or None
        return None if self.outcome in (None, Outcome.APPLIED) else self.refusal


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A mutation on its way into the outbox."""

    mutation_id: str
    name: str
    version: int
    arguments: dict[str, JsonValue]
    actor: str
    made_at: int


def entry_of(row: EntryRow) -> Entry:
    """A row's `_ENTRY` columns as a value."""
    return Entry(
        position=row[0],
        replica_id=row[1],
        sequence=row[2],
        mutation_id=row[3],
        name=row[4],
        version=row[5],
        arguments=orjson.loads(row[6]),
        actor=row[7],
        made_at=row[8],
        refusal=row[9],
        outcome=row[10],
        former=_former(row[10], row[11], row[12], row[13]),
    )


def _former(outcome: str | None, code: str, facts: str, judged_at: int | None) -> Former | None:
    """What was made of a mutation that waits for a verdict, and once had one."""
    if outcome is not None or judged_at is None:
        return None
    before = Outcome.REJECTED if code else Outcome.APPLIED
    return Former(outcome=before, code=code, facts=orjson.loads(facts), judged_at=judged_at)


class OutboxRepository:
    """The rows of `outbox`."""

    def __init__(self, connection: Connection) -> None:
        # Straight to the driver: SQLAlchemy's way there is longer than most of these statements.
        self._driver = driver_of(connection)

    def append(self, replica_id: str, floor: int, entry: NewEntry) -> int:
        """Put an entry at the end under the next sequence, which is returned."""
        done = self._driver.execute(
            "INSERT INTO outbox (replica_id, sequence, mutation_id, name, version, arguments,"
            " actor, made_at) SELECT ?1, max(?2, coalesce(max(sequence), 0)) + 1, ?3, ?4, ?5, ?6,"
            " ?7, ?8 FROM outbox WHERE replica_id = ?1 RETURNING sequence",
            (
                replica_id,
                floor,
                entry.mutation_id,
                entry.name,
                entry.version,
                orjson.dumps(entry.arguments).decode(),
                entry.actor,
                entry.made_at,
            ),
        )
        ((sequence,),) = done.fetchall()
        return int(sequence)

    def restore(self, rows: Sequence[StoredRow]) -> None:
        """Put rows back that were rescued from a damaged file, as they were, in this order."""
        self._driver.executemany(
            f"INSERT INTO outbox ({_STORED}) VALUES ({', '.join('?' * len(_STORED.split()))})",
            [row[1:] for row in rows],
        )

    def open(self) -> list[Entry]:
        """What the view is made of on top of the base, oldest first."""
        rows = self._driver.execute(
            f"SELECT {_ENTRY} FROM outbox WHERE settled_at IS NULL ORDER BY position"
        )
        return [entry_of(row) for row in rows]

    def unjudged(self, limit: int) -> list[Entry]:
        """What the server has not judged, oldest first; all of it for a negative `limit`."""
        # Written out: for a limit that is bound, SQLite plans the statement anew each time.
        rows = self._driver.execute(f"{_UNJUDGED_ENTRIES} ORDER BY position LIMIT {limit:d}")
        return [entry_of(row) for row in rows]

    def count_unjudged(self) -> int:
        """How many changes wait for the server's word."""
        query = f"SELECT count(*) FROM outbox WHERE {_UNJUDGED}"
        return int(self._driver.execute(query).fetchone()[0])

    def count_refused(self) -> int:
        """How many of those a rule refuses here, since the world moved on."""
        query = f"SELECT count(*) FROM outbox WHERE {_UNJUDGED} AND refusal IS NOT NULL"
        return int(self._driver.execute(query).fetchone()[0])

    def highest_sequence(self, replica_id: str) -> int:
        """The highest sequence under an identity, 0 where there is none."""
        query = "SELECT coalesce(max(sequence), 0) FROM outbox WHERE replica_id = ?"
        return int(self._driver.execute(query, (replica_id,)).fetchone()[0])

    def judge(
        self, replica_id: str, verdict: Verdict, judged_at: int, *, is_unheard: bool = False
    ) -> bool:
        """Store a verdict; False where no such mutation of that identity waits for one. One that
        `is_unheard` says that there was one, and not which.
        """
        done = self._driver.execute(
            "UPDATE outbox SET outcome = ?, code = ?, facts = ?, judged_version = ?,"
            f" judged_at = CASE WHEN {_STANDS} AND ? = 'applied' THEN judged_at ELSE ? END,"
            f" refusal = CASE WHEN {_DENIED} AND ? <> 'applied' THEN code END"
            " WHERE replica_id = ? AND sequence = ?"
            f" AND mutation_id = ? AND {_UNJUDGED}",
            (
                verdict.outcome.value,
                _UNHEARD if is_unheard else verdict.code,
                orjson.dumps(verdict.facts).decode(),
                verdict.version,
                None if is_unheard else verdict.outcome.value,
                judged_at,
                verdict.outcome.value,
                replica_id,
                verdict.sequence,
                verdict.id,
            ),
        )
        return bool(done.rowcount == 1)

    def verdict_of(self, mutation_id: str) -> Verdict | None:
        """The server's word on a mutation, as long as it is remembered."""
        row = self._driver.execute(
            "SELECT sequence, outcome, judged_version, code, facts FROM outbox"
            " WHERE mutation_id = ? AND outcome IS NOT NULL AND code <> ?",
            (mutation_id, _UNHEARD),
        ).fetchone()
        if row is None:
            return None
        sequence, outcome, version, code, facts = row
        return Verdict(
            sequence=sequence,
            id=mutation_id,
            outcome=Outcome(outcome),
            version=version,
            code=code,
            facts=orjson.loads(facts),
        )

    def can_settle(self, version: int) -> bool:
        """Whether the effects of any judged row are reached at a version of the studio."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM outbox WHERE settled_at IS NULL AND outcome IS NOT NULL"
            f" AND judged_version <= ? AND NOT {_NAMED_LATER})"
        )
        return bool(self._driver.execute(query, (version,)).fetchone()[0])

    def settle(self, version: int, now: int, *, is_erasing: bool = False) -> None:
        """Let go of judged rows whose effects the base holds at `version`.

        The base of a kiosk never holds who was taken down there: they stay in view by their own
        row for as long as something unjudged names them, unless somebody is being erased.
        """
        held = (
            "NOT EXISTS (SELECT 1 FROM student WHERE id = outbox.arguments ->> 'student_id')"
            f" AND {_NAMED_LATER}"
        )
        self._driver.execute(
            "UPDATE outbox SET settled_at = ? WHERE settled_at IS NULL AND outcome IS NOT NULL"
            f" AND judged_version <= ? AND (? OR NOT ({held}))",
            (now, version, is_erasing),
        )
        # A change about a person who was erased meanwhile: the staff have it, nobody else is to.
        self._driver.execute(
            "UPDATE outbox SET name = '', arguments = '{}' WHERE settled_at = ?"
            " AND outcome = 'rejected' AND code = 'not_found'"
            f" AND facts ->> 'what' IN ({_GO_WITH_A_PERSON})",
            (now,),
        )

    def mark_refusals(self, refusals: Sequence[tuple[str | None, int]]) -> None:
        """Store (code or None, position) of what replaying told."""
        if refusals:
            self._driver.executemany("UPDATE outbox SET refusal = ? WHERE position = ?", refusals)

    def requeue_from(self, replica_id: str, sequence: int) -> int | None:
        """Offer again everything from `sequence` on that has not been redacted; the lowest sequence
        of that, or None.
        """
        self._driver.execute(
            f"UPDATE outbox SET {_FORGET} WHERE replica_id = ? AND sequence >= ? AND name <> ''",
            (replica_id, sequence),
        )
        lowest = self._driver.execute(
            "SELECT min(sequence) FROM outbox WHERE replica_id = ? AND sequence >= ?"
            " AND name <> ''",
            (replica_id, sequence),
        ).fetchone()[0]
        return None if lowest is None else int(lowest)

    def requeue_unheard(self, since: int) -> bool:
        """Ask once more about what was judged unheard from an instant (microseconds) on, which the
        ledger still knows; whether there is any.
        """
        done = self._driver.execute(
            f"UPDATE outbox SET {_FORGET} WHERE code = ? AND judged_at >= ? AND name <> ''",
            (_UNHEARD, since),
        )
        return bool(done.rowcount)

    def requeue_judged(self) -> None:
        """Offer again all that a server which was restored may have forgotten, refusals too: what
        stood in their place may be lost with the rest. What has been redacted is not offered; the
        versions start anew, so that it goes at the next checkpoint, whichever.
        """
        self._driver.execute(
            f"UPDATE outbox SET {_REMEMBER} WHERE outcome IS NOT NULL AND name <> ''"
        )
        self._driver.execute("UPDATE outbox SET judged_version = 0 WHERE outcome IS NOT NULL")

    def redact(self, named: Sequence[str]) -> None:
        """Forget what settled changes said that name one of these ids; that they were judged, and
        how, is kept. An erasing stays, which holds no more than the id: a server that was restored
        has to hear of it once more.
        """
        self._driver.execute(
            "UPDATE outbox SET name = '', arguments = '{}', facts = '{}'"
            " WHERE settled_at IS NOT NULL AND name <> ''"
            " AND NOT (name = 'student.erase' AND outcome = 'applied') AND EXISTS"
            " (SELECT 1 FROM json_tree(outbox.arguments) AS said"
            "  WHERE said.atom IN (SELECT value FROM json_each(?)))",
            (orjson.dumps(list(named)).decode(),),
        )

    def named_by_open(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Which of these ids something that is not settled still names."""
        rows = self._driver.execute(
            "SELECT DISTINCT said.atom FROM outbox, json_tree(outbox.arguments) AS said"
            " WHERE outbox.settled_at IS NULL AND said.atom IN (SELECT value FROM json_each(?))",
            (orjson.dumps(list(ids)).decode(),),
        )
        return tuple(str(identity) for (identity,) in rows)

    def renumber(self, new_replica_id: str) -> None:
        """Move what is not judged to a new identity, numbered from 1 in the same order."""
        self._driver.execute(
            "UPDATE outbox SET replica_id = ?, sequence = numbered.place FROM"
            " (SELECT position AS at, row_number() OVER (ORDER BY position) AS place"
            f"  FROM outbox WHERE {_UNJUDGED}) AS numbered WHERE position = numbered.at",
            (new_replica_id,),
        )

    def clear(self) -> None:
        """Forget every row, judged or not."""
        self._driver.execute("DELETE FROM outbox")

    def prune(self, before: int) -> None:
        """Forget rows that were settled before an instant (microseconds)."""
        self._driver.execute("DELETE FROM outbox WHERE settled_at < ?", (before,))
