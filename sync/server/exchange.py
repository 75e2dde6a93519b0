"""One exchange with a device: push, then pull, answered in one body."""

import threading
import time
from collections.abc import Sequence
from datetime import datetime

import orjson

from core.access.actor import Actor
from core.clock import Clock
from core.errors import Malformed
from core.models.columns import to_microseconds
from sync.protocol import PROTOCOL, SyncRequest, Verdict
from sync.server.authority import Authority, Judgement
from sync.server.database import Database
from sync.server.errors import Outdated
from sync.server.feed import Page, pull
from sync.server.identity.devices import DeviceRegister
from sync.server.repositories.feed import FeedRepository
from sync.server.scopes import Scope, scope_of

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

        Raises what `Authority.push` and `sync.server.feed.pull` raise, `Outdated` for a peer of
        another protocol, and `NotAllowed` for those who hold nothing.
        """
        if request.protocol != PROTOCOL:
            raise Outdated("protocol", spoken=PROTOCOL, asked=request.protocol)
        if request.mutations and request.page:
            raise Malformed("page_with_mutations")
        judgement = Judgement()
        if request.mutations:
            judgement = self._authority.push(actor, request.replica_id, request.mutations)
        self._note_report(actor, request)
        with self._database.snapshot() as connection:
            feed = FeedRepository(connection, actor.studio_id)
            heads = feed.heads()
            now = self._clock.now()
            scope = scope_of(actor, heads.zone, now)
            page = pull(feed, scope, heads, request)
        return _body(page, scope, judgement, now)

    def _note_report(self, actor: Actor, request: SyncRequest) -> None:
        now = time.monotonic()
        with self._lock:
            last = self._reported.get(request.replica_id)
            if last is not None and now - last < REPORT_EVERY_S:
                return
            self._reported[request.replica_id] = now
            if len(self._reported) > 10_000:
                self._reported.clear()
        self._devices.note_report(actor, request.replica_id, request.report)


def _body(page: Page, scope: Scope, judgement: Judgement, now: datetime) -> bytes:
    """Joined by hand: rows are JSON already, and parsing them to write them again costs most."""
    parts = [
        f'"epoch":"{page.heads.epoch}"',
        f'"server_time":{to_microseconds(now)}',
        f'"verdicts":{_verdicts(judgement.verdicts)}',
        f'"expected":{"null" if judgement.expected is None else judgement.expected}',
        f'"is_fork":{"true" if judgement.is_fork else "false"}',
        f'"failed":{"null" if judgement.failed is None else judgement.failed}',
        f'"resets":{orjson.dumps(page.resets).decode()}',
        f'"fingerprints":{orjson.dumps(scope.fingerprints).decode()}',
        f'"changes":[{",".join(page.changes)}]',
        f'"removals":[{",".join(page.removals)}]',
        f'"next_page":{orjson.dumps(page.next_page).decode()}',
        f'"cursor":"{page.cursor}"',
        f'"version":{page.heads.studio}',
    ]
    return ("{" + ",".join(parts) + "}").encode()


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
