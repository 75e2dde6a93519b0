"""Every failure as problem details (RFC 9457)."""

import logging
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from psycopg import DataError as DriverDataError
from pydantic import BaseModel, Field, JsonValue
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException

from core.errors import (
    Conflict,
    Malformed,
    NotAllowed,
    NotFound,
    Rejected,
    StudioError,
    Unavailable,
)
from sync.server.errors import NotSignedIn, TooLarge, TooMany

_log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"

_STATUS: tuple[tuple[type[StudioError], HTTPStatus], ...] = (
    (Malformed, HTTPStatus.BAD_REQUEST),
    (NotSignedIn, HTTPStatus.UNAUTHORIZED),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (NotFound, HTTPStatus.NOT_FOUND),
    (Conflict, HTTPStatus.CONFLICT),
    (TooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (Rejected, HTTPStatus.UNPROCESSABLE_ENTITY),
    (TooMany, HTTPStatus.TOO_MANY_REQUESTS),
    (Unavailable, HTTPStatus.SERVICE_UNAVAILABLE),
)

_SENTENCES = {
    "account_deactivated": "This account was closed.",
    "account_suspended": "This account is suspended.",
    "arguments": "An argument is missing or wrong.",
    "body_too_large": "The request is larger than the server reads.",
    "busy": "The server is busy. Try again in a moment.",
    "credentials": "The address or the password is wrong.",
    "contact": "Say one way to be reached: a telephone number or an e-mail address.",
    "cursor": "The cursor was not made by this server.",
    "device_revoked": "This device was shut out of the studio.",
    "encoding": "The body is not compressed in a way that is known here, or was cut short.",
    "email": "That is not an e-mail address.",
    "email_taken": "That address has an account already. Sign in, or use another one.",
    "fee_changed": "Cancelling costs more by now.",
    "founding_closed": "Studios are not founded here by anybody. Ask who runs the server.",
    "malformed": "The request cannot be understood.",
    "method_not_allowed": "That cannot be done here.",
    "not_allowed": "You may not do that.",
    "not_found": "There is no such thing here.",
    "no_way_to_send": "This studio has no way to send codes yet.",
    "no_place": "This account has no place in the studio.",
    "page": "The page was not made by this server.",
    "page_stale": "What you may see changed meanwhile. Begin the pull anew.",
    "page_with_mutations": "A pull that goes on carries no changes.",
    "pairing_code": "The pairing code is wrong, used or too old.",
    "password_short": "The password is too short.",
    "password_wrong": "That is not the present password.",
    "signed_out": "You are signed out.",
    "token_expired": "The token is too old. Refresh it, or sign in.",
    "token_missing": "Sign in first.",
    "token_reused": "The token has been used before, so it was cancelled. Sign in again.",
    "token_unknown": "The token was not given out by this server.",
    "too_late_to_move": "It is too late to move this lesson. Ask at the desk.",
    "too_many": "Tried too often. Wait a moment.",
    "visit_code": "The code is wrong or too old.",
    "zone": "That is no time zone.",
    "unexpected": "Something failed that should not have. It was noted.",
    "unstorable": "The request holds characters or numbers that cannot be kept.",
}


class Problem(BaseModel):
    """What went wrong: `code` is stable, `detail` is for people, `facts` is what a screen needs."""

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    facts: dict[str, JsonValue] = Field(default_factory=dict)


def problem_response(
    status: int,
    code: str,
    facts: dict[str, JsonValue] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """A problem as a response."""
    problem = Problem(
        type=f"urn:instainstru:problem:{code}",
        title=HTTPStatus(status).phrase,
        status=status,
        code=code,
        detail=_SENTENCES.get(code, ""),
        facts=facts or {},
    )
    return Response(
        problem.model_dump_json(), status_code=status, headers=headers, media_type=MEDIA_TYPE
    )


def problem_of(error: StudioError) -> Response:
    """The response to a foreseen failure."""
    status = next(status for kind, status in _STATUS if isinstance(error, kind))
    headers: dict[str, str] = {}
    if isinstance(error, NotSignedIn):
        headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooMany | Unavailable) and error.retry_after is not None:
        headers["Retry-After"] = str(max(1, round(error.retry_after)))
    return problem_response(status, error.code, dict(error.facts), headers)


def install(app: FastAPI) -> None:
    """Answer every kind of failure of `app` as a problem."""
    app.add_exception_handler(StudioError, _foreseen)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DataError, _unstorable)
    app.add_exception_handler(DriverDataError, _unstorable)


async def _foreseen(_: Request, error: Exception) -> Response:
    if not isinstance(error, StudioError):
        raise error
    return problem_of(error)


async def _invalid(_: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = error.errors()[0]
    place = ".".join(str(part) for part in found["loc"])
    facts: dict[str, JsonValue] = {"field": place, "problem": str(found["msg"])}
    return problem_response(HTTPStatus.BAD_REQUEST, "malformed", facts)


async def _http(_: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == HTTPStatus.BAD_REQUEST:
        return problem_response(error.status_code, "malformed", {"field": "body"})
    phrase = HTTPStatus(error.status_code).phrase.lower().replace(" ", "_")
    allow = (error.headers or {}).get("Allow")
    headers = {"Allow": allow} if allow else {}
    return problem_response(error.status_code, phrase, headers=headers)


async def _unstorable(_: Request, error: Exception) -> Response:
    _log.info("refused by the database: %s", error)
    return problem_response(HTTPStatus.BAD_REQUEST, "unstorable")
