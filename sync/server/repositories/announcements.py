"""The LISTEN side of what `VersionRepository` announces."""

import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import psycopg
from psycopg.conninfo import make_conninfo
from pydantic import BaseModel, ConfigDict

from sync.server.postgres import PATIENCE
from sync.server.repositories.versions import CHANGED, CLOSED, TYPING

_log = logging.getLogger(__name__)
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Changed:
    """A studio is at a new version."""

    studio_id: str
    version: int


@dataclass(frozen=True, slots=True)
class Closed:
    """A device was revoked or signed out."""

    device_id: str
    is_revoked: bool


class Typed(BaseModel):
    """Somebody writes to a student, on a device."""

    model_config = ConfigDict(frozen=True)

    studio_id: str
    device_id: str
    student_id: str
    instructor_id: str
    name: str


async def announcements(
    url: str, on_listening: Callable[[], None]
) -> AsyncIterator[Changed | Closed | Typed]:
    """What is announced at the database at `url`, as it is committed.

    Holds one connection. `on_listening` is called once nothing can be missed any more. What is no
    announcement is logged and left out: whoever may use the database may say what they like. Raises
    `psycopg.OperationalError` when the connection is lost.
    """
    patient = make_conninfo(url, **PATIENCE)
    connection = await psycopg.AsyncConnection.connect(patient, autocommit=True)
    async with connection:
        await connection.execute(f"LISTEN {CHANGED}")
        await connection.execute(f"LISTEN {CLOSED}")
        await connection.execute(f"LISTEN {TYPING}")
        on_listening()
        async for notice in connection.notifies():
            said = _understood(notice.channel, notice.payload)
            if said is None:
                _log.warning("no announcement: %s %r", notice.channel, notice.payload[:_SHOWN])
            else:
                yield said


def _understood(channel: str, payload: str) -> Changed | Closed | Typed | None:
    """What was announced; None where that is not how this program puts it."""
    subject, _, word = payload.partition(" ")
    try:
        if channel == TYPING:
            return Typed.model_validate_json(payload)
        if channel == CHANGED:
            return Changed(subject, int(word))
    except ValueError:
        return None
    return Closed(subject, word == "revoked") if channel == CLOSED else None
