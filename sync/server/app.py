"""The web application of one server process."""

import contextlib
import os
from collections.abc import AsyncIterator

import anyio.to_thread
from fastapi import FastAPI

from core.mutations.registry import kind
from sync.server.api import auth, devices, live, operations, problems, sync, visits
from sync.server.collecting import collect_rarely
from sync.server.jobs.scheduler import Jobs
from sync.server.middleware import RequestEnvelope
from sync.server.services import Services, assemble
from sync.server.settings import settings_from

ROUTERS = (
    *(sync.router, live.router, auth.router, devices.router),
    *(visits.router, operations.router),
)


def create() -> FastAPI:
    """The application for a process that is told everything by its environment variables.

    The database is there and migrated already: the command line sees to it before it starts the
    processes that answer.
    """
    settings = settings_from(os.environ)
    services = assemble(settings, settings.database_url, kind)
    app = application(services)
    collect_rarely()
    return app


def application(services: Services | None) -> FastAPI:
    """The application around `services`; without them only its schema can be read."""
    app = FastAPI(
        title="InstaInstru Studio server",
        version="1",
        description="The truth of a studio: exchange with devices, live events, accounts, devices.",
        lifespan=_lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.services = services
    for router in ROUTERS:
        app.include_router(router)
    problems.install(app)
    app.add_middleware(RequestEnvelope)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    services: Services = app.state.services
    anyio.to_thread.current_default_thread_limiter().total_tokens = services.settings.threads
    await services.hub.start()
    jobs = Jobs(services) if services.settings.jobs else None
    if jobs is not None:
        jobs.start()
    try:
        yield
    finally:
        if jobs is not None:
            jobs.stop()
        await services.hub.stop()
        services.database.close()
