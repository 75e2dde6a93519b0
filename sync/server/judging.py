"""Judges one mutation, and leaves something a person can see where it is refused."""

import hashlib
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import orjson
from psycopg.errors import ExclusionViolation, UniqueViolation
from sqlalchemy.exc import DataError, IntegrityError, InterfaceError, OperationalError

from core.access.actor import Actor
from core.errors import (
    Conflict,
    Fact,
    FromTheFuture,
    Malformed,
    Rejected,
    StudioError,
    Unavailable,
)
from core.ids import MutationId, derived_id
from core.models import AttentionItem, AttentionKind
from core.models.columns import from_microseconds
from core.mutations.attention import RetryAttention
from core.mutations.base import Arguments, Context, Kind, facts_of
from core.repositories import Repositories, Writing, begin_writing
from core.repositories.batch import BatchRepositories
from sync.protocol import REMEMBERED_DAYS, Former, Outcome, WireMutation
from sync.server.database import StudioWriting
from sync.server.quarantine import (
    Awaited,
    as_it_was,
    facts_to_judge_by,
    in_the_way,
    is_early,
    line_behind,
    missed_by,
)
from sync.server.repositories.state import StateRepository
from sync.server.storing import storable, without_nul

_log = logging.getLogger(__name__)

KindOf = Callable[[str, int], Kind[Arguments]]
"""Finds a kind of mutation by name and version; `Malformed` for one that is not known."""

_REMEMBERED = timedelta(days=REMEMBERED_DAYS)
_NEVER = datetime.min.replace(tzinfo=UTC) + _REMEMBERED
_DATABASE_AWAY = (OperationalError, InterfaceError, Unavailable)


class JudgeAgain(Exception):
    """Something was half written: roll the batch back and judge it with savepoints."""


class Unexpected(Exception):
    """Judging failed for want of correct code; the cause is chained."""


@contextmanager
def _again() -> Iterator[None]:
    """`JudgeAgain` for whatever goes wrong, but for a database that is away."""
    try:
        yield
    except _DATABASE_AWAY:
        raise
    except Exception as error:
        raise JudgeAgain from error


@dataclass(frozen=True, slots=True)
class Finding:
    """What was made of one mutation, before its version is known."""

    outcome: Outcome
    error: StudioError | None = None


