"""Pull: what a device lacks, page by page, up to a checkpoint.

A pull goes in rounds over the tables, rows in order of version. A round that fits into one answer
was read from one state of the database, and that state is the checkpoint. A longer one is followed
by a round from where it began, which brings what changed meanwhile; rounds shrink, so this ends.
Filling a table for the first time is the same walk, from before the first version.
"""

import base64
import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import orjson

from core.errors import Conflict, Malformed
from core.ids import is_id
from core.models import REPLICATED, Replicated, Student
from sync.protocol import SyncRequest
from sync.server.repositories.feed import (
    FeedRepository,
    Heads,
    OwnPush,
    Position,
    columns_json,
)
from sync.server.scopes import Scope

_BEFORE_ALL = -1
_log = logging.getLogger(__name__)
_NAMES = [str(model.__tablename__) for model in REPLICATED]


@dataclass(frozen=True, slots=True)
class Round:
    """Where a walk over the tables stands.

    `began` are the versions (studio, platform) when the round began and the next one starts from;
    `since` those it reads from, but for the tables in `fresh`, which it reads whole. `resets` are
    the tables that the whole pull fills anew; `scope` guards against a scope that changes midway.
    """

    began: tuple[int, int]
    since: tuple[int, int]
    resets: frozenset[str]
    fresh: frozenset[str]
    scope: str
    table: int = 0
    after: Position | None = None

    def start_of(self, table: str, index: int) -> int:
        """The version after which `table` is read; `index` 0 is the studio's realm, 1 the other."""
        return _BEFORE_ALL if table in self.fresh else self.since[index]


@dataclass(slots=True)
class Page:
    """One answer's worth of changes, as JSON fragments."""

    heads: Heads
    resets: list[str]
    changes: list[str] = field(default_factory=list)
    removals: list[str] = field(default_factory=list)
    next_page: str | None = None

    @property
    def cursor(self) -> str:
        """What the device keeps once the last page is in."""
        return f"{self.heads.studio}.{self.heads.platform}"


def pull(
    feed: FeedRepository,
    scope: Scope,
    heads: Heads,
    request: SyncRequest,
    own: OwnPush | None = None,
) -> Page:
    """The next page for the device. `feed` must see one state of the database, that of `heads`.
    `own` is what the device pushed in the same exchange.

    Raises `Malformed` for a cursor or page that nobody here wrote, and `Conflict("page_stale")`
    where the scope changed between two pages, or deletions since the first of them have been
    forgotten: what was staged is to be dropped and the pull begun anew.
    """
    walk = _continued(request.page, scope) if request.page else _begun(request, scope, heads)
    if any(
        at < floor for at, floor in zip((*walk.since, *walk.began), heads.floor * 2, strict=True)
    ):
        raise Conflict("page_stale")
    begins_here = walk.table == 0 and walk.after is None
    if begins_here:
        walk = replace(walk, began=(heads.studio, heads.platform))
    page = Page(heads, sorted(walk.resets))
    # What is summed up is asked for after the last page.
    rest = _Walk(feed, scope, walk, request.limit).fill(page, own, is_last=not request.checksums)
    if rest is not None:
        page.next_page = _token(rest)
    elif not begins_here:
        page.next_page = _token(
            replace(walk, since=walk.began, fresh=frozenset(), table=0, after=None)
        )
    return page


class _Walk:
    """Fills one page."""

    def __init__(self, feed: FeedRepository, scope: Scope, walk: Round, limit: int) -> None:
        self._feed = feed
        self._scope = scope
        self._walk = walk
        self._room = limit

    def fill(self, page: Page, own: OwnPush | None, *, is_last: bool) -> Round | None:
        """Add rows until there is no more, or no room; then where to go on."""
        walk = self._walk
        after = {
            name: walk.start_of(name, _realm(model))
            for name, model in zip(_NAMES, REPLICATED, strict=True)
        }
        if not walk.fresh and walk.since == (page.heads.studio, page.heads.platform):
            return None
        changed = set(self._changed(page.heads, own, is_last=is_last))
        for number, model in enumerate(REPLICATED):
            if number < walk.table or model not in changed:
                continue
            start = after[_NAMES[number]]
            position = walk.after if number == walk.table else None
            more = self._table(page, model, position or Position(start), start)
            if more is not None:
                return replace(walk, table=number, after=more)
        return None

    def _changed(
        self, heads: Heads, own: OwnPush | None, *, is_last: bool
    ) -> Sequence[type[Replicated]]:
        """The tables to look into; of which nobody has to ask where all is the device's own."""
        walk = self._walk
        if own is not None and not walk.fresh and walk.after is None:
            before = own.version - 1, heads.platform
            if walk.since == before and heads.studio == own.version:
                return self._feed.read_ahead(self._scope, own, self._room, is_last=is_last)
        return self._feed.changed(walk.since, walk.fresh)

    def _table(
        self, page: Page, model: type[Replicated], after: Position, start: int
    ) -> Position | None:
        name = str(model.__tablename__)
        is_reset = start == _BEFORE_ALL
        if self._room <= 0:
            return after
        found = self._feed.page(self._scope, model, after, self._room, is_reset=is_reset)
        self._room -= len(found.rows) + len(found.removed)
        if after.version == start and (not is_reset or model is Student):
            self._bury(page, name, self._feed.buried(model, start))
        if found.rows:
            page.changes.append(
                f'{{"table":"{name}","columns":{columns_json(name)},'
                f'"rows":[{",".join(found.rows)}]}}'
            )
        if found.removed:
            ids = orjson.dumps(found.removed).decode()
            page.removals.append(f'{{"table":"{name}","ids":{ids}}}')
        return found.next

    def _bury(self, page: Page, name: str, gone: Sequence[str]) -> None:
        """Name what was deleted; of students even where the table is sent whole: a person that was
        erased is erased from what waits and was judged on the device as well.
        """
        if gone:
            ids = orjson.dumps(gone).decode()
            page.removals.append(f'{{"table":"{name}","ids":{ids},"deleted":true}}')


