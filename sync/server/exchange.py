"""One exchange with a device: push, then pull, answered in one body."""

import logging
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import orjson

from core.access.actor import Actor
from core.access.permissions import Permission
from core.clock import Clock
from core.errors import Malformed, NotAllowed
from core.models import REPLICATED
from core.models.columns import to_microseconds
from sync.protocol import (
    OLDEST_PROTOCOL,
    PROTOCOL,
    Closed,
    Outcome,
    SyncRequest,
    Typing,
    Verdict,
)
from sync.server.authority import Authority, Judgement
from sync.server.database import Database
from sync.server.feed import Page, pull
from sync.server.identity.bearers import SignedIn
from sync.server.identity.devices import DeviceRegister
from sync.server.repositories.announcements import Typed
from sync.server.repositories.checksums import ChecksumRepository
from sync.server.repositories.feed import FeedRepository, Heads
from sync.server.repositories.versions import VersionRepository
from sync.server.scopes import Scope, scope_of

_log = logging.getLogger(__name__)
_TABLES = frozenset(str(model.__tablename__) for model in REPLICATED)

REPORT_EVERY_S = 60.0
"""How often, at most, a report is written down: a sync with nothing to do writes nothing."""


class Exchange:
    """Answers `POST /v1/sync`. Safe from any thread."""

    def __init__(
        self, database: Database, authority: Authority, devices: DeviceRegister, clock: Clock
    ) -> None:
        self._database = database
        self._authority = authority
        self._devices = devices
        self._clock = clock
        self._reported: dict[str, float] = {}
        self._lock = threading.Lock()

    def answer(self, actor: Actor, request: SyncRequest) -> bytes:
        """The body of the answer, a `SyncResponse` as JSON.

        A device that pulls in a way that is not spoken here gets its verdicts all the same, and
        nothing to pull; likewise one whose person may hold nothing. Raises what `Authority.push`
        and `sync.server.feed.pull` raise.
        """
        is_spoken = OLDEST_PROTOCOL <= request.protocol <= PROTOCOL
        if request.mutations and request.page and is_spoken:
            raise Malformed("page_with_mutations")
        judgement = Judgement()
        if request.mutations:
            judgement = self._authority.push(actor, request.replica_id, request.mutations)
        self._note_report(actor, request)
        if request.report.typing is not None:
            self._pass_on(actor, request.report.typing)
        with self._database.snapshot() as connection:
            feed = FeedRepository(connection, actor.studio_id)
            heads = feed.heads()
            now = self._clock.now()
            if not is_spoken:
                return _closed(heads, judgement, now, Closed.OUTDATED)
            try:
                scope = scope_of(actor, heads.zone, now)
            except NotAllowed:
                return _closed(heads, _mute(judgement), now, Closed.NO_PLACE)
            page = pull(feed, scope, heads, request, judgement.own)
            sums: dict[str, str] = {}
            if page.next_page is None and request.checksums:
                # Of the state that the last page was read from: nothing can come in between.
                checksums = ChecksumRepository(connection, actor.studio_id)
                sums = checksums.sums(scope, request.checksums)
        return _body(page, scope, judgement, now, _asked_for(request, sums))

    def part(self, sender: SignedIn, request: SyncRequest) -> bytes:
        """The answer to a device whose login has ended: its push is judged, and it learns of each
        change only that it was. Once it has said all, its token is worth nothing any more; not
        before it knows of a restore, after which it offers again what was judged before.
        """
        actor, judgement = sender.actor, Judgement()
        if request.mutations:
            judgement = self._authority.push(
                actor, request.replica_id, request.mutations, is_parting=True
            )
        with self._database.snapshot() as connection:
            heads = FeedRepository(connection, actor.studio_id).heads()
        has_said_all = judgement.is_whole and request.report.waiting <= len(request.mutations)
        if has_said_all and request.epoch in (None, heads.epoch):
            self._devices.note_parted(sender.login_id, str(actor.device_id))
        return _closed(heads, _mute(judgement), self._clock.now(), sender.closed)

    def _pass_on(self, actor: Actor, typing: Typing) -> None:
        """Tell the studio's other devices who writes; whoever may not write is not believed."""
        if not (actor.may(Permission.SEND_MESSAGES) and actor.owns(typing.instructor_id)):
            return
        said = Typed(
            studio_id=actor.studio_id,
            device_id=str(actor.device_id),
            student_id=typing.student_id,
            instructor_id=typing.instructor_id,
            name=actor.name,
        )
        with self._database.transaction() as session:
            VersionRepository(session).announce_typing(said.model_dump_json())

    def _note_report(self, actor: Actor, request: SyncRequest) -> None:
        now = time.monotonic()
        with self._lock:
            last = self._reported.get(request.replica_id)
            is_recent = last is not None and now - last < REPORT_EVERY_S
            if is_recent and not request.report.repaired:
                return
        repaired = sorted(_TABLES.intersection(request.report.repaired))
        if repaired:
            tables = ", ".join(repaired)
            _log.warning("device %s differed in %s and fetches anew", actor.device_id, tables)
        self._devices.note_report(actor, request.replica_id, request.report)
        with self._lock:
            # Only now: a report that could not be kept is taken from the next exchange.
            self._reported[request.replica_id] = now
            if len(self._reported) > 10_000:
                self._reported.clear()