class Bench:
    """Judges the items of one batch, in the batch's transaction."""

    def __init__(self, writing: StudioWriting, actor: Actor, kind_of: KindOf) -> None:
        self._writing = writing
        self._session = writing.session
        self._rows: Repositories = writing.rows
        self._actor = actor
        self._kind_of = kind_of
        self._restored_at: datetime | None = None
        self._parsed: dict[int, tuple[Kind[Arguments], Arguments]] = {}
        self._awaited = Awaited(writing.session, writing.rows)

    def read_ahead(
        self, items: Sequence[WireMutation], meanwhile: Callable[[WireMutation], object]
    ) -> None:
        """Read what the items name, together; from here on new rows are written together too.

        While the database is at it the items are taken apart, and `meanwhile` is done with each.
        """

        def take_apart() -> None:
            for item in items:
                meanwhile(item)
                with suppress(StudioError):
                    self._parsed[item.sequence] = self._understood(item)

        rows = self._writing.batch()
        rows.prefetch([item.arguments for item in items], take_apart)
        self._rows = rows

    def judge(self, item: WireMutation) -> Finding:
        """Judge without a savepoint; `JudgeAgain` where that would leave half a change."""
        if item.name == RetryAttention.name:
            raise JudgeAgain
        item = self._believed(item)
        record = self._begin()
        try:
            kind, arguments = self._parsed.get(item.sequence) or self._understood(item)
        except Malformed as error:
            with _again():
                self._ask_a_person(item, error)
            return self._done(record, error)
        context = self._context(item)
        try:
            if (former := refused_before(item)) is not None:
                raise former
            kind.apply(context, arguments)
            self._write()
            if item.former is not None and self._awaited.ends_for(record.touched):
                raise JudgeAgain
            return self._done(record, None)
        except _DATABASE_AWAY:
            raise
        except StudioError as error:
            # To look for it writes what has waited so far, which the schema may refuse.
            with _again():
                is_set_aside = is_early(item, error) or in_the_way(self._rows, item, error)
            if self._has_written(record) or is_set_aside:
                raise JudgeAgain from error
            refusal = error
        except Exception as error:
            raise JudgeAgain from error
        with _again():
            kind.on_rejected(context, arguments, refusal)
            self._write()
        return self._done(record, refusal)

    def understands(self, item: WireMutation) -> bool:
        """Whether this server is new enough to know what is meant, be it right or wrong."""
        try:
            self._kind_of(item.name, item.version)
        except FromTheFuture:
            return False
        except Malformed:
            return True
        return True

    def send_ahead(self) -> None:
        """Let the database begin with what waits; `JudgeAgain` where it refused some before."""
        if isinstance(self._rows, BatchRepositories):
            with _again():
                self._rows.send_ahead()

    def write_all(self) -> None:
        """Write what waited; `JudgeAgain` where the schema refuses some of it."""
        with _again():
            self._session.finish()

    def judge_carefully(self, item: WireMutation) -> Finding:
        """Judge within savepoints; `Unexpected` where it fails, with nothing of it left behind."""
        item = self._believed(item)
        record = self._begin()
        try:
            kind, arguments = self._understood(item)
        except Malformed as error:
            self._ask_if_possible(item, error)
            return self._done(record, error)
        context = self._context(item)
        refusal: StudioError | None = refused_before(item)
        if refusal is None:
            refusal = self._attempted(lambda: self._apply(kind, context, arguments))
        if refusal is None:
            for held in self._awaited.ends_for(record.touched):
                self._judge_line(held)
            return self._done(record, None)
        record = self._begin()
        first = in_the_way(self._rows, item, refusal)
        if first is not None:
            return self.quarantine(item, first)
        awaited = self._awaited.row_for(item, kind, refusal)
        if awaited is not None:
            return self.quarantine(item, awaited=awaited)
        if self._attempted(lambda: kind.on_rejected(context, arguments, refusal)) is not None:
            record = self._begin()
            self._ask_if_possible(item, refusal)
        return self._done(record, refusal)

    def quarantine(
        self, item: WireMutation, first: AttentionItem | None = None, awaited: str | None = None
    ) -> Finding:
        """Set a mutation aside that cannot be judged, where the staff see it; `first` is the one
        that it rests on, `awaited` the row that nobody has brought yet, where that is the reason.
        """
        record = self._begin()
        error = Rejected("quarantined", mutation=item.name)
        kept = facts_to_judge_by(item, self._actor, first, awaited)
        if awaited is not None:
            self._awaited.note(awaited, derived_id("attention", item.id))
        self._ask_if_possible(item, error, AttentionKind.QUARANTINED, kept)
        self._done(record, error)
        return Finding(Outcome.QUARANTINED, error)

    def _apply(self, kind: Kind[Arguments], context: Context, arguments: Arguments) -> None:
        """Apply; where that asks for what was set aside, judge this again, in order."""
        kind.apply(context, arguments)
        if not isinstance(arguments, RetryAttention):
            return
        first = self._rows.attention.require(arguments.attention_id)
        if not self._judge_line(first):
            raise Rejected("still_failing", attention_id=first.id)

    def _judge_line(self, first: AttentionItem) -> bool:
        """Judge again what was set aside, and what rests on it; whether the first is through."""
        ended = {held.id: self._judge_again(held) for held in line_behind(self._rows, first)}
        return ended[first.id]

    def _judge_again(self, held: AttentionItem) -> bool:
        """Judge what was set aside; whether that came to an end. A rule's no is one, and is said
        in place of the failure.
        """
        item, actor = as_it_was(held)
        context = replace(self._context(item), actor=actor)
        try:
            kind, arguments = self._understood(item)
            refusal = self._attempted(lambda: kind.apply(context, arguments))
        except (Unexpected, Malformed, FromTheFuture):
            _log.exception("mutation %s (%s) still cannot be judged", item.id, item.name)
            return False
        if refusal is None:
            held.resolved_at, held.resolution = self._writing.now, "judged_again"
        elif is_early(item, refusal):
            held.facts = {**held.facts, "awaits": missed_by(item, refusal)}
        else:
            held.resolved_at, held.resolution = None, ""
            held.kind, held.code = AttentionKind.CHANGE_REJECTED, refusal.code
            held.facts = storable({**held.facts, **facts_of(refusal)})
        self._rows.attention.save(held)
        return refusal is None or held.kind is not AttentionKind.QUARANTINED

    def _attempted(self, action: Callable[[], object]) -> StudioError | None:
        """Run in a savepoint; the refusal, if it was refused."""
        try:
            with self._session.begin_nested():
                action()
                self._session.flush()
        except _DATABASE_AWAY:
            raise
        except StudioError as error:
            return error
        except (IntegrityError, DataError) as error:
            return refusal_of(error)
        except Exception as error:
            raise Unexpected from error
        return None

    def _understood(self, item: WireMutation) -> tuple[Kind[Arguments], Arguments]:
        kind = self._kind_of(item.name, item.version)
        return kind, kind.parse(item.arguments)

    def _context(self, item: WireMutation) -> Context:
        now = self._writing.now
        if item.former is not None and self._is_lost(item.former):
            # Rules about time hold as they did then: a lesson that was booked in time has not
            # become one that was booked too late.
            now = from_microseconds(item.former.judged_at)
        return Context(self._rows, self._actor, now, MutationId(item.id))

    def _believed(self, item: WireMutation) -> WireMutation:
        """The mutation, with what was made of it formerly only where a restore has lost that."""
        if item.former is None or self._is_lost(item.former):
            return item
        return item.model_copy(update={"former": None})

    def _is_lost(self, former: Former) -> bool:
        """Whether something was judged in the time that a restore of the database can have lost."""
        if self._restored_at is None:
            state = StateRepository(self._session).find()
            restored_at = state.restored_at if state is not None else None
            self._restored_at = restored_at or _NEVER
        judged_at = from_microseconds(former.judged_at)
        return self._restored_at - _REMEMBERED <= judged_at <= self._restored_at

    def _begin(self) -> Writing:
        return begin_writing(self._session, self._writing.version)

    def _done(self, record: Writing, error: StudioError | None) -> Finding:
        total = self._writing.record
        for table, ids in record.touched.items():
            total.touch(table, ids)
        total.removed.extend(record.removed)
        return Finding(Outcome.APPLIED if error is None else Outcome.REJECTED, error)

    def _has_written(self, record: Writing) -> bool:
        """Whether a refused mutation left something behind: declared, or changed and not said."""
        if record.touched:
            return True
        told = self._writing.record.touched
        pending = [*self._session.new, *self._session.dirty, *self._session.deleted]
        return any(_identity(row) not in told.get(_table(row), ()) for row in pending)

    def _write(self) -> None:
        """Send what is new, unless it may wait for the rest of the batch."""
        rows = self._rows
        if not (isinstance(rows, BatchRepositories) and rows.may_wait()):
            self._session.flush()

    def _ask_if_possible(
        self,
        item: WireMutation,
        error: StudioError,
        kind: AttentionKind = AttentionKind.CHANGE_REJECTED,
        kept: dict[str, Fact] | None = None,
    ) -> None:
        """The same, within a savepoint. A mutation that bears an id of another studio's has no item
        of its own: the refusal is all it gets, and what comes after it is judged.
        """
        if self._attempted(lambda: self._ask_a_person(item, error, kind, kept)) is not None:
            _log.warning("mutation %s is refused, and nobody is told: its id is taken", item.id)

    def _ask_a_person(
        self,
        item: WireMutation,
        error: StudioError,
        kind: AttentionKind = AttentionKind.CHANGE_REJECTED,
        kept: dict[str, Fact] | None = None,
    ) -> None:
        """The attention item of a mutation that has nobody else to make one."""
        rows = self._rows
        facts: dict[str, Fact] = {
            **(kept or {}),
            **facts_of(error),
            "by": self._actor.name,
            "typed": item.arguments,
        }
        identity = derived_id("attention", item.id)
        if rows.attention.find(identity) is not None:
            return
        rows.attention.add(
            AttentionItem(
                id=identity,
                studio_id=rows.studio_id,
                kind=kind,
                code=error.code,
                mutation=without_nul(item.name),
                instructor_id=self._actor.instructor_id,
                facts=storable(facts),
                created_at=self._writing.now,
            )
        )
        self._session.flush()


