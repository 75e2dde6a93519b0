"""The LISTEN side of what `VersionRepository` announces."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import psycopg
from pydantic import BaseModel, ConfigDict

from sync.server.repositories.versions import CHANGED, CLOSED, TYPING


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

    Holds one connection. `on_listening` is called once nothing can be missed any more. Raises
    `psycopg.OperationalError` when the connection is lost.
    """
    connection = await psycopg.AsyncConnection.connect(url, autocommit=True)
    async with connection:
        await connection.execute(f"LISTEN {CHANGED}")
        await connection.execute(f"LISTEN {CLOSED}")
        await connection.execute(f"LISTEN {TYPING}")
        on_listening()
        async for notice in connection.notifies():
            if notice.channel == TYPING:
                yield Typed.model_validate_json(notice.payload)
                continue
            subject, _, word = notice.payload.partition(" ")
            if notice.channel == CHANGED:
                yield Changed(subject, int(word))
            elif notice.channel == CLOSED:
                yield Closed(subject, word == "revoked")
