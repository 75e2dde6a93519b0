"""Whether the server lives, and whether it can work."""

from fastapi import APIRouter
from pydantic import BaseModel

from sync.server.api.access import PROBLEMS, Parts, needs
from sync.server.repositories.state import StateRepository

router = APIRouter(prefix="/v1/operations", tags=["operations"], responses=PROBLEMS)


class Health(BaseModel):
    """The process answers."""

    status: str
    environment: str


class Readiness(BaseModel):
    """The process can work: the database answers."""

    status: str
    epoch: str
    streams: int


@router.head("/health", openapi_extra=needs("anybody"), include_in_schema=False)
@router.get("/health", openapi_extra=needs("anybody"))
async def health(parts: Parts) -> Health:
    """The process lives. Asks nobody."""
    return Health(status="ok", environment=str(parts.settings.environment))


@router.head("/ready", openapi_extra=needs("anybody"), include_in_schema=False)
@router.get("/ready", openapi_extra=needs("anybody"))
def ready(parts: Parts) -> Readiness:
    """The process can work; 503 while the database does not answer."""
    with parts.database.transaction() as session:
        StateRepository(session).ping()
    return Readiness(status="ready", epoch=parts.epoch, streams=parts.hub.count)
