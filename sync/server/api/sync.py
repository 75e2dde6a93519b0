"""The exchange with a device."""

import gzip
import ipaddress
import zlib
from contextlib import nullcontext
from http import HTTPStatus

import orjson
from fastapi import APIRouter, Request, Response
from pydantic import JsonValue, ValidationError
from starlette.concurrency import run_in_threadpool

from core.errors import Malformed
from sync.protocol import MAX_BODY_BYTES, SyncRequest, SyncResponse
from sync.server.api.access import PROBLEMS, Parting, Parts, needs
from sync.server.errors import TooLarge

router = APIRouter(prefix="/v1", tags=["sync"], responses=PROBLEMS)

COMPRESS_FROM_BYTES = 1024
MAX_INFLATED_BYTES = 4 * MAX_BODY_BYTES
_FASTEST = 1
_DIGITS = bytes.maketrans(b"123456789", b"000000000")
_HUGE = b"0" * 19
"""Digits enough for a number beyond 64 bits, with each digit a nought: only where there are so many
together is it worth a look. A regular expression takes twenty times as long to tell.
"""


def _inlined(schema: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """A model's schema without references, which would point nowhere inside another document."""
    parts = schema.pop("$defs", {})

    def plain(node: JsonValue) -> JsonValue:
        if isinstance(node, list):
            return [plain(each) for each in node]
        if not isinstance(node, dict):
            return node
        name = node.get("$ref")
        if isinstance(name, str) and isinstance(parts, dict):
            return plain(parts[name.rpartition("/")[2]])
        return {key: plain(each) for key, each in node.items()}

    return {key: plain(each) for key, each in schema.items()}


_DOCUMENTED: dict[str, object] = {
    **needs("signed_in"),
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": _inlined(SyncRequest.model_json_schema())}},
    },
}


@router.post(
    "/sync", response_model=SyncResponse, status_code=HTTPStatus.OK, openapi_extra=_DOCUMENTED
)
async def exchange(request: Request, parts: Parts, sender: Parting) -> Response:
    """Push a batch of the outbox and pull the next page of changes, in one round trip.

    The body may be gzip-compressed. What the caller may push is judged mutation by mutation; what
    it gets is its scope. A device that was shut out is heard once more, and gets nothing.
    """
    asked = parsed(inflated(await request.body(), request.headers.get("content-encoding", "")))
    # Whoever only asks waits for nobody.
    pushes = bool(asked.mutations)
    async with parts.turns.taken(sender.actor.studio_id) if pushes else nullcontext():
        if sender.closed:
            body = await run_in_threadpool(parts.exchange.part, sender, asked)
        else:
            body = await run_in_threadpool(parts.exchange.answer, sender.actor, asked)
    response = Response(body, media_type="application/json")
    if len(body) >= COMPRESS_FROM_BYTES and _wants_compression(request, parts):
        response.body = await run_in_threadpool(gzip.compress, body, _FASTEST, mtime=0)
        response.headers["content-length"] = str(len(response.body))
        response.headers["content-encoding"] = "gzip"
    return response


def parsed(body: bytes) -> SyncRequest:
    """The request; `Malformed` with the first thing that is wrong with it."""
    try:
        request = SyncRequest.model_validate_json(body)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise Malformed("malformed", field=field, problem=first["msg"]) from None
    if _HUGE in body.translate(_DIGITS):
        _require_storable(request)
    return request


def _require_storable(request: SyncRequest) -> None:
    """JSON knows numbers that neither side can keep; an outbox cannot have one of them."""
    for item in request.mutations:
        former = item.former.facts if item.former is not None else {}
        parts: dict[str, JsonValue] = {
            "version": item.version,
            "made_at": item.made_at,
            "arguments": item.arguments,
            "former": former,
        }
        for name, part in parts.items():
            try:
                orjson.dumps(part)
            except TypeError as error:
                field = f"mutations.{item.sequence}.{name}"
                raise Malformed("malformed", field=field, problem=str(error)) from None


def inflated(body: bytes, encoding: str) -> bytes:
    """The body without its compression; `TooLarge` for one that grows out of all proportion."""
    if encoding in {"", "identity"}:
        return body
    if encoding != "gzip":
        raise Malformed("encoding", encoding=encoding)
    stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        plain = stream.decompress(body, MAX_INFLATED_BYTES)
    except zlib.error as error:
        raise Malformed("encoding", encoding=encoding) from error
    if stream.unconsumed_tail:
        raise TooLarge("body_too_large")
    if not stream.eof:
        raise Malformed("encoding", encoding=encoding)
    return plain


def _wants_compression(request: Request, parts: Parts) -> bool:
    """Where both are one machine, compressing takes longer than sending."""
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return False
    return parts.settings.compress_loopback or not _is_loopback(request)


def _is_loopback(request: Request) -> bool:
    try:
        return request.client is None or ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