def _realm(model: type[Replicated]) -> int:
    return 1 if str(model.__tablename__) in {"category", "service"} else 0


def _begun(request: SyncRequest, scope: Scope, heads: Heads) -> Round:
    """A pull's first round: tables whose fingerprint differs are read whole."""
    since = _cursor(request.cursor)
    is_lost = (
        since is None
        or (request.epoch is not None and request.epoch != heads.epoch)
        or since[0] > heads.studio
        or since[1] > heads.platform
        or since[0] < heads.floor[0]
        or since[1] < heads.floor[1]
    )
    if since is not None and since[0] > heads.studio and request.epoch == heads.epoch:
        _log.error(
            "a device has seen version %d of studio %s, which is at %d: an older state of the"
            " database was put back. Run `instainstru-server restored`, or what devices did since"
            " is lost",
            since[0],
            scope.studio_id,
            heads.studio,
        )
    held: Mapping[str, str] = {} if is_lost else request.fingerprints
    resets = frozenset(
        table for table, wanted in scope.fingerprints.items() if held.get(table) != wanted
    )
    start = (heads.studio, heads.platform)
    return Round(start, start if is_lost or since is None else since, resets, resets, _guard(scope))


def _cursor(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    studio, _, platform = text.partition(".")
    if not (studio.isascii() and platform.isascii() and studio.isdigit() and platform.isdigit()):
        raise Malformed("cursor", cursor=text)
    return int(studio), int(platform)


def _guard(scope: Scope) -> str:
    joined = "".join(scope.fingerprints[name] for name in _NAMES)
    return hashlib.sha256(f"{scope.studio_id}{joined}".encode()).hexdigest()[:12]


def _token(walk: Round) -> str:
    """A round as the device carries it to the next page; it is opaque there, not secret."""
    after = None if walk.after is None else [walk.after.version, walk.after.row_id]
    content = [
        *walk.began, *walk.since, _bits(walk.resets), _bits(walk.fresh), walk.scope, walk.table,
        after,
    ]  # fmt: skip
    return base64.urlsafe_b64encode(orjson.dumps(content)).decode()


def _continued(token: str, scope: Scope) -> Round:
    try:
        studio, platform, since_studio, since_platform, resets, fresh, guard, table, after = (
            orjson.loads(base64.urlsafe_b64decode(token))
        )
        position = None if after is None else Position(_whole(after[0]), str(after[1]))
        walk = Round(
            (_whole(studio), _whole(platform)),
            (_whole(since_studio), _whole(since_platform)),
            _names(_whole(resets)),
            _names(_whole(fresh)),
            str(guard),
            _whole(table),
            position,
        )
        if position is not None and not is_id(position.row_id):
            raise ValueError("no id")
    except (ValueError, TypeError, LookupError) as error:
        raise Malformed("page", page=token) from error
    if walk.scope != _guard(scope):
        raise Conflict("page_stale")
    return walk


def _whole(number: object) -> int:
    """A number as we write them, from before the first version to the last that a column can keep;
    `ValueError` for another.
    """
    if type(number) is not int or not _BEFORE_ALL <= number < 2**63:
        raise ValueError("no number of ours")
    return number


def _bits(names: frozenset[str]) -> int:
    return sum(1 << number for number, name in enumerate(_NAMES) if name in names)


def _names(bits: int) -> frozenset[str]:
    return frozenset(name for number, name in enumerate(_NAMES) if bits >> number & 1)
