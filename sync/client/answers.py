"""The server's half of an exchange, read with suspicion: noise is never taken for an answer."""

import gzip
import zlib
from dataclasses import dataclass, field
from typing import Self

import orjson
from pydantic import BaseModel, Field, ValidationError, model_validator

from core.errors import Unavailable
from sync.protocol import Message, TableRemovals, Verdict

MAX_ANSWER_BYTES = 64 * 1024 * 1024
"""Decoded; a page of 5,000 rows is a few megabytes."""
_GZIP = b"\x1f\x8b"
_NAMED_IDS = 1000


class NotAnAnswer(Unavailable):
    """Something answered that is not the studio's server: a captive portal, a proxy, noise.

    `code` is what a person is told: `portal` where a network wants a log-in first, `proxy` where
    a proxy does, else `not_an_answer`.
    """

    def __init__(self, reason: str, code: str = "not_an_answer") -> None:
        super().__init__(code, reason=reason)


class TablePart(Message):
    """What a page holds of one table: its `place` among the body's changes, how it lists rows.

    `ids` names the rows, None where they are many.
    """

    place: int
    table: str
    columns: list[str]
    count: int
    ids: list[str] | None = None


class PageHead(Message):
    """What a page holds besides rows: enough to merge it without parsing the rows in Python."""

    resets: list[str] = Field(default_factory=list)
    parts: list[TablePart] = Field(default_factory=list)
    removals: list[TableRemovals] = Field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether merging it changes nothing."""
        return not (self.resets or self.parts or self.removals)


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked `SyncResponse`. `body` is the whole of it as it came, gzip or plain JSON."""

    epoch: str
    server_time: int
    verdicts: tuple[Verdict, ...]
    expected: int | None
    is_fork: bool
    failed: int | None
    fingerprints: dict[str, str]
    next_page: str | None
    cursor: str
    version: int
    head: PageHead
    body: bytes
    protocol: int = 1
    unknown: int | None = None
    closed: str = ""
    checksums: dict[str, str] = field(default_factory=dict)
    question: str = ""


class _Rows(BaseModel):
    table: str
    columns: list[str]
    rows: list[object]


class _Body(BaseModel):
    """`SyncResponse` with rows left as they are: only their length is looked at."""

    protocol: int = 1
    epoch: str = Field(min_length=1)
    server_time: int
    verdicts: list[Verdict] = []
    expected: int | None = None
    is_fork: bool = False
    failed: int | None = None
    unknown: int | None = None
    closed: str = ""
    resets: list[str] = []
    fingerprints: dict[str, str] = {}
    changes: list[_Rows] = []
    removals: list[TableRemovals] = []
    next_page: str | None = None
    cursor: str = ""
    version: int = 0
    checksums: dict[str, str] = {}
    question: str = ""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        """A cut-off answer is none: without a cursor it says why there is nothing to pull."""
        if not (self.closed or {"cursor", "version"} <= self.model_fields_set):
            raise ValueError("neither a cursor nor a reason for none")
        return self


def plain(body: bytes) -> bytes:
    """A body without its compression; `NotAnAnswer` where it is torn or swells past all measure."""
    if not body.startswith(_GZIP):
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        text = unpacker.decompress(body, MAX_ANSWER_BYTES)
    except zlib.error:
        raise NotAnAnswer("broken compression") from None
    if not unpacker.eof:
        raise NotAnAnswer("cut off" if not unpacker.unconsumed_tail else "too large")
    return text


def packed(body: bytes) -> bytes:
    """A body compressed for the way, where that saves anything."""
    return gzip.compress(body, compresslevel=1, mtime=0) if len(body) > 1024 else body


def read_answer(body: bytes) -> Answer:
    """The answer that `body` (gzip or plain) holds; `NotAnAnswer` where it holds none."""
    try:
        told = _Body.model_validate(orjson.loads(plain(body)))
    except orjson.JSONDecodeError:
        raise NotAnAnswer("no JSON") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise NotAnAnswer(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    return Answer(
        epoch=told.epoch,
        server_time=told.server_time,
        verdicts=tuple(told.verdicts),
        expected=told.expected,
        is_fork=told.is_fork,
        failed=told.failed,
        fingerprints=told.fingerprints,
        next_page=told.next_page,
        cursor=told.cursor,
        version=told.version,
        head=PageHead(
            resets=told.resets,
            parts=[_part(place, changes) for place, changes in enumerate(told.changes)],
            removals=told.removals,
        ),
        body=body,
        protocol=told.protocol,
        unknown=told.unknown,
        closed=told.closed,
        checksums=told.checksums,
        question=told.question,
    )


def _part(place: int, changes: _Rows) -> TablePart:
    width = len(changes.columns)
    if "id" not in changes.columns:
        raise NotAnAnswer(f"{changes.table}: rows without id")
    of_id = changes.columns.index("id")
    ids: list[str] = []
    for row in changes.rows:
        if not isinstance(row, list) or len(row) != width:
            raise NotAnAnswer(f"{changes.table}: a row that does not match its columns")
        ids.append(row[of_id])
    if not all(isinstance(identity, str) for identity in ids):
        raise NotAnAnswer(f"{changes.table}: rows without id")
    named = ids if len(ids) <= _NAMED_IDS else None
    return TablePart(
        place=place, table=changes.table, columns=changes.columns, count=len(ids), ids=named
    )