def refused_before(item: WireMutation) -> Rejected | None:
    """The refusal by a server that was restored since: it stands, for people have acted on it."""
    former = item.former
    if former is None or former.outcome != Outcome.REJECTED:
        return None
    refusal = Rejected(without_nul(former.code))
    # Not as arguments: what a device calls them is its own affair.
    refusal.facts.update({name: fact for name, fact in former.facts.items() if name != "code"})
    return refusal


def _table(row: object) -> str:
    return str(getattr(row, "__tablename__", ""))


def _identity(row: object) -> str:
    return str(getattr(row, "id", ""))


def refusal_of(error: IntegrityError | DataError) -> StudioError:
    """What the schema's own refusal means: the last guard, behind every check in the mutations."""
    if isinstance(error.orig, ExclusionViolation):
        return Rejected("taken")
    if isinstance(error.orig, UniqueViolation):
        return Conflict("exists")
    _log.info("the schema refused a mutation: %s", type(error.orig).__name__)
    return Malformed("unstorable")


def content_of(item: WireMutation) -> bytes:
    """A digest of what a mutation says, whatever the order of its arguments."""
    said = [item.name, item.version, item.arguments]
    return hashlib.sha256(orjson.dumps(said, option=orjson.OPT_SORT_KEYS)).digest()