def _body(
    page: Page, scope: Scope, judgement: Judgement, now: datetime, asked_for: dict[str, object]
) -> bytes:
    """Joined by hand: rows are JSON already, and parsing them to write them again costs most."""
    parts = [
        *_push_half(page.heads, judgement, now),
        f'"resets":{orjson.dumps(page.resets).decode()}',
        f'"fingerprints":{orjson.dumps(scope.fingerprints).decode()}',
        f'"changes":[{",".join(page.changes)}]',
        f'"removals":[{",".join(page.removals)}]',
        f'"next_page":{orjson.dumps(page.next_page).decode()}',
        f'"cursor":"{page.cursor}"',
        f'"version":{page.heads.studio}',
    ]
    parts += [f'"{name}":{orjson.dumps(value).decode()}' for name, value in asked_for.items()]
    return ("{" + ",".join(parts) + "}").encode()


def _asked_for(request: SyncRequest, sums: dict[str, str]) -> dict[str, object]:
    """What only those get who asked for it."""
    asked_for: dict[str, object] = {"checksums": sums} if sums else {}
    return asked_for | {"question": request.question} if request.question else asked_for


def _closed(heads: Heads, judgement: Judgement, now: datetime, reason: str) -> bytes:
    """Verdicts without a pull."""
    parts = [*_push_half(heads, judgement, now), f'"closed":"{reason}"']
    return ("{" + ",".join(parts) + "}").encode()


def _push_half(heads: Heads, judgement: Judgement, now: datetime) -> list[str]:
    """What every program reads alike, whichever protocol it pulls by."""
    return [
        f'"protocol":{PROTOCOL}',
        f'"epoch":"{heads.epoch}"',
        f'"server_time":{to_microseconds(now)}',
        f'"verdicts":{_verdicts(judgement.verdicts)}',
        f'"expected":{_number(judgement.expected)}',
        f'"is_fork":{"true" if judgement.is_fork else "false"}',
        f'"failed":{_number(judgement.failed)}',
        f'"unknown":{_number(judgement.unknown)}',
    ]


def _number(value: int | None) -> str:
    return "null" if value is None else str(value)


def _mute(judgement: Judgement) -> Judgement:
    """The judgement without what a verdict tells of other people."""
    bare = {"outcome": Outcome.APPLIED, "code": "", "facts": {}}
    verdicts = [each.model_copy(update=bare) for each in judgement.verdicts]
    return replace(judgement, verdicts=verdicts)


def _verdicts(verdicts: Sequence[Verdict]) -> str:
    told = [
        {
            "sequence": verdict.sequence,
            "id": verdict.id,
            "outcome": str(verdict.outcome),
            "version": verdict.version,
            "code": verdict.code,
            "facts": verdict.facts,
        }
        for verdict in verdicts
    ]
    return orjson.dumps(told).decode()
